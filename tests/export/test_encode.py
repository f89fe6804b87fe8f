"""Every format keeps the picture's size and carries its document; what cannot be done is refused with a remedy."""

from __future__ import annotations

import io
import json
import random

import numpy as np
import pytest
from PIL import Image

from limner.document.document import Asset, Canvas, Document, Meta
from limner.document.fills import Solid
from limner.document.geometry import Box
from limner.document.layers import ShapeLayer
from limner.document.results import Raster
from limner.errors import DocumentError, ExportError
from limner.export import FORMATS, encode, read_document


def raster(width: int = 33, height: int = 21, alpha: int = 255) -> Raster:
    y, x = np.mgrid[0:height, 0:width]
    pixels = np.stack([x * 7 % 256, y * 11 % 256, (x * y) % 256, np.full_like(x, 255)], -1)
    return Raster(np.ascontiguousarray((pixels * alpha // 255).astype(np.uint8)))


def document(payload: int = 0) -> Document:
    """A document, made large by an asset of so many bytes that hardly pack."""
    data = random.Random(1).randbytes(payload).hex()
    layer = ShapeLayer(
        id="a", name="शीर्षक – 見出し – <&> \u200d\u2028", box=Box(1, 2, 3, 4), fill=Solid(color="#123456")
    )
    assets = {"blob": Asset(media_type="application/octet-stream", data=data)} if payload else {}
    return Document(
        canvas=Canvas(width=33, height=21),
        layers=(layer,),
        assets=assets,
        meta=Meta(prompt="العنوان \ud7ff 🎉", seed=7),
    )


@pytest.mark.parametrize("payload", [0, 1_000, 300_000], ids=["small", "medium", "large"])
@pytest.mark.parametrize("name", FORMATS)
def test_the_document_comes_back_out_of_every_format(name: str, payload: int) -> None:
    made = document(payload)
    assert read_document(encode(raster(), made, name), "here") == made


def test_the_document_is_read_from_json_too() -> None:
    made = document()
    assert read_document(made.dumps(indent=2).encode(), "here") == made
    assert read_document(b"\xef\xbb\xbf" + made.dumps().encode(), "here") == made


@pytest.mark.parametrize("name", FORMATS)
def test_a_picture_without_a_document_says_so(name: str) -> None:
    with pytest.raises(DocumentError, match="here.*carries no document"):
        read_document(encode(raster(), None, name), "here")


@pytest.mark.parametrize("name", FORMATS)
def test_other_programs_open_the_file_at_its_exact_size(name: str) -> None:
    image = Image.open(io.BytesIO(encode(raster(), document(300_000), name)))
    image.load()
    assert image.size == (33, 21)
    assert image.format == name.upper()


def test_transparency_survives_in_png_and_webp() -> None:
    source = raster(alpha=128)
    for name in ("png", "webp"):
        image = Image.open(io.BytesIO(encode(source, None, name, quality=100)))
        assert image.mode == "RGBA"
        assert np.array_equal(np.asarray(image)[..., 3], source.pixels[..., 3])


def test_a_lossless_webp_has_the_pixels_of_the_picture() -> None:
    source = raster()
    image = Image.open(io.BytesIO(encode(source, None, "webp", quality=100)))
    assert np.array_equal(np.asarray(image.convert("RGB")), source.pixels[..., :3])


def test_a_jpeg_is_close_to_the_picture() -> None:
    pixels = np.full((64, 64, 4), 255, np.uint8)
    pixels[..., 0] = np.arange(64, dtype=np.uint8) * 4
    out = np.asarray(Image.open(io.BytesIO(encode(Raster(pixels), document(), "jpeg"))))
    assert np.abs(out.astype(int) - pixels[..., :3]).max() <= 6


def test_a_transparent_jpeg_is_refused_with_a_remedy() -> None:
    with pytest.raises(ExportError, match="JPEG has no transparency.*png, webp.*background"):
        encode(raster(alpha=254), None, "jpeg")


def test_an_unknown_format_or_quality_is_refused() -> None:
    with pytest.raises(ExportError, match="'gif'.*png, jpeg, webp"):
        encode(raster(), None, "gif")
    with pytest.raises(ExportError, match="quality.*0.*1 to 100"):
        encode(raster(), None, "jpeg", quality=0)


def test_a_picture_too_large_for_a_format_is_refused() -> None:
    with pytest.raises(ExportError, match="16384x1.*use png"):
        encode(Raster(np.full((1, 16384, 4), 255, np.uint8)), None, "webp")


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_resolution_keeps_the_physical_size(scale: float) -> None:
    made = document().model_copy(update={"canvas": Canvas(width=33, height=21, dpi=100)})
    for name in ("png", "jpeg"):
        image = Image.open(io.BytesIO(encode(raster(), made, name, scale=scale)))
        assert image.info["dpi"][0] == pytest.approx(100 * scale, abs=0.1)


def test_files_of_a_later_version_or_none_are_refused() -> None:
    later = json.dumps({**json.loads(document().dumps()), "version": 99}).encode()
    with pytest.raises(DocumentError, match=r"99.*update Limner"):
        read_document(later, "here")
    with pytest.raises(DocumentError, match="neither a picture nor a document"):
        read_document(b"hello", "here")


@pytest.mark.parametrize("name", FORMATS)
def test_a_damaged_file_never_gives_half_a_document(name: str) -> None:
    whole = encode(raster(), document(200_000), name)
    rng = random.Random(3)
    for _ in range(60):
        cut = whole[: rng.randrange(len(whole))]
        try:
            assert read_document(cut, "here") == document(200_000)
        except DocumentError as error:
            assert "here" in str(error)
    for _ in range(60):
        damaged = bytearray(whole)
        damaged[rng.randrange(60, len(whole))] ^= 1 << rng.randrange(8)
        try:
            read_document(bytes(damaged), "here")
        except DocumentError as error:
            assert "here" in str(error)


def test_equal_pictures_give_equal_files() -> None:
    for name in FORMATS:
        assert encode(raster(), document(), name) == encode(raster(), document(), name)
