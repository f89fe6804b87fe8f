"""Faces of photographs made plain for styles that melt small things away: flat skin, and features as few bold shapes."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import skia

from limner.document.facemesh import EYES, LIPS, MOUTH, NOSE, Face
from limner.paint.illustrator.styles.facework import (
    Tones,
    brow,
    drawable,
    light_of,
    mask_of,
    paint_of,
    redrawn,
    smooth_path,
)
from limner.paint.illustrator.styles.palette import Colors, few_colors, to_lab
from limner.paint.illustrator.styles.sheet import Pixels, Sheet, image_of

GROWN = 1.32
"""How much larger than it is an eye is drawn, so that it outlives scissors."""


class Plain(NamedTuple):
    """A sheet whose faces are plain skin, the skin's colours (n, 3), and the tones of each face that was laid flat."""

    sheet: Sheet
    colors: Colors
    tones: tuple[Tones, ...]


def plain_faced(sheet: Sheet) -> Plain:
    """Return the sheet with the skin of its faces laid flat and their features gone, to be drawn later by ``featured``."""
    faces = [face for face in sheet.faces if drawable(face)]
    if not faces or not sheet.opaque:
        return Plain(sheet, np.zeros((0, 3), np.float32), ())
    pixels, tones = redrawn(sheet.pixels, sheet.pixels, faces, _nothing, 0.9)
    found = [color for tone in tones[:2] for color in (tone.skin, tone.shade)]
    plain = Sheet(pixels, sheet.brush, sheet.opaque, sheet.photo, faces, sheet.heeds)
    return Plain(plain, np.asarray(found, np.float32), tones)


def featured(out: Pixels, photo: Pixels, plain: Plain, thrown: tuple[float, float] = (0.0, 0.0)) -> Pixels:
    """Return finished pixels with the features of the plain faces cut and laid on; ``thrown`` is their shadow's reach in units."""
    if not plain.tones:
        return out
    layer = np.zeros_like(out)
    surface = skia.Surface(layer, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    for face, tones in zip(plain.sheet.faces, plain.tones, strict=True):
        _features(surface.getCanvas(), face, tones, photo)
    surface.flushAndSubmit()
    done = skia.Surface(out := np.array(out), colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    laid = image_of(layer)
    if thrown != (0.0, 0.0):
        x, y = (value * plain.sheet.scale for value in thrown)
        soft = skia.ImageFilters.DropShadowOnly(x, y, abs(y) * 0.5, abs(y) * 0.5, skia.Color(30, 20, 30, 150))
        done.getCanvas().drawImage(laid, 0, 0, paint=skia.Paint(ImageFilter=soft))
    done.getCanvas().drawImage(laid, 0, 0)
    done.flushAndSubmit()
    return out


def few_with(sheet: Sheet, colors: Colors, count: int, kept: Colors) -> Colors:
    """Return at most ``count`` colours that stand for those of a sheet's pixels (n, 3), and those ``kept`` besides; dark to light.

    What the picture is about has a greater say than its size gives it.
    """
    weight = sheet.alpha.reshape(-1)
    if sheet.care is not None:
        near = np.nonzero(sheet.care.reshape(-1) > 0.45)[0]
        more = np.tile(near, int(np.clip(0.22 * len(colors) / max(1, len(near)), 0, 12)))
        colors, weight = np.concatenate([colors, colors[more]]), np.concatenate([weight, weight[more]])
    if len(kept) == 0:
        return few_colors(colors, count, weight)
    others = few_colors(colors, max(2, count - 1), weight)
    found = np.concatenate([others, kept])
    return np.asarray(found[np.argsort(to_lab(found)[:, 0], kind="stable")], np.float32)


def _nothing(canvas: skia.Canvas, face: Face, tones: Tones, photo: Pixels) -> None:
    """Draw no features: skin alone."""


def _features(canvas: skia.Canvas, face: Face, tones: Tones, photo: Pixels) -> None:
    dark = (0.5 * tones.line[0], 0.5 * tones.line[1], 0.5 * tones.line[2])
    for i in (0, 1):
        upper, lower = (face.part(part) for part in EYES[i])
        eye = np.concatenate([upper, lower[::-1][1:-1]])
        eye = eye.mean(axis=0) + (eye - eye.mean(axis=0)) * (GROWN, 1.5 * GROWN)
        canvas.drawPath(smooth_path(eye), paint_of(dark))
        brow(canvas, face, i, tones, 2.0)
    left, _, base, _, right = face.part(NOSE)
    bridge = face.points[195]
    nose = np.stack([bridge, base + (right - base) * 0.9, base + (left - base) * 0.5])
    canvas.drawPath(smooth_path(nose), paint_of(tones.shade))
    lips = np.concatenate([face.part(LIPS[0]), face.part(LIPS[1])[::-1][1:-1]])
    lips = lips.mean(axis=0) + (lips - lips.mean(axis=0)) * (1.0, 1.18)
    red = (0.66, 0.22, 0.20) if tones.tinted > 0.5 else dark
    canvas.drawPath(smooth_path(lips), paint_of(red))
    inside = np.concatenate([face.part(MOUTH[0]), face.part(MOUTH[1])[::-1][1:-1]])
    seen = mask_of(photo.shape, inside, 0) > 0.6
    if int(seen.sum()) > 12 and float(np.median(light_of(photo)[seen])) > 0.36:
        canvas.drawPath(smooth_path(inside), paint_of((0.96, 0.95, 0.93)))


__all__ = ["featured", "few_with", "plain_faced"]
