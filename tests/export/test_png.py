"""The PNG encoder: what it writes decodes to what it was given, by Pillow and by itself, whatever the pixels."""

from __future__ import annotations

import io
import struct
import zlib
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hn
from PIL import Image

from limner.document.results import Raster
from limner.export.png import document_in_png, encode_png
from limner.export.straight import straight
from limner.export.strips import _combined

Shape = tuple[int, int, int]
SIZES = st.tuples(st.integers(1, 40), st.integers(1, 40))


def premultiplied(straight_pixels: Any) -> Any:
    alpha = straight_pixels[..., 3:].astype(np.uint32)
    out = straight_pixels.copy()
    out[..., :3] = (straight_pixels[..., :3] * alpha + 127) // 255
    return out


def decoded(data: bytes) -> Any:
    image = Image.open(io.BytesIO(data))
    image.load()
    return np.asarray(image)


def chunks(data: bytes) -> list[tuple[bytes, bytes]]:
    out, at = [], 8
    while at < len(data):
        (length,) = struct.unpack_from(">I", data, at)
        body = data[at + 8 : at + 8 + length]
        assert struct.unpack_from(">I", data, at + 8 + length)[0] == zlib.crc32(data[at + 4 : at + 8] + body)
        out.append((data[at + 4 : at + 8], body))
        at += 12 + length
    return out


rasters = SIZES.flatmap(lambda size: hn.arrays(np.uint8, (*size, 4))).map(premultiplied)


@settings(deadline=None, max_examples=60)
@given(rasters)
def test_any_transparent_picture_multiplies_back_to_itself(pixels: Any) -> None:
    out = decoded(encode_png(Raster(pixels), None, 144))
    if out.shape[-1] == 3:
        out = np.dstack([out, np.full(out.shape[:2], 255, np.uint8)])
    assert np.array_equal(premultiplied(out), pixels)


@settings(deadline=None, max_examples=30)
@given(SIZES.flatmap(lambda size: hn.arrays(np.uint8, (*size, 4))))
def test_an_opaque_picture_decodes_to_its_pixels_as_rgb(pixels: Any) -> None:
    pixels[..., 3] = 255
    out = decoded(encode_png(Raster(pixels), None, 144))
    assert np.array_equal(out, pixels[..., :3])


def busy(height: int, width: int, *, opaque: bool) -> Raster:
    """A picture with ramps, flat parts and noise, so that every filter is chosen somewhere."""
    rng = np.random.default_rng(5)
    y, x = np.mgrid[0:height, 0:width]
    pixels = np.stack([x // 3 % 256, y // 2 % 256, (x + y) % 256, np.full_like(x, 255)], -1).astype(np.uint8)
    pixels[height // 2 :, : width // 2, :3] = rng.integers(
        0, 256, (height - height // 2, width // 2, 3), dtype=np.uint8
    )
    pixels[: height // 4, :, :3] = rng.choice([0, 255], (1, width, 1))
    if not opaque:
        pixels[..., 3] = (x * 255 // width).astype(np.uint8)
        pixels = premultiplied(pixels)
    return Raster(np.ascontiguousarray(pixels))


@pytest.mark.parametrize("opaque", [True, False])
def test_a_picture_of_many_strips_survives(opaque: bool) -> None:
    raster = busy(900, 1100, opaque=opaque)
    assert np.array_equal(decoded(encode_png(raster, None, 144)), straight(raster, opaque=opaque))


def test_the_bytes_do_not_depend_on_the_number_of_threads() -> None:
    raster = busy(700, 900, opaque=True)
    assert len({encode_png(raster, "{}", 144, threads=count) for count in (1, 2, 3, 7)}) == 1


@settings(deadline=None)
@given(st.binary(max_size=300), st.binary(max_size=300))
def test_checksums_combine_as_if_the_bytes_were_one(first: bytes, second: bytes) -> None:
    assert _combined(zlib.adler32(first), zlib.adler32(second), len(second)) == zlib.adler32(first + second)


def test_the_chunks_are_in_order_and_say_srgb_and_resolution() -> None:
    found = chunks(encode_png(busy(40, 30, opaque=True), "{}", 144))
    kinds = [kind for kind, _ in found]
    assert kinds == [b"IHDR", b"sRGB", b"pHYs", b"iTXt", *[b"IDAT"] * kinds.count(b"IDAT"), b"IEND"]
    assert dict(found)[b"pHYs"] == struct.pack(">IIB", 5669, 5669, 1)


def test_packing_is_within_half_again_of_zlib_level_6() -> None:
    raster = busy(900, 1100, opaque=True)
    reference = io.BytesIO()
    Image.fromarray(raster.pixels[..., :3].copy()).save(reference, "PNG", compress_level=6)
    assert len(encode_png(raster, None, 144)) < 1.5 * len(reference.getvalue())


@pytest.mark.parametrize("length", [10, 999_999, 1_000_001, 5_000_000])
def test_a_document_of_any_length_leaves_the_picture_readable_by_others(length: int) -> None:
    text = "é" + "x" * (length - 2)
    data = encode_png(Raster(np.full((2, 2, 4), 255, np.uint8)), text, 96.0)
    assert decoded(data).shape == (2, 2, 3)
    assert document_in_png(data, "picture.png") == text
