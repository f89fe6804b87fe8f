"""The sides of block letters: one colour, or toned by the way they face."""

from __future__ import annotations

import math

import skia

from limner.composite.inks import color4f
from limner.composite.outlines import Points, contours, positive
from limner.composite.silhouette import PathSilhouette, Silhouette
from limner.document.color import alpha, rgb
from limner.document.fills import Extrude

_TONES = 12
"""So many tones between light and shade are told apart."""
_LONGEST = 0.5
"""Edges longer than this share of the extrusion are cut, so that nearer ones can be told from farther ones."""


def draw_sides(canvas: skia.Canvas, solid: Silhouette, sides: Silhouette, extrude: Extrude) -> None:
    """Draw the sides of an extrusion, given the silhouette it starts from and all that it sweeps."""
    shade = extrude.shade
    if shade is None or not isinstance(solid, PathSilhouette) or not isinstance(sides, PathSilhouette):
        sides.fill(canvas, extrude.color)
        return
    colors = [_mixed(extrude.color, shade, k / (_TONES - 1)) for k in range(_TONES)]
    canvas.save()
    whole = skia.Path()
    for path in sides.paths:
        whole.addPath(path)
    canvas.clipPath(whole, skia.ClipOp.kIntersect, True)
    sides.fill(canvas, colors[_TONES // 2])
    paints = [
        skia.Paint(
            Color4f=color4f(color), AntiAlias=True, Style=skia.Paint.kStrokeAndFill_Style, StrokeWidth=solid.pixel * 0.7
        )
        for color in colors
    ]
    for tone, face in _faces(solid, extrude):
        canvas.drawPath(face, paints[tone])
    canvas.restore()


def _faces(solid: PathSilhouette, extrude: Extrude) -> list[tuple[int, skia.Path]]:
    """Return the sides that can be seen with their tones, farthest first: a side hides what lies nearer to its front's back.

    Two sides overlap only where one lies farther along the extrusion; that one is nearer to the front.
    """
    dx, dy = extrude.dx, extrude.dy
    length = math.hypot(dx, dy)
    found: list[tuple[float, int, list[skia.Point]]] = []
    for path in solid.paths:
        for points in contours(positive(path)):
            for x0, y0, x1, y1 in _pieces(points, length * _LONGEST):
                nx, ny = y1 - y0, x0 - x1  # outwards, since outlines run clockwise on screen
                long = math.hypot(nx, ny)
                if long == 0 or (nx * dx + ny * dy) <= 0:
                    continue
                turned = (nx * dy - ny * dx) / (long * length)
                if dy < 0 or (dy == 0 and dx < 0):
                    turned = -turned
                tone = round((0.5 - 0.5 * turned * (1 if dx >= 0 else -1)) * (_TONES - 1))
                corners = ((x0, y0), (x1, y1), (x1 + dx, y1 + dy), (x0 + dx, y0 + dy))
                depth = (x0 + x1) * dx + (y0 + y1) * dy
                found.append((depth, tone, [skia.Point(x, y) for x, y in corners]))
    found.sort(key=lambda one: one[0])
    faces: list[tuple[int, skia.Path]] = []
    for _, tone, corners_ in found:
        if not faces or faces[-1][0] != tone:
            faces.append((tone, skia.Path()))
        faces[-1][1].addPoly(corners_, True)
    return faces


def _pieces(points: Points, longest: float) -> list[tuple[float, float, float, float]]:
    pieces: list[tuple[float, float, float, float]] = []
    rows = points.tolist()
    for (x0, y0), (x1, y1) in zip(rows, rows[1:], strict=False):
        count = max(1, min(64, math.ceil(math.hypot(x1 - x0, y1 - y0) / max(longest, 1e-6))))
        for k in range(count):
            a, b = k / count, (k + 1) / count
            pieces.append((x0 + (x1 - x0) * a, y0 + (y1 - y0) * a, x0 + (x1 - x0) * b, y0 + (y1 - y0) * b))
    return pieces


def _mixed(light: str, shade: str, share: float) -> str:
    one, two = (*rgb(light), alpha(light)), (*rgb(shade), alpha(shade))
    return "#" + "".join(f"{round((a + (b - a) * share) * 255):02x}" for a, b in zip(one, two, strict=True))
