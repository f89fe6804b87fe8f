from __future__ import annotations

import itertools
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from limner.design.structured.graph import chain_order, crossings, is_chain, layered
from limner.design.structured.panels import page, rows_for
from limner.design.structured.routes import cell_of, place, snake
from limner.design.structured.scales import Scale, nice_ticks, shares, value_range, write_number
from limner.document.geometry import Box, Point

FINITE = st.floats(-1e7, 1e7, allow_nan=False).map(lambda v: round(v, 4))


@settings(deadline=None, max_examples=60, derandomize=True)
@given(FINITE, st.floats(0.001, 1e7), st.integers(3, 8))
def test_ticks_cover_the_range_evenly_in_round_steps(low: float, span: float, wanted: int) -> None:
    high = low + span
    ticks = nice_ticks(low, high, wanted)
    assert ticks[0] <= low + 1e-6 * span and ticks[-1] >= high - 1e-6 * span
    steps = [b - a for a, b in itertools.pairwise(ticks)]
    assert len(ticks) >= 3 and max(steps) - min(steps) < 1e-6 * max(abs(high), abs(low), span)


def test_a_scale_maps_its_ends_and_middle() -> None:
    scale = Scale(0, 10, 100, 0)
    assert [scale.at(v) for v in (0, 5, 10)] == [100, 50, 0]


@pytest.mark.parametrize(
    ("value", "text"), [(12.0, "12"), (9.9, "9.9"), (12000, "12,000"), (-3.25, "−3.25"), (0.0, "0"), (1e6, "1,000,000")]
)
def test_numbers_are_written_without_needless_decimals(value: float, text: str) -> None:
    assert write_number(value) == text


def test_bars_start_at_zero_and_distant_lines_need_not() -> None:
    assert value_range((50.0, 60.0), zero=True)[0] == 0
    assert value_range((990.0, 1000.0), zero=False)[0] > 900


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=12))
def test_shares_add_up_to_one(values: list[float]) -> None:
    assert abs(sum(shares(tuple(values))) - 1) < 1e-6


GRAPHS = st.integers(2, 9).flatmap(
    lambda n: st.tuples(
        st.just(n),
        st.lists(st.tuples(st.integers(0, n - 1), st.integers(0, n - 1)), max_size=14, unique=True),
    )
)


@settings(deadline=None, max_examples=60, derandomize=True)
@given(GRAPHS)
def test_every_edge_runs_down_the_ranks_and_nodes_of_a_rank_keep_apart(
    graph: tuple[int, list[tuple[int, int]]],
) -> None:
    count, edges = graph
    made = layered(count, edges)
    for chain in made.routes.values():
        ranks = [made.rank_of[slot] for slot in chain]
        assert ranks == list(range(ranks[0], ranks[0] + len(ranks)))
    for rank in made.ranks:
        nodes = sorted(made.across[s] for s in rank if s < count)
        assert all(b - a >= 1 - 1e-6 for a, b in itertools.pairwise(nodes))


@settings(deadline=None, max_examples=60, derandomize=True)
@given(GRAPHS, st.booleans(), st.booleans())
def test_no_route_crosses_a_box_that_is_not_its_own(
    graph: tuple[int, list[tuple[int, int]]], vertical: bool, rtl: bool
) -> None:
    count, edges = graph
    made = layered(count, edges)
    area = Box(70, 90, 1400, 900)
    cell = cell_of(made, area, vertical=vertical, channel=60, most=(300, 140))
    placed = place(made, area, cell, vertical=vertical, rtl=rtl, port=20)
    for index, points in placed.routes.items():
        own = set(edges[index])
        for a, b in itertools.pairwise(points):
            for node, box in enumerate(placed.boxes):
                if node not in own:
                    assert not _cuts(a, b, box.inset(0.6))


def _cuts(a: Point, b: Point, box: Box) -> bool:
    steps = 60
    return any(
        box.x < a.x + (b.x - a.x) * t / steps < box.right and box.y < a.y + (b.y - a.y) * t / steps < box.bottom
        for t in range(steps + 1)
    )


def test_a_fork_that_can_be_drawn_without_crossings_is() -> None:
    assert crossings(layered(6, [(0, 1), (0, 2), (1, 4), (2, 3), (2, 5)])) == 0


def test_a_cycle_is_broken_by_turning_one_edge() -> None:
    assert len(layered(3, [(0, 1), (1, 2), (2, 0)]).turned) == 1


def test_chains_are_told_from_forks() -> None:
    assert is_chain(3, [(1, 0), (0, 2)]) and chain_order(3, [(1, 0), (0, 2)]) == [1, 0, 2]
    assert not is_chain(3, [(0, 1), (0, 2)])


def test_a_chain_in_rows_turns_at_its_ends_and_mirrors_for_the_right() -> None:
    area = Box(0, 0, 900, 600)
    left = snake(6, area, 3, rtl=False, gap=(60, 60), most=(200, 120)).boxes
    assert left[0].x < left[1].x < left[2].x and left[3].x > left[4].x and left[2].x == left[3].x
    right = snake(6, area, 3, rtl=True, gap=(60, 60), most=(200, 120)).boxes
    assert right[0].x > right[1].x


@settings(deadline=None, max_examples=60, derandomize=True)
@given(st.integers(1, 10), st.sampled_from([0.4, 0.67, 1.0, 1.78, 2.9]), st.integers(0, 99), st.booleans())
def test_panels_fill_the_page_without_touching(count: int, aspect: float, seed: int, rtl: bool) -> None:
    area = Box(10, 20, 1000 * aspect, 1000)
    rows = rows_for(count, aspect, Random(seed))
    panels = page(area, rows, 12, rng=Random(seed), slant=0.0, rtl=rtl)
    assert len(panels) == count == sum(rows)
    for one, two in itertools.combinations(panels, 2):
        assert one.box.intersection(two.box).area == 0
    assert all(area.contains(panel.box, slack=0.01) for panel in panels)


def test_manga_reads_each_row_from_the_right() -> None:
    panels = page(Box(0, 0, 800, 800), (2,), 10, rng=Random(1), rtl=True)
    assert panels[0].box.x > panels[1].box.x
