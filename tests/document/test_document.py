"""The Document: closed, frozen, versioned, and the same after a round trip."""

from __future__ import annotations

import json

import pytest
from pydantic import ValidationError

from limner.document.document import Asset, Canvas, Document, Meta, Palette, schema
from limner.document.fills import Extrude, Glow, LinearGradient, Outline, Shadow, Solid, Stop, Stroke
from limner.document.forms import Arc
from limner.document.geometry import Box, Point, Transform
from limner.document.layers import (
    ChartData,
    ChartLayer,
    EllipseShape,
    GroupLayer,
    ImageLayer,
    Layer,
    Mask,
    PathShape,
    PictureLayer,
    Series,
    ShapeLayer,
    TextLayer,
)
from limner.document.plan import Copy, Plan
from limner.document.scene import Attributes, Entity, Instance, Relation, Scene, Setting, Surface
from limner.document.text import Fit, FontSpec, Paragraph, Run, RunStyle, TextBlock, TextStyle
from limner.errors import DocumentError

BOX = Box(10, 20, 300, 100)


def text_layer(layer_id: str = "title") -> TextLayer:
    runs = (Run(text="春の ", style=RunStyle(fill=Solid(color="#ff0000"))), Run(text="Fest", language="de"))
    block = TextBlock(
        paragraphs=(Paragraph(runs=runs, breaks=(3,)),),
        style=TextStyle(font=FontSpec(families=("Inter",), weight=700), size=40, tracking=0.02),
        fit=Fit(mode="box", max_size=90),
        path=Arc(center=Point(50, 50), radius=40),
        letter_effects=(Outline(width=3, color="#FFFFFF"),),
    )
    return TextLayer(id=layer_id, box=BOX, block=block, copy_id="c1")


def picture_layer() -> PictureLayer:
    entity = Entity(
        id="e1", concept="cat", label="cat", count=2, attributes=Attributes(color="#aa5500"),
        instances=(Instance(x=0.3, y=0.8, height=0.4), Instance(x=0.7, y=0.8, height=0.4, flip=True)),
    )  # fmt: skip
    scene = Scene(
        setting=Setting(place="beach", time="sunset"),
        entities=(entity,),
        relations=(Relation(subject="e1", predicate="on", object="e1"),),
        surfaces=(Surface(id="s1", carrier="sign", box=BOX, panel=BOX, ground="#ffffff", ink="#000000"),),
        keep_clear=(BOX,),
    )
    return PictureLayer(id="picture", box=BOX, scene=scene)


def every_kind() -> tuple[Layer, ...]:
    gradient = LinearGradient(stops=(Stop(at=0, color="#000000"), Stop(at=1, color="#ffffff80")))
    shape = ShapeLayer(
        id="shape", box=BOX, shape=PathShape(d="M0 0L10 10Z"), fill=gradient, stroke=Stroke(fill=gradient, width=2),
        effects=(Shadow(dx=2, dy=3, blur=4), Glow(radius=5, color="#ff00ff"), Extrude(dx=4, dy=4, color="#333333")),
        mask=Mask(shape=EllipseShape(), box=BOX, feather=2), transform=Transform.rotation(30), blend="multiply", opacity=0.5,
    )  # fmt: skip
    chart = ChartLayer(
        id="chart", box=BOX, data=ChartData(mark="bar", categories=("a", "b"), series=(Series(values=(1.0, 2.5)),)),
        children=(ShapeLayer(id="bar", box=BOX),),
    )  # fmt: skip
    group = GroupLayer(id="group", box=BOX, children=(text_layer("inner"), chart), clip=EllipseShape())
    return picture_layer(), text_layer(), shape, ImageLayer(id="image", box=BOX, asset="logo"), group


def full_document() -> Document:
    return Document(
        canvas=Canvas(width=1024, height=1536),
        palette=Palette(ground="#ffffff", main="#111111", second="#222222", accent="#333333", ink="#000000"),
        layers=every_kind(),
        assets={"logo": Asset(media_type="image/png", data="AAAA")},
        meta=Meta(prompt="p", plan=Plan(prompt="p", copy=(Copy(id="c1", text="春の Fest"),))),
    )


def test_a_document_of_every_layer_kind_survives_a_round_trip() -> None:
    document = full_document()
    again = Document.loads(document.dumps())
    assert again == document
    assert again.dumps() == document.dumps()


def test_an_indented_document_reads_the_same() -> None:
    assert Document.loads(full_document().dumps(indent=2)) == full_document()


def test_walk_goes_into_groups_and_charts_in_drawing_order() -> None:
    assert [layer.id for layer in full_document().walk()] == [
        "picture", "title", "shape", "image", "group", "inner", "chart", "bar",
    ]  # fmt: skip


def test_without_texts_leaves_no_text_and_all_else() -> None:
    rest = full_document().without_texts()
    assert not rest.texts()
    assert [layer.id for layer in rest.walk()] == ["picture", "shape", "image", "group", "chart", "bar"]


def test_replaced_exchanges_a_nested_layer_only() -> None:
    document = full_document()
    bar = document.layer("bar").model_copy(update={"opacity": 0.25})
    changed = document.replaced(bar)
    assert changed.layer("bar").opacity == 0.25
    assert [a for a, b in zip(changed.walk(), document.walk(), strict=True) if a == b] == [
        layer for layer in document.walk() if layer.id not in {"bar", "chart", "group"}
    ]


def test_values_are_frozen() -> None:
    with pytest.raises(ValidationError):
        full_document().canvas.width = 5


def test_two_layers_of_one_id_are_refused() -> None:
    with pytest.raises(ValidationError, match="used twice"):
        Document(canvas=Canvas(width=1, height=1), layers=(ShapeLayer(id="a", box=BOX), ShapeLayer(id="a", box=BOX)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "not readable as JSON"),
        (full_document().dumps()[:200], "truncated"),
        ("[]", "no version"),
        ('{"version": 99, "canvas": {"width": 1, "height": 1}}', "update Limner"),
        ('{"version": 1}', "canvas"),
        ('{"version": 1, "canvas": {"width": 0, "height": 1}}', "canvas.width"),
        ('{"version": 1, "canvas": {"width": 1, "height": 1, "hue": 3}}', "canvas.hue"),
        (
            '{"version": 1, "canvas": {"width": 1, "height": 1}, "layers": [{"kind": "hologram", "id": "a"}]}',
            "layers.0",
        ),
        ('{"version": 1, "canvas": {"width": 1, "height": 1, "background": "red"}}', "canvas.background"),
    ],
)
def test_a_bad_document_file_is_one_clear_line(text: str, words: str) -> None:
    with pytest.raises(DocumentError) as caught:
        Document.loads(text, where="poster.json")
    assert words in str(caught.value)
    assert str(caught.value).startswith("poster.json")
    assert "\n" not in str(caught.value)


def test_nan_is_no_number_in_a_document() -> None:
    data = json.loads(full_document().dumps())
    data["layers"][0]["box"][0] = float("nan")
    with pytest.raises(DocumentError):
        Document.loads(json.dumps(data))


def test_the_schema_names_every_layer_kind() -> None:
    text = json.dumps(schema())
    for name in ("PictureLayer", "TextLayer", "ShapeLayer", "ImageLayer", "ChartLayer", "GroupLayer"):
        assert name in text


@pytest.mark.parametrize(
    ("spoilt", "where"),
    [
        (
            {"layers": [{"kind": "picture", "id": "p", "box": [0, 0, 1, 1], "scene": {"no": 1}}]},
            "layers.0.picture.scene.no",
        ),
        ({"meta": {"plan": {"medium": "x"}}}, "meta.plan.prompt"),
    ],
)
def test_a_fault_in_a_part_that_is_loaded_late_is_told_with_its_place(spoilt: dict[str, object], where: str) -> None:
    with pytest.raises(DocumentError) as caught:
        Document.loads(json.dumps({"version": 1, "canvas": {"width": 1, "height": 1}, **spoilt}))
    assert where in str(caught.value)
