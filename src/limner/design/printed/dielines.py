"""Cartons laid flat: a net of panels and flaps with cut and fold lines; brand, product, amount on the front, the rest beside."""

from __future__ import annotations

from dataclasses import dataclass, replace

from limner.design.archetypes.cast import has_motif
from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.parts import art
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.ornament.primitives import circle, polygon, rect
from limner.design.palettes import is_dark
from limner.design.printed.dies import bars, crop_marks
from limner.design.printed.kit import Part, clipped, ink_on, lay_table, line_entry, line_on, second_color, split, strong
from limner.design.printed.labels import Parts, parts_of, stack_of
from limner.design.printed.taste import entries
from limner.design.printed.weave import weave
from limner.document.color import Color, contrast, mix
from limner.document.geometry import Box, Point

CUT, FOLD = "#d6006e", "#0a7ab8"
"""The usual colours of lines that are no part of the print: cut in magenta, fold in blue."""


@dataclass(frozen=True, slots=True)
class Net:
    """A carton's net: four walls in the order they fold, lids with tucks, dust flaps and the glue flap."""

    back: Box
    side: Box
    front: Box
    other: Box
    lid: Box
    base: Box
    dust: tuple[Box, ...]
    tucks: tuple[Box, Box]
    glue: Box

    @property
    def walls(self) -> tuple[Box, Box, Box, Box]:
        """The four walls from the glue flap on."""
        return self.back, self.side, self.front, self.other

    @property
    def bounds(self) -> Box:
        """The box of the whole net."""
        out = self.glue
        for box in (*self.walls, self.lid, self.base, *self.dust, *self.tucks):
            out = out.union(box)
        return out


def _scale(c: Box, pad: float, deep: float, tall: float) -> float:
    """Return the front's width at which a net of these proportions (in widths) fills a canvas."""
    return min((c.w - 2 * pad) / (0.18 + 2 + 2 * deep), (c.h - 2 * pad) / (tall + 2 * (deep + 0.2)))


def net_of(ctx: Context) -> Net:
    """Return a net that fills the canvas: proportions of the carton by seed and by the canvas's shape."""
    c = ctx.canvas
    pad = 0.06 * min(c.w, c.h)
    shapes = [
        (_scale(c, pad, deep, tall), deep, tall)
        for deep in (0.3, 0.42, 0.56)
        for tall in (0.7, 0.95, 1.25, 1.5, 1.8, 2.4)
    ]
    # Those that fill the sheet best; the seed chooses among them.
    shapes.sort(key=lambda row: -(row[0] ** 2) * (2 + 2 * row[1]) * row[2])
    w, deep, tall = ctx.rng("carton").choice(shapes[:4])
    wide_in_w, high_in_w = 0.18 + 2 + 2 * deep, tall + 2 * (deep + 0.2)
    d, h, g, t = deep * w, tall * w, 0.18 * w, 0.2 * w
    x, y = c.cx - wide_in_w * w / 2, c.cy - high_in_w * w / 2 + d + t
    glue = Box(x, y, g, h)
    back = Box(glue.right, y, w, h)
    side = Box(back.right, y, d, h)
    front = Box(side.right, y, w, h)
    other = Box(front.right, y, d, h)
    dust = tuple(Box(b.x, top, b.w, 0.62 * d) for b in (side, other) for top in (y - 0.62 * d, y + h))
    lid, base = Box(back.x, y - d, w, d), Box(front.x, y + h, w, d)
    tucks = (Box(lid.x, lid.y - t, w, t), Box(base.x, base.bottom, w, t))
    return Net(back, side, front, other, lid, base, dust, tucks, glue)


def _flap(box: Box, slope: float, *, up: bool) -> list[tuple[float, float]]:
    if up:
        return [(box.x, box.bottom), (box.x + slope, box.y), (box.right - slope, box.y), (box.right, box.bottom)]
    return [(box.x, box.y), (box.right, box.y), (box.right - slope, box.bottom), (box.x + slope, box.bottom)]


def _fill(page: Page, net: Net, wall: Color, flap: Color) -> None:
    """Print the walls and flaps, a little bleed beyond the edges that are cut."""
    k = 0.05 * net.side.w
    page.solid(polygon([(net.glue.right, net.glue.y), (net.glue.x, net.glue.y + 2 * k), (net.glue.x, net.glue.bottom - 2 * k),
                        (net.glue.right, net.glue.bottom)]), flap, stem="glue")  # fmt: skip
    for box in (net.lid, net.base):
        page.rect(box, flap, stem="lid")
    for box, up in ((net.tucks[0], True), (net.tucks[1], False)):
        page.solid(polygon(_flap(box, 0.3 * box.h, up=up)), flap, stem="tuck")
    for box in net.dust:
        page.solid(polygon(_flap(box, 0.14 * box.w, up=box.y < net.side.y)), flap, stem="dust")
    for box in net.walls:
        page.rect(box, wall, stem="wall")


def _lines(page: Page, net: Net) -> None:
    """Draw cut lines (solid) and fold lines (dashed), and marks where the walls meet."""
    u = page.u
    x0, y0, y1 = net.back.x, net.back.y, net.back.bottom
    for x in (x0, net.side.x, net.front.x, net.other.x):
        page.line(Point(x, y0), Point(x, y1), 0.24 * u, FOLD, dash=(1.2 * u, 0.9 * u), stem="fold")
    for box, y in ((net.lid, y0), (net.base, y1), *((d, y0 if d.y < y0 else y1) for d in net.dust)):
        page.line(Point(box.x, y), Point(box.right, y), 0.24 * u, FOLD, dash=(1.2 * u, 0.9 * u), stem="fold")
    for box, y in ((net.lid, net.lid.y), (net.base, net.base.bottom)):
        page.line(Point(box.x, y), Point(box.right, y), 0.24 * u, FOLD, dash=(1.2 * u, 0.9 * u), stem="fold")
    page.lines(_outline(net), CUT, 0.3 * u, stem="cut")
    page.lines(
        crop_marks(net.bounds, 1.2 * u, 2.0 * u),
        mix(page.background or "#ffffff", "#000000", 0.6),
        0.16 * u,
        stem="marks",
    )


def _outline(net: Net) -> str:
    k = 0.05 * net.side.w
    y0, y1 = net.back.y, net.back.bottom
    up_side, down_side, up_other, down_other = net.dust
    lid, base = net.tucks
    points = [(net.glue.right, y0), (net.lid.x, net.lid.y), *_flap(lid, 0.3 * lid.h, up=True), (net.lid.right, y0)]
    points += [*_flap(up_side, 0.14 * up_side.w, up=True), (net.front.x, y0), (net.front.right, y0)]
    points += [*_flap(up_other, 0.14 * up_other.w, up=True), (net.other.right, y1)]
    low = _flap(down_other, 0.14 * down_other.w, up=False)
    points += [low[1], low[2], low[3], low[0], (net.base.right, net.base.bottom)]
    tuck = _flap(base, 0.3 * base.h, up=False)
    points += [tuck[1], tuck[2], tuck[3], tuck[0], (net.base.x, y1)]
    low = _flap(down_side, 0.14 * down_side.w, up=False)
    points += [low[1], low[2], low[3], low[0], (net.back.x, y1)]
    points += [(net.glue.x, net.glue.bottom - 2 * k), (net.glue.x, net.glue.y + 2 * k)]
    return polygon(points)


def _start(ctx: Context) -> tuple[Page, Net]:
    page = Page(ctx)
    p = ctx.palette
    table = mix("#ffffff", p.ground, 0.12) if not is_dark(p.ground) else mix("#f4f4f2", p.ground, 0.06)
    lay_table(page, table)
    return page, net_of(ctx)


def _front(page: Page, parts: Parts, box: Box, ground: Color, *, color: Color | None = None, align: str = "center", picture: float = 0.42,
           below: bool = True) -> None:  # fmt: skip
    """Set the front: brand over product over picture over amount."""
    face = Part(page, box)
    u = face.u
    inner = box.inset(9 * u, 10 * u)
    foot = 0.0
    if parts.amount:
        foot = 8 * u
        at = Box(inner.x, inner.bottom - foot, inner.w, foot)
        face.stack(
            [line_entry(parts.amount, 6.4, 0, color=color, weight=700)], at, ground=ground, align=align, valign="bottom"
        )
        foot += 4 * u
    high = picture * inner.h if picture else 0.0
    if high:
        at = Box(inner.x, inner.bottom - foot - high if below else inner.y, inner.w, high)
        art(face, at, ground)
    words = Box(
        inner.x, inner.y + (0 if below else high + 5 * u), inner.w, inner.h - foot - high - (5 * u if high else 0)
    )
    main = Parts(parts.brand, parts.product, None, (), ())
    face.stack(
        stack_of(main, brand=0.6, color=color, gap=4.0),
        words,
        ground=ground,
        align=align,
        valign="top" if below else "middle",
    )


def _sides(
    page: Page,
    parts: Parts,
    net: Net,
    ground: Color,
    *,
    color: Color | None = None,
    back: Color | None = None,
    coded: bool = True,
) -> None:
    """Set the rest: texts on the back, short lines on the sides, and a white patch with bars on the back's foot."""
    start = page.ctx.start
    panel = Part(page, net.back)
    under = back or ground
    u = panel.u
    texts = parts.texts or parts.lines
    lines = parts.lines if parts.texts else ()
    room = net.back.inset(10 * u, 12 * u)
    if coded:
        patch = Box(room.x if page.ctx.rtl else room.right - 30 * u, room.bottom - 20 * u, 30 * u, 20 * u)
        page.rect(patch, "#ffffff", stem="patch")
        page.solid(bars(patch.inset(2.4 * u), page.ctx.rng("bars")), "#111111", stem="bars")
        room = Box(room.x, room.y, room.w, room.h - 26 * u)
    ink = ink_on(panel, under) if back else color
    panel.stack([line_entry(c, 8.0, 4.4, color=ink) for c in texts], room, ground=under, align=start, valign="top")
    for items, wall in ((lines[::2], net.side), (lines[1::2], net.other)):
        if items:
            side = Part(page, wall)
            words = [line_entry(c, 9, 6, color=color) for c in items]
            side.stack(words, wall.inset(10 * side.u, 18 * side.u), ground=ground, align="center", valign="middle")


def banded(ctx: Context) -> Sheet:
    """A band of the family's ornament runs round all four walls; type above it on paper."""
    p = ctx.palette
    page, net = _start(ctx)
    field = strong(ctx, p.ground)
    parts = parts_of(ctx)
    _fill(page, net, p.ground, field)
    run = Box(net.back.x, net.back.bottom - 0.3 * net.back.h, net.other.right - net.back.x, 0.3 * net.back.h)
    page.rect(run, field, stem="band")
    weave(page, run, field, strength=0.95, scale=0.8)
    page.rect(Box(run.x, run.y - 0.9 * page.u, run.w, 0.4 * page.u), field, stem="rule", role="rule")
    upper = Box(net.front.x, net.front.y, net.front.w, net.front.h * 0.69)
    _front(page, parts, upper, p.ground, picture=0.36 if has_motif(ctx) else 0.0)
    _sides(page, parts, _part(net, 0.69), p.ground, coded=False)
    _lines(page, net)
    return page.sheet("dieline-banded")


def _part(net: Net, share: float, *, foot: bool = False) -> Net:
    """Return the net with its walls cut to a share of their height, from the head or from the foot."""

    def cut(box: Box) -> Box:
        return split(box, share, end=foot, across=False)[0]

    return replace(net, back=cut(net.back), side=cut(net.side), front=cut(net.front), other=cut(net.other))


def blocks(ctx: Context) -> Sheet:
    """Walls in turn strong and pale: the front strong with its picture on a disc, the sides in a second colour."""
    p = ctx.palette
    page, net = _start(ctx)
    field = strong(ctx, p.ground)
    other = second_color(ctx, field, p.ground)
    parts = parts_of(ctx)
    _fill(page, net, p.ground, other)
    for wall in (net.side, net.other):
        page.rect(wall, other, stem="wall")
    page.rect(net.front, field, stem="wall")
    r = 0.4 * net.front.w
    if has_motif(ctx):
        clipped(
            page,
            circle(net.front.cx, net.front.bottom - 0.36 * net.front.h, r),
            net.front,
            mix(field, p.ground, 0.85),
            stem="disc",
        )
    _front(page, parts, net.front, field, color=ink_on(page, field), align=ctx.start if ctx.style.align != "center" else "center",
           picture=0.46)  # fmt: skip
    _sides(page, parts, net, other, color=ink_on(page, other), back=p.ground)
    _lines(page, net)
    return page.sheet("dieline-blocks")


def papered(ctx: Context) -> Sheet:
    """The whole carton papered in the family's ornament; a label on the front and one on the back."""
    p = ctx.palette
    page, net = _start(ctx)
    field = strong(ctx, p.ground)
    parts = parts_of(ctx)
    _fill(page, net, field, field)
    run = Box(net.back.x, net.back.y, net.other.right - net.back.x, net.back.h)
    weave(page, run, field, strength=0.7, scale=0.55)
    for box in (net.lid, net.base):
        weave(page, box, field, strength=0.7, scale=1.2)
    pad = 0.1 * net.front.w
    labels = []
    for wall in (net.front, net.back):
        label = wall.inset(pad, 1.5 * pad)
        page.rect(label, p.ground, stem="label")
        page.lines(rect(label.inset(0.12 * pad)), mix(p.ground, field, 0.85), 0.2 * page.u, stem="frame")
        labels.append(label)
    _front(page, parts, labels[0], p.ground, picture=0.36 if has_motif(ctx) else 0.3, below=False)
    rest = Parts(parts.brand, parts.product, parts.amount, (), (*parts.texts, *parts.lines))
    _sides(page, rest, replace(net, back=labels[1], front=labels[0]), p.ground)
    _lines(page, net)
    return page.sheet("dieline-papered")


def plain(ctx: Context) -> Sheet:
    """White card, type and hairlines: brand at the head, picture small, amount at the foot; lids in colour."""
    p = ctx.palette
    page, net = _start(ctx)
    field = strong(ctx, p.ground)
    parts = parts_of(ctx)
    wall = p.ground if contrast(p.ground, page.background or "#ffffff") > 1.04 else mix(p.ground, p.main, 0.08)
    _fill(page, net, wall, field)
    u = page.u
    for box in net.walls:
        y = box.y + 0.16 * box.h
        page.line(Point(box.x, y), Point(box.right, y), 0.2 * u, line_on(page, wall, 0.6))
    face = Part(page, net.front)
    inner = net.front.inset(8 * face.u, 0.0)
    head = Box(inner.x, net.front.y + 4 * face.u, inner.w, 0.16 * net.front.h - 8 * face.u)
    if parts.brand:
        face.stack(
            [Entry(parts.brand, "display", 0.0, 0.0, None, 1.0, 1)], head, ground=wall, align=ctx.start, valign="middle"
        )
    body = Box(net.front.x, net.front.y + 0.16 * net.front.h, net.front.w, 0.84 * net.front.h)
    _front(page, Parts(parts.product, None, parts.amount, (), ()), body, wall, align=ctx.start, picture=0.5)
    _sides(page, parts, _part(net, 0.84, foot=True), wall)
    _lines(page, net)
    return page.sheet("dieline-plain")


def sweep(ctx: Context) -> Sheet:
    """One great wave of colour runs round the walls; the brand stands in it, the picture crosses its edge."""
    p = ctx.palette
    page, net = _start(ctx)
    field = strong(ctx, p.ground)
    other = second_color(ctx, field, p.ground)
    parts = parts_of(ctx)
    _fill(page, net, p.ground, other)
    run = Box(net.back.x, net.back.y, net.other.right - net.back.x, net.back.h)
    for share, color in ((0.6, mix(p.ground, other, 0.55)), (0.52, field)):
        y = run.y + share * run.h
        k = run.w / 4
        d = f"M{run.x} {run.y}H{run.right}V{y}C{run.right - k} {y - 0.16 * run.h} {run.right - k} {y + 0.16 * run.h} {run.cx} {y}"
        d += f"C{run.x + k} {y - 0.16 * run.h} {run.x + k} {y + 0.16 * run.h} {run.x} {y}Z"
        clipped(page, d, run, color, stem="wave")
    head = Box(net.front.x, net.front.y, net.front.w, 0.44 * net.front.h)
    face = Part(page, net.front)
    ink = ink_on(page, field)
    main = Parts(parts.brand, parts.product, None, (), ())
    face.stack(
        stack_of(main, brand=0.66, color=ink, gap=3.0),
        head.inset(9 * face.u, 9 * face.u),
        ground=field,
        align="center",
        valign="middle",
    )
    low = Box(net.front.x, head.bottom, net.front.w, net.front.bottom - head.bottom)
    _front(page, Parts(None, None, parts.amount, (), ()), low, p.ground, picture=0.86)
    _sides(page, parts, _part(net, 0.4, foot=True), p.ground, coded=False)
    _lines(page, net)
    return page.sheet("dieline-sweep")


DIELINES: tuple[tuple[str, Archetype, Suits], ...] = entries(
    ("dieline-banded", banded),
    ("dieline-blocks", blocks),
    ("dieline-papered", papered),
    ("dieline-plain", plain),
    ("dieline-sweep", sweep),
)
