"""The edges of columns: full-width marks lose their white there, and with ``hanging`` shapes lean into the margins."""

from __future__ import annotations

import pytest

from limner.document.geometry import Box
from limner.document.text import Hyphenation

JA = {"family": "Noto Sans JP", "language": "ja", "size": 40}


def ink_left(put, text, **rest):
    return put(text, Box(100, 0, 900, 200), size=100, align="left", **rest).bounds.x - 100


def ink_right(put, text, **rest):
    return put(text, Box(100, 0, 900, 200), size=100, align="right", **rest).bounds.right - 1000


@pytest.mark.parametrize("family", ["Inter", "EB Garamond", "Playfair Display"])
def test_light_marks_hang_deep_letters_a_little_and_stems_stand_on_the_margin(put, family):
    right = {text: ink_right(put, text, family=family, hanging=True) for text in ("nH", "n.", "n,", "n-", "nA", "n”")}
    assert right["nH"] == pytest.approx(0, abs=2.2)
    assert 0.5 < right["nA"] < 8
    assert all(right[mark] > right["nA"] for mark in ("n.", "n,", "n-", "n”"))
    left = {text: ink_left(put, text, family=family, hanging=True) for text in ("Hn", "“n", "Tn", "An", "On")}
    assert left["Hn"] == pytest.approx(0, abs=2.2)
    assert left["“n"] < left["Tn"] < 0.0 and left["An"] < -0.5 and left["Tn"] < left["On"] < 0.5


def test_without_hanging_ink_keeps_inside_the_box(put):
    assert ink_left(put, "“Type”") >= 0 and ink_right(put, "end.") <= 0


def test_justified_lines_are_filled_from_hung_edge_to_hung_edge(put):
    text = "“Type,” he said, “is hung,” and so on, and on, and on; then, “well,” it is told, ends, by and by, here."
    plain = put(text, Box(100, 0, 330, 900), size=22, family="EB Garamond", align="justify")
    hung = put(text, Box(100, 0, 330, 900), size=22, family="EB Garamond", align="justify", hanging=True)
    assert plain.bounds.x >= 99.9 and plain.bounds.right <= 430.1
    assert hung.bounds.x < 98 and hung.bounds.right > 431


def test_centred_lines_are_centred_without_their_light_marks(put):
    def middle(text, hanging):
        layout = put(text, Box(0, 0, 800, 200), size=80, align="center", hanging=hanging)
        letters = [c.box for c in layout.clusters if layout.text[c.start].isalpha()]
        return (letters[0].x + letters[-1].right) / 2 - 400

    assert abs(middle("nonoN.", True)) < 0.5 * abs(middle("nonoN.", False))


def test_full_width_stops_hang_wholly_and_are_pulled_into_the_line_before(put):
    text = "春のコーヒー、今日から。"
    rest = {**JA, "line_break": "greedy", "align": "justify"}
    hung = put(text, Box(0, 0, 240, 400), hanging=True, **rest)
    plain = put(text, Box(0, 0, 240, 400), **rest)
    assert hung.text[: hung.lines[0].end] == "春のコーヒー、" and plain.lines[0].end < hung.lines[0].end
    assert hung.bounds.right > 240


@pytest.mark.parametrize("writing", ["horizontal", "vertical-rl"])
def test_a_line_that_begins_with_a_full_width_bracket_is_flush(put, writing):
    layout = put("「春の午後」", Box(0, 0, 600, 600), writing=writing, **JA)
    inner = put("春「の午後」", Box(0, 0, 600, 600), writing=writing, **JA)

    def along(box):
        return box.h if writing == "vertical-rl" else box.w

    assert along(layout.clusters[0].box) == pytest.approx(20)
    assert along(inner.clusters[1].box) == pytest.approx(40), "only at a line's start"
    assert layout.clusters[0].box.x >= 0 and layout.clusters[0].box.y >= 0
    ink = layout.bounds
    assert (ink.y if writing == "vertical-rl" else ink.x) < 8


def test_lines_broken_before_a_bracket_have_room_for_it(put):
    text = "春夏秋冬春「夏秋冬春夏」秋冬"
    layout = put(text, Box(0, 0, 200, 900), line_break="greedy", **JA)
    assert len(layout.lines) == 3 and layout.text[layout.lines[1].start] == "「"
    assert all(line.box.right <= 200.01 and line.box.x >= -0.01 for line in layout.lines)


@pytest.mark.parametrize(("text", "squares"), [
    ("」・「", [0.5, 1.0, 0.5]),
    ("」「", [0.5, 1.0]),
    ("「『", [0.5, 0.5]),
    ("。」", [0.5, 0.5]),
    ("）、（", [0.5, 0.5, 1.0]),
])  # fmt: skip
def test_of_two_whites_side_by_side_one_is_kept(put, text, squares):
    layout = put("春" + text + "春", Box(0, 0, 900, 200), **JA)
    widths = [c.box.w / 40 for c in layout.clusters][1:-1]
    wanted = [1.0, 0.5] if text == "「『" else [0.5, 1.0] if text == "。」" else squares
    assert widths == pytest.approx(wanted, abs=0.01)


def test_stops_in_the_middle_of_their_squares_keep_them(put):
    layout = put("春，「夏」", Box(0, 0, 900, 200), family="Noto Sans TC", language="zh-Hant", size=40)
    assert layout.clusters[1].box.w == pytest.approx(40)


def test_hung_marks_count_in_vertical_lines_too(put):
    rest = {**JA, "writing": "vertical-rl", "line_break": "greedy", "align": "justify"}
    hung = put("春のコーヒー、今日から。", Box(0, 0, 400, 240), hanging=True, **rest)
    assert hung.lines[0].end == 7 and hung.bounds.bottom > 240


def test_a_hyphen_that_divides_a_word_hangs_like_one_of_the_copy(put):
    text = "Typographical considerations notwithstanding, extraordinarily uncomfortable circumstances recommend hyphenation."
    rest = {"size": 22, "align": "justify", "language": "en", "hyphenation": Hyphenation(), "line_break": "optimal"}
    plain, hung = (put(text, Box(0, 0, 240, 900), hanging=h, **rest) for h in (False, True))

    def divided(layout):
        return [
            x.box.right for x in layout.lines if layout.text[x.end - 1].isalpha() and layout.text[x.end :][:1].isalpha()
        ]

    assert divided(plain) and max(divided(plain)) <= 240.1
    assert divided(hung) and min(divided(hung)) > 241


def test_right_to_left_lines_hang_at_their_own_end(put):
    rest = {"size": 60, "family": "Noto Naskh Arabic", "language": "ar", "align": "left"}
    for text in ("نهاية.", "نهاية،"):
        plain, hung = (put(text, Box(100, 0, 330, 90), hanging=h, **rest) for h in (False, True))
        assert plain.bounds.x >= 99.9 and hung.bounds.x < 97
    assert put("نهاية", Box(100, 0, 330, 90), hanging=True, **rest).bounds.x >= 99.9, "letters that join stay"
