"""What restyling keeps, refuses and says, of pictures and of documents."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from limner import Limner, reworking
from limner.cli.main import run
from limner.document.document import Canvas, Document
from limner.document.geometry import Box
from limner.document.layers import PictureLayer
from limner.document.scene import STYLES, PictureStyle, Scene, Setting
from limner.errors import LookupFailed, RequestError
from limner.restyling import restyled, restyled_document, style_of
from limner.reworking import picture_of


def portrait(width: int = 160, height: int = 120, alpha: bool = False) -> Image.Image:
    y, x = np.mgrid[0:height, 0:width]
    out = np.zeros((height, width, 4), np.uint8)
    out[..., 0], out[..., 1], out[..., 2] = 255 * x // width, 255 * y // height, 120
    ball = np.hypot(x - width / 2, y - height / 2) < height / 3
    out[ball, :3] = (220, 60, 30)
    out[..., 3] = np.where(ball, 255, 0) if alpha else 255
    return Image.fromarray(out)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("anime", "anime"), ("ANIME style", "anime"), ("paper cut", "paper-cut"), ("Aquarell", "watercolor"), ("水彩画", "watercolor"),
        ("유화", "oil"), ("пиксель арт", "pixel"), ("पेंसिल", "pencil"), ("dibujo a tinta", "ink"), ("line_art", "line-art"),
        ("ステンドグラス", "stained-glass"), ("вышивка крестом", "cross-stitch"), ("Kohlezeichnung", "charcoal"),
        ("色鉛筆", "colored-pencil"), ("サイケデリック", "psychedelic"), ("psychédélique", "psychedelic"), ("迷幻", "psychedelic"),
    ],
)  # fmt: skip
def test_a_style_is_found_by_words_of_any_language(words: str, name: str) -> None:
    assert style_of(words).name == name


def test_an_unknown_style_is_refused_with_the_nearest_offered() -> None:
    with pytest.raises(LookupFailed, match="did you mean 'watercolor'"):
        style_of("watercolrr")


def test_the_words_of_styles_are_offered_too() -> None:
    with pytest.raises(LookupFailed, match="did you mean .*'linocut'"):
        style_of("linocat print")


def test_a_strength_is_never_dropped_for_a_style_that_has_one() -> None:
    assert style_of(PictureStyle(name="oil", strength=0.8), 0.5).strength == pytest.approx(0.4)
    with pytest.raises(RequestError):
        style_of(PictureStyle(name="oil"), 2.0)


@pytest.mark.parametrize("strength", [-0.1, 1.5, float("nan")])
def test_a_strength_out_of_range_is_refused(strength: float) -> None:
    with pytest.raises(RequestError, match="valid: 0 to 1"):
        style_of("oil", strength)


def test_what_is_no_picture_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_text("no picture")
    for source in (tmp_path / "a.png", tmp_path / "none.png", b"abc", np.zeros((3, 3), np.uint8)):
        with pytest.raises(RequestError):
            picture_of(source)


def test_a_file_that_is_no_picture_is_refused_with_why(tmp_path: Path) -> None:
    whole = io.BytesIO()
    portrait().save(whole, "PNG")
    for name, data, why in (
        ("zero.png", b"", "empty"), ("text.png", b"hello, this is text", "no kind that is known"),
        ("cut.png", whole.getvalue()[:200], "truncated"),
    ):  # fmt: skip
        (tmp_path / name).write_bytes(data)
        with pytest.raises(RequestError, match=why):
            picture_of(tmp_path / name)
    with pytest.raises(RequestError, match="No such file"):
        picture_of(tmp_path / "none.png")


def test_a_style_that_is_like_none_is_refused_with_the_list() -> None:
    with pytest.raises(LookupFailed, match="valid: illustration, flat"):
        style_of("grumblefoo")


def test_one_pixel_is_a_picture() -> None:
    assert restyled(Image.new("RGB", (1, 1), "red"), "oil").raster.pixels.shape == (1, 1, 4)


def test_alpha_is_kept() -> None:
    image = portrait(alpha=True)
    done = restyled(image, "watercolor")
    assert (np.asarray(done.image)[..., 3] == np.asarray(image)[..., 3]).all()


def test_protected_boxes_stay_as_they_are() -> None:
    image = portrait()
    done = restyled(image, "duotone", protect=(Box(40, 30, 60, 50),))
    before, after = np.asarray(image)[..., :3].astype(int), np.asarray(done.image).astype(int)
    assert np.abs(before - after)[40:70, 50:90].max() == 0
    assert np.abs(before - after)[:25].mean() > 10


def test_large_pictures_are_worked_on_smaller_and_a_note_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reworking, "MOST_PIXELS", 5000)
    stream = io.BytesIO()
    portrait().convert("RGB").save(stream, "JPEG")
    done = restyled(stream.getvalue(), "duotone")
    assert done.raster.width * done.raster.height <= 5000
    assert "160×120" in done.notes[0].message


def test_a_picture_beyond_all_bounds_is_refused_before_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reworking, "READ_PIXELS", 100)
    stream = io.BytesIO()
    portrait().save(stream, "PNG")
    with pytest.raises(RequestError, match="too large"):
        picture_of(stream.getvalue())


def test_images_and_arrays_are_bounded_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reworking, "MOST_PIXELS", 5000)
    for source in (portrait(), np.asarray(portrait())):
        raster, notes, scale = picture_of(source)
        assert raster.width * raster.height <= 5000
        assert scale == pytest.approx((raster.width * raster.height / (160 * 120)) ** 0.5)
        assert "160×120" in notes[0].message
    monkeypatch.setattr(reworking, "READ_PIXELS", 100)
    with pytest.raises(RequestError, match="too large"):
        picture_of(portrait())


def test_an_image_in_memory_is_turned_upright() -> None:
    stream = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    portrait().convert("RGB").save(stream, "JPEG", exif=exif)
    with Image.open(stream) as image:
        raster, _, _ = picture_of(image)
    assert (raster.width, raster.height) == (120, 160)


def test_a_broken_colour_profile_is_told_of() -> None:
    stream = io.BytesIO()
    portrait().convert("RGB").save(stream, "PNG", icc_profile=b"no profile")
    _, notes, _ = picture_of(stream.getvalue())
    assert "profile" in notes[0].message


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "I;16", "CMYK", "YCbCr"])
def test_images_of_every_mode_are_read(mode: str) -> None:
    image = Image.new(mode, (20, 10)) if mode == "I;16" else portrait().convert("RGB").convert(mode)
    raster, _, _ = picture_of(image)
    assert raster.pixels.shape[2] == 4


def test_photographs_are_turned_upright() -> None:
    stream = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    portrait().convert("RGB").save(stream, "JPEG", exif=exif)
    raster, _, _ = picture_of(stream.getvalue())
    assert (raster.width, raster.height) == (120, 160)


def test_pictures_of_a_document_are_drawn_in_the_style() -> None:
    layer = PictureLayer(id="p", box=Box(0, 0, 64, 64), scene=Scene(setting=Setting(place="hills")))
    document = Document(canvas=Canvas(width=64, height=64), layers=(layer,))
    done = restyled_document(document, "linocut" if "linocut" in STYLES else "woodcut", strength=0.5)
    (found,) = done.layers
    assert isinstance(found, PictureLayer)
    assert found.scene.style.strength == 0.5
    with pytest.raises(RequestError, match="nothing to restyle"):
        restyled_document(Document(canvas=Canvas(width=64, height=64)), "oil")


def test_the_engine_and_the_command_line_restyle(tmp_path: Path) -> None:
    source, target = tmp_path / "in.png", tmp_path / "out.png"
    portrait().save(source)
    assert run(["restyle", str(source), "--style", "pencil", "-o", str(target)]) == 0
    with Image.open(target) as image:
        wanted = Limner(ocr=False).restyle(source, "pencil").image
        assert (np.asarray(image.convert("RGB")) == np.asarray(wanted)).all()
    assert run(["restyle", str(source), "--style", "nothing like it", "-o", str(target)]) == 1
    assert run(["restyle", str(source), "--sheet", "--style", "anime,oil", "-o", str(tmp_path / "sheet.png")]) == 0
