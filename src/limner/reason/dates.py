"""The month or year a calendar is asked for: "March 2027", "2027年3月", "Kalender 2027"; and the day its weeks begin with."""

from __future__ import annotations

import functools
import re

from limner.document.plan import Decision, Medium, Month
from limner.reason.brief import Brief, decide
from limner.reason.tables import load_table

_DIGITS = str.maketrans("०१२३४५६७८९০১২৩৪৫৬৭৮৯٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９", "0123456789" * 5)
_YEAR = r"(?<!\d)((?:19|20|21)\d\d)(?!\d)"
_EAST = re.compile(rf"{_YEAR}\s?[年년]\s?(\d{{1,2}})\s?[月월]")
_EAST_MONTH = re.compile(r"(?<![\d年년])(\d{1,2})\s?[月월](?!\d)")
_SLASHED = re.compile(rf"(?<!\d)(0?[1-9]|1[0-2])[/.-]{_YEAR}|{_YEAR}[/.-](0?[1-9]|1[0-2])(?!\d)")
_THANG = re.compile(r"tháng\s(\d{1,2})", re.IGNORECASE)
_MEDIA: tuple[Medium, ...] = ("calendar",)


@functools.cache
def _names() -> re.Pattern[str]:
    months = load_table("dates")["months"]
    parts = [
        f"(?P<m{i + 1}>{'|'.join(re.escape(name) for name in names.split('|'))})" for i, names in enumerate(months)
    ]
    return re.compile(r"(?<![^\W\d_])(?:" + "|".join(parts) + r")(?![^\W\d_])", re.IGNORECASE)


def month_of(brief: Brief, medium: Medium) -> tuple[Month | None, list[Decision]]:
    """Return the month a calendar shows (month 0: the whole year; year None: none is named), and why; None of other media."""
    if medium not in _MEDIA:
        return None, []
    text = brief.text.translate(_DIGITS)
    first = _first(text)
    year = re.search(_YEAR, text)
    found = _found(text)
    if found is None:
        if year is None:
            return Month(first=first), []
        why = decide(brief, "month", year[1], year.start(), year.end(), "a year in figures")
        return Month(year=int(year[1]), first=first), [why]
    month, start, end, own = found
    value = Month(year=own or (int(year[1]) if year else None), month=month, first=first)
    return value, [decide(brief, "month", f"{value.year or '?'}-{month:02d}", start, end, "the name of a month")]


def _found(text: str) -> tuple[int, int, int, int | None] | None:
    """Return (month, start, end, its own year) of the first month a text names."""
    if match := _EAST.search(text):
        return int(match[2]), match.start(), match.end(), int(match[1])
    if match := _SLASHED.search(text):
        month, year = (match[1], match[2]) if match[1] else (match[4], match[3])
        return int(month), match.start(), match.end(), int(year)
    for pattern in (_EAST_MONTH, _THANG):
        match = pattern.search(text)
        if match and 1 <= int(match[1]) <= 12:
            return int(match[1]), match.start(), match.end(), None
    for match in _names().finditer(text):
        # "may" and "march" are verbs too, unless a figure stands by them.
        if match[0] in ("may", "march", "mar", "dec") and not re.search(r"\d\W{0,2}$", text[: match.start()]) \
                and not re.match(r"\W{1,3}\d", text[match.end() :]):  # fmt: skip
            continue
        return int(str(match.lastgroup)[1:]), match.start(), match.end(), None
    return None


def _first(text: str) -> int | None:
    table = load_table("dates")
    if re.search(table["monday"], text, re.IGNORECASE):
        return 0
    return 6 if re.search(table["sunday"], text, re.IGNORECASE) else None
