"""A paragraph in vertical lines in, how each of its graphemes lies out: upright, turned, or side by side in one square.

By UAX 50 where a run does not say otherwise. One or two figures, "!?" and lone letters among upright characters stand in
one square (tate-chu-yoko, JLREQ §3.2.5), three figures where the face is narrow enough. Joined scripts are always turned,
so that their words stay whole.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from limner.typeset.fonts.faces import Cut
from limner.typeset.itemising.characters import JOINED, TURNED_BY_FACE, is_hard_break, is_space, is_upright
from limner.typeset.itemising.itemise import Itemised

Mode = Literal["across", "upright", "turned", "combined"]
"""How a run lies: in a horizontal line; upright in a vertical one; turned 90° in it; or side by side in one square."""

CutAt = Callable[[int], Cut]
"""The open face of a grapheme, by its number."""

_FIGURES = frozenset("0123456789")
_CALLS = frozenset("!?")
_BETWEEN = frozenset("\u2013\u2014\u2015\u2025\u2026\u00b7\u301c\uff5e")
"""Dashes and leaders, which lie along the line: what stands before and after them is upright all the same."""

_WIDEST = 1.25
"""Three figures or calls that are wider together (ems) are not set in one square unasked."""

_CASED = frozenset({"Latn", "Grek", "Cyrl"})
_IDEOGRAPHIC_SPACE = "\u3000"


class Orientation:
    """How every grapheme of a paragraph lies; ``squares`` numbers those set in one square together by their first."""

    def __init__(self, itemised: Itemised, vertical: bool, cut_at: CutAt) -> None:
        """Decide for all graphemes; ``cut_at`` tells what their faces can do."""
        self._count = len(itemised.bounds) - 1
        self.modes: list[Mode] = ["across"] * self._count
        self.squares: dict[int, int] = {}
        if not vertical:
            return
        text, bounds = itemised.source.text, itemised.bounds
        self._first = [text[bound] for bound in bounds[:-1]]
        self._whole = [text[a:b] for a, b in zip(bounds, bounds[1:], strict=False)]
        self._scripts = itemised.scripts
        self._cut_at = cut_at
        self._runs = _runs(itemised)
        self._asked = [itemised.source.runs[at].orientation for at in self._runs]
        self._plainly()
        self._together()

    def _plainly(self) -> None:
        """Upright or turned, one by one."""
        for i, first in enumerate(self._first):
            wish = self._asked[i]
            if wish in ("upright", "combined"):
                turned = self._scripts[i] in JOINED or (is_space(first) and first != _IDEOGRAPHIC_SPACE)
                self.modes[i] = "turned" if turned else "upright"
            elif wish == "sideways" or not is_upright(self._whole[i]):
                self.modes[i] = "turned"
            else:
                lacking = first in TURNED_BY_FACE and not self._cut_at(i).has_vertical(first)
                self.modes[i] = "turned" if lacking else "upright"

    def _together(self) -> None:
        """What stands side by side in one square."""
        i = 0
        while i < self._count:
            wish, first = self._asked[i], self._first[i]
            end = i + 1
            if wish == "combined" and not is_hard_break(first):
                while end < self._count and self._runs[end] == self._runs[i] and not is_hard_break(self._first[end]):
                    end += 1
                self._square(i, end)
            elif wish == "auto" and first in _FIGURES:
                end = self._while_in(_FIGURES, i)
                if self._among_upright(i, end) and (end - i <= 2 or (end - i == 3 and self._narrow(i, end))):
                    self._square(i, end)
            elif wish == "auto" and first in _CALLS and (called := self._called(i)):
                end = called
                step = end - i if end - i <= 2 or self._narrow(i, end) else 2
                for at in range(i, end, step):
                    self._square(at, min(at + step, end))
            elif wish == "auto" and self._lone(i):
                self._square(i, end)
            i = end

    def _square(self, start: int, end: int) -> None:
        for i in range(start, end):
            self.modes[i] = "combined"
            self.squares[i] = start

    def _while_in(self, kind: frozenset[str], i: int) -> int:
        while i < self._count and self._first[i] in kind and self._asked[i] == "auto":
            i += 1
        return i

    def _stands(self, i: int) -> bool:
        return self.modes[i] in ("upright", "combined")

    def _among_upright(self, start: int, end: int) -> bool:
        """Tell whether nothing that is turned touches graphemes [start, end)."""
        return all(
            not 0 <= i < self._count
            or self._stands(i)
            or is_space(self._first[i])
            or self._first[i] in _BETWEEN
            for i in (start - 1, end)
        )  # fmt: skip

    def _called(self, i: int) -> int:
        """Return where calls from grapheme i on end, 0 where they belong to turned letters."""
        end = self._while_in(_CALLS, i)
        before = i - 1 if i else end
        if before < self._count and not (self._stands(before) or self._first[before] in _BETWEEN):
            return 0
        return end

    def _lone(self, i: int) -> bool:
        """Tell whether a letter stands alone beside an upright character."""
        if self._scripts[i] not in _CASED or self.modes[i] != "turned" or not self._first[i].isalpha():
            return False
        beside = [k for k in (i - 1, i + 1) if 0 <= k < self._count]
        stands = [self._stands(k) for k in beside]
        return any(stands) and all(s or is_space(self._first[k]) for s, k in zip(stands, beside, strict=True))

    def _narrow(self, start: int, end: int) -> bool:
        wide = 0.0
        for i in range(start, end):
            cut = self._cut_at(i)
            wide += cut.advance(cut.glyph(self._first[i]))
        return wide <= _WIDEST


def axis(cut: Cut, script: str) -> float:
    """Return how far over the baseline (ems) the middle of a script lies: what is centred on a vertical line.

    Of letters with capitals it is the middle of these, as much higher as faces that draw both set the middle of Han; of
    other scripts the middle of their ascenders and descenders.
    """
    if script in _CASED or (script == "Zyyy" and not cut.vertical):
        return cut.cap_height / 2 + 0.013 if 0.4 < cut.cap_height < 1.0 else 0.38
    return (cut.ascent - cut.descent) / 2


STOPS = frozenset("\u3001\u3002\uff0c\uff0e")
"""Stops that lie in the lower left of their square, and in vertical lines in the upper right."""

SMALL_KANA = frozenset("ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ")
"""Kana that are smaller than their square: low in lines across, right in lines down."""


def _runs(itemised: Itemised) -> list[int]:
    """Return the number of the run that each grapheme belongs to."""
    runs, at = itemised.source.runs, 0
    found: list[int] = []
    for bound in itemised.bounds[:-1]:
        while runs[at].end <= bound:
            at += 1
        found.append(at)
    return found
