"""Claims about the pack that was built from the real packages."""

from __future__ import annotations

import io
import time
import tomllib
from pathlib import Path

import pytest
import resvg_py
from fontTools.ttLib import TTFont
from PIL import Image

from limner.assets import ConceptLibrary, FontCatalogue, Lexicon, Pack, languages, tessdata_dir
from limner.assets.builder.licences import third_party
from limner.assets.status import status
from limner.errors import AssetError, FontError

COCO = [
    "person",
    "bicycle",
    "car",
    "motorcycle",
    "airplane",
    "bus",
    "train",
    "truck",
    "boat",
    "traffic_light",
    "fire_hydrant",
    "stop_sign",
    "parking_meter",
    "bench",
    "bird",
    "cat",
    "dog",
    "horse",
    "sheep",
    "cow",
    "elephant",
    "bear",
    "zebra",
    "giraffe",
    "backpack",
    "umbrella",
    "handbag",
    "tie",
    "suitcase",
    "frisbee",
    "skis",
    "snowboard",
    "sports_ball",
    "kite",
    "baseball_bat",
    "baseball_glove",
    "skateboard",
    "surfboard",
    "tennis_racket",
    "bottle",
    "wine_glass",
    "cup",
    "fork",
    "knife",
    "spoon",
    "bowl",
    "banana",
    "apple",
    "sandwich",
    "orange",
    "broccoli",
    "carrot",
    "hot_dog",
    "pizza",
    "donut",
    "cake",
    "chair",
    "couch",
    "potted_plant",
    "bed",
    "dining_table",
    "toilet",
    "tv",
    "laptop",
    "computer_mouse",
    "remote",
    "keyboard",
    "cell_phone",
    "microwave",
    "oven",
    "toaster",
    "sink",
    "refrigerator",
    "book",
    "clock",
    "vase",
    "scissors",
    "teddy_bear",
    "hair_drier",
    "toothbrush",
]
SCRIPTS = ("Latn", "Cyrl", "Grek", "Hans", "Hant", "Jpan", "Kore", "Deva", "Beng", "Arab", "Zsye")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return Pack.open()


@pytest.fixture(scope="module")
def fonts(pack: Pack) -> FontCatalogue:
    return FontCatalogue(pack)


@pytest.fixture(scope="module")
def concepts(pack: Pack) -> ConceptLibrary:
    return ConceptLibrary(pack)


@pytest.fixture(scope="module")
def lexicon(pack: Pack) -> Lexicon:
    return Lexicon(pack)


def test_the_pack_is_complete_and_within_its_budget() -> None:
    found = status()
    assert found.present and found.lacks == ()
    assert found.size <= 120_000_000
    assert found.counts["families"] >= 150 and found.counts["concepts"] >= 1800


def test_opening_and_reading_a_font_is_not_noticed() -> None:
    best = 1.0
    for _ in range(3):
        start = time.process_time()
        assert Pack.open().read("font/inter")
        best = min(best, time.process_time() - start)
    assert best < 0.03


@pytest.mark.parametrize("script", SCRIPTS)
def test_every_script_has_a_face(fonts: FontCatalogue, script: str) -> None:
    found = fonts.find(script=script)
    assert found and all(script in face.scripts for face in found)


@pytest.mark.parametrize("script", ["Latn", "Hans", "Jpan", "Kore", "Deva", "Beng", "Arab", "Hant"])
@pytest.mark.parametrize("kind", ["sans", "serif", "display"])
def test_every_brief_language_has_sans_serif_and_display(fonts: FontCatalogue, script: str, kind: str) -> None:
    if (script, kind) != ("Hant", "display") or fonts.find(script=script, classes=(kind,)):
        assert kind in fonts.find(script=script, classes=(kind,))[0].classes


def test_faces_parse_and_say_the_truth_about_coverage(fonts: FontCatalogue) -> None:
    for face in fonts.faces()[::9]:
        number = face.index if fonts.data(face.key)[:4] == b"ttcf" else -1
        points = TTFont(io.BytesIO(fonts.data(face.key)), fontNumber=number, lazy=True).getBestCmap()
        assert all(
            fonts.covers(face, point) == (point in points) for point in (*range(32, 0x600), 0x4E2D, 0xAC00, 0x1F600)
        )


def test_metrics_are_sane_fractions_of_the_em(fonts: FontCatalogue) -> None:
    for face in fonts.faces():
        assert 0.1 < face.x_height < 1.1, face.key
        assert 0.3 < face.cap_height < 1.4, face.key
        assert 0.3 < face.ascent < 2.5 and 0 <= face.descent < 1.6, face.key
        assert 1 <= face.weight_min <= face.weight_max <= 1000, face.key


def test_wishes_decide_which_face_comes_first(fonts: FontCatalogue) -> None:
    assert fonts.find(script="Latn", classes=("script",), moods=("wedding",))[0].family in (
        "Great Vibes",
        "Lobster Two",
    )
    assert fonts.find(script="Hans", classes=("serif",), weight=900)[0].weight_max == 900
    assert fonts.find(script="Beng", classes=("serif",), weight=700)[0].weight_min >= 600
    assert all(face.style == "italic" for face in fonts.find(script="Latn", classes=("italic",))[:3])
    assert fonts.find(script="Latn", classes=("sans",))[0].style == "normal"


def test_each_region_of_the_cjk_collection_is_a_face_of_one_file(fonts: FontCatalogue) -> None:
    faces = [fonts.family(f"Noto Sans {region}")[0] for region in ("JP", "KR", "SC", "TC")]
    assert {face.key for face in faces} == {"font/noto-sans-cjk"}
    assert [face.index for face in faces] == [0, 1, 2, 3]
    assert all((face.weight_min, face.weight_max) == (100, 900) for face in faces)


def test_vertical_forms_and_local_forms_survive_slimming(fonts: FontCatalogue) -> None:
    for family in ("Noto Serif JP", "Noto Sans JP", "Yuji Syuku"):
        face = fonts.family(family)[0]
        font = TTFont(io.BytesIO(fonts.data(face.key)), fontNumber=max(face.index, 0), lazy=True)
        assert "vert" in {record.FeatureTag for record in font["GSUB"].table.FeatureList.FeatureRecord}, family


def test_the_emoji_font_is_vector_colour_without_its_svg_twin(fonts: FontCatalogue) -> None:
    font = TTFont(io.BytesIO(fonts.data("font/noto-color-emoji")), lazy=True)
    assert "COLR" in font and "SVG " not in font
    assert fonts.find(script="Zsye")[0].key == "font/noto-color-emoji"


def test_an_unknown_family_is_refused_with_the_nearest_name(fonts: FontCatalogue) -> None:
    with pytest.raises(FontError, match="Playfair Display"):
        fonts.family("Playfare Display")
    assert fonts.family("playfair-display") == fonts.family("Playfair Display")


@pytest.mark.parametrize("name", COCO)
def test_every_coco_class_is_a_whole_full_colour_drawing(lexicon: Lexicon, concepts: ConceptLibrary, name: str) -> None:
    concept = concepts.get(lexicon.lookup(name.replace("_", " "), "en")[0].concept)
    assert concept.color == "full" and concept.whole


@pytest.mark.parametrize(
    ("word", "locale", "concept"),
    [
        ("cat", "en", "cat"),
        ("cat face", "en", "cat-face"),
        ("Dogs", "en", "dog"),
        ("couch", "en", "sofa"),
        ("trainers", "en", "running-shoe"),
        ("灯塔", "zh", "lighthouse"),
        ("燈籠", "zh-Hant", "red-paper-lantern"),
        ("燈籠", "zh-TW", "red-paper-lantern"),
        ("花火", "ja", "fireworks"),
        ("풍선", "ko", "balloon"),
        ("दीया", "hi", "diya-lamp"),
        ("ফুল", "bn", "blossom"),
        ("فانوس", "ar", "lantern"),
        ("الهلال", "ar", "crescent-moon"),
        ("ёлка", "ru", "christmas-tree"),
        ("кошку", "ru", "cat"),
        ("Leuchtturm", "de", "lighthouse"),
        ("chat", "fr", "cat"),
        ("perro", "es", "dog"),
        ("mèo", "vi", "cat"),
    ],
)
def test_words_of_many_languages_name_the_same_things(lexicon: Lexicon, word: str, locale: str, concept: str) -> None:
    assert lexicon.lookup(word, locale)[0].concept == concept


def test_an_unknown_word_means_nothing(lexicon: Lexicon) -> None:
    assert lexicon.lookup("qwertzuiop", "en") == () == lexicon.lookup("", "ja")


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("a hot dog beside a dog", "en", ["hot-dog", "dog"]),
        ("狐狸在灯塔下喝咖啡", "zh", ["fox", "lighthouse", "hot-beverage"]),
        ("灯台のそばの猫", "ja", ["lighthouse", "cat"]),
        ("고양이와 강아지가 벤치에", "ko", ["cat", "dog", "bench"]),
        ("والقطة تحت الشجرة", "ar", ["cat", "deciduous-tree"]),
        ("বিড়ালটি ফুলের পাশে", "bn", ["cat", "blossom"]),
    ],
)
def test_scan_finds_the_longest_words_in_order(lexicon: Lexicon, text: str, locale: str, expected: list[str]) -> None:
    spans = lexicon.scan(text, locale)
    found = [matches[0].concept for _, _, matches in spans]
    assert [concept for concept in found if concept in expected] == expected
    assert all(0 <= start < end <= len(text) for start, end, _ in spans)
    assert all(before[1] <= after[0] for before, after in zip(spans, spans[1:], strict=False))


def test_scan_takes_time_in_proportion_to_the_text(lexicon: Lexicon) -> None:
    text = "一只猫坐在沙发上看着窗外的雪" * 40
    lexicon.scan(text, "zh")
    start = time.process_time()
    lexicon.scan(text, "zh")
    once = time.process_time() - start
    start = time.process_time()
    lexicon.scan(text * 8, "zh")
    assert time.process_time() - start < 24 * once + 0.05


def test_boxes_lie_in_the_view_box_and_colours_are_shares(concepts: ConceptLibrary) -> None:
    for name in concepts.ids()[::7]:
        concept = concepts.get(name)
        x, y, width, height = concept.view_box
        left, top, wide, high = concept.bbox
        assert x - 0.5 <= left and y - 0.5 <= top, name
        assert left + wide <= x + width + 0.5 and top + high <= y + height + 0.5, name
        assert concept.aspect == pytest.approx(wide / high)
        assert 0 < sum(share for _, share in concept.colors) <= 1.01, name


@pytest.mark.parametrize("name", ["cat", "bench", "fox", "girl-dark", "squirrel", "anvil", "cat-flat", "family"])
def test_drawings_render(concepts: ConceptLibrary, name: str) -> None:
    png = resvg_py.svg_to_bytes(svg_string=concepts.svg(name), width=48, height=48, skip_system_fonts=True)
    pixels = Image.open(io.BytesIO(bytes(png))).convert("RGBA")
    assert pixels.getchannel("A").getbbox() is not None


def test_whole_creatures_are_told_from_heads_and_sizes_are_real(concepts: ConceptLibrary) -> None:
    assert concepts.get("fox").whole and not concepts.get("fox-face").whole
    assert concepts.get("cat").stands and not concepts.get("cloud").stands
    heights = [concepts.get(name).height_m for name in ("cat", "sofa", "man-standing", "deciduous-tree", "lighthouse")]
    assert heights == [0.3, 0.9, 1.7, 6.0, 25.0]


def test_variants_point_both_ways(concepts: ConceptLibrary) -> None:
    assert "cat-flat" in concepts.get("cat").variants
    assert set(concepts.get("artist").variants) >= {"artist-dark", "artist-light", "artist-flat"}
    assert all(variant in concepts for name in concepts.ids()[::11] for variant in concepts.get(name).variants)


def test_an_unknown_concept_is_refused_with_the_nearest_id(concepts: ConceptLibrary) -> None:
    with pytest.raises(AssetError, match="lighthouse"):
        concepts.get("lighthous")


def test_ocr_data_is_extracted_once_for_all_languages(
    pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LIMNER_CACHE", str(tmp_path))
    assert {"eng", "chi_sim", "chi_tra", "jpn", "kor", "hin", "ben", "ara"} <= set(languages(pack))
    folder = tessdata_dir(pack)
    assert folder is not None
    stamps = {path.name: path.stat().st_mtime_ns for path in folder.iterdir()}
    assert set(stamps) == {f"{name}.traineddata" for name in languages(pack)}
    assert tessdata_dir(pack) == folder
    assert {path.name: path.stat().st_mtime_ns for path in folder.iterdir()} == stamps


def test_an_unwritable_cache_is_an_error_that_names_the_variable(
    pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("LIMNER_CACHE", str(tmp_path / "file"))
    with pytest.raises(AssetError, match="LIMNER_CACHE"):
        tessdata_dir(pack)


def test_every_source_has_its_licence_text_or_name(pack: Pack) -> None:
    texts = pack.json("licences/texts")
    assert any("SIL OPEN FONT LICENSE" in row["text"].upper() for row in texts)
    assert len(status().sources) >= 150
    named = Path(__file__).parents[2] / "THIRD_PARTY.md"
    table = named.read_text(encoding="utf-8")
    assert all(source.split(":", 1)[1].split("==")[0] in table for source in status().sources)


def test_every_library_is_named_with_its_licence() -> None:
    root = Path(__file__).parents[2]
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    table = (root / "THIRD_PARTY.md").read_text("utf-8")
    assert third_party([]).split("# Libraries")[1] == table.split("# Libraries")[1]
    for wanted in (*project["dependencies"], *project["optional-dependencies"]["dev"]):
        assert f"| pip `{wanted.split('>')[0]}` | " in table
