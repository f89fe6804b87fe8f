"""Logos: a round badge with text on arcs, a stacked lockup, a mark beside a wordmark. Flat colours, nothing that cannot be printed."""

from __future__ import annotations

import math

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.ornament.fields import rosette, sunburst
from limner.design.scripts import INDIC
from limner.design.structured.asks import asks
from limner.design.structured.board import Board
from limner.design.structured.deck import Deck
from limner.design.structured.faces import script_in
from limner.design.structured.paths import burst, scallop
from limner.design.structured.pictures import draw_emblem, emblem_of, has_motif
from limner.design.structured.voices import LABEL, TITLE, Voice, block_of
from limner.document.color import Color, contrast, mix, oklch
from limner.document.fills import Solid, Stroke
from limner.document.forms import Arc
from limner.document.geometry import Box, Point
from limner.document.graphemes import graphemes
from limner.document.plan import Copy
from limner.document.text import Fit

_RING = Voice("heading", 700, tracking=0.06)
_SQUARE = {"Hans", "Hant", "Jpan", "Kore", "Hani", "Hang"}
_REACH, _APART = 0.56, 0.34
"""The share of its part of the ring that a line reaches over, and the most by which letters stand apart for it, in em."""
_FLAT, _TALL, _DEEP = (0.7, 0.0), (0.86, 0.1), (0.92, 0.24)
"""Height of a line of capitals, of squares and of letters with deep descenders, and how far it goes below the baseline (em)."""


def _deal(ctx: Context) -> tuple[Copy | None, list[Copy]]:
    deck = Deck(ctx.plan.copy_)
    brand = deck.title(force=True)
    return brand, deck.rest()


def _shows(ctx: Context) -> bool:
    return has_motif(ctx) or bool(emblem_of(ctx))


def _ground(ctx: Context) -> Color:
    return ctx.plan.palette.background or ctx.palette.ground


def emblem(ctx: Context) -> Sheet:
    """A badge: the name on the upper arc, the second line on the lower, the thing in the middle."""
    u, c = ctx.unit, ctx.canvas
    ground = _ground(ctx)
    board = Board(ctx, ground)
    if not ctx.plan.canvas.transparent:
        board.rect(c, ground, stem="ground", role="background")
    brand, rest = _deal(ctx)
    if brand is not None and _low(brand) and rest and not _low(rest[0]):
        brand, rest = rest[0], [brand, *rest[1:]]
    foot = next((r for r in rest if _low(r)), rest[0] if rest else None)
    inner = [r for r in rest if r is not foot]
    r = 43.5 * u
    center = Point(c.cx, c.cy)
    face, ink = _badge_colors(board, ground)
    kind = ctx.rng("badge").choice(("plain", "double", "scallop"))
    if kind == "scallop":
        board.path(scallop(center, r, 28, 0.045), Box(center.x - r, center.y - r, 2 * r, 2 * r), face, stem="badge")
    else:
        board.disc(center, r, face)
    hair = Stroke(fill=Solid(color=ink), width=0.5 * u)
    board.disc(center, r * 0.93, None, stroke=hair)
    if kind == "double":
        board.disc(center, r * 0.905, None, stroke=Stroke(fill=Solid(color=ink), width=0.18 * u))
    outer, hole = r * 0.895, r * 0.665
    board.disc(center, hole, None, stroke=hair)
    both = foot is not None
    sizes = _arc_sizes(board, brand, foot, outer, hole, both)
    if brand is not None:
        _arc(board, brand, center, (outer, hole), sizes[0], 0.0, face, ink, 232.0 if both else 240.0)
    if foot is not None:
        _arc(board, foot, center, (outer, hole), sizes[1], 180.0, face, ink, 116.0)
    if both:
        _dividers(board, center, (outer + hole) / 2, ink, brand, foot, sizes)
    elif brand is not None and foot is None:
        _garland(board, center, (outer + hole) / 2, ink)
    _heart(board, center, hole * 0.96, inner, face, ink)
    return board.sheet("logo-emblem")


def _low(copy: Copy) -> bool:
    """Tell whether a string is asked for at the badge's foot."""
    return copy.style.curve == "arc-bottom" or (copy.place or "").startswith("bottom")


def _badge_colors(board: Board, ground: Color) -> tuple[Color, Color]:
    """Return the badge's face and its ink: a strong face where the ground is calm, the ground itself for outlined badges."""
    p = board.ctx.palette
    if board.ctx.rng("badge-face").random() < 0.35:
        return ground, board.ink(ground, p.main, large=True)
    strong = max((p.main, p.second, p.accent, p.ink), key=lambda c: (contrast(c, ground) >= 3) * (1 + oklch(c).c))
    strong = board.bearing(strong, 4.8)
    return strong, board.ink(strong, ground, large=True)


def _arc_sizes(
    board: Board, brand: Copy | None, foot: Copy | None, outer: float, hole: float, both: bool
) -> tuple[float, float]:
    band = outer - hole
    top = (
        _arc_size(board, brand, (outer + hole) / 2, band * _band_share(board, brand), 222.0 if both else 230.0)
        if brand
        else 0.0
    )
    low = (
        _arc_size(
            board, foot, (outer + hole) / 2, min(band * 0.6, max(0.72 * top, 0.42 * band) if top else band), 108.0
        )
        if foot
        else 0.0
    )
    return top, low


def _band_share(board: Board, copy: Copy) -> float:
    """Return the size of the name in parts of the band: small-bodied letters are set larger in it."""
    script = script_in(copy.text, board.ctx)
    return 0.82 if script == "Arab" else 0.73 if script in INDIC else 0.7


def _arc_size(board: Board, copy: Copy, radius: float, most: float, sweep: float) -> float:
    width, _, _ = board.layout_size(copy, _RING, 100.0, 1e6)
    return min(most, 100.0 * math.radians(sweep) * radius / max(1.0, width))


def _arc(
    board: Board, copy: Copy, center: Point, ring: tuple[float, float], size: float, angle: float, face: Color, ink: Color,
    sweep: float,
) -> None:  # fmt: skip
    outer, hole = ring
    script = script_in(copy.text, board.ctx)
    rise, drop = (
        size * part for part in (_TALL if script in _SQUARE else _DEEP if script in INDIC | {"Arab"} else _FLAT)
    )
    slack = (outer - hole - rise) / 2
    radius = outer - slack + drop * -1 if angle else hole + slack + drop
    path = Arc(center=center, radius=radius, angle=angle, inside=bool(angle), sweep=min(330.0, sweep + 12))
    box = Box(center.x - outer, center.y - outer, 2 * outer, 2 * outer)
    fit = Fit(mode="shrink", min_size=size * 0.7, max_size=size)
    color = board.ink(face, ink, large=size >= 4.2 * board.ctx.unit)
    block = block_of(board.ctx, copy, _RING, size, color, fit=fit, align="center", path=path, ground=face)
    apart = _spread(board, copy, size, radius, sweep)
    if apart > 0:
        style = block.style.model_copy(update={"tracking": block.style.tracking + apart})
        block = block.model_copy(update={"style": style})
    board.lay(block, box, copy)


def _spread(board: Board, copy: Copy, size: float, radius: float, sweep: float) -> float:
    """Return by how much the letters of a short line stand further apart (em), so that it reaches over its part of the ring.

    Letters that join stay together.
    """
    letters = len(graphemes(copy.text.strip()))
    if script_in(copy.text, board.ctx) in INDIC | {"Arab"} or letters < 3:
        return 0.0
    width = board.layout_size(copy, _RING, size, 1e6)[0]
    room = math.radians(_REACH * sweep) * radius - width
    return max(0.0, min(_APART, room / (letters - 1) / size))


def _dividers(
    board: Board,
    center: Point,
    radius: float,
    ink: Color,
    brand: Copy | None,
    foot: Copy | None,
    sizes: tuple[float, float],
) -> None:
    """Two small stars stand in the gaps between the arcs, at the middle of each gap."""
    u = board.ctx.unit

    def half(copy: Copy | None, size: float) -> float:
        return 0.0 if copy is None else math.degrees(board.layout_size(copy, _RING, size, 1e6)[0] / radius) / 2

    top, low = half(brand, sizes[0]), half(foot, sizes[1])
    middle = (top + (180 - low)) / 2
    if 180 - low - top < 9:
        return
    for sign in (-1, 1):
        a = math.radians(sign * middle - 90)
        at = Point(center.x + radius * math.cos(a), center.y + radius * math.sin(a))
        board.path(burst(at, 1.9 * u, 0.8 * u, 5), Box(at.x - 2 * u, at.y - 2 * u, 4 * u, 4 * u), ink, stem="star")


def _garland(board: Board, center: Point, radius: float, ink: Color) -> None:
    """Five stars along the lower ring, the middle one largest, where no second line stands."""
    u = board.ctx.unit
    for k, size in ((-2, 1.3), (-1, 1.7), (0, 2.3), (1, 1.7), (2, 1.3)):
        a = math.radians(90 + 15 * k)
        at = Point(center.x + radius * math.cos(a), center.y + radius * math.sin(a))
        r = size * u
        board.path(burst(at, r, 0.42 * r, 5), Box(at.x - r, at.y - r, 2 * r, 2 * r), ink, stem="star")


def _heart(board: Board, center: Point, radius: float, inner: list[Copy], face: Color, ink: Color) -> None:
    ctx, u = board.ctx, board.ctx.unit
    side = radius * 1.42
    box = Box(center.x - side / 2, center.y - side / 2, side, side)
    calm = face
    if _shows(ctx):
        calm = face if oklch(face).l > 0.8 else mix(face, "#ffffff", 0.88)
        board.disc(center, radius * 0.985, calm)
    low = box.bottom
    h = min(side * 0.2, side * 0.5 / max(1, len(inner)))
    for copy in reversed(inner):
        size = board.fits(copy, LABEL, 5 * u, (side * 0.9, h), 1)
        at = Box(box.x + side * 0.05, low - h, side * 0.9, h)
        board.text(copy, at, LABEL.but(align="center", valign="middle"), size, on=calm, color=ink)
        low -= h
    box = Box(box.x, box.y, box.w, low - box.y)
    if _shows(ctx):
        dark = min((ink, face, ctx.palette.ink), key=lambda c: oklch(c).l)
        draw_emblem(board, box, salt=29, print_in=_press(board, dark, calm))
    elif not inner:
        board.path(sunburst(center, radius * 0.86, 16, 0.5), box, mix(face, ink, 0.85), stem="rays")
        board.disc(center, radius * 0.3, face)
        board.path(burst(center, radius * 0.26, radius * 0.11, 5), box, ink, stem="star")
    else:
        star = Point(center.x, box.cy)
        board.path(burst(star, box.h * 0.3, box.h * 0.13, 5), box, ink, stem="star")


def _mark(board: Board, box: Box, ground: Color) -> None:
    """Draw the mark of a logo whose brief names nothing to show: a figure by rule in the palette's colours."""
    ctx, p = board.ctx, board.ctx.palette
    center, r = Point(box.cx, box.cy), min(box.w, box.h) / 2
    kind = ctx.rng("mark").randrange(3)
    main = board.ink(ground, p.main, large=True)
    if kind == 0:
        for d, _, _ in rosette(center, r, 8, ctx.rng("rosette"))[:3]:
            board.path(d, box, None, stroke=Stroke(fill=Solid(color=main), width=0.5 * ctx.unit), stem="mark")
        board.disc(center, r * 0.16, main)
        return
    if kind == 1:
        for k, color in enumerate((main, p.accent, p.second)):
            a = math.radians(-90 + 120 * k)
            at = Point(center.x + 0.42 * r * math.cos(a), center.y + 0.42 * r * math.sin(a))
            board.disc(at, r * 0.56, mix(color, ground, 0.12 * k))
        board.disc(center, r * 0.2, ground)
        return
    board.disc(center, r, main)
    for k in range(3):
        y = center.y + r * (0.18 + 0.24 * k)
        board.rect(Box(center.x - r, y, 2 * r, r * (0.07 + 0.03 * k)), ground, stem="mark", role="ornament")
    board.disc(Point(center.x, center.y - r * 0.24), r * 0.3, board.bearing(p.accent, 2.0))


def _press(board: Board, dark: Color, light: Color) -> tuple[str, Color, Color]:
    """Return how a logo's picture is printed: cut or in two tones, in the brand's own inks."""
    return board.ctx.rng("press").choice(("woodcut", "duotone")), dark, light


def _symbol(board: Board, box: Box, ground: Color) -> None:
    if _shows(board.ctx):
        inks = sorted((board.ink(ground, board.ctx.palette.main, large=True), ground), key=lambda c: oklch(c).l)
        draw_emblem(board, box, salt=31, print_in=_press(board, inks[0], inks[1]))
    else:
        _mark(board, box, ground)


def _name_size(board: Board, brand: Copy, most: float, room: tuple[float, float]) -> float:
    """Return the size of a name: on one line unless two make it half as large again."""
    one, two = (board.fits(brand, TITLE, most, room, lines) for lines in (1, 2))
    return two if two > 1.55 * one else one


def stacked(ctx: Context) -> Sheet:
    """Mark above, name below at the width of the lockup, a hairline and the small line under it."""
    u, p, c = ctx.unit, ctx.palette, ctx.canvas
    ground = _ground(ctx)
    board = Board(ctx, ground)
    if not ctx.plan.canvas.transparent:
        board.rect(c, ground, stem="ground", role="background")
    brand, rest = _deal(ctx)
    w = min(c.w * 0.74, c.h * 0.95)
    side = min(0.46 * c.h, w * 0.72)
    size = _name_size(board, brand, 19 * u, (w, 0.3 * c.h)) if brand else 0.0
    th = board.layout_size(brand, TITLE, size, w)[1] if brand else 0.0
    small = board.common([(r, (w, 8 * u)) for r in rest], LABEL, min(0.32 * size, 4.2 * u) if size else 4 * u, 2)
    sh = [board.layout_size(r, LABEL, small, w)[1] for r in rest]
    total = side + 4 * u + th + (3.6 * u + sum(sh) if rest else 0)
    y = c.cy - total / 2
    _symbol(board, Box(c.cx - w / 2, y, w, side), ground)
    y += side + 4 * u
    if brand:
        board.text(
            brand, Box(c.cx - w / 2, y, w, th), TITLE.but(align="center"), size, on=ground, color=p.main, lines=2
        )
        y += th
    if rest:
        board.rect(
            Box(c.cx - 5 * u, y + 1.5 * u, 10 * u, 0.32 * u), mix(ground, p.accent, 0.9), stem="rule", role="rule"
        )
        y += 3.6 * u
        for copy, h in zip(rest, sh, strict=True):
            board.text(copy, Box(c.cx - w / 2, y, w, h), LABEL.but(align="center"), small, on=ground)
            y += h
    return board.sheet("logo-stacked")


def beside(ctx: Context) -> Sheet:
    """The mark beside the name, both on one middle line; small line under the name."""
    u, p, c = ctx.unit, ctx.palette, ctx.canvas
    ground = _ground(ctx)
    board = Board(ctx, ground)
    if not ctx.plan.canvas.transparent:
        board.rect(c, ground, stem="ground", role="background")
    brand, rest = _deal(ctx)
    live = c.inset(8 * u, 8 * u)
    side = min(live.w * 0.34, live.h * 0.7)
    gap = 4 * u
    w = live.w - side - gap
    size = _name_size(board, brand, 26 * u, (w, side * 0.8)) if brand else 0.0
    tw, th, _ = board.layout_size(brand, TITLE, size, w) if brand else (0.0, 0.0, 0)
    small = board.common([(r, (w, 7 * u)) for r in rest], LABEL, max(board.least, min(0.3 * size, 4 * u)), 2)
    sh = [board.layout_size(r, LABEL, small, w)[1] for r in rest]
    rw = max([tw, *(board.layout_size(r, LABEL, small, w)[0] for r in rest)]) * 1.01
    total = side + gap + rw
    x = c.cx - total / 2
    mark = Box(x + rw + gap if ctx.rtl else x, c.cy - side / 2, side, side)
    _symbol(board, mark, ground)
    tx = x if ctx.rtl else x + side + gap
    block_h = th + (0.8 * u + sum(sh) if rest else 0)
    y = c.cy - block_h / 2
    if brand:
        board.text(brand, Box(tx, y, rw, th), TITLE, size, on=ground, color=p.main, lines=2)
    y += th + 0.8 * u
    for copy, h in zip(rest, sh, strict=True):
        board.text(copy, Box(tx, y, rw, h), LABEL, small, on=ground)
        y += h
    return board.sheet("logo-beside")


def _emblem_weight(ctx: Context) -> float:
    copies = ctx.plan.copy_
    asked = any(c.style.curve for c in copies) or asks(ctx.plan, "badge")
    joined = any(ctx.script(c) in {"Arab", "Deva", "Beng"} for c in copies)
    return (
        6.0 if asked else 0.0 if joined or not copies or len(copies[0].text) > 34 else 0.8 if len(copies) > 1 else 0.3
    )


LOGOS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("logo-emblem", emblem, _emblem_weight),
    ("logo-stacked", stacked, lambda ctx: 1.2 if ctx.ratio < 1.7 else 0.3),
    ("logo-beside", beside, lambda ctx: 1.4 if ctx.ratio > 1.3 else 0.7),
)
