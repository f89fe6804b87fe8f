"""Kerning by shape and letter-space by size: what they move, what they leave, and what they may never touch."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
import skia

from limner.composite.faces import Faces
from limner.document.geometry import Box
from limner.document.text import Fit, FontSpec, Paragraph, Run, RunStyle
from limner.typeset.fonts.faces import store
from limner.typeset.shaping.optical import kerns_by_shape, optical_kerns
from limner.typeset.shaping.tracking import auto_tracking

WIDE = Box(0, 0, 6000, 400)
TEXT_FACES = ["Inter", "Work Sans", "EB Garamond", "Playfair Display"]


def wide(layout) -> float:
    return layout.lines[0].box.w / layout.lines[0].size


def cut_of(resources, family: str, size: float = 60, **spec):
    face = resources.fonts.family(family)[0]
    return store(resources.fonts).cut(face, FontSpec(families=(family,), **spec), size)


def moved(cut, text: str, script: str = "Latn") -> float:
    """What kerning by shape adds between two letters (ems)."""
    clusters = [(cut.advance(cut.glyph(c)), ((cut.glyph(c), 0.0, 0.0),)) for c in text]
    return optical_kerns(cut, script, text, clusters)[0]


@pytest.mark.parametrize("family", TEXT_FACES)
def test_open_pairs_close_up_and_the_rhythm_of_the_face_stays(resources, family):
    cut = cut_of(resources, family)
    for pair in ("AV", "VA", "To", "Yo", "LT", "P.", "AT", "Wa", "F,", "T-"):
        assert -0.2 <= moved(cut, pair) < -0.008, pair
    for pair in ("nn", "HH", "HO", "no", "on", "mi"):
        assert abs(moved(cut, pair)) <= 0.012, pair


@pytest.mark.parametrize("family", TEXT_FACES)
def test_kerning_by_shape_agrees_with_the_designers_own(put, resources, family):
    cut = cut_of(resources, family)
    pairs = [a + b for a in "AVWTYLPFHOnr" for b in "AVTYOaeonvy."]
    own = [
        wide(put(p, WIDE, family=family, style={"kerning": "font"}))
        - wide(put(p, WIDE, family=family, style={"kerning": "none"}))
        for p in pairs
    ]
    by_shape = [moved(cut, p) for p in pairs]
    assert np.corrcoef(own, by_shape)[0, 1] > 0.6


@pytest.mark.parametrize("family", [*TEXT_FACES, "Oswald", "Abril Fatface"])
def test_letters_never_touch_that_did_not_touch_before(resources, family):
    cut = cut_of(resources, family)
    font = Faces(resources.fonts).font(cut.instance, 1000)
    paths = {c: font.getPath(cut.glyph(c)) for c in "AVWTYLPFKRJfrtvyjö.,’”-" if cut.glyph(c)}
    for a, b in itertools.product(paths, repeat=2):
        for kern in (0.0, moved(cut, a + b)):
            other = skia.Path(paths[b])
            other.offset(1000 * (cut.advance(cut.glyph(a)) + kern), 0)
            met = not skia.Op(paths[a], other, skia.PathOp.kIntersect_PathOp).isEmpty()
            if kern == 0.0:
                before = met
        assert before or not met, a + b


def test_none_switches_pairs_off_and_leaves_proportional_kana(put):
    plain, kerned = (put("AVATAR", WIDE, style={"kerning": k}) for k in ("none", "font"))
    assert wide(plain) > wide(kerned) + 0.1
    palt = {"font": {"features": ("palt",)}, "family": "Noto Sans JP"}
    assert wide(put("トイレ", WIDE, style={"kerning": "none"}, **palt)) < 2.9


def test_none_is_what_harfbuzz_says_without_kern(put, resources):
    cut = cut_of(resources, "Inter", 40)
    assert wide(put("AVATo", WIDE, style={"kerning": "none"})) == pytest.approx(
        sum(cut.advance(cut.glyph(c)) for c in "AVATo"), abs=1e-6
    )


@pytest.mark.parametrize(
    ("text", "family"),
    [("قهوة عربية", "Cairo"), ("कॉफ़ी की दुकान", "Mukta"), ("বাংলা মেনু", "Hind Siliguri"), ("AVATo Typo", "Pacifico"),
     ("AVATo 1.1", "JetBrains Mono"), ("한글 카페", "Noto Sans KR"), ("ภาษาไทย", "Noto Sans Thai")],
)  # fmt: skip
def test_joined_letters_grids_and_other_scripts_are_left_to_the_face(put, text, family):
    assert put(text, WIDE, family=family, style={"kerning": "optical"}) == put(text, WIDE, family=family)


def test_ligatures_marks_and_clusters_are_kept(put):
    text = "office fjord Tö Vå ǿ e\u0301"
    by_face = put(text, WIDE, family="EB Garamond")
    by_shape = put(text, WIDE, family="EB Garamond", style={"kerning": "optical"})
    assert [r.glyphs for r in by_shape.runs] == [r.glyphs for r in by_face.runs]
    assert [(c.start, c.end) for c in by_shape.clusters] == [(c.start, c.end) for c in by_face.clusters]


def test_an_accent_keeps_a_capital_s_arm_away(resources):
    cut = cut_of(resources, "Inter")
    assert moved(cut, "Tö") > moved(cut, "To")
    assert moved(cut, "Tí") >= moved(cut, "Tı")


def test_cyrillic_and_greek_are_kerned_by_their_own_shapes(resources):
    cut = cut_of(resources, "Inter")
    assert kerns_by_shape(cut, "Cyrl") and kerns_by_shape(cut, "Grek")
    assert moved(cut, "\u0413\u043e", "Cyrl") < -0.02
    assert moved(cut, "\u0391\u03a5", "Grek") < -0.02
    assert abs(moved(cut, "\u043d\u043d", "Cyrl")) < 0.01


def test_kana_close_up_by_the_face_s_own_widths_or_by_shape_and_never_open(put, resources):
    text = "タイトルいろは東京国"
    own = put(text, WIDE, family="Noto Sans JP", style={"kerning": "optical"})
    assert wide(own) == wide(put(text, WIDE, family="Noto Sans JP", font={"features": ("palt",)}))
    assert wide(put(text, WIDE, family="Noto Sans JP")) == pytest.approx(10)
    cut = cut_of(resources, "Dela Gothic One")
    for a, b in itertools.product("トイレマりの国東", repeat=2):
        assert -0.36 <= moved(cut, a + b, "Kana") <= 0.0
    assert moved(cut, "トマ", "Kana") < -0.05


def test_a_run_may_be_kerned_otherwise_than_its_block(put):
    half = Paragraph(runs=(Run(text="AVATAR "), Run(text="AVATAR", style=RunStyle(kerning="none"))))
    layout = put((half,), WIDE, style={"kerning": "optical"})
    first, second = layout.text.index("R") + 1, layout.text.rindex("A") + 2
    left = [c.box.w for c in layout.clusters if c.start < first]
    right = [c.box.w for c in layout.clusters if first < c.start < second]
    assert sum(left) < sum(right) - 0.05 * 40


def test_optical_kerning_is_the_same_every_time(put):
    one = put("Wave To LTD", WIDE, style={"kerning": "optical"})
    assert one == put("Wave To LTD", WIDE, style={"kerning": "optical"})


def test_small_sizes_open_and_display_sizes_close(put):
    spaces = []
    for size in (8, 10, 12, 16, 24, 48, 96, 200):
        auto = put("Letters by size", WIDE, family="Work Sans", size=size, style={"auto_tracking": True})
        spaces.append(wide(auto) - wide(put("Letters by size", WIDE, family="Work Sans", size=size)))
    assert spaces == sorted(spaces, reverse=True)
    assert spaces[0] > 0.2 and spaces[-1] < -0.2 and spaces[3] == pytest.approx(0, abs=0.02)


def test_display_faces_are_opened_in_small_print_only(resources):
    cut = cut_of(resources, "Abril Fatface")
    assert auto_tracking(cut, "Latn", "Menu", 48) == 0
    assert auto_tracking(cut, "Latn", "Menu", 10) > 0.03


@pytest.mark.parametrize(("text", "family"), [("قهوة", "Cairo"), ("कॉफ़ी", "Mukta"), ("বাংলা", "Hind Siliguri")])
def test_joined_scripts_are_never_tracked(put, text, family):
    for size in (8, 120):
        on = put(text, WIDE, family=family, size=size, style={"auto_tracking": True})
        assert wide(on) == wide(put(text, WIDE, family=family, size=size))


def test_text_all_in_capitals_is_opened_by_three_to_six_hundredths(resources):
    for family in ("Work Sans", "EB Garamond"):
        cut = cut_of(resources, family)
        for size in (10, 16, 30, 60, 144):
            opened = auto_tracking(cut, "Latn", "OPENING 21", size) - auto_tracking(cut, "Latn", "Opening 21", size)
            assert 0.03 <= opened <= 0.06
    assert auto_tracking(cut_of(resources, "Bebas Neue"), "Latn", "OPENING", 48) == 0


def test_faces_with_an_optical_size_know_themselves(resources):
    cut = cut_of(resources, "Inter")
    assert cut.optical and auto_tracking(cut, "Latn", "Opening", 10) == auto_tracking(cut, "Latn", "Opening", 140) == 0


def test_a_run_s_own_tracking_is_not_added_to(put):
    own = (Paragraph(runs=(Run(text="Letters", style=RunStyle(tracking=0.1)),)),)
    on = put(own, WIDE, family="Work Sans", size=100, style={"auto_tracking": True})
    assert wide(on) == wide(put(own, WIDE, family="Work Sans", size=100))


def test_ligatures_survive_automatic_tracking(put):
    on, off = (put("office", WIDE, family="EB Garamond", size=90, style={"auto_tracking": a}) for a in (True, False))
    assert on.runs[0].glyphs == off.runs[0].glyphs


def test_fitting_with_automatic_tracking_never_gives_a_bigger_box_smaller_type(put):
    sizes = [
        put(
            "Grand opening", Box(0, 0, w, 200), family="Work Sans", fit=Fit(mode="box"), style={"auto_tracking": True}
        ).size
        for w in range(80, 900, 60)
    ]
    assert sizes == sorted(sizes)
