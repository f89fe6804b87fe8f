"""Lists: markers in the numerals asked for, hanging indents, nesting, both directions."""

from __future__ import annotations

import pytest

from limner.document.geometry import Box
from limner.document.lists import Item, bulleted, numbered
from limner.document.numerals import numeral
from limner.errors import DocumentError

ROOM = Box(10, 10, 360, 900)
LISTS = {
    "en": ("Inter", "decimal", "Wrapped items of a list hang on one edge below the text of their first line"),
    "ar": ("Cairo", "arabic-abjad", "تتدلى أسطر البند الملتفة تحت نص السطر الأول لا تحت علامته أو رقمه"),
    "bn": ("Noto Sans Bengali", "bengali-letters", "তালিকার মোড়ানো পঙ্ক্তি প্রথম পঙ্ক্তির পাঠের নিচে সোজা দাঁড়ায়"),
    "hi": ("Noto Sans Devanagari", "devanagari", "सूची की मुड़ी हुई पंक्तियाँ पहली पंक्ति के पाठ के नीचे सीधी खड़ी होती हैं"),
    "ja": (
        "Noto Sans JP",
        "cjk-ideographic",
        "折り返した行は記号ではなく、最初の行の文章の下にきちんとそろえて並べます",
    ),
}


@pytest.mark.parametrize(("number", "style", "text"), [
    (12, "decimal", "12"), (1, "lower-latin", "a"), (27, "upper-latin", "AA"), (703, "lower-latin", "aaa"),
    (1994, "upper-roman", "MCMXCIV"), (4, "lower-roman", "iv"), (4000, "upper-roman", "4000"),
    (10, "cjk-ideographic", "十"), (21, "cjk-ideographic", "二十一"), (105, "cjk-ideographic", "一〇五"),
    (3, "hiragana", "う"), (3, "bengali-letters", "গ"), (3, "devanagari-letters", "ग"), (20, "bengali", "২০"),
    (2, "arabic-abjad", "ب"), (10, "arabic-indic", "١٠"), (2, "hangul", "나"),
])  # fmt: skip
def test_numbers_are_written_in_the_counter_style_asked_for(number, style, text):
    assert numeral(number, style) == text


@pytest.mark.parametrize("number", [0, -1, 1_000_000])
def test_numbers_out_of_range_are_an_error(number):
    with pytest.raises(DocumentError, match="numbered"):
        numeral(number)


def test_an_item_is_marker_tab_and_its_own_text():
    paragraphs = numbered(["one", "two"], size=20, numerals="lower-latin", suffix=")", start=3)
    assert [p.text for p in paragraphs] == ["c)\tone", "d)\ttwo"]
    assert [p.text for p in bulleted([Item.of("one", "under")], size=20)] == ["•\tone", "–\tunder"]


def test_each_level_has_its_own_numerals_and_a_further_indent():
    items = [Item.of("a", Item.of("b", "c"), "d"), "e"]
    paragraphs = numbered(items, size=20, numerals=("decimal", "lower-latin", "lower-roman"))
    assert [p.text for p in paragraphs] == ["1.\ta", "a.\tb", "i.\tc", "b.\td", "2.\te"]
    starts = [p.start_indent + p.indent for p in paragraphs]
    assert starts == pytest.approx([0, paragraphs[0].start_indent, paragraphs[1].start_indent, starts[1], 0])


def test_space_parts_items_but_not_the_list_from_what_precedes_it():
    assert [p.space_before for p in bulleted("abc", size=10, space_before=4)] == [0, 4, 4]


@pytest.mark.parametrize("language", LISTS)
@pytest.mark.parametrize("align", ["start", "justify"])
def test_wrapped_items_hang_at_the_text_of_their_first_line(put, language, align):
    family, numerals, text = LISTS[language]
    paragraphs = numbered([text] * 12, size=20, numerals=numerals)
    layout = put(paragraphs, ROOM, size=20, family=family, language=language, align=align)
    assert not layout.overset and len(layout.lines) >= 24
    edges = set()
    for line in layout.lines:
        shown = layout.text[line.start : line.end]
        start = line.start + (shown.index("\t") + 1 if "\t" in shown else 0)
        boxes = [c.box for c in layout.clusters if start <= c.start < start + len(shown.rstrip()) and c.end <= line.end]
        edges.add(round(max(b.right for b in boxes) if language == "ar" else min(b.x for b in boxes)))
    assert max(edges) - min(edges) <= 2, "one straight edge"


@pytest.mark.parametrize("language", LISTS)
def test_no_marker_of_a_long_list_reaches_into_its_text(put, language):
    family, numerals, _ = LISTS[language]
    paragraphs = numbered(["日本" if language == "ja" else "x"] * 40, size=20, numerals=numerals)
    layout = put(paragraphs, Box(0, 0, 400, 4000), size=20, family=family, language=language)
    tabs = [c.box for c in layout.clusters if layout.text[c.start] == "\t"]
    assert min(box.w for box in tabs) > 2
