"""Pictures of screens and plans: glitches, vaporwave, synthwave, blueprints."""

from __future__ import annotations

import cv2
import numpy as np

from limner.paint.illustrator.styles.cel import levels, luma
from limner.paint.illustrator.styles.flowing import abstracted, flow_of, line_map
from limner.paint.illustrator.styles.maps import soften
from limner.paint.illustrator.styles.sheet import Number, Pixels, Sheet
from limner.paint.illustrator.styles.skies import sky_of

GLITCH = """
float3 print(float2 p, float3 c, float a) {
  float4 b = bands.eval(p); float shift = (b.r - 0.5) * 190.0 * step(0.74, b.g); float jitter = (b.b - 0.5) * 10.0;
  float4 k = blocks.eval(p); float2 q = p + float2(shift + jitter, 0.0);
  if (k.b > 0.5) { q += (k.rg - 0.5) * float2(420.0, 90.0); }
  float split = 5.0 + abs(shift) * 0.10;
  float3 o = float3(seen(q + float2(split, 0.0)).r, seen(q).g, seen(q - float2(split, 0.0)).b);
  o = mix(o, vivid(o, 1.5), 0.6); o = clamp((o - 0.05) * 1.12, 0.0, 1.0);
  if (k.b > 0.82) { o = floor(o.gbr * 4.0 + 0.5) / 4.0; o = mix(o, float3(0.05, 0.95, 0.85), 0.25); }
  if (b.g > 0.965) { o = mix(o, float3(0.98, 0.10, 0.55), 0.45); }
  float line = 0.5 + 0.5 * cos(p.y * 6.2832 / 4.0); o *= 0.86 + 0.18 * line;
  return o + (grained(p * 1.6).r - 0.5) * 0.10;
}
"""

VAPOR = """
float3 ramp(float t) {
  float3 o = mix(float3(0.13, 0.05, 0.34), float3(0.36, 0.20, 0.68), smoothstep(0.0, 0.28, t));
  o = mix(o, float3(0.98, 0.42, 0.78), smoothstep(0.22, 0.52, t)); o = mix(o, float3(0.46, 0.86, 0.96), smoothstep(0.50, 0.78, t));
  return mix(o, float3(1.0, 0.96, 0.93), smoothstep(0.78, 1.0, t));
}
float3 print(float2 p, float3 c, float a) {
  float2 u = p / size; float sk = maps.eval(p).r; float sun = 0.0;
  float l = lum(clamp((float3(lum(seen(p + float2(4.5, 0.0))), lum(c), lum(seen(p - float2(4.5, 0.0)))) - low) / (high - low), 0.0, 1.0));
  float lr = clamp((lum(seen(p + float2(5.0, 0.0))) - low) / (high - low), 0.0, 1.0);
  float lb = clamp((lum(seen(p - float2(5.0, 0.0))) - low) / (high - low), 0.0, 1.0);
  l = floor(l * 9.0 + 0.5 + (grained(p).r - 0.5) * 0.5) / 9.0;
  float3 o = ramp(l); o.r = mix(o.r, ramp(lr).r, 0.85); o.b = mix(o.b, ramp(lb).b, 0.85);
  o = mix(o, mix(vivid(clamp((c - low) / (high - low), 0.0, 1.0), 1.4), o, 0.78), 1.0);
  float3 air = mix(float3(0.26, 0.16, 0.62), float3(1.0, 0.47, 0.76), smoothstep(0.0, deep, u.y));
  air = mix(air, float3(1.0, 0.80, 0.62), smoothstep(deep * 0.6, deep * 1.05, u.y));
  float2 s = p - disc.xy; float r = length(s) / disc.z; float gap = step(0.5, fract(s.y / disc.z * 5.5 + 0.25)) * step(-0.1, s.y);
  float3 glowing = mix(float3(1.0, 0.93, 0.45), float3(1.0, 0.28, 0.62), smoothstep(-0.9, 0.9, s.y / disc.z));
  air = mix(air, glowing, smoothstep(1.0, 0.99, r) * (1.0 - gap)); air += float3(0.9, 0.35, 0.5) * 0.25 * smoothstep(1.9, 0.9, r);
  o = mix(o, air, smoothstep(0.4, 0.7, sk));
  float v = (u.y - floorat) / (1.0 - floorat); float near = max(v, 0.001);
  float gx = abs(fract((u.x - 0.5) * 7.0 / (near * 1.6 + 0.10) + 0.5) - 0.5) * (near * 1.6 + 0.10);
  float gy = abs(fract(2.2 / (near + 0.10)) - 0.5) * (near + 0.10);
  float grid = max(smoothstep(0.030, 0.008, gx), smoothstep(0.040, 0.012, gy)) * step(0.0, v) * whole;
  o = mix(o, o * float3(0.70, 0.55, 0.95), smoothstep(0.0, 0.1, v) * 0.55 * whole);
  o = 1.0 - (1.0 - o) * (1.0 - float3(0.35, 0.95, 1.0) * grid * 0.75);
  float line = 0.5 + 0.5 * cos(p.y * 6.2832 / 5.0); return o * (0.93 + 0.09 * line) + (grained(p * 1.6).r - 0.5) * 0.06;
}
"""

SYNTH = """
float3 print(float2 p, float3 c, float a) {
  float2 u = p / size; float3 m = maps.eval(p).rgb; float sk = m.r; float3 g = glow.eval(p).rgb;
  float l = clamp((lum(c) - low) / (high - low), 0.0, 1.0);
  float3 o = mix(float3(0.035, 0.012, 0.105), float3(0.22, 0.06, 0.40), smoothstep(0.0, 0.55, l));
  o = mix(o, float3(0.86, 0.16, 0.62), smoothstep(0.45, 0.95, l));
  o = mix(o, vivid(c, 1.4) * float3(0.85, 0.5, 1.0), 0.20);
  float3 air = mix(float3(0.03, 0.01, 0.10), float3(0.40, 0.05, 0.45), smoothstep(0.0, deep * 0.9, u.y));
  air = mix(air, float3(1.0, 0.32, 0.42), smoothstep(deep * 0.6, deep * 1.1, u.y));
  float star = smoothstep(0.80, 0.86, grained(p * 0.7 + 33.0).r) * smoothstep(deep * 0.7, 0.0, u.y); air += star * 0.8;
  float2 s = p - disc.xy; float r = length(s) / disc.z;
  float gap = step(0.55 - 0.28 * s.y / disc.z, fract(s.y / disc.z * 5.0)) * step(-0.25, s.y / disc.z);
  float3 glowing = mix(float3(1.0, 0.90, 0.25), float3(1.0, 0.10, 0.52), smoothstep(-0.9, 0.8, s.y / disc.z));
  air = mix(air, glowing, smoothstep(1.0, 0.985, r) * (1.0 - gap));
  air += float3(1.0, 0.18, 0.5) * 0.35 * smoothstep(2.2, 0.9, r) * step(0.985, r);
  o = mix(o, air, smoothstep(0.4, 0.7, sk));
  float3 hue = mix(float3(1.0, 0.15, 0.75), float3(0.10, 0.90, 1.0), smoothstep(0.30, 0.75, u.y + 0.4 * (u.x - 0.5)));
  float k = m.g * (1.0 - smoothstep(0.85, 1.0, sk)); o = 1.0 - (1.0 - o) * (1.0 - hue * smoothstep(0.05, 0.9, m.b) * 0.85);
  o = mix(o, mix(hue, float3(1.0), 0.55), crisp(0.42, k, 0.14));
  float v = (u.y - floorat) / (1.0 - floorat); float near = max(v, 0.001);
  float gx = abs(fract((u.x - 0.5) * 8.0 / (near * 1.7 + 0.08) + 0.5) - 0.5) * (near * 1.7 + 0.08);
  float gy = abs(fract(2.4 / (near + 0.10)) - 0.5) * (near + 0.10);
  float grid = max(smoothstep(0.034, 0.004, gx), smoothstep(0.044, 0.006, gy)) * step(0.0, v) * whole;
  o = mix(o, o * 0.45, smoothstep(0.0, 0.06, v) * 0.8 * whole); o = 1.0 - (1.0 - o) * (1.0 - float3(0.95, 0.12, 0.85) * grid);
  o = 1.0 - (1.0 - o) * (1.0 - g * g * 0.25);
  return o + (grained(p * 1.6).r - 0.5) * 0.04;
}
"""

BLUEPRINT = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.2); float3 d = drift.eval(p).rgb; float3 m = maps.eval(p + (d.gb - 0.5) * 1.5).rgb;
  float3 blue = mix(float3(0.045, 0.20, 0.47), float3(0.085, 0.29, 0.60), d.r) * (1.0 + (n.g - 0.5) * 0.10);
  float2 g1 = abs(fract(p / 20.0 + 0.5) - 0.5) * 20.0; float2 g2 = abs(fract(p / 100.0 + 0.5) - 0.5) * 100.0;
  float e = max(px, 0.5); float fine = smoothstep(0.5 + e, 0.3, min(g1.x, g1.y)); float bold = smoothstep(0.9 + e, 0.5, min(g2.x, g2.y));
  float3 o = blue + (fine * 0.055 + bold * 0.10) * whole;
  float dark = 1.0 - m.b;
  float hatch = smoothstep(0.14 + 0.1 * min(e, 2.0), 0.0, abs(fract(turned(p,
    0.785).y / 9.0) - 0.5) - 0.02 - 0.14 * smoothstep(0.45, 0.95, dark));
  o = mix(o, float3(0.80, 0.90, 1.0), hatch * smoothstep(0.52, 0.75, dark) * 0.20);
  float chalk = 0.72 + 0.5 * (n.g - 0.5);
  o = mix(o, float3(0.93, 0.97, 1.0), clamp(crisp(0.24, m.r, 0.15) * (chalk + 0.25), 0.0, 1.0));
  float2 q = min(p, size - p); float rim = min(q.x, q.y);
  float frame = (smoothstep(1.1 + e, 0.6, abs(rim - 26.0)) + 0.6 * smoothstep(0.6 + e, 0.2, abs(rim - 34.0))) * whole;
  o = mix(o, float3(0.90, 0.95, 1.0), min(frame, 1.0) * 0.85);
  return o * (1.0 - 0.10 * smoothstep(0.75, 1.4, length((p / size - 0.5) * 2.0)) * whole);
}
"""


def glitch(sheet: Sheet) -> Pixels:
    """Return the sheet as a broken transmission: colours apart, lines torn sideways, blocks out of place."""
    values = sheet.seeded("glitch")
    rows = max(8, round(sheet.h / 7))
    wide = np.repeat(values.random(rows // 5 + 1), 5)[:rows]
    bands = np.full((rows, 1, 4), 255, np.uint8)
    for i, plane in enumerate((np.repeat(values.random(rows // 3 + 1), 3)[:rows], wide, values.random(rows))):
        bands[:, 0, i] = np.round(plane * 255)
    down, across = max(2, round(sheet.h / 42)), max(2, round(sheet.w / 90))
    blocks = np.full((down, across, 4), 255, np.uint8)
    blocks[..., :2] = values.integers(0, 256, (down, across, 2))
    torn = values.random((down, across))
    blocks[..., 2] = np.where(torn > 0.955, 255 * values.uniform(0.6, 1, (down, across)), 0)
    return sheet.printed(GLITCH, {"bands": sheet.celled(bands), "blocks": sheet.celled(blocks)})


def vaporwave(sheet: Sheet) -> Pixels:
    """Return the sheet in vaporwave: pink, turquoise and violet, a banded sun in a clear sky, a grid over the ground."""
    sky, numbers = _stage(sheet)
    return sheet.printed(VAPOR, {"maps": sheet.shader(sky)}, **numbers)


def synthwave(sheet: Sheet) -> Pixels:
    """Return the sheet in synthwave: night violet, contours of neon, a striped sun, a glowing grid on the ground."""
    sky, numbers = _stage(sheet)
    flow = flow_of(sheet)
    calm = abstracted(sheet, flow, times=1)
    lines = line_map(sheet, flow, calm, 1.7, gain=2.0)
    work = (sheet.work[1], sheet.work[0])
    shape = lines.shape
    near = soften(np.ascontiguousarray(np.clip((lines - 0.3) * 2, 0, 1), dtype=np.float32), 7 * shape[1] / sheet.w)
    grown = sheet.shader(_sized(sky, shape), lines, np.clip(near * 1.6, 0, 1), cubic=True)
    glow = [soften(np.maximum(plane - 0.5, 0) * 2, sheet.per(16)) for plane in sheet.planes]
    assert glow[0].shape == work
    return sheet.printed(SYNTH, {"maps": grown, "glow": sheet.shader(*glow)}, **numbers)


def blueprint(sheet: Sheet) -> Pixels:
    """Return the sheet as a blueprint: pale lines and hatching on blue, over a grid, in a frame."""
    flow = flow_of(sheet)
    calm = abstracted(sheet, flow, times=2)
    light = luma(calm)
    low, high = levels(light)
    lines = line_map(sheet, flow, calm, 1.3, gain=3.0)
    tone = _sized(np.asarray(np.clip((light - low) / (high - low), 0, 1), np.float32), lines.shape)
    maps = {"maps": sheet.shader(lines, np.zeros_like(lines), tone, cubic=True), "drift": sheet.drift}
    return sheet.printed(BLUEPRINT, maps, whole=float(sheet.opaque))


def _sized(plane: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    return np.asarray(cv2.resize(plane, (shape[1], shape[0]), interpolation=cv2.INTER_LINEAR), np.float32)


def _stage(sheet: Sheet) -> tuple[np.ndarray, dict[str, Number]]:
    """Return where the sky is (none where there is none), and where sun and floor stand."""
    low, high = levels(sheet.light)
    sky = sky_of(sheet, any_hour=True) if sheet.opaque else None
    found = np.zeros((2, 2), np.float32) if sky is None else sky
    deep = (
        0.55 if sky is None else float(np.clip(np.quantile(np.nonzero(sky > 0.5)[0], 0.97) / sky.shape[0], 0.25, 0.9))
    )
    x = 0.5
    if sky is not None:
        rows = sky[: max(1, int(0.6 * deep * sky.shape[0]))]
        free = np.asarray(soften(rows.mean(axis=0)[None].astype(np.float32).repeat(3, 0), 0.12 * rows.shape[1]))[0]
        x = float(np.clip((np.argmax(free) + 0.5) / len(free), 0.3, 0.7))
    disc = (x * sheet.w, 0.60 * deep * sheet.h, min(0.21 * sheet.w, 0.36 * deep * sheet.h))
    return found, {
        "low": low, "high": high, "deep": deep, "disc": disc, "floorat": float(np.clip(deep + 0.28, 0.70, 0.86)),
        "whole": float(sky is not None),
    }  # fmt: skip
