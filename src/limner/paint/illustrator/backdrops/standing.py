"""Vehicles that stand behind a hall: the train at its platform, the airliner on the apron."""

from __future__ import annotations

from limner.paint.illustrator.brush import Brush, box_path, smooth
from limner.paint.illustrator.ramp import light_of, lighter, mix, shadow_of


def train(b: Brush, x: float, y: float, w: float, h: float) -> None:
    """Draw the side of a train that stands at a platform, running out of the picture at x + w."""
    body, rng = b.t(b.mood.pure(b.rng("train").choice(("#b8402f", "#2f6f8a", "#3f7a55", "#d9a23a")))), b.rng("windows")
    cream = b.t("#f2ead8")
    b.path(box_path(x, y - h, w + 60, h, h * 0.12), b.v(y - h, y, light_of(cream, 0.02), cream))
    b.rect(x, y - h * 0.42, w + 60, h * 0.36, b.v(y - h * 0.42, y, light_of(body, 0.06), shadow_of(body, 0.06)))
    b.rect(x, y - h * 0.9, w + 60, h * 0.08, body)
    n = max(3, round(w / (h * 0.5)))
    for k in range(n):
        px = x + w * (k + 0.16) / n
        glass = b.mood.lamp("#ffdf9a") if b.mood.dark or rng.random() < 0.15 else mix(b.mood.sky[2], "#27323d", 0.55)
        if k % 3 == 1:
            b.rect(px, y - h * 0.78, w * 0.56 / n, h * 0.72, light_of(body, 0.05), r=5)
            b.rect(px + w * 0.08 / n, y - h * 0.72, w * 0.4 / n, h * 0.3, glass, r=4)
            b.line([(px + w * 0.28 / n, y - h * 0.78), (px + w * 0.28 / n, y - h * 0.06)], shadow_of(body, 0.1), 3)
        else:
            b.rect(px, y - h * 0.76, w * 0.68 / n, h * 0.29, glass, r=7)
            b.poly(
                [
                    (px + w * 0.1 / n, y - h * 0.76),
                    (px + w * 0.26 / n, y - h * 0.76),
                    (px + w * 0.12 / n, y - h * 0.47),
                    (px, y - h * 0.47),
                ],
                "#ffffff",
                alpha=0.16,
            )
    b.rect(x, y - h * 0.07, w + 60, h * 0.1, lighter(b.t("#2f3238"), 0.0))


def airliner(b: Brush, x: float, y: float, w: float) -> None:
    """Draw an airliner on the apron seen from the side, nose to the left; its wheels stand at y."""
    white, tint = b.t("#f4f6f8"), b.t(b.mood.pure("#c8402f"))
    r = w * 0.062
    mid = y - w * 0.115
    hull = [
        (-0.5, 0.2),
        (-0.44, -0.55),
        (-0.34, -1.0),
        (0.25, -1.0),
        (0.5, -0.72),
        (0.49, -0.5),
        (0.2, 0.85),
        (-0.36, 1.0),
        (-0.46, 0.75),
    ]
    b.poly(
        [
            (x + w * 0.33, mid - r * 0.8),
            (x + w * 0.45, mid - w * 0.22),
            (x + w * 0.52, mid - w * 0.22),
            (x + w * 0.49, mid - r * 0.5),
        ],
        tint,
    )
    b.path(
        smooth([(x + u * w, mid + v * r) for u, v in hull], closed=True),
        b.v(mid - r, mid + r, white, white, shadow_of(white, 0.16)),
    )
    for k in range(15):
        b.oval(x - w * 0.32 + w * 0.042 * k, mid - r * 0.28, w * 0.0085, w * 0.011, b.t("#3f566b"))
    b.poly(
        [
            (x - w * 0.47, mid - r * 0.42),
            (x - w * 0.42, mid - r * 0.5),
            (x - w * 0.42, mid - r * 0.12),
            (x - w * 0.475, mid - r * 0.1),
        ],
        b.t("#2f4252"),
    )
    b.poly(
        [
            (x - w * 0.06, mid + r * 0.35),
            (x + w * 0.1, mid + r * 0.3),
            (x + w * 0.26, mid + w * 0.1),
            (x + w * 0.2, mid + w * 0.1),
        ],
        shadow_of(white, 0.1),
    )
    b.oval(x + w * 0.02, mid + w * 0.075, w * 0.05, w * 0.027, shadow_of(white, 0.05))
    b.oval(x - w * 0.028, mid + w * 0.075, w * 0.011, w * 0.026, b.t("#2f4252"))
    for px in (x - w * 0.34, x + w * 0.07):
        b.line([(px, mid + r * 0.8), (px, y - w * 0.012)], b.t("#6b7076"), 3)
        b.oval(px, y - w * 0.012, w * 0.015, w * 0.015, b.t("#2b2d33"))
