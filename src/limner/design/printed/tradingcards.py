"""Trading cards: a frame, a window, a name, what it can do, how strong it is; sizes of a hand."""

from __future__ import annotations

from dataclasses import dataclass

from limner.design.archetypes.cast import has_scene
from limner.design.archetypes.page import Entry, Page
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.ornament import fields as ornament
from limner.design.ornament.primitives import arch, polygon, rect
from limner.design.palettes import is_dark
from limner.design.printed.dies import rounded
from limner.design.printed.fieldset import FieldLook, cut_of, field_row, part_fields, set_fields
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
    stack_height,
    strong,
    table_color,
    title_entry,
)  # fmt: skip
from limner.design.printed.taste import entries
from limner.design.printed.weave import weave
from limner.design.printed.windows import show
from limner.document.color import Color, mix
from limner.document.fills import LinearGradient, Stop
from limner.document.geometry import Box, Point
from limner.document.plan import Copy


@dataclass(frozen=True, slots=True)
class Parts:
    """The strings of a card: its name, a line of kind, the mark beside the name, stats, abilities, flavour text."""

    name: Copy | None
    kind: tuple[Copy, ...]
    mark: Copy | None
    stats: tuple[Copy, ...]
    texts: tuple[Copy, ...]
    flavour: tuple[Copy, ...]


def parts_of(ctx: Context) -> Parts:
    """Return the strings of a card by the part they play."""
    items = list(ctx.copies())
    name = next((c for c in items if c.role == "title"), items[0] if items else None)
    rest = [c for c in items if c is not name]
    stats, rest = part_fields(rest)
    mark = next((c for c in rest if len(c.text) <= 5 or c.role in ("badge", "price")), None)
    if mark is None and len(stats) > 1 and cut_of(stats[0].text) <= 4:
        mark = stats.pop(0)
    rest = [c for c in rest if c is not mark]
    flavour = [c for c in rest if c.role == "quote"]
    rest = [c for c in rest if c not in flavour]
    kind = [c for c in rest if len(c.text) <= 34]
    texts = [c for c in rest if c not in kind]
    return Parts(name, tuple(kind), mark, tuple(stats), tuple(texts), tuple(flavour))


def _card(ctx: Context, face: Color, *, corner: float = 5.0) -> tuple[Page, Box]:
    page = Page(ctx)
    near = 0.6 <= ctx.ratio <= 0.84
    lay_table(page, table_color(ctx, face))
    box = object_box(ctx, 0.66, 0.76, margin=0.025 if near else 0.05)
    part = Part(page, box)
    paper(part, rounded(box, corner * part.u), face)
    return part, box


def _words(parts: Parts, *, kind: bool = False) -> list[Entry]:
    items = [line_entry(c, 5.0, 1.6, weight=600) for c in (parts.kind if kind else ())]
    items += [line_entry(c, 4.9, 2.2) for c in parts.texts]
    return items + [line_entry(c, 4.4, 2.8) for c in parts.flavour]


def _texts(page: Page, parts: Parts, box: Box, ground: Color, *, align: str, kind: bool = False) -> None:
    page.stack(_words(parts, kind=kind), box, ground=ground, align=align, valign="middle")


def _name(
    page: Page, parts: Parts, box: Box, ground: Color, *, align: str, color: Color | None = None, lines: int = 1
) -> None:
    """Set the name with its mark at the far end of the line."""
    if parts.mark:
        far, box = split(box, 0.26, end=not page.ctx.rtl)
        side = "right" if not page.ctx.rtl else "left"
        if cut_of(parts.mark.text):
            set_fields(
                page, [parts.mark], far, ground, FieldLook(value=7, label=2.6, align=side, color=color), valign="middle"
            )
        else:
            page.stack(
                [title_entry(parts.mark, 0.9, lines=1, color=color, most=9)],
                far,
                ground=ground,
                align=side,
                valign="middle",
            )
        box = Box(box.x + (2 * page.u if page.ctx.rtl else 0), box.y, box.w - 2 * page.u, box.h)
    if parts.name:
        page.stack(
            [title_entry(parts.name, 1.0, lines=lines, color=color)], box, ground=ground, align=align, valign="middle"
        )


def _under(parts: Parts) -> bool:
    return bool(parts.texts or parts.flavour)


def classic(ctx: Context) -> Sheet:
    """A coloured frame, a name plate, the window, a line of kind, a text box, stats along the foot."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    page, box = _card(ctx, field)
    u, parts = page.u, parts_of(ctx)
    weave(page, box, field, strength=0.28, scale=0.8, outline=rounded(box, 5 * u))
    inner = box.inset(4.6 * u)
    plate = Box(inner.x, inner.y, inner.w, 13 * u)
    page.rect(plate, p.ground, radius=2 * u, stem="plate")
    _name(page, parts, plate.inset(4 * u, 1.6 * u), p.ground, align=ctx.start)
    foot = 15 * u if parts.stats else 0.0
    text_h = min(0.36 * inner.h, stack_height(page, _words(parts), inner.w - 8 * u) + 7 * u) if _under(parts) else 0.0
    kind_h = 8.5 * u if parts.kind else 0.0
    gap = 2.2 * u
    window = Box(inner.x, plate.bottom + gap, inner.w, inner.h - plate.h - gap)
    window = Box(window.x, window.y, window.w, window.h - sum(h + gap for h in (foot, text_h, kind_h) if h))
    show(page, window, outline=rounded(window, 1.5 * u), rays=True)
    page.lines(rounded(window, 1.5 * u), p.ground, 0.9 * u, stem="frame")
    y = window.bottom + gap
    if kind_h:
        strip = Box(inner.x, y, inner.w, kind_h)
        color = second_color(ctx, field, p.ground)
        page.rect(strip, color, radius=kind_h / 2, stem="kind")
        _row(page, parts.kind, strip.inset(4 * u, 1.2 * u), color)
        y = strip.bottom + gap
    if text_h:
        panel = Box(inner.x, y, inner.w, text_h)
        page.rect(panel, p.ground, radius=2 * u, stem="panel")
        _texts(page, parts, panel.inset(4 * u, 2.4 * u), p.ground, align=ctx.start)
        y = panel.bottom + gap
    if foot:
        low = Box(inner.x, inner.bottom - foot, inner.w, foot)
        page.rect(low, p.ground, radius=2 * u, stem="panel")
        set_fields(page, parts.stats, low.inset(5 * u, 2 * u), p.ground, FieldLook(value=7.5, label=2.9, align="center", rules=True, gap=6),
                   valign="middle")  # fmt: skip
    return page.sheet("trade-classic")


def _row(page: Page, items: tuple[Copy, ...], box: Box, ground: Color) -> None:
    """Set short strings side by side, each in an equal part of a box."""
    ink = ink_on(page, ground)
    for i, item in enumerate(items if not page.ctx.rtl else tuple(reversed(items))):
        w = box.w / len(items)
        page.stack([line_entry(item, 4.6, 0, color=ink, weight=700)], Box(box.x + i * w, box.y, w, box.h), ground=ground, align="center",
                   valign="middle")  # fmt: skip


def full(ctx: Context) -> Sheet:
    """The picture fills the card; the name on a plate over it, the words on a panel that grows out of the foot."""
    p = ctx.palette
    face = p.ground if is_dark(p.ground) else mix(p.ink, p.main, 0.25)
    page, box = _card(ctx, face)
    u, parts = page.u, parts_of(ctx)
    inner = box.inset(2.6 * u)
    outline = rounded(inner, 3.4 * u)
    show(page, inner, outline=outline, rays=True, field=strong(ctx, face) if not has_scene(ctx) else None)
    rows = len(parts.texts) + len(parts.flavour) + bool(parts.kind) + 2 * bool(parts.stats)
    high = min(0.62, 0.2 + 0.07 * rows + 0.0006 * sum(len(c.text) for c in (*parts.texts, *parts.flavour))) * inner.h
    panel = Box(inner.x, inner.bottom - high, inner.w, high)
    veil = LinearGradient(
        stops=(Stop(at=0.0, color=f"{face[:7]}00"), Stop(at=0.34, color=f"{face[:7]}e8"), Stop(at=1.0, color=face))
    )
    page.rect(Box(panel.x, panel.y - 0.22 * panel.h, panel.w, 1.22 * panel.h - 3.4 * u), veil, stem="veil")
    clipped(
        page, rect(Box(panel.x, panel.bottom - 3.6 * u, panel.w, 3.6 * u)), panel, face, outline=outline, stem="veil"
    )
    ink = ink_on(page, face, p.main)
    room = Box(panel.x + 5 * u, panel.y + 2 * u, panel.w - 10 * u, panel.h - 6 * u)
    head, low = split(room, 0.36 if rows > 1 else 0.9, across=False)
    _name(page, parts, head, face, align=ctx.start, color=ink)
    if parts.stats:
        foot, low = split(low, 0.36 if _under(parts) or parts.kind else 1.0, end=True, across=False)
        set_fields(page, parts.stats, foot, face, FieldLook(value=7, label=2.8, align=ctx.start, color=ink, gap=6))
        low = Box(low.x, low.y, low.w, max(1.0, low.h - 2 * u))
    ink2 = ink_on(page, face)
    items = [line_entry(c, 5.0, 1.2, color=ink, weight=600) for c in parts.kind]
    items += [line_entry(c, 4.7, 1.8, color=ink2) for c in (*parts.texts, *parts.flavour)]
    page.stack(items, Box(low.x, low.y + u, low.w, low.h - u), ground=face, align=ctx.start)
    page.lines(outline, mix(face, second_color(ctx, face), 0.8), 0.5 * u, stem="frame")
    return page.sheet("trade-full")


def sport(ctx: Context) -> Sheet:
    """A player's card: stripes on the slant behind the picture, a name bar cut on the slant at the foot, the mark huge."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    page, box = _card(ctx, p.ground, corner=3.0)
    u, parts = page.u, parts_of(ctx)
    outline = rounded(box.inset(2.4 * u), 2 * u)
    inner = box.inset(2.4 * u)
    page.solid(outline, field, stem="field")
    other = second_color(ctx, field)
    clipped(
        page, ornament.stripes(inner, 9 * u, 0.34, 0.5), inner, mix(field, other, 0.5), outline=outline, stem="stripes"
    )
    words = len(parts.texts) + len(parts.flavour)
    bar_h = 19 * u
    low_h = (14 * u if parts.stats else 0) + stack_height(page, _words(parts, kind=True), inner.w - 10 * u) + 5 * u
    bar = Box(inner.x, inner.bottom - low_h - bar_h - 2 * u, inner.w, bar_h)
    picture = Box(inner.x + 4 * u, inner.y + 5 * u, inner.w - 8 * u, bar.y - inner.y - 1 * u)
    if has_scene(ctx):
        show(page, picture, outline=rounded(picture, u))
    else:
        disc = picture.inset(0.04 * picture.w, 0.04 * picture.h)
        show(page, disc, outline=rounded(disc, 0.5 * min(disc.w, disc.h)), field=other)
    low = Box(inner.x, bar.bottom - 2 * u, inner.w, inner.bottom - bar.bottom + 2 * u)
    clipped(page, rect(low), low, p.ground, outline=outline, stem="panel")
    slant = 5 * u
    page.solid(polygon([(bar.x, bar.y + slant), (bar.right, bar.y), (bar.right, bar.bottom - slant), (bar.x, bar.bottom)]),
               ink_on(page, p.ground), stem="bar")  # fmt: skip
    ground = ink_on(page, p.ground)
    _name(page, parts, Box(bar.x + 5 * u, bar.y + slant, bar.w - 10 * u, bar.h - 2 * slant), ground, align=ctx.start,
          color=ink_on(page, ground, p.ground))  # fmt: skip
    room = Box(low.x + 5 * u, bar.bottom + 1.0 * u, low.w - 10 * u, low.bottom - bar.bottom - 4 * u)
    if parts.stats:
        share = 1.0 if not words and not parts.kind else 14 * u / max(room.h, 14 * u)
        foot, room = split(room, min(1.0, share), end=True, across=False)
        set_fields(page, parts.stats, foot, p.ground, FieldLook(value=7.5, label=2.8, align=ctx.start, gap=6))
    _texts(page, parts, room, p.ground, align=ctx.start, kind=True)
    return page.sheet("trade-sport")


def table(ctx: Context) -> Sheet:
    """For comparing: picture above, name across, then a table, one row for each figure, alternately tinted."""
    p = ctx.palette
    page, box = _card(ctx, p.ground, corner=4.0)
    u, parts = page.u, parts_of(ctx)
    field = strong(ctx, p.ground)
    rows = len(parts.stats)
    words = (*parts.kind, *parts.texts, *parts.flavour)
    row_h = min(9.0 * u, 0.36 * box.h / max(1, rows))
    table_h = rows * row_h
    words_h = min(0.3 * box.h, stack_height(page, _words(parts, kind=True), box.w - 12 * u) + 4 * u) if words else 0.0
    head_h = 15 * u
    picture = Box(box.x, box.y, box.w, box.h - table_h - words_h - head_h - (5 * u if rows or words else 0))
    outline = f"M{box.x} {box.y + 4 * u}A{4 * u} {4 * u} 0 0 1 {box.x + 4 * u} {box.y}H{box.right - 4 * u}A{4 * u} {4 * u} 0 0 1 "
    outline += f"{box.right} {box.y + 4 * u}V{picture.bottom}H{box.x}Z"
    show(page, picture, outline=outline)
    head = Box(box.x, picture.bottom, box.w, head_h)
    clipped(page, rect(head), box, field, outline=rounded(box, 4 * u), stem="head")
    _name(page, parts, head.inset(6 * u, 2.2 * u), field, align=ctx.start, color=ink_on(page, field))
    y = head.bottom
    if words:
        room = Box(box.x + 6 * u, y + 2 * u, box.w - 12 * u, words_h - 2 * u)
        _texts(page, parts, room, p.ground, align=ctx.start, kind=True)
        y = room.bottom + u
    for i, item in enumerate(parts.stats):
        line = Box(box.x, y, box.w, row_h)
        color = mix(p.ground, field, 0.12) if i % 2 == 0 else p.ground
        page.rect(line, color, stem="row", role="row")
        field_row(page, item, line.inset(6 * u, 0.1 * row_h), color, min(6 * u, 0.56 * row_h))
        y += row_h
    return page.sheet("trade-table")


def arcana(ctx: Context) -> Sheet:
    """A card of an old deck: ornamental border, the window an arch, the name in a cartouche at the foot."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    page, box = _card(ctx, p.ground)
    u, parts = page.u, parts_of(ctx)
    edge = box.inset(3 * u)
    page.solid(rounded(edge, 3 * u), field, stem="border")
    weave(page, edge, field, strength=0.8, scale=0.55, outline=rounded(edge, 3 * u))
    inner = edge.inset(5.4 * u)
    page.solid(rect(inner), p.ground, stem="panel")
    line = mix(p.ground, second_color(ctx, p.ground, field), 0.9)
    page.lines(rect(inner.inset(1.2 * u)), line, 0.3 * u, stem="frame")
    body = inner.inset(4 * u)
    top = 9 * u if parts.mark else 0.0
    if parts.mark:
        page.stack([title_entry(parts.mark, 0.9, lines=1, most=8)], Box(body.x, body.y, body.w, top), ground=p.ground, align="center",
                   valign="middle")  # fmt: skip
    words = (*parts.kind, *parts.texts, *parts.flavour)
    text_h = min(0.3 * body.h, stack_height(page, _words(parts, kind=True), body.w - 4 * u) + 2 * u) if words else 0.0
    stats_h = 13 * u if parts.stats else 0.0
    name_h = 13 * u
    window = Box(body.x, body.y + top + 1.5 * u, body.w, body.h - top - name_h - text_h - stats_h - 5.5 * u)
    shape = arch(window, {"girih": "pointed", "rangoli": "ogee", "alpana": "ogee"}.get(ctx.style.ornament, "round"))
    show(page, window, outline=shape, rays=True)
    page.lines(shape, line, 0.6 * u, stem="frame")
    plate = Box(body.x, window.bottom + 2.5 * u, body.w, name_h)
    page.line(Point(plate.x, plate.bottom), Point(plate.right, plate.bottom), 0.3 * u, line_on(page, p.ground, 0.3))
    if parts.name:
        page.stack([title_entry(parts.name, 0.86, lines=1)], plate, ground=p.ground, align="center", valign="middle")
    y = plate.bottom + u
    if words:
        room = Box(body.x + 2 * u, y, body.w - 4 * u, text_h)
        _texts(page, parts, room, p.ground, align="center", kind=True)
        y = room.bottom
    if parts.stats:
        low = Box(body.x, body.bottom - stats_h + u, body.w, stats_h - u)
        set_fields(
            page,
            parts.stats,
            low,
            p.ground,
            FieldLook(value=6.6, label=2.7, align="center", rules=True, gap=6),
            valign="middle",
        )
    return page.sheet("trade-arcana")


TRADING_CARDS: tuple[tuple[str, Archetype, Suits], ...] = entries(
    ("trade-classic", classic),
    ("trade-full", full),
    (
        "trade-sport",
        sport,
        lambda ctx: 1.0 if any(w in ctx.plan.prompt.lower() for w in ("sport", "player", "球", "选手")) else 0.5,
    ),
    ("trade-table", table, lambda ctx: 0.2 + 0.3 * len(parts_of(ctx).stats)),
    ("trade-arcana", arcana),
)
