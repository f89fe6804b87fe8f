"""Comic pages: panels in reading order, balloons with tails to whoever speaks, captions, sounds; manga runs from the right."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.staging import stage
from limner.design.structured.asks import asks
from limner.design.structured.balloons import (
    Speech,
    draw_caption,
    draw_sound,
    draw_speech,
    lay_out,
    speech_size,
    towards,
)
from limner.design.structured.board import Board
from limner.design.structured.deck import HeadSpec, draw_foot, draw_head, foot_height
from limner.design.structured.panels import Panel, page, rows_for
from limner.design.structured.paths import polyline
from limner.design.structured.voices import Voice
from limner.document.color import Color, mix
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.layers import Mask, PathShape
from limner.document.plan import Copy
from limner.document.scene import PictureStyle, Scene

_SPOKEN = ("balloon", "quote")


@dataclass(slots=True)
class Content:
    """What one panel holds: entity ids, and its strings by kind."""

    entities: tuple[str, ...] = ()
    speech: list[Copy] = field(default_factory=list)
    captions: list[Copy] = field(default_factory=list)
    sounds: list[Copy] = field(default_factory=list)
    carried: list[Copy] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Look:
    """The page: gutters straight or slanted, its ground, ink-only or coloured."""

    name: str
    slant: float
    ground: Literal["white", "dark", "tint"]


def is_manga(ctx: Context) -> bool:
    """Tell whether the page is black-and-white manga (to a Japanese brief every comic is)."""
    words = {*ctx.plan.styles, ctx.plan.picture_style}
    return (
        bool(words & {"manga", "black-and-white", "monochrome"}) or ctx.plan.language == "ja" or asks(ctx.plan, "manga")
    )


def panels_of(ctx: Context) -> tuple[list[Content], list[Copy], list[Copy]]:
    """Return the panels, the strings of the page's head, and those of its foot."""
    plan = ctx.plan
    told = max((c.panel for c in plan.copy_ if c.panel is not None), default=-1) + 1
    spoken = [c for c in plan.copy_ if c.role in _SPOKEN or c.speaker]
    count = min(12, max(len(plan.panels), told) or max(1, len(spoken)))
    everyone = tuple(e.id for e in plan.entities)
    out = [Content(plan.panels[i].entities if i < len(plan.panels) else everyone) for i in range(count)]
    head = [c for c in plan.copy_ if c.role in {"title", "subtitle", "brand"} and c.panel is None]
    foot: list[Copy] = []
    turn = 0
    for copy in plan.copy_:
        if copy in head:
            continue
        if copy.panel is not None:
            home = min(copy.panel, count - 1)
        elif copy.speaker or copy.role in _SPOKEN:
            home = next(
                (i for i, c in enumerate(out) if copy.speaker in c.entities and not c.speech), min(turn, count - 1)
            )
            turn += 1
        elif copy.role in {"author", "date", "detail"}:
            foot.append(copy)
            continue
        else:
            home = min(turn, count - 1)
        _into(out[home], copy)
    if not any(panel.entities or panel.words for panel in plan.panels):
        # Without a script: all are seen first, then each speaker alone, all again at the end.
        for content in out[1:-1] if len(out) > 2 else ():
            content.entities = tuple(c.speaker for c in content.speech if c.speaker) or content.entities
    for content in out:
        if not content.entities:
            content.entities = tuple(c.speaker for c in content.speech if c.speaker) or everyone
    return out, head, foot


def _is_sound(copy: Copy) -> bool:
    """Tell whether a string nobody speaks is a noise: one short word in capitals, cried out."""
    text = copy.text.strip()
    return not copy.speaker and text.isupper() and " " not in text and len(text) <= 12 and text.endswith(("!", "！"))


def _into(content: Content, copy: Copy) -> None:
    if _is_sound(copy):
        content.sounds.append(copy)
    elif copy.speaker or copy.role in _SPOKEN:
        content.speech.append(copy)
    elif copy.carrier and copy.carrier != "balloon":
        content.carried.append(copy)
    elif copy.role == "badge" or (len(copy.text) <= 12 and copy.text.rstrip().endswith(("!", "！"))):
        content.sounds.append(copy)
    else:
        content.captions.append(copy)


def draw_comic(ctx: Context, look: Look) -> Sheet:
    """Draw a page of panels."""
    u, c = ctx.unit, ctx.canvas
    mono = is_manga(ctx)
    ground: Color = {"white": "#ffffff", "dark": "#141318", "tint": mix(ctx.palette.ground, "#ffffff", 0.5)}[
        look.ground
    ]
    ground = "#ffffff" if mono else ground
    board = Board(ctx, ground)
    board.rect(c, ground, stem="ground", role="background")
    contents, head, foot = panels_of(ctx)
    live = c.inset(3.6 * u, 3.6 * u)
    top = live.y
    if head:
        title, *under = head
        spec = HeadSpec(
            align="start", title=9, subtitle=3.0, title_lines=2, voice=Voice("shout", 400), under=Voice("comic", 500)
        )
        top = draw_head(board, Box(live.x, live.y + u, live.w, live.h), title, under, None, spec, on=ground) + 2.4 * u
    low = live.bottom - (foot_height(board, foot, live.w) + 1.5 * u if foot else 0)
    draw_foot(board, live, foot, on=ground)
    area = Box(live.x, top, live.w, low - top)
    rng = ctx.rng("comic")
    rtl = ctx.rtl or (mono and ctx.plan.language == "ja") or ctx.plan.language == "ja"
    rows = rows_for(len(contents), area.w / area.h, rng)
    panels = page(area, rows, 2.0 * u, rng=rng, slant=look.slant, rtl=rtl)
    plans = [
        lay_out(board, panel.inner, content.speech, content.captions)
        for panel, content in zip(panels, contents, strict=True)
    ]
    size = speech_size(board, plans)
    for i, (panel, content) in enumerate(zip(panels, contents, strict=True)):
        speech = lay_out(board, panel.inner, content.speech, content.captions, size=size, flip=rtl)
        _draw_panel(board, panel, content, speech, size, mono=mono, salt=i)
    return board.sheet(look.name)


def _draw_panel(
    board: Board, panel: Panel, content: Content, speech: list[Speech], size: float, *, mono: bool, salt: int
) -> None:
    ctx, u = board.ctx, board.ctx.unit
    ink = "#111114"
    clear = tuple(s.box for s in speech)
    staged = stage(
        ctx.plan, panel.box, palette=None if mono else ctx.palette, resources=ctx.resources, seed=ctx.seed + 17 * salt,
        keep_clear=clear, entities=content.entities, copies=tuple(content.carried), mode="panel",
    )  # fmt: skip
    scene = staged.scene
    if mono:
        scene = scene.model_copy(update={"style": PictureStyle(name="manga"), "palette": ()})
    elif not ctx.plan.picture_style:
        scene = scene.model_copy(update={"style": PictureStyle(name="comic")})
    d = polyline(list(panel.corners), closed=True)
    board.picture(scene, panel.box, stem="panel", mask=Mask(shape=PathShape(d=d), box=panel.box))
    for layer in staged.texts:
        board.add(layer.model_copy(update={"id": board.name(layer.id)}))
        board.used.add(layer.copy_id)
    board.path(
        d,
        panel.box,
        None,
        stroke=Stroke(fill=Solid(color=ink), width=0.55 * u, join="miter"),
        stem="border",
        role="frame",
    )
    for k, sound in enumerate(content.sounds):
        draw_sound(board, sound, panel.inner, k, mono=mono)
    heads = [None if item.caption else _head(scene, item.copy.speaker, panel.box, item.box) for item in speech]
    for item, head in zip(towards(speech, heads, panel.inner, u), heads, strict=True):
        if item.caption:
            draw_caption(board, item, size, mono=mono)
        else:
            draw_speech(board, item, size, head)


def _head(scene: Scene, speaker: str, box: Box, balloon: Box) -> Point | None:
    """Return a point just above the head of whoever speaks (nearest to the balloon), or None when nobody is known."""
    entity = next((e for e in scene.entities if e.id == speaker and e.instances), None)
    entity = entity or next((e for e in scene.entities if e.instances and e.role == "subject"), None)
    if entity is None:
        return None
    one = min(entity.instances, key=lambda i: abs(box.x + i.x * box.w - balloon.cx))
    x = box.x + one.x * box.w
    y = box.y + (one.y - one.height) * box.h - 0.012 * box.h
    y = min(max(y, box.y + 0.12 * box.h), box.bottom - 0.06 * box.h)
    return Point(min(max(x, box.x + 0.04 * box.w), box.right - 0.04 * box.w), y)


def _archetype(look: Look) -> Archetype:
    return lambda ctx: draw_comic(ctx, look)


def _strip_weight(ctx: Context) -> float:
    return 1.0


def _slant_weight(ctx: Context) -> float:
    return 1.2 if is_manga(ctx) else 0.6


def _dark_weight(ctx: Context) -> float:
    return 0.0 if is_manga(ctx) else 0.6


_SUITS: tuple[Suits, ...] = (_strip_weight, _slant_weight, _dark_weight, lambda ctx: 0.0 if is_manga(ctx) else 0.7)
COMICS: tuple[tuple[str, Archetype, Suits], ...] = tuple(
    (look.name, _archetype(look), suits)
    for look, suits in zip(
        (
            Look("comic-page", 0.0, "white"),
            Look("comic-slant", 0.16, "white"),
            Look("comic-night", 0.0, "dark"),
            Look("comic-tint", 0.08, "tint"),
        ),
        _SUITS,
        strict=True,
    )
)
