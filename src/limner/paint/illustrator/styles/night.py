"""Neon and silhouette: pictures made of light: glowing outlines in the dark, dark shapes before a bright sky."""

from __future__ import annotations

import cv2
import numpy as np
from PIL import Image, ImageFilter

from limner.document.color import oklch
from limner.paint.illustrator.ramp import components
from limner.paint.illustrator.styles.inks import RGB, dark_and_light
from limner.paint.illustrator.styles.lines import contour, subject
from limner.paint.illustrator.styles.maps import Map, edges, soften
from limner.paint.illustrator.styles.palette import to_lab, to_rgb
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import simplified
from limner.paint.illustrator.styles.textile import pieces

NEON = """
float3 print(float2 p, float3 c, float a) {
  float2 m = maps.eval(p).rg; float3 h = hue.eval(p).rgb; float3 g1 = near.eval(p).rgb; float3 g2 = wide.eval(p).rgb;
  float tube = smoothstep(0.40, 0.62, m.r); float core = smoothstep(0.66, 0.92, m.r);
  float3 base = mix(ground, c * c * 0.6, 0.30) * 0.55;
  float3 glow = 1.0 - (1.0 - min(g1 * 1.25, 1.0)) * (1.0 - min(g2 * 1.15, 1.0));
  float3 o = 1.0 - (1.0 - base) * (1.0 - glow);
  o = mix(o, h, tube);
  o = mix(o, mix(h, float3(1.0), 0.82), core);
  return o + (grained(p * 1.5).r - 0.5) * 0.03;
}
"""

SHADE = """
float3 print(float2 p, float3 c, float a) {
  float3 m = maps.eval(p).rgb;
  float away = length(c - back.eval(p).rgb);
  float body = smoothstep(0.30, 0.62, m.r + smoothstep(0.06, 0.24, away) * 0.35 * step(0.2, m.r) - 0.16 * (1.0 - step(0.05, away)) );
  float3 sky = mix(top, foot, smoothstep(0.0, horizon + 0.1, p.y / size.y));
  sky = mix(sky, float3(1.0, 0.97, 0.88), 0.8 * smoothstep(0.86, 0.97, lum(c)) * (1.0 - body));
  float far = smoothstep(horizon + 0.30, horizon - 0.05, p.y / size.y);
  float rank = (crisp(0.34, m.g, 0.012) + crisp(0.52, m.g, 0.012) + crisp(0.70, m.g, 0.012)) / 3.0;
  float3 flesh = mix(ink, foot, (0.12 + 0.88 * rank) * (0.13 + 0.33 * far) * (1.0 - m.b) * whole);
  float pale = crisp(0.68, m.g, 0.03) * step(p.y / size.y, horizon - 0.04) * whole;
  pale *= 1.0 - solid; flesh = mix(flesh, ink, solid * 0.9);
  body = mix(body, crisp(0.5, m.r, 0.12), solid);
  pale *= 1.0 - smoothstep(0.26, 0.42, max(max(c.r, c.g), c.b) - min(min(c.r, c.g), c.b));
  flesh = mix(flesh, mix(sky, float3(1.0), 0.42), pale);
  return mix(sky, flesh, whole > 0.5 ? body : 1.0) + (grained(p * 1.5).r - 0.5) * 0.02;
}
"""


def neon(sheet: Sheet) -> Pixels:
    """Return the sheet as glowing tubes along its contours, in its own hues made pure."""
    border = np.maximum(*contour(sheet, 1.9, 0.95))
    hue = _pure(sheet)
    shine = np.clip((border - 0.35) * 2.2, 0, 1)
    lit = [plane * shine for plane in hue]
    near = [soften(plane, sheet.per(7)) * np.float32(1.5) for plane in lit]
    wide = [soften(plane, sheet.per(34)) * np.float32(1.6) for plane in lit]
    maps = {
        "maps": sheet.shader(border, cubic=True),
        "hue": sheet.shader(*hue),
        "near": sheet.shader(*near),
        "wide": sheet.shader(*wide),
    }
    dark, _ = dark_and_light(sheet.palette, ("#0b0a1e", "#ffffff"), 0.17)
    return sheet.printed(NEON, maps, ground=dark)


def silhouette(sheet: Sheet) -> Pixels:
    """Return dark shapes before a sky of two colours; a transparent picture becomes one dark shape."""
    ink, top, foot = _sky(sheet)
    body, back = standing(sheet)
    if sheet.photo and sheet.opaque:
        body = _whole_shapes(sheet, body)
    small = (body.shape[1], body.shape[0])
    depth, shape = (
        np.asarray(Image.fromarray(plane).resize(small, Image.Resampling.BILINEAR))
        for plane in (soften(sheet.light, sheet.per(5)), subject(sheet))
    )
    horizon = sheet.brush.horizon / max(sheet.brush.h, 1e-6)
    maps = {"maps": sheet.shader(body, depth, np.clip(shape * 1.5, 0, 1)), "back": sheet.colored(back)}
    numbers = {"whole": float(sheet.opaque), "solid": float(sheet.photo), "horizon": float(min(1.0, max(0.2, horizon)))}
    return sheet.printed(SHADE, maps, ink=ink, top=top, foot=foot, **numbers)


def _whole_shapes(sheet: Sheet, body: Map) -> Map:
    """Return what stands before the sky of a photograph as whole shapes; its dark half where it shows no sky to speak of."""
    h, w = body.shape
    mask = (body > 0.5).astype(np.uint8)
    seen = cv2.resize(sheet.light, (w, h), interpolation=cv2.INTER_AREA)
    share = float(mask.mean())
    if not 0.12 < share < 0.86 or float(seen[mask == 0].mean()) < float(seen[mask > 0].mean()) + 0.08:
        light = cv2.resize(simplified(sheet, 9.0, times=2), (w, h), interpolation=cv2.INTER_AREA)
        _, dark = cv2.threshold(cv2.cvtColor(light, cv2.COLOR_RGBA2GRAY), 0, 1, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
        mask = np.asarray(dark, np.uint8)
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (5, 5))
    mask = np.asarray(cv2.morphologyEx(cv2.morphologyEx(mask, cv2.MORPH_CLOSE, disc), cv2.MORPH_OPEN, disc[1:4, 1:4]))
    return soften(pieces(mask, round(0.004 * w * h)).astype(np.float32), 1.0)


def _pure(sheet: Sheet) -> Map:
    """Return the sheet's own colours with lightness and chroma driven up, greys turned to cyan and magenta, (3, h, w)."""
    small = Image.frombuffer("RGBX", sheet.work, simplified(sheet, 6.0), "raw", "RGBX", 0, 1)
    half = (max(4, sheet.work[0] // 3), max(4, sheet.work[1] // 3))
    grown = small.convert("RGB").resize(half, Image.Resampling.BOX).filter(ImageFilter.GaussianBlur(1.5))
    lab = to_lab(np.asarray(np.asarray(grown).reshape(-1, 3) / 255, np.float32))
    chroma = np.hypot(lab[:, 1], lab[:, 2])[:, None]
    side = np.where(lab[:, :1] > 0.62, np.array([[-0.11, -0.08]]), np.array([[0.19, -0.10]]))
    grey = np.clip(1 - chroma / 0.07, 0, 1)
    tint = lab[:, 1:] / np.maximum(chroma, 1e-4) * 0.2
    lab[:, 1:] = tint * (1 - grey) + side * grey
    lab[:, 0] = 0.76
    rgb = (to_rgb(lab.astype(np.float32)) * 255).astype(np.uint8).reshape(half[1], half[0], 3)
    big = np.asarray(Image.fromarray(rgb).resize(sheet.work, Image.Resampling.BILINEAR))
    return np.ascontiguousarray(big.transpose(2, 0, 1)).astype(np.float32) * np.float32(1 / 255)


def standing(sheet: Sheet) -> tuple[Map, Pixels]:
    """Return what stands before the sky (0…1), and the sky carried on behind it, both at small sizes.

    The sky is what can be reached from the top without crossing a border of colour.
    """
    w, h = max(8, sheet.work[0] // 2), max(8, sheet.work[1] // 2)
    calm = Image.frombuffer("RGBX", sheet.work, simplified(sheet, 6.0), "raw", "RGBX", 0, 1).resize(
        (w, h), Image.Resampling.BOX
    )
    planes = np.asarray(calm)[..., :3].transpose(2, 0, 1).astype(np.float32) * np.float32(1 / 255)
    planes = np.ascontiguousarray(planes)
    free = edges(planes, 0.7) < 0.055
    free |= np.arange(h)[:, None] < 2
    sky = np.zeros((h, w), bool)
    sky[0] = True
    reached = 0
    for _ in range(400):
        sky = _spread(sky, free)
        now = int(sky.sum())
        if now == reached:
            break
        reached = now
    grown = np.asarray(Image.fromarray((sky * 255).astype(np.uint8)).filter(ImageFilter.MaxFilter(5)))
    body = 1 - grown.astype(np.float32) / 255
    mask = sky.astype(np.float32)
    share = soften(mask, 14) + np.float32(1e-3)
    back = np.full((h, w, 4), 255, np.uint8)
    for i, plane in enumerate(planes):
        back[..., i] = np.clip((soften(plane * mask, 14) + 1e-3 * plane.mean()) / share, 0, 1) * 255
    return soften(np.asarray(body, np.float32), 0.8), back


def _spread(sky: np.ndarray, free: np.ndarray) -> np.ndarray:
    """Return the reached cells grown by runs: along each free row and column as far as it goes (two cells a call diagonally)."""
    for axis in (0, 1):
        for flip in (False, True):
            s, f = (np.flip(a, axis) if flip else a for a in (sky, free))
            s = _runs(s, f, axis)
            sky = np.flip(s, axis) if flip else s
    return sky


def _runs(sky: np.ndarray, free: np.ndarray, axis: int) -> np.ndarray:
    """Return cells reached by walking on from reached cells along one axis until a cell is not free."""
    n = sky.shape[axis]
    index = np.arange(n).reshape((-1, 1) if axis == 0 else (1, -1))
    last_wall = np.maximum.accumulate(np.where(free, -1, index), axis=axis)
    last_sky = np.maximum.accumulate(np.where(sky & free, index, -1), axis=axis)
    return np.asarray(sky | (free & (last_sky > last_wall)))


def _sky(sheet: Sheet) -> tuple[RGB, RGB, RGB]:
    """Return the colours of the shapes, of the sky's top and of its foot."""
    ink, light = dark_and_light(sheet.palette, ("#151226", "#ffd9a0"), 0.2)
    rich = sorted(
        (c[:7] for c in sheet.palette if oklch(c[:7]).c > 0.07 and oklch(c[:7]).l > 0.4), key=lambda c: oklch(c).l
    )
    if rich:
        return ink, components(rich[0]), light
    sky = sheet.brush.mood.sky
    return ink, components(sky[1][:7]), components(sky[3][:7])
