"""Limbs of two bones: where the joint between them is when their end reaches for a point."""

from __future__ import annotations

import math

from limner.paint.illustrator.brush import Pt


def bent(start: Pt, to: Pt, upper: float, lower: float, slack: float) -> tuple[Pt, Pt, Pt]:
    """Return both places the joint may be, and the end at ``to`` or as near to it as the bones reach.

    The joint turned on from the line to the end is first (a larger angle), the one turned back second; ``slack`` units
    keep the limb from being stretched or folded flat.
    """
    dx, dy = to[0] - start[0], to[1] - start[1]
    far = math.hypot(dx, dy) or 1.0
    span = min(max(far, abs(upper - lower) + 4 * slack), upper + lower - slack)
    end = (start[0] + dx / far * span, start[1] + dy / far * span)
    base = math.atan2(dy, dx)
    inner = math.acos(max(-1.0, min(1.0, (upper**2 + span**2 - lower**2) / (2 * upper * span))))

    def joint(turn: float) -> Pt:
        return (start[0] + upper * math.cos(base + turn), start[1] + upper * math.sin(base + turn))

    return joint(inner), joint(-inner), end
