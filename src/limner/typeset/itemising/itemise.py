"""A paragraph in, its graphemes with script, level and emoji presentation out."""

from __future__ import annotations

import functools
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from icu4py.breakers import CharacterBreaker

from limner.typeset.itemising.bidi import first_strong, levels, reset
from limner.typeset.itemising.characters import COMMON, EAST_ASIAN, is_emoji, is_space, script_of
from limner.typeset.styles import Source, Styled

_ALONE = re.compile(
    r"[\0-\x0c\x0e-\u02ff\u0370-\u0482\u048a-\u0590\u05d0-\u05ea\u0606-\u060f\u061d-\u064a\u0660-\u066f\u0671-\u06d5"
    r"\u06ee-\u06ff\u10a0-\u10ff\u1e00-\u200a\u2010-\u2027\u2030-\u205e\u2070-\u209c\u20a0-\u20bf\u2100-\u218b"
    r"\u2190-\u23ff\u3000-\u3029\u3030-\u3096\u309b-\u30ff\u3105-\u312f\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff9d]*"
)
"""Characters none of which ever joins another in a grapheme: no marks, joiners, prepended signs, parts of Hangul, CR or flags."""
_FEW = 100
"""Fewer letters than these are looked at one by one."""
_HAN_SHARED = "\u3001\u3002\u3003\u3005\u3006\u3007\u30fb\u30fc"


class Itemised(NamedTuple):
    """A paragraph's text cut into graphemes: ``bounds`` has one offset more than there are graphemes.

    ``letters`` (its characters), ``scripts``, ``levels`` and ``emoji`` have one entry a grapheme; ``base`` is the
    paragraph's direction, 0 or 1.
    """

    source: Source
    base: int
    bounds: list[int]
    letters: list[str]
    scripts: list[str]
    levels: list[int]
    emoji: list[bool]

    def runs(self) -> Iterator[tuple[Styled, int, int]]:
        """Yield the runs that a grapheme begins in, each with its graphemes [first, last)."""
        first = 0
        for run in self.source.runs:
            last = min(bisect_left(self.bounds, run.end, first), len(self.letters))
            if last > first:
                yield run, first, last
            first = last


def itemise(source: Source, direction: str, vertical: bool) -> Itemised:
    """Return the paragraph cut into graphemes, each with its script, embedding level and presentation."""
    text = source.text
    base = {"ltr": 0, "rtl": 1}.get(direction, max(0, first_strong(text)))
    bounds = grapheme_bounds(text)
    letters = _letters(text, bounds)
    embedded = levels(text, 0 if vertical and direction == "auto" and not base else base)
    if embedded.count(base) == len(embedded):
        own = [base] * len(letters)
    else:
        embedded = reset(text, embedded, base)
        own = [*map(embedded.__getitem__, bounds[:-1])]
    if text.isascii():
        scripts = ["Latn" if any(c.isalpha() for c in text) else COMMON] * len(letters)
        emoji = [False] * len(letters)
    else:
        kinds = {letter: _own_script(letter) for letter in dict.fromkeys(letters)}
        own_script = {letter: script for letter, (script, _) in kinds.items()}
        scripts, emoji = [*map(own_script.__getitem__, letters)], [False] * len(letters)
        if any(coloured for _, coloured in kinds.values()):
            emoji = [kinds[letter][1] for letter in letters]
        _spread(letters, scripts)
    return Itemised(source, base, bounds, letters, scripts, own, emoji)


def _letters(text: str, bounds: list[int]) -> list[str]:
    """Return a text's graphemes; few are of several characters."""
    if len(bounds) > len(text):
        return list(text)
    if len(text) < _FEW:
        return [text[start:end] for start, end in pairwise(bounds)]
    edges = np.array(bounds)
    letters = [*map(text.__getitem__, bounds[:-1])]
    for k in np.flatnonzero(edges[1:] - edges[:-1] > 1).tolist():
        letters[k] = text[bounds[k] : bounds[k + 1]]
    return letters


def grapheme_bounds(text: str) -> list[int]:
    """Return the offsets between extended grapheme clusters, 0 and the length included."""
    if _ALONE.fullmatch(text):
        return list(range(len(text) + 1))
    return code_points(text, [end for _, end in CharacterBreaker(text, "en").segments()])


def code_points(text: str, ends: list[int]) -> list[int]:
    """Return 0 and the UTF-16 offsets ``ends`` (rising) as offsets in code points."""
    if len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text):
        return [0, *ends]
    found, place, units = [0], 0, 0
    for end in ends:
        while units < end:
            units += 2 if text[place] > "\uffff" else 1
            place += 1
        found.append(place)
    return found


@functools.lru_cache(maxsize=8192)
def _own_script(grapheme: str) -> tuple[str, bool]:
    """Return a grapheme's script, that of its first character that has one, and whether it is emoji."""
    if is_emoji(grapheme):
        return "Zsye", True
    return next((s for s in map(script_of, grapheme) if s != COMMON), COMMON), False


def _spread(letters: list[str], scripts: list[str]) -> None:
    """Common characters take the script before them, brackets that of their opening one, leading ones that after.

    Among squares Western digits and marks are Latin, and so is white space but in Korean, where it parts words.
    """
    known = ""
    opened: list[str] = []
    done = 0
    for i in [i for i, script in enumerate(scripts) if script == COMMON]:
        at = i - 1
        while at >= done and scripts[at] == "Zsye":
            at -= 1
        known = scripts[at] if at >= done else known
        done = i + 1
        first = letters[i][0]
        if first == " " and known and known not in EAST_ASIAN:
            scripts[i] = known
            continue
        kind = unicodedata.category(first)
        if first in _HAN_SHARED or "\u3000" <= first <= "\u303f" or "\uff00" <= first <= "\uff65":
            scripts[i] = known if known in ("Hira", "Kana", "Hang") else "Hani"
            known = scripts[i]
        elif kind == "Pe" and opened:
            scripts[i] = opened.pop()
        elif known == "Hang" and is_space(first):
            scripts[i] = known
        elif known in EAST_ASIAN and first < "\u0250":
            scripts[i] = "Latn"
        elif known:
            scripts[i] = known
        if kind == "Ps" and scripts[i] != COMMON:
            opened.append(scripts[i])
    if COMMON not in scripts:
        return
    following = COMMON
    for i in range(len(scripts) - 1, -1, -1):
        if scripts[i] == COMMON and not is_space(letters[i][0]):
            scripts[i] = following
        elif scripts[i] not in (COMMON, "Zsye"):
            following = scripts[i]
