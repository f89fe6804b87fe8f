"""Comic: inked outlines over flat bright colours, with printed dots in the shade."""

from __future__ import annotations

from limner.paint.illustrator.styles.flowing import abstracted, flow_of, line_map
from limner.paint.illustrator.styles.opening import opened
from limner.paint.illustrator.styles.palette import few_colors
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import TABLE, colors_of, flat_table, simplified

COMIC = (
    TABLE
    + """
float3 print(float2 p, float3 c, float a) {
  float3 calm = soft.eval(p).rgb; float2 m = maps.eval(p).rg;
  float3 col = vivid(fewest(mix(calm, c, smoothstep(0.08, 0.25, length(c - calm)))), 1.32);
  col = mix(col, col * col * (3.0 - 2.0 * col), 0.45);
  float l = lum(calm);
  float screen = dots(p, 0.7854, 10.0);
  float pale = crisp(1.0 - 0.34 * smoothstep(0.62, 0.9, l), screen, 0.12);
  col = mix(col, col * float3(0.62, 0.56, 0.7), crisp(1.0 - 0.72 * smoothstep(0.50, 0.16, l), screen, 0.12));
  col = mix(col, 1.0 - (1.0 - col) * 0.35, pale * 0.5);
  float line = max(crisp(0.42, m.r, 0.12), crisp(0.075, 0.15 - l, 0.02));
  return mix(col, float3(0.055, 0.04, 0.075), line);
}
"""
)


def comic(sheet: Sheet) -> Pixels:
    """Return the sheet as a printed comic: bold ink, flat bright colours, dots in the shade."""
    sheet = opened(sheet)
    flow = flow_of(sheet)
    smooth = abstracted(sheet, flow, reach=2.8, narrow=40.0, times=2)
    calm = simplified(sheet, 7.0)
    colors = few_colors(colors_of(calm), 13, sheet.alpha.reshape(-1))
    lines = line_map(sheet, flow, smooth, 2.2, gain=4.2)
    maps = {"soft": sheet.colored(calm, cubic=True), "maps": sheet.shader(lines, cubic=True)}
    return sheet.printed(COMIC, maps | {"table": flat_table(colors, 0.07)})
