"""Room along a line, shared out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from limner.design.layout.tracks import Cell, Want, cells_of, columns_of, offsets, share_out, table_columns

wants = st.lists(
    st.builds(
        lambda least, more, extra, grow: Want(least + more, least, least + more + extra, grow),
        st.floats(0, 50), st.floats(0, 50), st.floats(0, 100), st.sampled_from([0.0, 1.0, 2.0]),
    ),
    min_size=1, max_size=6,
)  # fmt: skip


def test_spare_room_goes_to_those_that_grow_in_proportion() -> None:
    assert share_out(100, [Want(10), Want(0, grow=1), Want(0, grow=2)]) == pytest.approx([10, 30, 60])


def test_a_child_that_reaches_its_most_leaves_the_rest_to_the_others() -> None:
    assert share_out(100, [Want(0, most=10, grow=1), Want(0, grow=1)]) == pytest.approx([10, 90])


def test_a_lack_is_taken_from_those_that_can_give() -> None:
    assert share_out(50, [Want(40, 40), Want(30, 0)]) == pytest.approx([40, 10])


def test_nobody_gets_less_than_the_least_even_where_it_is_too_much() -> None:
    assert share_out(50, [Want(40, 40), Want(30, 20)]) == pytest.approx([40, 20])


@given(wants, st.floats(0, 500))
def test_lengths_keep_their_bounds_and_never_exceed_a_room_that_suffices(each: list[Want], room: float) -> None:
    got = share_out(room, each)
    assert all(w.least - 1e-6 <= one <= w.most + 1e-6 for w, one in zip(each, got, strict=True))
    assert sum(got) <= max(room, sum(w.least for w in each)) + 1e-6


@pytest.mark.parametrize(
    ("justify", "wanted"),
    [
        ("start", [0, 15]),
        ("center", [35, 50]),
        ("end", [70, 85]),
        ("between", [0, 85]),
        ("even", [70 / 3, 15 + 140 / 3]),
    ],
)
def test_spare_room_on_a_line_lies_where_it_is_said_to(justify: str, wanted: list[float]) -> None:
    assert offsets(95, [10, 10], 5, justify) == pytest.approx(wanted)


def test_columns_share_a_width_without_the_gaps() -> None:
    assert columns_of(110, (1, 1, 2), 5) == pytest.approx([25, 25, 50])


def test_a_table_gives_each_column_its_natural_width_where_there_is_room() -> None:
    assert table_columns(100, [5, 5], [30, 10], 0) == pytest.approx([75, 25])
    assert table_columns(30, [10, 10], [30, 10], 0) == pytest.approx([20, 10])
    assert table_columns(10, [10, 10], [30, 10], 0) == pytest.approx([5, 5])


def test_cells_stand_at_the_first_place_with_room_for_their_span() -> None:
    found = cells_of([(1, 1), (2, 1), (1, 2), (1, 1), (2, 1)], 2)
    assert found[:2] == [Cell(0, 0, 1, 1), Cell(0, 1, 2, 1)]
    assert found[2:] == [Cell(0, 2, 1, 2), Cell(1, 0, 1, 1), Cell(0, 4, 2, 1)]
