"""Out in the open there is no wall to hang on: posts that carry a wall-mounted thing down to the ground."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from limner.paint.illustrator.brush import Brush
from limner.paint.illustrator.carriers.piece import Piece
from limner.paint.illustrator.ramp import light_of, shadow_of

WALL_LESS = frozenset((
    "field", "hills", "mountains", "lake", "sea", "beach", "forest", "garden", "desert", "snow", "river", "road", "harbour",
    "farm", "park", "playground", "jungle", "moon", "volcano", "waterfall", "rice-fields", "vineyard", "savannah", "camp", "island",
    "planet",
))  # fmt: skip
"""Places without a facade or a room's wall."""

POSTS: Mapping[str, tuple[tuple[float, ...], float]] = MappingProxyType({
    "sign": ((0.16, 0.84), 0.0), "hanging-sign": ((-0.08,), -0.07), "neon": ((0.16, 0.84), 0.0), "marquee": ((0.12, 0.88), 0.0),
    "plaque": ((0.5,), 0.0), "poster": ((0.5,), 0.0), "whiteboard": ((0.12, 0.88), 0.0), "scoreboard": ((0.14, 0.86), 0.0),
    "banner": ((-0.055, 1.055), -0.16), "awning": ((0.03, 0.97), 0.0), "note": ((0.5,), 0.0),
})  # fmt: skip
"""Where posts stand (fractions of the carrier's width) and how high they reach (fraction of its height from its top)."""


def draw_posts(p: Piece, place: str, x: float, y: float) -> None:
    """Draw the posts of a carrier whose box has its top left at (x, y), in brush units, down to the ground of a place.

    None where the place has walls, where the carrier needs none, or where a post would cross an area kept for type.
    """
    if place not in WALL_LESS or p.kind not in POSTS:
        return
    b = p.b
    spots, top = POSTS[p.kind]
    low = y + p.h
    foot = min(b.h + 20, max(b.horizon + 0.32 * (b.h - b.horizon), low + 0.05 * b.h))
    across = [x + p.w * spot for spot in spots]
    if all(b.free(cx, low + (foot - low) * k / 6, 4) for cx in across for k in range(1, 7)):
        thick = max(7.0, min(22.0, min(p.w, p.h) * 0.085))
        for cx in across:
            _post(b, p, cx, y + p.h * top, foot, thick)


def _post(b: Brush, p: Piece, x: float, top: float, foot: float, thick: float) -> None:
    wood = p.c("#7a5a3e")
    if p.shadows:
        b.oval(x - p.side * thick * 1.4, foot, thick * 3.0, thick * 0.5, b.t("#2b2440"), blur=thick * 0.35, alpha=0.4)
    sides = (light_of(wood, 0.09), wood, shadow_of(wood, 0.13))
    shade = sides if p.side < 0 else sides[::-1]
    b.rect(x - thick / 2, top, thick, foot - top, b.hz(x - thick / 2, x + thick / 2, *shade), r=thick * 0.16)
    rng = b.rng(f"post{p.kind}{x:.0f}")
    for _ in range(3):
        gx = x + thick * rng.uniform(-0.35, 0.35)
        b.line([(gx, top + thick), (gx + thick * 0.06, foot)], shadow_of(wood, 0.08), thick * 0.05, alpha=0.6)


__all__ = ["POSTS", "WALL_LESS", "draw_posts"]
