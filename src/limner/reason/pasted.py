"""Tables pasted into a brief (comma or tab separated, Markdown, JSON): a text in, cells with their offsets out."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

_RULE = re.compile(r"[\s|:+\-—=]+")
_FENCE = re.compile(r"\s*```")
_JSON = re.compile(r"\[\s*[\[{]|\{\s*\"[^\"\n]{1,60}\"\s*:\s*(?:[\[{]|-?\d)")
_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')


class Cell(NamedTuple):
    """A cell of a table: its text and where it stands in the brief."""

    text: str
    start: int
    end: int


class Pasted(NamedTuple):
    """A table as it was pasted: its lines of cells, and the stretch of the brief it takes."""

    rows: tuple[tuple[Cell, ...], ...]
    start: int
    end: int


def pasted_table(text: str) -> Pasted | None:
    """Return the first table of a text that has at least two lines of two cells or more, else None."""
    return _json_table(text) or _lines_table(text)


def ruled_table(text: str) -> Pasted | None:
    """Return the first table of a text drawn with bars (Markdown), else None."""
    return _by_mark(text, "|") if text.count("|") > 3 else None


def _lines_table(text: str) -> Pasted | None:
    best: Pasted | None = None
    for mark in ("|", "\t", ";", ","):
        found = _by_mark(text, mark)
        if found is not None and (
            best is None or len(found.rows) * len(found.rows[0]) > len(best.rows) * len(best.rows[0])
        ):
            best = found
    return best


def _by_mark(text: str, mark: str) -> Pasted | None:
    rows: list[tuple[Cell, ...]] = []
    at = 0
    for line in [*text.split("\n"), ""]:
        cells = _cells(line, at, mark)
        if rows and (_RULE.fullmatch(line) and line.strip() or _FENCE.match(line) and len(rows) < 2):
            at += len(line) + 1
            continue
        if len(cells) >= 2 and (not rows or len(cells) == len(rows[0]) or _shorter_head(rows, cells)):
            if rows and len(cells) == len(rows[0]) + 1:
                rows[0] = (Cell("", rows[0][0].start, rows[0][0].start), *rows[0])
            rows.append(cells)
        elif len(rows) >= 3 or len(rows) == 2 and _figured(rows):
            return Pasted(tuple(rows), rows[0][0].start, rows[-1][-1].end)
        else:
            rows = [cells] if len(cells) >= 2 else []
        at += len(line) + 1
    return None


def _shorter_head(rows: list[tuple[Cell, ...]], cells: tuple[Cell, ...]) -> bool:
    return len(rows) == 1 and len(cells) == len(rows[0]) + 1 and len(rows[0]) > 1


def _figured(rows: list[tuple[Cell, ...]]) -> bool:
    return all(any(c.isdigit() for c in cell.text) for cell in rows[-1][1:])


def _cells(line: str, at: int, mark: str) -> tuple[Cell, ...]:
    if mark == "|":
        if line.count("|") < 1 or (line.count("|") < 2 and not line.strip()):
            return ()
        bare = line.strip()
        lead = len(line) - len(line.lstrip())
        inner = bare[1:] if bare.startswith("|") else bare
        at += lead + (1 if bare.startswith("|") else 0)
        line = inner[:-1] if inner.endswith("|") else inner
    elif mark not in line or mark == "," and not _is_csv(line):
        return ()
    cells, position = [], 0
    for part in _split(line, mark):
        bare = part.strip().strip('"').strip("*").strip()
        start = at + position + (part.index(bare) if bare else 0)
        cells.append(Cell(bare, start, start + len(bare)))
        position += len(part) + 1
    return tuple(cells)


def _is_csv(line: str) -> bool:
    """Tell whether a line reads as comma separated values: short cells, no sentence."""
    parts = _split(line, ",")
    return len(parts) >= 2 and all(len(p.strip()) <= 40 for p in parts) and not re.search(r"[.:!?]\s*$|[:：]\s", line)


def _split(line: str, mark: str) -> list[str]:
    """Split at a mark outside double quotes."""
    parts, at, inside = [], 0, False
    for i, c in enumerate(line):
        if c == '"':
            inside = not inside
        elif c == mark and not inside:
            parts.append(line[at:i])
            at = i + 1
    return [*parts, line[at:]]


def _json_table(text: str) -> Pasted | None:
    at = 0
    while (match := _JSON.search(text, at)) is not None:
        try:
            value, end = json.JSONDecoder().raw_decode(text, match.start())
        except (ValueError, RecursionError):
            at = match.start() + 1
            continue
        rows = _json_rows(value)
        if rows:
            return Pasted(_located(rows, text, match.start(), end), match.start(), end)
        at = end
    return None


def records_end(text: str, start: int) -> int | None:
    """Return where the list of records ends that opens at an offset, if it is data: records of names and numbers; else None."""
    if text[start : start + 1] != "[":
        return None
    try:
        value, length = json.JSONDecoder().raw_decode(text[start:])
    except (ValueError, RecursionError):
        return None
    rows = _json_rows(value)[1:]
    figures = sum(cell.replace(".", "", 1).lstrip("-").isdigit() for row in rows for cell in row)
    return start + length if len(rows) > 1 and 3 * figures >= sum(map(len, rows)) else None


def _json_rows(value: object) -> list[list[str]]:
    """Return the lines of a table from a list of objects or lists, an object of numbers, or an object of lists."""
    if isinstance(value, list) and value and all(isinstance(row, dict) for row in value):
        keys = list(dict.fromkeys(key for row in value for key in row))
        plain = [[_text(row.get(key)) for key in keys] for row in value]
        return [keys, *plain] if len(keys) > 1 and all(len(row) == len(keys) for row in plain) else []
    if isinstance(value, list) and len(value) > 1 and all(isinstance(row, list) and len(row) > 1 for row in value):
        return [[_text(cell) for cell in row] for row in value] if len({len(row) for row in value}) == 1 else []
    if isinstance(value, dict):
        numbers = [(key, v) for key, v in value.items() if isinstance(v, (int, float)) and not isinstance(v, bool)]
        if len(numbers) == len(value) >= 2:
            return [[key, _text(v)] for key, v in numbers]
        inner = [v for v in value.values() if isinstance(v, (list, dict))]
        lists = {key: v for key, v in value.items() if isinstance(v, list)}
        if len(lists) == len(value) >= 2 and len({len(v) for v in lists.values()}) == 1 and len(inner[0]) > 1:
            return [list(lists), *[[_text(v[i]) for v in lists.values()] for i in range(len(inner[0]))]]
        for one in inner:
            rows = _json_rows(one)
            if rows:
                return rows
    return []


def _text(value: object) -> str:
    return "" if value is None else f"{value:g}" if isinstance(value, float) and value == int(value) else str(value)


def _located(rows: list[list[str]], text: str, start: int, end: int) -> tuple[tuple[Cell, ...], ...]:
    """Return the cells of a JSON table with the first place each text stands at in the brief."""
    places: dict[str, int] = {}
    for match in _STRING.finditer(text, start, end):
        places.setdefault(match[1], match.start(1))
    out = []
    for row in rows:
        out.append(tuple(Cell(c, places.get(c, start), places.get(c, start) + len(c)) for c in row))
    return tuple(out)
