"""A product's own page: its picture large, its name and price, what it is, the button that buys it."""

from __future__ import annotations

from limner.design.composed.screens.parts import Screen, asked, is_price, opened, rows_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Node, Row, Stack
from limner.design.structured.board import Board
from limner.design.structured.pictures import has_motif
from limner.design.structured.voices import UI, UI_STRONG
from limner.document.color import mix
from limner.document.geometry import Box
from limner.document.plan import Copy


def detail(ctx: Context) -> Sheet:
    """Picture and words side by side on a broad screen, one above the other on a phone."""
    wide = ctx.ratio > 1.05
    kit = Screen(ctx, desk=wide)
    q, c = kit.q, ctx.canvas
    top = 0.0 if wide else kit.status()
    head, price, lines, buttons = _dealt(ctx)
    words: list[Node] = [kit.title(head, 3.0 if wide else 2.4)] if head else []
    if price is not None:
        words.append(kit.text(price, 2.0, UI_STRONG.but(weight=700), lines=1, color=kit.theme.tint))
    words += [kit.text(copy, 1.2, UI, color=kit.soft(kit.theme.ground)) for copy in lines]
    if not lines:
        words.append(kit.skeleton((1.0, 0.92, 0.6), gap=1.4))
    calls = [kit.button(copy, strong=not i, k=1.25) for i, copy in enumerate(buttons)]
    side = Stack((*words, *calls), 2.4 * q, justify="center", grow=0.85 if wide else 0.0)
    show = _stand(kit)
    tree = Row((show, side), 5.0 * q, grow=1.0) if wide else Stack(rows_of(show, side), 2.6 * q)
    pad = (4.5 if wide else 2.6) * q
    kit.compose(tree, Box(c.x + pad, c.y + top + 0.6 * pad, c.w - 2 * pad, c.h - top - 1.6 * pad), most=1.8)
    return kit.sheet("ui-detail")


def _stand(kit: Screen) -> Node:
    """Return the product on a tint of the brand, with the dots that tell of further pictures."""
    theme = kit.theme
    ground = mix(theme.card, theme.tint, 0.14)
    picture = kit.picture(salt=31)

    def draw(board: Board, box: Box) -> None:
        board.rect(box, ground, radius=kit.corner, stem="stand")
        if picture is not None and picture.draw is not None:
            picture.draw(board, box.inset(0.1 * min(box.w, box.h)))
        r = 0.55 * kit.q
        for k in range(4):
            x, y = box.cx + (k - 1.5) * 3.2 * r, box.bottom - 4 * r
            tone = theme.tint if k == 0 else mix(ground, theme.tint, 0.3)
            board.rect(Box(x - r, y - r, 2 * r, 2 * r), tone, radius=r, stem="dot", role="ornament")

    return Figure(draw=draw, grow=1.0, min_h=24 * kit.q)


def _dealt(ctx: Context) -> tuple[Copy | None, Copy | None, list[Copy], list[Copy]]:
    """Return (name, price, what is said of it, buttons)."""
    head, left, buttons = opened(ctx)
    price = next((copy for copy in left if is_price(copy)), None)
    return head, price, [copy for copy in left if copy is not price], buttons


def _suits(ctx: Context) -> float:
    priced = sum(is_price(copy) for copy in ctx.copies())
    if priced != 1 or len(ctx.copies()) > 9:
        return 0.0
    return 64.0 if asked(ctx, "shop") and has_motif(ctx) else 0.0


DETAILS: tuple[tuple[str, Archetype, Suits], ...] = (("ui-detail", detail, _suits),)
