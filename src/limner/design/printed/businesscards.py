"""Business cards: name, trade, where to reach; one side, or front and back where the brief or the canvas asks for both."""

from __future__ import annotations

from dataclasses import dataclass

from limner.design.archetypes.cast import has_motif
from limner.design.archetypes.decor import divide, frame
from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.parts import art
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.ornament import frames
from limner.design.printed.dies import rounded
from limner.design.printed.kit import (
    Part,
    ink_on,
    lay_table,
    line_entry,
    line_on,
    object_box,
    paper,
    second_color,
    split,
    strong,
    table_color,
)  # fmt: skip
from limner.design.printed.names import name_among
from limner.design.printed.taste import entries, pattern
from limner.design.printed.weave import weave
from limner.design.scripts import width_of
from limner.design.structured.asks import unquoted
from limner.document.color import Color, mix
from limner.document.geometry import Box, Point
from limner.document.plan import Copy


@dataclass(frozen=True, slots=True)
class Parts:
    """The strings of a card: who, what they do, the house, and where to reach them."""

    name: Copy | None
    trade: tuple[Copy, ...]
    house: tuple[Copy, ...]
    reach: tuple[Copy, ...]


@dataclass(frozen=True, slots=True)
class Faces:
    """The sides of a card on the canvas: the face with the name, and the back where it is shown."""

    page: Page
    front: Page
    back: Page | None


def parts_of(ctx: Context) -> Parts:
    """Return the strings of a card by the part they play."""
    items = list(ctx.copies())
    reach = [c for c in items if _is_reach(c.text) or c.role in ("button", "price")]
    rest = [c for c in items if c not in reach]
    name = name_among(rest) or next((c for c in rest if c.role == "title"), rest[0] if rest else None)
    rest = [c for c in rest if c is not name]
    house = [c for c in rest if c.role == "brand"] or [c for c in rest if pattern("firm").search(c.text)][:1]
    rest = [c for c in rest if c not in house]
    more = [c for c in rest if len(c.text) > 40 or c.role == "date"]
    return Parts(name, tuple(c for c in rest if c not in more), tuple(house), (*more, *reach))


def _is_reach(text: str) -> bool:
    digits = sum(char.isdigit() for char in text)
    return "@" in text or "www." in text or digits >= 4 or "." in text.strip(".") and " " not in text.strip()


def faces(ctx: Context, face: Color, back: Color, *, radius: float = 0.0) -> Faces:
    """Lay the card, or both its sides: under each other on square and upright canvases, beside each other on long ones."""
    page = Page(ctx)
    asked = bool(pattern("sides").search(unquoted(ctx.plan)))
    both = asked or ctx.ratio < 1.25 or ctx.ratio > 2.6
    if not both:
        fills = 1.45 <= ctx.ratio <= 2.0
        box = ctx.canvas if fills else object_box(ctx, 1.5, 1.8, margin=0.08)
        if not fills:
            lay_table(page, table_color(ctx, face))
        page.background = face if fills else page.background
        part = Part(page, box)
        paper(part, rounded(box, 0.0 if fills else radius * part.u), face, lifted=not fills)
        return Faces(page, part, None)
    lay_table(page, table_color(ctx, face, back))
    c = ctx.canvas
    # Side by side only where each card is then larger than under each other.
    across = ctx.ratio > 1.75
    gap = 0.05 * min(c.w, c.h)
    room = c.inset(gap)
    w = min((room.w - gap) / 2, room.h * 1.7) if across else min(room.w, (room.h - gap) / 2 * 1.7)
    h = w / 1.7
    # The pair stands together in the middle, the front first as one reads.
    left, top = (c.cx - w - gap / 2, c.cy - h / 2) if across else (c.cx - w / 2, c.cy - h - gap / 2)
    places = [Box(left, top, w, h), Box(left + w + gap, top, w, h) if across else Box(left, top + h + gap, w, h)]
    if across and ctx.rtl:
        places.reverse()
    sides = []
    for box, color in zip(places, (face, back), strict=True):
        part = Part(page, box)
        paper(part, rounded(box, radius * part.u), color)
        sides.append(part)
    return Faces(page, sides[0], sides[1])


def _reach(page: Page, items: tuple[Copy, ...], box: Box, ground: Color, *, align: str, valign: str = "bottom", color: Color | None = None,
           size: float = 5.0) -> Box:  # fmt: skip
    return page.stack(
        [line_entry(c, size, 0.9, color=color) for c in items], box, ground=ground, align=align, valign=valign
    )


def _who(
    parts: Parts, *, share: float = 0.6, most: float = 15.0, color: Color | None = None, trade: float = 5.0
) -> list[Entry]:
    out = [Entry(parts.name, "display", most, 0.0, color, share, 2)] if parts.name else []
    return out + [line_entry(c, trade, 1.8 if i == 0 else 0.8, color=color) for i, c in enumerate(parts.trade)]


def _house(parts: Parts, *, size: float = 5.4, color: Color | None = None) -> list[Entry]:
    return [Entry(c, "accent", size, 0.0, color, weight=700) for c in parts.house]


def _back(side: Page | None, parts: Parts, ground: Color, *, woven: bool = True) -> tuple[Copy, ...]:
    """Fill the back with the house, its picture or the family's ornament; return the house strings it has set."""
    if side is None:
        return ()
    c, u = side.ctx.canvas, side.u
    ink = ink_on(side, ground)
    if woven:
        weave(side, c, ground, strength=0.4, scale=1.3)
    if parts.house and has_motif(side.ctx):
        picture, words = split(c.inset(12 * u), 0.6, across=False)
        art(side, picture, ground)
        side.stack([Entry(i, "display", 13, 1, ink, 0.9, 2) for i in parts.house], words.inset(0, 2 * u), ground=ground, align="center",
                   valign="middle")  # fmt: skip
    elif parts.house:
        words = c.inset(14 * u, 26 * u)
        if woven:
            side.rect(Box(c.x, words.y - 2 * u, c.w, words.h + 4 * u), ground, stem="band")
        side.stack(
            [Entry(i, "display", 0, 1, ink, 0.9, 2) for i in parts.house],
            words,
            ground=ground,
            align="center",
            valign="middle",
        )
    else:
        side_box = c.inset(0.3 * c.w, 0.2 * c.h)
        if has_motif(side.ctx) or not woven:
            art(side, side_box, ground)
    return parts.house


def swiss(ctx: Context) -> Sheet:
    """Flush at the start: name large above, where to reach at the foot, one bar of colour; the back is that colour."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    made = faces(ctx, p.ground, field)
    page, parts = made.front, parts_of(ctx)
    u, inner = page.u, page.ctx.canvas.inset(10 * page.u)
    page.rect(
        Box(inner.x if not ctx.rtl else inner.right - 16 * u, page.ctx.canvas.y, 16 * u, 3 * u), field, stem="bar"
    )
    set_ = _back(made.back, parts, field, woven=False)
    shown = not made.back and has_motif(ctx)
    if shown:
        side = 0.34 * inner.w
        art(
            page,
            Box(inner.right - side if not ctx.rtl else inner.x, inner.bottom - 0.62 * inner.h, side, 0.62 * inner.h),
            p.ground,
        )
    head = Box(inner.x, inner.y + 2 * u, inner.w, 0.56 * inner.h)
    page.stack(_who(parts, most=17), head, ground=p.ground, align=ctx.start)
    left = tuple(c for c in parts.house if c not in set_)
    low = Box(inner.x, head.bottom, inner.w * (0.6 if shown else 1.0), inner.bottom - head.bottom)
    if ctx.rtl and shown:
        low = low.moved(inner.w - low.w, 0)
    page.stack([*_house(Parts(None, (), left, ())), *[line_entry(c, 5.0, 0.9) for c in parts.reach]], low, ground=p.ground, align=ctx.start,
               valign="bottom")  # fmt: skip
    return page.sheet("bcard-swiss")


def sided(ctx: Context) -> Sheet:
    """A third in colour with the house and its picture or ornament; name and lines flush on paper beside it."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    made = faces(ctx, p.ground, field, radius=2 * min(1.0, ctx.style.corner))
    page, parts = made.front, parts_of(ctx)
    u, c = page.u, page.ctx.canvas
    set_ = _back(made.back, parts, field)
    strip, rest = split(c, 0.36 if not made.back else 0.07, end=ctx.rtl)
    page.rect(strip, field, stem="field")
    if not made.back:
        left = [i for i in parts.house if i not in set_]
        picture = strip.inset(5 * u, 8 * u)
        if left:
            low, picture = split(picture, 0.3, end=True, across=False)
            page.stack([Entry(i, "display", 9, 0, ink_on(page, field), 0.9, 3) for i in left], low, ground=field, align="center",
                       valign="middle")  # fmt: skip
            art(page, picture, field)
        elif has_motif(ctx):
            art(page, picture, field)
        else:
            weave(page, strip, field, strength=0.85)
    inner = rest.inset(8 * u, 10 * u)
    used = page.stack(
        _who(parts, most=14), Box(inner.x, inner.y, inner.w, inner.h * 0.58), ground=p.ground, align=ctx.start
    )
    low = Box(inner.x, used.bottom + 5 * u, inner.w, inner.bottom - used.bottom - 5 * u)
    _reach(page, parts.reach, low, p.ground, align=ctx.start)
    return page.sheet("bcard-sided")


def framed(ctx: Context) -> Sheet:
    """Everything on the axis within the family's frame; a divider between who and where."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    made = faces(ctx, p.ground, field)
    page, parts = made.front, parts_of(ctx)
    u, c = page.u, page.ctx.canvas
    set_ = _back(made.back, parts, field)
    area = c.inset(4.5 * u)
    if ctx.style.frame in ("arch", "alpana", "botanical", "none", "thick"):
        page.lines(
            frames.chamfered(area, 4 * u) if ctx.style.corner else rounded(area, 0.0),
            mix(p.ground, field, 0.8),
            0.3 * u,
            stem="frame",
        )
        inner = area.inset(8 * u, 7 * u)
    else:
        inner = frame(page, area, p.ground).inset(2 * u, 1.0 * u)
    house = Parts(None, (), tuple(i for i in parts.house if i not in set_), ())
    if has_motif(ctx) and not made.back:
        picture, inner = split(inner, 0.3, across=False)
        art(page, picture, p.ground)
        inner = Box(inner.x, inner.y + u, inner.w, inner.h - u)
    head, low = split(inner, 0.62 if len(parts.reach) < 4 else 0.5, across=False)
    few = len(parts.reach) + len(parts.trade) + len(parts.house) < 4
    who = [*_house(house), *_who(parts, most=18 if few else 13)]
    page.stack(who, Box(head.x, head.y, head.w, head.h - 2.4 * u), ground=p.ground, align="center", valign="middle")
    if parts.reach:
        divide(page, inner.cx, head.bottom, 0.34 * inner.w, mix(p.ground, field, 0.85))
        _reach(
            page,
            parts.reach,
            Box(low.x, low.y + 2.4 * u, low.w, low.h - 2.4 * u),
            p.ground,
            align="center",
            valign="middle",
            size=4.0,
        )
    return page.sheet("bcard-framed")


def bold(ctx: Context) -> Sheet:
    """One strong colour all over; the name as large as the card takes it, small lines in two corners."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    made = faces(ctx, field, p.ground)
    page, parts = made.front, parts_of(ctx)
    u, inner = page.u, page.ctx.canvas.inset(8 * page.u)
    ink = ink_on(page, field)
    set_ = _back(made.back, parts, p.ground, woven=False)
    house = [i for i in parts.house if i not in set_]
    top = [*house, *parts.trade]
    used = page.stack([line_entry(i, 5.2, 0.8, color=ink, weight=600) for i in top], Box(inner.x, inner.y, inner.w, 0.24 * inner.h),
                      ground=field, align=ctx.start)  # fmt: skip
    low = _reach(
        page,
        parts.reach,
        Box(inner.x, inner.bottom - 0.34 * inner.h, inner.w, 0.34 * inner.h),
        field,
        align=ctx.start,
        color=ink,
    )
    y = used.bottom + 3 * u if top else inner.y
    foot = low.y - 3 * u if parts.reach else inner.bottom
    room = Box(inner.x, y, inner.w, foot - y)
    if has_motif(ctx) and not made.back:
        side = 0.3 * inner.w
        room = Box(inner.x if not ctx.rtl else inner.x + 0.34 * inner.w, y, 0.66 * inner.w, foot - y)
        art(
            page,
            Box(inner.right - side if not ctx.rtl else inner.x, inner.bottom - 0.42 * inner.h, side, 0.42 * inner.h),
            field,
        )
    if parts.name:
        page.stack(
            [Entry(parts.name, "display", 0.0, 0.0, ink, 1.0, 2)], room, ground=field, align=ctx.start, valign="middle"
        )
    return page.sheet("bcard-bold")


def woven(ctx: Context) -> Sheet:
    """A band of the family's ornament along the foot, type on the axis or flush above it; the back all ornament."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    made = faces(ctx, p.ground, field)
    page, parts = made.front, parts_of(ctx)
    u, c = page.u, page.ctx.canvas
    set_ = _back(made.back, parts, field)
    band = Box(c.x, c.bottom - 15 * u, c.w, 15 * u)
    page.rect(band, field, stem="band")
    weave(page, band, field, strength=0.95, scale=1.5)
    page.rect(
        Box(c.x, band.y - 1.6 * u, c.w, 0.5 * u),
        mix(p.ground, second_color(ctx, p.ground, field), 0.9),
        stem="rule",
        role="rule",
    )
    inner = Box(c.x + 9 * u, c.y + 9 * u, c.w - 18 * u, band.y - c.y - 14 * u)
    align = "center" if ctx.style.align == "center" else ctx.start
    if has_motif(ctx) and not made.back:
        picture, inner = split(inner, 0.28, end=align != "center" and not ctx.rtl)
        art(page, picture, p.ground)
    house = [line_entry(i, 5, 0, weight=700) for i in parts.house if i not in set_]
    share = 0.56 if parts.reach else 1.0
    page.stack([*house, *_who(parts, most=13)], Box(inner.x, inner.y, inner.w, inner.h * share), ground=p.ground, align=align,
               valign="top" if parts.reach else "middle")  # fmt: skip
    _reach(
        page,
        parts.reach,
        Box(inner.x, inner.y + inner.h * share + 2 * u, inner.w, inner.h * (1 - share) - 2 * u),
        p.ground,
        align=align,
    )
    return page.sheet("bcard-woven")


def ledger(ctx: Context) -> Sheet:
    """Editorial: three columns over a hairline, the name across the foot."""
    p = ctx.palette
    made = faces(ctx, p.ground, strong(ctx, p.ground))
    page, parts = made.front, parts_of(ctx)
    u, inner = page.u, page.ctx.canvas.inset(9 * page.u)
    set_ = _back(made.back, parts, strong(ctx, p.ground), woven=False)
    line = line_on(page, p.ground, 0.6)
    page.line(Point(inner.x, inner.y), Point(inner.right, inner.y), 0.3 * u, line)
    house = [i for i in parts.house if i not in set_]
    first, rest = split(Box(inner.x, inner.y + 3 * u, inner.w, 0.42 * inner.h), 0.5, end=ctx.rtl)
    page.stack([line_entry(i, 5.0, 0.9, weight=600 if k == 0 else 0) for k, i in enumerate((*house, *parts.trade))],
               Box(first.x, first.y, first.w - 3 * u, first.h), ground=p.ground, align=ctx.start)  # fmt: skip
    _reach(
        page,
        parts.reach,
        Box(rest.x + (0 if ctx.rtl else 0), rest.y, rest.w - 3 * u, rest.h),
        p.ground,
        align=ctx.start,
        valign="top",
    )
    if parts.name:
        wide = width_of(parts.name.text)
        room = Box(inner.x, first.bottom + 3 * u, inner.w, inner.bottom - first.bottom - 3 * u)
        page.stack([Entry(parts.name, "display", 0.0, 0.0, None, 1.0, 1 if wide < 22 else 2)], room, ground=p.ground, align=ctx.start,
                   valign="bottom")  # fmt: skip
    return page.sheet("bcard-ledger")


BUSINESS_CARDS: tuple[tuple[str, Archetype, Suits], ...] = entries(
    ("bcard-swiss", swiss),
    ("bcard-sided", sided),
    ("bcard-framed", framed),
    ("bcard-bold", bold),
    ("bcard-woven", woven),
    ("bcard-ledger", ledger),
)
