"""The vertical spine: an ideographic title standing in columns, the motif beside it, much empty paper."""

from __future__ import annotations

from typing import NamedTuple

from limner.design.archetypes.cast import Cast, cast, has_motif, has_scene, shown
from limner.design.archetypes.couplet import couplet_suits
from limner.design.archetypes.decor import pattern
from limner.design.archetypes.page import Entry, Page, vertical_ok
from limner.design.archetypes.parts import extras, lines_of, stick
from limner.design.archetypes.pictures import motif, whole
from limner.design.archetypes.posters import extras_room
from limner.design.archetypes.scenic import radial
from limner.design.context import Context, Sheet
from limner.design.ornament.primitives import circle
from limner.design.palettes import tint
from limner.design.typography import verse_face
from limner.design.verse import verse_breaks
from limner.document.geometry import Box
from limner.document.plan import Copy

_SHORTEST, _LONGEST = 2, 34
_STEP = 0.85
"""How far each column of a poem stands lower than the one before, in em."""
_HEAD = 0.62
"""The size of a poem's title beside its lines."""
_ORBS = frozenset({"full-moon", "new-moon", "crescent-moon", "sun", "sunrise", "moon", "first-quarter-moon"})
"""Things that hang in the sky: they take the place of the disc."""


class _Set(NamedTuple):
    """The title as it stands: its box, and the box of a signature beside it (of no height without one)."""

    title: Box
    signature: Box


def spine_suits(ctx: Context) -> float:
    """Return how well a vertical title suits: only ideographic and Korean titles stand upright."""
    who = cast(ctx)
    if couplet_suits(ctx):
        return 0.0
    if who.title is None or not vertical_ok(who.title.text) or len(who.title.text) > _LONGEST:
        return 0.0
    asked = ctx.plan.vertical or who.title.style.vertical
    if len(who.title.text) > 26 and not (asked and verse_breaks(who.title.text)):
        return 0.0
    return 40.0 if asked else 1.0 if ctx.script(who.title) != "Kore" else 0.25


def spine(ctx: Context) -> Sheet:
    """A title standing in columns, the picture beside it, small type at its foot; much empty paper."""
    page, who = Page(ctx), cast(ctx)
    p, c, m, u = ctx.palette, ctx.canvas, page.m, page.u
    title = who.title
    if title is None:
        return radial(ctx)
    pattern(page, c, p.ground, 0.8)
    side = "center" if title.place == "center" else "left" if title.place == "left" else "right"
    lines = _lines(ctx, who, title)
    rest = [item for item in (*who.seconds, *who.authors, *who.brands) if item not in lines]
    poem = len(lines) > 1 or bool(verse_breaks(title.text))
    signed = next((item for item in rest if poem and _signs(item)), None)
    drawn = len(page.layers)
    used = _stand(page, lines, side, signed, poem)
    rest = [item for item in rest if item is not signed]
    if signed is None and len(rest) == 1 and _signs(rest[0], placed=True):
        foot = _signature(page, rest[0], used.title)
    else:
        foot = _foot(page, who, rest, used.title, side)
    words = page.layers[drawn:]
    del page.layers[drawn:]
    _art(page, used, foot, side)
    page.layers.extend(words)
    stick(page, who.badges, Box(m, m, max(24 * u, used.title.x - 2 * m), c.h * 0.3), p.ground)
    return page.sheet("spine")


def _lines(ctx: Context, who: Cast, title: Copy) -> tuple[Copy, ...]:
    """Return what stands in the columns: the title, or the lines of the brief's poem, after its title where it has one."""
    known = {item.id: item for item in (title, *who.seconds, *who.authors, *who.brands)}
    verse = tuple(known[name] for name in ctx.plan.verse if name in known)
    if not verse or not all(vertical_ok(item.text) for item in (title, *verse)):
        return (title,)
    return verse if title in verse else (title, *verse)


_NAME = 5
"""Characters up to which a string in a corner beside a vertical title is taken for a name."""
_CORNERS = frozenset({"left", "right", "bottom-left", "bottom-right"})


def _signs(item: Copy, *, placed: bool = False) -> bool:
    """Tell whether a string signs a poem: a short name that stands upright, with no place of its own (``placed``: at a side)."""
    here = item.place in _CORNERS if placed else item.place is None
    named = item.role == "author" or placed and item.role in ("subtitle", "detail") and len(item.text) <= _NAME
    return named and here and vertical_ok(item.text) and len(item.text) <= 8


def _signature(page: Page, item: Copy, title: Box) -> Box:
    """Set a poet's name upright at the side of the sheet's foot where the brief wants it, and return the box it takes."""
    c, m, u = page.ctx.canvas, page.m, page.u
    size = max(page.least_of(Entry(item)) * 1.1, min(4.6 * u, title.h * 0.085))
    tall = size * 1.35 * len(item.text)
    left = "left" in (item.place or "")
    slot = Box(m if left else c.w - m - 2 * size, c.h - m - tall, 2 * size, tall)
    entry = Entry(verse_face(page.ctx.type, item), "text", 0, 0, page.ctx.palette.ink)
    side = "left" if left else "right"
    return page.upright(entry, slot, ground=page.ctx.palette.ground, size=size, side=side, columns=1)


def _stand(page: Page, lines: tuple[Copy, ...], side: str, signed: Copy | None, poem: bool) -> _Set:
    """Set the columns, and a signature after the last of them, and return where they stand."""
    ctx, c, m, u = page.ctx, page.ctx.canvas, page.m, page.u
    lines = tuple(verse_face(ctx.type, item) for item in lines) if poem else lines
    if len(lines) > 1:
        used = _poem(page, lines, side)
    else:
        used = _title(page, lines[0], side)
    if signed is None:
        return _Set(used, Box(used.x, used.bottom, 0, 0))
    size = max(page.least_of(Entry(signed)) * 1.1, min(4.2 * u, used.h * 0.075))
    tall = size * 1.35 * len(signed.text)
    x = used.x - 3.4 * size if side != "left" else used.right + 1.6 * size
    slot = Box(max(m, min(c.w - m - 2 * size, x)), max(used.y, used.bottom - tall), 2 * size, tall)
    entry = Entry(verse_face(ctx.type, signed), "text", 0, 0, ctx.palette.ink)
    box = page.upright(entry, slot, ground=ctx.palette.ground, size=size, side="right", columns=1)
    return _Set(used.union(box), box)


def _title(page: Page, title: Copy, side: str) -> Box:
    """Set one string in as many columns as it has lines, and return the box it takes."""
    c, m, u = page.ctx.canvas, page.m, page.u
    length, ends = len(title.text), verse_breaks(title.text)
    columns = len(ends) + 1 if ends else 1 if length <= 7 else 2 if length <= 11 else 3
    longest = max(1.0, length / columns)
    if ends:
        longest = max(b - a for a, b in zip((0, *ends), (*ends, length), strict=True))
    height = (c.h - 2 * m) * (0.8 if columns > 1 else 0.92 if length > 3 else 0.72)
    share = (0.6 if side == "center" else 0.42 if columns < 3 else 0.5) / columns / (1.45 if title.readings else 1.2)
    size = min(c.w * share, height / longest / (1.04 if columns == 1 or ends else 1.28), 44 * u)
    width = columns * size * (1.6 if title.readings else 1.3)
    x = c.w / 2 - width / 2 if side == "center" else m if side == "left" else c.w - m - width
    slot = Box(x, m * (1.2 if columns > 1 else 1.0), width, height)
    entry = Entry(title, "display", 0, 0, page.ctx.palette.main)
    return page.upright(entry, slot, ground=page.ctx.palette.ground, size=size, side=side, columns=columns)


def _poem(page: Page, lines: tuple[Copy, ...], side: str) -> Box:
    """Set each line of a poem in a column of its own from right to left, a step lower each, at one size; return their box."""
    c, m, u = page.ctx.canvas, page.m, page.u
    headed = lines[0].id not in page.ctx.plan.verse
    count, longest = len(lines), max(len(item.text) for item in lines)
    step = _STEP if count <= 4 else 0.0
    pitch = 1.9 if any(item.readings for item in lines) else 1.42
    height = c.h * 0.74 - m
    size = min(c.w * 0.56 / (pitch * count), height / (1.05 * longest + step * (count - 1)), 26 * u)
    width = pitch * size * count
    right = c.w / 2 + width / 2 if side == "center" else m + width if side == "left" else c.w - m
    used: Box | None = None
    for k, item in enumerate(lines):
        slot = Box(right - (k + 1) * pitch * size, m * 1.2 + k * step * size, pitch * size, height)
        entry = Entry(item, "display", 0, 0, page.ctx.palette.main)
        own = _HEAD * size if headed and k == 0 else size
        box = page.upright(entry, slot, ground=page.ctx.palette.ground, size=own, side="right", columns=1)
        used = box if used is None else used.union(box)
    assert used is not None
    return used


def _foot(page: Page, who: Cast, rest: list[Copy], used: Box, side: str) -> Box:
    """Set what is read besides, at the sheet's foot beside or under the title; return the box it takes."""
    ctx, c, m, u = page.ctx, page.ctx.canvas, page.m, page.u
    left = side != "left"
    free = (
        Box(m, c.h * 0.74, used.x - m - 3 * u, c.h * 0.26 - m)
        if left
        else Box(used.right + 3 * u, c.h * 0.74, c.w - m - used.right - 3 * u, c.h * 0.26 - m)
    )
    if used.bottom + 4 * u < free.y:
        free = Box(m, free.y, c.w - 2 * m, free.h)
    if free.w < 22 * u:
        free = Box(m, used.bottom + 2 * u, c.w - 2 * m, c.h - m - used.bottom - 2 * u)
    align = "left" if left else "right"
    room, ground = extras_room(page, who), ctx.palette.ground
    box = Box(free.x, free.y, free.w, free.h - room)
    taken = page.stack(lines_of(rest, first_gap=0), box, ground=ground, align=align, valign="bottom")
    extras(page, who, free, ground, align=align)
    if not rest and not room:
        return Box(free.x, c.h - m, 0, 0)
    top = taken.y if rest else free.bottom - room
    return Box(free.x, top, taken.w if rest else free.w, c.h - m - top)


def _art(page: Page, used: _Set, foot: Box, side: str) -> None:
    """Show the picture in the room the type leaves: the brief's scene, its motif, or a disc; nothing touches the columns."""
    ctx, c, u = page.ctx, page.ctx.canvas, page.u
    title = used.title
    if side == "center":
        _about(page, title, foot)
        return
    wide = title.x - 3 * u if side != "left" else c.w - title.right - 3 * u
    low = min(c.h * 0.7, foot.y - 3 * u) if foot.h else c.h
    if not shown(ctx) and has_scene(ctx):
        beside = Box(0 if side != "left" else c.w - wide, 0, wide, low)
        under = Box(0, title.bottom + 5 * u, c.w, (foot.y - 3 * u if foot.h else c.h) - title.bottom - 5 * u)
        pane = max(beside, under, key=lambda box: min(box.w, box.h))
        if min(pane.w, pane.h) > 0.26 * c.w:
            whole(page, pane)
            return
    below = c.h - title.bottom
    if not foot.h and below > 0.36 * c.h:
        # With nothing to read at the foot the picture has the sheet under the title to itself.
        _hung(page, Box(-0.06 * c.w if side != "left" else 0.26 * c.w, title.bottom, 0.8 * c.w, below))
        return
    area = Box(-0.06 * c.w if side != "left" else title.right + 3 * u, c.h * 0.12, wide + 0.06 * c.w, low - c.h * 0.12)
    _hung(page, Box(area.x, area.y, area.w, min(area.h, c.h * 0.58)))


def _hung(page: Page, area: Box) -> None:
    """Hang the motif before a disc, or the disc alone, in an area."""
    p = page.ctx.palette
    show = has_motif(page.ctx)
    r = min(area.w * 0.44, area.h * 0.42)
    page.solid(circle(area.cx, area.cy, r), tint(p.second, p.ground, 0.9) if show else p.accent, stem="sun")
    if show:
        motif(page, area)


def _about(page: Page, title: Box, foot: Box) -> None:
    """Put a disc, or what hangs in the sky, at the upper right of a title in the middle, and the motif low on the free side."""
    ctx, c, m, u = page.ctx, page.ctx.canvas, page.m, page.u
    things = shown(ctx) if has_motif(ctx) else ()
    orbs = [entity.id for entity in things if entity.concept in _ORBS]
    stand = [entity.id for entity in things if entity.concept not in _ORBS]
    gap = c.w - title.right - 4 * u
    r = min(gap * 0.62, 15 * u)
    if orbs:
        motif(page, Box(title.right + 3 * u, c.h * 0.2 - r, min(2 * r, gap + 0.4 * r), 2 * r), entities=orbs[:1])
    else:
        page.solid(circle(title.right + 4 * u + r, c.h * 0.2, r), ctx.palette.accent, stem="sun")
    if not stand:
        return
    # What stands goes where the small type does not: the right of the foot, or above the type at the left.
    if foot.right < title.right or not foot.w:
        room = Box(title.right + 2 * u, c.h * 0.6, c.w - title.right - 2 * u - m * 0.4, c.h * 0.36)
    else:
        room = Box(m * 0.5, c.h * 0.5, title.x - 2 * u - m * 0.5, foot.y - 3 * u - c.h * 0.5)
    motif(page, room, anchor="bottom", entities=stand)
