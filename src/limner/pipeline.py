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
from collections.abc import Iterator, Sequence
from typing import Any

from limner import drawing
from limner.assets.embedding import Embed
from limner.design import design
from limner.document.direction import Direction
from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.plan import Plan
from limner.document.request import Request, make_request, size_of_class
from limner.drawing import draw, open_document
from limner.events import Done, Event, Understood
from limner.making import Workshop, make, numbered
from limner.paint import painter_named
from limner.picture import Picture
from limner.reason import Endpoint, endpoint_of, understand
from limner.resources import Resources, open_resources
from limner.restyling import Restyled, restyled, restyled_document
from limner.reworking import Source
from limner.story import understood
from limner.upscaling import Upscaled, upscaled

__all__ = ["Endpoint", "Limner", "draw", "endpoint_of", "open_document"]

_RATIOS = {
    "poster": "2:3", "menu": "2:3", "cover": "2:3", "infographic": "2:3", "comic": "2:3", "letter": "2:3", "ui": "2:3",
    "banner": "3:2", "chart": "3:2", "diagram": "3:2", "magazine": "16:9", "thumbnail": "16:9", "signage": "3:2", "lettering": "3:2",
    "ticket": "5:2", "coupon": "2:1", "certificate": "7:5", "nametag": "3:4", "business-card": "7:4", "trading-card": "5:7",
    "dieline": "3:2", "storybook": "3:2", "storyboard": "3:2", "character-sheet": "3:2", "brand-sheet": "3:2",
    "slide": "16:9", "resume": "5:7", "calendar": "3:4", "timetable": "4:3", "notebook": "3:4", "checklist": "3:4",
    "worksheet": "5:7", "newspaper": "5:7", "sprite-sheet": "2:1",
}  # fmt: skip


class Limner:
    """Generates, renders and checks pictures. Holds the open asset pack; use one for many pictures."""

    def __init__(
        self,
        resources: Resources | None = None,
        *,
        ocr: bool | None = None,
        embed: Embed = "own",
        endpoint: Endpoint | None = None,
    ) -> None:
        """Open the asset pack; ``ocr`` True or False forces reading back on or off (None: on from quality medium).

        ``embed`` says which fonts the documents of pictures carry: your own (default), all that they use, or none. ``endpoint`` is a
        language model that reads briefs; None takes the one the environment names (LIMNER_LLM_BASE_URL), if any.
        """
        self.resources = resources or open_resources()
        self.ocr = ocr
        self.embed = embed
        self.endpoint = endpoint or endpoint_of()
        self.shop = Workshop(self.resources, ocr, embed)

    def plan(self, prompt: str, *, reasoner: str = "auto", on_failure: str = "fallback") -> Plan:
        """Return what is understood of a prompt; raises PromptError, and ModelError as ``on_failure`` says."""
        return self._understood(make_request(prompt, reasoner=reasoner, on_failure=on_failure))

    def _understood(self, request: Request) -> Plan:
        return understand(request, self.resources, self.endpoint)

    def generate(
        self,
        prompt: str,
        *,
        size: str | None = None,
        n: int = 1,
        seed: int = 0,
        quality: str = "medium",
        complexity: str | None = None,
        background: str = "auto",
        output_format: str = "png",
        painter: str = "auto",
        reasoner: str = "auto",
        on_failure: str = "fallback",
    ) -> list[Picture]:
        """Return n pictures of a prompt; picture k has seed ``seed + k`` and can be made alone.

        ``size`` is "WIDTHxHEIGHT" (64…4096 an edge) or "auto"/None: what the brief's own words ask for. ``complexity`` says
        how much is thought: low one layout, medium three compared, high three finished and compared; None takes the
        quality's. ``reasoner`` says who reads the brief ("auto", "embedded", "model"), ``on_failure`` what happens where the
        language model fails ("fallback", "fail"). Raises RequestError for a bad argument, CopyError when a string cannot be
        set, ModelError as ``on_failure`` says, AssetError without an asset pack.
        """
        request = make_request(
            prompt, size=size, n=n, seed=seed, quality=quality, background=background, painter=painter,
            complexity=complexity, reasoner=reasoner, on_failure=on_failure,
        )  # fmt: skip
        return list(self.pictures(request, output_format))

    def pictures(self, request: Request, output_format: str = "png") -> Iterator[Picture]:
        """Yield the pictures of a request one by one, so that finished ones survive a later failure."""
        for event in self.events(request, output_format):
            if isinstance(event, Done):
                yield event.picture

    def stream(self, prompt: str, *, output_format: str = "png", sketch: bool = True, **asked: Any) -> Iterator[Event]:
        """Yield what happens while pictures are made, as it happens; ``asked`` is what ``generate`` takes beside the prompt.

        First ``Understood``; for each picture ``Designed``, ``Scored``, ``Painted``, ``Verified``, ``Revised`` as they come
        and ``Done``, which holds the picture. With ``sketch`` the type is also shown before pictures are painted.
        """
        return self.events(make_request(prompt, **asked), output_format, sketch=sketch)

    def events(
        self,
        request: Request,
        output_format: str = "png",
        *,
        direction: Direction | None = None,
        plan: Plan | None = None,
        sketch: bool = False,
    ) -> Iterator[Event]:
        """Yield the events of a request's pictures, ``direction`` kept; ``plan`` where the prompt is understood already."""
        if request.painter != "auto":
            painter_named(request.painter)
        plan = plan or self._understood(request)
        said = understood(plan)
        yield Understood(plan, said)
        sized = sized_for(request, plan)
        for k in range(request.n):
            one = sized.model_copy(update={"n": 1, "seed": sized.seed + k})
            for event in make(self.shop, plan, one, direction or Direction(), output_format, sketch=sketch):
                yield numbered(_told(event, said), k)

    def directed(
        self, request: Request, direction: Direction, *, plan: Plan | None = None, scale: float = 1.0
    ) -> Picture:
        """Return one picture with what ``direction`` decides, as designed first: nothing is compared or mended.

        ``plan`` is what is understood of the prompt, where that is known already; ``scale`` is times the request's size.
        Raises LookupFailed where the direction names what there is not.
        """
        plan = plan or self._understood(request)
        document = design(plan, sized_for(request, plan), self.resources, self.shop.measure, direction)
        rendered = draw(document, self.resources, scale=scale)
        report = self.shop.check(document, rendered)
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
        report = held.shop.check(document, rendered)
        return dataclasses.replace(picture, report=report, notes=picture.notes + report.notes)

    def pdf(self, documents: Sequence[Document], *, title: str = "") -> bytes:
        """Return documents as the pages of a PDF: text stays text, shapes stay shapes. Raises as ``render`` does."""
        return drawing.draw_pdf(documents, self.resources, title=title)

    def restyle(
        self,
        source: Source,
        style: str,
        *,
        strength: float = 1.0,
        seed: int = 0,
        palette: Sequence[str] = (),
        protect: Sequence[Box] = (),
    ) -> Restyled:
        """Return a picture (a file, bytes, a PIL image, an array) in a style; see ``limner.restyling.restyled``.

        ``style`` is a name of ``STYLES`` or words for one in any language, ``strength`` 0…1. Raises LookupFailed for an
        unknown style, RequestError for a strength out of range or what is no picture.
        """
        return restyled(
            source, style, strength=strength, seed=seed, palette=palette, protect=protect, resources=self.resources
        )

    def restyle_document(
        self, document: Document, style: str, *, strength: float = 1.0, output_format: str = "png"
    ) -> Picture:
        """Return a document drawn with its pictures in a style, its type untouched; raises as ``restyle`` and ``render``."""
        return self.render(restyled_document(document, style, strength=strength), output_format=output_format)

    def upscale(self, source: Source, scale: int = 2) -> Upscaled:
        """Return a picture (a file, bytes, a PIL image, an array) 2, 3 or 4 times as large; see ``limner.upscaling.upscaled``.

        Raises RequestError for another scale, what is no picture, and one too large.
        """
        return upscaled(source, scale, self.resources)

    def _holding(self, document: Document) -> Limner:
        """Return an engine that also has the fonts the document carries."""
        held = drawing.holding(self.resources, document)
        return self if held is self.resources else Limner(held, ocr=self.ocr, embed=self.embed, endpoint=self.endpoint)


def _told(event: Event, said: tuple[str, ...]) -> Event:
    """Return a finished picture's event with what was understood at the head of its story."""
    if not isinstance(event, Done):
        return event
    report = event.picture.report
    told = report.model_copy(update={"reasoning": said + report.reasoning})
    return dataclasses.replace(event, picture=dataclasses.replace(event.picture, report=told))


def sized_for(request: Request, plan: Plan) -> Request:
    """Return the request with its size: its own, else what the brief's words or its medium ask for."""
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
