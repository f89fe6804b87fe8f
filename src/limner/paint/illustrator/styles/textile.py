"""Embroidery and felt: threads laid side by side along the forms, and pieces of wool felt sewn on with running stitches."""

from __future__ import annotations

import cv2
import numpy as np
import skia

from limner.paint.illustrator.styles.flowing import flow_of, streaks
from limner.paint.illustrator.styles.maps import Map, soften
from limner.paint.illustrator.styles.palette import nearest, to_lab
from limner.paint.illustrator.styles.plainface import featured, few_with, plain_faced
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import colors_of, simplified
from limner.paint.illustrator.styles.strokes import Mark, lay

THREADS = (
    Mark(7.5, 52, 11.5, tolerance=0.16, jitter=0.05, wander=0.06),
    Mark(5.0, 30, 7.0, 0.07, 0.12, 0.05, wander=0.05, most=4600),
    Mark(3.4, 17, 4.6, 0.11, 0.12, 0.04, wander=0.05, most=4200),
)

SEWN = """
float3 print(float2 p, float3 c, float a) {
  float4 t = paint.eval(p); float3 n = grained(p * 1.9);
  float2 w = abs(fract(p / 5.2) - 0.5);
  float3 cloth = float3(0.89, 0.85, 0.77) * (0.80 + 0.24 * max(w.x, w.y)
    + 0.10 * step(0.5, fract((floor(p.x / 5.2) + floor(p.y / 5.2)) * 0.5)))
    + (n.g - 0.5) * 0.05;
  float3 thread = t.a > 0.02 ? vivid(t.rgb / t.a, 1.32) : cloth;
  float2 e = float2(1.1, 0.0);
  float h = body.eval(p).r; float dx = body.eval(p + e).r - body.eval(p - e).r; float dy = body.eval(p + e.yx).r - body.eval(p - e.yx).r;
  float light = side * dx - dy;
  thread *= 0.62 + 0.46 * h + light * 0.30;
  thread += pow(clamp(h * 0.72 + light * 0.4, 0.0, 1.0), 4.0) * 0.20 + (n.r - 0.5) * 0.03;
  cloth *= 1.0 - 0.55 * smoothstep(0.0, 0.6, paint.eval(p + float2(-side * 2.4, -3.0)).a) * (1.0 - t.a);
  return mix(cloth, thread, smoothstep(0.15, 0.5, t.a));
}
"""

WOOL = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 0.9); float3 f = grained(float2(p.x * 0.55 + p.y * 0.2, p.y * 0.6 - p.x * 0.2) + 40.0);
  float3 d = drift.eval(p).rgb;
  float2 q = p + (n.rg - 0.5) * 5.0 + (d.gb - 0.5) * 4.0;
  float3 m = maps.eval(q).rgb; float3 s = seam.eval(p).rgb;
  float3 col = vivid(felt.eval(q).rgb, 1.22);
  float hairs = fibre.eval(p).r - 0.5;
  float nap = hairs * 0.30 + (f.g - 0.5) * 0.26 + (n.g - 0.5) * 0.18 + (d.r - 0.5) * 0.10;
  col = mix(col, float3(0.93, 0.92, 0.90), 0.06) * (1.0 + nap);
  col *= mix(1.0, 0.50, m.r);
  col += (m.g - 0.5) * 0.34;
  float dip = smoothstep(0.12, 0.5, s.g);
  col *= 1.0 - 0.26 * dip;
  float3 yarn = mix(float3(0.97, 0.94, 0.86), float3(0.22, 0.18, 0.20), step(0.62, lum(felt.eval(p).rgb)));
  float twist = 0.82 + 0.24 * sin((p.x - p.y) * 1.7);
  return mix(col, yarn * twist * (0.75 + 0.35 * s.r), smoothstep(0.35, 0.6, s.r));
}
"""


def embroidery(sheet: Sheet) -> Pixels:
    """Return the sheet embroidered by hand in satin stitches on linen."""
    laid = lay(sheet, simplified(sheet, 7.0, times=2), THREADS, "thread", smooth=26.0, edge=960)
    shown = {"paint": sheet.colored(laid.paint), "body": sheet.colored(laid.relief, cubic=True)}
    return sheet.printed(SEWN, shown, side=-sheet.brush.mood.side)


def felt(sheet: Sheet) -> Pixels:
    """Return the sheet pieced together from coloured felt, the pieces sewn on with running stitches."""
    plain, photo = plain_faced(sheet), sheet.pixels
    sheet = plain.sheet
    w, h = sheet.work
    rgb = np.ascontiguousarray(simplified(sheet, 13.0, times=2)[..., :3])
    rgb = np.asarray(cv2.medianBlur(rgb, 2 * max(1, round(sheet.per(5))) + 1))
    flat = colors_of(np.dstack([rgb, np.full((h, w), 255, np.uint8)]))
    colors = few_with(sheet, flat, 10, plain.colors)
    label = bold_pieces(nearest(to_lab(flat), to_lab(colors)).reshape(h, w), round(0.0018 * w * h), sheet.per(11))
    wool = np.full((h, w, 4), 255, np.uint8)
    wool[..., :3] = np.round(colors * 255)[label]
    height = soften(np.asarray((label + 1) / len(colors), np.float32), sheet.per(2))
    side, reach = sheet.brush.mood.side, max(1.0, sheet.per(6))
    moved = cv2.warpAffine(
        height, np.array([[1, 0, -side * 0.7 * reach], [0, 1, reach]]), (w, h), borderMode=cv2.BORDER_REPLICATE
    )
    shade = soften(np.clip((moved - height) * 6, 0, 1), sheet.per(4))
    rim = np.clip(0.5 + 3.0 * (height - np.roll(height, max(1, round(sheet.per(3))), axis=0)), 0, 1)
    maps = {
        "felt": sheet.colored(wool), "maps": sheet.shader(shade, np.asarray(rim, np.float32)),
        "seam": _stitches(sheet, label), "drift": sheet.drift,
        "fibre": sheet.shader(streaks(sheet, flow_of(sheet, 40.0), 2.2, 16.0, edge=560)),
    }  # fmt: skip
    return featured(sheet.printed(WOOL, maps), photo, plain, (-1.2 * side, 2.6))


def pieces(label: np.ndarray, least: int) -> np.ndarray:
    """Return labels (h, w) in which pieces of fewer than ``least`` pixels have gone to what lies around them."""
    found = label.copy()
    keep = np.zeros(label.shape, bool)
    for value in np.unique(label):
        _, parts, stats, _ = cv2.connectedComponentsWithStats((label == value).astype(np.uint8), connectivity=4)
        large = stats[:, cv2.CC_STAT_AREA] >= least
        large[0] = False
        keep |= large[parts]
    if keep.all() or not keep.any():
        return found
    _, near = cv2.distanceTransformWithLabels((~keep).astype(np.uint8), cv2.DIST_L2, 3, labelType=cv2.DIST_LABEL_PIXEL)
    table = np.zeros(int(near.max()) + 1, label.dtype)
    table[near[keep]] = label[keep]
    return np.asarray(table[near])


def bold_pieces(label: np.ndarray, least: int, thick: float) -> np.ndarray:
    """Return labels as shears would cut them: nothing narrower than ``thick`` pixels, smooth outlines, no scraps."""
    found = label
    wide = 2 * max(1, round(thick / 2)) + 1
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (wide, wide))
    keep = np.zeros(label.shape, np.uint8)
    for value in np.unique(found):
        mask = (found == value).astype(np.uint8)
        mask = cv2.copyMakeBorder(mask, wide, wide, wide, wide, cv2.BORDER_REPLICATE)
        keep |= cv2.morphologyEx(mask, cv2.MORPH_OPEN, disc)[wide:-wide, wide:-wide]
    if keep.any() and not keep.all():
        _, near = cv2.distanceTransformWithLabels(1 - keep, cv2.DIST_L2, 3, labelType=cv2.DIST_LABEL_PIXEL)
        table = np.zeros(int(near.max()) + 1, label.dtype)
        table[near[keep > 0]] = found[keep > 0]
        found = table[near]
    return pieces(found, least)


def _stitches(sheet: Sheet, label: np.ndarray) -> skia.Shader:
    """Return running stitches a little inside each piece where it lies on another: thread in red, the dip it makes in green."""
    k = min(1.0, 1000 / min(sheet.width, sheet.height))
    size = (max(8, round(sheet.width * k)), max(8, round(sheet.height * k)))
    unit = size[0] / sheet.w
    thread, dip = np.zeros((size[1], size[0]), np.uint8), np.zeros((size[1], size[0]), np.uint8)
    wide = max(1, round(2.6 * unit))
    for value in np.unique(label):
        mask = cv2.resize((label >= value).astype(np.uint8) * 255, size, interpolation=cv2.INTER_LINEAR)
        far = cv2.distanceTransform((mask > 127).astype(np.uint8), cv2.DIST_L2, 3)
        inner = (far > 7.0 * unit).astype(np.uint8)
        lines, _ = cv2.findContours(inner, cv2.RETR_LIST, cv2.CHAIN_APPROX_NONE)
        for line in lines:
            if len(line) < 60 * unit:
                continue
            own = cv2.resize((label == value).astype(np.uint8), size, interpolation=cv2.INTER_NEAREST)
            _dashed(line[:, 0].astype(np.float32), thread, dip, own, (11 * unit, 8 * unit, wide))
    soft: Map = soften(np.asarray(dip / 255, np.float32), 1.6 * unit)
    return sheet.shader(soften(np.asarray(thread / 255, np.float32), max(0.4, 0.5 * unit)), soft)


def _dashed(
    line: np.ndarray, thread: np.ndarray, dip: np.ndarray, own: np.ndarray, pace: tuple[float, float, int]
) -> None:
    """Draw dashes (long, gap and width of ``pace``) along a closed line of pixels, within a piece and not at the picture's border."""
    h, w = thread.shape
    long, gap, wide = pace
    at = np.concatenate([[0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
    margin = 2 * wide
    for start in np.arange(0, at[-1] - long, long + gap):
        ends = [tuple(int(v) for v in line[np.searchsorted(at, start + step)]) for step in (0, long)]
        if not all(margin <= x <= w - margin and margin <= y <= h - margin and own[y, x] for x, y in ends):
            continue
        cv2.line(dip, ends[0], ends[1], 255, wide * 2, cv2.LINE_AA)
        cv2.line(thread, ends[0], ends[1], 255, wide, cv2.LINE_AA)
