"""Film posters: a dark picture from edge to edge, the players' names along the top, the title low and large, credits at the foot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from limner.design.archetypes.cast import has_motif, has_scene
from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.parts import art, button, button_height, seal
from limner.design.archetypes.pictures import whole
from limner.design.archetypes.posters import wide
from limner.design.context import Context, Sheet
from limner.design.palettes import is_dark
from limner.design.scripts import width_of
from limner.design.structured.asks import asks, listed
from limner.document.color import Color, contrast, from_oklch, mix, oklch, to_hex, with_alpha
from limner.document.fills import LinearGradient, RadialGradient, Stop
from limner.document.geometry import Box, Point
from limner.document.plan import Copy

_NAME = 26
"""So many letters a player's name has at most."""
_PLAYERS = 4


def film(ctx: Context) -> Sheet:
    """The picture fills the sheet; shade at its head and foot bears names, title and credits in light type, centred."""
    ctx = _lit(ctx)
    ground = _night(ctx)
    page = Page(ctx, ground)
    c, m, u = ctx.canvas, page.m, page.u
    title, players, lines, credits, badges, buttons = _billed(ctx)
    light = to_hex(from_oklch(0.97, 0.012, oklch(ground).h))
    head_h = c.h * (0.15 if players else 0.05)
    foot_h = c.h * (0.46 if wide(ctx) else 0.4)
    foot = Box(0, c.h - foot_h, c.w, foot_h)
    _picture(page, ground, (Box(0, 0, c.w, head_h), Box(0, c.h - 0.8 * foot_h, c.w, 0.8 * foot_h)))
    if players:
        page.rect(Box(0, 0, c.w, head_h * 1.9), _shade(ground, up=False), stem="shade", role="scrim")
    page.rect(
        Box(0, foot.y - 0.12 * c.h, c.w, foot.h + 0.12 * c.h), _shade(ground, up=True), stem="shade", role="scrim"
    )
    _names(page, players, Box(m, m, c.w - 2 * m, head_h - m), ground, light)
    low = c.h - m
    for item in reversed(buttons):
        low -= button_height(page)
        button(page, item, Point(c.cx, low), button_height(page), ground, align="center", most=c.w - 2 * m)
        low -= 2 * u
    small = [Entry(item, "text", 2.7, 0.8 if i else 0.0, mix(ground, light, 0.86)) for i, item in enumerate(credits)]
    if small:
        box = page.stack(small, Box(m, low - 0.16 * c.h, c.w - 2 * m, 0.16 * c.h), ground=ground, align="center",
                         valign="bottom")  # fmt: skip
        low = box.y - 2.4 * u
    entries = [Entry(item, "text", 3.5, 1.2, light) for item in lines]
    if title is not None:
        entries.append(Entry(title, "display", 0.0, 2.2, _ink(page, ground, light), 0.78, 3))
    room = Box(m, foot.y, c.w - 2 * m, max(10 * u, low - foot.y))
    page.stack(entries, room, ground=ground, align="center", valign="bottom")
    for i, item in enumerate(badges):
        radius = 10 * u
        seal(page, item, Point(c.right - m - radius if i % 2 == 0 else m + radius, head_h + m + radius), radius, ground)
    return page.sheet("film")


def _lit(ctx: Context) -> Context:
    """Return the context with an hour for its picture where the brief names none: films are sold at dusk."""
    setting = ctx.plan.setting
    if setting.time != "unspecified" or setting.place in ("none", "plain", "gradient", "paper"):
        return ctx
    plan = ctx.plan.model_copy(update={"setting": setting.model_copy(update={"time": "dusk"})})
    return replace(ctx, plan=plan)


def _night(ctx: Context) -> Color:
    """Return the dark that the picture sinks into: the palette's ground where it is dark, else its hue at night."""
    p = ctx.palette
    if is_dark(p.ground) and oklch(p.ground).l < 0.3:
        return p.ground
    tone = oklch(max((p.ground, p.main, p.accent), key=lambda color: oklch(color).c))
    return to_hex(from_oklch(0.17, min(0.045, tone.c), tone.h))


def _ink(page: Page, ground: Color, light: Color) -> Color:
    """Return the title's colour: the palette's strongest that shines on the dark, else light."""
    p = page.ctx.palette
    asked = page.ctx.plan.palette.text
    bright = [color for color in (asked, p.main, p.accent) if color and contrast(color, ground) >= 5.5]
    return bright[0] if bright and oklch(bright[0]).c > 0.05 else light


def _picture(page: Page, ground: Color, clear: Sequence[Box]) -> None:
    """Lay the picture: the place the brief names, else its things large before a glow."""
    ctx, c = page.ctx, page.ctx.canvas
    if has_scene(ctx) or ctx.plan.setting.place not in ("none", "plain", "gradient", "paper"):
        whole(page, c, clear=tuple(clear))
        return
    glow = mix(ground, ctx.palette.main if has_motif(ctx) else ctx.palette.accent, 0.55)
    stops = (Stop(at=0.0, color=glow), Stop(at=0.5, color=mix(ground, glow, 0.4)), Stop(at=1.0, color=ground))
    page.rect(c, RadialGradient(stops=stops, center=(0.5, 0.4), radius=0.62), stem="glow", role="background")
    box = Box(c.w * 0.1, c.h * 0.14, c.w * 0.8, c.h * 0.5)
    art(page, box, glow, also=(ground,))


def _shade(ground: Color, *, up: bool) -> LinearGradient:
    stops = tuple(
        Stop(at=at, color=with_alpha(ground, a)) for at, a in ((0.0, 0.97), (0.45, 0.9), (0.75, 0.45), (1.0, 0.0))
    )
    return LinearGradient(stops=stops, start=(0.0, 1.0 if up else 0.0), end=(0.0, 0.0 if up else 1.0))


def _names(page: Page, players: Sequence[Copy], box: Box, ground: Color, light: Color) -> None:
    """Set the players' names side by side along the top, each in an equal share."""
    share = box.w / max(1, len(players))
    for i, item in enumerate(players):
        at = len(players) - 1 - i if page.ctx.rtl else i
        slot = Box(box.x + at * share + 0.04 * share, box.y, 0.92 * share, box.h)
        page.stack([Entry(item, "accent", 3.3, 0.0, light, lines=2)], slot, ground=ground, align="center")


def _billed(
    ctx: Context,
) -> tuple[Copy | None, list[Copy], list[Copy], list[Copy], list[Copy], list[Copy]]:
    """Return (title, players, lines over the title, credits, badges, buttons); every string is in one of them."""
    items = list(ctx.copies())
    title = next((item for item in items if item.role == "title"), None) or (items[0] if items else None)
    rest = [item for item in items if item is not title]
    badges = [item for item in rest if item.role == "badge" and len(item.text) <= 18]
    buttons = [item for item in rest if item.role == "button"]
    rest = [item for item in rest if item not in badges and item not in buttons]
    players: list[Copy] = []
    for k, item in enumerate(rest):
        led = players and rest[k - 1] is players[-1] and item.role == "detail" and _is_name(item)
        if (item.role == "author" or led) and _is_name(item) and not _directs(ctx, item):
            players.append(item)
    players = players[:_PLAYERS]
    rest = [item for item in rest if item not in players]
    lines = [item for item in rest if item.role in ("subtitle", "quote", "body") and width_of(item.text) < 90][:2]
    return title, players, lines, [item for item in rest if item not in lines], badges, buttons


def _is_name(item: Copy) -> bool:
    return len(item.text) <= _NAME and not any(letter.isdigit() for letter in item.text)


def _directs(ctx: Context, item: Copy) -> bool:
    """Tell whether a name is the maker's and no player's: words for directing stand right before it in the brief."""
    at = ctx.plan.prompt.find(item.text)
    lead = ctx.plan.prompt[max(0, at - 24) : at].lower() if at > 0 else ""
    return any(word in lead for word in listed("directing"))


def suits(ctx: Context) -> float:
    """Return how well the film poster suits: briefs for films and series, on sheets that are not very wide."""
    held = asks(ctx.plan, "festival")  # a festival of films is no film
    return 14.0 if asks(ctx.plan, "film") and ctx.ratio < 1.9 and not held else 0.0
