"""Infographics: one reading path through steps, as bands, a winding path, cards, a cycle, a timeline; or statistics."""

from __future__ import annotations

import math

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.structured.asks import asks
from limner.design.structured.board import Board
from limner.design.structured.cardgrid import widest
from limner.design.structured.deck import HeadSpec, draw_foot, foot_height
from limner.design.structured.finish import backdrop
from limner.design.structured.heads import illustrated_head, unshown
from limner.design.structured.paths import arrow_head, smooth
from limner.design.structured.pictures import draw_icon, draw_motif, has_motif, topic_of
from limner.design.structured.statistics import statistics
from limner.design.structured.steps import (
    Step,
    Story,
    draw_step,
    is_statistics,
    is_year,
    ramp,
    step_height,
    step_size,
    story_of,
    strong_color,
)
from limner.design.structured.voices import FIGURE
from limner.document.color import Color, mix, oklch
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point


def _open(ctx: Context, *, title: float = 11.0, picture: bool = True) -> tuple[Board, Story, Box]:
    """Start a sheet with its heading and foot; return the box left for the steps."""
    u, p = ctx.unit, ctx.palette
    board = Board(ctx, p.ground)
    backdrop(board, ctx.canvas, p.ground)
    story = story_of(board)
    live = ctx.canvas.inset(7 * u, 7 * u)
    align = "center" if ctx.style.align == "center" else "start"
    spec = HeadSpec(align=align, title=title, subtitle=3.4, title_lines=3, title_color=strong_color(board, p.ground))
    shown = unshown(board, story.icons) if picture else ()
    strings = [c for c in (story.title, *(s.head for s in story.steps)) if c is not None]
    topic = topic_of(ctx, strings) if picture and not shown and not story.icons else ""
    y = illustrated_head(board, live, (story.title, story.under, story.kicker), spec, shown, on=p.ground, topic=topic)
    low = live.bottom - (foot_height(board, story.foot, live.w) + 3 * u if story.foot else 0)
    draw_foot(board, live, story.foot, on=p.ground, align=align)
    top = y + 5.5 * u if y > live.y else y
    return board, story, Box(live.x, top, live.w, low - top)


def _numeral(
    board: Board, index: int, box: Box, size: float, *, on: Color, color: Color | None = None, align: str = "center"
) -> None:
    board.text(
        str(index + 1), box, FIGURE.but(align=align, valign="middle"), size, on=on, color=color, lines=1, role="numeral"
    )


def bands(ctx: Context) -> Sheet:
    """Full-bleed bands in rising tones, one a step: a huge numeral, the words, the thing itself."""
    board, story, area = _open(ctx, title=12)
    u, c, n = ctx.unit, ctx.canvas, len(story.steps)
    tones = ramp(board, n)
    wide = ctx.ratio > 1.25
    foot = c.bottom - area.bottom if story.foot else 0.0
    body = Box(c.x, area.y, c.w, c.bottom - area.y - (foot if story.foot else 0.0))
    cells = []
    for i in range(n):
        at = n - 1 - i if wide and ctx.rtl else i
        cells.append(
            Box(body.x + at * body.w / n, body.y, body.w / n, body.h)
            if wide
            else Box(body.x, body.y + i * body.h / n, body.w, body.h / n)
        )
    if wide:
        room = (cells[0].w - 7 * u, cells[0].h * (0.34 if story.icons else 0.5))
    else:
        side = min(cells[0].h * 0.82, 32 * u)
        num_w = 15 * u if not story.numbered else 0.0
        room = (c.w - 14 * u - num_w - (side + 4 * u if story.icons else 0), cells[0].h * 0.8)
    size = step_size(board, story.steps, room, 8.2 * u)
    for i, (step, cell) in enumerate(zip(story.steps, cells, strict=True)):
        tone = tones[i]
        board.rect(cell, tone, stem="band", role="panel")
        quiet = board.ink(tone, mix(tone, board.ink(tone), 0.62), large=True)
        if wide:
            inner = cell.inset(3.5 * u, 5 * u)
            num = min(30 * u, inner.h * 0.34, inner.w * 0.9) if not story.icons else min(15 * u, inner.h * 0.26)
            if not story.numbered:
                _numeral(board, i, Box(inner.x, inner.y, inner.w, num * 1.1), num, on=tone, color=quiet, align="start")
            if story.icons:
                icon = min(inner.w * 0.82, inner.h - room[1] - num * 1.2 - 3 * u)
                draw_icon(
                    board,
                    story.icons[i],
                    Box(inner.right - icon if ctx.rtl else inner.x, inner.y + num * 1.2, icon, icon),
                )
            draw_step(
                board,
                step,
                Box(inner.x, inner.bottom - room[1], inner.w, room[1]),
                size,
                on=tone,
                valign="bottom" if not story.icons else "middle",
            )
            continue
        num = min(cell.h * 0.72, 17 * u)
        x = c.x + 7 * u
        if not story.numbered:
            num = min(num, board.fits(str(n), FIGURE, num, (num_w * 0.84, cell.h), 1))
            place = Box(c.right - 7 * u - num_w if ctx.rtl else x, cell.y, num_w, cell.h)
            _numeral(board, i, place, num, on=tone, color=quiet, align="start")
        text_x = x + (side + 4 * u if story.icons and ctx.rtl else 0.0) + (0.0 if ctx.rtl else num_w)
        draw_step(board, step, Box(text_x, cell.y, room[0], cell.h), size, on=tone)
        if story.icons:
            ix = x if ctx.rtl else c.right - 7 * u - side
            draw_icon(board, story.icons[i], Box(ix, cell.cy - side / 2, side, side))
    return board.sheet("infographic-bands")


def path(ctx: Context) -> Sheet:
    """A winding path from step to step; the words stand on the far side of each bend."""
    board, story, area = _open(ctx)
    u, p, n = ctx.unit, ctx.palette, len(story.steps)
    row = area.h / n
    r = min(15 * u, row * 0.4, area.w * 0.17)
    strong = strong_color(board, p.ground)
    left, right = area.x + r, area.right - r
    first = right if ctx.rtl else left
    centers = [Point((left + right) - first if i % 2 else first, area.y + (i + 0.5) * row) for i in range(n)]
    trail = Stroke(fill=Solid(color=mix(p.ground, strong, 0.38)), width=1.5 * u, dash=(0.01 * u, 3.2 * u), cap="round")
    board.path(smooth(centers, vertical=True), area, None, stroke=trail, stem="trail", role="mark")
    gap = 4 * u
    room = (area.w - 2 * r - gap - 0.5 * r, row * 0.62)
    size = step_size(board, story.steps, room, 7.4 * u)
    tones = ramp(board, n, start=0.55) if not story.icons else [mix(p.ground, strong, 0.2)] * n
    for i, (step, center) in enumerate(zip(story.steps, centers, strict=True)):
        tone = tones[i]
        board.disc(center, r + 0.9 * u, p.ground)
        board.disc(center, r, tone)
        if story.icons:
            side = r * 1.35
            draw_icon(board, story.icons[i], Box(center.x - side / 2, center.y - side / 2, side, side))
            if not story.numbered:
                _tag(board, i, Point(center.x - 0.72 * r, center.y - 0.72 * r), 0.36 * r, strong)
        else:
            _numeral(board, i, Box(center.x - r, center.y - r, 2 * r, 2 * r), r * 1.05, on=tone, color=board.ink(tone))
        on_left = center.x < area.cx
        x = center.x + r + gap if on_left else center.x - r - gap - room[0]
        align = "left" if on_left else "right"
        draw_step(board, step, Box(x, center.y - row / 2, room[0], row), size, on=p.ground, align=align)
    return board.sheet("infographic-path")


def _tag(board: Board, index: int, center: Point, r: float, color: Color) -> None:
    r = max(r, 1.9 * board.ctx.unit)
    board.disc(center, r + 0.4 * board.ctx.unit, board.ctx.palette.ground)
    board.disc(center, r, color)
    _numeral(
        board,
        index,
        Box(center.x - r, center.y - r, 2 * r, 2 * r),
        max(board.least, r * 1.05),
        on=color,
        color=board.ink(color),
    )


def cards(ctx: Context) -> Sheet:
    """Numbered cards in a grid (a row when wide), joined by small arrows."""
    board, story, area = _open(ctx, title=12.5)
    u, p, n = ctx.unit, ctx.palette, len(story.steps)
    gap = 5 * u
    columns = widest(board, story, area, gap)
    rows = -(-n // columns)
    w, h = (
        (area.w - gap * (columns - 1)) / columns,
        min((area.h - gap * (rows - 1)) / rows, 1.5 * (area.w - gap * (columns - 1)) / columns),
    )
    top = area.y + (area.h - h * rows - gap * (rows - 1)) * 0.4
    light = oklch(p.ground).l > 0.5
    face = mix(p.ground, "#ffffff", 0.66) if light else mix(p.ground, "#ffffff", 0.1)
    strong = strong_color(board, face)
    flat = w > 2.1 * h
    pad = 3.2 * u
    num = min(h * (0.5 if flat else 0.26), 11 * u) if story.icons else min(h * (0.6 if flat else 0.4), 24 * u)
    icon = (min(h - 2 * pad, w * 0.3) if flat else min(w - 2 * pad, h * 0.4)) if story.icons else 0.0
    num_w = num * 0.9 if flat and not story.numbered else 0.0
    text_w = w - 2 * pad - (icon + pad if icon else 0) - (num_w + pad * 0.6 if num_w else 0) if flat else w - 2 * pad
    text_h = h - 2 * pad if flat else h - 2 * pad - max(icon, num * 1.1) - 1.5 * u
    size = step_size(board, story.steps, (text_w, text_h), (6.6 if story.icons else 8.2) * u)
    for i, step in enumerate(story.steps):
        r, k = divmod(i, columns)
        # A last row that is not full shares the whole width.
        among = min(columns, n - r * columns)
        wide = (area.w - gap * (among - 1)) / among
        at = among - 1 - k if ctx.rtl else k
        box = Box(area.x + at * (wide + gap), top + r * (h + gap), wide, h)
        board.rect(box, face, radius=(1.2 + ctx.style.corner) * u, stem="card")
        if ctx.style.corner < 1:
            board.rect(Box(box.x, box.y, box.w, 0.9 * u), strong, stem="edge", role="ornament")
        _card(board, story, i, step, box.inset(pad), (icon, num, text_w, size), flat, face, strong)
        if k < among - 1:
            x = box.x - gap / 2 if ctx.rtl else box.right + gap / 2
            tip = Point(x + (-1.2 if ctx.rtl else 1.2) * u, box.cy)
            board.path(
                arrow_head(tip, 180 if ctx.rtl else 0, 2.6 * u, width=1.1),
                Box(x - 2 * u, box.cy - 2 * u, 4 * u, 4 * u),
                strong_color(board, p.ground),
                stem="arrow",
            )
        elif columns == 1 and i < n - 1:
            tip = Point(box.cx, box.bottom + gap / 2 + 1.2 * u)
            board.path(
                arrow_head(tip, 90, 2.6 * u, width=1.1),
                Box(box.cx - 2 * u, box.bottom, 4 * u, gap),
                strong_color(board, p.ground),
                stem="arrow",
            )
    return board.sheet("infographic-cards")


def _card(
    board: Board, story: Story, i: int, step: Step, box: Box, sizes: tuple[float, float, float, float], flat: bool, face: Color,
    strong: Color,
) -> None:  # fmt: skip
    icon, num, text_w, size = sizes
    rtl, u = board.ctx.rtl, board.ctx.unit
    if flat:
        x = box.x
        if not story.numbered:
            at = Box(box.right - num if rtl else x, box.y, num * 0.9, box.h)
            _numeral(board, i, at, num, on=face, color=strong, align="start")
        tx = (
            box.x + (icon + 3.2 * u if icon and rtl else 0)
            if rtl
            else box.x + (num * 0.9 + 2 * u if not story.numbered else 0)
        )
        draw_step(board, step, Box(tx, box.y, text_w, box.h), size, on=face)
        if icon:
            draw_icon(board, story.icons[i], Box(box.x if rtl else box.right - icon, box.cy - icon / 2, icon, icon))
        return
    head = max(icon, num * 1.1)
    if not story.numbered:
        _numeral(board, i, Box(box.x, box.y, box.w, num * 1.1), num, on=face, color=strong, align="start")
    if icon:
        x = box.x if rtl else box.right - icon
        if story.numbered or icon > box.w - num:
            x, icon = (box.cx - icon / 2, icon) if story.numbered else (x + (0 if rtl else num * 0.8), icon - num * 0.8)
        draw_icon(board, story.icons[i], Box(x, box.y, icon, icon))
    draw_step(
        board, step, Box(box.x, box.y + head + 1.5 * u, box.w, box.h - head - 1.5 * u), size, on=face, valign="top"
    )


def cycle(ctx: Context) -> Sheet:
    """Steps as discs on a ring, arrows from each to the next; the subject in the middle."""
    board, story, area = _open(ctx, title=10, picture=False)
    u, p, n = ctx.unit, ctx.palette, len(story.steps)
    side_w, side_h = area.w, min(area.h, 1.35 * area.w)
    r = min(
        0.5 * side_w * math.sin(math.pi / max(3, n)) / (1 + math.sin(math.pi / max(3, n))) * 0.86, 17 * u, side_h * 0.2
    )
    a, b = side_w / 2 - r, side_h / 2 - r
    cx, cy = area.cx, area.y + area.h / 2
    a, b = min(a, 1.6 * b), min(b, 1.6 * a)
    turn = [math.radians(-90 + (-1 if ctx.rtl else 1) * 360 * i / n) for i in range(n)]
    centers = [Point(cx + a * math.cos(t), cy + b * math.sin(t)) for t in turn]
    strong = strong_color(board, p.ground)
    ring = Stroke(fill=Solid(color=mix(p.ground, strong, 0.4)), width=0.8 * u)
    board.oval(Box(cx - a, cy - b, 2 * a, 2 * b), None, stroke=ring, stem="ring")
    for i in range(n):
        t = turn[i] + (-1 if ctx.rtl else 1) * math.pi / n
        tip = Point(cx + a * math.cos(t), cy + b * math.sin(t))
        heading = math.degrees(math.atan2(b * math.cos(t), -a * math.sin(t))) + (180 if ctx.rtl else 0)
        board.path(
            arrow_head(tip, heading, 3.6 * u, width=0.95),
            Box(tip.x - 4 * u, tip.y - 4 * u, 8 * u, 8 * u),
            strong,
            stem="arrow",
        )
    if has_motif(ctx) and min(a, b) - r > 8 * u:
        m = (min(a, b) - r) * 0.82
        draw_motif(board, Box(cx - m, cy - m, 2 * m, 2 * m), salt=11)
    tones = ramp(board, n, start=0.35)
    size = step_size(board, story.steps, (r * 1.44, r * 1.05), 4.6 * u)
    for i, (step, center) in enumerate(zip(story.steps, centers, strict=True)):
        board.disc(center, r + 1.1 * u, p.ground)
        board.disc(center, r, tones[i])
        draw_step(
            board,
            step,
            Box(center.x - 0.72 * r, center.y - r * 0.62, 1.44 * r, 1.24 * r),
            size,
            on=tones[i],
            align="center",
        )
        if not story.numbered:
            out = (
                math.atan2(center.y - cy, center.x - cx)
                if math.hypot(center.x - cx, center.y - cy) > 1
                else -math.pi / 2
            )
            _tag(
                board,
                i,
                Point(center.x + r * 1.02 * math.cos(out), center.y + r * 1.02 * math.sin(out)),
                0.2 * r,
                strong,
            )
    return board.sheet("infographic-cycle")


def timeline(ctx: Context) -> Sheet:
    """A level line with stations; words alternate below it (above and below where there are many)."""
    board, story, area = _open(ctx)
    u, p, n = ctx.unit, ctx.palette, len(story.steps)
    slot = area.w / n
    strong = strong_color(board, p.ground)
    icon = min(slot * 0.62, area.h * 0.36, 26 * u) if story.icons else 0.0
    r = (4.2 if icon else 6.0) * u
    y = area.y + 0.06 * area.h + icon + 4 * u + r if icon else area.y + r + 0.16 * area.h
    room = (slot - 4 * u, area.bottom - y - r - 3 * u)
    size = step_size(board, story.steps, room, (5.2 if icon else 7.0) * u)
    board.line(Point(area.x, y), Point(area.right, y), 0.8 * u, mix(p.ground, strong, 0.45))
    for i, step in enumerate(story.steps):
        at = n - 1 - i if ctx.rtl else i
        x = area.x + at * slot
        cx = x + slot - r if ctx.rtl else x + r
        board.disc(Point(cx, y), r + 0.9 * u, p.ground)
        board.disc(Point(cx, y), r, strong)
        label_on = strong
        if not story.numbered:
            _numeral(board, i, Box(cx - r, y - r, 2 * r, 2 * r), r * 1.05, on=label_on, color=board.ink(label_on))
        if icon:
            draw_icon(board, story.icons[i], Box(x + slot - icon if ctx.rtl else x, y - r - 3 * u - icon, icon, icon))
        h = step_height(board, step, room[0], size)
        draw_step(
            board, step, Box(x + (4 * u if ctx.rtl else 0), y + r + 3 * u, room[0], h), size, on=p.ground, valign="top"
        )
    return board.sheet("infographic-timeline")


def _count(ctx: Context) -> int:
    copies = ctx.plan.copy_
    return max(
        (sum(c.role == r for c in copies) for r in ("step", "item", "node", "body", "detail", "label")), default=0
    )


def _suits(low: int, high: int, ratios: tuple[float, float], weight: float) -> Suits:
    def suits(ctx: Context) -> float:
        if is_statistics(ctx.plan.copy_by_role("step", "item", "detail", "body", "label")):
            return 0.01
        fits = low <= _count(ctx) <= high and ratios[0] <= ctx.ratio <= ratios[1]
        return weight if fits else 0.01

    return suits


def _timeline_weight(ctx: Context) -> float:
    dated = sum(is_year(c.text) for c in ctx.plan.copy_)
    return _suits(2, 7, (1.3, 3.1), 5.0 if dated >= 2 else 1.2)(ctx)


def _cycle_weight(ctx: Context) -> float:
    asked = asks(ctx.plan, "cycle")
    return 4.0 if asked and 3 <= _count(ctx) <= 7 else _suits(3, 6, (0.6, 1.4), 0.45)(ctx)


INFOGRAPHICS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("infographic-bands", bands, _suits(2, 7, (0.4, 2.4), 1.2)),
    ("infographic-path", path, _suits(2, 7, (0.3, 1.05), 1.1)),
    ("infographic-cards", cards, lambda ctx: max(0.05, _suits(1, 12, (0.4, 3.0), 1.0)(ctx))),
    ("infographic-cycle", cycle, _cycle_weight),
    ("infographic-timeline", timeline, _timeline_weight),
    (
        "infographic-statistics",
        statistics,
        lambda ctx: 3.0 if is_statistics(ctx.plan.copy_by_role("step", "item", "detail", "body", "label")) else 0.0,
    ),
)
