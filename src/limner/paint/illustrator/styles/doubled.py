"""Double exposure: a misty forest of firs seen within the dark shapes of the picture, the rest faded to paper."""

from __future__ import annotations

import numpy as np
import skia

from limner.paint.illustrator.styles.cel import levels, luma
from limner.paint.illustrator.styles.lines import subject
from limner.paint.illustrator.styles.maps import soften
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import simplified

PRINT = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.5); float3 m = maps.eval(p).rgb; float3 s = clamp((c - low) / (high - low), 0.0, 1.0);
  float3 w = woods.eval(p).rgb; float l = lum(s);
  float3 paper = float3(0.955, 0.945, 0.925);
  float3 one = mix(float3(lum(s)), s, 0.42) * float3(1.02, 1.0, 0.97);
  float body = m.r;
  float3 inner = mix(w, 1.0 - (1.0 - one) * (1.0 - w * 0.55), mix(0.42, 0.80, m.g));
  inner = mix(inner, inner * inner * (3.0 - 2.0 * inner), 0.4);
  float3 outer = 1.0 - (1.0 - paper * 0.93) * (1.0 - one * 0.6); outer = mix(paper, outer, 0.55);
  inner *= mix(0.72, 1.0, smoothstep(0.35, 0.9, lum(inner)));
  float3 o = mix(outer, inner, smoothstep(0.08, 0.75, body));
  o = mix(o, o * o * (3.0 - 2.0 * o), 0.55);
  o = mix(o, o * float3(0.95, 0.99, 1.03), 0.8);
  return o + (n.r - 0.5) * 0.035;
}
"""


def double_exposure(sheet: Sheet) -> Pixels:
    """Return the sheet twice exposed: what stands out or is dark holds a forest in mist, what lies behind fades away."""
    calm = simplified(sheet, 8.0)
    light = luma(calm)
    low, high = levels(light)
    tone = np.clip((light - low) / (high - low), 0, 1)
    stands = np.clip(1.25 * subject(sheet), 0, 1)
    dark = np.clip((0.72 - tone) * 2.4, 0, 1)
    body = soften(np.asarray(np.clip(np.maximum(dark, 0.85 * stands), 0, 1), np.float32), sheet.per(3))
    maps = {"maps": sheet.shader(body, np.asarray(tone, np.float32)), "woods": sheet.colored(_woods(sheet))}
    return sheet.printed(PRINT, maps, low=low, high=high)


def _woods(sheet: Sheet) -> Pixels:
    """Return ridges of firs, each behind the next paler in the mist, under a pale sky with birds."""
    k = min(1.0, 1000 / min(sheet.width, sheet.height))
    size = (max(8, round(sheet.width * k)), max(8, round(sheet.height * k)))
    out = np.full((size[1], size[0], 4), 255, np.uint8)
    fade = np.linspace(0, 1, size[1], dtype=np.float32)[:, None, None]
    out[..., :3] = np.round(np.array([176, 196, 204]) * (1 - fade) + np.array([240, 236, 226]) * fade)
    surface = skia.Surface(out, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    canvas.scale(size[0] / sheet.w, size[1] / sheet.h)
    values = sheet.seeded("woods")
    for rank in range(5):
        near = rank / 4
        foot = sheet.h * (0.30 + 0.17 * rank)
        shade = [
            round(200 * (1 - near) + 26 * near),
            round(214 * (1 - near) + 46 * near),
            round(212 * (1 - near) + 44 * near),
        ]
        paint = skia.Paint(AntiAlias=True, Color=skia.Color(*shade))
        tall = 50 + 190 * near
        phase = values.uniform(0, 6.3, 3)
        x = -tall
        while x < sheet.w + tall:
            canvas.drawPath(
                _fir(float(x), _ridge(x, foot, phase), float(tall * values.uniform(0.6, 1.25)), values), paint
            )
            x += tall * values.uniform(0.16, 0.34)
        canvas.drawPath(_hill(sheet, foot + 12, phase), paint)
    bird = skia.Paint(AntiAlias=True, Style=skia.Paint.kStroke_Style, StrokeWidth=2.6, Color=skia.Color(40, 54, 58))
    for _ in range(9):
        x, y, span = values.uniform(0.1, 0.9) * sheet.w, values.uniform(0.05, 0.3) * sheet.h, values.uniform(9, 20)
        path = skia.Path()
        path.moveTo(x - span, y - 0.3 * span).quadTo(x - 0.4 * span, y - 0.6 * span, x, y)
        path.quadTo(x + 0.4 * span, y - 0.6 * span, x + span, y - 0.3 * span)
        canvas.drawPath(path, bird)
    surface.flushAndSubmit()
    return out


def _ridge(x: float, foot: float, phase: np.ndarray) -> float:
    return float(foot + 36 * np.sin(x / 210 + phase[0]) + 18 * np.sin(x / 83 + phase[1]))


def _hill(sheet: Sheet, foot: float, phase: np.ndarray) -> skia.Path:
    path = skia.Path()
    steps = np.linspace(0, sheet.w, 60).tolist()
    top = [skia.Point(x, _ridge(x, foot, phase)) for x in steps]
    path.addPoly([skia.Point(0, sheet.h), *top, skia.Point(sheet.w, sheet.h)], True)
    return path


def _fir(x: float, foot: float, tall: float, values: np.random.Generator) -> skia.Path:
    path = skia.Path()
    steps = 9
    left, right = [], []
    for k in range(steps):
        t = (k + 1) / steps
        wide = tall * 0.24 * t * float(values.uniform(0.75, 1.15))
        y = foot - tall * (1 - t)
        left += [skia.Point(x - wide, y + 0.03 * tall), skia.Point(x - 0.45 * wide, y)]
        right += [skia.Point(x + wide, y + 0.03 * tall), skia.Point(x + 0.45 * wide, y)]
    path.addPoly([skia.Point(x, foot - tall), *right, skia.Point(x, foot + 14), *reversed(left)], True)
    return path
