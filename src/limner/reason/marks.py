"""What a brief says of its chart: the mark, how series stack, what is stressed, what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, cast

from limner.document.layers import ChartMark, Series
from limner.reason.brief import BLANK, Brief
from limner.reason.tables import load_table

_TIME = re.compile(
    r"(?:(?:1[5-9]|20|21)\d\d\s?(?:年度?|년|г\.?|[-–/]\s?\d\d(?:\d\d)?)?|Q[1-4].*|[1-4]Q.*|T[1-4]|H[12]|\d{1,2}\s?[月월].*|[1-4]\s?분기|第?[一二三四1-4]季度|"
    r"(?:week|day|month|year|semaine|woche|semana|settimana|tydzień|неделя|hafta|tuần|quý|minggu|kw|jour|tag)\s?\d+.*|\d{1,2}[:h]\d\d|\d{1,2}\s?[ap]m|\d{4}-\d\d(?:-\d\d)?)",
    re.IGNORECASE,
)


def mark_of(brief: Brief, categories: Sequence[str], series: Sequence[Series], unit: str) -> ChartMark:
    """Return the mark the brief names or, where it names none, the one that suits the nature of its data."""
    named = _named(brief)
    if named:
        return named
    values = series[0].values
    if len(series) == 1 and unit in ("%", "％", "٪") and 2 <= len(values) <= 5 and 98 <= sum(values) <= 102:
        return "donut"
    if is_time(categories):
        if len(categories) == 2 and len(series) > 2:
            return "slope"
        return "line" if len(categories) > 6 or len(series) > 1 and len(categories) > 3 else "column"
    return "bar"


def _named(brief: Brief) -> ChartMark | None:
    hits = brief.hits.of("mark")
    if not hits:
        return None
    # "A bar chart … as a line": the longest name counts, the first among equals; lines are told by "trend" only weakly.
    best = max(hits, key=lambda hit: (hit.value != "bar", min(hit.end - hit.start, 12), -hit.start))
    upright = best.value == "bar" and any(h.value == "upright" for h in brief.hits.of("chartway"))
    return "column" if upright else cast(ChartMark, best.value)


def is_time(categories: Sequence[str]) -> bool:
    """Tell whether names are points in time: years, quarters, months, days, hours."""
    months: str = load_table("figures")["months"]
    month = re.compile(rf"(?:{months})\.?(?:[\s'’]\d{{2,4}})?", re.IGNORECASE)
    return len(categories) > 1 and all(_TIME.fullmatch(_ascii(c)) or month.fullmatch(c.strip()) for c in categories)


def _ascii(text: str) -> str:
    return "".join(str(int(c)) if c.isdecimal() else c for c in text.strip())


def stacking_of(brief: Brief) -> Literal["", "stacked", "full"]:
    """Return how several series stand together: beside each other, on one another, or as shares of a whole."""
    ways = {hit.value for hit in brief.hits.of("chartway")}
    if "full" in ways or "stacked" in ways and re.search(r"100\s?[%％]|٪\s?100|١٠٠", brief.masked):
        return "full"
    return "stacked" if "stacked" in ways else ""


def highlight_of(brief: Brief, categories: Sequence[str]) -> str:
    """Return the category the brief wants stressed, or ""."""
    for hit in brief.hits.of("chartway"):
        if hit.value != "highlight":
            continue
        sentence = brief.sentence(hit.start)
        near = brief.text[hit.end : sentence.end].casefold()
        before = brief.text[sentence.start : hit.start].casefold()
        after = [(near.find(c.casefold()), c) for c in categories if c.casefold() in near]
        ahead = [(-before.rfind(c.casefold()), c) for c in categories if c.casefold() in before]
        if brief.language in ("ja", "ko", "hi", "bn", "tr") and ahead:
            return min(ahead)[1]
        if after and min(after)[0] < 40:
            return min(after)[1]
        if ahead and len(before) + min(ahead)[0] < 30:
            return min(ahead)[1]
    return ""


def topic_of(brief: Brief, end: int) -> str:
    """Return what the words before a chart's data (which start at ``end``) say it is about, or ""."""
    start = brief.sentence(max(0, end - 1)).start
    words = brief.masked[start:end]
    colon = max(words.rfind(":"), words.rfind("："))
    if colon < 0:
        first = re.search(r"[:：]", brief.masked[:end])
        start, words = (0, brief.masked[: first.start()]) if first else (start, words)
    else:
        words = words[:colon]
    chart = brief.hits.within(start, start + len(words), "medium", "mark")
    if not chart or BLANK in words:
        return ""
    last, first_hit = max(h.end for h in chart), min(h.start for h in chart)
    table = load_table("figures")
    behind = re.match(rf"\s*(?:{table['about']})\s+(.*)", words[last - start :], re.IGNORECASE)
    if behind is not None:
        return _short(re.split(r"\s(?:with|mit|avec|con|com|using|,)\s|,", behind[1])[0])
    ahead = re.match(rf"(.*\S)\s*(?:{table['about_before']})$", words[: first_hit - start].strip())
    if ahead is not None:
        return _short(re.split(r"[，、,。]", ahead[1])[-1])
    return ""


def _short(text: str) -> str:
    bare = re.sub(r"^(?:the|our|my|a|an|der|die|das|den|les?|la|el|los|las|os?|as?|i|gli)\s+", "", text.strip(" :：-–"))
    if re.match(
        r"(?:this|these|that|those|following|data|json|csv|table|dieser?|cette?|ce|este|esta|questi?|these)\b",
        bare,
        re.IGNORECASE,
    ):
        return ""
    return bare if 2 < len(bare) <= 60 and len(bare.split()) <= 9 else ""
