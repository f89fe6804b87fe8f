"""Pinned packages in, verified archives in a folder out; what is already there and whole is not fetched again."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from limner.assets.builder.sources import Package, Registry
from limner.errors import AssetError

Progress = Callable[[str, float], None]
_AT_ONCE: dict[Registry, int] = {"pip": 12, "npm": 1}
_WORKERS = 3
_TRIES = 2


def archive(folder: Path, package: Package) -> Path:
    """Return where the archive of ``package`` lies, or will lie, under the download folder."""
    return folder / package.registry / package.file


def npm_present() -> bool:
    """Return whether the npm client is installed."""
    return shutil.which("npm") is not None


def fetch(folder: Path, packages: Sequence[Package], progress: Progress) -> None:
    """Bring every package into ``folder`` with pip and npm. Raises AssetError naming the one that failed and why."""
    missing = [package for package in packages if not _whole(archive(folder, package), package)]
    batches = [
        batch
        for registry, size in _AT_ONCE.items()
        for batch in _batched([p for p in missing if p.registry == registry], size)
    ]
    done = len(packages) - len(missing)
    with ThreadPoolExecutor(_WORKERS) as pool:
        for batch in pool.map(lambda batch: _fetch_batch(folder, batch), batches):
            done += len(batch)
            progress(f"fetched {batch[-1].name}", done / len(packages))


def _fetch_batch(folder: Path, batch: Sequence[Package]) -> Sequence[Package]:
    registry = batch[0].registry
    target = folder / registry
    target.mkdir(parents=True, exist_ok=True)
    download = _pip if registry == "pip" else _npm
    reason = ""
    for _ in range(_TRIES):
        reason = download(target, batch)
        if not reason:
            break
    for package in batch:
        path = archive(folder, package)
        if _whole(path, package):
            continue
        if path.exists():
            path.unlink()
            reason = "its checksum is not the pinned one"
        raise AssetError(
            f"a package could not be fetched ({reason or 'no file came'})",
            where=package.key,
            value=package.version,
            hint="check that the package client reaches its registry, then run `limner assets build` again: it resumes",
        )
    return batch


def _pip(target: Path, batch: Sequence[Package]) -> str:
    names = [f"{package.name}=={package.version}" for package in batch]
    command = [sys.executable, "-m", "pip", "download", "--no-deps", "--only-binary=:all:"]
    return _run([*command, "--disable-pip-version-check", "--quiet", "--dest", str(target), *names])


def _npm(target: Path, batch: Sequence[Package]) -> str:
    names = [f"{package.name}@{package.version}" for package in batch]
    return _run(["npm", "pack", "--silent", "--pack-destination", str(target), *names])


def _run(command: list[str]) -> str:
    """Run a package client; return "" or the last line it complained with."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        return error.strerror or str(error)
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    return "" if done.returncode == 0 else (lines[-1].strip() if lines else f"exit status {done.returncode}")


def _whole(path: Path, package: Package) -> bool:
    """Whether the archive is there with the pinned checksum; a stamp beside it spares hashing it again."""
    if not path.exists():
        return False
    stamp = path.with_name(path.name + ".ok")
    state = path.stat()
    seen = json.dumps([package.sha256, state.st_size, state.st_mtime_ns])
    if stamp.exists() and stamp.read_text(encoding="utf-8") == seen:
        return True
    with path.open("rb") as stream:
        if hashlib.file_digest(stream, "sha256").hexdigest() != package.sha256:
            return False
    stamp.write_text(seen, encoding="utf-8")
    return True


def _batched(items: Sequence[Package], size: int) -> list[Sequence[Package]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
