"""What diagrams are drawn with: boxes of one manner, joins between them, labels with a halo, all in a style family's look."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence

from limner.design.structured.board import SLACK, Board, Text
from limner.design.structured.paths import arrow_head, polyline, rounded, smooth
from limner.design.structured.plots.look import look_of
from limner.design.structured.plots.pen import Pen
from limner.design.structured.plots.plot import series_colors
from limner.design.structured.steps import strong_color
from limner.design.structured.voices import Voice
from limner.document.color import Color, mix, oklch
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.plan import Copy, Plan


class Easel:
    """Draws the parts of one diagram on a board, on a ground of one colour."""

    def __init__(self, board: Board, on: Color) -> None:
        """Take the look of the design's style family."""
        self.board, self.on = board, on
        self.u = board.ctx.unit
        self.rtl = board.ctx.rtl
        self.look = look_of(board.ctx.style.name)
        self.pen = Pen(board, self.look, on)
        self.strong = strong_color(board, on)
        self.line = mix(on, board.ctx.palette.ink, 0.72)
        self.hair = mix(on, board.ctx.palette.ink, 0.22)

    def colors(self, count: int) -> list[Color]:
        """Return distinct colours for branches, lanes or sets."""
        return series_colors(self.board, count, self.on, least=1.5)

    def size(self, items: Iterable[tuple[Text, tuple[float, float]]], most: float, lines: int = 3) -> float:
        """Return the one size at which every text fits its room."""
        return self.board.common([(t, room) for t, room in items if t], self.look.name_voice, most, lines)

    def box(self, box: Box, color: Color, *, strong: bool = True, round_: bool = False) -> Color:
        """Draw a node's box in the look's manner and return the colour its text stands on."""
        u, ink = self.u, self.board.ctx.palette.ink
        light = oklch(self.on).l > 0.5
        radius = box.h / 2 if round_ or self.look.ends == "pill" else {"soft": 1.0, "square": 0.0}[self.look.ends] * u
        if self.look.name == "editorial":
            radius = 0.5 * u if not round_ else radius
        if self.look.fill == "sketch":
            face = mix(self.on, color, 0.32 if strong else 0.1)
            self.board.rect(box.inset(0.3 * u), face, stem="node", role="node")
            corners = [
                Point(box.x, box.y),
                Point(box.right, box.y),
                Point(box.right, box.bottom),
                Point(box.x, box.bottom),
                Point(box.x, box.y),
            ]
            ring = [self.pen.shaken(p, 0.3 * u) for p in corners]
            stroke = Stroke(fill=Solid(color=mix(color, ink, 0.6)), width=0.4 * u, cap="round")
            self.board.path(self.pen.by_hand(ring), box.inset(-u), None, stroke=stroke, stem="sketch", role="ornament")
            return face
        if self.look.fill == "offset":
            under = Box(box.x + 0.8 * u, box.y + 0.8 * u, box.w, box.h)
            self.board.rect(under, mix(self.on, ink, 0.85), radius=radius, stem="print", role="ornament")
            face = self.board.bearing(color if strong else mix(self.on, color, 0.3))
            self.board.rect(
                box,
                face,
                radius=radius,
                stroke=Stroke(fill=Solid(color=mix(self.on, ink, 0.85)), width=0.32 * u, side="inside"),
                stem="node",
                role="node",
            )
            return face
        if strong:
            face = self.board.bearing(color)
            self.board.rect(box, face, radius=radius, stem="node", role="node")
            return face
        plain = {"swiss": self.on, "tech": mix(self.on, "#ffffff", 0.09 if not light else 0.7)}.get(self.look.name)
        face = plain or mix(self.on, color, 0.2 if self.look.name == "playful" else 0.12)
        width = 0.5 if self.look.name == "swiss" else 0.26
        edge = None if self.look.name == "playful" else Stroke(fill=Solid(color=color), width=width * u, side="inside")
        self.board.rect(box, face, radius=radius, stroke=edge, stem="node", role="node")
        return face

    def words(
        self,
        text: Text,
        box: Box,
        size: float,
        on: Color,
        *,
        align: str = "center",
        valign: str = "middle",
        lines: int = 3,
        voice: Voice | None = None,
        color: Color | None = None,
    ) -> None:
        """Set text in a box."""
        how = (voice or self.look.name_voice).but(align=align, valign=valign)
        self.board.text(text, box, how, size, on=on, color=color, lines=lines, large=False)

    def node(
        self, text: Text, box: Box, size: float, color: Color, *, strong: bool = True, round_: bool = False
    ) -> None:
        """Draw a box with its text."""
        face = self.box(box, color, strong=strong, round_=round_)
        self.words(text, box.inset(min(1.4 * self.u, 0.1 * box.w), 0.5 * self.u), size, face)

    def join(
        self, points: Sequence[Point], *, color: Color | None = None, width: float = 0.5, dashed: bool = False,
        arrow: bool = False, curve: str = "",
    ) -> None:  # fmt: skip
        """Draw a line through points; ``curve`` "across" or "down" bends it softly along that axis."""
        u, ink = self.u, color or self.line
        path = [p for i, p in enumerate(points) if not i or math.dist(p, points[i - 1]) > 0.05]
        if len(path) < 2:
            return
        tip, before = path[-1], path[-2]
        angle = math.degrees(math.atan2(tip.y - before.y, tip.x - before.x))
        head = 2.6 * u
        if arrow:
            back = 0.7 * head
            path[-1] = Point(tip.x - back * math.cos(math.radians(angle)), tip.y - back * math.sin(math.radians(angle)))
        d = smooth(path, vertical=curve == "down") if curve else rounded(path, 1.6 * u)
        if self.look.fill == "sketch" and not curve and not dashed:
            d = self.pen.by_hand(path)
        stroke = Stroke(
            fill=Solid(color=ink),
            width=width * u,
            dash=(1.4 * u, 1.1 * u) if dashed else (),
            cap="butt" if dashed else "round",
            join="round",
        )
        xs, ys = [p.x for p in points], [p.y for p in points]
        area = Box(min(xs) - u, min(ys) - u, max(xs) - min(xs) + 2 * u, max(ys) - min(ys) + 2 * u)
        self.board.path(d, area, None, stroke=stroke, stem="edge", role="edge")
        if arrow:
            self.board.path(
                arrow_head(tip, angle, head, width=0.9),
                Box(tip.x - head, tip.y - head, 2 * head, 2 * head),
                ink,
                stem="arrow",
                role="edge",
            )

    def label(self, text: Text, center: Point, size: float, *, widest: float = 0.0, on: Color | None = None) -> Box:
        """Set a label on a line, on a patch of the ground; return its box."""
        ground = on or self.on
        w, h, _ = self.board.layout_size(text, self.look.small, size, widest or 40 * self.u)
        w = w * SLACK + 0.3 * self.u
        box = Box(center.x - w / 2, center.y - h / 2, w, h)
        self.board.rect(box.inset(-0.7 * self.u, -0.2 * self.u), ground, radius=0.6 * self.u, stem="halo", role="halo")
        self.board.text(
            text,
            box,
            self.look.small.but(align="center", valign="middle", weight=600),
            size,
            on=ground,
            lines=3,
            large=False,
        )
        return box

    def mirrored(self, area: Box, box: Box) -> Box:
        """Return a box as it lies in an area that reads from right to left (unchanged in others)."""
        return Box(area.x + area.right - box.right, box.y, box.w, box.h) if self.rtl else box


def copies_of(plan: Plan) -> dict[str, Copy]:
    """Return a plan's strings by id."""
    return {copy.id: copy for copy in plan.copy_}


def outline(points: Sequence[Point]) -> str:
    """Return a closed outline through points."""
    return polyline(list(points), closed=True)
