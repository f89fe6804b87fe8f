"""The view: what the measures of taste look at. A document and its layouts in; texts, things, fills and their places out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from limner.document.color import Color, alpha
from limner.document.document import Document
from limner.document.fills import tones
from limner.document.geometry import Box, Point
from limner.document.layers import EllipseShape, GroupLayer, Layer, PathShape, PictureLayer, ShapeLayer, TextLayer
from limner.document.plan import Plan
from limner.document.results import TextLayout
from limner.verify.placed import texts_of

_GRID = 48
_AROUND = frozenset({"background", "texture", "halo", "scrim"})


class Mark(NamedTuple):
    """One text as it lies: its ink's box, its size in pixels, its colour and the one behind it (None: not known)."""

    layer: str
    copy_id: str
    role: str
    box: Box
    edges: tuple[float, float, float]
    """Left, middle and right of the set lines, side bearings included: what is aligned."""
    size: float
    letters: int
    lines: int
    color: Color | None
    ground: Color | None
    level: int
    """Its place in the drawing order."""
    free: bool
    """It lies on the sheet, not on a thing in the picture, on no path, and is part of no chart."""
    overset: bool


class Thing(NamedTuple):
    """Something shown: its box, whether it is cut out (a motif) or a whole picture, and its place in the drawing order."""

    box: Box
    cut: bool
    level: int


@dataclass(frozen=True)
class View:
    """A design as the measures see it. Boxes are canvas pixels; ``fills`` are colours with the area they cover."""

    canvas: Box
    medium: str
    plan: Plan | None
    fit: float
    texts: tuple[Mark, ...]
    things: tuple[Thing, ...]
    fills: tuple[tuple[Color, float], ...]

    @property
    def short(self) -> float:
        """The short edge."""
        return min(self.canvas.w, self.canvas.h)

    @cached_property
    def free(self) -> tuple[Mark, ...]:
        """The texts that lie on the sheet itself."""
        return tuple(mark for mark in self.texts if mark.free and mark.box.area > 0)

    @cached_property
    def quiet(self) -> float:
        """The share of the canvas that holds neither type nor a thing; a whole picture counts for half."""
        cols, rows = _GRID, max(1, round(_GRID * self.canvas.h / self.canvas.w))
        cells = [[0.0] * cols for _ in range(rows)]
        for weight, box in [
            *((0.5 if not t.cut else 0.9, t.box) for t in self.things),
            *((1.0, m.box) for m in self.texts),
        ]:
            seen = box.intersection(self.canvas)
            for y in range(
                int(seen.y / self.canvas.h * rows), min(rows, int(seen.bottom / self.canvas.h * rows + 0.5))
            ):
                row = cells[y]
                for x in range(
                    int(seen.x / self.canvas.w * cols), min(cols, int(seen.right / self.canvas.w * cols + 0.5))
                ):
                    row[x] = max(row[x], weight)
        return 1.0 - sum(map(sum, cells)) / (rows * cols)


def view_of(document: Document, layouts: dict[str, TextLayout]) -> View:
    """Return what the measures see of a document whose text is set as ``layouts`` say."""
    canvas = Box(0, 0, document.canvas.width, document.canvas.height)
    order = {layer.id: level for level, layer in enumerate(document.walk())}
    charts = {child.id for layer in document.layers if layer.kind == "chart" for child in _inside(layer.children)}
    grounds = _grounds(document)
    sheet = document.canvas.background
    texts = tuple(
        _mark(
            layer,
            layouts[layer.id],
            order[layer.id],
            layer.id in charts,
            _behind(grounds, layer, layouts, order, sheet),
        )
        for layer in texts_of(document)
        if layouts[layer.id].clusters
    )
    return View(
        canvas=canvas,
        medium=document.meta.plan.medium if document.meta.plan else "",
        plan=document.meta.plan,
        fit=document.meta.fit,
        texts=texts,
        things=tuple(thing for layer in document.pictures() for thing in _things(layer, order[layer.id], canvas)),
        fills=_fills(document, canvas, texts),
    )


def _mark(layer: TextLayer, layout: TextLayout, level: int, charted: bool, ground: Color | None) -> Mark:
    box = layer.transform.bounds(layout.bounds) if layer.transform else layout.bounds
    advance = layer.transform.bounds(layout.advance) if layer.transform else layout.advance
    colors = tones(layer.block.style.fill)
    return Mark(
        layer=layer.id,
        copy_id=layer.copy_id,
        role=layer.role,
        box=box,
        edges=(advance.x, advance.cx, advance.right),
        size=layout.size,
        letters=max(1, len(layout.clusters)),
        lines=len(layout.lines),
        color=colors[0] if colors else None,
        ground=ground,
        level=level,
        free=not layer.surface and layer.block.path is None and not charted,
        overset=bool(layout.overset),
    )


def _things(layer: PictureLayer, level: int, canvas: Box) -> list[Thing]:
    scene = layer.scene
    if layer.role in _AROUND and not scene.entities:
        return []
    home = layer.box.intersection(canvas)
    if scene.setting.place != "none" and layer.role != "motif":
        return [Thing(home, False, level)] if home.area > 0 else []
    out = []
    for entity in scene.entities:
        for one in entity.instances:
            side = one.height * layer.box.h
            box = Box(
                layer.box.x + one.x * layer.box.w - side / 2, layer.box.y + one.y * layer.box.h - side, side, side
            ).intersection(canvas)
            if box.area > 0:
                out.append(Thing(box, True, level))
    return out


class _Ground(NamedTuple):
    color: Color | None
    box: Box
    level: int
    sure: bool
    layer: Layer


def _grounds(document: Document) -> list[_Ground]:
    """Return what may lie behind letters, back to front: opaque fills and pictures."""
    size = Box(0, 0, document.canvas.width, document.canvas.height)
    out: list[_Ground] = []
    for level, layer in enumerate(document.walk()):
        if isinstance(layer, PictureLayer) and layer.role != "texture":
            plain = layer.scene.setting.place == "none"
            if not plain:
                out.append(_Ground(None, layer.box.intersection(size), level, False, layer))
        elif isinstance(layer, ShapeLayer) and layer.fill is not None and layer.opacity > 0.7:
            colors = tones(layer.fill)
            if colors and all(alpha(color) > 0.7 for color in colors):
                sure = not isinstance(layer.shape, PathShape) and len(colors) == 1
                out.append(_Ground(colors[0][:7], layer.box.intersection(size), level, sure, layer))
    return out


def _behind(
    grounds: list[_Ground], layer: TextLayer, layouts: dict[str, TextLayout], order: dict[str, int], sheet: Color | None
) -> Color | None:
    """Return the colour that surely lies behind a text; None where a picture or an odd shape may."""
    box = layer.transform.bounds(layouts[layer.id].bounds) if layer.transform else layouts[layer.id].bounds
    middle, found = Point(box.cx, box.cy), sheet[:7] if sheet else None
    for ground in grounds:
        if ground.level > order[layer.id] or not _holds(ground, middle):
            continue
        found = ground.color if ground.sure else None
    return found


def _holds(ground: _Ground, at: Point) -> bool:
    box = ground.box
    if not (box.x <= at.x <= box.right and box.y <= at.y <= box.bottom):
        return False
    layer = ground.layer
    if isinstance(layer, ShapeLayer) and isinstance(layer.shape, EllipseShape) and box.w > 0 and box.h > 0:
        return ((at.x - box.cx) / (box.w / 2)) ** 2 + ((at.y - box.cy) / (box.h / 2)) ** 2 <= 1
    return True


def _fills(document: Document, canvas: Box, texts: tuple[Mark, ...]) -> tuple[tuple[Color, float], ...]:
    """Return flat colours with the area each covers in canvas pixels; letters ink about a third of their box."""
    found: dict[Color, float] = {}
    total = canvas.area
    if document.canvas.background:
        found[document.canvas.background[:7]] = total
    for layer in document.walk():
        if isinstance(layer, ShapeLayer) and layer.fill is not None:
            colors = tones(layer.fill)
            area = layer.box.intersection(canvas).area * (0.35 if isinstance(layer.shape, PathShape) else 1.0)
            for color in colors:
                shade = alpha(color) * layer.opacity
                if shade > 0.15:
                    found[color[:7]] = found.get(color[:7], 0.0) + area * shade / len(colors)
    for mark in texts:
        if mark.color:
            found[mark.color[:7]] = found.get(mark.color[:7], 0.0) + 0.33 * mark.box.area
    return tuple(sorted(found.items()))


def _inside(layers: tuple[Layer, ...]) -> list[Layer]:
    out: list[Layer] = []
    for layer in layers:
        out.append(layer)
        if isinstance(layer, GroupLayer):
            out += _inside(layer.children)
    return out
