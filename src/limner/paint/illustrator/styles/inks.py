"""Which of a scene's colours serve as inks and papers of a print."""

from __future__ import annotations

from collections.abc import Sequence

from limner.document.color import from_oklch, oklch, to_hex
from limner.paint.illustrator.ramp import components

RGB = tuple[float, float, float]


def dark_and_light(palette: Sequence[str], otherwise: tuple[str, str], deepest: float = 0.34) -> tuple[RGB, RGB]:
    """Return the palette's darkest and lightest colour, made dark and light enough; ``otherwise`` without a palette.

    ``deepest`` is the greatest OKLCH lightness the dark one may have; the light one has at least 0.88.
    """
    if len(palette) < 2:
        return components(otherwise[0]), components(otherwise[1])
    ordered = sorted(palette, key=lambda color: oklch(color[:7]).l)
    dark, light = oklch(ordered[0][:7]), oklch(ordered[-1][:7])
    low = to_hex(from_oklch(min(dark.l, deepest), min(dark.c, 0.11), dark.h))
    high = to_hex(from_oklch(max(light.l, 0.88), min(light.c, 0.07), light.h))
    return components(low), components(high)


def three_inks(palette: Sequence[str], otherwise: tuple[str, str, str]) -> tuple[RGB, RGB, RGB]:
    """Return three inks, dark first: the palette's darkest colour and its two richest that differ most in hue.

    A palette of one hue prints in three tones of it; ``otherwise`` serves only a palette without a rich colour.
    """
    rich = [color[:7] for color in palette if oklch(color[:7]).c > 0.06]
    if not rich:
        return components(otherwise[0]), components(otherwise[1]), components(otherwise[2])
    dark = min(rich, key=lambda color: oklch(color).l)
    first = max([color for color in rich if color != dark] or rich, key=lambda color: oklch(color).c)
    others = [color for color in rich if _turn(color, first) > _APART]
    second = max(others, key=lambda color: min(_turn(color, first), 90) * oklch(color).c, default=_paler(first))
    return components(_deep(dark)), components(_bright(first)), components(_bright(second) if others else second)


_APART = 28
"""Degrees of hue from which two inks are two colours."""


def _paler(color: str) -> str:
    value = oklch(color)
    return to_hex(from_oklch(0.84, max(0.05, 0.6 * value.c), value.h))


def _turn(first: str, second: str) -> float:
    return abs((oklch(first).h - oklch(second).h + 180) % 360 - 180)


def _deep(color: str) -> str:
    value = oklch(color)
    return to_hex(from_oklch(min(value.l, 0.42), max(value.c, 0.07), value.h))


def _bright(color: str) -> str:
    value = oklch(color)
    return to_hex(from_oklch(min(0.86, max(value.l, 0.6)), max(value.c, 0.13), value.h))
