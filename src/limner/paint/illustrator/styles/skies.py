"""Whether a picture has a sky, and where: what can be reached from the top without crossing a border, if its colour is a sky's."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.maps import Map
from limner.paint.illustrator.styles.night import standing
from limner.paint.illustrator.styles.sheet import Sheet

LEAST = 0.10
"""The least share of the picture that is taken for a sky."""


def sky_of(sheet: Sheet, any_hour: bool = False) -> Map | None:
    """Return how much each pixel is sky, 0…1 at half the working size, or None where the picture shows none by day.

    With ``any_hour`` the calm colours of dusk and night, and pale grey, are taken for a sky too.
    """
    if not sheet.opaque or min(sheet.work) < 60:
        return None
    body, _ = standing(sheet)
    sky = np.asarray(1 - body, np.float32)
    share = float(sky.mean())
    if share < LEAST or share > 0.92:
        return None
    h, w = sky.shape
    rows, columns = np.linspace(0, sheet.work[1] - 1, h).astype(int), np.linspace(0, sheet.work[0] - 1, w).astype(int)
    r, g, b = (float((plane[rows][:, columns] * sky).sum() / sky.sum()) for plane in sheet.planes)
    if any_hour:
        return sky if b > r - 0.04 and g < max(r, b) + 0.05 else None
    blue = b - r > 0.025 and b > 0.35
    return sky if blue and g < b + 0.05 else None
