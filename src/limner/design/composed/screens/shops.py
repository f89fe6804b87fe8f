"""Shops: products as cards with picture, name and price, and the button that buys."""

from __future__ import annotations

from limner.design.composed.screens.parts import Screen, asked, opened, rows_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Grid, Node, Row, Spacer, Stack
from limner.design.structured.board import Board
from limner.design.structured.pictures import draw_icon
from limner.design.structured.prices import split_price
from limner.design.structured.screenparts import bottom_bar, value_at
from limner.design.structured.voices import UI, UI_STRONG
from limner.document.color import mix
from limner.document.geometry import Box
from limner.document.plan import Copy


def shop(ctx: Context) -> Sheet:
    """The name over products in a grid; a bar with links on a desk, a home bar on a phone."""
    wide = ctx.ratio > 1.05
    kit = Screen(ctx, desk=wide)
    q, c = kit.q, ctx.canvas
    head, products, buttons, rest = _dealt(ctx)
    top = 0.0 if wide else kit.status()
    end = c.bottom if wide else bottom_bar(kit.board, c, q, kit.theme, (), 0.0)
    spare = list(buttons)
    per_card = spare.pop() if len(spare) == 1 and len(products) == 1 else None
    title = kit.title(head, 2.0, lines=2, grow=0.0 if wide else 1.0) if head else None
    if wide:
        links = tuple(kit.text(copy, 0.95, UI, lines=1) for copy in rest)
        bar: Node = Row(
            rows_of(title, Spacer(grow=1.0), *links, kit.spot("shopping-cart", 4.6 * q, ground=kit.theme.ground)),
            3.0 * q,
            align="center",
        )
        under: tuple[Node, ...] = ()
    else:
        bar = Row(rows_of(title, kit.spot("shopping-cart", 5.2 * q, ground=kit.theme.ground)), q, align="center")
        under = tuple(kit.text(copy, 1.05, UI) for copy in rest)
    n = max(1, len(products))
    columns = min(n, 4 if wide else 2 if n > 1 else 1)
    cards = tuple(_product(kit, copy, i, per_card if i == 0 else None) for i, copy in enumerate(products))
    grid: Node = (
        Grid(cards, (1.0,) * columns, 1.8 * q, 1.8 * q, grow=1.0, equal=True)
        if cards
        else kit.hero(kit.picture(grow=1.0, min_h=20 * q), grow=1.0)
    )
    calls = tuple(kit.button(copy, strong=not i, k=1.15) for i, copy in enumerate(spare))
    foot: Node | None = (
        Row((Spacer(grow=1.0), *calls), 1.6 * q) if wide and calls else Stack(calls, 1.4 * q) if calls else None
    )
    tree = Stack(rows_of(bar, *under, grid, foot), 2.0 * q)
    pad = (4.0 if wide else 2.2) * q
    kit.compose(
        tree,
        Box(
            c.x + pad,
            c.y + top + (3.0 if wide else 1.2) * q,
            c.w - 2 * pad,
            end - c.y - top - (6.0 if wide else 3.0) * q,
        ),
        most=1.7,
    )
    return kit.sheet("ui-shop")


def _product(kit: Screen, copy: Copy, i: int, button: Copy | None) -> Node:
    """Return a product's card: its picture on a tint, name, price in the brand's colour, a button where it has one."""
    q, theme = kit.q, kit.theme
    concept = kit.icon_of(copy, things=True)
    ground = mix(theme.card, theme.tint, 0.12 + 0.05 * (i % 3))
    trade = kit.picture(salt=29 + i)

    def draw(board: Board, box: Box) -> None:
        board.rect(box, ground, radius=0.7 * kit.corner, stem="shelf")
        inner = box.inset(0.12 * min(box.w, box.h))
        if concept:
            side = min(inner.w, inner.h)
            draw_icon(board, concept, Box(inner.cx - side / 2, inner.cy - side / 2, side, side))
        elif trade is not None and trade.draw is not None:
            trade.draw(board, inner)
        else:
            draw_icon(board, "package", inner.inset(0.12 * min(inner.w, inner.h)))

    cut = value_at(copy.text)
    words = kit.text(copy, 1.12, UI_STRONG.but(weight=600), lines=3, strong=cut[0] if cut else 0)
    picture = Figure(draw=draw, grow=1.0, min_h=12 * q)
    rows = rows_of(picture, words, kit.button(button) if button else None)
    return kit.card(Stack(rows, 1.2 * q), pad=0.65)


def _dealt(ctx: Context) -> tuple[Copy | None, list[Copy], list[Copy], list[Copy]]:
    """Return (the shop's name, products, buttons, other strings)."""
    head, left, buttons = opened(ctx)
    products = [copy for copy in left if split_price(copy.text) is not None]
    left = [copy for copy in left if copy not in products]
    if not buttons and left and products and not any(letter.isdigit() for letter in left[-1].text):
        buttons = [left.pop()]  # the last string of a shop with prices, itself none, is what the buyer does
    return head, products, buttons, left


def _suits(ctx: Context) -> float:
    priced = sum(split_price(copy.text) is not None for copy in ctx.copies())
    return (60.0 if priced >= 2 else 28.0 if priced else 0.0) if asked(ctx, "shop") else 0.4 if priced >= 2 else 0.0


SHOPS: tuple[tuple[str, Archetype, Suits], ...] = (("ui-shop", shop, _suits),)
