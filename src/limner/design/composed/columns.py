"""Parts in columns: which ways to cut a number of parts into columns are worth trying, and how wide each should be."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from limner.design.composed.kit import Kit
from limner.design.composed.outline import Part
from limner.design.layout import Grid, Node, Option, Row, Rule

SWELL = 1.25
"""How many times its wished height a grid of cards may grow to: emptier cards look unfinished."""


def ways(count: int, ratio: float, most: int = 6) -> list[tuple[int, float]]:
    """Return (columns, weight) worth trying for parts on an area of a ratio; rows left partly empty weigh less."""
    found = []
    for columns in range(1, min(count, most) + 1):
        rows = -(-count // columns)
        empty = rows * columns - count
        shape = ratio * rows / columns
        # Cards from half as wide as tall to twice as wide as tall are liked; rows with holes are not.
        off = max(0.0, 0.55 / shape - 1, shape / 3.2 - 1)
        found.append((columns, (1.0 if not empty else 0.8 - 0.05 * empty) / (1 + 0.35 * off)))
    return found


def shares(parts: Sequence[Part]) -> tuple[float, ...]:
    """Return the widths of columns that stand in one row: more for those with more to say, but never twice as much."""
    sizes = [max(20.0, part.size) ** 0.4 for part in parts]
    least = max(sizes) / 1.6
    return tuple(max(least, size) for size in sizes)


def grids(
    kit: Kit,
    parts: Sequence[Part],
    ratio: float,
    make: Callable[[Part, int], Node],
    *,
    rules: bool = False,
    most: int = 6,
) -> list[tuple[Node, float]]:
    """Return grids of parts in every way worth trying, each with its weight. ``make`` makes a part's card, anew for every grid."""
    out: list[tuple[Node, float]] = []
    gap = kit.gap("part") if kit.look.card not in ("open", "rules") else kit.gap("group")
    for columns, weight in ways(len(parts), ratio, most):
        cards = tuple(make(part, i) for i, part in enumerate(parts))
        widths = shares(parts) if columns == len(parts) else (1.0,) * columns
        if rules and columns == len(parts) > 1:
            out.append((_ruled(kit, cards, widths, gap), weight))
        else:
            out.append((Grid(cards, widths, gap, kit.gap("part"), grow=1.0, swell=SWELL), weight))
    return out


def _ruled(kit: Kit, cards: Sequence[Node], widths: Sequence[float], gap: float) -> Node:
    cells: list[Node] = []
    for i, (card, width) in enumerate(zip(cards, widths, strict=True)):
        if i:
            cells.append(Rule(max(0.1 * kit.u, 0.5 * kit.edge), kit.s.line, upright=True))
        cells.append(replace(card, grow=width))
    return Row(tuple(cells), 0.5 * gap, grow=1.0, swell=SWELL)


def options(trees: Sequence[tuple[Node, float]], wrap: Callable[[Node], Node]) -> list[Option]:
    """Return trees as options, each wrapped in the rest of the sheet (made anew for each)."""
    return [Option(wrap(tree), weight) for tree, weight in trees]
