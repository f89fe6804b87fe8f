"""The scale of a layout: the largest at which all of a tree fits its box; and the choice among several trees."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from limner.design.layout.solve import Solved, solve
from limner.design.layout.tree import Node
from limner.design.layout.widths import Ruler
from limner.document.geometry import Box

_STEPS = 7
_STRAIN = 0.02
"""How much narrower than its widest word, at the least size it may have, a column may be."""
_SQUEEZE = 0.72
"""How far a group may shrink for the width of its columns before the whole is scaled down, so that headings stay headings."""
_NEAR = 0.5
"""Pixels that may lack in height: less than can be seen."""


class Rulers(NamedTuple):
    """A quick ruler that looks for the scale, and the exact one that settles it."""

    quick: Ruler
    exact: Ruler


class Option(NamedTuple):
    """A tree that would serve, and how much it is liked: its scale is weighed by it."""

    tree: Node
    weight: float = 1.0


def fits(solved: Solved) -> bool:
    """Tell whether all of a tree fits its box in height. A word too long for its column is a matter of choosing another tree."""
    return solved.overflow <= _NEAR


def fit(root: Node, box: Box, rulers: Rulers, *, scales: tuple[float, float] = (0.3, 1.5), rtl: bool = False) -> Solved:
    """Return a tree solved at the largest scale between two at which it fits; at the least of them where it never does."""
    scale = _search(root, box, rulers.quick, scales, rtl)
    solved = solve(root, box, rulers.exact, scale=scale, rtl=rtl)
    while not fits(solved) and scale > scales[0]:
        scale = max(scales[0], scale * 0.96)
        solved = solve(root, box, rulers.exact, scale=scale, rtl=rtl)
    return solved


def _search(root: Node, box: Box, ruler: Ruler, scales: tuple[float, float], rtl: bool) -> float:
    low, high = scales
    # Where a word is too long even at the least scale, no scale mends it.
    least = solve(root, box, ruler, scale=low, rtl=rtl)
    bound, squeezed = max(_STRAIN, least.strain), min(_SQUEEZE, least.squeeze)

    def serves(scale: float) -> bool:
        solved = solve(root, box, ruler, scale=scale, rtl=rtl)
        return fits(solved) and solved.strain <= bound + 1e-6 and solved.squeeze >= squeezed - 1e-6

    if serves(high):
        return high
    for _ in range(_STEPS):
        middle = (low + high) / 2
        if serves(middle):
            low = middle
        else:
            high = middle
    return low


def choose(
    options: Sequence[Option],
    box: Box,
    rulers: Rulers,
    *,
    scales: tuple[float, float] = (0.3, 1.5),
    rtl: bool = False,
) -> tuple[int, Solved]:
    """Return which of the trees comes out largest, by scale times weight, and the tree solved; one that fits goes before any other.

    Among trees of which none fits, the one that lacks least is taken.
    """
    scored = []
    for i, option in enumerate(options):
        scale = _search(option.tree, box, rulers.quick, scales, rtl)
        tried = solve(option.tree, box, rulers.quick, scale=scale, rtl=rtl)
        lack = tried.strain + (0.0 if fits(tried) else tried.overflow / max(1.0, box.h))
        scored.append((-round(lack, 3), scale * option.weight, -i))
    index = -max(scored)[2]
    return index, fit(options[index].tree, box, rulers, scales=scales, rtl=rtl)
