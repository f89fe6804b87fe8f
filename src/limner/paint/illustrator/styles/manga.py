"""Manga: black and white, ink outlines, screentone dots for the middle greys, solid blacks and clean whites."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.flowing import abstracted, flow_of, line_map
from limner.paint.illustrator.styles.opening import opened
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import simplified

PRINT = """
float tone(float l, float2 p) {
  float screen = dots(p, 0.7854, 9.0);
  float soft = 0.11 * clamp(px, 0.25, 3.0);
  float middle = 1.0 - crisp(0.70, screen, soft) * 0.94;
  float deep = 1.0 - crisp(0.40, screen, soft) * 0.94;
  float light = 1.0 - crisp(0.88, screen, soft) * 0.94;
  float v = 1.0;
  v = mix(light, v, crisp(0.80, l, 0.006));
  v = mix(middle, v, crisp(0.62, l, 0.006));
  v = mix(deep, v, crisp(0.42, l, 0.006));
  return mix(0.05, v, crisp(0.235, l, 0.006));
}
float3 print(float2 p, float3 c, float a) {
  float3 m = maps.eval(p).rgb;
  float l = lum(soft.eval(p).rgb);
  l = mix(l, lum(c), smoothstep(0.08, 0.2, abs(l - lum(c))));
  l = clamp((l - low) / (high - low), 0.0, 1.0);
  float line = crisp(0.44, m.r, 0.12);
  return float3(mix(tone(l, p), 0.04, line));
}
"""


def manga(sheet: Sheet) -> Pixels:
    """Return the sheet in black ink and screentone on white."""
    sheet = opened(sheet, 0.62)
    flow = flow_of(sheet)
    lines = line_map(sheet, flow, abstracted(sheet, flow, reach=2.6, times=2), 1.6, gain=4.2)
    calm = simplified(sheet, 7.0, times=2 if sheet.photo else 1)
    low, high = (float(v) for v in np.quantile(sheet.light[::4, ::4], (0.02, 0.97)))
    low, high = min(low, 0.25) * 0.8, max(high, low + 0.3, 0.7)
    maps = {"soft": sheet.colored(calm), "maps": sheet.shader(lines, cubic=True)}
    return sheet.printed(PRINT, maps, low=low, high=high)
