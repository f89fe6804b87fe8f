"""A straight layout and a warp in, the layout drawn into the warp's envelope out, brought back inside its box."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from limner.document.bends import AlongArc, Chained, Projected, Swollen, Waved, lie
from limner.document.forms import Arch, Bulge, Flag, Perspective
from limner.document.geometry import Box, Point, Transform
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.errors import DocumentError
from limner.typeset.fonts.faces import Cut
from limner.typeset.forms.bending import bend_layout

Matrix = tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]

_STILL = Transform()

_FLAT = 1e-4
"""Corners of a quadrilateral turn by at least this share of its longest edge squared."""

_ROOM = 0.35
"""The least part of a box's height that lines are set in before they are warped."""

_INNER = 0.3
"""An arch's inner radius is at least this part of its lines' height: a tall block bows less than was asked."""


def room_for(block: TextBlock, box: Box) -> Box:
    """Return the part of a box that lines are set in, so that about the whole of it is filled once they are warped.

    Where the size is given, that is the whole box.
    """
    warp = block.warp
    if warp is None or block.path is not None or block.fit.mode == "none" or isinstance(warp, Perspective):
        return box
    if isinstance(warp, Arch):
        spare = abs(warp.bend) * box.w / 2
        part = 1 - spare / max(box.h, 1e-9)
    elif isinstance(warp, Bulge):
        part = 1 / (1 + max(0.0, warp.amount))
    else:
        part = 1 / (1 + 2 * abs(warp.amplitude))
    tall = box.h * max(_ROOM, min(1.0, part))
    return Box(box.x, box.cy - tall / 2, box.w, tall)


def warped(flat: TextLayout, cuts: Sequence[Cut], block: TextBlock, box: Box) -> TextLayout:
    """Return a straight layout warped. All but perspective are scaled to stay inside the box: down, or, where the block
    fills its box, up to the largest size too.

    Raises DocumentError for a perspective whose corners are not those of a convex quadrilateral, clockwise.
    """
    warp = block.warp
    if warp is None or not (flat.runs or flat.rules) or flat.bounds.area <= 0:
        return flat
    if isinstance(warp, Perspective):
        projected = Projected(homography(box, warp.corners))
        made = bend_layout(flat, cuts, projected, _always)
        middle = flat.bounds
        return made._replace(size=flat.size * lie(projected, middle.cx, middle.cy, flat.size / 4).scale)
    bend = _envelope(warp, flat.bounds)
    free = bend_layout(flat, cuts, bend, _always)
    seen = free.bounds
    scale = min(box.w / seen.w, box.h / seen.h)
    fills = block.fit.mode in ("box", "lines")
    scale = min(scale, block.fit.max_size / flat.size) if fills else min(scale, 1.0)
    share = {"center": 0.5, "justify": 0.5, "right": 1.0, "end": 1.0}.get(block.align, 0.0)
    if block.align in ("start", "end") and _backward(flat):
        share = 1.0 - share
    x = box.x + share * (box.w - seen.w * scale)
    y = box.y + {"top": 0.0, "middle": 0.5, "bottom": 1.0}[block.valign] * (box.h - seen.h * scale)
    after = Transform(scale, 0.0, 0.0, scale, x - seen.x * scale, y - seen.y * scale)
    chain = Chained(bend.before, bend.bend, bend.after.then(after))
    return bend_layout(flat, cuts, chain, _always)._replace(size=flat.size * scale)


def homography(box: Box, corners: Sequence[Point]) -> Matrix:
    """Return the rows of the homography that takes a box's corners to a quadrilateral's, from the top left clockwise.

    Heckbert, Fundamentals of Texture Mapping and Image Warping (1989), §2.2.3. Raises DocumentError where the
    quadrilateral is not convex, crosses itself, is mirrored or has no area.
    """
    quad = np.asarray(corners, np.float64)
    before, after = np.roll(quad, 1, axis=0), np.roll(quad, -1, axis=0)
    one, two = quad - before, after - quad
    turns = one[:, 0] * two[:, 1] - one[:, 1] * two[:, 0]
    edge = float(np.hypot(one[:, 0], one[:, 1]).max())
    if not np.isfinite(quad).all() or box.area <= 0 or not (turns > _FLAT * edge * edge).all():
        raise DocumentError(
            "text cannot be seen in this perspective", where="warp.corners",
            value=[tuple(round(v, 2) for v in point) for point in corners],
            valid="a convex quadrilateral, clockwise from its top left corner",
        )  # fmt: skip
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = quad.tolist()
    sx, sy = x0 - x1 + x2 - x3, y0 - y1 + y2 - y3
    dx1, dy1, dx2, dy2 = x1 - x2, y1 - y2, x3 - x2, y3 - y2
    under = dx1 * dy2 - dx2 * dy1
    g, h = (sx * dy2 - dx2 * sy) / under, (dx1 * sy - sx * dy1) / under
    unit = np.array([[x1 - x0 + g * x1, x3 - x0 + h * x3, x0], [y1 - y0 + g * y1, y3 - y0 + h * y3, y0], [g, h, 1.0]])
    square = np.array([[1 / box.w, 0.0, -box.x / box.w], [0.0, 1 / box.h, -box.y / box.h], [0.0, 0.0, 1.0]])
    a, b, c = (unit @ square).tolist()
    return ((a[0], a[1], a[2]), (b[0], b[1], b[2]), (c[0], c[1], c[2]))


def _envelope(warp: Arch | Bulge | Flag, around: Box) -> Chained:
    """Return the bend of a warp for lines whose ink fills a box."""
    if isinstance(warp, Bulge):
        fixed = {"both": 0.5, "top": 1.0, "bottom": 0.0}[warp.side]
        return Chained(_STILL, Swollen(around, warp.amount, fixed), _STILL)
    if isinstance(warp, Flag):
        return Chained(_STILL, Waved(around, warp.amplitude * around.h, warp.waves, warp.phase), _STILL)
    half = 2 * math.atan(abs(warp.bend))
    radius = max(around.w / (2 * max(half, 1e-4)), around.h * (0.5 + _INNER))
    inside = warp.bend < 0
    center = Point(0.0, -radius if inside else radius)
    bend = AlongArc(center, radius, 180.0 if inside else 0.0, inside, radius)
    return Chained(
        Transform.translation(-around.cx, -around.cy), bend, Transform.translation(around.cx, around.cy)
    )  # fmt: skip


def _backward(flat: TextLayout) -> bool:
    """Tell whether the text reads from right to left: whether its first letter is nearer to its line's right end."""
    first = next((c for c in flat.clusters if flat.text[c.start : c.end].strip()), None)
    if first is None or first.line >= len(flat.lines):
        return False
    line = flat.lines[first.line].box
    return first.box.cx > line.cx and line.w > 1.5 * first.box.w


def _always(_: int) -> bool:
    return True
