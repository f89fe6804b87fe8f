"""Labels: round, wrapped about a jar, fronts of bottles, tags to hang; brand before product before amount."""

from __future__ import annotations

import math
from dataclasses import dataclass

from limner.design.archetypes.cast import has_motif
from limner.design.archetypes.decor import divide
from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.parts import art
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.ornament import frames
from limner.design.ornament.primitives import arch, circle, joined, polar, rect, star
from limner.design.printed.dies import rounded
from limner.design.printed.kit import (
    Part,
    clipped,
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
from limner.design.printed.taste import entries, pattern
from limner.design.printed.weave import weave
from limner.design.printed.windows import show
from limner.design.structured.asks import says
from limner.design.structured.voices import STRONG
from limner.document.color import Color, mix
from limner.document.forms import Arc
from limner.document.geometry import Box, Point
from limner.document.plan import Copy
from limner.document.text import Fit

_JOINED = ("Arab", "Deva", "Beng")


@dataclass(frozen=True, slots=True)
class Parts:
    """The strings of a pack: brand, product, amount, short lines and longer texts."""

    brand: Copy | None
    product: Copy | None
    amount: Copy | None
    lines: tuple[Copy, ...]
    texts: tuple[Copy, ...]


def parts_of(ctx: Context) -> Parts:
    """Return the strings of a pack by the part they play, whatever order the brief names them in."""
    items = list(ctx.copies())
    amount = next((c for c in items if len(c.text) <= 24 and pattern("amount").fullmatch(c.text.strip())), None)
    rest = [c for c in items if c is not amount]
    texts = [c for c in rest if len(c.text) > 46]
    rest = [c for c in rest if c not in texts]
    brand = next((c for c in rest if c.role == "brand"), None) or next((c for c in rest if c.role == "title"), None)
    brand = brand or (rest[0] if rest else texts.pop(0) if texts else None)
    rest = [c for c in rest if c is not brand]
    product = next((c for c in rest if c.role == "title"), None) or next(
        (c for c in rest if c.role in ("subtitle", "label")), None
    )
    product = product or next((c for c in rest if not any(map(str.isdigit, c.text))), None)
    return Parts(brand, product, amount, tuple(c for c in rest if c is not product), tuple(texts))


def _object(ctx: Context, low: float, high: float) -> tuple[Page, Box]:
    page = Page(ctx)
    p = ctx.palette
    lay_table(page, table_color(ctx, p.ground, strong(ctx, p.ground)))
    box = object_box(ctx, low, high)
    return Part(page, box), box


def stack_of(
    parts: Parts, *, brand: float = 0.42, color: Color | None = None, gap: float = 2.4, amount: bool = True
) -> list[Entry]:
    """Return the strings of a pack as a stack: brand as wide as it goes, product under it, lines, amount last."""
    out = [Entry(parts.brand, "display", 0.0, 0.0, color, brand, 3)] if parts.brand else []
    if parts.product:
        out.append(Entry(parts.product, "display", 8.0, gap, color, 0.3, 2))
    out += [line_entry(c, 4.4, gap if i == 0 else 1.2, color=color) for i, c in enumerate(parts.lines)]
    out += [line_entry(c, 3.6, gap, color=color) for c in parts.texts]
    if parts.amount and amount:
        out.append(line_entry(parts.amount, 4.8, gap * 1.3, color=color, weight=700))
    return out


def _ringed(
    page: Page, item: Copy, center: Point, radius: float, size: float, ground: Color, color: Color, *, low: bool = False
) -> None:
    """Set a string on a circle, at the top reading clockwise or at the foot reading the other way."""
    voice = STRONG.but(align="center", tracking=0.1)
    wide, _, _ = page.layout_size(item, voice, 100.0, 1e6)
    sweep = 150.0 if not low else 130.0
    size = min(size, 100.0 * math.radians(sweep) * radius / max(1.0, wide))
    path = Arc(center=center, radius=radius + (0.34 * size if low else -0.36 * size) * (1 if low else 1), angle=180.0 if low else 0.0,
               inside=low, sweep=sweep + 25)  # fmt: skip
    box = Box(center.x - radius * 1.2, center.y - radius * 1.2, 2.4 * radius, 2.4 * radius)
    page.text(
        item,
        box,
        voice,
        size,
        on=ground,
        color=color,
        path=path,
        fit=Fit(mode="shrink", min_size=size * 0.6, max_size=size),
    )


def round_(ctx: Context) -> Sheet:
    """A round label: lines on the rim, rings, a picture over the brand in the middle."""
    p = ctx.palette
    page, box = _object(ctx, 1.0, 1.0)
    u, parts = page.u, parts_of(ctx)
    center, r = Point(box.cx, box.cy), box.w / 2
    field = strong(ctx, p.ground)
    paper(page, circle(*center, r), field)
    rim = [
        c for c in (*parts.lines, parts.amount) if c is not None and len(c.text) <= 30 and ctx.script(c) not in _JOINED
    ][:2]
    hole = 0.76 * r if rim else 0.86 * r
    if not rim:
        weave(page, box, field, strength=0.7, scale=0.6, outline=circle(*center, 0.985 * r))
    page.solid(circle(*center, hole), p.ground, stem="panel")
    line = mix(p.ground, field, 0.9)
    page.lines(circle(*center, hole - 1.8 * u), line, 0.3 * u, stem="ring")
    page.lines(circle(*center, r - 2.0 * u), mix(field, p.ground, 0.7), 0.3 * u, stem="ring")
    ink = ink_on(page, field)
    for k, item in enumerate(rim):
        _ringed(
            page, item, center, (r + hole) / 2, 6.2 * u, field, ink, low=k == 1 or item is parts.amount and len(rim) > 1
        )
    if rim:
        for a in (90, 270):
            page.solid(
                star(*polar(center.x, center.y, (r + hole) / 2, a), 2.0 * u, 0.9 * u, 5),
                mix(field, p.ground, 0.8),
                stem="star",
            )
    side = hole * 1.36
    inner = Box(center.x - side / 2, center.y - 0.5 * side, side, side)
    rest = Parts(parts.brand, parts.product, None if parts.amount in rim else parts.amount,
                 tuple(c for c in parts.lines if c not in rim), parts.texts)  # fmt: skip
    picture, words = split(inner, 0.4 if has_motif(ctx) else 0.24, across=False)
    art(page, Box(picture.x + 0.14 * picture.w, picture.y - 0.06 * side, 0.72 * picture.w, picture.h), p.ground)
    page.stack(stack_of(rest, brand=0.55, gap=1.8), words, ground=p.ground, align="center", valign="middle")
    return page.sheet("label-round")


def wrap(ctx: Context) -> Sheet:
    """A strip to go round a jar: the front in the middle, small print at one side, picture or ornament at the other."""
    p = ctx.palette
    page, box = _object(ctx, 1.9, 3.0)
    u, parts = page.u, parts_of(ctx)
    field = strong(ctx, p.ground)
    paper(page, rounded(box, 0.0), field)
    front = Box(box.x + 0.3 * box.w, box.y, 0.4 * box.w, box.h)
    left, right = Box(box.x, box.y, 0.3 * box.w, box.h), Box(front.right, box.y, 0.3 * box.w, box.h)
    near, far = (left, right) if not ctx.rtl else (right, left)
    page.rect(front, p.ground, stem="front")
    ink = ink_on(page, field)
    small = [line_entry(c, 5.2, 2.0, color=ink) for c in (*parts.lines, *parts.texts)]
    if small:
        page.stack(small, near.inset(8 * u, 10 * u), ground=field, align=ctx.start, valign="middle")
    else:
        weave(page, near, field, strength=0.85)
    if has_motif(ctx):
        art(page, far.inset(6 * u, 9 * u), field)
    else:
        weave(page, far, field, strength=0.85)
    main = Parts(parts.brand, parts.product, parts.amount, (), ())
    page.stack(
        stack_of(main, brand=0.55, gap=4.0),
        front.inset(7 * u, 10 * u),
        ground=p.ground,
        align="center",
        valign="middle",
    )
    for x in (front.x, front.right):
        page.line(Point(x, box.y), Point(x, box.bottom), 0.8 * u, second_color(ctx, p.ground, field))
    return page.sheet("label-wrap")


def apothecary(ctx: Context) -> Sheet:
    """Scooped corners, a double line, the product on a band across, everything on the axis."""
    p = ctx.palette
    page, box = _object(ctx, 0.68, 1.25)
    u, parts = page.u, parts_of(ctx)
    field = strong(ctx, p.ground)
    paper(page, frames.chamfered(box, 8 * u), p.ground)
    for gap, width in ((2.4, 0.7), (4.4, 0.24)):
        page.lines(frames.chamfered(box.inset(gap * u), (8 - 0.4 * gap) * u), field, width * u, stem="frame")
    inner = box.inset(9 * u, 9 * u)
    foot_h = 8 * u if parts.amount else 0.0
    band_h = 15 * u if parts.product else 0.0
    small = [line_entry(c, 4.2, 1.4) for c in (*parts.lines, *parts.texts)]
    small_h = (5.0 * len(parts.lines) + 11 * len(parts.texts)) * u
    top_h = inner.h - band_h - small_h - foot_h - 6 * u
    picture_h = top_h * (0.5 if has_motif(ctx) else 0.28)
    art(page, Box(inner.x + 0.2 * inner.w, inner.y, 0.6 * inner.w, picture_h), p.ground)
    brand = Box(inner.x, inner.y + picture_h + 2 * u, inner.w, top_h - picture_h - 4 * u)
    if parts.brand:
        page.stack(
            [Entry(parts.brand, "display", 0.0, 0.0, None, 1.0, 2)],
            brand,
            ground=p.ground,
            align="center",
            valign="middle",
        )
    y = inner.y + top_h
    if parts.product:
        band = Box(box.x + 2.4 * u, y, box.w - 4.8 * u, band_h)
        page.rect(band, field, stem="band")
        page.stack([Entry(parts.product, "display", 0.0, 0.0, ink_on(page, field), 0.62, 1)], band.inset(7 * u, 0.6 * u), ground=field,
                   align="center", valign="middle")  # fmt: skip
        y = band.bottom
    page.stack(
        small,
        Box(inner.x, y + 2.5 * u, inner.w, inner.bottom - foot_h - y - 3 * u),
        ground=p.ground,
        align="center",
        valign="middle",
    )
    if parts.amount:
        low = Box(inner.x, inner.bottom - foot_h, inner.w, foot_h)
        divide(page, inner.cx, low.y, 0.5 * inner.w, mix(p.ground, field, 0.8))
        low = Box(low.x, low.y + 1.5 * u, low.w, low.h - 1.5 * u)
        page.stack([line_entry(parts.amount, 5, 0, weight=700)], low, ground=p.ground, align="center", valign="middle")
    return page.sheet("label-apothecary")


def modern(ctx: Context) -> Sheet:
    """Flush at the start: a block of colour with the picture over a white field with brand and product, a rule, the amount."""
    p = ctx.palette
    page, box = _object(ctx, 0.6, 1.5)
    u, parts = page.u, parts_of(ctx)
    field = strong(ctx, p.ground)
    paper(page, rounded(box, 0.0), p.ground)
    wide = box.w > 1.15 * box.h
    top, rest = split(box, 0.45 if has_motif(ctx) else 0.34, across=wide, end=wide and not ctx.rtl)
    page.rect(top, field, stem="field")
    if has_motif(ctx):
        art(page, top.inset(0.08 * min(top.w, top.h)), field)
    else:
        weave(page, top, field, strength=0.8)
    inner = rest.inset(7 * u, 7 * u)
    foot = 0.0
    if parts.amount:
        foot = 9 * u
        y = inner.bottom - foot
        page.line(Point(inner.x, y), Point(inner.right, y), 0.4 * u, line_on(page, p.ground, 0.7))
        page.stack([line_entry(parts.amount, 5.4, 0, weight=700)], Box(inner.x, y + 2.5 * u, inner.w, foot - 2.5 * u), ground=p.ground,
                   align=ctx.start, valign="bottom")  # fmt: skip
        foot += 3 * u
    page.stack(
        stack_of(parts, brand=0.6, amount=False),
        Box(inner.x, inner.y, inner.w, inner.h - foot),
        ground=p.ground,
        align=ctx.start,
    )
    return page.sheet("label-modern")


def arched(ctx: Context) -> Sheet:
    """A front with an arched head: the picture stands in a wreath of ornament at the foot, brand large above."""
    p = ctx.palette
    page, box = _object(ctx, 0.62, 0.86)
    u, parts = page.u, parts_of(ctx)
    field = strong(ctx, p.ground)
    kind = {"girih": "pointed", "rangoli": "ogee", "alpana": "ogee"}.get(ctx.style.ornament, "round")
    shape = arch(box, kind)
    paper(page, shape, field)
    door = Box(box.x + 3 * u, box.y + 3.4 * u, box.w - 6 * u, box.h - 6.4 * u)
    page.lines(arch(door, kind), mix(field, p.ground, 0.75), 0.4 * u, stem="frame")
    ink = ink_on(page, field)
    band = Box(box.x, box.bottom - 0.36 * box.h, box.w, 0.36 * box.h)
    clipped(page, rect(band), box, p.ground, outline=shape, stem="band")
    if has_motif(ctx):
        art(page, band.inset(0.12 * band.w, 0.07 * band.h), p.ground)
    else:
        weave(page, band.inset(3 * u, 3 * u), p.ground, strength=0.9)
    rise = 0.3 if kind == "round" else 0.36
    room = Box(box.x + 8 * u, box.y + rise * box.w, box.w - 16 * u, band.y - box.y - rise * box.w - 4 * u)
    page.stack(stack_of(parts, brand=0.62, color=ink), room, ground=field, align="center", valign="middle")
    beads = joined(circle(box.x + box.w * (i + 0.5) / 24, band.y, 0.7 * u) for i in range(24))
    page.solid(beads, mix(field, p.ground, 0.9), stem="beads")
    return page.sheet("label-arched")


def tag(ctx: Context) -> Sheet:
    """A tag on a string: cut corners, an eyelet, the picture in the middle, brand and product flush below."""
    p = ctx.palette
    page, box = _object(ctx, 0.52, 0.7)
    u, parts = page.u, parts_of(ctx)
    field = strong(ctx, p.ground)
    cut = 18 * u
    d = f"M{box.x + cut} {box.y}H{box.right - cut}L{box.right} {box.y + 0.8 * cut}V{box.bottom}H{box.x}V{box.y + 0.8 * cut}Z"
    hole = Point(box.cx, box.y + 8 * u)
    x, y = hole
    string = f"M{x} {y}C{x - 4 * u} {y - 18 * u} {x + 22 * u} {y - 22 * u} {x + 30 * u} {y - 40 * u}"
    page.lines(string, mix(field, p.ink, 0.3), 0.8 * u, round_=True, stem="string")
    paper(page, d, p.ground)
    page.solid(circle(*hole, 3.6 * u), field, stem="eyelet")
    page.solid(circle(*hole, 1.9 * u), page.background or p.ground, stem="hole")
    window = Box(box.x + 7 * u, box.y + 18 * u, box.w - 14 * u, 0.4 * box.h)
    show(page, window, outline=rounded(window, 1.5 * u * (1 + ctx.style.corner)), field=field)
    room = Box(box.x + 7 * u, window.bottom + 5 * u, box.w - 14 * u, box.bottom - window.bottom - 12 * u)
    page.stack(
        stack_of(parts, brand=0.5),
        room,
        ground=p.ground,
        align="center" if ctx.style.align == "center" else ctx.start,
        valign="middle",
    )
    return page.sheet("label-tag")


def _asks_tag(ctx: Context) -> float:
    return 6.0 if says(ctx.plan.prompt.lower(), "hang tag") else 0.35


def _asks_round(ctx: Context) -> float:
    told = says(ctx.plan.prompt.lower(), "round")
    return 6.0 if told else 1.0 if 0.8 < ctx.ratio < 1.25 else 0.3


def _asks_wrap(ctx: Context) -> float:
    return 5.0 if "wrap" in ctx.plan.prompt.lower() or ctx.ratio > 1.8 else 0.2


LABELS: tuple[tuple[str, Archetype, Suits], ...] = entries(
    ("label-round", round_, _asks_round),
    ("label-wrap", wrap, _asks_wrap),
    ("label-apothecary", apothecary),
    ("label-modern", modern),
    ("label-arched", arched),
    ("label-tag", tag, _asks_tag),
)
