"""Two staged things and a relation in, whether they lie so out: plain geometry of the boxes their drawings fill.

Staging is free within a relation: a tree may lean over what is left of it. The measures say what nobody would dispute.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from limner.document.geometry import Box


@dataclass(frozen=True, slots=True)
class Staged:
    """The boxes (canvas pixels) of the copies of one entity, and the depths they are drawn at, back to front.

    ``piles`` says that copies may lie on one another (fruit, gifts), which creatures and vehicles do not.
    """

    boxes: tuple[Box, ...]
    depths: tuple[float, ...]
    piles: bool = True

    @property
    def whole(self) -> Box:
        """The box around all copies."""
        whole = self.boxes[0]
        for box in self.boxes[1:]:
            whole = whole.union(box)
        return whole


LAP = 0.35
"""Share of the smaller extent that two things beside or above one another may have in common."""

NEAR = 1.5
"""Things are next to each other when the gap is at most this many times the larger one's width."""


def holds(predicate: str, subject: Staged, other: Staged) -> bool | None:
    """Return whether a subject lies as asked towards an object; None for a relation geometry says nothing of."""
    rule = _RULES.get(predicate)
    return rule(subject, other) if rule else None


def _left(one: Staged, other: Staged) -> bool:
    a, b = one.whole, other.whole
    return a.cx < b.cx and a.right - b.x <= LAP * min(a.w, b.w)


def _above(one: Staged, other: Staged) -> bool:
    a, b = one.whole, other.whole
    return a.cy < b.cy and a.bottom - b.y <= LAP * min(a.h, b.h)


def _under(one: Staged, other: Staged) -> bool:
    """Below, or sheltered by: lower than the middle of the object and within its breadth."""
    a, b = one.whole, other.whole
    return _above(other, one) or (a.cy > b.cy and a.cx > b.x - 0.1 * b.w and a.cx < b.right + 0.1 * b.w)


def _on(one: Staged, other: Staged) -> bool:
    """Every copy's foot lies within the object's height, its middle over it; what piles may stand on its own kind."""
    whole = other.whole

    def stands(foot: Box, below: Box) -> bool:
        over = below.x <= foot.cx <= below.right
        return over and below.y - 0.12 * below.h <= foot.bottom <= below.bottom + 0.02 * below.h

    return all(
        stands(a, whole) or (one.piles and a.bottom > min(b.y for b in one.boxes) and whole.x <= a.cx <= whole.right)
        for a in one.boxes
    ) and any(stands(a, whole) for a in one.boxes)


def _in(one: Staged, other: Staged) -> bool:
    whole = other.whole
    return all(a.intersection(whole).area >= 0.15 * min(a.area, whole.area) for a in one.boxes)


def _behind(one: Staged, other: Staged) -> bool:
    return max(one.depths) < max(other.depths) or min(one.depths) < min(other.depths)


def _beside(one: Staged, other: Staged) -> bool:
    a, b = one.whole, other.whole
    gap = max(a.x, b.x) - min(a.right, b.right)
    return gap <= NEAR * max(a.w / len(one.boxes), b.w / len(other.boxes), min(a.h, b.h))


def _touching(one: Staged, other: Staged) -> bool:
    a, b = one.whole, other.whole
    reach = 0.15 * min(b.w, b.h)
    return a.inset(-reach).intersection(b).area > 0


def _between(one: Staged, other: Staged) -> bool | None:
    """Among two or more copies of one thing; between two things is a matter of both relations together."""
    middles = sorted(box.cx for box in other.boxes)
    return middles[0] < one.whole.cx < middles[-1] if len(middles) > 1 else None


_RULES: dict[str, Callable[[Staged, Staged], bool | None]] = {
    "left-of": _left,
    "right-of": lambda one, other: _left(other, one),
    "above": _above,
    "below": _under,
    "under": _under,
    "on": _on,
    "in": _in,
    "inside": _in,
    "behind": _behind,
    "in-front-of": lambda one, other: _behind(other, one),
    "next-to": _beside,
    "holding": _touching,
    "wearing": _touching,
    "between": _between,
}
