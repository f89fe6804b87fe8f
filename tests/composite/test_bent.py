"""Paths put through bends: true to a tolerance, holes kept."""

from __future__ import annotations

import math

import pytest
import skia

from limner.composite.bent import bent
from limner.document.bends import AlongArc, Projected
from limner.document.geometry import Point

RING = AlongArc(Point(0, 0), 100.0, 0.0, False, 100.0)


def ends(path):
    walk = skia.Path.Iter(path, False)
    while True:
        verb, pts = walk.next()
        if verb == skia.Path.kDone_Verb:
            return
        if verb == skia.Path.kCubic_Verb:
            yield [(p.fX, p.fY) for p in pts]


@pytest.mark.parametrize("tolerance", [0.2, 0.02, 0.005])
def test_a_line_bent_round_a_circle_lies_on_it_within_the_tolerance(tolerance):
    bar = skia.Path()
    bar.moveTo(-150, 0)
    bar.lineTo(150, 0)
    for curve in ends(bent(bar, RING, tolerance)):
        for k in range(11):
            t = k / 10
            basis = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3]
            x, y = (sum(b * p[i] for b, p in zip(basis, curve, strict=True)) for i in (0, 1))
            assert math.hypot(x, y) == pytest.approx(100, abs=1.5 * tolerance)


def test_finer_tolerances_take_more_pieces_and_flat_maps_take_none():
    bar = skia.Path().addRect(skia.Rect.MakeXYWH(-150, -20, 300, 20))
    assert bent(bar, RING, 0.5).countPoints() < bent(bar, RING, 0.001).countPoints()
    same = Projected(((1, 0, 0), (0, 1, 0), (0, 0, 1)))
    assert len(list(ends(bent(bar, same)))) == 4


def test_holes_stay_holes_and_contours_stay_closed():
    path = skia.Path().addRect(skia.Rect.MakeXYWH(-40, -40, 80, 40))
    path.addOval(skia.Rect.MakeXYWH(-10, -30, 20, 20), skia.PathDirection.kCCW)
    made = bent(path, RING)
    assert made.contains(30, -115) or made.contains(20, -125)
    assert not made.contains(0, -120)
    assert made.getBounds().height() > 40


def test_an_empty_path_stays_empty():
    assert bent(skia.Path(), RING).isEmpty()
