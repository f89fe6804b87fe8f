"""Woven grounds: a style family's ornament laid boldly over a strip or field, drawn by rule and cut to its box."""

from __future__ import annotations

import math
from collections.abc import Callable

from limner.design.archetypes.page import Page
from limner.design.ornament import fields, frames
from limner.design.ornament.primitives import circle, joined, petal, polar, polygon, polyline, star, xy
from limner.design.printed.dies import waves
from limner.design.printed.kit import clipped, ink_on
from limner.document.color import Color, mix
from limner.document.geometry import Box, Point
from limner.document.layers import Mask, PathShape

Weave = Callable[[Page, Box, Color, tuple[Color, Color, Color], float], None]


def weave(
    page: Page, box: Box, ground: Color, *, strength: float = 1.0, scale: float = 1.0, outline: str = ""
) -> None:  # fmt: skip
    """Lay the family's ornament over a box of a ground; ``strength`` 0…1 says how far it stands out, ``scale`` its size.

    ``outline`` is path data within the box that the ornament is cut to.
    """
    p = page.ctx.palette
    ink = ink_on(page, ground)
    tones = [mix(ground, c, strength) for c in (p.main, p.accent, p.second)]
    # An ornament in the ground's own colour is drawn in its ink instead.
    plain = mix(ground, ink, 0.32 * strength)
    first, second, third = (plain if tone == ground or _near(tone, ground) else tone for tone in tones)
    step = max(2.0, 0.12 * min(box.w, box.h, 60 * page.u)) * scale
    since = len(page.layers)
    _WEAVES.get(page.ctx.style.ornament, _tiles)(page, box, ground, (first, second, third), step)
    if outline:
        mask = Mask(shape=PathShape(d=outline), box=box)
        page.layers[since:] = [layer.model_copy(update={"mask": mask}) for layer in page.layers[since:]]


def _near(one: Color, other: Color) -> bool:
    def parts(color: Color) -> tuple[int, int, int]:
        return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)

    return sum(abs(a - b) for a, b in zip(parts(one), parts(other), strict=True)) < 26


def _girih(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    clipped(page, fields.girih(box, 2.6 * step), box, tones[0], width=0.16 * step)


def _japanese(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    if page.ctx.rng("weave").random() < 0.6:
        clipped(page, fields.seigaiha(box, 1.5 * step), box, tones[0], width=0.13 * step)
    else:
        clipped(page, fields.asanoha(box, 2.6 * step), box, tones[0], width=0.1 * step)


def _chinese(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    clipped(page, fields.lattice(box, 2.4 * step), box, tones[0], width=0.13 * step)


def _korean(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    """Dancheong: five-coloured bands under a row of lotus petals."""
    colors = ("#2f6f62", "#c8402f", "#e7b04b", "#2c4f8f")
    band = 0.34 * step
    upright = box.h > box.w
    length, depth = (box.h, box.w) if upright else (box.w, box.h)

    def at(along: float, across: float) -> tuple[float, float]:
        return (box.x + across, box.y + along) if upright else (box.x + along, box.y + across)

    for k, tint in enumerate(colors):
        for edge in (k * band, depth - (k + 1) * band):
            a, b = at(0, edge), at(length, edge + band)
            page.rect(
                Box(a[0], a[1], b[0] - a[0], b[1] - a[1]), mix(ground, tint, 0.9), stem="ornament", role="ornament"
            )
    r = max(step, depth / 2 - 4.6 * band)
    count = max(1, round(length / (2.3 * r)))
    for i in range(count):
        x, y = at(length * (i + 0.5) / count, depth / 2)
        for k, share in enumerate((1.0, 0.72, 0.42)):
            d = joined(petal(x, y, 0.1 * r, share * r, 22, j * 45 + (22.5 if k % 2 else 0)) for j in range(8))
            clipped(page, d, box, mix(ground, colors[(k + 1) % 4], 0.92))
        clipped(page, circle(x, y, 0.14 * r), box, colors[2])


def _rangoli(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    """Rosettes in a row, half ones between them at the edges, with paisleys in the gaps of wide fields."""
    depth = min(box.w, box.h)
    r = min(depth * 0.46, 3.4 * step)
    upright = box.h > box.w
    length = max(box.w, box.h)
    count = max(1, round(length / (2.35 * r)))
    rng = page.ctx.rng("weave")
    for i in range(count):
        along = length * (i + 0.5) / count
        center = Point(box.cx, box.y + along) if upright else Point(box.x + along, box.cy)
        for d, kind, tone in fields.rosette(center, r, 12, rng):
            clipped(page, d, box, tones[tone % 3], width=0.06 * step if kind == "line" else 0.0)
    for i in range(count + 1):
        along = length * i / count
        for side in (0.0, depth):
            x, y = (box.x + side, box.y + along) if upright else (box.x + along, box.y + side)
            d = joined(petal(x, y, 0.0, 0.42 * r, 16, j * 30) for j in range(12))
            clipped(page, d, box, tones[(i + 1) % 3])


def _alpana(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    """Kantha: rows of running stitches about alpana medallions."""
    depth = min(box.w, box.h)
    upright = box.h > box.w
    length = max(box.w, box.h)
    rows = max(4, round(depth / (0.62 * step)))
    stitches = []
    for row in range(rows):
        across = depth * (row + 0.5) / rows
        along = (0.5 if row % 2 else 0.0) * step
        while along < length:
            a, b = along, along + 0.58 * step
            stitches.append(
                f"M{xy(box.x + across, box.y + a)}L{xy(box.x + across, box.y + b)}"
                if upright
                else f"M{xy(box.x + a, box.y + across)}L{xy(box.x + b, box.y + across)}"
            )
            along += step
    clipped(page, joined(stitches), box, mix(ground, tones[0], 0.6), width=0.11 * step)
    r = min(depth * 0.44, 3.6 * step)
    count = max(1, round(length / (2.8 * r)))
    for i in range(count):
        along = length * (i + 0.5) / count
        center = Point(box.cx, box.y + along) if upright else Point(box.x + along, box.cy)
        clipped(page, circle(center.x, center.y, 1.06 * r), box, ground)
        for d, kind, tone in fields.alpana(center, r, 12):
            clipped(page, d, box, tones[tone % 3], width=0.12 * step if kind == "line" else 0.0)


def _deco(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    """Fans in staggered rows."""
    r, out = 2.0 * step, []
    row, y = 0, box.y + r
    while y <= box.bottom + 2 * r:
        x = box.x + (r if row % 2 else 0.0)
        while x <= box.right + r:
            for k in (1.0, 0.66, 0.33):
                a, b = polar(x, y, r * k, -90), polar(x, y, r * k, 90)
                out.append(f"M{xy(*a)}A{r * k:.1f} {r * k:.1f} 0 0 1 {xy(*b)}")
            out += [polyline([polar(x, y, 0.33 * r, g), polar(x, y, r, g)]) for g in (-60, -30, 0, 30, 60)]
            x += 2 * r
        y += r
        row += 1
    clipped(page, joined(out), box, tones[0], width=0.1 * step)


def _tiles(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    """Quarter discs, half discs and dots in a square grid, turned by chance: geometry as a pattern."""
    rng = page.ctx.rng("tiles")
    depth = min(box.w, box.h)
    cells = max(1, round(depth / (2.6 * step)))
    side = depth / cells
    shapes: list[list[str]] = [[], [], []]
    for r in range(math.ceil(box.h / side - 0.02)):
        for c in range(math.ceil(box.w / side - 0.02)):
            x, y = box.x + c * side, box.y + r * side
            kind, tone, turn = rng.randrange(5), rng.randrange(3), rng.randrange(4)
            corner = ((x, y), (x + side, y), (x + side, y + side), (x, y + side))[turn]
            if kind < 2:
                a = polar(corner[0], corner[1], side, 90 + 90 * turn)
                b = polar(corner[0], corner[1], side, 180 + 90 * turn)
                d = f"M{xy(*corner)}L{xy(*a)}A{side:.2f} {side:.2f} 0 0 1 {xy(*b)}Z"
            elif kind == 2:
                d = circle(x + side / 2, y + side / 2, side * 0.36)
            elif kind == 3:
                others = [p for p in ((x, y), (x + side, y), (x + side, y + side), (x, y + side)) if p != corner]
                d = polygon(others)
            else:
                continue
            shapes[tone].append(d)
    for color, parts in zip(tones, shapes, strict=True):
        clipped(page, joined(parts), box, color)


def _fine(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    """Level waves of hairlines, close together."""
    rows = max(6, round(box.h / (0.55 * step)))
    clipped(page, waves(box, rows, 0.5 * step, 5.5 * step), box, mix(ground, tones[0], 0.7), width=0.06 * step)


def _leaves(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    """Leaves in pairs along staggered stems."""
    pitch = 2.7 * step
    one, two, stems = [], [], []
    row, y = 0, box.y - pitch
    while y < box.bottom + pitch:
        x = box.x + (pitch / 2 if row % 2 else 0.0)
        while x < box.right + pitch:
            lean = 24 if row % 2 else -24
            stems.append(polyline([(x, y), polar(x, y, 1.5 * step, lean)]))
            for k in (0.5, 1.0):
                px, py = polar(x, y, 1.5 * step * k, lean)
                one.append(frames.leaf(px, py, 0.95 * step, 0.42, lean - 50))
                two.append(frames.leaf(px, py, 0.95 * step, 0.42, lean + 50))
            one.append(frames.leaf(*polar(x, y, 1.5 * step, lean), 0.9 * step, 0.4, lean))
            x += pitch
        y += pitch * 0.86
        row += 1
    clipped(page, joined(stems), box, tones[0], width=0.07 * step)
    clipped(page, joined(one), box, tones[0])
    clipped(page, joined(two), box, mix(ground, tones[0], 0.6))


def _confetti(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    rng = page.ctx.rng("confetti-weave")
    bits: list[list[str]] = [[], [], []]
    pitch = 1.35 * step
    for r in range(int(box.h / pitch) + 2):
        for c in range(int(box.w / pitch) + 2):
            x, y = box.x + (c + rng.uniform(0.1, 0.9)) * pitch, box.y + (r + rng.uniform(0.1, 0.9)) * pitch
            size, kind = step * rng.uniform(0.16, 0.3), rng.randrange(3)
            turn = rng.uniform(0, 90)
            d = circle(x, y, size)
            if kind == 1:
                d = star(x, y, 1.5 * size, 0.62 * size, 5, turn)
            elif kind == 2:
                d = polygon([polar(x, y, 1.6 * size, turn + a) for a in (18, 42, 198, 222)])
            bits[rng.randrange(3)].append(d)
    for tone, parts in zip(tones, bits, strict=True):
        clipped(page, joined(parts), box, tone)


def _rainbow(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    """Stripes that run along the field and bend into concentric arcs at its foot."""
    r = min(box.w, box.h) * 0.96
    for k in range(5):
        radius = r * (1 - 0.19 * k)
        color = ground if k == 4 else (*tones, mix(ground, tones[0], 0.5))[k]
        upright = box.h > box.w
        corner = (box.x, box.bottom) if upright else (box.right, box.bottom)
        clipped(page, circle(*corner, radius), box, color)


def _halftone(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    clipped(page, fields.halftone(box, 0.75 * step, direction="corner", most=0.66), box, tones[0])


def _grid(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    """A fine grid of lines with crosses where some of them meet."""
    rng = page.ctx.rng("grid-weave")
    lines, marks = [], []
    cols, rows = int(box.w / step) + 2, int(box.h / step) + 2
    for i in range(cols):
        lines.append(f"M{xy(box.x + i * step, box.y)}V{box.bottom:.1f}")
    for j in range(rows):
        lines.append(f"M{xy(box.x, box.y + j * step)}H{box.right:.1f}")
    for _ in range(cols * rows // 7):
        x, y = box.x + rng.randrange(cols) * step, box.y + rng.randrange(rows) * step
        marks.append(circle(x, y, 0.14 * step))
    clipped(page, joined(lines), box, mix(ground, tones[0], 0.35), width=0.05 * step)
    clipped(page, joined(marks), box, tones[0])


def _memphis(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    rng = page.ctx.rng("memphis-weave")
    pitch = 2.4 * step
    for r in range(int(box.h / pitch) + 2):
        for c in range(int(box.w / pitch) + 2):
            x = box.x + (c + 0.5 + rng.uniform(-0.18, 0.18)) * pitch
            y = box.y + (r + 0.5 + rng.uniform(-0.18, 0.18)) * pitch
            tone, kind = tones[rng.randrange(3)], rng.randrange(4)
            if kind == 0:
                points = frames.wave_line(x - step, x + step, y, 0.3 * step, 0.8 * step)
                clipped(page, polyline(points), box, tone, width=0.2 * step)
            elif kind == 1:
                clipped(page, star(x, y, 0.7 * step, 0.35 * step, 3, rng.uniform(0, 120)), box, tone)
            elif kind == 2:
                clipped(page, circle(x, y, 0.42 * step), box, tone, width=0.18 * step)
            else:
                dots = fields.dots(Box(x - 0.7 * step, y - 0.6 * step, 1.4 * step, 1.2 * step), 0.5 * step, 0.1 * step)
                clipped(page, dots, box, tone)


def _atomic(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    """Starbursts and discs of the fifties."""
    pitch = 2.7 * step
    for r in range(int(box.h / pitch) + 2):
        for c in range(int(box.w / pitch) + 2):
            x, y = box.x + (c + (0.5 if r % 2 else 0.0)) * pitch, box.y + (r + 0.5) * pitch
            if (r + c) % 2:
                rays = joined(
                    polyline([polar(x, y, 0.24 * step, a), polar(x, y, step * (1.0 if a % 60 == 0 else 0.66), a)])
                    for a in range(0, 360, 30)
                )
                clipped(page, rays, box, tones[0], width=0.1 * step)
            else:
                clipped(page, circle(x, y, 0.62 * step), box, tones[1 + (c % 2)])
                clipped(page, circle(x, y, 0.26 * step), box, ground)


def _rays(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    reach = math.hypot(box.w, box.h)
    center = Point(box.cx, box.bottom if box.h < box.w else box.cy)
    clipped(page, fields.sunburst(center, reach, 30, 0.5), box, mix(ground, tones[0], 0.55))


def _hatch(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    """Uneven strokes of a brush, one under the other."""
    rng = page.ctx.rng("hatch")
    out, y = [], box.y + 0.5 * step
    while y < box.bottom:
        points = [(box.x - step + (box.w + 2 * step) * i / 9, y + rng.uniform(-0.14, 0.14) * step) for i in range(10)]
        out.append(polyline(points))
        y += step * rng.uniform(0.7, 1.0)
    clipped(page, joined(out), box, mix(ground, tones[0], 0.75), width=0.26 * step)


def _snow(page: Page, box: Box, ground: Color, tones: tuple[Color, Color, Color], step: float) -> None:
    pitch = 2.3 * step
    flakes, specks = [], []
    for r in range(int(box.h / pitch) + 2):
        for c in range(int(box.w / pitch) + 2):
            x, y = box.x + (c + (0.5 if r % 2 else 0.0)) * pitch, box.y + r * pitch
            if (r + c) % 2:
                flakes.append(frames.snow(Point(x, y), 0.72 * step))
            else:
                specks.append(star(x, y, 0.4 * step, 0.16 * step, 4))
    clipped(page, joined(flakes), box, tones[0], width=0.09 * step)
    clipped(page, joined(specks), box, tones[1])


_WEAVES: dict[str, Weave] = {
    "girih": _girih, "japanese": _japanese, "chinese": _chinese, "korean": _korean, "rangoli": _rangoli,
    "alpana": _alpana, "deco": _deco, "geometric": _tiles, "hairline": _fine, "botanical": _leaves,
    "confetti": _confetti, "rainbow": _rainbow, "halftone": _halftone, "tech": _grid, "memphis": _memphis,
    "midcentury": _atomic, "rays": _rays, "hand": _hatch, "festive": _snow,
}  # fmt: skip
