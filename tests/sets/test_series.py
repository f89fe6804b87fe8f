"""Series: what a page decides and who is on it stay on the next."""

from __future__ import annotations

from pathlib import Path

import pytest

from limner.cli.main import run
from limner.document.document import Canvas, Document
from limner.drawing import open_document
from limner.errors import DocumentError, RequestError
from limner.picture import Picture
from limner.pipeline import Limner
from limner.sets import series
from limner.sets.names import named

PAGES = (
    'Storybook page: Mila, a small red fox, finds a yellow boat on the beach. Text: "Mila found a boat."',
    'Mila sails past a whale at night. Text: "The whale said good night."',
    'In the morning a boat and an owl lie in a garden. Text: "Home in time for tea."',
)


@pytest.fixture(scope="module")
def pages(limner: Limner) -> list[Picture]:
    return list(series(PAGES, size="300x200", quality="low", limner=limner))


def test_every_page_has_the_same_colours_faces_and_style(pages: list[Picture]) -> None:
    documents = [page.document for page in pages]
    assert len({(d.palette, d.meta.style, d.meta.pairing, d.meta.face) for d in documents}) == 1


def test_a_character_keeps_its_look_where_only_its_name_is_said(pages: list[Picture]) -> None:
    first, second = (page.document.meta.plan for page in pages[:2])
    assert first is not None and second is not None
    fox = next(entity for entity in first.entities if entity.concept == "fox")
    again = next(entity for entity in second.entities if entity.label == "Mila")
    assert (again.concept, again.attributes.color) == (fox.concept, fox.attributes.color)
    shown = {entity.label for layer in pages[1].document.pictures() for entity in layer.scene.entities}
    assert "Mila" in shown


def test_a_thing_keeps_its_colour_where_a_page_does_not_say_it(pages: list[Picture]) -> None:
    first, third = pages[0].document.meta.plan, pages[2].document.meta.plan
    assert first is not None and third is not None
    boats = [next(e for e in plan.entities if e.concept == "sailboat") for plan in (first, third)]
    assert boats[0].attributes.color is not None and boats[0].attributes.color == boats[1].attributes.color


def test_who_is_not_named_is_not_shown(pages: list[Picture]) -> None:
    plan = pages[2].document.meta.plan
    assert plan is not None and not any(entity.concept == "fox" for entity in plan.entities)


def test_a_series_goes_on_from_a_picture_made_before(limner: Limner, pages: list[Picture], tmp_path: Path) -> None:
    path = pages[1].save(tmp_path / "two.png")
    page = next(series(["Mila and a lantern in a forest"], previous=open_document(path), quality="low", limner=limner))
    plan = page.document.meta.plan
    assert plan is not None and any(e.label == "Mila" and e.concept == "fox" for e in plan.entities)
    assert page.document.palette == pages[0].document.palette
    assert page.image.size == (300, 200)


def test_what_a_later_page_says_goes_before(limner: Limner) -> None:
    prompts = ["A cat named Tom, a red cat, in a garden", "A blue cat in a garden"]
    pages = list(series(prompts, size="200x200", quality="low", limner=limner))
    plans = [page.document.meta.plan for page in pages]
    colors = [next(e.attributes.color for e in plan.entities if e.concept == "cat") for plan in plans if plan]
    assert colors[0] != colors[1]


@pytest.mark.parametrize(
    ("prompt", "name", "concept"),
    [
        ("Mila, a small red fox, finds a boat", "Mila", "fox"),
        ("A fox called Mila finds a boat", "Mila", "fox"),
        ("An owl named Oda sits on a hill", "Oda", "owl"),
        ("Un renard nommé Léo dans une forêt", "Léo", "fox"),
        ("Ein Fuchs namens Emil im Wald", "Emil", "fox"),
        ("Un zorro llamado Nico en el bosque", "Nico", "fox"),
    ],
)
def test_names_are_read_in_several_languages(limner: Limner, prompt: str, name: str, concept: str) -> None:
    found = named(limner.plan(prompt))
    assert name in found and found[name].concept == concept


@pytest.mark.parametrize("prompt", ["The fox is red", "Title, a fox", "On Monday a fox runs"])
def test_words_that_are_no_names_name_nobody(limner: Limner, prompt: str) -> None:
    assert named(limner.plan(prompt)) == {}


def test_a_document_without_a_plan_cannot_be_gone_on_from(limner: Limner) -> None:
    with pytest.raises(DocumentError, match="no plan"):
        series(["a cat"], previous=Document(canvas=Canvas(width=100, height=100)), limner=limner)


def test_a_series_of_no_pages_is_refused(limner: Limner) -> None:
    with pytest.raises(RequestError):
        series([], limner=limner)


def test_the_command_numbers_its_pages(tmp_path: Path) -> None:
    assert run(["series", *PAGES[:2], "--size", "200x160", "--quality", "low", "-o", str(tmp_path / "page.png")]) == 0
    assert {path.name for path in tmp_path.iterdir()} == {"page-1.png", "page-2.png"}


def test_generate_goes_on_in_the_hand_of_a_picture(tmp_path: Path, pages: list[Picture]) -> None:
    first = pages[0].save(tmp_path / "one.png")
    code = run(
        ["generate", "Mila by a lake", "--series", str(first), "--quality", "low", "-o", str(tmp_path / "next.png")]
    )
    assert code == 0
    assert open_document(tmp_path / "next.png").palette == pages[0].document.palette
