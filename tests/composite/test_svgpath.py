"""SVG path data: every command against the same outline written another way."""

from __future__ import annotations

import pytest

from limner.composite.svgpath import svg_path
from limner.errors import DocumentError


def points(d: str) -> list[tuple[float, float]]:
    return [(round(p.x(), 3), round(p.y(), 3)) for p in svg_path(d).getPoints()]


@pytest.mark.parametrize(
    ("short", "plain"),
    [
        ("m1 2 3 4", "M1 2 L4 6"),
        ("M1 2h3v4H0V1z", "M1 2 L4 2 L4 6 L0 6 L0 1 Z"),
        ("M0,0l1-1.5.5.5", "M0 0 L1 -1.5 L1.5 -1"),
        ("M0 0c1 1 2 1 3 0s2-1 3 0", "M0 0 C1 1 2 1 3 0 C4 -1 5 -1 6 0"),
        ("M0 0q1 2 2 0t2 0", "M0 0 Q1 2 2 0 Q3 -2 4 0"),
        ("M1 1 2 2zm1 0 1 1", "M1 1 L2 2 Z M2 1 L3 2"),
        ("M0 0S1 1 2 0", "M0 0 C0 0 1 1 2 0"),
        ("M1e1-2E0 3 4", "M10 -2 L3 4"),
        ("M0 0a5 5 0 0110 0", "M0 0 A5 5 0 0 1 10 0"),
    ],
)
def test_shorthand_means_its_long_form(short: str, plain: str) -> None:
    assert points(short) == points(plain)


def test_an_arc_bulges_to_the_side_its_flag_says() -> None:
    above = svg_path("M0 0 A5 5 0 0 1 10 0").computeTightBounds()
    below = svg_path("M0 0 A5 5 0 0 0 10 0").computeTightBounds()
    assert above.top() == pytest.approx(-5, abs=1e-3)
    assert below.bottom() == pytest.approx(5, abs=1e-3)


def test_no_data_is_an_empty_path() -> None:
    assert svg_path("  ").isEmpty()


@pytest.mark.parametrize(
    ("d", "at"), [("L1 1", 0), ("M1", 2), ("M0 0 L1", 7), ("M0 0 X", 4), ("M0 0 z 5 5", 6), ("M0 0 A1 1 0 2 0 1 1", 11)]
)
def test_a_fault_is_named_with_its_place(d: str, at: int) -> None:
    with pytest.raises(DocumentError, match=f"from character {at} on"):
        svg_path(d, "here")
