"""The runner of text-rendering-tests on a case made here: a font of the pack, drawn and placed by fontTools."""

from __future__ import annotations

import io

import pytest
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from limner.errors import AssetError
from limner.typeset.conformance.__main__ import main
from limner.typeset.conformance.rendering import cases, outline, run_rendering

TEXT = "HIDE"


def page(data, shift=0.0):
    """A page of the suite that expects TEXT, its last glyph moved by some units."""
    font = TTFont(io.BytesIO(data))
    glyphs, names, scale = font.getGlyphSet(), font.getBestCmap(), 1000 / font["head"].unitsPerEm
    symbols, uses, x = "", "", 0.0
    for place, letter in enumerate(TEXT):
        pen = SVGPathPen(glyphs)
        glyphs[names[ord(letter)]].draw(TransformPen(pen, (scale, 0, 0, scale, 0, 0)))
        symbols += f'<symbol id="g{place}"><path d="{pen.getCommands()}"/></symbol>'
        uses += f'<use x="{x + shift * (place == len(TEXT) - 1)}" y="0" xlink:href="#g{place}"/>'
        x += font["hmtx"][names[ord(letter)]][0] * scale
    return f"""<?xml version="1.0"?><html xmlns:ft="https://github.com/OpenType/fonttest"
        xmlns:xlink="http://www.w3.org/1999/xlink"><body><table><tr><td class="expected" ft:id="OURS-1/1"
        ft:render="{TEXT}" ft:font="Ours.ttf"><svg>{symbols}{uses}</svg></td></tr></table></body></html>"""


@pytest.fixture
def suite(tmp_path, resources):
    data = bytes(resources.fonts.data(resources.fonts.family("Anton")[0].key))
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Ours.ttf").write_bytes(data)
    (tmp_path / "testcases").mkdir()
    (tmp_path / "testcases" / "OURS-1.html").write_text(page(data), "utf-8")
    return tmp_path, data


def test_a_font_drawn_by_other_means_is_set_as_expected(suite, resources):
    (tally,) = run_rendering(resources, cases(suite[0]))
    assert (tally.passed, tally.failed) == (1, 0), tally.failures


def test_a_glyph_two_units_away_fails_and_one_half_a_unit_away_passes(suite, resources):
    root, data = suite
    for shift, failed in ((2.0, 1), (0.5, 0)):
        (root / "testcases" / "OURS-1.html").write_text(page(data, shift), "utf-8")
        (tally,) = run_rendering(resources, cases(root))
        assert tally.failed == failed, tally.failures


def test_the_command_runs_a_suite_by_its_folder_and_says_where_there_is_none(suite, tmp_path, capsys):
    assert main(["--rendering-tests", str(suite[0])]) == 0
    assert "rendering OURS" in capsys.readouterr().out
    assert main(["--rendering-tests", str(tmp_path / "fonts")]) == 2
    with pytest.raises(AssetError):
        cases(tmp_path / "nowhere")


def test_an_outline_is_the_same_wherever_it_begins_and_however_it_is_written():
    one = outline("M0,0 L10,0 L10,10 L0,10 Z")
    assert len(one) == 1 and len(one[0]) == 4
    assert outline("M0 0 10 0V10H0Z") == one and outline("M0 0L10 0L10 10L0 10L0 0Z") == one
    assert outline("M5 5Z") == ()
