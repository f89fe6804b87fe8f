"""A stretch of text in, the letters that touch it out: a run of a joined script takes the forms it has among them."""

from __future__ import annotations

import re

from limner.typeset.itemising.characters import JOINED, SPACES

_NEAR = 8
"""So many characters on each side tell which forms a run takes, marks among them."""
_WHITE = frozenset(SPACES)
_GAP = re.compile(f"[{re.escape(SPACES)}]")


def context(text: str, start: int, end: int, script: str) -> tuple[str, str]:
    """Return what stands before and after [start, end) up to the next white space; ("", "") where letters do not join."""
    if script not in JOINED:
        return "", ""
    before = after = ""
    if start and text[start - 1] not in _WHITE:
        before = _GAP.split(text[max(0, start - _NEAR) : start])[-1]
    if end < len(text) and text[end] not in _WHITE:
        after = _GAP.split(text[end : end + _NEAR], maxsplit=1)[0]
    return before, after
