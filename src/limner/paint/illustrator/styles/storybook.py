"""Children's book: soft painted shapes on toothed paper, warm light, pencil lines in the colour of what they bound."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.cel import levels, luma
from limner.paint.illustrator.styles.flowing import abstracted, flow_of, line_map, streaks
from limner.paint.illustrator.styles.palette import few_colors, to_lab, to_rgb
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import TABLE, colors_of, flat_table

PRINT = (
    TABLE
    + """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.0); float3 d = drift.eval(p).rgb; float2 m = maps.eval(p + (n.gr - 0.5) * 1.6).rg;
  float2 q = p + (d.gb - 0.5) * 7.0 + (n.rg - 0.5) * 2.4;
  float3 calm = soft.eval(q).rgb;
  float3 flatc = fewest(mix(calm, c, 0.35 * smoothstep(0.10, 0.26, length(c - calm))));
  float3 col = mix(flatc, fewest(soft.eval(p).rgb), 0.2);
  float wash = (d.r - 0.5) * 0.30 + (d.g - 0.5) * 0.14 + (n.g - 0.5) * 0.20 + (m.g - 0.5) * 0.16;
  col = mix(col, vivid(col, 1.1), 0.5) * (1.0 + wash * (1.1 - 0.6 * lum(col)));
  col = mix(col, col * float3(1.06, 1.0, 0.88) + float3(0.02, 0.012, 0.0), 0.8);
  float pencil = smoothstep(0.26, 0.62, m.r) * smoothstep(n.g - 0.35, n.g + 0.12, 0.72);
  float3 lead = col * col * float3(0.62, 0.48, 0.46) + float3(0.07, 0.035, 0.03);
  col = mix(col, lead, pencil * 0.85);
  float2 e = min(p, size - p); float gap = min(e.x, e.y) + (d.g - 0.5) * 80.0 + (d.b - 0.5) * 44.0 + (n.g - 0.5) * 16.0;
  float3 paper = float3(0.985, 0.965, 0.915) * (1.0 + (n.g - grained(p + 1.6).g) * 0.10);
  float cover = mix(1.0, smoothstep(24.0, 44.0, gap), whole);
  col *= 1.0 + (n.g - grained(p + 1.6).g) * 0.16;
  return mix(paper, col, cover * 0.97);
}
"""
)


def storybook(sheet: Sheet) -> Pixels:
    """Return the sheet as a picture of a children's book; a whole picture ends in a painted edge on bare paper."""
    flow = flow_of(sheet, 12.0)
    calm = abstracted(sheet, flow, reach=3.2, narrow=30.0, times=2)
    colors = few_colors(colors_of(calm), 18, sheet.alpha.reshape(-1))
    low, high = levels(luma(calm))
    lab = to_lab(np.clip((colors - low) / (high - low), 0, 1).astype(np.float32))
    lab[:, 0] = 0.16 + 0.82 * lab[:, 0] ** 0.85
    lab[:, 1:] *= np.float32(1.3 if sheet.photo else 1.06)
    lab[:, 2] += 0.012
    maps = {
        "soft": sheet.colored(calm, cubic=True), "drift": sheet.drift, "table": flat_table(colors, 0.10, to_rgb(lab)),
        "maps": sheet.shader(line_map(sheet, flow, calm, 1.5, gain=1.8), streaks(sheet, flow, 7.0, 60.0), cubic=True),
    }  # fmt: skip
    return sheet.printed(PRINT, maps, whole=float(sheet.opaque))
