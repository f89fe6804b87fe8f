"""Campaigns: one decision in every size and language; what belongs together stays together, and what cannot be is refused."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

import pytest

from limner.cli.main import run
from limner.errors import RequestError
from limner.pipeline import Limner
from limner.reason import Endpoint
from limner.resources import Resources
from limner.sets import Piece, campaign, campaign_sheet, read_decks
from limner.sets.decks import make_deck

BRIEF = (
    'Poster for a night market: "Harbour Night Market", "Every Friday in August", button "See the stalls", a lantern'
)
ARABIC = {
    "Harbour Night Market": "سوق المرفأ الليلي",
    "Every Friday in August": "كل جمعة في آب",
    "See the stalls": "اكتشف الأكشاك",
}
JAPANESE = {"title": "港の夜市", "Every Friday in August": "八月の毎週金曜日", "See the stalls": "出店を見る"}
SIZES = ("400x400", "360x640", "640x360", "600x200")


@pytest.fixture(scope="module")
def pieces(limner: Limner) -> list[Piece]:
    decks = [make_deck("ar", ARABIC), make_deck("ja", JAPANESE)]
    return list(campaign(BRIEF, SIZES, copy=decks, quality="low", seed=2, limner=limner))


def texts(piece: Piece) -> set[str]:
    return {layer.block.text for layer in piece.picture.document.texts()}


def test_there_is_one_picture_a_size_and_language_of_exactly_that_size(pieces: list[Piece]) -> None:
    assert {(piece.size, piece.language) for piece in pieces} == {
        (size, language) for size in SIZES for language in ("en", "ar", "ja")
    }
    assert all(f"{p.picture.image.width}x{p.picture.image.height}" == p.size for p in pieces)


def test_every_piece_has_the_same_colours_style_and_pairing(pieces: list[Piece]) -> None:
    looks = {
        (p.picture.document.palette, p.picture.document.meta.style, p.picture.document.meta.pairing) for p in pieces
    }
    assert len(looks) == 1


def test_every_string_is_set_exactly_in_its_language(pieces: list[Piece]) -> None:
    for piece in pieces:
        wanted = {"en": set(ARABIC), "ar": set(ARABIC.values()), "ja": set(JAPANESE.values())}[piece.language]
        assert wanted <= texts(piece)
        assert piece.picture.report.ok, [check.message for check in piece.picture.report.failed()]


def test_the_title_leads_in_every_piece(pieces: list[Piece], limner: Limner) -> None:
    for piece in pieces:
        document = piece.picture.document
        sizes = {layer.copy_id: limner.shop.measure(layer.block, layer.box).size for layer in document.texts()}
        plan = document.meta.plan
        assert plan is not None
        title = next(item for item in plan.copy_ if item.role == "title")
        assert sizes[title.id] == max(sizes.values())


def test_a_language_keeps_the_composition_of_its_size(pieces: list[Piece]) -> None:
    for size in SIZES:
        assert len({p.picture.document.meta.archetype for p in pieces if p.size == size}) == 1


def test_arabic_is_mirrored_where_the_lead_is_set_from_the_left(limner: Limner) -> None:
    deck = make_deck("ar", ARABIC)
    made = list(campaign(BRIEF, ["640x360"], copy=[deck], quality="low", seed=5, limner=limner))
    middles = []
    for piece in made:
        plan = piece.picture.document.meta.plan
        assert plan is not None
        title = next(item for item in plan.copy_ if item.role == "title")
        layer = next(one for one in piece.picture.document.texts() if one.copy_id == title.id)
        middles.append(limner.shop.measure(layer.block, layer.box).bounds.cx / 640)
    assert middles[0] < 0.5 < middles[1]


def test_the_reasoning_says_what_was_adapted_and_localised(pieces: list[Piece]) -> None:
    adapted = [p for p in pieces if p.language == "en" and p.size != SIZES[0]]
    assert all(any(line.startswith("Adapted from 400 × 400") for line in p.picture.report.reasoning) for p in adapted)
    other = [p for p in pieces if p.language != "en"]
    assert all(any("first baselines" in line for line in p.picture.report.reasoning) for p in other)


def test_baselines_of_a_localised_sheet_stand_where_the_lead_has_them_unless_that_does_harm(
    pieces: list[Piece],
) -> None:
    shared = count = 0
    for piece in pieces:
        for line in piece.picture.report.reasoning:
            if "first baselines" in line:
                words = line.split(": ")[1].split()
                shared, count = shared + int(words[0]), count + int(words[2])
    assert count > 0 and shared / count > 0.4


def test_the_sheet_shows_every_piece(pieces: list[Piece]) -> None:
    page = campaign_sheet(pieces)
    assert len(page.assets) == len(pieces)
    boxes = [layer.box for layer in page.walk() if layer.kind == "image"]
    assert all(a.intersection(b).area <= 0 for a, b in combinations(boxes, 2))


def test_a_deck_that_lacks_a_string_is_refused_by_name(limner: Limner) -> None:
    with pytest.raises(RequestError, match="See the stalls"):
        campaign(BRIEF, ["400x400"], copy=[make_deck("ar", {"title": "سوق"})], limner=limner)


@pytest.mark.parametrize(
    ("sizes", "decks"),
    [
        ([], []),
        (["400x400", "400x400"], []),
        (["12x12"], []),
        (["400x400"], [("ar", ARABIC), ("ar", ARABIC)]),
        (["400x400"], [("en", {})]),
    ],
)
def test_contradictory_campaigns_are_refused(
    limner: Limner, sizes: list[str], decks: list[tuple[str, dict[str, str]]]
) -> None:
    with pytest.raises(RequestError):
        campaign(BRIEF, sizes, copy=[make_deck(language, strings) for language, strings in decks], limner=limner)


def test_decks_are_read_from_json_and_csv(tmp_path: Path) -> None:
    files = {
        "a.json": json.dumps({"language": "ar", "strings": {"A": "ا"}}),
        "ar.json": json.dumps({"A": "ا"}),
        "b.json": json.dumps({"ar": {"A": "ا"}, "hi": {"A": "अ"}}),
        "c.csv": "source,ar,hi\nA,ا,अ\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, "utf-8")
        decks = read_decks(tmp_path / name)
        assert decks[0].language == "ar" and dict(decks[0].strings) == {"A": "ا"}
    assert [deck.language for deck in read_decks(tmp_path / "c.csv")] == ["ar", "hi"]


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.json", "{"), ("a.json", "[1]"), ("a.json", "{}"), ("a.json", '{"language": "klingon!", "strings": {"A": "B"}}'),
     ("ar.json", '{"A": ""}'), ("ar.json", '{"A": 3}'), ("c.csv", "source\nA\n"), ("c.csv", "source,ar\nA\n")],
)  # fmt: skip
def test_a_bad_deck_is_refused_with_the_file_named(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    with pytest.raises(RequestError, match=name):
        read_decks(path)


def test_the_command_writes_files_by_size_and_language_and_a_sheet(tmp_path: Path) -> None:
    deck = tmp_path / "ar.json"
    deck.write_text(json.dumps(ARABIC), "utf-8")
    code = run(
        [
            "generate",
            BRIEF,
            "--size",
            "256x256",
            "--size",
            "300x150",
            "--copy",
            str(deck),
            "--quality",
            "low",
            "-o",
            str(tmp_path / "m.png"),
        ]
    )
    assert code == 0
    names = {path.name for path in tmp_path.glob("*.png")}
    assert names == {f"m-{size}-{language}.png" for size in ("256x256", "300x150") for language in ("en", "ar")} | {
        "m-sheet.png"
    }


@pytest.mark.parametrize("more", [["-n", "2"], ["--size", "auto"], ["--report", "r.json"]])
def test_options_that_contradict_a_campaign_are_refused(
    tmp_path: Path, more: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    code = run(["generate", BRIEF, "--size", "256x256", "--size", "300x150", *more, "-o", str(tmp_path / "m.png")])
    assert code == 2 and more[0] in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_language_without_copy_needs_a_language_model(limner: Limner) -> None:
    assert limner.endpoint is None
    with pytest.raises(RequestError, match="no language model"):
        campaign(BRIEF, ["400x400"], languages=["ar"], limner=limner)


def test_a_language_is_translated_where_there_is_a_language_model(
    resources: Resources, monkeypatch: pytest.MonkeyPatch
) -> None:
    def translated(strings: list[str], language: str, endpoint: Endpoint) -> tuple[str, ...]:
        return tuple(ARABIC[one] for one in strings)

    monkeypatch.setattr("limner.sets.campaigns.translate", translated)
    engine = Limner(resources, ocr=False, endpoint=Endpoint(base_url="http://127.0.0.1:9", model="none"))
    made = list(campaign(BRIEF, ["300x300"], languages=["ar"], quality="low", reasoner="embedded", limner=engine))
    assert [piece.language for piece in made] == ["en", "ar"] and set(ARABIC.values()) <= texts(made[1])
