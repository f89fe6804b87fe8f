"""A sheet for a trade or an occasion shows what it works with, though the brief names nothing to draw."""

from __future__ import annotations

import pytest

from limner import Limner
from limner.document.document import Document


def concepts(document: Document) -> set[str]:
    return {entity.concept for layer in document.pictures() for entity in layer.scene.entities}


@pytest.fixture(scope="module")
def limner() -> Limner:
    return Limner(ocr=False)


@pytest.mark.parametrize(
    ("prompt", "concept"),
    [
        ('Bold sale banner for a shoe store: "HALF PRICE KICKS"', "running-shoe"),
        ('Poster for a chess club "Checkmate Fridays"', "chess-board"),
        ('독서 모임 포스터: "밤의 서재"', "books"),
        ('Buchcover "Der letzte Leuchtturm" von "Mara Voss"', "lighthouse"),
        ('Poster for a jazz club "Blue Hour"', "saxophone"),
    ],
)
def test_the_emblem_is_what_the_trade_or_the_title_speaks_of(limner: Limner, prompt: str, concept: str) -> None:
    assert concept in concepts(limner.generate(prompt, size="512x768", quality="low")[0].document)


def test_nothing_is_drawn_where_nothing_is_spoken_of(limner: Limner) -> None:
    assert not concepts(limner.generate('Poster "Annual General Meeting"', size="512x768", quality="low")[0].document)


def test_what_the_brief_shows_itself_is_kept_alone(limner: Limner) -> None:
    document = limner.generate('Poster for a jazz club "Blue Hour" with a fox', size="512x768", quality="low")[
        0
    ].document
    assert concepts(document) == {"fox"}


def test_the_plan_in_the_document_says_only_what_the_brief_said(limner: Limner) -> None:
    document = limner.generate('Poster for a jazz club "Blue Hour"', size="512x768", quality="low")[0].document
    assert document.meta.plan is not None and not document.meta.plan.entities
