"""The manners of poster artists: vintage travel, art deco, art nouveau, constructivism."""

from __future__ import annotations

import cv2
import numpy as np

from limner.paint.illustrator.ramp import components
from limner.paint.illustrator.styles.cel import levels, luma
from limner.paint.illustrator.styles.flowing import abstracted, flow_of, line_map
from limner.paint.illustrator.styles.maps import Map
from limner.paint.illustrator.styles.palette import Colors, few_colors, nearest, to_lab, to_rgb
from limner.paint.illustrator.styles.plainface import featured, few_with, plain_faced
from limner.paint.illustrator.styles.sheet import Number, Pixels, Sheet
from limner.paint.illustrator.styles.simplify import TABLE, colors_of, flat_table, simplified
from limner.paint.illustrator.styles.skies import sky_of
from limner.paint.illustrator.styles.textile import bold_pieces

TRAVEL_INKS = (
    "#14283c", "#1f4e5f", "#2f7f86", "#8fb9a8", "#f3e3bd", "#f0b65a", "#e07a3f", "#b8452f", "#6d2f35", "#5d7a45", "#a9a45a",
    "#7fb4cf", "#d9cdb0", "#8a6a4c",
)  # fmt: skip
NOUVEAU_INKS = (
    "#2f2620", "#5e4632", "#8b6b43", "#b99a5f", "#e2cf9f", "#f5ead0", "#7d8658", "#a9ad82", "#4f6a63", "#8fa9a0", "#b9674a",
    "#d9a284", "#7b3f3a", "#cfd3c4",
)  # fmt: skip

TRAVEL = (
    TABLE
    + """
float3 print(float2 p, float3 c, float a) {
  float2 u = p / size; float3 n = grained(p * 1.3); float3 calm = soft.eval(p).rgb; float sk = maps.eval(p).r;
  float3 o = fewest(calm);
  float t = floor(u.y / deep * 6.0 + (drift.eval(p * 0.6).r - 0.5) * 1.2) / 6.0;
  float3 air = mix(float3(0.16, 0.44, 0.55), float3(0.60, 0.78, 0.74), smoothstep(0.0, 0.55, t));
  air = mix(air, float3(0.98, 0.88, 0.66), smoothstep(0.45, 0.9, t));
  o = mix(o, air, crisp(0.5, sk, 0.08));
  o *= 0.985 + (n.g - 0.5) * 0.085; o = mix(o, float3(0.95, 0.89, 0.74), smoothstep(0.70, 0.80, n.g + (n.r - 0.5) * 0.1) * 0.30);
  float2 e = min(p, size - p); float rim = min(e.x, e.y);
  float3 paper = float3(0.955, 0.905, 0.785) * (1.0 + (n.g - 0.5) * 0.05);
  o = mix(o, float3(0.08, 0.16, 0.23), smoothstep(40.5, 39.5, rim) * whole);
  return mix(o, paper, smoothstep(36.5, 35.5, rim) * whole);
}
"""
)

DECO = """
float3 print(float2 p, float3 c, float a) {
  float2 u = p / size; float3 n = grained(p * 1.4); float3 m = maps.eval(p).rgb; float sk = m.g; float l = clamp(m.b, 0.0, 1.0);
  float q = l * 5.0; float f = fract(q); float t = (floor(q) + 0.30 * smoothstep(0.0, 1.0, f)) / 4.6; t += (n.r - 0.5) * 0.05 * (0.4 + f);
  float3 o = mix(float3(0.028, 0.055, 0.085), float3(0.045, 0.21, 0.25), smoothstep(0.0, 0.28, t));
  o = mix(o, float3(0.10, 0.42, 0.43), smoothstep(0.25, 0.48, t));
  float warm = smoothstep(0.0, 0.16, c.r - c.b);
  float3 gold = mix(float3(0.36, 0.23, 0.09), float3(0.84, 0.65, 0.31), smoothstep(0.15, 0.62, t)); o = mix(o, gold, warm * 0.9);
  o = mix(o, float3(0.87, 0.70, 0.38), smoothstep(0.50, 0.74, t)); o = mix(o, float3(0.975, 0.925, 0.795), smoothstep(0.76, 0.98, t));
  float2 r = p - heart; float ray = 0.5 + 0.5 * cos(atan(r.y, r.x) * 36.0); float far = length(r) / max(size.x, size.y);
  float3 burst = mix(float3(0.035, 0.115, 0.155), float3(0.075, 0.235, 0.265), crisp(0.5, ray, 0.08));
  burst = mix(float3(0.93, 0.78, 0.45), burst, smoothstep(0.02, 0.42, far + (n.r - 0.5) * 0.03));
  o = mix(o, burst, smoothstep(0.40, 0.62, sk));
  float line = crisp(0.42, m.r, 0.11) * (1.0 - smoothstep(0.8, 1.0, sk));
  o = mix(o, mix(float3(0.93, 0.77, 0.44), float3(0.03, 0.05, 0.07), smoothstep(0.42, 0.66, t)), line * 0.92);
  float2 e = min(p, size - p); float rim = min(e.x, e.y);
  float frame = smoothstep(36.0, 35.0, rim);
  float band = smoothstep(4.2, 3.4, abs(rim - 36.0)) + smoothstep(1.6, 0.9, abs(rim - 26.0)) + smoothstep(1.6, 0.9, abs(rim - 47.0));
  float2 k = e - 36.0; float fan = length(k); float ribs = 0.5 + 0.5 * cos(atan(k.y, k.x) * 32.0);
  float quarter = smoothstep(121.0, 120.0, fan) * step(0.0, k.x) * step(0.0, k.y);
  float ringed = smoothstep(2.6, 1.8, abs(fan - 118.0)) + smoothstep(1.8, 1.0, abs(fan - 74.0)) + smoothstep(1.8, 1.0, abs(fan - 36.0));
  float3 black = float3(0.022, 0.042, 0.062);
  float3 leaf = float3(0.86, 0.69, 0.36) * (0.86 + 0.28 * smoothstep(-0.2, 1.2, u.x * 0.6 + u.y * 0.4) + (n.g - 0.5) * 0.10);
  o = mix(o, black, max(frame, quarter) * whole);
  float golden = clamp(band + (ringed + crisp(0.80, ribs, 0.06) * step(36.0, fan)) * quarter, 0.0, 1.0) * whole;
  return mix(o, leaf, golden) + (n.r - 0.5) * 0.02;
}
"""

NOUVEAU = (
    TABLE
    + """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.2); float3 d = drift.eval(p).rgb; float3 calm = soft.eval(p).rgb; float3 m = maps.eval(p).rgb; float sk = m.b;
  float3 o = fewest(mix(calm, c, 0.4 * smoothstep(0.12, 0.28, length(c - calm)))); o *= 1.0 + (d.r - 0.5) * 0.16 + (n.g - 0.5) * 0.07;
  float2 r = p - heart; float ring = length(r) / halo; float3 gold = float3(0.80, 0.66, 0.40);
  float turn = atan(r.y, r.x) * 24.0 / 6.2832; float tile = smoothstep(0.10, 0.05, abs(fract(turn) - 0.5) - 0.40);
  float3 air = mix(float3(0.945, 0.885, 0.745), float3(0.735, 0.785, 0.70), smoothstep(0.95, 1.9, ring));
  float band = smoothstep(1.0, 0.99, ring) * smoothstep(0.845, 0.855, ring);
  air = mix(air, mix(float3(0.55, 0.60, 0.45), gold, smoothstep(0.26, 0.22, length(float2(fract(turn) - 0.5, (ring - 0.925)
    * 6.0)))), band);
  air = mix(air, float3(0.25, 0.19, 0.14), smoothstep(0.008, 0.004, min(abs(ring - 1.0), abs(ring - 0.85))) * 0.9);
  o = mix(o, air, smoothstep(0.42, 0.64, sk));
  float free = 1.0 - smoothstep(0.85, 1.0, sk);
  o = mix(o, float3(0.27, 0.19, 0.13), crisp(0.36, m.r, 0.16) * 0.75 * free);
  o = mix(o, float3(0.16, 0.105, 0.07), crisp(0.46, m.g, 0.10) * 0.95 * free);
  float2 e = min(p, size - p); float rim = min(e.x, e.y); float along = e.x < e.y ? p.y : p.x;
  float curl = length(e - float2(118.0));
  float corner = step(max(e.x, e.y), 118.0); float edge = corner > 0.5 ? 74.0 - curl : rim - 44.0;
  float3 border = mix(float3(0.90, 0.84, 0.69), float3(0.66, 0.69, 0.54), smoothstep(30.0, 32.0, rim)
    * smoothstep(-2.0, -4.0, edge)) * (1.0 + (n.g - 0.5) * 0.06);
  float vine = smoothstep(2.2, 1.2, abs(rim - (19.0 + 6.5 * sin(along / 21.0)))) * step(rim, 30.0);
  float leaf = smoothstep(5.0, 4.0, length(float2((fract(along / 66.0 + 0.25) - 0.5) * 66.0, rim - 19.0)));
  border = mix(border, float3(0.36, 0.42, 0.26), vine * 0.85); border = mix(border, float3(0.72, 0.38, 0.26), leaf * step(rim, 30.0));
  o = mix(o, border, smoothstep(0.5, -0.5, edge) * whole);
  float lines = smoothstep(2.2, 1.2, abs(edge)) + smoothstep(1.6, 0.8, abs(rim - 31.0)) + smoothstep(1.6, 0.8, abs(rim - 7.0));
  return mix(o, float3(0.20, 0.135, 0.09), min(lines, 1.0) * 0.92 * whole);
}
"""
)

SOVIET = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.3); float3 m = maps.eval(p).rgb; float l = m.r; float sk = m.g;
  float3 paper = float3(0.925, 0.875, 0.765); float3 red = float3(0.775, 0.125, 0.095); float3 black = float3(0.085, 0.075, 0.075);
  float screen = dots(p, 0.7854, 8.0); float e = 0.07 + 0.05 * min(px, 3.0);
  float3 o = mix(paper, red, crisp(1.0 - 0.95 * smoothstep(0.78, 0.50, l), screen, e));
  o = mix(o, red, crisp(0.02, 0.50 - l, 0.012)); o = mix(o, black, crisp(1.0 - 0.98 * smoothstep(0.40, 0.20, l), screen, e));
  o = mix(o, black, crisp(0.015, 0.235 - l, 0.012));
  float2 r = p - heart; float ray = 0.5 + 0.5 * cos(atan(r.y, r.x) * 22.0); float3 air = mix(paper, red, crisp(0.56, ray, 0.03));
  o = mix(o, air, smoothstep(0.42, 0.58, sk));
  o = mix(o, black, crisp(0.46, m.b, 0.10) * (1.0 - smoothstep(0.8, 1.0, sk)));
  float2 q = turned(p - size * 0.5, -0.40); float bar = q.y - 0.40 * size.y;
  float slab = smoothstep(-1.0, 0.5, bar) * smoothstep(61.0, 59.5, bar);
  float thin = smoothstep(-1.0, 0.5, bar + 34.0) * smoothstep(13.0, 11.5, bar + 34.0);
  o = mix(o, red, slab * whole); o = mix(o, black, thin * whole); o = mix(o, black, smoothstep(-1.0, 0.5, bar - 78.0) * whole);
  o = mix(o, paper, smoothstep(0.73, 0.82, n.g + (n.r - 0.5) * 0.12) * 0.35);
  float2 g = min(p, size - p); float rim = min(g.x, g.y); o = mix(o, paper, smoothstep(22.0, 21.0, rim) * whole);
  return o * (1.0 + (n.g - 0.5) * 0.05);
}
"""


def travel_poster(sheet: Sheet) -> Pixels:
    """Return the sheet as a travel poster of the thirties: sun-bleached flat areas, a sky in bands, grain, a pale border."""
    plain, photo = plain_faced(sheet), sheet.pixels
    sheet = plain.sheet
    calm = simplified(sheet, 9.0, times=2)
    colors = few_with(sheet, colors_of(calm), 14, plain.colors)
    label = nearest(to_lab(colors_of(calm)), to_lab(colors)).reshape(calm.shape[:2])
    label = bold_pieces(label, _least(sheet, 0.0008 if sheet.photo else 0.0003), sheet.per(5.0 if sheet.photo else 1.5))
    flat = np.full_like(calm, 255)
    flat[..., :3] = np.round(colors * 255)[label]
    low, high = levels(luma(calm))
    inks = _drawn_to(np.clip((colors - low) / (high - low), 0, 1).astype(np.float32), TRAVEL_INKS, 0.72)
    sky, numbers = _backdrop(sheet)
    maps = {
        "soft": sheet.colored(_rounded(sheet, flat), cubic=True), "table": flat_table(colors, 0.05, inks),
        "maps": sheet.shader(sky), "drift": sheet.drift,
    }  # fmt: skip
    return featured(sheet.printed(TRAVEL, maps, deep=numbers["deep"], whole=numbers["whole"]), photo, plain)


def art_deco(sheet: Sheet) -> Pixels:
    """Return the sheet in art deco: airbrushed bands from black through teal to gold, rays in the sky, fans in the corners."""
    sky, tone, lines, _, numbers = _parts(sheet, 1.5, 1.7)
    given: dict[str, Number] = {"heart": (0.5 * sheet.w, numbers["deep"] * sheet.h), "whole": numbers["whole"]}
    return sheet.printed(DECO, {"maps": sheet.shader(lines, sky, tone, cubic=True)}, **given)


def art_nouveau(sheet: Sheet) -> Pixels:
    """Return the sheet in art nouveau: strong outer and fine inner lines, faded colours, a halo and a border of tendrils."""
    sky, _, fine_lines, calm, numbers = _parts(sheet, 1.2, 2.0, times=1)
    bold = line_map(sheet, flow_of(sheet, 14.0), calm, 3.4, gain=1.5, length=4.0)
    colors = few_colors(colors_of(calm), 15, sheet.alpha.reshape(-1))
    low, high = levels(luma(calm))
    inks = _drawn_to(np.clip((colors - low) / (high - low), 0, 1).astype(np.float32), NOUVEAU_INKS, 0.66)
    maps = {
        "soft": sheet.colored(calm, cubic=True), "table": flat_table(colors, 0.06, inks), "drift": sheet.drift,
        "maps": sheet.shader(fine_lines, bold, sky, cubic=True),
    }  # fmt: skip
    heart = (0.5 * sheet.w, 0.40 * sheet.h)
    return sheet.printed(NOUVEAU, maps, heart=heart, halo=0.40 * min(sheet.w, sheet.h), whole=numbers["whole"])


def constructivist(sheet: Sheet) -> Pixels:
    """Return the sheet as a constructivist print: red, black and paper, coarse screens, rays and slanted bars."""
    sky, tone, lines, _, _ = _parts(sheet, 2.4, 1.4)
    given: dict[str, Number] = {"heart": (0.06 * sheet.w, 0.94 * sheet.h), "whole": float(sheet.opaque)}
    return sheet.printed(SOVIET, {"maps": sheet.shader(tone, sky, lines, cubic=True)}, **given)


def _parts(sheet: Sheet, width: float, gain: float, times: int = 2) -> tuple[Map, Map, Map, Pixels, dict[str, float]]:
    """Return where the sky is, the tones (0…1) and the lines, all of the lines' size, the picture calmed, and ``_backdrop``'s."""
    flow = flow_of(sheet)
    calm = abstracted(sheet, flow, reach=3.0, narrow=34.0, times=times)
    light = luma(calm)
    low, high = levels(light, 0.02, 0.97)
    tone = np.asarray(np.clip((light - low) / (high - low), 0, 1), np.float32)
    lines = line_map(sheet, flow, calm, width, gain=gain)
    sky, numbers = _backdrop(sheet)
    size = (lines.shape[1], lines.shape[0])
    sky, tone = (np.asarray(cv2.resize(part, size, interpolation=cv2.INTER_LINEAR), np.float32) for part in (sky, tone))
    return sky, tone, lines, calm, numbers


def _backdrop(sheet: Sheet) -> tuple[Map, dict[str, float]]:
    """Return where the sky is (nowhere where there is none), how far down it reaches, and whether there is a whole picture."""
    sky = sky_of(sheet, any_hour=True) if sheet.opaque else None
    if sky is None:
        return np.zeros((2, 2), np.float32), {"deep": 0.62, "whole": float(sheet.opaque)}
    deep = float(np.clip(np.quantile(np.nonzero(sky > 0.5)[0], 0.97) / sky.shape[0], 0.25, 1.0))
    return sky, {"deep": deep, "whole": 1.0}


def _rounded(sheet: Sheet, flat: Pixels) -> Pixels:
    """Return flat areas with their borders smoothed as a cutter of stencils would."""
    return np.asarray(cv2.medianBlur(flat, 2 * max(1, round(sheet.per(2.2))) + 1), np.uint8)


def _least(sheet: Sheet, share: float) -> int:
    return max(3, int(share * sheet.work[0] * sheet.work[1]))


def _drawn_to(colors: Colors, inks: tuple[str, ...], pull: float) -> Colors:
    """Return colours drawn to a set of inks: the nearest by hue and lightness, the rest of their own."""
    lab, at = to_lab(colors), to_lab(np.array([components(ink) for ink in inks], np.float32))
    far = (lab[:, None, 0] - at[None, :, 0]) ** 2 + 2.5 * ((lab[:, None, 1:] - at[None, :, 1:]) ** 2).sum(axis=-1)
    share = np.exp(-far / 0.006)
    share /= share.sum(axis=1, keepdims=True) + 1e-9
    return to_rgb(((share @ at) * pull + lab * (1 - pull)).astype(np.float32))


__all__ = ["art_deco", "art_nouveau", "constructivist", "travel_poster"]
