"""Screen print: a picture in a handful of flat inks, each of its tones printed in the palette colour that stands for it."""

from __future__ import annotations

import numpy as np

from limner.paint.illustrator.ramp import components
from limner.paint.illustrator.styles.palette import Colors, few_colors, nearest, to_lab
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.simplify import TABLE, colors_of, flat_table, simplified

CUT_TONES, WHOLE_TONES = 8, 14
"""How many areas of colour a cut-out and a whole picture are cut into before they are given inks."""

CUT_HUE, WHOLE_HUE = 2.6, 3.2
"""How much a turn of hue weighs against one of lightness: in a landscape the sea must stay the colour of water."""

INKS = ("#1b2a41", "#d9430f", "#00a6a6", "#ffd23f", "#fff3d6")

PRINT = (
    TABLE
    + """
float3 print(float2 p, float3 c, float a) {
  float3 calm = soft.eval(p).rgb;
  float3 ink = fewest(mix(calm, c, smoothstep(0.04, 0.16, length(c - calm))));
  float3 n = grained(p * 1.7); float3 f = grained(p * 0.6 + 31.0);
  return ink + (n.r - 0.5) * 0.035 + (f.g - 0.5) * 0.02;
}
"""
)


def screenprint(sheet: Sheet) -> Pixels:
    """Return the sheet printed in the scene's own colours (three to six), flat, with a breath of grain."""
    calm = simplified(sheet, 4.0)
    tones = few_colors(colors_of(calm), WHOLE_TONES if sheet.opaque else CUT_TONES, sheet.alpha.reshape(-1))
    inks = np.array([components(color[:7]) for color in sheet.palette or INKS], np.float32)
    weights = _shares(colors_of(calm)[sheet.alpha.reshape(-1) > 0.5], tones)
    table = flat_table(
        tones, 0.05, inks[_given(to_lab(tones), to_lab(inks), weights, WHOLE_HUE if sheet.opaque else CUT_HUE)]
    )
    return sheet.printed(PRINT, {"soft": sheet.colored(calm, cubic=True), "table": table})


def _shares(colors: Colors, tones: Colors) -> Colors:
    """Return the share of the picture each tone covers."""
    if len(colors) == 0:
        return np.full(len(tones), 1 / len(tones), np.float32)
    counts = np.bincount(nearest(to_lab(colors[::7]), to_lab(tones)), minlength=len(tones))
    return np.asarray(counts / max(1, counts.sum()), np.float32)


def _given(tones: Colors, inks: Colors, shares: Colors, by_hue: float) -> np.ndarray:
    """Return the ink of each tone: light stays light and dark dark, like hues stay together, and every ink finds work.

    Tones come dark to light. Lightness is compared after both are stretched to the same range; a dynamic programme keeps
    the order of lightness and charges for using one ink for two neighbours that were told apart.
    """
    order = np.argsort(inks[:, 0], kind="stable")
    ranked = inks[order]
    light = _stretched(tones[:, 0])
    ink_light = _stretched(ranked[:, 0])
    hue = np.sqrt(((tones[:, None, 1:] - ranked[None, :, 1:]) ** 2).sum(axis=-1))
    cost = (np.abs(light[:, None] - ink_light[None]) + by_hue * hue) * (0.15 + shares[:, None])
    count, kinds = cost.shape
    best = cost[0].copy()
    came = np.zeros((count, kinds), np.intp)
    for k in range(1, count):
        step = np.empty(kinds)
        for j in range(kinds):
            before = best[: j + 1] + np.where(np.arange(j + 1) == j, 0.06 * min(1.0, 4 * float(shares[k])), 0.0)
            came[k, j] = int(np.argmin(before))
            step[j] = before[came[k, j]] + cost[k, j]
        best = step
    path = [int(np.argmin(best))]
    for k in range(count - 1, 0, -1):
        path.append(int(came[k, path[-1]]))
    return np.asarray(order[np.array(path[::-1])])


def _stretched(values: Colors) -> Colors:
    low, high = float(values.min()), float(values.max())
    return np.asarray((values - low) / max(0.25, high - low), np.float32)
