"""Certificates: a border that is hard to copy, the name largest after the title, who signs beneath a line, a seal."""

from __future__ import annotations

from dataclasses import dataclass

from limner.design.archetypes.cast import has_motif
from limner.design.archetypes.decor import frame
from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.parts import art
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.ornament.primitives import circle, joined, star
from limner.design.palettes import is_dark
from limner.design.printed.dies import guilloche, ribbon_tails, rosette_seal, rounded, spirograph
from limner.design.printed.kit import line_entry, line_on, second_color, split, strong, title_entry
from limner.design.printed.names import name_among
from limner.design.printed.taste import entries, pattern
from limner.design.printed.weave import weave
from limner.design.scripts import width_of
from limner.document.color import Color, mix
from limner.document.geometry import Box, Point
from limner.document.plan import Copy

_SIGNS = pattern("signs")


_YEAR = pattern("year")
_LEADS, _GIVEN = pattern("leads"), pattern("given")


@dataclass(frozen=True, slots=True)
class Parts:
    """The strings of a certificate: its title, who receives it, the lines before and after the name, who signs."""

    title: Copy | None
    before: tuple[Copy, ...]
    name: Copy | None
    after: tuple[Copy, ...]
    signs: tuple[Copy, ...]
    brand: tuple[Copy, ...]


def _given(rest: list[Copy]) -> Copy | None:
    """Return the string that says to whom it is given and names them ("Awarded to Priya Raman"), or None."""
    return next((c for c in rest if _LEADS.search(c.text) and _GIVEN.search(c.text) and len(c.text) < 60), None)


def parts_of(ctx: Context) -> Parts:
    """Return the strings of a certificate by the part they play; a string is a name where it looks like one."""
    items = list(ctx.copies())
    title = next((c for c in items if c.role == "title"), items[0] if items else None)
    rest = [c for c in items if c is not title]
    brand = [c for c in rest if c.role == "brand"]
    rest = [c for c in rest if c not in brand]
    signs = [
        c
        for c in rest
        if c.role in ("author", "date") or _YEAR.fullmatch(c.text) or _SIGNS.search(c.text) and len(c.text) < 48
    ]
    rest = [c for c in rest if c not in signs]
    name = next((c for c in rest if c.style.size in ("huge", "large")), None) or _given(rest) or name_among(rest)
    at = rest.index(name) if name else 0
    before, after = (rest[:at], rest[at + 1 :]) if name else ([], rest)
    return Parts(title, tuple(before), name, tuple(after), tuple(signs[:3]), (*brand, *signs[3:]))


def _entries(parts: Parts, color: Color | None = None, *, name: float = 0.26) -> list[Entry]:
    """Return the lines between title and signatures: the name as a heading of its own among them."""
    long = sum(len(c.text) for c in (*parts.before, *parts.after)) > 160
    base = 3.2 if long else 3.9
    out = [line_entry(c, base, 3.6) for c in parts.before]
    if parts.name:
        out.append(Entry(parts.name, "display", 11.5 if width_of(parts.name.text) < 20 else 9.5, 2.6, color, name, 2))
    out += [
        line_entry(c, base * (1.0 if len(c.text) > 40 else 1.1), 3.4 if i == 0 else 1.4)
        for i, c in enumerate(parts.after)
    ]
    return out


def _signatures(
    page: Page, parts: Parts, box: Box, ground: Color, *, align: str = "center", between: float = 0.0
) -> float:  # fmt: skip
    """Set who signs and when at the foot of a box, each under its line; return how much height they take."""
    u, count = page.u, len(parts.signs)
    if not count:
        return 0.0
    gap = 6 * u
    gap = max(gap, between)
    width = min((box.w - gap * (count - 1)) / count, 44 * u)
    total = width * count + gap * (count - 1)
    # With two or more they stand at the ends of the measure, a seal may stand between.
    if count > 1 and align == "center":
        gap = (box.w - width * count) / (count - 1) if count == 2 else gap
        total = width * count + gap * (count - 1)
    x = {"left": box.x, "right": box.right - total}.get(align, box.cx - total / 2)
    items = parts.signs if not page.ctx.rtl else tuple(reversed(parts.signs))
    h = 8.5 * u
    for item in items:
        slot = Box(x, box.bottom - h + 1.6 * u, width, h - 1.6 * u)
        page.line(Point(x, box.bottom - h), Point(x + width, box.bottom - h), 0.24 * u, line_on(page, ground, 0.6))
        page.stack(
            [line_entry(item, 3.0)], slot, ground=ground, align="center" if align == "center" else page.ctx.start
        )
        x += width + gap
    return h + 7 * u


def _seal(page: Page, center: Point, radius: float, ground: Color, *, ribbon: bool = True) -> None:
    """Draw a pleated seal with ribbons, a star and rings in it: an ornament that claims no authority."""
    p = page.ctx.palette
    color = second_color(page.ctx, ground)
    deep = mix(color, "#000000", 0.22)
    if ribbon:
        page.solid(
            ribbon_tails(Point(center.x, center.y + 0.3 * radius), 0.66 * radius, 1.35 * radius), deep, stem="ribbon"
        )
    page.solid(rosette_seal(center, radius, 30), color, stem="seal")
    face = mix(color, "#ffffff", 0.2) if not is_dark(color) else mix(color, p.ground, 0.16)
    page.solid(circle(*center, 0.74 * radius), face, stem="seal")
    page.lines(circle(*center, 0.66 * radius), deep, 0.04 * radius, stem="seal")
    page.lines(spirograph(center, 0.6 * radius, 12, 4), mix(face, deep, 0.5), 0.016 * radius, stem="seal")
    page.solid(star(*center, 0.34 * radius, 0.15 * radius, 5), deep, stem="seal")


def _axis(page: Page, parts: Parts, inner: Box, ground: Color, *, sealed: bool, head: float = 0.3) -> None:
    """Set everything on the middle axis of a box."""
    u = page.u
    foot = _signatures(page, parts, inner, ground, between=24 * u if sealed and len(parts.signs) == 2 else 0.0)
    if sealed:
        r = 8.4 * u
        if len(parts.signs) == 2:
            _seal(page, Point(inner.cx, inner.bottom - 10.0 * u), r, ground)
            foot = max(foot, 23 * u)
        elif not parts.signs:
            _seal(page, Point(inner.cx, inner.bottom - 9.5 * u), r, ground)
            foot = 23 * u
    brand = [line_entry(c, 3.4, 0.0, weight=600) for c in parts.brand]
    title = [title_entry(parts.title, head, lines=2)] if parts.title else []
    if brand and title:
        title = [Entry(title[0].copy, "display", 0.0, 2.4, None, head, 2)]
    room = Box(inner.x, inner.y, inner.w, inner.h - foot)
    page.stack([*brand, *title, *_entries(parts)], room, ground=ground, align="center", valign="middle")


def _wide(ctx: Context) -> bool:
    return ctx.ratio >= 1.0


def bank(ctx: Context) -> Sheet:
    """The classic: a guilloche border between rules, a rosette behind the type, a pleated seal."""
    page, p, c = Page(ctx), ctx.palette, ctx.canvas
    u = page.u
    tone = mix(p.ground, strong(ctx, p.ground), 0.85)
    page.lines(guilloche(c.inset(3.2 * u), 6.2 * u, 7, 0.8), tone, 0.12 * u, stem="guilloche")
    for gap, width in ((2.6, 0.4), (10.0, 0.2), (10.8, 0.5)):
        page.lines(rounded(c.inset(gap * u), 0.0), tone, width * u, stem="frame")
    page.lines(
        spirograph(Point(c.cx, c.cy), 0.32 * min(c.w, c.h), 18, 12, 0.4),
        mix(p.ground, tone, 0.14),
        0.12 * u,
        stem="rosette",
    )
    inner = c.inset(17 * u, 15.5 * u) if _wide(ctx) else c.inset(15.5 * u, 18 * u)
    parts = parts_of(ctx)
    if has_motif(ctx):
        picture, inner = split(inner, 0.2, across=False)
        art(page, picture, p.ground)
        inner = Box(inner.x, inner.y + 2 * u, inner.w, inner.h - 2 * u)
    _axis(page, parts, inner, p.ground, sealed=not has_motif(ctx))
    return page.sheet("certificate-bank")


def column(ctx: Context) -> Sheet:
    """Modern: a column of colour with the family's pattern and the seal, the type flush on white beside it."""
    page, p, c = Page(ctx), ctx.palette, ctx.canvas
    u, field = page.u, strong(ctx, p.ground)
    strip, rest = split(c, 0.24, end=ctx.rtl) if _wide(ctx) else split(c, 0.18, across=False)
    page.rect(strip, field, stem="field")
    weave(page, strip, field, strength=0.55, scale=1.3)
    inner = rest.inset(9 * u, 9.5 * u)
    parts = parts_of(ctx)
    r = 0.34 * min(strip.w, strip.h)
    at = Point(strip.cx, strip.bottom - 0.9 * strip.w if _wide(ctx) else strip.cy)
    if has_motif(ctx):
        side = 0.86 * min(strip.w, strip.h)
        page.solid(circle(at.x, at.y, side / 2), p.ground, stem="disc")
        art(page, Box(at.x - 0.36 * side, at.y - 0.36 * side, 0.72 * side, 0.72 * side), p.ground)
    else:
        _seal(page, at, r, field, ribbon=_wide(ctx))
    foot = _signatures(page, parts, inner, p.ground, align=ctx.start)
    brand = [line_entry(c, 3.2, 0.0, weight=600) for c in parts.brand]
    title = [Entry(parts.title, "display", 0.0, 2.4, None, 0.36, 3)] if parts.title else []
    room = Box(inner.x, inner.y, inner.w, inner.h - foot)
    page.stack(
        [*brand, *title, *_entries(parts)], room, ground=p.ground, align=ctx.start, valign="top" if foot else "middle"
    )
    return page.sheet("certificate-column")


def framed(ctx: Context) -> Sheet:
    """The family's own frame with its ornament in the four corners; everything on the axis."""
    page, p, c = Page(ctx), ctx.palette, ctx.canvas
    u, field = page.u, strong(ctx, p.ground)
    border = 5.2 * u
    page.rect(c, field, stem="border")
    for area in (
        Box(c.x, c.y, c.w, border), Box(c.x, c.bottom - border, c.w, border),
        Box(c.x, c.y + border, border, c.h - 2 * border), Box(c.right - border, c.y + border, border, c.h - 2 * border),
    ):  # fmt: skip
        weave(page, area, field, strength=0.95, scale=1.9)
    page.rect(c.inset(border), p.ground, stem="paper", role="background")
    kind = ctx.style.frame
    area = c.inset(border + 3.4 * u)
    if kind in ("arch", "botanical", "alpana", "none"):
        for gap, width in ((0.0, 0.36), (1.2, 0.14)):
            page.lines(rounded(area.inset(gap * u), 0.0), mix(p.ground, field, 0.8), width * u, stem="frame")
        inner = area.inset(8 * u, 6 * u)
    else:
        inner = frame(page, area, p.ground).inset(3 * u, 0.5 * u)
    parts = parts_of(ctx)
    if has_motif(ctx):
        picture, inner = split(inner, 0.2, across=False)
        art(page, picture, p.ground)
        inner = Box(inner.x, inner.y + 2 * u, inner.w, inner.h - 2 * u)
    _axis(
        page,
        parts,
        inner,
        p.ground,
        sealed=ctx.style.ornament in ("festive", "rays", "hairline", "botanical") and not has_motif(ctx),
    )
    return page.sheet("certificate-framed")


def medal(ctx: Context) -> Sheet:
    """Playful: bunting of the family's pattern over a coloured ground, a paper panel, a large medal that overlaps it."""
    page, p, c = Page(ctx), ctx.palette, ctx.canvas
    u, field = page.u, strong(ctx, p.ground)
    page.rect(c, field, stem="ground", role="background")
    weave(page, c, field, strength=0.5, scale=1.2)
    panel = c.inset(6.5 * u)
    page.rect(panel, p.ground, radius=(2 + 1.5 * ctx.style.corner) * u, stem="paper", role="background")
    parts = parts_of(ctx)
    inner = panel.inset(9 * u, 7.5 * u)
    if has_motif(ctx):
        picture, inner = split(inner, 0.28, end=not ctx.rtl, across=_wide(ctx))
        art(page, picture, p.ground)
        inner = Box(inner.x + (4 * u if ctx.rtl else 0), inner.y, inner.w - 4 * u, inner.h) if _wide(ctx) else inner
        _axis(page, parts, inner, p.ground, sealed=False, head=0.34)
    else:
        r = 10.5 * u
        at = Point(panel.right - 15 * u if not ctx.rtl else panel.x + 15 * u, panel.y + 13 * u)
        if _wide(ctx):
            kept = abs((panel.right if not ctx.rtl else panel.x) - at.x) + 1.1 * r + 3 * u - 9 * u
            inner = Box(inner.x + (kept if ctx.rtl else 0), inner.y, inner.w - kept, inner.h)
        else:
            inner = Box(inner.x, inner.y + 16 * u, inner.w, inner.h - 16 * u)
        _seal(page, at, r, p.ground)
        foot = _signatures(page, parts, inner, p.ground, align=ctx.start)
        title = [Entry(parts.title, "display", 0.0, 0.0, None, 0.4, 3)] if parts.title else []
        brand = [line_entry(c, 3.2, 1.6, weight=600) for c in parts.brand]
        page.stack([*title, *_entries(parts), *brand], Box(inner.x, inner.y, inner.w, inner.h - foot), ground=p.ground,
                   align=ctx.start, valign="middle")  # fmt: skip
    return page.sheet("certificate-medal")


def quiet(ctx: Context) -> Sheet:
    """Editorial: white space, a fine rule, the name larger than the title; nothing else."""
    page, p, c = Page(ctx), ctx.palette, ctx.canvas
    u = page.u
    parts = parts_of(ctx)
    inner = c.inset(11 * u, 11 * u)
    line = line_on(page, p.ground, 0.55)
    page.line(Point(inner.x, inner.y), Point(inner.right, inner.y), 0.3 * u, line)
    head = [line_entry(c, 3.2, 0.0, weight=600) for c in parts.brand]
    title = [title_entry(parts.title, 1.0, lines=1, most=7.5 if parts.name else 12)] if parts.title else []
    top = Box(inner.x, inner.y + 4 * u, inner.w, 12 * u)
    page.stack(title, top, ground=p.ground, align=ctx.start)
    foot = _signatures(page, parts, inner, p.ground, align=ctx.start)
    room = Box(inner.x, top.bottom + 3 * u, inner.w, inner.bottom - foot - top.bottom - 3 * u)
    if has_motif(ctx):
        picture, room = split(room, 0.28, end=not ctx.rtl)
        art(page, picture, p.ground)
    entries = [line_entry(c, 3.5, 2.0) for c in parts.before]
    if parts.name:
        entries.append(Entry(parts.name, "display", 0.0, 2.0, p.main, 0.5, 2))
    entries += [line_entry(c, 3.5, 3.4 if i == 0 else 1.4) for i, c in enumerate(parts.after)]
    page.stack([*entries, *head], room, ground=p.ground, align=ctx.start, valign="middle")
    return page.sheet("certificate-quiet")


def corners(ctx: Context) -> Sheet:
    """Bands of colour sweep through two opposite corners; the type on the axis between them."""
    page, p, c = Page(ctx), ctx.palette, ctx.canvas
    u, field = page.u, strong(ctx, p.ground)
    other = second_color(ctx, p.ground, field)
    reach = 0.46 * min(c.w, c.h)
    for x, y in ((c.x, c.y), (c.right, c.bottom)) if not ctx.rtl else ((c.right, c.y), (c.x, c.bottom)):
        fx, fy = (1 if x == c.x else -1), (1 if y == c.y else -1)
        for share, color in ((1.0, mix(p.ground, other, 0.4)), (0.8, other), (0.62, field)):
            k = reach * share
            page.solid(
                f"M{x} {y}L{x + fx * k} {y}Q{x + fx * 0.42 * k} {y + fy * 0.32 * k} {x} {y + fy * 0.9 * k}Z",
                color,
                stem="sweep",
            )
    page.lines(rounded(c.inset(4.5 * u), 0.0), mix(p.ground, field, 0.6), 0.2 * u, stem="frame")
    inner = c.inset(19 * u, 13 * u) if _wide(ctx) else c.inset(12 * u, 24 * u)
    parts = parts_of(ctx)
    if has_motif(ctx):
        picture, inner = split(inner, 0.22, across=False)
        art(page, picture, p.ground)
        inner = Box(inner.x, inner.y + 2 * u, inner.w, inner.h - 2 * u)
    _axis(page, parts, inner, p.ground, sealed=not has_motif(ctx))
    dots = joined(star(c.cx + k * 3.2 * u, inner.y - 3.4 * u, 1.0 * u, 0.45 * u, 5) for k in (-1, 0, 1))
    page.solid(dots, other, stem="stars")
    return page.sheet("certificate-corners")


CERTIFICATES: tuple[tuple[str, Archetype, Suits], ...] = entries(
    ("certificate-bank", bank),
    ("certificate-column", column),
    ("certificate-framed", framed),
    ("certificate-medal", medal),
    ("certificate-quiet", quiet),
    ("certificate-corners", corners),
)
