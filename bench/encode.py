"""PNG encoders side by side, on pictures of three kinds and two sizes: milliseconds and bytes.

python bench/encode.py [PICTURE.png ...] [--n 9]

Every encoder is handed the same premultiplied RGBA pixels and must give back a PNG that decodes to them.
"""

from __future__ import annotations

import argparse
import io
import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt
import skia
from PIL import Image

from limner.document.results import Raster
from limner.export.png import encode_png

Pixels = npt.NDArray[np.uint8]
SIZES = ((1024, 1536), (3840, 2160))


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pictures", nargs="*", type=Path)
    parser.add_argument("--n", type=int, default=9)
    options = parser.parse_args()
    print(f"{os.cpu_count()} cores, median of {options.n}\n")
    print("| picture | encoder | ms | kB | of zlib 6 |\n|---|---|---|---|---|")
    for name, pixels in _pictures(options.pictures):
        reference = len(_pillow(pixels, 6))
        for encoder, encode in ENCODERS.items():
            times = [_timed(encode, pixels) for _ in range(options.n + 1)][1:]
            data = encode(pixels)
            _check(data, pixels, encoder)
            size = len(data) / reference
            print(
                f"| {name} | {encoder} | {statistics.median(times):.1f} | {len(data) / 1e3:.0f} | {size:.2f} |",
                flush=True,
            )
    return 0


def _limner(threads: int | None) -> Callable[[Pixels], bytes]:
    return lambda pixels: encode_png(Raster(pixels), None, 144, threads=threads)


def _pillow(pixels: Pixels, level: int) -> bytes:
    out = io.BytesIO()
    Image.fromarray(np.ascontiguousarray(pixels[..., :3])).save(out, "PNG", compress_level=level)
    return out.getvalue()


def _skia(pixels: Pixels) -> bytes:
    image = skia.Image.fromarray(pixels, skia.kRGBA_8888_ColorType, skia.kOpaque_AlphaType, copy=False)
    return bytes(image.encodeToData(skia.kPNG, 100))


ENCODERS: dict[str, Callable[[Pixels], bytes]] = {
    "limner": _limner(None),
    "limner, 1 thread": _limner(1),
    "Pillow, level 1": lambda pixels: _pillow(pixels, 1),
    "Pillow, level 6": lambda pixels: _pillow(pixels, 6),
    "Skia": _skia,
}


def _timed(encode: Callable[[Pixels], bytes], pixels: Pixels) -> float:
    started = time.perf_counter()
    encode(pixels)
    return (time.perf_counter() - started) * 1e3


def _check(data: bytes, pixels: Pixels, encoder: str) -> None:
    decoded = np.asarray(Image.open(io.BytesIO(data)).convert("RGB"))
    if not np.array_equal(decoded, pixels[..., :3]):
        sys.exit(f"{encoder}: the file does not decode to the picture")


def _pictures(paths: list[Path]) -> Iterator[tuple[str, Pixels]]:
    for path in paths:
        yield path.name, np.array(Image.open(path).convert("RGBA"))
    if paths:
        return
    for width, height in SIZES:
        for kind, make in (("gradient", _gradient), ("flat shapes", _shapes), ("grain", _grain)):
            yield f"{kind} {width}x{height}", make(width, height)


def _gradient(width: int, height: int) -> Pixels:
    y, x = np.mgrid[0:height, 0:width]
    t = (x + y) / (width + height)
    return np.stack([16 + 150 * t, 20 + 40 * t * t, 58 + 40 * np.sin(3 * t), np.full_like(t, 255)], -1).astype(np.uint8)


def _shapes(width: int, height: int) -> Pixels:
    pixels = np.full((height, width, 4), 255, np.uint8)
    rng = np.random.default_rng(3)
    surface = skia.Surface(pixels)
    for _ in range(400):
        x, y, r = rng.uniform(0, width), rng.uniform(0, height), rng.uniform(5, width / 8)
        red, green, blue = (int(v) for v in rng.integers(0, 256, 3))
        surface.getCanvas().drawCircle(x, y, r, skia.Paint(Color=skia.Color(red, green, blue), AntiAlias=True))
    return pixels


def _grain(width: int, height: int) -> Pixels:
    noise = np.random.default_rng(4).integers(-6, 7, (height, width, 1))
    pixels = np.clip(_gradient(width, height).astype(int) + noise, 0, 255).astype(np.uint8)
    pixels[..., 3] = 255
    return pixels


if __name__ == "__main__":
    sys.exit(main())
