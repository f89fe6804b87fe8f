"""Film posters: players along the top, the title below the picture, all light on dark, every string once."""

from __future__ import annotations

import pytest

from limner.design.archetypes.film import film, suits
from limner.design.context import Context, context
from limner.document.geometry import Box
from limner.document.layers import Layer, TextLayer
from limner.document.request import make_request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.reason import reason
from limner.resources import Resources
from limner.typeset import typeset, typeset_layers

BRIEF = (
    'Movie poster "ORBIT", tagline "No one writes back", starring "Lena Park" and "Tom Adeyemi", '
    'directed by "I. Vega", "12 June". An astronaut above a red planet in space.'
)


def on(prompt: str, size: str, resources: Resources) -> Context:
    request = make_request(prompt, size=size, seed=3)

    def measure(block: TextBlock, box: Box) -> TextLayout:
        return typeset(block, box, resources)

    return context(reason(request, resources), request, resources, measure)


def texts_of(layers: tuple[Layer, ...]) -> list[TextLayer]:
    return [layer for layer in layers if isinstance(layer, TextLayer)]


@pytest.mark.parametrize("size", ["1024x1536", "1024x1024", "1080x1920", "1536x1024"])
def test_players_stand_over_the_title_and_the_maker_under_it(size: str, resources: Resources) -> None:
    ctx = on(BRIEF, size, resources)
    texts = texts_of(film(ctx).layers)
    assert sorted(layer.copy_id for layer in texts) == sorted(copy.id for copy in ctx.plan.copy_)
    laid = typeset_layers(texts, resources)
    at = {layer.block.text: laid[layer.id].bounds for layer in texts}
    assert all(ctx.canvas.contains(box, 1) for box in at.values())
    assert at["Lena Park"].bottom < at["ORBIT"].y and at["Tom Adeyemi"].bottom < at["ORBIT"].y
    assert at["Lena Park"].right < at["Tom Adeyemi"].x
    assert at["I. Vega"].y > at["ORBIT"].bottom and at["12 June"].y > at["ORBIT"].bottom


@pytest.mark.parametrize(
    ("prompt", "wanted"),
    [
        (BRIEF, True),
        ("映画ポスター「海街の手紙」", True),
        ('Poster for a film festival "Frames"', False),
        ('Poster "Tea"', False),
    ],
)
def test_it_is_for_films_alone(prompt: str, wanted: bool, resources: Resources) -> None:
    assert (suits(on(prompt, "1024x1536", resources)) > 0) == wanted
