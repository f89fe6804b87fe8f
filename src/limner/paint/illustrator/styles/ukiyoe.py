"""Ukiyo-e: key lines in sumi, flat mineral inks, bokashi (a graded wipe of ink) along the sky's top and foot, grain of the block."""

from __future__ import annotations

import cv2
import numpy as np

from limner.paint.illustrator.ramp import components
from limner.paint.illustrator.styles.cel import levels, luma
from limner.paint.illustrator.styles.flowing import abstracted, flow_of, line_map
from limner.paint.illustrator.styles.palette import Colors, few_colors, to_lab, to_rgb
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import TABLE, colors_of, flat_table
from limner.paint.illustrator.styles.skies import sky_of

INKS = (
    "#16222e", "#1f3c63", "#3a6a95", "#86aec0", "#2f5a4a", "#7f9a6a", "#c2452d", "#dd8a5c", "#e0b565", "#8c6a4a",
    "#b9a48a", "#efe3c6", "#d9c7c0", "#5b4452",
)  # fmt: skip
"""Sumi, Prussian blue in three strengths, greens, vermilion, beni, ochre, earths, the paper."""

PRINT = (
    TABLE
    + """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.2); float3 d = drift.eval(p).rgb;
  float3 calm = soft.eval(p).rgb; float3 m = maps.eval(p).rgb; float y = p.y / size.y;
  float3 col = fewest(mix(calm, c, 0.5 * smoothstep(0.12, 0.28, length(c - calm))));
  float sk = m.g;
  float wob = (d.g - 0.5) * 0.05;
  float3 air = mix(paper, float3(0.93, 0.80, 0.67), smoothstep(deep * 0.55, deep, y + wob) * 0.85);
  air = mix(air, float3(0.36, 0.55, 0.68), smoothstep(0.60 * deep, 0.16 * deep, y + wob) * 0.55);
  air = mix(air, float3(0.09, 0.20, 0.37), smoothstep(0.24 * deep, 0.0, y + wob));
  col = mix(col, air, smoothstep(0.45, 0.7, sk));
  float wipe = smoothstep(0.20, 0.0, y + wob) * (1.0 - sk) * whole * 0.35;
  col = mix(col, float3(0.10, 0.20, 0.36), wipe);
  float2 g = float2(p.x * 0.09 + (d.b - 0.5) * 3.0, p.y * 1.1 + (d.g - 0.5) * 40.0);
  float block = grained(g).g - 0.5;
  col += block * 0.075 * (1.0 - 0.5 * lum(col)) + (n.g - 0.5) * 0.035;
  col = mix(col, paper, smoothstep(0.71, 0.80, n.g) * 0.25);
  float line = crisp(0.42, m.r, 0.13) * (1.0 - smoothstep(0.85, 1.0, sk));
  col = mix(col, float3(0.085, 0.10, 0.135), line * 0.9);
  float2 e = min(p, size - p); float edge = min(e.x, e.y) + (n.g - 0.5) * 1.5;
  float rim = smoothstep(17.0, 18.5, edge);
  col = mix(col, float3(0.12, 0.13, 0.16), (smoothstep(21.5, 20.5, edge)) * whole * 0.8);
  return mix(col, paper * (1.0 + block * 0.05), (1.0 - rim) * whole);
}
"""
)


def ukiyo_e(sheet: Sheet) -> Pixels:
    """Return the sheet as a colour woodblock print of old Japan."""
    flow = flow_of(sheet, 10.0)
    calm = abstracted(sheet, flow, reach=3.0, narrow=34.0, times=2)
    colors = few_colors(colors_of(calm), 15, sheet.alpha.reshape(-1))
    sky = sky_of(sheet) if sheet.opaque else None
    lines = line_map(sheet, flow, calm, 1.6, gain=1.9)
    over = np.zeros_like(lines) if sky is None else cv2.resize(sky, lines.shape[::-1], interpolation=cv2.INTER_LINEAR)
    deep = 0.5 if sky is None else float(np.clip(np.quantile(np.nonzero(sky > 0.5)[0], 0.97) / sky.shape[0], 0.25, 1))
    low, high = levels(luma(calm))
    inks = _mineral(np.clip((colors - low) / (high - low), 0, 1).astype(np.float32))
    maps = {
        "soft": sheet.colored(calm, cubic=True), "maps": sheet.shader(lines, over, cubic=True),
        "table": flat_table(colors, 0.05, inks), "drift": sheet.drift,
    }  # fmt: skip
    return sheet.printed(PRINT, maps, paper=components("#f0e4c8"), deep=deep, whole=float(sheet.opaque))


def _mineral(colors: Colors) -> Colors:
    """Return colours drawn to the inks of the time: the nearest by hue and lightness, a little of their own left."""
    lab, inks = to_lab(colors), to_lab(np.array([components(ink) for ink in INKS], np.float32))
    far = (lab[:, None, 0] - inks[None, :, 0]) ** 2 + 3.0 * ((lab[:, None, 1:] - inks[None, :, 1:]) ** 2).sum(axis=-1)
    share = np.exp(-far / 0.010)
    share /= share.sum(axis=1, keepdims=True) + 1e-9
    found = share @ inks
    mixed = found * np.array([0.5, 0.8, 0.8]) + lab * np.array([0.5, 0.2, 0.2])
    return to_rgb(mixed.astype(np.float32))
