"""Faults in drawn pictures are found, and good work is let through: real type, real pixels, at every scale."""

from __future__ import annotations

import pytest

from limner.composite import composite
from limner.document.document import Canvas, Document
from limner.document.fills import Glow, LinearGradient, Outline, Shadow, Solid, Stop
from limner.document.forms import Arc
from limner.document.geometry import Box, Point, Transform
from limner.document.layers import GroupLayer, Layer, PictureLayer, ShapeLayer, TextLayer
from limner.document.results import Report
from limner.document.scene import Lighting, Scene, Setting
from limner.document.text import Fit, FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.pipeline import draw
from limner.resources import Resources
from limner.verify import verify

W, H = 600, 400
PAGE = Box(0, 0, W, H)


def text(words: str = "Harbour lights", color: str = "#101418", size: float = 56, **changes: object) -> TextLayer:
    style = TextStyle(font=FontSpec(families=("Inter",), weight=700), size=size, fill=Solid(color=color))
    fields: dict[str, object] = {"box": Box(60, 150, 480, 100), "language": "en", "block": {}, **changes}
    block = TextBlock(
        paragraphs=(Paragraph(runs=(Run(text=words),)),), style=style, language=str(fields.pop("language")),
        fit=Fit(mode="shrink", min_size=8),
    )  # fmt: skip
    block = block.model_copy(update=fields.pop("block"))  # type: ignore[arg-type]
    return TextLayer(id="t", block=block, copy_id="t", **fields)  # type: ignore[arg-type]


def panel(color: str, box: Box = PAGE, opacity: float = 1.0) -> ShapeLayer:
    return ShapeLayer(id=f"panel-{color}-{box.x}", box=box, fill=Solid(color=color), opacity=opacity)


def busy(name: str = "busy") -> PictureLayer:
    scene = Scene(setting=Setting(place="city", time="day"), lighting=Lighting(), seed=3)
    return PictureLayer(id=name, box=PAGE, scene=scene)


def report(resources: Resources, *layers: Layer, scale: float = 1.0, ground: str = "#ffffff") -> Report:
    document = Document(canvas=Canvas(width=W, height=H, background=ground), layers=layers)
    rendered = draw(document, resources, scale=scale)
    backdrop = composite(document.without_texts(), rendered.painted, {}, resources, scale=1.0)
    return verify(document, rendered.layouts, rendered.raster, backdrop)


def faults(found: Report) -> set[str]:
    return {check.name for check in found.failed()}


@pytest.mark.parametrize("scale", [1.0, 2.0, 0.75])
def test_plain_type_on_paper_is_clean_at_any_scale(resources: Resources, scale: float) -> None:
    assert faults(report(resources, text(), scale=scale)) == set()


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("新春快乐", "zh"),
        ("夏祭り", "ja"),
        ("생일 축하", "ko"),
        ("शुभ दीपावली", "hi"),
        ("শুভ নববর্ষ", "bn"),
        ("رمضان كريم", "ar"),
    ],
)
def test_every_script_is_clean_on_paper(resources: Resources, words: str, language: str) -> None:
    assert faults(report(resources, text(words, language=language))) == set()


GOOD = {
    "outlined on a busy picture": (
        busy(),
        text(color="#ffffff", block={"letter_effects": (Outline(width=4, color="#101010"),)}),
    ),
    "dark on a light panel over a picture": (busy(), panel("#fff6e0", Box(40, 130, 520, 140)), text()),
    "neon on a dark wall": (
        panel("#12081e"),
        text(color="#ffe8f6", block={"letter_effects": (Glow(radius=12, color="#ff2fa0", strength=2),)}),
    ),
    "gradient letters": (
        panel("#0c1220"),
        text(
            block={
                "style": TextStyle(
                    font=FontSpec(families=("Inter",), weight=800), size=56,
                    fill=LinearGradient(stops=(Stop(at=0, color="#fff2c0"), Stop(at=1, color="#e0a830"))),
                )
            }
        ),
    ),
    "a soft shadow under white letters": (
        panel("#1d4e89"),
        text(color="#ffffff", effects=(Shadow(dx=3, dy=3, blur=3, color="#00000080"),)),
    ),
    "turned": (text(transform=Transform.rotation(-12, Point(300, 200))),),
    "upright columns": (text("静けさや", language="ja", box=Box(260, 20, 90, 360), block={"writing": "vertical-rl"}),),
    "on a circle": (text("NORTH PEAK", size=40, box=PAGE, block={"path": Arc(center=Point(300, 260), radius=170)}),),
    "a hair of opacity": (text(opacity=0.9),),
    "a keyline that is weaker than the ground": (
        panel("#101010"),
        text(color="#ffffff", block={"letter_effects": (Outline(width=3, color="#c8c8c8"),)}),
    ),
    "in a moved group": (
        GroupLayer(id="g", box=PAGE, children=(text(box=Box(60, -150, 480, 100)),), transform=Transform(f=300)),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", list(GOOD))
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_good_work_is_let_through(resources: Resources, name: str, scale: float) -> None:
    assert faults(report(resources, *GOOD[name], scale=scale)) == set()


BAD = {
    "under a shape": ({"covered"}, (text(), panel("#d04020", Box(0, 100, W, 200)))),
    "half under a shape": ({"covered"}, (text(), panel("#d04020", Box(0, 100, 300, 200)))),
    "under a picture": ({"covered"}, (text(), busy())),
    "under a shape of its own colour": ({"covered", "contrast"}, (text(), panel("#101418", Box(0, 100, W, 200)))),
    "white on a light ground": ({"contrast"}, (panel("#e8e8e0"), text(color="#ffffff"))),
    "grey on a busy picture": ({"contrast"}, (busy(), text(color="#8a8f98"))),
    "faint by opacity": ({"contrast"}, (text(opacity=0.25),)),
    "faint by its group's opacity": (
        {"contrast"},
        (GroupLayer(id="g", box=PAGE, children=(text(),), opacity=0.25),),
    ),
    "off the canvas by a turn": ({"margin"}, (text(transform=Transform.rotation(90, Point(100, 380))),)),
    "off the canvas by its group": (
        {"margin"},
        (GroupLayer(id="g", box=PAGE, children=(text(),), transform=Transform(e=180)),),
    ),
    "a word torn in two": ({"glyphs"}, (text("EXTRAORDINARY", box=Box(60, 40, 200, 340), block={"fit": Fit()}),)),
    "mice type": ({"legible"}, (text(size=3, block={"fit": Fit()}),)),
}  # fmt: skip


@pytest.mark.parametrize("name", list(BAD))
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_a_fault_is_found(resources: Resources, name: str, scale: float) -> None:
    wanted, layers = BAD[name]
    assert wanted <= faults(report(resources, *layers, scale=scale))


def test_two_texts_apart_do_not_collide_and_two_on_one_spot_do(resources: Resources) -> None:
    first = text()
    above = text(box=Box(60, 60, 480, 80)).model_copy(update={"id": "u"})
    upon = text("Other words").model_copy(update={"id": "u"})
    assert "overlap" not in faults(report(resources, first, above))
    assert "overlap" in faults(report(resources, first, upon))


@pytest.mark.parametrize(
    ("words", "language"),
    [("新春快乐万事如意", "zh"), ("오늘문을엽니다", "ko"), ("state-of-the-art work", "en"), ("รักเธอเสมอ", "th")],
)
def test_breaks_that_a_language_allows_are_no_tears(resources: Resources, words: str, language: str) -> None:
    layer = text(words, language=language, size=60, box=Box(60, 20, 210, 360), block={"fit": Fit()})
    found = report(resources, layer)
    assert "glyphs" not in faults(found)
