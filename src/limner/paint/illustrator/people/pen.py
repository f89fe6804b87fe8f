"""The hand that draws people: flat colour, one crescent of shade away from the light, a contour in the colour's own dark."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NamedTuple

import skia

from limner.paint.illustrator.brush import Pt, polygon, smooth
from limner.paint.illustrator.ramp import fade, ink, lch, light_of, linear, of, shadow_of

CONTOUR = 2.6
"""Width of contours in thousandths of the stature."""


class Pen:
    """Draws shapes lit from ``side`` (−1 left, 1 right) on a canvas whose unit is a thousandth of the stature."""

    def __init__(self, canvas: skia.Canvas, side: float = -1.0) -> None:
        self.canvas = canvas
        self.side = side
        self.unit = 1.0
        self.thing: object = None

    def paint(self, color: str, alpha: float = 1.0) -> skia.Paint:
        """Return a filling paint."""
        paint = skia.Paint(AntiAlias=True, Color=ink(color))
        if alpha < 1:
            paint.setAlphaf(paint.getAlphaf() * alpha)
        return paint

    def fill(self, path: skia.Path, color: str, alpha: float = 1.0) -> None:
        """Fill a path flat."""
        self.canvas.drawPath(path, self.paint(color, alpha))

    def shape(
        self, path: skia.Path, color: str, *, depth: float = 1.0, contour: float = 1.0, reach: float = 14.0
    ) -> None:
        """Fill a path, shade its side away from the light by a crescent ``reach`` wide, and contour it."""
        bounds = path.getBounds()
        top, low = light_of(color, 0.025), shadow_of(color, 0.035)
        paint = skia.Paint(AntiAlias=True, Dither=True)
        paint.setShader(linear(bounds.left(), bounds.top(), bounds.left(), bounds.bottom() + 1e-3, (top, low)))
        self.canvas.drawPath(path, paint)
        with self.inside(path):
            self.crescent(path, shadow_of(color, 0.07 + 0.05 * depth), reach * self.unit * depth)
        if contour > 0:
            self.outline(path, color, contour)

    def crescent(self, path: skia.Path, color: str, reach: float, alpha: float = 0.85) -> None:
        """Darken what of a path is not covered by the same path moved toward the light; clip to the path first."""
        moved = skia.Path(path)
        moved.offset(self.side * reach, -0.35 * reach)
        moved.toggleInverseFillType()
        self.canvas.drawPath(moved, self.paint(color, alpha))

    def outline(self, path: skia.Path, color: str, weight: float = 1.0) -> None:
        """Draw a path's contour in the dark of its own colour."""
        paint = self.paint(deep(color), 0.62)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(CONTOUR * self.unit * weight)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
        self.canvas.drawPath(path, paint)

    def line(self, points: Sequence[Pt], color: str, width: float, alpha: float = 1.0, curve: bool = True) -> None:
        """Stroke a line through points, smooth unless ``curve`` is False."""
        paint = self.paint(color, alpha)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(width)
        paint.setStrokeCap(skia.Paint.kRound_Cap)
        paint.setStrokeJoin(skia.Paint.kRound_Join)
        self.canvas.drawPath(smooth(points) if curve else polygon(points, closed=False), paint)

    def dot(self, x: float, y: float, rx: float, color: str, ry: float = 0.0, alpha: float = 1.0) -> None:
        """Fill an ellipse."""
        ry = ry or rx
        self.canvas.drawOval(skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry), self.paint(color, alpha))

    def glow(self, x: float, y: float, rx: float, ry: float, color: str, alpha: float) -> None:
        """Fill an ellipse that fades toward its edge."""
        self.canvas.save()
        self.canvas.translate(x, y)
        self.canvas.scale(rx, ry)
        paint = skia.Paint(AntiAlias=True)
        paint.setShader(skia.GradientShader.MakeRadial(
            skia.Point(0, 0), 1.0, [ink(fade(color, alpha)), ink(fade(color, alpha * 0.55)), ink(fade(color, 0.0))], [0.0,
                0.55, 1.0]
        ))  # fmt: skip
        self.canvas.drawCircle(0, 0, 1.0, paint)
        self.canvas.restore()

    @contextmanager
    def inside(self, path: skia.Path) -> Iterator[None]:
        """Draw within a path only."""
        self.canvas.save()
        self.canvas.clipPath(path, doAntiAlias=True)
        yield
        self.canvas.restore()

    @contextmanager
    def at(self, x: float, y: float, scale: float = 1.0, turn: float = 0.0, flip: float = 1.0) -> Iterator[None]:
        """Draw in a frame of its own: origin at (x, y), ``scale`` of its units, turned by degrees clockwise."""
        before = self.unit
        self.canvas.save()
        self.canvas.translate(x, y)
        self.canvas.rotate(turn)
        self.canvas.scale(scale * flip, scale)
        self.unit = before / scale
        self.side *= flip
        yield
        self.side *= flip
        self.canvas.restore()
        self.unit = before


def deep(color: str) -> str:
    """Return the dark of a colour, for contours, seams and folds."""
    light, chroma, hue = lch(color)
    return of(max(0.16, light * 0.62 - 0.02), min(0.13, chroma * 1.05 + 0.008), hue)


class Joint(NamedTuple):
    """A point of a limb and the limb's half width there."""

    x: float
    y: float
    r: float


def along(limb: Sequence[Joint], upto: float = 1.0, start: float = 0.0, bend: float = 0.42) -> list[Joint]:
    """Return a limb of three joints as a row of joints from ``start`` to ``upto`` of its length, its bend rounded."""
    a, b, c = limb
    one, two = math.hypot(b.x - a.x, b.y - a.y), math.hypot(c.x - b.x, c.y - b.y)
    whole = max(one + two, 1e-6)
    knee = one / whole
    soft = bend * min(one, two) / whole
    out = []
    steps = 22
    for k in range(steps + 1):
        t = start + (upto - start) * k / steps
        if t <= knee - soft:
            x, y = _between(a, b, t / max(knee, 1e-6))
        elif t >= knee + soft:
            x, y = _between(b, c, (t - knee) / max(1 - knee, 1e-6))
        else:
            s = (t - knee + soft) / (2 * soft)
            p, q = _between(a, b, (knee - soft) / knee), _between(b, c, soft / (1 - knee))
            x = (1 - s) ** 2 * p[0] + 2 * s * (1 - s) * b.x + s * s * q[0]
            y = (1 - s) ** 2 * p[1] + 2 * s * (1 - s) * b.y + s * s * q[1]
        u = t / knee if t < knee else 1 + (t - knee) / max(1 - knee, 1e-6)
        r = a.r + (b.r - a.r) * u if u < 1 else b.r + (c.r - b.r) * (u - 1)
        out.append(Joint(x, y, r))
    return out


def _between(a: Joint, b: Joint, t: float) -> Pt:
    return a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t


def tube(
    joints: Sequence[Joint], grow: float = 0.0, flare: float = 0.0, cap: bool = True, head: bool = True
) -> skia.Path:
    """Return the outline of a row of joints, wider by ``grow`` and at the end by ``flare``; ``cap`` rounds its end."""
    left: list[Pt] = []
    right: list[Pt] = []
    n = len(joints)
    for k, j in enumerate(joints):
        p, q = joints[max(0, k - 1)], joints[min(n - 1, k + 1)]
        dx, dy = q.x - p.x, q.y - p.y
        size = math.hypot(dx, dy) or 1.0
        r = j.r + grow + flare * (k / (n - 1)) ** 2
        nx, ny = -dy / size * r, dx / size * r
        left.append((j.x + nx, j.y + ny))
        right.append((j.x - nx, j.y - ny))
    end = _cap(joints[-1], joints[-2], joints[-1].r + grow + flare) if cap else []
    start = _cap(joints[0], joints[1], joints[0].r + grow) if head else []
    return smooth([*left, *end, *right[::-1], *start], closed=True)


def _cap(j: Joint, before: Joint, r: float) -> list[Pt]:
    angle = math.atan2(j.y - before.y, j.x - before.x)
    return [(j.x + r * math.cos(angle + a), j.y + r * math.sin(angle + a)) for a in (1.0, 0.5, 0.0, -0.5, -1.0)]


def hull(points: Sequence[Pt]) -> list[Pt]:
    """Return the convex hull of points, clockwise."""
    ordered = sorted(set(points))
    out: list[Pt] = []
    for sweep in (ordered, ordered[::-1]):
        part: list[Pt] = []
        for p in sweep:
            while len(part) > 1 and _turn(part[-2], part[-1], p) <= 0:
                part.pop()
            part.append(p)
        out += part[:-1]
    return out


def _turn(a: Pt, b: Pt, c: Pt) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def rounded(points: Sequence[Pt], share: float = 0.25) -> skia.Path:
    """Return a closed polygon with its corners rounded by a share of the shorter edge at each."""
    path = skia.Path()
    n = len(points)
    for k, p in enumerate(points):
        a, b = points[k - 1], points[(k + 1) % n]
        near = min(math.dist(a, p), math.dist(p, b)) * share
        start, end = _toward(p, a, near), _toward(p, b, near)
        if k:
            path.lineTo(*start)
        else:
            path.moveTo(*start)
        path.quadTo(*p, *end)
    path.close()
    return path


def _toward(p: Pt, q: Pt, length: float) -> Pt:
    size = math.dist(p, q) or 1.0
    return p[0] + (q[0] - p[0]) * length / size, p[1] + (q[1] - p[1]) * length / size
