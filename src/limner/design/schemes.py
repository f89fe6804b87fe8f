"""Schemes: the colours a brief names, made a whole palette of. They rule: ground, display type and shapes are theirs.

What is added to them is only their own light and dark: paper, deep and middle tones of the same hues, and neutrals.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import permutations
from typing import NamedTuple

from limner.document.color import Color, adjust, contrast, from_oklch, mix, oklch, to_hex

NEUTRAL = 0.035
"""OKLCH chroma below which a colour counts as black, white or grey."""
_DISPLAY = 4.6
_TRAVEL = 0.27
"""How far in lightness two named colours may be drawn apart before another arrangement is better."""


class Scheme(NamedTuple):
    """Four roles filled from named colours; ``weight`` is how readily it is taken."""

    weight: float
    ground: Color
    main: Color
    second: Color
    accent: Color


def scheme(
    named: tuple[Color, ...], pop: Color, dark: bool | None, rng: random.Random, letters: Sequence[Color] = ()
) -> Scheme:
    """Return a scheme of one or more named colours, the seed choosing which of them is the ground.

    ``pop`` is an accent to take where only one colour is named and it agrees with it; ``dark`` asks for a dark (True) or
    light (False) ground where the named colours allow one; ``letters`` are colours the brief gives strings, which should
    read on the ground.
    """
    found = schemes(named, pop)
    if dark is not None:
        fitting = [one for one in found if deep_toned(one.ground) == dark]
        found = fitting or [_shaded(found[0], named, dark)]
    found = [one for one in found if all(contrast(color, one.ground) >= 3 for color in letters)] or found
    return rng.choices(found, [one.weight for one in found])[0]


def schemes(named: tuple[Color, ...], pop: Color) -> list[Scheme]:
    """Return every scheme the named colours make, in a fixed order; there is always one."""
    hues = [c for c in named if oklch(c).c >= NEUTRAL]
    greys = [c for c in named if oklch(c).c < NEUTRAL]
    if not hues:
        return _of_neutrals(greys, pop)
    if len(hues) == 1:
        return _of_one(hues[0], greys, pop)
    return _of_many(hues, greys)


def deep_toned(color: Color) -> bool:
    """Tell whether a ground is dark to the eye: below the middle of lightness."""
    return oklch(color).l < 0.56


def pale(color: Color) -> Color:
    """Return a colour's paper: nearly white, with a breath of its hue."""
    value = oklch(color)
    return to_hex(from_oklch(0.96, min(0.032, value.c), value.h))


def deep(color: Color) -> Color:
    """Return a colour's night: nearly black, in its hue (brown for yellows, whose darks are green)."""
    value = oklch(color)
    if 78 < value.h < 122:
        return to_hex(from_oklch(0.21, min(0.03, value.c), 62))
    return to_hex(from_oklch(0.27, min(0.1, value.c), value.h))


def apart(ground: Color, main: Color, ratio: float = _DISPLAY) -> tuple[Color, Color, float]:
    """Draw two colours apart in lightness until type in one reads on the other; also return how far they went."""
    low, high = (ground, main) if contrast(ground, "#000000") < contrast(main, "#000000") else (main, ground)
    first, last = low, high
    travel = 0.0
    while contrast(first, last) < ratio and travel < 0.6:
        travel += 0.02
        first = adjust(low, lightness=-0.72 * travel)
        last = adjust(high, lightness=0.28 * travel, chroma=1 - 0.3 * travel)
    return (first, last, travel) if low == ground else (last, first, travel)


def fights(one: Color, two: Color) -> bool:
    """Tell whether type of one colour would flicker on the other: both strong, hues apart, of about one lightness."""
    a, b = oklch(one), oklch(two)
    turn = abs((a.h - b.h + 180) % 360 - 180)
    return min(a.c, b.c) > 0.11 and turn > 70 and abs(a.l - b.l) < 0.3


def metallic(color: Color) -> bool:
    """Tell whether a colour is gold or bronze: noble as type and line, mustard as a ground."""
    value = oklch(color)
    return 70 < value.h < 100 and 0.06 < value.c < 0.16 and 0.55 < value.l < 0.86


def _of_neutrals(greys: list[Color], pop: Color) -> list[Scheme]:
    lightest, darkest = max(greys, key=lambda c: oklch(c).l), min(greys, key=lambda c: oklch(c).l)
    if len(greys) == 1:
        other = "#f6f4ef" if deep_toned(lightest) else "#161616"
        accent = pop if contrast(pop, lightest) > 2 else other
        return [Scheme(1.0, lightest, other, mix(lightest, other, 0.2), accent)]
    third = next((c for c in greys if c not in (lightest, darkest)), None)
    return [
        Scheme(1.2, lightest, darkest, third or mix(lightest, darkest, 0.16), darkest),
        Scheme(1.0, darkest, lightest, third or mix(darkest, lightest, 0.2), lightest),
    ]


def _of_one(hue: Color, greys: list[Color], pop: Color) -> list[Scheme]:
    found: list[Scheme] = []
    third = greys[1] if len(greys) > 1 else None
    for grey in greys[:2]:
        if 0.35 < oklch(grey).l < 0.82:
            found.append(Scheme(1.5, "#f4f4f3", apart("#f4f4f3", hue)[1], grey, hue))
            found.append(Scheme(1.0, "#1c1d1f", apart("#1c1d1f", hue)[1], grey, hue))
            continue
        soft = mix(grey, hue, 0.24) if oklch(grey).l > 0.5 else adjust(grey, lightness=0.12)
        found.append(Scheme(2.0, grey, apart(grey, hue)[1], third_of(third, grey, soft), hue))
        ground, main, travel = apart(hue, grey)
        if travel > _TRAVEL:
            ground, main, travel = hue, apart(hue, deep(hue))[1], 0.3
        found.append(
            Scheme(0.4 if metallic(hue) else 1.7 - travel, ground, main, third_of(third, grey, step(ground)), grey)
        )
    if found:
        return found
    light = oklch(hue).l > 0.72
    own = deep(hue) if light else pale(hue)
    ground, main, travel = apart(hue, own)
    tone = adjust(hue, lightness=-0.08 if light else -0.07)
    spark = pop if contrast(pop, hue) > 1.6 and not fights(pop, hue) else mix(hue, own, 0.55)
    found.append(Scheme(2.4, ground, main, tone, spark))
    paper, night = pale(hue), deep(hue)
    spark = pop if contrast(pop, paper) > 1.6 else night
    found.append(Scheme(1.3, paper, apart(paper, night if light else hue)[1], hue, spark))
    found.append(Scheme(1.1, night, apart(night, hue)[1], mix(night, hue, 0.4), hue))
    return found


def step(color: Color) -> Color:
    """Return a colour's neighbour a step darker, or lighter where it is dark: large shapes that stay in the ground's hue."""
    return adjust(color, lightness=-0.085 if oklch(color).l > 0.42 else 0.1)


def third_of(third: Color | None, taken: Color, other: Color) -> Color:
    """Return the third named colour where there is one that is not taken, else the other."""
    return third if third is not None and third != taken else other


def _of_many(hues: list[Color], greys: list[Color]) -> list[Scheme]:
    found = []
    for grey in greys[:1]:
        for i, one in enumerate(hues[:2]):
            field = "#f4f4f3" if 0.35 < oklch(grey).l < 0.82 else grey
            main = apart(field, one)[1]
            found.append(Scheme(2.2 - 0.6 * i, field, main, hues[1 - i], hues[2] if len(hues) > 2 else one))
    for one, two in permutations(hues[:3], 2):
        ground, main, travel = apart(one, two)
        if travel > _TRAVEL or (fights(ground, main) and travel > 0.04):
            continue
        rest = [c for c in (*hues, *greys) if c not in (one, two)]
        spare = pale(two) if deep_toned(ground) else deep(one)
        second = one if contrast(one, ground) > 1.2 else step(ground)
        first = -1.3 if metallic(one) else 0.4 if one == hues[0] else 0.0
        first += 1.4 if metallic(two) and deep_toned(ground) else 0.0
        found.append(Scheme(max(0.1, 1.4 + first - 2 * travel), ground, main, second, rest[0] if rest else spare))
    darkest = min(hues, key=lambda c: oklch(c).l)
    other = next(c for c in hues if c != darkest)
    rest = [c for c in hues if c not in (darkest, other)]
    paper, night = pale(hues[0]), deep(darkest)
    found.append(Scheme(0.45, paper, apart(paper, darkest)[1], other, rest[0] if rest else other))
    tone = darkest if contrast(darkest, night) > 1.25 else step(night)
    found.append(Scheme(0.8, night, apart(night, other)[1], tone, rest[0] if rest else other))
    return found


def _shaded(one: Scheme, named: tuple[Color, ...], dark: bool) -> Scheme:
    """Return a scheme on the night or the paper of its first colour, where no ground of the brief's own is so dark or light."""
    strong = max(named, key=lambda c: oklch(c).c)
    ground = deep(strong) if dark else pale(strong)
    return Scheme(1.0, ground, apart(ground, strong)[1], mix(ground, strong, 0.4), one.accent)
