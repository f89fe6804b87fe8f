"""Named character sets, from the legacy encodings that define them, to which very large faces are cut."""

from __future__ import annotations

from collections.abc import Iterable

_COMMON = (
    (0x0020, 0x02FF),
    (0x0300, 0x036F),
    (0x1E00, 0x1EFF),
    (0x2000, 0x206F),
    (0x20A0, 0x20CF),
    (0x2100, 0x218F),
    (0x2190, 0x21FF),
    (0x2200, 0x22FF),
    (0x2460, 0x24FF),
    (0x2500, 0x27BF),
    (0x2E80, 0x2EFF),
    (0x3000, 0x33FF),
    (0xFE10, 0xFE1F),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),
)
_HANGUL = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xAC00, 0xD7A3))


def codepoints(names: Iterable[str]) -> frozenset[int]:
    """Return the union of the named sets as Unicode code points.

    ``common`` is Latin, punctuation, kana, forms and symbols; ``gb2312`` the 6,763 characters of everyday Simplified
    Chinese; ``big5-frequent`` the 5,401 of Traditional; ``jis`` the 6,355 kanji of JIS X 0208, ``jis-frequent`` its
    first level; ``ksx1001`` the 2,350 syllables of everyday Korean, ``hangul`` all 11,172. Raises KeyError otherwise.
    """
    return frozenset(point for name in names for point in _SETS[name]())


def _ranges(ranges: Iterable[tuple[int, int]]) -> set[int]:
    return {point for first, last in ranges for point in range(first, last + 1)}


def _decoded(codec: str, leads: range, trails: range) -> set[int]:
    pairs = (bytes((lead, trail)).decode(codec, "ignore") for lead in leads for trail in trails)
    return {ord(text) for text in pairs if len(text) == 1}


_SETS = {
    "common": lambda: _ranges(_COMMON),
    "hangul": lambda: _ranges(_HANGUL),
    "gb2312": lambda: _decoded("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF)),
    "big5-frequent": lambda: _decoded("big5", range(0xA1, 0xC7), range(0x40, 0xFF)),
    "jis": lambda: _decoded("euc_jp", range(0xA1, 0xF5), range(0xA1, 0xFF)),
    "jis-frequent": lambda: _decoded("euc_jp", range(0xA1, 0xD0), range(0xA1, 0xFF)),
    "ksx1001": lambda: _decoded("euc_kr", range(0xA1, 0xC9), range(0xA1, 0xFF)) | _ranges(_HANGUL[1:2]),
}
