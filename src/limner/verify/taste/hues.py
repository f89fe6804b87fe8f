"""Harmony of colours: do the hues fit one of the few wheels that please, and are there darks and lights among them.

Sources: D. Cohen-Or, O. Sorkine, R. Gal, T. Leyvand, Y.-Q. Xu, "Color harmonization" (SIGGRAPH 2006), after Matsuda's
templates i, V, L, I, Y, X (T, half the wheel, and N, no hue, hold nearly anything or nothing and are left out); the
distance of hues to the nearest sector, weighted by area and strength. Hues and strength in OKLCH (Ottosson 2020).
"""

from __future__ import annotations

from limner.document.color import oklch
from limner.verify.taste.scales import falling, rising
from limner.verify.taste.view import View

_SECTORS: dict[str, tuple[tuple[float, float], ...]] = {
    "i": ((0, 18),),
    "V": ((0, 94),),
    "L": ((0, 18), (90, 80)),
    "I": ((0, 18), (180, 18)),
    "Y": ((0, 94), (180, 18)),
    "X": ((0, 94), (180, 94)),
}
"""Templates: sectors as (centre, width) in degrees, turned to where they fit best."""

_FAR = 40.0
"""A mean distance of this many degrees is no harmony at all."""


def harmony(view: View) -> float:
    """Return how well the flat colours go together: hues near a template, few of them, and a span of light."""
    if len(view.fills) < 2:
        return 1.0
    area = sum(share for _, share in view.fills)
    hues = []
    for color, share in view.fills:
        value = oklch(color)
        weight = (share / area) ** 0.5 * rising(value.c, 0.015, 0.12)
        if weight > 0:
            hues.append((value.h, weight))
    lights = [oklch(color).l for color, share in view.fills if share > 0.004 * area]
    span = rising(max(lights) - min(lights), 0.1, 0.5) if lights else 1.0
    return 0.5 * falling(_distance(hues), 0.0, _FAR) + 0.2 * falling(_many(hues), 3, 7) + 0.3 * span


def _distance(hues: list[tuple[float, float]]) -> float:
    """Return the mean distance in degrees of weighted hues to the template that fits them best."""
    total = sum(weight for _, weight in hues)
    if total <= 0:
        return 0.0
    best = 180.0
    for sectors in _SECTORS.values():
        # A best turn has some sector's edge or centre on some hue, or is near one: every ten degrees is close enough.
        for turn in range(0, 360, 10):
            far = sum(weight * min(_off(hue - turn, *sector) for sector in sectors) for hue, weight in hues) / total
            best = min(best, far)
    return best


def _off(hue: float, center: float, width: float) -> float:
    turn = abs((hue - center + 180) % 360 - 180)
    return max(0.0, turn - width / 2)


def _many(hues: list[tuple[float, float]]) -> int:
    """Return how many hues there are that lie 28 degrees or more apart."""
    kept: list[float] = []
    for hue, weight in sorted(hues, key=lambda one: -one[1]):
        if weight > 0.02 and all(abs((hue - other + 180) % 360 - 180) >= 28 for other in kept):
            kept.append(hue)
    return len(kept)
