"""SVG path data in, polylines in canvas pixels out (SVG 2 §9.3).

Curves are cut into chords that leave them by a fixed part of the path's extent, so that the figure does not depend on
its size: Wang's bound for Béziers, the sagitta for arcs.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from limner.document.geometry import Point
from limner.errors import DocumentError

_TOKEN = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)|([\s,]+)|(.)", re.DOTALL)
_ARITY = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_MOST = 2048
_FINE = 1e-5
"""How far a chord may leave its curve, in parts of the largest coordinate."""


def flatten(d: str) -> list[Point]:
    """Return the first subpath as points without repeats. Raises DocumentError when ``d`` is not a path with length."""
    for kept in subpaths(d):
        return kept
    raise DocumentError("the curve has no length", where="path.d", value=d, valid="SVG path data such as M0 0 L9 9")


def subpaths(d: str) -> list[list[Point]]:
    """Return every subpath that has length as points without repeats. Raises DocumentError when ``d`` is no path data."""
    commands = list(_commands(d))
    away = _FINE * max((abs(n) for _, numbers in commands for n in numbers), default=1.0)
    found: list[list[Point]] = []
    points: list[Point] = []
    here = start = Point(0.0, 0.0)
    handle: Point | None = None
    previous = ""
    for command, numbers in commands:
        kind = command.upper()
        origin = here if command.islower() else Point(0.0, 0.0)
        if kind == "M":
            found.append(points)
            here = start = Point(origin.x + numbers[0], origin.y + numbers[1])
            points = [here]
        elif kind == "Z":
            points.append(start)
            here = start
        else:
            points = points or [here]
            smooth = handle if (previous in "CS") == (kind == "S") and previous in "CSQT" else None
            step, handle = _segment(kind, numbers, origin, here, smooth, away)
            points += step
            here = points[-1]
        previous = kind
    kept = [[p for k, p in enumerate(one) if k == 0 or math.dist(p, one[k - 1]) > 1e-9] for one in [*found, points]]
    return [one for one in kept if len(one) > 1]


def _commands(d: str) -> Iterator[tuple[str, list[float]]]:
    command, numbers = "", list[float]()
    for match in _TOKEN.finditer(d):
        letter, number, _, wrong = match.groups()
        if wrong or (number and not command):
            raise DocumentError("not SVG path data", where="path.d", value=d, valid="commands MLHVCSQTAZ with numbers")
        if letter:
            if numbers:
                raise DocumentError(f"too few numbers after {command}", where="path.d", value=d)
            command = letter
            if letter in "Zz":
                yield letter, []
        elif number:
            numbers.append(float(number))
            if len(numbers) == _ARITY[command.upper()]:
                yield command, numbers
                numbers = []
                command = {"M": "L", "m": "l"}.get(command, command)
    if numbers:
        raise DocumentError(f"too few numbers after {command}", where="path.d", value=d)


def _segment(
    kind: str, n: list[float], origin: Point, here: Point, smooth: Point | None, away: float
) -> tuple[list[Point], Point | None]:
    if kind == "H":
        return [Point(origin.x + n[0], here.y)], None
    if kind == "V":
        return [Point(here.x, origin.y + n[0])], None
    if kind == "A":
        return _arc(here, n, Point(origin.x + n[5], origin.y + n[6]), away), None
    given = [Point(origin.x + n[k], origin.y + n[k + 1]) for k in range(0, len(n), 2)]
    if kind == "L":
        return given, None
    if kind in "ST":
        mirrored = Point(2 * here.x - smooth.x, 2 * here.y - smooth.y) if smooth else here
        given = [mirrored, *given]
    control = [here, *given]
    degree = len(control) - 1
    bends = [
        math.hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y)
        for a, b, c in zip(control, control[1:], control[2:], strict=False)
    ]
    steps = min(_MOST, max(1, math.ceil(math.sqrt(degree * (degree - 1) / 8 * max(bends) / max(away, 1e-12)))))
    return [_bezier(control, k / steps) for k in range(1, steps + 1)], control[-2]


def _bezier(points: list[Point], t: float) -> Point:
    while len(points) > 1:
        points = [Point(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t) for a, b in zip(points, points[1:], strict=False)]
    return points[0]


def _arc(here: Point, n: list[float], end: Point, away: float) -> list[Point]:
    """Flatten an elliptical arc by its centre (SVG 2 appendix B.2.4)."""
    rx, ry, tilt = abs(n[0]), abs(n[1]), math.radians(n[2])
    if rx == 0 or ry == 0 or here == end:
        return [end]
    cos, sin = math.cos(tilt), math.sin(tilt)
    dx, dy = (here.x - end.x) / 2, (here.y - end.y) / 2
    x, y = cos * dx + sin * dy, -sin * dx + cos * dy
    grow = math.sqrt(max(1.0, (x / rx) ** 2 + (y / ry) ** 2))
    rx, ry = rx * grow, ry * grow
    under = (rx * ry) ** 2 - (rx * y) ** 2 - (ry * x) ** 2
    root = math.sqrt(max(0.0, under) / ((rx * y) ** 2 + (ry * x) ** 2))
    if bool(n[3]) == bool(n[4]):
        root = -root
    cx, cy = root * rx * y / ry, -root * ry * x / rx
    mx, my = cos * cx - sin * cy + (here.x + end.x) / 2, sin * cx + cos * cy + (here.y + end.y) / 2
    first = math.atan2((y - cy) / ry, (x - cx) / rx)
    last = math.atan2((-y - cy) / ry, (-x - cx) / rx)
    sweep = (last - first) % (2 * math.pi)
    if not n[4]:
        sweep -= 2 * math.pi
    step = 2 * math.acos(max(0.0, 1 - away / max(rx, ry)))
    steps = min(_MOST, max(8, math.ceil(abs(sweep) / max(step, 1e-4))))
    angles = [first + sweep * k / steps for k in range(1, steps + 1)]
    return [
        Point(
            mx + cos * rx * math.cos(a) - sin * ry * math.sin(a), my + sin * rx * math.cos(a) + cos * ry * math.sin(a)
        )
        for a in angles
    ]
