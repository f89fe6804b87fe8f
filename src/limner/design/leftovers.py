"""Strings an archetype had no place for are set in a strip at the foot or head, so that no string is ever lost."""

from __future__ import annotations

from limner.design.archetypes.page import Entry, Page
from limner.design.context import Context, Sheet
from limner.document.geometry import Box
from limner.document.layers import Layer, TextLayer


def with_leftovers(ctx: Context, sheet: Sheet) -> Sheet:
    """Return the sheet with every string of the plan in it; those left out get a panel of the ground at the foot."""
    have = {copy_id for layer in sheet.layers for copy_id in _ids(layer)}
    texts = {text for layer in sheet.layers for text in _texts(layer)}
    missing = [item for item in ctx.plan.copy_ if item.id not in have and item.text not in texts]
    if not missing:
        return sheet
    page = Page(ctx)
    entries = [Entry(item, "text", 3.0, 1.2) for item in missing]
    height = min(0.4 * ctx.canvas.h, (3 + 5.2 * len(missing)) * ctx.unit)
    panel = Box(0, ctx.canvas.h - height, ctx.canvas.w, height)
    page.rect(panel, ctx.palette.ground, stem="leftover-panel", role="panel")
    inner = Box(page.m, panel.y + 1.5 * ctx.unit, panel.w - 2 * page.m, panel.h - 1.5 * ctx.unit - page.m * 0.4)
    page.stack(entries, inner, ground=ctx.palette.ground, align=ctx.start, valign="middle")
    taken = {layer.id for layer in sheet.layers}
    fresh = tuple(
        layer.model_copy(update={"id": f"extra-{layer.id}"}) if layer.id in taken else layer for layer in page.layers
    )
    return sheet._replace(layers=(*sheet.layers, *fresh))


def _ids(layer: Layer) -> list[str]:
    if isinstance(layer, TextLayer):
        return [layer.copy_id]
    children = getattr(layer, "children", ())
    return [found for child in children for found in _ids(child)]


def _texts(layer: Layer) -> list[str]:
    if isinstance(layer, TextLayer):
        return [layer.block.text, *(paragraph.text for paragraph in layer.block.paragraphs)]
    children = getattr(layer, "children", ())
    return [found for child in children for found in _texts(child)]
