"""Signs: lines of several scripts at one optical size on shared rows, a pictogram or arrow before each, at full contrast."""

from __future__ import annotations

import math
from dataclasses import dataclass

from limner.design.context import Archetype, Context, Sheet
from limner.design.structured.asks import asks, says
from limner.design.structured.board import Board
from limner.design.structured.faces import script_in
from limner.design.structured.pictures import draw_motif, has_motif
from limner.design.structured.voices import SIGN
from limner.document.color import Color, contrast, mix
from limner.document.fills import LinearGradient, Shadow, Stop
from limner.document.geometry import Box, Point, Transform
from limner.document.plan import Copy

OPTICAL = {"Latn": 1.0, "Cyrl": 1.0, "Grek": 1.0, "Arab": 1.12, "Deva": 1.02, "Beng": 1.04, "Thai": 1.06}
"""How much larger a script is set to look as large as Latin; ideographs and hangul fill their body and are set smaller."""

_FULL = 0.9
_YELLOW, _BLACK, _WHITE = "#ffd100", "#101114", "#ffffff"


@dataclass(frozen=True, slots=True)
class Look:
    """The sign: full-bleed or hung in a space, arrows in tiles or free."""

    name: str
    hung: bool
    tiles: bool


def sign_colors(ctx: Context) -> tuple[Color, Color, Color]:
    """Return a sign's ground, text and arrow colours: the brief's own, else one of the world's sign schemes."""
    brief = ctx.plan.palette
    if brief.background or brief.dominant or brief.text:
        ground = brief.background or (brief.dominant[0] if brief.dominant else _BLACK)
        text = brief.text or max((_WHITE, _BLACK), key=lambda c: contrast(c, ground))
        others = [c for c in (brief.accent, *brief.dominant) if c and c not in {ground, text}]
        return ground, text, others[0] if others else text
    schemes = (
        (_BLACK, _WHITE, _YELLOW), (_YELLOW, _BLACK, _BLACK), ("#0b3d91", _WHITE, _YELLOW), ("#0f5132", _WHITE, _WHITE),
        ("#f6f6f2", _BLACK, "#c1121f"),
    )  # fmt: skip
    return schemes[ctx.rng("sign").randrange(len(schemes))]


def arrow_way(ctx: Context) -> float | None:
    """Return the direction of the arrows in degrees (0 right, 90 down, 180 left, 270 up), or None when none are asked for."""
    if not asks(ctx.plan, "arrow", "wayfinding"):
        return None
    way = next((key for key in ("left", "right", "up", "down") if asks(ctx.plan, key)), "")
    return _WAYS.get(way, 180.0 if ctx.rtl else 0.0)


_WAYS = {"left": 180.0, "right": 0.0, "up": 270.0, "down": 90.0}


def row_ways(ctx: Context, copies: list[Copy]) -> list[float | None]:
    """Return each row's own direction where the brief tells one after (or before) its string, else the sign's."""
    whole = arrow_way(ctx)
    prompt = ctx.plan.prompt
    spans: list[tuple[int, int]] = []
    at = 0
    for copy in copies:
        found = prompt.find(copy.text, at)
        spans.append((found, found + len(copy.text)) if found >= 0 else (-1, -1))
        at = max(at, spans[-1][1])
    if any(a < 0 for a, _ in spans):
        return [whole] * len(copies)
    cuts = [0, *(b for _, b in spans), len(prompt)]
    before = [_way_in(prompt[cuts[i] : spans[i][0]]) for i in range(len(spans))]
    after = [
        _way_in(prompt[b : spans[i + 1][0] if i + 1 < len(spans) else len(prompt)]) for i, (_, b) in enumerate(spans)
    ]
    told = max((after, before), key=lambda ways: sum(w is not None for w in ways))
    if sum(w is not None for w in told) < min(2, len(copies)):
        return [whole] * len(copies)
    return [whole if w is None else w for w in told]


def _way_in(text: str) -> float | None:
    low = text.lower()
    return next((_WAYS[key] for key in ("left", "right", "up", "down") if says(low, key)), None)


def draw_sign(ctx: Context, look: Look) -> Sheet:
    """Draw a sign."""
    u, c = ctx.unit, ctx.canvas
    ground, text, accent = sign_colors(ctx)
    board = Board(ctx, ground)
    copies = list(ctx.plan.copy_)
    if look.hung:
        panel = _hang(board, ground, len(copies))
    else:
        board.rect(c, ground, stem="ground", role="background")
        panel = c
    ways = row_ways(ctx, copies)
    way = next((w for w in ways if w is not None), None)
    pad = (0.07 if look.hung else 0.08) * min(panel.w, panel.h) + u
    inner = panel.inset(pad * 1.2, pad)
    n = max(1, len(copies))
    pitch = inner.h / n
    mark = min(pitch * 0.76, 0.22 * inner.w) if way is not None else 0.0
    if way is None and has_motif(ctx):
        side = min(inner.h, inner.w * 0.34)
        x = inner.right - side if ctx.rtl else inner.x
        draw_motif(board, Box(x, inner.cy - side / 2, side, side), salt=37)
        inner = Box(inner.x + (0 if ctx.rtl else side + 4 * u), inner.y, inner.w - side - 4 * u, inner.h)
    gap = mark * 0.42 if mark else 0.0
    room = inner.w - mark - gap
    size = _optical_size(board, copies, room, pitch * 0.84)
    _far_pictogram(board, copies, inner, size, mark + gap)
    hair = mix(ground, text, 0.22)
    for i, copy in enumerate(copies):
        row = Box(inner.x, inner.y + i * pitch, inner.w, pitch)
        if i and n <= 8:
            board.line(Point(row.x, row.y), Point(row.right, row.y), 0.16 * u, hair)
        if mark:
            x = row.right - mark if ctx.rtl else row.x
            _arrow(board, Box(x, row.cy - mark / 2, mark, mark), ways[i] or 0.0, accent, ground, tile=look.tiles)
        tx = row.x if ctx.rtl else row.x + mark + gap
        board.text(
            copy,
            Box(tx, row.y, room, row.h),
            SIGN.but(valign="middle"),
            size * _factor(board, copy),
            on=ground,
            color=text,
            lines=1,
        )
    return board.sheet(look.name)


def _far_pictogram(board: Board, copies: list[Copy], inner: Box, size: float, used: float) -> None:
    """Where arrows lead the rows, the thing the brief names stands at the far end, if the words leave it room."""
    widest = max((board.layout_size(c, SIGN, size * _factor(board, c), 1e5)[0] for c in copies), default=0.0)
    side = min(inner.w - used - widest - 4 * board.ctx.unit, inner.h * 0.9, inner.w * 0.34)
    if not used or not has_motif(board.ctx) or side < 0.14 * inner.w:
        return
    x = inner.x if board.ctx.rtl else inner.right - side
    draw_motif(board, Box(x, inner.cy - side / 2, side, side), salt=37)


def _factor(board: Board, copy: Copy) -> float:
    return OPTICAL.get(script_in(copy.text, board.ctx), _FULL)


def _optical_size(board: Board, copies: list[Copy], width: float, height: float) -> float:
    most = height / 1.3
    sizes = [board.fits(c, SIGN, most, (width, height * 1.25), 1) / _factor(board, c) for c in copies]
    return min([most, *sizes])


def _hang(board: Board, ground: Color, lines: int) -> Box:
    """Draw a quiet space with a sign hung from its ceiling; return the sign's panel."""
    u, c = board.ctx.unit, board.ctx.canvas
    wall = LinearGradient(
        stops=(
            Stop(at=0, color="#c9cfd4"),
            Stop(at=0.62, color="#eef1f2"),
            Stop(at=0.63, color="#b9c0c6"),
            Stop(at=1, color="#9aa3aa"),
        )
    )
    board.rect(c, wall, stem="space", role="background")
    for k in range(3):
        y = c.y + (4 + 6 * k) * u
        board.rect(Box(c.x, y, c.w, 0.5 * u), mix("#c9cfd4", "#ffffff", 0.4), stem="ceiling", role="background")
    w = c.w * 0.86
    h = min(c.h * 0.74, max(0.2 * w, lines * 0.19 * w))
    panel = Box(c.cx - w / 2, c.cy - h / 2 + 0.02 * c.h, w, h)
    for x in (panel.x + 0.16 * w, panel.right - 0.16 * w):
        board.rect(Box(x - 0.7 * u, c.y, 1.4 * u, panel.y - c.y + u), "#5f676e", stem="rod", role="background")
    frame = mix(ground, "#808488", 0.35)
    board.rect(
        panel.inset(-0.9 * u),
        frame,
        radius=1.6 * u,
        stem="frame",
        role="background",
        effects=(Shadow(dy=2 * u, blur=2.4 * u, color="#00000059"),),
    )
    board.rect(panel, ground, radius=1.0 * u, stem="sign", role="background")
    return panel


def _arrow(board: Board, box: Box, way: float, color: Color, ground: Color, *, tile: bool) -> None:
    """Draw a direction arrow in a box: a shaft and two barbs of one width, or knocked out of a tile."""
    face = color
    if tile:
        board.rect(box, color, radius=0.08 * box.w, stem="tile", role="icon")
        face = max((ground, _BLACK, _WHITE), key=lambda c: contrast(c, color))
        box = box.inset(0.16 * box.w)
    s = box.w
    t = 0.15 * s
    x0, x1, y = box.x + 0.04 * s, box.right - 0.04 * s, box.cy
    k = 0.4 * s
    r = t / math.sqrt(2)
    d = (
        f"M{x0} {y - t / 2}H{x1 - 2.2 * r - 0.02 * s}L{x1 - k - r} {y - k + r}L{x1 - k + r} {y - k - r}L{x1 + r * 0.4} {y}"
        f"L{x1 - k + r} {y + k + r}L{x1 - k - r} {y + k - r}L{x1 - 2.2 * r - 0.02 * s} {y + t / 2}H{x0}Z"
    )
    turn = Transform.rotation(way, Point(box.cx, box.cy)) if way else None
    layer = board.path(d, box, face, stem="arrow", role="icon")
    if turn:
        board.layers[-1] = layer.model_copy(update={"transform": turn})


def _archetype(look: Look) -> Archetype:
    return lambda ctx: draw_sign(ctx, look)


SIGNS = tuple(
    (look.name, _archetype(look), suits)
    for look, suits in (
        (Look("sign-board", False, False), lambda ctx: 1.0),
        (Look("sign-tiles", False, True), lambda ctx: 1.0 if arrow_way(ctx) is not None else 0.2),
        (Look("sign-hung", True, True), lambda ctx: 1.0 if len(ctx.plan.copy_) <= 6 else 0.2),
    )
)
