"""Blend modes against the formulas of ISO 32000-2 §11.3.5, computed here with NumPy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import numpy as np
import numpy.typing as npt
import pytest

from limner.composite.blend import SKIA_MODES
from limner.document.fills import BlendMode
from limner.document.geometry import Box
from limner.document.layers import PictureLayer
from limner.document.results import Painted, Raster
from limner.document.scene import Scene

F = npt.NDArray[np.float64]


def soft(b: F, s: F) -> F:
    d = np.where(b <= 0.25, ((16 * b - 12) * b + 4) * b, np.sqrt(b))
    return np.where(s <= 0.5, b - (1 - 2 * s) * b * (1 - b), b + (2 * s - 1) * (d - b))


def hard(b: F, s: F) -> F:
    return np.where(s <= 0.5, 2 * b * s, 1 - 2 * (1 - b) * (1 - s))


def dodge(b: F, s: F) -> F:
    return np.where(b == 0, 0, np.where(s >= 1, 1, np.minimum(1, b / np.maximum(1e-9, 1 - s))))


def burn(b: F, s: F) -> F:
    return np.where(b >= 1, 1, np.where(s <= 0, 0, 1 - np.minimum(1, (1 - b) / np.maximum(1e-9, s))))


def lum(c: F) -> F:
    return c[..., :1] * 0.3 + c[..., 1:2] * 0.59 + c[..., 2:] * 0.11


def sat(c: F) -> F:
    return np.asarray(c.max(-1, keepdims=True) - c.min(-1, keepdims=True))


def set_lum(c: F, light: F) -> F:
    c = c + (light - lum(c))
    level, low, high = lum(c), c.min(-1, keepdims=True), c.max(-1, keepdims=True)
    c = np.where(low < 0, level + (c - level) * level / np.maximum(1e-12, level - low), c)
    return np.where(high > 1, level + (c - level) * (1 - level) / np.maximum(1e-12, high - level), c)


def set_sat(c: F, amount: F) -> F:
    low, span = c.min(-1, keepdims=True), sat(c)
    return np.where(span > 0, (c - low) * amount / np.maximum(1e-12, span), 0)


FORMULAS: dict[str, Callable[[F, F], F]] = {
    "normal": lambda b, s: s,
    "multiply": lambda b, s: b * s,
    "screen": lambda b, s: b + s - b * s,
    "overlay": lambda b, s: hard(s, b),
    "darken": np.minimum,
    "lighten": np.maximum,
    "color-dodge": dodge,
    "color-burn": burn,
    "hard-light": hard,
    "soft-light": soft,
    "difference": lambda b, s: np.abs(b - s),
    "exclusion": lambda b, s: b + s - 2 * b * s,
    "hue": lambda b, s: set_lum(set_sat(s, sat(b)), lum(b)),
    "saturation": lambda b, s: set_lum(set_sat(b, sat(s)), lum(b)),
    "color": lambda b, s: set_lum(s, lum(b)),
    "luminosity": lambda b, s: set_lum(b, lum(s)),
}


def colors(seed: int) -> npt.NDArray[np.uint8]:
    rng = np.random.default_rng(seed)
    pixels = np.full((16, 16, 4), 255, np.uint8)
    pixels[..., :3] = rng.choice([0, 20, 64, 100, 128, 170, 200, 255], (16, 16, 3))
    return pixels


@pytest.mark.parametrize("opacity", [1.0, 0.6])
@pytest.mark.parametrize("mode", FORMULAS)
def test_a_mode_follows_its_formula(draw: Any, mode: Any, opacity: float) -> None:
    below, above = colors(1), colors(2)
    box = Box(0, 0, 16, 16)
    pixels = draw(
        PictureLayer(id="b", box=box, scene=Scene()),
        PictureLayer(id="s", box=box, scene=Scene(), blend=mode, opacity=opacity),
        size=(16, 16),
        painted={"b": Painted(Raster(below), "test"), "s": Painted(Raster(above), "test")},
    )
    b, s = below[..., :3] / 255, above[..., :3] / 255
    wanted = (1 - opacity) * b + opacity * FORMULAS[mode](b, s)
    assert np.abs(pixels[..., :3] / 255 - wanted).max() < 4 / 255


def test_plus_adds_light(draw: Any) -> None:
    below, above = colors(3), colors(4)
    box = Box(0, 0, 16, 16)
    pixels = draw(
        PictureLayer(id="b", box=box, scene=Scene()),
        PictureLayer(id="s", box=box, scene=Scene(), blend="plus"),
        size=(16, 16),
        painted={"b": Painted(Raster(below), "test"), "s": Painted(Raster(above), "test")},
    )
    wanted = np.minimum(255, below[..., :3].astype(int) + above[..., :3])
    assert np.abs(pixels[..., :3] - wanted).max() <= 1


def test_every_mode_of_the_document_is_known() -> None:
    assert set(SKIA_MODES) == set(get_args(BlendMode)) == {*FORMULAS, "plus"}
