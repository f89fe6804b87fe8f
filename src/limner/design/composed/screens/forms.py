"""Forms: signing in, signing up, a contact form. The heading, fields to write in, the button, the links that help."""

from __future__ import annotations

from typing import NamedTuple

from limner.design.composed.screens.parts import Screen, asked, rows_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Node, Panel, Row, Stack
from limner.design.structured.asks import says
from limner.design.structured.voices import UI, UI_STRONG
from limner.document.color import mix
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box
from limner.document.plan import Copy

_FIELD = 28
"""So many letters the name of a field has at most."""


class _Form(NamedTuple):
    brand: Copy | None
    title: Copy | None
    under: list[Copy]
    fields: list[Copy]
    links: list[Copy]
    buttons: list[Copy]


def desk(ctx: Context) -> Sheet:
    """A broad page: the picture in the colours of the brand at one side, the form in the middle of the other."""
    kit = Screen(ctx, desk=True)
    q = kit.q
    form = Stack(tuple(_column(kit, _dealt(ctx), 3.0)), 2.6 * q, justify="center", grow=1.0)
    show = kit.hero(kit.picture(grow=1.0, min_h=24 * q) or kit.glow(grow=1.0, min_h=24 * q), grow=1.0)
    words = Panel(form, (2.0 * q, 7.0 * q), None, on=kit.theme.ground, grow=1.0)
    kit.compose(Row((show, words), 3.0 * q, grow=1.0), ctx.canvas.inset(3.6 * q), most=1.8)
    return kit.sheet("ui-form")


def phone(ctx: Context) -> Sheet:
    """The same in one column, the picture small above it."""
    kit = Screen(ctx, desk=False)
    q, c = kit.q, ctx.canvas
    top = kit.status()
    picture = kit.picture(grow=1.0, min_h=12 * q)
    head = kit.hero(picture, grow=1.0, min_h=14 * q) if picture is not None else None
    rows = _column(kit, _dealt(ctx), 2.5)
    tree = Stack((*rows_of(head), *rows), 2.2 * q, justify="center" if head is None else "start")
    kit.compose(tree, Box(c.x + 3.0 * q, c.y + top + 1.5 * q, c.w - 6.0 * q, c.h - top - 6.0 * q), most=1.6)
    return kit.sheet("ui-form-phone")


def _column(kit: Screen, form: _Form, large: float) -> list[Node]:
    """Return the form from its name to the links at its foot; help with a password stands above the button."""
    theme = kit.theme
    rows: list[Node] = []
    if form.brand is not None:
        rows.append(kit.text(form.brand, 1.25, UI_STRONG.but(weight=800), lines=1, color=theme.tint))
    if form.title is not None:
        rows.append(kit.title(form.title, large))
    rows += [kit.text(copy, 1.1, UI, color=kit.soft(theme.ground)) for copy in form.under]
    rows += [_field(kit, copy) for copy in form.fields] or [_field(kit, None), _field(kit, None)]
    asides = [kit.text(copy, 1.0, UI_STRONG.but(align="end"), lines=1, color=theme.tint) for copy in form.links[:1]]
    rows += asides
    rows += [kit.button(copy, strong=not i, k=1.2) for i, copy in enumerate(form.buttons)]
    ways = [
        kit.text(copy, 1.0, UI.but(align="center"), lines=2, color=kit.soft(theme.ground)) for copy in form.links[1:]
    ]
    return [*rows, *ways]


def _field(kit: Screen, copy: Copy | None) -> Node:
    """Return a field to write in, its name standing where the words will go; empty where it has none."""
    q, face = kit.q, kit.theme.card
    edge = Stroke(fill=Solid(color=mix(face, kit.board.ink(face), 0.28)), width=0.16 * q, side="inside")
    words = (
        kit.text(copy, 1.1, UI.but(valign="middle"), lines=1, color=kit.soft(face))
        if copy is not None
        else kit.skeleton((0.42,), on=face)
    )
    return Panel(words, (1.5 * q, 1.8 * q), face, edge, 0.7 * kit.corner, face, stem="field", role="panel")


def _dealt(ctx: Context) -> _Form:
    """Return the strings of a form by what they are."""
    left = list(ctx.copies())
    buttons = [copy for copy in left if copy.role == "button"]
    left = [copy for copy in left if copy not in buttons]
    fields = [copy for copy in left if _is_field(copy)]
    left = [copy for copy in left if copy not in fields]
    brand = next((copy for copy in left if copy.role == "brand"), None)
    title = next((copy for copy in left if copy.role == "title"), None)
    rest = [copy for copy in left if copy not in (brand, title)]
    links = [copy for copy in rest if _is_link(copy)]
    rest = [copy for copy in rest if copy not in links]
    if title is not None and brand is None and rest and ctx.copies().index(title) < ctx.copies().index(rest[0]):
        brand, title = title, rest.pop(0)  # the app's name came first, what greets follows it
    if not buttons and rest:
        buttons = [rest.pop()]
    return _Form(brand, title, rest, fields, links, buttons)


def _is_field(copy: Copy) -> bool:
    plain = copy.role not in ("title", "brand", "quote", "subtitle") and not copy.text.rstrip().endswith(
        ("?", "？", "؟")
    )
    return plain and len(copy.text) <= _FIELD and says(copy.text.lower(), "field")


def _is_link(copy: Copy) -> bool:
    """Tell whether a string asks something, as links under a form do: "Forgot password?", "No account? Join us"."""
    return any(mark in copy.text for mark in "?？؟")


def _suits(wide: bool) -> Suits:
    return lambda ctx: 40.0 if asked(ctx, "form") and (ctx.ratio > 1.05) == wide and len(ctx.copies()) <= 12 else 0.0


FORMS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("ui-form", desk, _suits(True)),
    ("ui-form-phone", phone, _suits(False)),
)
