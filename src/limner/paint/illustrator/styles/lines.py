"""Where a draughtsman would put a line: borders of colour and thin dark marks, as maps that are crisp when cut at 0.5."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.styles.maps import Map, dark_lines, edges, soften
from limner.paint.illustrator.styles.sheet import Sheet


def contour(sheet: Sheet, width: float, sensitivity: float = 1.0) -> tuple[Map, Map]:
    """Return two maps of 0…1: borders of colour drawn about ``width`` units half-wide, and dark marks in the picture.

    Both are meant to be cut at 0.5. Borders count the more the calmer their surroundings are, so that foliage does
    not turn black.
    """
    planes = sheet.planes if sheet.opaque else np.concatenate([sheet.planes, sheet.alpha[None]])
    steep = edges(planes, sheet.per(width))
    busy = soften(steep, sheet.per(14))
    border = steep * np.float32(sensitivity) / (np.float32(0.16) + np.float32(1.1) * busy)
    marks = dark_lines(sheet.light, sheet.per(width)) * np.float32(9.0 * sensitivity) / (1 + 5 * busy)
    return np.minimum(border, 1), np.minimum(marks, 1)
