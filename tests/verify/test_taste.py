"""Every term of taste falls when a design is made worse in that respect, and lies in 0…1."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from limner.document.direction import Direction
from limner.document.document import Canvas, Document, Meta, Palette
from limner.document.fills import Solid
from limner.document.geometry import Box
from limner.document.layers import Layer, PictureLayer, ShapeLayer, TextLayer
from limner.document.plan import Copy, PaletteBrief, Plan
from limner.document.request import make_request
from limner.document.scene import Entity, Instance, Scene
from limner.document.text import FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.pipeline import Limner
from limner.resources import Resources
from limner.typeset import typeset_layers
from limner.verify.taste import appraise, total

W, H = 800, 1000
WORDS = ("Harbour lights", "An evening of song", "Friday at eight", "Pier Hall")


def text(k: int, x: float, y: float, size: float, color: str = "#14181c", words: str = "", w: float = 700) -> TextLayer:
    style = TextStyle(font=FontSpec(families=("Inter",), weight=600), size=size, fill=Solid(color=color))
    block = TextBlock(paragraphs=(Paragraph(runs=(Run(text=words or WORDS[k]),)),), style=style)
    return TextLayer(id=f"t{k}", copy_id=f"c{k}", box=Box(x, y, w, 1.4 * size), block=block)


BOX = Box(80, 420, 640, 520)


def lamp(x: float = 0.5, height: float = 0.6, box: Box = BOX) -> PictureLayer:
    entity = Entity(id="e", concept="lantern", label="lantern", instances=(Instance(x=x, y=1.0, height=height),))
    return PictureLayer(id="p", role="motif", box=box, scene=Scene(entities=(entity,)))


def plan(**changes: object) -> Plan:
    items = tuple(Copy(id=f"c{k}", text=words, role="title" if k == 0 else "detail") for k, words in enumerate(WORDS))
    entities = (Entity(id="e", concept="lantern", label="lantern"),)
    return Plan.model_validate(
        {"prompt": "a poster", "medium": "poster", "copy": items, "entities": entities, **changes}
    )


def sheet(
    x: tuple[float, ...] = (60, 60, 60, 60), sizes: tuple[float, ...] = (92, 34, 34, 34), colors: str = "#14181c",
    picture: PictureLayer | None = None, more: tuple[Layer, ...] = (), fit: float = 1.0, y: float = 60,
    ground: str = "#f4efe4", brief: Plan | None = None, last: int = 4,
) -> Document:  # fmt: skip
    rows = (y, y + 150, y + 210, y + 270)
    texts = tuple(text(k, x[k], rows[k], sizes[k], colors) for k in range(last))
    layers: tuple[Layer, ...] = (picture or lamp(), *texts, *more)
    palette = Palette(ground=ground, main="#14181c", second="#c9b48a", accent="#c0392b", ink="#14181c")
    meta = Meta(plan=brief or plan(), fit=fit)
    return Document(canvas=Canvas(width=W, height=H, background=ground), palette=palette, layers=layers, meta=meta)


def patch(color: str, x: float, w: float = 200) -> ShapeLayer:
    return ShapeLayer(id=f"s{color}{x}", box=Box(x, 900, w, 60), fill=Solid(color=color))


WORSE: dict[str, tuple[str, Callable[[], list[Document]]]] = {
    "smaller and smaller type": ("legibility", lambda: [sheet(sizes=(92, s, s, s)) for s in (20, 16, 12, 9)]),
    "one string alone too small": ("legibility", lambda: [sheet(sizes=(92, 34, 34, s)) for s in (34, 18, 9)]),
    "paler and paler letters": ("contrast", lambda: [sheet(colors=c) for c in ("#14181c", "#6a6a6a", "#9a9a9a", "#d4cfc4")]),
    "letters that flicker": ("contrast", lambda: [sheet(colors=c, ground="#2060d0") for c in ("#ffffff", "#e02020")]),
    "a headline less and less larger": ("hierarchy", lambda: [sheet(sizes=(s, 34, 34, 34)) for s in (110, 60, 44, 34)]),
    "a detail that leads": ("hierarchy", lambda: [sheet(), sheet(sizes=(34, 34, 34, 92))]),
    "edges more and more scattered": (
        "alignment",
        lambda: [sheet(x=x) for x in ((60, 60, 60, 60), (60, 60, 60, 90), (60, 85, 60, 90), (60, 85, 107, 140))],
    ),
    "edges that nearly agree": ("alignment", lambda: [sheet(), sheet(x=(60, 60, 60, 66)), sheet(x=(60, 66, 72, 79))]),
    "a picture further and further aside": (
        "balance",
        lambda: [
            sheet(picture=lamp(0.5, 1.0, Box(80 + d, 420, 640, 520)), x=(60 + d,) * 4) for d in (0, 180, 330)
        ],
    ),
    "type nearer and nearer the edge": ("space", lambda: [sheet(x=(d,) * 4, y=60) for d in (60, 30, 12, 1)]),
    "a sheet more and more filled": (
        "space",
        lambda: [sheet(picture=lamp(0.5, 1.0, Box(0, 0, s, s))) for s in (500, 800, 1000)],
    ),
    "lines that crowd": (
        "space",
        lambda: [sheet(last=3, more=(text(3, 60, y, 34),)) for y in (330, 306)],
    ),
    "strings that run into each other": (
        "overlap",
        lambda: [sheet(last=3, more=(text(3, 60, y, 34),)) for y in (330, 290, 274)],
    ),
    "a thing in front of the title": (
        "overlap",
        lambda: [
            sheet(),
            sheet(more=(lamp(0.5, 1.0, Box(60, 60, 120, 120)).model_copy(update={"id": "q"}),)),
            sheet(more=(lamp(0.5, 1.0, Box(60, 40, 300, 300)).model_copy(update={"id": "q"}),)),
        ],
    ),
    "hues that agree with no wheel": (
        "harmony",
        lambda: [
            sheet(more=(patch("#d04020", 0), patch("#d07020", 200))),
            sheet(more=(patch("#d04020", 0), patch("#20a040", 200), patch("#2050d0", 400))),
            sheet(more=(patch("#d04020", 0), patch("#20a040", 200), patch("#2050d0", 400), patch("#c030b0", 600))),
        ],
    ),
    "colours of one lightness": (
        "harmony",
        lambda: [sheet(ground=g, colors=c) for g, c in (("#ffffff", "#101010"), ("#b0b0b0", "#909090"))],
    ),
    "strings left out": ("coverage", lambda: [sheet(last=n) for n in (4, 3, 1)]),
    "things shown smaller and smaller": ("coverage", lambda: [sheet(picture=lamp(0.5, h)) for h in (0.7, 0.4, 0.15)]),
    "a named colour missing": (
        "coverage",
        lambda: [
            sheet(brief=plan(palette=PaletteBrief(accent="#c0392b")), more=(patch(c, 0),)) for c in ("#c0392b", "#2d6a4f")
        ],
    ),
    "a composition that suits less": ("suitability", lambda: [sheet(fit=f) for f in (1.0, 0.6, 0.1)]),
}  # fmt: skip


def terms(document: Document, resources: Resources) -> dict[str, float]:
    layouts = typeset_layers(document.texts(), resources)
    return {term.name: term.value for term in appraise(document, layouts)}


@pytest.mark.parametrize("name", list(WORSE))
def test_a_design_made_worse_in_a_respect_scores_lower_in_it(resources: Resources, name: str) -> None:
    term, make = WORSE[name]
    values = [terms(document, resources)[term] for document in make()]
    assert all(0 <= value <= 1 for value in values)
    assert all(after < before - 1e-4 for before, after in zip(values, values[1:], strict=False)), values


@pytest.mark.parametrize("name", list(WORSE))
def test_what_is_worse_in_a_respect_scores_lower_as_a_whole(resources: Resources, name: str) -> None:
    first, *_, last = WORSE[name][1]()
    scores = [total(appraise(d, typeset_layers(d.texts(), resources))) for d in (first, last)]
    assert scores[1] < scores[0]


def test_every_term_is_a_share_even_for_a_sheet_of_nothing(resources: Resources) -> None:
    document = Document(canvas=Canvas(width=300, height=100))
    assert all(0 <= term.value <= 1 for term in appraise(document, {}))
    assert 0 <= total(appraise(document, {})) <= 1


def test_the_size_of_the_canvas_does_not_change_the_score(resources: Resources) -> None:

    limner = Limner(resources, ocr=False)
    brief = 'Poster, title "Harbour Lights", "Friday 8 pm", a lantern'
    direction = Direction(archetype="split", style="swiss")
    small, large = (
        limner.directed(make_request(brief, size=size), direction, scale=scale).report.score
        for size, scale in (("512x768", 0.5), ("1024x1536", 0.25))
    )
    assert abs(small - large) < 0.02
