"""Linocut: broad shapes cut from linoleum and printed in one ink, gouge marks along the forms, ridges left in the whites."""

from __future__ import annotations

import cv2
import numpy as np

from limner.paint.illustrator.styles.cel import levels, luma
from limner.paint.illustrator.styles.flowing import abstracted, fine, flow_of, line_map, streaks
from limner.paint.illustrator.styles.inks import dark_and_light
from limner.paint.illustrator.styles.maps import soften
from limner.paint.illustrator.styles.opening import opened
from limner.paint.illustrator.styles.sheet import Pixels, Sheet

PRINT = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 0.8); float3 d = drift.eval(p).rgb; float3 m = maps.eval(p).rgb;
  float tone = m.r + (n.g - 0.5) * 0.02; float mark = m.g;
  float cutaway = crisp(mark, clamp((tone - 0.30) / 0.42, 0.0, 1.0), 0.05);
  cutaway = mix(cutaway, 1.0, crisp(0.80, tone, 0.02));
  cutaway *= crisp(0.30, tone, 0.015);
  float ridge = crisp(0.93, mark + (d.g - 0.5) * 0.22, 0.02) * crisp(0.80, tone, 0.03) * 0.85;
  cutaway *= 1.0 - max(ridge, crisp(0.46, m.b, 0.10));
  float salt = smoothstep(0.70, 0.80, n.g + (d.r - 0.5) * 0.35) * 0.5;
  float3 paper = ground * (1.0 + (n.g - grained(p * 0.8 + 1.5).g) * 0.08);
  return mix(mix(ink, paper, salt), paper, cutaway);
}
"""


def linocut(sheet: Sheet) -> Pixels:
    """Return the sheet as a linocut in the palette's dark colour on its light one."""
    sheet = opened(sheet, 0.6)
    ink, ground = dark_and_light(sheet.palette, ("#141b24", "#f3ead6"), 0.26)
    flow = flow_of(sheet, 12.0)
    calm = abstracted(sheet, flow, reach=3.4, narrow=34.0, times=2)
    light = luma(calm)
    low, high = levels(light, 0.03, 0.95)
    tone = np.clip((light - low) / (high - low), 0, 1)
    tone = np.clip(tone + 0.5 * (tone - soften(tone, sheet.per(40))), 0, 1)
    size = fine(sheet)
    tone = cv2.resize(np.asarray(tone, np.float32), size, interpolation=cv2.INTER_CUBIC)
    lines = line_map(sheet, flow, calm, 2.4, gain=1.7)
    maps = {"maps": sheet.shader(tone, streaks(sheet, flow, 5.0, 46.0), lines, cubic=True), "drift": sheet.drift}
    return sheet.printed(PRINT, maps, ink=ink, ground=ground)
