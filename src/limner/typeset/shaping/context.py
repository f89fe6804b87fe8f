"""A stretch of text in, the letters that touch it out: a run of a joined script takes the forms it has among them."""

from __future__ import annotations

import re
import unicodedata

from limner.typeset.itemising.characters import JOINED, SPACES

_NEAR = 8
"""So many characters on each side tell which forms a run takes, marks among them."""
_HEADLINED = frozenset({"Deva", "Beng", "Guru"})
"""Of the scripts whose letters touch, those whose letters keep their form whatever stands beside them."""
_MARKS = frozenset({"Mn", "Me", "Cf", "Lm"})
"""What may stand between two letters that join."""
_APART = frozenset("\u060c\u061b\u061f\u066a\u066b\u066c\u06d4")
"""Commas, stops and signs of Arabic, which join nothing; nor does anything before its block."""
_WHITE = frozenset(SPACES)
_GAP = re.compile(f"[{re.escape(SPACES)}]")


def context(text: str, start: int, end: int, script: str) -> tuple[str, str]:
    """Return what stands before and after [start, end) up to the next white space; ("", "") where letters do not join.

    Of characters that are no marks only the nearest is told, and none that never joins.
    """
    if script not in JOINED or script in _HEADLINED:
        return "", ""
    before = after = ""
    if start and text[start - 1] not in _WHITE:
        before = _nearest(_GAP.split(text[max(0, start - _NEAR) : start])[-1], -1)
    if end < len(text) and text[end] not in _WHITE:
        after = _nearest(_GAP.split(text[end : end + _NEAR], maxsplit=1)[0], 0)
    return before, after


def _nearest(near: str, at: int) -> str:
    """Return what of the letters beside a run tells its forms: all where the nearest is a mark, else that one if it may join."""
    one = near[at]
    if unicodedata.category(one) in _MARKS:
        return near
    return "" if one < "\u0600" or one in _APART else one
