"""Bauhaus: forms cut to straight edges and flat primaries, before great circles, quarters and bars that balance them."""

from __future__ import annotations

import cv2
import numpy as np
import skia

from limner.paint.illustrator.ramp import components
from limner.paint.illustrator.styles.cel import levels
from limner.paint.illustrator.styles.maps import Map
from limner.paint.illustrator.styles.opening import opened
from limner.paint.illustrator.styles.palette import nearest, to_lab
from limner.paint.illustrator.styles.plainface import featured, plain_faced
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import colors_of, simplified
from limner.paint.illustrator.styles.textile import bold_pieces

INKS = (
    "#15161a",
    "#1d3f8f",
    "#c8281e",
    "#e8a91c",
    "#efe6d2",
    "#5b87b8",
    "#d96b3c",
    "#8f8a80",
    "#2f6a58",
    "#f2c9a8",
    "#5a2f26",
)
"""Black, blue, red, yellow, paper, pale blue, orange, grey, green, rose and brown."""
PAPER = 4
BEHIND = (2, 3, 1, 0)
"""The inks of what stands behind, from the first that is not the ground's own."""

PRINT = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.2);
  return shapes.eval(p).rgb * (1.0 + (n.g - grained(p * 1.2 + 1.5).g) * 0.10) + (n.r - 0.5) * 0.02;
}
"""


def bauhaus(sheet: Sheet) -> Pixels:
    """Return the sheet as a composition of straight-edged flat forms on a ground of circles and bars."""
    plain, photo = plain_faced(opened(sheet, 0.55, 0.5)), sheet.pixels
    sheet = plain.sheet
    label = _labels(sheet)
    ground = _ground(label)
    longest = max(sheet.width, sheet.height)
    k = min(2.0 if longest < 1300 else 1.0, 2400 / longest)
    size = (max(8, round(sheet.width * k)), max(8, round(sheet.height * k)))
    out = np.full((size[1], size[0], 4), 255, np.uint8)
    surface = skia.Surface(out, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    canvas.scale(size[0] / sheet.w, size[1] / sheet.h)
    ink = int(label[ground][0]) if ground.any() else PAPER
    canvas.drawPaint(_color(PAPER if ink in (5, 7, 9) else ink))
    if sheet.opaque:
        _behind(canvas, sheet, PAPER if ink in (5, 7, 9) else ink)
    _forms(canvas, sheet, np.where(ground, -1, label))
    surface.flushAndSubmit()
    return featured(sheet.printed(PRINT, {"shapes": sheet.colored(out)}), photo, plain)


def _labels(sheet: Sheet) -> np.ndarray:
    """Return the ink of every pixel at working size (h, w): the nearest, hue more than lightness, in bold pieces."""
    calm = simplified(sheet, 12.0, times=2)
    h, w = calm.shape[:2]
    low, high = levels(sheet.light)
    rgb = np.clip((colors_of(calm) - low) / (high - low), 0, 1)
    weight = np.array([1.0, 2.0, 2.0], np.float32)
    inks = np.array([components(ink) for ink in INKS], np.float32)
    chosen = nearest(to_lab(rgb.astype(np.float32)) * weight, to_lab(inks) * (1.0, 1.3, 1.3)).reshape(h, w)
    return bold_pieces(chosen, round((0.0014 if sheet.photo else 0.0007) * w * h), sheet.per(7 if sheet.photo else 4))


def _ground(label: np.ndarray) -> np.ndarray:
    """Return where the ground is: the largest piece that touches the top edge, if it is a good part of the picture."""
    best, share = np.zeros(label.shape, bool), 0.08
    for ink in np.unique(label[0]):
        _, parts = cv2.connectedComponents((label == ink).astype(np.uint8), connectivity=4)
        for part in np.unique(parts[0][parts[0] > 0]):
            area = float((parts == part).mean())
            if area > share:
                best, share = parts == part, area
    return best


def _behind(canvas: skia.Canvas, sheet: Sheet, ink: int) -> None:
    """Draw what stands behind the forms: a great circle with a quarter cut out, rings, and bars that lean."""
    values = sheet.seeded("bauhaus")
    first, second, third = [other for other in BEHIND if other != ink][:3]
    short, side = min(sheet.w, sheet.h), sheet.brush.mood.side
    x, y, r = sheet.w * (0.5 + 0.20 * side), 0.36 * sheet.h, 0.33 * short * float(values.uniform(0.9, 1.1))
    canvas.drawCircle(x, y, r, _color(first))
    canvas.drawArc(skia.Rect(x - r, y - r, x + r, y + r), 90 if side > 0 else 0, 90, True, _color(second))
    canvas.drawCircle(x, y, 0.36 * r, _color(ink))
    canvas.drawCircle(x, y, 0.20 * r, _color(third))
    canvas.save()
    canvas.translate(sheet.w * (0.5 - 0.34 * side), 0.22 * sheet.h)
    canvas.rotate(-38 * side)
    for i, (wide, tone) in enumerate(((34, third), (14, first), (6, third))):
        at = (-70, 0, 30)[i]
        canvas.drawRect(skia.Rect(-2 * short, at, 2 * short, at + wide), _color(tone))
    canvas.restore()


def _forms(canvas: skia.Canvas, sheet: Sheet, label: np.ndarray) -> None:
    """Draw every piece as a polygon of few corners, the large ones first, fine ones where care is wanted."""
    found: list[tuple[float, int, np.ndarray]] = []
    h, w = label.shape
    wide = cv2.copyMakeBorder(label.astype(np.int16), 4, 4, 4, 4, cv2.BORDER_REPLICATE)
    care: Map | None = sheet.care
    for ink in np.unique(label[label >= 0]):
        lines, _ = cv2.findContours((wide == ink).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
        for line in lines:
            x, y = np.clip(line[:, 0].mean(axis=0) - 4, 0, (w - 1, h - 1)).astype(int)
            fine = care is not None and care[y, x] > 0.4
            corners = cv2.approxPolyDP(line, sheet.per(2.2 if fine else 6.5), True)
            if len(corners) > 2:
                found.append((cv2.contourArea(line), int(ink), (corners[:, 0] - 3.5) * (sheet.w / w, sheet.h / h)))
    for _, ink, corners in sorted(found, key=lambda item: (-item[0], item[1], item[2].tolist())):
        path = skia.Path()
        path.addPoly([skia.Point(float(x), float(y)) for x, y in corners], True)
        paint = _color(ink)
        canvas.drawPath(path, paint)
        paint.setStyle(skia.Paint.kStroke_Style)
        paint.setStrokeWidth(2.2)
        canvas.drawPath(path, paint)


def _color(ink: int) -> skia.Paint:
    return skia.Paint(AntiAlias=True, Color4f=skia.Color4f(*components(INKS[ink]), 1.0))
