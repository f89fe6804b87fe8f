"""Briefs that change their mind, and strings asked for several times: what is set in the end, with a Note where one gave way."""

from __future__ import annotations

import functools
import re
from dataclasses import replace

from limner.notes import Note
from limner.reason.brief import BLANK, Brief
from limner.reason.strings import Slot
from limner.reason.tables import Hit, load_table

_UNIQUE = frozenset({"title", "subtitle", "brand", "author", "date", "price", "button", "quote"})
"""Roles of which a sheet has one unless more are asked for."""
_SOON = 40
"""So many characters into a sentence a word of correction still stands at its opening."""


def _pattern(phrases: str) -> str:
    words = sorted(phrases.split("|"), key=len, reverse=True)
    return "|".join(rf"(?<![^\W_]){re.escape(w)}(?![^\W_])" if ord(w[0]) < 0x900 else re.escape(w) for w in words)


@functools.cache
def _later() -> re.Pattern[str]:
    return re.compile(_pattern(load_table("corrections")["later"]), re.IGNORECASE)


@functools.cache
def _counts() -> tuple[tuple[int, re.Pattern[str]], ...]:
    table: dict[str, str] = load_table("corrections")["counts"]
    return tuple(
        (int(n), re.compile(rf"[^\n{BLANK}.。;；]{{0,24}}?(?:{_pattern(words)})", re.IGNORECASE))
        for n, words in table.items()
    )


def change_of_mind(brief: Brief, start: int, end: int) -> bool:
    """Tell whether words between two offsets open a sentence that takes back what was said: "Actually, …", "No wait, …"."""
    return any(
        match.start() - brief.sentence(match.start()).start <= _SOON
        for match in _later().finditer(brief.masked, start, end)
    )


def corrected(brief: Brief, slots: list[Slot]) -> tuple[list[Slot], list[Note]]:
    """Return the strings without those that the brief takes back: a later one of the same role, after "actually" or the like."""
    kept: list[Slot] = []
    notes: list[Note] = []
    for slot in slots:
        role = slot.cue.value if slot.cue is not None else ""
        same = [one for one in kept if one.cue is not None and one.cue.value == role] if role in _UNIQUE else []
        if same and change_of_mind(brief, same[-1].end, slot.start):
            given_up = same[-1]
            kept.remove(given_up)
            notes.append(
                Note(
                    severity="warning",
                    stage="reason",
                    where=f"prompt[{given_up.start}]",
                    message=f"“{given_up.text}” gives way to “{slot.text}”, which the brief says later",
                    hint="leave out what is not wanted",
                )
            )
        kept.append(slot)
    return (_renumbered(slots, kept), notes) if notes else (kept, notes)


def repeated(brief: Brief, slots: list[Slot]) -> list[Slot]:
    """Return the strings with those that are asked for several times but written once as often as they are asked for."""
    found: list[Slot] = []
    for number, slot in enumerate(slots):
        after = slots[number + 1].start if number + 1 < len(slots) else len(brief.text)
        before = (
            number
            and slots[number - 1].text == slot.text
            or number + 1 < len(slots)
            and slots[number + 1].text == slot.text
        )
        times = 1 if before else _times(brief, slot.end, after)
        if times > 1 and len(slots) == 1 and slot.cue is None:
            slot.cue = Hit(slot.start, slot.end, "role", "title")
        found += [slot, *(replace(slot) for _ in range(times - 1))]
    return _renumbered(slots, found) if len(found) > len(slots) else found


def _times(brief: Brief, start: int, end: int) -> int:
    for count, pattern in _counts():
        if (match := pattern.match(brief.masked, start, end)) and re.match(r"\W*[\w ]*$", match[0]):
            return count
    return 1


def _renumbered(before: list[Slot], after: list[Slot]) -> list[Slot]:
    """Return strings whose heads and numbers point at their places in the new list; a head that is gone heads nothing."""
    places: dict[int, int] = {}
    for place, slot in enumerate(after):
        places.setdefault(slot.start, place)
    for place, slot in enumerate(after):
        head = before[slot.head].start if slot.head is not None else -1
        slot.head = places.get(head) if places.get(head, place) < place else None
        slot.same = place
    return after
