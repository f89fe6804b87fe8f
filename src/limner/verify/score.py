"""One number for a design, 0…1: what fails weighs most; what is merely clumsy weighs a little.

Hard faults (copy lost, text unset, covered, colliding, low in contrast) take a fixed share each. The soft terms follow
usual measures of layout aesthetics (Ngo, Teo & Byrne, "Modelling interface aesthetics", 2003): balance of ink about the
canvas's centre, the share of quiet space, and how many left edges and centres are shared (alignment).
"""

from __future__ import annotations

from limner.document.document import Document
from limner.document.results import Check, TextLayout

_COST = {
    "copy": 0.5, "glyphs": 0.4, "covered": 0.3, "inside": 0.15, "overlap": 0.2, "contrast": 0.15,
    "margin": 0.08, "legible": 0.12, "scene": 0.1, "ocr": 0.05, "size": 0.5, "balance": 0.05,
}  # fmt: skip


def score(document: Document, layouts: dict[str, TextLayout], checks: tuple[Check, ...]) -> float:
    """Return the score of a design from its checks (four fifths) and its layout (one fifth)."""
    hard = 1.0
    for check in checks:
        if not check.ok:
            hard *= 1.0 - _COST[check.name]
    return round(0.8 * hard + 0.2 * _soft(document, layouts), 4)


def _soft(document: Document, layouts: dict[str, TextLayout]) -> float:
    width, height = document.canvas.width, document.canvas.height
    boxes = [layouts[layer.id].bounds for layer in document.texts() if layouts[layer.id].clusters]
    if not boxes:
        return 1.0
    area = sum(box.area for box in boxes)
    center = sum(box.cx * box.area for box in boxes) / max(area, 1.0)
    balance = 1.0 - min(1.0, abs(center - width / 2) / (width / 2))
    cover = area / (width * height)
    quiet = 1.0 - min(1.0, max(0.0, cover - 0.45) / 0.45) - min(0.5, max(0.0, 0.04 - cover) * 8)
    sizes = sorted((layouts[layer.id].size for layer in document.texts()), reverse=True)
    hierarchy = 1.0 if len(sizes) < 2 else min(1.0, sizes[0] / max(1e-6, sizes[1]) / 1.6)
    return (_alignment([b.x for b in boxes], [b.cx for b in boxes], width) + balance + max(0.0, quiet) + hierarchy) / 4


def _alignment(lefts: list[float], centers: list[float], width: float) -> float:
    """Return 1 / the fewest distinct lines that lefts or centres fall on (within 0.6 % of the width), scaled to 0…1."""
    grain = max(1.0, 0.006 * width)
    lines = min(len({round(v / grain) for v in lefts}), len({round(v / grain) for v in centers}))
    return float(1.0 / lines**0.5)
