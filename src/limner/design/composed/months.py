"""Months as they are written and ruled: names, weekdays and figures of a language, and the weeks of a month."""

from __future__ import annotations

import calendar
import functools
import json
from collections import Counter
from dataclasses import dataclass
from importlib import resources as files
from typing import Any

from limner.document.plan import Month, Plan


@dataclass(frozen=True, slots=True)
class MonthWords:
    """How a language writes months: their names, short weekdays from Monday, the day weeks begin with, title and figures."""

    months: tuple[str, ...]
    days: tuple[str, ...]
    first: int
    title: str = "{month} {year}"
    digits: str = ""

    def figure(self, number: int) -> str:
        """Return a number in the language's own figures."""
        text = str(number)
        return text.translate(str.maketrans("0123456789", self.digits)) if self.digits else text

    def heading(self, month: int, year: int | None) -> str:
        """Return the heading of a month, without a year where there is none; of a year alone for month 0."""
        if not month:
            return self.figure(year) if year else ""
        name = self.months[month - 1]
        return self.title.format(month=name, year=self.figure(year)) if year else name


@functools.cache
def _table() -> dict[str, dict[str, Any]]:
    table: dict[str, dict[str, Any]] = json.loads(
        files.files("limner.design").joinpath("data/calendar.json").read_text("utf-8")
    )
    return table


def words_of(plan: Plan) -> MonthWords:
    """Return how the language of the sheet's strings writes months, the brief's where it has none (English for unknown ones)."""
    table = _table()
    told = Counter(copy.language for copy in plan.copy_ if any(letter.isalpha() for letter in copy.text))
    language = told.most_common(1)[0][0] if told and plan.script != "Latn" else plan.language
    row = table.get(language) or table.get(language.split("-")[0]) or table["en"]
    return MonthWords(tuple(row["months"]), tuple(row["days"]), row["first"], row["title"], row.get("digits", ""))


def month_asked(plan: Plan) -> Month:
    """Return the month a plan asks for; the whole of no year where it does not say."""
    return plan.month or Month()


def first_day(plan: Plan, words: MonthWords) -> int:
    """Return the day the weeks begin with, 0 Monday … 6 Sunday: as the brief says, else as the language has it."""
    asked = month_asked(plan).first
    return words.first if asked is None else asked


def weekdays(words: MonthWords, first: int) -> list[str]:
    """Return the short names of the weekdays from the first day of the week."""
    return [words.days[(first + i) % 7] for i in range(7)]


def weeks_of(year: int, month: int, first: int) -> list[list[int]]:
    """Return the weeks of a month as days of the month, 0 where a day is another month's (proleptic Gregorian)."""
    return calendar.Calendar(first).monthdayscalendar(year, month)


def is_rest(column: int, first: int) -> bool:
    """Tell whether the column of a week's day is Saturday or Sunday."""
    return (first + column) % 7 >= 5
