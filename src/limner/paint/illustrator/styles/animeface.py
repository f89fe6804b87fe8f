"""Faces of photographs drawn as animators draw them: flat skin in two tones, large eyes with lights in them, little nose."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import skia

from limner.document.facemesh import CHEEKS, JAW, LIPS, MOUTH, NOSE, Face, Points
from limner.paint.illustrator.styles.facework import (
    Color,
    Eye,
    Tones,
    brow,
    eye_of,
    light_of,
    mask_of,
    paint_of,
    redrawn,
    smooth_path,
)
from limner.paint.illustrator.styles.sheet import Pixels


def drawn_faces(pixels: Pixels, source: Pixels, faces: Sequence[Face], side: float) -> Pixels:
    """Return opaque pixels with the faces of ``source`` (the same size) drawn anew; light falls from ``side`` (-1 left, 1 right)."""

    def drawn(canvas: skia.Canvas, face: Face, tones: Tones, photo: Pixels) -> None:
        _jaw(canvas, face, tones)
        for cheek in CHEEKS:
            _blush(canvas, face.points[cheek], face.width, tones.tinted)
        _nose(canvas, face, tones)
        _mouth(canvas, face, tones, photo)
        for i in (0, 1):
            _eye(canvas, eye_of(face, i), tones, side)
            brow(canvas, face, i, tones)

    return redrawn(pixels, source, faces, drawn)[0]


def _eye(canvas: skia.Canvas, eye: Eye, tones: Tones, side: float) -> None:
    """Draw an eye in its own units: from -1 (the inner corner) to 1 (the outer), y down."""
    half = float(np.linalg.norm(eye.out)) * 1.40
    angle = float(np.arctan2(eye.out[1], eye.out[0]))
    mirrored = eye.out[0] < 0
    canvas.save()
    canvas.translate(float(eye.middle[0]), float(eye.middle[1]))
    canvas.rotate(float(np.degrees(angle)))
    canvas.scale(half, -half if mirrored else half)
    if eye.open < 0.15:
        _closed(canvas, tones)
    else:
        _opened(canvas, float(np.clip(eye.open * 1.9, 0.64, 0.92)), tones, -side if mirrored else side)
    canvas.restore()


def _closed(canvas: skia.Canvas, tones: Tones) -> None:
    arc = skia.Path()
    arc.moveTo(-1, 0.0)
    arc.cubicTo(-0.5, 0.42, 0.5, 0.42, 1.08, -0.12)
    arc.cubicTo(0.5, 0.24, -0.5, 0.24, -1, 0.0)
    canvas.drawPath(arc, paint_of(tones.line))
    canvas.drawPath(arc, paint_of(tones.line, 1.0, 0.05))


def _opened(canvas: skia.Canvas, high: float, tones: Tones, side: float) -> None:
    """Draw an open eye, ``high`` for half its width."""
    lid = ((-1.0, 0.16 * high), (-0.72, -0.82 * high), (0.30, -1.42 * high), (0.98, -0.30 * high))
    bed = ((0.80, 0.62 * high), (0.20, 1.06 * high), (-0.42, 0.90 * high), (-1.0, 0.16 * high))
    white = skia.Path()
    white.moveTo(*lid[0])
    white.cubicTo(*lid[1], *lid[2], *lid[3])
    white.cubicTo(*bed[0], *bed[0], *bed[1])
    white.cubicTo(*bed[2], *bed[2], *bed[3])
    canvas.drawPath(white, paint_of((0.985, 0.985, 1.0)))
    canvas.save()
    canvas.clipPath(white, skia.ClipOp.kIntersect, True)
    _iris_drawn(canvas, high, tones, side)
    under = skia.Path()
    under.moveTo(-1.1, 0.1)
    under.cubicTo(-0.72, -0.82 * high + 0.20, 0.30, -1.42 * high + 0.24, 1.1, -0.12 * high)
    under.lineTo(1.2, -2)
    under.lineTo(-1.2, -2)
    canvas.drawPath(under, paint_of((0.20, 0.16, 0.30), 0.34))
    canvas.restore()
    lash = skia.Path()
    lash.moveTo(-1.04, 0.22 * high)
    lash.cubicTo(-0.76, -0.86 * high, 0.30, -1.46 * high, 0.98, -0.30 * high)
    lash.lineTo(1.22, -0.62 * high)
    lash.cubicTo(0.62, -1.72 * high, -0.62, -1.36 * high, -1.04, 0.22 * high)
    dark = tuple(0.45 * v for v in tones.line)
    canvas.drawPath(lash, paint_of((dark[0], dark[1], dark[2])))
    lower = skia.Path()
    lower.moveTo(-0.25, 0.97 * high)
    lower.cubicTo(0.2, 1.10 * high, 0.62, 0.86 * high, 0.92, 0.18 * high)
    canvas.drawPath(lower, paint_of(tones.line, 0.85, 0.055))
    crease = skia.Path()
    crease.moveTo(-0.66, -0.92 * high)
    crease.cubicTo(-0.2, -1.66 * high, 0.55, -1.66 * high, 1.0, -1.02 * high)
    canvas.drawPath(crease, paint_of(tones.line, 0.45, 0.05))


def _iris_drawn(canvas: skia.Canvas, high: float, tones: Tones, side: float) -> None:
    wide, tall = min(0.62, 0.86 * high), 0.98 * high
    red, green, blue = tones.iris
    stops = [
        skia.Color4f(0.22 * red, 0.22 * green, 0.26 * blue, 1),
        skia.Color4f(0.70 * red, 0.70 * green, 0.72 * blue, 1),
        skia.Color4f(min(1, 1.25 * red + 0.18), min(1, 1.25 * green + 0.18), min(1, 1.25 * blue + 0.16), 1),
    ]
    colors = [stop.toColor() for stop in stops]
    ends = [skia.Point(0, -tall), skia.Point(0, tall)]
    body = skia.Rect(-wide, -tall - 0.02, wide, tall - 0.02)
    canvas.drawOval(
        body, skia.Paint(AntiAlias=True, Shader=skia.GradientShader.MakeLinear(ends, colors, [0.1, 0.55, 1.0]))
    )
    canvas.drawOval(body, paint_of((0.16 * red, 0.14 * green, 0.18 * blue), 0.9, 0.075))
    canvas.drawOval(skia.Rect(-0.46 * wide, -0.52 * tall, 0.46 * wide, 0.42 * tall), paint_of((0.05, 0.03, 0.06)))
    glow = skia.Rect(-0.62 * wide, 0.34 * tall, 0.62 * wide, 0.86 * tall)
    canvas.drawOval(glow, paint_of((min(1, red + 0.34), min(1, green + 0.34), min(1, blue + 0.34)), 0.45))
    x = 0.42 * wide * (1 if side > 0 else -1)
    canvas.drawOval(skia.Rect(x - 0.36 * wide, -0.66 * tall, x + 0.36 * wide, -0.14 * tall), paint_of((1, 1, 1)))
    canvas.drawOval(skia.Rect(-x - 0.18 * wide, 0.28 * tall, -x + 0.18 * wide, 0.54 * tall), paint_of((1, 1, 1), 0.92))


def _jaw(canvas: skia.Canvas, face: Face, tones: Tones) -> None:
    """Draw the line of the jaw from ear to ear, thick at the chin and thin at its ends."""
    line = face.part(JAW)
    pull = np.sin(np.linspace(0, np.pi, len(line)))[:, None] ** 0.7
    thin = 0.008 * face.width * pull
    away = (line - face.points.mean(axis=0)) / np.linalg.norm(line - face.points.mean(axis=0), axis=1)[:, None]
    canvas.drawPath(
        smooth_path(np.concatenate([line + away * thin, (line - away * thin)[::-1]])), paint_of(tones.line, 0.75)
    )


def _blush(canvas: skia.Canvas, at: Points, wide: float, tinted: float) -> None:
    colors = [skia.Color4f(1.0, 0.42, 0.42, 0.34 * tinted).toColor(), skia.Color4f(1.0, 0.42, 0.42, 0.0).toColor()]
    x, y = float(at[0]), float(at[1]) + 0.02 * wide
    shader = skia.GradientShader.MakeRadial(skia.Point(x, y), 0.13 * wide, colors)
    canvas.drawCircle(x, y, 0.13 * wide, skia.Paint(AntiAlias=True, Shader=shader))


def _nose(canvas: skia.Canvas, face: Face, tones: Tones) -> None:
    left, _, base, _, right = face.part(NOSE)
    wide = face.width
    path = skia.Path()
    start, end = base + (left - base) * 0.42, base + (right - base) * 0.30
    path.moveTo(float(start[0]), float(start[1]))
    path.quadTo(float(base[0]), float(base[1]) + 0.022 * wide, float(end[0]), float(end[1]))
    path.quadTo(float(base[0]), float(base[1]) + 0.004 * wide, float(start[0]), float(start[1]))
    dark = tuple(0.45 * a + 0.55 * b for a, b in zip(tones.line, tones.shade, strict=True))
    canvas.drawPath(path, paint_of((dark[0], dark[1], dark[2])))


def _deep(tones: Tones) -> Color:
    """Return the colour of an open mouth."""
    return (0.50, 0.13, 0.15) if tones.tinted > 0.5 else (0.16, 0.16, 0.16)


def _mouth(canvas: skia.Canvas, face: Face, tones: Tones, photo: Pixels) -> None:
    upper, lower = (face.part(part) for part in MOUTH)
    wide = face.width
    gap = float(np.linalg.norm(upper[5] - lower[5])) / wide
    lip = np.concatenate([face.part(LIPS[1]), lower[::-1]])
    rose = (min(1.0, 0.62 * tones.shade[0] + 0.34), 0.72 * tones.shade[1] + 0.06, 0.72 * tones.shade[2] + 0.08)
    canvas.drawPath(smooth_path(lip), paint_of(rose, 0.40 * tones.tinted))
    if gap < 0.028:
        seam = skia.Path()
        middle = ((upper + lower) / 2).tolist()
        seam.moveTo(*middle[0])
        for a, b in zip(middle[1:-1], middle[2:], strict=True):
            seam.quadTo(*a, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        seam.lineTo(*middle[-1])
        canvas.drawPath(seam, paint_of(tones.line, 0.95, max(1.0, 0.013 * wide)))
        return
    inside = np.concatenate([upper, lower[::-1][1:-1]])
    shape = skia.Path()
    shape.addPoly([skia.Point(float(x), float(y)) for x, y in inside.tolist()], True)
    teeth = mask_of(photo.shape, np.asarray(inside, np.float32), 0) > 0.6
    light = float(np.median(light_of(photo)[teeth])) if int(teeth.sum()) > 4 else 0.0
    canvas.drawPath(shape, paint_of((0.985, 0.98, 0.975) if light > 0.36 else _deep(tones)))
    if light <= 0.36:
        canvas.save()
        canvas.clipPath(shape, skia.ClipOp.kIntersect, True)
        x, y = (float(v) for v in lower[5])
        canvas.drawOval(
            skia.Rect(x - 0.11 * wide, y - 0.05 * wide, x + 0.11 * wide, y + 0.06 * wide),
            paint_of((0.90, 0.45, 0.45), 0.9 * tones.tinted),
        )
        canvas.restore()
    canvas.drawPath(shape, paint_of(tones.line, 0.95, max(1.0, 0.011 * wide)))


__all__ = ["drawn_faces"]
