"""Gantt charts: a row a task, bars over a scale of time."""

from __future__ import annotations

from limner.design.structured.board import SLACK
from limner.design.structured.drawn.easel import Easel
from limner.document.color import contrast, mix
from limner.document.geometry import Box, Point
from limner.document.plan import Copy, Structure


def draw_schedule(easel: Easel, box: Box, structure: Structure, copies: dict[str, Copy]) -> None:
    """Draw the tasks of a schedule, in the order of the brief, from its first day to its last."""
    u, tasks = easel.u, [t for t in structure.tasks if t.name in copies]
    n = len(tasks)
    low, high = min(t.start for t in tasks), max(t.end for t in tasks)
    row = min((box.h - 5 * u) / n, 11 * u * max(1.0, 1.5 * box.h / box.w))
    above = box.w < 0.72 * box.h or box.w < 60 * u
    share = 1.0 if above else 0.3
    names = easel.size(
        [(copies[t.name], (box.w * share, row * (0.42 if above else 0.86))) for t in tasks],
        min(4.4 * u, 0.44 * row),
        1 if above else 2,
    )
    lead = (
        0.0
        if above
        else min(
            max(easel.board.layout_size(copies[t.name], easel.look.name_voice, names, 1e4)[0] for t in tasks) * SLACK
            + 2.4 * u,
            0.32 * box.w,
        )
    )
    small = max(easel.board.least, 0.74 * names)
    top = box.y + 2.4 * small
    area = Box(box.x + (0 if easel.rtl else lead), top, box.w - lead, row * n)

    def x(at: float) -> float:
        part = (at - low) / ((high - low) or 1.0)
        return area.right - area.w * part if easel.rtl else area.x + area.w * part

    _scale(easel, area, structure.ticks, (low, high), x, small)
    colors = easel.colors(min(n, 6)) if easel.look.colors == "all" else [easel.strong]
    tall = min(row * (0.42 if above else 0.56), 6.5 * u if box.w > box.h else 9 * u)
    for i, task in enumerate(tasks):
        y = area.y + i * row
        a, b = sorted((x(task.start), x(task.end)))
        name_h = min(row * 0.42, 1.7 * names) if above else 0.0
        y += (row - name_h - tall - u) / 2 if above else 0.0
        bar = Box(a, y + name_h + (0.5 * u if above else (row - tall) / 2), max(b - a, 0.8 * u), tall)
        where = (
            Box(box.x, y, box.w, name_h)
            if above
            else Box(box.right - lead + 2.4 * u if easel.rtl else box.x, y, lead - 2.4 * u, row)
        )
        easel.words(copies[task.name], where, names, easel.on, align="start", lines=1 if above else 2)
        if i and not above:
            easel.board.line(Point(box.x, y), Point(box.right, y), 0.12 * u, mix(easel.on, easel.line, 0.2), stem="row")
        color = colors[i % len(colors)]
        easel.pen.bar(bar, color, "left" if easel.rtl else "right", flat=True)
        _written(easel, bar, task.written, color, small, area)


def _scale(
    easel: Easel, area: Box, ticks: tuple[tuple[float, str], ...], span: tuple[float, float], x: object, size: float
) -> None:
    u, at = easel.u, x
    shown = [(t, text) for t, text in ticks if span[0] - 1e-6 <= t <= span[1] + 1e-6]
    if not shown or not callable(at):
        return
    slot = area.w / max(1, len(shown) - 1)
    voice = easel.look.small.but(align="center", valign="middle")
    for k, (t, text) in enumerate(shown):
        px = at(t)
        easel.board.line(Point(px, area.y), Point(px, area.bottom), 0.14 * u, easel.hair, stem="grid")
        following = at(shown[k + 1][0]) if k + 1 < len(shown) else px + (-slot if easel.rtl else slot)
        mid = (px + following) / 2
        inside = area.x - 0.5 <= mid <= area.right + 0.5
        if inside and easel.board.layout_size(text, easel.look.small, size, 1e4)[0] < abs(following - px) * 1.05:
            easel.board.text(
                text,
                Box(mid - slot / 2, area.y - 2.2 * size, slot, 2 * size),
                voice,
                size,
                on=easel.on,
                lines=1,
                large=False,
            )


def _written(easel: Easel, bar: Box, text: str, color: str, size: float, area: Box) -> None:
    """Say in or beside a bar when its task is, where there is room."""
    if not text:
        return
    u = easel.u
    width = easel.board.layout_size(text, easel.look.small, size, 1e4)[0] * SLACK + 1.4 * u
    if width < bar.w and easel.look.fill != "sketch":
        ink = max(
            (easel.board.ctx.palette.ink, easel.board.ctx.palette.ground, "#ffffff", "#111111"),
            key=lambda c: contrast(c, color),
        )
        easel.board.text(
            text,
            bar,
            easel.look.small.but(align="center", valign="middle", weight=600),
            size,
            on=color,
            color=ink,
            lines=1,
            large=True,
        )
        return
    right = bar.right + width < area.right
    at = Box(bar.right + 0.8 * u if right else bar.x - width - 0.2 * u, bar.y, width, bar.h)
    if at.x >= area.x - 1:
        easel.board.text(
            text,
            at,
            easel.look.small.but(align="left" if right else "right", valign="middle"),
            size,
            on=easel.on,
            lines=1,
            large=False,
        )
