"""Parts that many compositions share: title and lines as entries of a stack, badges, buttons, and what is shown."""

from __future__ import annotations

from collections.abc import Sequence

from limner.design.archetypes.cast import Cast, has_motif
from limner.design.archetypes.emblems import emblem
from limner.design.archetypes.page import Entry, Page
from limner.design.archetypes.pictures import motif
from limner.design.ornament.primitives import scallop, star
from limner.design.palettes import on, text_color
from limner.design.scripts import script_of, width_of
from limner.document.color import Color, contrast
from limner.document.fills import Fill
from limner.document.geometry import Box, Point, Transform
from limner.document.plan import Copy

_OPTICAL = {"Arab": 1.25, "Deva": 1.12, "Beng": 1.12}
"""Scripts whose letters look small at a size are set larger beside Latin."""
_SIZES = {"small": 0.86, "normal": 1.0, "large": 1.4, "huge": 1.9}


def title_of(
    cast: Cast,
    share: float = 0.6,
    *,
    lines: int = 4,
    color: Color | None = None,
    fill: Fill | None = None,
    stacked: bool = False,
) -> list[Entry]:
    """Return the title as an entry that fills its measure, at most ``share`` of the stack's height; none where none is."""
    if cast.title is None:
        return []
    most = 0.0 if cast.title.style.size != "small" else 5.0
    length = width_of(cast.title.text)
    if not (cast.seconds or cast.authors or cast.brands):
        share = max(share, 0.88)
    if length > 34:
        lines = 6
        share = min(share, 0.5)
    return [Entry(cast.title, "display", most, 0.0, color, share, lines, fill, stacked=stacked and length <= 34)]


def lines_of(
    copies: Sequence[Copy], *, base: float = 3.6, first_gap: float = 3.4, color: Color | None = None
) -> list[Entry]:
    """Return running strings as entries: short ones larger, the first set off from what stands above, the rest close."""
    out = []
    total = sum(width_of(item.text) for item in copies)
    # The fewer the words, the more each of them must carry.
    base *= 1.3 if total < 36 else 1.2 if total < 70 else 1.0
    for i, item in enumerate(copies):
        length = width_of(item.text)
        size = base * (
            1.7 if length < 9 else 1.5 if length < 16 else 1.22 if length < 30 else 1.0 if length < 60 else 0.85
        )
        if item.role in ("detail", "date", "caption", "body"):
            size = min(size, base * 1.4)
        size *= _SIZES[item.style.size or "normal"] * _OPTICAL.get(script_of(item.text), 1.0)
        kind = "accent" if item.role in ("date", "label", "author", "brand") else "text"
        out.append(
            Entry(item, kind, size, first_gap if i == 0 else 1.5, color, weight=600 if i == 0 and length < 40 else None)
        )
    return out


def art(
    page: Page,
    box: Box,
    ground: Color,
    *,
    anchor: str = "center",
    badges: Sequence[Copy] = (),
    also: Sequence[Color] = (),
) -> None:
    """Show what the brief names as a cut-out in a box, or the family's emblem where it names nothing; seals on its corners.

    ``also`` are colours besides the ground that lie behind it.
    """
    if has_motif(page.ctx) and motif(page, box, anchor=anchor, behind=(ground, *also)):
        stick(page, badges, box, ground)
        return
    if len(badges) == 1 and min(box.w, box.h) > 24 * page.u:
        # Nothing to show but an offer: then the offer is the picture.
        seen = box.intersection(page.ctx.canvas.inset(2 * page.u))
        seal(page, badges[0], Point(seen.cx, seen.cy), 0.47 * min(seen.w, seen.h), ground, turn=-7.0)
        return
    emblem(page, box, ground)
    stick(page, badges, box, ground)


def stick(page: Page, badges: Sequence[Copy], box: Box, ground: Color) -> None:
    """Put badges on the corners of a picture's box, first the upper one on the far side, within the canvas."""
    canvas, u = page.ctx.canvas, page.u
    radius = max(9 * u, min(14 * u, 0.22 * min(box.w, box.h)))
    seen = box.intersection(canvas.inset(2.5 * u))
    far, near = seen.right - radius, seen.x + radius
    if page.ctx.start == "right":
        far, near = near, far
    spots = (
        Point(far, seen.y + radius),
        Point(near, seen.bottom - radius),
        Point(near, seen.y + radius),
        Point(far, seen.bottom - radius),
    )
    for item, spot in zip(badges, spots, strict=False):
        seal(page, item, spot, radius, ground)


def seal(page: Page, item: Copy, center: Point, radius: float, ground: Color, *, turn: float = -9.0) -> Box:
    """Draw a badge: a burst or wavy seal with its string inside, turned a little; return its box."""
    fill = item.style.color or seal_color(page, item, ground)
    item = _uncolored(item)
    points = page.ctx.rng("seal").choice((12, 16, 20))
    shape = (
        scallop(*center, radius, points, 0.09)
        if page.ctx.style.corner > 0
        else star(*center, radius, radius * 0.88, points + 4)
    )
    page.solid(shape, fill, stem="seal")
    ink = on_color(page, fill)
    side = radius * 1.3
    slot = Box(center.x - side / 2, center.y - side * 0.4, side, side * 0.8)
    spin = Transform.rotation(turn, center)
    entry = Entry(item, "display", 0, 0, ink, 1.0, 3)
    page.stack([entry], slot, ground=fill, align="center", valign="middle", transform=spin)
    return Box(center.x - radius, center.y - radius, 2 * radius, 2 * radius)


def legible_seal(page: Page, item: Copy, radius: float) -> bool:
    """Tell whether a string inside a seal of a radius is large enough to be read: at least 2.8 units."""
    slot = Box(0, 0, radius * 1.3, radius * 1.04)
    return page.filling(Entry(item, "display", 0, 0, None, 1.0, 3), slot.w, slot.h).size >= 2.8 * page.u


def seal_color(page: Page, item: Copy, ground: Color) -> Color:
    """Return a badge's colour: the one the brief names for an accent, else the palette's accent or main, whichever stands out."""
    palette = page.ctx.palette
    named = page.ctx.plan.palette.accent
    if named:
        return named
    around = (ground, palette.ground, palette.main, palette.second)
    options = (palette.accent, palette.main, palette.ink)

    def stands_out(color: Color) -> float:
        return min(min(contrast(color, other), 2.2) for other in around if other != color) + 0.3 * (
            color == palette.accent
        )

    return max((one for one in options if contrast(one, ground) > 1.3), key=stands_out, default=palette.ink)


def button(
    page: Page, item: Copy, at: Point, height: float, ground: Color, *, align: str = "left", most: float = 1e9
) -> Box:
    """Draw a call to action: a filled pill or slab with its string; ``at`` is its top at the aligned side. Return its box."""
    palette = page.ctx.palette
    fill = item.style.color or (palette.main if contrast(palette.main, ground) >= 3 else palette.ink)
    item = _uncolored(item)
    entry = Entry(item, "accent", height * 0.43 / page.u, 0, on_color(page, fill), 1.0, 1, weight=700)
    one = page.running(entry, max(1.0, most - height * 1.2))
    width = min(most, one.width + height * 1.25)
    height = max(height, one.height * 1.5)
    x = {"left": at.x, "right": at.x - width}.get(align, at.x - width / 2)
    box = Box(x, at.y, width, height)
    radius = height / 2 if page.ctx.style.corner >= 1 else page.ctx.style.corner * page.u
    page.rect(box, fill, radius=radius, stem="button", role="button")
    page.put(
        one,
        Box(x + (width - one.width) / 2 - page.u, box.cy - one.height / 2, one.width + 2 * page.u, one.height),
        fill,
        "center",
    )
    return box


def button_height(page: Page) -> float:
    """Return the height of a button in pixels: larger on banners, which ask for an action, and on long strips."""
    return (11.0 if page.ctx.plan.medium == "banner" else 9.0) * page.u * min(1.4, page.strip)


def _uncolored(item: Copy) -> Copy:
    """Return a badge's or button's string without its colour: what a brief calls red is the badge, not its letters."""
    return item.model_copy(update={"style": item.style.model_copy(update={"color": None})})


def on_color(page: Page, fill: Color) -> Color:
    """Return the palette's text colour for a filled shape."""
    return text_color(on(page.ctx.palette, fill), fill, 4.5)


def extras(page: Page, cast: Cast, box: Box, ground: Color, *, align: str = "left") -> float:
    """Set buttons (and badges beyond the four that stick to the picture) in a box, from its foot; return their height."""
    u = page.u
    height = button_height(page)
    x = box.x if align == "left" else box.right if align == "right" else box.cx
    top = box.bottom
    for item in reversed(cast.buttons):
        top -= height
        made = button(page, item, Point(x, top), height, ground, align=align, most=box.w)
        top = made.y - 1.5 * u
    for item in cast.badges[4:]:
        radius = 9 * u
        top -= 2 * radius
        cx = {"left": box.x + radius, "right": box.right - radius}.get(align, box.cx)
        seal(page, item, Point(cx, top + radius), radius, ground)
        top -= u
    return box.bottom - top
