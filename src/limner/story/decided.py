"""What a design decided: style, palette, faces, composition, each with its reason."""

from __future__ import annotations

from limner.document.document import Document
from limner.story.words import plain, source

_LEADS = {"style": "Style", "palette": "Palette", "faces": "Faces", "composition": "Composition"}


def decided(document: Document) -> tuple[str, ...]:
    """Return a sentence for each decision of a document's design."""
    said = []
    for decision in document.meta.decisions:
        lead = _LEADS.get(decision.what, plain(decision.what).capitalize())
        value = decision.value if decision.what in ("palette", "faces") else plain(decision.value)
        why = f", {decision.rule}" if decision.rule else ""
        said.append(f"{lead}: {value}{why}{source(decision.because)}.")
    return tuple(said)


def layout_line(document: Document, number: int, of: int) -> str:
    """Return what a layout is, in one sentence: its composition, style, palette and size."""
    meta, canvas = document.meta, document.canvas
    palette = document.palette.name.rstrip("*") if document.palette else ""
    which = f"Layout {number} of {of}" if of > 1 else "The layout"
    colours = f", colours of {plain(palette)}" if palette else ""
    return f"{which}: {plain(meta.archetype)} in the {plain(meta.style)} style{colours}, {canvas.width} × {canvas.height} px."
