"""Pyramids and funnels: levels of one shape cut across, widest at the foot or at the head."""

from __future__ import annotations

from limner.design.structured.drawn.easel import Easel, outline
from limner.document.color import contrast, mix
from limner.document.geometry import Box, Point
from limner.document.plan import Copy, Structure


def draw_levels(easel: Easel, box: Box, structure: Structure, nodes: list[Copy]) -> None:
    """Draw the levels from top to bottom; a funnel's widths follow its figures where it has some."""
    u, n = easel.u, len(nodes)
    funnel = structure.kind == "funnel"
    figures = {t.name: t for t in structure.tasks}
    beside = box.w > 1.25 * box.h
    wide = min(box.w * (0.58 if beside else 1.0), box.h * (1.25 if funnel else 1.15))
    gap = 0.7 * u
    h = (box.h - gap * (n - 1)) / n
    left = box.right - wide if easel.rtl else box.x
    area = Box(left if beside else box.cx - wide / 2, box.y, wide, box.h)
    most = max((t.end for t in structure.tasks), default=0.0)
    widths = [
        max(0.1, (figures[c.id].end / most) ** 0.5) if most and c.id in figures else 1 - 0.8 * i / n
        for i, c in enumerate(nodes)
    ]
    bottoms = [*widths[1:], widths[-1] * 0.72]
    base = easel.strong
    texts = [_room(easel, box, area, i, n, h, gap, beside) for i in range(n)]
    size = easel.size(
        [(c, (t.w, t.h * (0.34 if c.id in figures else 0.8))) for c, t in zip(nodes, texts, strict=True)], 5.0 * u, 2
    )
    for i, copy in enumerate(nodes):
        y = area.y + i * (h + gap)
        if funnel:
            a, b = widths[i], bottoms[i]
        else:
            a, b = (i * (h + gap)) / box.h, (i * (h + gap) + h) / box.h
        tone = mix(base, easel.on, 0.62 * (i if funnel else n - 1 - i) / max(1, n))
        if easel.look.colors == "all":
            tone = easel.colors(n)[i]
        tone = easel.board.bearing(tone)
        points = [
            Point(area.cx - area.w * a / 2, y),
            Point(area.cx + area.w * a / 2, y),
            Point(area.cx + area.w * b / 2, y + h),
            Point(area.cx - area.w * b / 2, y + h),
        ]
        easel.board.path(outline(points), Box(area.x, y, area.w, h), tone, stem="level", role="mark")
        _say(
            easel,
            copy,
            figures.get(copy.id),
            texts[i],
            size,
            easel.on if beside else tone,
            beside,
            (area, y + h / 2, (a + b) / 2),
        )


def _room(easel: Easel, box: Box, area: Box, i: int, n: int, h: float, gap: float, beside: bool) -> Box:
    y = area.y + i * (h + gap)
    if beside:
        x = box.x if easel.rtl else area.right + 4 * easel.u
        return Box(x, y, box.w - area.w - 4 * easel.u, h)
    return Box(area.cx - 0.46 * area.w, y, 0.92 * area.w, h)


def _say(
    easel: Easel,
    copy: Copy,
    task: object,
    room: Box,
    size: float,
    on: str,
    beside: bool,
    level: tuple[Box, float, float],
) -> None:
    u = easel.u
    area, y, share = level
    written = getattr(task, "written", "")
    if beside:
        edge = area.cx + (-1 if easel.rtl else 1) * area.w * share / 2
        end = room.right + 1.4 * u if easel.rtl else room.x - 1.4 * u
        easel.board.line(Point(edge, y), Point(end, y), 0.18 * u, easel.hair, stem="leader")
        tall = easel.board.layout_size(copy, easel.look.name_voice, size, room.w)[1]
        big = 1.25 * size if written else 0.0
        top = y - (tall + 1.3 * big) / 2
        if written:
            easel.board.text(
                written, Box(room.x, top, room.w, 1.3 * big), easel.look.number, big, on=on, lines=1, large=False
            )
        easel.words(copy, Box(room.x, top + 1.3 * big, room.w, tall), size, on, align="start", lines=2)
        return
    width = area.w * share * 0.9
    fits = easel.board.layout_size(copy, easel.look.name_voice, size, 1e4)[0] <= width
    ink = max(
        (easel.board.ctx.palette.ink, easel.board.ctx.palette.ground, "#ffffff", "#111111"),
        key=lambda c: contrast(c, on),
    )
    if not fits:
        # A level too narrow for its name: the name stands in as many lines as it needs, on a patch of the ground.
        easel.label(copy, Point(area.cx, y), size, widest=room.w)
        return
    tall = easel.board.layout_size(copy, easel.look.name_voice, size, width)[1]
    top = y - (tall + (1.25 * size if written else 0)) / 2
    easel.words(copy, Box(area.cx - width / 2, top, width, tall), size, on, color=ink)
    if written:
        voice = easel.look.number.but(align="center")
        easel.board.text(
            written,
            Box(area.cx - width / 2, top + tall, width, 1.3 * size),
            voice,
            0.95 * size,
            on=on,
            color=ink,
            lines=1,
            large=True,
        )
