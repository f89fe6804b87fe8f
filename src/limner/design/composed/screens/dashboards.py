"""Dashboards: a side bar, a row of figures, the chart, a list beside it; on a phone the same in one column."""

from __future__ import annotations

from dataclasses import dataclass

from limner.design.composed.screens.parts import Screen, asked, is_stat, names_of_chart, rows_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Grid, Node, Panel, Row, Rule, Spacer, Stack
from limner.design.structured.voices import UI_STRONG
from limner.document.plan import Copy


@dataclass(frozen=True, slots=True)
class Deal:
    """A dashboard's strings by their part."""

    brand: Copy | None
    stats: list[Copy]
    head: Copy | None
    rows: list[Copy]
    buttons: list[Copy]


def dealt(ctx: Context) -> Deal:
    """Deal a plan's strings: name, figures, the chart's heading, what is listed, buttons."""
    names = names_of_chart(ctx)
    left = [copy for copy in ctx.copies() if copy.id not in names]
    brand = next((copy for copy in left if copy.role in ("title", "brand")), left[0] if left else None)
    left = [copy for copy in left if copy is not brand]
    buttons = [copy for copy in left if copy.role == "button"]
    left = [copy for copy in left if copy not in buttons]
    stats = [copy for copy in left if is_stat(copy.text)][:6]
    left = [copy for copy in left if copy not in stats]
    head = left.pop(0) if names and left and left[0].role in ("subtitle", "label", "title", "caption") else None
    return Deal(brand, stats, head, left, buttons)


def desk(ctx: Context) -> Sheet:
    """A broad dashboard with a side bar."""
    kit = Screen(ctx, desk=True)
    q, theme, deal = kit.q, kit.theme, dealt(ctx)
    nav: list[Node] = [kit.title(deal.brand, 1.7, lines=2)] if deal.brand else []
    nav += [Spacer(h=1.2 * q), kit.skeleton((0.7, 0.9, 0.6, 0.8, 0.5), gap=3.0, on=theme.card), Spacer(grow=1.0)]
    nav.append(Row((kit.avatar(4.6 * q), kit.skeleton((0.7, 0.45), gap=0.8, on=theme.card)), q, align="center"))
    side = Panel(Stack(tuple(nav), 1.4 * q), 2.6 * q, theme.card, on=theme.card, w=24 * q, stem="sidebar")
    main = Stack(rows_of(_bar(kit, deal), _figures(kit, deal), _lower(kit, deal)), 2.2 * q)
    tree = Row((side, Panel(main, 3.0 * q, None, on=theme.ground, grow=1.0)))
    kit.compose(tree, ctx.canvas)
    return kit.sheet("ui-dashboard")


def phone(ctx: Context) -> Sheet:
    """The same on a tall screen: heading, figures two by two, chart, list."""
    kit = Screen(ctx, desk=False)
    q, deal = kit.q, dealt(ctx)
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
        picture = kit.picture(grow=1.0, min_h=14 * q)
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
        return Spacer(grow=1.0)
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
