"""One picture from a plan, as a stream of events: layouts designed and compared, the best drawn, checked, mended.

``complexity`` says how much is thought about it: low makes one layout; medium compares three by their layout alone and draws
the best; high draws, checks and mends all three and keeps the best of the finished pictures.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeVar

from limner.assets.embedding import Embed, carrying
from limner.composite import composite
from limner.design import design, revise
from limner.document.direction import Direction
from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.plan import Plan
from limner.document.request import Request
from limner.document.results import Raster, Rendered, Report, TextLayout
from limner.document.text import TextBlock
from limner.drawing import draw, refuse_overset
from limner.errors import CopyError, LimnerError
from limner.events import Designed, Done, Event, Painted, Revised, Scored, Verified
from limner.notes import Note
from limner.picture import Picture
from limner.resources import Resources
from limner.story import decided, found, layout_line, mended, undone, weighed
from limner.typeset import typeset, typeset_layers
from limner.verify import foresee, readback, verify

ROUNDS = {"low": 1, "medium": 2, "high": 3}
"""How many times a design is mended at most, by complexity."""

LAYOUTS = {"low": 1, "medium": 3, "high": 3}
"""How many layouts are made, by complexity."""

_Result = TypeVar("_Result")

SUITS = 0.3
"""A composition that suits less than this share of the best one is not worth weighing."""

_WHOLE = "picture"
"""The composition that is a picture and nothing else: a second one would differ in its colours alone."""

STRIDE = 7919
"""What is added to the seed for each further layout."""

BACKDROP_EDGE = 1024
"""Longest edge, in pixels, of the picture without its text that contrast and cover are measured on."""


@dataclass(frozen=True)
class Workshop:
    """What pictures are made with: resources, whether they are read back (None: by quality), and which fonts they carry."""

    resources: Resources
    ocr: bool | None = None
    embed: Embed = "own"

    def check(self, document: Document, rendered: Rendered) -> Report:
        """Return the verifier's report on a drawn document."""
        return verify(
            document, rendered.layouts, rendered.raster, _backdrop(document, rendered, self.resources), self.resources
        )

    def measure(self, block: TextBlock, box: Box) -> TextLayout:
        """Return a block as it would be set in a box."""
        return typeset(block, box, self.resources)


class Finished(NamedTuple):
    """A document drawn, checked and mended."""

    document: Document
    rendered: Rendered
    report: Report


def make(
    shop: Workshop, plan: Plan, request: Request, direction: Direction, output_format: str, *, sketch: bool = False
) -> Iterator[Event]:
    """Yield the events of one picture of a sized request, ``Done`` last; with ``sketch`` also its type before it is painted.

    Raises CopyError when a string cannot be set, LookupFailed where the direction names what there is not.
    """
    if output_format == "jpeg" and request.background == "auto":
        request = request.model_copy(
            update={"background": "opaque"}
        )  # a cut-out gets a ground where the file has no alpha
    told: list[str] = []
    documents, reports = yield from _told(_layouts(shop, plan, request, direction), told)
    if request.depth != "high" or len(documents) == 1:
        chosen = _best(reports)
        if len(documents) > 1:
            said = weighed(documents, reports, chosen, False) + decided(documents[chosen])
            yield from _told(_one(Scored(tuple(reports), chosen, False, said)), told)
        yield from complete(shop, plan, request, documents[chosen], output_format, told, sketch=sketch)
        return
    if sketch:
        yield Painted(documents[0], _sketch(documents[0], shop), "sketch")
    finished = []
    for document in documents:
        finished.append((yield from _told(_finish(shop, document, request), told)))
    documents, reports = [one.document for one in finished], [one.report for one in finished]
    chosen = _best(reports)
    said = weighed(documents, reports, chosen, True) + decided(documents[chosen])
    yield from _told(_one(Scored(tuple(reports), chosen, True, said)), told)
    scores = ", ".join(f"{report.score:.3f}" for report in reports)
    kept = Note(stage="verify", message=f"design {chosen + 1} of {len(reports)} kept; scores {scores}")
    yield _done(shop, plan, request, finished[chosen], told, output_format, (kept,))


def complete(
    shop: Workshop, plan: Plan, request: Request, document: Document, output_format: str, told: list[str],
    *, sketch: bool = False,
) -> Iterator[Event]:  # fmt: skip
    """Yield the events of a document that is drawn, checked and mended, ``Done`` last; ``told`` is its story so far."""
    if sketch:
        yield Painted(document, _sketch(document, shop), "sketch")
    best = yield from _told(_finish(shop, document, request), told)
    yield _done(shop, plan, request, best, told, output_format)


def _layouts(
    shop: Workshop, plan: Plan, request: Request, direction: Direction
) -> Generator[Event, None, tuple[list[Document], list[Report]]]:
    """Make the layouts of a request, each of another composition or, where there is but one, of another style."""
    wanted = 1 if direction.archetype and direction.style else LAYOUTS[request.depth]
    documents: list[Document] = []
    reports: list[Report] = []
    for k in range(wanted):
        try:
            document = _layout(shop, plan, request, direction, documents, k)
        except LimnerError:
            if not documents:
                raise
            continue
        if document is None:
            continue
        documents.append(document)
        layouts = typeset_layers(document.texts(), shop.resources) if wanted > 1 else {}
        reports.append(foresee(document, layouts, shop.resources) if wanted > 1 else Report())
        said = (layout_line(document, k + 1, wanted), *(() if wanted > 1 else decided(document)))
        yield Designed(document, k + 1, wanted, said)
    return documents, reports


def _layout(
    shop: Workshop, plan: Plan, request: Request, direction: Direction, before: list[Document], k: int
) -> Document | None:
    """Return the k-th layout, or None where the brief leaves nothing that is not there already."""
    seen = tuple(document.meta.archetype for document in before)
    asked = direction.model_copy(update={"other_than": direction.other_than + seen})
    varied = request.model_copy(update={"seed": request.seed + STRIDE * k})
    measure = shop.measure
    document = design(plan, varied, shop.resources, measure, asked)
    if before and (document.meta.archetype in seen or document.meta.fit < SUITS):
        # No other composition suits: the same ones in another style.
        unlike = direction.unlike + tuple(one.meta.style for one in before)
        restyled = direction.model_copy(update={"unlike": unlike})
        document = design(plan, varied, shop.resources, shop.measure, restyled)
    look = (document.meta.archetype, document.meta.style)
    if any(look == (one.meta.archetype, one.meta.style) for one in before) or (before and look[0] == _WHOLE):
        return None
    meta = document.meta.model_copy(update={"seed": request.seed})
    return _with_painter(document.model_copy(update={"meta": meta}), request.painter)


def _finish(shop: Workshop, document: Document, request: Request) -> Generator[Event, None, Finished]:
    """Draw a document, check it and mend what fails, as often as the complexity allows; return its best state."""
    rendered = draw(document, shop.resources)
    yield Painted(document, rendered.raster, "picture")
    report = shop.check(document, rendered)
    yield Verified(report, found(document, report))
    best = Finished(document, rendered, report)
    for rounds in range(1, ROUNDS[request.depth] + 1):
        if report.ok:
            break
        changed = revise(document, report, shop.resources, shop.measure)
        if changed is None or changed == document:
            break
        yield Revised(changed, rounds, mended(document, report, changed, rounds))
        rendered = draw(changed, shop.resources, previous=(document, rendered))
        document = changed
        report = shop.check(document, rendered).model_copy(update={"rounds": rounds})
        yield Verified(report, found(document, report))
        if report.score >= best.report.score:
            best = Finished(document, rendered, report)
    return best


def _done(
    shop: Workshop, plan: Plan, request: Request, best: Finished, told: list[str], output_format: str,
    more: tuple[Note, ...] = (),
) -> Done:  # fmt: skip
    """Return the finished picture, read back where the quality asks for it, with its story and its notes."""
    document, rendered, report = best
    refuse_overset(document, rendered.layouts)
    _refuse_lost(report)
    reads = shop.ocr if shop.ocr is not None else request.quality != "low"
    if reads:
        report = readback(
            report, document, rendered.layouts, rendered.raster, shop.resources,
            lambda doc, layouts: composite(doc, {}, layouts, shop.resources),
        )  # fmt: skip
    document, carries = carrying(document, rendered.layouts, shop.resources.fonts, shop.embed)
    notes = plan.notes + shop.resources.fonts.notes + _placeholders(document) + rendered.notes + report.notes + carries
    last = undone(document, report, tuple(note for note in notes if note not in plan.notes))
    report = report.model_copy(update={"reasoning": (*told, *last)})
    notes += more
    return Done(Picture(rendered.raster, document, report, output_format, 1.0, notes), last)


def _told(events: Generator[Event, None, _Result], told: list[str]) -> Generator[Event, None, _Result]:
    """Pass events on, and keep what they say."""
    while True:
        try:
            event = next(events)
        except StopIteration as stop:
            result: _Result = stop.value
            return result
        told.extend(event.sentences)
        yield event


def _one(event: Event) -> Generator[Event, None, None]:
    yield event


def _best(reports: list[Report]) -> int:
    return max(range(len(reports)), key=lambda k: reports[k].score) if len(reports) > 1 else 0


def _sketch(document: Document, shop: Workshop) -> Raster:
    """Return a document with its type and shapes, its pictures left out."""
    layouts = typeset_layers(document.texts(), shop.resources)
    bare = tuple(layer for layer in document.layers if layer.kind != "picture")
    return composite(document.model_copy(update={"layers": bare}), {}, layouts, shop.resources)


def _with_painter(document: Document, painter: str) -> Document:
    """Return the document with every picture to be painted by the painter of a name."""
    if painter != "auto":
        for layer in document.pictures():
            document = document.replaced(layer.model_copy(update={"painter": painter}))
    return document


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


def numbered(event: Event, index: int) -> Event:
    """Return an event as one of the index-th picture of a request."""
    return replace(event, index=index)
