"""The numbers of a chart: "Finland 12, Norway 9.9", "A: 12%", pasted tables; with where each name stands in the brief."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, NamedTuple, cast

from limner.document.layers import ChartData, Series
from limner.reason.brief import BLANK, Brief
from limner.reason.strings import Slot
from limner.reason.tables import load_table

Mark = Literal["bar", "column", "line", "area", "pie", "donut"]
_SPLIT = re.compile(
    r",(?!\d)|\.(?=\s|$)|[;،؛、，；\n·•]|(?<![\w])(?:and|und|et|y|e|и|और|এবং|و)(?=\s)|(?<=[\d%万千亿億元人])[和與与及と]"
)
_NUMBER = r"[-−+]?(?:[$€£¥₹₩৳])?\s?(\d[\d.,’ ]*\d|\d)"
_JOINT = r"(?:[:：=(（]|[-–—](?=\s)|\s|は|が|은|는|是|为|占|\b(?:at|with|is|are|has|mit|avec|con|com)\b)"
_ITEM = re.compile(
    rf"(?P<name>.*?\S)\s*{_JOINT}*?\s*(?<![\w.]){_NUMBER}\s?(?P<unit>%|％|[^\d\s,.;:：)）(]{{0,12}})?[)）]?"
    r"(?:\s+(?P<more>[^\d\s,.;]{1,12}))?\s*\.?\s*$"
)
_CJK_ITEM = re.compile(
    rf"(?P<name>[^\d:：=]*[^\d:：=\s（(])[\s:：=（(]*{_NUMBER}\s?(?P<unit>[^\d\s,.;:：)）(]{{0,6}})[)）]?(?P<more>)\s*\.?\s*$"
)
_SPACED = re.compile(
    rf"(?P<name>.*[^\s:：=])(?:\s*[:：=（(]\s*|\s+){_NUMBER}\s?(?P<unit>[^\d\s,.;:：)）(]{{0,6}})[)）]?(?P<more>)\s*\.?\s*$"
)
_YEAR = re.compile(
    rf"(?P<name>(?:19|20)\d\d(?:年|년)?|Q[1-4](?:\s\d{{4}})?|\d{{1,2}}月|\d{{1,2}}월)\s*[:：=\s(（]\s*{_NUMBER}\s?(?P<unit>[^\d\s,.;:：)）(]{{0,10}})[)）]?(?P<more>)\s*\.?\s*$"
)
_NUMBERING = re.compile(
    r"\b(?:steps?|stages?|tips?|reasons?|facts?|points?|schritten?|étapes?|pasos?|passos?|passi|шаг\w*)$|[步骤驟]$|ステップ$|手順$|단계$|चरण$|ধাপ$|ধাপে$|خطوات$",
    re.IGNORECASE,
)


class Named(NamedTuple):
    """A name of a chart's category and where it stands in the brief."""

    text: str
    start: int
    end: int


def chart_of(brief: Brief, slots: list[Slot]) -> tuple[ChartData | None, list[Named]]:
    """Return the chart's data and the names that are not quoted already; (None, []) when there are no two figures."""
    table = _table(brief)
    if table is not None:
        return table
    names: list[Named] = []
    values: list[float] = []
    unit = ""
    for start, end in _pieces(brief):
        item = _item(brief, slots, start, end, not values)
        if item is None:
            if len(values) >= 2:
                break
            names, values, unit = [], [], ""
            continue
        name, value, found = item
        names.append(name)
        values.append(value)
        unit = unit or found
    if len(values) < 2:
        return None, []
    quoted = {slot.text for slot in slots}
    data = ChartData(mark=mark_of(brief), categories=tuple(n.text for n in names),
                     series=(Series(values=tuple(values)),), unit=unit)  # fmt: skip
    return data, [name for name in names if name.text not in quoted]


def mark_of(brief: Brief) -> Mark:
    """Return the kind of chart the brief asks for; "bar" where it does not say."""
    folded = brief.masked.lower()
    for mark, pattern in load_table("keys")["mark"].items():
        if re.search(pattern, folded):
            return cast(Mark, mark)
    return "bar"


def _pieces(brief: Brief) -> list[tuple[int, int]]:
    pieces, at = [], 0
    for match in _SPLIT.finditer(brief.masked):
        pieces.append((at, match.start()))
        at = match.end()
    pieces.append((at, len(brief.masked)))
    return [piece for piece in pieces if brief.masked[piece[0] : piece[1]].strip()]


def _item(brief: Brief, slots: list[Slot], start: int, end: int, first: bool) -> tuple[Named, float, str] | None:
    inside = [slot for slot in slots if start <= slot.start and slot.end <= end + 1]
    if inside and inside[-1].cue is not None and inside[-1].cue.value in ("title", "subtitle", "caption"):
        start, inside = inside[-1].end, []
    if inside and not _named_after(brief.masked[inside[-1].end : end]):
        return _quoted_item(brief, inside[-1], end)
    if inside:
        start = inside[-1].end
    start = max(start, end - 100)
    text = brief.masked[start:end]
    dot = re.search(r"\.\s", text)
    text = text[: dot.start()] if dot else text
    match = _YEAR.search(text) or _ITEM.match(text)
    spaced = _SPACED.match(text) if any(ord(c) > 0x2E00 for c in text) else None
    if match is None or not any(ord(c) > 0x2E00 for c in match["name"]):
        match = match or _CJK_ITEM.search(text)
    else:
        match = _YEAR.search(text) or _CJK_ITEM.search(text) or match
    match = spaced or match
    if match is None or BLANK in match["name"] or _NUMBERING.search(match["name"].rstrip(" :：")):
        return None
    left, name = _name(match["name"], first)
    if not name:
        return None
    number = _number(match[2], brief.language)
    if number is None:
        return None
    factor, unit = _unit((match["unit"] or "") or (match["more"] or ""))
    at = start + match.start("name") + left
    return Named(name, at, at + len(name)), number * factor, unit


def _named_after(text: str) -> bool:
    """Tell whether a name of its own stands between a quote and the figure ("“Ages”: teens 35"), not only "is" or "with"."""
    bare = re.sub(r"^\W*\b(?:at|with|is|are|has|mit|avec|con|com)\b", "", text)
    return re.match(r"\s*[:：]\s*\d+[^\W\d]+\s+\d|\D*[^\W\d]\D*\d", bare) is not None


def _quoted_item(brief: Brief, slot: Slot, end: int) -> tuple[Named, float, str] | None:
    within = _YEAR.fullmatch(slot.text) or _ITEM.fullmatch(slot.text)
    tail = re.match(
        rf"\W*?(?:at|with|is|mit|avec|con|com|為|为|は)?\s*{_NUMBER}\s?(?P<unit>%|％|[^\d\s,.;)）]{{0,10}})",
        brief.masked[slot.end : end + 16],
    )
    match = tail or within
    if match is None:
        return None
    number = _number(match[1] if match is tail else match[2], brief.language)
    factor, unit = _unit(match["unit"] or "")
    return None if number is None else (Named(slot.text, slot.inner.start, slot.inner.end), number * factor, unit)


def _name(text: str, first: bool) -> tuple[int, str]:
    """Return (offset, name): what remains of an item's words when those that lead to the list are taken off."""
    start = max(text.rfind(c) for c in ":：\n|(（-–") + 1 if re.search(r"[:：\n|]", text) else 0
    bare = text[start:]
    lead = re.compile(rf"^(?:.*?\s)?(?:{load_table('keys')['figure']})\s+(?=\S)", re.IGNORECASE).match(bare)
    glued = re.compile(rf"^.*?(?:{load_table('keys')['figure']})(?=[^\x00-\u2E7F])").match(bare)
    lead = lead or glued
    while first and lead:
        start += lead.end()
        bare = text[start:]
        lead = re.compile(rf"^\s*(?:{load_table('keys')['figure']})\s+(?=\S)", re.IGNORECASE).match(bare)
    words = bare.split(" ")
    if len(words) > 3 and any(word[:1].isupper() for word in words[1:]):
        while words and not words[0][:1].isupper():
            start += len(words.pop(0)) + 1
        bare = text[start:]
    stripped = bare.lstrip(" *-\t\"'")
    start += len(bare) - len(stripped)
    name = re.sub(r"\s*(?:[:：=(（\-–]|\b(?:at|is|has|with|are))\s*$", "", stripped).strip(" *\"'")
    return start, name if len(name) <= 40 and len(name.split()) <= 6 else ""


def _number(text: str, language: str) -> float | None:
    digits = "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in text).replace(" ", "").replace("’", "")
    if language in ("de", "fr", "es", "pt", "it", "ru", "nl", "pl", "tr", "id"):
        if re.fullmatch(r"\d{1,3}(?:\.\d{3})+", digits):
            digits = digits.replace(".", "")
        elif "," in digits:
            digits = digits.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"\d+,\d{1,2}", digits):
        digits = digits.replace(",", ".")
    elif re.fullmatch(r"\d{1,3}(?:,\d{2,3})+(?:\.\d+)?", digits):
        digits = digits.replace(",", "")
    try:
        return float(digits)
    except ValueError:
        return None


def _unit(text: str) -> tuple[float, str]:
    units: dict[str, float] = load_table("keys")["unit"]
    bare = text.strip().strip("。．")
    for word in sorted(units, key=len, reverse=True):
        if bare.lower().startswith(word) and (len(word) > 1 or not word.isascii() or bare.lower() == word):
            return units[word], bare[len(word) :].strip()
    return 1.0, bare


def _table(brief: Brief) -> tuple[ChartData, list[Named]] | None:
    """Read the first pasted table: lines of as many cells, divided by bars, tabs or commas."""
    rows: list[list[Named]] = []
    at = 0
    for line in brief.text.split("\n"):
        cells = _cells(line, at)
        at += len(line) + 1
        if re.fullmatch(r"[\s|:\-]+", line) and rows:
            continue
        if len(cells) >= 2 and (not rows or len(cells) == len(rows[0])):
            rows.append(cells)
        elif len(rows) >= 3:
            break
        else:
            rows = [cells] if len(cells) >= 2 else []
    body = [
        row for row in rows if all(_number(cell.text.strip("%$€ "), brief.language) is not None for cell in row[1:])
    ]
    if len(body) < 2 or len(body) < len(rows) - 1:
        return None
    heads = rows[0] if len(body) < len(rows) else []
    series = tuple(
        Series(
            name=heads[k].text if heads else "",
            values=tuple(_number(row[k].text.strip("%$€ "), brief.language) or 0.0 for row in body),
        )
        for k in range(1, len(rows[0]))
    )
    names = [row[0] for row in body] + (list(heads[1:]) if len(series) > 1 else [])
    unit = "%" if all(cell.text.endswith("%") for row in body for cell in row[1:]) else ""
    return ChartData(
        mark=mark_of(brief), categories=tuple(row[0].text for row in body), series=series, unit=unit
    ), names


def _cells(line: str, at: int) -> list[Named]:
    mark = "|" if line.count("|") >= 2 else "\t" if "\t" in line else ","
    if mark == "," and not re.fullmatch(r"[^,]{1,40}(?:,\s?[^,]{1,20})+", line):
        return []
    cells, position = [], 0
    for part in line.split(mark):
        bare = part.strip().strip('"')
        if bare:
            start = at + position + part.index(bare)
            cells.append(Named(bare, start, start + len(bare)))
        position += len(part) + 1
    return cells
