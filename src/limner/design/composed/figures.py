"""The figures of a sheet: which of a brief's data no string tells yet, so that a chart must show them, and the strings it sets."""

from __future__ import annotations

from typing import TypeVar

from limner.design.context import Context
from limner.design.scripts import letters_of
from limner.document.layers import ChartData, ChartMark

T = TypeVar("T")


def data_of(ctx: Context) -> ChartData | None:
    """Return the brief's data less what its strings tell themselves ("Outages 4"); None where no two points are left."""
    data = ctx.plan.chart
    if data is None or len(data.categories) < 2:
        return None
    kept = [i for i, name in enumerate(data.categories) if not _told(ctx, data, i, name)]
    if len(kept) < 2:
        return None
    if len(kept) == len(data.categories):
        return data
    series = tuple(
        one.model_copy(update={"values": _at(one.values, kept), "written": _at(one.written, kept)})
        for one in data.series
    )
    written = " ".join(text for one in series for text in one.written)
    changes = {
        "categories": _at(data.categories, kept),
        "series": series,
        "unit": data.unit if not written or data.unit in written else "",
        "highlight": data.highlight if data.highlight in _at(data.categories, kept) else "",
    }
    return data.model_copy(update=changes)


def _at(values: tuple[T, ...], kept: list[int]) -> tuple[T, ...]:
    return tuple(values[i] for i in kept) if values else ()


def _told(ctx: Context, data: ChartData, i: int, name: str) -> bool:
    """Tell whether one string holds both a category's name and its value."""
    values = [one.written[i] for one in data.series if i < len(one.written) and one.written[i]]
    texts = [copy.text for copy in ctx.plan.copy_ if copy.text.strip() != name]
    return bool(values) and any(name in text and all(value in text for value in values) for text in texts)


def names_of(ctx: Context, data: ChartData | None) -> set[str]:
    """Return the ids of the strings that a chart of the data sets itself: names of categories and series, axes, values."""
    if data is None:
        return set()
    names = {*data.categories, *(one.name for one in data.series if one.name), *data.axes}
    names |= {text for one in data.series for text in one.written}
    return {copy.id for copy in ctx.plan.copy_ if copy.text.strip() in names}


def charted(ctx: Context) -> bool:
    """Tell whether a sheet has figures that only a chart can show."""
    data = data_of(ctx)
    if data is None:
        return False
    told = " ".join(copy.text for copy in ctx.plan.copy_)
    written = [text for one in data.series for text in one.written if text]
    lost = sum(text not in told for text in written)
    return not written or lost > 0.5 * len(written)


def marked(data: ChartData, ratio: float) -> ChartData:
    """Return data with bars as columns where its room is broad and its names are short enough to stand under them."""
    longest = max(map(letters_of, data.categories))
    if data.mark == "bar" and ratio > 1.2 and longest * len(data.categories) < 64 and len(data.categories) > 2:
        mark: ChartMark = "column"
        return data.model_copy(update={"mark": mark})
    return data
