"""Stained glass: panes that keep to the colours' borders, in lead."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PIL import Image

from limner.paint.illustrator.styles.maps import Map, soften
from limner.paint.illustrator.styles.palette import to_lab
from limner.paint.illustrator.styles.plainface import featured, plain_faced
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import simplified

GLASS = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 0.9); float3 d = drift.eval(p).rgb; float2 q = p + (d.gb - 0.5) * 2.0;
  float3 col = glass.eval(q).rgb; float m = lead.eval(q).r;
  col = pow(max(col, float3(0.004)), float3(0.82)); col = vivid(col, 1.55);
  float streak = grained(float2(p.x * 0.25 + p.y * 0.08, p.y * 0.9)).g - 0.5;
  float wave = (d.r - 0.5) * 0.5 + streak * 0.28 + (n.g - 0.5) * 0.10;
  float2 k = (p / size - float2(0.5, 0.42)) * 1.3;
  float through = 1.16 - 0.32 * dot(k, k);
  col = col * (through + wave * 0.55) + 0.05 * max(wave, 0.0);
  col *= 1.0 - 0.35 * smoothstep(0.22, 0.5, m);
  float came = crisp(0.52, m, 0.05);
  float round = smoothstep(0.52, 0.95, m);
  float3 metal = float3(0.055, 0.055, 0.062) + 0.20 * round * (0.6 + 0.4 * n.g) * smoothstep(0.7, 0.9, m + (n.r - 0.5) * 0.1);
  return mix(col, metal, came);
}
"""


def stained_glass(sheet: Sheet) -> Pixels:
    """Return the sheet as a window of coloured glass in lead; faces are panes of skin, their features painted on."""
    plain, photo = plain_faced(sheet), sheet.pixels
    sheet = plain.sheet
    w, h = max(8, sheet.work[0] * 2 // 3), max(8, sheet.work[1] * 2 // 3)
    calm = Image.frombuffer("RGBX", sheet.work, simplified(sheet, 9.0, times=2), "raw", "RGBX", 0, 1)
    small = np.asarray(calm.resize((w, h), Image.Resampling.BOX))[..., :3].astype(np.float32) / np.float32(255)
    label, count = _regions(small, 52 * w / sheet.w, 0.50, sheet.seeded("panes"))
    flat = label.reshape(-1)
    sizes = np.maximum(np.bincount(flat, minlength=count), 1)
    means = np.stack([np.bincount(flat, small[..., i].reshape(-1), count) / sizes for i in range(3)], axis=1)
    vary = sheet.seeded("glass").normal(0, 0.05, (count, 1))
    glass = np.full((h, w, 4), 255, np.uint8)
    glass[..., :3] = np.round(np.clip(means * (1 + vary), 0, 1) * 255)[label]
    border = np.zeros((h, w), np.float32)
    border[:-1] = np.maximum(border[:-1], label[:-1] != label[1:])
    border[:, :-1] = np.maximum(border[:, :-1], label[:, :-1] != label[:, 1:])
    width = 3.0 * w / sheet.w
    lead = np.clip(soften(border, max(0.8, width)) * np.float32(2.5 * max(0.8, width)) * 0.62, 0, 1)
    maps = {"glass": sheet.celled(glass), "lead": sheet.shader(lead, cubic=True), "drift": sheet.drift}
    return featured(sheet.printed(GLASS, maps), photo, plain)


def _regions(rgb: Map, pitch: float, compact: float, values: np.random.Generator) -> tuple[npt.NDArray[np.intp], int]:
    """Return a label for each pixel (h, w) and how many: regions about ``pitch`` pixels wide that keep to the colours' borders.

    They start from shaken places and settle but twice, so that plain parts are no honeycomb.
    """
    h, w = rgb.shape[:2]
    lab = to_lab(np.ascontiguousarray(rgb.reshape(-1, 3))).reshape(h, w, 3) * np.array([1.0, 2.0, 2.0], np.float32)
    down, across = max(1, round(h / pitch)), max(1, round(w / pitch))
    cy, cx = ((np.arange(down) + 0.5) * h / down)[:, None], ((np.arange(across) + 0.5) * w / across)[None, :]
    cy, cx = (np.broadcast_to(v, (down, across)).astype(np.float32).copy() for v in (cy, cx))
    cx += (np.where(np.arange(down) % 2, 0.22, -0.22)[:, None] + values.uniform(-0.42, 0.42, cx.shape)) * w / across
    cy += values.uniform(-0.44, 0.44, cy.shape) * h / down
    rows, columns = np.arange(h)[:, None], np.arange(w)[None, :]
    home_y, home_x = np.minimum(rows * down // h, down - 1), np.minimum(columns * across // w, across - 1)
    iy, ix = np.clip(cy, 0, h - 1).astype(int), np.clip(cx, 0, w - 1).astype(int)
    colors = lab[iy, ix]
    label = np.zeros((h, w), np.intp)
    for _ in range(2):
        best = np.full((h, w), np.inf, np.float32)
        for j in (-1, 0, 1):
            for i in (-1, 0, 1):
                ny, nx = np.clip(home_y + j, 0, down - 1), np.clip(home_x + i, 0, across - 1)
                to = ((lab - colors[ny, nx]) ** 2).sum(axis=2)
                to += np.float32((compact * 0.28 / pitch) ** 2) * (
                    (rows - cy[ny, nx]) ** 2 + (columns - cx[ny, nx]) ** 2
                )
                nearer = to < best
                best[nearer] = to[nearer]
                label[nearer] = np.broadcast_to(ny * across + nx, (h, w))[nearer]
        sizes = np.maximum(np.bincount(label.reshape(-1), minlength=down * across), 1).astype(np.float32)
        found = (np.broadcast_to(v, (h, w)).reshape(-1) for v in (rows, columns))
        cy, cx = (
            (np.bincount(label.reshape(-1), v, down * across) / sizes).reshape(down, across).astype(np.float32)
            for v in found
        )
        channels = [np.bincount(label.reshape(-1), lab[..., i].reshape(-1), down * across) / sizes for i in range(3)]
        colors = np.stack(channels, axis=1).reshape(down, across, 3).astype(np.float32)
    return label, down * across
