"""Scripts that mix on a line: one apparent size, shared middles and headlines, and nothing changed where nothing mixes."""

from __future__ import annotations

import pytest

from limner.document.geometry import Box
from limner.document.text import FontSpec, Paragraph, Run, RunStyle
from limner.typeset.fonts.faces import store
from limner.typeset.fonts.heights import BODIES, main_script
from limner.typeset.fonts.matching import AS_IS, Matcher

WIDE = Box(0, 0, 4000, 400)


def sizes(layout) -> dict[str, float]:
    return {run.font.key.removeprefix("font/"): run.size for run in layout.runs}


def reach(resources, layout, text: str) -> tuple[float, float]:
    """Top and foot (y, pixels) of the ink of a letter as set."""
    at = layout.text.index(text)
    run = next(run for run in layout.runs if at in run.clusters)
    k = run.clusters.index(at)
    catalogue = resources.fonts
    face = next(f for f in catalogue.faces() if (f.key, f.index) == (run.font.key, run.font.index))
    ink = store(catalogue).cut(face, FontSpec(families=(face.family,)), run.size).ink(run.glyphs[k])
    y = run.positions[k].y
    return y + ink.y0 * run.size, y + ink.y1 * run.size


def middle(span: tuple[float, float]) -> float:
    return (span[0] + span[1]) / 2


@pytest.mark.parametrize(
    "text", ["Café Zürich", "東京の夏祭り", "कॉफ़ी की दुकान", "বাংলা", "قهوة", "한글 카페", "Кофе", "😀🍕"]
)
def test_text_of_one_script_is_set_exactly_as_without_matching(put, text):
    for family in ("Inter", "Playfair Display", "Cormorant Garamond"):
        assert put(text, WIDE, family=family) == put(text, WIDE, family=family, match_scripts=False)


def test_a_face_that_sets_both_scripts_is_never_scaled(put):
    for text, family in (("Limner 東京 2026", "Noto Sans JP"), ("Mukta कॉफ़ी", "Mukta"), ("Cairo قهوة", "Cairo")):
        assert set(sizes(put(text, WIDE, family=family)).values()) == {40}


def test_kin_that_were_drawn_together_are_left_as_they_are(put):
    families = FontSpec(families=("Noto Sans", "Noto Sans Bengali"))
    layout = put((Paragraph(runs=(Run(text="Library বই", style=RunStyle(font=families)),)),), WIDE)
    assert len(layout.runs) == 2
    assert set(sizes(layout).values()) == {40}


def test_small_latin_draws_the_other_script_down_and_large_latin_up(put):
    small = put("Limner 東京", WIDE, family="Cormorant Garamond")
    latin, han = small.runs[0].size, small.runs[1].size
    assert latin == 40 and 0.85 * 40 <= han < 0.95 * 40
    large = put("Bakery বাংলা", WIDE, family="Inter")
    assert large.runs[1].size > 1.02 * 40


@pytest.mark.parametrize("family", ["Inter", "Playfair Display", "Cormorant Garamond", "Bebas Neue", "Fredoka"])
def test_scales_stay_within_taste_and_leading_is_that_of_the_asked_size(put, family):
    text = "Coffee Bar Opening कॉफ़ी বাংলা قهوة 東京 한글 ก 😀"
    layout = put(f"{text}\n{text}", WIDE, family=family)
    for run in layout.runs:
        assert (0.75 if run.color else 0.85) * 40 - 1e-9 <= run.size <= 1.25 * 40
    first, second = layout.lines
    assert second.baseline - first.baseline == pytest.approx(1.2 * 40)
    assert first.size == 40


def test_han_stands_on_the_middle_of_the_capitals(put, resources):
    for family in ("Inter", "Playfair Display", "Cormorant Garamond", "Bebas Neue"):
        layout = put("HHHHHH 国", WIDE, family=family, size=100)
        apart = middle(reach(resources, layout, "H")) - middle(reach(resources, layout, "国"))
        assert -2 <= apart <= 4


def test_headlines_of_two_scripts_come_to_one_height(put, resources):
    for family in ("Inter", "Playfair Display"):
        layout = put("Coffee House कब কব", WIDE, family=family, size=100)
        assert reach(resources, layout, "क")[0] == pytest.approx(reach(resources, layout, "ক")[0], abs=2.5)


def test_emoji_are_as_high_as_capitals_and_descenders_and_centred_on_them(put, resources):
    layout = put("Hög 😀", WIDE, size=100)
    emoji, capital = reach(resources, layout, "😀"), reach(resources, layout, "H")
    assert middle(emoji) == pytest.approx(middle(capital), abs=2)
    assert 85 <= emoji[1] - emoji[0] <= 100


def test_an_own_font_or_the_switch_turns_matching_off(put):
    text = "Limner 東京"
    assert set(sizes(put(text, WIDE, family="Cormorant Garamond", match_scripts=False)).values()) == {40}
    own = RunStyle(font=FontSpec(families=("Noto Serif JP",)))
    paragraph = Paragraph(runs=(Run(text="Limner "), Run(text="東京", style=own)))
    assert set(sizes(put((paragraph,), WIDE, family="Cormorant Garamond")).values()) == {40}


def test_the_language_says_which_script_leads(put):
    text = "Limner Coffee 東京"
    assert main_script(text, "") == main_script(text, "en") == "Latn"
    assert main_script(text, "ja") == "Hani"
    layout = put(text, WIDE, family="Cormorant Garamond", language="ja")
    assert layout.runs[1].size == 40 < layout.runs[0].size


def test_marks_do_not_count_as_letters_and_figures_follow():
    assert main_script("Café कॉफ़ी বাংলা", "") == "Latn"
    assert main_script("पुस्तक मेला 2026", "") == "Deva"
    assert main_script("Price 20 €", "") == main_script("plain", "ja") == main_script("2026 — 27", "") == ""


def test_figures_among_devanagari_are_brought_to_its_size(put):
    assert sizes(put("पुस्तक मेला 2026", WIDE))["inter"] < 40


def test_one_face_sets_all_the_han_of_a_line(put):
    for family in ("Cormorant Garamond", "Bebas Neue", "Playfair Display"):
        layout = put("Limner 東京 書店", WIDE, family=family)
        assert len({run.font for run in layout.runs}) == 2


def test_in_vertical_lines_turned_letters_grow_about_the_axis_of_the_column(put):
    box = Box(0, 0, 400, 800)
    layout = put("東京 Limner 祭", box, family="Cormorant Garamond", writing="vertical-rl", language="ja")
    axis = layout.lines[0].baseline
    turned = next(run for run in layout.runs if "cormorant" in run.font.key)
    assert turned.size > 40
    (middle,) = {round((p.x - axis) / turned.size, 6) for p in turned.positions}
    assert middle == pytest.approx(-0.625 / 2, abs=0.03), "the middle of its capitals"


def test_matches_are_kept(resources):
    asked: list[str] = []
    fonts = store(resources.fonts)

    def order(spec, script, language):
        asked.append(script)
        return resources.fonts.find(script="Deva")

    matcher = Matcher(fonts, order)
    spec = FontSpec(families=("Inter",))
    inter = resources.fonts.family("Inter")[0]
    found = [matcher.match("Deva", "Latn", "hi", inter, spec, 40) for _ in range(3)]
    assert found[0] is found[1] is found[2] and found[0] != AS_IS
    assert asked == ["Deva"]


def test_every_measured_script_has_its_letters_in_the_pack(resources):
    for script, body in BODIES.items():
        assert any(all(resources.fonts.covers(f, ord(c)) for c in body.letters) for f in resources.fonts.faces()), (
            script
        )
