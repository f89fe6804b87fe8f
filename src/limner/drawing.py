"""A document drawn as it is: painted, typeset, composited. Nothing is reasoned, designed or checked here.

This is the short way from a document to pixels; it loads only the stages it goes through, and painters only for a
document with pictures.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from limner import paint as painting
from limner.assets.embedding import Embed, carried, carrying
from limner.composite import Page, composite, pdf
from limner.document.document import Document
from limner.document.layers import PictureLayer
from limner.document.results import Painted, Rendered, Report, TextLayout
from limner.errors import DocumentError, OversetError
from limner.export import read_document
from limner.notes import Note
from limner.picture import Picture
from limner.resources import Resources
from limner.typeset import typeset_layers


def draw(
    document: Document,
    resources: Resources,
    *,
    scale: float = 1.0,
    previous: tuple[Document, Rendered] | None = None,
) -> Rendered:
    """Return a document's pixels at its canvas size times ``scale``.

    ``previous`` is an earlier state of the document and its rendering; what did not change is not painted again.
    """
    _, painted, layouts = _set(document, resources, scale, _unchanged(document, previous))
    raster = composite(document, painted, layouts, resources, scale=scale)
    notes = tuple(note for item in painted.values() for note in item.notes)
    notes += tuple(note for layout in layouts.values() for note in layout.notes)
    return Rendered(raster, dict(layouts), scale, notes, dict(painted))


def render(
    document: Document,
    resources: Resources,
    *,
    scale: float = 1.0,
    output_format: str = "png",
    keep_going: bool = False,
    embed: Embed = "own",
) -> tuple[Picture, Rendered]:
    """Return a document drawn as it is, with an empty report, and how it was set; ``resources`` hold the fonts it carries.

    Raises OversetError for the first layer whose text does not fit its box; with ``keep_going`` what fits is drawn, and
    every such layer has a note of severity error.
    """
    rendered = draw(document, resources, scale=scale)
    overset = tuple(_overset(document, rendered.layouts))
    if overset and not keep_going:
        raise overset[0]
    lost = tuple(
        Note(severity="error", stage="typeset", where=e.where, message=f"{e.message}: {e.value!r}", hint=e.hint)
        for e in overset
    )
    document, carries = carrying(document, rendered.layouts, resources.fonts, embed)
    notes = resources.fonts.notes + rendered.notes + lost + carries
    return Picture(rendered.raster, document, Report(), output_format, scale, notes), rendered


def draw_pdf(documents: Sequence[Document], resources: Resources, *, title: str = "") -> bytes:
    """Return documents as the pages of a PDF: text stays text, shapes stay shapes. Raises as ``render`` does."""
    held = holding(resources, *documents)
    pages = [_set(document, held, 1.0, {}) for document in documents]
    for page in pages:
        refuse_overset(page.document, page.layouts)
    return pdf(pages, held, title=title)


def holding(resources: Resources, *documents: Document) -> Resources:
    """Return resources that also have the fonts the documents carry."""
    return resources.carrying(tuple(dict.fromkeys(font for document in documents for font in carried(document))))


def open_document(path: Path) -> Document:
    """Read a document from a picture Limner made or from a JSON file; raises DocumentError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DocumentError(f"cannot be read ({error.strerror})", where=str(path)) from None
    return read_document(data, str(path))


def refuse_overset(document: Document, layouts: Mapping[str, TextLayout]) -> None:
    """Raise OversetError for the first text layer that does not fit its box."""
    for error in _overset(document, layouts):
        raise error


def _set(document: Document, resources: Resources, scale: float, kept: dict[str, Painted]) -> Page:
    """Return a document with its pictures painted, save those kept, and its text set."""
    painted: dict[str, Painted] = {}
    for layer in document.pictures():
        size = (max(1, round(layer.box.w * scale)), max(1, round(layer.box.h * scale)))
        painted[layer.id] = kept.get(layer.id) or painting.paint(layer, size, resources)
    layouts = typeset_layers(document.texts(), resources)
    return Page(document, painted, layouts)


def _unchanged(document: Document, previous: tuple[Document, Rendered] | None) -> dict[str, Painted]:
    if previous is None:
        return {}
    old, rendered = previous
    before: dict[str, PictureLayer] = {layer.id: layer for layer in old.pictures()}
    return {
        layer.id: rendered.painted[layer.id]
        for layer in document.pictures()
        if layer.id in before
        and before[layer.id].scene == layer.scene
        and before[layer.id].box == layer.box
        and before[layer.id].painter == layer.painter
        and layer.id in rendered.painted
    }


def _overset(document: Document, layouts: Mapping[str, TextLayout]) -> Iterator[OversetError]:
    """Yield an error for each text layer that does not fit its box, saying at what size and what is left over."""
    for layer in document.texts():
        layout, box = layouts[layer.id], layer.box
        if layout.overset:
            yield OversetError(
                f"text set at {layout.size:.4g} px does not fit its box of {box.w:.4g} × {box.h:.4g} px",
                where=layer.id,
                value=layout.overset[:80],
                hint="shorten the text, ask for a larger picture, enlarge the box, or let the text shrink (fit)",
            )
