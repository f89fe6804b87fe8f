"""The pen charts are drawn with: bars, lines, areas and points in the manner of a look (flat, glowing, sketched, printed)."""

from __future__ import annotations

import math

from limner.design.structured.board import Board
from limner.design.structured.paths import KAPPA, polyline, sector, spline, xy
from limner.design.structured.plots.look import Look
from limner.document.color import Color, mix, with_alpha
from limner.document.fills import Fill, LinearGradient, Solid, Stop, Stroke, TextureFill
from limner.document.geometry import Box, Point


class Pen:
    """Draws the marks of one chart on a board, on a ground of one colour."""

    def __init__(self, board: Board, look: Look, on: Color) -> None:
        """Take up a look; the unsteadiness of a hand comes from the design's seed."""
        self.board, self.look, self.on = board, look, on
        self.u = board.ctx.unit
        self.ink = board.ctx.palette.ink
        self._chance = board.ctx.rng("pen")

    def bar(
        self,
        box: Box,
        color: Color,
        towards: str = "right",
        *,
        stem: str = "bar",
        ends: bool = True,
        flat: bool = False,
    ) -> None:
        """Draw a bar that grows towards a side ("right", "left", "up", "down"); only its free end is rounded."""
        fill = self.look.fill
        if box.w < 0.01 or box.h < 0.01:
            return
        thick = box.h if towards in ("right", "left") else box.w
        long = box.w if towards in ("right", "left") else box.h
        share = {"square": 0.0, "soft": 0.16, "pill": 0.5}[self.look.ends] if ends else 0.0
        radius = min(share * thick, long)
        d = _end_rounded(box, radius, towards)
        if fill == "sketch":
            self._sketched(box, color, stem)
            return
        if fill == "offset":
            shift = min(0.9 * self.u, 0.16 * thick)
            under = Box(box.x + shift, box.y + shift, box.w, box.h)
            self.board.path(
                _end_rounded(under, radius, towards), under, mix(self.on, self.ink, 0.82), stem="print", role="ornament"
            )
        ink: Fill | Color = color
        if fill == "gradient" and not flat:
            ink = _fading(color, towards)
        elif fill == "stripes":
            ink = TextureFill(texture="stripes", colors=(color, mix(color, self.on, 0.3)), scale=1.2 * self.u, angle=45)
        stroke = (
            Stroke(fill=Solid(color=mix(self.on, self.ink, 0.82)), width=0.34 * self.u) if fill == "offset" else None
        )
        self.board.path(d, box, ink, stroke=stroke, stem=stem, role="mark")

    def _sketched(self, box: Box, color: Color, stem: str) -> None:
        fill = TextureFill(
            texture="stripes",
            colors=(mix(color, self.on, 0.12), mix(color, self.on, 0.62)),
            scale=1.15 * self.u,
            angle=52,
        )
        wobble = min(0.35 * self.u, 0.1 * min(box.w, box.h))
        corners = [Point(box.x, box.y), Point(box.right, box.y), Point(box.right, box.bottom), Point(box.x, box.bottom)]
        ring = [self.shaken(p, wobble) for p in corners]
        self.board.path(polyline(ring, closed=True), box, fill, stem=stem, role="mark")
        edge = Stroke(fill=Solid(color=mix(color, self.ink, 0.45)), width=0.38 * self.u, cap="round", join="round")
        again = [self.shaken(p, wobble) for p in [*corners, corners[0]]]
        self.board.path(self.by_hand(again), box.inset(-self.u), None, stroke=edge, stem="sketch", role="ornament")

    def shaken(self, point: Point, by: float) -> Point:
        """Return a point moved a little, as a hand would; unmoved in looks that are not drawn by hand."""
        if self.look.fill != "sketch":
            return point
        return Point(point.x + self._chance.uniform(-by, by), point.y + self._chance.uniform(-by, by))

    def by_hand(self, points: list[Point]) -> str:
        """Return lines through points that bow and overshoot a little."""
        d = ""
        for a, b in zip(points, points[1:], strict=False):
            long = math.dist(a, b) or 1.0
            bow = self._chance.uniform(-0.012, 0.012) * long
            mx, my = (a.x + b.x) / 2 - (b.y - a.y) / long * bow, (a.y + b.y) / 2 + (b.x - a.x) / long * bow
            d += f"M{xy(*a)}Q{xy(mx, my)} {xy(*b)}"
        return d

    def rule(self, a: Point, b: Point, width: float, color: Color, *, stem: str = "axis") -> None:
        """Draw an axis or leader."""
        if self.look.fill == "sketch":
            box = Box(
                min(a.x, b.x) - self.u, min(a.y, b.y) - self.u, abs(a.x - b.x) + 2 * self.u, abs(a.y - b.y) + 2 * self.u
            )
            stroke = Stroke(fill=Solid(color=color), width=width, cap="round")
            self.board.path(self.by_hand([a, b]), box, None, stroke=stroke, stem=stem, role="rule")
        elif width > 0:
            self.board.line(a, b, width, color, stem=stem)

    def grid(self, a: Point, b: Point) -> None:
        """Draw a grid line in the look's way."""
        how = self.look.grid
        if how == "none":
            return
        color = mix(self.on, self.ink, 0.17 if how == "hair" else 0.32)
        if how == "hair":
            self.board.line(a, b, 0.14 * self.u, color, stem="grid")
            return
        box = Box(
            min(a.x, b.x) - self.u, min(a.y, b.y) - self.u, abs(a.x - b.x) + 2 * self.u, abs(a.y - b.y) + 2 * self.u
        )
        dash = (0.01, 1.3 * self.u) if how == "dots" else (1.2 * self.u, 1.1 * self.u)
        width = 0.3 * self.u if how == "dots" else 0.16 * self.u
        stroke = Stroke(fill=Solid(color=color), width=width, dash=dash, cap="round")
        self.board.path(polyline([a, b]), box, None, stroke=stroke, stem="grid", role="rule")

    def line(self, points: list[Point], color: Color, *, thin: bool = False) -> None:
        """Draw a line through points, smooth where the look is."""
        width = self.look.line * self.u * (0.62 if thin else 1.0)
        stroke = Stroke(fill=Solid(color=color), width=width, cap="round", join="round")
        self.board.path(
            self._through(points), _about(points, 2 * self.u), None, stroke=stroke, stem="line", role="mark"
        )

    def _through(self, points: list[Point]) -> str:
        shaken = [self.shaken(p, 0.3 * self.u) for p in points]
        if self.look.smooth and len(points) > 2:
            return _monotone(shaken)
        return polyline(shaken)

    def area(self, upper: list[Point], lower: list[Point], color: Color, *, fade: bool) -> None:
        """Fill between two lines; faded towards the lower one, or flat."""
        both = [*upper, *reversed(lower)]
        top = _monotone(upper) if self.look.smooth and len(upper) > 2 else polyline(upper)
        back = list(reversed(lower))
        low = _monotone(back) if self.look.smooth and len(back) > 2 else polyline(back)
        d = f"{top}L{low[1:]}Z"
        fill: Fill | Color = color
        if self.look.fill == "sketch":
            fill = TextureFill(
                texture="stripes",
                colors=(mix(color, self.on, 0.25), mix(color, self.on, 0.7)),
                scale=1.15 * self.u,
                angle=52,
            )
        elif fade:
            fill = LinearGradient(
                stops=(Stop(at=0, color=with_alpha(color, 0.6)), Stop(at=1, color=with_alpha(color, 0.12)))
            )
        self.board.path(d, _about(both, 0), fill, stem="area", role="mark")

    def dot(self, at: Point, color: Color, radius: float) -> None:
        """Draw the point of a line."""
        how = self.look.point
        if how == "square":
            self.board.rect(Box(at.x - radius, at.y - radius, 2 * radius, 2 * radius), color, stem="point", role="mark")
        elif how == "ring":
            self.board.disc(at, radius, self.on, stroke=Stroke(fill=Solid(color=color), width=0.55 * radius))
        else:
            self.board.disc(at, radius, color, stroke=Stroke(fill=Solid(color=self.on), width=0.3 * radius))

    def blob(self, at: Point, color: Color, radius: float, *, clear: bool = False) -> None:
        """Draw a filled disc of data: a scattered point, a bubble, the head of a lollipop."""
        edge = (
            Stroke(fill=Solid(color=mix(color, self.ink, 0.4)), width=0.3 * self.u)
            if self.look.fill in ("sketch", "offset")
            else None
        )
        ink: Fill | Color = with_alpha(color, 0.72) if clear else color
        if self.look.fill == "sketch":
            ink = TextureFill(
                texture="stripes",
                colors=(mix(color, self.on, 0.12), mix(color, self.on, 0.62)),
                scale=1.0 * self.u,
                angle=52,
            )
        self.board.disc(at, radius, ink, stroke=edge)

    def slice(self, center: Point, outer: float, inner: float, start: float, end: float, color: Color) -> None:
        """Draw a slice of a pie or ring; degrees clockwise from 12 o'clock."""
        box = Box(center.x - outer, center.y - outer, 2 * outer, 2 * outer)
        fill: Fill | Color = color
        if self.look.fill == "sketch":
            fill = TextureFill(
                texture="stripes",
                colors=(mix(color, self.on, 0.12), mix(color, self.on, 0.55)),
                scale=1.15 * self.u,
                angle=52,
            )
        edge = (
            mix(self.on, self.ink, 0.82)
            if self.look.fill == "offset"
            else mix(color, self.ink, 0.4)
            if self.look.fill == "sketch"
            else self.on
        )
        stroke = Stroke(fill=Solid(color=edge), width=0.5 * self.u, join="round")
        self.board.path(sector(center, outer, inner, start, end), box, fill, stroke=stroke, stem="slice", role="mark")


def _fading(color: Color, towards: str) -> LinearGradient:
    stops = (Stop(at=0, color=with_alpha(color, 0.35)), Stop(at=1, color=color))
    ends = {
        "right": ((0.0, 0.0), (1.0, 0.0)),
        "left": ((1.0, 0.0), (0.0, 0.0)),
        "up": ((0.0, 1.0), (0.0, 0.0)),
        "down": ((0.0, 0.0), (0.0, 1.0)),
    }
    return LinearGradient(stops=stops, start=ends[towards][0], end=ends[towards][1])


def _about(points: list[Point], pad: float) -> Box:
    xs, ys = [p.x for p in points], [p.y for p in points]
    return Box(min(xs) - pad, min(ys) - pad, max(xs) - min(xs) + 2 * pad, max(ys) - min(ys) + 2 * pad)


def _end_rounded(box: Box, r: float, towards: str) -> str:
    """Return a rectangle whose two corners at one side are rounded."""
    x, y, right, bottom = box.x, box.y, box.right, box.bottom
    r = min(r, box.w if towards in ("right", "left") else box.w / 2, box.h if towards in ("up", "down") else box.h / 2)
    if r <= 0.05:
        return polyline([Point(x, y), Point(right, y), Point(right, bottom), Point(x, bottom)], closed=True)
    k = r * (1 - KAPPA)
    corner = {
        "right": f"M{xy(x, y)}L{xy(right - r, y)}C{xy(right - k, y)} {xy(right, y + k)} {xy(right, y + r)}L{xy(right, bottom - r)}"
        f"C{xy(right, bottom - k)} {xy(right - k, bottom)} {xy(right - r, bottom)}L{xy(x, bottom)}Z",
        "left": f"M{xy(right, y)}L{xy(x + r, y)}C{xy(x + k, y)} {xy(x, y + k)} {xy(x, y + r)}L{xy(x, bottom - r)}"
        f"C{xy(x, bottom - k)} {xy(x + k, bottom)} {xy(x + r, bottom)}L{xy(right, bottom)}Z",
        "up": f"M{xy(x, bottom)}L{xy(x, y + r)}C{xy(x, y + k)} {xy(x + k, y)} {xy(x + r, y)}L{xy(right - r, y)}"
        f"C{xy(right - k, y)} {xy(right, y + k)} {xy(right, y + r)}L{xy(right, bottom)}Z",
        "down": f"M{xy(x, y)}L{xy(x, bottom - r)}C{xy(x, bottom - k)} {xy(x + k, bottom)} {xy(x + r, bottom)}L{xy(right - r, bottom)}"
        f"C{xy(right - k, bottom)} {xy(right, bottom - k)} {xy(right, bottom - r)}L{xy(right, y)}Z",
    }
    return corner[towards]


def _monotone(points: list[Point]) -> str:
    """Return a smooth curve through points in order of x that never rises above or falls below its neighbours.

    Fritsch and Carlson's monotone cubic; through points that do not run one way in x, a plain spline.
    """
    steps = [b.x - a.x for a, b in zip(points, points[1:], strict=False)]
    if any(step == 0 for step in steps) or len({step > 0 for step in steps}) != 1:
        return spline(points)
    slopes = [(b.y - a.y) / step for (a, b), step in zip(zip(points, points[1:], strict=False), steps, strict=True)]
    lean = [slopes[0]]
    for one, two in zip(slopes, slopes[1:], strict=False):
        lean.append(0.0 if one * two <= 0 else 2 * one * two / (one + two))
    lean.append(slopes[-1])
    d = f"M{xy(*points[0])}"
    for i, step in enumerate(steps):
        a, b = points[i], points[i + 1]
        d += f"C{xy(a.x + step / 3, a.y + lean[i] * step / 3)} {xy(b.x - step / 3, b.y - lean[i + 1] * step / 3)} {xy(*b)}"
    return d
