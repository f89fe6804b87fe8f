"""Photo and 3D: what a lens and a key light add to a drawing: depth of field, tone curve, moulding, vignette, grain."""

from __future__ import annotations

import numpy as np
import skia
from PIL import Image

from limner.paint.illustrator.styles.lines import subject
from limner.paint.illustrator.styles.maps import Map, slopes, soften
from limner.paint.illustrator.styles.sheet import Pixels, Sheet

LENS = """
float3 curve(float3 c) { float3 s = c * c * (3.0 - 2.0 * c); return mix(c, s, 0.5); }
float3 focused(float2 p, float3 c, float a) {
  float y = p.y / size.y;
  float far = 1.0 - smoothstep(0.0, 0.10, abs(y - horizon) - 0.015);
  float near = smoothstep(0.90, 1.02, y);
  float above = smoothstep(horizon - 0.02, horizon - 0.3, y) * 0.5;
  float keep = maps.eval(p).g;
  float blur = clamp(max(max(far, above) * (1.0 - keep), near), 0.0, 1.0) * open;
  float3 s = c;
  float3 b1 = soft1.eval(p).rgb; float3 b2 = soft2.eval(p).rgb;
  float3 o = mix(s, b1, smoothstep(0.0, 0.5, blur));
  return mix(o, b2, smoothstep(0.45, 1.0, blur));
}
float3 developed(float2 p, float3 c, float a) {
  float3 glow = soft2.eval(p).rgb;
  c = 1.0 - (1.0 - c) * (1.0 - glow * glow * 0.16);
  c = curve(c);
  float l = lum(c);
  c = mix(c * float3(0.95, 0.99, 1.07), c * float3(1.035, 1.005, 0.95), smoothstep(0.1, 0.8, l));
  c = 0.015 + c * 0.985;
  float2 q = (p / size - 0.5) * 2.0;
  c *= 1.0 - vignette * 0.24 * smoothstep(0.35, 1.5, length(q));
  float g = (grained(p * 1.7).r - 0.5) * 0.06 * (1.0 - abs(l - 0.45));
  return c + g;
}
"""

PHOTO = (
    LENS
    + """
float3 print(float2 p, float3 c, float a) {
  float3 o = focused(p, c, a);
  float3 m = maps.eval(p).rgb;
  o *= 1.0 + (m.r - 0.5) * 0.5;
  o += (grained(p * 0.6).g - 0.5) * 0.03;
  return developed(p, vivid(o, 0.94), a);
}
"""
)

SOLID = (
    LENS
    + """
float3 print(float2 p, float3 c, float a) {
  float3 o = focused(p, c, a);
  float3 m = maps.eval(p).rgb;
  float shade = (m.r - 0.5) * 2.0;
  float3 lit = 1.0 - (1.0 - o) * (1.0 - max(shade, 0.0) * 0.62);
  float3 dim = lit * (1.0 - max(-shade, 0.0) * 0.68);
  dim = mix(dim, dim * float3(0.9, 0.93, 1.06), max(-shade, 0.0));
  dim += pow(max(shade, 0.0), 3.0) * 0.5;
  dim *= 1.0 - 0.5 * m.b;
  return developed(p, vivid(dim, 1.08), a);
}
"""
)


def photo(sheet: Sheet) -> Pixels:
    """Return the sheet as through a lens."""
    detail = np.clip(subject(sheet) * np.float32(1.6), 0, 1)
    form = _moulding(sheet, (9.0, 3.5), 0.16)
    return sheet.printed(PHOTO, _lens_maps(sheet, [form, detail]), **_numbers(sheet, 1.0))


def solid(sheet: Sheet) -> Pixels:
    """Return the sheet as if moulded: rounded forms under a soft key light, dark creases, shallow focus."""
    detail = np.clip(subject(sheet) * np.float32(1.6), 0, 1)
    form = _moulding(sheet, (16.0, 6.0, 2.5), 0.5)
    crease = np.clip((soften(sheet.light, sheet.per(16)) - soften(sheet.light, sheet.per(5))) * 2.2, 0, 1)
    return sheet.printed(SOLID, _lens_maps(sheet, [form, detail, crease]), **_numbers(sheet, 0.8))


def _numbers(sheet: Sheet, opening: float) -> dict[str, float]:
    horizon = min(0.95, max(0.05, sheet.brush.horizon / max(sheet.brush.h, 1e-6)))
    solid_ground = 1.0 if sheet.opaque else 0.0
    return {"horizon": horizon, "open": opening * solid_ground, "vignette": solid_ground}


def _lens_maps(sheet: Sheet, planes: list[Map]) -> dict[str, skia.Shader]:
    first, second = (sheet.colored(_blurred(sheet, units), cubic=True) for units in (4.0, 11.0))
    return {"maps": sheet.shader(*planes), "soft1": first, "soft2": second}


def _blurred(sheet: Sheet, units: float) -> Pixels:
    step = max(2, round(units * 0.7))
    small = Image.frombuffer("RGBX", sheet.work, sheet.small, "raw", "RGBX", 0, 1)
    return np.asarray(
        small.resize((max(4, sheet.work[0] // step), max(4, sheet.work[1] // step)), Image.Resampling.BOX)
    )


def _moulding(sheet: Sheet, scales: tuple[float, ...], gain: float) -> Map:
    """Return light on the picture read as relief, 0…1 with 0.5 flat: bulging areas, lit from the scene's own side."""
    height = sheet.light if sheet.opaque else sheet.light + sheet.alpha
    side = sheet.brush.mood.side
    total = np.zeros_like(sheet.light)
    for units in scales:
        dx, dy = slopes(soften(height, sheet.per(units)))
        total += (-side * dx * 0.7 + dy * 1.0) * np.float32(sheet.per(units))
    return np.clip(0.5 + gain * total / len(scales), 0, 1)
