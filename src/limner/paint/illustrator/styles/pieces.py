"""Pictures made of pieces that follow the forms: stained glass, mosaic, low-poly, folded paper."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import skia
from PIL import Image

from limner.paint.illustrator.styles.flowing import tensor
from limner.paint.illustrator.styles.maps import Map, edges, soften
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

TILES = """
float3 print(float2 p, float3 c, float a) {
  float4 t = tiles.eval(p); float3 n = grained(p * 1.4);
  float3 grout = float3(0.50, 0.47, 0.43) * (0.92 + (n.g - 0.5) * 0.35) * (1.0 - 0.35 * tiles.eval(p + float2(-1.2, -1.6)).a);
  float3 col = t.a > 0.01 ? t.rgb / t.a : grout;
  float up = tiles.eval(p + float2(1.3, 1.3)).a - tiles.eval(p - float2(1.3, 1.3)).a;
  col = vivid(col, 1.2) * (1.0 + up * 0.30 + (n.g - 0.5) * 0.10) + max(up, 0.0) * 0.08;
  return mix(grout, col, t.a);
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


def mosaic(sheet: Sheet) -> Pixels:
    """Return the sheet laid in small square stones, in rows along the forms, small ones between."""
    cos, sin, _ = tensor(sheet, 18.0)
    angle = np.asarray(0.5 * np.arctan2(sin, cos), np.float32)
    target = simplified(sheet, 5.0)
    steep = soften(edges(sheet.planes, max(0.7, sheet.per(2.0))), sheet.per(5))
    values = sheet.seeded("tiles")
    grid = max(8, round(sheet.w / 2)), max(8, round(sheet.h / 2))
    taken = np.zeros((grid[1] + 40, grid[0] + 40), bool)
    out: list[tuple[float, float, float, float]] = []
    for side, many in ((13.5, 26000), (8.0, 22000), (5.0, 9000)):
        out += _set_stones(sheet, taken, angle, steep, side, round(many * sheet.w * sheet.h / 1e6), values)
    tiles = _stones(sheet, np.array(out), target, values)
    return sheet.printed(TILES, {"tiles": sheet.colored(tiles)})


def _set_stones(
    sheet: Sheet,
    taken: npt.NDArray[np.bool_],
    angle: Map,
    steep: Map,
    side: float,
    many: int,
    values: np.random.Generator,
) -> list[tuple[float, float, float, float]]:
    """Return stones (x, y, angle, side) in units that find room, those at borders first; ``taken`` (2 units a cell) is filled."""
    w, h = sheet.work
    x, y = values.random(many) * sheet.w, values.random(many) * sheet.h
    rows, columns = np.minimum((y / sheet.h * h).astype(int), h - 1), np.minimum((x / sheet.w * w).astype(int), w - 1)
    order = np.argsort(-(np.round(steep[rows, columns] * 6) + values.random(many) * 0.9), kind="stable")
    turns = 18
    reach = round(side / 2 * 1.5 / 2) + 1
    dy, dx = np.mgrid[-reach : reach + 1, -reach : reach + 1]
    body, need = [], []
    for k in range(turns):
        t = np.pi / 2 * k / turns
        far = np.maximum(np.abs(dx * np.cos(t) + dy * np.sin(t)), np.abs(dy * np.cos(t) - dx * np.sin(t))) * 2
        body.append(far <= side / 2 + 0.2)
        need.append(far <= side / 2 - 0.9)
    found = []
    quarter = ((angle[rows, columns] % (np.pi / 2)) / (np.pi / 2) * turns).astype(int) % turns
    gy, gx = (y / 2).astype(int) + 20, (x / 2).astype(int) + 20
    for i in order.tolist():
        top, left, k = int(gy[i]) - reach, int(gx[i]) - reach, int(quarter[i])
        if taken[gy[i], gx[i]]:
            continue
        window = taken[top : top + 2 * reach + 1, left : left + 2 * reach + 1]
        if (window & need[k]).any():
            continue
        window |= body[k]
        found.append((float(x[i]), float(y[i]), np.pi / 2 * k / turns, side))
    return found


def _stones(sheet: Sheet, stones: npt.NDArray[np.float64], target: Pixels, values: np.random.Generator) -> Pixels:
    """Return stones drawn with rounded corners, clear between them, each in the picture's colour where it lies."""
    k = min(1.6, 1600 / min(sheet.width, sheet.height)) * min(sheet.width, sheet.height) / 1000
    size = (max(8, round(sheet.w * k)), max(8, round(sheet.h * k)))
    out = np.zeros((size[1], size[0], 4), np.uint8)
    surface = skia.Surface(out, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    canvas.scale(size[0] / sheet.w, size[1] / sheet.h)
    w, h = sheet.work
    shade = 1 + values.normal(0, 0.06, len(stones))
    paint = skia.Paint(AntiAlias=True)
    for (x, y, t, side), tone in zip(stones.tolist(), shade.tolist(), strict=True):
        r, g, b = target[min(h - 1, int(y / sheet.h * h)), min(w - 1, int(x / sheet.w * w)), :3].tolist()
        paint.setColor(skia.Color(*(min(255, max(0, round(v * tone))) for v in (r, g, b))))
        canvas.save()
        canvas.translate(x, y)
        canvas.rotate(float(np.degrees(t)))
        half = side / 2
        canvas.drawRoundRect(skia.Rect(-half, -half, half, half), side * 0.14, side * 0.14, paint)
        canvas.restore()
    surface.flushAndSubmit()
    return out
