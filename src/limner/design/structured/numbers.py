"""Numbers within the strings of a brief: chart data when the plan has none, and the figure a statistic leads with."""

from __future__ import annotations

import re
from typing import NamedTuple

from limner.document.layers import ChartData, Series
from limner.document.plan import Plan

_DIGIT = r"[0-9०-९০-৯٠-٩۰-۹]"
_FIGURE = re.compile(
    rf"^(?P<figure>[<>~≈+−-]?\s?(?:[$€£¥₹₩]|US\$)?{_DIGIT}[{_DIGIT[1:-1]}.,٫٬]*\s?(?:%|٪|‰|°[CF]?|×|[万億亿만억倍]+|(?:x|k|K|m|M|bn|km|kg|GB|TB|MW|GW|h|min)\b|(?:million|billion|trillion|thousand|Mio\.?|Mrd\.?)\b)?)"
)
_TAIL = re.compile(
    r"^(?P<name>.*?\S)[\s:：,，–—-]+(?P<value>[−-]?[0-9][0-9.,]*)\s?(?P<unit>%|°C|°F|°|[^\W\d]{0,4})\s*$"
)

_AGAIN = re.compile(r"^\W{1,6}(?P<name>\w[\w.]{0,15})\s?[:：]?\s+(?P<value>[−-]?[0-9][0-9,]*(?:\.[0-9]+)?)")


class Statistic(NamedTuple):
    """A figure and the words after it, as offsets: the figure is [0, end), the words start at ``words``."""

    end: int
    words: int


def leading_figure(text: str) -> Statistic | None:
    """Return where a string's leading figure ends ("72% recycled" → 3, 4), or None when it does not start with one."""
    match = _FIGURE.match(text)
    if match is None or not any(c.isdigit() for c in match["figure"]):
        return None
    end = len(match["figure"].rstrip())
    words = end
    while words < len(text) and text[words].isspace():
        words += 1
    return Statistic(end, words) if words < len(text) else None


class Measured(NamedTuple):
    """A named figure with what has become of it, as offsets: the name is [0, start), the figure [start, end), its change the rest."""

    start: int
    end: int
    change: int


_NAMED = re.compile(
    rf"^(?P<name>[^\d:：]{{2,40}}?)[:：]?\s+(?P<figure>(?:[$€£¥₹₩৳]|US\$)?{_DIGIT}[{_DIGIT[1:-1]}.,٫٬]*\s?(?:%|٪|[万億亿만억]+|(?:x|k|K|m|M|bn|B|h|min)\b|(?:million|billion|trillion|thousand|Mio\.?|Mrd\.?|lakh|crore)(?!\w))?)"
    r"(?P<change>(?:\s|[(（,])\s*.+)?$"
)


def named_figure(text: str) -> Measured | None:
    """Return where a string's name, figure and change part, or None where it is not written so.

    >>> named_figure("revenue $1.2M up 12%")
    Measured(start=8, end=13, change=14)
    >>> named_figure("NPS 67")
    Measured(start=4, end=6, change=6)
    >>> named_figure("72% recycled") is None
    True
    """
    match = _NAMED.match(text)
    if match is None or not re.search(r"[^\W\d_]", match["name"]):
        return None
    end = match.start("figure") + len(match["figure"].rstrip())
    change = end
    while change < len(text) and text[change].isspace():
        change += 1
    return Measured(match.start("figure"), end, change)


_LAST = re.compile(r"\S\s+([-−+]?[$€£¥₹₩৳]?\d[\d.,:٬٫]*\s?(?:[°%٪‰×]\s?[CF]?|[^\W\d]{1,5}(?:/[^\W\d]{1,3})?)?)\s*$")


def trailing_figure(text: str) -> int | None:
    """Return the offset of a figure (and its unit) that ends a string after white space ("Revenue up 14%" → 11), or None."""
    match = _LAST.search(text)
    return match.start(1) if match else None


def chart_title(plan: Plan) -> str:
    """Return the string a chart's first category was wrongly named by, because no other title was read, or ""."""
    data = plan.chart
    if data is None or len(data.categories) < 3:
        return ""
    first = data.categories[0].strip()
    titles = [c.text.strip() for c in plan.copy_ if c.role == "title"]
    quoted = any(f"{a}{first}{b}" in plan.prompt for a, b in ('""', "“”", "「」", "『』", "《》", "«»", "„“", "''"))
    others = any(f'"{name}"' in plan.prompt for name in data.categories[1:])
    return first if first in titles or (not titles and quoted and not others) else ""


def _unheaded(plan: Plan, data: ChartData) -> ChartData:
    """Return a chart whose first category is read again from behind its title, where the title had been taken for it."""
    head = chart_title(plan)
    if not head:
        return data
    rest = plan.prompt[plan.prompt.index(head) + len(head) :]
    match = _AGAIN.match(rest)
    if match is None or match["name"] in data.categories:
        return data
    value = float(match["value"].replace(",", ""))
    names = (match["name"], *data.categories[1:])
    first = data.series[0].model_copy(update={"values": (value, *data.series[0].values[1:])})
    return data.model_copy(update={"categories": names, "series": (first, *data.series[1:])})


def chart_of(plan: Plan) -> ChartData:
    """Return the plan's chart; without one, the data its items state ("Finland 12"), or a chart without categories."""
    if plan.chart is not None and plan.chart.categories:
        return _unheaded(plan, plan.chart)
    rows = []
    unit = ""
    for copy in plan.copy_:
        if copy.role in {"item", "label", "step", "detail", "body"} and (match := _TAIL.match(copy.text)):
            rows.append((match["name"], float(match["value"].replace(",", ""))))
            unit = unit or match["unit"]
    if len(rows) < 2:
        return ChartData(categories=(), series=(Series(values=()),))
    return ChartData(
        mark="bar", categories=tuple(n for n, _ in rows), series=(Series(values=tuple(v for _, v in rows)),), unit=unit
    )
