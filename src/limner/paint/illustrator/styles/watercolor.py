"""Watercolour: transparent washes that bleed and pool at their edges, granulating pigment, cold-pressed paper.

A dark wash is many glazes: it runs less than a light one and never goes to black, or a night would be blots.
"""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.maps import edges
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import simplified

WASH = """
float3 print(float2 p, float3 c, float a) {
  float3 d = drift.eval(p).rgb; float3 n = grained(p);
  float2 q = p + (d.gb - 0.5) * 20.0 + (n.gb - 0.5) * 2.0;
  float3 wash = soft.eval(q).rgb; float3 fine = seen(p + (d.gb - 0.5) * 8.0);
  float3 col = vivid(mix(wash, fine, 0.6 * smoothstep(0.04, 0.25, lum(abs(fine - wash)))), 1.2);
  float pool = smoothstep(0.10, 0.5, maps.eval(q).r) * 0.62;
  float body = lum(col);
  float loose = mix(0.34, 1.0, smoothstep(0.12, 0.55, body));
  float load = 0.80 + (pool + (d.r - 0.5) * 0.95 + (d.g - 0.5) * 0.55 + (n.g - 0.5) * 0.22) * loose;
  float3 laid = mix(float3(0.15) + col * 0.97, col * 0.94 + 0.06, smoothstep(0.05, 0.5, body));
  return pow(max(laid, float3(0.02)), float3(clamp(load, 0.3, 2.4)));
}
"""

PRINT = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.3); float3 d = drift.eval(p).rgb;
  float3 paint = wash.eval(p + (n.gr - 0.5) * 1.2).rgb;
  float gap = min(min(p.x, size.x - p.x), min(p.y, size.y - p.y));
  float ragged = gap + (d.g - 0.5) * 44.0 + (d.b - 0.5) * 26.0 + (n.g - 0.5) * 9.0;
  float cover = border > 0.5 ? smoothstep(19.0, 30.0, ragged) : 1.0;
  float rim = border > 0.5 ? 1.0 - smoothstep(30.0, 46.0, ragged) : 0.0;
  float tooth = (n.g - 0.5) * (0.10 + 0.36 * (1.0 - lum(paint)));
  paint = clamp(paint * (1.0 - tooth - rim * 0.16), 0.0, 1.0);
  float relief = (n.g - grained(p * 1.3 + 2.0).g) * 0.09;
  float3 paper = float3(0.985, 0.972, 0.945);
  return paper * mix(float3(1.0), paint, cover) + relief;
}
"""


def watercolor(sheet: Sheet) -> Pixels:
    """Return the sheet painted in watercolour; an opaque picture gets a ragged white border of bare paper."""
    calm = simplified(sheet, 11.0, times=2)
    planes = np.ascontiguousarray(calm[..., :3].transpose(2, 0, 1)).astype(np.float32) / np.float32(255)
    steep = np.minimum(edges(planes, sheet.per(1.6)) * np.float32(1.3), 1)
    maps = {"soft": sheet.colored(calm), "maps": sheet.shader(steep), "drift": sheet.drift}
    wash = sheet.pressed(WASH, maps)
    return sheet.printed(
        PRINT, {"wash": sheet.colored(wash, cubic=True), "drift": sheet.drift}, border=float(sheet.opaque)
    )
