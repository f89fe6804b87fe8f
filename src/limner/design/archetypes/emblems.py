"""Emblems: a family's own large figure, drawn by rule, for sheets whose brief names nothing to show."""

from __future__ import annotations

import random
from collections.abc import Callable

from limner.design.archetypes.page import Page
from limner.design.ornament import fields, frames
from limner.design.ornament.primitives import blob, circle, polar, rect, star
from limner.design.palettes import tint
from limner.design.signals import signals
from limner.document.color import Color, mix
from limner.document.geometry import Box, Point


def emblem(page: Page, box: Box, ground: Color) -> None:
    """Draw the family's own large figure in a box: what a sheet shows when the brief names nothing to show."""
    _EMBLEMS.get(page.ctx.style.ornament, _geometric)(page, box, ground)


def _geometric(page: Page, box: Box, ground: Color) -> None:
    rng = page.ctx.rng("emblem")
    palette = page.ctx.palette
    r = min(box.w, box.h) / 2
    kind = rng.choice(("disc-bars", "quarters", "half"))
    if kind == "disc-bars":
        page.solid(circle(box.cx, box.cy, r), palette.main, stem="disc")
        for i in range(5):
            w = r * (0.05 + 0.045 * i)
            page.rect(Box(box.cx - r, box.cy - r * 0.05 + i * r * 0.24, 2 * r, w), ground, stem="bar", role="ornament")
        return
    if kind == "half":
        page.solid(circle(box.cx, box.cy, r), palette.second, stem="disc")
        d = f"M{box.cx:.1f} {box.cy - r:.1f}A{r:.1f} {r:.1f} 0 0 1 {box.cx:.1f} {box.cy + r:.1f}Z"
        page.solid(d, palette.main, stem="half")
        page.solid(circle(box.cx, box.cy, r * 0.3), palette.accent, stem="disc")
        return
    cell = r
    for i in range(4):
        x, y = box.cx - r + (i % 2) * cell, box.cy - r + (i // 2) * cell
        color = (palette.main, palette.second, palette.accent, palette.main)[i]
        corner = rng.randrange(4)
        cx, cy = x + (corner % 2) * cell, y + (corner // 2) * cell
        sweep = {
            (0, 0): ((cell, 0), (0, cell), 1),
            (1, 0): ((0, cell), (-cell, 0), 1),
            (0, 1): ((0, -cell), (cell, 0), 1),
            (1, 1): ((-cell, 0), (0, -cell), 1),
        }
        (ax, ay), (bx, by), way = sweep[(corner % 2, corner // 2)]
        page.solid(
            f"M{cx:.1f} {cy:.1f}l{ax:.1f} {ay:.1f}A{cell:.1f} {cell:.1f} 0 0 {way} {cx + bx:.1f} {cy + by:.1f}Z",
            color,
            stem="quarter",
        )


def _arcs(page: Page, box: Box, ground: Color) -> None:
    palette = page.ctx.palette
    r = min(box.w / 2, box.h)
    colors = (palette.main, palette.accent, palette.second, mix(palette.main, palette.accent, 0.5))
    for i in range(4):
        outer, inner = r * (1 - i * 0.2), r * (1 - i * 0.2 - 0.135)
        d = (
            f"M{box.cx - outer:.1f} {box.bottom:.1f}A{outer:.1f} {outer:.1f} 0 0 1 {box.cx + outer:.1f} {box.bottom:.1f}"
            f"L{box.cx + inner:.1f} {box.bottom:.1f}A{inner:.1f} {inner:.1f} 0 0 0 {box.cx - inner:.1f} {box.bottom:.1f}Z"
        )
        page.solid(d, colors[i], stem="arc")


def _burst(page: Page, box: Box, ground: Color) -> None:
    palette = page.ctx.palette
    r = min(box.w, box.h) / 2
    center = Point(box.cx, box.cy)
    page.solid(fields.sunburst(center, r, 32, 0.5), palette.main, stem="burst")
    page.solid(circle(*center, r * 0.46), ground, stem="disc")
    page.solid(circle(*center, r * 0.4), palette.accent, stem="disc")


def _mandala(page: Page, box: Box, ground: Color) -> None:
    rng = page.ctx.rng("emblem")
    palette = page.ctx.palette
    r = min(box.w, box.h) / 2
    center = Point(box.cx, box.cy)
    if page.ctx.style.ornament == "alpana":
        page.pieces(fields.alpana(center, r, rng.choice((12, 16))), (palette.main, palette.accent), 0.5 * page.u)
    else:
        second = mix(palette.main, ground, 0.45)
        page.pieces(
            fields.rosette(center, r, rng.choice((12, 16, 18)), rng),
            (palette.main, palette.accent, second),
            0.4 * page.u,
        )


def _khatam(page: Page, box: Box, ground: Color) -> None:
    palette = page.ctx.palette
    r = min(box.w, box.h) / 2
    x, y = box.cx, box.cy
    page.solid(star(x, y, r, r * 0.765, 8), mix(ground, palette.second, 0.9), stem="star")
    page.lines(
        star(x, y, r, r * 0.765, 8) + star(x, y, r * 0.94, r * 0.72, 8), palette.main, 0.36 * page.u, stem="star"
    )
    page.lines(star(x, y, r * 0.74, r * 0.5, 16, 11.25), palette.main, 0.24 * page.u, stem="star")
    page.solid(star(x, y, r * 0.5, r * 0.383, 8), palette.main, stem="star")
    page.solid(star(x, y, r * 0.4, r * 0.306, 8, 22.5), ground, stem="star")
    page.solid(star(x, y, r * 0.24, r * 0.1, 8), palette.accent, stem="star")


def _sun_and_sea(page: Page, box: Box, ground: Color) -> None:
    palette = page.ctx.palette
    r = min(box.w, box.h) * 0.36
    page.solid(
        circle(box.cx + box.w * 0.08, box.cy - box.h * 0.08, r),
        palette.accent if page.ctx.style.ornament == "japanese" else palette.main,
        stem="sun",
    )
    band = Box(0, box.y + box.h * 0.66, page.ctx.canvas.w, box.h * 0.34)
    page.solid(rect(Box(band.x, band.y + 2 * page.u, band.w, band.h)), mix(ground, palette.second, 0.9), stem="sea")
    page.lines(fields.seigaiha(band, 6 * page.u), mix(palette.second, palette.main, 0.45), 0.34 * page.u, stem="waves")


def _lantern_moon(page: Page, box: Box, ground: Color) -> None:
    palette = page.ctx.palette
    r = min(box.w, box.h) * 0.42
    page.solid(circle(box.cx, box.cy, r), palette.main, stem="moon")
    page.solid(circle(box.cx, box.cy, r * 0.9), mix(palette.main, palette.accent, 0.5), stem="moon")
    rng = page.ctx.rng("emblem")
    for i in range(4):
        x = box.x + box.w * (0.02 + 0.24 * i) + rng.uniform(-2, 2) * page.u
        y = box.cy + r * (0.15 + 0.25 * (i % 2)) + rng.uniform(-2, 2) * page.u
        page.lines(
            fields.cloud(x, y, 9 * page.u),
            palette.accent if i % 2 else mix(ground, palette.accent, 0.6),
            0.6 * page.u,
            round_=True,
            stem="cloud",
        )


def _bouquet(page: Page, box: Box, ground: Color) -> None:
    rng = page.ctx.rng("emblem")
    palette = page.ctx.palette
    tone = (palette.main, tint(palette.main, ground, 0.6), palette.accent, palette.second)
    reach = min(box.h * 0.82, box.w * 0.58)
    box = Box(box.x, box.cy - reach / 1.64, box.w, reach / 0.82)
    for angle in (-34, -18, -4, 12, 27, 40):
        page.pieces(
            frames.spray(box.cx, box.bottom, reach * rng.uniform(0.7, 1.0), angle, rng.uniform(-18, 18), rng),
            tone,
            0.36 * page.u,
        )
    for _ in range(4):
        x, y = box.cx + rng.uniform(-0.32, 0.32) * box.w, box.y + rng.uniform(0.12, 0.6) * box.h
        page.pieces(
            frames.flower(x, y, reach * rng.uniform(0.07, 0.12), rng.choice((5, 6)), rng.uniform(0, 60)),
            tone,
            0.3 * page.u,
        )


def _blobs(page: Page, box: Box, ground: Color) -> None:
    rng: random.Random = page.ctx.rng("emblem")
    palette = page.ctx.palette
    for color, k, dx, dy in (
        (palette.second, 0.5, -0.06, 0.04),
        (palette.main, 0.36, 0.1, -0.08),
        (palette.accent, 0.2, -0.16, 0.14),
    ):
        wobble = [rng.uniform(0.8, 1.12) for _ in range(7)]
        page.solid(blob(box.cx + dx * box.w, box.cy + dy * box.h, box.w * k, box.h * k, wobble), color, stem="blob")


def _halo(page: Page, box: Box, ground: Color) -> None:
    palette = page.ctx.palette
    r = min(box.w, box.h) / 2
    page.solid(circle(box.cx - r * 0.1, box.cy, r * 0.86), palette.second, stem="disc")
    page.solid(
        fields.halftone(Box(box.cx - r, box.cy - r * 0.9, 2 * r, 1.8 * r), 2.8 * page.u, direction="corner"),
        palette.main,
        stem="halftone",
    )


def _orbit(page: Page, box: Box, ground: Color) -> None:
    palette = page.ctx.palette
    r = min(box.w, box.h) / 2
    for i in range(6):
        page.lines(
            circle(box.cx, box.cy, r * (1 - i * 0.14)),
            mix(ground, palette.main, 0.9 - 0.12 * i),
            (0.3 + 0.12 * i) * page.u,
            stem="orbit",
        )
    for i, a in enumerate((30, 140, 255)):
        page.solid(
            circle(*polar(box.cx, box.cy, r * (1 - i * 0.28), a), (2.4 - 0.5 * i) * page.u),
            (palette.accent, palette.main, palette.accent)[i],
            stem="planet",
        )


def _eclipse(page: Page, box: Box, ground: Color) -> None:
    """One great disc with another before it, or fine rings that drift: quiet, and no flowers where none are spoken of."""
    if signals(page.ctx.plan).has(*_FLORAL):
        _bouquet(page, box, ground)
        return
    palette, rng = page.ctx.palette, page.ctx.rng("emblem")
    r = min(box.w, box.h) / 2
    kind = rng.choice(("crescent", "rings", "halves"))
    if kind == "rings":
        for i in range(14):
            k = 1 - i / 14
            page.lines(
                circle(box.cx + r * 0.32 * (1 - k), box.cy - r * 0.2 * (1 - k), r * k),
                palette.main,
                0.3 * page.u,
                stem="ring",
            )
        return
    page.solid(circle(box.cx, box.cy, r), palette.main, stem="disc")
    if kind == "crescent":
        page.solid(
            circle(box.cx + r * 0.3, box.cy - r * 0.14, r * 0.84), mix(ground, palette.second, 0.85), stem="disc"
        )
        return
    d = f"M{box.cx:.1f} {box.cy - r:.1f}A{r:.1f} {r:.1f} 0 0 1 {box.cx:.1f} {box.cy + r:.1f}Z"
    page.solid(d, mix(ground, palette.accent, 0.9), stem="half")


def _varied(page: Page, box: Box, ground: Color) -> None:
    page.ctx.rng("varied").choice((_burst, _geometric, _eclipse))(page, box, ground)


_FLORAL = (
    "botanical",
    "floral",
    "flower",
    "garden",
    "spring",
    "wedding",
    "tea",
    "rose",
    "plant",
    "wellness",
    "spa",
    "perfume",
)
_EMBLEMS: dict[str, Callable[[Page, Box, Color], None]] = {
    "deco": _burst, "rays": _varied, "rainbow": _arcs, "midcentury": _varied, "rangoli": _mandala, "alpana": _mandala,
    "girih": _khatam, "japanese": _sun_and_sea, "chinese": _lantern_moon, "korean": _sun_and_sea, "botanical": _bouquet,
    "confetti": _blobs, "halftone": _halo, "tech": _orbit, "hairline": _eclipse, "hand": _bouquet, "festive": _burst,
}  # fmt: skip
