"""What the parts of an interface are called though nothing is quoted: the links of its bar, its tabs, the fields of its form."""

from __future__ import annotations

import functools
import re

from limner.reason.brief import BLANK, Brief
from limner.reason.quotes import Quoted
from limner.reason.tables import load_table

_WORDS = 3
"""So many words a link or a field has at most."""
_LETTERS = 22
_REACH = 160
"""So far after its cue a list may run, in characters."""


def find_widgets(brief: Brief) -> list[Quoted]:
    """Return the unquoted names of a screen's links, tabs and fields, as quotes without marks; none for other briefs.

    "nav Home, Beans, About" names three links, "email and password fields" two fields. A list has two members or more:
    a lone word after "menu" is more likely what the menu is like.
    """
    if not any(hit.value == "ui" for hit in brief.hits.of("medium")):
        return []
    spans: list[tuple[int, int]] = []
    for match in _cue("lists_after").finditer(brief.masked):
        spans += _members(brief, *_after(brief, match.end()), leads=False)
    for match in _cue("fields_after").finditer(brief.masked):
        spans += _members(brief, *_after(brief, match.end()), leads=False, small=True)
    for match in _cue("lists_before").finditer(brief.masked):
        start = max(0, match.start() - 60)
        breaks = [m.end() for m in _pattern("ends").finditer(brief.masked, start, match.start())]
        spans += _members(brief, breaks[-1] if breaks else start, match.start(), leads=True)
    found: list[Quoted] = []
    for a, b in sorted(set(spans)):
        if not found or a >= found[-1].end:
            found.append(Quoted(a, b, a, b, ""))
    return found


def _after(brief: Brief, at: int) -> tuple[int, int]:
    between = _pattern("between").match(brief.masked, at)
    start = between.end() if between else at
    end = _pattern("ends").search(brief.masked, start, start + _REACH)
    return start, end.start() if end else min(len(brief.masked), start + _REACH)


def _members(brief: Brief, start: int, end: int, *, leads: bool, small: bool = False) -> list[tuple[int, int]]:
    """Return the short names a stretch lists; none where one of them is no name, or it names fewer than two.

    Names after a cue are written with capitals unless they may be ``small``. A list that comes before its cue (``leads``)
    may follow other clauses: only its last members count.
    """
    spans: list[tuple[int, int]] = []
    at = start
    for joint in [*_pattern("joints").finditer(brief.masked, start, end), None]:
        stop = joint.start() if joint else end
        text = brief.text[at:stop]
        lead = len(text) - len(text.lstrip())
        if (leads or small) and (word := _pattern("leads").match(f"{text[lead:]} ")):
            lead += word.end()
            spans = spans if small else []
        a, b = at + lead, at + len(text.rstrip(" \t"))
        at = joint.end() if joint else end
        if a >= b:
            continue
        name = brief.masked[a:b]
        if (
            BLANK in name
            or len(name.split()) > _WORDS
            or b - a > _LETTERS
            or not (leads or small or _capital(brief, a))
        ):
            if not leads:
                break
            spans.clear()
            continue
        spans.append((a, b))
    return spans if len(spans) > 1 else []


def _capital(brief: Brief, at: int) -> bool:
    """Tell whether a name is written as one: with a capital, or in a script that has none."""
    return brief.text[at].upper() == brief.text[at]


@functools.cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(load_table("widgets")[name], re.IGNORECASE)


@functools.cache
def _cue(name: str) -> re.Pattern[str]:
    words = sorted(load_table("widgets")[name].split("|"), key=len, reverse=True)
    marked = [rf"\b{re.escape(word)}\b" if word.isascii() else re.escape(word) for word in words]
    return re.compile("|".join(marked), re.IGNORECASE)
