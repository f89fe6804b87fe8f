"""Balance, white space and overlap: how the masses lie on the sheet.

Sources: Ngo, Teo & Byrne 2003: equilibrium (the centre of mass against the centre of the sheet) and density; O'Donovan et
al. 2014: white space, margins, overlap; R. Arnheim, "Art and Visual Perception": optical weight grows with area and
contrast, and rests better low than high.
"""

from __future__ import annotations

from itertools import combinations

from limner.document.color import contrast
from limner.verify.taste.scales import falling, mean, rising, within
from limner.verify.taste.view import View

LEAN, TIP = 0.2, 0.75
"""The centre of mass may lie this share of half the width off the middle for nothing; at the second the sheet tips over."""

MARGIN = 0.05
"""Margins of this share of the short edge are ample."""

_DENSE = frozenset({"menu", "infographic", "chart", "diagram", "ui", "magazine", "letter", "comic", "signage"})


def balance(view: View) -> float:
    """Return how near the centre of optical mass lies to the middle of the sheet."""
    masses = [
        (
            mark.box,
            mark.box.area * 0.5 * (contrast(mark.color[:7], mark.ground) / 12 if mark.color and mark.ground else 0.7),
        )
        for mark in view.texts
    ]
    masses += [(thing.box, thing.box.area * (0.6 if thing.cut else 0.45)) for thing in view.things]
    total = sum(mass for _, mass in masses)
    if total <= 0:
        return 1.0
    x = sum(box.cx * mass for box, mass in masses) / total
    y = sum(box.cy * mass for box, mass in masses) / total
    across = abs(2 * x / view.canvas.w - 1)
    down = 2 * y / view.canvas.h - 1
    # What hangs high feels heavier than what lies low (Arnheim).
    tilt = down / 1.25 if down > 0 else -down
    return 0.6 * falling(across, LEAN, TIP) + 0.4 * falling(tilt, LEAN, TIP)


def space(view: View) -> float:
    """Return how well the sheet breathes: a share of quiet, free margins, and gaps between strings of unlike size."""
    if not view.texts and not view.things:
        return 1.0
    low, first = (0.05, 0.2) if view.medium in _DENSE else (0.1, 0.3)
    quiet = within(view.quiet, low, first, 0.82, 1.02)
    edges = [
        min(mark.box.x, mark.box.y, view.canvas.w - mark.box.right, view.canvas.h - mark.box.bottom) / view.short
        for mark in view.free
    ]
    margins = rising(min(edges), 0.0, MARGIN) if edges else 1.0
    return 0.45 * quiet + 0.35 * margins + 0.2 * _apart(view)


def _apart(view: View) -> float:
    """Return how few strings crowd another: the gap below a line of type should be a fifth of its size or more."""
    values = []
    for one, two in combinations(sorted(view.free, key=lambda mark: mark.box.y), 2):
        across = min(one.box.right, two.box.right) - max(one.box.x, two.box.x)
        gap = two.box.y - one.box.bottom
        if across > 0 and -0.2 * two.size < gap < 1.2 * max(one.size, two.size):
            values.append(rising(gap / max(1.0, min(one.size, two.size)), 0.0, 0.35))
    return mean(values)


def overlap(view: View) -> float:
    """Return how little lies over what must be read: other strings, or things in front of them."""
    if not view.texts:
        return 1.0
    worst = 0.0
    for one, two in combinations(view.texts, 2):
        common = one.box.intersection(two.box).area
        if common > 0 and one.free and two.free:
            worst = max(worst, common / max(1.0, min(one.box.area, two.box.area)))
    hidden = 0.0
    for mark in view.free:
        for thing in view.things:
            share = mark.box.intersection(thing.box).area / max(1.0, mark.box.area)
            if thing.cut and share > 0:
                hidden = max(hidden, share if thing.level > mark.level else 0.3 * share)
    return falling(worst, 0.02, 0.9) * (1 - 0.6 * rising(hidden, 0.1, 1.0))
