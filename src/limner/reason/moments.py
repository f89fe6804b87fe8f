"""Days as strings write them: "Sat 6 – Sun 7 December, 11–5", "Dimanche 24 mai, de 8 h à 18 h", "8月1日(土) 16時〜21時"."""

from __future__ import annotations

import functools
import re

from limner.reason.tables import load_table

_DIGITS = str.maketrans("०१२३४५६७८९০১২৩৪৫৬৭৮৯٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹０１２３４５６７８９", "0123456789" * 5)
_FULL = re.compile(
    r"(?<!\d)(?:19|20)\d\d\s?[./年년-]\s?\d{1,2}\s?[./月월-]\s?\d{1,2}\s?[日일]?(?!\d)|(?<!\d)\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d(?!\d)"
)
_EAST = re.compile(
    r"(?:(?:19|20)\d\d\s?[年년]\s?)?\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일号號]?(?:[・·、,]\s?\d{1,2}[日일号號])*"
)
_EAST_WEEK = re.compile(r"[周週][一二三四五六日]|星期[一二三四五六日天]|[月火水木金土日]曜日?|[월화수목금토일]요일")
_EAST_BESIDE = re.compile(r"毎日|毎月|[每毎](?=\s)|全天|每天|每日|매주|매일|至|起|止|から|まで")
_BRACKETED = re.compile(r"[(（][一二三四五六日月火水木金土월화수목금토일・·、,~〜～–-]{1,4}[)）]")
_LEFT_EAST = 6
"""How many ideographs and syllables may stand beside a day, such as 开门 or 開催."""


@functools.cache
def _anchors() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return what names a weekday, what names a month, and the small words and hours that stand beside them."""
    months = "|".join(names for names in load_table("dates")["months"])
    table = load_table("chronicles")
    beside = "|".join((load_table("dates")["beside"], table["after_time"], table["part_of_day"], table["not_label"]))
    whole = r"(?<![^\W\d_])(?:{})\.?(?![^\W_])"
    return (
        re.compile(whole.format(table["weekday"]), re.IGNORECASE),
        re.compile(whole.format(months), re.IGNORECASE),
        re.compile(r"(?<![^\W\d_])(?:" + beside + r")(?![^\W\d_])", re.IGNORECASE),
    )


def is_day(text: str) -> bool:
    """Tell whether a string is a day, or days, with hours and small words beside them and nothing else."""
    if len(text) > 80 or "\n" in text:
        return False
    weekday, month, beside = _anchors()
    rest = text.translate(_DIGITS)
    rest, dated = _FULL.subn(" ", rest)
    rest, east = _EAST.subn(" ", rest)
    rest = _BRACKETED.sub(" ", rest)
    rest, week = _EAST_WEEK.subn(" ", rest)
    rest = _EAST_BESIDE.sub(" ", rest)
    figures = bool(re.search(r"\d", rest)) or bool(dated or east)
    rest, weekdays = weekday.subn(" ", rest)
    weekdays += week
    rest, months = month.subn(" ", rest)
    alone = not re.search(r"\w", rest)
    if not (dated or east or months and figures or weekdays and (figures or weekdays > 1 or not alone)):
        return False
    rest = beside.sub(" ", rest)
    letters = re.sub(r"[\W\d_]", "", rest)
    wide = sum(ord(letter) > 0x2E7F for letter in letters)
    return len(letters) == wide <= (_LEFT_EAST if dated or east or weekdays else 0)
