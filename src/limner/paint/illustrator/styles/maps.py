"""Small maps of a picture (float32, one plane): blur, edges, flow, noise. All sizes are in the map's own pixels."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np
import numpy.typing as npt

Map = npt.NDArray[np.float32]
TILE = 512


def soften(plane: Map, deviation: float) -> Map:
    """Return the plane (or planes side by side, h × w × n) blurred by a deviation in pixels: on a smaller one where it is wide."""
    if deviation <= 0.35:
        return plane
    if deviation < 4:
        return np.asarray(cv2.GaussianBlur(plane, (0, 0), deviation, borderType=cv2.BORDER_REPLICATE))
    step = deviation / 2
    h, w = plane.shape[:2]
    less = (max(2, round(w / step)), max(2, round(h / step)))
    small = cv2.resize(plane, less, interpolation=cv2.INTER_AREA)
    rest = max(0.5, deviation * deviation * (less[0] / w) * (less[1] / h) - 0.2) ** 0.5
    small = cv2.GaussianBlur(small, (0, 0), rest, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(cv2.resize(small, (w, h), interpolation=cv2.INTER_CUBIC))


def slopes(plane: Map) -> tuple[Map, Map]:
    """Return the central differences along x and y, each of the plane's shape."""
    dx = np.empty_like(plane)
    dy = np.empty_like(plane)
    np.subtract(plane[:, 2:], plane[:, :-2], out=dx[:, 1:-1])
    dx[:, 0] = dx[:, -1] = 0
    np.subtract(plane[2:], plane[:-2], out=dy[1:-1])
    dy[0] = dy[-1] = 0
    return dx, dy


def edges(planes: Map, deviation: float) -> Map:
    """Return how steep the colour is at each pixel (0 flat, about 1 from black to white) of planes (n, h, w)."""
    out: Map | None = None
    for plane in planes:
        dx, dy = slopes(soften(plane, deviation))
        dx *= dx
        dy *= dy
        dx += dy
        out = dx if out is None else np.maximum(out, dx)
    assert out is not None
    gain = 0.5 * (2 * np.pi) ** 0.5 * max(deviation, 0.6)
    return np.asarray(np.sqrt(out) * np.float32(gain), np.float32)


def dark_lines(light: Map, deviation: float, ratio: float = 1.8) -> Map:
    """Return how much darker each pixel is than what lies around it (difference of Gaussians), 0 where it is not."""
    return np.asarray(np.maximum(soften(light, deviation * ratio) - soften(light, deviation), 0), np.float32)


def flow(light: Map, deviation: float) -> tuple[Map, Map]:
    """Return the direction (cos, sin), along which the picture changes least, smoothed by a deviation."""
    dx, dy = slopes(soften(light, 1.2))
    xx, yy, xy = (soften(part, deviation) for part in (dx * dx, dy * dy, dx * dy))
    angle = 0.5 * np.arctan2(2 * xy, xx - yy) + np.float32(np.pi / 2)
    return np.cos(angle), np.sin(angle)


@lru_cache(maxsize=1)
def noise_tile() -> npt.NDArray[np.uint8]:
    """Return a tile that repeats: red is film grain, green the tooth of paper, blue clouds; each about mid-grey."""
    values = np.random.default_rng(1905)
    fy, fx = np.fft.fftfreq(TILE)[:, None] * TILE, np.fft.fftfreq(TILE)[None, :] * TILE
    radius = np.hypot(fx, fy)
    out = np.full((TILE, TILE, 4), 255, np.uint8)
    shapes = (
        np.exp(-((radius / 190) ** 2)),
        np.exp(-((radius / 90) ** 2)) / (1 + (radius / 26) ** 2) ** 0.6,
        1 / (1 + (radius / 3.2) ** 2) ** 0.95,
    )
    for i, shape in enumerate(shapes):
        spectrum = np.fft.fft2(values.normal(size=(TILE, TILE))) * shape
        spectrum[0, 0] = 0
        field = np.fft.ifft2(spectrum).real
        out[..., i] = np.clip(128 + 42 * field / field.std(), 0, 255).astype(np.uint8)
    return out
