"""Risograph and duotone: a picture split into the few inks of a scene, printed one over the other."""

from __future__ import annotations

import numpy as np

from limner.document.color import oklch
from limner.paint.illustrator.ramp import components
from limner.paint.illustrator.styles.inks import RGB, dark_and_light, three_inks
from limner.paint.illustrator.styles.palette import to_lab, to_rgb
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import TABLE, grid, table_of

PAPER = (0.969, 0.953, 0.914)

RISO = (
    TABLE
    + """
float print1(float v, float screen, float grit) {
  float solid = smoothstep(-0.13, 0.13, v - (0.10 + 0.80 * (1.0 - screen)) + grit * 0.6);
  return mix(solid, v, 0.30) * (0.98 - 0.5 * max(grit, 0.0));
}
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.5); float3 e = grained(p * 1.5 + 77.0);
  float v1 = 1.22 * fewest(c).r;
  float v2 = fewest(seen(p + float2(3.6, -2.2))).g * 1.22;
  float v3 = fewest(seen(p + float2(-2.6, 3.2))).b * 1.22;
  float g = (n.r - 0.5) * 0.34;
  float k1 = print1(v1, dots(p, 0.7854, 6.5), g);
  float k2 = print1(v2, dots(p, 0.2618, 6.5), (e.r - 0.5) * 0.34);
  float k3 = print1(v3, dots(p, 1.309, 6.5), (n.g - 0.5) * 0.5);
  float3 o = paper * mix(float3(1.0), ink1, k1) * mix(float3(1.0), ink2, k2) * mix(float3(1.0), ink3, k3);
  return o + (e.g - 0.5) * 0.022;
}
"""
)

DUO = (
    TABLE
    + """
float3 print(float2 p, float3 c, float a) {
  float g = (grained(p * 1.6).r - 0.5) * 0.05;
  return fewest(float3(clamp(lum(c) + g, 0.0, 1.0)));
}
"""
)


def separations(inks: tuple[RGB, ...]) -> np.ndarray:
    """Return how much of each ink (n, 3), 0…1, prints each colour of ``grid()``: least squares in density, none negative."""
    paper = np.array(PAPER)
    density = -np.log(np.maximum(grid(), 0.04) / paper)
    bases = -np.log(np.maximum(np.array(inks), 0.05)) + 1e-3
    gram = bases @ bases.T
    aim = density @ bases.T
    out = np.full(aim.shape, 0.3)
    for _ in range(60):
        for k in range(len(inks)):
            rest = aim[:, k] - out @ gram[:, k] + out[:, k] * gram[k, k]
            out[:, k] = np.clip(rest / gram[k, k], 0, 1)
    return out


def risograph(sheet: Sheet) -> Pixels:
    """Return the sheet printed in three of the scene's colours, a little out of register, in dots and grain."""
    inks = three_inks(sheet.palette, ("#1f3fd0", "#ff5c8a", "#ffc400"))
    maps = {"table": table_of(separations(inks).astype(np.float32))}
    return sheet.printed(RISO, maps, paper=PAPER, ink1=inks[0], ink2=inks[1], ink3=inks[2])


def duotone(sheet: Sheet) -> Pixels:
    """Return the sheet in the scene's two leading colours: dark for shadows, light for lights."""
    dark, light = _two(sheet)
    low, high = (float(v) for v in np.quantile(sheet.light[::4, ::4], (0.02, 0.98)))
    t = np.clip((grid() @ np.array([0.299, 0.587, 0.114]) - low) / max(0.2, high - low), 0, 1)[:, None]
    t = 0.45 * t + 0.55 * t * t * (3 - 2 * t)
    ends = to_lab(np.array([dark, light], np.float32))
    return sheet.printed(DUO, {"table": table_of(to_rgb((ends[0] * (1 - t) + ends[1] * t).astype(np.float32)))})


def _two(sheet: Sheet) -> tuple[RGB, RGB]:
    if len(sheet.palette) < 2:
        return components("#2a1a5e"), components("#ffb8a0")
    dark, light = dark_and_light(sheet.palette, ("#2a1a5e", "#ffb8a0"), 0.38)
    lively = [c[:7] for c in sheet.palette if oklch(c[:7]).l > 0.6 and oklch(c[:7]).c > 0.07]
    return dark, components(max(lively, key=lambda c: oklch(c).l)) if lively else light
