"""The data of a chart: pasted tables, figures told in words, pairs of numbers; with where each name stands in the brief.

Values are read as numbers and kept as written; names that are not quoted already become strings of copy.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from limner.document.layers import ChartData, Series
from limner.reason.brief import BLANK, Brief
from limner.reason.marks import highlight_of, is_time, mark_of, stacking_of, topic_of
from limner.reason.numbers import Figure, figures_in, is_year, read_number
from limner.reason.pasted import Cell, Pasted, pasted_table
from limner.reason.prose import Named, Row, Told, told
from limner.reason.strings import Slot
from limner.reason.tables import load_table

_PAIR = re.compile(
    r"[(（]\s*(?P<x>[-−]?\d[\d.]*)\s*[,，;；、]\s*(?P<y>[-−]?\d[\d.]*)(?:\s*[,，;；、]\s*(?P<z>[-−]?\d[\d.]*))?\s*[)）]"
)
_POINT = re.compile(
    r"(?:^|[,，;；:：\n)）]|\b(?:and|und|et|y|e|и)\b)\s*(?P<name>[^\W\d_][^\n,，;；:：()（）\ufffc\"]{0,30}?)\s*$"
)


_SURE = 3
"""So many rows written in running text are the data, whatever figures strings have."""


class Reading(NamedTuple):
    """A chart's data as read: the names of its categories and of its series, and the rows of figures by category."""

    names: list[Named]
    heads: list[Named]
    columns: list[list[Figure | None]]
    start: int
    axes: tuple[str, ...] = ()
    grouped: bool = False


def chart_of(brief: Brief, slots: list[Slot]) -> tuple[ChartData | None, list[Named]]:
    """Return the chart's data and the names that are not quoted already; (None, []) when there are no two figures."""
    reading = _pairs(brief) or _table(brief) or _respectively(brief) or _prose(brief, slots)
    if reading is None:
        return None, []
    categories = tuple(name.text for name in reading.names)
    series = tuple(_series(reading, k) for k in range(len(reading.columns)))
    unit = next((f.unit for column in reading.columns for f in column if f is not None and f.unit), "")
    data = ChartData(
        mark=mark_of(brief, categories, series, unit), categories=categories, series=series, unit=unit,
        stacking=stacking_of(brief), highlight=highlight_of(brief, categories), topic=topic_of(brief, reading.start),
        axes=reading.axes,
    )  # fmt: skip
    data = _turned(data, reading.grouped)
    quoted = {slot.text for slot in slots}
    fresh = {name.text: name for name in reversed([*reading.names, *reading.heads]) if name.text and not name.quoted}
    return data, sorted((name for name in fresh.values() if name.text not in quoted), key=lambda name: name.start)


def _series(reading: Reading, k: int) -> Series:
    column = reading.columns[k]
    name = reading.heads[k].text if k < len(reading.heads) else ""
    values = tuple(0.0 if f is None else round(f.value, 9) for f in column)
    return Series(name=name, values=values, written=tuple("" if f is None else f.written for f in column))


def source_of(brief: Brief) -> Named | None:
    """Return the line that says where a chart's figures are from ("Source: Eurostat 2024"), where it is not quoted."""
    words = load_table("figures")["source"]
    line = re.compile(rf"(?:^|(?<=[.;。；\n)）！!])|(?<=[,，、]))\s*((?:{words})\s?[:：]\s*[^\n;；。]{{2,80}}?)"
        r"(?=\.?\s*(?:$|[\n;；。])|\.\s)",
                      re.IGNORECASE)  # fmt: skip
    match = line.search(brief.masked)
    if match is None or BLANK in match[1] or re.search(r"[{\[<]", match[1]):
        return None
    return Named(brief.text[match.start(1) : match.end(1)], match.start(1), match.end(1))


def _turned(data: ChartData, grouped: bool) -> ChartData:
    """Return the data with rows and columns exchanged where the names of its series are the points in time or the wholes."""
    heads = [s.name for s in data.series]
    if len(heads) < 2 or not all(heads) or data.mark in ("scatter", "bubble", "heatmap", "slope"):
        return data
    over = data.mark in ("line", "area") and is_time(heads) and not is_time(data.categories)
    wholes = grouped and bool(data.stacking) and not is_time(data.categories)
    if not over and not wholes:
        return data
    rows = tuple(
        Series(
            name=name,
            values=tuple(s.values[i] for s in data.series),
            written=tuple(s.written[i] for s in data.series) if all(s.written for s in data.series) else (),
        )
        for i, name in enumerate(data.categories)
    )
    return data.model_copy(update={"categories": tuple(heads), "series": rows})


def _pairs(brief: Brief) -> Reading | None:
    """Read points given as pairs or triples: "(160, 55), (170, 65)", "Oslo (12, 30)"."""
    found = list(_PAIR.finditer(brief.masked))
    if len(found) < 3:
        return None
    three = all(match["z"] for match in found)
    names = []
    for before, match in zip([None, *found], found, strict=False):
        lead = _POINT.search(brief.masked, before.end() - 1 if before else 0, match.start())
        name = (
            lead["name"] if lead and len(lead["name"].split()) <= 3 and lead["name"] not in ("and", "und", "et") else ""
        )
        names.append(
            Named(name, lead.start("name") if lead else match.start(), lead.end("name") if lead else match.start())
        )
    if sum(bool(name.text) for name in names) < len(names) / 2:
        names = [Named("", name.start, name.start) for name in names]
    keys = ("x", "y", "z") if three else ("x", "y")
    columns = [[figures_in(m[key], "en")[0] if figures_in(m[key], "en") else None for m in found] for key in keys]
    return Reading(names, [], columns, found[0].start())


def _table(brief: Brief) -> Reading | None:
    """Read the first pasted table whose cells, but for its first row and column, are figures."""
    pasted = pasted_table(brief.text)
    if pasted is None:
        return None
    rows = [list(row) for row in pasted.rows]
    top = [_cell(cell, brief.language) for cell in rows[0][1:]]
    headed = not all(top) or all(f is not None and is_year(f) for f in top) and _heading(rows)
    body = rows[1:] if headed else rows
    figures = [[_cell(cell, brief.language) for cell in row[1:]] for row in body]
    width = len(rows[0]) - 1
    kept = [k for k in range(width) if sum(row[k] is not None for row in figures) > 0.5 * len(figures)]
    if not kept or len(body) < 2:
        return None
    first = [_cell(row[0], brief.language) for row in body]
    if width == 1 and headed and all(f is not None and not is_year(f) for f in first) and brief.hits.of("mark"):
        scattered = _scatter_table(brief, pasted, body)
        if scattered is not None:
            return scattered
    names = [_named(row[0]) for row in body]
    heads = [_named(rows[0][k + 1]) for k in kept] if headed else []
    columns = [[row[k] for row in figures] for k in kept]
    axes = (rows[0][0].text, rows[0][kept[0] + 1].text if len(kept) == 1 else "") if headed else ()
    single = len(kept) == 1
    if not headed and not single:
        lists = [one.names for one in told(brief, []) if len(one.names) == len(kept)]
        heads = lists[0] if lists else []
    return Reading(names, [] if single else heads, columns, pasted.start, axes)


def _scatter_table(brief: Brief, pasted: Pasted, body: list[list[Cell]]) -> Reading | None:
    """Read two columns of numbers as points, where a scatter chart is asked for."""
    if not any(hit.value == "scatter" for hit in brief.hits.of("mark")):
        return None
    columns = [[_cell(row[k], brief.language) for row in body] for k in (0, 1)]
    heads = pasted.rows[0]
    return Reading(
        [Named("", c[0].start, c[0].start) for c in body], [], columns, pasted.start, (heads[0].text, heads[1].text)
    )


def _heading(rows: list[list[Cell]]) -> bool:
    """Tell whether a first row of years heads columns of other numbers."""
    return len(rows) > 2 and not any(c.isdigit() for c in rows[0][0].text)


def _named(cell: Cell) -> Named:
    return Named(cell.text, cell.start, cell.end)


def _cell(cell: Cell, language: str) -> Figure | None:
    """Return the figure a cell is, None where it has other words too."""
    found = figures_in(cell.text, language)
    if len(found) != 1:
        return None
    rest = cell.text[: found[0].start] + cell.text[found[0].end :]
    return found[0] if not re.search(r"[^\W\d_]{4,}", rest) else None


def _prose(brief: Brief, slots: list[Slot]) -> Reading | None:
    sentences = told(brief, slots, opened=False)
    if len((_run(sentences) or ([], 0))[0]) < _SURE:
        sentences = told(brief, slots)
    groups = _groups(sentences)
    if len(groups) > 1:
        return _grouped(groups)
    best = _run(sentences)
    if best is None:
        return None
    rows, start = best
    counts = {len(row.figures) for row in rows}
    width = max(counts)
    if width > 1 and len(rows) >= 1 and len(counts) == 1:
        return _wide(brief, slots, sentences, rows, width, start)
    if len(rows) < 2:
        return None
    return Reading(_times_alone([row.name for row in rows]), [], [[row.figures[-1] for row in rows]], start)


def _times_alone(names: list[Named]) -> list[Named]:
    """Return names without what the first says is measured, where the others are points in time: "一季度销售额", "二季度"."""
    first = names[0]
    if first.quoted or not is_time([name.text for name in names[1:]]) or is_time([first.text, names[1].text]):
        return names
    for end in range(len(first.text) - 1, 1, -1):
        if is_time([first.text[:end], names[1].text]):
            return [Named(first.text[:end], first.start, first.start + end), *names[1:]]
    return names


def _groups(sentences: list[Told]) -> list[Told]:
    """Return the sentences that tell one series each: headed by its name, with items in common or as many items."""
    headed = [one for one in sentences if one.head is not None and len(one.rows) > 1]
    if len(headed) < 2:
        return []
    names = [{row.name.text.casefold() for row in one.rows} for one in headed]
    alike = [
        one for one, own in zip(headed, names, strict=True) if any(own & other for other in names if other is not own)
    ]
    return alike if len(alike) > 1 else []


def _grouped(groups: list[Told]) -> Reading:
    heads = [one.head for one in groups if one.head is not None]
    names: dict[str, Named] = {}
    for one in groups:
        for row in one.rows:
            names.setdefault(row.name.text.casefold(), row.name)
    by_group = [{row.name.text.casefold(): row.figures[-1] for row in one.rows} for one in groups]
    columns = [[values.get(key) for key in names] for values in by_group]
    return Reading(list(names.values()), heads, columns, groups[0].start, grouped=True)


def _run(sentences: list[Told]) -> tuple[list[Row], int] | None:
    """Return the longest run of rows: of one sentence, or of neighbouring ones where each tells one row (lines of a list)."""
    best: tuple[int, list[Row], int] | None = None
    at = 0
    while at < len(sentences):
        rows = list(sentences[at].rows)
        after = at + 1
        while (
            after < len(sentences)
            and sentences[after].rows
            and rows
            and len(rows[0].figures) == len(sentences[after].rows[0].figures)
        ):
            rows += sentences[after].rows
            after += 1
        weight = sum(len(row.figures) for row in rows)
        if rows and (best is None or weight > best[0]):
            best = (weight, rows, rows[0].name.start)
        at = after
    return None if best is None or best[0] < 2 else (best[1], best[2])


def _wide(
    brief: Brief, slots: list[Slot], sentences: Sequence[Told], rows: list[Row], width: int, start: int
) -> Reading | None:
    """Arrange rows of several figures each: columns are named by a list of as many names elsewhere in the brief."""
    used = {row.name.start for row in rows}
    lists = [one.names for one in sentences if len(one.names) == width and not any(n.start in used for n in one.names)]
    free = [
        s
        for s in slots
        if s.inner.start not in used and not (s.cue and s.cue.value in ("title", "subtitle", "caption"))
    ]
    if not lists and len(free) in (width, width + 1):
        picked = free[-width:]
        lists = [[Named(s.text, s.inner.start, s.inner.end, True) for s in picked]]
    heads = lists[0] if lists else []
    table: list[list[Figure | None]] = [list(row.figures) for row in rows]
    times = is_time([head.text for head in heads]) if heads else False
    if heads and (times or len(rows) < 2):
        return Reading(heads, [row.name for row in rows], table, start)
    if not heads and len(rows) < 2:
        return None
    columns = [[row[k] for row in table] for k in range(width)]
    return Reading([row.name for row in rows], heads, columns, start)


def _respectively(brief: Brief) -> Reading | None:
    """Read values and their times as two lists: "sales were 12, 15 and 20 million in 2021, 2022 and 2023"."""
    figures = figures_in(brief.masked, brief.language)
    runs = _runs(brief.masked, figures)
    for first, second in zip(runs, runs[1:], strict=False):
        width = len(first)
        if width < 2 or width != len(second) or second[0].start - first[-1].end > 40:
            continue
        between = brief.masked[first[-1].end : second[0].start]
        years = [all(is_year(figure) for figure in run) for run in (first, second)]
        if years.count(True) != 1 or re.search(r"[.!?。;；\n]", between) or BLANK in between:
            continue
        times, values = (first, second) if years[0] else (second, first)
        names = [Named(one.written, one.digits, one.past) for one in times]
        factor = values[-1].value / (
            read_number(brief.masked[values[-1].digits : values[-1].past], brief.language) or 1.0
        )
        unit = values[-1].unit
        column: list[Figure | None] = [
            one._replace(value=one.value * factor, unit=one.unit or unit)
            if factor != 1.0 and one is not values[-1] and not one.marked
            else one
            for one in values
        ]
        return Reading(names, [], [column], first[0].start)
    return None


def _runs(text: str, figures: list[Figure]) -> list[list[Figure]]:
    """Return the figures of a text in lists: those with nothing but commas and "and" between them."""
    runs: list[list[Figure]] = []
    for figure in figures:
        gap = text[runs[-1][-1].end : figure.start] if runs else "x"
        joined = re.fullmatch(r"\s*[,、，،]?\s*(?:and|und|et|y|e|и|i|ve|và|dan|और|এবং|و|和|と)?\s*", gap)
        if runs and joined and gap.strip() and is_year(runs[-1][-1]) == is_year(figure):
            runs[-1].append(figure)
        else:
            runs.append([figure])
    return runs
