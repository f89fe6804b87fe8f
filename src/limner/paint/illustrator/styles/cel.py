"""Anime: clean lines along the forms, colour in two tones with a hard shade, painted skies, light that blooms."""

from __future__ import annotations

import cv2
import numpy as np

from limner.paint.illustrator.styles.animeface import drawn_faces
from limner.paint.illustrator.styles.animehair import drawn_hair
from limner.paint.illustrator.styles.cumulus import cumulus
from limner.paint.illustrator.styles.flowing import abstracted, flow_of, line_map
from limner.paint.illustrator.styles.maps import Map, soften
from limner.paint.illustrator.styles.opening import opened
from limner.paint.illustrator.styles.palette import Colors, few_colors, to_lab, to_rgb
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import TABLE, colors_of, flat_table
from limner.paint.illustrator.styles.skies import sky_of

CEL = (
    TABLE
    + """
float3 heavens(float2 p) {
  float y = p.y / size.y;
  float3 o = mix(float3(0.13, 0.42, 0.86), float3(0.42, 0.75, 0.97), smoothstep(0.0, 0.42 * deep, y));
  o = mix(o, float3(0.90, 0.97, 1.0), smoothstep(0.30 * deep, deep, y));
  float2 wob = (drift.eval(p * 0.5).gb - 0.5) * 8.0;
  float2 k = clouds.eval(p + wob).rg;
  float3 white = mix(float3(0.70, 0.81, 0.95), float3(1.0, 1.0, 0.995), smoothstep(0.35, 0.62, k.g));
  white = mix(white, float3(0.86, 0.93, 1.0), 0.5 * smoothstep(0.62, 0.35, k.g) * smoothstep(0.1, 0.35, k.g));
  return mix(o, white, crisp(0.5, k.r, 0.10) * mix(0.97, 0.86, smoothstep(0.4 * deep, deep, y)));
}
float3 print(float2 p, float3 c, float a) {
  float3 calm = soft.eval(p).rgb; float4 m = maps.eval(p); float3 g = glow.eval(p).rgb; c = sharp.eval(p).rgb;
  float near = smoothstep(0.05, 0.16, length(c - calm)) * max(m.b * 0.9, mix(1.0, m.g * m.g, crispness));
  float3 base = mix(calm, c, near);
  float3 cel = fewest(base);
  float strayed = length((cel - lum(cel)) - (base - lum(base)));
  cel = mix(cel, lum(cel) + (base - lum(base)), smoothstep(0.05, 0.14, strayed));
  float flatness = mix(0.95, 0.45, m.b) * smoothstep(0.0, 0.12, m.r);
  float3 col = vivid(mix(base, cel, flatness), rich);
  float l = lum(col);
  col = mix(col * float3(0.93, 0.90, 1.10) + float3(0.012, 0.004, 0.03), col, smoothstep(0.1, 0.6, l));
  float2 both = skylines.eval(p).rg; float sk = both.r;
  if (sk > 0.4) { col = mix(col, heavens(p), 0.92 * smoothstep(0.45, 0.75, sk)); }
  float k = both.g * (1.0 - 0.9 * smoothstep(0.85, 1.0, sk));
  float ink = crisp(0.40, k, 0.15) * (0.92 - 0.25 * m.b);
  col = mix(col, col * col * float3(0.30, 0.22, 0.28) + float3(0.03, 0.015, 0.03), ink);
  col = 1.0 - (1.0 - col) * (1.0 - g * g * 0.22);
  float ray = smoothstep(0.75, -0.2, length((p / size) - float2(sun, -0.05)));
  return 1.0 - (1.0 - col) * (1.0 - float3(1.0, 0.93, 0.80) * ray * 0.20 * air);
}
"""
)


def anime(sheet: Sheet) -> Pixels:
    """Return the sheet as an animation cel; somebody's photograph gets a painted sky where it has one by day."""
    sheet = opened(sheet, 0.56, 0.45, spare=True)
    flow = flow_of(sheet)
    calm = abstracted(sheet, flow, reach=2.6, narrow=46.0, times=2 if sheet.photo else 1)
    light = luma(calm)
    lifts = _lifts(light) if sheet.photo else np.arange(256, dtype=np.uint8)
    lifted = cv2.LUT(calm, lifts)
    colors = few_colors(colors_of(lifted), 20 if sheet.photo else 22, sheet.alpha.reshape(-1))
    local = np.abs(soften(light, sheet.per(6)) - soften(light, sheet.per(30)))
    flatness = soften(np.clip(local * 6, 0, 1), sheet.per(8))
    glow = soften(calm[..., :3].astype(np.float32) * np.float32(1 / 255), sheet.per(14))
    sky = sky_of(sheet) if sheet.photo else None
    lines = line_map(sheet, flow, calm, 1.3, gain=2.2)
    over = np.zeros_like(lines) if sky is None else cv2.resize(sky, lines.shape[::-1], interpolation=cv2.INTER_LINEAR)
    face = np.full_like(light, 0.0 if sheet.photo else 0.6)
    sharp = cv2.LUT(sheet.pixels, lifts) if sheet.opaque else _opaque(sheet.pixels, lifts)
    maps = {
        "sharp": sheet.colored(sharp),
        "soft": sheet.colored(lifted, cubic=True),
        "maps": sheet.shader(flatness, flow.sure, face),
        "glow": sheet.shader(*cv2.split(glow)),
        "skylines": sheet.shader(over, lines, cubic=True),
        "table": flat_table(colors, 0.12, _blushed(colors) if sheet.photo else None),
        "drift": sheet.drift,
    }
    side = 0.12 if sheet.brush.mood.side < 0 else 0.88
    deep = 0.8 if sky is None else float(np.clip(np.quantile(np.nonzero(sky > 0.5)[0], 0.98) / sky.shape[0], 0.3, 1))
    blank = np.zeros((2, 2), np.float32)
    maps["clouds"] = sheet.shader(
        *((blank, blank) if sky is None else cumulus(sheet, deep, sheet.brush.mood.side)), cubic=True
    )
    out = sheet.printed(
        CEL, maps, sun=side, air=float(sheet.opaque), crispness=float(sheet.photo), deep=deep,
        rich=1.38 if sheet.photo else 1.2,
    )  # fmt: skip
    if not sheet.opaque:
        return out
    return drawn_hair(drawn_faces(out, sharp, sheet.faces, sheet.brush.mood.side), sharp, sheet.faces)


def _blushed(colors: Colors) -> Colors:
    """Return colours with the pale warm ones made warmer: skin in full light is painted peach, not white."""
    lab = to_lab(colors)
    chroma = np.hypot(lab[:, 1], lab[:, 2])
    warm = np.clip((chroma - 0.022) / 0.02, 0, 1) * (lab[:, 0] > 0.72) * (lab[:, 1] > 0) * (lab[:, 2] > 0)
    lab[:, 1] += 0.016 * warm
    lab[:, 2] += 0.012 * warm
    lab[:, 0] -= 0.012 * warm
    return to_rgb(lab)


def _lifts(light: Map) -> Pixels:
    """Return what every value of a photograph becomes: blacks and whites at the ends, the middle as light as paint."""
    low, high = levels(light)
    middle = float(np.median(light))
    lift = float(np.clip(np.log(0.56) / np.log(min(0.9, max(0.08, (middle - low) / (high - low)))), 0.62, 1.05))
    ramp = np.clip((np.arange(256) / 255 - low) / (high - low), 0, 1) ** lift
    return np.round(ramp * 255).astype(np.uint8)


def _opaque(pixels: Pixels, lifts: Pixels) -> Pixels:
    """Return premultiplied pixels as opaque ones of the same colours, through a table of values."""
    alpha = np.maximum(pixels[..., 3:].astype(np.float32), 1)
    out = np.full_like(pixels, 255)
    out[..., :3] = cv2.LUT(np.minimum(pixels[..., :3] * (255 / alpha), 255).astype(np.uint8), lifts)
    return out


def planes_of(pixels: Pixels) -> Map:
    """Return red, green and blue, (3, h, w) of 0…1, of opaque pixels."""
    return np.ascontiguousarray(pixels[..., :3].transpose(2, 0, 1)).astype(np.float32) * np.float32(1 / 255)


def luma(pixels: Pixels) -> Map:
    """Return the luma 0…1 of opaque pixels."""
    grey = cv2.cvtColor(np.ascontiguousarray(pixels[..., :3]), cv2.COLOR_RGB2GRAY)
    return np.asarray(grey).astype(np.float32) * np.float32(1 / 255)


def levels(light: Map, dark: float = 0.01, bright: float = 0.985) -> tuple[float, float]:
    """Return the lumas that shall be black and white: quantiles of the picture, at least half the range apart."""
    low, high = (float(v) for v in np.quantile(light[::3, ::3], (dark, bright)))
    low, high = min(low, 0.18), max(high, 0.72)
    return low * 0.9, max(high, low + 0.5)
