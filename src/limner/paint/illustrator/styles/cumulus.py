"""Painted clouds: heaps of round tops over a flat foot, lit from one side, few and large, smaller ones by the horizon."""

from __future__ import annotations

import cv2
import numpy as np

from limner.paint.illustrator.styles.maps import Map, soften
from limner.paint.illustrator.styles.sheet import Sheet

EDGE = 700


def cumulus(sheet: Sheet, deep: float, side: float) -> tuple[Map, Map]:
    """Return clouds over the sheet's upper ``deep`` share: how much cloud each place is, and how lit, 0…1; light from ``side``."""
    k = EDGE / max(sheet.w, sheet.h)
    w, h = max(8, round(sheet.w * k)), max(8, round(sheet.h * k))
    body, lit = np.zeros((h, w), np.float32), np.zeros((h, w), np.float32)
    values = sheet.seeded("clouds")
    heaven = deep * h
    rows = ((0.92, 0.05, 4), (0.74, 0.09, 3), (0.50, 0.15, 2), (0.24, 0.20, 2))
    for foot, size, many in rows:
        for i in range(many):
            x = (i + values.uniform(0.1, 0.9)) / many * w
            _heap(
                body,
                lit,
                x,
                foot * heaven + values.normal(0, 0.03) * heaven,
                size * w * values.uniform(0.75, 1.2),
                side,
                values,
            )
    return soften(body, 0.8), soften(lit, 1.1)


def _heap(body: Map, lit: Map, x: float, foot: float, wide: float, side: float, values: np.random.Generator) -> None:
    """Draw one cloud of a width, its foot at a row, over what lies there."""
    left, up = max(0, int(x - 1.1 * wide)), max(0, int(foot - 0.85 * wide))
    area = np.s_[up : max(up, int(foot + 0.3 * wide)), left : max(left, int(x + 1.1 * wide))]
    body, lit = body[area], lit[area]
    if body.size == 0:
        return
    x, foot = x - left, foot - up
    own = np.zeros_like(body)
    for _ in range(26):
        u = float(values.normal(0, 0.34))
        if abs(u) > 0.8:
            continue
        high = wide * 0.46 * (1 - (u / 0.85) ** 2) * float(values.uniform(0.15, 1.0))
        r = wide * float(values.uniform(0.10, 0.19)) * (1.15 - 0.5 * abs(u))
        at = (round(16 * (x + u * wide)), round(16 * (foot - high)))
        cv2.circle(own, at, round(16 * r), (1.0,), -1, cv2.LINE_AA, 4)
    for u in np.linspace(-0.62, 0.62, 9):
        r = wide * 0.10 * (1.2 - abs(u)) * float(values.uniform(0.8, 1.2))
        cv2.circle(own, (round(16 * (x + u * wide)), round(16 * foot)), round(16 * r), (1.0,), -1, cv2.LINE_AA, 4)
    reach = 0.055 * wide
    shift = np.array([[1, 0, -side * reach], [0, 1, 1.25 * reach]], np.float32)
    moved = cv2.warpAffine(own, shift, own.shape[::-1])
    rows = np.arange(body.shape[0], dtype=np.float32)[:, None]
    flat = np.clip((foot + 0.05 * wide - rows) / (0.03 * wide + 1e-3) + 0.5, 0, 1)
    own *= flat
    low = np.clip((rows - (foot - 0.10 * wide)) / (0.12 * wide), 0, 1)
    top = np.clip(1 - 0.95 * soften(np.asarray(moved * own, np.float32), 0.02 * wide) * low - 0.35 * low, 0, 1)
    rims = own - np.minimum(own, soften(own, 0.03 * wide))
    top = np.clip(top + 0.6 * rims, 0, 1)
    body[:] = np.maximum(body, own)
    lit[:] = lit * (1 - own) + top * own


__all__ = ["cumulus"]
