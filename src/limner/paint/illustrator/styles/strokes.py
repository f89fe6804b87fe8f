"""Strokes of a brush, a crayon or a thread laid over a picture: large ones first, smaller ones where they are needed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, starmap
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
import skia

from limner.paint.illustrator.styles.flowing import tensor
from limner.paint.illustrator.styles.maps import Map, soften
from limner.paint.illustrator.styles.sheet import Pixels, Sheet, image_of

CANVAS_EDGE = 1300
"""The longest short edge at which strokes are drawn."""
MOST = 4600
"""Strokes of one kind drawn in one go (their corners are numbered in 16 bits)."""
FINEST = 2400
"""The most strokes of one kind that faces are finished in."""
LONG, WIDE, KINDS = 192, 48, 4
"""The size of a stroke's texture, and how many there are of each kind."""


class Mark(NamedTuple):
    """One kind of stroke, in units: how wide and long it is and how far from the next, and where it is laid.

    ``needed`` is how far the painting must be off before a stroke is laid (0: everywhere); ``tolerance`` how far the colour
    may change along it; ``jitter`` how much lightness varies; ``angle`` a fixed direction (radians), or None for the form's.
    """

    width: float
    length: float
    spacing: float
    needed: float = 0.0
    tolerance: float = 0.12
    jitter: float = 0.05
    angle: float | None = None
    wander: float = 0.25
    most: int = 9000


class Laid(NamedTuple):
    """What the strokes left: colour (premultiplied, clear where nothing was laid) and how thick it lies."""

    paint: Pixels
    relief: Pixels


def lay(
    sheet: Sheet, target: Pixels, marks: Sequence[Mark], texture: str, *, ground: Pixels | None = None, smooth: float = 16.0,
    relief: bool = True, edge: int = CANVAS_EDGE,
) -> Laid:  # fmt: skip
    """Return the strokes of ``marks`` over ``ground`` (or nothing), coloured as ``target`` (opaque, at working size).

    They are drawn on a canvas whose short edge has at most ``edge`` pixels.
    """
    k = min(1.0, edge / min(sheet.width, sheet.height), (3_000_000 / (sheet.width * sheet.height)) ** 0.5)
    size = (max(8, round(sheet.width * k)), max(8, round(sheet.height * k)))
    cos, sin, sure = tensor(sheet, smooth)
    bend = soften(sheet.seeded("bend").normal(size=cos.shape).astype(np.float32), sheet.per(60)) * np.float32(9)
    turned = 0.5 * np.arctan2(sin, cos) + np.clip(bend, -1.2, 1.2) * (1 - sure)
    paint = np.zeros((size[1], size[0], 4), np.uint8)
    if ground is not None:
        paint[...] = cv2.resize(ground, size, interpolation=cv2.INTER_LINEAR)
    half = (max(8, size[0] // 2), max(8, size[1] // 2))
    thick = np.zeros((half[1], half[0], 4), np.uint8)
    thick[..., 3] = 255
    surfaces = [
        skia.Surface(p, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType) for p in (paint, thick)
    ]
    for surface in surfaces:
        surface.getCanvas().scale(surface.width() / sheet.w, surface.height() / sheet.h)
    colors, heights = (image_of(t).makeShader(*_TILED) for t in textures(texture))
    finest = () if sheet.care is None else tuple(_finer(marks))
    for number, mark in enumerate((*marks, *finest)):
        values = sheet.seeded(f"mark{number}")
        starts = _starts(sheet, target, paint, mark, values, careful=number >= len(marks))
        for first in range(0, len(starts), MOST):
            vertices = _ribbons(sheet, target, turned, starts[first : first + MOST], mark, values)
            surfaces[0].getCanvas().drawVertices(vertices, skia.Paint(Shader=colors), skia.BlendMode.kModulate)
            if relief:
                surfaces[1].getCanvas().drawVertices(vertices, skia.Paint(Shader=heights), skia.BlendMode.kSrc)
        surfaces[0].flushAndSubmit()
    surfaces[1].flushAndSubmit()
    return Laid(paint, thick)


_TILED = (skia.TileMode.kClamp, skia.TileMode.kClamp, skia.SamplingOptions(skia.FilterMode.kLinear))


def _finer(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the marks that faces are finished in: like the last of the usual ones, but smaller twice over."""
    last = marks[-1]
    for k in (0.62, 0.42):
        width = max(1.5, k * last.width)
        yield last._replace(
            width=width, length=2.6 * width + 2, spacing=max(1.6, 0.95 * width), needed=0.035, tolerance=0.09,
            jitter=0.3 * last.jitter, angle=None, wander=min(last.wander, 0.2), most=FINEST,
        )  # fmt: skip


def _starts(
    sheet: Sheet, target: Pixels, paint: Pixels, mark: Mark, values: np.random.Generator, *, careful: bool
) -> npt.NDArray[np.float64]:
    """Return where strokes begin, in units (n, 2), in the order they are laid: a shaken grid, thinned to where it is off.

    ``careful`` ones are laid on faces alone.
    """
    across, down = max(1, round(sheet.w / mark.spacing)), max(1, round(sheet.h / mark.spacing))
    y, x = np.mgrid[0:down, 0:across].reshape(2, -1) + values.random((2, across * down))
    places = np.stack([x * sheet.w / across, y * sheet.h / down], axis=1)
    if mark.needed > 0:
        now = cv2.resize(paint, sheet.work, interpolation=cv2.INTER_AREA)[..., :3].astype(np.float32)
        off = np.abs(now - target[..., :3]).max(axis=2) * np.float32(1 / 255)
        off = soften(off, sheet.per(mark.width * 0.4))
        if careful and sheet.care is not None:
            off = np.asarray(off * (sheet.care > 0.3), np.float32)
        rows, columns = _cells(sheet, places)
        wrong = off[rows, columns]
        kept = np.nonzero(wrong > mark.needed)[0]
        if len(kept) > mark.most:
            kept = np.sort(kept[np.argsort(-wrong[kept], kind="stable")[: mark.most]])
        places = places[kept]
    return places[values.permutation(len(places))]


def _cells(sheet: Sheet, places: npt.NDArray[np.float64]) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    w, h = sheet.work
    columns = np.clip(places[..., 0] * (w / sheet.w), 0, w - 1).astype(np.intp)
    return np.clip(places[..., 1] * (h / sheet.h), 0, h - 1).astype(np.intp), columns


def _ribbons(
    sheet: Sheet, target: Pixels, turned: Map, starts: npt.NDArray[np.float64], mark: Mark, values: np.random.Generator
) -> skia.Vertices:
    """Return strokes as ribbons of triangles: each follows the forms both ways from its start until the colour changes."""
    n, half = len(starts), _arm(mark)
    base = np.asarray(target[_cells(sheet, starts)][:, :3] / 255, np.float64)
    wander = values.normal(0, mark.wander, n)
    arms = []
    for way in (-1.0, 1.0):
        at, step = starts, mark.length / (2 * half) * values.uniform(0.7, 1.15, n)
        before = np.zeros((n, 2))
        going = np.ones(n, bool)
        arm: list[npt.NDArray[np.float64]] = []
        for _ in range(half):
            angle = np.full(n, mark.angle) if mark.angle is not None else turned[_cells(sheet, at)]
            angle = angle + wander
            d = np.stack([np.cos(angle), np.sin(angle)], axis=1)
            d *= np.where((d * before).sum(axis=1) < 0, -1.0, 1.0)[:, None] if arm else way
            ahead = at + d * step[:, None]
            change = np.abs(target[_cells(sheet, ahead)][:, :3] / np.float32(255) - base).max(axis=1)
            going = going & (change < mark.tolerance)
            at = np.where(going[:, None], ahead, at + d * (step * 0.12)[:, None])
            before = d
            arm.append(at)
        arms.append(arm)
    straight = mark.angle is not None or half == 1
    spine = np.stack([arms[0][-1], arms[1][-1]] if straight else [*arms[0][::-1], starts, *arms[1]], axis=1)
    return _vertices(spine, base, mark, values)


def _arm(mark: Mark) -> int:
    """Return how many steps a stroke takes from its middle each way; one makes it straight, as nobody sees a short one bend."""
    slender = 3 if mark.length > 5 * mark.width else 2
    return min(slender, 1 if mark.length <= 26 else 2 if mark.length <= 60 else 3)


def _vertices(
    spine: npt.NDArray[np.float64], base: npt.NDArray[np.float64], mark: Mark, values: np.random.Generator
) -> skia.Vertices:
    n, k = spine.shape[:2]
    tangent = np.gradient(spine, axis=1)
    tangent /= np.maximum(np.hypot(tangent[..., 0], tangent[..., 1]), 1e-6)[..., None]
    wide = mark.width * values.uniform(0.75, 1.2, (n, 1, 1)) / 2
    normal = np.stack([-tangent[..., 1], tangent[..., 0]], axis=-1) * wide
    corners = np.stack([spine - normal, spine + normal], axis=2).reshape(-1, 2)
    kinds: list[int] = np.asarray(values.integers(0, KINDS, n)).tolist()
    shade = 1 + values.normal(0, mark.jitter, (n, 1))
    rich = 0.18 + np.ptp(base, axis=1, keepdims=True)
    rgb = np.clip(base * shade + rich * values.normal(0, mark.jitter * 0.45, (n, 3)), 0, 1)
    red, green, blue = np.round(rgb * 255).astype(np.int64).T
    color = np.repeat(0xFF000000 | red << 16 | green << 8 | blue, 2 * k)
    points = list(starmap(skia.Point, corners.tolist()))
    texs = list(chain.from_iterable([_texture_corners(k)[kind] for kind in kinds]))
    order = _triangles(MOST, k)[: n * (k - 1) * 6]
    return skia.Vertices(skia.Vertices.VertexMode.kTriangles_VertexMode, points, texs, color.tolist(), order)


@lru_cache(maxsize=8)
def _texture_corners(k: int) -> list[list[skia.Point]]:
    """Return where the corners of a stroke of ``k`` cuts lie in its texture, for each kind."""
    along = np.linspace(1, LONG - 1, k).tolist()
    return [
        [skia.Point(x, y) for x in along for y in (kind * WIDE + 1, kind * WIDE + WIDE - 1)] for kind in range(KINDS)
    ]


@lru_cache(maxsize=8)
def _triangles(n: int, k: int) -> list[int]:
    """Return the corners of the triangles of ``n`` strokes of ``k`` cuts each."""
    steps = 2 * np.arange(k - 1)
    quads = (steps[:, None] + np.array([0, 1, 2, 1, 3, 2])[None]).reshape(-1)
    corners: list[int] = ((np.arange(n) * 2 * k)[:, None] + quads[None]).reshape(-1).tolist()
    return corners


@lru_cache(maxsize=8)
def textures(name: str) -> tuple[Pixels, Pixels]:
    """Return a kind of stroke as two pictures of ``KINDS`` strokes one below the other: its colour's share, its thickness."""
    values = np.random.default_rng(77)
    u, v = np.linspace(0, 1, LONG)[None, :], np.linspace(-1, 1, WIDE)[:, None]
    colors, heights = [], []
    for _ in range(KINDS):
        hair = _smooth(values.normal(size=(WIDE, 1)), 1.0)
        grain = _smooth(values.normal(size=(WIDE, LONG)), 1.2)
        ends = 0.06 + 0.09 * np.abs(_smooth(values.normal(size=(WIDE, 1)), 0.8))
        rounded = np.clip((1 - np.abs(v) ** 3 - 0.12 * np.abs(hair)) * 5, 0, 1)
        body = np.clip(np.minimum(u, 1 - u) / np.maximum(ends * 0.5, 0.01) - 0.3, 0, 1) * rounded
        if name == "bristle":
            dry = np.clip(1.35 - 0.9 * u * (0.6 + 0.5 * hair) + 0.25 * grain, 0, 1)
            tone, alpha = 1 - 0.10 * np.clip(hair + 0.4 * grain, -1, 1.2), body * (0.55 + 0.45 * dry)
            height = np.clip(
                0.45 + 0.22 * hair + 0.10 * grain + 0.35 * np.exp(-(((np.abs(v) - 0.8) / 0.16) ** 2)), 0, 1
            )
        elif name == "flat":
            tone, alpha = 1 - 0.035 * np.clip(hair + grain, -1.5, 1.5), np.clip(body * 1.3, 0, 1) * 0.93
            height = 0.4 + 0.12 * hair + 0.05 * grain
        elif name == "wax":
            tone, alpha = np.ones_like(grain), body * np.clip(0.62 + 0.16 * hair + 0.25 * grain, 0, 1) * 0.8
            height = 0.5 + 0.1 * grain
        elif name == "lead":
            fade = np.clip(np.minimum(u, 1 - u) * 5, 0, 1)
            tone, alpha = (
                np.ones_like(grain),
                fade * np.clip(1.2 - 1.2 * v * v, 0, 1) * np.clip(0.6 + 0.16 * grain, 0, 1),
            )
            height = np.zeros_like(grain)
        elif name == "point":
            round_off = np.hypot(2 * u - 1, v) + 0.06 * grain
            tone, alpha = 1 - 0.05 * np.clip(grain, -1, 1), np.clip((0.96 - round_off) * 7, 0, 1)
            height = np.clip(0.35 + 0.5 * np.sqrt(np.clip(1 - round_off**2, 0, 1)) + 0.05 * grain, 0, 1)
        else:  # thread
            twist = 0.5 + 0.5 * np.cos((u * 15 + v * 0.9) * 2 * np.pi)
            tone = (0.50 + 0.50 * np.sqrt(np.clip(1 - v * v, 0, 1))) * (0.90 + 0.14 * twist)
            alpha = np.clip((1 - np.abs(v)) * 6, 0, 1) * np.clip(np.minimum(u, 1 - u) * 30, 0, 1)
            height = (
                np.sqrt(np.clip(1 - v * v, 0, 1))
                * (0.8 + 0.15 * twist)
                * np.clip(np.minimum(u, 1 - u) * 12 + 0.3, 0, 1)
            )
        alpha = np.broadcast_to(alpha, (WIDE, LONG))
        colors.append(_packed(np.broadcast_to(np.clip(tone, 0, 1.0), (WIDE, LONG)), alpha))
        heights.append(_packed(np.broadcast_to(np.clip(height, 0, 1), (WIDE, LONG)), alpha))
    return np.concatenate(colors), np.concatenate(heights)


def _packed(tone: npt.NDArray[np.float64], alpha: npt.NDArray[np.float64]) -> Pixels:
    out = np.zeros((*alpha.shape, 4), np.uint8)
    out[..., :3] = np.round(np.clip(tone * alpha, 0, 1) * 255)[..., None]
    out[..., 3] = np.round(np.clip(alpha, 0, 1) * 255)
    np.minimum(out, out[..., 3:], out=out)
    return out


def _smooth(noise: npt.NDArray[np.float64], deviation: float) -> npt.NDArray[np.float64]:
    """Return noise blurred down (and a good deal more along), of deviation one."""
    h, w = noise.shape
    fy, fx = np.fft.fftfreq(h)[:, None], np.fft.fftfreq(w)[None, :]
    shape = np.exp(-2 * (np.pi * deviation) ** 2 * (fy**2 + (6 * fx) ** 2))
    out = np.fft.ifft2(np.fft.fft2(noise) * shape).real
    return np.asarray(out / max(1e-9, float(out.std())))
