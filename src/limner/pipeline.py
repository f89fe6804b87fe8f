"""The driver: a request goes through the stages in order, and what the verifier finds is mended at most three times.

1. ``reason``     Request → Plan
2. ``design``     Plan → Document
3. ``paint``      each PictureLayer → Painted      (kept between rounds while its layer is unchanged)
4. ``typeset``    each TextLayer → TextLayout
5. ``composite``  document + painted + layouts → Raster
6. ``verify``     document + layouts + pixels → Report; where a check fails, ``revise`` → Document and back to 3
7. ``export``     Raster + Document → bytes
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from limner.assets.embedding import Embed, carried, carrying
from limner.composite import Page, composite, pdf
from limner.design import design, revise
from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.layers import PictureLayer
from limner.document.plan import Plan
from limner.document.request import Request, make_request, size_of_class
from limner.document.results import Painted, Raster, Rendered, Report, TextLayout
from limner.document.text import TextBlock
from limner.errors import CopyError, DocumentError, OversetError
from limner.export import read_document
from limner.notes import Note
from limner.paint import paint, painter_named
from limner.picture import Picture
from limner.reason import reason
from limner.resources import Resources, open_resources
from limner.typeset import typeset, typeset_layers
from limner.verify import readback, verify

ROUNDS = {"low": 1, "medium": 2, "high": 3}
"""How many times a design is mended at most, by quality."""

CANDIDATES = {"low": 1, "medium": 1, "high": 3}
"""How many designs are drawn and scored, by quality; the best is kept."""

BACKDROP_EDGE = 1024
"""Longest edge, in pixels, of the picture without its text that contrast and cover are measured on."""

_RATIOS = {
    "poster": "2:3", "menu": "2:3", "cover": "2:3", "infographic": "2:3", "comic": "2:3", "letter": "2:3", "ui": "2:3",
    "banner": "3:2", "chart": "3:2", "diagram": "3:2", "magazine": "16:9", "signage": "3:2", "lettering": "3:2",
}  # fmt: skip


class Limner:
    """Generates, renders and checks pictures. Holds the open asset pack; use one for many pictures."""

    def __init__(self, resources: Resources | None = None, *, ocr: bool | None = None, embed: Embed = "own") -> None:
        """Open the asset pack; ``ocr`` True or False forces reading back on or off (None: on from quality medium).

        ``embed`` says which fonts the documents of pictures carry: your own (default), all that they use, or none.
        """
        self.resources = resources or open_resources()
        self.ocr = ocr
        self.embed = embed

    def plan(self, prompt: str) -> Plan:
        """Return what is understood of a prompt; raises PromptError."""
        return reason(make_request(prompt), self.resources)

    def generate(
        self,
        prompt: str,
        *,
        size: str | None = None,
        n: int = 1,
        seed: int = 0,
        quality: str = "medium",
        background: str = "auto",
        output_format: str = "png",
        painter: str = "auto",
    ) -> list[Picture]:
        """Return n pictures of a prompt; picture k has seed ``seed + k`` and can be made alone.

        ``size`` is "WIDTHxHEIGHT" (64…4096 an edge) or "auto"/None: what the brief's own words ask for. Raises RequestError
        for a bad argument, CopyError when a string cannot be set, AssetError without an asset pack.
        """
        request = make_request(
            prompt, size=size, n=n, seed=seed, quality=quality, background=background, painter=painter
        )
        return list(self.pictures(request, output_format))

    def pictures(self, request: Request, output_format: str = "png") -> Iterator[Picture]:
        """Yield the pictures of a request one by one, so that finished ones survive a later failure."""
        if request.painter != "auto":
            painter_named(request.painter)
        plan = reason(request, self.resources)
        sized = _sized(request, plan)
        for k in range(request.n):
            one = sized.model_copy(update={"n": 1, "seed": sized.seed + k})
            yield self._best(plan, one, output_format)

    def render(
        self, document: Document, *, scale: float = 1.0, output_format: str = "png", keep_going: bool = False
    ) -> Picture:
        """Return a document drawn as it is, at ``scale`` times its canvas size; nothing is reasoned or revised.

        Raises OversetError for the first layer whose text does not fit its box; with ``keep_going`` what fits is drawn, and
        every such layer has a note of severity error.
        """
        held = self._holding(document)
        rendered = draw(document, held.resources, scale=scale)
        overset = tuple(_overset(document, rendered.layouts))
        if overset and not keep_going:
            raise overset[0]
        report = held._check(document, rendered, quality=document.meta.quality)
        lost = tuple(
            Note(severity="error", stage="typeset", where=e.where, message=f"{e.message}: {e.value!r}", hint=e.hint)
            for e in overset
        )
        document, carries = carrying(document, rendered.layouts, held.resources.fonts, self.embed)
        notes = held.resources.fonts.notes + rendered.notes + lost + report.notes + carries
        return Picture(rendered.raster, document, report, output_format, scale, notes)

    def pdf(self, documents: Sequence[Document], *, title: str = "") -> bytes:
        """Return documents as the pages of a PDF: text stays text, shapes stay shapes. Raises as ``render`` does."""
        held = self._holding(*documents)
        pages = [_set(document, held.resources, 1.0, {}) for document in documents]
        for page in pages:
            _refuse_overset(page.document, page.layouts)
        return pdf(pages, held.resources, title=title)

    def _holding(self, *documents: Document) -> Limner:
        """Return an engine that also has the fonts the documents carry."""
        fonts = tuple(dict.fromkeys(font for document in documents for font in carried(document)))
        return Limner(self.resources.carrying(fonts), ocr=self.ocr, embed=self.embed) if fonts else self

    def _best(self, plan: Plan, request: Request, output_format: str) -> Picture:
        candidates = [
            self._one(plan, request.model_copy(update={"seed": request.seed + 7919 * i}), output_format)
            for i in range(CANDIDATES[request.quality])
        ]
        place = max(range(len(candidates)), key=lambda k: candidates[k].report.score)
        best = candidates[place]
        if len(candidates) > 1:
            scores = ", ".join(f"{picture.report.score:.3f}" for picture in candidates)
            best = best.noted(
                Note(stage="verify", message=f"design {place + 1} of {len(candidates)} kept; scores {scores}")
            )
        return best

    def _one(self, plan: Plan, request: Request, output_format: str) -> Picture:
        measure = functools.partial(_measure, self.resources)
        document = _with_painter(design(plan, request, self.resources, measure), request.painter)
        rendered = draw(document, self.resources)
        report = self._check(document, rendered, request.quality)
        best = (document, rendered, report)
        for rounds in range(1, ROUNDS[request.quality] + 1):
            if report.ok:
                break
            changed = revise(document, report, self.resources, measure)
            if changed is None or changed == document:
                break
            rendered = draw(changed, self.resources, previous=(document, rendered))
            document = changed
            report = self._check(document, rendered, request.quality).model_copy(update={"rounds": rounds})
            if report.score >= best[2].score:
                best = (document, rendered, report)
        document, rendered, report = best
        _refuse_overset(document, rendered.layouts)
        _refuse_lost(report)
        if self._reads(request.quality):
            report = readback(report, document, rendered.layouts, rendered.raster, self.resources, self._plain)
        document, carries = carrying(document, rendered.layouts, self.resources.fonts, self.embed)
        told = plan.notes + self.resources.fonts.notes + _placeholders(document)
        notes = told + rendered.notes + report.notes + carries
        return Picture(rendered.raster, document, report, output_format, 1.0, notes)

    def _check(self, document: Document, rendered: Rendered, quality: str) -> Report:
        backdrop = _backdrop(document, rendered, self.resources)
        return verify(document, rendered.layouts, rendered.raster, backdrop, self.resources)

    def _plain(self, document: Document, layouts: dict[str, TextLayout]) -> Raster:
        return composite(document, {}, layouts, self.resources)

    def _reads(self, quality: str) -> bool:
        return self.ocr if self.ocr is not None else quality != "low"


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


def _set(document: Document, resources: Resources, scale: float, kept: dict[str, Painted]) -> Page:
    """Return a document with its pictures painted, save those kept, and its text set."""
    painted: dict[str, Painted] = {}
    for layer in document.pictures():
        size = (max(1, round(layer.box.w * scale)), max(1, round(layer.box.h * scale)))
        painted[layer.id] = kept.get(layer.id) or paint(layer, size, resources)
    layouts = typeset_layers(document.texts(), resources)
    return Page(document, painted, layouts)


def open_document(path: Path) -> Document:
    """Read a document from a picture Limner made or from a JSON file; raises DocumentError."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DocumentError(f"cannot be read ({error.strerror})", where=str(path)) from None
    return read_document(data, str(path))


def _with_painter(document: Document, painter: str) -> Document:
    """Return the document with every picture to be painted by the painter of a name."""
    if painter != "auto":
        for layer in document.pictures():
            document = document.replaced(layer.model_copy(update={"painter": painter}))
    return document


def _measure(resources: Resources, block: TextBlock, box: Box) -> TextLayout:
    return typeset(block, box, resources)


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


def _backdrop(document: Document, rendered: Rendered, resources: Resources) -> Raster:
    """Draw the document without its text, small: what lies behind the letters."""
    edge = max(document.canvas.width, document.canvas.height)
    return composite(document.without_texts(), rendered.painted, {}, resources, scale=min(1.0, BACKDROP_EDGE / edge))


def _refuse_overset(document: Document, layouts: Mapping[str, TextLayout]) -> None:
    for error in _overset(document, layouts):
        raise error


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


def _placeholders(document: Document) -> tuple[Note, ...]:
    """Return a note for each layer of filler text, set where the brief asks for text and gives no words."""
    return tuple(
        Note(
            severity="warning",
            stage="design",
            where=layer.id,
            message="filler text stands where the brief gives no words",
            hint="put the words in quotes",
        )
        for layer in document.texts()
        if layer.role == "placeholder"
    )


def _refuse_lost(report: Report) -> None:
    """Raise CopyError when a string of the plan is in no text layer: the law of copy."""
    for check in report.failed():
        if check.name == "copy":
            raise CopyError(check.message, where="copy", hint="this is a fault of the design; please report the prompt")


def _sized(request: Request, plan: Plan) -> Request:
    if request.width is not None and request.height is not None:
        return request
    ratio = plan.canvas.ratio
    if ratio is not None:
        ratio = min(3.0, max(1 / 3, ratio))
        width, height = size_of_class("1K", f"{ratio:.6f}:1")
    else:
        name = _RATIOS.get(plan.medium, "1:1")
        width, height = {"2:3": (1024, 1536), "3:2": (1536, 1024), "16:9": (1536, 864), "1:1": (1024, 1024)}[name]
    return request.model_copy(update={"width": width, "height": height})
