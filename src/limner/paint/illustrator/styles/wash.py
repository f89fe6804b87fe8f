"""Ink: sumi on washi. Washes of a few greys that feather at the border, dry-brushed contours, one seal colour kept."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.lines import contour
from limner.paint.illustrator.styles.maps import edges, soften
from limner.paint.illustrator.styles.opening import opened
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import simplified

PRINT = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.2); float3 d = drift.eval(p).rgb;
  float loose = 1.0 - 0.85 * line.eval(p).b;
  float2 q = p + ((d.gb - 0.5) * 30.0 + (n.gr - 0.5) * 5.0) * loose;
  float3 m = maps.eval(q).rgb; float3 k = line.eval(p + (d.gb - 0.5) * 9.0 * loose).rgb;
  float dark = clamp((1.0 - m.r) * 1.18 - 0.20, 0.0, 1.0);
  float step4 = dark * 3.6; float f = fract(step4);
  float wash = (floor(step4) + smoothstep(0.25, 0.85, f)) / 3.6;
  wash = mix(wash, dark, 0.4) * (0.80 + (d.r - 0.5) * 1.3 + (n.g - 0.5) * 0.5) + m.g * 0.26;
  float dry = smoothstep(0.30, 0.62, n.g + (d.g - 0.5) * 0.9 + k.r * 0.5);
  float stroke = smoothstep(0.30, 0.60, k.r + (d.b - 0.5) * 0.5) * mix(dry, 1.0, 0.45) * 0.92;
  stroke = max(stroke, smoothstep(0.45, 0.8, k.g) * 0.8);
  float t = clamp(max(wash * 0.88, stroke), 0.0, 0.96);
  float3 f2 = grained(float2(p.x * 0.5 + p.y * 0.1, p.y * 1.6));
  float3 paper = float3(0.955, 0.935, 0.885) + (f2.g - 0.5) * 0.07 + (n.g - 0.5) * 0.03;
  float3 tint = mix(float3(0.085, 0.09, 0.11), float3(0.19, 0.20, 0.23), 1.0 - t);
  float red = smoothstep(0.30, 0.5, m.b) * 0.75;
  float3 o = mix(paper, tint, t);
  return mix(o, paper * mix(float3(0.86, 0.36, 0.27), float3(0.5, 0.12, 0.1), wash), red * (1.0 - stroke));
}
"""


def ink(sheet: Sheet) -> Pixels:
    """Return the sheet in brushed ink on paper; strong reds stay, as cinnabar."""
    sheet = opened(sheet, 0.6)
    calm = simplified(sheet, 12.0, times=2)
    r, g, b = np.ascontiguousarray(calm[..., :3].transpose(2, 0, 1)).astype(np.float32) * np.float32(1 / 255)
    light = np.float32(0.299) * r + np.float32(0.587) * g + np.float32(0.114) * b
    low, high = (float(v) for v in np.quantile(light[::4, ::4], (0.02, 0.9)))
    light = (light - low) / max(0.3, high - low)
    pool = np.clip(soften(edges(light[None], sheet.per(2.5)), sheet.per(2)) * 0.9, 0, 1)
    red = np.clip((r - np.maximum(g * 1.25, b)) * 1.9 - 0.2, 0, 1)
    border, marks = contour(sheet, 2.6, 0.95)
    care = np.zeros_like(border) if sheet.care is None else sheet.care
    maps = {"maps": sheet.shader(light, pool, soften(red, sheet.per(3))), "line": sheet.shader(border, marks, care)}
    return sheet.printed(PRINT, maps | {"drift": sheet.drift})
