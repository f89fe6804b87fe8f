"""Ornament by rule: every kind has a drawing that closes on itself, and the wallpaper groups have their symmetries."""

from __future__ import annotations

import math
import random
from collections import Counter

import pytest

from limner.design.ornament.tiles.book import RULES, ornament
from limner.design.ornament.tiles.groups import GROUPS, repeated
from limner.design.ornament.tiles.tile import Tile, apart, spread
from limner.document.ornaments import ORNAMENTS
from limner.errors import LookupFailed

SIZES = {"p1": 1, "p2": 2, "pm": 2, "pg": 2, "cm": 4, "pmm": 4, "pmg": 4, "pgg": 4, "cmm": 8, "p4": 4, "p4m": 8, "p4g": 8,
         "p3": 3, "p3m1": 6, "p31m": 6, "p6": 6, "p6m": 12}  # fmt: skip


def tile(width: float = 300, height: float = 300, size: float = 100, seed: int = 1) -> Tile:
    return Tile(width, height, size, random.Random(seed))


def test_every_ornament_of_the_list_has_a_rule() -> None:
    assert set(RULES) == set(ORNAMENTS)


@pytest.mark.parametrize("name", ORNAMENTS)
@pytest.mark.parametrize("shape", [(300, 300), (640, 220), (131, 377)])
def test_a_rule_draws_on_any_shape_of_tile_and_the_same_twice(name: str, shape: tuple[int, int]) -> None:
    marks = ornament(name, *shape, 90, seed=5)
    assert marks and marks == ornament(name, *shape, 90, seed=5)
    assert all("nan" not in mark.d and "inf" not in mark.d for mark in marks)


def test_an_unknown_ornament_offers_the_nearest() -> None:
    with pytest.raises(LookupFailed, match="tartan"):
        ornament("tartann", 100, 100, 40)


def test_there_are_seventeen_groups_of_the_right_orders() -> None:
    assert {name: len(group.copies) for name, group in GROUPS.items()} == SIZES


@pytest.mark.parametrize("name", sorted(GROUPS))
def test_every_operation_of_a_group_maps_the_pattern_onto_itself(name: str) -> None:
    """In lattice fractions: an operation applied to all copies of a point gives the same points, modulo the lattice."""
    group = GROUPS[name]
    points = {_mod(a * 0.13 + b * 0.29 + e, c * 0.13 + d * 0.29 + f) for a, b, c, d, e, f in group.copies}
    assert len(points) == len(group.copies)
    for a, b, c, d, e, f in group.copies:
        assert {_mod(a * x + b * y + e, c * x + d * y + f) for x, y in points} == points


def _mod(x: float, y: float) -> tuple[float, float]:
    return round(x % 1, 6) % 1, round(y % 1, 6) % 1


@pytest.mark.parametrize("name", sorted(GROUPS))
def test_a_groups_copies_close_on_the_tile(name: str) -> None:
    """Moved by one cell of its lattice, the pattern lies on itself on the torus."""
    where = tile(480, 480, 100)
    spots = Counter(_spot(where, copy[0]) for copy in repeated(where, name, [(0.11, 0.23)]))
    assert max(spots.values()) == 1
    cells = where.cells({"oblique": 1.1, "rectangular": 0.82, "square": 1.0, "hexagonal": 2 / math.sqrt(3)}[GROUPS[name].lattice],
                        down={"oblique": 3, "hexagonal": 2}.get(GROUPS[name].lattice, 1), size=85)  # fmt: skip
    beside = Counter(_spot(where, (x + cells.w, y)) for ((x, y),) in repeated(where, name, [(0.11, 0.23)]))
    assert beside == spots


def _spot(where: Tile, point: tuple[float, float]) -> tuple[int, int]:
    return round(point[0] * 8) % round(where.w * 8), round(point[1] * 8) % round(where.h * 8)


def test_spread_spots_never_overlap_on_the_torus() -> None:
    where = tile()
    spots = spread(where, [30.0] * 12 + [9.0] * 30)
    assert len(spots) > 15
    for i, (x, y, r) in enumerate(spots):
        assert all(apart(where, x, y, px, py) >= r + pr - 1e-6 for px, py, pr in spots[:i])


def test_cells_fill_the_tile_and_keep_their_ratio_near() -> None:
    cells = tile(1024, 700).cells(2.0, across=2, down=4, size=90)
    assert cells.across % 2 == 0 and cells.down % 4 == 0
    assert cells.w * cells.across == pytest.approx(1024) and cells.h * cells.down == pytest.approx(700)
    assert 1.5 < cells.w / cells.h < 2.7
