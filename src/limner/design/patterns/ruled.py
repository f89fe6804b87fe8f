"""Patterns by rule: the ornament the brief names, or one at home in its style, occasion or script, on a whole tile."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources as files

from limner.design.context import Context, Sheet
from limner.design.ornament.tiles.book import ornament
from limner.design.ornament.tiles.tile import GROUND
from limner.design.patterns.colours import prints_of
from limner.design.patterns.inked import layers_of, named_inks
from limner.design.patterns.things import WOVEN, things_of
from limner.document.color import Color

SHARE = 0.3
"""How large a motif is on the short edge of a tile."""


@functools.cache
def _tables() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(files.files("limner.design").joinpath("data/ornaments.toml").read_text("utf-8"))


def ornament_of(ctx: Context) -> str:
    """Return the ornament of a brief: one it names, else one of its style, occasion or script by seed."""
    named = [name for name in ctx.plan.ornaments if name]
    if named:
        return named[0]
    tables = _tables()
    pool: list[str] = []
    for kind, words in (
        ("styles", (*ctx.plan.styles, ctx.style.name)), ("occasions", ctx.plan.occasions), ("scripts", (ctx.plan.script,)),
    ):  # fmt: skip
        for word in words:
            pool += tables[kind].get(word, [])
        if pool:
            break
    return str(ctx.turns("ornament").choice(pool or tables["styles"]["any"]))


def inks_for(ctx: Context, name: str) -> tuple[Color, ...]:
    """Return the inks of an ornament: the palette's; what grows is green, and coats have their own, where none are named."""
    own = _tables()["inks"].get(name)
    if own and not ctx.plan.palette.dominant and not ctx.plan.palette.background and not ctx.plan.styles:
        return tuple(own)
    if name in ("leaves", "floral") and not ctx.plan.palette.dominant:
        return prints_of(ctx, (), planted=True).inks
    return named_inks(ctx)


def ruled(ctx: Context) -> Sheet:
    """The ornament alone, edge to edge."""
    name = ornament_of(ctx)
    c = ctx.canvas
    inks = inks_for(ctx, name)
    size = SHARE * min(c.w, c.h) * ctx.rng("scale").uniform(0.92, 1.12)
    marks = ornament(name, c.w, c.h, size, ctx.rng(f"ornament-{name}").getrandbits(30))
    return Sheet(layers_of(marks, inks, c), inks[GROUND], "pattern-ruled", repeat=True)


def ruled_suits(ctx: Context) -> float:
    """Return how well a pattern by rule alone suits: not where the brief names things to show on no cloth of their own."""
    return 0.0 if things_of(ctx) and not WOVEN & set(ctx.plan.ornaments) else 1.0
