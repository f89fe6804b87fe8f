"""Trees become boxes."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from limner.design.layout import (
    Figure,
    Grid,
    Node,
    Option,
    Overlay,
    Panel,
    Placed,
    Row,
    Rule,
    Rulers,
    Solved,
    Spacer,
    Stack,
    Table,
    Text,
    Wrap,
    choose,
    fit,
    solve,
)
from limner.document.geometry import Box


class Typewriter:
    """Letters half an em wide, lines 1.2 em high, words parted at spaces."""

    def extent(self, leaf: Text, size: float) -> tuple[float, float]:
        words = str(leaf.text).split(" ")
        return max(len(w) for w in words) * size / 2, len(str(leaf.text)) * size / 2

    def lines(self, leaf: Text, size: float, width: float) -> int:
        room, count, used = int(width / (size / 2) + 1e-6), 1, 0
        for word in str(leaf.text).split(" "):
            if used and used + 1 + len(word) > room:
                count, used = count + 1, 0
            used += len(word) + (1 if used else 0)
        return count

    def height(self, leaf: Text, size: float, width: float) -> float:
        return self.lines(leaf, size, width) * 1.2 * size

    def largest(self, leaf: Text, size: float, width: float) -> float:
        widest = self.extent(leaf, 1.0)[0]
        size = min(size, width / widest)
        while leaf.lines and self.lines(leaf, size, width) > leaf.lines:
            size *= 0.97
        return size


RULER = Typewriter()
RULERS = Rulers(RULER, RULER)
PAGE = Box(0, 0, 400, 300)


def solved(tree: Node, box: Box = PAGE, **options: object) -> Solved:
    return solve(tree, box, RULER, **options)  # type: ignore[arg-type]


def test_a_stack_lays_children_under_one_another_with_gaps() -> None:
    tree = Stack((Text("one", size=10.0, key="a"), Text("two", size=20.0, key="b")), gap=8.0)
    found = solved(tree)
    assert found.box("a") == Box(0, 0, 400, 12)
    assert found.box("b") == Box(0, 20, 400, 24)


def test_a_row_gives_shares_of_its_width_and_mirrors_right_to_left() -> None:
    tree = Row((Text("one", grow=1.0, key="a"), Text("two", grow=3.0, key="b")), gap=20.0)
    assert solved(tree).box("a").x == 0
    assert solved(tree).box("b").w == pytest.approx(285)
    assert solved(tree, rtl=True).box("a").right == pytest.approx(400)
    assert solved(tree, rtl=True).box("b").x == 0


def test_a_row_without_shares_is_as_wide_as_its_words() -> None:
    tree = Row((Text("four", size=10.0, key="a"), Text("x", size=10.0, key="b")), gap=5.0)
    assert solved(tree).box("b").x == pytest.approx(25)


def test_texts_of_a_group_come_out_at_one_size_that_fits_every_width() -> None:
    tree = Grid((Text("short", size=40.0, group="g", key="a"), Text("extraordinarily", size=40.0, group="g", key="b")))
    found = solved(tree)
    sizes = {one.size for one in found.placed if isinstance(one, Placed) and isinstance(one.node, Text)}
    assert len(sizes) == 1 and sizes.pop() == pytest.approx(200 / 7.5)


def test_a_bound_of_lines_makes_text_smaller() -> None:
    leaf = Text("aaa bbb ccc ddd eee fff", size=90.0, lines=2, key="a")
    found = solved(Stack((leaf,)))
    placed = next(one for one in found.placed if isinstance(one, Placed) and one.node.key == "a")
    assert RULER.lines(leaf, placed.size, 400) <= 2 and placed.size < 90


def test_parts_of_a_level_are_equally_tall_across_a_row() -> None:
    def card(i: int, words: str) -> Stack:
        return Stack(
            (Text(words, size=20.0, level="head", key=f"h{i}"), Text("body", size=10.0, key=f"b{i}")), grow=1.0
        )

    found = solved(Row((card(0, "short"), card(1, "long enough to need some three lines"))))
    assert found.box("h0").h == found.box("h1").h > 40
    assert found.box("b0").y == found.box("b1").y


def test_figures_keep_their_shape_and_give_way_before_text_does() -> None:
    tree = Stack((Figure(aspect=1.0, key="f"), Text("word", size=20.0, key="t")))
    found = solved(tree)
    assert found.overflow == 0
    assert found.box("f").h == pytest.approx(276)
    assert found.box("t").bottom == pytest.approx(300)


def test_what_does_not_fit_is_told() -> None:
    tree = Stack(tuple(Text("line", size=50.0) for _ in range(6)))
    assert solved(tree).overflow == pytest.approx(60)


def test_lack_inside_a_fixed_panel_is_told() -> None:
    tree = Stack((Panel(Text("a b c d e f g", size=40.0), h=50.0, max_h=50.0, w=60.0),))
    assert solved(tree).overflow > 0


def test_padding_is_given_by_side_and_mirrored() -> None:
    tree = Panel(Text("x", key="t"), pad=(1.0, 2.0, 3.0, 40.0))
    assert solved(tree).box("t").x == 40
    assert solved(tree, rtl=True).box("t").right == 360


def test_a_wrapped_row_begins_a_new_line_where_the_next_part_has_no_room() -> None:
    parts = tuple(Panel(Text("wordy", size=40.0), key=f"p{i}") for i in range(5))
    found = solved(Wrap(parts, gap=10.0, line_gap=6.0))
    assert found.box("p2").right <= 400 and found.box("p3").x == 0
    assert found.box("p3").y == pytest.approx(48 + 6)


def test_grid_rows_share_spare_room_and_cells_span() -> None:
    found = solved(Grid((Figure(span=2, key="wide"), Figure(key="a"), Figure(key="b")), columns=(1.0, 1.0), gap=10.0))
    assert found.box("wide") == Box(0, 0, 400, 145)
    assert found.box("b") == Box(205, 155, 195, 145)


def test_table_columns_follow_their_contents() -> None:
    cells = tuple(
        (Text(name, size=10.0, key=f"n{i}"), Text("9", size=10.0)) for i, name in enumerate(("a", "much longer"))
    )
    found = solved(Table(cells, gap=10.0, row_gap=4.0))
    assert found.box("n0").w == found.box("n1").w > 300


def test_children_of_an_overlay_take_the_same_box() -> None:
    found = solved(Overlay((Figure(key="a"), Panel(Text("x", key="t"), pad=10.0, key="b"))))
    assert found.box("a") == found.box("b") == PAGE


def test_spacers_and_rules_take_what_they_are_given() -> None:
    found = solved(Stack((Rule(thickness=4.0, key="r"), Spacer(grow=1.0, key="s"), Rule(thickness=4.0, key="e"))))
    assert found.box("r").h == 4 and found.box("s").h == pytest.approx(292) and found.box("e").bottom == 300


def test_the_scale_is_the_largest_that_fits() -> None:
    tree = Stack(tuple(Text("line of words", size=20.0, floor=5.0) for _ in range(10)))
    found = fit(tree, PAGE, RULERS, scales=(0.3, 4.0))
    assert found.overflow <= 0.5
    assert 1.2 < found.scale <= 1.25


def test_type_never_falls_below_its_floor() -> None:
    tree = Stack(tuple(Text("line", size=20.0, floor=15.0) for _ in range(40)))
    found = fit(tree, PAGE, RULERS)
    assert found.overflow > 0
    assert all(one.size >= 15 for one in found.placed if isinstance(one, Placed) and isinstance(one.node, Text))


def test_of_several_trees_the_one_with_the_largest_type_is_taken() -> None:
    words = "some words that run on for a while " * 6
    narrow = Row((Text(words, size=20.0, grow=1.0), Spacer(grow=9.0)))
    wide = Stack((Text(words, size=20.0),))
    index, found = choose([Option(narrow), Option(wide)], PAGE, RULERS)
    assert index == 1 and found.overflow <= 0.5


def test_a_solved_tree_is_the_same_at_every_resolution() -> None:
    def tree(k: float) -> Node:
        return Grid(
            tuple(Panel(Text("some words here", size=20.0 * k), pad=10.0 * k, key=f"p{i}") for i in range(4)),
            gap=8.0 * k,
        )

    small, large = solved(tree(1.0)), solved(tree(2.0), PAGE.scaled(2.0))
    for i in range(4):
        wanted, found = small.box(f"p{i}").scaled(2.0), large.box(f"p{i}")
        assert all(math.isclose(a, b, abs_tol=1e-6) for a, b in zip(wanted, found, strict=True))


def test_boxes_of_a_grid_never_overlap_and_never_leave_it() -> None:
    children = tuple(Figure(span=1 + i % 2, rows=1 + i % 3 // 2, key=f"c{i}") for i in range(9))
    found = solved(Grid(children, columns=(1.0, 2.0, 1.0), gap=6.0))
    boxes = [found.box(f"c{i}") for i in range(9)]
    assert all(PAGE.contains(box, 1e-6) for box in boxes)
    assert all(a.intersection(b).area < 1e-6 for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_the_same_part_may_be_copied_but_keeps_its_own_box() -> None:
    part = Text("x", size=10.0, key="a")
    found = solved(Stack((part, replace(part, key="b"))))
    assert found.box("b").y == found.box("a").bottom
