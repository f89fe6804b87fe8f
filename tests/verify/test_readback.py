"""Reading back: what is plainly drawn is read, however it lies; what is hidden is not; odd input gives notes, never errors."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from limner.assets.ocr import languages
from limner.composite import composite
from limner.document.document import Canvas, Document
from limner.document.fills import Glow, LinearGradient, Outline, Solid, Stop
from limner.document.forms import Arc, Curve
from limner.document.geometry import Box, Point, Transform
from limner.document.layers import GroupLayer, Layer, PictureLayer, ShapeLayer, TextLayer
from limner.document.results import Raster, Report
from limner.document.scene import Scene, Setting
from limner.document.text import Fit, FontSpec, Paragraph, Run, RunStyle, TextBlock, TextStyle
from limner.pipeline import draw
from limner.resources import Resources
from limner.verify import readback

W, H = 800, 500
PAGE = Box(0, 0, W, H)


@pytest.fixture(autouse=True)
def _needs_data(resources: Resources) -> None:
    if not languages(resources.pack):
        pytest.skip("the pack holds no OCR data")


def text(
    words: str = "Harbour lights",
    *,
    color: str = "#14181c",
    size: float = 60,
    runs: Sequence[Run] = (),
    **changes: object,
) -> TextLayer:
    block = TextBlock(
        paragraphs=(Paragraph(runs=tuple(runs) or (Run(text=words),)),),
        style=TextStyle(font=FontSpec(families=("Inter",), weight=600), size=size, fill=Solid(color=color)),
        fit=Fit(mode="shrink", min_size=8),
        language=str(changes.pop("language", "en")),
    )
    block = block.model_copy(update=changes.pop("block", {}))  # type: ignore[arg-type]
    fields: dict[str, object] = {"box": Box(80, 180, 640, 140), **changes}
    return TextLayer(id="t", block=block, copy_id="t", **fields)  # type: ignore[arg-type]


def read(resources: Resources, *layers: Layer, scale: float = 1.0) -> Report:
    document = Document(canvas=Canvas(width=W, height=H, background="#ffffff"), layers=layers)
    rendered = draw(document, resources, scale=scale)
    return readback(Report(), document, rendered.layouts, rendered.raster, resources)


def read_fairly(resources: Resources, *layers: Layer) -> Report:
    document = Document(canvas=Canvas(width=W, height=H, background="#ffffff"), layers=layers)
    rendered = draw(document, resources)
    return readback(
        Report(), document, rendered.layouts, rendered.raster, resources,
        lambda plain, layouts: composite(plain, {}, layouts, resources),
    )  # fmt: skip


def similar(report: Report) -> float:
    assert len(report.readings) == 1, report.notes
    return report.readings[0].similarity


def ground(color: str) -> ShapeLayer:
    return ShapeLayer(id="ground", box=PAGE, fill=Solid(color=color))


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("Harbour lights", "en"), ("今天是星期一", "zh"), ("歡迎光臨", "zh-Hant"), ("ありがとう", "ja"), ("안녕하세요", "ko"),
        ("नमस्ते दुनिया", "hi"), ("শুভ সকাল", "bn"), ("السلام عليكم", "ar"), ("Grüße aus Köln", "de"),
    ],
)  # fmt: skip
def test_every_script_is_read_plain(resources: Resources, words: str, language: str) -> None:
    assert similar(read(resources, text(words, language=language))) == 1


CITY = PictureLayer(id="city", box=PAGE, scene=Scene(setting=Setting(place="city", time="day"), seed=5))
GOLD = LinearGradient(stops=(Stop(at=0, color="#fff2c0"), Stop(at=1, color="#e0a830")))
LAID: dict[str, tuple[Layer, ...]] = {
    "pale on a middle tone": (ground("#7a8a60"), text(color="#f4f0dc")),
    "neon": (ground("#140a20"), text(color="#ffe6f4", block={"letter_effects": (Glow(radius=16, color="#ff30a0", strength=2),)})),
    "outlined on a busy picture": (
        CITY, text(color="#ffffff", block={"letter_effects": (Outline(width=4, color="#101010"),)}),
    ),
    "a gradient": (
        ground("#101830"),
        text(block={"style": TextStyle(font=FontSpec(families=("Inter",), weight=700), size=60, fill=GOLD)}),
    ),
    "turned": (text(transform=Transform.rotation(-17, Point(400, 250))),),
    "turned with its group": (
        GroupLayer(id="g", box=PAGE, children=(text(),), transform=Transform.rotation(90, Point(300, 250))),
    ),
    "doubled by its transform": (text(size=30, transform=Transform.scaling(2, 2, Point(80, 180))),),
    "on top of a circle": (text(box=PAGE, size=50, block={"path": Arc(center=Point(400, 300), radius=200)}),),
    "at the foot of a circle": (
        text(box=PAGE, size=50, block={"path": Arc(center=Point(400, 200), radius=200, angle=180, inside=True)}),
    ),
    "a price at the end of a leader": (
        text(size=40, runs=(Run(text="Espresso"), Run(text=" ", style=RunStyle(leader="dots")), Run(text="$3.20"))),
    ),
    "over several lines": (text("A long evening of songs by the old harbour wall", box=Box(200, 40, 400, 420)),),
    "minute": (text(size=13),),
}  # fmt: skip


@pytest.mark.parametrize("name", list(LAID))
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_letters_are_read_however_they_lie(resources: Resources, name: str, scale: float) -> None:
    assert similar(read(resources, *LAID[name], scale=scale)) >= 0.95


def test_upright_columns_are_read(resources: Resources) -> None:
    layer = text("ありがとう", language="ja", box=Box(350, 40, 100, 420), block={"writing": "vertical-rl"})
    assert similar(read(resources, layer)) == 1


def test_hidden_letters_are_not_read(resources: Resources) -> None:
    found = read(resources, text(), ground("#d0d0c0"))
    assert similar(found) < 0.3 and [check.name for check in found.failed()] == ["ocr"]


def test_a_face_that_ocr_cannot_read_is_no_fault_but_hidden_letters_are(resources: Resources) -> None:
    """Letters a few pixels high read as nothing, plain or not; the same check still finds what is covered."""
    minute = text("mnwu", size=8, block={"fit": Fit()}, transform=Transform.scaling(0.4, 0.4))
    assert read_fairly(resources, minute).ok and not read(resources, minute).ok
    assert not read_fairly(resources, text(), ground("#d0d0c0")).ok


def test_other_words_than_those_drawn_are_told(resources: Resources) -> None:
    """The wanted string has no say in what is read."""
    drawn, wanted = text("Garden shadow"), text("Harbour lights")
    document = Document(canvas=Canvas(width=W, height=H), layers=(wanted,))
    picture = draw(Document(canvas=Canvas(width=W, height=H), layers=(drawn,)), resources)
    report = readback(Report(), document, draw(document, resources).layouts, picture.raster, resources)
    assert report.readings[0].read.startswith("Garden shado")


def test_text_on_a_free_curve_is_noted_not_read(resources: Resources) -> None:
    found = read(resources, text(box=PAGE, block={"path": Curve(d="M 50 300 C 250 100 550 500 750 300")}))
    assert not found.readings and found.notes[0].where == "t"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    words=st.text(min_size=1, max_size=12, alphabet=st.sampled_from("aZ9 .·漢あ한नبЯ😀%—\u200d")).filter(str.strip),
    box=st.builds(Box, st.floats(-900, 900), st.floats(-900, 900), st.floats(0, 900), st.floats(0, 900)),
    turn=st.sampled_from([None, Transform.rotation(33), Transform.scaling(0, 0), Transform(0.01, 0, 0, 90, 0, 0), Transform(-1)]),
    writing=st.sampled_from(["horizontal", "vertical-rl"]),
)  # fmt: skip
def test_odd_input_never_raises(
    resources: Resources, words: str, box: Box, turn: Transform | None, writing: str
) -> None:
    layer = text(words, box=box, transform=turn, block={"writing": writing})
    document = Document(canvas=Canvas(width=60, height=40), layers=(layer,))
    layouts = (
        draw(document.without_texts(), resources).layouts
        | draw(
            Document(canvas=Canvas(width=60, height=40), layers=(layer.model_copy(update={"transform": None}),)),
            resources,
        ).layouts
    )
    noise = np.random.default_rng(1).integers(0, 256, (40, 60, 4), dtype=np.uint8)
    readback(Report(), document, layouts, Raster(noise), resources)
