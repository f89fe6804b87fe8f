"""Figures of a dashboard in running text: "revenue $1.2M up 12%, orders 3,400, average ticket $18.50"; each is a string of copy."""

from __future__ import annotations

import functools
import re

from limner.reason.brief import BLANK, Brief
from limner.reason.marks import is_time
from limner.reason.numbers import Figure, figures_in
from limner.reason.quotes import Quoted
from limner.reason.strings import Slot
from limner.reason.tables import load_table

_CUT = re.compile(r"[,，、،](?!\d)|[;；؛|•·]|\s(?:and|und|et|y|e|и|و|और|এবং|dan|ve|và|i)\s")
_STOP = re.compile(r"[\n。।॥]|[.!?](?=\s|$)")
_LONGEST, _NAME, _BETWEEN, _BEHIND = 56, 5, 3, 3
"""Most characters of a figure with its words, and most words of its name, between its two figures, and behind them."""


@functools.cache
def _measure() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:{load_table('stats')['measure']})(?![^\W\d_])", re.IGNORECASE)


@functools.cache
def _lead() -> re.Pattern[str]:
    """Return what leads to the first figure of a sentence: up to a colon, or to a word such as "showing"."""
    return re.compile(
        rf".*(?:[:：]|(?<![^\W\d_])(?:{load_table('keys')['figure']})(?=\s))\s*", re.IGNORECASE | re.DOTALL
    )


def find_stats(brief: Brief) -> list[Quoted]:
    """Return the figures that a screen is to show, with their names, as quotes without marks; [] where it names less than two."""
    media = {hit.value for hit in brief.hits.of("medium")}
    if not media & {"ui", "infographic"}:
        return []
    found: list[Quoted] = []
    at = 0
    for stop in [*_STOP.finditer(brief.masked), None]:
        end = stop.start() if stop else len(brief.masked)
        marks = brief.hits.within(at, end, "mark")
        found += _sentence(brief, at, marks[0].start if marks else end)
        at = stop.end() if stop else end
    # A sheet that is no screen draws figures of one kind as a chart; of several kinds, or with their change, as they are told.
    return found if "ui" in media or not brief.hits.of("mark") and _unlike(brief, found) else []


def _unlike(brief: Brief, found: list[Quoted]) -> bool:
    """Tell whether figures measure unlike things: most have a change beside them, or their units are several."""
    told = [figures_in(brief.masked[one.inner_start : one.inner_end], brief.language) for one in found]
    told = [figures for figures in told if figures]
    changed = sum(len(figures) == 2 and figures[1].marked for figures in told)
    kinds = {figures[0].unit for figures in told}
    return len(told) > 2 and (2 * changed >= len(told) or len(kinds) > 2 and any(len(f) == 2 for f in told))


def apart(slots: list[Slot], stats: list[Quoted]) -> list[Slot]:
    """Give the strings that are such figures the role of a label, and return those that are none."""
    starts = {one.inner_start for one in stats}
    for slot in slots:
        if slot.inner.start in starts:
            slot.role, slot.cue, slot.head = "label", None, None
    return [slot for slot in slots if slot.inner.start not in starts]


def _sentence(brief: Brief, start: int, end: int) -> list[Quoted]:
    figures = figures_in(brief.masked[start:end], brief.language)
    if len(figures) < 2:
        return []
    runs: list[list[tuple[int, int, bool]]] = [[]]
    at = start
    for cut in [*_CUT.finditer(brief.masked, start, end), None]:
        stop = cut.start() if cut else end
        piece = _piece(brief, at, stop)
        if piece is None and runs[-1]:
            named = _named(brief, at, stop)
            if named is None:
                runs.append([])
            else:
                runs[-1].append((*named, False))
        elif piece is not None:
            runs[-1].append(piece)
        at = cut.end() if cut else end
    kept = [run for run in runs if sum(marked for *_, marked in run) and len(run) > 1 and not _times(brief, run)]
    return [Quoted(a, b, a, b, "") for run in kept for a, b, _ in run]


def _times(brief: Brief, run: list[tuple[int, int, bool]]) -> bool:
    """Tell whether the names are points in time, whose figures are a series."""
    return is_time([re.split(r"\d", brief.masked[a:b], maxsplit=1)[0].strip(" :=-–") for a, b, _ in run])


def _piece(brief: Brief, start: int, end: int) -> tuple[int, int, bool] | None:
    """Return (start, end, whether its figure has a unit or thousands) of a name with its figure, None where it is none."""
    lead = _lead().match(brief.masked, start, end)
    if lead is not None and figures_in(brief.masked[lead.end() : end], brief.language):
        start = lead.end()
    text = brief.masked[start:end]
    start, end = start + len(text) - len(text.lstrip(" \t-*•")), start + len(text.rstrip())
    text = brief.masked[start:end]
    figures = figures_in(text, brief.language)
    if not 1 <= len(figures) <= 2 or BLANK in text or len(text) > _LONGEST or _measure().search(text):
        return None
    name, behind = text[: figures[0].start], text[figures[-1].end :]
    between = text[figures[0].end : figures[-1].start] if len(figures) == 2 else ""
    if len(between.split()) > _BETWEEN or len(behind.split()) > _BEHIND or brief.hits.within(start, end, "ratio"):
        return None
    named = re.search(r"[^\W\d_]", name) is not None and len(name.split()) <= _NAME
    led = not name.strip() and _weighty(figures[0]) and re.search(r"[^\W\d_]", behind) is not None
    return (start, end, _weighty(figures[0])) if named or led else None


def _weighty(figure: Figure) -> bool:
    return figure.marked or abs(figure.value) >= 1000


def _named(brief: Brief, start: int, end: int) -> tuple[int, int] | None:
    """Return a piece beside figures that gives a name for one: "top store Hackney"."""
    text = brief.masked[start:end]
    start, end = start + len(text) - len(text.lstrip()), start + len(text.rstrip())
    words = brief.masked[start:end].split()
    shown = brief.hits.within(start, end, "medium", "color", "style", "place", "picture", "without", "mark", "carrier")
    named = 2 <= len(words) <= 4 and words[0][:1].islower() and words[-1][:1].isupper()
    return (start, end) if named and BLANK not in brief.masked[start:end] and not shown else None
