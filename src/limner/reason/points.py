"""Points given in running text: "成绩：收入增长；问题：人手不足", "課題：人手不足。対策：採用強化", "strengths: a loyal team; next: …".

On a sheet each is a heading with its text, both copy; what only says how the sheet looks is none.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from limner.document.plan import Copy, Medium, Section
from limner.reason.brief import BLANK, Brief, Stretch
from limner.reason.forms.fields import field_of
from limner.reason.quotes import Quoted
from limner.reason.strings import Slot
from limner.reason.tables import load_table

_COLON = re.compile(r"[:：](?![/\d])")
_CUT = re.compile(r"[;；؛\n。।|,，、،\"'“”‘’「」『』《》«»„]|[.!?！？](?=\s|$|[^\x00-\u2E7F])|\s[–—-]\s")
_STOP = re.compile(r"[;；؛\n。।|]|[.!?！？](?=\s|$)")
_LISTED: tuple[Medium, ...] = (
    "slide",
    "infographic",
    "bento",
    "checklist",
    "notebook",
    "worksheet",
    "resume",
    "newspaper",
    "magazine",
)
_SHEETS: tuple[Medium, ...] = ("poster", "banner", "card", "brand-sheet", "thumbnail")
_SHOWN = ("place", "color", "size", "medium", "style", "picture", "font", "mark", "carrier", "negative")
_FREE = ("", "body", "item", "step", "label", "balloon", "node")
"""Roles of copy whose names may head a point themselves ("body")."""
_LONGEST = 160


class Point(NamedTuple):
    """A heading and its text, as stretches of the brief."""

    head: Stretch
    text: Stretch


def points_of(brief: Brief) -> tuple[Point, ...]:
    """Return the points of a brief that asks for a sheet of them, () where it gives none in running text."""
    media = {hit.value for hit in brief.hits.of("medium")}
    least = 2 if media & set(_LISTED) else 3 if media & set(_SHEETS) else 0
    if not least or brief.hits.of("mark", "form"):
        return ()
    colons = [match.start() for match in _COLON.finditer(brief.masked)]
    found: list[Point] = []
    best: list[Point] = []
    for k, colon in enumerate(colons):
        head = _head(brief.masked, colon)
        following = _head(brief.masked, colons[k + 1]).start if k + 1 < len(colons) else len(brief.masked)
        text = _text(brief.masked, colon + 1, following)
        if found and re.search(r"\w", brief.masked[found[-1].text.end : head.start]):
            found = []
        if _is_head(brief, head) and _is_text(brief, text):
            found.append(Point(head, text))
        elif text.end > text.start:
            found = []
        best = list(found) if len(found) > len(best) else best
    return tuple(best) if len(best) >= least else ()


def quotes_of_points(points: tuple[Point, ...]) -> list[Quoted]:
    """Return the headings and texts of points as quotes without marks."""
    return [Quoted(a, b, a, b, "") for point in points for a, b in point]


def lead_of(brief: Brief, points: tuple[Point, ...]) -> tuple[Stretch, ...]:
    """Return what leads to the first point and shows nothing ("三点：", "with three points:"), as a list of none or one."""
    if not points:
        return ()
    start = points[0].head.start
    bare = brief.masked[:start].rstrip()
    lead = _head(brief.masked, len(bare) - 1) if bare[-1:] in (":", "：") else Stretch(start, start)
    return (lead,) if 0 < lead.end - lead.start <= 24 and BLANK not in brief.masked[lead.start : lead.end] else ()


def cast_points(points: tuple[Point, ...], slots: list[Slot]) -> None:
    """Give headings and texts of points their roles."""
    heads, texts = {point.head.start for point in points}, {point.text.start for point in points}
    for slot in slots:
        if slot.inner.start in heads | texts:
            slot.role = "item" if slot.inner.start in heads else "body"
            slot.cue, slot.head = None, None


def sections_of_points(points: tuple[Point, ...], copies: tuple[Copy, ...]) -> tuple[Section, ...]:
    """Return a section a point."""
    at = {copy.span.start: copy.id for copy in copies if copy.span is not None}
    pairs = [(at.get(point.head.start, ""), at.get(point.text.start, "")) for point in points]
    return tuple(Section(heading=head, items=(text,)) for head, text in pairs if head and text)


def _head(text: str, colon: int) -> Stretch:
    """Return what stands before a colon, back to the last mark."""
    low = max(0, colon - 60)
    cuts = [match.end() for match in _CUT.finditer(text, low, colon)]
    colons = [match.end() for match in _COLON.finditer(text, low, colon)]
    start = max([low, *cuts, *colons])
    while start < colon and (text[start].isspace() or text[start] in "*_-•·"):
        start += 1
    return Stretch(start, start + len(text[start:colon].rstrip(" *_")))


def _text(text: str, start: int, following: int) -> Stretch:
    """Return what stands after a colon, up to a stop or the next heading."""
    stop = _STOP.search(text, start, following)
    end = stop.start() if stop else following
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    return Stretch(start, start + len(text[start:end].rstrip(" \t,，、،*_–—-")))


def _is_head(brief: Brief, head: Stretch) -> bool:
    words = brief.masked[head.start : head.end]
    long = len(words) > 28 or len(words.split()) > 3 or not words.isascii() and len(words) > 16
    if not words or long or BLANK in words or not re.search(r"[^\W\d_]", words):
        return False
    field = field_of(words)
    free = not field.kind or field.kind == "copy" and field.role in _FREE
    named = re.fullmatch(load_table("chronicles")["heads"], words, re.IGNORECASE) is not None
    shown = brief.hits.within(*head, *_SHOWN)
    alone = all(hit.kind in ("color", "carrier") and (hit.start, hit.end) == (head.start, head.end) for hit in shown)
    return (free or named) and alone


def _is_text(brief: Brief, text: Stretch) -> bool:
    words = brief.masked[text.start : text.end]
    if not 1 < len(words) <= _LONGEST or BLANK in words or not re.search(r"\w", words):
        return False
    looks = brief.hits.within(text.start, text.end, "color", "font", "place", "size")
    return 2 * sum(hit.end - hit.start for hit in looks) < len(words)
