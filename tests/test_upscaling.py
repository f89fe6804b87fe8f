"""What enlarging keeps, refuses and says; and that a network's files become a model that computes the same."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image

from limner import upscaling
from limner.assets.builder.networks import HALF, converted
from limner.assets.pack import Pack
from limner.cli.main import run
from limner.errors import AssetError, RequestError
from limner.resources import Resources, open_resources
from limner.upscaling import MOST_RESULT, upscaled

RESOURCES = open_resources()
LAYERS = """7767517
7 9
Input            in      0 1 data
Convolution      wide    1 1 data a 0=12 1=3 4=1 5=1 6=324
Split            both    1 2 a a0 a1
Swish            soft    1 1 a0 b
Concat           joined  2 1 a1 b c
Convolution      fold    1 1 c d 0=12 1=1 5=1 6=288
PixelShuffle     out     1 1 d output 0=2
"""


def picture(width: int = 70, height: int = 50) -> Image.Image:
    y, x = np.mgrid[0:height, 0:width]
    out = np.stack([255 * x // width, 255 * y // height, np.full_like(x, 90)], axis=2).astype(np.uint8)
    out[np.hypot(x - width / 2, y - height / 2) < height / 3] = (220, 60, 30)
    return Image.fromarray(out)


def weights(seed: int = 3) -> tuple[bytes, list[np.ndarray]]:
    values = np.random.default_rng(seed)
    parts = [values.normal(0, 0.3, (12, 3, 3, 3)).astype("<f2"), values.normal(0, 0.1, 12).astype("<f4")]
    parts += [values.normal(0, 0.3, (12, 24, 1, 1)).astype("<f2"), values.normal(0, 0.1, 12).astype("<f4")]
    mark = np.array([HALF], "<u4").tobytes()
    return mark + parts[0].tobytes() + parts[1].tobytes() + mark + parts[2].tobytes() + parts[3].tobytes(), parts


def computed(x: np.ndarray, parts: list[np.ndarray]) -> np.ndarray:
    """The network of ``LAYERS`` written out in numpy; x (3, h, w)."""
    h, w = x.shape[1:]
    wide = np.pad(x, ((0, 0), (1, 1), (1, 1)))
    first = sum(
        np.einsum("oc,chw->ohw", parts[0][:, :, i, j].astype(np.float32), wide[:, i : i + h, j : j + w])
        for i in range(3)
        for j in range(3)
    )
    first = first + parts[1][:, None, None]
    both = np.concatenate([first, first / (1 + np.exp(-first))])
    last = np.einsum("oc,chw->ohw", parts[2][:, :, 0, 0].astype(np.float32), both) + parts[3][:, None, None]
    return last.reshape(3, 2, 2, h, w).transpose(0, 3, 1, 4, 2).reshape(3, 2 * h, 2 * w)


def test_a_network_of_layers_and_weights_becomes_a_model_that_computes_the_same() -> None:
    data, parts = weights()
    net = cv2.dnn.readNetFromONNX(np.frombuffer(converted(LAYERS, data), np.uint8))
    x = np.random.default_rng(1).random((3, 9, 7), np.float32)
    net.setInput(x[None])
    assert np.allclose(net.forward()[0], computed(x, parts), atol=1e-4)


def test_a_layer_that_is_not_known_is_refused_by_name() -> None:
    with pytest.raises(AssetError, match="Deconvolution"):
        converted(LAYERS.replace("Swish    ", "Deconvolution"), weights()[0])


@pytest.mark.parametrize("scale", [2, 3, 4])
@pytest.mark.parametrize("size", [(1, 1), (7, 300), (70, 50)])
def test_a_picture_comes_out_so_many_times_as_large_and_looks_the_same(scale: int, size: tuple[int, int]) -> None:
    image = picture(*size)
    done = upscaled(image, scale, RESOURCES)
    assert (done.raster.width, done.raster.height) == (size[0] * scale, size[1] * scale)
    small = np.asarray(done.image.resize(size, Image.Resampling.BOX)).astype(int)
    assert np.abs(small - np.asarray(image).astype(int)).mean() < 6


def test_tiles_show_no_seams(monkeypatch: pytest.MonkeyPatch) -> None:
    image = picture(90, 60)
    whole = upscaled(image, 2, RESOURCES).raster.pixels.astype(int)
    monkeypatch.setattr(upscaling, "TILE", 32)
    assert np.abs(upscaled(image, 2, RESOURCES).raster.pixels.astype(int) - whole).max() <= 2


def test_alpha_is_kept_and_clear_pixels_lend_no_colour() -> None:
    image = Image.new("RGBA", (48, 48), (0, 0, 0, 0))
    image.paste((250, 250, 250, 255), (12, 12, 36, 36))
    pixels = upscaled(image, 2, RESOURCES).raster.pixels
    assert pixels[:16, :16, 3].max() == 0
    assert pixels[32:64, 32:64, 3].min() == 255
    seen = pixels[..., 3] > 40
    straight = pixels[seen][:, :3] * (255 / pixels[seen][:, 3:])
    assert straight.min() > 225
    assert (pixels[..., :3] <= pixels[..., 3:]).all()


@pytest.mark.parametrize("scale", [0, 1, 5, -2, 2.5, True])
def test_another_scale_is_refused(scale: int) -> None:
    with pytest.raises(RequestError, match="2, 3 or 4"):
        upscaled(picture(), scale, RESOURCES)


def test_a_result_too_large_is_refused_with_what_would_do() -> None:
    with pytest.raises(RequestError, match="4000×4000 at ×2"):
        upscaled(Image.new("RGB", (4100, 4000)), 2, RESOURCES)
    assert MOST_RESULT == 64_000_000


def test_without_a_network_it_is_done_plainly_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(upscaling, "upscaler", lambda pack, scale: None)
    done = upscaled(picture(), 3, Resources(RESOURCES.pack, RESOURCES.cache))
    assert (done.raster.width, done.raster.height) == (210, 150)
    assert "Lanczos" in done.notes[0].message


def test_the_same_picture_gives_the_same_bytes() -> None:
    assert upscaled(picture(), 4, RESOURCES).to_bytes() == upscaled(picture(), 4, RESOURCES).to_bytes()


@pytest.mark.skipif("network/upscale-2" not in Pack.open(), reason="the pack was built without networks")
def test_the_network_keeps_borders_harder_than_a_kernel_does(monkeypatch: pytest.MonkeyPatch) -> None:
    def steepest(pixels: np.ndarray) -> int:
        return int(np.abs(np.diff(pixels[..., 0].astype(int), axis=1)).max())

    ring = picture(140, 100).resize((70, 50), Image.Resampling.BOX)
    by_network = upscaled(ring, 4, RESOURCES).raster.pixels
    monkeypatch.setattr(upscaling, "upscaler", lambda pack, scale: None)
    assert steepest(by_network) > 1.3 * steepest(upscaled(ring, 4, RESOURCES).raster.pixels)


def test_the_command_writes_the_larger_picture_and_refuses_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    picture().save(tmp_path / "a.png")
    assert run(["upscale", str(tmp_path / "a.png"), "--scale", "3", "-o", str(tmp_path / "b.webp")]) == 0
    with Image.open(tmp_path / "b.webp") as made:
        assert made.size == (210, 150)
    (tmp_path / "empty.png").write_bytes(b"")
    for source, scale in (("a.png", "7"), ("empty.png", "2"), ("none.png", "2")):
        assert run(["upscale", str(tmp_path / source), "--scale", scale, "-o", str(tmp_path / "c.png")]) == 2
    said = capsys.readouterr().err
    assert said.count("limner: error:") == 3
    assert "Traceback" not in said
