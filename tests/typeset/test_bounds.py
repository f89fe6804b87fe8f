"""What the typesetter refuses, what it sets all the same, and how long it may take."""

from __future__ import annotations

import math
import struct
import time
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from limner.assets.fonts import FontCatalogue
from limner.document.geometry import Box
from limner.document.letters import Ruby
from limner.document.text import Fit, FontSpec, Paragraph, Run, RunStyle
from limner.errors import DocumentError, FontError, LimnerError
from limner.notes import Note
from limner.typeset.fonts.faces import FontStore
from limner.typeset.itemising.itemise import grapheme_bounds
from limner.typeset.limits import FARTHEST, MOST_CHARACTERS, SMALLEST, WIDEST_TRACKING, open_controls

LONG = {
    "words": "word " * 20_000,
    "one word": "w" * 30_000,
    "Chinese": "春眠不覺曉" * 4_000,
    "Arabic": "مرحبا بالعالم " * 2_000,
}


@pytest.mark.parametrize("text", ["a\ud800b", "\udfff", "\ud83d", "ok \ude00\ud83d"])
def test_half_a_surrogate_pair_is_an_error_that_says_where(put, text):
    with pytest.raises(DocumentError, match=r"runs\[0\].text.*U\+D") as caught:
        put((Paragraph(runs=(Run(text=text),)),))
    assert "UTF-16" in str(caught.value)


def test_half_a_surrogate_pair_in_ruby_is_an_error(put):
    with pytest.raises(DocumentError, match="ruby"):
        put((Paragraph(runs=(Run(text="字", ruby=Ruby(texts=("\ud800",))),)),))


def test_controls_are_set_without_ink_and_lose_nothing(put):
    layout = put((Paragraph(runs=(Run(text="a\x00b\x1bc\x7fd\x9fe"),)),))
    assert [(c.start, c.end) for c in layout.clusters] == [(k, k + 1) for k in range(9)]
    assert layout.bounds.w == pytest.approx(put("abcde").bounds.w)


def test_a_direction_control_without_partner_is_set_and_named(put):
    layout = put("safe \u202etxt.exe\nnext line")
    assert [note.severity for note in layout.notes] == ["warning"] and "partner" in layout.notes[0].message
    second = [c.box.x for c in layout.clusters if c.line == 1]
    assert second == sorted(second), "it does not reach beyond its paragraph"
    assert not put("safe \u202etxt.exe\u202c, \u2067x\u2069").notes


def test_ten_thousand_marks_on_one_letter_are_one_cluster(put):
    layout = put("a" + "\u0301" * 10_000, Box(0, 0, 800, 1e8))
    assert [(c.start, c.end) for c in layout.clusters] == [(0, 10_001)]


@pytest.mark.parametrize("mode", ["none", "shrink", "box", "lines", "copyfit"])
@pytest.mark.parametrize("name", LONG)
def test_very_long_text_in_a_small_box_ends_soon(put, name, mode):
    started = time.process_time()
    layout = put(LONG[name], Box(0, 0, 100, 100), fit=Fit(mode=mode))
    assert time.process_time() - started < 30
    assert layout.overset and layout.text.endswith(layout.overset)


@pytest.mark.parametrize(
    "text", ["\u2068" * 20_000 + "א", "א" + "(" * 20_000, "\u202e\u202d" * 5_000, "\u2067" * 9_999]
)
def test_deep_nesting_takes_bounded_time(put, text):
    started = time.process_time()
    put(text)
    assert time.process_time() - started < 8


def test_a_measure_too_small_for_a_normal_number_is_set_in_best_lines(put):
    layout = put("11 22", Box(0, 0, 2.3e-309, 100), size=1, line_break="optimal")
    assert "".join(layout.text[line.start : line.end] for line in layout.lines) + layout.overset == "11 22"


def test_too_long_a_text_is_an_error_that_says_how_long(put):
    with pytest.raises(DocumentError, match=str(MOST_CHARACTERS)):
        put("a" * (MOST_CHARACTERS + 1))


@pytest.mark.parametrize("box", [Box(0, 0, 2 * FARTHEST, 1), Box(-2 * FARTHEST, 0, 1, 1), Box(0, 0, 1, 1e300)])
def test_a_box_out_of_reach_is_an_error(put, box):
    with pytest.raises(DocumentError, match="box"):
        put("text", box)


@pytest.mark.parametrize("size", [math.nan, math.inf, 0, -3, 1e9])
def test_a_size_that_is_none_cannot_be_asked_for(put, size):
    with pytest.raises(ValidationError):
        put("text", size=size)


def test_a_size_or_letter_space_out_of_bounds_is_an_error(put):
    with pytest.raises(DocumentError, match="size"):
        put("text", size=SMALLEST / 2)
    with pytest.raises(DocumentError, match="letter-space"):
        put((Paragraph(runs=(Run(text="a", style=RunStyle(tracking=-2 * WIDEST_TRACKING)),)),))


@pytest.mark.parametrize("box", [Box(0, 0, 1e-9, 100), Box(0, 0, 1e-300, 1), Box(5, 5, 100, 1e-12), Box(0, 0, 0, 0)])
@pytest.mark.parametrize("mode", ["none", "shrink", "box", "lines", "copyfit"])
def test_a_box_of_next_to_no_width_loses_nothing(put, box, mode):
    layout = put("hello world", box, fit=Fit(mode=mode))
    shown = layout.text[: len(layout.text) - len(layout.overset)]
    assert sum(c.end - c.start for c in layout.clusters) == len(shown)


class _Damaged(FontCatalogue):
    """The pack's catalogue, the bytes of every font changed on the way."""

    def __init__(self, pack, change):
        super().__init__(pack)
        self.change = change

    def data(self, key):
        return self.change(bytes(super().data(key)))

    def file(self, key):
        return None


def _zeroed(name):
    def change(data):
        count = struct.unpack(">H", data[4:6])[0]
        out = bytearray(data)
        for k in range(count):
            tag, _, offset, length = struct.unpack(">4sIII", data[12 + 16 * k : 28 + 16 * k])
            if tag == name:
                out[offset : offset + length] = bytes(length)
        return bytes(out)

    return change


def _cyclic(data):
    """Make every outline a composite of itself."""
    count = struct.unpack(">H", data[4:6])[0]
    tables = {}
    for k in range(count):
        tag, _, offset, length = struct.unpack(">4sIII", data[12 + 16 * k : 28 + 16 * k])
        tables[tag] = (offset, length)
    out = bytearray(data)
    loca, size = tables[b"loca"]
    glyf, room = tables[b"glyf"]
    wide = struct.unpack(">h", data[tables[b"head"][0] + 50 : tables[b"head"][0] + 52])[0]
    step, form, scale = (4, ">I", 1) if wide else (2, ">H", 2)
    places = [
        struct.unpack(form, data[loca + step * k : loca + step * (k + 1)])[0] * scale for k in range(size // step)
    ]
    for glyph, (start, end) in enumerate(zip(places, places[1:], strict=False)):
        if end - start >= 18 and end <= room:
            body = struct.pack(">hhhhh", -1, 0, 0, 1000, 1000) + struct.pack(">HHhh", 3, glyph, 0, 0)
            out[glyf + start : glyf + start + len(body)] = body
    return bytes(out)


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"",
        lambda data: data[:100],
        lambda data: data[: len(data) // 2],
        lambda data: bytes(len(data)),
        lambda data: data[::-1],
        *(_zeroed(name) for name in (b"head", b"hhea", b"hmtx", b"maxp", b"cmap", b"loca", b"glyf", b"GSUB", b"GPOS", b"fvar")),
        _cyclic,
    ],
)  # fmt: skip
def test_a_damaged_font_file_is_an_error_or_set_with_what_it_has(resources, change):
    fonts = FontStore(_Damaged(resources.pack, change))
    face = fonts.catalogue.family("Inter")[0]
    try:
        cut = fonts.cut(face, FontSpec(families=("Inter",), weight=700), 40.0)
    except FontError as error:
        assert face.key in str(error)
        return
    for letter in "Hñ😀":
        ink = cut.ink(cut.glyph(letter))
        assert ink is None or all(math.isfinite(v) for v in ink)


_ANY = st.text(st.characters(blacklist_categories=["Cs"]), max_size=24)
_TRICKY = st.text(
    st.sampled_from(
        "a1 \t\n\r\x00\x1b\x85\u00ad\u0301\u034f\u0600\u061c\u070f\u0915\u094d\u0937\u1100\u1161\u11a8\u17b4\u180e\u200b\u200c\u200d"
        "\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufe0e\ufe0f\ufeff\ufffc\ufffd\ud7a3"
        "אعلاক্ষ漢「」。ー‥ﷺ👩🏽🚀🇩🇪\U000e0067\U000e007f\U0001d165\U0001bca0\U000e0100"
    ),
    max_size=40,
)  # fmt: skip


@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(
    text=st.one_of(_TRICKY, _ANY),
    width=st.floats(0, 500),
    height=st.floats(0, 500),
    size=st.floats(0.01, 900),
    rest=st.fixed_dictionaries(
        {
            "writing": st.sampled_from(["horizontal", "vertical-rl"]),
            "align": st.sampled_from(["start", "center", "end", "left", "right", "justify"]),
            "valign": st.sampled_from(["top", "middle", "bottom"]),
            "direction": st.sampled_from(["auto", "ltr", "rtl"]),
            "line_break": st.sampled_from(["greedy", "balance", "optimal"]),
            "language": st.sampled_from(["", "en", "ja", "zh-Hant", "ar", "th", "ko", "xx", "not a language"]),
            "columns": st.sampled_from([1, 1, 1, 2, 5]),
            "drop_cap": st.sampled_from([0, 0, 0, 2]),
        }
    ),
    fit=st.builds(
        Fit,
        mode=st.sampled_from(["none", "shrink", "box", "lines", "copyfit"]),
        min_size=st.floats(0.5, 8),
        max_lines=st.sampled_from([None, 1, 3]),
    ),
    font=st.fixed_dictionaries(
        {"features": st.lists(st.sampled_from(["smcp", "-liga", "ss01", "tnum"]), max_size=2).map(tuple)}
    ),
    style=st.fixed_dictionaries(
        {
            "tracking": st.floats(-2, 2),
            "kerning": st.sampled_from(["font", "optical", "none"]),
            "line_height": st.floats(0.01, 5),
        }
    ),
)  # fmt: skip
def test_random_text_in_any_setting_ends_in_a_layout_or_a_clear_error(
    put, text, width, height, size, rest, fit, font, style
):
    block = (Paragraph(runs=(Run(text=text),)),)
    try:
        layout = put(block, Box(3, 4, width, height), size=size, fit=fit, font=font, style=style, **rest)
    except LimnerError as error:
        assert isinstance(error, FontError), error
        return
    bounds = grapheme_bounds(text)
    graphemes = Counter(zip(bounds, bounds[1:], strict=False))
    shown = len(text) - len(layout.overset)
    assert text[shown:] == layout.overset
    assert Counter((c.start, c.end) for c in layout.clusters) == Counter(
        span for span in graphemes.elements() if span[1] <= shown
    )
    assert all(math.isfinite(v) for run in layout.runs for p in run.positions for v in p)
    assert all(isinstance(note, Note) for note in layout.notes)


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("\u2066a\u2069", True),
        ("\u2066\u202bb\u202c\u2069", True),
        ("abc \u202e def \u2066 ghi \u202c\u202c x", False),
        ("\u2066\u202ba\u2069", False),
        ("a\u2069", False),
    ],
)
def test_a_direction_control_without_a_partner_of_its_kind_is_told_of(text: str, closed: bool) -> None:
    assert bool(open_controls(text)) is not closed
