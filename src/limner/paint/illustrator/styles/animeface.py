"""Faces of photographs drawn as animators draw them: flat skin in two tones, large eyes with lights in them, little nose."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import cv2
import numpy as np
import skia

from limner.document.facemesh import BROWS, CHEEKS, EYES, JAW, LIPS, MOUTH, NOSE, OVAL, Face, Points
from limner.paint.illustrator.styles.maps import Map, soften
from limner.paint.illustrator.styles.palette import to_lab, to_rgb
from limner.paint.illustrator.styles.sheet import Pixels

LEAST = 26.0
"""The narrowest face in pixels that is drawn anew."""
PROFILE = 0.42
"""How far a face may be turned and still be drawn anew."""

Color = tuple[float, float, float]


class Tones(NamedTuple):
    """A face's colours: skin in the light and in the shade, its lines, the iris; how light skin in the light is (luma), and 0 where
    all is grey, else 1.
    """

    skin: Color
    shade: Color
    line: Color
    iris: Color
    lit: float
    tinted: float


class Eye(NamedTuple):
    """Where an eye is: its middle, its half axis towards the outer corner, and how open it is for its width."""

    middle: Points
    out: Points
    open: float


def drawn_faces(pixels: Pixels, source: Pixels, faces: Sequence[Face], side: float) -> Pixels:
    """Return opaque pixels with the faces of ``source`` (the same size) drawn anew; light falls from ``side`` (-1 left, 1 right)."""
    wanted = [face for face in faces if face.width >= LEAST and face.turned <= PROFILE]
    if not wanted:
        return pixels
    out = np.array(pixels)
    for face in wanted:
        _drawn(out, source, face, side)
    return out


def _drawn(out: Pixels, source: Pixels, face: Face, side: float) -> None:
    h, w = out.shape[:2]
    reach = 0.62 * face.width
    low, high = face.points.min(axis=0) - reach, face.points.max(axis=0) + reach
    x0, y0, x1, y1 = max(0, int(low[0])), max(0, int(low[1])), min(w, int(high[0]) + 1), min(h, int(high[1]) + 1)
    if x1 - x0 < 8 or y1 - y0 < 8:
        return
    moved = Face(np.asarray(face.points - (x0, y0), np.float32))
    area = (slice(y0, y1), slice(x0, x1))
    photo, view = source[area], np.ascontiguousarray(out[area])
    tones = _tones(photo, view, moved)
    view[..., :3] = _skinned(photo, view, moved, tones)
    surface = skia.Surface(view, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    _jaw(canvas, moved, tones)
    for cheek in CHEEKS:
        _blush(canvas, moved.points[cheek], face.width, tones.tinted)
    _nose(canvas, moved, tones)
    _mouth(canvas, moved, tones, photo)
    for i in (0, 1):
        _eye(canvas, _eye_of(moved, i), tones, side)
        _brow(canvas, moved, i, tones)
    surface.flushAndSubmit()
    out[area] = view


def _mask(shape: tuple[int, ...], points: Points, soft: float) -> Map:
    plane = np.zeros(shape[:2], np.uint8)
    cv2.fillPoly(plane, [np.round(points * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
    return soften(plane.astype(np.float32) * np.float32(1 / 255), soft)


def _luma(pixels: Pixels) -> Map:
    return np.asarray(cv2.cvtColor(np.ascontiguousarray(pixels[..., :3]), cv2.COLOR_RGB2GRAY).astype(np.float32) / 255)


def _tones(photo: Pixels, view: Pixels, face: Face) -> Tones:
    """Return a face's colours, read from it: skin keeps its own tone, a little clearer and warmer."""
    inside = _mask(photo.shape, face.part(OVAL), 0) > 0.5
    light = _luma(photo)
    if int(inside.sum()) < 40:
        inside[:] = True
    lit = max(0.06, float(np.quantile(light[inside], 0.62)))
    bright = inside & (np.abs(light - lit) < 0.16 * lit)
    bright = bright if int(bright.sum()) > 20 else inside
    median = np.median(view[bright][:, :3], axis=0) / 255
    lab = to_lab(np.asarray(median[None], np.float32))[0]
    tinted = min(1.0, float(np.hypot(lab[1], lab[2])) / 0.02)
    warm = lab.copy()
    warm[0] = min(0.93, warm[0] + 0.035)
    warm[1:] = warm[1:] * 1.12 + np.array([0.008, 0.006]) * tinted
    shade = warm.copy()
    shade[0] *= 0.885
    shade[1:] = warm[1:] * 1.25 + np.array([0.026, 0.0]) * tinted
    line = np.array([0.30 * warm[0] + 0.04, 0.045 * tinted, 0.025 * tinted], np.float32)
    iris = _iris(photo, face) * np.array([1.0, tinted, tinted])
    return Tones(_rgb(warm), _rgb(shade), _rgb(line), _rgb(iris), lit, tinted)


def _iris(photo: Pixels, face: Face) -> np.ndarray:
    """Return a colour for the eyes (OKLab): their own where it shows, else a warm brown; always light enough to glow."""
    size = max(1, round(0.018 * face.width))
    seen = []
    for upper, lower in EYES:
        x, y = (int(v) for v in face.part((*upper, *lower)).mean(axis=0))
        seen.append(photo[max(0, y - size) : y + size + 1, max(0, x - size) : x + size + 1, :3].reshape(-1, 3))
    lab = to_lab(np.asarray(np.concatenate(seen) / 255, np.float32)).mean(axis=0)
    cool = lab[2] < -0.004 or lab[1] < -0.012
    hue = lab[1:] / max(1e-3, float(np.hypot(lab[1], lab[2]))) if cool else np.array([0.45, 0.89])
    return np.array([0.56, *(0.105 * hue)], np.float32)


def _rgb(lab: np.ndarray) -> Color:
    red, green, blue = to_rgb(np.asarray(lab, np.float32)[None])[0].tolist()
    return red, green, blue


def _skinned(photo: Pixels, view: Pixels, face: Face, tones: Tones) -> Pixels:
    """Return the view with its skin in two tones, cut hard: where it is skin, and all over where the features are drawn anew."""
    wide = face.width
    light = soften(_luma(photo), max(0.5, 0.012 * wide))
    oval = _mask(photo.shape, face.part(OVAL), 0.02 * wide)
    skin = np.clip((light / tones.lit - 0.54) / 0.14, 0, 1) * np.maximum(oval, _alike(photo, face, tones))
    for i in (0, 1):
        eye = _eye_of(face, i)
        size = (float(np.linalg.norm(eye.out)) * 1.45, float(np.linalg.norm(eye.out)) * 1.25)
        skin = np.maximum(skin, _spot(photo.shape, eye.middle, size, 0.03 * wide))
    lips = face.part((*LIPS[0], *LIPS[1][::-1]))
    lips = lips.mean(axis=0) + (lips - lips.mean(axis=0)) * 1.12
    skin = np.maximum(skin, _mask(photo.shape, lips, 0.012 * wide))
    skin = np.maximum(skin, _spot(photo.shape, face.part(NOSE).mean(axis=0), (0.14 * wide, 0.055 * wide), 0.02 * wide))
    deep = soften(_luma(photo), 0.05 * wide)
    deep = np.where(skin > 0.2, deep, tones.lit)
    shade = np.clip((0.845 - deep / tones.lit) / 0.03, 0, 1)[..., None]
    flat = np.array(tones.skin, np.float32) * (1 - shade) + np.array(tones.shade, np.float32) * shade
    share = (0.94 * skin)[..., None]
    mixed = view[..., :3] * (1 - share) + flat * 255 * share
    return np.asarray(np.clip(mixed + 0.5, 0, 255).astype(np.uint8))


def _alike(photo: Pixels, face: Face, tones: Tones) -> Map:
    """Return where it is skin beside the face too, at ears and neck: of the face's own hue, near it."""
    lab = cv2.cvtColor(np.ascontiguousarray(photo[..., :3]), cv2.COLOR_RGB2LAB).astype(np.float32)
    inside = (_mask(photo.shape, face.part(OVAL), 0) > 0.5) & (np.abs(_luma(photo) - tones.lit) < 0.16 * tones.lit)
    if int(inside.sum()) < 20:
        return np.zeros(photo.shape[:2], np.float32)
    hue = np.median(lab[inside][:, 1:], axis=0)
    far = np.hypot(*np.moveaxis(lab[..., 1:] - hue, 2, 0))
    near = np.linalg.norm(
        np.stack(np.meshgrid(*(np.arange(n) for n in photo.shape[1::-1])), axis=2) - face.points.mean(axis=0), axis=2
    )
    alike = (
        np.clip((12 - far) / 5, 0, 1)
        * np.clip((0.98 - near / face.width) / 0.16, 0, 1)
        * float(np.hypot(*(hue - 128)) > 9)
    )
    return np.asarray(soften(np.asarray(alike, np.float32), max(0.5, 0.02 * face.width)), np.float32)


def _spot(shape: tuple[int, ...], at: Points, size: tuple[float, float], soft: float) -> Map:
    turn = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    ring = np.stack([at[0] + size[0] * np.cos(turn), at[1] + size[1] * np.sin(turn)], axis=1)
    return _mask(shape, np.asarray(ring, np.float32), soft)


def _eye_of(face: Face, i: int) -> Eye:
    upper, lower = (face.part(part) for part in EYES[i])
    corners = upper[0], upper[-1]
    outer, inner = corners if i == 0 else corners[::-1]
    gap = float(np.linalg.norm(upper[2:-2] - lower[2:-2], axis=1).mean())
    out = (outer - inner) / 2
    return Eye(
        (outer + inner) / 2 * 0.6 + np.concatenate([upper, lower]).mean(axis=0) * 0.4,
        out,
        gap / (2 * float(np.linalg.norm(out)) + 1e-6),
    )


def _paint(color: Color, alpha: float = 1.0, width: float = 0.0) -> skia.Paint:
    paint = skia.Paint(AntiAlias=True, Color4f=skia.Color4f(*color, alpha))
    if width > 0:
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(width)
        paint.setStrokeCap(skia.Paint.kRound_Cap)
    return paint


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
    canvas.drawPath(arc, _paint(tones.line))
    canvas.drawPath(arc, _paint(tones.line, 1.0, 0.05))


def _opened(canvas: skia.Canvas, high: float, tones: Tones, side: float) -> None:
    """Draw an open eye, ``high`` for half its width."""
    lid = ((-1.0, 0.16 * high), (-0.72, -0.82 * high), (0.30, -1.42 * high), (0.98, -0.30 * high))
    bed = ((0.80, 0.62 * high), (0.20, 1.06 * high), (-0.42, 0.90 * high), (-1.0, 0.16 * high))
    white = skia.Path()
    white.moveTo(*lid[0])
    white.cubicTo(*lid[1], *lid[2], *lid[3])
    white.cubicTo(*bed[0], *bed[0], *bed[1])
    white.cubicTo(*bed[2], *bed[2], *bed[3])
    canvas.drawPath(white, _paint((0.985, 0.985, 1.0)))
    canvas.save()
    canvas.clipPath(white, skia.ClipOp.kIntersect, True)
    _iris_drawn(canvas, high, tones, side)
    under = skia.Path()
    under.moveTo(-1.1, 0.1)
    under.cubicTo(-0.72, -0.82 * high + 0.20, 0.30, -1.42 * high + 0.24, 1.1, -0.12 * high)
    under.lineTo(1.2, -2)
    under.lineTo(-1.2, -2)
    canvas.drawPath(under, _paint((0.20, 0.16, 0.30), 0.34))
    canvas.restore()
    lash = skia.Path()
    lash.moveTo(-1.04, 0.22 * high)
    lash.cubicTo(-0.76, -0.86 * high, 0.30, -1.46 * high, 0.98, -0.30 * high)
    lash.lineTo(1.22, -0.62 * high)
    lash.cubicTo(0.62, -1.72 * high, -0.62, -1.36 * high, -1.04, 0.22 * high)
    dark = tuple(0.45 * v for v in tones.line)
    canvas.drawPath(lash, _paint((dark[0], dark[1], dark[2])))
    lower = skia.Path()
    lower.moveTo(-0.25, 0.97 * high)
    lower.cubicTo(0.2, 1.10 * high, 0.62, 0.86 * high, 0.92, 0.18 * high)
    canvas.drawPath(lower, _paint(tones.line, 0.85, 0.055))
    crease = skia.Path()
    crease.moveTo(-0.66, -0.92 * high)
    crease.cubicTo(-0.2, -1.66 * high, 0.55, -1.66 * high, 1.0, -1.02 * high)
    canvas.drawPath(crease, _paint(tones.line, 0.45, 0.05))


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
    canvas.drawOval(body, _paint((0.16 * red, 0.14 * green, 0.18 * blue), 0.9, 0.075))
    canvas.drawOval(skia.Rect(-0.46 * wide, -0.52 * tall, 0.46 * wide, 0.42 * tall), _paint((0.05, 0.03, 0.06)))
    glow = skia.Rect(-0.62 * wide, 0.34 * tall, 0.62 * wide, 0.86 * tall)
    canvas.drawOval(glow, _paint((min(1, red + 0.34), min(1, green + 0.34), min(1, blue + 0.34)), 0.45))
    x = 0.42 * wide * (1 if side > 0 else -1)
    canvas.drawOval(skia.Rect(x - 0.36 * wide, -0.66 * tall, x + 0.36 * wide, -0.14 * tall), _paint((1, 1, 1)))
    canvas.drawOval(skia.Rect(-x - 0.18 * wide, 0.28 * tall, -x + 0.18 * wide, 0.54 * tall), _paint((1, 1, 1), 0.92))


def _brow(canvas: skia.Canvas, face: Face, i: int, tones: Tones) -> None:
    upper, lower = (face.part(part) for part in BROWS[i])
    middle = (upper + lower) / 2
    thick = 0.014 * face.width
    line = middle if i == 0 else middle[::-1]
    swell = np.array([[0.0, thick]]) * np.linspace(0.2, 1.0, len(line))[:, None]
    over, under = line - swell, line + swell
    dark = (0.7 * tones.line[0], 0.7 * tones.line[1], 0.7 * tones.line[2])
    canvas.drawPath(_smooth(np.concatenate([over, under[::-1]])), _paint(dark, 0.95))


def _smooth(points: np.ndarray) -> skia.Path:
    """Return a closed path through the middles between points, which it bends towards."""
    path = skia.Path()
    ahead = np.roll(points, -1, axis=0)
    middles = (points + ahead) / 2
    path.moveTo(float(middles[-1][0]), float(middles[-1][1]))
    for point, middle in zip(points.tolist(), middles.tolist(), strict=True):
        path.quadTo(*point, *middle)
    path.close()
    return path


def _jaw(canvas: skia.Canvas, face: Face, tones: Tones) -> None:
    """Draw the line of the jaw from ear to ear, thick at the chin and thin at its ends."""
    line = face.part(JAW)
    pull = np.sin(np.linspace(0, np.pi, len(line)))[:, None] ** 0.7
    thin = 0.008 * face.width * pull
    away = (line - face.points.mean(axis=0)) / np.linalg.norm(line - face.points.mean(axis=0), axis=1)[:, None]
    canvas.drawPath(_smooth(np.concatenate([line + away * thin, (line - away * thin)[::-1]])), _paint(tones.line, 0.75))


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
    canvas.drawPath(path, _paint((dark[0], dark[1], dark[2])))


def _deep(tones: Tones) -> Color:
    """Return the colour of an open mouth."""
    return (0.50, 0.13, 0.15) if tones.tinted > 0.5 else (0.16, 0.16, 0.16)


def _mouth(canvas: skia.Canvas, face: Face, tones: Tones, photo: Pixels) -> None:
    upper, lower = (face.part(part) for part in MOUTH)
    wide = face.width
    gap = float(np.linalg.norm(upper[5] - lower[5])) / wide
    lip = np.concatenate([face.part(LIPS[1]), lower[::-1]])
    rose = (min(1.0, 0.62 * tones.shade[0] + 0.34), 0.72 * tones.shade[1] + 0.06, 0.72 * tones.shade[2] + 0.08)
    canvas.drawPath(_smooth(lip), _paint(rose, 0.40 * tones.tinted))
    if gap < 0.028:
        seam = skia.Path()
        middle = ((upper + lower) / 2).tolist()
        seam.moveTo(*middle[0])
        for a, b in zip(middle[1:-1], middle[2:], strict=True):
            seam.quadTo(*a, (a[0] + b[0]) / 2, (a[1] + b[1]) / 2)
        seam.lineTo(*middle[-1])
        canvas.drawPath(seam, _paint(tones.line, 0.95, max(1.0, 0.013 * wide)))
        return
    inside = np.concatenate([upper, lower[::-1][1:-1]])
    shape = skia.Path()
    shape.addPoly([skia.Point(float(x), float(y)) for x, y in inside.tolist()], True)
    teeth = _mask(photo.shape, np.asarray(inside, np.float32), 0) > 0.6
    light = float(np.median(_luma(photo)[teeth])) if int(teeth.sum()) > 4 else 0.0
    canvas.drawPath(shape, _paint((0.985, 0.98, 0.975) if light > 0.36 else _deep(tones)))
    if light <= 0.36:
        canvas.save()
        canvas.clipPath(shape, skia.ClipOp.kIntersect, True)
        x, y = (float(v) for v in lower[5])
        canvas.drawOval(
            skia.Rect(x - 0.11 * wide, y - 0.05 * wide, x + 0.11 * wide, y + 0.06 * wide),
            _paint((0.90, 0.45, 0.45), 0.9 * tones.tinted),
        )
        canvas.restore()
    canvas.drawPath(shape, _paint(tones.line, 0.95, max(1.0, 0.011 * wide)))


__all__ = ["drawn_faces"]
