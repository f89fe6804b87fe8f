"""Landing pages: a bar with the name, links and a button; the promise beside the picture; what speaks for it in cards."""

from __future__ import annotations

from limner.design.composed.screens.parts import Screen, asked, is_stat, rows_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Grid, Node, Panel, Row, Spacer, Stack
from limner.design.structured.screenparts import figure_in
from limner.design.structured.voices import UI, UI_STRONG
from limner.document.plan import Copy

_LINK = 16
"""So many letters a link of the bar has at most."""


def page(ctx: Context) -> Sheet:
    """A broad page, its first view."""
    kit = Screen(ctx, desk=True)
    q, theme = kit.q, kit.theme
    brand, promise, under, links, proofs, buttons = _dealt(ctx)
    bar = Row(
        rows_of(
            kit.title(brand, 1.5, lines=1) if brand else None, Spacer(grow=1.0),
            *(kit.text(copy, 0.95, UI, lines=1, color=kit.soft(theme.ground)) for copy in links),
            kit.button(buttons[0], k=0.95) if buttons else None,
        ), 3.0 * q, align="center",
    )  # fmt: skip
    words: list[Node] = [kit.title(promise, 3.6, lines=4)] if promise else []
    words += [kit.text(copy, 1.25, UI, color=kit.soft(theme.ground)) for copy in under]
    rest = buttons[1:] if links or brand else buttons
    if rest:
        words.append(Row(tuple(kit.button(copy, strong=not i, k=1.15) for i, copy in enumerate(rest)), 1.6 * q))
    elif not under:
        words.append(kit.skeleton((0.9, 0.75), gap=1.0))
    left = Stack(tuple(words), 2.2 * q, justify="center", grow=1.0)
    picture = kit.picture(grow=1.0, min_h=24 * q)
    show = kit.hero(picture, grow=1.0) if picture is not None else kit.hero(kit.glow(grow=1.0, min_h=20 * q), grow=1.0)
    tree = Stack(rows_of(bar, Row((left, show), 4.0 * q, grow=1.0), _proof(kit, proofs)), 3.4 * q)
    kit.compose(tree, ctx.canvas.inset(4.5 * q, 3.4 * q), most=1.7)
    return kit.sheet("ui-landing")


def tall(ctx: Context) -> Sheet:
    """The page as a phone shows it."""
    kit = Screen(ctx, desk=False)
    q = kit.q
    brand, promise, under, links, proofs, buttons = _dealt(ctx)
    top = kit.status()
    head = kit.title(brand, 1.5, lines=1) if brand else None
    picture = kit.picture(grow=1.0, min_h=22 * q)
    words = rows_of(
        kit.title(promise, 2.9, lines=4) if promise else None, *(kit.text(copy, 1.15, UI) for copy in (*under, *links))
    )
    calls = tuple(kit.button(copy, strong=not i, k=1.15) for i, copy in enumerate(buttons))
    tree = Stack(
        rows_of(
            head, kit.hero(picture, grow=1.0) if picture else None, Stack(words, 1.4 * q), *calls, _proof(kit, proofs)
        ),
        2.2 * q,
    )
    c = ctx.canvas
    kit.compose(tree, type(c)(c.x + 2.4 * q, c.y + top + q, c.w - 4.8 * q, c.h - top - 4 * q), most=1.7)
    return kit.sheet("ui-landing-phone")


def _dealt(
    ctx: Context,
) -> tuple[Copy | None, Copy | None, list[Copy], list[Copy], list[Copy], list[Copy]]:
    """Return (name, promise, lines under it, links of the bar, what speaks for it, buttons)."""
    left = list(ctx.copies())
    buttons = [copy for copy in left if copy.role == "button"]
    left = [copy for copy in left if copy not in buttons]
    brand = next((copy for copy in left if copy.role == "brand"), None)
    title = next((copy for copy in left if copy.role == "title"), None)
    if brand is None and title is not None and left and left[0] is not title and len(left[0].text) <= _LINK:
        brand = left[0]
    left = [copy for copy in left if copy not in (brand, title)]
    longest = max(
        (copy for copy in left if figure_in(copy.text) is None or len(copy.text) > 18),
        key=lambda c: len(c.text),
        default=None,
    )
    if (
        brand is None
        and title is not None
        and len(title.text) <= 14
        and longest is not None
        and len(longest.text) > len(title.text)
    ):
        first = next((copy for copy in left if len(copy.text) > _LINK or copy.role in ("subtitle", "quote")), longest)
        brand, title = title, first
        left = [copy for copy in left if copy is not first]
    under = [copy for copy in left if copy.role in ("subtitle", "body", "quote")][:2]
    left = [copy for copy in left if copy not in under]
    links = [copy for copy in left if len(copy.text) <= _LINK and figure_in(copy.text) is None][:5]
    proofs = [copy for copy in left if copy not in links]
    if len(proofs) == 1 and not under and not is_stat(proofs[0].text):
        under, proofs = proofs, []  # a lone sentence is what the promise means, not a card of its own
    if not buttons and 0 < len(links) <= 2:
        buttons = [links.pop()]
    return brand, title, under, links, proofs, buttons


def _proof(kit: Screen, proofs: list[Copy]) -> Node | None:
    if not proofs:
        return None
    q = kit.q
    cells = []
    for i, copy in enumerate(proofs):
        if is_stat(copy.text, 26):
            cells.append(kit.stat(copy, i))
        else:
            words = kit.text(copy, 1.05, UI_STRONG.but(weight=600, valign="middle"), grow=1.0)
            cells.append(kit.card(Row((kit.spot(kit.icon_of(copy), 4.6 * q), words), 1.4 * q, align="center")))
    columns = min(4 if kit.desk else 1, len(cells))
    return Panel(Grid(tuple(cells), (1.0,) * columns, 1.8 * q, 1.8 * q, equal=True), 0.0, None, on=kit.theme.ground)


def _suits(wide: bool) -> Suits:
    return lambda ctx: 26.0 if asked(ctx, "landing") and (ctx.ratio > 1.05) == wide else 0.0


LANDINGS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("ui-landing", page, _suits(True)),
    ("ui-landing-phone", tall, _suits(False)),
)
