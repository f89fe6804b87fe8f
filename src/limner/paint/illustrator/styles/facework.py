"""What is read from a face of a photograph and what all ways of drawing one share: its tones, its skin laid flat, its parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import cv2
import numpy as np
import skia

from limner.document.facemesh import BROWS, EYES, LIPS, NOSE, OVAL, Face, Points
from limner.paint.illustrator.styles.maps import Map, soften
from limner.paint.illustrator.styles.palette import to_lab, to_rgb
from limner.paint.illustrator.styles.sheet import Pixels

LEAST = 26.0
"""The narrowest face in pixels that is drawn anew."""
PROFILE = 0.42
"""How far a face may be turned and still be drawn anew."""

RICHEST = 0.10
"""The greatest chroma (OKLab) of skin in the light."""
LEAST_RED = 0.38
"""How red skin is at least, for its yellow."""

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


Drawing = Callable[[skia.Canvas, Face, Tones, Pixels], None]
"""Draws the features of a face on its skin: on a canvas in pixels, the face, its tones, the photograph beneath."""


def redrawn(
    pixels: Pixels, source: Pixels, faces: Sequence[Face], drawing: Drawing, eyes: float = 1.0
) -> tuple[Pixels, tuple[Tones, ...]]:
    """Return opaque pixels with the faces of ``source`` (the same size) drawn anew, and the tones of those that were.

    The skin is laid flat, all over where the features are; ``eyes`` is how large an area about them. Faces too small, or turned
    too far away, stay.
    """
    out, found = np.array(pixels), []
    h, w = out.shape[:2]
    for face in faces:
        reach = 0.62 * face.width
        low, high = face.points.min(axis=0) - reach, face.points.max(axis=0) + reach
        x0, y0, x1, y1 = max(0, int(low[0])), max(0, int(low[1])), min(w, int(high[0]) + 1), min(h, int(high[1]) + 1)
        if not drawable(face) or x1 - x0 < 8 or y1 - y0 < 8:
            continue
        moved = Face(np.asarray(face.points - (x0, y0), np.float32))
        area = (slice(y0, y1), slice(x0, x1))
        photo, view = source[area], np.ascontiguousarray(out[area])
        tones = tones_of(photo, view, moved)
        view[..., :3] = skinned(photo, view, moved, tones, eyes)
        surface = skia.Surface(view, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
        drawing(surface.getCanvas(), moved, tones, photo)
        surface.flushAndSubmit()
        out[area] = view
        found.append(tones)
    return out, tuple(found)


def drawable(face: Face) -> bool:
    """Whether a face is large enough, and not turned too far away, to be drawn anew."""
    return face.width >= LEAST and face.turned <= PROFILE


def mask_of(shape: tuple[int, ...], points: Points, soft: float) -> Map:
    """Return 1 inside an outline and 0 outside (h, w), its border softened by a deviation in pixels."""
    plane = np.zeros(shape[:2], np.uint8)
    cv2.fillPoly(plane, [np.round(points * 16).astype(np.int32)], 255, cv2.LINE_AA, 4)
    return soften(plane.astype(np.float32) * np.float32(1 / 255), soft)


def light_of(pixels: Pixels) -> Map:
    """Return the luma 0…1 of pixels."""
    return np.asarray(cv2.cvtColor(np.ascontiguousarray(pixels[..., :3]), cv2.COLOR_RGB2GRAY).astype(np.float32) / 255)


def tones_of(photo: Pixels, view: Pixels, face: Face) -> Tones:
    """Return a face's colours, read from it: skin keeps its own tone, a little clearer and warmer."""
    inside = mask_of(photo.shape, face.part(OVAL), 0) > 0.5
    light = light_of(photo)
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
    warm[1:] *= min(1.0, RICHEST / max(1e-6, float(np.hypot(warm[1], warm[2]))))
    if warm[2] > 0:
        warm[1] = max(warm[1], LEAST_RED * warm[2])
    shade = warm.copy()
    shade[0] *= 0.885
    shade[1:] = warm[1:] * 1.25 + np.array([0.026, 0.0]) * tinted
    line = np.array([0.30 * warm[0] + 0.04, 0.045 * tinted, 0.025 * tinted], np.float32)
    iris = iris_of(photo, face) * np.array([1.0, tinted, tinted])
    return Tones(color_of(warm), color_of(shade), color_of(line), color_of(iris), lit, tinted)


def iris_of(photo: Pixels, face: Face) -> np.ndarray:
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


def color_of(lab: np.ndarray) -> Color:
    """Return a colour of OKLab as sRGB."""
    red, green, blue = to_rgb(np.asarray(lab, np.float32)[None])[0].tolist()
    return red, green, blue


def skinned(photo: Pixels, view: Pixels, face: Face, tones: Tones, eyes: float) -> Pixels:
    """Return the view with its skin in two tones, cut hard: where it is skin, and all over where the features are drawn anew."""
    wide = face.width
    light = soften(light_of(photo), max(0.5, 0.012 * wide))
    oval = mask_of(photo.shape, face.part(OVAL), 0.02 * wide)
    skin = np.clip((light / tones.lit - 0.54) / 0.14, 0, 1) * np.maximum(oval, alike(photo, face, tones))
    for i in (0, 1):
        eye = eye_of(face, i)
        half = float(np.linalg.norm(eye.out)) * eyes
        size = (1.45 * half, 1.25 * half)
        skin = np.maximum(skin, spot(photo.shape, eye.middle, size, 0.03 * wide))
    lips = face.part((*LIPS[0], *LIPS[1][::-1]))
    lips = lips.mean(axis=0) + (lips - lips.mean(axis=0)) * 1.12
    skin = np.maximum(skin, mask_of(photo.shape, lips, 0.012 * wide))
    skin = np.maximum(skin, spot(photo.shape, face.part(NOSE).mean(axis=0), (0.14 * wide, 0.055 * wide), 0.02 * wide))
    deep = soften(light_of(photo), 0.05 * wide)
    deep = np.where(skin > 0.2, deep, tones.lit)
    shade = np.clip((0.845 - deep / tones.lit) / 0.03, 0, 1)[..., None]
    flat = np.array(tones.skin, np.float32) * (1 - shade) + np.array(tones.shade, np.float32) * shade
    share = (0.94 * skin)[..., None]
    mixed = view[..., :3] * (1 - share) + flat * 255 * share
    return np.asarray(np.clip(mixed + 0.5, 0, 255).astype(np.uint8))


def alike(photo: Pixels, face: Face, tones: Tones) -> Map:
    """Return where it is skin beside the face too, at ears and neck: of the face's own hue, near it."""
    lab = cv2.cvtColor(np.ascontiguousarray(photo[..., :3]), cv2.COLOR_RGB2LAB).astype(np.float32)
    inside = (mask_of(photo.shape, face.part(OVAL), 0) > 0.5) & (np.abs(light_of(photo) - tones.lit) < 0.16 * tones.lit)
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


def spot(shape: tuple[int, ...], at: Points, size: tuple[float, float], soft: float) -> Map:
    """Return 1 inside an ellipse of two half axes and 0 outside, its border softened."""
    turn = np.linspace(0, 2 * np.pi, 40, endpoint=False)
    ring = np.stack([at[0] + size[0] * np.cos(turn), at[1] + size[1] * np.sin(turn)], axis=1)
    return mask_of(shape, np.asarray(ring, np.float32), soft)


def eye_of(face: Face, i: int) -> Eye:
    """Return where a face's left (0) or right (1) eye is."""
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


def paint_of(color: Color, alpha: float = 1.0, width: float = 0.0) -> skia.Paint:
    """Return a paint that fills, or strokes where a width is given."""
    paint = skia.Paint(AntiAlias=True, Color4f=skia.Color4f(*color, alpha))
    if width > 0:
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(width)
        paint.setStrokeCap(skia.Paint.kRound_Cap)
    return paint


def brow(canvas: skia.Canvas, face: Face, i: int, tones: Tones, weight: float = 1.0) -> None:
    """Draw a brow as one stroke that thins outwards, ``weight`` times as thick as usual."""
    upper, lower = (face.part(part) for part in BROWS[i])
    middle = (upper + lower) / 2
    thick = 0.014 * weight * face.width
    line = middle if i == 0 else middle[::-1]
    swell = np.array([[0.0, thick]]) * np.linspace(0.2, 1.0, len(line))[:, None]
    over, under = line - swell, line + swell
    dark = (0.7 * tones.line[0], 0.7 * tones.line[1], 0.7 * tones.line[2])
    canvas.drawPath(smooth_path(np.concatenate([over, under[::-1]])), paint_of(dark, 0.95))


def smooth_path(points: np.ndarray) -> skia.Path:
    """Return a closed path through the middles between points, which it bends towards."""
    path = skia.Path()
    ahead = np.roll(points, -1, axis=0)
    middles = (points + ahead) / 2
    path.moveTo(float(middles[-1][0]), float(middles[-1][1]))
    for point, middle in zip(points.tolist(), middles.tolist(), strict=True):
        path.quadTo(*point, *middle)
    path.close()
    return path
