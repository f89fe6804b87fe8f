"""What lies behind the letters: contrast against the real pixels, and proof that nothing covers the text.

Contrast is WCAG 2.2 §1.4.3 relative luminance contrast of the letters' own colour with the pixels of the backdrop under each
cluster. Large text (WCAG: 18 pt, here by share of the picture) may have less.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image

from limner.document.color import luminance
from limner.document.document import Document
from limner.document.fills import Fill, Outline, Solid
from limner.document.geometry import Box, Transform
from limner.document.layers import TextLayer
from limner.document.results import Check, Cluster, Raster, TextLayout

BODY, LARGE = 4.5, 3.0
LARGE_SIZE = 0.024
"""Type at or above this share of the short edge counts as large."""

VISIBLE = 0.9
"""Share of a layer's clusters that must change the pixels they lie on."""

Field = npt.NDArray[np.float32]


@dataclass(frozen=True)
class Ground:
    """Relative luminance of the backdrop, and the colour change the text makes, both on one small grid of ``k`` px/px."""

    behind: Field
    change: Field
    k: float

    @classmethod
    def of(cls, document: Document, raster: Raster, backdrop: Raster) -> Ground:
        """Measure a finished picture against its backdrop, at the backdrop's scale."""
        height, width = backdrop.pixels.shape[:2]
        small = np.asarray(
            Image.fromarray(raster.pixels, "RGBa").resize((width, height), Image.Resampling.BOX)
            if (raster.width, raster.height) != (width, height)
            else raster.pixels
        )
        flat, base = _on_white(small), _on_white(backdrop.pixels)
        return cls(_luminance(base), np.abs(flat - base).max(axis=2), width / document.canvas.width)

    def window(self, box: Box) -> tuple[slice, slice] | None:
        """Return the rows and columns of a canvas box on the grid, or None when it lies outside."""
        height, width = self.behind.shape
        x0, x1 = max(0, int(box.x * self.k)), min(width, int(np.ceil(box.right * self.k)))
        y0, y1 = max(0, int(box.y * self.k)), min(height, int(np.ceil(box.bottom * self.k)))
        return (slice(y0, y1), slice(x0, x1)) if x1 > x0 and y1 > y0 else None


def check_contrast(document: Document, layouts: dict[str, TextLayout], ground: Ground) -> list[Check]:
    """Return one check a text layer: its least contrast over its clusters, against 4.5 (large text: 3)."""
    checks = []
    large = LARGE_SIZE * min(document.canvas.width, document.canvas.height)
    for layer in document.texts():
        layout = layouts[layer.id]
        if not layout.clusters or all(run.color for run in layout.runs):
            continue
        bound = LARGE if layout.size >= large else BODY
        value, where = _least(layer, layout, ground)
        checks.append(
            Check(
                name="contrast",
                layer=layer.id,
                ok=value >= bound - 0.05,
                value=round(value, 2),
                bound=bound,
                unit=":1",
                message="" if value >= bound - 0.05 else f"contrast {value:.1f}:1 with what lies behind",
                box=where,
            )
        )
    return checks


def check_covered(document: Document, layouts: dict[str, TextLayout], ground: Ground) -> list[Check]:
    """Return one check a text layer: its letters are seen, i.e. change the pixels where they lie."""
    checks = []
    for layer in document.texts():
        clusters = [c for c in layouts[layer.id].clusters if layouts[layer.id].text[c.start : c.end].strip()]
        seen = total = 0
        for cluster in clusters:
            window = ground.window(_moved(layer.transform, cluster.box))
            total += 1
            if window is not None and float(ground.change[window].max()) > 0.06:
                seen += 1
        share = seen / total if total else 1.0
        checks.append(
            Check(
                name="covered",
                layer=layer.id,
                ok=share >= VISIBLE,
                value=round(share, 3),
                bound=VISIBLE,
                unit="share",
                message="" if share >= VISIBLE else f"{total - seen} of {total} letters cannot be seen",
            )
        )
    return checks


def _least(layer: TextLayer, layout: TextLayout, ground: Ground) -> tuple[float, Box | None]:
    inks = _ink_by_offset(layout)
    edge = _edge(layer)
    least, where = 21.0, None
    for cluster in layout.clusters:
        window = ground.window(_core(layer.transform, cluster))
        ink = inks.get(cluster.start)
        if window is None or ink is None:
            continue
        behind = ground.behind[window] if edge is None else np.full((1, 1), edge, np.float32)
        # Thin accidents (a star, a hairline) do not hide a letter: the worst tenth of the pixels is left out.
        high, low = float(np.quantile(behind, 0.9)), float(np.quantile(behind, 0.1))
        value = min(_ratio(one, other) for one in ink for other in (high, low, float(behind.mean())))
        if value < least:
            least, where = value, cluster.box
    return least, where


def _ink_by_offset(layout: TextLayout) -> dict[int, tuple[float, ...]]:
    starts = sorted(cluster.start for cluster in layout.clusters)
    inks: dict[int, tuple[float, ...]] = {}
    for run in layout.runs:
        if run.color:
            continue
        colors = _luminances(run.fill)
        for offset in run.clusters:
            at = int(np.searchsorted(starts, offset, side="right")) - 1
            if at >= 0:
                inks[starts[at]] = colors
    text = layout.text
    return {start: value for start, value in inks.items() if start < len(text) and text[start].strip()}


def _edge(layer: TextLayer) -> float | None:
    """Return the luminance of an edge drawn around the letters, which is then what they stand against."""
    for effect in (*layer.block.letter_effects, *layer.effects):
        if isinstance(effect, Outline) and effect.width >= 0.02 * layer.block.style.size:
            return luminance(effect.color)
    stroke = layer.block.style.stroke
    if stroke is not None and stroke.side == "outside" and isinstance(stroke.fill, Solid):
        return luminance(stroke.fill.color)
    return None


def _luminances(fill: Fill) -> tuple[float, ...]:
    if isinstance(fill, Solid):
        return (luminance(fill.color),)
    return tuple(luminance(stop.color) for stop in fill.stops)


def _core(transform: Transform | None, cluster: Cluster) -> Box:
    box = cluster.box
    return _moved(transform, Box(box.x, box.y + 0.12 * box.h, box.w, 0.76 * box.h))


def _moved(transform: Transform | None, box: Box) -> Box:
    return transform.bounds(box) if transform else box


def _ratio(one: float, other: float) -> float:
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


def _on_white(pixels: npt.NDArray[np.uint8]) -> Field:
    flat = pixels[..., :3].astype(np.float32)
    if not bool((pixels[..., 3] == 255).all()):
        flat += 255.0 - pixels[..., 3:4].astype(np.float32)
    return flat / np.float32(255.0)


def _luminance(flat: Field) -> Field:
    linear = np.where(flat <= 0.04045, flat / 12.92, ((flat + 0.055) / 1.055) ** 2.4)
    out: Field = (linear @ np.array([0.2126, 0.7152, 0.0722], np.float32)).astype(np.float32)
    return out
