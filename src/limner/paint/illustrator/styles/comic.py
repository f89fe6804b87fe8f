"""Comic and anime: inked outlines over colour in steps, with printed dots in the shade, or cel shading with bloom."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.lines import contour
from limner.paint.illustrator.styles.maps import soften
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
  float dark = crisp(1.0 - 0.75 * smoothstep(0.58, 0.2, l), screen, 0.12);
  float pale = crisp(1.0 - 0.34 * smoothstep(0.62, 0.9, l), screen, 0.12);
  col = mix(col, col * float3(0.62, 0.56, 0.7), dark);
  col = mix(col, 1.0 - (1.0 - col) * 0.35, pale * 0.65);
  float line = max(crisp(0.46, m.r, 0.1), crisp(0.5, m.g, 0.1));
  return mix(col, float3(0.055, 0.04, 0.075), line);
}
"""
)

ANIME = (
    TABLE
    + """
float3 print(float2 p, float3 c, float a) {
  float3 calm = soft.eval(p).rgb; float2 m = maps.eval(p).rg; float3 g = glow.eval(p).rgb;
  float3 full = mix(calm, c, smoothstep(0.06, 0.2, length(c - calm)));
  float3 cel = mix(full, fewest(full), 0.85);
  float turn = lum(full) - m.g;
  float shade = crisp(-0.06, turn, 0.02);
  float3 col = vivid(cel, 1.22) * mix(float3(0.85, 0.81, 0.93), float3(1.0), shade);
  col = mix(col, 1.0 - (1.0 - col) * 0.72, crisp(0.075, turn, 0.012));
  col = mix(col, col * float3(0.40, 0.30, 0.38), crisp(0.5, m.r, 0.14) * 0.85);
  col = 1.0 - (1.0 - col) * (1.0 - g * g * 0.36);
  float ray = smoothstep(0.7, -0.2, length((p / size) - float2(sun, -0.05)));
  return 1.0 - (1.0 - col) * (1.0 - float3(1.0, 0.93, 0.78) * ray * 0.24 * air);
}
"""
)


def comic(sheet: Sheet) -> Pixels:
    """Return the sheet as a printed comic: bold ink, flat bright colours, dots in the shade."""
    calm = simplified(sheet, 8.0)
    colors = few_colors(colors_of(calm), 12, sheet.alpha.reshape(-1))
    maps = {"soft": sheet.colored(calm), "maps": sheet.shader(*contour(sheet, 2.3, 1.05), cubic=True)}
    return sheet.printed(COMIC, maps | {"table": flat_table(colors)})


def anime(sheet: Sheet) -> Pixels:
    """Return the sheet as an animation cel: two tones a colour, thin coloured lines, bloom and a slant of light."""
    calm = simplified(sheet, 6.0)
    colors = few_colors(colors_of(calm), 24, sheet.alpha.reshape(-1))
    around = soften(sheet.light, sheet.per(24))
    glow = np.stack([soften(plane, sheet.per(14)) for plane in sheet.planes])
    maps = {
        "soft": sheet.colored(calm),
        "maps": sheet.shader(contour(sheet, 1.25)[0], around),
        "glow": sheet.shader(*glow),
        "table": flat_table(colors, 0.14),
    }
    side = 0.12 if sheet.brush.mood.side < 0 else 0.88
    return sheet.printed(ANIME, maps, sun=side, air=float(sheet.opaque))
