"""Schedules: tasks with a start and an end or a duration, in days, weeks, months, quarters or dates; one row a task."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from limner.reason.nodes import Parts
from limner.reason.numbers import figures_in
from limner.reason.pasted import pasted_table
from limner.reason.tables import load_table

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})\.(\d{1,2})\.(\d{4})?")
_ROW = (
    r"^\s*(?:[-*•]|\d+[.)])?\s*(?P<name>[^\d:：,，(（\n][^:：,，(（\n]*?)"
    r"\s*(?:[:：,，(（–-]\s*|\s+(?=\S*\d)|\s+(?=MONTH))(?P<when>.+)$"
)
_BETWEEN = re.compile(
    r"[-–—~〜至到]|to|until|till|through|bis|à|au|al?\b|até|hasta|do|до|по|đến|ke|sampai|から|まで|부터|까지|से|तक|থেকে|إلى|hingga"
)


class _When(NamedTuple):
    start: float | None
    end: float | None
    days: float | None
    unit: int
    dated: bool


def read_schedule(parts: Parts) -> None:
    """Read a Gantt chart's tasks; ones with a duration only follow one another."""
    rows: list[tuple[int, _When, str]] = []
    row = re.compile(_ROW.replace("MONTH", load_table("figures")["months"]), re.IGNORECASE)
    for start, end in _rows(parts):
        match = row.match(parts.text[start:end])
        if match is None:
            continue
        when = _when(match["when"])
        if when is None:
            continue
        number = parts.add(start + match.start("name"), start + match.start("name") + _named(match["name"]))
        if number is not None:
            rows.append((number, when, match["when"].strip(" )）")))
    if len(rows) < 2:
        return
    at = 0.0
    dated = any(when.dated for _, when, _ in rows)
    for number, when, written in rows:
        begin = at if when.start is None else when.start
        stop = begin + (when.days or 1.0) if when.end is None else when.end
        parts.drawn.tasks.append((number, begin, max(stop, begin + 0.5), written))
        at = stop
    low = min(task[1] for task in parts.drawn.tasks)
    unit = max(when.unit for _, when, _ in rows)
    parts.drawn.ticks = _ticks(parts, low, max(task[2] for task in parts.drawn.tasks), unit, dated)


def _named(name: str) -> int:
    """Return the length of a task's name without the unit that leads to its figures: "Design weeks" 1-3."""
    units = load_table("structures")["day"]
    last = re.search(r"\s([^\W\d_]+)\s*$", name)
    return last.start() if last is not None and last[1].lower() in units else len(name)


def _rows(parts: Parts) -> list[tuple[int, int]]:
    table = pasted_table(parts.brief.text)
    if table is not None and len(table.rows[0]) >= 3:
        return [(row[0].start, row[-1].end) for row in table.rows]
    out: list[tuple[int, int]] = []
    for start, end in parts.lines():
        text = parts.text[start:end]
        first = re.match(r"^[^:：\d]*[:：](?=.*[,，、])", text)
        begin = start + (first.end() if first and not _timed(text[: first.end()]) else 0)
        at = begin
        for match in re.finditer(r"[,，、]\s*(?=[^\s\d])", parts.text[at:end]):
            if _timed(parts.text[begin : at + match.start()]):
                out.append((begin, at + match.start()))
                begin = at + match.end()
        out.append((begin, end))
    return out


def _timed(text: str) -> bool:
    """Tell whether a text says when: it has digits or the name of a month."""
    return any(c.isdigit() for c in text) or bool(_months(text))


def _when(text: str) -> _When | None:
    """Return when a task is: "weeks 1-3", "Jan – Mar", "2024-01-08, 10d", "5 days"."""
    dates = [_ordinal(m) for m in _ISO.finditer(text)]
    duration = _duration(_ISO.sub(" ", text)) if dates else None
    if dates:
        start = float(dates[0])
        end = float(dates[1]) + 1 if len(dates) > 1 else None
        return _When(start, end, duration[0] if duration else None, 1, True)
    months = _months(text)
    if len(months) >= 1 and not re.search(r"\b(?:week|day|woche|tag|semaine|semana)", text, re.IGNORECASE):
        days = [f for f in figures_in(text, "en") if 1 <= f.value <= 31]
        first, last = months[0], months[-1]
        low = 30.4 * (first - 1) + (days[0].value - 1 if days else 0)
        high = 30.4 * last if len(days) < 2 else 30.4 * (last - 1) + days[-1].value
        return _When(low, high if high > low else high + 365, None, 30, True)
    figures = figures_in(text, "en")
    if not figures:
        return None
    unit = _unit(text)
    numbers = [abs(f.value) for f in figures]
    if len(numbers) > 1:
        if _BETWEEN.search(text[figures[0].past : figures[1].digits]):
            return _When((numbers[0] - 1) * unit, numbers[1] * unit, None, unit, False)
        return _When((numbers[0] - 1) * unit if numbers[0] >= 1 else 0.0, None, numbers[1] * unit, unit, False)
    words = re.findall(r"[^\W\d_]+", text[: figures[0].digits].lower())
    at = words and words[-1] in load_table("structures")["day"] or text[: figures[0].digits].endswith("第")
    if at:
        return _When((numbers[0] - 1) * unit, numbers[0] * unit, None, unit, False)
    return _When(None, None, numbers[0] * unit, unit, False)


def _duration(text: str) -> tuple[float, int] | None:
    found = figures_in(text, "en")
    unit = _unit(text)
    return (abs(found[-1].value) * unit, unit) if found else None


def _unit(text: str) -> int:
    units: dict[str, int] = load_table("structures")["day"]
    found = re.findall(r"[^\W\d_]+", text.lower())
    best = next((units[w] for w in found if w in units), 0)
    if not best:
        best = next((units[u] for u in units if len(u) <= 3 and not u.isascii() and u in text), 7)
    return best


def _ordinal(match: re.Match[str]) -> int:
    year, month, day = (match[1], match[2], match[3]) if match[1] else (match[6] or "2024", match[5], match[4])
    try:
        return datetime.date(int(year), int(month), int(day)).toordinal()
    except ValueError:
        return datetime.date(int(year), 1, 1).toordinal()


def _months(text: str) -> list[int]:
    """Return the months a text names, as numbers, in its order."""
    order: list[str] = load_table("structures")["month_order"]
    known = re.compile(
        rf"(?<![^\W\d_])(?:{load_table('figures')['months']}|\d{{1,2}}\s?[月월]|tháng \d+)(?![^\W\d_])", re.IGNORECASE
    )
    found = []
    for match in known.finditer(text):
        word = re.sub(r"\s(?=[月월])", "", match[0].lower())
        numbers = [n for n, starts in enumerate(order, start=1) if re.match(rf"(?:{starts})", word, re.IGNORECASE)]
        found += numbers[-1:]
    return found


def _ticks(parts: Parts, low: float, high: float, unit: int, dated: bool) -> list[tuple[float, str]]:
    """Return what is written along a schedule: numbers of its unit, or days of the months."""
    if dated and unit == 1:
        span = high - low
        step = next(s for s in (1, 2, 7, 14, 30, 61, 91, 182, 365, 10**9) if span / s <= 8)
        return [(low + k * step, _date(low + k * step)) for k in range(int(span / step) + 1)]
    count = max(1, round((high - low) / (30.4 if dated else unit)))
    width = 30.4 if dated else float(unit)
    first = low // width
    step = 1 if count <= 14 else 2 if count <= 26 else 5
    labels = _month_names(parts) if dated else []
    steps = [first + k for k in range(0, count + 1, step) if (first + k) * width <= high]
    return [(at * width, labels[int(at) % 12] if labels else f"{int(at) + 1}") for at in steps]


def _date(ordinal: float) -> str:
    day = datetime.date.fromordinal(int(ordinal))
    return f"{day.day}.{day.month}."


def _month_names(parts: Parts) -> list[str]:
    names: dict[str, str] = load_table("figures")["month_short"]
    return names.get(parts.brief.language, names["en"]).split("|")
