"""Low-poly and origami: triangles whose corners lie on the forms' borders, large where all is plain, small where it is not."""

from __future__ import annotations

from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
import skia

from limner.paint.illustrator.styles.maps import Map, edges, soften
from limner.paint.illustrator.styles.palette import few_colors, nearest, to_lab
from limner.paint.illustrator.styles.plainface import featured, plain_faced
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import simplified

FACETS = """
float3 print(float2 p, float3 c, float a) { return vivid(mesh.eval(p).rgb, rich); }
"""

FOLDS = """
float3 print(float2 p, float3 c, float a) {
  float3 n = grained(p * 1.2); float3 t = mesh.eval(p).rgb; float3 k = crease.eval(p).rgb;
  float3 col = vivid(t, 1.18);
  float fibre = (n.g - grained(p * 1.2 + 2.0).g) * 0.14 + (n.r - 0.5) * 0.03;
  col *= 1.0 + fibre;
  col *= 1.0 - 0.50 * k.b;
  return clamp(col + k.r * 0.26 - k.g * 0.16, 0.0, 1.0);
}
"""

CANDIDATES = 16_000


class Mesh(NamedTuple):
    """Triangles (n, 3, 2) in units, their mean colours (n, 3) of 0…1, and which of them lies at each pixel of the working size."""

    triangles: npt.NDArray[np.float64]
    colors: Map
    label: npt.NDArray[np.int32]


def low_poly(sheet: Sheet) -> Pixels:
    """Return the sheet in flat triangles whose corners lie on the forms' borders."""
    mesh = _meshed(sheet, simplified(sheet, 5.0), border=17.0, plain=62.0)
    tilt = np.asarray(sheet.seeded("tilt").normal(0, 0.028, (len(mesh.colors), 1)), np.float32)
    colors = np.clip(mesh.colors * (1 + tilt) + 0.5 * tilt * (mesh.colors.max(axis=1, keepdims=True) < 0.15), 0, 1)
    drawn = _drawn(sheet, mesh.triangles, np.repeat(colors, 3, axis=0))
    return sheet.printed(FACETS, {"mesh": sheet.colored(drawn)}, rich=1.22)


def origami(sheet: Sheet) -> Pixels:
    """Return the sheet folded of a dozen coloured papers: facets turned to the light or away, sharp creases, papers that overlap."""
    plain, photo = plain_faced(sheet), sheet.pixels
    sheet = plain.sheet
    calm = simplified(sheet, 9.0, times=2)
    mesh = _meshed(sheet, calm, border=34.0, plain=118.0)
    papers = few_colors(mesh.colors, 13)
    chosen = nearest(to_lab(mesh.colors), to_lab(papers))
    base = 0.7 * papers[chosen] + 0.3 * mesh.colors
    centre = mesh.triangles.mean(axis=1, keepdims=True)
    arms = mesh.triangles - centre
    side = sheet.brush.mood.side
    toward = np.array([side, -1.0]) / 2**0.5
    fold = np.sign(np.sin(arms[:, 0, 0] * 12.9898 + arms[:, 1, 1] * 78.233))
    lean = (arms @ toward) / np.maximum(np.abs(arms @ toward).max(axis=1, keepdims=True), 1e-6)
    light = 1 + 0.085 * fold[:, None] + 0.10 * lean
    corners = np.clip(base[:, None, :] * light[..., None] + 0.05 * np.maximum(light - 1, 0)[..., None], 0, 1)
    drawn = _drawn(sheet, mesh.triangles, np.asarray(corners.reshape(-1, 3), np.float32))
    maps = {"mesh": sheet.colored(drawn), "crease": sheet.colored(_creases(sheet, mesh, chosen, side))}
    return featured(sheet.printed(FOLDS, maps), photo, plain, (-1.2 * side, 2.4))


def _meshed(sheet: Sheet, calm: Pixels, border: float, plain: float) -> Mesh:
    """Return the picture as a mesh; ``border`` and ``plain`` are how far corners lie apart, in units, on borders and off them."""
    w, h = sheet.work
    planes = np.ascontiguousarray(calm[..., :3].transpose(2, 0, 1)).astype(np.float32) * np.float32(1 / 255)
    steep = edges(planes, max(0.7, sheet.per(1.2)))
    points = _corners(sheet, steep, sheet.per(border), sheet.per(plain))
    grid = cv2.Subdiv2D((0, 0, w + 1, h + 1))
    grid.insert(points.astype(np.float32).tolist())
    found = np.asarray(grid.getTriangleList(), np.float32).reshape(-1, 3, 2)
    inside = ((found >= 0) & (found <= np.array([w, h], np.float32))).all(axis=(1, 2))
    triangles = found[inside]
    label = np.full((h, w), -1, np.int32)
    for k, corners in enumerate(np.round(triangles * 16).astype(np.int32)):
        cv2.fillConvexPoly(label, corners, k, lineType=cv2.LINE_8, shift=4)
    flat = np.maximum(label.reshape(-1), 0)
    sizes = np.bincount(flat, minlength=len(triangles)).astype(np.float32)
    sums = [np.bincount(flat, plane.reshape(-1), len(triangles)) for plane in planes]
    middle = triangles.mean(axis=1)
    rows, columns = np.clip(middle[:, 1], 0, h - 1).astype(int), np.clip(middle[:, 0], 0, w - 1).astype(int)
    colors = np.stack([total / np.maximum(sizes, 1) for total in sums], axis=1)
    colors = np.where(sizes[:, None] > 2, colors, planes[:, rows, columns].T)
    units = triangles.astype(np.float64) * (sheet.w / w, sheet.h / h)
    return Mesh(units, np.asarray(colors, np.float32), label)


def _corners(sheet: Sheet, steep: Map, border: float, plain: float) -> Map:
    """Return the corners of a mesh in pixels of the working size (n, 2): on borders first, then where there is still room."""
    h, w = steep.shape
    values = sheet.seeded("corners")
    x, y = values.random(CANDIDATES) * (w - 1), values.random(CANDIDATES) * (h - 1)
    rows, columns = y.astype(int), x.astype(int)
    sharp = np.maximum(steep - soften(steep, 3.0), 0)
    busy = soften(np.asarray(np.minimum(steep * 3, 1), np.float32), border * 0.8)
    detail = busy if sheet.care is None else np.maximum(busy, sheet.care)
    score = sharp[rows, columns] + 0.02 * values.random(CANDIDATES)
    apart = plain + (border - plain) * np.clip(detail * 2.2, 0, 1)
    if sheet.care is not None:
        apart = apart * (1 - 0.52 * sheet.care)
    on_border = sharp[rows, columns] > 0.03
    taken = np.zeros((h, w), np.uint8)
    edge = [(0.0, 0.0), (float(w), 0.0), (0.0, float(h)), (float(w), float(h))]
    steps = max(1, round(w / plain)), max(1, round(h / plain))
    edge += [(w * (k + 0.5) / steps[0], v) for k in range(steps[0]) for v in (0.0, float(h))]
    edge += [(v, h * (k + 0.5) / steps[1]) for k in range(steps[1]) for v in (0.0, float(w))]
    out = list(edge)
    for px, py in edge:
        cv2.circle(taken, (round(px), round(py)), max(1, round(border)), 255, -1)
    room = np.where(on_border, border * 0.8, 1.0) * np.where(on_border, 1.0, apart[rows, columns])
    if sheet.care is not None:
        room *= 1 - 0.5 * sheet.care[rows, columns] * on_border
    for k in np.argsort(-score, kind="stable").tolist():
        if taken[rows[k], columns[k]]:
            continue
        cv2.circle(taken, (int(columns[k]), int(rows[k])), max(1, round(float(room[k]))), 255, -1)
        out.append((float(x[k]), float(y[k])))
    return np.asarray(out, np.float32)


def _drawn(sheet: Sheet, triangles: npt.NDArray[np.float64], corners: Map) -> Pixels:
    """Return triangles drawn without seams, a colour a corner (3 n, 3)."""
    short = min(sheet.width, sheet.height)
    k = 2.0 if short < 1300 else min(1.0, 4000 / max(sheet.width, sheet.height))
    size = (max(8, round(sheet.width * k)), max(8, round(sheet.height * k)))
    out = np.full((size[1], size[0], 4), 255, np.uint8)
    packed = np.round(corners * 255).astype(np.int64)
    argb = 0xFF000000 | packed[:, 0] << 16 | packed[:, 1] << 8 | packed[:, 2]
    surface = skia.Surface(out, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    surface.getCanvas().scale(size[0] / sheet.w, size[1] / sheet.h)
    points = [skia.Point(x, y) for x, y in triangles.reshape(-1, 2).tolist()]
    vertices = skia.Vertices(skia.Vertices.VertexMode.kTriangles_VertexMode, points, None, argb.tolist())
    surface.getCanvas().drawVertices(vertices, skia.Paint(Color=skia.ColorWHITE), skia.BlendMode.kModulate)
    surface.flushAndSubmit()
    if k > 1:
        return np.asarray(cv2.resize(out, (sheet.width, sheet.height), interpolation=cv2.INTER_AREA), np.uint8)
    return out


def _creases(sheet: Sheet, mesh: Mesh, papers: npt.NDArray[np.intp], side: float) -> Pixels:
    """Return creases as a map: light edges in red, dark ones in green, shadows of papers that lie over others in blue."""
    k = min(1.0, 2000 / max(sheet.width, sheet.height))
    size = (max(8, round(sheet.width * k)), max(8, round(sheet.height * k)))
    out = np.zeros((size[1], size[0], 4), np.uint8)
    out[..., 3] = 255
    surface = skia.Surface(out, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    canvas.scale(size[0] / sheet.w, size[1] / sheet.h)
    style = {"AntiAlias": True, "Style": skia.Paint.kStroke_Style, "BlendMode": skia.BlendMode.kPlus}
    light = skia.Paint(StrokeWidth=1.5, Color=skia.Color(235, 0, 0), **style)
    dark = skia.Paint(StrokeWidth=2.2, Color=skia.Color(0, 190, 0), **style)
    for low, paint in ((1.3, dark), (0.0, light)):
        path = skia.Path()
        for a, b, c in (mesh.triangles + np.array([-side * low, low])).tolist():
            path.moveTo(*a)
            path.lineTo(*b)
            path.lineTo(*c)
            path.close()
        canvas.drawPath(path, paint)
    surface.flushAndSubmit()
    height = np.where(mesh.label < 0, 0, papers[np.maximum(mesh.label, 0)]).astype(np.float32)
    height = height / max(1.0, float(height.max()))
    h, w = height.shape
    reach = max(1.0, sheet.per(5))
    moved = cv2.warpAffine(
        height, np.array([[1, 0, -side * reach], [0, 1, reach]]), (w, h), borderMode=cv2.BORDER_REPLICATE
    )
    shade = soften(np.asarray(np.clip((moved - height) * 5, 0, 1), np.float32), max(0.6, sheet.per(2.5)))
    out[..., 2] = np.round(cv2.resize(shade, size, interpolation=cv2.INTER_LINEAR) * 255)
    return out


__all__ = ["low_poly", "origami"]
