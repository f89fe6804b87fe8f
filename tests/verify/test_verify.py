"""Verify: each fault is found when it is there, and not when it is not. Layouts are made by hand: no fonts needed."""

from __future__ import annotations

import numpy as np
import pytest

from limner.document.document import Canvas, Document, Meta
from limner.document.fills import Outline, Solid
from limner.document.geometry import Box, Point
from limner.document.layers import PictureLayer, TextLayer
from limner.document.plan import Copy, Plan
from limner.document.results import Check, Cluster, FontInstance, GlyphRun, Line, Raster, Rule, TextLayout
from limner.document.scene import Entity, Instance, Scene
from limner.document.text import FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.verify import verify
from limner.verify.readback import model_of
from limner.verify.similar import similarity

W = H = 400
LETTER = 40.0


def layer(layer_id: str, text: str, box: Box, color: str = "#000000", size: float = LETTER) -> TextLayer:
    style = TextStyle(font=FontSpec(families=("Any",)), size=size, fill=Solid(color=color))
    block = TextBlock(paragraphs=(Paragraph(runs=(Run(text=text),)),), style=style)
    return TextLayer(id=layer_id, box=box, block=block, copy_id=layer_id)


def layout(item: TextLayer, *, overset: str = "", glyph: int = 5) -> TextLayout:
    """Set each letter as a solid cell of half the size's width, from the box's top left."""
    size, text = item.block.style.size, item.block.text
    boxes = [Box(item.box.x + k * size / 2, item.box.y, size / 2, size) for k in range(len(text))]
    clusters = tuple(Cluster(k, k + 1, box, 0) for k, box in enumerate(boxes))
    run = GlyphRun(
        FontInstance("font/any"), size, (glyph,) * len(text), tuple(Point(b.x, b.bottom) for b in boxes),
        tuple(range(len(text))), item.block.style.fill,
    )  # fmt: skip
    bounds = boxes[0].union(boxes[-1])
    return TextLayout(
        text,
        size,
        (run,),
        (Line(0, len(text), bounds, bounds.bottom, size),),
        clusters,
        bounds,
        bounds,
        overset=overset,
    )


def canvas(color: tuple[int, int, int] = (255, 255, 255)) -> np.ndarray:
    pixels = np.full((H, W, 4), 255, np.uint8)
    pixels[..., :3] = color
    return pixels


def ink(pixels: np.ndarray, item: TextLayout, color: tuple[int, int, int] = (0, 0, 0)) -> np.ndarray:
    out = pixels.copy()
    for cluster in item.clusters:
        box = cluster.box
        out[int(box.y) : int(box.bottom), int(box.x) + 2 : int(box.right) - 2, :3] = color
    return out


def run_checks(
    layers: list[TextLayer],
    ground: tuple[int, int, int] = (255, 255, 255),
    *,
    hidden: bool = False,
    plan: Plan | None = None,
) -> dict[str, list[Check]]:
    document = Document(canvas=Canvas(width=W, height=H), layers=tuple(layers), meta=Meta(plan=plan))
    layouts = {item.id: layout(item) for item in layers}
    behind = canvas(ground)
    front = behind
    if not hidden:
        for item in layers:
            fill = item.block.style.fill
            assert isinstance(fill, Solid)
            rgb = tuple(int(fill.color[i : i + 2], 16) for i in (1, 3, 5))
            front = ink(front, layouts[item.id], rgb)  # type: ignore[arg-type]
    report = verify(document, layouts, Raster(front), Raster(behind))
    found: dict[str, list[Check]] = {}
    for check in report.checks:
        found.setdefault(check.name, []).append(check)
    return found


def ok(checks: list[Check]) -> bool:
    return all(check.ok for check in checks)


GOOD = Box(40, 40, 300, 60)


def test_a_clean_page_passes_every_check() -> None:
    found = run_checks([layer("a", "Hello", GOOD)])
    assert all(ok(checks) for checks in found.values()), found


def test_a_lost_string_breaks_the_law_of_copy() -> None:
    plan = Plan(prompt="p", copy=(Copy(id="a", text="Hello"), Copy(id="b", text="World")))
    found = run_checks([layer("a", "Hello", GOOD)], plan=plan)
    assert [check.ok for check in found["copy"]] == [True, False]


def test_a_changed_letter_breaks_the_law_of_copy() -> None:
    plan = Plan(prompt="p", copy=(Copy(id="a", text="Hello"),))
    assert not ok(run_checks([layer("a", "hello", GOOD)], plan=plan)["copy"])


def test_copy_compares_in_nfc() -> None:
    plan = Plan(prompt="p", copy=(Copy(id="a", text="Cafe\u0301"),))
    assert ok(run_checks([layer("a", "Café", GOOD)], plan=plan)["copy"])


def test_a_missing_glyph_and_overset_text_are_found() -> None:
    item = layer("a", "Hello", GOOD)
    document = Document(canvas=Canvas(width=W, height=H), layers=(item,))
    for bad in (layout(item, glyph=0), layout(item, overset="lo")):
        report = verify(document, {"a": bad}, Raster(ink(canvas(), bad)), Raster(canvas()))
        assert [check.name for check in report.failed()] == ["glyphs"]


def test_ink_outside_its_box_is_found() -> None:
    assert not ok(run_checks([layer("a", "Hello there", Box(40, 40, 90, 60))])["inside"])


def test_text_at_the_very_edge_is_found() -> None:
    assert not ok(run_checks([layer("a", "Hello", Box(0, 40, 300, 60))])["margin"])


def test_two_texts_on_each_other_are_found_and_named() -> None:
    found = run_checks([layer("a", "Hello", GOOD), layer("b", "World", GOOD.moved(10, 8))])
    fault = next(check for check in found["overlap"] if not check.ok)
    assert {fault.layer, fault.other} == {"a", "b"}


def test_texts_one_below_the_other_do_not_overlap() -> None:
    assert ok(run_checks([layer("a", "Hello", GOOD), layer("b", "World", GOOD.moved(0, LETTER * 0.9))])["overlap"])


def test_tiny_text_is_found() -> None:
    assert not ok(run_checks([layer("a", "Hello", GOOD, size=4)])["legible"])


@pytest.mark.parametrize(
    ("color", "ground", "good"),
    [("#000000", (255, 255, 255), True), ("#888888", (136, 140, 136), False), ("#ffff00", (255, 255, 255), False)],
)
def test_contrast_is_measured_on_the_pixels_behind(color: str, ground: tuple[int, int, int], good: bool) -> None:
    assert ok(run_checks([layer("a", "Hello", GOOD, color)], ground)["contrast"]) is good


def test_an_outline_gives_contrast_on_any_ground() -> None:
    item = layer("a", "Hello", GOOD, "#ffffff")
    outlined = item.model_copy(
        update={"block": item.block.model_copy(update={"letter_effects": (Outline(width=4, color="#000000"),)})}
    )
    assert not ok(run_checks([item], (250, 250, 250))["contrast"])
    assert ok(run_checks([outlined], (250, 250, 250))["contrast"])


def test_letters_on_a_highlight_are_read_against_its_bar() -> None:
    item = layer("a", "Hello", GOOD, "#ffffff")
    plain = layout(item)
    marked = plain._replace(rules=(Rule(plain.bounds, Solid(color="#101010"), ground=True),))
    document = Document(canvas=Canvas(width=W, height=H), layers=(item,))
    for made, good in ((plain, False), (marked, True)):
        report = verify(document, {"a": made}, Raster(ink(canvas(), made)), Raster(canvas()))
        assert all(check.ok for check in report.checks if check.name == "contrast") is good


def test_text_that_changes_no_pixel_is_covered() -> None:
    assert not ok(run_checks([layer("a", "Hello", GOOD)], hidden=True)["covered"])


def test_a_missing_instance_is_found() -> None:
    wanted = Entity(id="e", label="cat", count=2)
    shown = wanted.model_copy(update={"instances": (Instance(x=0.5, y=0.9, height=0.3),)})
    picture = PictureLayer(id="p", box=Box(0, 0, W, H), scene=Scene(entities=(shown,)))
    document = Document(
        canvas=Canvas(width=W, height=H), layers=(picture,), meta=Meta(plan=Plan(prompt="p", entities=(wanted,)))
    )
    report = verify(document, {}, Raster(canvas()), Raster(canvas()))
    assert [(check.name, check.value, check.bound) for check in report.failed()] == [("scene", 1.0, 2.0)]


def test_a_fault_lowers_the_score() -> None:
    document = Document(canvas=Canvas(width=W, height=H), layers=(layer("a", "Hello", GOOD),))
    good = layout(document.texts()[0])
    seen = verify(document, {"a": good}, Raster(ink(canvas(), good)), Raster(canvas()))
    unseen = verify(document, {"a": good}, Raster(canvas()), Raster(canvas()))
    assert unseen.score < seen.score <= 1


def test_similarity_is_one_minus_edit_distance_over_length() -> None:
    assert similarity("Night Tide", "night tide") == 1
    assert similarity("abcd", "abxd") == 0.75
    assert similarity("abcd", "") == 0
    assert similarity("ＡＢ", "AB") == 1


@pytest.mark.parametrize(
    ("text", "language", "model"),
    [
        ("Hello", "en", "eng"), ("新春快乐", "zh", "chi_sim"), ("新春快樂", "zh-Hant", "chi_tra"), ("夏祭り", "ja", "jpn"),
        ("松尾芭蕉", "ja", "jpn"), ("생일", "ko", "kor"), ("शुभ", "hi", "hin"), ("শুভ", "bn", "ben"), ("كريم", "ar", "ara"),
        ("28元 OK", "zh", "chi_sim+eng"), ("Ω", "xx", "eng"),
    ],
)  # fmt: skip
def test_each_script_is_read_by_its_model(text: str, language: str, model: str) -> None:
    have = ("eng", "chi_sim", "chi_tra", "jpn", "kor", "hin", "ben", "ara")
    assert model_of(text, language, have) == model
