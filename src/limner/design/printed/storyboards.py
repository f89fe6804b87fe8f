"""Storyboards: frames of the screen's shape in order, what happens written beneath or beside each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from limner.design.archetypes.page import Entry, Page
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.printed.dies import holes, rounded
from limner.design.printed.kit import ink_on, line_entry, line_on, second_color, soft_on, strong
from limner.design.printed.taste import entries
from limner.design.staging import stage
from limner.design.structured.comics import Content, panels_of
from limner.design.structured.pictures import concepts_in, draw_icon
from limner.design.structured.voices import LABEL
from limner.document.color import Color, mix
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.layers import Mask, PathShape
from limner.document.plan import Copy
from limner.document.scene import PictureStyle

_SCREEN = 16 / 9
_QUOTED = re.compile("[\"'“”„«»‹›「」『』‘’]*\ufffc[\"'“”„«»‹›「」『』‘’]*")
"""A string to be written, with its marks, once its text is taken out."""
_LOOSE = re.compile(r"^[\s:：,，、;；.。()–—-]+|[\s:：,，、;；(–—-]+$")


@dataclass(frozen=True, slots=True)
class Look:
    """How a storyboard is drawn: its ground, the frames' line, where the notes stand, what is drawn about them."""

    name: str
    dark: bool = False
    beside: bool = False
    cards: bool = False
    film: bool = False


def _contents(ctx: Context) -> tuple[list[Content], list[Copy], list[Copy]]:
    """Return the frames with the strings of the head and foot; a brief that lists only notes has a frame for each."""
    told = _scripted(ctx) or any(c.panel is not None or c.speaker or c.carrier for c in ctx.plan.copy_)
    notes = [c for c in ctx.plan.copy_ if c.role not in ("title", "subtitle", "brand", "author", "date")]
    if told or len(notes) < 2:
        contents, head, foot = panels_of(ctx)
        for content in contents:
            # What would lie on a thing in the frame is a note here: frames are sketches.
            content.captions += content.carried
            content.carried = []
        return contents, head, foot
    everyone = tuple(one.id for one in ctx.plan.entities)
    named = [tuple(one.id for one in ctx.plan.entities if one.label.lower() in c.text.lower()) for c in notes]
    contents = [Content(names or everyone, captions=[c]) for c, names in zip(notes, named, strict=True)]
    return contents, [c for c in ctx.plan.copy_ if c not in notes], []


def _scripted(ctx: Context) -> bool:
    """Tell whether the brief says what frames show; a number of frames alone ("4コマ") says only how many there are."""
    return any(panel.entities or panel.words for panel in ctx.plan.panels)


def _told_of(ctx: Context, index: int) -> str:
    """Return what the brief says of a shot in its own words, without the strings to be written; "" where it says nothing."""
    plan = ctx.plan
    if not plan.panels or index >= len(plan.panels):
        return ""
    words = plan.panels[index].words
    for copy in sorted(plan.copy_, key=lambda one: -len(one.text)):
        words = words.replace(copy.text, "\ufffc")
    words = _QUOTED.sub(" ", words)
    words = _LOOSE.sub("", re.sub(r"\s+", " ", words)).strip()
    return words if len(words) > 2 else ""


def _notes(content: Content) -> list[Copy]:
    return [*content.captions, *content.speech, *content.sounds]


def _grid(area: Box, count: int, note: float, *, beside: bool) -> tuple[int, int]:
    """Return (columns, rows) that make the frames largest; ``note`` is the height of the notes in parts of the frame's."""
    best = (0.0, 1, count)
    for columns in range(1, count + 1):
        rows = -(-count // columns)
        w, h = area.w / columns, area.h / rows
        frame = min(w * (0.5 if beside else 1.0), (h / (1.0 if beside else 1 + note)) * _SCREEN)
        empty = columns * rows - count
        score = frame * (1 - 0.06 * empty)
        if score > best[0]:
            best = (score, columns, rows)
    return best[1], best[2]


def draw(ctx: Context, look: Look) -> Sheet:
    """Draw the frames of a brief in their order, each numbered, with its notes."""
    p = ctx.palette
    ground = p.ground
    if look.dark:
        ground = "#15151a"
    elif look.cards:
        ground = mix(p.ground, strong(ctx, p.ground), 0.16)
    page = Page(ctx, ground)
    u, c = page.u, ctx.canvas
    page.rect(c, ground, stem="ground", role="background")
    contents, head, foot = _contents(ctx)
    live = c.inset(5 * u)
    top = live.y
    if head or foot:
        title = [Entry(head[0], "display", 7.5, 0.0, ink_on(page, ground, p.main), 1.0, 1)] if head else []
        more = [line_entry(i, 2.8, 1.0) for i in (*head[1:], *foot)]
        used = page.stack(
            [*title, *more], Box(live.x, live.y, live.w, (9 + 4.2 * len(more)) * u), ground=ground, align=ctx.start
        )
        top = used.bottom + 3.2 * u
    area = Box(live.x, top, live.w, live.bottom - top)
    shots = [_told_of(ctx, i) for i in range(len(contents))]
    most = max((sum(len(i.text) for i in _notes(one)) + len(shots[k]) for k, one in enumerate(contents)), default=0)
    note = 0.0 if not most else 0.24 + min(0.5, most / 260)
    columns, rows = _grid(area, len(contents), note, beside=look.beside)
    gap = 3.2 * u
    w = (area.w - gap * (columns - 1)) / columns
    h = (area.h - gap * (rows - 1)) / rows
    for i, content in enumerate(contents):
        col = i % columns if not ctx.rtl else columns - 1 - i % columns
        cell = Box(area.x + col * (w + gap), area.y + (i // columns) * (h + gap), w, h)
        _frame(page, look, content, cell, i, ground, note, shots[i])
    return page.sheet(look.name)


def _frame(
    page: Page, look: Look, content: Content, cell: Box, index: int, ground: Color, note: float, shot: str
) -> None:
    """Draw one frame with its number, what the brief says of it, and its notes in a cell."""
    ctx, u, p = page.ctx, page.u, page.ctx.palette
    face = ground
    if look.cards:
        face = p.ground
        page.rect(cell, face, radius=1.2 * u, stem="card")
        cell = cell.inset(1.8 * u)
    if look.beside:
        wide = min(0.5 * cell.w, cell.h * _SCREEN)
        box = Box(cell.x if not ctx.rtl else cell.right - wide, cell.y, wide, min(cell.h, wide / _SCREEN))
        room = Box(box.right + 2.6 * u if not ctx.rtl else cell.x, box.y, cell.w - wide - 2.6 * u, cell.h)
    else:
        high = min(cell.w / _SCREEN, cell.h / (1 + note))
        box = Box(cell.x, cell.y, cell.w, high)
        room = Box(cell.x, box.bottom + 1.6 * u, cell.w, max(1.0, cell.bottom - box.bottom - 1.6 * u))
    if look.film:
        strip = Box(box.x, box.y, box.w, box.h)
        page.rect(strip, "#050507", stem="film")
        for y in (strip.y + 1.25 * u, strip.bottom - 1.25 * u):
            page.solid(
                holes(Point(strip.x + 1.6 * u, y), Point(strip.right - 1.6 * u, y), 2.6 * u, 0.62 * u),
                ground,
                stem="holes",
            )
        box = strip.inset(0.6 * u, 2.5 * u)
    _picture(page, look, content, box, index)
    number = Box(box.x, box.y, 4.6 * u, 4.2 * u) if not ctx.rtl else Box(box.right - 4.6 * u, box.y, 4.6 * u, 4.2 * u)
    tint = second_color(ctx, face) if not look.dark else p.accent
    if not any(note.text[:1].isdigit() for note in _notes(content)):
        page.rect(number, tint, stem="number")
        page.text(
            str(index + 1), number, LABEL.but(align="center", valign="middle"), 2.5 * u, on=tint, role="number", lines=1
        )
    _write(page, look, content, room, face, shot)


def _write(page: Page, look: Look, content: Content, room: Box, face: Color, shot: str) -> None:
    """Write what happens in a shot and its notes in their room; a script sheet has ruled lines for what is yet to be noted."""
    ctx, u = page.ctx, page.u
    size = min(4.6 if look.beside else 4.2, max(3.3, 0.07 * room.w / u))
    if look.beside:
        page.lines(f"M{room.x} {room.y}H{room.right}", line_on(page, face, 0.7), 0.28 * u, stem="rule")
        room = Box(room.x, room.y + 1.6 * u, room.w, room.h - 1.6 * u)
    y = room.y
    if shot:
        share = 0.62 if _notes(content) else 1.0
        voice = LABEL.but(weight=500, leading=1.1, tracking=0.0)
        k = page.fits(shot, voice, 0.86 * size * u, (room.w, share * room.h))
        high = min(page.layout_size(shot, voice, k, room.w)[1], share * room.h)
        page.text(shot, Box(room.x, y, room.w, high), voice, k, on=face, color=soft_on(page, face), role="shot")
        y += high + 1.2 * u
    notes = [
        line_entry(i, size, 0.9, color=None if i in content.captions else soft_on(page, face)) for i in _notes(content)
    ]
    used = page.stack(notes, Box(room.x, y, room.w, max(1.0, room.bottom - y)), ground=face, align=ctx.start)
    if look.beside:
        at = max(y, used.bottom) + 4.6 * u
        while at < room.bottom + 0.5 * u:
            page.lines(f"M{room.x} {at}H{room.right}", line_on(page, face, 0.22), 0.16 * u, stem="rule")
            at += 4.6 * u


def _picture(page: Page, look: Look, content: Content, box: Box, index: int) -> None:
    ctx, u = page.ctx, page.u
    shape = rounded(box, 0.8 * u if look.cards else 0.0)
    if _plain_frame(ctx, content) and _told(page, content, box, shape):
        return
    staged = stage(
        ctx.plan, box, palette=ctx.palette, resources=ctx.resources, seed=ctx.seed + 17 * index, keep_clear=(),
        entities=content.entities, copies=(), mode="panel",
    )  # fmt: skip
    scene = staged.scene
    if not ctx.plan.picture_style and look.name in ("storyboard-sketch", "storyboard-notes"):
        scene = scene.model_copy(
            update={"style": PictureStyle(name="pencil" if look.name == "storyboard-sketch" else "ink"), "palette": ()}
        )
    page.picture(scene, box, stem="frame", mask=Mask(shape=PathShape(d=shape), box=box))
    if not look.film:
        line = line_on(page, ctx.palette.ground, 0.8)
        page.path(shape, box, None, stroke=Stroke(fill=Solid(color=line), width=0.3 * u), stem="border", role="frame")


def _plain_frame(ctx: Context, content: Content) -> bool:
    """Tell whether a frame shows nothing that its own notes name."""
    words = " ".join(note.text.lower() for note in _notes(content))
    return not _scripted(ctx) and not any(one.label.lower() in words for one in ctx.plan.entities)


def _told(page: Page, content: Content, box: Box, shape: str) -> bool:
    """Draw what a frame's own notes name, where the brief names nothing else; an empty frame where they name nothing."""
    ctx = page.ctx
    found = [name for note in _notes(content) for name in concepts_in(ctx, note.text, least=0.7)][:1]
    if not found and ctx.plan.entities:
        return False
    tint = mix(ctx.palette.ground, second_color(ctx, ctx.palette.ground), 0.3)
    page.path(shape, box, tint, stem="frame", role="panel")
    if not found:
        # Nothing known to draw: the camera's own marks, for a picture yet to be sketched.
        _viewfinder(page, box, line_on(page, tint, 0.4))
        return True
    floor = Box(box.x, box.y + 0.7 * box.h, box.w, 0.3 * box.h)
    mask = f"M{floor.x} {floor.y}H{floor.right}V{floor.bottom}H{floor.x}Z"
    page.path(mask, floor, mix(tint, page.ink(tint), 0.1), stem="floor", role="panel")
    shade = Box(box.cx - 0.27 * box.h, box.y + 0.81 * box.h, 0.54 * box.h, 0.08 * box.h)
    page.oval(shade, mix(tint, page.ink(tint), 0.26), stem="shade")
    draw_icon(page, found[0], Box(box.cx - 0.36 * box.h, box.y + 0.14 * box.h, 0.72 * box.h, 0.72 * box.h))
    return True


def _viewfinder(page: Page, box: Box, line: Color) -> None:
    """Draw the corners and the middle of a camera's viewfinder."""
    safe, arm = box.inset(0.1 * box.h), 0.12 * box.h
    d = "".join(
        f"M{x} {y + sy * arm}V{y}H{x + sx * arm}"
        for x, sx in ((safe.x, 1), (safe.right, -1))
        for y, sy in ((safe.y, 1), (safe.bottom, -1))
    )
    cross = f"M{box.cx - 0.4 * arm} {box.cy}h{0.8 * arm}M{box.cx} {box.cy - 0.4 * arm}v{0.8 * arm}"
    page.lines(d + cross, line, 0.3 * page.u, stem="viewfinder")


def _made(look: Look) -> Archetype:
    return lambda ctx: draw(ctx, look)


STORYBOARDS: tuple[tuple[str, Archetype, Suits], ...] = entries(
    ("storyboard-sketch", _made(Look("storyboard-sketch"))),
    ("storyboard-film", _made(Look("storyboard-film", dark=True, film=True))),
    ("storyboard-cards", _made(Look("storyboard-cards", cards=True))),
    ("storyboard-notes", _made(Look("storyboard-notes", beside=True))),
)
