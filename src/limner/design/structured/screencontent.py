"""The strings of a screen dealt into its parts: heading, hero figure, lines, rows, fields, buttons, tabs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from limner.design.context import Context
from limner.design.structured.asks import asks
from limner.design.structured.deck import Deck
from limner.design.structured.pictures import emblem_of, has_motif, topic_of
from limner.design.structured.topics import weather_of
from limner.document.plan import Copy

_DIGIT = re.compile(r"\d")
_BARE = re.compile(r"^\W*\d[\d.,:]*\s?\S{0,3}$")
_MORE = {"title", "subtitle", "quote", "button"}


@dataclass(frozen=True, slots=True)
class Content:
    """The strings of a screen by what they are: heading, one hero figure, lines under it, rows, buttons, tabs, fields."""

    title: Copy | None
    hero: Copy | None
    lines: list[Copy]
    rows: list[Copy]
    buttons: list[Copy]
    tabs: list[Copy]
    fields: list[Copy]


def content_of(ctx: Context) -> Content:
    """Deal the plan's strings into the parts of a screen."""
    deck = Deck(ctx.plan.copy_)
    _first_heads(ctx, deck)
    title = deck.title()
    buttons = deck.take("button")
    rows = deck.take("item", "step", "node", "price")
    figured = [c for c in deck.left if c.role not in _MORE and len(c.text) <= 26 and _DIGIT.search(c.text)]
    hero = _hero_of(deck, figured)
    if hero is not None:
        figured = [c for c in figured if c is not deck.drop(hero)]
    if title is None and deck.left:
        title = deck.drop(deck.left[0])
        figured = [c for c in figured if c is not title]
    if len(figured) >= 2 and not rows:
        rows = [deck.drop(c) for c in figured]
    labels = [c for c in deck.left if c.role == "label"]
    tabs: list[Copy] = []
    fields: list[Copy] = []
    if labels and buttons and asks(ctx.plan, "form"):
        fields = [deck.drop(c) for c in labels[:5]]
    elif len(labels) >= 3 and max(len(c.text) for c in labels) <= 12:
        tabs = [deck.drop(c) for c in labels[:5]]
    return Content(title, hero, deck.rest(), rows, buttons, tabs, fields)


def _first_heads(ctx: Context, deck: Deck) -> None:
    """Where the brief lists tabs after its heading, a "title" that is not the first string is one of the tabs."""
    head = next((c for c in deck.left if c.role == "title"), None)
    first = deck.left[0] if deck.left else None
    if head is None or first is None or first is head or first.role == "button" or not asks(ctx.plan, "tabs"):
        return
    roles = {first.id: "title", head.id: "label"}
    deck.left = [c.model_copy(update={"role": roles[c.id]}) if c.id in roles else c for c in deck.left]


def _hero_of(deck: Deck, figured: list[Copy]) -> Copy | None:
    """Return the one figure a screen is about: set large by the brief, else a bare figure; none among three of a kind."""
    large = next((c for c in deck.left if c.style.size in {"large", "huge"} and len(c.text) <= 14), None)
    if large is not None:
        return large
    bare = [c for c in figured if _BARE.match(c.text)]
    if len(bare) == len(figured) and len(bare) > 2:
        return None
    return next((c for c in bare if len(c.text) <= 7), None)


def picture_of(ctx: Context, content: Content) -> str:
    """Return the concept a screen's hero card shows when the brief names nothing to draw: weather, a line's thing, the trade."""
    if has_motif(ctx):
        return ""
    strings = [c for c in (*content.lines, *content.rows[:1]) if len(c.text) <= 40]
    if asks(ctx.plan, "weather"):
        return next((w for w in (weather_of(ctx, c.text) for c in strings) if w), "sun-behind-cloud")
    return topic_of(ctx, content.lines) or emblem_of(ctx)
