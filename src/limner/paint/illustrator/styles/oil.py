"""Oil: colour dragged along the forms in bristle strokes, thick enough to catch the light."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.maps import flow, soften
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import simplified

STROKE = """
float3 print(float2 p, float3 c, float a) {
  float2 q = p; float2 r = p; float3 sum = c;
  float2 d0 = (maps.eval(p).rg - 0.5) * 2.0; float2 d = d0; float2 e = -d0;
  for (int i = 0; i < 4; i++) {
    q += d * 4.2; r += e * 4.2;
    sum += pic.eval(q).rgb + pic.eval(r).rgb;
    float2 f = (maps.eval(q).rg - 0.5) * 2.0; d = dot(f, d) < 0.0 ? -f : f;
    float2 g = (maps.eval(r).rg - 0.5) * 2.0; e = dot(g, e) < 0.0 ? -g : g;
  }
  return sum / 9.0;
}
"""

BODY = """
float3 print(float2 p, float3 c, float a) {
  float2 q = p; float2 r = p; float body = grained(p * 0.62).g; float wide = grained(p * 0.34).g;
  float2 d = (maps.eval(p).rg - 0.5) * 2.0; float2 e = -d;
  for (int i = 0; i < 4; i++) {
    q += d * 4.5; r += e * 4.5;
    body += grained(q * 0.62).g + grained(r * 0.62).g;
    wide += grained(q * 0.34).g + grained(r * 0.34).g;
    float2 f = (maps.eval(q).rg - 0.5) * 2.0; d = dot(f, d) < 0.0 ? -f : f;
    float2 g = (maps.eval(r).rg - 0.5) * 2.0; e = dot(g, e) < 0.0 ? -g : g;
  }
  return float3((body / 9.0 - 0.5) * 1.6 + 0.5, (wide / 9.0 - 0.5) * 1.7 + 0.5, 0.0);
}
"""

PRINT = """
float3 print(float2 p, float3 c, float a) {
  float3 b = body.eval(p).rgb; float3 b2 = body.eval(p + float2(1.5 * side, -1.5)).rgb;
  float2 shift = float2(b.g - 0.5, b.r - 0.5);
  float3 col = paint.eval(p + shift * 10.0).rgb;
  float3 fine = seen(p + shift * 3.0);
  col = mix(col, fine, 0.72 * smoothstep(0.07, 0.26, length(fine - col)));
  col = vivid(col, 1.16) * (1.0 + (b.g - 0.5) * 0.26 + (b.r - 0.5) * 0.16);
  float relief = (b.r - b2.r) * 0.50 + (b.g - b2.g) * 0.55;
  float weave = (grained(p * 1.1).g - 0.5) * 0.05;
  return col * (1.0 + relief + weave) + max(relief, 0.0) * 0.14;
}
"""


def oil(sheet: Sheet) -> Pixels:
    """Return the sheet painted in oil."""
    calm = simplified(sheet, 9.0, times=2)
    along, across = flow(sheet.light, sheet.per(14))
    bend = soften(sheet.seeded("bend").normal(size=along.shape).astype(np.float32), sheet.per(70)) * np.float32(12)
    cos, sin = np.cos(bend), np.sin(bend)
    along, across = along * cos - across * sin, along * sin + across * cos
    maps = {"maps": sheet.shader(along * 0.5 + 0.5, across * 0.5 + 0.5)}
    picture = sheet.colored(calm)
    paint = sheet.rendered(STROKE + LAST, sheet.work, picture, maps, {})
    body = sheet.rendered(BODY + LAST, sheet.work, picture, maps, {})
    shown = {"paint": sheet.colored(paint), "body": sheet.colored(body, cubic=True)}
    return sheet.printed(PRINT, shown, side=sheet.brush.mood.side)


LAST = "half4 main(float2 p) { return half4(half3(clamp(print(p, pic.eval(p).rgb, 1.0), 0.0, 1.0)), 1.0); }"
