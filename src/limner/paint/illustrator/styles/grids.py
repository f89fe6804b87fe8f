"""Pictures made of equal cells: cross-stitch, knitting, voxels, isometric blocks, letters; the same cells at every size."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.maps import soften
from limner.paint.illustrator.styles.palette import few_colors, nearest, to_lab
from limner.paint.illustrator.styles.sheet import Pixels, Sheet

STITCH = """
float3 print(float2 p, float3 c, float a) {
  float2 g = p / cell; float2 q = fract(g);
  float3 col = vivid(cells.eval((floor(g) + 0.5) * cell).rgb, 1.35); float3 n = grained(p * 1.8);
  float2 w = abs(fract(g * 2.0) - 0.5);
  float3 cloth = float3(0.93, 0.90, 0.84) * (0.90 + 0.16 * max(w.x, w.y)) + (n.g - 0.5) * 0.06;
  float hole = length(q - floor(q + 0.5));
  cloth *= mix(0.45, 1.0, smoothstep(0.07, 0.17, hole));
  float d1 = abs(q.x - q.y) * 0.7071; float d2 = abs(q.x + q.y - 1.0) * 0.7071; float w0 = 0.225;
  float e = clamp(px / cell.x, 0.01, 0.2);
  float m2 = smoothstep(w0 + e, w0 - e, d2) * step(0.02, min(q.x, q.y)); float m1 = smoothstep(w0 + e, w0 - e, d1);
  float r2 = sqrt(max(0.0, 1.0 - d2 * d2 / (w0 * w0))); float r1 = sqrt(max(0.0, 1.0 - d1 * d1 / (w0 * w0)));
  float t2 = 0.5 + 0.5 * sin((q.x - q.y) * 30.0 + (q.x + q.y) * 14.0); float t1 = 0.5 + 0.5 * sin((q.x + q.y) * 30.0 + (q.x - q.y) * 14.0);
  float3 o = mix(cloth, cloth * 0.7, smoothstep(0.34, 0.16, min(d1, d2)));
  o = mix(o, col * (0.42 + 0.50 * r2) * (0.86 + 0.16 * t2), m2);
  o = mix(o, o * 0.6, smoothstep(w0 + 0.10, w0, d1) * (1.0 - m1));
  return mix(o, col * (0.55 + 0.50 * r1) * (0.90 + 0.14 * t1) + 0.05 * r1 * r1, m1);
}
"""

KNIT = """
float3 print(float2 p, float3 c, float a) {
  float2 g = p / cell; float2 n0 = grained(p * 1.6).rg - 0.5;
  g += n0 * 0.035;
  float column = floor(g.x); float x = (fract(g.x) - 0.5) * 2.0; float s = abs(x);
  float y = g.y + s * 0.85; float row = floor(y); float v = fract(y);
  float3 col = vivid(cells.eval((float2(column, row - 0.35) + 0.5) * cell).rgb, 1.3);
  float d = abs(s - 0.5) * 2.0; float bulge = sqrt(max(0.0, 1.0 - d * d * 0.92));
  float loop = smoothstep(0.0, 0.16, v) * smoothstep(1.0, 0.80, v);
  float twist = 0.5 + 0.5 * sin((v * 1.1 + (s - 0.5) * 1.9) * 22.0);
  float fuzz = (grained(p * 2.1).r - 0.5) * 0.16;
  float light = (0.30 + 0.70 * bulge) * (0.62 + 0.38 * loop) * (0.90 + 0.13 * twist) + fuzz * 0.5;
  light *= 0.97 + 0.07 * x;
  return col * light * 1.22 + 0.04 * bulge;
}
"""

VOXEL = """
float rise(float2 at) { return lift.eval((at + 0.5) * cell).r; }
float3 print(float2 p, float3 c, float a) {
  float2 g = p / cell; float column = floor(g.x); float base = floor(g.y);
  float3 o = float3(0.0); float fx = fract(g.x);
  for (int k = 3; k >= 0; k--) {
    float row = base + float(k) - 0.0;
    float up = rise(float2(column, row)) * 2.4;
    float top = row - up; float front = row + 1.0 - up;
    if (g.y >= top && o.r + o.g + o.b < 0.001) {
      float3 col = max(cells.eval((float2(column, min(row, rows - 1.0)) + 0.5) * cell).rgb, float3(0.02));
      float fy = g.y < front ? g.y - top : (g.y - front);
      float2 e = float2(min(fx, 1.0 - fx), fy);
      if (g.y < front) {
        float rim = smoothstep(0.11, 0.03, min(min(fx, fy), min(1.0 - fx, 1.0 - fy)));
        float left = max(0.0, rise(float2(column - 1.0, row)) - up / 2.4);
        float behind = max(0.0, rise(float2(column, row - 1.0)) - up / 2.4);
        float shade = 1.0 - 0.55 * smoothstep(left * 1.6, 0.0, fx) * step(0.02, left)
          - 0.30 * smoothstep(behind * 1.5, 0.0, fy) * step(0.02, behind);
        o = col * (1.06 * shade) + rim * (fx < 0.5 && fy < 0.9 ? 0.10 : -0.05);
      } else {
        float seam = smoothstep(0.05, 0.0, min(fx, 1.0 - fx));
        o = col * (0.60 - 0.10 * fy) * (1.0 - 0.25 * seam);
      }
      o = max(o, float3(0.004));
    }
  }
  return o;
}
"""

BLOCKS = """
float3 print(float2 p, float3 c, float a) {
  float s = cell.x; float h = s * 0.8660;
  float v = p.y / (1.5 * s * 0.57735 * 2.0);
  float r = s * 0.57735;
  float row = floor(p.y / (1.5 * r));
  float best = 1e9; float2 centre = float2(0.0);
  for (int j = -1; j < 2; j++) { for (int i = -1; i < 2; i++) {
    float rr = row + float(j); float off = mod(rr, 2.0) * 0.5;
    float2 k = float2((floor(p.x / s - off + 0.5) + float(i) + off) * s, rr * 1.5 * r);
    float d = dot(p - k, p - k); if (d < best) { best = d; centre = k; }
  } }
  float2 q = p - centre; float3 n = grained(p * 1.6);
  float side = q.x * 0.57735;
  float top = step(q.y, -abs(side));
  float2 face = top > 0.5 ? float2(0.0, -0.5 * r) : float2(q.x < 0.0 ? -0.25 * s : 0.25 * s, 0.25 * r);
  float3 col = vivid(soft.eval(centre + face).rgb, 1.25);
  float l = lum(col); col = clamp((col - 0.06) * 1.08, 0.0, 1.0);
  float3 o = top > 0.5 ? col * 1.10 + 0.08 : (q.x < 0.0 ? col * 0.84 + 0.01 : col * 0.58);
  float e1 = abs(q.y + abs(side)); float e2 = q.y > -abs(side) ? abs(q.x) : 1e9;
  float edge = min(e1, e2); float rim = max(abs(q.x) - s * 0.5 + 1.2, 0.0);
  float soft2 = max(px, 0.5);
  o = mix(o, min(o * 1.25 + 0.06, float3(1.0)), smoothstep(0.7 + soft2, 0.2, edge) * 0.8);
  return o * (1.0 + (n.g - 0.5) * 0.04);
}
"""

LETTERS = """
float3 print(float2 p, float3 c, float a) {
  float2 g = p / cell; float2 q = fract(g); float3 col = cells.eval((floor(g) + 0.5) * cell).rgb;
  float l = clamp((lum(col) - low) / (high - low), 0.0, 1.0); float k = floor(pow(l, 0.62) * 13.99);
  float v = glyphs.eval(float2(k * 7.0 + 0.5 + q.x * 6.0, 1.4 + q.y * 7.2)).r;
  float e = clamp(0.9 * px / cell.x * 3.0, 0.06, 0.3);
  float most = max(max(col.r, col.g), max(col.b, 0.06));
  float3 ink = vivid(col / most, 1.2) * mix(0.62, 1.0, l);
  float3 ground = float3(0.03, 0.035, 0.045) + 0.26 * col * l;
  return mix(ground, clamp(ink, 0.0, 1.0), smoothstep(0.5 - e, 0.5 + e, v));
}
"""

RAMP = (
    "000000000000000000000000000000", "000000000000000000001100011000", "000000110001100000000011000110",
    "000000000000000111110000000000", "000000000011111000001111100000", "000000010000100111110010000100",
    "000001000101010001000101010001", "001110100010000011000000000100", "010101111101010111110101000000",
    "110011101100010001000110111011", "001001011011010110101111010010", "011101000101110100011000101110",
    "111111000110111101111000001110", "110111111111111110111111111011",
)  # fmt: skip
"""Fourteen glyphs of 5 × 6 dots, from none to nearly full: space . : - = + × ? # % & 8 @ and a block."""


def cross_stitch(sheet: Sheet) -> Pixels:
    """Return the sheet in crossed stitches of two dozen threads on linen."""
    cells, cell = celled(sheet, 118, 26)
    return sheet.printed(STITCH, {"cells": sheet.celled(cells)}, cell=cell)


def knitted(sheet: Sheet) -> Pixels:
    """Return the sheet knitted in plain stitches of a dozen and a half yarns."""
    cells, cell = celled(sheet, 84, 18, wide=0.84)
    return sheet.printed(KNIT, {"cells": sheet.celled(cells)}, cell=cell)


def voxel(sheet: Sheet) -> Pixels:
    """Return the sheet built of cubes, the brighter the higher."""
    cells, cell = celled(sheet, 68, 30)
    light = cells[..., :3] @ np.array([0.299, 0.587, 0.114])
    steps = np.round((light - light.min()) / max(1.0, float(np.ptp(light))) * 5) / 5
    high = np.full_like(cells, 255)
    high[..., :3] = np.round(steps * 255)[..., None]
    maps = {"cells": sheet.celled(cells), "lift": sheet.celled(high)}
    return sheet.printed(VOXEL, maps, cell=cell, rows=float(cells.shape[0]))


def isometric(sheet: Sheet) -> Pixels:
    """Return the sheet laid in isometric blocks whose three faces have each the picture's colour where they lie."""
    across = max(1, round(52 * sheet.w / min(sheet.w, sheet.h)))
    cell = sheet.w / across
    fine = max(0.6, sheet.per(cell * 0.2))
    h, w = sheet.planes.shape[1:]
    calm = np.full((h, w, 4), 255, np.uint8)
    calm[..., :3] = np.round(np.clip(np.stack([soften(p, fine) for p in sheet.planes], axis=-1), 0, 1) * 255)
    return sheet.printed(BLOCKS, {"soft": sheet.colored(calm)}, cell=(cell, cell))


def ascii_art(sheet: Sheet) -> Pixels:
    """Return the sheet written in letters, dense ones for light, on black."""
    cells, cell = celled(sheet, 92, 0, wide=0.74)
    light = cells[..., :3] @ np.array([0.299, 0.587, 0.114]) / 255
    low, high = (float(v) for v in np.quantile(light, (0.02, 0.98)))
    atlas = np.zeros((10, 7 * len(RAMP), 4), np.uint8)
    atlas[..., 3] = 255
    for k, bits in enumerate(RAMP):
        dots = np.array([int(bit) for bit in bits], np.uint8).reshape(6, 5)
        atlas[2:8, 7 * k + 1 : 7 * k + 6, :3] = dots[..., None] * 255
    maps = {"cells": sheet.celled(cells), "glyphs": sheet.plain(atlas)}
    return sheet.printed(LETTERS, maps, cell=cell, low=low, high=max(high, low + 0.2))


def celled(sheet: Sheet, cells: int, colors: int, wide: float = 1.0) -> tuple[Pixels, tuple[float, float]]:
    """Return the picture in cells (``cells`` along the short edge, ``wide`` times as wide as high) of at most so many colours.

    Also the cell's size in units. ``colors`` 0 leaves them as they are.
    """
    short = min(sheet.w, sheet.h)
    down = max(1, round(cells * sheet.h / short))
    across = max(1, round(cells / wide * sheet.w / short))
    small = sheet.shrunk(across, down).copy()
    alpha = np.maximum(small[..., 3:].astype(np.float32), 1)
    rgb = np.clip(small[..., :3] / alpha, 0, 1).astype(np.float32)
    if colors:
        flat = rgb.reshape(-1, 3)
        table = few_colors(flat, colors, np.asarray(small[..., 3].reshape(-1) / np.float32(255), np.float32))
        rgb = table[nearest(to_lab(flat), to_lab(table))].reshape(rgb.shape)
    small[..., :3] = np.round(rgb * 255)
    small[..., 3] = 255
    return small, (sheet.w / across, sheet.h / down)
