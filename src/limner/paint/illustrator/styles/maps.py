"""Small maps of a picture (float32, one plane): blur, edges, flow, noise. All sizes are in the map's own pixels."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import numpy.typing as npt
from PIL import Image

Map = npt.NDArray[np.float32]
TILE = 512


def binomial(plane: Map, times: int = 1) -> Map:
    """Return the plane smoothed by the kernel 1 2 1 both ways, so many times (each adds 0.5 to the variance)."""
    out = plane
    for _ in range(times):
        wide = np.concatenate([out[:, :1], out, out[:, -1:]], axis=1)
        out = wide[:, :-2] + wide[:, 2:]
        out += wide[:, 1:-1]
        out += wide[:, 1:-1]
        tall = np.concatenate([out[:1], out, out[-1:]], axis=0)
        out = tall[:-2] + tall[2:]
        out += tall[1:-1]
        out += tall[1:-1]
        out *= np.float32(1 / 16)
    return out


def soften(plane: Map, deviation: float) -> Map:
    """Return the plane blurred by a deviation in pixels: done on a smaller plane where the blur is wide."""
    if deviation <= 0.35:
        return plane
    if deviation < 1.7:
        return binomial(plane, max(1, round(2 * deviation * deviation)))
    step = max(2, int(deviation / 1.1))
    h, w = plane.shape
    less = (max(2, round(w / step)), max(2, round(h / step)))
    small = np.asarray(Image.fromarray(plane).resize(less, Image.Resampling.BOX))
    rest = max(0.5, (deviation / step) ** 2 - 0.3)
    small = binomial(small, max(1, round(2 * rest)))
    return np.asarray(Image.fromarray(small).resize((w, h), Image.Resampling.BICUBIC))


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
