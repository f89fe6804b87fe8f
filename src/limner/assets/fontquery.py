"""What type is wanted in, the families that give it out, best first: what each gives, and what it lacks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Literal, NamedTuple, Protocol

from pydantic import BaseModel, ConfigDict, Field

from limner.assets.face import FontFace
from limner.document.text import FontSpec

Width = Literal["condensed", "expanded"]

_CLASS, _WIDTH, _WEIGHT, _ITALIC, _AXIS, _MOOD, _PRIMARY = 3.0, 2.5, 2.0, 2.0, 1.5, 1.0, 0.5
_NARROW, _WIDE = 87.5, 112.5
"""Percent of the normal width from which a face is called condensed or expanded (OpenType, OS/2 usWidthClass 4 and 6)."""

_SET_NARROW, _SET_WIDE = 75.0, 125.0
_BOLD = 700


class FontQuery(BaseModel):
    """What is wanted of a face. Script, language and text must be set; everything else is a wish, met or not.

    ``script`` is an ISO 15924 code, ``language`` a BCP 47 tag of the catalogue, ``weights`` a least and a greatest weight
    that the family must have between them; earlier classes and moods count a little more than later ones.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    script: str = ""
    language: str = ""
    text: str = ""
    classes: tuple[str, ...] = ()
    moods: tuple[str, ...] = ()
    width: Width | None = None
    weights: tuple[Annotated[int, Field(ge=1, le=1000)], Annotated[int, Field(ge=1, le=1000)]] | None = None
    italic: bool = False
    axes: tuple[str, ...] = ()


class FontChoice(NamedTuple):
    """A face that a query found: how to ask for it, how well it fits (0…1), why, and what it lacks."""

    face: FontFace
    spec: FontSpec
    score: float
    reasons: tuple[str, ...]
    lacks: tuple[str, ...] = ()


class Faces(Protocol):
    """The part of a catalogue that a query reads."""

    def faces(self) -> tuple[FontFace, ...]:
        """Return every face in order of preference."""
        ...

    def covers(self, face: FontFace, codepoint: int) -> bool:
        """Return whether a face has a glyph for a code point."""
        ...


def query(catalogue: Faces, wanted: FontQuery) -> tuple[FontChoice, ...]:
    """Return one choice a family that can set what is asked, best first; in the catalogue's order where they are equal."""
    families: dict[str, list[FontFace]] = {}
    needed = {ord(c) for c in wanted.text if not c.isspace()}
    for face in catalogue.faces():
        if _sets(catalogue, face, wanted, needed):
            families.setdefault(face.family, []).append(face)
    found = [_choice(members, wanted) for members in families.values()]
    return tuple(sorted(found, key=lambda choice: -choice.score))


def weight_span(faces: list[FontFace]) -> tuple[int, int]:
    """Return the least and greatest weight of a family's faces."""
    return min(face.weight_min for face in faces), max(face.weight_max for face in faces)


def _sets(catalogue: Faces, face: FontFace, wanted: FontQuery, needed: set[int]) -> bool:
    if wanted.script and wanted.script not in face.scripts:
        return False
    if wanted.language and wanted.language not in face.languages:
        return False
    return all(catalogue.covers(face, point) for point in needed)


class _Tally:
    """Counts wishes met and missed, with a sentence for each."""

    def __init__(self) -> None:
        self.met = self.asked = 0.0
        self.reasons: list[str] = []
        self.lacks: list[str] = []

    def wish(self, worth: float, met: bool, reason: str, lack: str) -> None:
        """Count one wish."""
        self.asked += worth
        if met:
            self.met += worth
        sentence = reason if met else lack
        if sentence:
            (self.reasons if met else self.lacks).append(sentence)


def _choice(members: list[FontFace], wanted: FontQuery) -> FontChoice:
    face = min(members, key=_nearness(wanted))
    tally = _Tally()
    if wanted.script:
        first = face.scripts[0] == wanted.script
        tally.wish(_PRIMARY, first, f"drawn for {wanted.script}", f"sets {wanted.script} beside {face.scripts[0]}")
    if wanted.text:
        tally.reasons.append("has every character of the text")
    for place, name in enumerate(wanted.classes):
        tally.wish(_CLASS * (1 - 0.05 * place), name in face.classes, name, f"not {name}")
    width = _width(face, wanted.width, tally)
    weight = _weight(members, face, wanted, tally)
    if wanted.italic:
        tally.wish(_ITALIC, face.style == "italic", "has an italic", "no italic")
    tags = {axis.tag for axis in face.axes}
    for tag in wanted.axes:
        tally.wish(_AXIS, tag in tags, f"axis {tag}", f"no axis {tag}")
    for place, mood in enumerate(wanted.moods):
        tally.wish(_MOOD * (1 - 0.05 * place), mood in face.moods, f"mood {mood}", f"not of the mood {mood}")
    spec = FontSpec(families=(face.family,), weight=weight, width=width, italic=face.style == "italic")
    score = round(tally.met / tally.asked, 4) if tally.asked else 1.0
    return FontChoice(face, spec, score, tuple(tally.reasons), tuple(tally.lacks))


def _nearness(wanted: FontQuery) -> Callable[[FontFace], tuple[bool, int]]:
    weight = wanted.weights[0] if wanted.weights else 400

    def order(face: FontFace) -> tuple[bool, int]:
        return (face.style == "italic") != wanted.italic, max(face.weight_min - weight, weight - face.weight_max, 0)

    return order


def _width(face: FontFace, wanted: Width | None, tally: _Tally) -> float:
    if wanted is None:
        return 100.0
    axis = next((axis for axis in face.axes if axis.tag == "wdth"), None)
    if wanted == "condensed":
        drawn = "condensed" in face.classes
        reached = axis is not None and axis.minimum <= _NARROW
        told = f"condensed to {axis.minimum:g} %" if axis and reached else "condensed"
        tally.wish(_WIDTH, drawn or reached, told, "not condensed")
        return max(axis.minimum, _SET_NARROW) if axis and reached and not drawn else 100.0
    drawn = "wide" in face.classes
    reached = axis is not None and axis.maximum >= _WIDE
    told = f"expands to {axis.maximum:g} %" if axis and reached else "wide"
    tally.wish(_WIDTH, drawn or reached, told, "not expanded")
    return min(axis.maximum, _SET_WIDE) if axis and reached and not drawn else 100.0


def _weight(members: list[FontFace], face: FontFace, wanted: FontQuery, tally: _Tally) -> int:
    """Return the weight to ask for; a span of weights is met when the family has its lightest and its boldest."""
    if wanted.weights is None:
        return min(max(400, face.weight_min), face.weight_max)
    low, high = wanted.weights
    least, most = weight_span(members)
    apart = max(least - low, high - most, 0)
    span = f"{least}–{most}" if least != most else f"{least} only"
    if least == most and "heavy" in face.classes and low >= _BOLD:
        tally.wish(_WEIGHT, True, "heavy by design", "")
        return least
    tally.wish(_WEIGHT, apart <= 50, f"weights {span}", f"weights {span}")
    return min(max(low, least), most)
