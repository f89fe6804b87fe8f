"""The colours of a print of things: inks for what is drawn by rule about them, and what the things are brought near to."""

from __future__ import annotations

from typing import NamedTuple

from limner.design.context import Context
from limner.design.palettes import is_dark
from limner.design.patterns.inked import inks_of
from limner.document.color import Color, adjust, from_oklch, mix, oklch, to_hex
from limner.document.scene import Entity

_PLAIN = ("", "illustration", "flat")
_VIVID = 0.155
"""The strongest chroma of a print that names no colours: what is drawn for screens is calmed to it."""


class Prints(NamedTuple):
    """The five inks of the marks, the colours things are drawn towards, and the picture style they are drawn in."""

    inks: tuple[Color, ...]
    scene: tuple[Color, ...]
    style: str


def prints_of(ctx: Context, things: tuple[Entity, ...], planted: bool) -> Prints:
    """Return the colours of a print: the brief's own where it names two or more, else those of the things it shows.

    Things keep what they are known by (lemons stay yellow); leaves between them are green on any ground.
    """
    inks = inks_of(ctx.palette)
    named = ctx.plan.palette.dominant
    style = ctx.plan.picture_style if ctx.plan.picture_style not in _PLAIN else ""
    told = [e.attributes.color for e in things if e.attributes.color]
    if len(named) >= 2 and not told:
        return Prints(inks, _tones(named, inks[0]), style or "screen-print")
    own = [_calm(color) for thing in things for color in _hues(ctx, thing)[:1]]
    ground = inks[0]
    if planted:
        inks = (ground, *_greens(ground), own[0] if own else _flower(inks[3], ground), inks[4])
    elif own and not ctx.plan.palette.accent:
        inks = (ground, inks[1], inks[2], own[-1] if _apart(own[-1], ground) else inks[3], inks[4])
    return Prints(inks, tuple(dict.fromkeys((*own, *(inks[1:4] if planted else ())))), style or "flat")


def _tones(named: tuple[Color, ...], ground: Color) -> tuple[Color, ...]:
    """Return the inks of a print in named colours: those that are not its ground, steps towards the ground, and a last one."""
    free = [color[:7] for color in named if abs(oklch(color).l - oklch(ground).l) > _LEAST or oklch(color).c > _LEAST]
    free = [color for color in free if color != ground] or [named[0][:7]]
    steps = [mix(color, ground, share) for share in (0.3, 0.55) for color in free]
    last = adjust(ground, lightness=-0.3) if oklch(ground).l > _LIGHT else mix(free[0], ground, 0.75)
    return tuple(dict.fromkeys((*free, *steps, last)))


_LEAST = 0.04
_LIGHT = 0.8


def _hues(ctx: Context, thing: Entity) -> list[Color]:
    """Return the colours a thing is known by, most of it first; the brief's own before them."""
    if thing.attributes.color:
        return [thing.attributes.color[:7]]
    found = [
        (share * (1.0 if oklch(color).c > 0.06 else 0.25), color)
        for color, share in ctx.resources.concepts.get(thing.concept).colors
    ]
    return [color for _, color in sorted(found, key=lambda pair: -pair[0])]


def _calm(color: Color) -> Color:
    value = oklch(color)
    return to_hex(from_oklch(value.l, min(_VIVID, value.c * 0.92), value.h))


def _flower(color: Color, ground: Color) -> Color:
    """Return a colour for blossoms: the palette's, or a rose where that is as green as the leaves or has no hue."""
    value = oklch(color)
    if value.c > 0.05 and not 95 < value.h < 185:
        return color
    return to_hex(from_oklch(0.76 if is_dark(ground) else 0.66, 0.13, 18))


def _greens(ground: Color) -> tuple[Color, Color]:
    """Return a leaf green and a paler, greyer one that both stand out on a ground."""
    base = oklch(ground)
    hue = 142.0 if not 110 < base.h < 175 or base.c < 0.05 else 118.0
    if is_dark(ground):
        return to_hex(from_oklch(0.74, 0.1, hue)), to_hex(from_oklch(0.56, 0.075, hue + 14))
    return to_hex(from_oklch(0.47, 0.088, hue)), to_hex(from_oklch(0.68, 0.08, hue - 12))


def _apart(color: Color, ground: Color) -> bool:
    return abs(oklch(color).l - oklch(ground).l) > 0.1
