"""The drawing board of one sheet: shapes and text go in, layers with ids and sound colours come out.

A ``Board`` is made anew for every sheet and is the only mutable thing in this room. Text is set in *voices* (voices.py); its
colour is always made readable on the ground it is said to stand on.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from limner.design.context import Context, Sheet
from limner.design.structured.paths import polyline
from limner.design.structured.voices import Voice, block_of
from limner.document.color import Color, contrast, mix, readable
from limner.document.fills import Effect, Fill, Solid, Stroke
from limner.document.forms import TextPath
from limner.document.geometry import Box, Point, Transform
from limner.document.layers import (
    EllipseShape,
    GroupLayer,
    Layer,
    Mask,
    PathShape,
    PictureLayer,
    RectShape,
    Shape,
    ShapeLayer,
    TextLayer,
)
from limner.document.plan import Copy
from limner.document.scene import Scene
from limner.document.text import Fit, TextBlock

Ink = Color | Fill
Text = Copy | str

SLACK = 1.004
"""Boxes of measured text are this much wider than measured, so that rounding never breaks a line."""


def fill_of(ink: Ink | None) -> Fill | None:
    """Return a fill of a colour, a fill as it is, None as None."""
    return Solid(color=ink) if isinstance(ink, str) else ink


def words(text: Text) -> str:
    """Return the string of a copy or furniture text."""
    return text if isinstance(text, str) else text.text


class Board:
    """Collects the layers of one sheet in drawing order."""

    def __init__(self, ctx: Context, background: Color | None = None, *, least: float = 1.85) -> None:
        """Start an empty board; ``least`` is the smallest type size in units of the canvas (unit = short edge / 100)."""
        self.ctx = ctx
        self.background = background
        self.least = least * ctx.unit
        self.layers: list[Layer] = []
        self.used: set[str] = set()
        self._ids: dict[str, int] = {}

    def sheet(self, archetype: str) -> Sheet:
        """Return the finished sheet."""
        return Sheet(layers=tuple(self.layers), background=self.background, archetype=archetype)

    def name(self, stem: str) -> str:
        """Return a layer id not used before."""
        count = self._ids.get(stem, 0)
        self._ids[stem] = count + 1
        return f"{stem}-{count + 1}" if count else stem

    def add(self, layer: Layer) -> Layer:
        """Put a layer on top and return it."""
        self.layers.append(layer)
        return layer

    # ---- shapes -------------------------------------------------------------------------------------------------

    def shape(
        self,
        shape: Shape,
        box: Box,
        ink: Ink | None,
        *,
        stroke: Stroke | None = None,
        stem: str = "shape",
        role: str = "ornament",
        opacity: float = 1.0,
        effects: tuple[Effect, ...] = (),
        transform: Transform | None = None,
        mask: Mask | None = None,
    ) -> ShapeLayer:
        """Draw an outline and return its layer."""
        layer = ShapeLayer(
            id=self.name(stem), role=role, box=box, shape=shape, fill=fill_of(ink), stroke=stroke, opacity=opacity,
            effects=effects, transform=transform, mask=mask,
        )  # fmt: skip
        self.add(layer)
        return layer

    def rect(
        self,
        box: Box,
        ink: Ink | None,
        *,
        radius: float = 0.0,
        stroke: Stroke | None = None,
        stem: str = "panel",
        role: str = "panel",
        opacity: float = 1.0,
        effects: tuple[Effect, ...] = (),
        transform: Transform | None = None,
    ) -> ShapeLayer:
        """Draw a rectangle."""
        box = Box(box.x, box.y, max(0.0, box.w), max(0.0, box.h))
        radius = max(0.0, min(radius, box.w / 2, box.h / 2))
        return self.shape(
            RectShape(radius=radius), box, ink, stroke=stroke, stem=stem, role=role, opacity=opacity, effects=effects,
            transform=transform,
        )  # fmt: skip

    def oval(self, box: Box, ink: Ink | None, *, stroke: Stroke | None = None, stem: str = "disc") -> ShapeLayer:
        """Draw an ellipse."""
        return self.shape(EllipseShape(), box, ink, stroke=stroke, stem=stem)

    def disc(self, center: Point, radius: float, ink: Ink | None, *, stroke: Stroke | None = None) -> ShapeLayer:
        """Draw a circle."""
        return self.oval(Box(center.x - radius, center.y - radius, 2 * radius, 2 * radius), ink, stroke=stroke)

    def path(
        self,
        d: str,
        box: Box,
        ink: Ink | None,
        *,
        stroke: Stroke | None = None,
        stem: str = "shape",
        role: str = "ornament",
        opacity: float = 1.0,
        effects: tuple[Effect, ...] = (),
    ) -> ShapeLayer:
        """Draw SVG path data that lies in a box."""
        return self.shape(
            PathShape(d=d), box, ink, stroke=stroke, stem=stem, role=role, opacity=opacity, effects=effects
        )

    def line(
        self,
        start: Point,
        end: Point,
        width: float,
        ink: Ink,
        *,
        dash: tuple[float, ...] = (),
        stem: str = "rule",
    ) -> ShapeLayer:
        """Draw a straight line; upright and level ones without dashes are bars, which stay crisp."""
        x, y = min(start.x, end.x), min(start.y, end.y)
        box = Box(x, y, abs(end.x - start.x), abs(end.y - start.y))
        fill = fill_of(ink) or Solid(color="#000000")
        if not dash and box.h < 1e-6:
            return self.rect(Box(x, y - width / 2, box.w, width), fill, stem=stem, role="rule")
        if not dash and box.w < 1e-6:
            return self.rect(Box(x - width / 2, y, width, box.h), fill, stem=stem, role="rule")
        stroke = Stroke(fill=fill, width=width, dash=dash, cap="butt")
        grown = Box(x - width, y - width, box.w + 2 * width, box.h + 2 * width)
        return self.path(polyline([start, end]), grown, None, stroke=stroke, stem=stem, role="rule")

    def picture(
        self, scene: Scene, box: Box, *, stem: str = "picture", mask: Mask | None = None, role: str = "picture",
        effects: tuple[Effect, ...] = (), opacity: float = 1.0,
    ) -> PictureLayer:  # fmt: skip
        """Lay a painted scene into a box."""
        layer = PictureLayer(
            id=self.name(stem), role=role, box=box, scene=scene, mask=mask, effects=effects, opacity=opacity
        )
        self.add(layer)
        return layer

    def grouped(self, since: int, box: Box, *, stem: str, effects: tuple[Effect, ...] = ()) -> None:
        """Bind all layers drawn since a count of layers into one group."""
        children = tuple(self.layers[since:])
        del self.layers[since:]
        self.add(GroupLayer(id=self.name(stem), role="group", box=box, children=children, effects=effects))

    # ---- colour -------------------------------------------------------------------------------------------------

    def ink(self, ground: Color, wanted: Color | None = None, *, large: bool = False) -> Color:
        """Return a text colour for a ground: the wanted one where it reads (7:1, large 4.5:1), else its like that does."""
        ratio = 4.5 if large else 7.0
        palette = self.ctx.palette
        if wanted is not None:
            if contrast(wanted, ground) >= ratio:
                return wanted
            moved = readable(wanted, ground, ratio)
            if contrast(moved, ground) >= ratio - 0.05:
                return moved
        options = [c for c in (palette.ink, palette.ground) if contrast(c, ground) >= ratio]
        if options:
            return options[0]
        return max(("#ffffff", "#111111", palette.ink, palette.ground), key=lambda c: contrast(c, ground))

    def bearing(self, color: Color, ratio: float = 4.8) -> Color:
        """Return a colour moved in lightness just far enough that some ink reads on it at a ratio."""
        inks = ("#ffffff", "#111111", self.ctx.palette.ink, self.ctx.palette.ground)
        best = max(inks, key=lambda c: contrast(c, color))
        return color if contrast(best, color) >= ratio else readable(color, best, ratio)

    def tone(self, amount: float, of: Color | None = None, on: Color | None = None) -> Color:
        """Return a ground with a share of a colour in it (default: main in the palette's ground)."""
        return mix(on or self.ctx.palette.ground, of or self.ctx.palette.main, amount)

    # ---- text ---------------------------------------------------------------------------------------------------

    def layout_size(self, text: Text, voice: Voice, size: float, width: float) -> tuple[float, float, int]:
        """Return (width, height, lines) of text set at a size in lines of at most a width."""
        block = block_of(self.ctx, text, voice, size, "#000000", fit=Fit(mode="none"))
        laid = self.ctx.measure(block, Box(0, 0, max(1.0, width), 1e5))
        return laid.advance.w, laid.advance.h, max(1, len(laid.lines))

    def fits(
        self, text: Text, voice: Voice, most: float, box: Box | tuple[float, float], lines: int | None = None
    ) -> float:
        """Return the largest size up to ``most`` at which text fits a box, never below the least legible size."""
        w, h = (box.w, box.h) if isinstance(box, Box) else box
        most = max(most, self.least)
        fit = Fit(mode="box", min_size=self.least, max_size=most, max_lines=lines)
        block = block_of(self.ctx, text, voice, most, "#000000", fit=fit)
        laid = self.ctx.measure(block, Box(0, 0, max(1.0, w), max(1.0, h)))
        # Steps of a fortieth of a unit: the same at every resolution, and a little less than the very limit.
        step = self.ctx.unit / 40
        return max(self.least, min(most, math.floor(laid.size * 0.998 / step) * step))

    def common(
        self, items: Iterable[tuple[Text, tuple[float, float]]], voice: Voice, most: float, lines: int | None = None
    ) -> float:
        """Return the one size at which every text fits its own (width, height)."""
        sizes = [self.fits(text, voice, most, box, lines) for text, box in items]
        return min(sizes, default=most)

    def text(
        self,
        text: Text,
        box: Box,
        voice: Voice,
        size: float,
        *,
        on: Color,
        color: Color | None = None,
        align: str = "",
        valign: str = "",
        lines: int | None = None,
        role: str = "",
        large: bool | None = None,
        transform: Transform | None = None,
        effects: tuple[Effect, ...] = (),
        path: TextPath | None = None,
        fit: Fit | None = None,
        keep: bool = False,
    ) -> TextLayer:
        """Set text in a box at a size, on a ground of colour ``on``; it shrinks rather than leave the box.

        ``color`` is made readable on the ground unless ``keep``. ``fit`` overrides how the size may change.
        """
        big = large if large is not None else size >= 4.2 * self.ctx.unit
        ink = color if keep and color else self.ink(on, color, large=big)
        floor = min(size, max(6.0, self.least * 0.72))
        how = fit or Fit(mode="shrink", min_size=floor, max_size=size, max_lines=lines)
        side = self.side(align or voice.align)
        block = block_of(self.ctx, text, voice, size, ink, fit=how, align=side, valign=valign, path=path, ground=on)
        return self.lay(block, box, text, role=role, transform=transform, effects=effects)

    def lay(
        self, block: TextBlock, box: Box, text: Text, *, role: str = "", transform: Transform | None = None,
        effects: tuple[Effect, ...] = (), surface: str = "",
    ) -> TextLayer:  # fmt: skip
        """Put a finished block on the board as the layer of a copy (or of furniture)."""
        copy = text if isinstance(text, Copy) else None
        layer = TextLayer(
            id=self.name(f"text-{copy.id}" if copy else "label"), role=role or (copy.role if copy else "furniture"),
            box=box, block=block, copy_id=copy.id if copy else "", transform=transform, effects=effects, surface=surface,
        )  # fmt: skip
        if copy:
            self.used.add(copy.id)
        self.add(layer)
        return layer

    def side(self, align: str) -> str:
        """Return start and end as the sides they are in this layout, whatever the direction of the one string."""
        rtl = self.ctx.rtl
        return {"start": "right" if rtl else "left", "end": "left" if rtl else "right"}.get(align, align)

    def unused(self, copies: Sequence[Copy] | None = None) -> list[Copy]:
        """Return the strings of the plan that no layer carries yet, in the order of the brief."""
        return [c for c in (copies if copies is not None else self.ctx.plan.copy_) if c.id not in self.used]
