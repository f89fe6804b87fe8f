"""Nameplates: which string of a newspaper is the paper's own name, above the headline."""

from __future__ import annotations

import functools
import re

from limner.reason.brief import Brief
from limner.reason.strings import Slot
from limner.reason.tables import load_table

_LONGEST = 36


def nameplate(brief: Brief, slots: list[Slot]) -> int | None:
    """Return the index of the string that is the paper's name, None where none is.

    By the words for it ("masthead"), by its form ("… Times", "…日報"), else the first where another is the headline.
    """
    called, named = _patterns()
    for index, slot in enumerate(slots):
        if slot.cue is not None and called.search(brief.lowered[slot.cue.start : slot.cue.end]):
            return index
    short = [index for index, slot in enumerate(slots[:3]) if len(slot.text) <= _LONGEST and "\n" not in slot.text]
    cues = [slot.cue.value if slot.cue is not None else "" for slot in slots]
    if "brand" in cues:
        return cues.index("brand")
    heads = [index for index, cue in enumerate(cues) if cue == "title"]
    free = [index for index in short if not cues[index] or heads[:1] == [index]]
    for index in free:
        if named.search(slots[index].text):
            return index
    first = 0 if 0 in free and len(slots) > 1 else None
    return first if first is not None and (not cues[0] or len(heads) > 1) else None


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = load_table("ordering")["nameplate"]
    return re.compile(table["called"], re.IGNORECASE), re.compile(table["named"], re.IGNORECASE)
