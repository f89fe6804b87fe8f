"""Fields that fill an area: rays, rings, stripes, dots, halftone, and the classic tilings of Japan, China and the Arab world."""

from __future__ import annotations

import math
import random

from limner.design.ornament.primitives import arch, circle, joined, petal, polar, polygon, polyline, rect, star
from limner.document.geometry import Box, Point


def sunburst(center: Point, radius: float, rays: int, share: float = 0.5, turn: float = 0.0) -> str:
    """Return rays from a centre; ``share`` of each sector is filled."""
    step = 360 / rays
    return joined(
        polygon(
            [
                (center.x, center.y),
                polar(center.x, center.y, radius, turn + i * step - step * share / 2),
                polar(center.x, center.y, radius, turn + i * step + step * share / 2),
            ]
        )
        for i in range(rays)
    )


def rings(center: Point, radii: list[float]) -> str:
    """Return circles about a centre, to be stroked (or filled even-odd as bands)."""
    return joined(circle(center.x, center.y, r) for r in radii)


def stripes(box: Box, pitch: float, share: float = 0.5, slant: float = 0.0) -> str:
    """Return upright bars across a box, slanted by ``slant`` (horizontal run over height)."""
    run = slant * box.h
    x = box.x - abs(run)
    out = []
    while x < box.right + abs(run):
        w = pitch * share
        out.append(polygon([(x, box.bottom), (x + run, box.y), (x + run + w, box.y), (x + w, box.bottom)]))
        x += pitch
    return joined(out)


def dots(box: Box, pitch: float, radius: float) -> str:
    """Return dots on a staggered grid."""
    out, row, y = [], 0, box.y
    while y <= box.bottom + 1e-6:
        x = box.x + (pitch / 2 if row % 2 else 0)
        while x <= box.right + 1e-6:
            out.append(circle(x, y, radius))
            x += pitch
        y += pitch * math.sqrt(3) / 2
        row += 1
    return joined(out)


def halftone(box: Box, pitch: float, *, direction: str = "down", most: float = 0.62) -> str:
    """Return dots that grow in a direction ("up", "down", "left", "right", "corner")."""
    out, row, y = [], 0, box.y
    while y <= box.bottom:
        x = box.x + (pitch / 2 if row % 2 else 0)
        while x <= box.right:
            u, v = (x - box.x) / max(1.0, box.w), (y - box.y) / max(1.0, box.h)
            t = {"down": v, "up": 1 - v, "right": u, "left": 1 - u}.get(direction, (u + v) / 2)
            r = pitch * most * max(0.0, t) ** 0.8 / 1.2
            if r > pitch * 0.06:
                out.append(circle(x, y, r))
            x += pitch
        y += pitch * math.sqrt(3) / 2
        row += 1
    return joined(out)


def seigaiha(box: Box, radius: float) -> str:
    """Return overlapping waves, each three concentric arcs, as lines to be stroked."""
    out: list[str] = []
    row, y = 0, box.y
    while y <= box.bottom + radius:
        x = box.x + (radius if row % 2 else 0.0)
        while x <= box.right + radius:
            for k in (1.0, 0.68, 0.36):
                r = radius * k
                # Only the part of an arc that the row in front leaves visible: the upper 120 degrees.
                low = 58 if k == 1.0 else 75
                first, last = polar(x, y, r, -low), polar(x, y, r, low)
                out.append(f"M{first[0]:.1f} {first[1]:.1f}A{r:.1f} {r:.1f} 0 0 1 {last[0]:.1f} {last[1]:.1f}")
            x += 2 * radius
        y += radius * 0.5
        row += 1
    return joined(out)


def asanoha(box: Box, side: float) -> str:
    """Return the hemp-leaf tiling as lines to be stroked."""
    out: list[str] = []
    height = side * math.sqrt(3) / 2
    rows, cols = int(box.h / height) + 2, int(box.w / side) + 3
    for r in range(rows):
        for c in range(-1, cols):
            x, y = box.x + c * side + (side / 2 if r % 2 else 0), box.y + r * height
            up = [(x, y), (x + side, y), (x + side / 2, y - height)]
            down = [(x, y), (x + side, y), (x + side / 2, y + height)]
            for triangle in (up, down):
                mx, my = sum(p[0] for p in triangle) / 3, sum(p[1] for p in triangle) / 3
                out.extend(polyline([p, (mx, my)]) for p in triangle)
            out.append(polyline([(x, y), (x + side, y)]))
            out.append(polyline([(x, y), (x + side / 2, y - height)]))
            out.append(polyline([(x + side, y), (x + side / 2, y - height)]))
    return joined(out)


def girih(box: Box, cell: float) -> str:
    """Return eight-pointed stars and crosses (khatam) as lines to be stroked."""
    out = []
    rows, cols = int(box.h / cell) + 2, int(box.w / cell) + 2
    for r in range(rows):
        for c in range(cols):
            cx, cy = box.x + c * cell, box.y + r * cell
            outer = cell * 0.5
            out.append(star(cx, cy, outer, outer * 0.765, 8, 0))
            out.append(star(cx, cy, outer * 0.62, outer * 0.475, 8, 22.5))
            half = cell / 2
            out.append(star(cx + half, cy + half, outer * 0.3, outer * 0.12, 4, 45))
    return joined(out)


def lattice(box: Box, cell: float) -> str:
    """Return a Chinese window lattice (squares tied to squares) as lines to be stroked."""
    out = []
    rows, cols = math.ceil(box.h / cell), math.ceil(box.w / cell)
    k, q = cell, cell / 4
    for r in range(rows):
        for c in range(cols):
            x, y = box.x + c * k, box.y + r * k
            mx, my = x + k / 2, y + k / 2
            out += [polyline([(x, my), (x + q, my)]), polyline([(x + 3 * q, my), (x + k, my)])]
            out += [polyline([(mx, y), (mx, y + q)]), polyline([(mx, y + 3 * q), (mx, y + k)])]
            out += [rect(Box(x + q, y + q, 2 * q, 2 * q)), rect(Box(x, y, k, k))]
    return joined(out)


def clouds(box: Box, size: float, rng: random.Random, count: int) -> str:
    """Return drifting auspicious clouds (rows of spirals on a flat foot) as lines to be stroked."""
    out = []
    for _ in range(count):
        s = size * rng.uniform(0.7, 1.3)
        x, y = box.x + rng.uniform(0, max(1.0, box.w - 3 * s)), box.y + rng.uniform(0, box.h)
        out.append(cloud(x, y, s))
    return joined(out)


def cloud(x: float, y: float, s: float) -> str:
    """Return one auspicious cloud whose flat foot starts at (x, y), about 3.4 sizes wide, as a line."""

    def p(dx: float, dy: float) -> str:
        return f"{x + dx * s:.1f} {y - dy * s:.1f}"

    return (
        f"M{p(0, 0)}L{p(3.4, 0)}M{p(0.5, 0)}C{p(0.05, 0.1)} {p(0.1, 0.75)} {p(0.6, 0.72)}C{p(0.98, 0.7)} {p(0.95, 0.25)} {p(0.66, 0.28)}"
        f"M{p(0.6, 0.72)}C{p(0.62, 1.3)} {p(1.5, 1.45)} {p(1.72, 0.86)}C{p(1.86, 0.4)} {p(1.2, 0.28)} {p(1.16, 0.66)}"
        f"M{p(1.7, 0.92)}C{p(2.0, 1.2)} {p(2.6, 1.05)} {p(2.5, 0.6)}C{p(2.42, 0.28)} {p(2.05, 0.36)} {p(2.12, 0.6)}"
        f"M{p(2.52, 0.62)}C{p(2.9, 0.72)} {p(3.05, 0.3)} {p(2.84, 0)}"
    )


def rosette(center: Point, radius: float, fold: int, rng: random.Random) -> list[tuple[str, str, int]]:
    """Return a mandala as (path, "fill" or "line", tone 0…2) from the rim inwards: petals, dots and rings, never twice alike."""
    cx, cy = center
    out: list[tuple[str, str, int]] = []
    step = 360 / fold
    middle = rng.uniform(0.62, 0.76)
    turn = 0.0

    def around(inner: float, outer: float, width: float) -> str:
        return joined(petal(cx, cy, inner * radius, outer * radius, width, turn + j * step) for j in range(fold))

    for i, (outer, inner) in enumerate(((1.0, middle), (middle, 0.42), (0.42, 0.16))):
        kind = rng.choice(("petal", "double", "point"))
        out.append((around(inner * 0.8, outer * 0.97, step * (0.36 if kind == "point" else 0.5)), "fill", i % 3))
        if kind == "double":
            out.append((around(inner * 0.95, outer * 0.82, step * 0.28), "fill", (i + 1) % 3))
        beads = (polar(cx, cy, outer * 0.9 * radius, turn + (j + 0.5) * step) for j in range(fold))
        out.append((joined(circle(*bead, radius * 0.02) for bead in beads), "fill", (i + 2) % 3))
        out.append((circle(cx, cy, inner * radius * 0.92), "line", (i + 1) % 3))
        turn += step / 2
    out.append((circle(cx, cy, radius * 0.13), "fill", 1))
    return out


def alpana(center: Point, radius: float, fold: int) -> list[tuple[str, str, int]]:
    """Return a Bengali floor drawing: lotus, vine loops and drops, drawn in line, as (path, kind, tone)."""
    cx, cy = center
    step = 360 / fold
    out: list[tuple[str, str, int]] = [
        (joined(petal(cx, cy, 0.1 * radius, 0.36 * radius, step * 0.55, i * step) for i in range(fold)), "line", 0),
        (
            joined(petal(cx, cy, 0.3 * radius, 0.62 * radius, step * 0.52, (i + 0.5) * step) for i in range(fold)),
            "line",
            0,
        ),
        (
            joined(petal(cx, cy, 0.36 * radius, 0.55 * radius, step * 0.28, (i + 0.5) * step) for i in range(fold)),
            "fill",
            1,
        ),
        (circle(cx, cy, 0.09 * radius), "fill", 1),
        (circle(cx, cy, 0.66 * radius) + circle(cx, cy, 0.695 * radius), "line", 0),
    ]
    loops, drops = [], []
    for i in range(fold):
        a = i * step
        p, q = polar(cx, cy, 0.7 * radius, a), polar(cx, cy, 0.7 * radius, a + step)
        c, d = polar(cx, cy, 0.98 * radius, a + step * 0.12), polar(cx, cy, 0.98 * radius, a + step * 0.88)
        loops.append(f"M{p[0]:.1f} {p[1]:.1f}C{c[0]:.1f} {c[1]:.1f} {d[0]:.1f} {d[1]:.1f} {q[0]:.1f} {q[1]:.1f}")
        drops.append(petal(cx, cy, 0.74 * radius, 0.86 * radius, step * 0.16, a + step / 2))
        drops.append(circle(*polar(cx, cy, 0.96 * radius, a + step / 2), 0.016 * radius))
        drops.append(circle(*polar(cx, cy, 0.8 * radius, a), 0.02 * radius))
    out.append((joined(loops), "line", 0))
    out.append((joined(drops), "fill", 0))
    return out


def arcade(box: Box, kind: str, gaps: list[float]) -> str:
    """Return nested doorways, each inset by a gap, as lines to be stroked."""
    return joined(arch(Box(box.x + g, box.y + g, box.w - 2 * g, box.h - g), kind) for g in gaps)
