"""Marks of an ornament as layers, in the colours of a palette."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from limner.design.context import Context
from limner.design.ornament.tiles.tile import Mark
from limner.design.palettes import is_dark
from limner.document.color import Color, adjust, mix, oklch
from limner.document.document import Palette
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box
from limner.document.layers import PathShape, ShapeLayer

_APART = 0.075
"""The least difference in lightness of the quiet ink from the ground, in OKLCH."""


def inks_of(palette: Palette) -> tuple[Color, ...]:
    """Return the five inks of a pattern (ground, main, second, accent, light) from a palette by role."""
    ground = palette.ground
    dark = is_dark(ground)
    second = palette.second
    if abs(oklch(second).l - oklch(ground).l) < _APART:
        second = adjust(second, lightness=0.1 if dark else -0.1, chroma=1.25)
    light = mix(palette.ink, palette.accent, 0.12) if dark else mix(ground, "#ffffff", 0.6)
    if not dark and oklch(ground).l > 0.97:
        light = mix(ground, palette.second, 0.3)
    if _near(light, palette.main):
        light = mix(ground, palette.main, 0.3)
    return (ground, palette.main, second, palette.accent, light)


def named_inks(ctx: Context) -> tuple[Color, ...]:
    """Return the inks of a pattern whose brief names its colours: all of them made of these; else the palette's."""
    asked, inks = ctx.plan.palette, inks_of(ctx.palette)
    named = list(dict.fromkeys(color[:7] for color in (asked.background, *asked.dominant, asked.accent) if color))
    free = [color for color in named if not _near(color, inks[0])]
    if len(named) < 2 or not free:
        return inks
    main = free[0]
    second = free[1] if len(free) > 1 else mix(inks[0], main, 0.42)
    accent = (
        free[2]
        if len(free) > 2
        else free[1]
        if len(free) > 1
        else mix(main, "#ffffff" if is_dark(inks[0]) else "#000000", 0.3)
    )
    return (inks[0], main, second, accent, inks[4])


def _near(one: Color, other: Color) -> bool:
    """Tell whether two colours are hard to tell apart in a print."""
    a, b = oklch(one), oklch(other)
    return abs(a.l - b.l) < _TOLD and abs(a.c - b.c) < _TOLD


_TOLD = 0.1


def layers_of(
    marks: Iterable[Mark], inks: Sequence[Color], box: Box, *, stem: str = "ornament", scale: float = 1.0
) -> tuple[ShapeLayer, ...]:
    """Return marks as shape layers of a box, those of one ink and width that follow one another as one layer.

    Marks that let through what is beneath them stay apart: where they cross they are deeper.
    """
    out = []
    numbered = ((mark, k if mark.alpha < 1 else -1) for k, mark in enumerate(marks))
    for n, ((key, _), pairs) in enumerate(groupby(numbered, key=lambda pair: (pair[0][1:], pair[1]))):
        run = [mark for mark, _ in pairs]
        d = "".join(mark.d for mark in run)
        ink, width, alpha, cap, rule = key
        fill = Solid(color=inks[ink])
        stroke = Stroke(fill=fill, width=width * scale, cap=cap, join="round") if width else None
        out.append(
            ShapeLayer(
                id=f"{stem}-{n + 1}", role="ornament", box=box, shape=PathShape(d=d, rule=rule),
                fill=None if width else fill, stroke=stroke, opacity=alpha,
            )
        )  # fmt: skip
    return tuple(out)
