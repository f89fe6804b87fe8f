"""Groups side by side: "Strengths “A”, “B”; Weaknesses “C”" and "“One” “x” “y”; “Two” “z” “w”" are parts with a heading each."""

from __future__ import annotations

import re
from typing import NamedTuple

from limner.document.plan import Copy, Section
from limner.reason.brief import BLANK, Brief, Stretch
from limner.reason.quotes import Quoted
from limner.reason.strings import Slot

_CUT = re.compile(r"[;；؛\n]")
_BEGINS = re.compile(r"[;；؛\n:：.。!?！？।]")
_LIST = re.compile(r"[\s,，、،*_•·()（）-]*(?:(?:and|und|et|y|e|и|和|と|와|과|और|এবং|و)\s*)?[\s,，、،]*")
_MARKS = " \t\"'“”‘’„«»「」『』《》*_-–—•·"
_LETTERS, _WORDS = 26, 3
"""So many letters and words an unquoted heading has at most."""
_MEDIA = ("slide", "infographic", "bento", "checklist", "notebook", "worksheet", "brand-sheet")
"""Media whose copy comes in parts; on others a list of strings is one list."""
_SHOWN = ("role", "carrier", "medium", "color", "place", "font", "size", "says", "effect", "shade", "balloon", "panel")


class Group(NamedTuple):
    """A heading and where the strings under it start: offsets of the brief."""

    head: Stretch
    quoted: bool
    items: tuple[int, ...]


def groups_of(brief: Brief) -> tuple[Group, ...]:
    """Return the groups of a brief that sets several side by side, () for any other.

    Semicolons or line ends part them; between the strings of one stand commas only. Either every group begins with a
    short unquoted heading, or every group has two strings and more, of which the first heads the rest.
    """
    if not any(hit.value in _MEDIA for hit in brief.hits.of("medium")):
        return ()
    best: list[Group] = []
    found: list[Group] = []
    for run in _runs(brief):
        group = _named(brief, run) or _led(run)
        if group is None or (found and found[-1].quoted != group.quoted):
            found = []
        found += [group] if group is not None else []
        best = list(found) if len(found) > len(best) else best
    return tuple(best) if len(best) > 1 else ()


def quotes_of_groups(groups: tuple[Group, ...]) -> list[Quoted]:
    """Return the unquoted headings as quotes without marks."""
    return [Quoted(*group.head, *group.head, "") for group in groups if not group.quoted]


def cast_groups(groups: tuple[Group, ...], slots: list[Slot]) -> None:
    """Give the strings of groups their roles."""
    starts = {at for group in groups for at in (group.head.start, *group.items)}
    for slot in slots:
        if slot.start in starts or slot.inner.start in starts:
            slot.role = "item"
            slot.cue, slot.head = None, None


def sections_of_groups(groups: tuple[Group, ...], copies: tuple[Copy, ...]) -> tuple[Section, ...]:
    """Return a section a group."""
    spans = sorted((copy.span.start, copy.span.end, copy.id) for copy in copies if copy.span is not None)

    def at(offset: int) -> str:
        return next((name for start, end, name in spans if start <= offset < end), "")

    made = [(at(group.head.start), tuple(filter(None, map(at, group.items)))) for group in groups]
    return tuple(Section(heading=head, items=items) for head, items in made if head and items)


def _runs(brief: Brief) -> list[tuple[Stretch, list[Quoted]]]:
    """Return what leads to each run of quotes that only commas part, with the run, cut at semicolons and line ends."""
    runs: list[tuple[Stretch, list[Quoted]]] = []
    end = 0
    for quote in brief.quotes:
        gap = brief.masked[end : quote.start]
        if runs and not _CUT.search(gap) and _LIST.fullmatch(gap.strip("\"'“”‘’„«»「」『』《》")):
            runs[-1][1].append(quote)
        else:
            begins = [match.end() for match in _BEGINS.finditer(gap)]
            start = end + (begins[-1] if begins else 0)
            if runs and not _CUT.search(gap):
                runs.append((Stretch(quote.start, quote.start), []))  # other words between: no group of this row
            runs.append((Stretch(start, quote.start), [quote]))
        end = quote.end
    return runs


def _named(brief: Brief, run: tuple[Stretch, list[Quoted]]) -> Group | None:
    """Return a run under an unquoted heading."""
    lead, quotes = run
    text = brief.masked[lead.start : lead.end]
    bare = text.strip(_MARKS)
    if not quotes or not bare or BLANK in bare or len(bare) > _LETTERS or len(bare.split()) > _WORDS:
        return None
    start = lead.start + text.index(bare)
    head = Stretch(start, start + len(bare))
    if bare[0].upper() != bare[0] or not bare[0].isalpha() or brief.hits.within(*head, *_SHOWN):
        return None
    return Group(head, False, tuple(quote.inner_start for quote in quotes))


def _led(run: tuple[Stretch, list[Quoted]]) -> Group | None:
    """Return a run whose first string heads the others."""
    _, quotes = run
    if len(quotes) < 2:
        return None
    first = quotes[0]
    return Group(Stretch(first.inner_start, first.inner_end), True, tuple(quote.inner_start for quote in quotes[1:]))


__all__ = ["Group", "cast_groups", "groups_of", "quotes_of_groups", "sections_of_groups"]
