"""One icon: a concept's drawing redrawn in outlines of one weight and the few colours of its set.

The drawing's parts keep their outlines; each is filled with the tone of the set its own colour stands for, and edged with one
line. Parts too small for the line are dots of it or left out.
"""

from __future__ import annotations

from typing import NamedTuple

from limner.assets.concepts import Concept
from limner.design.pieces.outlines import Part, parts_of
from limner.document.color import Color, oklch
from limner.document.fills import Solid, Stroke
from limner.document.geometry import Box, Transform
from limner.document.layers import GroupLayer, PathShape, ShapeLayer

_GREY, _PALE, _DARK = 0.05, 0.86, 0.42
_APART = 42.0
"""Degrees of hue between parts of one tone and of the next."""
_TINY = 2.6
"""Parts narrower than this many line widths are no outline any more."""


class Look(NamedTuple):
    """How a set is drawn: its line (None: flat, without one), the weight of it, paper, and the tones of parts by their hue."""

    line: Color | None
    weight: float
    paper: Color
    tones: tuple[Color, ...]


def icon(concept: Concept, svg: str, box: Box, look: Look, name: str) -> GroupLayer:
    """Return an icon as a group that fills a box: as large as its drawing's longer side lets it, in the middle."""
    parts = [part for part in parts_of(svg) if part.box.w > 0 or part.box.h > 0]
    x, y, w, h = concept.bbox
    scale = min(box.w / w, box.h / h)
    weight = look.weight / scale
    layers = tuple(
        layer for k, part in enumerate(parts) if (layer := _layer(part, parts, look, weight, f"{name}-{k}")) is not None
    )
    move = Transform(scale, 0, 0, scale, box.cx - scale * (x + w / 2), box.cy - scale * (y + h / 2))
    return GroupLayer(id=name, name=concept.name, role="icon", box=box, children=layers, transform=move)


def _layer(part: Part, parts: list[Part], look: Look, weight: float, name: str) -> ShapeLayer | None:
    tone = _tone(part, parts, look)
    small = min(part.box.w, part.box.h) < _TINY * weight
    dot = max(part.box.w, part.box.h) < _TINY * weight
    fill: Solid | None = Solid(color=tone)
    stroke: Stroke | None = None
    if look.line is not None:
        fill = Solid(color=look.line if small and tone != look.paper else tone)
        stroke = Stroke(fill=Solid(color=look.line), width=weight, cap="round", join="round")
        if dot:
            if tone == look.paper:
                return None
            stroke = None
    if part.line:
        fill, stroke = (
            None,
            Stroke(
                fill=Solid(color=look.line or tone),
                width=max(weight, part.line) if look.line else part.line,
                cap="round",
            ),
        )
    return ShapeLayer(id=name, role="icon", box=part.box, shape=PathShape(d=part.d), fill=fill, stroke=stroke)


def _tone(part: Part, parts: list[Part], look: Look) -> Color:
    """Return the tone a part's colour stands for: paper for whites, the line for blacks, else by how far its hue is from the first."""
    if not part.color.startswith("#"):
        return look.tones[0]
    value = oklch(_long(part.color))
    if value.c < _GREY:
        if value.l > _PALE:
            return look.paper
        return (look.line or look.tones[-1]) if value.l < _DARK else look.tones[-1]
    heads: list[float] = []
    for other in sorted(parts, key=lambda one: -one.box.area):
        if other.color.startswith("#") and (hue := oklch(_long(other.color))).c >= _GREY:
            gap = min((abs((hue.h - known + 180) % 360 - 180) for known in heads), default=360.0)
            if gap > _APART:
                heads.append(hue.h)
    near = min(range(len(heads)), key=lambda k: abs((value.h - heads[k] + 180) % 360 - 180))
    return look.tones[min(near, len(look.tones) - 2)]


def _long(color: str) -> str:
    return "#" + "".join(c * 2 for c in color[1:]) if len(color) == 4 else color[:7]
