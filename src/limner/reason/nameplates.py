"""Names that head a sheet though other strings come first: a newspaper's own, the couple's of a wedding card."""

from __future__ import annotations

import functools
import re

from limner.reason.brief import Brief
from limner.reason.strings import Slot
from limner.reason.tables import load_table, matcher

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


def couple(brief: Brief, slots: list[Slot]) -> int | None:
    """Return the index of the string that names the couple of a wedding ("Sofia & Lukas", "سارة وعمر"), None without one.

    That it is a wedding may be said in the brief or in its own strings; a string with a role word of its own is left alone.
    """
    told = brief.hits.of("occasion") + [hit for slot in slots for hit in matcher().find(slot.text)]
    if not any(hit.kind == "occasion" and hit.value == "wedding" for hit in told):
        return None
    named = re.compile(load_table("ordering")["couple"], re.IGNORECASE)
    return next((i for i, slot in enumerate(slots) if slot.cue is None and named.match(slot.text)), None)


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = load_table("ordering")["nameplate"]
    return re.compile(table["called"], re.IGNORECASE), re.compile(table["named"], re.IGNORECASE)
