"""What other programs read out of a PDF: the copy, in every script; and what they show: the picture."""

from __future__ import annotations

import io
import unicodedata

import numpy as np
import pypdf
import pypdfium2
import pytest
from PIL import Image

from limner.document.document import Canvas, Document
from limner.document.fills import Solid, Stroke
from limner.document.forms import Arc, Arch
from limner.document.geometry import Box, Point
from limner.document.layers import TextLayer
from limner.document.text import FontSpec, Paragraph, Run, RunStyle, TextBlock, TextStyle
from limner.pipeline import Limner
from limner.resources import open_resources
from limner.typeset import typeset


def _page(text: str, family: str, language: str, **block: object) -> Document:
    set_text = TextBlock(
        paragraphs=tuple(Paragraph(runs=(Run(text=line),)) for line in text.split("\n")),
        style=TextStyle(font=FontSpec(families=(family,)), size=28),
        language=language,
        **block,
    )
    layer = TextLayer(id="words", box=Box(40, 20, 720, 260), block=set_text)
    return Document(canvas=Canvas(width=800, height=300), layers=(layer,))


def _words(text: str) -> str:
    text = text.replace("\u200f", "")
    return " ".join(unicodedata.normalize("NFC", text).split())


@pytest.mark.parametrize(
    ("language", "family", "text"),
    [
        ("en", "Inter", "Office fluffy affair: “waffles” & final ffi, Type 1st — 25 %."),
        ("de", "EB Garamond", "Größe, Straße und Füße; schöne Öfen (fünf)"),
        ("hi", "Mukta", "हिन्दी में स्वागत है: क्षत्रिय, विद्यार्थी और किताब ₹२५०"),
        ("bn", "Hind Siliguri", "বাংলা ভাষায় স্বাগতম, কৃষ্ণচূড়া ও শিক্ষার্থী ৳১২০"),
        ("ta", "Noto Sans Tamil", "தமிழ் மொழி வாழ்க"),
        ("th", "Noto Sans Thai", "ยินดีต้อนรับสู่ร้านอาหารไทย น้ำพริกปลาทู"),
        ("ja", "Noto Sans JP", "東京の夏まつり「金魚すくい」は、7月20日（土）から。"),
        ("zh-Hans", "Noto Sans SC", "春节快乐，万事如意！直径与骨头"),
        ("ko", "Noto Sans KR", "안녕하세요, 서울의 가을 축제에 오신 것을 환영합니다"),
        ("ar", "Cairo", "مرحبا بكم في مطعم الشرق، اللحم المشوي ٤٥ ريال (جديد)"),
        ("ar", "Amiri", "وقفتُ على شاطئِ البحرِ أسألُ: أينَ المآلُ؟"),
        ("ar", "Noto Naskh Arabic", "شاي بالنَّعناع وقهوةٌ عربيّة"),
        ("fa", "Noto Naskh Arabic", "حروف‌چینی خوب می‌شود"),
        ("he", "Noto Sans Hebrew", "שלום עולם, ברוכים הבאים (2026)"),
    ],
)
def test_text_is_read_back_as_it_was_written(language: str, family: str, text: str) -> None:
    data = Limner().pdf([_page(text, family, language)])
    with pypdfium2.PdfDocument(data) as file:
        assert _words(file[0].get_textpage().get_text_bounded()) == _words(text)


def test_several_lines_and_paragraphs_keep_their_words_and_order() -> None:
    text = "क्षत्रिय विद्यार्थी किताब " * 6 + "\nनिर्माण और प्रकृति " * 2
    data = Limner().pdf([_page(text.strip(), "Mukta", "hi"), _page("second", "Inter", "en")])
    with pypdfium2.PdfDocument(data) as file:
        assert [_words(page.get_textpage().get_text_bounded()) for page in file] == [_words(text), "second"]


def test_a_strict_reader_opens_the_file() -> None:
    data = Limner().pdf([_page("Größe ffi क्षत्रिय 東京", "Inter", "en")])
    reader = pypdf.PdfReader(io.BytesIO(data), strict=True)
    assert len(reader.pages) == 1
    assert "Größe ffi" in reader.pages[0].extract_text()


def test_what_is_told_changes_nothing_that_is_seen() -> None:
    page = _page("क्षत्रिय Waffles مرحبا 東京\n" * 3, "Inter", "hi")
    drawn = Limner().render(page).raster.pixels[:, :, :3].astype(float)
    with pypdfium2.PdfDocument(Limner().pdf([page])) as file:
        shown = file[0].render(scale=96 / 72).to_pil().convert("RGB").resize((800, 300), Image.Resampling.BILINEAR)
    assert np.abs(drawn - np.asarray(shown, float)).mean() < 4


def test_lengthened_arabic_is_read_without_its_tatweels() -> None:
    text = "السطر الحسن آلة صغيرة للقراءة، أجزاؤها تكاد لا ترى، سواد الصفحة المتساوي والفراغ الذي يفصل بين كلمتين"
    data = Limner().pdf([_page(text, "Amiri", "ar", align="justify", line_break="optimal")])
    with pypdfium2.PdfDocument(data) as file:
        assert _words(file[0].get_textpage().get_text_bounded()) == _words(text)


@pytest.mark.parametrize("family", ["Noto Serif JP", "Noto Serif SC", "Noto Serif TC"])
def test_faces_with_cubic_outlines_are_embedded_as_fonts_not_as_drawings(family: str) -> None:
    page = _page("静かな朝、山の上の茶屋。", family, "ja")
    data = Limner().pdf([page])
    fonts = pypdf.PdfReader(io.BytesIO(data)).pages[0]["/Resources"]["/Font"]
    assert {fonts[name]["/Subtype"] for name in fonts} == {"/Type0"}
    drawn = Limner().render(page).raster.pixels[:, :, :3].astype(float)
    with pypdfium2.PdfDocument(data) as file:
        shown = file[0].render(scale=96 / 72).to_pil().convert("RGB").resize((800, 300), Image.Resampling.BILINEAR)
    assert np.abs(drawn - np.asarray(shown, float)).mean() < 1.5


def test_letters_with_a_stroke_outside_are_read_once() -> None:
    page = _page("Sale", "Inter", "en")
    (layer,) = page.layers
    style = layer.block.style.model_copy(
        update={"stroke": Stroke(fill=Solid(color="#c02020"), width=2.0, side="outside")}
    )
    block = layer.block.model_copy(update={"style": style})
    data = Limner().pdf([page.model_copy(update={"layers": (layer.model_copy(update={"block": block}),)})])
    with pypdfium2.PdfDocument(data) as file:
        assert _words(file[0].get_textpage().get_text_bounded()) == "Sale"


@pytest.mark.parametrize(
    ("language", "family", "text"),
    [
        ("en", "Inter", "NORTH HARBOUR"),
        ("ar", "Cairo", "مقهى النخيل العربي"),
        ("hi", "Baloo 2", "गंगा किनारे चाय घर"),
        ("ja", "Noto Sans JP", "京都手仕事喫茶店"),
    ],
)
@pytest.mark.parametrize(
    "form", [{"path": Arc(center=Point(400, 290), radius=200)}, {"warp": Arch(bend=0.3)}], ids=["arc", "arch"]
)
def test_letters_on_a_curve_are_read_back(language: str, family: str, text: str, form: dict[str, object]) -> None:
    data = Limner().pdf([_page(text, family, language, **form)])
    with pypdfium2.PdfDocument(data) as file:
        assert _words(file[0].get_textpage().get_text_bounded()) == _words(text)


def test_letters_of_many_colours_are_read_once() -> None:
    hues = ("#c02020", "#20a040", "#2040c0")
    for language, family, word in (
        ("ar", "Amiri", "السلام"),
        ("hi", "Baloo 2", "मित्रता"),
        ("en", "EB Garamond", "office"),
    ):
        page = _page(word, family, language)
        (layer,) = page.layers
        runs = tuple(Run(text=c, style=RunStyle(fill=Solid(color=hues[k % 3]))) for k, c in enumerate(word))
        block = layer.block.model_copy(update={"paragraphs": (Paragraph(runs=runs),)})
        data = Limner().pdf([page.model_copy(update={"layers": (layer.model_copy(update={"block": block}),)})])
        with pypdfium2.PdfDocument(data) as file:
            assert _words(file[0].get_textpage().get_text_bounded()) == word


@pytest.mark.parametrize(
    ("language", "text", "block"),
    [
        ("ar", "منذ قرون طويلة. لا إله إلا الله (جميل)، وفيه مقهى", {}),
        ("hi", "संस्कृति की किरणें; विद्यार्थी, श्रृंखला", {}),
        ("ja", "夏は2026年12月。", {"writing": "vertical-rl"}),
    ],
)
def test_letters_and_marks_of_several_faces_stand_in_the_order_of_the_copy(
    language: str, text: str, block: dict[str, object]
) -> None:
    page = _page(text, "Inter", language, **block)
    (layer,) = page.layers
    assert len(typeset(layer.block, layer.box, open_resources()).runs) > 1
    with pypdfium2.PdfDocument(Limner().pdf([page])) as file:
        read = file[0].get_textpage().get_text_bounded()
    assert "".join(_words(read).split()) == "".join(text.split())
