"""Blocks and their boxes in, layouts out in which all blocks of a group have one size: the least that any of them needs."""

from __future__ import annotations

from collections.abc import Sequence

from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.notes import Note
from limner.resources import Resources
from limner.typeset.driver import typeset

_ROUNDS = 6
_SAME = 1e-6


def typeset_group(items: Sequence[tuple[TextBlock, Box]], resources: Resources) -> list[TextLayout]:
    """Return blocks set in their boxes at one size in pixels, the largest at which each of them fits its own.

    Blocks of fit mode ``none`` keep ``style.size``, which bounds the others; those of mode ``lines`` or on a path are set by
    themselves. Each layout that came out smaller than it would alone says so in a note. Raises as ``typeset`` does.
    """
    alone = [typeset(block, box, resources) for block, box in items]
    member = [block.fit.mode != "lines" and block.path is None for block, _ in items]
    layouts = list(alone)
    for _ in range(_ROUNDS):
        sizes = [layout.size for layout, inside in zip(layouts, member, strict=True) if inside]
        if not sizes or max(sizes) - min(sizes) <= _SAME:
            break
        least = min(sizes)
        for k, (block, box) in enumerate(items):
            if member[k] and block.fit.mode != "none" and layouts[k].size > least + _SAME:
                layouts[k] = typeset(_at_most(block, least), box, resources)
        if all(block.fit.mode == "none" or not inside for (block, _), inside in zip(items, member, strict=True)):
            break
    return [
        _noted(layout, own.size, block) for layout, own, (block, _) in zip(layouts, alone, items, strict=True)
    ]  # fmt: skip


def typeset_layers(layers: Sequence[TextLayer], resources: Resources) -> dict[str, TextLayout]:
    """Return the layouts of a document's text layers by layer id, those that share a ``fit.group`` at one size."""
    groups: dict[str, list[TextLayer]] = {}
    for layer in layers:
        groups.setdefault(layer.block.fit.group, []).append(layer)
    found: dict[str, TextLayout] = {
        layer.id: typeset(layer.block, layer.box, resources) for layer in groups.pop("", [])
    }
    for members in groups.values():
        laid = typeset_group([(layer.block, layer.box) for layer in members], resources)
        found.update((layer.id, layout) for layer, layout in zip(members, laid, strict=True))
    return {layer.id: found[layer.id] for layer in layers}


def _at_most(block: TextBlock, size: float) -> TextBlock:
    fit = block.fit.model_copy(update={"max_size": size, "min_size": min(block.fit.min_size, size)})
    return block.model_copy(update={"fit": fit})


def _noted(layout: TextLayout, alone: float, block: TextBlock) -> TextLayout:
    if layout.size >= alone - _SAME:
        return layout
    note = Note(
        stage="typeset",
        message=f"set at {layout.size:.2f} px, the size of its group {block.fit.group!r}; alone {alone:.2f} px fit",
    )
    return layout.noted(note)
