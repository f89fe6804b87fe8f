"""Tables: widths of columns, cells that wrap, decimal columns, rules, fit and overset rows."""

from __future__ import annotations

import pytest

from limner.document.geometry import Box
from limner.document.text import Fit, Paragraph, Run, Table, TableColumn

ROOM = Box(10, 20, 500, 400)
PLAIN, FREE, NUMBER = TableColumn(), TableColumn(fr=1), TableColumn(align="decimal")


def cells(*texts: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(runs=(Run(text=text),)) for text in texts)


def spot(layout, text, nth=0):
    """The box of a cell's first letter to its last."""
    start = -1
    for _ in range(nth + 1):
        start = layout.text.index(text, start + 1)
    boxes = [c.box for c in layout.clusters if start <= c.start < start + len(text)]
    box = boxes[0]
    for other in boxes[1:]:
        box = box.union(other)
    return box


def test_a_row_has_one_first_baseline_and_the_tallest_cell_its_height(put):
    text = cells("a", "a cell with so many words that it wraps", "c", "d")
    layout = put(text, ROOM, size=24, table=Table(columns=(PLAIN, FREE), rules="none"))
    by_text = {layout.text[line.start : line.end].strip(): line for line in layout.lines}
    assert by_text["a"].baseline == layout.lines[1].baseline
    wrapped = [line for line in layout.lines if layout.text.index("a cell") <= line.start < layout.text.index("\nc")]
    assert by_text["c"].box.y >= max(line.box.bottom for line in wrapped)


def test_columns_without_a_share_are_as_wide_as_their_widest_cell_and_the_others_share_the_rest(put):
    text = cells("ab", "x", "y", "abcd", "x", "y")
    columns = (PLAIN, TableColumn(fr=1), TableColumn(fr=2))
    layout = put(text, ROOM, size=20, table=Table(columns=columns, gap=10, rules="none"))
    first, x, y = spot(layout, "abcd"), spot(layout, "x"), spot(layout, "y")
    assert x.x == pytest.approx(first.right + 10, abs=0.5)
    rest = ROOM.right - x.x - 10
    assert y.x == pytest.approx(x.x + rest / 3 + 10, abs=0.5)


def test_no_column_is_narrower_than_its_widest_word(put):
    text = cells("extraordinarily", "a rather long cell that has a lot of text in it to be set")
    layout = put(text, Box(0, 0, 300, 900), size=20, table=Table(columns=(TableColumn(fr=1), TableColumn(fr=9))))
    assert len({c.line for c in layout.clusters if c.start < 15}) == 1 and not layout.overset


@pytest.mark.parametrize(("direction", "family", "rows", "sign"), [
    ("ltr", "Inter", ("3.5", "14.25", "8"), "."),
    ("rtl", "Cairo", ("٣٫٥", "١٤٫٢٥", "٨"), "٫"),
    ("auto", "Noto Sans Bengali", ("৩.৫", "১৪.২৫", "৮"), "."),
])  # fmt: skip
def test_numbers_stand_under_each_other_at_their_sign(put, direction, family, rows, sign):
    table = Table(columns=(PLAIN, TableColumn(align="decimal", decimal=sign)), head=1)
    text = cells("x", "2024", *(part for row in rows for part in ("x", row)))
    layout = put(text, ROOM, size=20, family=family, direction=direction, table=table)
    places = []
    for number in rows:
        box = spot(layout, number)
        places.append(spot(layout, number[: number.index(sign)]).right if sign in number else box.right)
    assert places == pytest.approx([places[0]] * 3, abs=0.01)


def test_right_to_left_tables_are_mirrored(put):
    table = Table(columns=(PLAIN, FREE, PLAIN), rules="none")
    text = cells("aa", "bb", "cc", "dddd", "ee", "ff")
    one = put(text, ROOM, size=20, table=table, direction="ltr")
    two = put(text, ROOM, size=20, table=table, direction="rtl")
    for word in ("aa", "bb", "cc", "dddd"):
        left, right = spot(one, word), spot(two, word)
        assert right.right - ROOM.x == pytest.approx(ROOM.right - left.x, abs=0.01)


@pytest.mark.parametrize(("rules", "count"), [("none", 0), ("rows", 2), ("book", 3), ("grid", 4 + 3)])
@pytest.mark.parametrize("writing", ["horizontal", "vertical-rl"])
def test_rules_lie_between_rows_round_cells_or_at_head_and_foot(put, rules, count, writing):
    table = Table(columns=(PLAIN, FREE), head=1, rules=rules)
    layout = put(cells(*"abcdef"), ROOM, size=20, table=table, writing=writing)
    assert len(layout.rules) == count
    for rule in layout.rules:
        assert not any(
            rule.box.x < c.box.cx < rule.box.right and rule.box.y < c.box.cy < rule.box.bottom for c in layout.clusters
        )
        assert ROOM.contains(rule.box, 0.5)


def test_rules_and_gaps_scale_with_the_size(put):
    table = Table(columns=(PLAIN, PLAIN), rule_width=2)
    layout = put(cells(*"abcd"), ROOM, size=20, table=table, fit=Fit(mode="box", max_size=60))
    assert layout.size == 60 and min(layout.rules[0].box.h, layout.rules[0].box.w) == pytest.approx(6)


@pytest.mark.parametrize("mode", ["shrink", "box"])
def test_a_fit_takes_the_largest_size_of_the_whole_table(put, mode):
    words = ("Name of the dish", "12.50", "Another name which is longer than that", "8.00") * 4
    box, table = Box(0, 0, 300, 200), Table(columns=(FREE, NUMBER))
    layout = put(cells(*words), box, size=40, table=table, fit=Fit(mode=mode))
    assert not layout.overset and layout.size < 40 and box.contains(layout.bounds, 0.5)
    more = layout.size + 1 / 32
    assert put(cells(*words), box, size=40, table=table, fit=Fit(mode="box", min_size=more, max_size=more)).overset


def test_a_larger_box_never_gives_a_table_a_smaller_size(put):
    words = ("Name of the dish", "12.50", "Another name which is longer than that", "8.00") * 2
    table = Table(columns=(FREE, NUMBER))
    sizes = [
        put(cells(*words), Box(0, 0, 150 + 40 * k, 120 + 20 * k), table=table, fit=Fit(mode="box")).size
        for k in range(8)
    ]
    assert sizes == sorted(sizes)


def test_rows_that_do_not_fit_are_overset_whole(put):
    table = Table(columns=(PLAIN, PLAIN), rules="rows")
    layout = put(cells(*(f"cell {k}" for k in range(12))), Box(0, 0, 400, 90), size=20, table=table)
    assert layout.overset.startswith("cell 6") and "3 of the table's rows" in layout.notes[-1].message
    assert max(c.end for c in layout.clusters) <= len(layout.text) - len(layout.overset)


@pytest.mark.parametrize("width", [3, 40, 120, 400])
def test_every_letter_of_a_table_is_set_however_narrow(put, width):
    text = ("Überschrift", "12.50", "عنوان طويل", "", "日本語の長い文", "7\t8")
    layout = put(cells(*text), Box(0, 0, width, 9000), size=18, table=Table(columns=(PLAIN, NUMBER)))
    starts = sorted(c.start for c in layout.clusters)
    assert starts == [k for k, c in enumerate(layout.text) if c != "\n"] and not layout.overset


def test_a_last_row_may_be_short_of_cells(put):
    layout = put(cells("a", "b", "c"), ROOM, table=Table(columns=(PLAIN, PLAIN)))
    assert len(layout.lines) == 3 and layout.lines[2].baseline > layout.lines[0].baseline
