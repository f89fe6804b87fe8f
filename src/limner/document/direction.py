"""The Direction: what is already decided of a design before it is made, so that several designs can be sisters."""

from __future__ import annotations

from limner.document.base import Value
from limner.document.document import Document, Palette


class Direction(Value):
    """What a design must keep. "" and None leave a thing to the brief and the seed.

    ``archetype`` is the composition, ``style`` the style family, ``pairing`` the row of the table of faces and ``face`` the
    display family that leads it, by name. ``chance`` is the text that chance starts from in place of the prompt, so that
    sheets of different words draw alike. ``other_than`` names compositions that must not be taken, as far as there are others.
    """

    archetype: str = ""
    style: str = ""
    palette: Palette | None = None
    pairing: str = ""
    face: str = ""
    chance: str = ""
    other_than: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    """Style families that must not be taken, as far as the brief leaves others."""


def direction_of(document: Document) -> Direction:
    """Return what a document's sisters keep of it: style family, palette, faces and chance; the composition stays open."""
    meta = document.meta
    return Direction(
        style=meta.style,
        palette=document.palette,
        pairing=meta.pairing,
        face=meta.face,
        chance=meta.chance or meta.prompt,
    )
