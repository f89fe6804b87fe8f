"""Sequence diagrams: who takes part stands on top, messages run between lifelines in order of time."""

from __future__ import annotations

from limner.design.structured.drawn.easel import Easel
from limner.document.color import mix
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.plan import Copy, Edge


def draw_sequence(easel: Easel, box: Box, nodes: list[Copy], edges: list[Edge], labels: dict[str, Copy]) -> None:
    """Draw lifelines and messages; a message to oneself turns back, an answer is dashed."""
    u, n = easel.u, len(nodes)
    index = {copy.id: i for i, copy in enumerate(nodes)}
    pitch = box.w / n
    w = min(pitch * 0.84, 34 * u)
    h = min(11 * u, 0.45 * w, 0.14 * box.h)
    size = easel.size([(copy, (w - 2.4 * u, h - 1.2 * u)) for copy in nodes], 4.6 * u, 2)
    xs = [box.x + pitch * ((n - 1 - i if easel.rtl else i) + 0.5) for i in range(n)]
    kept = [e for e in edges if e.source in index and e.target in index]
    room = [
        (labels[e.label], (_span(xs, index, e, pitch) - 3 * u, 0.7 * (box.h - h) / max(1, len(kept))))
        for e in kept
        if e.label in labels
    ]
    said = easel.size(room, min(0.92 * size, 3.6 * u), 2)
    step = min((box.h - h - 3 * u) / (len(kept) + 0.6), 13 * u * max(1.0, 1.7 * box.h / box.w))
    foot = box.y + h + step * (len(kept) + 0.6)
    dash = Stroke(
        fill=Solid(color=mix(easel.on, easel.board.ctx.palette.ink, 0.4)), width=0.24 * u, dash=(1.0 * u, 0.9 * u)
    )
    for x in xs:
        easel.board.path(
            f"M{x:.2f} {box.y + h:.2f}V{foot:.2f}",
            Box(x - 1, box.y + h, 2, foot - box.y - h),
            None,
            stroke=dash,
            stem="lifeline",
            role="edge",
        )
    _bars(easel, xs, index, kept, box.y + h, step)
    colors = easel.colors(n)
    for copy, x, color in zip(nodes, xs, colors, strict=True):
        easel.node(copy, Box(x - w / 2, box.y, w, h), size, color if easel.look.colors == "all" else easel.strong)
    for k, edge in enumerate(kept):
        y = box.y + h + step * (k + 0.9)
        _message(easel, xs[index[edge.source]], xs[index[edge.target]], y, edge, labels.get(edge.label), said, pitch)


def _span(xs: list[float], index: dict[str, int], edge: Edge, pitch: float) -> float:
    return abs(xs[index[edge.source]] - xs[index[edge.target]]) or 0.8 * pitch


def _bars(easel: Easel, xs: list[float], index: dict[str, int], edges: list[Edge], top: float, step: float) -> None:
    """Draw who is busy: a bar from the first message to the last, where there is more than one."""
    u = easel.u
    for number, x in enumerate(xs):
        at = [k for k, e in enumerate(edges) if number in (index[e.source], index[e.target])]
        if len(at) > 1:
            bar = Box(x - 0.8 * u, top + step * (at[0] + 0.9) - 0.6 * u, 1.6 * u, step * (at[-1] - at[0]) + 1.2 * u)
            easel.board.rect(bar, mix(easel.on, easel.strong, 0.3), radius=0.3 * u, stem="busy", role="ornament")


def _message(
    easel: Easel, a: float, b: float, y: float, edge: Edge, label: Copy | None, size: float, pitch: float
) -> None:
    u = easel.u
    if a == b:
        out = a + (-0.32 if easel.rtl else 0.32) * pitch
        easel.join(
            [Point(a, y - 1.4 * u), Point(out, y - 1.4 * u), Point(out, y + 1.6 * u), Point(a, y + 1.6 * u)],
            dashed=edge.dashed,
            arrow=True,
        )
        if label is not None:
            easel.label(label, Point((a + out) / 2, y - 1.8 * u - size), size, widest=0.6 * pitch)
        return
    side = 0.8 * u if b > a else -0.8 * u
    easel.join([Point(a + side, y), Point(b - side, y)], dashed=edge.dashed, arrow=True)
    if label is not None:
        height = easel.board.layout_size(label, easel.look.small, size, abs(b - a) - 3 * u)[1]
        easel.label(label, Point((a + b) / 2, y - 0.7 * u - height / 2), size, widest=abs(b - a) - 3 * u)
