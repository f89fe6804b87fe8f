"""What follows the forms: the direction of least change, smoothing along it that keeps borders, and lines drawn along it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import cv2
import numpy as np
import skia

from limner.paint.illustrator.styles.maps import Map, slopes, soften
from limner.paint.illustrator.styles.sheet import Pixels, Sheet

FINE_EDGE = 800
"""The short edge in pixels at which lines are drawn."""

NEAR = (1.0, 0.755, 0.325, 0.08, 0.0)
WIDE = (1.0, 0.896, 0.645, 0.373, 0.173)
"""Two bells, sampled at 0, ±1 … ±4 steps: a line is where the narrow one is darker than the wide one."""


class Flow(NamedTuple):
    """The direction along the forms at every pixel of a map, as a unit vector (its sign means nothing), and how sure it is."""

    x: Map
    y: Map
    sure: Map


def tensor(sheet: Sheet, units: float) -> tuple[Map, Map, Map]:
    """Return twice the angle along the forms as (cos, sin), and how sure it is (0…1), at working size, all colours asked."""
    xx = yy = xy = np.zeros((sheet.work[1], sheet.work[0]), np.float32)
    for plane in sheet.planes:
        dx, dy = slopes(soften(plane, max(0.8, sheet.per(1.6))))
        xx, yy, xy = xx + dx * dx, yy + dy * dy, xy + dx * dy
    xx, yy, xy = (soften(part, sheet.per(units)) for part in (xx, yy, xy))
    size = np.sqrt((xx - yy) ** 2 + 4 * xy * xy)
    total = xx + yy + np.float32(1e-6)
    found = -(xx - yy) / (size + 1e-9), -2 * xy / (size + 1e-9), size / total * np.minimum(1, total * 400)
    cos, sin, sure = (np.asarray(part, np.float32) for part in found)
    return cos, sin, sure


def flow_of(sheet: Sheet, units: float = 9.0) -> Flow:
    """Return the directions along the forms at working size, smoothed by so many units."""
    cos, sin, sure = tensor(sheet, units)
    return _directions(cos, sin, sure)


def _directions(cos: Map, sin: Map, sure: Map) -> Flow:
    x = np.sqrt(np.maximum(0.5 + 0.5 * cos, 0))
    y = np.copysign(np.sqrt(np.maximum(0.5 - 0.5 * cos, 0)), sin)
    return Flow(np.asarray(x, np.float32), np.asarray(y, np.float32), sure)


def _at_size(flow: Flow, size: tuple[int, int]) -> Flow:
    """Return the directions at another size (width, height): turned into double angles, where a sign means something."""
    if flow.x.shape == (size[1], size[0]):
        return flow
    cos = cv2.resize(flow.x * flow.x - flow.y * flow.y, size, interpolation=cv2.INTER_LINEAR)
    sin = cv2.resize(2 * flow.x * flow.y, size, interpolation=cv2.INTER_LINEAR)
    long = np.maximum(np.hypot(cos, sin), np.float32(1e-6))
    sure = cv2.resize(flow.sure, size, interpolation=cv2.INTER_LINEAR)
    return _directions(np.asarray(cos / long, np.float32), np.asarray(sin / long, np.float32), np.asarray(sure))


def _places(shape: tuple[int, ...]) -> tuple[Map, Map]:
    x, y = np.meshgrid(np.arange(shape[1], dtype=np.float32), np.arange(shape[0], dtype=np.float32))
    return x, y


def _along(flow: Flow, step: float, count: int) -> Iterator[tuple[int, Map, Map]]:
    """Yield, both ways, how many steps were gone along the forms and where one is then (x, y, in pixels)."""
    home_x, home_y = _places(flow.x.shape)
    both = cv2.merge((flow.x, flow.y))
    stride = np.float32(step)
    for way in (1.0, -1.0):
        dx, dy = flow.x * np.float32(way), flow.y * np.float32(way)
        x, y = home_x + dx * stride, home_y + dy * stride
        yield 1, x, y
        for k in range(2, count + 1):
            there = _seen(both, x, y, cv2.INTER_NEAREST)
            tx, ty = there[..., 0], there[..., 1]
            turn = np.copysign(stride, tx * dx + ty * dy)
            dx, dy = tx * turn, ty * turn
            x, y = x + dx, y + dy
            yield k, x, y


def _seen(plane: np.ndarray, x: Map, y: Map, way: int = cv2.INTER_LINEAR) -> np.ndarray:
    return np.asarray(cv2.remap(plane, x, y, way, borderMode=cv2.BORDER_REPLICATE))


def abstracted(sheet: Sheet, flow: Flow, *, reach: float = 2.2, narrow: float = 60.0, times: int = 2) -> Pixels:
    """Return the picture at working size with its grain and small marks melted away along the forms, borders kept.

    ``reach`` is the step of the filter in units, ``narrow`` how unlike (squared) a colour may be to be mixed in. Faces keep
    their features.
    """
    whole = np.ascontiguousarray(sheet.small[..., :3])
    out = np.full((*whole.shape[:2], 4), 255, np.uint8)
    out[..., :3] = _melted_along(whole, flow, sheet.per(reach), narrow, times)
    for part in sheet.careful:
        assert sheet.care is not None
        near = Flow(flow.x[part], flow.y[part], flow.sure[part])
        finer = _melted_along(np.ascontiguousarray(whole[part]), near, sheet.per(0.45 * reach), 2 * narrow, 1)
        share = sheet.care[part][..., None]
        out[part][..., :3] = np.round(finer * share + out[part][..., :3] * (1 - share))
    return out


def _melted_along(rgb: Pixels, flow: Flow, reach: float, narrow: float, times: int) -> Pixels:
    """Return colours (h, w, 3) melted along the forms; the filter's step ``reach`` is in pixels."""
    unlike = np.arange(256, dtype=np.float32) / 255
    share = np.asarray(1 / (1 + 3 * narrow * unlike * unlike), np.float32)
    spread = 255 * (1 / (3 * narrow)) ** 0.5
    for _ in range(times):
        across = max(1.0, reach * 1.4)
        rgb = np.asarray(cv2.bilateralFilter(rgb, 2 * round(1.5 * across) + 1, 0.75 * spread, across), np.uint8)
        total = np.ones((*rgb.shape[:2], 3), np.float32)
        sums = rgb.astype(np.float32)
        for k, x, y in _along(flow, max(0.5, 2.2 * reach), 3):
            there = _seen(rgb, x, y)
            far = cv2.transform(cv2.absdiff(there, rgb), np.full((1, 3), 1 / 3, np.float32))
            weight = cv2.LUT(far, share * np.float32(1.1 - 0.25 * k))
            weight = cv2.merge((weight, weight, weight))
            cv2.accumulateProduct(there.astype(np.float32), weight, sums)
            total += weight
        rgb = np.clip(sums / total + np.float32(0.5), 0, 255).astype(np.uint8)
    return rgb


def fine(sheet: Sheet, edge: int = FINE_EDGE) -> tuple[int, int]:
    """Return the size at which lines are drawn: its short edge ``edge`` pixels, or the picture's own if that is less."""
    short = min(sheet.width, sheet.height)
    k = min(1.0, edge / short, (2_000_000 / (sheet.width * sheet.height)) ** 0.5)
    return max(8, round(sheet.width * k)), max(8, round(sheet.height * k))


def line_map(sheet: Sheet, flow: Flow, picture: Pixels, width: float, *, gain: float = 1.0, length: float = 2.4) -> Map:
    """Return lines as a map 0…1: dark marks and borders of ``picture``, drawn along the forms; cut it at 0.5.

    ``width`` is a line's half width in units. Where all is busy (foliage, gravel) only the strongest lines stay.
    """
    size = fine(sheet)
    unit = np.float32(size[0] / sheet.w)
    light = cv2.cvtColor(np.ascontiguousarray(picture[..., :3]), cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    dx, dy = slopes(light)
    busy = soften(np.hypot(dx, dy), sheet.per(16)) * np.float32(2 * sheet.work[0] / 600)
    busy = cv2.resize(np.clip(busy, 0, 1), size, interpolation=cv2.INTER_LINEAR) * np.float32(1.6) + np.float32(0.04)
    plane = np.asarray(cv2.resize(light, size, interpolation=cv2.INTER_CUBIC), np.float32)
    flowing = _at_size(flow, size)
    out = _lined(plane, flowing, width * float(unit), 1.3 * length * float(unit))
    k = size[0] / sheet.work[0]
    for rows, columns in sheet.careful:
        assert sheet.care is not None
        part = (
            slice(round(rows.start * k), round(rows.stop * k)),
            slice(round(columns.start * k), round(columns.stop * k)),
        )
        near = Flow(flowing.x[part], flowing.y[part], flowing.sure[part])
        finer = _lined(plane[part], near, max(0.5, 0.5 * width * float(unit)), 1.1 * float(unit))
        share = cv2.resize(sheet.care[rows, columns], finer.shape[::-1], interpolation=cv2.INTER_LINEAR)
        out[part] = finer * (1.7 * share) + out[part] * (1 - share)
    return np.asarray(np.clip(out * np.float32(3 * gain / 4.84) / busy, 0, 1), np.float32)


def _lined(plane: Map, flowing: Flow, width: float, step: float) -> Map:
    """Return how much darker than its surroundings each pixel is, gathered along the forms; both lengths in pixels."""
    x, y = _places(plane.shape)
    near, wide = plane * np.float32(NEAR[0]), plane * np.float32(WIDE[0])
    for k in range(1, 5):
        far = np.float32(0.75 * width * k)
        both = _seen(plane, x - flowing.y * far, y + flowing.x * far)
        both = both + _seen(plane, x + flowing.y * far, y - flowing.x * far)
        near, wide = near + both * np.float32(NEAR[k]), wide + both * np.float32(WIDE[k])
    marks = wide / np.float32(2 * sum(WIDE) - 1) - near / np.float32(2 * sum(NEAR) - 1)
    sums = marks.copy()
    for k, px, py in _along(flowing, step, 3):
        sums += _seen(marks, px, py) * np.float32((0.90, 0.66, 0.36)[k - 1])
    return np.asarray(sums, np.float32)


def drawn_lines(
    sheet: Sheet, flow: Flow, picture: Pixels, width: float, *, gain: float = 1.0, length: float = 2.4
) -> skia.Shader:
    """Return ``line_map`` as a shader: its value in red."""
    return sheet.shader(line_map(sheet, flow, picture, width, gain=gain, length=length), cubic=True)


def streaks(sheet: Sheet, flow: Flow, width: float, length: float, *, edge: int = FINE_EDGE) -> Map:
    """Return marks that run along the forms, 0…1 and every value as frequent as another: gouge marks, threads, fibres.

    ``width`` and ``length`` are in units.
    """
    size = fine(sheet, edge)
    unit = size[0] / sheet.w
    noise = sheet.seeded("streaks").normal(size=(size[1], size[0])).astype(np.float32)
    noise = soften(noise, max(0.6, 0.5 * width * unit))
    steps = 6
    sums = noise.copy()
    for _, x, y in _along(_at_size(flow, size), max(0.7, length * unit / (2 * steps)), steps):
        sums += _seen(noise, x, y)
    spread = float(sums.std()) or 1.0
    return np.asarray(1 / (1 + np.exp(sums * np.float32(-1.75 / spread))), np.float32)
