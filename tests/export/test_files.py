"""Files appear whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from limner.errors import ExportError
from limner.export import write


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "a.png"
    write(target, b"one")
    write(target, b"two")
    assert target.read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]


def test_a_missing_folder_is_named_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="none/a.png.*make the folder first"):
        write(tmp_path / "none" / "a.png", b"data")


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder"):
        write(tmp_path, b"data")
    assert tmp_path.is_dir()


def test_a_failed_write_leaves_the_old_file_and_no_draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.png"
    write(target, b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(ExportError, match="No space left on device"):
        write(target, b"new")
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.png"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_device_is_an_error_of_one_line() -> None:
    with pytest.raises(ExportError) as caught:
        write(Path("/dev/full"), b"data" * 10_000)
    assert "\n" not in str(caught.value)


def test_a_link_keeps_pointing_at_the_file_that_is_replaced(tmp_path: Path) -> None:
    real, link = tmp_path / "real.png", tmp_path / "link.png"
    write(real, b"old")
    link.symlink_to(real)
    write(link, b"new")
    assert link.is_symlink()
    assert real.read_bytes() == b"new"
