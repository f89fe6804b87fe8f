"""A shaped paragraph in, the unit counts at which its lines may, had better and must end out, and the hyphens they show."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from limner.typeset.breaking.breaks import hard_offsets, offsets_of, preferred_of, weak_offsets
from limner.typeset.breaking.hyphens import SOFT
from limner.typeset.shaping.columns import Units
from limner.typeset.shaping.hyphen import Hyphener
from limner.typeset.shaping.unit import Unit
from limner.typeset.styles import Source


class Places(NamedTuple):
    """Unit counts, each list rising and, but for ``forced``, with all units last.

    ``ends``: where a line may end without dividing a word, ``offsets`` the same in the text; ``divided``: ``ends`` and
    the places where a word may be divided; ``hyphens``: what the last unit becomes when a line ends there; ``forced``:
    where a line must end; ``weak``: ends after a word so short that it had better begin the next line.
    """

    ends: list[int]
    offsets: list[int]
    divided: list[int]
    hyphens: dict[int, Unit]
    forced: list[int]
    weak: frozenset[int]
    heads: dict[int, Unit]
    """What the first unit after such a hyphen becomes, where the two were one ligature."""


def places(source: Source, units: Units, words: list[int], closed: int = 0) -> Places:
    """Return where the lines of a shaped paragraph may end, by the rules of its block and the languages of its runs.

    ``words`` are the offsets at which words may be divided. No line ends within the first ``closed`` units, nor within
    the base of one ruby.
    """
    text, count = source.text, len(units)
    index = dict(zip(units.starts, range(count), strict=True))
    index[len(text)] = count
    forced = _counts([*source.breaks, *hard_offsets(text)], index)
    if source.annotations:
        index = {start: k for start, k in index.items() if not (k and units[k - 1].tied)}
    offsets = offsets_of(source)
    if closed:
        offsets = [offset for offset in offsets if index.get(offset, closed + 1) > closed]
    soft = [offset for offset in offsets if 0 < offset < len(text) and text[offset - 1] == SOFT]
    if soft:
        offsets = [offset for offset in offsets if offset == len(text) or text[offset - 1] != SOFT]
    ends = sorted({*_counts(offsets, index), *forced, count})
    weak = frozenset(_counts(weak_offsets(text), index))
    if not soft and not words:
        return Places(ends, offsets, ends, {}, forced, weak, {})
    plain = set(ends)
    hyphens: dict[int, Unit] = {}
    heads: dict[int, Unit] = {}
    hyphener = Hyphener(text)
    for end in _counts(soft, index):
        if end not in plain:
            before = units[end - 2] if end > 1 else None
            hyphens[end] = hyphener.soft(before, units[end - 1]) or units[end - 1]
    for end in _counts(words, index):
        shown = hyphener.after(units[end - 1]) if end not in plain and end > closed else None
        if shown is not None:
            hyphens[end] = shown
            head = hyphener.head(units[end])
            if head is not None:
                heads[end] = head
    return Places(ends, offsets, sorted({*ends, *hyphens}), hyphens, forced, weak, heads)


def preferred(source: Source, units: Units, at: Places) -> list[int]:
    """Return those of the places where a line may end at which it had better."""
    wanted = preferred_of(source, at.offsets)
    if wanted == at.offsets:
        return at.ends
    index = {start: k for k, start in enumerate(units.starts)}
    index[len(source.text)] = len(units)
    return sorted({*{*_counts(wanted, index)}.intersection(at.ends), *at.forced, len(units)})


def _counts(offsets: Iterable[int], index: dict[int, int]) -> list[int]:
    found = index.get
    return sorted({k for offset in offsets if (k := found(offset))})
