"""Letters on paths with sharp corners: the gap opens at the corner, and nowhere else."""

from __future__ import annotations

import math
import re
from itertools import pairwise

import pytest

from limner.document.forms import Curve
from limner.document.geometry import Box

SQUARE = "M100 100 L400 100 L400 400 L100 400 Z"
TEXT = "HAMBURGEFONTS round the corner and on and back"
ROOM = Box(0, 0, 500, 500)


def letters(layout):
    """Return (offset, x, y, degrees) of every glyph with ink, in reading order."""
    found = []
    for run in layout.runs:
        angles = run.angles or (0.0,) * len(run.glyphs)
        found += [(c, *p, a % 360) for c, p, a in zip(run.clusters, run.positions, angles, strict=True)]
    return sorted(one for one in found if layout.text[one[0]].strip())


def upright(angle):
    return min(angle % 90, 90 - angle % 90)


@pytest.mark.parametrize("offset", [0, 6])
@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("start", [0.0, 0.07, 0.4])
def test_letters_keep_their_distances_beside_a_corner_and_lie_on_one_side_of_it(put, start, reverse, offset):
    path = Curve(d=SQUARE, reverse=reverse, offset=offset, start=start)
    layout = put(TEXT, ROOM, size=22, path=path)
    assert not layout.overset
    straight = {at: x for at, x, _, _ in letters(put(TEXT, Box(0, 0, 4000, 90), size=22))}
    found = letters(layout)
    assert all(upright(angle) < 0.5 for *_, angle in found)
    sides = 0
    for one, two in pairwise(found):
        if abs(one[3] - two[3]) < 1:
            assert math.dist(one[1:3], two[1:3]) == pytest.approx(straight[two[0]] - straight[one[0]], abs=0.05)
        else:
            sides += 1
    assert sides >= 1


@pytest.mark.parametrize("offset", [0, 4])
def test_letters_on_the_inside_of_a_corner_do_not_meet(put, offset):
    layout = put(TEXT, ROOM, size=22, path=Curve(d=SQUARE, reverse=True, offset=offset, start=0.1))
    boxes = [c.box for c in layout.clusters if layout.text[c.start].strip()]
    for one, two in pairwise(boxes):
        wide = min(one.right, two.right) - max(one.x, two.x)
        high = min(one.bottom, two.bottom) - max(one.y, two.y)
        assert min(wide, high) < 0.2 * layout.size, "ascent boxes may touch, letters not"


def test_corners_too_close_for_a_letter_between_them_lose_nothing(put):
    zigzag = "M0 200 " + " ".join(f"L{12 * k} {200 + 8 * (k % 2)}" for k in range(1, 60))
    layout = put("Zigzag", Box(0, 0, 800, 400), size=40, path=Curve(d=zigzag))
    assert not layout.overset and len(layout.clusters) == 6


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("start", [0.0, 0.05, 0.3])
def test_words_that_find_room_between_corners_are_not_parted_by_one(put, start, reverse):
    text = "where rivers meet the open sea a lantern burns"
    layout = put(text, ROOM, size=22, path=Curve(d=SQUARE, reverse=reverse, start=start))
    assert not layout.overset
    angle = {at: round(turn / 90) % 4 for at, _, _, turn in letters(layout)}
    at = 0
    sides = []
    for number, word in enumerate(text.split()):
        met = {angle[k] for k in range(at, at + len(word))}
        sides.append(met)
        assert len(met) == 1 or number == 0
        at += len(word) + 1
    assert len(set.union(*sides)) > 1


def test_words_are_parted_by_corners_where_else_they_would_find_no_room(put):
    text = "HAMBURGEFONTS HAMBURGEFONTS HAMBURGEFONTS HAMBURGEFONTS"
    layouts = [put(text, ROOM, size=size, path=Curve(d=SQUARE, start=0.15)) for size in range(20, 32)]
    found = [parted(layout) for layout in layouts if not layout.overset]
    assert found == sorted(found) and set(found) == {False, True}


def parted(layout):
    """Tell whether a corner lies inside a word but the first."""
    angle = {at: round(turn / 90) % 4 for at, _, _, turn in letters(layout)}
    words = [(m.start(), m.end()) for m in re.finditer("[^ ]+", layout.text)]
    return any(len({angle[k] for k in range(start, end)}) > 1 for start, end in words[1:])
