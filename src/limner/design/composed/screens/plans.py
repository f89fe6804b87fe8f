"""Pricing: plans side by side, each with its name, its price large, what it holds and its button; one is put forward."""

from __future__ import annotations

from dataclasses import dataclass, field

from limner.design.composed.screens.parts import PRICE, Screen, asked, is_price, rows_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Grid, Node, Panel, Row, Spacer, Stack
from limner.design.structured.screenparts import figure_in
from limner.design.structured.voices import UI, UI_STRONG
from limner.document.geometry import Box
from limner.document.plan import Copy


@dataclass(slots=True)
class _Offer:
    """A plan: its name, its price, what it holds, its button."""

    name: Copy | None = None
    price: Copy | None = None
    holds: list[Copy] = field(default_factory=list)
    button: Copy | None = None


def plans(ctx: Context) -> Sheet:
    """Heading over the cards in a row, or one under another on a phone."""
    wide = ctx.ratio > 0.95
    kit = Screen(ctx, desk=wide)
    q, c = kit.q, ctx.canvas
    top = 0.0 if wide else kit.status()
    head, under, offers, buttons = _dealt(ctx)
    best = len(offers) // 2
    cards = tuple(_card(kit, offer, forward=i == best and len(offers) > 1) for i, offer in enumerate(offers))
    columns = len(cards) if wide else 1
    grid = Grid(cards, (1.0,) * columns, 2.2 * q, 1.8 * q, equal=True, grow=1.0)
    align = "center" if wide else "start"
    heads = Stack(
        rows_of(
            kit.title(head, 2.8, lines=2, align=align) if head else None,
            *(kit.text(copy, 1.15, UI, align=align, color=kit.soft(kit.theme.ground)) for copy in under),
        ),
        1.2 * q,
    )
    calls = tuple(kit.button(copy, strong=not i, k=1.15) for i, copy in enumerate(buttons))
    foot: Node | None = Row((Spacer(grow=1.0), *calls, Spacer(grow=1.0)), 1.6 * q) if calls else None
    tree = Stack(rows_of(heads, grid, foot), 3.0 * q)
    pad = (5.0 if wide else 2.6) * q
    kit.compose(tree, Box(c.x + pad, c.y + top + 0.7 * pad, c.w - 2 * pad, c.h - top - 1.7 * pad), most=1.8)
    return kit.sheet("ui-plans")


def _card(kit: Screen, offer: _Offer, *, forward: bool) -> Panel:
    q, theme = kit.q, kit.theme
    on = theme.hero_mid if forward else theme.card
    tone = kit.board.ink(on) if forward else None
    rows: list[Node] = []
    if offer.name is not None:
        rows.append(kit.text(offer.name, 1.25, UI_STRONG, lines=2, color=tone or theme.tint))
    if offer.price is not None:
        cut = figure_in(offer.price.text)
        size = 3.0 if len(offer.price.text) <= 8 or cut is None else 2.0
        rows.append(kit.text(offer.price, size, UI_STRONG.but(weight=800, tracking=-0.02), lines=2, color=tone))
    rows += [kit.text(copy, 1.0, UI, color=tone) for copy in offer.holds]
    if not offer.holds:
        rows.append(kit.skeleton((0.8, 0.66, 0.74), gap=1.8, on=on))
    rows.append(Spacer(grow=1.0))
    if offer.button is not None:
        rows.append(kit.button(offer.button, strong=not forward))
    inner = Stack(tuple(rows), 1.8 * q, grow=1.0)
    return kit.hero(inner, grow=1.0) if forward else kit.card(inner, grow=1.0)


def _dealt(ctx: Context) -> tuple[Copy | None, list[Copy], list[_Offer], list[Copy]]:
    """Return (heading, lines under it, plans, buttons of the page): a plan is a price with the name before it."""
    left = list(ctx.copies())
    head = next((copy for copy in left if copy.role in ("title", "brand")), None)
    left = [copy for copy in left if copy is not head]
    offers: list[_Offer] = []
    under: list[Copy] = []
    buttons: list[Copy] = []
    for k, copy in enumerate(left):
        follows = left[k + 1] if k + 1 < len(left) else None
        if is_price(copy) and not (offers and offers[-1].price is None):
            offers.append(_Offer(price=copy))  # "Pro $12" in one string, or a price without a name
        elif is_price(copy):
            offers[-1].price = copy
        elif follows is not None and is_price(follows) and len(follows.text) <= PRICE and copy.role != "button":
            offers.append(_Offer(name=copy))
        elif copy.role == "button":
            if offers and offers[-1].button is None:
                offers[-1].button = copy
            else:
                buttons.append(copy)
        elif offers:
            offers[-1].holds.append(copy)
        else:
            under.append(copy)
    if sum(offer.button is not None for offer in offers) == 1 and len(offers) > 1:
        last = next(offer for offer in offers if offer.button is not None)
        buttons, last.button = [*([last.button] if last.button else []), *buttons], None
    return head, under, offers, buttons


def _suits(ctx: Context) -> float:
    count = sum(is_price(copy) for copy in ctx.copies())
    return 70.0 if asked(ctx, "pricing") and 2 <= count <= 4 else 0.0


PLANS: tuple[tuple[str, Archetype, Suits], ...] = (("ui-plans", plans, _suits),)
