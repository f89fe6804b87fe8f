"""Mosaic: square stones set in rows that run along the forms' borders, small ones on faces, the smallest where a gap is left."""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt
import skia

from limner.paint.illustrator.styles.flowing import tensor
from limner.paint.illustrator.styles.maps import Map
from limner.paint.illustrator.styles.palette import few_colors, nearest, to_lab
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import colors_of, simplified
from limner.paint.illustrator.styles.textile import pieces

TILES = """
float3 print(float2 p, float3 c, float a) {
  float4 t = tiles.eval(p); float3 n = grained(p * 1.4);
  float3 grout = float3(0.50, 0.47, 0.43) * (0.92 + (n.g - 0.5) * 0.35) * (1.0 - 0.35 * tiles.eval(p + float2(-1.2, -1.6)).a);
  float3 col = t.a > 0.01 ? t.rgb / t.a : grout;
  float up = tiles.eval(p + float2(1.3, 1.3)).a - tiles.eval(p - float2(1.3, 1.3)).a;
  col = vivid(col, 1.2) * (1.0 + up * 0.30 + (n.g - 0.5) * 0.10) + max(up, 0.0) * 0.08;
  return mix(grout, col, t.a);
}
"""

CELL = 2.0
"""Units a cell of the map of what is taken is wide."""
TURNS = 36
PAD = 24
Stone = tuple[float, float, float, float]
"""A stone: its middle (x, y) and side in units, and how it is turned, a quarter turn at most: (x, y, angle, side)."""


class _Floor:
    """What is taken of the floor: stones find room on it, or do not."""

    def __init__(self, wide: int, high: int) -> None:
        self.taken = np.ones((high + 2 * PAD, wide + 2 * PAD), bool)
        self.taken[PAD - 3 : high + PAD + 3, PAD - 3 : wide + PAD + 3] = False
        self.stamps: dict[float, tuple[int, list[np.ndarray], list[np.ndarray]]] = {}

    def set(self, x: float, y: float, angle: float, side: float, slack: float) -> Stone | None:
        """Return a stone set at a place (units), or None where there is no room; it may overlap others by ``slack`` units."""
        if side not in self.stamps:
            self.stamps[side] = _stamps(side, slack)
        reach, body, need = self.stamps[side]
        k = int((angle % (np.pi / 2)) / (np.pi / 2) * TURNS) % TURNS
        row, column = int(y / CELL) + PAD, int(x / CELL) + PAD
        window = self.taken[row - reach : row + reach + 1, column - reach : column + reach + 1]
        if window.shape != need[k].shape or (window & need[k]).any():
            return None
        window |= body[k]
        return x, y, np.pi / 2 * k / TURNS, side


def _stamps(side: float, slack: float) -> tuple[int, list[np.ndarray], list[np.ndarray]]:
    """Return how far a stone reaches in cells, the cells it takes and those it needs, at every turn."""
    reach = round(side / 2 * 1.5 / CELL) + 1
    dy, dx = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    body, need = [], []
    for k in range(TURNS):
        t = np.pi / 2 * k / TURNS
        far = np.maximum(np.abs(dx * np.cos(t) + dy * np.sin(t)), np.abs(dy * np.cos(t) - dx * np.sin(t))) * CELL
        body.append(far <= side / 2 + 0.2)
        need.append(far <= side / 2 - slack)
    return reach, body, need


def mosaic(sheet: Sheet) -> Pixels:
    """Return the sheet laid in small square stones, in rows along the forms."""
    target = simplified(sheet, 5.0)
    wide, high = max(8, round(sheet.w / CELL)), max(8, round(sheet.h / CELL))
    floor = _Floor(wide, high)
    far = _from_borders(sheet, (wide, high))
    stones: list[Stone] = []
    if sheet.care is not None:
        near = cv2.resize(sheet.care, (wide, high), interpolation=cv2.INTER_LINEAR)
        stones += _rows(floor, far, near > 0.4, 4.8)
    stones += _rows(floor, far, np.ones_like(far, bool), 12.4)
    stones += _filled(sheet, floor, (wide, high))
    values = sheet.seeded("stones")
    return sheet.printed(TILES, {"tiles": sheet.colored(_stones(sheet, np.array(stones), target, values))})


def _from_borders(sheet: Sheet, size: tuple[int, int]) -> Map:
    """Return how far each cell lies from the nearest border between forms, or the picture's own, in units."""
    calm = simplified(sheet, 10.0, times=2)
    flat = colors_of(calm)
    colors = few_colors(flat, 9, sheet.alpha.reshape(-1))
    h, w = calm.shape[:2]
    label = pieces(nearest(to_lab(flat), to_lab(colors)).reshape(h, w), round(0.0018 * w * h))
    label = cv2.resize(label.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST)
    plain = np.ones(label.shape, np.uint8)
    plain[:, 1:] &= label[:, 1:] == label[:, :-1]
    plain[1:] &= label[1:] == label[:-1]
    plain = np.pad(plain, 1)
    far = cv2.distanceTransform(plain, cv2.DIST_L2, 5)[1:-1, 1:-1]
    return np.asarray(cv2.GaussianBlur(far, (0, 0), 1.2) * CELL, np.float32)


def _rows(floor: _Floor, far: Map, where: np.ndarray, side: float) -> list[Stone]:
    """Return stones set side by side in rows at ever greater distance from the borders."""
    out: list[Stone] = []
    step = (side + 1.6) / CELL
    level = 0.55 * side
    top = float(far[where].max(initial=0.0))
    while level < top:
        lines, _ = cv2.findContours((far > level).astype(np.uint8), cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
        for line in lines:
            path = line[:, 0].astype(np.float32)
            if len(path) < 3:
                continue
            at = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(path, axis=0).T))])
            reach = max(1, round(0.7 * step))
            for index in np.searchsorted(at, np.arange(0, at[-1], step)).tolist():
                x, y = path[index]
                if not where[int(y), int(x)]:
                    continue
                ahead, behind = path[min(index + reach, len(path) - 1)], path[max(index - reach, 0)]
                angle = float(np.arctan2(ahead[1] - behind[1], ahead[0] - behind[0]))
                stone = floor.set(float(x) * CELL, float(y) * CELL, angle, side, 0.14 * side)
                if stone is not None:
                    out.append(stone)
        level += side + 1.6
    return out


def _filled(sheet: Sheet, floor: _Floor, size: tuple[int, int]) -> list[Stone]:
    """Return stones in the gaps that the rows left, ever smaller ones, turned along the forms."""
    cos, sin, _ = tensor(sheet, 18.0)
    angle = 0.5 * np.arctan2(sin, cos)
    values = sheet.seeded("gaps")
    w, h = sheet.work
    out: list[Stone] = []
    for side in (9.6, 6.6, 4.6):
        free = cv2.distanceTransform((~floor.taken).astype(np.uint8), cv2.DIST_L2, 3)[PAD:-PAD, PAD:-PAD] * CELL
        rows, columns = np.nonzero(free > 0.36 * side)
        order = np.argsort(-np.round(free[rows, columns]) - values.random(len(rows)) * 0.9, kind="stable")
        for k in order[:14_000].tolist():
            x, y = float(columns[k]) * CELL, float(rows[k]) * CELL
            if floor.taken[rows[k] + PAD, columns[k] + PAD]:
                continue
            turn = angle[min(h - 1, int(y / sheet.h * h)), min(w - 1, int(x / sheet.w * w))]
            stone = floor.set(x, y, float(turn), side, 0.16 * side)
            if stone is not None:
                out.append(stone)
    return out


def _stones(sheet: Sheet, stones: npt.NDArray[np.float64], target: Pixels, values: np.random.Generator) -> Pixels:
    """Return stones drawn with rounded corners, clear between them, each in the picture's colour where it lies."""
    k = min(1.6, 1600 / min(sheet.width, sheet.height)) * min(sheet.width, sheet.height) / 1000
    size = (max(8, round(sheet.w * k)), max(8, round(sheet.h * k)))
    out = np.zeros((size[1], size[0], 4), np.uint8)
    surface = skia.Surface(out, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    canvas.scale(size[0] / sheet.w, size[1] / sheet.h)
    w, h = sheet.work
    shade = 1 + values.normal(0, 0.06, len(stones))
    paint = skia.Paint(AntiAlias=True)
    rows = np.minimum((stones[:, 1] / sheet.h * h).astype(int), h - 1)
    columns = np.minimum((stones[:, 0] / sheet.w * w).astype(int), w - 1)
    colors = np.clip(np.round(target[rows, columns, :3] * shade[:, None]), 0, 255).astype(int)
    for (x, y, t, side), color in zip(stones.tolist(), colors.tolist(), strict=True):
        paint.setColor(skia.Color(*color))
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(float(np.degrees(t)))
        half = side / 2
        canvas.drawRoundRect(skia.Rect(-half, -half, half, half), side * 0.14, side * 0.14, paint)
        canvas.restore()
    surface.flushAndSubmit()
    return out
