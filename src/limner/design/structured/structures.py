"""Sheets of diagrams that are not flows: a heading, the drawing in the rest, in one of three compositions."""

from __future__ import annotations

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.structured.board import Board
from limner.design.structured.deck import Deck, HeadSpec, draw_foot, draw_head, foot_height, split_head
from limner.design.structured.drawn.draw import draw_structure, drawable, used_by
from limner.design.structured.finish import backdrop
from limner.design.structured.heads import illustrated_head, unshown
from limner.design.structured.plots.dress import dress
from limner.document.color import mix, oklch
from limner.document.geometry import Box
from limner.document.plan import Copy, Structure


def _parts(ctx: Context) -> tuple[Structure, Copy | None, Copy | None, list[Copy], list[Copy]]:
    structure = drawable(ctx.plan) or Structure()
    used = used_by(ctx.plan, structure)
    deck = Deck([copy for copy in ctx.plan.copy_ if copy.id not in used])
    kicker, title, under = split_head(deck)
    return structure, title, kicker, under, deck.rest()


def open_page(ctx: Context) -> Sheet:
    """The drawing on the open page under a strong heading."""
    structure, title, kicker, under, foot = _parts(ctx)
    u, p = ctx.unit, ctx.palette
    board = Board(ctx, p.ground)
    backdrop(board, ctx.canvas, p.ground)
    dress(board, ctx.canvas, p.ground)
    live = ctx.canvas.inset(6.5 * u, 6.5 * u)
    align = "center" if ctx.style.align == "center" else "start"
    spec = HeadSpec(align=align, title=10.0, subtitle=3.2, title_lines=2)
    y = live.y
    if title or under or kicker:
        y = (
            illustrated_head(board, live, (title, under, kicker), spec, unshown(board) if title else (), on=p.ground)
            + 5 * u
        )
    low = live.bottom - (foot_height(board, foot, live.w) + 3 * u if foot else 0)
    draw_foot(board, live, foot, on=p.ground, align=align)
    draw_structure(board, structure, Box(live.x, y, live.w, low - y), on=p.ground)
    return board.sheet("structure-open")


def banded(ctx: Context) -> Sheet:
    """A band of strong colour bears the heading, the drawing stands on the ground below it (or beside it, when wide)."""
    structure, title, kicker, under, foot = _parts(ctx)
    u, p, c = ctx.unit, ctx.palette, ctx.canvas
    board = Board(ctx, p.ground)
    backdrop(board, c, p.ground)
    field = board.bearing(p.main if oklch(p.main).c > 0.04 else p.accent)
    pad = 6 * u
    if ctx.ratio > 1.9:
        w = 0.26 * c.w
        side = Box(c.right - w if ctx.rtl else c.x, c.y, w, c.h)
        board.rect(side, field, stem="field", role="background")
        draw_head(board, side.inset(pad), title, under, kicker, HeadSpec(title=9.0, title_lines=6, share=0.9), on=field)
        draw_foot(board, side.inset(pad), foot, on=field)
        box = Box(c.x if ctx.rtl else c.x + w, c.y, c.w - w, c.h).inset(pad)
    else:
        start = len(board.layers)
        y = (
            draw_head(
                board,
                Box(c.x + pad, c.y + pad, c.w - 2 * pad, c.h),
                title,
                under,
                kicker,
                HeadSpec(title=9.0, subtitle=3.2),
                on=field,
            )
            + 0.8 * pad
        )
        heads = board.layers[start:]
        del board.layers[start:]
        board.rect(Box(c.x, c.y, c.w, y), field, stem="field", role="background")
        board.layers += heads
        low = c.bottom - pad - (foot_height(board, foot, c.w - 2 * pad) + 2 * u if foot else 0)
        draw_foot(board, c.inset(pad), foot, on=p.ground)
        box = Box(c.x + pad, y + 0.8 * pad, c.w - 2 * pad, low - y - 0.8 * pad)
    draw_structure(board, structure, box, on=p.ground)
    return board.sheet("structure-band")


def card(ctx: Context) -> Sheet:
    """The drawing on a raised card, the heading above it on a tinted ground."""
    structure, title, kicker, under, foot = _parts(ctx)
    u, p = ctx.unit, ctx.palette
    light = oklch(p.ground).l > 0.5
    ground = mix(p.ground, p.second, 0.3) if light else p.ground
    sheet = mix(p.ground, "#ffffff", 0.6) if light else mix(p.ground, "#ffffff", 0.07)
    board = Board(ctx, ground)
    backdrop(board, ctx.canvas, ground)
    dress(board, ctx.canvas, ground)
    live = ctx.canvas.inset(5.5 * u, 5.5 * u)
    y = live.y
    if title or under or kicker:
        spec = HeadSpec(align="center" if ctx.style.align == "center" else "start", title=9.5, subtitle=3.2)
        y = draw_head(board, live, title, under, kicker, spec, on=ground) + 4 * u
    low = live.bottom - (foot_height(board, foot, live.w) + 2 * u if foot else 0)
    panel = Box(live.x, y, live.w, low - y)
    board.rect(panel, sheet, radius=(1.2 + ctx.style.corner) * u, stem="card")
    draw_foot(board, live, foot, on=ground)
    draw_structure(board, structure, panel.inset(4.5 * u), on=sheet)
    return board.sheet("structure-card")


def _weigh(weight: float, *, titled: bool = False) -> Suits:
    def suits(ctx: Context) -> float:
        if drawable(ctx.plan) is None:
            return 0.0
        has = any(c.role in ("title", "brand") for c in ctx.plan.copy_)
        return 40.0 * weight * (1.0 if has or not titled else 0.05)

    return suits


STRUCTURES: tuple[tuple[str, Archetype, Suits], ...] = (
    ("structure-open", open_page, _weigh(1.2)),
    ("structure-band", banded, _weigh(0.9, titled=True)),
    ("structure-card", card, _weigh(0.8)),
)
