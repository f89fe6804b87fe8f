"""``revise``: a document and its report in, a document with the failed checks mended out; nothing else changes."""

from __future__ import annotations

from collections.abc import Callable

from limner.document.color import contrast, readable
from limner.document.document import Document
from limner.document.fills import Outline, Solid, tones
from limner.document.geometry import Box
from limner.document.layers import Layer, TextLayer
from limner.document.plan import CopyStyle
from limner.document.results import Check, Measurer, Report
from limner.document.text import Fit, TextBlock
from limner.resources import Resources

Mend = Callable[[Document, TextLayer, Check, Measurer], Document]


def revise(document: Document, report: Report, resources: Resources, measure: Measurer) -> Document | None:
    """Return the document with every failed check mended as well as can be, or None when there is nothing to mend.

    Contrast: another tone of the same colour, or an edge where the brief fixed the colour. Overset, inside and legible:
    smaller type or a larger box. Overlap: the later text moves or shrinks. Covered: the layer is raised. Margin: inset.
    """
    changed = document
    for check in report.failed():
        mend = _MENDS.get(check.name)
        if mend is None or not check.layer:
            continue
        layer = next((one for one in changed.texts() if one.id == check.layer), None)
        if layer is None or layer.locked:
            continue
        changed = mend(changed, layer, check, measure)
    return changed if changed != document else None


def _contrast(document: Document, layer: TextLayer, check: Check, measure: Measurer) -> Document:
    """Give the letters an edge of the opposite tone; a second failure makes the edge wider."""
    block = layer.block
    style = _style(document, layer)
    if style is not None and (style.edge is not None or "hollow" in (style.effect, *style.more)):
        return document
    fill = block.style.fill
    colors = tones(fill) or ("#808080",)
    color = colors[0]
    edge = max("#101216", "#ffffff", key=lambda one: min(contrast(one, tone) for tone in colors))
    if contrast(color, edge) < 4.5 and not _fixed(document, layer):
        color = readable(color, edge, 4.6)
        block = block.model_copy(update={"style": block.style.model_copy(update={"fill": Solid(color=color)})})
    old = next((effect.width for effect in block.letter_effects if isinstance(effect, Outline)), 0.0)
    width = max(0.05 * block.style.size, old * 1.4)
    rest = tuple(effect for effect in block.letter_effects if not isinstance(effect, Outline))
    block = block.model_copy(update={"letter_effects": (Outline(width=width, color=edge), *rest)})
    return document.replaced(layer.model_copy(update={"block": block}))


def _shrink(document: Document, layer: TextLayer, check: Check, measure: Measurer) -> Document:
    """Make the box larger where there is room on the canvas, and let the size fall until all fits."""
    unit = min(document.canvas.width, document.canvas.height) / 100
    canvas = Box(0, 0, document.canvas.width, document.canvas.height)
    box = layer.box if layer.surface else layer.box.inset(-0.6 * unit, -0.4 * unit).intersection(canvas.inset(unit))
    least = 1.2 * unit
    size = max(least, layer.block.style.size * 0.9)
    fit = Fit(mode="shrink", min_size=min(least, size), max_size=size, max_lines=layer.block.fit.max_lines)
    block = layer.block.model_copy(update={"fit": fit, "style": layer.block.style.model_copy(update={"size": size})})
    laid = measure(block, box)
    if laid.overset:
        block = _unbroken(block).model_copy(update={"fit": Fit(mode="box", min_size=6.0, max_size=size)})
    return document.replaced(layer.model_copy(update={"block": block, "box": box}))


def _unbroken(block: TextBlock) -> TextBlock:
    return block.model_copy(update={"paragraphs": tuple(p.model_copy(update={"breaks": ()}) for p in block.paragraphs)})


def _overlap(document: Document, layer: TextLayer, check: Check, measure: Measurer) -> Document:
    """Move the text off the other where the canvas has room, else shrink it."""
    if check.box is None or layer.block.path is not None:
        return document
    other = next((one for one in document.texts() if one.id == check.other), None)
    laid = measure(layer.block, layer.box)
    unit = min(document.canvas.width, document.canvas.height) / 100
    if other is not None and not layer.surface:
        ink = measure(other.block, other.box).bounds
        for step in (ink.bottom + 0.8 * unit - laid.bounds.y, ink.y - 0.8 * unit - laid.bounds.bottom):
            moved = layer.box.moved(0, step)
            inside = (
                moved.y + (laid.bounds.y - layer.box.y) >= 2 * unit
                and laid.bounds.bottom + step <= document.canvas.height - 2 * unit
            )
            free = all(
                laid.bounds.moved(0, step).intersection(measure(one.block, one.box).bounds).area <= 0
                for one in document.texts() if one.id != layer.id
            )  # fmt: skip
            if inside and free:
                return document.replaced(layer.model_copy(update={"box": moved}))
    return _shrink(document, layer, check, measure)


def _raise(document: Document, layer: TextLayer, check: Check, measure: Measurer) -> Document:
    """Draw the text last; where it is last already, it is its colour that hides it."""
    if document.layers and document.layers[-1].id == layer.id:
        return _contrast(document, layer, check, measure)
    if not any(one.id == layer.id for one in document.layers):
        return _contrast(document, layer, check, measure)
    rest: tuple[Layer, ...] = tuple(one for one in document.layers if one.id != layer.id)
    return document.model_copy(update={"layers": (*rest, layer)})


def _inset(document: Document, layer: TextLayer, check: Check, measure: Measurer) -> Document:
    """Bring the text inside the margin."""
    if check.box is None or layer.block.path is not None:
        return _shrink(document, layer, check, measure)
    need = check.bound * 1.6
    ink = check.box
    dx = max(0.0, need - ink.x) - max(0.0, ink.right - (document.canvas.width - need))
    dy = max(0.0, need - ink.y) - max(0.0, ink.bottom - (document.canvas.height - need))
    if ink.w > document.canvas.width - 2 * need or ink.h > document.canvas.height - 2 * need:
        return _shrink(document, layer, check, measure)
    return document.replaced(layer.model_copy(update={"box": layer.box.moved(dx, dy)}))


def _grow(document: Document, layer: TextLayer, check: Check, measure: Measurer) -> Document:
    """Make small type as large as its box allows, at least the least legible size."""
    block = _unbroken(layer.block)
    least = check.bound * 1.02
    canvas = Box(0, 0, document.canvas.width, document.canvas.height)
    box = layer.box if layer.surface else layer.box.inset(-1.5 * least, -0.8 * least).intersection(canvas.inset(least))
    size = max(least, block.style.size)
    block = block.model_copy(
        update={
            "fit": Fit(mode="box", min_size=least, max_size=size),
            "style": block.style.model_copy(update={"size": size}),
        }
    )
    if measure(block, box).overset:
        return document
    return document.replaced(layer.model_copy(update={"block": block, "box": box}))


def _style(document: Document, layer: TextLayer) -> CopyStyle | None:
    """Return what the brief says of the look of a layer's string, None where there is no brief."""
    plan = document.meta.plan
    item = next((one for one in plan.copy_ if one.id == layer.copy_id), None) if plan is not None else None
    return None if item is None else item.style


def _fixed(document: Document, layer: TextLayer) -> bool:
    style = _style(document, layer)
    return style is not None and (style.color is not None or bool(style.letter_colors) or bool(style.tones))


_MENDS: dict[str, Mend] = {
    "contrast": _contrast,
    "inside": _shrink,
    "glyphs": _shrink,
    "overlap": _overlap,
    "covered": _raise,
    "margin": _inset,
    "legible": _grow,
}
