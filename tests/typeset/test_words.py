"""Words shaped apart look as they do in the whole text, in every face that is said to allow it; and which faces do."""

from __future__ import annotations

import io
import random

import pytest
import uharfbuzz as hb
from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

from limner.document.text import FontSpec
from limner.typeset.conformance.shaping import corpus
from limner.typeset.fonts.faces import store
from limner.typeset.fonts.whitespace import kerned_after
from limner.typeset.shaping.harfbuzz import unremembered
from limner.typeset.shaping.words import _NEVER, ENOUGH, clusters_by_word

NAMES = [".notdef", "space", "a", "b", "c", "mark"]
CLASSES = "table GDEF { GlyphClassDef [space a b c],,[mark],; } GDEF;"


def face(features: str) -> hb.Face:
    """A face of a space and three letters with the rules given."""
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(NAMES)
    font.setupCharacterMap({0x20: "space", 0x61: "a", 0x62: "b", 0x63: "c", 0x301: "mark"})
    pen = TTGlyphPen(None)
    font.setupGlyf({name: pen.glyph() for name in NAMES})
    font.setupHorizontalMetrics(dict.fromkeys(NAMES, (500, 0)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupOS2()
    font.setupPost()
    font.setupNameTable({"familyName": "Rules", "styleName": "Regular"})
    if features:
        addOpenTypeFeaturesFromString(font.font, CLASSES + features)
    saved = io.BytesIO()
    font.save(saved)
    return hb.Face(saved.getvalue())


def texts(script: str, seed: int) -> str:
    words = sorted({word for sample in corpus() if sample.script == script for word in sample.text.split()})
    return " ".join(random.Random(seed).choices(words, k=20))


def opened(resources, one):
    """A face that has set enough for its rules to be looked through."""
    cut = store(resources.fonts).cut(one, FontSpec(families=(one.family,)), 16.0)
    cut.shaped = ENOUGH
    return cut


@pytest.mark.parametrize(
    ("script", "language"),
    [("Arab", "ar"), ("Deva", "hi"), ("Beng", "bn"), ("Cyrl", "ru"), ("Latn", "de"), ("Hebr", "he"), ("Grek", "el")],
)  # fmt: skip
def test_words_shaped_apart_look_as_in_the_whole_text(resources, script, language):
    met = 0
    for one in resources.fonts.find(script=script):
        cut = opened(resources, one)
        if cut.kerned_after_space() is None:
            continue
        met += 1
        right = int(script in ("Arab", "Hebr"))
        for seed in range(2):
            asked = (cut, texts(script, seed), "", "", script, language, right, "across", (), False, True)
            whole = unremembered(*asked)
            for _ in range(2):
                found = clusters_by_word(*asked)
                assert (list(found.offsets), list(found.looks)) == (list(whole.offsets), list(whole.looks)), one.family
        assert cut.words
    assert met


def test_a_word_after_a_space_that_it_is_kerned_with_is_never_taken_from_elsewhere(resources):
    known = 0
    for one in resources.fonts.find(script="Deva"):
        cut = opened(resources, one)
        if not cut.kerned_after_space():
            continue
        text = "नमस्ते “भाषा” और “शब्द” सुन्दर “भाषा” है नमस्ते  और"
        asked = (cut, text, "", "", "Deva", "hi", 0, "across", (), False, True)
        whole = unremembered(*asked)
        for _ in range(2):
            assert list(clusters_by_word(*asked).looks) == list(whole.looks)
        known += any(word is _NEVER for words in cut.words.values() for word in words.values())
    assert known


def test_a_mark_on_a_space_keeps_the_words_together(resources):
    one = resources.fonts.family("Hind Siliguri")[0]
    cut = opened(resources, one)
    for text in ("বাংলা ভাষা \u0981 বাংলা ভাষা সুন্দর", "বাংলা ভাষা বাংলা \u09be ভাষা সুন্দর"):
        asked = (cut, text, "", "", "Beng", "bn", 0, "across", (), False, True)
        whole = unremembered(*asked)
        for _ in range(2):
            found = clusters_by_word(*asked)
            assert (list(found.offsets), list(found.looks)) == (list(whole.offsets), list(whole.looks))


@pytest.mark.parametrize(
    "rules",
    [
        "",
        "feature liga { sub a b by c; } liga;",
        "feature kern { pos a b -50; pos a space -30; } kern;",
        "feature calt { sub a' b by c; } calt;",
        "feature kern { lookupflag IgnoreMarks; pos a b -50; } kern;",
    ],
)
def test_a_face_whose_rules_name_no_space_may_be_shaped_by_the_word(rules):
    assert kerned_after(face(rules), 1) == frozenset()


def test_letters_kerned_after_a_space_are_told():
    assert kerned_after(face("feature kern { pos space b -50; pos space c 0; } kern;"), 1) == {3}
    assert kerned_after(face("feature kern { pos [space a] [b c] -50; } kern;"), 1) == {3, 4}


@pytest.mark.parametrize(
    "rules",
    [
        "feature liga { sub a space by c; } liga;",
        "feature liga { sub space a by c; } liga;",
        "feature ccmp { sub space by a; } ccmp;",
        "feature calt { sub a' space b by c; } calt;",
        "feature calt { sub space a' by c; } calt;",
        "feature kern { pos a' 10 space b; } kern;",
        "feature kern { lookupflag IgnoreBaseGlyphs; pos b [a c] -50; } kern;",
        "feature curs { pos cursive space <anchor 0 0> <anchor 10 0>; } curs;",
        "feature calt { rsub space a' by c; } calt;",
    ],
)
def test_a_face_with_a_rule_that_sees_past_a_space_is_shaped_whole(rules):
    assert kerned_after(face(rules), 1) is None
