"""The whole path: a prompt in, a designed and exactly typeset picture out."""

from __future__ import annotations

import io
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from limner.document.document import Document
from limner.errors import CopyError, ExportError, LookupFailed, PromptError, RequestError, SizeError
from limner.export import read_document
from limner.picture import Picture
from limner.pipeline import Limner

BRIEFS = [
    ("poster", 'Poster for a chess evening, title "QUEENS GAMBIT NIGHT", "Thursday 7 PM · Library Hall", a chess pawn'),
    ("menu", 'A juice bar menu titled "Squeeze", "Orange $4.00", "Carrot & Ginger $5.50", "Beetroot $5.00"'),
    ("chart", 'Bar chart "Rain days a year": Bergen 231, London 149, Madrid 63'),
    ("flow", 'Flow diagram: "Idea" to "Sketch" to "Model" to "Product"'),
    ("sign", 'A flower shop with a sign that says "PETAL & STEM", a bicycle in front'),
    ("zh", "一张读书会海报，标题“周末读书会”，小字“每周六下午三点”，一本书和一杯茶。"),
    ("zh-Hant", "咖啡店開幕卡片，標題「新店開幕」，下方「全品項九折」，咖啡杯。"),
    ("ja", "朝市のポスター。見出し「港の朝市」、「毎週日曜 六時から」、魚のイラスト。"),
    ("ko", '도서관 행사 포스터, 제목 "밤의 도서관", "10월 3일 저녁 7시", 책과 달 그림'),
    ("hi", 'पुस्तक मेले का पोस्टर, शीर्षक "पुस्तक मेला", नीचे "५ से १२ जनवरी", किताब का चित्र'),
    ("bn", 'নাট্য উৎসবের পোস্টার, শিরোনাম "নাট্য উৎসব", নিচে "১০ ডিসেম্বর, সন্ধ্যা ৬টা"'),
    ("ar", 'ملصق معرض كتاب، عنوان "معرض الكتاب"، وتحته "من ٥ إلى ١٥ مايو"، كتاب'),
    ("ru", 'Афиша: заголовок "Ночь музеев", строка "18 мая, вход свободный", звёзды'),
]  # fmt: skip


def strings(picture: Picture) -> set[str]:
    found: set[str] = set()
    for layer in picture.document.texts():
        found.add(layer.block.text)
        found |= {paragraph.text for paragraph in layer.block.paragraphs}
    return found


@pytest.mark.parametrize("brief", [brief for _, brief in BRIEFS], ids=[name for name, _ in BRIEFS])
def test_every_string_is_set_exactly_and_every_check_holds(limner: Limner, brief: str) -> None:
    picture = limner.generate(brief, size="512x768", seed=4, quality="low")[0]
    plan = picture.document.meta.plan
    assert plan is not None and plan.copy_
    assert {item.text for item in plan.copy_} <= strings(picture)
    assert picture.report.ok, [check.message for check in picture.report.failed()]
    assert picture.image.size == (512, 768)


@pytest.mark.parametrize("size", ["64x64", "317x211", "1536x512", "400x1200", "1024x640"])
def test_the_output_has_exactly_the_size_asked_for(limner: Limner, size: str) -> None:
    picture = limner.generate('A banner "OPEN"', size=size, quality="low")[0]
    assert f"{picture.image.width}x{picture.image.height}" == size


def test_the_same_request_gives_the_same_bytes(limner: Limner) -> None:
    first, second = (limner.generate(BRIEFS[0][1], size="384x512", seed=9, quality="low")[0].to_bytes() for _ in "12")
    assert first == second


def test_picture_k_of_a_batch_can_be_made_alone(limner: Limner) -> None:
    batch = limner.generate(BRIEFS[0][1], size="256x384", seed=3, n=3, quality="low")
    alone = limner.generate(BRIEFS[0][1], size="256x384", seed=5, quality="low")[0]
    assert batch[2].to_bytes() == alone.to_bytes()


def test_seeds_give_different_designs(limner: Limner) -> None:
    made = limner.generate(BRIEFS[0][1], size="256x384", seed=0, n=6, quality="low")
    assert len({picture.document.meta.archetype for picture in made}) >= 2
    assert len({picture.to_bytes() for picture in made}) == 6


def test_a_rendered_document_is_the_same_picture_and_at_scale_2_the_same_but_sharper(limner: Limner) -> None:
    picture = limner.generate(BRIEFS[0][1], size="320x480", seed=2, quality="low")[0]
    document = read_document(picture.to_bytes(), "picture.png")
    assert limner.render(document).to_bytes() == picture.to_bytes()
    large = limner.render(document, scale=2.0).image.convert("RGB")
    assert large.size == (640, 960)
    small = np.asarray(large.resize((320, 480), Image.Resampling.BOX), np.float32)
    difference = np.abs(small - np.asarray(picture.image.convert("RGB"), np.float32)).mean()
    assert difference < 6, f"mean difference {difference:.2f} of 255"


def test_1k_and_4k_are_the_same_layout(limner: Limner) -> None:
    small = limner.generate(BRIEFS[0][1], size="384x512", seed=6, quality="low")[0].document
    large = limner.generate(BRIEFS[0][1], size="1536x2048", seed=6, quality="low")[0].document
    assert [layer.id for layer in small.walk()] == [layer.id for layer in large.walk()]
    for one, other in zip(small.texts(), large.texts(), strict=True):
        # Faces with an optical size are a little wider when they are set small.
        assert one.box.scaled(4).iou(other.box) > 0.85, one.id


def test_a_transparent_background_is_transparent_and_keeps_the_text(limner: Limner) -> None:
    picture = limner.generate(
        'A sticker that says "HOORAY" with a star', size="320x320", background="transparent", quality="low"
    )[0]
    alpha = np.asarray(picture.image.convert("RGBA"))[..., 3]
    assert alpha[0, 0] == alpha[0, -1] == alpha[-1, 0] == alpha[-1, -1] == 0
    assert (alpha == 255).mean() > 0.1
    assert "HOORAY" in strings(picture)
    with pytest.raises(ExportError, match="jpeg"):
        picture.to_bytes("jpeg")


@pytest.mark.parametrize(("suffix", "name"), [("png", "PNG"), ("jpg", "JPEG"), ("webp", "WEBP")])
def test_every_format_is_written_with_its_document(limner: Limner, tmp_path: Path, suffix: str, name: str) -> None:
    picture = limner.generate('A card "Merci"', size="256x256", quality="low")[0]
    path = picture.save(tmp_path / f"card.{suffix}")
    with Image.open(path) as opened:
        assert opened.format == name and opened.size == (256, 256)
    assert read_document(path.read_bytes(), str(path)) == picture.document


def test_the_embedded_document_is_plain_json_that_reads_back(limner: Limner) -> None:
    document = limner.generate('A card "Été — naïve café"', size="256x256", quality="low")[0].document
    assert Document.loads(document.dumps()) == document
    assert unicodedata.is_normalized("NFC", document.dumps())


def test_the_size_follows_the_briefs_own_words(limner: Limner) -> None:
    assert limner.generate('A square post "Hi"', quality="low")[0].image.size == (1024, 1024)
    width, height = limner.generate('A widescreen 16:9 banner "Hi"', quality="low")[0].image.size
    assert abs(width / height - 16 / 9) < 0.05


def test_high_quality_keeps_the_best_of_three_designs(limner: Limner) -> None:
    picture = limner.generate('A poster "LATE SHOW"', size="256x384", quality="high", seed=1)[0]
    note = next(note.message for note in picture.notes if "of 3 kept" in note.message)
    scores = [float(word) for word in note.split("scores ")[1].split(", ")]
    assert max(scores) == pytest.approx(picture.report.score, abs=1e-3)


def test_a_picture_can_be_painted_by_a_named_painter(limner: Limner) -> None:
    flat = limner.generate("A red house on a hill", size="256x256", painter="flat", quality="low")[0]
    assert len(flat.image.convert("RGB").getcolors(maxcolors=256 * 256) or ()) < 20
    with pytest.raises(LookupFailed, match="illustrator"):
        limner.generate("A red house", painter="vermeer")


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"prompt": ""}, PromptError),
        ({"prompt": "cat", "size": "abc"}, SizeError),
        ({"prompt": "cat", "n": 99}, RequestError),
        ({"prompt": "cat", "quality": "best"}, RequestError),
        ({"prompt": "cat", "background": "blue"}, RequestError),
    ],
)
def test_bad_arguments_are_refused(limner: Limner, arguments: dict[str, object], error: type[Exception]) -> None:
    with pytest.raises(error):
        limner.generate(**arguments)  # type: ignore[arg-type]


def test_text_that_cannot_fit_is_an_error_that_names_it(limner: Limner) -> None:
    with pytest.raises(CopyError):
        limner.generate(f'A sign that says "{"Pneumonoultramicroscopic " * 60}"', size="64x64", quality="low")


def test_the_text_is_read_back_from_the_pixels(resources: object) -> None:
    picture = Limner(resources, ocr=True).generate(  # type: ignore[arg-type]
        'A Swiss style poster with the title "SUMMER FAIR" and "Sunday 12 July"', size="768x1024", quality="low", seed=2
    )[0]
    assert {reading.wanted for reading in picture.report.readings} == {"SUMMER FAIR", "Sunday 12 July"}
    assert min(reading.similarity for reading in picture.report.readings) > 0.8


def test_bytes_are_a_whole_png(limner: Limner) -> None:
    data = limner.generate('A card "Hej"', size="128x128", quality="low")[0].to_bytes("png")
    with Image.open(io.BytesIO(data)) as opened:
        opened.load()
        assert opened.info["dpi"][0] == pytest.approx(144, abs=0.1)
