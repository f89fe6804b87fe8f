"""Few colours for a picture: k-means in OKLab, seeded by a fixed median cut, and the way from labels back to pixels."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Colors = npt.NDArray[np.float32]

_TO_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    np.float32,
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ],
    np.float32,
)


def to_lab(rgb: Colors) -> Colors:
    """Return sRGB colours (n, 3) of 0…1 in OKLab."""
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((np.maximum(rgb, 0.04045) + 0.055) / 1.055) ** 2.4)
    return np.asarray(np.cbrt(linear @ _TO_LMS.T) @ _TO_LAB.T, np.float32)


def to_rgb(lab: Colors) -> Colors:
    """Return OKLab colours (n, 3) as sRGB, clipped to 0…1."""
    lms = (lab @ np.linalg.inv(_TO_LAB).T) ** 3
    linear = np.clip(lms @ np.linalg.inv(_TO_LMS).T, 0, 1)
    return np.asarray(np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055), np.float32)


def median_cut(points: Colors, count: int) -> Colors:
    """Return the means of ``count`` boxes cut out of the points, always the box that is widest for its weight."""
    boxes = [points]
    while len(boxes) < count:
        spans = [float(np.ptp(box, axis=0).max()) * len(box) ** 0.25 if len(box) > 1 else 0.0 for box in boxes]
        worst = int(np.argmax(spans))
        if spans[worst] <= 0:
            break
        box = boxes.pop(worst)
        axis = int(np.argmax(np.ptp(box, axis=0)))
        middle = 0.5 * (float(np.median(box[:, axis])) + 0.5 * float(box[:, axis].max() + box[:, axis].min()))
        left = box[:, axis] <= middle
        if left.all() or not left.any():
            left = box[:, axis] < box[:, axis].max()
        boxes += [box[left], box[~left]]
    return np.stack([box.mean(axis=0) for box in boxes])


def nearest(points: Colors, centres: Colors) -> npt.NDArray[np.intp]:
    """Return the index of the nearest centre of each point."""
    far = (centres * centres).sum(axis=1)[None, :] - 2 * points @ centres.T
    return np.asarray(np.argmin(far, axis=1), np.intp)


def few_colors(rgb: Colors, count: int, weight: npt.NDArray[np.float32] | None = None, rounds: int = 6) -> Colors:
    """Return at most ``count`` sRGB colours (k, 3) that stand for colours (n, 3), ordered dark to light."""
    if weight is not None:
        rgb = rgb[weight > 0.5]
    if len(rgb) == 0:
        return np.array([[0.5, 0.5, 0.5]], np.float32)
    points = to_lab(rgb[:: max(1, len(rgb) // 12000)])
    points = points * np.array([1.0, 1.6, 1.6], np.float32)
    centres = median_cut(points, count)
    for _ in range(rounds):
        label = nearest(points, centres)
        sizes = np.bincount(label, minlength=len(centres)).astype(np.float32)
        sums = np.stack([np.bincount(label, points[:, i], len(centres)) for i in range(3)], axis=1)
        centres = np.where(sizes[:, None] > 0, sums / np.maximum(sizes, 1)[:, None], centres).astype(np.float32)
    found = to_rgb(np.asarray(centres / np.array([1.0, 1.6, 1.6]), np.float32))
    order = np.argsort(to_lab(found)[:, 0], kind="stable")
    return np.asarray(found[order], np.float32)
