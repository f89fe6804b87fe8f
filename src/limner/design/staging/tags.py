"""Strings that lie on the picture itself: tags, set where the brief says, in orderly stacks that never run into each other."""

from __future__ import annotations

from collections.abc import Sequence

from limner.design.typography import block, font, script_of
from limner.document.color import contrast, readable
from limner.document.document import Palette
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.plan import Copy
from limner.document.scene import Surface
from limner.document.text import Fit
from limner.resources import Resources

_CELLS = {
    "top": (0, 1), "upper-third": (0, 1), "top-left": (0, 0), "top-right": (0, 2), "left": (1, 0), "center": (1, 1), "right": (1, 2),
    "bottom-left": (2, 0), "bottom-right": (2, 2), "bottom": (2, 1), "lower-third": (2, 1),
}  # fmt: skip
_FREE = ((0, 0), (0, 2), (2, 0), (2, 2), (1, 0), (1, 2), (0, 1), (2, 1))


def place_tags(
    copies: Sequence[Copy], box: Box, palette: Palette | None, resources: Resources, hint: str, start: int
) -> tuple[list[Surface], list[TextLayer]]:
    """Return a surface and a text layer for each string, in the cell of a 3 × 3 grid its place names, spread where it names none."""
    cells: dict[tuple[int, int], list[Copy]] = {}
    for item in copies:
        if item.place:
            cells.setdefault(_CELLS[item.place], []).append(item)
    for item in copies:
        if not item.place:
            least = min(_FREE, key=lambda cell: (len(cells.get(cell, ())), _FREE.index(cell)))
            cells.setdefault(least, []).append(item)
    unit = min(box.w, box.h)
    tallest = max((len(items) for items in cells.values()), default=1)
    height = min(0.085 * unit, 0.27 * box.h / tallest)
    surfaces: list[Surface] = []
    layers: list[TextLayer] = []
    for (row, column), items in sorted(cells.items()):
        for k, item in enumerate(items):
            tag = _slot(item, k, len(items), row, column, box, height)
            surface, layer = _tag(item, tag, palette, resources, hint, start + len(surfaces))
            surfaces.append(surface)
            layers.append(layer)
    return surfaces, layers


def _slot(item: Copy, k: int, n: int, row: int, column: int, box: Box, height: float) -> Box:
    margin = 0.05 * min(box.w, box.h)
    wide = sum(1.0 if ord(c) > 0x2E80 else 0.58 for c in item.text) * 0.66 * height + 0.9 * height
    width = min((box.w - 2 * margin) / 3 * 0.97, wide)
    scale = {"large": 1.2, "huge": 1.35, "small": 0.85}.get(item.style.size or "", 1.0)
    height, width = height * min(scale, 1.15), width
    pitch = height * 1.18
    x = {0: box.x + margin, 1: box.cx - width / 2, 2: box.right - margin - width}[column]
    y = {0: box.y + margin, 1: box.cy - n * pitch / 2, 2: box.bottom - margin - n * pitch}[row] + k * pitch
    return Box(x, y, width, height)


def _tag(
    item: Copy, tag: Box, palette: Palette | None, resources: Resources, hint: str, index: int
) -> tuple[Surface, TextLayer]:
    ground = palette.ground if palette else "#fbf8f0"
    ink = item.style.color or (palette.ink if palette else "#23262b")
    if contrast(ink, ground) < 4.5 and item.style.color:
        ground = "#14161b" if contrast(ink, "#14161b") > contrast(ink, "#ffffff") else "#ffffff"
    if contrast(ink, ground) < 3 or (not item.style.color and contrast(ink, ground) < 7):
        ink = readable(ink, ground, 7)
    script = script_of(item.text, hint)
    panel = Box(tag.x + 0.06 * tag.h, tag.y + 0.12 * tag.h, tag.w - 0.12 * tag.h, 0.76 * tag.h)
    spec = font(resources, script, (item.style.font or "sans",), (), 700)
    text = block(
        item, spec, 0.62 * tag.h, fill=ink, ground=ground, align="center", valign="middle",
        fit=Fit(mode="box", max_size=0.72 * tag.h, max_lines=1 if len(item.text) < 18 else 2), language=item.language,
    )  # fmt: skip
    surface = Surface(
        id=f"surface-{index}",
        carrier="card",
        text_layer=f"text-{item.id}",
        box=tag,
        panel=panel,
        ground=ground,
        ink=ink,
    )
    layer = TextLayer(
        id=f"text-{item.id}", name=item.role, role=item.role, box=panel, block=text, copy_id=item.id, surface=surface.id
    )
    return surface, layer
