"""Hair of photographs drawn as animators draw it: three flat tones in locks, a band of light, a clean outline."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import skia

from limner.document.facemesh import BROWS, JAW, OVAL, Face, Points
from limner.paint.illustrator.styles.facework import drawable, mask_of, paint_of, smooth_path
from limner.paint.illustrator.styles.maps import Map, soften
from limner.paint.illustrator.styles.palette import to_lab, to_rgb
from limner.paint.illustrator.styles.sheet import Pixels

CROWN = 10
"""The point of the mesh at the top of the forehead."""
REACH = 1.15
"""How far from the middle of a face its hair is looked for, in widths of the face."""
WORKED = 420
"""The edge in pixels at which hair is looked at."""


def drawn_hair(pixels: Pixels, source: Pixels, faces: Sequence[Face]) -> Pixels:
    """Return opaque pixels with the hair above the faces of ``source`` (the same size) laid in flat locks."""
    out = np.array(pixels)
    h, w = out.shape[:2]
    for face in faces:
        if not drawable(face):
            continue
        middle, reach = face.part(OVAL).mean(axis=0), (REACH + 0.1) * face.width
        x0, y0 = max(0, int(middle[0] - reach)), max(0, int(middle[1] - reach))
        x1, y1 = min(w, int(middle[0] + reach)), min(h, int(middle[1] + 0.9 * reach))
        if min(x1 - x0, y1 - y0) < 24:
            continue
        moved = Face(np.asarray(face.points - (x0, y0), np.float32))
        area = (slice(y0, y1), slice(x0, x1))
        view = np.ascontiguousarray(out[area])
        out[area] = _combed(view, np.ascontiguousarray(source[area]), moved)
    return out


def _combed(view: Pixels, photo: Pixels, face: Face) -> Pixels:
    """Return one face's surroundings with the hair drawn; as they are where no hair is found."""
    k = min(1.0, WORKED / max(photo.shape[:2]))
    small = cv2.resize(photo[..., :3], None, fx=k, fy=k, interpolation=cv2.INTER_AREA)
    near = face.scaled(k)
    mask = _hair(np.asarray(small, np.uint8), near)
    if mask is None:
        return view
    light = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    locks = _locks(light, mask > 0.5, near.width)
    inside = mask > 0.5
    low, high = (float(v) for v in np.quantile(locks[inside], (0.34, 0.84)))
    lab = to_lab(np.asarray(small[inside] / 255, np.float32))
    middle = np.median(lab, axis=0)
    middle[1:] *= 1.25
    tones = np.stack([middle * (0.72, 1.1, 1.1), middle, middle * (1.0, 1.0, 1.05) + (0.11, 0, 0)])
    dark, base, shine = to_rgb(np.clip(tones, (0.05, -0.4, -0.4), (0.97, 0.4, 0.4)).astype(np.float32)) * 255
    soft = max(0.004, 0.06 * (high - low))
    size = (view.shape[1], view.shape[0])
    grown, share = (cv2.resize(part, size, interpolation=cv2.INTER_CUBIC) for part in (locks, mask))
    deep = np.clip((low - grown) / soft + 0.5, 0, 1)[..., None]
    lit = np.clip((grown - high) / soft + 0.5, 0, 1)[..., None]
    flat = base * (1 - deep) + dark * deep
    flat = flat * (1 - lit) + shine * lit
    share = np.clip((share - 0.5) * 5 + 0.5, 0, 1)[..., None] * 0.96
    out = view.copy()
    out[..., :3] = np.clip(view[..., :3] * (1 - share) + flat * share + 0.5, 0, 255).astype(np.uint8)
    _outlined(out, mask, 1 / k, face.width, tuple(float(v) / 255 * 0.42 for v in dark))
    return out


def _hair(small: np.ndarray, face: Face) -> Map | None:
    """Return where hair is (h, w, 0…1), or None: what is of the colour found above the forehead, near the face and not skin."""
    crown, chin = face.points[CROWN], face.points[152]
    up = (crown - chin) / max(1e-6, float(np.linalg.norm(crown - chin)))
    wide, (h, w) = face.width, small.shape[:2]
    lab = cv2.cvtColor(small, cv2.COLOR_RGB2LAB).astype(np.float32)
    across = np.array([-up[1], up[0]])
    spots = [crown + up * wide * u + across * wide * a for u in (0.10, 0.16, 0.22) for a in (-0.22, -0.1, 0, 0.1, 0.22)]
    seen = [lab[int(y), int(x)] for x, y in spots if 0 <= x < w and 0 <= y < h]
    if len(seen) < 6:
        return None
    own = np.median(seen, axis=0)
    oval = mask_of(small.shape, face.part(OVAL), 0)
    skin = np.median(lab[oval > 0.6], axis=0) if int((oval > 0.6).sum()) > 20 else own + 60
    to_hair = np.hypot(0.24 * (lab[..., 0] - own[0]), 1.5 * np.hypot(lab[..., 1] - own[1], lab[..., 2] - own[2]))
    to_skin = np.hypot(0.24 * (lab[..., 0] - skin[0]), 1.5 * np.hypot(lab[..., 1] - skin[1], lab[..., 2] - skin[2]))
    y, x = np.mgrid[0:h, 0:w]
    middle = face.part(OVAL).mean(axis=0)
    close = np.hypot(x - middle[0], y - middle[1]) < REACH * wide
    brows = np.concatenate([face.part((*BROWS[i][0], *BROWS[i][1])) for i in (0, 1)])
    found = ((to_hair < 32) & (to_hair < to_skin) & close & ~_hull(small.shape, brows - up * 0.05 * wide, face)).astype(
        np.uint8
    )
    disc = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * max(1, round(0.045 * wide)) + 1,) * 2)
    found = cv2.morphologyEx(cv2.morphologyEx(found, cv2.MORPH_CLOSE, disc), cv2.MORPH_OPEN, disc)
    count, parts = cv2.connectedComponents(found)
    votes = np.bincount([int(parts[int(y), int(x)]) for x, y in spots if 0 <= x < w and 0 <= y < h], minlength=count)
    votes[0] = 0
    if votes.max() < 3:
        return None
    whole = np.zeros_like(found)
    lines, _ = cv2.findContours((parts == votes.argmax()).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    cv2.drawContours(whole, lines, -1, (1,), -1)
    mask = np.where(_hull(small.shape, brows, face), 0, whole).astype(np.float32)
    share = float(mask.sum()) / (wide * wide)
    return soften(mask, 0.018 * wide) if 0.12 < share < 2.6 else None


def _hull(shape: tuple[int, ...], brows: Points, face: Face) -> np.ndarray:
    """Return where the bare face is: from the brows down to the jaw."""
    plane = np.zeros(shape[:2], np.uint8)
    hull = cv2.convexHull(np.concatenate([brows, face.part(JAW)[3:-3]]).astype(np.float32))
    cv2.fillPoly(plane, [np.round(hull).astype(np.int32)], 1)
    return plane > 0


def _locks(light: Map, inside: np.ndarray, wide: float) -> Map:
    """Return the light in the hair, gathered along its strands so that it falls in locks."""
    around = float(light[inside].mean())
    filled = np.where(inside, light, around).astype(np.float32)
    calm = soften(filled, 0.02 * wide)
    dx, dy = cv2.Sobel(calm, cv2.CV_32F, 1, 0), cv2.Sobel(calm, cv2.CV_32F, 0, 1)
    xx, yy, xy = (soften(np.asarray(part, np.float32), 0.10 * wide) for part in (dx * dx, dy * dy, dx * dy))
    angle = 0.5 * np.arctan2(2 * xy, xx - yy) + np.pi / 2
    cos, sin = np.cos(angle).astype(np.float32), np.sin(angle).astype(np.float32)
    y, x = (part.astype(np.float32) for part in np.mgrid[0 : light.shape[0], 0 : light.shape[1]])
    sums = calm.copy()
    for step in (0.08, 0.17, 0.26):
        far = np.float32(step * wide)
        for way in (-far, far):
            sums += cv2.remap(calm, x + cos * way, y + sin * way, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return soften(np.asarray(sums / 7, np.float32), 0.03 * wide)


def _outlined(view: Pixels, mask: Map, grown: float, wide: float, color: tuple[float, ...]) -> None:
    """Draw the outline of the hair on the view, in place."""
    lines, _ = cv2.findContours((mask > 0.5).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    surface = skia.Surface(view, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    paint = paint_of((color[0], color[1], color[2]), 0.9, max(1.0, 0.012 * wide))
    for line in lines:
        if len(line) > 24:
            surface.getCanvas().drawPath(smooth_path((line[::6, 0] + 0.5).astype(np.float32) * grown), paint)
    surface.flushAndSubmit()


__all__ = ["drawn_hair"]
