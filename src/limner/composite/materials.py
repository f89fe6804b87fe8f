"""Materials drawn by rule: grain, chalk, foil, brushed metal, marble, wood, paper, stripes, dots, checks.

Every material is a function of the place in its box alone, so it is the same picture at every resolution: finer noise than
a pixel shows is left out, and hard edges are blended over one pixel. Noise is interpolated from a hashed lattice (Perlin's
"value noise"), summed over octaves; marble, wood and foil bend it by itself (domain warping).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from limner.document.color import alpha, rgb
from limner.document.fills import TextureFill
from limner.document.geometry import Box
from limner.document.results import Pixels

Field = npt.NDArray[Any]
"""Single-precision values at the pixels of a band."""

_LATTICE = 256
_BAND = 128
"""Rows drawn at a time: the working memory stays small."""


class _Ground:
    """Noise with a seed, for points (u, v) in features; ``fine`` is how many features a pixel spans."""

    def __init__(self, seed: int, fine: float) -> None:
        self.fine = fine
        self._table = _lattice(seed)

    def noise(self, u: Field, v: Field, plane: int = 0) -> Field:
        """Return smooth noise 0…1, one feature a unit; ``plane`` gives an independent one."""
        u, v = u + np.float32(37.0 * plane + 0.5), v + np.float32(71.0 * plane + 0.5)
        i, j = np.floor(u), np.floor(v)
        s, t = u - i, v - j
        s, t = s * s * (3 - 2 * s), t * t * (3 - 2 * t)
        a, b = i.astype(np.int32) & (_LATTICE - 1), (j.astype(np.int32) & (_LATTICE - 1)) * _LATTICE
        a1, b1 = (a + 1) & (_LATTICE - 1), (b + _LATTICE) & (_LATTICE * _LATTICE - 1)
        top, foot = self._table.take(b + a), self._table.take(b1 + a)
        top += s * (self._table.take(b + a1) - top)
        foot += s * (self._table.take(b1 + a1) - foot)
        found: Field = top + t * (foot - top)
        return found

    def clouds(self, u: Field, v: Field, octaves: int, plane: int = 0, stretch: float = 1.0) -> Field:
        """Return noise of several octaves 0…1 about 0.5; ``stretch`` is how many units u and v were scaled up by."""
        total = np.zeros(np.broadcast(u, v).shape, np.float32)
        weight, whole, k = 0.5, 0.0, 1.0
        for octave in range(octaves):
            seen = min(1.0, max(0.0, 2.2 - 2.0 * self.fine * k * stretch))
            if seen > 0:
                layer = self.noise(u * np.float32(k), v * np.float32(k), plane * 7 + octave)
                total += np.float32(weight * seen) * (layer - np.float32(0.5))
            whole += weight
            weight, k = weight / 2, k * 2
        return total / np.float32(whole) + np.float32(0.5)


def material(fill: TextureFill, area: Box, step: float) -> Pixels:
    """Return an area (canvas pixels from the fill's corner) of a material, a pixel for every ``step``, premultiplied."""
    width, height = max(1, math.ceil(area.w / step)), max(1, math.ceil(area.h / step))
    ground = _Ground(fill.seed, step / fill.scale)
    mix = _MIXES[fill.texture]
    turn = math.radians(fill.angle)
    cos, sin = np.float32(math.cos(turn) / fill.scale), np.float32(math.sin(turn) / fill.scale)
    x = (np.float32(area.x) + (np.arange(width, dtype=np.float32) + np.float32(0.5)) * np.float32(step))[None, :]
    one, two = _premultiplied(fill.colors[0]), _premultiplied(fill.colors[1])
    out = np.empty((height, width, 4), np.uint8)
    for top in range(0, height, _BAND):
        rows = np.arange(top, min(top + _BAND, height), dtype=np.float32)
        y = (np.float32(area.y) + (rows + np.float32(0.5)) * np.float32(step))[:, None]
        u, v = (x * cos + y * sin, y * cos - x * sin) if fill.angle else (x * cos, y * cos)
        share = np.clip(mix(u, v, ground), 0.0, 1.0)[..., None]
        out[top : top + len(rows)] = np.rint(one + (two - one) * share)
    return out


def _premultiplied(color: str) -> Field:
    a = alpha(color)
    return np.array([*(c * a * 255 for c in rgb(color)), a * 255], np.float32)


def _lattice(seed: int) -> Field:
    """Return a table of hashed values 0…1 (multiply–xorshift, as in MurmurHash3's finaliser)."""
    cells = np.arange(_LATTICE * _LATTICE, dtype=np.uint64) + np.uint64((seed * 0x9E3779B9 + 0x7F4A7C15) % 2**32)
    word = (cells * np.uint64(0x9E3779B1)) & np.uint64(0xFFFFFFFF)
    for factor, shift in ((0x85EBCA6B, 16), (0xC2B2AE35, 13), (0x27D4EB2F, 16)):
        word = ((word ^ (word >> np.uint64(shift))) * np.uint64(factor)) & np.uint64(0xFFFFFFFF)
    word ^= word >> np.uint64(15)
    table: Field = (word.astype(np.float64) / 2**32).astype(np.float32)
    return table


def _ease(low: float, high: float, value: Field) -> Field:
    t = np.clip((value - np.float32(low)) / np.float32(high - low), 0.0, 1.0)
    shown: Field = t * t * (3 - 2 * t)
    return shown


def _square(value: Field, fine: float) -> Field:
    """Return a wave of period 2: 0 on [0, 1), 1 on [1, 2), its edges blended over a pixel."""
    place = np.mod(value, np.float32(2.0))
    apart = np.minimum(np.abs(place - 1), np.minimum(place, 2 - place))
    shown: Field = np.clip(0.5 + np.where(place >= 1, apart, -apart) / np.float32(max(fine, 1e-6)), 0.0, 1.0)
    return shown


def _grain(u: Field, v: Field, g: _Ground) -> Field:
    return _ease(0.42, 0.72, g.clouds(u * 1.5, v * 1.5, 3, stretch=1.5))


def _chalk(u: Field, v: Field, g: _Ground) -> Field:
    strokes = g.clouds(u * np.float32(0.12), v * np.float32(0.9), 3, 1, stretch=0.9)
    tooth = g.clouds(u * 3, v * 3, 3, 2, stretch=3.0)
    return _ease(0.53, 0.68, 0.4 * strokes + 0.6 * tooth)


def _foil(u: Field, v: Field, g: _Ground) -> Field:
    bend = g.clouds(u * np.float32(0.12), v * np.float32(0.12), 3, 1, stretch=0.12)
    folds = g.clouds(u * np.float32(0.16) + 2.5 * bend, v * np.float32(0.28) - 2.0 * bend, 4, 2, stretch=0.28)
    light = 0.5 + 0.5 * np.sin(folds * np.float32(22.0) + u * np.float32(0.12))
    glint = _ease(0.58, 0.80, g.clouds(u * np.float32(1.1), v * np.float32(1.1), 3, 3, stretch=1.1))
    return 0.85 * light ** np.float32(1.4) + 0.35 * glint * light


def _brushed(u: Field, v: Field, g: _Ground) -> Field:
    hair = g.clouds(u * np.float32(0.04), v * np.float32(2.5), 3, 1, stretch=2.5)
    streak = g.clouds(u * np.float32(0.015), v * np.float32(0.5), 3, 2, stretch=0.5)
    sheen = 0.5 + 0.5 * np.sin(
        u * np.float32(0.11) + 3 * g.clouds(u * np.float32(0.02), v * np.float32(0.02), 2, 3, stretch=0.02)
    )
    shown: Field = 0.5 + 0.9 * (hair - 0.5) + 0.7 * (streak - 0.5) + 0.45 * (sheen - 0.5)
    return shown


def _marble(u: Field, v: Field, g: _Ground) -> Field:
    bend = g.clouds(u * np.float32(0.13), v * np.float32(0.13), 5, 1, stretch=0.13)
    veins = 1 - np.abs(np.sin(np.float32(math.pi) * (u * np.float32(0.07) + v * np.float32(0.03) + 2.2 * bend)))
    thin = 1 - np.abs(np.sin(np.float32(math.pi) * (v * np.float32(0.11) - u * np.float32(0.05) + 3.1 * bend)))
    haze = g.clouds(u * np.float32(0.2), v * np.float32(0.2), 3, 2, stretch=0.2)
    return 0.75 * veins ** np.float32(5) + 0.4 * thin ** np.float32(12) + 0.5 * (haze - 0.35)


def _wood(u: Field, v: Field, g: _Ground) -> Field:
    wave = g.clouds(u * np.float32(0.03), v * np.float32(0.14), 3, 1, stretch=0.14)
    ring = np.mod(v * np.float32(0.32) + 3.2 * wave, np.float32(1.0))
    late = _ease(0.15, 0.85, ring) * (1 - _ease(0.9, 1.0, ring))
    fibre = g.clouds(u * np.float32(0.08), v * np.float32(2.2), 2, 2, stretch=2.2)
    shown: Field = 0.15 + 0.62 * late + 0.5 * (fibre - 0.5)
    return shown


def _paper(u: Field, v: Field, g: _Ground) -> Field:
    pulp = g.clouds(u * np.float32(0.6), v * np.float32(0.6), 4, 1, stretch=0.6)
    fibres = 1 - np.abs(2 * g.clouds(u * np.float32(0.5), v * np.float32(0.5), 2, 2, stretch=0.5) - 1)
    shown: Field = 0.5 + 1.0 * (pulp - 0.5) + 0.25 * fibres ** np.float32(8)
    return shown


def _stripes(u: Field, v: Field, g: _Ground) -> Field:
    return np.broadcast_to(_square(v, g.fine), np.broadcast(u, v).shape)


def _dots(u: Field, v: Field, g: _Ground) -> Field:
    pitch = np.float32(1.75)
    a, b = np.mod(u, pitch) - pitch / 2, np.mod(v, pitch) - pitch / 2
    return np.clip(0.5 + (0.5 - np.hypot(a, b)) / np.float32(max(g.fine, 1e-6)), 0.0, 1.0)


def _checks(u: Field, v: Field, g: _Ground) -> Field:
    a, b = _square(u, g.fine), _square(v, g.fine)
    shown: Field = a * (1 - b) + b * (1 - a)
    return shown


_MIXES: dict[str, Callable[[Field, Field, _Ground], Field]] = {
    "grain": _grain, "chalk": _chalk, "foil": _foil, "brushed": _brushed, "marble": _marble, "wood": _wood,
    "paper": _paper, "stripes": _stripes, "dots": _dots, "checks": _checks,
}  # fmt: skip
"""How much of the second colour a material shows at (u, v), in features along and across its angle."""
