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

import dataclasses
import functools
from collections.abc import Iterator, Sequence

from limner import drawing
from limner.assets.embedding import Embed, carrying
from limner.composite import composite
from limner.design import design, revise
from limner.document.direction import Direction
from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.plan import Plan
from limner.document.request import Request, make_request, size_of_class
from limner.document.results import Raster, Rendered, Report, TextLayout
from limner.document.text import TextBlock
from limner.drawing import draw, open_document, refuse_overset
from limner.errors import CopyError
from limner.notes import Note
from limner.paint import painter_named
from limner.picture import Picture
from limner.reason import reason
from limner.resources import Resources, open_resources
from limner.typeset import typeset
from limner.verify import readback, verify

__all__ = ["Limner", "draw", "open_document"]

ROUNDS = {"low": 1, "medium": 2, "high": 3}
"""How many times a design is mended at most, by quality."""

CANDIDATES = {"low": 1, "medium": 1, "high": 3}
"""How many designs are drawn and scored, by quality; the best is kept."""

BACKDROP_EDGE = 1024
"""Longest edge, in pixels, of the picture without its text that contrast and cover are measured on."""

_RATIOS = {
    "poster": "2:3", "menu": "2:3", "cover": "2:3", "infographic": "2:3", "comic": "2:3", "letter": "2:3", "ui": "2:3",
    "banner": "3:2", "chart": "3:2", "diagram": "3:2", "magazine": "16:9", "thumbnail": "16:9", "signage": "3:2", "lettering": "3:2",
    "ticket": "5:2", "coupon": "2:1", "certificate": "7:5", "nametag": "3:4", "business-card": "7:4", "trading-card": "5:7",
    "dieline": "3:2", "storybook": "3:2", "storyboard": "3:2", "character-sheet": "3:2", "brand-sheet": "3:2",
    "slide": "16:9", "resume": "5:7", "calendar": "3:4", "timetable": "4:3", "notebook": "3:4", "checklist": "3:4",
    "worksheet": "5:7", "newspaper": "5:7",
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

    def directed(
        self, request: Request, direction: Direction, *, plan: Plan | None = None, scale: float = 1.0
    ) -> Picture:
        """Return one picture with what ``direction`` decides, as designed first: nothing is compared or mended.

        ``plan`` is what is understood of the prompt, where that is known already; ``scale`` is times the request's size.
        Raises LookupFailed where the direction names what there is not.
        """
        plan = plan or reason(request, self.resources)
        measure = functools.partial(_measure, self.resources)
        document = design(plan, _sized(request, plan), self.resources, measure, direction)
        document = _with_painter(document, request.painter)
        rendered = draw(document, self.resources, scale=scale)
        report = self._check(document, rendered, request.quality)
        notes = plan.notes + rendered.notes + report.notes
        return Picture(rendered.raster, document, report, "png", scale, notes)

    def render(
        self, document: Document, *, scale: float = 1.0, output_format: str = "png", keep_going: bool = False
    ) -> Picture:
        """Return a document drawn as it is, at ``scale`` times its canvas size; nothing is reasoned or revised.

        Raises OversetError for the first layer whose text does not fit its box; with ``keep_going`` what fits is drawn, and
        every such layer has a note of severity error.
        """
        held = self._holding(document)
        picture, rendered = drawing.render(
            document,
            held.resources,
            scale=scale,
            output_format=output_format,
            keep_going=keep_going,
            embed=self.embed,
        )
        report = held._check(document, rendered, quality=document.meta.quality)
        return dataclasses.replace(picture, report=report, notes=picture.notes + report.notes)

    def pdf(self, documents: Sequence[Document], *, title: str = "") -> bytes:
        """Return documents as the pages of a PDF: text stays text, shapes stay shapes. Raises as ``render`` does."""
        return drawing.draw_pdf(documents, self.resources, title=title)

    def _holding(self, document: Document) -> Limner:
        """Return an engine that also has the fonts the document carries."""
        held = drawing.holding(self.resources, document)
        return self if held is self.resources else Limner(held, ocr=self.ocr, embed=self.embed)

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
        refuse_overset(document, rendered.layouts)
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


def _with_painter(document: Document, painter: str) -> Document:
    """Return the document with every picture to be painted by the painter of a name."""
    if painter != "auto":
        for layer in document.pictures():
            document = document.replaced(layer.model_copy(update={"painter": painter}))
    return document


def _measure(resources: Resources, block: TextBlock, box: Box) -> TextLayout:
    return typeset(block, box, resources)


def _backdrop(document: Document, rendered: Rendered, resources: Resources) -> Raster:
    """Draw the document without its text, small: what lies behind the letters."""
    edge = max(document.canvas.width, document.canvas.height)
    return composite(document.without_texts(), rendered.painted, {}, resources, scale=min(1.0, BACKDROP_EDGE / edge))


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
        usual = {"2:3": (1024, 1536), "3:2": (1536, 1024), "16:9": (1536, 864), "1:1": (1024, 1024)}
        width, height = usual.get(name) or size_of_class("1K", name)
    return request.model_copy(update={"width": width, "height": height})
