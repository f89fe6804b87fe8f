"""A pack file in, a summary out: what ``limner assets status`` shows."""

from __future__ import annotations

from pathlib import Path

from pydantic import BaseModel, ConfigDict

from limner.assets.pack import Pack, pack_path


class PackStatus(BaseModel):
    """A pack at a glance: sizes in bytes (``parts``: stored bytes by kind of entry), counts, sources, what it lacks."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    path: Path
    present: bool
    size: int = 0
    digest: str = ""
    parts: dict[str, int] = {}
    counts: dict[str, int] = {}
    lacks: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


def status(path: Path | None = None) -> PackStatus:
    """Return the state of the pack at ``path`` (by default the one ``Pack.open`` takes).

    A missing file is reported, not raised; a damaged one raises AssetError.
    """
    file = pack_path(path)
    if not file.exists():
        return PackStatus(path=file, present=False, lacks=("everything: run `limner assets build`",))
    pack = Pack.open(file)
    parts: dict[str, int] = {}
    for key in pack.keys(""):
        kind = key.split("/", 1)[0]
        parts[kind] = parts.get(kind, 0) + pack.entry(key).stored
    return PackStatus(
        path=file,
        present=True,
        size=file.stat().st_size,
        digest=pack.digest,
        parts=parts,
        counts=dict(pack.meta.get("counts", {})),
        lacks=pack.lacks,
        sources=tuple(pack.meta.get("sources", ())),
    )
