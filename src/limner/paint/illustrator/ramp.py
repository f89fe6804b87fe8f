"""Colours for drawing: cached OKLab mixing, ramps, and skia colours out of hex strings."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
import skia

from limner.document.color import OKLCH, adjust, from_oklch, oklch, rgb, to_hex, with_alpha
from limner.document.color import mix as slow_mix

Floats = npt.NDArray[np.float32]


@lru_cache(maxsize=65536)
def mix(first: str, second: str, t: float) -> str:
    """Return the colour a fraction t of the way from first to second, in OKLab."""
    return slow_mix(first, second, min(1.0, max(0.0, t)))


@lru_cache(maxsize=65536)
def ink(color: str) -> int:
    """Return a hex colour as skia's 32-bit ARGB number."""
    value = int(color[1:7], 16)
    a = int(color[7:9], 16) if len(color) == 9 else 255
    return (a << 24) | value


@lru_cache(maxsize=16384)
def fade(color: str, a: float) -> str:
    """Return the colour at an alpha 0…1."""
    return with_alpha(color, min(1.0, max(0.0, a)))


@lru_cache(maxsize=16384)
def lighter(color: str, amount: float) -> str:
    """Return the colour with OKLCH lightness raised (or, negative, lowered) and chroma kept."""
    return adjust(color, lightness=amount)


@lru_cache(maxsize=16384)
def lch(color: str) -> OKLCH:
    """Return the OKLCH coordinates of a hex colour."""
    return oklch(color)


@lru_cache(maxsize=16384)
def of(lightness: float, chroma: float, hue: float) -> str:
    """Return the hex colour of OKLCH coordinates."""
    return to_hex(from_oklch(min(1.0, max(0.0, lightness)), chroma, hue % 360))


@lru_cache(maxsize=4096)
def shadow_of(color: str, amount: float = 0.16) -> str:
    """Return the colour in shade: darker, a little cooler and richer."""
    light, chroma, hue = lch(color)
    cool = 265.0
    turn = ((cool - hue + 180) % 360 - 180) * min(0.18, amount * 0.6)
    return of(light - amount, chroma * 1.04, hue + turn)


@lru_cache(maxsize=4096)
def light_of(color: str, amount: float = 0.1) -> str:
    """Return the colour in light: brighter and a little warmer."""
    light, chroma, hue = lch(color)
    turn = ((80.0 - hue + 180) % 360 - 180) * min(0.12, amount * 0.6)
    return of(light + amount, chroma * 0.96, hue + turn)


@lru_cache(maxsize=4096)
def stops(colors: tuple[str, ...], at: tuple[float, ...] | None = None) -> tuple[list[int], list[float]]:
    """Return skia colours and positions of a gradient through the colours, filled in so that it runs in OKLab."""
    places = at or tuple(i / (len(colors) - 1) for i in range(len(colors)))
    out: list[int] = []
    pos: list[float] = []
    for i in range(len(colors) - 1):
        for k in range(4):
            t = k / 4
            out.append(ink(mix(colors[i], colors[i + 1], t)))
            pos.append(places[i] + (places[i + 1] - places[i]) * t)
    out.append(ink(colors[-1]))
    pos.append(places[-1])
    return out, pos


def linear(
    x0: float, y0: float, x1: float, y1: float, colors: tuple[str, ...], at: tuple[float, ...] | None = None
) -> skia.Shader:
    """Return a shader that runs through the colours from one point to another."""
    out, pos = stops(colors, at)
    return skia.GradientShader.MakeLinear([skia.Point(x0, y0), skia.Point(x1, y1)], out, pos)


def radial(cx: float, cy: float, r: float, colors: tuple[str, ...], at: tuple[float, ...] | None = None) -> skia.Shader:
    """Return a shader that runs through the colours from a centre outwards."""
    out, pos = stops(colors, at)
    return skia.GradientShader.MakeRadial(skia.Point(cx, cy), max(r, 1e-3), out, pos)


@lru_cache(maxsize=512)
def components(color: str) -> tuple[float, float, float]:
    """Return sRGB components 0…1 of a hex colour."""
    value = rgb(color)
    return value.r, value.g, value.b
