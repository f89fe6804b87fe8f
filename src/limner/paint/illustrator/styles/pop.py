"""Pop art and halftone: printed dots made large, flat primaries, black contours."""

from __future__ import annotations

import cv2
import numpy as np

from limner.paint.illustrator.ramp import components
from limner.paint.illustrator.styles.cel import levels, luma
from limner.paint.illustrator.styles.flowing import abstracted, flow_of, line_map
from limner.paint.illustrator.styles.inks import dark_and_light
from limner.paint.illustrator.styles.maps import soften
from limner.paint.illustrator.styles.palette import Colors, few_colors, nearest, to_lab
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import TABLE, colors_of, flat_table

PRIMARIES = (
    "#111114",
    "#1c3f9e",
    "#2a86d8",
    "#d8202c",
    "#f26a21",
    "#ffd51c",
    "#fbf6ea",
    "#2f9e57",
    "#f4a6b4",
    "#7d3f98",
)

POP = (
    TABLE
    + """
float3 print(float2 p, float3 c, float a) {
  float3 calm = soft.eval(p).rgb; float2 m = maps.eval(p).rg;
  float3 ink = fewest(calm); float l = m.g;
  float screen = dots(p, 0.2618, 15.0); float e = 0.05 + 0.05 * min(px, 3.0);
  float pale = crisp(1.0 - 0.62 * smoothstep(0.92, 0.50, l), screen, e);
  float3 o = mix(float3(0.985, 0.965, 0.92), ink, mix(1.0, pale, smoothstep(0.52, 0.60, l) * step(0.12, max(max(ink.r, ink.g), ink.b))));
  float deep = crisp(1.0 - 0.60 * smoothstep(0.34, 0.16, l), dots(p, 0.7854, 12.0), e);
  o = mix(o, float3(0.06, 0.055, 0.07), deep * smoothstep(0.36, 0.30, l) * 0.92);
  o = mix(o, float3(0.06, 0.055, 0.07), crisp(0.13, 0.26 - l, 0.012));
  float line = crisp(0.40, m.r, 0.12);
  return mix(o, float3(0.05, 0.045, 0.06), line) + (grained(p * 1.2).r - 0.5) * 0.025;
}
"""
)

DOTS = """
float3 print(float2 p, float3 c, float a) {
  float screen = dots(p, 0.7854, 12.5); float e = 0.045 + 0.05 * min(px, 3.0);
  float l = clamp((lum(soft.eval(p).rgb) - low) / (high - low), 0.0, 1.0);
  l = mix(l, clamp((lum(c) - low) / (high - low), 0.0, 1.0), 0.35);
  float t = crisp(1.03 - 1.06 * (1.0 - l), screen + (grained(p * 1.3).g - 0.5) * 0.05, e);
  float3 paper = ground * (1.0 + (grained(p * 1.1 + 30.0).g - 0.5) * 0.05);
  return mix(paper, ink * (0.96 + grained(p * 1.5).r * 0.08), t);
}
"""


def pop_art(sheet: Sheet) -> Pixels:
    """Return the sheet as pop art: few loud colours, printed dots in the lights and the shade, heavy contours."""
    flow = flow_of(sheet)
    calm = abstracted(sheet, flow, reach=3.2, narrow=32.0, times=2)
    colors = few_colors(colors_of(calm), 12, sheet.alpha.reshape(-1))
    light = luma(calm)
    low, high = levels(light, 0.02, 0.96)
    tone = np.asarray(np.clip((soften(light, sheet.per(2)) - low) / (high - low), 0, 1), np.float32)
    tone = tone if sheet.opaque else np.asarray(0.2 + 0.6 * tone, np.float32)
    lines = line_map(sheet, flow, calm, 2.6, gain=1.9)
    size = (lines.shape[1], lines.shape[0])
    table = flat_table(colors, 0.05, _loud(np.clip((colors - low) / (high - low), 0, 1).astype(np.float32)))
    maps = {
        "soft": sheet.colored(calm, cubic=True), "table": table,
        "maps": sheet.shader(lines, np.asarray(cv2.resize(tone, size, interpolation=cv2.INTER_CUBIC)), cubic=True),
    }  # fmt: skip
    return sheet.printed(POP, maps)


def _loud(colors: Colors) -> Colors:
    """Return for each colour the primary that stands for it: by hue where it has one, else by lightness."""
    inks = np.array([components(ink) for ink in PRIMARIES], np.float32)
    lab, at = to_lab(colors), to_lab(inks)
    lab = lab * np.array([1.0, 2.6, 2.6], np.float32)
    return np.asarray(inks[nearest(lab, at * np.array([1.0, 1.5, 1.5], np.float32))], np.float32)


def halftone(sheet: Sheet) -> Pixels:
    """Return the sheet in the dots of one ink, large in the shade and small in the light."""
    ink, ground = dark_and_light(sheet.palette, ("#16181d", "#f5efe2"), 0.3)
    low, high = levels(sheet.light, 0.02, 0.97)
    return sheet.printed(DOTS, {"soft": sheet.colored(sheet.small)}, ink=ink, ground=ground, low=low, high=high)
