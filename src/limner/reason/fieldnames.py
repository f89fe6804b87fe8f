"""What a brief names a string of a form by: the "Gate" of 'Gate "B14"', the "HP" of 'HP "120"'. The name is set small above its value."""

from __future__ import annotations

import functools
import re

from limner.document.plan import Medium
from limner.reason.brief import BLANK, Brief, Stretch
from limner.reason.strings import Slot
from limner.reason.tables import load_table

FORMS: tuple[Medium, ...] = ("ticket", "trading-card")
"""Media that are forms: what stands on them is a name with its value."""
_KEYED: tuple[Medium, ...] = (*FORMS, "business-card", "nametag", "resume")
"""Media whose briefs name their strings ("phone “…”"): the names show nothing."""

_CUT = re.compile(rf"[\n,，、;；:：.。।؛،(（)）!?—–|{BLANK}]+")
_MARKS = " \t\"'“”‘’„«»「」『』《》*_-–—•·=:："
_AND = re.compile(r"^(?:and|und|et|y|e|и|和|と|및|और|এবং)\s+", re.IGNORECASE)
_SPACED, _CLOSE, _WORDS = 20, 8, 2
"""So many letters (of a script with spaces, of one without) and words a name has at most."""


def field_names(brief: Brief, slots: list[Slot], medium: Medium) -> list[Stretch | None]:
    """Return where each string is named, None where it is not; nothing on a sheet that is no form or names but one."""
    return _found(brief, slots) if medium in FORMS else [None] * len(slots)


def unseen_names(brief: Brief, slots: list[Slot], medium: Medium) -> set[tuple[int, int]]:
    """Return the stretches that only name strings: no telephone is drawn for “Phone”."""
    return {(one.start, one.end) for one in _found(brief, slots) if one is not None} if medium in _KEYED else set()


def _found(brief: Brief, slots: list[Slot]) -> list[Stretch | None]:
    found = [_name(brief, slots[k - 1].end if k else 0, slot) for k, slot in enumerate(slots)]
    return found if sum(one is not None for one in found) > 1 else [None] * len(slots)


def _name(brief: Brief, after: int, slot: Slot) -> Stretch | None:
    gap = brief.masked[after : slot.start].rstrip(_MARKS)
    cuts = [match.end() for match in _CUT.finditer(gap)]
    part = gap[cuts[-1] if cuts else 0 :]
    bare = part.strip(_MARKS)
    bare = _AND.sub("", bare)
    if not bare or after == 0 and not cuts:
        return None  # nothing, or the brief's own opening words
    start = after + len(gap) - len(bare)
    known, speaks = _patterns()
    if any(char.isdigit() for char in bare) or speaks.search(bare.lower()):
        return None
    dense = ord(bare[0]) >= 0x2E80
    fits = len(bare) <= _CLOSE if dense else len(bare) <= _SPACED and len(bare.split()) <= _WORDS
    if not fits or not bare[0].isalpha():
        return None
    noun = dense or bare[0].isupper() or ord(bare[0]) > 0x590 or len(bare) > 3 or known.fullmatch(bare.lower())
    return Stretch(start, start + len(bare)) if noun else None


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return the short words that are names all the same, and the words that speak of a string and name nothing on the sheet."""
    table = load_table("fieldnames")
    return re.compile(table["short"]), re.compile(table["speaks"])
