"""Psychedelic: a poster of the late sixties. Tones in hot bands, and all that is plain filled with echoes of the forms in it."""

from __future__ import annotations

import cv2
import numpy as np

from limner.paint.illustrator.ramp import components
from limner.paint.illustrator.styles.cel import levels, luma
from limner.paint.illustrator.styles.flowing import abstracted, flow_of, line_map
from limner.paint.illustrator.styles.maps import Map, slopes, soften
from limner.paint.illustrator.styles.sheet import Number, Pixels, Sheet

FAR = 400.0
"""Units from a form to where echoes of it are no longer told apart."""
TONES = ("#24063f", "#6a1390", "#c5146f", "#ee3a24", "#ff8a1c", "#ffd22e", "#fff0b0")
ECHOES = ("#ee3a24", "#ff9a1c", "#ffd84a", "#18a999", "#3b2a9e", "#d1187c")

PRINT = """
float3 banded(float t) {
  float i = clamp(floor(t * 7.0), 0.0, 6.0);
  float3 o = tone0; if (i > 0.5) o = tone1; if (i > 1.5) o = tone2; if (i > 2.5) o = tone3;
  if (i > 3.5) o = tone4; if (i > 4.5) o = tone5; if (i > 5.5) o = tone6; return o;
}
float3 echoed(float v) {
  float i = mod(floor(v), 6.0);
  float3 o = echo0; if (i > 0.5) o = echo1; if (i > 1.5) o = echo2; if (i > 2.5) o = echo3; if (i > 3.5) o = echo4; if (i > 4.5) o = echo5;
  return o;
}
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.3); float3 d = drift.eval(p * 0.8).rgb;
  float2 q = p + float2(sin(p.y / 61.0 + turn), sin(p.x / 53.0 + 2.0 * turn)) * 4.0;
  float4 m = maps.eval(q); float t = clamp(m.r + (d.r - 0.5) * 0.10, 0.0, 0.999); float k = lines.eval(p).r;
  float3 o = banded(t);
  float step7 = fract(t * 7.0); float e = 0.05 + 0.02 * px; o = mix(banded(max(t - 0.14, 0.0)), o, smoothstep(0.0, e, step7));
  float2 r = p - heart; float swirl = sin(atan(r.y, r.x) * 5.0 + length(r) / 90.0 + turn) * 0.28;
  float v = far.eval(p + (d.gb - 0.5) * 26.0).r * reach / 19.0 + swirl + (d.r - 0.5) * 1.4 + 6.0;
  float edge = abs(fract(v) - 0.5); float3 ring = echoed(v);
  ring = mix(ring, float3(0.13, 0.02, 0.20), smoothstep(0.46 - 0.012 * px, 0.48, edge) * 0.9);
  o = mix(o, ring, crisp(0.55, m.g, 0.06));
  o = mix(o, float3(0.10, 0.015, 0.17), crisp(0.38, k, 0.12) * (1.0 - 0.6 * crisp(0.75, m.g, 0.1)));
  o *= 1.0 + (n.g - 0.5) * 0.09;
  return o + (n.r - 0.5) * 0.025;
}
"""


def psychedelic(sheet: Sheet) -> Pixels:
    """Return the sheet as a psychedelic poster; its plain parts become rings of colour about what stands in them."""
    flow = flow_of(sheet)
    calm = abstracted(sheet, flow, reach=3.0, narrow=36.0)
    light = luma(calm)
    low, high = levels(light, 0.02, 0.97)
    tone = np.asarray(np.clip((light - low) / (high - low), 0, 0.999), np.float32)
    lines = line_map(sheet, flow, calm, 2.0, gain=1.7)
    plain, far = _plain(sheet, light)
    given: dict[str, Number] = {f"tone{i}": components(ink) for i, ink in enumerate(TONES)}
    given |= {f"echo{i}": components(ink) for i, ink in enumerate(ECHOES)}
    given |= {
        "turn": float(sheet.seeded("turn").random() * 6.2832), "reach": FAR, "heart": (0.5 * sheet.w, 0.42 * sheet.h),
    }  # fmt: skip
    maps = {
        "maps": sheet.shader(tone, plain, cubic=True), "lines": sheet.shader(lines, cubic=True),
        "far": sheet.shader(far, cubic=True), "drift": sheet.drift,
    }  # fmt: skip
    return sheet.printed(PRINT, maps, **given)


def _plain(sheet: Sheet, light: Map) -> tuple[Map, Map]:
    """Return where the picture is plain (0…1), and how far that is from its forms (0…1 of ``FAR`` units), both at working size."""
    dx, dy = slopes(soften(light, max(0.8, sheet.per(2.5))))
    steep = np.hypot(dx, dy) * np.float32(2 * sheet.work[0] / 600)
    busy = soften(np.clip(steep * 9, 0, 1).astype(np.float32), sheet.per(12))
    calm = (busy < 0.16).astype(np.uint8)
    _, parts, stats, _ = cv2.connectedComponentsWithStats(calm, connectivity=4)
    large = stats[:, cv2.CC_STAT_AREA] >= 0.02 * calm.size
    large[0] = False
    kept = large[parts].astype(np.uint8)
    far = np.minimum(cv2.distanceTransform(kept, cv2.DIST_L2, 5), np.float32(sum(kept.shape)))
    units = np.asarray(soften(np.asarray(far, np.float32), sheet.per(7)) * np.float32(sheet.w / sheet.work[0]))
    return soften(kept.astype(np.float32), sheet.per(3)), np.asarray(np.clip(units / FAR, 0, 1), np.float32)


__all__ = ["psychedelic"]
