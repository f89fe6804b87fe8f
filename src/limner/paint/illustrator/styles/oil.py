"""Oil and gouache: strokes along the forms, large ones first, the small ones where the eye rests; thick paint catches light."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.flowing import abstracted, flow_of
from limner.paint.illustrator.styles.maps import soften
from limner.paint.illustrator.styles.palette import to_lab, to_rgb
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import simplified
from limner.paint.illustrator.styles.strokes import Mark, lay

OIL = (
    Mark(40, 120, 24, tolerance=0.2, jitter=0.08),
    Mark(22, 90, 14, 0.04, 0.14, 0.07, most=3200),
    Mark(11, 48, 8.5, 0.06, 0.12, 0.05, most=3200),
    Mark(5.5, 24, 5.5, 0.08, 0.10, 0.03, most=3000),
    Mark(3.0, 12, 3.6, 0.10, 0.10, 0.02, most=2600),
)
GOUACHE = (
    Mark(46, 110, 27, tolerance=0.2, jitter=0.03, wander=0.35),
    Mark(20, 60, 13, 0.045, 0.12, 0.03, most=4500),
    Mark(9, 32, 7, 0.07, 0.10, 0.02, most=4500),
    Mark(4, 14, 4.4, 0.10, 0.10, 0.01, most=3000),
    Mark(2.4, 8, 2.8, 0.13, 0.10, 0.01, most=2500),
)

POINTS = (
    Mark(15, 12, 12.5, tolerance=9.0, jitter=0.10, wander=3.0),
    Mark(12, 10, 11.5, tolerance=9.0, jitter=0.11, wander=3.0),
    Mark(7.5, 6.3, 6.4, 0.08, 9.0, 0.09, wander=3.0, most=3500),
)

PRINT = """
float3 print(float2 p, float3 c, float a) {
  float3 col = paint.eval(p).rgb; float h = body.eval(p).r;
  float2 e = float2(1.3, 0.0);
  float dx = body.eval(p + e).r - body.eval(p - e).r; float dy = body.eval(p + e.yx).r - body.eval(p - e.yx).r;
  float light = (side * dx - dy) * thick;
  float weave = (grained(p * 1.1).g - 0.5) * 0.05;
  col = vivid(col, rich) * (1.0 + light * 0.42 + weave);
  float shine = max(light - 0.05, 0.0);
  return col + shine * shine * 0.55 * thick + (h - 0.45) * 0.05 * thick;
}
"""

MATT = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.2);
  float3 col = paint.eval(p + (n.gr - 0.5) * 1.6).rgb; float h = body.eval(p).r - body.eval(p + float2(1.2, -1.2)).r;
  float l = lum(col);
  col = vivid(mix(col, float3(0.93, 0.90, 0.84), 0.07), 1.22);
  col = mix(col, col * (1.0 + (n.g - 0.5) * 0.10), 1.0);
  return col * (1.0 + h * 0.10) + (grained(p * 0.5).g - 0.5) * 0.02;
}
"""


def oil(sheet: Sheet) -> Pixels:
    """Return the sheet painted in oil, impasto."""
    target = abstracted(sheet, flow_of(sheet), reach=2.4, narrow=60.0, times=1)
    laid = lay(sheet, target, OIL, "bristle", ground=simplified(sheet, 12.0))
    shown = {"paint": sheet.colored(laid.paint, cubic=True), "body": sheet.colored(laid.relief, cubic=True)}
    return sheet.printed(PRINT, shown, side=-sheet.brush.mood.side, thick=0.62, rich=1.22 if sheet.photo else 1.12)


def gouache(sheet: Sheet) -> Pixels:
    """Return the sheet painted in gouache: flat, matt, opaque strokes."""
    laid = lay(sheet, simplified(sheet, 8.0, times=2), GOUACHE, "flat", ground=simplified(sheet, 14.0), edge=840)
    return sheet.printed(
        MATT, {"paint": sheet.colored(laid.paint, cubic=True), "body": sheet.colored(laid.relief, cubic=True)}
    )


def pointillism(sheet: Sheet) -> Pixels:
    """Return the sheet in points of pure colour: blue and violet in the shade, yellow and orange in the light."""
    calm = simplified(sheet, 4.0)
    h, w = calm.shape[:2]
    lab = to_lab(np.asarray(calm[..., :3].reshape(-1, 3) / np.float32(255), np.float32))
    apart = soften(sheet.seeded("apart").normal(size=(h, w)).astype(np.float32), sheet.per(4.5)).reshape(-1)
    apart /= max(1e-6, float(apart.std()))
    shade = np.clip(0.62 - lab[:, 0], -0.3, 0.4)
    lab[:, 0] = 0.09 + 0.91 * lab[:, 0] + 0.022 * apart
    lab[:, 1:] *= np.float32(1.45)
    lab[:, 1] += 0.018 * apart
    lab[:, 2] += -0.13 * shade - 0.024 * np.roll(apart, 17)
    target = calm.copy()
    target[..., :3] = np.round(to_rgb(lab) * 255).reshape(h, w, 3)
    ground = np.full_like(calm, 255)
    ground[..., :3] = np.round(0.35 * target[..., :3] + 0.65 * np.array([238, 229, 208]))
    laid = lay(sheet, target, POINTS, "point", ground=ground, edge=1000)
    shown = {"paint": sheet.colored(laid.paint), "body": sheet.colored(laid.relief)}
    return sheet.printed(PRINT, shown, side=-sheet.brush.mood.side, thick=0.30, rich=1.12)
