"""A paragraph in, its graphemes with script, level and emoji presentation out."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from icu4py.breakers import CharacterBreaker

from limner.typeset.itemising.bidi import first_strong, levels, reset
from limner.typeset.itemising.characters import COMMON, EAST_ASIAN, is_emoji, is_space, script_of
from limner.typeset.styles import Source

_HAN_SHARED = "\u3001\u3002\u3003\u3005\u3006\u3007\u30fb\u30fc"


@dataclass(frozen=True, slots=True)
class Itemised:
    """A paragraph's text cut into graphemes: ``bounds`` has one offset more than there are graphemes.

    ``scripts``, ``levels`` and ``emoji`` have one entry a grapheme; ``base`` is the paragraph's direction, 0 or 1.
    """

    source: Source
    base: int
    bounds: list[int]
    scripts: list[str]
    levels: list[int]
    emoji: list[bool]


def itemise(source: Source, direction: str, vertical: bool) -> Itemised:
    """Return the paragraph cut into graphemes, each with its script, embedding level and presentation."""
    text = source.text
    base = {"ltr": 0, "rtl": 1}.get(direction, max(0, first_strong(text)))
    bounds = grapheme_bounds(text)
    count = len(bounds) - 1
    if vertical and direction == "auto" and not base:
        embedded = levels(text, 0)
    else:
        embedded = levels(text, base)
    if any(level != base for level in embedded):
        embedded = reset(text, embedded, base)
    if text.isascii():
        scripts = ["Latn"] * count if any(c.isalpha() for c in text) else [COMMON] * count
        emoji = [False] * count
    else:
        scripts, emoji = _scripts(text, bounds)
    return Itemised(source, base, bounds, scripts, [embedded[b] for b in bounds[:-1]], emoji)


def grapheme_bounds(text: str) -> list[int]:
    """Return the offsets between extended grapheme clusters, 0 and the length included."""
    if all(c < "\u0300" for c in text) and "\r" not in text:
        return list(range(len(text) + 1))
    return code_points(text, [end for _, end in CharacterBreaker(text, "en").segments()])


def code_points(text: str, ends: list[int]) -> list[int]:
    """Return 0 and the UTF-16 offsets ``ends`` (rising) as offsets in code points."""
    if not any(c > "\uffff" for c in text):
        return [0, *ends]
    found, place, units = [0], 0, 0
    for end in ends:
        while units < end:
            units += 2 if text[place] > "\uffff" else 1
            place += 1
        found.append(place)
    return found


def _scripts(text: str, bounds: list[int]) -> tuple[list[str], list[bool]]:
    scripts: list[str] = []
    emoji: list[bool] = []
    known: dict[str, tuple[str, bool]] = {}
    for start, end in zip(bounds, bounds[1:], strict=False):
        grapheme = text[start:end]
        kind = known.get(grapheme)
        if kind is None:
            kind = known[grapheme] = _own_script(grapheme)
        scripts.append(kind[0])
        emoji.append(kind[1])
    _spread(text, bounds, scripts)
    return scripts, emoji


def _own_script(grapheme: str) -> tuple[str, bool]:
    """Return a grapheme's script, that of its first character that has one, and whether it is emoji."""
    if is_emoji(grapheme):
        return "Zsye", True
    return next((s for s in map(script_of, grapheme) if s != COMMON), COMMON), False


def _spread(text: str, bounds: list[int], scripts: list[str]) -> None:
    """Common characters take the script before them, brackets that of their opening one, leading ones that after."""
    known = ""
    opened: list[str] = []
    for i, script in enumerate(scripts):
        first = text[bounds[i]]
        if script == COMMON:
            kind = unicodedata.category(first)
            if first in _HAN_SHARED or "\u3000" <= first <= "\u303f" or "\uff00" <= first <= "\uff65":
                scripts[i] = known if known in ("Hira", "Kana", "Hang") else "Hani"
                known = scripts[i]
            elif kind == "Pe" and opened:
                scripts[i] = opened.pop()
            elif known in EAST_ASIAN and first < "\u0250":
                scripts[i] = "Latn"
            elif known:
                scripts[i] = known
            if kind == "Ps" and scripts[i] != COMMON:
                opened.append(scripts[i])
        elif script != "Zsye":
            known = script
    following = COMMON
    for i in range(len(scripts) - 1, -1, -1):
        if scripts[i] == COMMON and not is_space(text[bounds[i]]):
            scripts[i] = following
        elif scripts[i] not in (COMMON, "Zsye"):
            following = scripts[i]
