"""Flat: a dozen plain colours, gradients laid down in clean steps, small detail melted away."""

from __future__ import annotations

from limner.paint.illustrator.styles.palette import few_colors
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import coverage, flat_code, simplified, straight

COLORS = 14

PRINT = """
float3 print(float2 p, float3 c, float a) {
  float3 calm = plain(soft.eval(p));
  float detail = smoothstep(0.06, 0.22, length(c - calm));
  return vivid(fewest(mix(calm, c, detail)).rgb, 1.08);
}
"""


def flat(sheet: Sheet) -> Pixels:
    """Return the sheet in about a dozen plain colours."""
    calm = simplified(sheet, 7.0)
    colors = few_colors(straight(calm), COLORS, coverage(calm))
    return sheet.printed(flat_code(colors) + PRINT, {"soft": sheet.colored(calm)})
