"""Poems: where the lines of a haiku or tanka end by its measures, and lines set as columns, each a step lower."""

from __future__ import annotations

import functools
import itertools

from limner.design.scripts import script_of

MEASURES = ((5, 7, 5), (5, 7, 5, 7, 7))
"""Sounds of the lines of a haiku and of a tanka."""
_SILENT = frozenset("ゃゅょァィゥェォャュョぁぃぅぇぉ")
"""Small kana that sound together with the one before."""
_TURNS = frozenset("はがをにでとのもへやてばぬねよぞけりかなし")
"""Kana that phrases of verse often end in."""
_PREFIXES = frozenset("おご")
"""Kana that begin a word when they stand before an ideograph."""
_SOUNDS = (1.0, 2.7)
"""The least and the most sounds an ideograph of a poem has on average."""


@functools.lru_cache(maxsize=256)
def verse_breaks(text: str) -> tuple[int, ...]:
    """Return the offsets after which the lines of a haiku or tanka end, () for a text that has not its measures.

    Kana are counted, ideographs take what is left in equal parts; lines never end before the kana that belong to a word.
    """
    if script_of(text) != "Jpan" or any(not _letter(c) for c in text):
        return ()
    best: tuple[float, tuple[int, ...]] = (_DEAREST, ())
    for measure in MEASURES:
        kana = sum(_sounds(c, 0.0) for c in text)
        rest = sum(_han(c) for c in text)
        each = (sum(measure) - kana) / rest if rest else 0.0
        if rest and not _SOUNDS[0] <= each <= _SOUNDS[1] or not rest and abs(sum(measure) - kana) > 1:
            continue
        totals = [0.0, *itertools.accumulate(_sounds(c, each) for c in text)]
        best = min(best, _parted(text, totals, measure))
    return best[1]


_DEAREST = 5.2
"""From this cost on a text is no poem of the measures."""


def _parted(text: str, totals: list[float], measure: tuple[int, ...]) -> tuple[float, tuple[int, ...]]:
    """Return the least cost of parting a text into lines of a measure, and where they end."""
    found: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for k, wanted in enumerate(measure):
        last = k == len(measure) - 1
        reached: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, ends) in found.items():
            for end in (len(text),) if last else range(start + 2, len(text) - 1):
                if end <= start:
                    continue
                far = (totals[end] - totals[start] - wanted) ** 2
                option = cost + far + (0.0 if last else _break_cost(text, end)), (*ends, *(() if last else (end,)))
                reached[end] = min(option, reached.get(end, (1e9, ())))
        found = reached
    return found.get(len(text), (1e9, ()))


def _break_cost(text: str, at: int) -> float:
    before, after = text[at - 1], text[at]
    if _han(before):
        return 3.0 if _han(after) else 4.4
    if _han(after):
        return 2.6 if before in _PREFIXES else 0.0
    return 0.4 if before in _TURNS else 2.6


def _sounds(character: str, ideograph: float) -> float:
    return ideograph if _han(character) else 0.0 if character in _SILENT else 1.0


def _han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or character == "々"


def _letter(character: str) -> bool:
    return _han(character) or "\u3041" <= character <= "\u30fc"
