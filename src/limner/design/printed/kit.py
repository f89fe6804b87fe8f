"""The bench of printed objects: the object's box on the canvas, parts of a page with their own units, strings as they are dealt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from limner.design.archetypes.page import Entry, Page
from limner.design.context import Context
from limner.design.grid import Grid
from limner.design.palettes import is_dark, on, text_color
from limner.design.scripts import width_of
from limner.document.color import Color, contrast, mix, oklch
from limner.document.fills import Shadow, Solid, Stroke
from limner.document.geometry import Box
from limner.document.layers import Mask, PathShape, RectShape, ShapeLayer
from limner.document.plan import Copy

LIFT = 0.05
"""Share of the short edge left about an object that lies on a ground."""


class Part(Page):
    """A page over a part of another: it adds to the same layers, in units of its own box."""

    def __init__(self, page: Page, box: Box) -> None:
        """Start a part over a box of a page's canvas."""
        ctx = page.ctx
        super().__init__(replace(ctx, canvas=box, grid=Grid.of(box, ctx.plan.medium)), page.background)
        self.layers, self.used, self._ids = page.layers, page.used, page._ids
        # However small the part, its type is read on the whole sheet.
        floor = 1.6 * ctx.unit
        self.small = max(min(self.small, 2.35), floor / self.u)
        self.least = max(min(self.least, 2.35 * self.u), floor)
        self.strip = 1.0


def object_box(ctx: Context, low: float, high: float, *, margin: float = LIFT) -> Box:
    """Return the largest box of a ratio between two in the middle of the canvas, a margin (share of the short edge) around it."""
    c = ctx.canvas
    pad = margin * min(c.w, c.h)
    w, h = c.w - 2 * pad, c.h - 2 * pad
    ratio = min(max(w / h, low), high)
    if w / h > ratio:
        w = h * ratio
    else:
        h = w / ratio
    return Box(c.cx - w / 2, c.cy - h / 2, w, h)


def table_color(ctx: Context, *apart: Color) -> Color:
    """Return the colour an object lies on, now strong, now quiet, as the seed has it; apart from the object's own colours."""
    p = ctx.palette
    off = apart or (p.ground,)
    strong = [c for c in (p.main, p.second, p.accent) if min(contrast(c, other) for other in off) >= 1.5]
    quiet = mix(p.ground, p.ink, 0.14 if not is_dark(p.ground) else 0.0)
    quiet = mix(quiet, p.main, 0.1) if not is_dark(p.ground) else mix(p.ground, "#000000", 0.42)
    if min(contrast(quiet, other) for other in off) < 1.12:
        quiet = mix(quiet, "#000000" if not is_dark(quiet) else "#ffffff", 0.16)
    return ctx.rng("table").choice([quiet, *strong[:1]])


def lay_table(page: Page, color: Color) -> None:
    """Lay the ground an object lies on."""
    page.background = color
    page.rect(page.ctx.canvas, color, stem="table", role="background")


def paper(page: Page, d: str, fill: Color, *, lifted: bool = True) -> ShapeLayer:
    """Lay a cut sheet of paper, its outline as path data; ``lifted`` sheets throw a soft shadow."""
    u = page.ctx.unit
    effects = (Shadow(dy=0.7 * u, blur=2.2 * u, color="#00000038"),) if lifted else ()
    return page.shape(PathShape(d=d), page.ctx.canvas, fill, stem="paper", role="panel", effects=effects)


def clipped(
    page: Page, d: str, clip: Box, color: Color, *, width: float = 0.0, radius: float = 0.0, outline: str = "",
    opacity: float = 1.0, stem: str = "ornament",
) -> None:  # fmt: skip
    """Draw path data within a box (or an outline): stroked at a width, filled where the width is 0."""
    if not d:
        return
    shape = PathShape(d=outline) if outline else RectShape(radius=radius)
    stroke = Stroke(fill=Solid(color=color), width=width, cap="round", join="round") if width else None
    page.shape(
        PathShape(d=d), clip, None if width else color, stroke=stroke, stem=stem, opacity=opacity,
        mask=Mask(shape=shape, box=clip),
    )  # fmt: skip


def strong(ctx: Context, ground: Color, ratio: float = 1.7) -> Color:
    """Return the palette's strongest colour for a field beside a ground."""
    p = ctx.palette
    options = [c for c in (p.main, p.second, p.accent, p.ink) if contrast(c, ground) >= ratio]
    return max(options[:3], key=lambda c: oklch(c).c + (0.06 if c == p.main else 0.0), default=p.ink)


def second_color(ctx: Context, *apart: Color) -> Color:
    """Return a colour of the palette that can be told from the others given."""
    p = ctx.palette
    options = (p.accent, p.second, p.main, p.ink)
    return max(options, key=lambda c: min(min(contrast(c, other), 3.0) for other in apart) + oklch(c).c)


def ink_on(page: Page, ground: Color, wish: Color | None = None) -> Color:
    """Return a text colour for a field: the wished one where it reads, else the palette's."""
    base = wish or on(page.ctx.palette, ground)
    return text_color(base, ground, 4.5)


def soft_on(page: Page, ground: Color) -> Color:
    """Return a quiet text colour for labels that still reads on a ground."""
    return text_color(mix(ink_on(page, ground), ground, 0.28), ground, 4.6)


def line_on(page: Page, ground: Color, share: float = 0.35) -> Color:
    """Return the colour of hairlines on a ground."""
    return mix(ground, ink_on(page, ground), share)


def side_of(ctx: Context, *, centered: bool) -> str:
    """Return how type is aligned: on the axis where the family likes it or the design asks, else at the start."""
    return "center" if centered or ctx.style.align == "center" else ctx.start


def split(box: Box, share: float, *, end: bool = False, across: bool = True) -> tuple[Box, Box]:
    """Return a box cut in two, the first taking a share of the width (or height); ``end``: the first lies at the far side."""
    if across:
        w = box.w * share
        if end:
            return Box(box.right - w, box.y, w, box.h), Box(box.x, box.y, box.w - w, box.h)
        return Box(box.x, box.y, w, box.h), Box(box.x + w, box.y, box.w - w, box.h)
    h = box.h * share
    if end:
        return Box(box.x, box.bottom - h, box.w, h), Box(box.x, box.y, box.w, box.h - h)
    return Box(box.x, box.y, box.w, h), Box(box.x, box.y + h, box.w, box.h - h)


def title_entry(item: Copy, share: float, *, lines: int = 3, color: Color | None = None, most: float = 0.0) -> Entry:
    """Return a heading that fills its measure, at most a share of the stack's height (``most`` in units, 0: no bound)."""
    return Entry(item, "display", most, 0.0, color, share, 5 if width_of(item.text) > 30 else lines)


def line_entry(item: Copy, size: float, gap: float = 1.6, *, color: Color | None = None, weight: int = 0) -> Entry:
    """Return a running string at a size and a gap above it, both in units."""
    return Entry(item, "text", size, gap, color, weight=weight or None)


def stack_height(page: Page, entries: Sequence[Entry], width: float) -> float:
    """Return how tall running strings are when stacked at their own sizes in a width."""
    total = 0.0
    for i, entry in enumerate(entries):
        total += page.running(entry, width).height + (entry.gap * page.u if i else 0.0)
    return total
