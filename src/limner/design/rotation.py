"""Chance that takes turns: neighbouring seeds choose differently, and over many seeds each choice comes by its weight.

Independent draws repeat themselves: of four pictures of a brief two are often of one composition. Taking turns by smooth
weighted round robin (as load balancers do) spreads the choices evenly over neighbouring seeds, and every seed can still be
drawn by itself.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Sequence
from typing import Any, TypeVar

Item = TypeVar("Item")

ROUND = 64
"""After this many seeds the turns begin again."""

_PACE = {"archetype": 1, "style": 2, "palette": 3, "type": 5}
"""Choices of different kinds must not turn in step, or the same would always meet: each pauses every so many seeds."""


class Turns(random.Random):
    """A generator whose first choice is by turn: ``choices`` and ``choice`` of neighbouring seeds differ where they can."""

    def __init__(self, root: str, seed: int, salt: str) -> None:
        """Start the chance of a brief (``root``), a seed and a purpose (``salt``)."""
        mixed = zlib.crc32(f"{salt}|{root}".encode())
        super().__init__(mixed * 1_000_003 + seed)
        pace = _PACE.get(salt, 1)
        self._turn: int | None = (seed + (seed // pace if pace > 1 else 0) + mixed) % ROUND

    def choices(self, population: Sequence[Item], weights: Sequence[float] | None = None, **more: Any) -> list[Item]:  # type: ignore[override]
        """Return a list of one: the item whose turn it is, the first time; later calls, and other uses, as of any generator."""
        if self._turn is None or more or len(population) < 2:
            return super().choices(population, weights, **more)
        at, self._turn = turn(weights or [1.0] * len(population), self._turn), None
        return [population[at]]

    def choice(self, seq: Sequence[Item]) -> Item:  # type: ignore[override]
        """Return the item whose turn it is, the first time; later calls are those of any generator."""
        if self._turn is None or len(seq) < 2:
            return super().choice(seq)
        at, self._turn = turn([1.0] * len(seq), self._turn), None
        return seq[at]


def turn(weights: Sequence[float], step: int) -> int:
    """Return whose turn it is at a step (0 first): smooth weighted round robin, the heaviest first, ties by place."""
    total = sum(weights)
    if total <= 0:
        return step % len(weights)
    held = [0.0] * len(weights)
    best = 0
    for _ in range(step % ROUND + 1):
        held = [have + weight for have, weight in zip(held, weights, strict=True)]
        best = max(range(len(held)), key=lambda k: held[k])
        held[best] -= total
    return best
