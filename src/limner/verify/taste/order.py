"""Hierarchy and alignment: one thing leads, ranks are few and clear, and edges agree.

Sources: O'Donovan et al. 2014 (emphasis, alignment and misalignment terms); D. Ngo, L. Teo, J. Byrne, "Modelling interface
aesthetics" (Information Sciences 2003): sequence, simplicity (few alignment points), regularity; R. Bringhurst §3.1 on few
sizes; J. Müller-Brockmann, "Grid Systems" on shared edges.
"""

from __future__ import annotations

from itertools import pairwise

from limner.verify.taste.scales import clamp, falling, mean, rising
from limner.verify.taste.view import Mark, View

LEADS = 1.9
"""The largest type is plainly first from this ratio to the next on."""

GLANCE = 0.085
"""A headline of this share of the short edge is read on a thumbnail of a hand's width."""

_GRAIN, _NEAR = 0.0025, 0.022
"""Edges within this share of the width are one line; from there to the second, a near miss."""

_HEADED = frozenset({"poster", "banner", "card", "cover", "sticker", "lettering", "logo", "magazine"})
_FIRST = frozenset({"title", "brand", "quote", "date", "price", ""})


def hierarchy(view: View) -> float:
    """Return how plainly the type is ranked: a leader, seen small, that is the title; and few sizes below it."""
    marks = [mark for mark in view.free if mark.letters > 1] or list(view.free)
    if not marks:
        return 1.0
    ranked = sorted(marks, key=lambda mark: -mark.size)
    first = ranked[0]
    rest = [mark.size for mark in ranked if mark.size < 0.9 * first.size]
    equals = sum(mark.size >= 0.9 * first.size for mark in ranked)
    lead = rising(first.size / max(rest), 1.0, LEADS) if rest else (1.0 if len(ranked) == 1 else 0.2)
    alone = 1.0 if equals == 1 else falling(equals, 1, 6)
    ranks = _lines([mark.size for mark in marks], lambda size: 0.1 * size)
    few = falling(ranks, 4, 10)
    want = GLANCE if view.medium in _HEADED else 0.6 * GLANCE
    seen = rising(first.size / view.short, 0.2 * want, want)
    return 0.35 * lead + 0.1 * alone + 0.15 * few + 0.25 * seen + 0.15 * _right_first(view, first)


def _right_first(view: View, first: Mark) -> float:
    """Return whether the largest string is one that should lead: a title where there is one."""
    if view.plan is None:
        return 1.0
    roles = {item.id: item.role for item in view.plan.copy_}
    titled = any(role == "title" for role in roles.values())
    role = roles.get(first.copy_id, "")
    return 1.0 if role == "title" or (not titled and role in _FIRST) else 0.35


def alignment(view: View) -> float:
    """Return how well edges agree: on few lines, and with no near misses among texts and things."""
    marks = view.free
    if len(marks) < 2:
        return 1.0
    width = view.canvas.w
    grain = _GRAIN * width
    sides = [[mark.edges[side] for mark in marks] for side in range(3)]
    axes = min(_lines(values, lambda _: 2 * grain) for values in sides)
    few = float(clamp(1.0 / max(1.0, axes - 0.5 * (len(marks) > 6)) ** 0.5))
    return 0.55 * few + 0.45 * falling(_misses(view), 0.0, 0.5)


def _misses(view: View) -> float:
    """Return the share of texts whose left edge, centre and right edge all just miss another's."""
    width = view.canvas.w
    grain, near = _GRAIN * width, _NEAR * width
    missed = []
    for k, mark in enumerate(view.free):
        others = [other.edges for i, other in enumerate(view.free) if i != k]
        least = min(abs(a - b) for other in others for a, b in zip(mark.edges, other, strict=True))
        missed.append(0.0 if least <= 2 * grain else falling(least, near, 2.2 * near))
    return mean(missed, 0.0)


def _lines(values: list[float], grain: object) -> int:
    """Return on how many lines values fall; each starts a line when it is more than a grain off the last."""
    reach = grain if callable(grain) else (lambda _: 0.0)
    ordered = sorted(values)
    return 1 + sum(after - before > reach(after) for before, after in pairwise(ordered))
