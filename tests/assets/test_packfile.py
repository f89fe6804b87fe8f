from __future__ import annotations

from pathlib import Path

import pytest

from limner.assets import pack as pack_module
from limner.assets.builder.writer import write_pack
from limner.assets.pack import Pack
from limner.assets.status import status
from limner.errors import AssetError

ENTRIES = {
    "font/a": b"glyphs" * 5000,
    "b/json": b'{"x":[1,2]}',
    "noise": bytes((i * i * 7919 >> 5) & 255 for i in range(999)),
}
META = {"lacks": ["no kitchen sink"], "counts": {"faces": 2}, "sources": ["pip:a==1"]}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return write_pack(tmp_path / "small.pack", ENTRIES, META).path


def test_every_entry_is_read_back_as_it_was_written(small: Path) -> None:
    opened = Pack.open(small)
    assert {key: opened.read(key) for key in opened.keys("")} == ENTRIES
    assert opened.json("b/json") == {"x": [1, 2]}
    assert opened.lacks == ("no kitchen sink",)


def test_keys_are_sorted_and_filtered_by_prefix(small: Path) -> None:
    opened = Pack.open(small)
    assert opened.keys() == ("b/json", "font/a", "noise")
    assert opened.keys("font/") == ("font/a",)
    assert "noise" in opened and "font/z" not in opened


def test_same_entries_give_the_same_bytes_whatever_their_order(tmp_path: Path) -> None:
    first = write_pack(tmp_path / "1.pack", ENTRIES, META)
    second = write_pack(tmp_path / "2.pack", dict(reversed(ENTRIES.items())), META)
    assert first.path.read_bytes() == second.path.read_bytes()


def test_digest_names_the_content_not_the_compression(tmp_path: Path) -> None:
    fast = write_pack(tmp_path / "1.pack", ENTRIES, META, level=1)
    small = write_pack(tmp_path / "2.pack", ENTRIES, META, level=19)
    other = write_pack(tmp_path / "3.pack", {**ENTRIES, "noise": b"other"}, META)
    assert fast.digest == small.digest == Pack.open(small.path).digest
    assert other.digest != small.digest


def test_a_font_is_read_once_and_stays_the_same_object(small: Path) -> None:
    opened = Pack.open(small)
    assert opened.read("font/a") is opened.read("font/a")


def test_what_does_not_compress_is_stored_raw_and_aligned(small: Path) -> None:
    entry = Pack.open(small).entry("noise")
    assert entry.stored == entry.raw == len(ENTRIES["noise"])
    assert entry.offset % 16 == 0


def test_a_very_large_entry_is_unpacked_into_the_cache_once(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIMNER_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(pack_module, "_UNPACK_ONCE", 10_000)
    assert Pack.open(small).read("font/a") == ENTRIES["font/a"]
    [kept] = (tmp_path / "cache").rglob("font-a")
    assert kept.read_bytes() == Pack.open(small).read("font/a")


def test_an_unwritable_cache_does_not_stop_a_large_entry(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("LIMNER_CACHE", str(tmp_path / "file"))
    monkeypatch.setattr(pack_module, "_UNPACK_ONCE", 10_000)
    assert Pack.open(small).read("font/a") == ENTRIES["font/a"]


def test_a_missing_pack_says_how_to_build_one(tmp_path: Path) -> None:
    with pytest.raises(AssetError, match="limner assets build"):
        Pack.open(tmp_path / "none.pack")
    assert not status(tmp_path / "none.pack").present


def test_the_pack_named_by_the_environment_is_opened(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIMNER_PACK", str(small))
    assert Pack.open().read("b/json") == ENTRIES["b/json"]


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda data: b"PNG" + data, "not an asset pack"),
        (lambda data: data[:40], "not an asset pack"),
        (lambda data: data[:-9], "wrong length"),
        (lambda data: data[:8] + b"\x63" + data[9:], "another version"),
        (lambda data: data[:-40] + bytes(40), "unreadable index"),
    ],
)
def test_a_damaged_pack_is_refused_by_name(small: Path, damage: object, message: str) -> None:
    assert callable(damage)
    small.write_bytes(damage(small.read_bytes()))
    with pytest.raises(AssetError, match=message) as caught:
        Pack.open(small)
    assert "small.pack" in str(caught.value)


def test_a_damaged_entry_is_refused_when_it_is_read(small: Path) -> None:
    offset = Pack.open(small).entry("font/a").offset
    data = bytearray(small.read_bytes())
    data[offset + 6] ^= 255
    small.write_bytes(bytes(data))
    with pytest.raises(AssetError, match="damaged"):
        Pack.open(small).read("font/a")


def test_an_unknown_entry_is_refused_by_key(small: Path) -> None:
    with pytest.raises(AssetError, match="font/zapfino"):
        Pack.open(small).read("font/zapfino")


def test_a_pack_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(AssetError, match="cannot be written"):
        write_pack(tmp_path / "file" / "x.pack", ENTRIES, META)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_status_sums_what_the_pack_holds(small: Path) -> None:
    found = status(small)
    assert found.present and found.size == small.stat().st_size
    assert found.counts == {"faces": 2} and found.sources == ("pip:a==1",)
    assert set(found.parts) == {"font", "b", "noise"} and found.lacks == ("no kitchen sink",)
