"""One number for a design, 0…1: what fails weighs most; what is merely clumsy weighs a little.

Hard faults (copy lost, text unset, covered, colliding, low in contrast) take a fixed share each. The soft terms follow
usual measures of layout aesthetics (Ngo, Teo & Byrne, "Modelling interface aesthetics", 2003): balance of type about the
canvas's axis, the share of quiet space, how many edges or centres are shared (alignment), a clear first rank among the
sizes, and contrast and margins beyond what is merely enough.
"""

from __future__ import annotations

from itertools import pairwise

from limner.document.document import Document
from limner.document.results import Check, TextLayout

_COST = {
    "copy": 0.5, "glyphs": 0.4, "covered": 0.3, "inside": 0.15, "overlap": 0.2, "contrast": 0.15,
    "margin": 0.08, "legible": 0.12, "scene": 0.1, "ocr": 0.05, "size": 0.5, "balance": 0.05,
}  # fmt: skip


AXIS = 0.35
"""Type may lean this share of the half width to one side for nothing: flush-left setting is no fault."""

ROOM = 0.045
"""Margins of this share of the short edge are ample."""


def score(document: Document, layouts: dict[str, TextLayout], checks: tuple[Check, ...]) -> float:
    """Return the score of a design from its checks (four fifths) and its layout (one fifth)."""
    hard = 1.0
    for check in checks:
        if not check.ok:
            hard *= 1.0 - _COST[check.name]
    return round(0.8 * hard + 0.2 * _soft(document, layouts, checks), 4)


def _soft(document: Document, layouts: dict[str, TextLayout], checks: tuple[Check, ...]) -> float:
    """Return the mean of the soft terms, each 0…1."""
    width, height = document.canvas.width, document.canvas.height
    boxes = [layouts[layer.id].bounds for layer in document.texts() if layouts[layer.id].clusters]
    if not boxes:
        return 1.0
    area = sum(box.area for box in boxes)
    center = sum(box.cx * box.area for box in boxes) / max(area, 1.0)
    cover = area / (width * height)
    terms = (
        _alignment([b.x for b in boxes], [b.cx for b in boxes], [b.right for b in boxes], width),
        1.0 - max(0.0, abs(2 * center / width - 1.0) - AXIS) / (1.0 - AXIS),
        1.0 - min(1.0, max(0.0, cover - 0.45) / 0.45) - min(0.5, max(0.0, 0.04 - cover) * 8),
        _hierarchy([layouts[layer.id].size for layer in document.texts() if layouts[layer.id].clusters]),
        _ease(checks, "contrast", 7.0),
        _ease(checks, "margin", ROOM * min(width, height)),
    )
    return sum(min(1.0, max(0.0, term)) for term in terms) / len(terms)


def _hierarchy(sizes: list[float]) -> float:
    """Return how far the largest type stands out from the next size, 1 from a ratio of 1.6; sizes a tenth apart are one."""
    largest = max(sizes)
    rest = [size for size in sizes if size < 0.9 * largest]
    if not rest:
        return 1.0 if len(sizes) == 1 else 1.0 / 1.6
    return largest / max(rest) / 1.6


def _ease(checks: tuple[Check, ...], name: str, plenty: float) -> float:
    """Return the mean of a check's values, each as a share of what is plenty; 1 without such checks."""
    values = [min(1.0, check.value / plenty) for check in checks if check.name == name]
    return sum(values) / len(values) if values else 1.0


def _alignment(lefts: list[float], centers: list[float], rights: list[float], width: float) -> float:
    """Return 1 / √ of the fewest distinct lines that left edges, centres or right edges fall on (within 0.6 % of the width)."""
    grain = max(1.0, 0.006 * width)
    return float(1.0 / min(_lines(values, grain) for values in (lefts, centers, rights)) ** 0.5)


def _lines(values: list[float], grain: float) -> int:
    """Return on how many lines values fall; each starts a line when it is more than a grain off the last."""
    ordered = sorted(values)
    return 1 + sum(after - before > grain for before, after in pairwise(ordered))
