"""One number for a design, 0…1: what fails weighs most; between designs in which nothing fails, taste decides.

Every hard fault (copy lost, text unset, covered, colliding, low in contrast) costs a fixed share; the rest is the mean of
the terms of ``taste``, whose modules name their sources.
"""

from __future__ import annotations

from limner.document.results import Check, Term
from limner.verify.taste import total

_COST = {
    "copy": 0.5, "glyphs": 0.4, "covered": 0.3, "inside": 0.15, "overlap": 0.2, "contrast": 0.15,
    "margin": 0.08, "legible": 0.12, "scene": 0.1, "ocr": 0.05, "size": 0.5, "balance": 0.05,
}  # fmt: skip

TASTE = 0.45
"""The share of the score that taste decides."""


def score(checks: tuple[Check, ...], terms: tuple[Term, ...]) -> float:
    """Return the score of a design from its checks and its terms of taste."""
    hard = 1.0
    for check in checks:
        if not check.ok:
            hard *= 1.0 - _COST[check.name]
    return round(hard * (1.0 - TASTE + TASTE * total(terms)), 4)
