"""Dates beside what happened: "1969: Moon landing; 1972: …", "1817 „Draisine“", "2019年“上市”", "9:00 Keynote".

Years, days and hours that stand unquoted beside strings are copy as they are written, and so is what stands beside them.
"""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from limner.document.plan import Copy, Medium, Section
from limner.reason.brief import BLANK, Brief, Stretch, read
from limner.reason.forms import Prose
from limner.reason.points import points_of
from limner.reason.quotes import Quoted
from limner.reason.resumes import parts_of_resume
from limner.reason.strings import Slot
from limner.reason.tables import load_table

_D = r"[0-9०-९০-৯٠-٩۰-۹０-９]"
_EDGE = r"(?<![\w.,$€£¥₹#×/:-])"
_JOINT = re.compile(r"[ \t]*(?:[:：–—|→=>·•\-]+|,|、|，|،)?[ \t]*[\"'“”‘’„«「『《\[(]*")
_BARE_JOINT = re.compile(r"[ \t]*(?P<mark>[:：–—|→=]+>?|\s-(?=\s)|,|、|，|،)?[ \t]*(?=\S)")
_BACK_JOINT = re.compile(r"[\"'”’“»」』》\]]*[ \t]*(?:[–—:：,，،]|\(|（)?[ \t]*")
_LIMIT = re.compile(r"[;；؛\n。।]|\.(?=\s|$)|[,，、،]")
_LEAD = re.compile(r"[\s,，、،;；؛.。।|*•·–—()（）\-\"'”’“„»«」』》\]]*")
_LONGEST = 90
_LINED: tuple[Medium, ...] = (
    "slide",
    "timetable",
    "bento",
    "newspaper",
    "checklist",
    "worksheet",
    "notebook",
    "resume",
    "ui",
)


class Entry(NamedTuple):
    """One line of a chronicle: its date and what stands beside it, as stretches of the brief; ``quoted`` when that is a string.

    An empty label makes its date the heading of the entries that follow ("Monday 9:00 …, 10:00 …").
    """

    date: Stretch
    label: Stretch
    quoted: bool

    @property
    def start(self) -> int:
        """Where the entry begins."""
        return min(self.date.start, self.label.start)

    @property
    def end(self) -> int:
        """Where the entry ends."""
        return max(self.date.end, self.label.end)


def entries_of(brief: Brief) -> tuple[Entry, ...]:
    """Return the entries of a brief's chronicle in order, () where it has none."""
    cued = _told_of(brief)
    if brief.told or brief.hits.of("form") or brief.hits.of("mark") and not cued:
        return ()
    dates = [
        Stretch(*match.span())
        for match in _date(cued).finditer(brief.masked)
        if BLANK not in match[0] and not _part(brief, match)
    ]
    if len(dates) < 2:
        return ()
    quoted = _beside_quotes(brief, dates)
    if len(quoted) > 1 and 2 * len(quoted) >= len(brief.quotes) - 3:
        return tuple(quoted)
    return (
        tuple(_run(brief, dates, cued))
        if not any(BLANK in brief.masked[a.end : b.start] for a, b in _pairs(dates))
        else ()
    )


def plain_unless_formed(prompt: str, prose: Prose) -> Prose:
    """Return a brief's prose, the prompt as it is where its form made a whole chronicle one string ("Programme: 9:00 …; 10:00 …").

    So too where its keys are the parts of a resume.
    """
    if not prose.told or "\n" in prompt.strip() or "{" in prompt:
        return prose
    plain = read(prompt)
    if parts_of_resume(plain):
        return Prose(prompt)
    if len(prose.told) > 8:
        return prose
    starts = [entry.start for entry in entries_of(plain)] or [point.head.start for point in points_of(plain)]
    inside = sum(one.quoted.start <= start <= one.quoted.end or one.pre.start <= start < one.quoted.start
                 for one in prose.told for start in starts)  # fmt: skip
    whole = len(starts) > 1 and inside > 0
    return Prose(prompt) if whole else prose


def quotes_of(entries: tuple[Entry, ...]) -> list[Quoted]:
    """Return the unquoted stretches of a chronicle as quotes without marks."""
    bare = [one.date for one in entries] + [
        one.label for one in entries if not one.quoted and one.label.end > one.label.start
    ]
    return sorted(Quoted(start, end, start, end, "") for start, end in bare)


def cast_entries(entries: tuple[Entry, ...], slots: list[Slot], medium: Medium) -> None:
    """Give the strings of a chronicle their roles, and their number in it: dates, headings of dates, what happened."""
    beside = "step" if medium == "infographic" else "item" if medium in _LINED else "detail"
    at = {
        one.date.start: (n, "date" if one.label.end > one.label.start else "subtitle") for n, one in enumerate(entries)
    }
    at |= {one.label.start: (n, beside) for n, one in enumerate(entries) if one.label.end > one.label.start}
    for slot in slots:
        if slot.inner.start in at:
            slot.entry, slot.role = at[slot.inner.start]
            slot.cue, slot.head = None, None


def sections_of_entries(entries: tuple[Entry, ...], copies: tuple[Copy, ...]) -> tuple[Section, ...]:
    """Return a section an entry: what stands first in it, and under it the other; entries under a heading lie in its section."""
    at = {copy.span.start: copy.id for copy in copies if copy.span is not None}
    found: list[Section] = []
    around: int | None = None
    for one in entries:
        parts = [at[part.start] for part in sorted((one.date, one.label)) if part.end > part.start and part.start in at]
        if one.label.end == one.label.start:
            around = len(found)
            found.append(Section(heading=parts[0]) if parts else Section())
        elif parts:
            found.append(Section(heading=parts[0], items=tuple(parts[1:]), parent=around))
    return tuple(found)


def _pairs(dates: list[Stretch]) -> list[tuple[Stretch, Stretch]]:
    return list(zip(dates, dates[1:], strict=False))


def _told_of(brief: Brief) -> bool:
    """Tell whether a brief says that it tells of what happens when, or is of a medium made of lines."""
    return _cues().search(brief.text.lower()) is not None or any(
        hit.value == "timetable" for hit in brief.hits.of("medium")
    )


def _part(brief: Brief, match: re.Match[str]) -> bool:
    """Tell whether what looks like a year is part of something else: "1080 x 1920", "2000 copies", "3000 K"."""
    after = brief.masked[match.end() : match.end() + 2]
    return bool(re.match(r"\s?[x×%]", after))


def _beside_quotes(brief: Brief, dates: list[Stretch]) -> list[Entry]:
    """Pair dates with the strings that follow them at once, or, where none does, those that come right before."""
    starts = {quote.start: quote for quote in brief.quotes}
    starting = {date.start: date for date in dates}
    after: list[Entry] = []
    before: list[Entry] = []
    for date in dates:
        joint = _JOINT.match(brief.masked, date.end)
        at = joint.end() if joint else date.end
        quote = next((starts[p] for p in range(at, date.end - 1, -1) if p in starts), None)
        if quote is not None:
            after.append(Entry(date, Stretch(quote.inner_start, quote.inner_end), quoted=True))
    for quote in brief.quotes:
        joint = _BACK_JOINT.match(brief.masked, quote.inner_end)
        at = joint.end() if joint else quote.end
        dated = starting.get(at)
        if dated is not None:
            before.append(Entry(dated, Stretch(quote.inner_start, quote.inner_end), quoted=True))
    return after if len(after) >= len(before) else before


def _run(brief: Brief, dates: list[Stretch], cued: bool) -> list[Entry]:
    """Return the longest run of dates that each head words of their own up to the next."""
    best: list[Entry] = []
    run: list[Entry] = []
    marked = 0
    for k, date in enumerate(dates):
        following = dates[k + 1].start if k + 1 < len(dates) else len(brief.masked)
        entry, mark = _headed(brief, date, following)
        joined = entry is not None and bool(run) and _only_marks(brief.masked[run[-1].end : entry.start])
        if entry is None or (run and not joined):
            best, run, marked = max(best, _kept(run, marked, cued), key=len), [], 0
        if entry is not None:
            run.append(entry)
            marked += mark
    return max(best, _kept(run, marked, cued), key=len)


def _kept(run: list[Entry], marked: int, cued: bool) -> list[Entry]:
    """Return a run that counts: of two or more where the brief speaks of times, of three with colons or dashes elsewhere."""
    enough = len(run) >= 2 if cued else len(run) >= 3 and marked >= len(run) - 1
    return run if enough else []


def _headed(brief: Brief, date: Stretch, following: int) -> tuple[Entry | None, bool]:
    joint = _BARE_JOINT.match(brief.masked, date.end)
    if following < len(brief.masked) and re.fullmatch(r"[ \t]*[:：–—,]?[ \t\n]*", brief.masked[date.end : following]):
        return Entry(date, Stretch(date.end, date.end), quoted=False), True
    figures = any(c.isdigit() for c in brief.masked[date.start : date.end])
    if joint is None or not figures and (joint["mark"] or ",")[0] in ",、，،":
        return None, False
    start, stop = joint.end(), following
    for limit in _LIMIT.finditer(brief.masked, start, following):
        if limit[0] not in ",，、،" or _dated_next(brief.masked, limit.end(), following):
            stop = limit.start()
            break
    text = brief.masked[start:stop]
    joined = re.search(rf"[\s,，、،;；(（]+(?:(?:{load_table('chronicles')['and']})\s*)?$", text, re.IGNORECASE)
    text = text[: joined.start()] if joined else text
    text = text.rstrip(" \t\n-–—,;，；、*_")
    if not _names(text):
        return None, False
    return Entry(date, Stretch(start, start + len(text)), quoted=False), joint["mark"] is not None


def _dated_next(text: str, at: int, following: int) -> bool:
    """Tell whether nothing but marks and "and" lead from a comma to the next date."""
    between = text[at:following]
    return re.fullmatch(rf"\s*(?:(?:{load_table('chronicles')['and']})\s*)?", between, re.IGNORECASE) is not None


def _names(text: str) -> bool:
    """Tell whether a text beside a date says what happened: short, with letters, no figure of its own, nothing of form."""
    if not 1 < len(text) <= _LONGEST or BLANK in text or not re.search(r"[^\W\d_]{2}|[^\W\d_a-z]", text):
        return False
    if re.match(rf"[-+~≈]?[$€£¥₹]?{_D}[{_D[1:-1]}.,]*\s?\S{{0,12}}$", text):
        return False
    return re.match(rf"(?:{load_table('chronicles')['not_label']})(?!\w)", text, re.IGNORECASE) is None


def _only_marks(text: str) -> bool:
    bare = re.sub(rf"(?<!\w)(?:{load_table('chronicles')['and']})(?!\w)|[和と]", " ", text, flags=re.IGNORECASE)
    return _LEAD.fullmatch(bare) is not None


@functools.cache
def _cues() -> re.Pattern[str]:
    words = load_table("chronicles")["cues"].split("|")
    return re.compile("|".join((rf"(?<![^\W\d_])(?:{w})" if ord(w[0]) < 0x590 else w) for w in words))


@functools.cache
def _date(loose: bool) -> re.Pattern[str]:
    """Return the pattern of what stands for a time: an hour, a day, a month, a quarter, a year, or a range of them.

    ``loose``: years before 1000 need no sign of their era.
    """
    table = load_table("chronicles")
    month = load_table("figures")["months"]
    year = rf"(?:{_D}{{{'3,' if loose else ''}4}})"
    before = rf"(?:(?:{table['era_before']})[ ]?)"
    after = rf"(?:[ ]?(?:{table['era_after']})(?!\w))"
    hour = rf"{_D}{{1,2}}[:h時时点點시][ ]?{_D}{{2}}(?:分|분)?(?:[ ]?(?:{table['after_time']})(?!\w))?"
    named = rf"{_D}{{1,2}}(?:[.:]{_D}{{2}})?[ ]?(?:{table['after_time']})(?!\w)"
    clock = rf"(?:(?:{table['part_of_day']})[ ]?)?(?:{hour}|{named})"
    nth = rf"{_D}{{1,2}}(?:st|nd|rd|th|er|\.|º)?"
    on = rf"(?:(?:{table['weekday']})\.?,?[ ])?(?:{nth}[ ](?:de |of )?)?"
    day = rf"{on}(?:{month})\.?(?:[ ]{nth}(?!{_D}))?(?:,?[ ](?:de )?{year})?(?!\w)"
    eastern = rf"(?:{year}[年년][ ]?)?{_D}{{1,2}}[月월](?:[ ]?{_D}{{1,2}}[日일])?"
    numeric = rf"{_D}{{1,2}}[./]{_D}{{1,2}}[./](?:{_D}{{4}}|{_D}{{2}})|{year}[-./]{_D}{{1,2}}(?:[-./]{_D}{{1,2}})?|{_D}{{1,2}}/{year}"
    quarter = rf"(?:[QT][1-4]|H[12])(?:[ ]?[’'/-]?[ ]?{_D}{{2,4}})?(?!\w)|{year}[ -]?Q[1-4]|第?[一二三四1-4]季度|第[1-4]四半期|[1-4]분기"
    counted = rf"(?:{table['day']})[ ]{_D}{{1,2}}(?:[ ]?[-–][ ]?{_D}{{1,2}})?"
    counted += rf"|第[\d一二三四五六七八九十]+[天日周週]|{_D}{{1,2}}(?:일차|日目|週目|주차)"
    several = rf"(?:[ ]?[-–—~～][ ]?(?:{year}|{_D}{{2}}))?"
    years = rf"(?:the )?{_D}{{3}}0(?:'?s|er|ern)(?!\w)|{before}?{year}{several}(?!{_D}){after}?"
    years += rf"|{before}{_D}{{1,4}}{after}?|{_D}{{1,4}}{after}"
    weekday = rf"(?:{table['weekday']})(?!\w)"
    moment = rf"(?:{eastern}|{numeric}|{clock}|{day}|{quarter}|{counted}|{years}|{weekday})"
    return re.compile(rf"{_EDGE}{moment}(?:[ ]?[-–—~～][ ]?{clock})?(?![\w%])", re.IGNORECASE)
