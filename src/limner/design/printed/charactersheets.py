"""Character sheets: one figure in several views, details close up, its colours, notes led to it by lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from limner.design.archetypes.cast import shown
from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.parts import art
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.ornament.primitives import circle
from limner.design.printed.dies import rounded
from limner.design.printed.fieldset import FieldLook, part_fields, set_fields
from limner.design.printed.kit import ink_on, line_entry, line_on, second_color, split, strong
from limner.design.printed.taste import entries
from limner.design.printed.weave import weave
from limner.document.color import Color, mix
from limner.document.geometry import Box, Point
from limner.document.layers import Mask, PathShape
from limner.document.plan import Copy
from limner.document.scene import Entity, Instance, PictureStyle, Scene, Setting


@dataclass(frozen=True, slots=True)
class Parts:
    """The strings of a sheet: the name, lines about it, figures (height, age), notes to lead to the picture, longer texts."""

    name: Copy | None
    lines: tuple[Copy, ...]
    fields: tuple[Copy, ...]
    notes: tuple[Copy, ...]
    texts: tuple[Copy, ...]


def parts_of(ctx: Context) -> Parts:
    """Return the strings of a character sheet by the part they play."""
    items = list(ctx.copies())
    name = next((c for c in items if c.role in ("title", "brand")), items[0] if items else None)
    fields, rest = part_fields([c for c in items if c is not name])
    lines = [c for c in rest if c.role in ("subtitle", "author", "quote")][:2]
    rest = [c for c in rest if c not in lines]
    notes = [c for c in rest if len(c.text) <= 40][:8]
    return Parts(name, tuple(lines), tuple(fields), tuple(notes), tuple(c for c in rest if c not in notes))


def _figure(ctx: Context) -> Entity | None:
    """Return whom the sheet is about: the first living or only subject of the brief."""
    things = [one for one in shown(ctx) if one.concept]
    return next((one for one in things if one.role == "subject"), things[0] if things else None)


def view(page: Page, box: Box, *, style: str = "", flip: bool = False, zoom: float = 1.0, at: float = 0.5, tilt: float = 0.0,
         outline: str = "", ink: Color | None = None) -> None:  # fmt: skip
    """Draw the figure in a box, standing on its foot: mirrored, nearer (``zoom`` about a height ``at``), in another manner."""
    ctx = page.ctx
    one = _figure(ctx)
    if one is None:
        art(page, box, page.background or ctx.palette.ground)
        return
    aspect = ctx.resources.concepts.get(one.concept).aspect if one.concept in ctx.resources.concepts else 1.0
    tall = min(0.98, 0.96 * (box.w / box.h) / aspect) * zoom
    foot = 0.99 if zoom <= 1.0 else 0.5 + tall * at
    figure = one.model_copy(
        update={"instances": (Instance(x=0.5, y=foot, height=tall, flip=flip, tilt=tilt),), "count": 1}
    )
    manner = style or ctx.plan.picture_style or "illustration"
    scene = Scene(
        setting=Setting(place="none"), entities=(figure,), style=PictureStyle(name=manner), contact_shadows=False, seed=ctx.seed,
        palette=(ink,) if ink else (),
    )  # fmt: skip
    mask = Mask(shape=PathShape(d=outline), box=box) if outline else None
    page.picture(scene, box, stem="view", role="motif", mask=mask)


def _chips(page: Page, box: Box, ground: Color) -> None:
    """Show the figure's colours as discs in a row or column."""
    ctx = page.ctx
    told = [c for one in shown(ctx) for c in (one.attributes.color, one.attributes.second_color) if c]
    colors = list(dict.fromkeys([*told, ctx.palette.main, ctx.palette.second, ctx.palette.accent, ctx.palette.ink]))[:5]
    level = box.w >= box.h
    step = (box.w if level else box.h) / len(colors)
    r = min(0.42 * step, 0.46 * min(box.w, box.h))
    for i, color in enumerate(colors):
        x, y = (box.x + (i + 0.5) * step, box.cy) if level else (box.cx, box.y + (i + 0.5) * step)
        page.disc(Point(x, y), r, color)
        page.lines(circle(x, y, r), line_on(page, ground, 0.3), 0.2 * page.u, stem="rim")


def _close(page: Page, boxes: Sequence[Box], face: Color, *, disc: bool) -> None:
    """Show details close up in windows: head, middle, foot, mirrored in turn."""
    for i, box in enumerate(boxes):
        side = min(box.w, box.h)
        area = Box(box.cx - side / 2, box.cy - side / 2, side, side) if disc else box
        outline = circle(area.cx, area.cy, side / 2) if disc else rounded(area, 1.4 * page.u)
        page.solid(outline, face, stem="window")
        view(page, area, zoom=(1.5, 2.1, 1.7)[i % 3], at=(0.6, 0.72, 0.34)[i % 3], flip=bool(i % 2), outline=outline)


def _heading(
    page: Page,
    parts: Parts,
    box: Box,
    ground: Color,
    *,
    align: str = "",
    color: Color | None = None,
    share: float = 0.6,
) -> Box:
    items = [Entry(parts.name, "display", 0.0, 0.0, color, share, 2)] if parts.name else []
    items += [line_entry(c, 3.6, 1.6, color=color) for c in parts.lines]
    return page.stack(items, box, ground=ground, align=align or page.ctx.start)


def _notes(page: Page, parts: Parts, figure: Box, sides: tuple[Box, Box], ground: Color) -> None:
    """Set notes in the two margins of a figure, each with a line that leads to it."""
    u = page.u
    line = line_on(page, ground, 0.6)
    groups = (parts.notes[::2], parts.notes[1::2])
    for items, side, from_left in zip(groups, sides, (True, False), strict=True):
        step = side.h / max(1, len(items))
        for i, item in enumerate(items):
            slot = Box(side.x, side.y + i * step, side.w, min(step, 13 * u))
            used = page.stack([line_entry(item, 3.0, 0, weight=600)], slot, ground=ground, align="right" if from_left else "left",
                              valign="middle")  # fmt: skip
            y = slot.cy
            x0 = used.right + 1.2 * u if from_left else used.x - 1.2 * u
            x1 = figure.x + 0.3 * figure.w if from_left else figure.right - 0.3 * figure.w
            page.line(Point(x0, y), Point(x1, y), 0.22 * u, line)
            page.disc(Point(x1, y), 0.7 * u, line)


def _rest(page: Page, parts: Parts, box: Box, ground: Color, *, notes: bool, color: Color | None = None) -> None:
    """Set figures and texts (and notes, where no line leads to them) in a column."""
    if parts.fields:
        top, box = split(box, min(0.5, 0.16 + 0.1 * len(parts.fields)), across=False)
        set_fields(
            page,
            parts.fields,
            top,
            ground,
            FieldLook(value=6, label=2.6, align=page.ctx.start, most=3, color=color),
            valign="top",
        )
        box = Box(box.x, box.y + 2 * page.u, box.w, max(1.0, box.h - 2 * page.u))
    items = [line_entry(c, 3.2, 1.6, color=color) for c in (*(parts.notes if notes else ()), *parts.texts)]
    page.stack(items, box, ground=ground, align=page.ctx.start)


def turn(ctx: Context) -> Sheet:
    """A turnaround: the figure in colour, mirrored, in line and as a shadow, all on one ground line with height lines behind."""
    p = ctx.palette
    page = Page(ctx)
    u, c = page.u, ctx.canvas
    page.rect(c, p.ground, stem="ground", role="background")
    parts = parts_of(ctx)
    inner = c.inset(6 * u)
    wide = ctx.ratio >= 1.0
    head = Box(inner.x, inner.y, inner.w * (0.6 if wide else 1.0), (15 if wide else 20) * u)
    _heading(page, parts, head, p.ground)
    others = bool(parts.fields or parts.notes or parts.texts)
    low_h = (24 if others else 16) * u
    stand = Box(inner.x, head.bottom + 3 * u, inner.w, inner.bottom - low_h - head.bottom - 6 * u)
    for i in range(5):
        y = stand.bottom - stand.h * i / 4
        page.line(
            Point(stand.x, y),
            Point(stand.right, y),
            0.16 * u,
            line_on(page, p.ground, 0.2),
            dash=() if i == 0 else (1.2 * u, 1.2 * u),
        )
    one = _figure(ctx)
    aspect = ctx.resources.concepts.get(one.concept).aspect if one and one.concept in ctx.resources.concepts else 1.0
    count = max(2, min(4, int(stand.w / (0.86 * aspect * stand.h))))
    ink = ink_on(page, p.ground)
    manners = (("", False, None), ("", True, None), ("line-art", False, ink), ("silhouette", True, None))[:count]
    for i, (style, flip, tone) in enumerate(manners):
        w = stand.w / count
        view(page, Box(stand.x + i * w, stand.y, w, stand.h).inset(1.2 * u, 0.0), style=style, flip=flip, ink=tone)
    low = Box(inner.x, stand.bottom + 5 * u, inner.w, inner.bottom - stand.bottom - 5 * u)
    if not others:
        _chips(page, Box(low.x, low.y, min(low.w, 60 * u), low.h), p.ground)
        return page.sheet("character-turn")
    words, rest = split(low, 0.6 if wide else 0.66, end=ctx.rtl)
    _rest(page, parts, words, p.ground, notes=True)
    _chips(page, Box(rest.x + 3 * u, rest.y, rest.w - 3 * u, min(rest.h, 12 * u)), p.ground)
    return page.sheet("character-turn")


def dossier(ctx: Context) -> Sheet:
    """A file: the figure large on a field at one side; name, figures, close details and colours in boxes beside it."""
    p = ctx.palette
    page = Page(ctx)
    u, c = page.u, ctx.canvas
    field = strong(ctx, p.ground)
    page.rect(c, p.ground, stem="ground", role="background")
    parts = parts_of(ctx)
    wide = ctx.ratio >= 1.0
    side, rest = split(c, 0.42 if wide else 0.46, end=ctx.rtl and wide, across=wide)
    page.rect(side, field, stem="field")
    weave(page, side, field, strength=0.3, scale=1.4)
    view(page, side.inset(0.08 * side.w, 0.07 * side.h))
    inner = rest.inset(6 * u)
    head, low = split(inner, 0.34, across=False)
    _heading(page, parts, head, p.ground)
    others = bool(parts.fields or parts.notes or parts.texts)
    if others:
        words, low = split(low, 0.5, across=False)
        _rest(page, parts, Box(words.x, words.y, words.w, words.h - 3 * u), p.ground, notes=True)
    chips, windows = split(low, 0.2, end=True, across=False)
    w = (windows.w - 4 * u) / 3
    _close(
        page,
        [Box(windows.x + i * (w + 2 * u), windows.y, w, windows.h - 3 * u) for i in range(3)],
        mix(p.ground, field, 0.16),
        disc=False,
    )
    _chips(page, Box(chips.x, chips.y, min(chips.w, 70 * u), chips.h), p.ground)
    return page.sheet("character-dossier")


def called(ctx: Context) -> Sheet:
    """The figure in the middle on a disc, notes led to it from both sides, small views along the foot."""
    p = ctx.palette
    page = Page(ctx)
    u, c = page.u, ctx.canvas
    page.rect(c, p.ground, stem="ground", role="background")
    parts = parts_of(ctx)
    inner = c.inset(6 * u)
    head = Box(inner.x, inner.y, inner.w, 16 * u)
    _heading(page, parts, head, p.ground, align="center")
    foot = Box(inner.x, inner.bottom - 20 * u, inner.w, 20 * u)
    body = Box(inner.x, head.bottom + 2 * u, inner.w, foot.y - head.bottom - 5 * u)
    tall = min(body.h, 0.62 * body.w)
    figure = Box(body.cx - 0.45 * tall, body.cy - tall / 2, 0.9 * tall, tall)
    page.disc(Point(figure.cx, figure.cy + 0.03 * tall), 0.47 * tall, mix(p.ground, second_color(ctx, p.ground), 0.5))
    view(page, figure)
    margin = (body.w - figure.w) / 2 - 2 * u
    left, right = Box(body.x, body.y, margin, body.h), Box(body.right - margin, body.y, margin, body.h)
    _notes(page, parts, figure, (left, right), p.ground)
    if parts.fields or parts.texts:
        words, foot = split(foot, 0.62, end=ctx.rtl)
        _rest(page, parts, words, p.ground, notes=False)
    n = 4 if foot.w > 90 * u else 3 if foot.w > 62 * u else 2
    w = foot.w / (n + 1)
    for i, (style, flip) in enumerate((("", True), ("line-art", False), ("silhouette", False), ("pencil", True))[:n]):
        view(page, Box(foot.x + i * w, foot.y, w, foot.h).inset(0.8 * u, 0), style=style, flip=flip)
    _chips(page, Box(foot.right - w, foot.y, w, foot.h), p.ground)
    return page.sheet("character-called")


def cells(ctx: Context) -> Sheet:
    """A board of cells in turn pale and strong: the figure large in one, its views, details, colours and notes in the others."""
    p = ctx.palette
    field = strong(ctx, p.ground)
    other = second_color(ctx, p.ground, field)
    page = Page(ctx, mix(p.ground, p.ink, 0.06))
    u, c = page.u, ctx.canvas
    page.rect(c, page.background or p.ground, stem="ground", role="background")
    parts = parts_of(ctx)
    area = c.inset(3 * u)
    wide = ctx.ratio >= 1.0
    first, rest = split(area, 0.38 if wide else 0.42, end=ctx.rtl and wide, across=wide)
    gap, radius = 1.1 * u, (1.2 + ctx.style.corner) * u
    pale = mix(p.ground, field, 0.12)

    def cell(box: Box, color: Color) -> Box:
        page.rect(box.inset(gap), color, radius=radius, stem="cell")
        return box.inset(gap + 3.4 * u)

    view(page, cell(first, other))
    head, low = split(rest, 0.3, across=False)
    _heading(page, parts, cell(head, p.ground), p.ground)
    middle, foot = split(low, 0.54, across=False)
    three = [Box(middle.x + i * middle.w / 3, middle.y, middle.w / 3, middle.h) for i in range(3)]
    for box, color, (style, flip) in zip(
        three, (pale, field, pale), (("", True), ("", False), ("line-art", False)), strict=True
    ):
        room = cell(box, color)
        if color == field:
            view(page, box.inset(gap), zoom=2.1, at=0.72, flip=True, outline=rounded(box.inset(gap), radius))
        else:
            view(page, room, style=style, flip=flip)
    if parts.fields or parts.notes or parts.texts:
        words, chips = split(foot, 0.7, end=ctx.rtl)
        _rest(page, parts, cell(words, p.ground), p.ground, notes=True)
    else:
        chips = foot
    _chips(page, cell(chips, pale), pale)
    return page.sheet("character-cells")


CHARACTER_SHEETS: tuple[tuple[str, Archetype, Suits], ...] = entries(
    ("character-turn", turn),
    ("character-dossier", dossier),
    ("character-called", called, lambda ctx: 0.8 + 0.3 * len(parts_of(ctx).notes)),
    ("character-cells", cells),
)
