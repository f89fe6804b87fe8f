"""Legibility and contrast: can it be read, at a glance and at length.

Sources: WCAG 2.2 §1.4.3 and §1.4.6 (4.5:1 enough, 7:1 plenty); R. Bringhurst, "The Elements of Typographic Style" §2.1.2
(45 to 75 letters a line, about 20 to 34 em); P. O'Donovan, A. Agarwala, A. Hertzmann, "Learning layouts for single-page
graphic designs" (TVCG 2014), terms for small text; chromostereopsis and vibration of equal lightness: Itten's contrasts.
"""

from __future__ import annotations

from limner.document.color import Color, contrast, oklch
from limner.document.results import Check
from limner.verify.taste.scales import falling, mean, rising, weighted, within
from limner.verify.taste.view import Mark, View

SMALL, EASY = 0.012, 0.024
"""Type at this share of the short edge is barely read; at this, with ease (24 px at 1000)."""


def legibility(view: View) -> float:
    """Return how easily the type is read: sizes (long texts weigh more) and the length of lines of running text."""
    if not view.texts:
        return 1.0
    sizes = [(0.15 + 0.85 * rising(mark.size / view.short, SMALL, EASY), mark.letters**0.5) for mark in view.texts]
    lengths = [within(mark.box.w / mark.size, 5, 13, 38, 64) for mark in view.free if mark.lines >= 4]
    worst = min(value for value, _ in sizes)
    return 0.55 * weighted(sizes) + 0.2 * worst + 0.25 * mean(lengths)


def contrasts(view: View, checks: tuple[Check, ...] = ()) -> float:
    """Return how far the letters stand off from what is behind them; measured on pixels where ``checks`` say."""
    measured = {check.layer: check.value for check in checks if check.name == "contrast"}
    values = []
    for mark in view.texts:
        ratio = measured.get(mark.layer, _ratio(mark))
        if ratio is not None:
            plenty = 4.5 if mark.size > 0.05 * view.short else 7.0
            values.append(rising(ratio, 1.2, plenty))
    if not values:
        return 1.0
    shaking = mean(_calm(mark.color, mark.ground) for mark in view.texts if mark.color and mark.ground)
    return 0.4 * mean(values) + 0.4 * min(values) + 0.2 * shaking


def _ratio(mark: Mark) -> float | None:
    return contrast(mark.color[:7], mark.ground) if mark.color and mark.ground else None


def _calm(color: Color, ground: Color) -> float:
    """Return 0 for letters that flicker on their ground: both strong, hues apart, of one lightness; 1 for the rest."""
    one, two = oklch(color), oklch(ground)
    turn = abs((one.h - two.h + 180) % 360 - 180)
    if turn < 50:
        return 1.0
    strength = rising(min(one.c, two.c), 0.06, 0.14)
    return 1.0 - strength * falling(abs(one.l - two.l), 0.12, 0.32)
