"""Where faces look out of a picture: a cascade of local binary patterns over many sizes of window, in numpy alone."""

from __future__ import annotations

import functools
import json
from importlib import resources
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PIL import Image

EDGE = 240
"""The short edge the picture is searched at; the smallest face that is found is about a twelfth of it wide."""

STEP = 1.2
NEIGHBOURS = 3
_AROUND = ((0, 0, 128), (1, 0, 64), (2, 0, 32), (2, 1, 16), (2, 2, 8), (1, 2, 4), (0, 2, 2), (0, 1, 1))


class Face(NamedTuple):
    """A face: its middle and its width, as fractions of the picture's width (x, w) and height (y)."""

    x: float
    y: float
    w: float
    h: float


class _Cascade(NamedTuple):
    window: int
    features: list[list[int]]
    stages: list[tuple[float, list[tuple[int, float, float, npt.NDArray[np.bool_]]]]]


@functools.cache
def _cascade() -> _Cascade:
    text = resources.files("limner.paint.illustrator.styles").joinpath("data", "faces.json").read_text("utf-8")
    table = json.loads(text)
    stages = [
        (
            threshold,
            [
                (
                    feature, inside, outside,
                    np.array([int(bits[8 * (c >> 5) : 8 * (c >> 5) + 8], 16) >> (c & 31) & 1 for c in range(256)], bool),
                )
                for feature, inside, outside, bits in weak
            ],
        )
        for threshold, weak in table["stages"]
    ]  # fmt: skip
    return _Cascade(table["window"], table["features"], stages)


def find_faces(light: npt.NDArray[np.float32]) -> tuple[Face, ...]:
    """Return the faces seen from the front in a plane of luma 0…1, the largest first; often none, sometimes one too many."""
    h, w = light.shape
    scale = min(1.0, EDGE / min(h, w))
    grey = Image.fromarray((np.clip(light, 0, 1) * 255).astype(np.uint8))
    window = _cascade().window
    found: list[tuple[float, float, float]] = []
    while min(h, w) * scale >= window + 4:
        size = (max(window, round(w * scale)), max(window, round(h * scale)))
        level = np.asarray(grey.resize(size, Image.Resampling.BOX)).astype(np.int64)
        for x, y in _windows(level):
            found.append(((x + window / 2) / size[0], (y + window / 2) / size[1], window / size[0]))
        scale /= STEP
    return _grouped(found, w / h)


def _windows(level: npt.NDArray[np.int64]) -> list[tuple[int, int]]:
    """Return the upper left corners of the windows of a picture that pass every stage."""
    window, features, stages = _cascade()
    h, w = level.shape
    total = np.zeros((h + 1, w + 1), np.int64)
    total[1:, 1:] = level.cumsum(0).cumsum(1)
    flat, row = total.reshape(-1), w + 1
    ys, xs = np.meshgrid(np.arange(0, h - window + 1, 2), np.arange(0, w - window + 1, 2), indexing="ij")
    base = (ys * row + xs).reshape(-1)
    for threshold, weak in stages:
        score = np.zeros(len(base))
        for feature, inside, outside, subset in weak:
            x, y, fw, fh = features[feature]
            at = [[flat[base + (y + j * fh) * row + x + i * fw] for i in range(4)] for j in range(4)]
            blocks = [[at[j][i] + at[j + 1][i + 1] - at[j][i + 1] - at[j + 1][i] for i in range(3)] for j in range(3)]
            code = np.zeros(len(base), np.intp)
            for i, j, bit in _AROUND:
                code += bit * (blocks[j][i] >= blocks[1][1])
            score += np.where(subset[code], inside, outside)
        base = base[score >= threshold]
        if not len(base):
            return []
    return [(int(b % row), int(b // row)) for b in base]


def _grouped(found: list[tuple[float, float, float]], ratio: float) -> tuple[Face, ...]:
    """Return one face for every group of windows that lie about the same place at about the same size."""
    groups: list[list[tuple[float, float, float]]] = []
    for x, y, w in found:
        for group in groups:
            gx, gy, gw = (float(np.mean([item[k] for item in group])) for k in range(3))
            if abs(x - gx) < 0.35 * gw and abs(y - gy) < 0.35 * gw * ratio and 0.6 < w / gw < 1.7:
                group.append((x, y, w))
                break
        else:
            groups.append([(x, y, w)])
    kept = [group for group in groups if len(group) >= NEIGHBOURS]
    middles = [[float(np.mean([item[k] for item in group])) for k in range(3)] for group in kept]
    return tuple(sorted((Face(x, y, w, w * ratio) for x, y, w in middles), key=lambda face: -face.w))
