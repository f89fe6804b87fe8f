"""Watercolour: transparent washes that bleed and pool at their edges, granulating pigment, cold-pressed paper.

A dark wash is many glazes: it runs less than a light one and never goes to black, or a night would be blots.
"""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.cel import levels
from limner.paint.illustrator.styles.maps import edges, soften
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import simplified

WASH = """
float3 print(float2 p, float3 c, float a) {
  float3 d = drift.eval(p).rgb; float3 n = grained(p); float care = maps.eval(p).g;
  float loosely = mix(1.0, 0.25, care);
  float2 q = p + ((d.gb - 0.5) * 16.0 + (n.gb - 0.5) * 1.5) * loosely;
  float3 wash = soft.eval(q).rgb; float3 fine = seen(p + (d.gb - 0.5) * 6.0 * loosely);
  float keep = mix(0.5, 0.92, care) * smoothstep(mix(0.05, 0.0, care), 0.25, lum(abs(fine - wash)) + 0.3 * care);
  float3 col = mix(wash, fine, keep);
  col = clamp((col - low) / (high - low), 0.0, 1.0);
  float body = lum(col);
  col = vivid(col, rich);
  float3 light = mix(col, float3(1.0), 0.92 * smoothstep(0.74, 0.97, body) * (1.0 - 0.6 * care));
  float pool = smoothstep(0.10, 0.55, maps.eval(q).r);
  float flooded = maps.eval(q).b;
  float loose = mix(0.30, 1.0, smoothstep(0.10, 0.5, body)) * loosely;
  float load = 0.80 + (pool * 0.85 + (d.r - 0.5) * 0.85 + (d.g - 0.5) * 0.30 + (n.g - 0.5) * 0.10 + (flooded - 0.5) * 0.34) * loose;
  float3 laid = mix(float3(0.13, 0.13, 0.16) + light * 0.97, light, smoothstep(0.04, 0.4, body));
  return pow(clamp(laid, 0.02, 1.0), float3(clamp(load, 0.3, 2.4)));
}
"""

PRINT = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.3); float3 d = drift.eval(p).rgb;
  float3 paint = wash.eval(p + (n.gr - 0.5) * 1.0).rgb;
  float gap = min(min(p.x, size.x - p.x), min(p.y, size.y - p.y));
  float ragged = gap + (d.g - 0.5) * 34.0 + (d.b - 0.5) * 18.0 + (n.g - 0.5) * 5.0;
  float cover = border > 0.5 ? smoothstep(20.0, 27.0, ragged) : 1.0;
  float rim = border > 0.5 ? 1.0 - smoothstep(27.0, 38.0, ragged) : 0.0;
  float tooth = (n.g - 0.5) * (0.05 + 0.24 * (1.0 - lum(paint)));
  paint = clamp(paint * (1.0 - tooth - rim * 0.14), 0.0, 1.0);
  float relief = (n.g - grained(p * 1.3 + 2.0).g) * 0.06;
  float3 paper = float3(0.99, 0.98, 0.955);
  return paper * mix(float3(1.0), paint, cover) + relief;
}
"""


def watercolor(sheet: Sheet) -> Pixels:
    """Return the sheet painted in watercolour; an opaque picture gets a ragged white border of bare paper."""
    calm = simplified(sheet, 11.0, times=2)
    planes = np.ascontiguousarray(calm[..., :3].transpose(2, 0, 1)).astype(np.float32) / np.float32(255)
    fine = max(0.7, sheet.per(1.3))
    steep = np.minimum(edges(planes, fine) * np.float32(1.5), 1)
    light = 0.299 * planes[0] + 0.587 * planes[1] + 0.114 * planes[2]
    flooded = np.clip(0.5 + 2.2 * (soften(light, sheet.per(4)) - soften(light, sheet.per(16))), 0, 1)
    care = np.zeros_like(light) if sheet.care is None else sheet.care
    low, high = levels(light, 0.01, 0.96)
    maps = {"soft": sheet.colored(calm), "maps": sheet.shader(steep, care, flooded), "drift": sheet.drift}
    wash = sheet.pressed(WASH, maps, low=0.8 * low, high=high, rich=1.32 if sheet.photo else 1.1)
    return sheet.printed(
        PRINT, {"wash": sheet.colored(wash, cubic=True), "drift": sheet.drift}, border=float(sheet.opaque)
    )
