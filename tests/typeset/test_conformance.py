"""The bidi algorithm, grapheme and line breaks against cases of our own, and against Unicode's files where they lie."""

from __future__ import annotations

import pytest

from limner.typeset.conformance import bidi, breaks, ucd, vertical
from limner.typeset.conformance.__main__ import main
from limner.typeset.conformance.oracle import Plain
from limner.typeset.conformance.shaping import corpus, run_corpus
from limner.typeset.conformance.suite import TESTS
from limner.typeset.itemising.bidi import bidi_class, levels, reset, visual_order
from limner.typeset.shaping.spacing import SQUARE

ROOT = ucd.folder()

SAMPLE = {
    "BidiTest.txt": """
@Levels: 0 1 0
@Reorder: 0 1 2
L R L; 3
@Levels: x 2
@Reorder: 1
LRE L; 3
@Levels: 1 1 2 2
@Reorder: 2 3 1 0
R WS EN EN; 7
@Levels: 1 0 0
@Reorder: 0 1 2
R S WS; 2
""",
    "BidiCharacterTest.txt": """
# price in brackets inside Hebrew, and an override that ends with its isolate
05D0 0020 0028 0031 0032 0029;2;1;1 1 1 2 2 1;5 3 4 2 1 0
0061 2066 202E 0062 0063 2069 0064;0;0;0 0 x 3 3 0 0;0 1 4 3 5 6
0061 0028 05D0 0029 05D1;0;0;0 0 1 0 1;0 1 2 3 4
""",
    "GraphemeBreakTest.txt": """
÷ 0061 × 0301 ÷ 0062 ÷
÷ 1F468 × 200D × 1F469 × 200D × 1F467 ÷ 1F1E9 × 1F1EA ÷ 1F1EB ÷
÷ 0915 × 094D × 0937 × 093F ÷
÷ 1100 × 1161 × 11A8 ÷ AC00 ÷
÷ 000D × 000A ÷ 000D ÷
""",
    "LineBreakTest.txt": """
× 0061 × 0020 ÷ 0062 ÷
× 6625 ÷ 5929 × 3002 ÷
× 300C × 6625 × 300D ÷ 5929 ÷
× 0032 × 002E × 0035 × 0030 × 0025 ÷
× 0061 × 00A0 × 0062 ÷ 2014 ÷
""",
    "VerticalOrientation.txt": "0041..005A;R\n3041..3096;Tu\n4E00..9FFF;U\n300C;Tr\n1401;U\n",
}
"""Our own cases in the form of Unicode's files."""


@pytest.fixture
def folder(tmp_path):
    for name, text in SAMPLE.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize("test", [test for test in TESTS if test.file in SAMPLE], ids=lambda test: test.name)
def test_our_own_cases_pass(folder, test):
    tally = test.run(folder / test.file)
    assert tally.failed == 0, tally.failures
    assert tally.total >= 3 and not tally.excepted


def test_a_wrong_case_fails_and_is_named(folder):
    (folder / "BidiCharacterTest.txt").write_text("0061 05D0;0;0;0 0;0 1\n", "utf-8")
    tally = bidi.run_characters(folder / "BidiCharacterTest.txt")
    assert tally.failed == 1 and "05D0" in tally.failures[0]
    (folder / "LineBreakTest.txt").write_text("× 0061 ÷ 0062 ÷\n", "utf-8")
    assert breaks.run_lines(folder / "LineBreakTest.txt").failed == 1
    (folder / "VerticalOrientation.txt").write_text("0041;U\n", "utf-8")
    assert vertical.run_orientation(folder / "VerticalOrientation.txt").failed == 1


def test_the_command_says_what_failed_and_what_is_missing(folder, capsys):
    (folder / "GraphemeBreakTest.txt").write_text("÷ 0061 × 0062 ÷\n", "utf-8")
    assert main(["--data", str(folder), "graphemes", "lines", "bidi-class"]) == 1
    said = capsys.readouterr().out
    assert "GraphemeBreakTest: FAILED" in said and "unicode-data" in said


def test_characters_newer_than_python_have_their_class_and_reserved_ones_their_blocks():
    assert bidi_class("\u20c0") == "ET" and bidi_class("\u20cf") == "ET", "currency signs, also those to come"
    assert bidi_class("\U00010d50") == "R", "Garay letters are right to left"
    assert bidi_class("\U0001ee00") == "AL" and bidi_class("\U0001efff") == "R"
    assert bidi_class("\ufdd0") == "BN" and bidi_class("\U000e0080") == "BN", "noncharacters and default ignorables"


def test_a_separator_ends_every_embedding():
    text = "a\u202e\u05d0\u2029b\u05d1"
    assert levels(text, 0)[4:] == [0, 1]


def test_a_tab_between_hebrew_words_keeps_its_columns_in_order():
    text = "\u05d0\u05d1 \t\u05d2"
    found = reset(text, levels(text, 0), 0)
    assert found == [1, 1, 0, 0, 1]
    assert visual_order(found) == [1, 0, 2, 3, 4]


@pytest.mark.parametrize("test", TESTS, ids=lambda test: test.name)
def test_unicode_files_pass_where_they_lie(test):
    path = ucd.find(test.file, ROOT)
    if path is None:
        pytest.skip(f"no {test.file}: {ucd.HOW}")
    tally = bidi.run_classes(path, every=23) if test.name == "bidi" else test.run(path)
    assert tally.failed == 0, tally.failures
    assert tally.total > 60
    assert tally.excepted.total() < 0.02 * tally.total


def test_every_script_of_the_corpus_is_shaped_as_harfbuzz_alone_shapes_it(resources):
    samples = corpus()
    assert len(samples) >= 400 and len({sample.script for sample in samples}) >= 20
    some = {sample.script: sample for sample in samples if not (SQUARE & {sample.script})}
    tally = run_corpus(resources, tuple(some.values()), ("Inter",), binary=False)
    assert tally.passed == len(some) and not tally.excepted, tally.failures


def test_a_glyph_out_of_place_is_found(resources, monkeypatch):
    sample = next(sample for sample in corpus() if sample.script == "Deva")
    true = Plain.shape

    def moved(self, text, item):
        shaped = true(self, text, item)
        x, y = shaped.origins[-1]
        return shaped._replace(origins=(*shaped.origins[:-1], (x + 0.001, y)))

    monkeypatch.setattr(Plain, "shape", moved)
    assert run_corpus(resources, (sample,), ("Inter",), binary=False).failed == 1
    monkeypatch.setattr(Plain, "shape", lambda *a: true(*a)._replace(glyphs=(0,) * len(true(*a).glyphs)))
    assert run_corpus(resources, (sample,), ("Inter",), binary=False).failed == 1
