"""Photographs of another time or stock: sepia prints, tintypes, instant pictures, negative film, film noir, the cinema."""

from __future__ import annotations

import cv2
import numpy as np

from limner.paint.illustrator.styles.cel import levels
from limner.paint.illustrator.styles.maps import Map, soften
from limner.paint.illustrator.styles.sheet import Number, Pixels, Sheet

START = """
float3 toned(float3 c) { return clamp((c - low) / (high - low), 0.0, 1.0); }
float away(float2 p) { float2 q = (p / size - 0.5) * 2.0; return length(q); }
"""

VINTAGE = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.6); float3 d = drift.eval(p).rgb; float3 w = wear.eval(p).rgb;
  float l = lum(toned(mix(c, soft.eval(p).rgb, 0.45)));
  l = 0.13 + 0.74 * pow(l, 0.92) + (n.r - 0.5) * 0.10 + (d.r - 0.5) * 0.09;
  float fade = smoothstep(0.75, 1.45, away(p) + (d.g - 0.5) * 0.5) * whole;
  l = mix(l, 0.74, fade * 0.55);
  float3 o = mix(float3(0.185, 0.115, 0.07), float3(0.965, 0.895, 0.755), l);
  o = mix(o, o * float3(1.06, 0.97, 0.80), smoothstep(0.52, 0.75, d.b) * 0.6);
  o = mix(o, float3(0.97, 0.93, 0.83), w.r * 0.75); o = mix(o, o * 0.45, w.g * 0.7);
  float2 e = min(p, size - p); float gap = min(e.x, e.y) + (n.g - 0.5) * 2.0;
  float3 card = float3(0.945, 0.895, 0.79) * (1.0 + (n.g - 0.5) * 0.05) * (1.0 - 0.10 * smoothstep(30.0, 0.0, gap + (d.g - 0.5) * 30.0));
  return mix(card, o, mix(1.0, smoothstep(33.0, 35.0, gap), whole));
}
"""

TINTYPE = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.5); float3 d = drift.eval(p).rgb; float3 w = wear.eval(p).rgb;
  float centre = smoothstep(0.35, 1.25, away(p)) * whole;
  float3 s = toned(mix(c, soft.eval(p).rgb, 0.25 + 0.75 * centre));
  float l = dot(s, float3(0.04, 0.34, 0.62));
  l = l * l * (3.0 - 2.0 * l); l = 0.035 + 0.70 * pow(l, 1.05) + (n.r - 0.5) * 0.05;
  float flow = (d.r - 0.5) * 0.22 + (grained(float2(p.x * 0.7, p.y * 0.05)).g - 0.5) * 0.16 * smoothstep(0.5, 1.3, away(p));
  l *= 1.0 + flow; l *= 1.0 - 0.62 * smoothstep(0.70, 1.40, away(p) + (d.g - 0.5) * 0.30) * whole;
  float2 e = min(p, size - p); float gap = min(e.x, e.y) + (d.b - 0.5) * 46.0 + (d.g - 0.5) * 26.0 + (n.g - 0.5) * 6.0;
  float pool = smoothstep(34.0, 22.0, gap) * whole;
  l = mix(l, 0.50 + (d.g - 0.5) * 0.5, pool * 0.55 * smoothstep(4.0, 20.0, gap)); l = mix(l, 0.03, smoothstep(12.0, 6.0, gap) * whole);
  l = mix(l, 0.80, w.r * 0.55); l = mix(l, 0.02, w.g * 0.85);
  return mix(float3(0.050, 0.042, 0.040), float3(0.90, 0.855, 0.785), clamp(l, 0.0, 1.0));
}
"""

FILM = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.8); float3 e = grained(p * 1.8 + 60.0);
  float3 s = toned(c); float3 g = soft.eval(p).rgb;
  float burn = smoothstep(0.62, 0.98, lum(g)); s += float3(0.30, 0.085, 0.02) * burn * 0.45;
  float3 o = 0.055 + 0.905 * pow(s, float3(0.90, 0.93, 1.0)); o = mix(o, o * o * (3.0 - 2.0 * o), 0.45);
  float l = lum(o);
  o *= mix(float3(0.90, 1.02, 1.06), float3(1.055, 1.0, 0.905), smoothstep(0.08, 0.72, l));
  o = vivid(o, 1.06) + float3(0.012, 0.012, 0.020);
  o += float3(n.r - 0.5, e.r - 0.5, n.g - 0.5) * 0.055 + (n.r - 0.5) * 0.05;
  float2 q = p / size; float leak = smoothstep(0.34, 0.0, abs(q.x - leakat) + 0.20 * q.y) * whole;
  o = 1.0 - (1.0 - o) * (1.0 - float3(0.95, 0.38, 0.10) * leak * 0.42);
  return o * (1.0 - 0.20 * whole * smoothstep(0.7, 1.5, away(p)));
}
"""

NOIR = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.7); float3 g = soft.eval(p).rgb;
  float l = lum(toned(c)); l = clamp((l - 0.10) * 1.18, 0.0, 1.0); l = mix(l, l * l * (3.0 - 2.0 * l), 1.0);
  l = 1.0 - (1.0 - l) * (1.0 - lum(g) * lum(g) * 0.20);
  float2 q = p / size; float across = turned(p, -0.20).y;
  float slat = 0.5 + 0.5 * cos(across * 6.2832 / 92.0);
  float window = smoothstep(0.0, 0.25, q.x + 0.2) * smoothstep(1.35, 0.5, q.x + q.y * 0.3) * whole;
  l *= mix(1.0, 0.40 + 0.60 * smoothstep(0.28, 0.52, slat), 0.66 * window);
  l *= 1.0 - 0.72 * whole * smoothstep(0.55, 1.35, away(p));
  return float3(0.012, 0.013, 0.016) + float3(0.985, 0.98, 0.965) * l + (n.r - 0.5) * 0.075;
}
"""

CINEMA = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.7); float3 s = toned(c); float3 g = soft.eval(p).rgb;
  float glow = smoothstep(0.45, 0.95, lum(g)); float wide = lum(streak.eval(p).rgb);
  s = mix(s, s * s * (3.0 - 2.0 * s), 0.55) * 0.94;
  float l = lum(s); float warm = clamp(0.5 + 2.2 * (s.r - s.b), 0.0, 1.0);
  float3 teal = float3(0.62, 0.98, 1.12); float3 orange = float3(1.18, 0.97, 0.74);
  float3 o = s * mix(teal, orange, clamp(0.75 * warm + 0.5 * smoothstep(0.25, 0.85, l) - 0.15, 0.0, 1.0));
  o = mix(o, float3(0.015, 0.075, 0.095), (1.0 - smoothstep(0.0, 0.35, l)) * 0.55);
  o = 1.0 - (1.0 - o) * (1.0 - g * glow * float3(0.22, 0.17, 0.12));
  o = 1.0 - (1.0 - o) * (1.0 - float3(0.25, 0.55, 0.95) * wide * 0.55 * whole);
  o = o * (1.0 - 0.30 * whole * smoothstep(0.6, 1.5, away(p))) + (n.r - 0.5) * 0.032;
  float bar = min(p.y, size.y - p.y);
  return o * mix(1.0, smoothstep(bars - 0.6, bars + 0.6, bar), whole);
}
"""

INSTANT = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.4); float3 d = drift.eval(p).rgb; float3 card = float3(0.962, 0.955, 0.935) * (1.0 + (n.g - 0.5) * 0.025);
  float2 q = (p - frame.xy) / frame.zw; float2 at2 = q * size;
  float3 s = toned(mix(held.eval(at2).rgb, soft.eval(at2).rgb, 0.35));
  float3 o = 0.12 + 0.80 * pow(s, float3(0.92, 0.90, 0.96));
  o = mix(o, o * float3(1.05, 1.0, 0.86), 0.8); o = mix(o, float3(0.35, 0.42, 0.42), 0.22 * (1.0 - lum(o)));
  o += float3(0.10, 0.035, -0.02) * (d.r - 0.4) * 0.7; o = vivid(o, 0.92);
  o *= 1.0 - 0.30 * smoothstep(0.62, 1.35, length((q - 0.5) * 2.0)); o += (n.r - 0.5) * 0.035;
  float2 e = min(p - frame.xy, frame.xy + frame.zw - p); float gap = min(e.x, e.y);
  card *= 1.0 - 0.16 * smoothstep(-9.0, -0.5, gap);
  card *= 0.96 + 0.04 * smoothstep(0.0, 12.0, min(min(p.x, size.x - p.x), min(p.y, size.y - p.y)));
  return mix(card, o * (1.0 - 0.22 * smoothstep(6.0, 0.0, gap)), smoothstep(-0.5, 0.5, gap));
}
"""


def vintage_photo(sheet: Sheet) -> Pixels:
    """Return the sheet as a faded sepia print, worn, on its card."""
    return sheet.printed(START + VINTAGE, {**_maps(sheet, 1.6), "wear": _worn(sheet, 26)}, **_numbers(sheet))


def tintype(sheet: Sheet) -> Pixels:
    """Return the sheet as a wet plate: blind to red, silver on black iron, the collodion's pools at the edges."""
    return sheet.printed(START + TINTYPE, {**_maps(sheet, 5.0), "wear": _worn(sheet, 40)}, **_numbers(sheet))


def film(sheet: Sheet) -> Pixels:
    """Return the sheet on colour negative film: warm lights, lifted blacks, halation, grain, a leak of light at one side."""
    side = -0.04 if sheet.brush.mood.side < 0 else 1.04
    return sheet.printed(START + FILM, _maps(sheet, 9.0), leakat=side, **_numbers(sheet))


def noir(sheet: Sheet) -> Pixels:
    """Return the sheet in hard black and white, the shadow of a blind across it."""
    return sheet.printed(START + NOIR, _maps(sheet, 12.0), **_numbers(sheet))


def cinematic(sheet: Sheet) -> Pixels:
    """Return the sheet graded for the cinema: teal shadows, warm lights, blooming lamps, bars where the format is taller."""
    bright = np.clip((sheet.light - 0.86) * 7, 0, 1)
    flare = cv2.blur(np.asarray(bright, np.float32), (max(3, sheet.work[0] // 3), 1)) * np.float32(2.0)
    wanted = sheet.w / 2.2
    bars = max(0.0, min(0.11 * sheet.h, (sheet.h - wanted) / 2))
    maps = {
        **_maps(sheet, 10.0),
        "streak": sheet.shader(np.clip(flare, 0, 1), np.clip(flare, 0, 1), np.clip(flare, 0, 1)),
    }
    return sheet.printed(START + CINEMA, maps, bars=bars, **_numbers(sheet))


def polaroid(sheet: Sheet) -> Pixels:
    """Return the sheet as an instant picture: washed-out colours in a white card with a broad foot; a cut-out gets no card."""
    if not sheet.opaque:
        return film(sheet)
    rim = 0.055 * min(sheet.w, sheet.h)
    foot = 3.3 * rim
    wide, high = sheet.w - 2 * rim, sheet.h - rim - foot
    share = (wide / sheet.w) / (high / sheet.h)
    held = _cropped(sheet.pixels, share)
    small = _cropped(sheet.small, share)
    maps = {"held": sheet.colored(held), "soft": sheet.colored(_blurred(small, sheet.per(3.0))), "drift": sheet.drift}
    return sheet.printed(START + INSTANT, maps, frame=(rim, rim, wide, high), **_numbers(sheet))


def _cropped(pixels: Pixels, share: float) -> Pixels:
    """Return the middle of pixels cut to a share of their proportion and stretched back over their size."""
    h, w = pixels.shape[:2]
    cw, ch = (w, max(1, round(h / share))) if share > 1 else (max(1, round(w * share)), h)
    x, y = (w - cw) // 2, (h - ch) // 2
    return np.asarray(cv2.resize(pixels[y : y + ch, x : x + cw], (w, h), interpolation=cv2.INTER_AREA), np.uint8)


def _blurred(pixels: Pixels, deviation: float) -> Pixels:
    return np.asarray(cv2.GaussianBlur(pixels, (0, 0), max(0.4, deviation), borderType=cv2.BORDER_REPLICATE), np.uint8)


def _maps(sheet: Sheet, units: float) -> dict[str, object]:
    return {"soft": sheet.colored(_blurred(sheet.small, sheet.per(units))), "drift": sheet.drift}


def _numbers(sheet: Sheet) -> dict[str, Number]:
    low, high = levels(sheet.light)
    return {"low": low, "high": high, "whole": float(sheet.opaque)}


def _worn(sheet: Sheet, count: int) -> object:
    """Return scratches and specks: pale ones in red, dark ones in green."""
    values = sheet.seeded("wear")
    k = min(1.0, 1100 / min(sheet.width, sheet.height))
    size = (max(8, round(sheet.width * k)), max(8, round(sheet.height * k)))
    unit = size[0] / sheet.w
    planes: list[Map] = []
    for _ in range(2):
        plane = np.zeros((size[1], size[0]), np.uint8)
        for _ in range(count):
            at = values.uniform(0, 1, 2) * size
            if values.random() < 0.35:
                turn, long = values.normal(np.pi / 2, 0.25), values.uniform(20, 240) * unit
                middle = at + values.normal(0, 6 * unit, 2) + np.array([np.cos(turn), np.sin(turn)]) * long / 2
                end = at + np.array([np.cos(turn), np.sin(turn)]) * long
                cv2.polylines(
                    plane, [np.round(np.array([at, middle, end]) * 16).astype(np.int32)], False, 210, 1, cv2.LINE_AA, 4
                )
            else:
                cv2.circle(
                    plane,
                    tuple(int(v) for v in at),
                    max(1, round(abs(values.normal(0, 1.6)) * unit)),
                    255,
                    -1,
                    cv2.LINE_AA,
                )
        planes.append(soften(np.asarray(plane / 255, np.float32), max(0.4, 0.45 * unit)))
    return sheet.shader(*planes)
