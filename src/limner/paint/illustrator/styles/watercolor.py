"""Watercolour: transparent washes that bleed and pool at their edges, granulating pigment, cold-pressed paper."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.maps import edges
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import simplified

PRINT = """
float3 print(float2 p, float3 c, float a) {
  float3 n1 = grained(p * 0.9); float3 n2 = grained(p * 0.33 + 91.0); float3 n3 = grained(p * 2.1 + 17.0);
  float2 wob = float2(n2.b - 0.5, grained(p * 0.33 + 300.0).b - 0.5);
  float2 q = p + wob * 22.0 + (float2(n1.g, grained(p * 0.9 + 200.0).g) - 0.5) * 4.0;
  float3 wash = plain(soft.eval(q));
  float3 fine = seen(p + wob * 7.0);
  float near = lum(abs(fine - wash));
  float3 col = mix(wash, fine, 0.55 * smoothstep(0.04, 0.25, near));
  float3 m = maps.eval(q).rgb;
  float pool = smoothstep(0.10, 0.55, m.r) * 0.55;
  float cloud = (n2.b - 0.5) * 1.5 + (grained(p * 0.14 + 40.0).b - 0.5) * 1.3;
  float tooth = (n3.g - 0.5) * 0.5 + (n1.g - 0.5) * 0.6;
  col = vivid(col, 1.18);
  float load = clamp(0.92 + pool + cloud * 0.75 + tooth * (0.35 + 0.9 * (1.0 - lum(col))), 0.05, 2.6);
  float3 paint = pow(max(col * 0.93 + 0.07, float3(0.02)), float3(load));
  float edge = min(min(p.x, size.x - p.x), min(p.y, size.y - p.y));
  float ragged = edge + (n2.b - 0.5) * 70.0 + (n1.g - 0.5) * 26.0 + (n3.g - 0.5) * 9.0;
  float cover = border > 0.5 ? smoothstep(20.0, 31.0, ragged) : 1.0;
  float rim = border > 0.5 ? cover * (1.0 - smoothstep(28.0, 46.0, ragged)) : 0.0;
  paint = pow(paint, float3(1.0 + rim * 0.5));
  float3 d3 = grained(p * 2.1 + 17.0 + float2(2.4, 2.4));
  float relief = (n3.g - d3.g) * 0.10 + (n3.r - 0.5) * 0.018;
  float3 paper = float3(0.985, 0.972, 0.945);
  return mix(paper, paint * paper, cover) + relief * (0.6 + 0.4 * cover);
}
"""


def watercolor(sheet: Sheet) -> Pixels:
    """Return the sheet painted in watercolour; an opaque picture gets a ragged white border of bare paper."""
    calm = simplified(sheet, 11.0, times=2)
    planes = np.ascontiguousarray(calm[..., :3].transpose(2, 0, 1)).astype(np.float32) / np.float32(255)
    steep = np.minimum(edges(planes, 1.6 * sheet.work[0] / sheet.w) * 1.3, 1)
    maps = {"soft": sheet.colored(calm), "maps": sheet.shader([steep])}
    return sheet.printed(PRINT, maps, border=1.0 if sheet.opaque else 0.0)
