"""SVG path data in, a Skia path out.

Grammar: SVG 2 §9.3 (moveto, lineto, curves, arcs, closepath; absolute and relative; flags may touch what follows).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

import skia

from limner.errors import DocumentError

_TOKEN = re.compile(r"\s*,?\s*([MmLlHhVvCcSsQqTtAaZz]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
_FLAG = re.compile(r"\s*,?\s*([01])")
_NUMBER = re.compile(r"\s*,?\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)")
_COUNTS = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}


@functools.lru_cache(maxsize=1024)
def svg_path(d: str, where: str = "path") -> skia.Path:
    """Return the path of SVG path data; raises DocumentError naming the place where it stops being one.

    The path is shared between calls: copy it before changing it.
    """
    pen = _Pen()
    at, command = 0, ""
    end = len(d.rstrip())
    while at < end:
        match = _TOKEN.match(d, at)
        if match is None:
            raise _fault(d, at, where)
        token = match.group(1)
        if token.isalpha():
            if not pen.started and token not in "Mm":
                raise _fault(d, at, where)
            command, at = token, match.end()
        elif command in ("", "Z", "z"):
            raise _fault(d, at, where)
        values, at = _arguments(d, at, command.upper(), where)
        pen.draw(command, values)
        command = {"M": "L", "m": "l"}.get(command, command)
    return pen.path


def _arguments(d: str, at: int, command: str, where: str) -> tuple[list[float], int]:
    values: list[float] = []
    for index in range(_COUNTS[command]):
        pattern = _FLAG if command == "A" and index in (3, 4) else _NUMBER
        match = pattern.match(d, at)
        if match is None:
            raise _fault(d, at, where)
        values.append(float(match.group(1)))
        at = match.end()
    return values, at


def _fault(d: str, at: int, where: str) -> DocumentError:
    return DocumentError(
        f"not SVG path data from character {at} on", where=where, value=d[at : at + 24], valid="SVG 2 path data"
    )


class _Pen:
    """Draws SVG commands on a path; keeps the current point, the contour's start and the last control point."""

    def __init__(self) -> None:
        self.path = skia.Path()
        self.started = False
        self.x = self.y = self.x0 = self.y0 = 0.0
        self.control: tuple[str, float, float] = ("", 0.0, 0.0)
        self._calls: dict[str, Callable[[list[float]], None]] = {
            "M": self._move, "L": self._line, "C": self._cubic, "S": self._smooth_cubic,
            "Q": self._quad, "T": self._smooth_quad, "A": self._arc,
        }  # fmt: skip

    def draw(self, command: str, values: list[float]) -> None:
        kind = command.upper()
        relative = command.islower()
        if kind == "Z":
            self.path.close()
            self.x, self.y = self.x0, self.y0
            self.control = ("", 0.0, 0.0)
            return
        if kind == "H":
            kind, values = "L", [values[0] + (self.x if relative else 0), self.y]
        elif kind == "V":
            kind, values = "L", [self.x, values[0] + (self.y if relative else 0)]
        elif relative and kind == "A":
            values = [*values[:5], values[5] + self.x, values[6] + self.y]
        elif relative:
            values = [v + (self.y if i % 2 else self.x) for i, v in enumerate(values)]
        before = self.control
        self.control = ("", 0.0, 0.0)
        if kind in "ST":
            self._reflect(kind, before)
        self._calls[kind](values)
        self.x, self.y = values[-2], values[-1]
        if kind == "M":
            self.x0, self.y0 = self.x, self.y

    def _reflect(self, kind: str, before: tuple[str, float, float]) -> None:
        family, cx, cy = before
        mine = "C" if kind == "S" else "Q"
        point = (2 * self.x - cx, 2 * self.y - cy) if family == mine else (self.x, self.y)
        self.control = (mine, *point)

    def _move(self, v: list[float]) -> None:
        self.started = True
        self.path.moveTo(v[0], v[1])

    def _line(self, v: list[float]) -> None:
        self.path.lineTo(v[0], v[1])

    def _cubic(self, v: list[float]) -> None:
        self.path.cubicTo(*v)
        self.control = ("C", v[2], v[3])

    def _smooth_cubic(self, v: list[float]) -> None:
        self._cubic([self.control[1], self.control[2], *v])

    def _quad(self, v: list[float]) -> None:
        self.path.quadTo(*v)
        self.control = ("Q", v[0], v[1])

    def _smooth_quad(self, v: list[float]) -> None:
        self._quad([self.control[1], self.control[2], *v])

    def _arc(self, v: list[float]) -> None:
        large = skia.Path.kLarge_ArcSize if v[3] else skia.Path.kSmall_ArcSize
        sweep = skia.PathDirection.kCW if v[4] else skia.PathDirection.kCCW
        self.path.arcTo(v[0], v[1], v[2], large, sweep, v[5], v[6])
