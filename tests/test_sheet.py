"""Contact sheets and directions: what is asked for is what is shown, and nothing else is changed."""

from __future__ import annotations

import pytest
from PIL import Image

from limner.document.direction import Direction, direction_of
from limner.document.request import make_request
from limner.drawing import draw
from limner.errors import LookupFailed, RequestError
from limner.pipeline import Limner
from limner.sheet import Cell, contact_sheet

BRIEF = 'Poster for a kite day, title "WIND UP", "Sunday 2 pm · Long Beach", a kite'


def cells(n: int) -> list[Cell]:
    return [Cell(Image.new("RGB", (40 + 10 * k, 90), (200, 10 * k, 0)), f"picture {k}") for k in range(n)]


def test_a_sheet_shows_every_picture_with_its_caption() -> None:
    page = contact_sheet(cells(5), columns=3, edge=90)
    assert len(page.assets) == 5
    assert [layer.block.text for layer in page.texts()] == [f"picture {k}" for k in range(5)]


def test_pictures_of_a_sheet_neither_touch_nor_leave_it(limner: Limner) -> None:
    page = contact_sheet(cells(7), columns=3, edge=90, title="All of them")
    boxes = [layer.box for layer in page.walk()]
    assert all(box.x >= 0 and box.right <= page.canvas.width and box.bottom <= page.canvas.height for box in boxes)
    images = [layer.box for layer in page.walk() if layer.kind == "image"]
    assert all(a.intersection(b).area <= 0 for i, a in enumerate(images) for b in images[:i])
    layouts = draw(page, limner.resources).layouts
    assert all(layout.overset == "" for layout in layouts.values())


def test_a_sheet_of_nothing_is_refused() -> None:
    with pytest.raises(RequestError, match="nothing to show"):
        contact_sheet([], columns=3)


@pytest.mark.parametrize("archetype", ["split", "framed", "spine"])
@pytest.mark.parametrize("style", ["swiss", "retro"])
def test_a_direction_decides_composition_and_style(limner: Limner, archetype: str, style: str) -> None:
    request = make_request(BRIEF, size="256x384")
    picture = limner.directed(request, Direction(archetype=archetype, style=style), scale=0.5)
    assert (picture.document.meta.archetype, picture.document.meta.style) == (archetype, style)
    assert picture.image.size == (128, 192)


@pytest.mark.parametrize("wrong", [{"archetype": "spllit"}, {"style": "swis"}, {"pairing": "decoo"}])
def test_an_unknown_name_in_a_direction_is_refused_with_the_nearest_one(limner: Limner, wrong: dict[str, str]) -> None:
    with pytest.raises(LookupFailed, match="did you mean"):
        limner.directed(make_request(BRIEF, size="256x384"), Direction.model_validate(wrong))


def test_the_direction_of_a_document_gives_its_sister_the_same_colours_and_faces(limner: Limner) -> None:
    first = limner.directed(make_request(BRIEF, size="256x384", seed=5), Direction()).document
    other = 'Poster for a boat day, title "SAIL ON", "Monday 3 pm", a sailboat'
    second = limner.directed(make_request(other, size="256x384", seed=99), direction_of(first)).document
    assert second.palette == first.palette
    assert (second.meta.style, second.meta.pairing, second.meta.face) == (
        first.meta.style,
        first.meta.pairing,
        first.meta.face,
    )
