"""Balloons, captions and sounds of a comic panel: where they lie, at one size for the page, and their outlines."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from limner.design.structured.board import Board
from limner.design.structured.paths import balloon, burst
from limner.design.structured.voices import Voice
from limner.document.color import mix
from limner.document.fills import Outline, Solid, Stroke
from limner.document.geometry import Box, Point, Transform
from limner.document.plan import Copy

SPEECH = Voice("comic", 600, align="center", valign="middle", leading=0.98)
CAPTION = Voice("comic", 500, valign="middle", leading=1.0)
SOUND = Voice("shout", 400, align="center", valign="middle", leading=0.95)
INK, PAPER = "#111114", "#ffffff"


@dataclass(frozen=True, slots=True)
class Speech:
    """A string with the outline's box and the text's box within it."""

    copy: Copy
    box: Box
    text: Box
    caption: bool


def speech_size(board: Board, plans: Sequence[Sequence[Speech]]) -> float:
    """Return the one size of all lettering of a page: what fits the tightest balloon, at most 5.6 units (4.6 on full pages)."""
    u = board.ctx.unit
    most = (5.6 if len(plans) <= 3 else 4.6) * u
    sizes = [board.fits(s.copy, SPEECH, most, s.text, 6) for plan in plans for s in plan]
    return max(board.least, min(sizes, default=4.0 * u))


def lay_out(
    board: Board, panel: Box, speech: Sequence[Copy], captions: Sequence[Copy], *, size: float = 0.0, flip: bool = False
) -> list[Speech]:
    """Return where a panel's strings lie: captions along the top, balloons under them from side to side in reading order.

    Without a size the boxes are the most each may take; with one they fit their text.
    """
    u = board.ctx.unit
    pad = 1.6 * u
    out: list[Speech] = []
    y = panel.y + pad
    items = len(captions) + len(speech)
    if not items:
        return out
    share = panel.h * min(0.64, 0.3 + 0.16 * items) / items
    for copy in captions:
        w = panel.w - 2 * pad
        text = Box(panel.x + pad + u, y + 0.6 * u, w - 2 * u, share - 1.2 * u)
        if size:
            tw, th, _ = board.layout_size(copy, CAPTION, size, text.w)
            text = Box(text.x, text.y, tw * 1.01 + 0.2 * u, th)
            if flip:
                text = Box(panel.right - pad - u - text.w, text.y, text.w, text.h)
        box = Box(text.x - u, text.y - 0.6 * u, text.w + 2 * u, text.h + 1.2 * u)
        out.append(Speech(copy, box, text, True))
        y = box.bottom + u
    for k, copy in enumerate(speech):
        most = panel.w - 2 * pad if len(speech) == 1 else (panel.w - 2 * pad) * 0.78
        tw, th = most * 0.76, share * 0.68
        if size:
            width = min(most * 0.74, max(_ideal_width(board, copy, size), 6 * u))
            tw, th, _ = board.layout_size(copy, SPEECH, size, width)
            tw += 0.3 * size
        w, h = tw / 0.74 + 1.2 * u, th / 0.66 + 1.2 * u
        w = min(w, panel.w - 2 * pad)
        left = (k % 2 == 0) != flip
        x = panel.x + pad if left else panel.right - pad - w
        if len(speech) == 1 and size:
            x = panel.x + pad + (panel.w - 2 * pad - w) * (0.12 if left else 0.88)
        box = Box(x, y, w, h)
        out.append(Speech(copy, box, Box(box.cx - tw / 2, box.cy - th / 2, tw, th), False))
        y = box.bottom - (0.2 * h if k + 1 < len(speech) and w < panel.w * 0.5 else -0.8 * u)
    return out


def towards(items: Sequence[Speech], heads: Sequence[Point | None], panel: Box, u: float) -> list[Speech]:
    """Return the balloons moved sideways over their speakers, as far as the panel and the other balloons allow."""
    out: list[Speech] = []
    for item, head in zip(items, heads, strict=True):
        moved = item
        if head is not None and not item.caption:
            low, high = panel.x + 1.6 * u, panel.right - 1.6 * u - item.box.w
            lean = 0.18 * item.box.w * (1 if head.x < panel.cx else -1)
            x = head.x - item.box.w / 2 - lean
            if head.y < item.box.bottom + 3 * u:
                # A head as high as the balloon: the balloon goes beside it, where there is more room.
                away = item.box.w / 2 + 0.14 * panel.w
                x = head.x - item.box.w / 2 + (away if head.x < panel.cx else -away)
            x = min(max(x, low), max(low, high))
            shift = x - item.box.x
            box, text = item.box.moved(shift, 0), item.text.moved(shift, 0)
            if not any(box.inset(-0.4 * u).intersection(other.box).area > 0 for other in out):
                moved = Speech(item.copy, box, text, False)
        if any(moved.box.inset(-0.4 * u).intersection(other.box).area > 0 for other in out):
            drop = max(other.box.bottom for other in out) + 0.8 * u - moved.box.y
            moved = Speech(moved.copy, moved.box.moved(0, drop), moved.text.moved(0, drop), moved.caption)
        out.append(moved)
    return out


def _ideal_width(board: Board, copy: Copy, size: float) -> float:
    """Return the width at which a balloon's text is about twice as wide as tall."""
    w, h, _ = board.layout_size(copy, SPEECH, size, 1e5)
    if w <= 5.2 * size:
        return w + 0.4 * size
    return math.sqrt(max(1.0, w * h * 2.3)) * 1.04


def draw_speech(board: Board, item: Speech, size: float, mouth: Point | None) -> None:
    """Draw a balloon with its tail towards a mouth (none when unknown; jagged when it is shouted) and letter it."""
    u = board.ctx.unit
    loud = item.copy.text.rstrip().endswith(("!!", "！！", "!?", "！？")) or (
        item.copy.text.isupper() and item.copy.text.endswith("!")
    )
    edge = Stroke(fill=Solid(color=INK), width=0.42 * u, join="round")
    box = item.box
    tip = None
    if mouth is not None:
        # The tail runs from the balloon's middle towards the head and ends a little before it, however far that is.
        dx, dy = mouth.x - box.cx, mouth.y - box.cy
        start = 0.5 * box.h / max(1.0, abs(dy))
        length = math.hypot(dx, dy) * (1 - start)
        reach = start + (1 - start) * min(0.94, (18 * u) / max(1.0, length))
        tip = Point(box.cx + dx * reach, max(box.bottom + 2.2 * u, box.cy + dy * reach))
    if loud:
        squash = box.w / box.h
        d = burst(Point(box.cx, box.cy), box.h * 0.66, box.h * 0.52, 13, squash=squash)
        big = Box(box.cx - box.w * 0.66, box.cy - box.h * 0.66, box.w * 1.32, box.h * 1.32)
        board.path(d, big, PAPER, stroke=edge, stem="balloon", role="balloon")
    else:
        d = balloon(box, tip, radius=min(box.h * 0.5, box.w * 0.34), tail=min(4.4 * u, box.w * 0.28))
        grown = box if tip is None else box.union(Box(tip.x, tip.y, 0.1, 0.1))
        board.path(d, grown, PAPER, stroke=edge, stem="balloon", role="balloon")
    text = item.text.inset(-0.03 * item.text.w, -0.02 * item.text.h)
    board.text(item.copy, text, SPEECH, size, on=PAPER, color=INK, large=False)


def draw_caption(board: Board, item: Speech, size: float, *, mono: bool) -> None:
    """Draw a caption: a plain box in the corner."""
    u = board.ctx.unit
    face = PAPER if mono else mix("#fff3c9", board.ctx.palette.ground, 0.12)
    face = board.bearing(face, 7.5)
    board.rect(item.box, face, stroke=Stroke(fill=Solid(color=INK), width=0.3 * u), stem="caption", role="caption")
    board.text(item.copy, item.text, CAPTION, size, on=face, color=board.ink(face), large=False)


def draw_sound(board: Board, copy: Copy, panel: Box, index: int, *, mono: bool) -> None:
    """Draw a sound large and tilted across a panel's lower part, with a heavy edge."""
    u, p = board.ctx.unit, board.ctx.palette
    w, h = panel.w * 0.56, panel.h * 0.26
    right = index % 2 == 0
    box = Box(
        panel.right - w - 2 * u if right else panel.x + 2 * u,
        panel.bottom - h - (2.5 + 2 * index) * u - index * h * 0.6,
        w,
        h,
    )
    size = board.fits(copy, SOUND, 22 * u, (w * 0.9, h * 0.9), 1)
    color = PAPER if mono else max(("#ffd60a", p.accent, p.main), key=lambda c: _vivid(c))
    tilt = Transform.rotation(-7 if right else 6, Point(box.cx, box.cy))
    effects = (Outline(width=max(0.35 * u, 0.06 * size), color=INK),)
    board.text(copy, box, SOUND, size, on=INK, color=color, transform=tilt, effects=effects, keep=True, lines=1)


def _vivid(color: str) -> float:
    r, g, b = int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)
    return (max(r, g, b) - min(r, g, b)) * 1.0 + 0.4 * (r + g)
