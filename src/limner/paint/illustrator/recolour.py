"""A drawing's colours moved: one hue family to a colour that was asked for, or all of them toward a palette.

Works on the SVG text (fills, gradient stops and the colour matrices of shadow filters), so it costs nothing per pixel
and keeps the drawing's own shading.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from limner.assets.concepts import Concept
from limner.document.color import OKLCH
from limner.paint.illustrator.ramp import components, lch, of

HEX = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?=[\"';\s])")
MATRIX = re.compile(r'values="0 0 0 0 ([\d.]+) 0 0 0 0 ([\d.]+) 0 0 0 0 ([\d.]+) 0 0 0 ([\d.]+) 0"')
NEUTRAL = 0.055
SKIN_HUES = (45.0, 98.0)
GLASS_HUES = (200.0, 250.0)
WHITE_BODY = 0.42
"""From what share on a vehicle's greys are its body, not wheels and trim."""


def between(a: float, c: float) -> float:
    """Return the signed turn in degrees from hue c to hue a, −180…180."""
    return (a - c + 180) % 360 - 180


class Family:
    """Colours of one hue (or the greys) in a drawing, around its heaviest member."""

    def __init__(self, anchor: str, *, people: bool) -> None:
        self.hex = anchor
        self.anchor = lch(anchor)
        self.grey = self.anchor.c < NEUTRAL
        self.people = people

    def holds(self, color: OKLCH) -> bool:
        """Tell whether a colour is of the family; skin tones of people never are."""
        if self.people and SKIN_HUES[0] < color.h < SKIN_HUES[1] and color.l > 0.55 and color.c > 0.05:
            return False
        if self.grey:
            return color.c < NEUTRAL + 0.02 and (color.l > 0.3 or self.anchor.l < 0.4)
        if color.c < 0.028:
            return False
        reach = 62 if color.l < self.anchor.l else 48
        return abs(between(color.h, self.anchor.h)) < reach

    def moved(self, color: OKLCH, target: OKLCH) -> str:
        """Return the colour shifted so that the family's anchor becomes the target; shading is kept."""
        pale, deep = target.l > 0.9 and target.c < 0.05, target.l < 0.32
        gain = 0.62 if pale or deep else 0.9
        offset = color.l - self.anchor.l
        light = target.l + offset * gain
        if pale:
            light = min(0.985, target.l - 0.035 + min(offset, 0.04) * gain)
        if deep:
            light = max(0.1, target.l + 0.02 + offset * 0.5)
        if self.grey:
            chroma = target.c * (1.0 - 0.9 * max(0.0, color.l - 0.9) / 0.1)
            hue = target.h
        else:
            chroma = target.c * min(1.35, max(0.35, color.c / max(self.anchor.c, 1e-3)))
            hue = target.h + between(color.h, self.anchor.h) * (0.3 if target.c > 0.05 else 0.0)
        return of(max(0.04, min(0.995, light)), chroma, hue)


def families(concept: Concept) -> list[Family]:
    """Return the hue families of a drawing, heaviest first."""
    people = concept.group in ("people", "person", "people-body")
    out: list[Family] = []
    ranked = sorted(concept.colors, key=lambda item: -item[1] * (0.5 if lch(item[0]).c < NEUTRAL else 1.0))
    shares = dict(concept.colors)
    for color, _share in ranked:
        family = Family(color, people=people)
        value = lch(color)
        if people and not family.holds(value):
            continue
        if not any(known.holds(value) for known in out):
            out.append(family)
    if concept.group == "vehicle":
        out.sort(key=lambda one: _fitting(one.anchor) or one.grey and shares[one.hex] < WHITE_BODY)
    return out


def _fitting(color: OKLCH) -> bool:
    """Tell whether a colour of a vehicle is its glass or its tyres, not its body."""
    return GLASS_HUES[0] < color.h < GLASS_HUES[1] and color.l > 0.66 and color.c > 0.05 or color.l < 0.36


def recoloured(svg: str, concept: Concept, first: str | None, second: str | None) -> str:
    """Return the drawing with its heaviest hue family in ``first`` and its next in ``second`` (None: left alone)."""
    known = families(concept)
    moves = [(f, lch(c)) for f, c in zip(known, (first, second), strict=False) if c is not None]
    if not moves:
        return svg

    def change(color: str) -> str:
        value = lch(color)
        for family, target in moves:
            if family.holds(value):
                return family.moved(value, target)
        return color

    return mapped(svg, change)


def harmonised(svg: str, palette: tuple[str, ...], strength: float) -> str:
    """Return the drawing with each colour nudged to the palette colour nearest in hue, if one is near."""
    return mapped(svg, lambda color: nudge(color, palette, strength))


@lru_cache(maxsize=16384)
def nudge(color: str, palette: tuple[str, ...], strength: float) -> str:
    """Return the colour moved in hue and chroma to the nearest palette hue within 50 degrees."""
    light, chroma, hue = lch(color)
    if chroma < 0.03:
        return color
    near = [(abs(between(lch(p).h, hue)), lch(p)) for p in palette if lch(p).c > 0.035]
    if not near:
        return of(light, chroma * (1 - 0.15 * strength), hue)
    gap, target = min(near)
    if gap > 50:
        return of(light, chroma * (1 - 0.12 * strength), hue)
    pull = strength * (1 - gap / 70)
    return of(light, chroma + (target.c - chroma) * pull * 0.6, hue + between(target.h, hue) * pull)


def mapped(svg: str, change: Callable[[str], str]) -> str:
    """Return the SVG with every colour passed through a function."""

    def on_hex(match: re.Match[str]) -> str:
        value = match.group(1)
        if len(value) == 3:
            value = "".join(ch * 2 for ch in value)
        return change(f"#{value.lower()}")

    def on_matrix(match: re.Match[str]) -> str:
        numbers = [min(1.0, float(match.group(i))) for i in (1, 2, 3)]
        color = "#" + "".join(f"{round(v * 255):02x}" for v in numbers)
        r, g, b = components(change(color))
        return f'values="0 0 0 0 {r:.4f} 0 0 0 0 {g:.4f} 0 0 0 0 {b:.4f} 0 0 0 {match.group(4)} 0"'

    return MATRIX.sub(on_matrix, HEX.sub(on_hex, svg))


_LILAC = (262.0, 335.0)
"""Hues in which sets of drawings shade white, grey and black coats."""


@lru_cache(maxsize=256)
def furred(svg: str) -> str:
    """Return an animal's drawing with its lilac greys as the greys of a coat: no panda is violet."""

    def coat(match: re.Match[str]) -> str:
        color = match[0] if len(match[0]) == 7 else "#" + "".join(2 * c for c in match[1])
        light, chroma, hue = lch(color)
        if not _LILAC[0] < hue < _LILAC[1] or chroma > 0.13:
            return match[0]
        return of(light, 0.14 * chroma, 70.0 if light > 0.6 else hue)

    return HEX.sub(coat, svg)
