"""A text in, its letters out, as people count them: what a brief may colour one by one, what a ring spaces."""

from __future__ import annotations

import unicodedata

_LINKERS = "\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d"
"""Viramas after which a consonant joins the one before (Unicode 15.1, InCB=Linker)."""
_JOINER = "\u200d"


def graphemes(text: str) -> list[str]:
    """Return the letters of a text: marks, joiners, tones of skin and the rest of a conjunct stay with their base.

    >>> graphemes("क्षत्रिय")
    ['क्ष', 'त्रि', 'य']
    """
    found: list[str] = []
    for character in text:
        if found and _joins(found[-1], character):
            found[-1] += character
        else:
            found.append(character)
    return found


def _joins(before: str, character: str) -> bool:
    """Tell whether a character belongs to the letter before it."""
    if unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf") or "\U0001f3fb" <= character <= "\U0001f3ff":
        return True
    if before[-1] == _JOINER:
        return True
    if before[-1] in _LINKERS:
        return character.isalpha()
    return _flag(character) and _flag(before[-1]) and len(before) == 1


def _flag(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"
