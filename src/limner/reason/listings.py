"""Lists that a brief writes without quotation marks: the cells of a table of words, the days of a week with what each holds,
numbered steps in a line ("1. Boil the water. 2. Add the tea."). All they hold is copy."""

from __future__ import annotations

import functools
import itertools
import re
from typing import Literal, NamedTuple

from limner.document.plan import Copy, Medium, Role, Section
from limner.reason.brief import BLANK, Brief, Stretch
from limner.reason.numbers import figures_in
from limner.reason.pasted import Pasted, ruled_table
from limner.reason.quotes import Quoted
from limner.reason.recipes import recipe_of
from limner.reason.resumes import owner_of_resume, parts_of_resume
from limner.reason.strings import Slot
from limner.reason.tables import load_table

_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d(?:\s?[-–]\s?\d{1,2}[:.h]\d\d)?")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_COUNTED = "〇一二三四五六七八九十"
_STEP = re.compile(
    r"(?:^|(?<=[\s(（:：,，;；。]))(\d{1,2})\s?(?:[.)）、．](?!\d)\s*|[:：]\s+)(?=[^\s\d])"
    rf"|([{_CIRCLED}])\s*(?=\S)|(?:^|(?<=[\s(（:：,，;；。]))([{_COUNTED[1:]}])(?:[)）．]|、)\s*(?=\S)"
)
"""What numbers a step: "1.", "2)", "③", "四、"."""
_END = re.compile(r"[.!?](?=\s+[^\W\d_]|\s*$)|[。！？।\n]")
_PARTS = re.compile(r"\s*(?:[,،、，/·|]|\s(?:and|und|et|y|e|и|و|और|এবং|dan|ve|và|i|oraz)\s)\s*")
_LEAD = re.compile(r"[\s:：=(（–—-]*")
_STEPPED: tuple[Medium, ...] = (
    "infographic", "card", "poster", "slide", "worksheet", "checklist", "notebook", "menu", "label", "bento", "packaging",
)  # fmt: skip
_WEEKLY: tuple[Medium, ...] = (
    "timetable", "calendar", "worksheet", "checklist", "notebook", "card", "poster", "infographic", "banner", "slide", "menu",
)  # fmt: skip
_LONGEST = 120
_LISTED: tuple[Medium, ...] = ("infographic", "slide", "bento", "checklist")
_TITLED = re.compile(r"[\s\"'”’»」』》]*[:：]\s*(?=[^\s\d])")
_MEMBERS = re.compile(r"\s*[,،、，;；]\s*(?:(?:and|und|et|y|e|и|和|と)\s+)?")
_LOOKS = (
    "color",
    "style",
    "picture",
    "font",
    "medium",
    "place",
    "size",
    "mark",
    "ground",
    "palette",
    "shade",
    "carrier",
    "role",
    "mood",
)


class Group(NamedTuple):
    """What a list holds under one heading (None: under none): the stretches of its strings."""

    head: Stretch | None
    items: tuple[Stretch, ...]
    kind: Literal["part", "row"] = "part"


class Listing(NamedTuple):
    """The groups of a list and the role of their strings."""

    groups: tuple[Group, ...] = ()
    role: Role = "item"
    recipe: bool = False
    """Whether the groups are ingredients and steps."""
    table: bool = False
    """Whether the groups are the rows of a table that no chart could show."""
    unseen: tuple[Stretch, ...] = ()
    """Words that speak of the list and show nothing: a "table" of figures is none to sit at."""
    whose: tuple[tuple[Stretch, Role], ...] = ()
    """What stands over the groups, with its role: the name on a resume, and what she does."""

    @property
    def quotes(self) -> list[Quoted]:
        """All its strings as quotes without marks."""
        spans = [span for group in self.groups for span in (*((group.head,) if group.head else ()), *group.items)]
        spans += [span for span, _ in self.whose]
        return sorted(Quoted(a, b, a, b, "") for a, b in spans)


def listing_of(brief: Brief) -> Listing:
    """Return the list of a brief, without groups where it writes none that is plain to see."""
    resume = parts_of_resume(brief)
    if resume:
        whose = tuple(owner_of_resume(brief, resume))
        return Listing(tuple(Group(head, lines) for head, lines in resume), whose=whose)
    recipe = recipe_of(brief)
    if recipe:
        return Listing(tuple(Group(head, lines) for head, lines in recipe), recipe=True)
    media = {hit.value for hit in brief.hits.of("medium")}
    table = None if brief.hits.of("mark") else word_table(brief)
    unlike = table is not None and _unlike(table, brief.language)
    if table is not None and (media - {"comic", "scene"} or unlike and not media):
        return Listing(tuple(_rows(table)), "body", table=unlike, unseen=_tables(brief) if unlike else ())
    week = _week(brief) if media & set(_WEEKLY) else []
    if week:
        return Listing(tuple(week))
    steps = _steps(brief) if media & set(_STEPPED) else []
    steps = steps or (_after_title(brief) if media & set(_LISTED) else [])
    return Listing((Group(None, tuple(steps)),), "step" if "infographic" in media else "item") if steps else Listing()


def word_table(brief: Brief) -> Pasted | None:
    """Return the table drawn with bars in a brief whose cells are words, hours or unlike figures, None where one scale shows it."""
    table = ruled_table(brief.text)
    if table is None:
        return None
    cells = [cell.text for row in table.rows[1:] for cell in row[1:] if cell.text]
    figures = [text for text in cells if figures_in(text, brief.language) and not _CLOCK.fullmatch(text)]
    return table if 2 * len(figures) <= len(cells) or _unlike(table, brief.language) else None


_TABLE_WORD = re.compile(
    r"(?<![^\W_])(?:tables?|tabellen?|tableaux?|tablas?|tabelas?|tabell[ae]|таблиц\w*|tabel\w*|tablo\w*|bảng)(?![^\W_])|表格|表|テーブル|표|तालिका|সারণি|جدول",
    re.IGNORECASE,
)


def _tables(brief: Brief) -> tuple[Stretch, ...]:
    return tuple(Stretch(match.start(), match.end()) for match in _TABLE_WORD.finditer(brief.masked))


def _unlike(table: Pasted, language: str) -> bool:
    """Tell whether the columns of a table measure unlike things ("10 GB", "$5"): no one scale could show them."""
    units = set()
    for column in itertools.zip_longest(*table.rows[1:]):
        found = [figures_in(cell.text, language) for cell in column if cell is not None]
        units |= {figures[0].unit for figures in found if figures and figures[0].unit}
    money = {unit for unit in units if not unit.isalpha() and unit not in "%٪‰"}
    return len(units) > 1 and bool(money) and units != money


def cast_listing(listing: Listing, slots: list[Slot]) -> None:
    """Give the strings of a list their roles."""
    heads = {group.head.start for group in listing.groups if group.head is not None}
    items = {item.start for group in listing.groups for item in group.items}
    whose = {span.start: role for span, role in listing.whose}
    for slot in slots:
        slot.role = whose.get(slot.inner.start, slot.role)
        if slot.inner.start in heads | items:
            slot.role = "item" if slot.inner.start in heads else listing.role
            slot.cue, slot.head = None, None


def sections_of_listing(listing: Listing, copies: tuple[Copy, ...]) -> tuple[Section, ...]:
    """Return a section a group that has a heading."""
    at = {copy.span.start: copy.id for copy in copies if copy.span is not None}
    found = []
    for group in listing.groups:
        items = tuple(at[item.start] for item in group.items if item.start in at)
        if group.head is not None and group.head.start in at:
            found.append(Section(heading=at[group.head.start], items=items, kind=group.kind))
    return tuple(found)


def _rows(table: Pasted) -> list[Group]:
    rows = [[Stretch(cell.start, cell.end) for cell in row if cell.text] for row in table.rows]
    return [Group(row[0], tuple(row[1:]), "row") for row in rows if row]


@functools.cache
def _weekday() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![^\W\d_])(?:{load_table('chronicles')['weekday']})\.?(?![^\W\d_])|[周週][一二三四五六日]", re.IGNORECASE
    )


def _week(brief: Brief) -> list[Group]:
    """Return the days of a brief, each with what follows it up to the next; [] of fewer than three."""
    text = brief.masked
    days = [match for match in _weekday().finditer(text) if len(match[0]) > 1]
    runs: list[list[Group]] = [[]]
    for day, following in itertools.zip_longest(days, days[1:]):
        stop = following.start() if following else len(text)
        end = _END.search(text, day.end(), stop)
        group = _day(text, day.start(), day.end(), end.start() if end else stop)
        apart = end is not None and bool(text[end.end() : stop].strip(" \t\n-*•")) and following is not None
        if group is None:
            runs.append([])
            continue
        runs[-1].append(group)
        if apart:
            runs.append([])
    best = max(runs, key=len)
    names = {text[g.head.start : g.head.end].casefold() for g in best if g.head is not None}
    return best if len(best) == len(names) > 2 else []


def _day(text: str, start: int, past: int, end: int) -> Group | None:
    lead = _LEAD.match(text, past, end)
    at = lead.end() if lead else past
    body = text[at:end].rstrip(" \t,;；，、。.-–—")
    if not body or BLANK in body or len(body) > _LONGEST:
        return None
    items, low = [], at
    for mark in [*_PARTS.finditer(text, at, at + len(body)), None]:
        high = mark.start() if mark else at + len(body)
        if re.search(r"[^\W\d_]", text[low:high]):
            items.append(Stretch(low, high))
        low = mark.end() if mark else high
    head = Stretch(start, start + len(text[start:past].rstrip(".")))
    return Group(head, tuple(items)) if items else None


def _after_title(brief: Brief) -> list[Stretch]:
    """Return the members of a plain list right after a quoted title and a colon: "infographic 《…》：播种、采摘、烘焙"."""
    for quote in brief.quotes[:2]:
        lead = _TITLED.match(brief.masked, quote.end)
        end = _END.search(brief.masked, lead.end()) if lead else None
        if lead is None:
            continue
        stop = end.start() if end else len(brief.masked)
        spans, low = [], lead.end()
        for mark in [*_MEMBERS.finditer(brief.masked, lead.end(), stop), None]:
            high = mark.start() if mark else stop
            words = brief.masked[low:high]
            bare = words.strip()
            start = low + words.index(bare) if bare else low
            spans.append(Stretch(start, start + len(bare)))
            low = mark.end() if mark else stop
        if len(spans) > 2 and all(_is_member(brief, span) for span in spans):
            return spans
    return []


def _is_member(brief: Brief, span: Stretch) -> bool:
    words = brief.masked[span.start : span.end]
    short = (
        0 < len(words) <= 24 and len(words.split()) <= 3 and BLANK not in words and not re.search(r"\d|[:：]", words)
    )
    return short and not brief.hits.within(*span, *_LOOKS)


def _place(mark: re.Match[str]) -> int:
    """Return the number of a step."""
    if mark[2]:
        return _CIRCLED.index(mark[2]) + 1
    return _COUNTED.index(mark[3]) if mark[3] else int(mark[1])


def _steps(brief: Brief) -> list[Stretch]:
    """Return the words of numbered steps that stand in one line: 1, 2, 3 … in order, nothing quoted within."""
    text = brief.masked
    marks: list[re.Match[str]] = []
    best: list[re.Match[str]] = []
    for match in _STEP.finditer(text):
        if _place(match) == 1:
            marks = [match]
        elif marks and _place(match) == len(marks) + 1:
            marks.append(match)
        best = list(marks) if len(marks) > len(best) else best
    if len(best) < 2 or "\n" in text[best[0].start() : best[-1].start()].strip():
        return []
    found = []
    for mark, following in itertools.zip_longest(best, best[1:]):
        stop = following.start() if following else len(text)
        last = _END.search(text, mark.end(), stop) if following is None else None
        end = (last.end() if last and last[0] != "\n" else last.start()) if last else stop
        words = text[mark.end() : end].rstrip(" \t\n,;；，、")
        if not words or BLANK in words or len(words) > _LONGEST or not re.search(r"\w", words):
            return []
        found.append(Stretch(mark.end(), mark.end() + len(words)))
    stops = [text[step.end - 1] in ".。" for step in found]
    if stops[-1] and not any(stops[:-1]):
        found[-1] = Stretch(found[-1].start, found[-1].end - 1)  # the stop ends the sentence, not the step
    return found
