"""Coloured pencil, crayon, chalk and charcoal: strokes of dry pigment that catch on the tooth of the paper."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.cel import levels, luma
from limner.paint.illustrator.styles.flowing import abstracted, drawn_lines, flow_of
from limner.paint.illustrator.styles.opening import opened
from limner.paint.illustrator.styles.palette import to_lab, to_rgb
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import simplified
from limner.paint.illustrator.styles.strokes import Mark, lay

DRY_EDGE = 820
"""The short edge in pixels at which dry strokes are drawn: the tooth of the paper breaks them finer than that."""

DRY = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * rough); float4 s = pigment.eval(p);
  float3 col = s.a > 0.004 ? s.rgb / s.a : paper;
  float tooth = n.g * 0.8 + n.r * 0.2;
  float pressed = smoothstep(0.0, 1.0, s.a);
  float laid = smoothstep(tooth - 0.16, tooth + 0.20, pressed * reach) * pressed;
  float3 ground = paper * (1.0 + (n.g - 0.5) * 0.05);
  float3 under = vivid(soft.eval(p + (n.gr - 0.5) * 6.0).rgb, rich);
  float3 o = mix(ground, under, wash * smoothstep(tooth - 0.35, tooth + 0.45, 0.62));
  o = mix(o, vivid(col, rich), clamp(laid, 0.0, 0.97));
  float k = lines.eval(p + (n.gr - 0.5) * 1.8).r;
  float line = smoothstep(0.22, 0.72, k) * smoothstep(tooth - 0.25, tooth + 0.25, 0.85) * drawn;
  return mix(o, mix(ink, col * 0.45, tinted), line * 0.9);
}
"""

SMUDGED = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 0.85); float3 d = drift.eval(p).rgb;
  float t = tone.eval(p + (n.gr - 0.5) * 3.0).r; float s = pigment.eval(p).a;
  float dark = clamp(1.0 - t, 0.0, 1.0);
  float tooth = n.g;
  float rubbed = dark * (0.50 + (d.r - 0.5) * 0.3);
  float grain = smoothstep(tooth - 0.28, tooth + 0.22, s * 0.95) * (0.35 + 0.65 * dark);
  float k = lines.eval(p + (n.gr - 0.5) * 2.6).r;
  float line = smoothstep(0.22, 0.75, k) * smoothstep(tooth - 0.35, tooth + 0.15, 0.8);
  float v = clamp(max(rubbed * 0.9 + grain * 0.62 * dark, line * 0.92), 0.0, 0.965);
  float3 paper = float3(0.925, 0.905, 0.86) * (1.0 + (n.g - 0.5) * 0.06);
  return mix(paper, float3(0.085, 0.08, 0.085), v);
}
"""


def colored_pencil(sheet: Sheet) -> Pixels:
    """Return the sheet in coloured pencils on white paper: fine slanted strokes, layered, and a darker outline."""
    target = _brighter(simplified(sheet, 5.0), 0.06, 1.25)
    marks = (
        Mark(3.4, 46, 8.5, tolerance=0.16, jitter=0.10, angle=-0.95, wander=0.10),
        Mark(3.0, 34, 7.0, 0.10, 0.12, 0.10, -0.60, 0.12, 9000),
        Mark(2.4, 20, 4.5, 0.22, 0.10, 0.08, None, 0.15, 7000),
    )
    laid = lay(sheet, target, marks, "lead", relief=False, edge=DRY_EDGE)
    return _dry(
        sheet,
        laid.paint,
        target,
        (0.985, 0.98, 0.965),
        rough=1.5,
        reach=1.25,
        rich=1.25,
        drawn=0.85,
        width=1.0,
        wash=0.72,
    )


def crayon(sheet: Sheet) -> Pixels:
    """Return the sheet as a child draws with wax crayons: thick bright strokes to and fro, paper shining through."""
    target = _brighter(simplified(sheet, 13.0, times=2), 0.08, 1.6)
    marks = (
        Mark(13, 90, 15, tolerance=0.14, jitter=0.07, angle=-0.75, wander=0.22),
        Mark(11, 60, 11, 0.10, 0.14, 0.08, -0.35, 0.25, 4000),
        Mark(8, 30, 8, 0.22, 0.12, 0.06, None, 0.2, 3000),
    )
    laid = lay(sheet, target, marks, "wax", relief=False, edge=DRY_EDGE)
    return _dry(
        sheet,
        laid.paint,
        target,
        (0.985, 0.975, 0.95),
        rough=0.75,
        reach=1.3,
        rich=1.3,
        drawn=1.0,
        width=3.2,
        wash=0.48,
    )


def pastel(sheet: Sheet) -> Pixels:
    """Return the sheet in soft pastels on warm grey paper: broad powdery strokes, rubbed below, bright accents above."""
    target = _brighter(simplified(sheet, 7.0), 0.07, 1.3)
    marks = (
        Mark(17, 80, 16, tolerance=0.16, jitter=0.06, wander=0.30),
        Mark(9, 42, 10, 0.08, 0.14, 0.08, -0.80, 0.20, 4500),
        Mark(5, 20, 6.5, 0.13, 0.12, 0.08, None, 0.2, 3000),
    )
    laid = lay(sheet, target, marks, "wax", relief=False, edge=DRY_EDGE)
    return _dry(
        sheet,
        laid.paint,
        target,
        (0.70, 0.655, 0.60),
        rough=0.95,
        reach=1.5,
        rich=1.16,
        drawn=0.35,
        width=2.0,
        wash=0.66,
    )


def chalk(sheet: Sheet) -> Pixels:
    """Return the sheet in coloured chalks on a blackboard."""
    sheet = opened(sheet, 0.6, 0.6)
    small, flow = simplified(sheet, 8.0), flow_of(sheet)
    light = luma(small)
    low, high = levels(light)
    target = _brighter(small, 0.20, 1.1)
    shown = np.clip((light - low) / (high - low), 0, 1)
    marks = (
        Mark(10, 60, 10, tolerance=0.14, jitter=0.06, angle=-0.85, wander=0.15),
        Mark(6, 34, 6.5, 0.12, 0.12, 0.05, None, 0.15, 6000),
    )
    laid = lay(sheet, target, marks, "wax", relief=False, edge=DRY_EDGE)
    maps = {
        "pigment": sheet.colored(laid.paint),
        "lines": drawn_lines(sheet, flow, abstracted(sheet, flow, times=1), 2.0, gain=3.6),
        "tone": sheet.shader(shown), "drift": sheet.drift, "soft": sheet.colored(target),
    }  # fmt: skip
    return sheet.printed(CHALK, maps)


CHALK = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 0.8); float3 d = drift.eval(p).rgb; float4 s = pigment.eval(p);
  float t = tone.eval(p).r; float3 col = s.a > 0.004 ? s.rgb / s.a : float3(1.0);
  float3 board = float3(0.125, 0.165, 0.155) * (1.0 + (d.r - 0.5) * 0.5) + 0.035 * (d.g - 0.5) + (n.r - 0.5) * 0.02;
  float amount = (0.06 + 1.0 * t) * s.a;
  float laid = smoothstep(n.g - 0.34, n.g + 0.32, amount * 1.16) * (0.30 + 0.70 * t) * step(0.02, s.a);
  float k = lines.eval(p + (n.gr - 0.5) * 2.4).r;
  float line = smoothstep(0.25, 0.6, k) * smoothstep(n.g - 0.3, n.g + 0.1, 0.72);
  float rubbed = (0.10 + 0.36 * t) * smoothstep(n.g - 0.6, n.g + 0.5, 0.75);
  float3 o = mix(board, vivid(soft.eval(p + (n.gr - 0.5) * 7.0).rgb, 1.2), rubbed);
  o = mix(o, mix(vivid(col, 1.2), float3(0.98), 0.10), clamp(laid, 0.0, 0.92));
  return mix(o, float3(0.97, 0.96, 0.92), line * 0.92);
}
"""


def charcoal(sheet: Sheet) -> Pixels:
    """Return the sheet in charcoal: rubbed greys, grainy strokes along the forms, deep blacks on warm paper."""
    flow = flow_of(sheet)
    calm = abstracted(sheet, flow, times=1)
    light = luma(calm)
    low, high = levels(light)
    tone = np.clip((light - low) / (high - low), 0, 1) ** 0.8
    marks = (Mark(9, 70, 10, tolerance=0.16, jitter=0.0, angle=-0.9, wander=0.25),)
    laid = lay(sheet, simplified(sheet, 6.0), marks, "wax", relief=False, edge=DRY_EDGE)
    maps = {
        "tone": sheet.shader(np.asarray(tone, np.float32)), "pigment": sheet.colored(laid.paint), "drift": sheet.drift,
        "lines": drawn_lines(sheet, flow, calm, 1.9, gain=2.2),
    }  # fmt: skip
    return sheet.printed(SMUDGED, maps)


def _dry(
    sheet: Sheet, paint: Pixels, under: Pixels, paper: tuple[float, float, float], *, rough: float, reach: float,
    rich: float, drawn: float, width: float, wash: float,
) -> Pixels:  # fmt: skip
    flow = flow_of(sheet)
    lines = drawn_lines(sheet, flow, abstracted(sheet, flow, times=1), width, gain=2.2)
    numbers = {"rough": rough, "reach": reach, "rich": rich, "drawn": drawn, "tinted": 0.55, "wash": wash}
    maps = {"pigment": sheet.colored(paint), "lines": lines, "soft": sheet.colored(under)}
    return sheet.printed(DRY, maps, paper=paper, ink=(0.16, 0.13, 0.15), **numbers)


def _brighter(pixels: Pixels, lift: float, chroma: float) -> Pixels:
    """Return opaque pixels lifted in lightness, their chroma scaled: pigment on paper has no deep shadows."""
    h, w = pixels.shape[:2]
    lab = to_lab(np.asarray(pixels[..., :3].reshape(-1, 3) / np.float32(255), np.float32))
    lab[:, 0] = lift + lab[:, 0] * (1 - lift)
    lab[:, 1:] *= chroma
    out = pixels.copy()
    out[..., :3] = np.round(to_rgb(lab) * 255).reshape(h, w, 3)
    return out
