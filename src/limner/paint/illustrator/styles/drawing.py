"""Pencil and line art: graphite hatching on toothed paper, and clean pen outlines."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.flowing import abstracted, flow_of, line_map
from limner.paint.illustrator.styles.inks import dark_and_light
from limner.paint.illustrator.styles.lines import contour
from limner.paint.illustrator.styles.opening import opened
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import simplified

PENCIL = """
float hatch(float2 p, float angle, float period, float wob) {
  return 0.5 + 0.5 * sin((turned(p, angle).y + wob) * 6.2832 / period);
}
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.2); float3 d = drift.eval(p).rgb; float3 m = maps.eval(p + (d.gb - 0.5) * 5.0).rgb;
  float l = mix(m.b, lum(c), 0.4);
  float dark = pow(clamp((1.0 - l) * 1.1 - 0.04, 0.0, 1.0), 1.25);
  float wob = (d.g - 0.5) * 18.0 + (n.g - 0.5) * 2.0;
  float tone = dark * 0.30 + 0.80 * smoothstep(0.04, 0.70, dark) * hatch(p, -0.85, 7.4, wob)
    + 0.70 * smoothstep(0.30, 0.95, dark) * hatch(p, 0.35, 6.8, wob);
  float tooth = (n.g - 0.5) * 0.62 + (n.r - 0.5) * 0.12;
  tone = tone * clamp(0.86 + tooth * 1.5, 0.0, 1.7);
  float line = smoothstep(0.14, 0.72, m.r) * 0.85 + smoothstep(0.3, 0.8, m.g) * 0.5;
  tone = max(tone * 0.86, line * clamp(0.95 + tooth * 1.1, 0.0, 1.3));
  float3 lead = mix(float3(0.17, 0.17, 0.19), c * 0.5, 0.12);
  return mix(float3(0.965, 0.955, 0.93) + (n.g - 0.5) * 0.05, lead, clamp(tone, 0.0, 0.94));
}
"""

LINES = """
float3 print(float2 p, float3 c, float a) {
  float2 d = drift.eval(p).gb; float2 m = maps.eval(p + (d - 0.5) * 2.0).rg;
  float line = crisp(0.40, m.r, 0.12);
  float fill = crisp(deepest, lum(soft.eval(p).rgb), 0.015);
  return mix(ground, ink, max(line, 1.0 - fill));
}
"""


def pencil(sheet: Sheet) -> Pixels:
    """Return the sheet drawn in graphite."""
    sheet = opened(sheet, 0.6)
    border, marks = contour(sheet, 1.2, 0.8)
    low, high = (float(v) for v in np.quantile(sheet.light[::4, ::4], (0.02, 0.96)))
    tone = (sheet.light - low) / max(0.25, high - low)
    return sheet.printed(PENCIL, {"maps": sheet.shader(border, marks, tone), "drift": sheet.drift})


def line_art(sheet: Sheet) -> Pixels:
    """Return the sheet as clean outlines in the palette's darkest colour on white."""
    sheet = opened(sheet)
    flow = flow_of(sheet)
    lines = line_map(sheet, flow, abstracted(sheet, flow, reach=2.6, times=2), 1.35, gain=7.0)
    deepest = float(np.clip(np.quantile(sheet.light[::4, ::4], 0.05), 0.02, 0.13))
    maps = {
        "maps": sheet.shader(lines, cubic=True),
        "soft": sheet.colored(simplified(sheet, 5.0), cubic=True),
        "drift": sheet.drift,
    }
    ink, _ = dark_and_light(sheet.palette, ("#17181d", "#ffffff"), 0.24)
    return sheet.printed(LINES, maps, ink=ink, ground=(1.0, 0.998, 0.99), deepest=deepest)
