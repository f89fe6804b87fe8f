"""Pages of a phone app: a heading, a leading card with the picture, what is listed with its pictures, the button under the thumb."""

from __future__ import annotations

from limner.design.composed.screens.parts import Screen, is_stat, opened, rows_of, spread
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Grid, Node, Row, Rule, Stack
from limner.design.structured.asks import asks
from limner.design.structured.pictures import has_motif
from limner.design.structured.screenparts import bottom_bar, figure_in
from limner.design.structured.voices import UI, UI_STRONG
from limner.document.geometry import Box
from limner.document.plan import Copy

_TAB = 10
_NARROW = 13
"""So many letters a figure with its words has at most where three stand abreast."""


def page(ctx: Context) -> Sheet:
    """One page in one column."""
    kit = Screen(ctx, desk=False)
    q, c, theme = kit.q, ctx.canvas, kit.theme
    top = kit.status()
    head, lead, stats, rows, buttons, tabs = _dealt(ctx)
    end = bottom_bar(kit.board, c, q, theme, tabs, 0.0)
    plain = asks(ctx.plan, "settings")
    side = kit.picture(w=9 * q, h=9 * q, min_h=6 * q, max_h=9 * q, aspect=1.0) if plain else None
    title = Row(
        rows_of(kit.title(head, 2.3, grow=1.0) if head else None, side or kit.avatar(5.4 * q)), 1.4 * q, align="center"
    )
    curve = kit.curve(grow=1.0, min_h=16 * q) if asks(ctx.plan, "graph") and not ctx.plan.chart else None
    picture = None if plain else curve or kit.picture(grow=1.0, min_h=16 * q)
    words = [kit.text(copy, 1.4 if not i else 1.05, UI_STRONG if not i else UI) for i, copy in enumerate(lead)]
    first = [kit.button(copy, strong=False, k=1.05) for copy in buttons[:1]] if len(buttons) > 1 else []
    hero = (
        kit.hero(
            Stack(rows_of(picture or kit.glow(grow=1.0, min_h=10 * q), *words, *first), 1.4 * q, justify="end"),
            grow=1.0,
            min_h=16 * q,
        )
        if picture or words and not plain
        else None
    )
    cells = tuple(kit.stat(copy, i, pictured=len(stats) < 3) for i, copy in enumerate(stats))
    figures = (
        Grid(cells, (1.0,) * (3 if len(cells) == 3 else min(2, len(cells))), 1.6 * q, 1.6 * q, equal=True)
        if cells
        else None
    )
    listed: list[Node] = []
    for i, copy in enumerate(rows):
        listed += [Rule(0.1 * q, theme.hair)] if i else []
        listed.append(Row((spread(kit.list_row(copy), grow=1.0), kit.chevron()), q) if plain else kit.list_row(copy))
    body = kit.card(Stack(tuple(listed), 1.3 * q), grow=0.0 if hero else 1.0, swell=1.6) if listed else None
    calls = tuple(kit.button(copy, k=1.2) for copy in (buttons[1:] if first else buttons))
    tree = Stack(rows_of(title, hero, figures, body, *calls), 2.0 * q, justify="between" if not hero else "start")
    kit.compose(tree, Box(c.x + 2.2 * q, c.y + top + 1.2 * q, c.w - 4.4 * q, end - c.y - top - 3.2 * q), most=1.7)
    return kit.sheet("ui-page")


def _dealt(ctx: Context) -> tuple[Copy | None, list[Copy], list[Copy], list[Copy], list[Copy], list[Copy]]:
    """Return (heading, lines of the leading card, figures, list, buttons, tabs)."""
    head, left, buttons = opened(ctx)
    tabs: list[Copy] = []
    short = [copy for copy in left if len(copy.text) <= _TAB and figure_in(copy.text) is None]
    if len(short) >= 3 and (asks(ctx.plan, "tabs") or len(left) > 8):
        tabs = short[-5:]
        left = [copy for copy in left if copy not in tabs]
    stats = [copy for copy in left if is_stat(copy.text, 20)][:4]
    if len(stats) == 3 and any(len(copy.text) > _NARROW for copy in stats):
        stats = []  # three abreast are too narrow for that: they are rows of the list
    left = [copy for copy in left if copy not in stats]
    lead = [copy for copy in left if copy.role in ("subtitle", "body", "quote")][:2]
    if asks(ctx.plan, "settings"):
        lead = []
    elif not lead and len(left) > 3 and has_motif(ctx):
        lead = left[:1]
    return head, lead, stats, [copy for copy in left if copy not in lead], buttons, tabs


def _suits(ctx: Context) -> float:
    if ctx.ratio > 0.85 or asks(ctx.plan, "form", "weather", "player"):
        return 0.0
    return 5.0 if len(ctx.copies()) >= 3 else 0.0


PAGES: tuple[tuple[str, Archetype, Suits], ...] = (("ui-page", page, _suits),)
