"""A whole beast: tail, far legs, body, head, in a pose, in the colours its kind and its brief give it."""

from __future__ import annotations

import random
from collections.abc import Sequence

import skia

from limner.document.beasts import pose_of
from limner.document.scene import Attributes
from limner.paint.illustrator.beasts.body import draw_far, draw_near
from limner.paint.illustrator.beasts.faces import draw_elephant, draw_front
from limner.paint.illustrator.beasts.forms import Coat
from limner.paint.illustrator.beasts.heads import draw_side
from limner.paint.illustrator.beasts.kinds import Kind, kinds
from limner.paint.illustrator.beasts.rig import skeleton
from limner.paint.illustrator.beasts.tails import draw_tail
from limner.paint.illustrator.people.pen import Pen
from limner.paint.illustrator.ramp import lch, light_of, mix, shadow_of
from limner.paint.illustrator.recolour import between, nudge

CONTOUR = 2.3
"""How much heavier contours are than a person's: beasts are drawn smaller than their thousand units."""
_HARMONY = 0.6
_SAME_HUE = 40.0
"""Degrees within which a colour names the coat that a kind has anyway."""


def draw_beast(
    canvas: skia.Canvas, concept: str, attributes: Attributes, copy: int, side: float, palette: tuple[str, ...] = ()
) -> None:
    """Draw the ``copy``-th of several beasts of a concept: thousandths of its withers' height, ground at y 0, looking left."""
    kind = kinds()[concept]
    rng = random.Random(f"{concept}:{copy}")
    coat = coat_of(kind, attributes, copy, palette)
    pose = pose_of(concept, attributes.pose, copy)
    if attributes.pattern in _PATTERNS:
        kind = kind._replace(marks=_PATTERNS[attributes.pattern])
    asleep = attributes.pose in ("sleeping", "asleep")
    bones = skeleton(kind, pose)
    canvas.scale(-1, 1)
    pen = Pen(canvas, -side)
    pen.unit = CONTOUR
    draw_tail(pen, kind, bones, coat)
    draw_far(pen, kind, bones, coat)
    draw_near(pen, kind, bones, coat, rng)
    face = {"side": draw_side, "elephant": draw_elephant}.get(kind.face, draw_front)
    face(pen, kind, bones, coat, rng, asleep)


_PATTERNS = {
    "striped": "stripes",
    "stripes": "stripes",
    "spotted": "spots",
    "dotted": "spots",
    "spots": "spots",
    "patched": "patches",
}


def coat_of(kind: Kind, attributes: Attributes, copy: int, palette: tuple[str, ...]) -> Coat:
    """Return the colours of a beast: those the brief names, else one of its kind's coats, the first for the first."""
    main, under, dark = kind.coats[copy % len(kind.coats)]
    asked = (attributes.color or "")[:7]
    if asked:
        plain = kind.marks in ("zebra", "panda", "patches")
        if plain:
            dark = asked if lch(asked).l < 0.5 else shadow_of(asked, 0.3)
            main = main if lch(asked).l < 0.5 else asked
        else:
            fur = _furry(asked, kind.coats)
            under = mix(fur, under, 0.62) if lch(fur).l > 0.3 else light_of(fur, 0.08)
            main, dark = fur, dark if kind.legs_dark or kind.mane == "lion" else shadow_of(fur, 0.16)
    elif palette:
        main, under, dark = (nudge(color, palette, _HARMONY) for color in (main, under, dark))
    second = (attributes.second_color or "")[:7]
    if second and not attributes.pattern:
        return Coat(main, second, dark, second)
    return Coat(main, under, second or dark)


def _furry(color: str, coats: Sequence[tuple[str, str, str]]) -> str:
    """Return a colour as fur has it: the kind's own where a red fox or an orange cat is asked for, black that shows form."""
    light, chroma, hue = lch(color)
    near = min(coats, key=lambda coat: abs(between(lch(coat[0]).h, hue)))[0]
    if chroma > 0.12 and abs(between(lch(near).h, hue)) < _SAME_HUE and lch(near).c > 0.06:
        return mix(color, near, 0.75)
    if light < 0.24:
        return light_of(color, 0.26 - light)
    return color if light < 0.97 else shadow_of(color, 0.03)
