"""A heading face in, text families to set beneath it out: contrast of class, one x-height, one mood, or one design.

The table says which text classes set off a kind of heading, as typography handbooks do (Lupton, Thinking with Type; Brown,
Combining Typefaces): enough contrast to tell them apart, one thing in common to hold them together.
"""

from __future__ import annotations

from limner.assets.face import FontFace
from limner.assets.fontquery import Faces, FontChoice
from limner.document.text import FontSpec

PAIRS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    ("blackletter", (("oldstyle", "both from the broad pen"), ("garalde", "both from the broad pen"), ("serif", "quiet"))),
    ("pixel", (("mono", "both on a grid"), ("grotesk", "plain beside pixels"))),
    ("script", (("humanist", "open and plain beside a script"), ("garalde", "quiet and classical"), ("sans", "plain"))),
    ("brush", (("humanist", "open and plain beside the brush"), ("grotesk", "even beside the brush"), ("sans", "plain"))),
    ("handwriting", (("humanist", "plain beside a hand"), ("rounded", "soft like a hand"), ("sans", "plain"))),
    ("calligraphic", (("garalde", "both from the pen"), ("humanist", "both from the pen"), ("sans", "plain"))),
    ("didone", (("geometric", "even strokes set off the contrast"), ("grotesk", "even strokes set off the contrast"),
                ("sans", "even strokes set off the contrast"))),
    ("mono", (("grotesk", "the same plain construction"), ("sans", "plain"))),
    ("slab", (("grotesk", "of the same century, without serifs"), ("humanist", "lighter than slabs"), ("sans", "plain"))),
    ("kufic", (("naskh", "angular over round"), ("sans", "even strokes"))),
    ("naskh", (("sans", "even strokes beside the pen"),)),
    ("garalde", (("humanist", "a sans with the same skeleton"), ("sans", "even strokes beside the pen"))),
    ("oldstyle", (("humanist", "a sans with the same skeleton"), ("sans", "even strokes beside the pen"))),
    ("transitional", (("grotesk", "even strokes set off serifs"), ("sans", "even strokes set off serifs"))),
    ("serif", (("humanist", "even strokes set off serifs"), ("sans", "even strokes set off serifs"))),
    ("rounded", (("humanist", "open like round ends"), ("sans", "plain"))),
    ("geometric", (("garalde", "old forms beside circles"), ("transitional", "old forms beside circles"),
                   ("humanist", "livelier than circles"), ("serif", "serifs beside circles"))),
    ("sans", (("transitional", "serifs for reading beneath a sans"), ("garalde", "serifs for reading beneath a sans"),
              ("serif", "serifs for reading beneath a sans"), ("humanist", "an open sans for reading"))),
)  # fmt: skip
"""By the heading's first class of the table: text classes that set it off, best first, and why."""

_CASED = frozenset({"Latn", "Cyrl", "Grek"})
_SAME_HEIGHT = 0.02
_FAR_HEIGHT = 0.08
_CLASS, _HEIGHT, _MOOD, _KIN, _RANGE = 4.0, 2.5, 0.7, 1.5, 0.5
_MOST_MOODS = 2
_BOLD = 700


def pair(catalogue: Faces, heading: FontFace, script: str = "") -> tuple[FontChoice, ...]:
    """Return text families for a heading face and script (default: the heading's first), best first, one face each."""
    wanted = script or heading.scripts[0]
    asked = next((row for name, row in PAIRS if name in heading.classes), ())
    families: dict[str, list[FontFace]] = {}
    for face in catalogue.faces():
        if wanted in face.scripts and "text" in face.classes:
            families.setdefault(face.family, []).append(face)
    found = [
        _judged(heading, members, asked, wanted)
        for members in families.values()
        if members[0].weight_min <= 450 or any(face.weight_min <= 450 for face in members)
    ]
    return tuple(sorted(found, key=lambda choice: -choice.score))


def _judged(heading: FontFace, members: list[FontFace], asked: tuple[tuple[str, str], ...], script: str) -> FontChoice:
    face = min(members, key=lambda f: (f.style == "italic", max(f.weight_min - 400, 400 - f.weight_max, 0)))
    points, most = 0.0, _CLASS + _MOOD * _MOST_MOODS + _KIN + _RANGE
    reasons: list[str] = []
    lacks: list[str] = []
    place = next((k for k, (name, _) in enumerate(asked) if name in face.classes), None)
    if face.family == heading.family:
        points += 0.5 * _CLASS
        reasons.append("the heading's own family in its text weight")
    elif place is not None:
        points += _CLASS * (1 - 0.15 * place)
        reasons.append(f"{asked[place][0]}: {asked[place][1]}")
    else:
        lacks.append("no contrast of class")
    if script in _CASED:
        most += _HEIGHT
        points += _heights(face, heading, reasons, lacks)
    if face.scripts[0] != script:
        points -= _CLASS / 4
        lacks.append(f"drawn for {face.scripts[0]} first")
    shared = [mood for mood in heading.moods if mood in face.moods][:_MOST_MOODS]
    points += _MOOD * len(shared)
    if shared:
        reasons.append(f"of one mood: {', '.join(shared)}")
    if face.family != heading.family and face.family.split()[0] == heading.family.split()[0]:
        points += _KIN
        reasons.append("drawn together")
    if max(f.weight_max for f in members) >= _BOLD and any(f.style == "italic" for f in members):
        points += _RANGE
        reasons.append("has bold and italic")
    spec = FontSpec(families=(face.family,), weight=min(max(400, face.weight_min), face.weight_max))
    return FontChoice(face, spec, round(max(0.0, points) / most, 4), tuple(reasons), tuple(lacks))


def _heights(face: FontFace, heading: FontFace, reasons: list[str], lacks: list[str]) -> float:
    """Return the points for how near two x-heights are."""
    apart = abs(face.x_height - heading.x_height)
    if apart <= _SAME_HEIGHT:
        reasons.append(f"the same x-height ({face.x_height:.2f} em)")
    elif apart >= _FAR_HEIGHT:
        lacks.append(f"x-height {face.x_height:.2f} beside {heading.x_height:.2f} em")
    return _HEIGHT * max(0.0, 1 - apart / _FAR_HEIGHT)
