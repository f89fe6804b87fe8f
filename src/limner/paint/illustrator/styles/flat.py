"""Flat: a dozen plain colours, gradients laid down in clean steps, small detail melted away."""

from __future__ import annotations

from limner.paint.illustrator.styles.palette import few_colors
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import TABLE, colors_of, flat_table, simplified

COLORS = 14

PRINT = (
    TABLE
    + """
float3 print(float2 p, float3 c, float a) {
  float3 calm = soft.eval(p).rgb;
  return vivid(fewest(mix(calm, c, smoothstep(0.06, 0.22, length(c - calm)))), 1.08);
}
"""
)


def flat(sheet: Sheet) -> Pixels:
    """Return the sheet in about a dozen plain colours."""
    calm = simplified(sheet, 7.0)
    colors = few_colors(colors_of(calm), COLORS, sheet.alpha.reshape(-1))
    return sheet.printed(PRINT, {"soft": sheet.colored(calm, cubic=True), "table": flat_table(colors)})
