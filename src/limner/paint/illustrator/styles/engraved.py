"""Woodcut and engraving: light and shade as lines that swell and thin, following the forms."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.inks import dark_and_light
from limner.paint.illustrator.styles.lines import contour, subject
from limner.paint.illustrator.styles.maps import Map, soften
from limner.paint.illustrator.styles.opening import opened
from limner.paint.illustrator.styles.sheet import Pixels, Sheet

WOODCUT = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 0.9); float3 d = drift.eval(p).rgb; float3 m = maps.eval(p + (n.gr - 0.5) * 1.4).rgb;
  float l = mix(m.b, (lum(c) - low) / (high - low), 0.25);
  float y = p.y + warp.eval(p).r * 48.0 + (d.g - 0.5) * 13.0;
  float line = 0.5 + 0.5 * cos(y * 6.2832 / 10.5);
  line += (d.b - 0.5) * 0.16 + (n.g - 0.5) * 0.12;
  float soft = 0.09 + 0.05 * px;
  float cutaway = smoothstep(-soft, soft, l * 1.3 - 0.12 - line);
  cutaway = mix(cutaway, 1.0, crisp(0.80, l + (n.g - 0.5) * 0.06, 0.02));
  cutaway *= crisp(0.16, l + (n.g - 0.5) * 0.06, 0.02);
  float edge = max(crisp(0.44, m.r + (n.g - 0.5) * 0.12, 0.08), crisp(0.5, m.g, 0.1));
  cutaway *= 1.0 - edge;
  float wear = smoothstep(0.73, 0.80, n.g + (n.r - 0.5) * 0.2) * 0.55;
  float3 paper = ground * (1.0 + (grained(p * 1.4 + 30.0).g - 0.5) * 0.06);
  return mix(mix(ink, paper, wear), paper, cutaway);
}
"""

ENGRAVING = """
float ruled(float2 p, float angle, float period, float bend, float dark) {
  float line = 0.5 + 0.5 * cos((turned(p, angle).y + bend) * 6.2832 / period);
  float soft = 0.10 + 0.16 * min(px, 2.5);
  return smoothstep(-soft, soft, line - 1.0 + dark);
}
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.3); float2 m = maps.eval(p).rg; float b = warp.eval(p).r * 120.0;
  float l = clamp((lum(c) - low) / (high - low), 0.0, 1.0);
  float dark = 1.0 - l;
  float o = ruled(p, 0.42, 5.2, b, dark * 0.80 + 0.01);
  o = max(o, ruled(p, -0.62, 5.2, b * 0.8, clamp(dark * 1.15 - 0.48, 0.0, 0.8)));
  o = max(o, ruled(p, 1.45, 4.6, b * 0.5, clamp(dark * 1.5 - 0.98, 0.0, 0.7)));
  o *= smoothstep(0.035, 0.09, dark);
  o = max(o, max(smoothstep(0.3, 0.6, m.r), smoothstep(0.35, 0.7, m.g)) * 0.95);
  o *= 0.94 + (n.g - 0.5) * 0.3;
  return mix(ground * (1.0 + (n.g - 0.5) * 0.03), ink, clamp(o, 0.0, 1.0));
}
"""


def woodcut(sheet: Sheet) -> Pixels:
    """Return the sheet cut in wood and printed in the palette's dark colour on its light one."""
    sheet = opened(sheet, 0.6)
    ink, ground = dark_and_light(sheet.palette, ("#1b1a1c", "#f1e6cf"), 0.27)
    low, high = _range(sheet)
    border, marks = contour(sheet, 2.0)
    light = soften(sheet.light, sheet.per(2))
    tone = (light + 0.9 * (light - soften(sheet.light, sheet.per(28))) - low) / (high - low) + 0.16 * subject(sheet)
    maps = {"maps": sheet.shader(border, marks, tone), "warp": _warp(sheet, 22), "drift": sheet.drift}
    return sheet.printed(WOODCUT, maps, ink=ink, ground=ground, low=low, high=high)


def engraving(sheet: Sheet) -> Pixels:
    """Return the sheet engraved in fine lines, crossed in the shade."""
    sheet = opened(sheet, 0.6, 0.6)
    ink, ground = dark_and_light(sheet.palette, ("#1d2430", "#f6f0e2"), 0.27)
    low, high = _range(sheet)
    maps = {"maps": sheet.shader(*contour(sheet, 1.0)), "warp": _warp(sheet, 15)}
    return sheet.printed(ENGRAVING, maps, ink=ink, ground=ground, low=low, high=high)


def _range(sheet: Sheet) -> tuple[float, float]:
    """Return the luma of black and of white."""
    low, high = (float(v) for v in np.quantile(sheet.light[::4, ::4], (0.03, 0.96)))
    return low, max(high, low + 0.3)


def _warp(sheet: Sheet, units: float) -> object:
    """Return how far lines bend, 0…1: over light and dark like over hill and valley, so they wrap around forms."""
    height: Map = sheet.light if sheet.opaque else sheet.light * sheet.alpha
    return sheet.shader(soften(np.ascontiguousarray(height), sheet.per(units)), cubic=True)
