"""A stretch of text in, the letters that touch it out: a run of a joined script takes the forms it has among them."""

from __future__ import annotations

from limner.typeset.itemising.characters import JOINED, is_space

_NEAR = 8
"""So many characters on each side tell which forms a run takes, marks among them."""


def context(text: str, start: int, end: int, script: str) -> tuple[str, str]:
    """Return what stands before and after [start, end) up to the next white space; ("", "") where letters do not join."""
    if script not in JOINED:
        return "", ""
    first, last = start, end
    while first > max(0, start - _NEAR) and not is_space(text[first - 1]):
        first -= 1
    while last < min(len(text), end + _NEAR) and not is_space(text[last]):
        last += 1
    return text[first:start], text[end:last]
