"""Words for a way of drawing in, in any language, the name of the picture style out."""

from __future__ import annotations

import functools

from limner.document.scene import STYLES
from limner.reason.tables import Matcher, fold, load_table


def style_called(words: str) -> str:
    """Return the style of ``STYLES`` that words name ("anime", "Aquarell", "水彩画"), or "" when none of them does.

    A style's own name comes first; else the longest phrase of the word tables within the words, the earliest of equals.
    """
    plain = "-".join(fold(words).replace("_", " ").split())
    if plain in STYLES:
        return plain
    hits = [hit for hit in phrases().find(fold(words).replace("_", " ")) if hit.value in STYLES]
    order: list[str] = load_table("precedence")["picture"]
    hits.sort(key=lambda hit: (hit.start - hit.end, order.index(hit.value) if hit.value in order else -1, hit.start))
    return hits[0].value if hits else ""


@functools.cache
def phrases() -> Matcher:
    """Return the phrases for styles: those read in briefs, and those that in a brief name a family of designs."""
    return Matcher(({"picture": load_table("media")["picture"]}, {"picture": load_table("picturewords")["picture"]}))
