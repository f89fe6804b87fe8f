"""Name tags and identity cards: the name is read across a room, all else comes after."""

from __future__ import annotations

from dataclasses import dataclass

from limner.design.archetypes.cast import has_motif
from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.parts import art
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.ornament.primitives import arch, circle
from limner.design.palettes import is_dark
from limner.design.printed.dies import bars, rounded
from limner.design.printed.fieldset import FieldLook, part_fields, set_fields
from limner.design.printed.kit import (
    Part,
    clipped,
    ink_on,
    lay_table,
    line_entry,
    object_box,
    paper,
    second_color,
    split,
    strong,
    table_color,
    title_entry,
)  # fmt: skip
from limner.design.printed.names import name_among
from limner.design.printed.taste import entries, pattern
from limner.design.printed.weave import weave
from limner.document.color import Color, mix
from limner.document.geometry import Box
from limner.document.plan import Copy


@dataclass(frozen=True, slots=True)
class Parts:
    """The strings of a tag: greeting, name, lines under it, the gathering or firm, a short mark, labelled fields."""

    greeting: tuple[Copy, ...]
    name: Copy | None
    lines: tuple[Copy, ...]
    house: tuple[Copy, ...]
    mark: Copy | None
    fields: tuple[Copy, ...]


def parts_of(ctx: Context) -> Parts:
    """Return the strings of a tag by the part they play."""
    items = list(ctx.copies())
    greeting = [c for c in items if len(c.text) <= 24 and pattern("greeting").search(c.text)]
    rest = [c for c in items if c not in greeting]
    fields, rest = part_fields(rest)
    name = name_among(rest) or next((c for c in rest if c.role == "title"), rest[0] if rest else None)
    rest = [c for c in rest if c is not name]
    if name is None and greeting:
        name = greeting.pop()
    mark = next((c for c in rest if c.role == "badge" or _is_mark(c)), None)
    rest = [c for c in rest if c is not mark]
    house = [c for c in rest if c.role in ("brand", "title") or pattern("firm").search(c.text) and c.role != "body"][:2]
    lines = tuple(c for c in rest if c not in house)
    if not house and len(lines) > 2:
        house, lines = [lines[-1]], lines[:-1]
    return Parts(tuple(greeting), name, lines, tuple(house), mark, tuple(fields))


def _is_mark(item: Copy) -> bool:
    text = item.text.strip()
    return len(text) <= 12 and " " not in text and text.isupper() and item.role != "brand"


def _card(ctx: Context, low: float, high: float, face: Color, *also: Color) -> tuple[Page, Box]:
    page = Page(ctx)
    lay_table(page, table_color(ctx, face, *also))
    box = object_box(ctx, low, high, margin=0.07)
    part = Part(page, box)
    u = part.u
    paper(part, rounded(box, 5 * u), face)
    return part, box


def _slot(page: Page, box: Box, around: Color) -> None:
    """Punch the slot a lanyard goes through."""
    u = page.u
    hole = Box(box.cx - 8 * u, box.y + 3.4 * u, 16 * u, 3.2 * u)
    page.rect(hole, page.background or around, radius=1.6 * u, stem="slot")


def _name_stack(page: Page, parts: Parts, box: Box, ground: Color, *, align: str, color: Color | None = None, share: float = 0.6,
                valign: str = "middle") -> None:  # fmt: skip
    named = [title_entry(parts.name, share, lines=2, color=color)] if parts.name else []
    lines = [line_entry(c, 6.4 if len(c.text) < 26 else 5.2, 3.2 if i == 0 else 1.6, weight=600 if i == 0 else 0, color=color)
             for i, c in enumerate(parts.lines)]  # fmt: skip
    page.stack([*named, *lines], box, ground=ground, align=align, valign=valign)


def _mark_band(page: Page, item: Copy | None, band: Box, fill: Color) -> None:
    if item is None:
        return
    page.stack([Entry(item, "display", 9.0, 0.0, ink_on(page, fill), 1.0, 1)], band.inset(4 * page.u, 0.2 * band.h), ground=fill,
               align="center", valign="middle")  # fmt: skip


def _band(page: Page, box: Box, area: Box, color: Color) -> None:
    """Colour a part of a card within its round corners."""
    clipped(
        page,
        f"M{area.x} {area.y}h{area.w}v{area.h}h{-area.w}Z",
        box,
        color,
        outline=rounded(box, 5 * page.u),
        stem="band",
    )


def lanyard(ctx: Context) -> Sheet:
    """A card to hang: the gathering in a field at the head, the name large on paper, the mark in a band at the foot."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    page, box = _card(ctx, 0.62, 0.82, p.ground, field)
    u, parts = page.u, parts_of(ctx)
    head, rest = split(box, 0.34, across=False)
    _band(page, box, head, field)
    weave(page, head.inset(0.4 * u), field, strength=0.3, scale=1.1, outline=rounded(box, 5 * u))
    _slot(page, box, field)
    inner = Box(head.x + 7 * u, head.y + 10 * u, head.w - 14 * u, head.h - 14 * u)
    ink = ink_on(page, field)
    if has_motif(ctx):
        picture, inner = split(inner, 0.34, end=not ctx.rtl)
        art(page, picture, field)
    page.stack([title_entry(c, 0.8, lines=3, color=ink, most=16) if i == 0 else line_entry(c, 5, 2, color=ink)
                for i, c in enumerate((*parts.house, *parts.greeting))], inner, ground=field, align=ctx.start, valign="middle")  # fmt: skip
    if parts.mark:
        foot, rest = split(rest, 0.2, end=True, across=False)
        color = second_color(ctx, p.ground, field)
        _band(page, box, foot, color)
        _mark_band(page, parts.mark, foot, color)
    room = rest.inset(7 * u, 5 * u)
    if parts.fields:
        low, room = split(room, 0.28, end=True, across=False)
        set_fields(page, parts.fields, low, p.ground, FieldLook(value=6, label=2.8, align=ctx.start))
    _name_stack(page, parts, room, p.ground, align=ctx.start)
    return page.sheet("tag-lanyard")


def hello(ctx: Context) -> Sheet:
    """The sticker of every meeting: a broad coloured border, a greeting at the head, a white field for the name."""
    field = strong(ctx, "#ffffff", 2.4)
    page, box = _card(ctx, 0.95, 1.6, field)
    u, parts = page.u, parts_of(ctx)
    head = Box(box.x + 6 * u, box.y + 4 * u, box.w - 12 * u, 0.29 * box.h - 4 * u)
    foot = Box(
        box.x,
        box.bottom - (13 * u if parts.mark or parts.house else 7 * u),
        box.w,
        13 * u if parts.mark or parts.house else 7 * u,
    )
    ink = ink_on(page, field)
    top = parts.greeting or parts.house[:1]
    below = parts.house if parts.greeting else parts.house[1:]
    page.stack([Entry(c, "display", 0.0, 1.0, ink, 0.62 if i == 0 and len(top) > 1 else 0.8 if len(top) == 1 else 0.3, 1)
                for i, c in enumerate(top)], head, ground=field, align="center", valign="middle")  # fmt: skip
    white = Box(box.x + 2.6 * u, head.bottom + 2 * u, box.w - 5.2 * u, foot.y - head.bottom - 2 * u)
    page.rect(white, "#ffffff", stem="field")
    room = white.inset(5 * u, 4 * u)
    if has_motif(ctx):
        picture, room = split(room, 0.26, end=not ctx.rtl)
        art(page, picture, "#ffffff")
    if parts.fields:
        low, room = split(room, 0.3, end=True, across=False)
        set_fields(page, parts.fields, low, "#ffffff", FieldLook(value=6, label=2.8, align="center"))
    _name_stack(page, parts, room, "#ffffff", align="center", share=0.72)
    low_items = [*below, *([parts.mark] if parts.mark else [])]
    page.stack([line_entry(c, 5, 1.2, color=ink, weight=700) for c in low_items], foot.inset(4 * u, 2 * u), ground=field, align="center",
               valign="middle")  # fmt: skip
    return page.sheet("tag-hello")


def identity(ctx: Context) -> Sheet:
    """An identity card: a portrait window, name and fields flush beside it, a code of bars at the foot."""
    p = ctx.palette
    upright = ctx.ratio < 1.05
    field = strong(ctx, p.ground)
    page, box = _card(ctx, 0.62, 0.8, p.ground, field) if upright else _card(ctx, 1.4, 1.65, p.ground, field)
    u, parts = page.u, parts_of(ctx)
    head, rest = split(box, 0.19 if upright else 0.2, across=False)
    _band(page, box, head, field)
    if upright:
        _slot(page, box, field)
    ink = ink_on(page, field)
    houses = [*parts.house, *parts.greeting]
    inner = Box(
        head.x + 7 * u,
        head.y + (7 * u if upright else 2.5 * u),
        head.w - 14 * u,
        head.h - (9 * u if upright else 5 * u),
    )
    over = [title_entry(c, 0.9, lines=1, color=ink, most=8) for c in houses[:1]]
    over += [line_entry(c, 3.4, 1.0, color=ink) for c in houses[1:]]
    page.stack(over, inner, ground=field, align="center" if upright else ctx.start, valign="middle")
    if parts.mark:
        foot, rest = split(rest, 0.13 if upright else 0.17, end=True, across=False)
        color = second_color(ctx, p.ground, field)
        _band(page, box, foot, color)
        _mark_band(page, parts.mark, foot, color)
    body = rest.inset(7 * u, 6 * u)
    if upright:
        photo, text = split(body, 0.46, across=False)
        photo = Box(photo.cx - 0.42 * photo.h, photo.y, 0.84 * photo.h, photo.h)
    else:
        side = min(body.h, 0.34 * body.w)
        photo, text = split(body, (side + 0.0) / body.w, end=ctx.rtl)
        photo = Box(photo.x, body.cy - 0.58 * side if body.h > 1.16 * side else body.y, side, min(body.h, 1.16 * side))
    _portrait(page, photo)
    gap = 5 * u
    text = (
        Box(text.x, text.y + gap, text.w, text.h - gap)
        if upright
        else Box(text.x + (0 if ctx.rtl else gap), text.y, text.w - gap, text.h)
    )
    if ctx.rng("bars").random() < 0.6 and not parts.mark:
        strip = Box(
            text.x if not upright else text.cx - 0.3 * text.w,
            text.bottom - 6 * u,
            text.w * (0.5 if not upright else 0.6),
            6 * u,
        )
        if ctx.rtl and not upright:
            strip = strip.moved(text.w - strip.w, 0)
        page.solid(bars(strip, ctx.rng("code")), ink_on(page, p.ground), stem="bars")
        text = Box(text.x, text.y, text.w, text.h - 9 * u)
    if parts.fields:
        low, text = split(text, 0.34, end=True, across=False)
        set_fields(
            page, parts.fields, low, p.ground, FieldLook(value=5.4, label=2.6, align="center" if upright else ctx.start)
        )
    _name_stack(page, parts, text, p.ground, align="center" if upright else ctx.start, share=0.5)
    return page.sheet("tag-identity")


def _portrait(page: Page, box: Box) -> None:
    """Fill a window with the brief's thing, or with the outline of head and shoulders that stands for a photograph."""
    p, u = page.ctx.palette, page.u
    tone = mix(p.ground, p.main, 0.16)
    page.rect(box, tone, radius=1.6 * u, stem="window")
    if has_motif(page.ctx):
        art(page, box.inset(0.06 * box.w), tone)
        return
    shade = mix(tone, p.main, 0.5)
    clipped(page, circle(box.cx, box.y + 0.4 * box.h, 0.2 * box.w), box, shade, stem="silhouette")
    d = f"M{box.cx - 0.38 * box.w} {box.bottom}C{box.cx - 0.38 * box.w} {box.y + 0.62 * box.h} {box.cx + 0.38 * box.w} "
    d += f"{box.y + 0.62 * box.h} {box.cx + 0.38 * box.w} {box.bottom}Z"
    clipped(page, d, box, shade, stem="silhouette")


def stacked(ctx: Context) -> Sheet:
    """Type alone: the name in lines that each fill the card, on one strong colour; small lines at head and foot."""
    p = ctx.palette
    field = strong(ctx, "#ffffff" if is_dark(p.ground) else p.ground)
    page, box = _card(ctx, 0.66, 1.3, field)
    u, parts = page.u, parts_of(ctx)
    ink = ink_on(page, field)
    if ctx.ratio < 0.95:
        _slot(page, box, field)
    inner = Box(box.x + 7 * u, box.y + 11 * u, box.w - 14 * u, box.h - 18 * u)
    top = [line_entry(c, 4.6, 1.0, color=ink, weight=600) for c in (*parts.greeting, *parts.house)]
    used = page.stack(top, Box(inner.x, inner.y, inner.w, 0.2 * inner.h), ground=field, align=ctx.start)
    tail = [*parts.lines, *([parts.mark] if parts.mark else [])]
    under = [line_entry(c, 5.6, 1.2, color=ink, weight=600) for c in tail]
    at = Box(inner.x, inner.bottom - 0.24 * inner.h, inner.w, 0.24 * inner.h)
    low = page.stack(under, at, ground=field, align=ctx.start, valign="bottom")
    y = used.bottom + 4 * u if top else inner.y
    foot = (low.y if tail else inner.bottom) - 4 * u
    if parts.fields:
        room = Box(inner.x, foot - 0.2 * inner.h, inner.w, 0.2 * inner.h)
        set_fields(page, parts.fields, room, field, FieldLook(value=6, label=2.8, align=ctx.start, color=ink))
        foot = room.y - 3 * u
    if parts.name:
        space = Box(inner.x, y, inner.w, foot - y)
        page.stack([Entry(parts.name, "display", 0.0, 0.0, ink, 1.0, 4, stacked=len(parts.name.text.split()) > 1)], space, ground=field,
                   align=ctx.start, valign="middle")  # fmt: skip
    return page.sheet("tag-stacked")


def ornate(ctx: Context) -> Sheet:
    """The family's ornament fills the upper part under an arch; the name stands on the axis below it."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    page, box = _card(ctx, 0.62, 0.95, field)
    u, parts = page.u, parts_of(ctx)
    weave(page, box, field, strength=0.75, scale=1.1, outline=rounded(box, 5 * u))
    kind = {"girih": "pointed", "rangoli": "ogee", "alpana": "ogee"}.get(ctx.style.ornament, "round")
    door = Box(box.x + 6 * u, box.y + 13 * u, box.w - 12 * u, box.h - 19 * u)
    shape = (
        rounded(door, 2 * u)
        if ctx.style.ornament in ("chinese", "korean", "japanese", "deco", "memphis")
        else arch(door, kind)
    )
    page.solid(shape, p.ground, stem="door")
    page.lines(shape, mix(p.ground, second_color(ctx, p.ground, field), 0.9), 0.5 * u, stem="frame")
    _slot(page, box, field)
    top = 0.3 if shape.count("A") or shape.count("C") else 0.1
    top = 0.09 if ctx.style.ornament in ("chinese", "korean", "japanese", "deco", "memphis") else top
    inner = Box(door.x + 6 * u, door.y + top * door.h, door.w - 12 * u, door.h * (0.94 - top))
    if has_motif(ctx):
        picture, inner = split(inner, 0.3, across=False)
        art(page, picture, p.ground)
    head = [line_entry(c, 4.6, 0.6, weight=600) for c in (*parts.greeting, *parts.house)]
    named = [Entry(parts.name, "display", 0.0, 3.0, None, 0.5, 2)] if parts.name else []
    lines = [line_entry(c, 5.6, 2.4 if i == 0 else 1.2) for i, c in enumerate(parts.lines)]
    mark = [Entry(parts.mark, "accent", 5.4, 3.0, mix(p.ground, field, 1.0), weight=700)] if parts.mark else []
    if parts.fields:
        low, inner = split(inner, 0.22, end=True, across=False)
        set_fields(page, parts.fields, low, p.ground, FieldLook(value=5.4, label=2.6, align="center"))
    page.stack([*head, *named, *lines, *mark], inner, ground=p.ground, align="center", valign="middle")
    return page.sheet("tag-ornate")


def _upright(ctx: Context) -> float:
    """Return how well a tag that hangs suits the canvas: on long ones a card that lies is larger."""
    return 1.0 if ctx.ratio < 1.3 else 0.25


NAMETAGS: tuple[tuple[str, Archetype, Suits], ...] = entries(
    ("tag-lanyard", lanyard, _upright),
    ("tag-hello", hello, lambda ctx: 4.0 if parts_of(ctx).greeting else 0.3 if ctx.ratio < 1.3 else 1.2),
    ("tag-identity", identity, lambda ctx: 0.5 + 0.5 * len(parts_of(ctx).fields)),
    ("tag-stacked", stacked, _upright),
    ("tag-ornate", ornate, _upright),
)
