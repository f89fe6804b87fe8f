"""Looks: how a style family treats sheets of much text, and the surfaces (grounds and inks) that its palette gives them."""

from __future__ import annotations

import functools
import tomllib
from dataclasses import dataclass
from importlib import resources as files
from typing import Literal

from limner.design.context import Context
from limner.design.palettes import is_dark
from limner.design.scripts import letters_of
from limner.document.color import Color, adjust, contrast, mix, oklch, readable

Card = Literal["open", "rules", "fill", "tint", "outline", "shadow", "paper", "double"]
Head = Literal["plain", "rule", "under", "bar", "tab", "number", "mark", "label"]
Title = Literal["plain", "band", "rule", "under", "box", "center"]
Bullet = Literal["dot", "square", "dash", "check", "arrow", "number", "none"]


@dataclass(frozen=True, slots=True)
class Look:
    """One way of treating cards, headings, titles and lists. ``corner`` and ``edge`` are in units."""

    card: Card = "open"
    head: Head = "plain"
    title: Title = "plain"
    bullet: Bullet = "dash"
    corner: float = 0.0
    edge: float = 0.2
    hues: Literal["one", "many"] = "one"
    frame: bool = False


@functools.cache
def looks() -> dict[str, tuple[Look, ...]]:
    """Return the looks of every style family that has some."""
    table = tomllib.loads(files.files("limner.design").joinpath("data/looks.toml").read_text("utf-8"))
    return {name: tuple(Look(**row) for row in rows["looks"]) for name, rows in table.items()}


def look_of(ctx: Context) -> Look:
    """Return the look of a context: one of its style family's, by the seed."""
    options = looks().get(ctx.style.name) or (Look(),)
    return ctx.rng("look").choice(options)


@dataclass(frozen=True, slots=True)
class Surfaces:
    """The grounds of a sheet: its own, cards', a soft one, the strong one, and the line between them; inks follow from them."""

    ground: Color
    card: Color
    soft: Color
    strong: Color
    line: Color
    hues: tuple[Color, ...]
    dark: bool


def surfaces_of(ctx: Context, look: Look) -> Surfaces:
    """Return the surfaces of a palette: a ground calm enough to be read on for long, cards set off from it, strong colours in turn."""
    p = ctx.palette
    ground = calm(ctx, p.ground)
    dark = is_dark(ground)
    strong = strong_of(ctx, ground)
    lift = {"fill": 0.1, "tint": 0.08, "shadow": 0.0}.get(look.card, 0.06)
    card = mix(ground, "#ffffff", 0.07 + lift / 2) if dark else mix(ground, strong, lift)
    if look.card in ("shadow", "paper", "outline") and not dark:
        card = mix(ground, "#ffffff", 0.75)
    soft = mix(ground, strong, 0.2 if dark else 0.13)
    ink = p.ink if contrast(p.ink, ground) >= 4.5 else readable(p.ink, ground, 7.0)
    every = [strong, *(c for c in (p.accent, p.second, p.main) if oklch(c).c > 0.05 and c != strong)]
    kept: list[Color] = []
    for one in every:
        if all(_apart(one, other) > 0.08 for other in kept) and contrast(one, ground) > 1.25:
            kept.append(one)
    while len(kept) < 3:
        kept.append(adjust(kept[-1], lightness=0.1 if oklch(kept[-1]).l < 0.6 else -0.12))
    return Surfaces(ground, card, soft, strong, mix(ground, ink, 0.3), tuple(kept), dark)


def calm(ctx: Context, ground: Color) -> Color:
    """Return a ground quiet enough for much text: a strong colour the brief did not ask for becomes a tint or a deep tone of itself."""
    if ctx.plan.palette.background is not None or much(ctx) < 160:
        return ground
    tone = oklch(ground)
    if tone.c <= 0.06 or tone.l < 0.32:
        return ground
    return mix(ground, "#ffffff", 0.9) if tone.l > 0.62 else adjust(ground, lightness=0.2 - tone.l, chroma=0.6)


def much(ctx: Context) -> int:
    """Return how much a plan has to say, in letters; an ideograph counts for two."""
    return sum(letters_of(copy.text) for copy in ctx.copies())


def strong_of(ctx: Context, ground: Color) -> Color:
    """Return the palette's most colourful role that stands out on a ground at 3:1, else its ink."""
    p = ctx.palette
    options = [c for c in (p.main, p.accent, p.second) if contrast(c, ground) >= 3 and oklch(c).c > 0.03]
    return options[0] if options else readable(p.main, ground, 4.5)


def _apart(a: Color, b: Color) -> float:
    one, other = oklch(a), oklch(b)
    turn = abs(one.h - other.h) % 360
    hue = min(turn, 360 - turn) / 180 * min(one.c, other.c) * 4
    return float(abs(one.l - other.l) + hue)
