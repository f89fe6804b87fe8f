"""Storybook pages: one picture that tells, few words that are read aloud; facing pages on wide sheets."""

from __future__ import annotations

from dataclasses import dataclass

from limner.design.archetypes.cast import has_motif, has_scene
from limner.design.archetypes.decor import divide
from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.pictures import whole
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.ornament.primitives import arch, blob, rect
from limner.design.palettes import is_dark
from limner.design.printed.dies import rounded
from limner.design.printed.kit import ink_on, second_color, split, strong
from limner.design.printed.taste import entries
from limner.design.printed.weave import weave
from limner.design.printed.windows import show
from limner.design.scripts import width_of
from limner.design.structured.voices import Voice
from limner.design.typography import block
from limner.document.color import Color, mix
from limner.document.geometry import Box, Point
from limner.document.layers import Mask, PathShape
from limner.document.plan import Copy
from limner.document.text import Fit

_UPRIGHT = ("Jpan", "Hans", "Hant")


@dataclass(frozen=True, slots=True)
class Parts:
    """The strings of a page: its heading, if it has one, what is told, and small lines (author, page)."""

    title: Copy | None
    told: tuple[Copy, ...]
    small: tuple[Copy, ...]


def parts_of(ctx: Context) -> Parts:
    """Return the strings of a page by the part they play."""
    items = list(ctx.copies())
    title = next((c for c in items if c.role == "title"), None)
    if (
        title is None
        and len(items) > 1
        and width_of(items[0].text) <= 24
        and width_of(items[1].text) > 1.5 * width_of(items[0].text)
    ):
        title = items[0]
    rest = [c for c in items if c is not title]
    small = [c for c in rest if c.role in ("author", "brand", "date") or len(c.text) <= 3]
    told = [c for c in rest if c not in small]
    if not told and title is not None:
        return Parts(None, (title,), tuple(small))
    return Parts(title, tuple(told), tuple(small))


def _paper(ctx: Context) -> Color:
    p = ctx.palette
    return p.ground if is_dark(p.ground) else mix(p.ground, "#fffdf6", 0.4)


_VOICE = Voice("text", 500, leading=1.02)


def _size(page: Page, parts: Parts, width: float, height: float, most: float) -> float:
    """Return the one size (pixels) of all that is told: the fewer the words the larger, as large as a box takes."""
    length = sum(width_of(c.text) for c in parts.told)
    size = (
        most
        * page.u
        * (1.7 if length < 36 else 1.4 if length < 80 else 1.15 if length < 150 else 1.0 if length < 260 else 0.86)
    )
    while size > page.least and _told_height(page, parts, width, size) > height:
        size *= 0.94
    return max(size, page.least)


def _told_height(page: Page, parts: Parts, width: float, size: float) -> float:
    """Return how tall all that is told stands at a size in a width, with a pause between the strings."""
    tall = sum(page.layout_size(c, _VOICE, size, width)[1] for c in parts.told)
    return tall + 0.7 * size * max(0, len(parts.told) - 1)


def _tell(page: Page, parts: Parts, box: Box, ground: Color, *, align: str = "", valign: str = "middle", size: float = 5.2,
          color: Color | None = None) -> Box:  # fmt: skip
    """Set heading and told strings in a box, all that is told at one size; return the box they take."""
    ctx, u = page.ctx, page.u
    side = align or ("center" if ctx.style.align == "center" else ctx.start)
    small_h = 5.0 * u * len(parts.small)
    head_h = min(0.34 * box.h, 22 * u) if parts.title else 0.0
    free = box.h - small_h - (head_h + 3 * u if parts.title else 0.0)
    told = _size(page, parts, box.w, free, size)
    told_h = _told_height(page, parts, box.w, told)
    head = (
        page.filling(Entry(parts.title, "display", 0.0, 0.0, color, 1.0, 3), box.w, head_h, 2.3 * told)
        if parts.title
        else None
    )
    gap = 0.9 * told if head else 0.0
    total = (head.height if head else 0.0) + gap + told_h + small_h
    y = top = box.y + {"top": 0.0, "middle": (box.h - total) / 2, "bottom": box.h - total}[valign]
    if head:
        page.put(head, Box(box.x, y, box.w, head.height), ground, side)
        y += head.height + gap
    for item in parts.told:
        tall = page.layout_size(item, _VOICE, told, box.w)[1]
        page.text(item, Box(box.x, y, box.w, tall * 1.01 + 1), _VOICE, told, on=ground, color=color, align=side)
        y += tall + 0.7 * told
    if parts.small:
        page.stack(
            [Entry(c, "text", 2.8, 1.4, color) for c in parts.small],
            Box(box.x, y, box.w, max(1.0, small_h)),
            ground=ground,
            align=side,
        )
    return Box(box.x, top, box.w, total)


def _upright(page: Page, parts: Parts, box: Box, ground: Color) -> None:
    """Set the tale in columns from the right, heading first, as old books of these scripts do."""
    ctx, u = page.ctx, page.u
    right = box.right
    ink = ink_on(page, ground)
    items = [*((parts.title,) if parts.title else ()), *parts.told, *parts.small]
    total = sum(width_of(c.text) for c in parts.told) / 2 or 1.0
    size = min(5.6 * u, max(3.0 * u, (0.5 * box.w * box.h / (2.0 * total)) ** 0.5))
    for item in items:
        script = ctx.script(item)
        head = item is parts.title
        own = (
            min(9 * u, 0.9 * box.h / max(1.0, width_of(item.text) / 2))
            if head
            else size
            if item in parts.told
            else 2.8 * u
        )
        face = ctx.type.display(script) if head else ctx.type.text(script, 500)
        made = block(item, face, own, fill=ink, ground=ground, align="start", fit=Fit(mode="none"), line_height=1.2 if head else 1.75,
                     track=0.06, vertical=True)  # fmt: skip
        laid = ctx.measure(made, Box(box.x, box.y, max(own * 1.2, right - box.x), box.h))
        width = laid.advance.w + 2
        if right - width < box.x - 1 or laid.overset:
            width = max(own * 1.2, right - box.x)
        fit = Fit(mode="shrink", min_size=own * 0.4, max_size=own)
        page.lay(made.model_copy(update={"fit": fit}), Box(right - width, box.y, width, box.h), item)
        right -= width + (2.2 * own if head else 1.2 * own)


def _stands_upright(ctx: Context) -> bool:
    scripts = {ctx.script(c) for c in ctx.copies()}
    if not scripts or not scripts <= set(_UPRIGHT):
        return False
    return (
        ctx.plan.vertical
        or ctx.plan.script == "Jpan"
        and ctx.rng("upright").random() < 0.6
        or ctx.style.name == "chinese-traditional"
    )


def _show(page: Page, box: Box, outline: str = "") -> None:
    """Show the tale's picture, painted with its place; the family's figure where the brief names nothing."""
    if has_scene(page.ctx) or has_motif(page.ctx):
        whole(page, box, mask=Mask(shape=PathShape(d=outline), box=box) if outline else None)
    else:
        show(page, box, outline=outline)


def spread(ctx: Context) -> Sheet:
    """Facing pages: the picture over one of them to its edges, the tale alone on the other; upright sheets stack the two."""
    page, c, u = Page(ctx, _paper(ctx)), ctx.canvas, ctx.unit
    paper = _paper(ctx)
    page.rect(c, paper, stem="paper", role="background")
    parts = parts_of(ctx)
    wide = ctx.ratio >= 1.15
    # Pages turn towards the reading side: the picture lies on the page that is seen first.
    picture, text = split(c, 0.5 if wide else 0.6, end=ctx.rtl, across=wide)
    _show(page, picture)
    room = text.inset(0.13 * text.w if wide else 9 * u, 10 * u if wide else 6 * u)
    if _stands_upright(ctx):
        _upright(page, parts, room.inset(0, 2 * u), paper)
    else:
        used = _tell(page, parts, room, paper)
        if room.bottom - used.bottom > 14 * u and ctx.style.align == "center":
            divide(page, room.cx, used.bottom + 6 * u, 0.4 * room.w, mix(paper, strong(ctx, paper), 0.8))
    if wide:
        page.line(Point(c.cx, c.y), Point(c.cx, c.bottom), 0.14 * u, mix(paper, "#000000", 0.12), stem="fold")
    return page.sheet("story-spread")


def bleed(ctx: Context) -> Sheet:
    """The picture runs over the whole sheet; the tale stands on a soft patch of paper in its calmest part."""
    page, c, u = Page(ctx, _paper(ctx)), ctx.canvas, ctx.unit
    paper = _paper(ctx)
    parts = parts_of(ctx)
    wide = ctx.ratio >= 1.15
    width = (0.4 if wide else 1.0) * c.w - 2 * page.m
    most = (0.84 if wide else 0.42) * c.h
    pad = 4.5 * u
    most_size = 4.6 if wide else 4.2
    size = _size(page, parts, width - 2 * pad, most - 2 * pad, most_size)
    h = min(
        most,
        _told_height(page, parts, width - 2 * pad, size)
        + 2.6 * pad
        + (11 * u if parts.title else 0)
        + 5 * u * len(parts.small),
    )
    top = ctx.rng("patch").random() < 0.5
    x = (
        c.x + page.m
        if (not ctx.rtl) == (ctx.rng("patch-side").random() < 0.5) or not wide
        else c.right - page.m - width
    )
    y = c.y + page.m if top else c.bottom - page.m - h
    patch = Box(x, y, width, h)
    if has_scene(ctx) or has_motif(ctx):
        whole(page, c, clear=(patch,))
    else:
        show(page, c)
    rng = ctx.rng("patch-rim")
    shape = blob(patch.cx, patch.cy, 0.52 * patch.w, 0.52 * patch.h, [rng.uniform(1.0, 1.08) for _ in range(9)])
    if ctx.style.ornament not in ("hand", "confetti", "botanical", "memphis"):
        shape = rounded(patch, 2.5 * u)
    page.solid(shape, paper, stem="patch")
    soft = ctx.style.ornament in ("hand", "confetti", "botanical", "memphis")
    side = 0.13 * patch.w if soft else pad
    _tell(page, parts, patch.inset(side, min(pad, 0.12 * patch.h)), paper, size=most_size)
    return page.sheet("story-bleed")


def vignette(ctx: Context) -> Sheet:
    """The picture in a soft shape on paper, nothing around it; the tale beneath or beside it on the axis."""
    page, c, u = Page(ctx, _paper(ctx)), ctx.canvas, ctx.unit
    paper = _paper(ctx)
    page.rect(c, paper, stem="paper", role="background")
    parts = parts_of(ctx)
    wide = ctx.ratio >= 1.3
    picture, text = split(c, 0.56 if wide else 0.58, end=wide and ctx.rtl, across=wide)
    area = picture.inset(0.07 * min(picture.w, picture.h))
    rng = ctx.rng("vignette")
    shape = blob(area.cx, area.cy, 0.5 * area.w, 0.49 * area.h, [rng.uniform(0.9, 1.0) for _ in range(10)])
    page.solid(blob(area.cx + 1.2 * u, area.cy + 1.4 * u, 0.51 * area.w, 0.5 * area.h, [rng.uniform(0.92, 1.02) for _ in range(8)]),
               mix(paper, second_color(ctx, paper), 0.4), stem="shade")  # fmt: skip
    _show(page, area, shape)
    _tell(page, parts, text.inset(9 * u, 7 * u), paper, align="center")
    return page.sheet("story-vignette")


def hills(ctx: Context) -> Sheet:
    """The picture ends in a wave above a field of colour, and on that field stands the tale."""
    page, c, u = Page(ctx), ctx.canvas, ctx.unit
    parts = parts_of(ctx)
    field = strong(ctx, ctx.palette.ground) if ctx.rng("field").random() < 0.5 else _paper(ctx)
    page.rect(c, field, stem="field", role="background")
    share = 0.62 if sum(len(p.text) for p in parts.told) < 140 else 0.5
    y = c.y + share * c.h
    a = 0.05 * c.h
    d = f"M{c.x} {c.y}H{c.right}V{y}C{c.x + 0.75 * c.w} {y + 2 * a} {c.x + 0.55 * c.w} {y - 2 * a} {c.x + 0.35 * c.w} {y}"
    d += f"S{c.x + 0.1 * c.w} {y + 1.4 * a} {c.x} {y - 0.4 * a}Z"
    area = Box(c.x, c.y, c.w, share * c.h + 1.6 * a)
    if has_scene(ctx) or has_motif(ctx):
        whole(page, area, mask=Mask(shape=PathShape(d=d), box=area))
    else:
        show(page, area, outline=d, field=second_color(ctx, field))
    room = Box(c.x + 10 * u, y + 2.2 * a, c.w - 20 * u, c.bottom - y - 2.2 * a - 6 * u)
    _tell(page, parts, room, field, size=5.0, color=ink_on(page, field))
    return page.sheet("story-hills")


def framed(ctx: Context) -> Sheet:
    """A book of old tales: the family's ornament as a border, the picture in an arch, the tale on paper beside or below it."""
    page, c, u = Page(ctx), ctx.canvas, ctx.unit
    paper = _paper(ctx)
    field = strong(ctx, paper)
    page.rect(c, field, stem="border", role="background")
    edge = 5.5 * u
    for area in (
        Box(c.x, c.y, c.w, edge), Box(c.x, c.bottom - edge, c.w, edge), Box(c.x, c.y + edge, edge, c.h - 2 * edge),
        Box(c.right - edge, c.y + edge, edge, c.h - 2 * edge),
    ):  # fmt: skip
        weave(page, area, field, strength=0.95, scale=1.8)
    inner = c.inset(edge)
    page.rect(inner, paper, stem="paper", role="background")
    line = mix(paper, second_color(ctx, paper, field), 0.9)
    page.lines(rect(inner.inset(1.3 * u)), line, 0.3 * u, stem="frame")
    parts = parts_of(ctx)
    wide = ctx.ratio >= 1.15
    picture, text = split(inner.inset(5 * u), 0.52 if wide else 0.56, end=wide and ctx.rtl, across=wide)
    kind = {"girih": "pointed", "rangoli": "ogee", "alpana": "ogee"}.get(ctx.style.ornament, "round")
    door = Box(picture.x, picture.y, picture.w - (3 * u if wide else 0), picture.h - (0 if wide else 2 * u))
    shape = arch(door, kind) if door.h > 0.8 * door.w else rounded(door, 4 * u)
    _show(page, door, shape)
    page.lines(shape, line, 0.7 * u, stem="frame")
    if _stands_upright(ctx):
        _upright(page, parts, text.inset(4 * u, 4 * u), paper)
    else:
        _tell(page, parts, text.inset(4 * u, 3 * u), paper, align="center", size=4.6)
    return page.sheet("story-framed")


STORYBOOKS: tuple[tuple[str, Archetype, Suits], ...] = entries(
    ("story-spread", spread),
    ("story-bleed", bleed),
    ("story-vignette", vignette),
    ("story-hills", hills),
    ("story-framed", framed),
)
