"""Colour: sRGB hex strings in documents, OKLCH for making palettes, WCAG 2 contrast for checking them.

Sources: Ottosson, "A perceptual color space for image processing" (OKLab, 2020); WCAG 2.2 §1.4.3 relative luminance.

>>> contrast("#000000", "#ffffff")
21.0
>>> mix("#000000", "#ffffff", 0.5) == to_hex(from_oklch(0.5, 0, 0))
True
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, StringConstraints

_KEPT = 16384
"""How many results each function remembers: a design asks the same of the same few colours thousands of times."""


def _lower(value: str) -> str:
    return value.lower()


Color = Annotated[str, StringConstraints(pattern=r"^#[0-9a-fA-F]{6}([0-9a-fA-F]{2})?$"), AfterValidator(_lower)]
"""An sRGB colour: ``#rrggbb`` or ``#rrggbbaa`` (straight alpha)."""


class RGB(NamedTuple):
    """sRGB components, 0…1, gamma-encoded."""

    r: float
    g: float
    b: float


class OKLCH(NamedTuple):
    """Lightness 0…1, chroma 0…~0.37, hue in degrees 0…360."""

    l: float  # noqa: E741  (the standard letter of the space)
    c: float
    h: float


@lru_cache(maxsize=_KEPT)
def rgb(color: str) -> RGB:
    """Return the sRGB components of a hex colour, alpha ignored."""
    return RGB(int(color[1:3], 16) / 255, int(color[3:5], 16) / 255, int(color[5:7], 16) / 255)


def alpha(color: str) -> float:
    """Return the alpha of a hex colour, 0…1; 1 where none is given."""
    return int(color[7:9], 16) / 255 if len(color) == 9 else 1.0


def to_hex(value: RGB, a: float = 1.0) -> str:
    """Return the hex string of sRGB components, clipped to 0…1; alpha is written only below 1."""
    body = "".join(f"{round(min(1.0, max(0.0, v)) * 255):02x}" for v in value)
    return f"#{body}" if a >= 1 else f"#{body}{round(max(0.0, a) * 255):02x}"


def with_alpha(color: str, a: float) -> str:
    """Return the colour with its alpha replaced."""
    return to_hex(rgb(color), a)


@lru_cache(maxsize=_KEPT)
def luminance(color: str) -> float:
    """Return WCAG relative luminance, 0 (black) … 1 (white)."""
    r, g, b = (_linear(v) for v in rgb(color))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@lru_cache(maxsize=_KEPT)
def contrast(first: str, second: str) -> float:
    """Return the WCAG contrast ratio of two opaque colours, 1…21."""
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return round((high + 0.05) / (low + 0.05), 4)


@lru_cache(maxsize=_KEPT)
def oklch(color: str) -> OKLCH:
    """Return the OKLCH coordinates of a hex colour."""
    r, g, b = (_linear(v) for v in rgb(color))
    l_ = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    m_ = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    s_ = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    lightness = 0.2104542553 * l_ + 0.7936177850 * m_ - 0.0040720468 * s_
    a = 1.9779984951 * l_ - 2.4285922050 * m_ + 0.4505937099 * s_
    b_ = 0.0259040371 * l_ + 0.7827717662 * m_ - 0.8086757660 * s_
    return OKLCH(lightness, math.hypot(a, b_), math.degrees(math.atan2(b_, a)) % 360)


def from_oklch(lightness: float, chroma: float, hue: float) -> RGB:
    """Return the sRGB colour of OKLCH coordinates; chroma is reduced until the colour is in gamut."""
    for step in range(21):
        value = _oklch_raw(lightness, chroma * (1 - step / 20), hue)
        if all(-1e-4 <= v <= 1 + 1e-4 for v in value):
            return value
    return _oklch_raw(lightness, 0.0, hue)


@lru_cache(maxsize=_KEPT)
def mix(first: str, second: str, t: float) -> str:
    """Return the colour a fraction t (0…1) of the way from first to second, mixed in OKLab."""
    one, two = _oklab(first), _oklab(second)
    lab = tuple(p + (q - p) * t for p, q in zip(one, two, strict=True))
    a = alpha(first) + (alpha(second) - alpha(first)) * t
    return to_hex(from_oklch(lab[0], math.hypot(lab[1], lab[2]), math.degrees(math.atan2(lab[2], lab[1]))), a)


@lru_cache(maxsize=_KEPT)
def adjust(color: str, *, lightness: float = 0.0, chroma: float = 1.0, hue: float = 0.0) -> str:
    """Return the colour with OKLCH lightness added to, chroma multiplied and hue turned (degrees)."""
    value = oklch(color)
    return to_hex(
        from_oklch(min(1.0, max(0.0, value.l + lightness)), value.c * chroma, (value.h + hue) % 360), alpha(color)
    )


def over(top: str, ground: str) -> str:
    """Return the opaque colour seen where ``top`` (with its alpha) lies over an opaque ground."""
    a = alpha(top)
    return to_hex(RGB(*(t * a + g * (1 - a) for t, g in zip(rgb(top), rgb(ground), strict=True))))


@lru_cache(maxsize=_KEPT)
def readable(color: str, ground: str, ratio: float) -> str:
    """Return ``color`` moved in lightness, hue kept, just far enough to reach a contrast ratio on an opaque ground.

    Both directions are tried and the smaller move wins; where neither reaches the ratio, black or white is returned,
    whichever contrasts more.
    """
    base = oklch(color)
    best: tuple[float, str] | None = None
    for direction in (1, -1):
        for step in range(101):
            lightness = base.l + direction * step / 100
            if not 0 <= lightness <= 1:
                break
            candidate = to_hex(from_oklch(lightness, base.c, base.h))
            if contrast(candidate, ground) >= ratio:
                if best is None or step < best[0]:
                    best = (step, candidate)
                break
    if best is not None:
        return best[1]
    return max(("#000000", "#ffffff"), key=lambda c: contrast(c, ground))


def _linear(v: float) -> float:
    return v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4


def _gamma(v: float) -> float:
    return 12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055


def _oklab(color: str) -> tuple[float, float, float]:
    value = oklch(color)
    angle = math.radians(value.h)
    return value.l, value.c * math.cos(angle), value.c * math.sin(angle)


def _oklch_raw(lightness: float, chroma: float, hue: float) -> RGB:
    a, b = chroma * math.cos(math.radians(hue)), chroma * math.sin(math.radians(hue))
    l_ = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    m_ = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    s_ = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return RGB(
        _gamma(4.0767416621 * l_ - 3.3077115913 * m_ + 0.2309699292 * s_),
        _gamma(-1.2684380046 * l_ + 2.6097574011 * m_ - 0.3413193965 * s_),
        _gamma(-0.0041960863 * l_ - 0.7034186147 * m_ + 1.7076147010 * s_),
    )
