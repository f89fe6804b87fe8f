"""What follows the forms: the direction of least change, smoothing along it that keeps borders, and lines drawn along it."""

from __future__ import annotations

import numpy as np
import skia
from PIL import Image

from limner.paint.illustrator.styles.maps import Map, slopes, soften
from limner.paint.illustrator.styles.sheet import Pixels, Sheet

FINE_EDGE = 850
"""The short edge in pixels at which lines are drawn."""

ALONG = """
float2 along(float2 p) {
  float2 e = flow.eval(p).rg * 2.0 - 1.0;
  return float2(sqrt(max(0.5 + 0.5 * e.r, 0.0)), (e.g < 0.0 ? -1.0 : 1.0) * sqrt(max(0.5 - 0.5 * e.r, 0.0)));
}
float2 onward(float2 p, float2 d) { float2 f = along(p); return dot(f, d) < 0.0 ? -f : f; }
"""
"""Shader code for the direction along the forms at p, read from the child ``flow`` (see ``flow_of``)."""

ACROSS = (
    ALONG
    + """
float3 print(float2 p, float3 c, float a) {
  float2 n = along(p); n = float2(-n.y, n.x);
  float3 sum = c; float total = 1.0;
  for (int i = 1; i < 4; i++) {
    float near = 1.1 - 0.25 * float(i);
    float3 s = pic.eval(p + n * float(i) * reach).rgb; float3 d = s - c; float m = dot(d, d) * narrow;
    float w = near / (1.0 + m * m); sum += s * w; total += w;
    s = pic.eval(p - n * float(i) * reach).rgb; d = s - c; m = dot(d, d) * narrow;
    w = near / (1.0 + m * m); sum += s * w; total += w;
  }
  return sum / total;
}
"""
)

LENGTHWISE = (
    ALONG
    + """
float3 print(float2 p, float3 c, float a) {
  float2 d = along(p); float2 q = p + d * reach * 2.0; float2 r = p - d * reach * 2.0;
  float2 d2 = onward(q, d); float2 e2 = onward(r, -d);
  float3 sum = c; float total = 1.0;
  float3 s = pic.eval(p + d * reach).rgb; float3 k = s - c; float w = 0.9 / (1.0 + dot(k, k) * narrow * 2.0); sum += s * w; total += w;
  s = pic.eval(p - d * reach).rgb; k = s - c; w = 0.9 / (1.0 + dot(k, k) * narrow * 2.0); sum += s * w; total += w;
  for (int i = 0; i < 3; i++) {
    float near = 0.75 - float(i) * 0.18;
    s = pic.eval(q + d2 * reach * float(i)).rgb; k = s - c;
    w = near / (1.0 + dot(k, k) * narrow * 2.0); sum += s * w; total += w;
    s = pic.eval(r + e2 * reach * float(i)).rgb; k = s - c;
    w = near / (1.0 + dot(k, k) * narrow * 2.0); sum += s * w; total += w;
  }
  return sum / total;
}
"""
)

DIFFERENCE = (
    ALONG
    + """
float3 print(float2 p, float3 c, float a) {
  float2 n = along(p); n = float2(-n.y, n.x);
  float2 k = n * reach * 0.75;
  float v0 = c.r; float v1 = pic.eval(p + k).r + pic.eval(p - k).r;
  float v2 = pic.eval(p + k * 2.0).r + pic.eval(p - k * 2.0).r; float v3 = pic.eval(p + k * 3.0).r + pic.eval(p - k * 3.0).r;
  float v4 = pic.eval(p + k * 4.0).r + pic.eval(p - k * 4.0).r;
  float near = (v0 + v1 * 0.755 + v2 * 0.325 + v3 * 0.08) / 3.32;
  float wide = (v0 + v1 * 0.896 + v2 * 0.645 + v3 * 0.373 + v4 * 0.173) / 5.174;
  return float3(0.5 + 3.0 * (wide - near));
}
"""
)

DRAWN = (
    ALONG
    + """
float3 print(float2 p, float3 c, float a) {
  float2 d = along(p); float2 q = p + d * reach * 2.0; float2 r = p - d * reach * 2.0;
  float2 d2 = onward(q, d); float2 e2 = onward(r, -d);
  float sum = c.r + 0.93 * (pic.eval(p + d * reach).r + pic.eval(p - d * reach).r) + 0.75 * (pic.eval(q).r + pic.eval(r).r);
  sum += 0.53 * (pic.eval(q + d2 * reach).r + pic.eval(r + e2 * reach).r);
  sum += 0.32 * (pic.eval(q + d2 * 2.0 * reach).r + pic.eval(r + e2 * 2.0 * reach).r);
  float busy = busyness.eval(p).r * 1.6 + 0.04;
  return float3(clamp((sum / 6.06 - 0.5) * gain / busy, 0.0, 1.0));
}
"""
)


def tensor(sheet: Sheet, units: float) -> tuple[Map, Map, Map]:
    """Return twice the angle along the forms as (cos, sin), and how sure it is (0…1), at working size, all colours asked."""
    xx = yy = xy = np.zeros((sheet.work[1], sheet.work[0]), np.float32)
    for plane in sheet.planes:
        dx, dy = slopes(soften(plane, max(0.8, sheet.per(1.6))))
        xx, yy, xy = xx + dx * dx, yy + dy * dy, xy + dx * dy
    xx, yy, xy = (soften(part, sheet.per(units)) for part in (xx, yy, xy))
    size = np.sqrt((xx - yy) ** 2 + 4 * xy * xy)
    total = xx + yy + np.float32(1e-6)
    found = -(xx - yy) / (size + 1e-9), -2 * xy / (size + 1e-9), size / total * np.minimum(1, total * 400)
    cos, sin, sure = (np.asarray(part, np.float32) for part in found)
    return cos, sin, sure


def flow_of(sheet: Sheet, units: float = 9.0) -> skia.Shader:
    """Return the child ``flow`` of ``ALONG``: directions smoothed by so many units, their sureness in blue."""
    cos, sin, sure = tensor(sheet, units)
    packed = np.full((*cos.shape, 4), 255, np.uint8)
    for i, plane in enumerate((cos * 0.5 + 0.5, sin * 0.5 + 0.5, sure)):
        packed[..., i] = np.clip(plane, 0, 1) * np.float32(255) + np.float32(0.5)
    return sheet.celled(packed)


def abstracted(sheet: Sheet, flow: skia.Shader, *, reach: float = 2.2, narrow: float = 60.0, times: int = 2) -> Pixels:
    """Return the picture at working size with its grain and small marks melted away along the forms, borders kept.

    ``reach`` is the step of both filters in units, ``narrow`` how unlike (squared) a colour may be to be mixed in.
    """
    pixels = sheet.small
    for _ in range(times):
        for code, k in ((ACROSS, 1.0), (LENGTHWISE, 1.6)):
            given = {"reach": reach * k, "narrow": narrow}
            pixels = sheet.rendered(code + OPAQUE, sheet.work, sheet.celled(pixels), {"flow": flow}, given)
    return pixels


def fine(sheet: Sheet, edge: int = FINE_EDGE) -> tuple[int, int]:
    """Return the size at which lines are drawn: its short edge ``edge`` pixels, or the picture's own if that is less."""
    short = min(sheet.width, sheet.height)
    k = min(1.0, edge / short, (2_000_000 / (sheet.width * sheet.height)) ** 0.5)
    return max(8, round(sheet.width * k)), max(8, round(sheet.height * k))


def drawn_lines(
    sheet: Sheet, flow: skia.Shader, picture: Pixels, width: float, *, gain: float = 1.0, length: float = 2.4
) -> skia.Shader:
    """Return lines as a shader, 0…1 in red: dark marks and borders of ``picture``, drawn along the forms; cut it at 0.5.

    ``width`` is a line's half width in units. Where all is busy (foliage, gravel) only the strongest lines stay.
    """
    size = fine(sheet)
    light = Image.frombuffer("RGBX", (picture.shape[1], picture.shape[0]), picture, "raw", "RGBX", 0, 1).convert("L")
    grey = np.asarray(light.convert("RGBA"))
    plane = np.asarray(light.resize(sheet.work, Image.Resampling.BILINEAR)).astype(np.float32) * np.float32(1 / 255)
    dx, dy = slopes(plane)
    busy = soften(np.hypot(dx, dy), sheet.per(16))
    marks = sheet.rendered(
        DIFFERENCE + OPAQUE, size, sheet.colored(grey, cubic=False), {"flow": flow}, {"reach": width}
    )
    maps = {"flow": flow, "busyness": sheet.shader(np.clip(busy * np.float32(2 * sheet.work[0] / 600), 0, 1))}
    lines = sheet.rendered(DRAWN + OPAQUE, size, sheet.celled(marks), maps, {"reach": length, "gain": gain})
    return sheet.colored(lines, cubic=True)


OPAQUE = "half4 main(float2 p) { return half4(half3(clamp(print(p, pic.eval(p).rgb, 1.0), 0.0, 1.0)), 1.0); }"
"""The end of a shader that makes an opaque map and sees the picture as it is."""
