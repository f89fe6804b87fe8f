"""Ornament of Japan: waves, hemp leaf, seven treasures, tortoise shell, arrow feathers, scales, key fret."""

from __future__ import annotations

import math

from limner.design.ornament.primitives import circle, joined, petal, polar, polygon, polyline, rect
from limner.design.ornament.tiles.tile import ACCENT, GROUND, LIGHT, MAIN, SECOND, Mark, Tile
from limner.document.geometry import Box


def seigaiha(tile: Tile) -> list[Mark]:
    """Return blue sea waves: fans of bands, each row half behind the next; a few fans take another colour."""
    cells = tile.cells(4.0, down=4, size=tile.size * 0.4)
    rx, ry = cells.w / 2, 2 * cells.h
    steps = (1.0, 0.9, 0.76, 0.62, 0.46, 0.3)
    out: list[Mark] = []
    layers: list[dict[int, list[str]]] = [{} for _ in steps]
    for _, row, x, y in cells:
        cx, cy = x + (rx if row % 2 else 0.0), y
        rare = tile.rng.random() < 0.13
        for k, share in enumerate(steps):
            ink = (LIGHT if k % 2 == 0 else MAIN) if not rare else (LIGHT if k % 2 == 0 else ACCENT)
            layers[k].setdefault(ink, []).append(_fan(cx, cy, rx, ry, share))
    for layer in layers:
        out += [Mark(joined(parts), ink) for ink, parts in sorted(layer.items())]
    return out


def _fan(cx: float, cy: float, rx: float, ry: float, share: float) -> str:
    """Return what the rows in front leave of a disc of a fan: its upper part, cut by the neighbours' rims.

    In a fan's own measure its radius is 1, its neighbours' middles lie at (±1, 0.5).
    """
    points = []
    for i in range(53):
        a = math.radians(-97.5 + i * 195 / 52)
        dx, dy = math.sin(a), -math.cos(a)
        # Where a ray from the fan's foot meets the rim of the neighbour in front.
        along = abs(dx) + 0.5 * dy
        root = along * along - 0.25
        cut = along - math.sqrt(root) if root > 0 and along > 0 else 9.0
        r = min(share, cut)
        points.append((cx + rx * r * dx, cy + ry * r * dy))
    return polygon(points)


def asanoha(tile: Tile) -> list[Mark]:
    """Return hemp leaf: every triangle of a triangular net divided from its middle; some stars are filled."""
    cells = tile.cells(1 / math.sqrt(3) * 2, down=2, size=tile.size * 0.72)
    s, h = cells.w, cells.h
    lines: list[str] = []
    leaves: list[str] = []
    for _, row, left, top in cells:
        x, y = left + (s / 2 if row % 2 else 0.0), top
        a, b, up, low = (x, y), (x + s, y), (x + s / 2, y - h), (x + s / 2, y + h)
        high, deep = (x + s / 2, y - h / 3), (x + s / 2, y + h / 3)
        lines += [polyline([p, high]) for p in (a, b, up)]
        lines += [polyline([p, deep]) for p in (a, b, low)]
        lines += [polyline([a, b]), polyline([a, up]), polyline([b, up])]
        leaves += [polygon([a, high, b, deep])]
        around = [(x + s * math.cos(t) / math.sqrt(3), y + h * math.sin(t) / 1.5) for t in _sixths(30)]
        if (row + round(left / s)) % 3 == 0:
            leaves += [polygon([(x, y), around[k], (x + s * math.cos(t), y + h / 0.866 * math.sin(t))])
                       for k, t in enumerate(_sixths(0))]  # fmt: skip
    return [Mark(joined(leaves), SECOND, alpha=0.45), Mark(joined(lines), MAIN, width=max(1.2, s * 0.035))]


def _sixths(first: float) -> list[float]:
    return [math.radians(first + 60 * k) for k in range(6)]


def shippo(tile: Tile) -> list[Mark]:
    """Return seven treasures: circles that overlap by a quarter, a small blossom in every middle."""
    cells = tile.cells(size=tile.size * 0.6)
    petals: list[str] = []
    middles: list[str] = []
    dots: list[str] = []
    rx, ry = cells.w / math.sqrt(2), cells.h / math.sqrt(2)
    for _, _, x, y in cells:
        arc = f"A{rx:.3f} {ry:.3f} 0 0 1 "
        petals.append(f"M{x:.3f} {y:.3f}{arc}{x + cells.w:.3f} {y:.3f}{arc}{x:.3f} {y:.3f}Z")
        petals.append(f"M{x:.3f} {y:.3f}{arc}{x:.3f} {y + cells.h:.3f}{arc}{x:.3f} {y:.3f}Z")
        cx, cy = x + cells.w / 2, y + cells.h / 2
        r = cells.least * 0.15
        middles.append(joined(petal(cx, cy, 0.08 * r, 1.25 * r, 26, 45 + 90 * k) for k in range(4)))
        dots.append(circle(cx, cy, r * 0.28))
    return [Mark(joined(petals), MAIN), Mark(joined(middles), ACCENT), Mark(joined(dots), GROUND)]


def kikko(tile: Tile) -> list[Mark]:
    """Return tortoise shell: hexagons within hexagons about a blossom of six petals."""
    cells = tile.cells(2 / math.sqrt(3), down=2, size=tile.size * 0.8)
    r = cells.w / math.sqrt(3)
    k = cells.h / (1.5 * r)
    nets: list[str] = []
    inner: list[str] = []
    fields: list[str] = []
    flowers: list[str] = []
    for column, row, left, top in cells:
        cx, cy = left + (cells.w / 2 if row % 2 else 0.0), top

        def ring(share: float, cx: float = cx, cy: float = cy) -> str:
            return polygon(
                [(px, cy + (py - cy) * k) for px, py in (polar(cx, cy, r * share, 60 * i) for i in range(6))]
            )

        nets.append(ring(1.0))
        inner.append(ring(0.74))
        if (column + row) % 2:
            fields.append(ring(0.74))
        flowers += [petal(cx, cy, 0.04 * r, 0.46 * r, 24, 60 * i + 30) for i in range(6)]
    w = max(1.5, r * 0.09)
    return [
        Mark(joined(fields), SECOND), Mark(joined(nets), MAIN, width=w), Mark(joined(inner), MAIN, width=w * 0.5),
        Mark(joined(flowers), ACCENT),
    ]  # fmt: skip


def yagasuri(tile: Tile) -> list[Mark]:
    """Return arrow feathers: columns of fletchings that point up and down in turn, with fine barbs cut into them."""
    cells = tile.cells(0.5, across=2, down=1, size=tile.size * 0.8)
    w, h = cells.w, cells.h
    feathers: dict[int, list[str]] = {MAIN: [], SECOND: []}
    barbs: list[str] = []
    gap = w * 0.05
    for column, row, x, y in cells:
        up = column % 2 == 0
        slant = w * 0.42 * (-1 if up else 1)
        top = y + (0.0 if up else h / 2)
        half, mid = w / 2, x + w / 2
        ink = MAIN if (column // 2 + row) % 2 == 0 or cells.across % 4 else SECOND
        for side in (-1, 1):
            edge = mid + side * (half - gap)
            feathers[ink].append(
                polygon([(mid + side * gap * 0.35, top), (edge, top - slant), (edge, top + h * 0.52 - slant),
                         (mid + side * gap * 0.35, top + h * 0.52)])
            )  # fmt: skip
            for k in range(1, 7):
                v = top + h * 0.52 * k / 7
                a, b = (0.2, 1.0) if k % 2 else (0.5, 1.0)
                barbs.append(polyline([(mid + side * half * a, v - slant * a), (mid + side * half * b, v - slant * b)]))
    return [
        *(Mark(joined(parts), ink) for ink, parts in feathers.items() if parts),
        Mark(joined(barbs), GROUND, width=max(1.0, w * 0.022), cap="butt"),
    ]


def uroko(tile: Tile) -> list[Mark]:
    """Return scales: triangles in rows, every one divided again as dragons' scales are."""
    cells = tile.cells(2 / math.sqrt(3), down=2, size=tile.size * 0.7)
    big: list[str] = []
    cut: list[str] = []
    small: list[str] = []
    w, h = cells.w, cells.h
    for _, row, left, top in cells:
        x = left + (w / 2 if row % 2 else 0.0)
        big.append(polygon([(x, top + h), (x + w, top + h), (x + w / 2, top)]))
        cut.append(polygon([(x + w / 4, top + h / 2), (x + w * 3 / 4, top + h / 2), (x + w / 2, top + h)]))
        small.append(
            polygon([(x + w * 0.4, top + h * 0.62), (x + w * 0.6, top + h * 0.62), (x + w / 2, top + h * 0.82)])
        )
    return [Mark(joined(big), MAIN), Mark(joined(cut), SECOND), Mark(joined(small), ACCENT)]


def sayagata(tile: Tile) -> list[Mark]:
    """Return a key fret of linked hooks, every second cell turned, as silk damask has it."""
    cells = tile.cells(across=2, down=2, size=tile.size * 0.66)
    u, v = cells.w / 8, cells.h / 8
    lines: list[str] = []
    for column, row, x, y in cells:
        flip = (column + row) % 2 == 1

        def p(a: float, b: float, x: float = x, y: float = y, flip: bool = flip) -> tuple[float, float]:
            return (x + (8 - a if flip else a) * u, y + b * v)

        # Two hooks that turn about the cell's middle and leave by the middles of its edges.
        lines += [
            polyline([p(4, 0), p(4, 2), p(1, 2), p(1, 6), p(3, 6), p(3, 4)]),
            polyline([p(4, 8), p(4, 6), p(7, 6), p(7, 2), p(5, 2), p(5, 4), p(3, 4)]),
            polyline([p(0, 4), p(1, 4)]), polyline([p(7, 4), p(8, 4)]),
        ]  # fmt: skip
    return [Mark(joined(lines), MAIN, width=max(1.5, u * 0.55), cap="square")]


def checks(tile: Tile) -> list[Mark]:
    """Return a chequer board whose squares stand on whole pixels."""
    cells = tile.cells(across=2, down=2, size=tile.size * 0.5)
    squares = [
        rect(Box(round(x), round(y), round(x + cells.w) - round(x), round(y + cells.h) - round(y)))
        for column, row, x, y in cells
        if (column + row) % 2
    ]
    return [Mark(joined(squares), MAIN)]
