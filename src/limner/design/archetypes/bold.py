"""Bold fields: large figures drawn by rule that bleed off the sheet, for briefs that name nothing to show."""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from limner.design.archetypes.page import Page
from limner.design.ornament import fields
from limner.design.ornament.primitives import circle, polygon, rect, smooth
from limner.document.color import Color, contrast, mix
from limner.document.geometry import Box, Point

Draw = Callable[[Page, Box, tuple[Color, ...], random.Random], None]


def bold_field(page: Page, box: Box, ground: Color) -> None:
    """Fill a box to its edges with one of the family's bold fields, in the palette's own colours; it may reach beyond it."""
    rng = page.ctx.rng("bold-field")
    kinds = _KINDS.get(page.ctx.style.ornament, _ANY)
    _DRAW[rng.choice(kinds)](page, box, inks(page, ground), rng)


def inks(page: Page, ground: Color) -> tuple[Color, ...]:
    """Return two to four colours for large figures on a ground: those of the palette that stand out, strongest first."""
    palette = page.ctx.palette
    found: list[Color] = []
    for color in (palette.main, palette.accent, palette.second, palette.ground):
        if contrast(color, ground) > 1.22 and all(contrast(color, one) > 1.12 or color[:3] != one[:3] for one in found):
            found.append(color)
    found = list(dict.fromkeys(found))
    if len(found) < 2:
        found.append(mix(ground, found[0] if found else palette.ink, 0.45))
    return tuple(found)


def _mosaic(page: Page, box: Box, colors: tuple[Color, ...], rng: random.Random) -> None:
    """Tiles of quarter rounds, rounds, leaves and halves, like a Bauhaus floor."""
    columns = max(2, min(5, round(box.w / max(1.0, min(box.w / 3, box.h / 2)))))
    cell = box.w / columns
    rows = math.ceil(box.h / cell)
    last: Color = ""
    for row in range(rows):
        for column in range(columns):
            x, y = box.x + column * cell, box.y + row * cell
            back = rng.choice([c for c in (page.ctx.palette.ground, *colors) if c != last])
            last = back
            others = [c for c in (*colors, page.ctx.palette.ground) if c != back]
            front = max(others, key=lambda c: min(contrast(c, back), 3) + rng.random())
            page.rect(Box(x, y, cell + 0.5, cell + 0.5), back, stem="tile", role="ornament")
            page.solid(_tile(x, y, cell, rng), front, stem="figure")


def _tile(x: float, y: float, s: float, rng: random.Random) -> str:
    kind = rng.choice(("quarter", "quarter", "round", "leaf", "half", "bars"))
    right, foot = x + s, y + s
    if kind == "round":
        return circle(x + s / 2, y + s / 2, s * 0.36)
    if kind == "bars":
        return "".join(rect(Box(x, y + s * (0.125 + 0.25 * i), s, s * 0.125)) for i in range(4))
    if kind == "half":
        return f"M{x:.1f} {y:.1f}A{s / 2:.1f} {s / 2:.1f} 0 0 0 {right:.1f} {y:.1f}Z" + (
            f"M{x:.1f} {foot - s / 2:.1f}A{s / 2:.1f} {s / 2:.1f} 0 0 0 {right:.1f} {foot - s / 2:.1f}Z"
        )
    if kind == "leaf":
        return (
            f"M{x:.1f} {foot:.1f}A{s:.1f} {s:.1f} 0 0 1 {right:.1f} {y:.1f}A{s:.1f} {s:.1f} 0 0 1 {x:.1f} {foot:.1f}Z"
        )
    corner = rng.randrange(4)
    return (
        f"M{x:.1f} {y:.1f}H{right:.1f}A{s:.1f} {s:.1f} 0 0 1 {x:.1f} {foot:.1f}Z",
        f"M{right:.1f} {y:.1f}V{foot:.1f}A{s:.1f} {s:.1f} 0 0 1 {x:.1f} {y:.1f}Z",
        f"M{right:.1f} {foot:.1f}H{x:.1f}A{s:.1f} {s:.1f} 0 0 1 {right:.1f} {y:.1f}Z",
        f"M{x:.1f} {foot:.1f}V{y:.1f}A{s:.1f} {s:.1f} 0 0 1 {right:.1f} {foot:.1f}Z",
    )[corner]


def _arcs(page: Page, box: Box, colors: tuple[Color, ...], rng: random.Random) -> None:
    """Rings about a corner or the middle of the foot, cropped by the sheet."""
    left = page.ctx.start == "right"
    x = box.cx if rng.random() < 0.35 else box.x if left else box.right
    reach = min(math.hypot(box.w if x != box.cx else box.w / 2, box.h), max(box.h, box.w * 0.62) * 1.04)
    count = rng.choice((6, 7, 9))
    ring = (*colors[:3], page.ctx.palette.ground)
    for i in range(count):
        page.solid(circle(x, box.bottom, reach * (1 - i / count)), ring[i % len(ring)], stem="ring")


def _stripes(page: Page, box: Box, colors: tuple[Color, ...], rng: random.Random) -> None:
    """Slanting bars of growing width."""
    lean = box.h * rng.choice((0.5, 0.8, 1.0)) * (1 if page.ctx.start == "left" else -1)
    x, width, i = box.x - abs(lean), box.w * 0.035, 0
    while x < box.right + abs(lean):
        d = polygon([(x + lean, box.y), (x + lean + width, box.y), (x + width, box.bottom), (x, box.bottom)])
        page.solid(d, colors[i % min(3, len(colors))], stem="bar")
        x += width * 1.7
        width, i = width * 1.13, i + 1


def _sunrise(page: Page, box: Box, colors: tuple[Color, ...], rng: random.Random) -> None:
    """Rays from the foot, a half disc over the edge."""
    center = Point(box.cx + box.w * rng.choice((-0.22, 0.0, 0.22)), box.bottom)
    page.solid(
        fields.sunburst(center, 1.6 * math.hypot(box.w, box.h), rng.choice((22, 28, 36)), 0.5), colors[0], stem="rays"
    )
    r = min(box.w * 0.3, box.h * 0.52)
    page.solid(circle(*center, r * 1.16), page.ctx.palette.ground, stem="disc")
    page.solid(circle(*center, r), colors[1 % len(colors)], stem="disc")


def _waves(page: Page, box: Box, colors: tuple[Color, ...], rng: random.Random) -> None:
    """Rolling bands, one before the other."""
    count = 6
    phase = rng.uniform(0, math.tau)
    for i in range(count):
        y = box.y + box.h * (0.1 + i / count)
        swell = box.h * (0.075 + 0.012 * i)
        turns = 1.1 + 0.14 * i
        points = [
            (box.x + box.w * t / 14, y + swell * math.sin(phase + i * 0.9 + turns * math.tau * t / 14))
            for t in range(-1, 16)
        ]
        d = (
            smooth(points)
            + f"L{box.right + box.w * 0.1:.1f} {box.bottom + 4:.1f}L{box.x - box.w * 0.1:.1f} {box.bottom + 4:.1f}Z"
        )
        page.solid(d, (*colors[:3], page.ctx.palette.ground)[i % (len(colors[:3]) + 1)], stem="wave")


def _dots(page: Page, box: Box, colors: tuple[Color, ...], rng: random.Random) -> None:
    """Dots that grow towards the foot until they touch; one of them in another colour."""
    columns = max(4, round(box.w / max(1.0, min(box.w, box.h) / rng.choice((5, 6, 7)))))
    cell = box.w / columns
    rows = math.ceil(box.h / cell)
    half = rng.random() < 0.5
    odd = (rng.randrange(max(1, rows // 2), max(2, rows)), rng.randrange(columns))
    for row in range(rows):
        k = 0.14 + 0.34 * (row + 1) / rows
        for column in range(columns):
            other = (row, column) == odd or (half and row < rows / 2)
            color = colors[1 % len(colors)] if other else colors[0]
            page.solid(circle(box.x + (column + 0.5) * cell, box.y + (row + 0.5) * cell, cell * k), color, stem="dot")


def _bars(page: Page, box: Box, colors: tuple[Color, ...], rng: random.Random) -> None:
    """Standing bars of uneven height with round heads, like pipes or a beat."""
    count = max(6, min(14, round(box.w / (9 * page.u))))
    step = box.w / count
    level = rng.uniform(0.5, 0.8)
    for i in range(count):
        level = max(0.24, min(1.0, level + rng.uniform(-0.34, 0.34)))
        x, w = box.x + i * step + step * 0.12, step * 0.76
        page.rect(Box(x, box.bottom - box.h * level, w, box.h * level + w), colors[i % min(3, len(colors))],
                  radius=w / 2 if page.ctx.style.corner >= 1 else 0.0, stem="bar", role="ornament")  # fmt: skip


def _scales(page: Page, box: Box, colors: tuple[Color, ...], rng: random.Random) -> None:
    """Overlapping rounds in rows, each with a ring in it: waves, roofs or petals."""
    r = box.w / rng.choice((5, 6, 8)) / 2
    rows = math.ceil(box.h / (r * 0.62)) + 1
    for row in range(rows):
        y = box.y + r + row * r * 0.62
        shift = r if row % 2 else 0.0
        for column in range(-1, math.ceil(box.w / (2 * r)) + 1):
            x = box.x + column * 2 * r + shift + r
            outer = colors[(row + column) % 2 if len(colors) > 2 else 0]
            for k, color in (
                (1.0, page.ctx.palette.ground),
                (0.93, outer),
                (0.6, page.ctx.palette.ground),
                (0.5, colors[-1]),
            ):
                page.solid(circle(x, y, r * k), color, stem="scale")


_DRAW: dict[str, Draw] = {
    "mosaic": _mosaic, "arcs": _arcs, "stripes": _stripes, "sunrise": _sunrise, "waves": _waves, "dots": _dots,
    "bars": _bars, "scales": _scales,
}  # fmt: skip
_ANY = ("mosaic", "arcs", "stripes", "dots")
_KINDS: dict[str, tuple[str, ...]] = {
    "geometric": ("mosaic", "arcs", "stripes", "dots", "bars"), "rays": ("sunrise", "stripes", "arcs", "bars", "dots"),
    "tech": ("dots", "bars", "arcs"), "halftone": ("dots", "waves", "arcs", "mosaic"), "hairline": ("arcs", "waves"),
    "rainbow": ("arcs", "waves", "sunrise"), "midcentury": ("mosaic", "waves", "sunrise"), "confetti": ("mosaic", "waves", "arcs", "dots"),
    "memphis": ("mosaic", "stripes", "dots"), "deco": ("sunrise", "scales"), "japanese": ("scales", "waves", "arcs"),
    "chinese": ("scales", "waves"), "korean": ("arcs", "waves", "stripes"), "botanical": ("waves", "arcs"), "hand": ("waves", "sunrise"),
    "festive": ("scales", "sunrise", "dots"), "girih": ("scales", "arcs"), "rangoli": ("scales", "sunrise", "arcs"),
    "alpana": ("scales", "sunrise"),
}  # fmt: skip
