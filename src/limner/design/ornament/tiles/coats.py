"""Ornament of coats: camouflage, and the patches of a cow."""

from __future__ import annotations

from limner.design.ornament.primitives import blob, joined
from limner.design.ornament.tiles.tile import ACCENT, MAIN, SECOND, Mark, Tile, spread


def camouflage(tile: Tile) -> list[Mark]:
    """Return camouflage: wide ragged patches in three inks, each laid over the last, leaner and darker ones on top."""
    u, rng = tile.size, tile.rng
    out: list[Mark] = []
    for ink, size, dense in ((SECOND, 0.46, 2.6), (ACCENT, 0.36, 3.0), (MAIN, 0.26, 3.6)):
        count = max(4, round(tile.w * tile.h / (u * u) * dense))
        spots = spread(tile, [u * size * rng.uniform(0.5, 0.8) for _ in range(count)], tries=12, gap=0.72)
        patches = []
        for x, y, r in spots:
            lean = rng.uniform(0.45, 0.75)
            patches.append(blob(x, y, 1.35 * r, 1.35 * r * lean, [rng.uniform(0.55, 1.3) for _ in range(11)]))
            side = rng.choice((-1, 1))
            patches.append(
                blob(
                    x + side * 0.9 * r,
                    y + rng.uniform(-0.5, 0.5) * r,
                    0.8 * r,
                    0.5 * r,
                    [rng.uniform(0.6, 1.25) for _ in range(9)],
                )  # fmt: skip
            )
        out += [Mark(patch, ink) for patch in patches]
    return out


def cow(tile: Tile) -> list[Mark]:
    """Return a cow's coat: smooth patches of one dark ink, large and small."""
    u, rng = tile.size, tile.rng
    count = max(5, round(tile.w * tile.h / (u * u) * 5))
    sizes = sorted((u * rng.uniform(0.10, 0.30) for _ in range(count)), reverse=True)
    spots = spread(tile, sizes, tries=40, gap=1.16)
    patches = [
        blob(
            x, y, r * rng.uniform(0.85, 1.15), r * rng.uniform(0.65, 0.95), [rng.uniform(0.72, 1.22) for _ in range(9)]
        )
        for x, y, r in spots
    ]
    return [Mark(joined(patches), MAIN)]


__all__ = ["camouflage", "cow"]
