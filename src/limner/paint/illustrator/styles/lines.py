"""Where a draughtsman would put a line: borders of colour and thin dark marks, as maps that are crisp when cut at 0.5."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

from limner.paint.illustrator.styles.maps import Map, dark_lines, edges, soften
from limner.paint.illustrator.styles.sheet import Sheet


def contour(sheet: Sheet, width: float, sensitivity: float = 1.0) -> tuple[Map, Map]:
    """Return two maps of 0…1: borders of colour drawn about ``width`` units half-wide, and dark marks in the picture.

    Both are meant to be cut at 0.5. Borders count the more the calmer their surroundings are, so that foliage does
    not turn black. Faces are drawn in lines half as wide.
    """
    planes = sheet.planes if sheet.opaque else np.concatenate([sheet.planes, sheet.alpha[None]])
    steep = edges(planes, sheet.per(width))
    if sheet.care is not None:
        finer = edges(planes, sheet.per(0.4 * width)) * np.float32(0.7)
        steep = np.asarray(finer * sheet.care + steep * (1 - sheet.care), np.float32)
    busy = soften(steep, sheet.per(14))
    border = steep * np.float32(sensitivity) / (np.float32(0.16) + np.float32(1.1) * busy)
    dark = dark_lines(sheet.light, sheet.per(width))
    if sheet.care is not None:
        dark = dark_lines(sheet.light, sheet.per(0.5 * width)) * sheet.care + dark * (1 - sheet.care)
    marks = dark * np.float32(9.0 * sensitivity) / (1 + 5 * busy)
    return np.minimum(border, 1), np.minimum(marks, 1)


def subject(sheet: Sheet) -> Map:
    """Return how much each pixel belongs to something that stands out, 0…1: its colour is rare in its row of the picture.

    Backdrops run across the picture, things standing in it do not. A transparent picture is all subject.
    """
    if not sheet.opaque:
        return sheet.alpha
    w, h = max(8, sheet.work[0] // 5), max(8, sheet.work[1] // 5)
    small = Image.frombuffer("RGBX", sheet.work, sheet.small, "raw", "RGBX", 0, 1).resize((w, h), Image.Resampling.BOX)
    rgb = np.asarray(small)[..., :3].astype(np.float32) * np.float32(1 / 255)
    usual = np.median(rgb, axis=1)
    chroma = rgb - rgb.mean(axis=2, keepdims=True)
    usual_chroma = np.median(chroma, axis=1)
    apart = np.abs(rgb - usual[:, None]).sum(axis=2) * 0.35 + np.abs(chroma - usual_chroma[:, None]).sum(axis=2)
    found = np.clip((apart - 0.16) * 5.0, 0, 1)
    grown = (
        Image.fromarray((found * 255).astype(np.uint8))
        .filter(ImageFilter.MedianFilter(3))
        .filter(ImageFilter.MaxFilter(3))
    )
    wide = np.asarray(grown.resize(sheet.work, Image.Resampling.BICUBIC)).astype(np.float32)
    return soften(wide * np.float32(1 / 255), sheet.per(4))
