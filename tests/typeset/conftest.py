"""A short way to write blocks, and to set them with the built pack."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from limner.document.geometry import Box
from limner.document.results import TextLayout
from limner.document.text import FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.resources import Resources
from limner.typeset import typeset

ROOM = Box(0, 0, 800, 400)


def make_block(text: str | tuple[Paragraph, ...], size: float = 40, family: str = "Inter", **rest: Any) -> TextBlock:
    paragraphs = text if isinstance(text, tuple) else tuple(Paragraph(runs=(Run(text=t),)) for t in text.split("\n"))
    font = FontSpec(families=(family,), **rest.pop("font", {}))
    return TextBlock(paragraphs=paragraphs, style=TextStyle(font=font, size=size, **rest.pop("style", {})), **rest)


@pytest.fixture(scope="session")
def block() -> Callable[..., TextBlock]:
    return make_block


@pytest.fixture(scope="session")
def put(resources: Resources) -> Callable[..., TextLayout]:
    """Set a text in a box (default 800 × 400 at 0, 0)."""

    def _put(text: str | tuple[Paragraph, ...], box: Box = ROOM, **rest: Any) -> TextLayout:
        return typeset(make_block(text, **rest), box, resources)

    return _put
