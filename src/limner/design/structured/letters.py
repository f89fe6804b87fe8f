"""Letters: one hand on one sheet, the whole text at the size that fills it; old paper, ruled note, or framed card."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.structured.asks import asks
from limner.design.structured.board import Board
from limner.design.structured.faces import base_line_height, script_in
from limner.design.structured.paths import torn
from limner.design.structured.pictures import draw_motif, ground_picture, has_motif
from limner.design.structured.voices import HAND, Voice, block_of, tracking_of
from limner.document.color import Color, mix, oklch
from limner.document.fills import LinearGradient, RadialGradient, Shadow, Stop
from limner.document.geometry import Box, Point
from limner.document.layers import Mask, PathShape
from limner.document.plan import Copy
from limner.document.text import Fit, Paragraph, Run, TextBlock

PAPERS = ("#f1e3c4", "#eedfbe", "#f4ead2", "#e9d8b4")
INKS = ("#33231a", "#1f2a44", "#2a2622")


@dataclass(frozen=True, slots=True)
class Look:
    """The sheet: its paper, what lies under it, and whether its edge is torn."""

    name: str
    paper: Literal["aged", "ruled", "card"]
    torn: bool
    table: bool


def _table_color(ctx: Context) -> Color:
    return ("#4a3424", "#3b2b22", "#5a4632", "#2f3b3a")[ctx.rng("table").randrange(4)]


def draw_letter(ctx: Context, look: Look) -> Sheet:
    """Draw a written sheet."""
    u, c = ctx.unit, ctx.canvas
    rng = ctx.rng("letter")
    paper: Color = {
        "aged": PAPERS[rng.randrange(4)],
        "ruled": "#fbf8ee",
        "card": mix("#fffdf6", ctx.palette.ground, 0.25 if oklch(ctx.palette.ground).l > 0.8 else 0.02),
    }[look.paper]
    paper = ctx.plan.palette.background or paper
    board = Board(ctx, paper)
    sheet = c
    if look.table:
        board.rect(c, _table_color(ctx), stem="table", role="background")
        ground_picture(board, c, "wood")
        sheet = _sheet_box(c, u)
    _draw_paper(board, sheet, paper, look)
    ink = board.ink(paper, INKS[rng.randrange(3)])
    margin = 0.105 * min(sheet.w, sheet.h) + 0.4 * u
    text = sheet.inset(margin, margin * 1.05)
    copies = list(ctx.plan.copy_)
    # The picture, if the brief has one, is a small drawing at the foot beside the signature.
    if has_motif(ctx) and look.paper != "ruled":
        side = min(0.2 * text.h, 0.36 * text.w)
        x = text.x if ctx.rtl else text.right - side
        draw_motif(board, Box(x, text.bottom - side, side, side), salt=19)
        text = Box(text.x, text.y, text.w, text.h - side * 0.72)
    _write(board, text, copies, ink, paper, ruled=look.paper == "ruled")
    return board.sheet(look.name)


def _sheet_box(c: Box, u: float) -> Box:
    h = c.h - 9 * u
    w = min(c.w - 9 * u, h * 1.45)
    h = min(h, w * 1.55)
    return Box(c.cx - w / 2, c.cy - h / 2, w, h)


def _draw_paper(board: Board, sheet: Box, paper: Color, look: Look) -> None:
    ctx, u = board.ctx, board.ctx.unit
    rng = ctx.rng("paper")
    shadow = (Shadow(dx=0.5 * u, dy=1.3 * u, blur=1.8 * u, color="#00000073"),) if look.table else ()
    if look.torn and look.table:
        d = torn(sheet, 46, 0.34 * u, [rng.uniform(-1, 1) for _ in range(97)])
        board.path(d, sheet.inset(-u), paper, stem="paper", role="background", effects=shadow)
        mask = Mask(shape=PathShape(d=d), box=sheet)
    else:
        board.rect(sheet, paper, radius=0.3 * u if look.table else 0, stem="paper", role="background", effects=shadow)
        mask = None
    if look.paper != "aged":
        return
    ground = ground_picture(board, sheet, "paper", mask=mask)
    board.layers[-1] = ground.model_copy(update={"blend": "multiply", "opacity": 0.35})
    age = RadialGradient(
        stops=(Stop(at=0, color="#a9773b00"), Stop(at=0.62, color="#a9773b0d"), Stop(at=1, color="#7a4a1e66")),
        radius=0.78,
    )
    layer = board.rect(sheet, age, stem="age", role="background")
    board.layers[-1] = layer.model_copy(update={"mask": mask, "blend": "multiply"})
    for k in (1, 2):
        y = sheet.y + sheet.h * k / 3
        fold = LinearGradient(
            stops=(Stop(at=0, color="#6b4a2600"), Stop(at=0.5, color="#6b4a2626"), Stop(at=1, color="#ffffff00"))
        )
        board.rect(Box(sheet.x, y - 0.7 * u, sheet.w, 1.4 * u), fold, stem="fold", role="background")
    for _ in range(3):
        r = rng.uniform(1.2, 3.4) * u
        x, y = rng.uniform(sheet.x + r, sheet.right - r), rng.choice((sheet.y + r * 1.2, sheet.bottom - r * 1.2))
        stain = RadialGradient(
            stops=(Stop(at=0, color="#8a5a2a1f"), Stop(at=0.85, color="#8a5a2a12"), Stop(at=1, color="#8a5a2a00"))
        )
        board.oval(Box(x - r, y - r * 0.8, 2 * r, 1.6 * r), stain, stem="stain")


def _write(board: Board, box: Box, copies: list[Copy], ink: Color, paper: Color, *, ruled: bool) -> None:
    """Set all strings in one hand at one size: the largest at which the whole letter fits."""
    ctx, u = board.ctx, board.ctx.unit
    voice = HAND.but(align="start", leading=1.08)
    if not copies:
        return
    rest = copies
    size = 9.0 * u
    while True:
        heights = [_height(board, copy, voice, size, box.w) for copy in rest]
        gaps = 0.7 * size * (len(rest) - 1)
        if sum(heights) + gaps <= box.h or size <= board.least:
            break
        size *= 0.96
    total = sum(heights) + gaps
    pitch = size * base_line_height(ctx, "hand", script_in(rest[0].text, ctx)) * voice.leading
    if ruled:
        lines = int(box.h / pitch)
        hair = mix(paper, "#6d8fc4", 0.45)
        for k in range(1, lines + 1):
            y = box.y + k * pitch - 0.24 * pitch
            board.line(Point(box.x - 3 * u, y), Point(box.right + 3 * u, y), 0.12 * u, hair, stem="ruling")
        x = box.right + 1.6 * u if ctx.rtl else box.x - 1.6 * u
        board.line(
            Point(x, box.y - 6 * u), Point(x, box.bottom + 6 * u), 0.16 * u, mix(paper, "#d4574f", 0.6), stem="ruling"
        )
    y = box.y if ruled else box.y + max(0.0, (box.h - total) * 0.36)
    for copy, height in zip(rest, heights, strict=True):
        align = "end" if copy.role == "author" else "start"
        block = _block(board, copy, voice, size, ink, align=align)
        board.lay(block, Box(box.x, y, box.w, height + 0.02 * size), copy)
        y += height + 0.7 * size


def _height(board: Board, copy: Copy, voice: Voice, size: float, width: float) -> float:
    block = _block(board, copy, voice, size, "#000000").model_copy(update={"fit": Fit(mode="none")})
    return board.ctx.measure(block, Box(0, 0, width, 1e5)).advance.h


def _block(board: Board, copy: Copy, voice: Voice, size: float, ink: Color, *, align: str = "start") -> TextBlock:
    """One paragraph, unchanged; the greeting and the farewell stand on lines of their own."""
    fit = Fit(mode="shrink", min_size=size * 0.85, max_size=size)
    breaks = letter_breaks(copy.text)
    block = block_of(board.ctx, copy, voice, size, ink, fit=fit, align=board.side(align), breaks=breaks)
    if "\n" in copy.text:
        track = tracking_of(voice, copy.text, script_in(copy.text, board.ctx))
        parts = tuple(
            Paragraph(runs=(Run(text=line or " "),), space_before=0.35 * size if i else 0)
            for i, line in enumerate(copy.text.split("\n"))
        )
        style = block.style.model_copy(update={"tracking": track})
        block = block.model_copy(update={"paragraphs": parts, "style": style})
    return block


_GREETING = re.compile(r"^[^,，、:：!！.。।\n]{1,42}[,，、:：!！]\s*")
_SENTENCE_END = re.compile(r"[.!?。！？।…]['\"”’」』)]*\s*")


def letter_breaks(text: str) -> tuple[int, ...]:
    """Return where a letter's lines must end: after its greeting and before and within its farewell.

    >>> letter_breaks("Dear Ann, all is well here and the roses are out. Come soon. With love, Jo")
    (10, 61, 72)
    """
    if len(text) < 60 and " " in text or len(text) < 30 or "\n" in text:
        return ()
    breaks = []
    greeting = _GREETING.match(text)
    if greeting:
        breaks.append(greeting.end())
    ends = [match.end() for match in _SENTENCE_END.finditer(text) if match.end() < len(text)]
    if ends and len(text) - ends[-1] <= 46 and ends[-1] > (breaks[0] if breaks else 0):
        breaks.append(ends[-1])
        tail = re.search(r"[,，、]\s*", text[ends[-1] :])
        if tail and ends[-1] + tail.end() < len(text):
            breaks.append(ends[-1] + tail.end())
    return tuple(breaks)


def _archetype(look: Look) -> Archetype:
    return lambda ctx: draw_letter(ctx, look)


def _old(yes: float, no: float) -> Suits:
    return lambda ctx: yes if asks(ctx.plan, "old") else no


LETTERS: tuple[tuple[str, Archetype, Suits], ...] = tuple(
    (look.name, _archetype(look), suits)
    for look, suits in (
        (Look("letter-aged", "aged", True, True), _old(2.0, 0.8)),
        (Look("letter-parchment", "aged", False, False), _old(1.4, 0.6)),
        (Look("letter-ruled", "ruled", False, True), _old(0.0, 0.8)),
        (Look("letter-card", "card", False, True), _old(0.0, 1.0)),
    )
)
