"""Dashboards: a side bar, a row of figures, the chart, a list beside it; on a phone the same in one column."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace

from limner.design.composed.screens.parts import Screen, asked, is_stat, names_of_chart, rows_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Grid, Node, Panel, Row, Rule, Spacer, Stack
from limner.design.structured.pictures import has_motif
from limner.design.structured.screenparts import changed_in
from limner.design.structured.voices import UI, UI_STRONG
from limner.document.color import mix
from limner.document.plan import Copy

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Deal:
    """A dashboard's strings by their part."""

    brand: Copy | None
    stats: list[Copy]
    head: Copy | None
    rows: list[Copy]
    buttons: list[Copy]
    places: list[Copy]
    """What the side bar leads to."""


def dealt(ctx: Context) -> Deal:
    """Deal a plan's strings: name, figures, the chart's heading, what is listed, buttons."""
    names = names_of_chart(ctx)
    left = [copy for copy in ctx.copies() if copy.id not in names]
    named = [copy for copy in left if not (copy.role == "title" and is_stat(copy.text) and changed_in(copy.text))]
    brand = next((copy for copy in named if copy.role in ("title", "brand")), None)
    if brand is None and left and changed_in(left[0].text) is None:
        brand = left[0]
    left = [copy for copy in left if copy is not brand]
    buttons = [copy for copy in left if copy.role == "button"]
    left = [copy for copy in left if copy not in buttons]
    stats = [copy for copy in left if is_stat(copy.text)][:6]
    left = [copy for copy in left if copy not in stats]
    places = _places(ctx, left)
    left = [copy for copy in left if copy not in places]
    head = left.pop(0) if names and left and left[0].role in ("subtitle", "label", "title", "caption") else None
    return Deal(brand, stats, head, left, buttons, places)


def _places(ctx: Context, left: list[Copy]) -> list[Copy]:
    """Return the names the brief lists for its side bar: two to nine short ones that follow each other, none a figure."""
    if not asked(ctx, "sidebar"):
        return []
    best: list[Copy] = []
    for _, run in itertools.groupby(
        left, lambda c: c.role == "label" and len(c.text) <= 18 and not _DIGIT.search(c.text)
    ):
        names = list(run)
        if names[0].role == "label" and not _DIGIT.search(names[0].text) and len(names) > len(best):
            best = names
    return best[:9] if len(best) > 1 else []


def desk(ctx: Context) -> Sheet:
    """A broad dashboard with a side bar."""
    kit = Screen(ctx, desk=True)
    q, theme, deal = kit.q, kit.theme, dealt(ctx)
    nav: list[Node] = [kit.title(deal.brand, 1.7, lines=2)] if deal.brand else []
    nav.append(Spacer(h=1.2 * q))
    nav += [_place(kit, copy, here=not i) for i, copy in enumerate(deal.places)]
    if not deal.places:
        nav.append(kit.skeleton((0.7, 0.9, 0.6, 0.8, 0.5), gap=3.0, on=theme.card))
    nav.append(Spacer(grow=1.0))
    nav.append(Row((kit.avatar(4.6 * q), kit.skeleton((0.7, 0.45), gap=0.8, on=theme.card)), q, align="center"))
    side = Panel(Stack(tuple(nav), 1.4 * q), 2.6 * q, theme.card, on=theme.card, w=24 * q, stem="sidebar")
    main = Stack(rows_of(_bar(kit, deal), _figures(kit, deal), _lower(kit, deal)), 2.2 * q)
    tree = Row((side, Panel(main, 3.0 * q, None, on=theme.ground, grow=1.0)))
    kit.compose(tree, ctx.canvas)
    return kit.sheet("ui-dashboard")


def _place(kit: Screen, copy: Copy, *, here: bool) -> Node:
    """Return a line of the side bar; the one shown (``here``) stands on a tinted bar."""
    q, theme = kit.q, kit.theme
    face = mix(theme.card, theme.tint, 0.14) if here else theme.card
    words = kit.text(copy, 1.05, (UI_STRONG if here else UI).but(valign="middle"), lines=1, grow=1.0)
    return Panel(words, (0.9 * q, 1.2 * q), face, radius=0.6 * kit.corner, on=face, stem="place")


def phone(ctx: Context) -> Sheet:
    """The same on a tall screen: heading, figures two by two, chart, list."""
    kit = Screen(ctx, desk=False)
    q, deal = kit.q, dealt(ctx)
    deal = replace(deal, rows=[*deal.rows, *deal.places])
    top = kit.status()
    c = ctx.canvas
    head = Row(
        rows_of(kit.title(deal.brand, 1.9, grow=1.0) if deal.brand else None, kit.avatar(5.2 * q)), q, align="center"
    )
    tree = Stack(rows_of(head, _figures(kit, deal), _lower(kit, deal)), 2.0 * q)
    box = c.inset(2.2 * q, 0)
    kit.compose(tree, type(box)(box.x, c.y + top + 1.2 * q, box.w, c.h - top - 3.4 * q))
    return kit.sheet("ui-dashboard-phone")


def _bar(kit: Screen, deal: Deal) -> Node:
    q, theme = kit.q, kit.theme
    search = Panel(
        kit.skeleton((0.4,), on=theme.card),
        (0.5 * q, 1.6 * q),
        theme.card,
        radius=kit.corner,
        on=theme.card,
        grow=1.0,
        stem="search",
    )
    buttons = [kit.button(copy, strong=not i) for i, copy in enumerate(deal.buttons[:3])]
    return Row((search, *buttons, kit.avatar(4.4 * q, 0.6)), 1.4 * q, align="center")


def _figures(kit: Screen, deal: Deal) -> Node | None:
    if not deal.stats:
        return None
    n = len(deal.stats)
    columns = (n if n <= 4 else -(-n // 2)) if kit.desk else min(2, n)
    cards = tuple(
        kit.stat(copy, i, span=columns if not kit.desk and n % 2 and i == n - 1 else 1)
        for i, copy in enumerate(deal.stats)
    )
    return Grid(cards, (1.0,) * columns, 1.8 * kit.q, 1.8 * kit.q, equal=True)


def _lower(kit: Screen, deal: Deal) -> Node | None:
    q, theme = kit.q, kit.theme
    chart = kit.chart(grow=1.0, min_h=20 * q, h=30 * q if not kit.desk else None)
    head = kit.text(deal.head, 1.25, UI_STRONG) if deal.head else None
    first: Node | None = None
    if chart is not None:
        first = kit.card(Stack(rows_of(head, chart), 1.4 * q), grow=1.7)
    else:
        picture = kit.picture(grow=1.0, min_h=14 * q) if has_motif(kit.ctx) or head or deal.rows else None
        if picture is not None or head is not None:
            first = kit.hero(Stack(rows_of(picture, head), q), grow=1.0)
    second: Node | None = None
    if deal.rows:
        lines: list[Node] = []
        for i, copy in enumerate(deal.rows):
            lines += [Rule(0.1 * q, theme.hair)] if i else []
            lines.append(kit.list_row(copy))
        for _ in range(max(0, 4 - len(deal.rows)) if kit.desk else 0):
            ghost = Row(
                (kit.spot("", 4.4 * q), kit.skeleton((0.75, 0.45), gap=0.6, on=theme.card)), 1.4 * q, align="center"
            )
            lines += [Rule(0.1 * q, theme.hair), ghost]
        second = kit.card(Stack(tuple(lines), 1.1 * q, justify="start"), grow=1.0)
    parts = rows_of(first, second)
    if not parts:
        # Nothing given to show under the figures: what such a screen has there, saying nothing.
        blank = kit.skeleton((0.8, 0.55, 0.7, 0.45, 0.75), gap=2.4, on=theme.card)
        parts = (kit.hero(kit.curve(grow=1.0, min_h=14 * q), grow=1.7), kit.card(blank, grow=1.0))
    return Row(parts, 1.8 * q, grow=1.0) if kit.desk else Stack(parts, 1.8 * q, grow=1.0)


def _suits(wide: bool) -> Suits:
    def suits(ctx: Context) -> float:
        if (ctx.ratio > 1.05) != wide:
            return 0.0
        charted = ctx.plan.chart is not None and bool(ctx.plan.chart.categories)
        return 30.0 if asked(ctx, "dashboard") or charted else 0.0

    return suits


DASHBOARDS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("ui-dashboard", desk, _suits(True)),
    ("ui-dashboard-phone", phone, _suits(False)),
)
