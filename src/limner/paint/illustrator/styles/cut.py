"""Paper cut: sheets of coloured paper laid one over the other, each with a clean edge and a shadow on those beneath."""

from __future__ import annotations

import cv2
import numpy as np
import skia

from limner.paint.illustrator.styles.maps import Map, soften
from limner.paint.illustrator.styles.palette import nearest, to_lab
from limner.paint.illustrator.styles.plainface import featured, few_with, plain_faced
from limner.paint.illustrator.styles.sheet import Number, Pixels, Sheet
from limner.paint.illustrator.styles.simplify import colors_of, simplified
from limner.paint.illustrator.styles.textile import bold_pieces

MOST = 4_000_000
"""The most pixels that are printed one by one."""
SHEETS = 9
"""How many sheets lie over one another."""
SHEER = np.array([0.8, 1.3, 1.3], np.float32)
"""What a difference counts when a paper is chosen: hue more than light and shade, which paper has none of."""

SHEETS_SEEN = """
  float3 e{k} = edges{k}.eval(p).rgb; float3 s{k} = clouds{k}.eval(p + thrown * reach).rgb;
"""
"""Three papers, looked up at once: their edges, their shadows."""

LIT = """
  col *= mix(float3(1.0), float3(0.40, 0.36, 0.46), 0.85 * dark);
  return col + max(rim, 0.0) * 0.15;
}
"""

LAYER = """
  m = e{k}.{c}; s = s{k}.{c};
  inside = crisp(0.5, m, soft); shade = smoothstep(0.10, 0.95, s) * lit{i};
  dark = max(dark, shade) * (1.0 - inside);
  col = mix(col, vivid(paper{i}, 1.12) * (0.97 + fibre) + 0.03, inside);
  rim = max(rim * (1.0 - inside), inside - crisp(0.62, m, soft));
"""


def cut(sheet: Sheet) -> Pixels:
    """Return the sheet cut from nine papers; what stands lower in the picture lies nearer, and light comes from above."""
    plain, photo = plain_faced(sheet), sheet.pixels
    sheet = plain.sheet
    w, h = sheet.work
    calm = simplified(sheet, 8.0, times=2)
    rgb = np.asarray(cv2.medianBlur(np.ascontiguousarray(calm[..., :3]), 2 * max(1, round(sheet.per(2.5))) + 1))
    flat = colors_of(np.dstack([rgb, np.full((h, w), 255, np.uint8)]))
    colors = few_with(sheet, flat, SHEETS + (1 if sheet.heeds else 0) - min(1, len(plain.colors)), plain.colors)
    label = nearest(to_lab(flat) * SHEER, to_lab(colors) * SHEER).reshape(h, w)
    label = bold_pieces(
        label, max(4, round((0.0008 if sheet.photo else 0.0003) * w * h)), sheet.per(6 if sheet.photo else 2.5)
    )
    order = _order(label, len(colors))
    rank = np.argsort(order)[label]
    maps: dict[str, skia.Shader] = {}
    given: dict[str, Number] = {}
    code = []
    for k in range((len(colors) + 2) // 3):
        over: list[Map] = [(rank >= i).astype(np.float32) for i in range(3 * k, min(3 * k + 3, len(colors)))]
        maps[f"edges{k}"] = sheet.shader(*(soften(plane, max(0.8, sheet.per(1.7))) for plane in over), cubic=True)
        maps[f"clouds{k}"] = sheet.shader(*(soften(plane, sheet.per(6)) for plane in over))
    for i, value in enumerate(order):
        given[f"paper{i}"] = tuple(float(v) for v in colors[value])
        given[f"lit{i}"] = float(i > 0)
        code.append(LAYER.format(k=i // 3, c="rgb"[i % 3], i=i))
    start = "float3 print(float2 p, float3 c, float a) {\n  float3 col = float3(1.0); float m; float s; float inside;\n"
    start += "  float shade; float dark = 0.0; float rim = 0.0;\n"
    start += "  float3 n = grained(p * 1.1); float soft = clamp(0.30 * px, 0.06, 0.4);\n"
    start += "".join(SHEETS_SEEN.format(k=k) for k in range((len(colors) + 2) // 3))
    start += "  float fibre = (n.g - grained(p * 1.1 + 1.6).g) * 0.16 + (grained(float2(p.x * 0.35, p.y * 1.3) + 50.0).g - 0.5) * 0.05;\n"
    given |= {"thrown": (0.6 * sheet.brush.mood.side, -1.0), "reach": 12.0}
    out = sheet.printed_within(MOST, start + "".join(code) + LIT, maps, given)
    return featured(out, photo, plain, (-2.4 * sheet.brush.mood.side, 4.0))


def _order(label: np.ndarray, count: int) -> list[int]:
    """Return the papers from the hindmost to the nearest: by their mean height in the picture, large ones behind."""
    rows = np.repeat(np.linspace(0, 1, label.shape[0]), label.shape[1])
    sizes = np.maximum(np.bincount(label.reshape(-1), minlength=count), 1)
    height = np.bincount(label.reshape(-1), rows, count) / sizes
    found: list[int] = np.argsort(height - 0.8 * sizes / sizes.sum(), kind="stable").tolist()
    return found
