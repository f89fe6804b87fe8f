"""Sticker sheets: every thing and every string a sticker of its own; one thing stays one sticker."""

from __future__ import annotations

from itertools import combinations

from limner.design import design
from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.layers import GroupLayer
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.reason import reason
from limner.resources import Resources
from limner.typeset import typeset


def made(prompt: str, resources: Resources, size: str = "1024x1024") -> Document:
    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    request = make_request(prompt, size=size, seed=3)
    return design(reason(request, resources), request, resources, measure)


def test_a_sheet_has_a_sticker_for_every_thing_and_every_string(resources: Resources) -> None:
    document = made('sticker pack: a suitcase, a camera, an airplane, "Wander" "Window seat"', resources)
    groups = [layer for layer in document.layers if isinstance(layer, GroupLayer)]
    assert document.meta.archetype == "sticker-sheet" and len(groups) == 5
    homes = [layer.children[0].box for layer in groups]
    assert all(one.intersection(other).area < 0.02 * one.area for one, other in combinations(homes, 2))


def test_one_thing_is_one_sticker(resources: Resources) -> None:
    assert made('a sticker of a cactus "Stay sharp"', resources).meta.archetype != "sticker-sheet"


def test_a_comic_has_as_many_panels_as_are_counted(resources: Resources) -> None:
    request = make_request('four panel comic, a cat says "Hm." a dog says "What?" caption "Nothing."')
    assert len(reason(request, resources).panels) == 4
