"""Decor: what a style family puts behind, around and between things. Chosen by the family's ornament and frame names."""

from __future__ import annotations

import random
from collections.abc import Callable

from limner.design.archetypes.page import Page
from limner.design.ornament import fields, frames
from limner.design.ornament.primitives import arch, blob, circle, joined, polar, polygon, rect, smooth, star
from limner.design.palettes import is_dark, tint
from limner.document.color import Color, mix
from limner.document.geometry import Box, Point


def pattern(page: Page, box: Box, ground: Color, strength: float = 1.0) -> None:
    """Lay the family's quiet pattern over an area of a ground; it stays within a few percent of the ground's tone."""
    _PATTERNS.get(page.ctx.style.ornament, _plain)(page, box, ground, strength)


def emblem(page: Page, box: Box, ground: Color) -> None:
    """Draw the family's own large figure in a box: what a sheet shows when the brief names nothing to show."""
    _EMBLEMS.get(page.ctx.style.ornament, _geometric)(page, box, ground)


def frame(page: Page, box: Box, ground: Color) -> Box:
    """Draw the family's frame inside a box and return the area left free within it."""
    return _FRAMES.get(page.ctx.style.frame, _thin)(page, box, ground)


def tones(page: Page, ground: Color) -> tuple[Color, Color, Color, Color]:
    """Return four ornament colours for a ground: main, accent, a half-tone of main, second."""
    palette = page.ctx.palette
    return palette.main, palette.accent, tint(palette.main, ground, 0.55), palette.second


def divide(page: Page, cx: float, y: float, width: float, color: Color) -> None:
    """Draw the family's divider about a point."""
    kinds = {"deco": "diamond", "hairline": "plain", "geometric": "plain", "girih": "triple", "chinese": "dot",
             "rangoli": "triple", "alpana": "triple", "festive": "diamond", "midcentury": "diamond", "japanese": "dot",
             "korean": "dot", "botanical": "dot"}  # fmt: skip
    page.solid(
        frames.divider(cx, y, width, 0.22 * page.u, kinds.get(page.ctx.style.ornament, "plain")), color, stem="divider"
    )


# ---- patterns: quiet ------------------------------------------------------------------------------------------------


def _plain(page: Page, box: Box, ground: Color, strength: float) -> None:
    """Leave the ground as it is: most good sheets have empty space."""


def _soft(page: Page, ground: Color, strength: float, share: float = 0.16) -> Color:
    return mix(ground, page.ctx.palette.main if is_dark(ground) else page.ctx.palette.second, share * strength)


def _rays(page: Page, box: Box, ground: Color, strength: float) -> None:
    reach = (box.w**2 + box.h**2) ** 0.5
    d = fields.sunburst(Point(box.cx, box.y + box.h * 0.56), reach, 40, 0.5, 4.5)
    page.solid(d, _soft(page, ground, strength, 0.1), stem="rays")


def _seigaiha(page: Page, box: Box, ground: Color, strength: float) -> None:
    band = Box(box.x, box.bottom - box.h * 0.24, box.w, box.h * 0.24)
    page.lines(fields.seigaiha(band, 5.2 * page.u), _soft(page, ground, strength, 0.3), 0.32 * page.u, stem="waves")


def _asanoha(page: Page, box: Box, ground: Color, strength: float) -> None:
    page.lines(fields.asanoha(box, 9 * page.u), _soft(page, ground, strength, 0.13), 0.16 * page.u, stem="hemp")


def _japanese(page: Page, box: Box, ground: Color, strength: float) -> None:
    if page.ctx.rng("pattern").random() < 0.6:
        _seigaiha(page, box, ground, strength)
    elif is_dark(ground):
        _asanoha(page, box, ground, strength)


def _chinese(page: Page, box: Box, ground: Color, strength: float) -> None:
    rng = page.ctx.rng("clouds")
    soft = _soft(page, ground, strength, 0.24)
    upper = Box(box.x - 6 * page.u, box.y + box.h * 0.12, box.w * 0.92, box.h * 0.28)
    lower = Box(box.x, box.y + box.h * 0.66, box.w * 0.8, box.h * 0.28)
    page.lines(fields.clouds(upper, 9 * page.u, rng, 4), soft, 0.32 * page.u, round_=True, stem="clouds")
    page.lines(fields.clouds(lower, 11 * page.u, rng, 4), soft, 0.32 * page.u, round_=True, stem="clouds")


def _korean(page: Page, box: Box, ground: Color, strength: float) -> None:
    palette = page.ctx.palette
    height = 1.1 * page.u
    for i, color in enumerate((palette.second, palette.accent, palette.main)):
        page.rect(
            Box(box.x, box.bottom - height * (3 - i), box.w, height),
            mix(ground, color, 0.75),
            stem="band",
            role="ornament",
        )
    page.lines(
        fields.clouds(Box(box.x, box.y + box.h * 0.1, box.w * 0.9, box.h * 0.3), 8 * page.u, page.ctx.rng("clouds"), 3),
        _soft(page, ground, strength, 0.25),
        0.3 * page.u,
        round_=True,
    )


def _girih(page: Page, box: Box, ground: Color, strength: float) -> None:
    page.lines(fields.girih(box, 15 * page.u), _soft(page, ground, strength, 0.14), 0.2 * page.u, stem="girih")


def _hearts(page: Page, box: Box, ground: Color, strength: float) -> None:
    rng = page.ctx.rng("confetti")
    palette = page.ctx.palette
    colors = [mix(ground, c, 0.75) for c in (palette.second, palette.accent, palette.main)]
    bits: list[list[str]] = [[], [], []]
    for i in range(46):
        x, y = box.x + rng.random() * box.w, box.y + rng.random() * box.h
        # Kept to the rim, where the type is not.
        edge = min(x - box.x, box.right - x, y - box.y, box.bottom - y)
        if edge > 0.1 * min(box.w, box.h):
            continue
        r = page.u * rng.uniform(0.5, 1.2)
        shape = rng.choice(("dot", "bar", "star"))
        bits[i % 3].append(circle(x, y, r) if shape == "dot" else star(x, y, r * 1.5, r * 0.6, 5, rng.uniform(0, 72)) if shape == "star"
                           else polygon([polar(x, y, r * 1.6, a + rng.uniform(-8, 8)) for a in (20, 40, 200, 220)]))  # fmt: skip
    for color, parts in zip(colors, bits, strict=True):
        if parts:
            page.solid(joined(parts), color, stem="confetti")


def _snow(page: Page, box: Box, ground: Color, strength: float) -> None:
    rng = page.ctx.rng("snow")
    soft = mix(ground, "#ffffff", 0.3) if is_dark(ground) else mix(ground, page.ctx.palette.main, 0.2)
    flakes, specks = [], []
    for _ in range(22):
        x, y = box.x + rng.random() * box.w, box.y + rng.random() * box.h
        flakes.append(frames.snow(Point(x, y), page.u * rng.uniform(1.2, 3.2)))
    for _ in range(60):
        specks.append(
            circle(box.x + rng.random() * box.w, box.y + rng.random() * box.h, page.u * rng.uniform(0.12, 0.36))
        )
    page.lines(joined(flakes), mix(ground, soft, 0.7), 0.22 * page.u, round_=True, stem="snow")
    page.solid(joined(specks), soft, stem="snow")


def _halftone(page: Page, box: Box, ground: Color, strength: float) -> None:
    palette = page.ctx.palette
    area = Box(box.x, box.y + box.h * 0.62, box.w, box.h * 0.38)
    page.solid(fields.halftone(area, 2.6 * page.u, most=0.5), mix(ground, palette.second, 0.5), stem="halftone")


def _tech(page: Page, box: Box, ground: Color, strength: float) -> None:
    step = 8 * page.u
    d = joined(f"M{box.x + i * step:.1f} {box.y:.1f}V{box.bottom:.1f}" for i in range(1, int(box.w / step) + 1))
    d += joined(f"M{box.x:.1f} {box.y + i * step:.1f}H{box.right:.1f}" for i in range(1, int(box.h / step) + 1))
    page.lines(d, _soft(page, ground, strength, 0.09), 0.12 * page.u, stem="grid")


def _memphis(page: Page, box: Box, ground: Color, strength: float) -> None:
    rng = page.ctx.rng("memphis")
    palette = page.ctx.palette
    for i, color in enumerate((palette.second, palette.accent, palette.main, palette.second, palette.accent)):
        side = i % 2
        x = box.x + (rng.uniform(0.0, 0.08) if side else rng.uniform(0.88, 0.98)) * box.w
        y = box.y + (0.08 + 0.19 * i) * box.h
        if i % 3 == 0:
            points = frames.wave_line(x - 7 * page.u, x + 7 * page.u, y, 1.4 * page.u, 4.6 * page.u)
            page.lines(smooth(points), color, 0.9 * page.u, round_=True, stem="squiggle")
        elif i % 3 == 1:
            page.solid(
                fields.dots(Box(x - 5 * page.u, y, 10 * page.u, 8 * page.u), 2.2 * page.u, 0.42 * page.u),
                color,
                stem="dots",
            )
        else:
            page.solid(star(x, y, 4 * page.u, 2 * page.u, 3, rng.uniform(0, 90)), color, stem="triangle")


def _botanical(page: Page, box: Box, ground: Color, strength: float) -> None:
    rng = page.ctx.rng("spray")
    palette = page.ctx.palette
    tone = (tint(palette.main, ground, 0.5), tint(palette.main, ground, 0.3), tint(palette.accent, ground, 0.8))
    reach = 0.46 * min(box.w, box.h)
    for x, y, angle, bend in ((box.right, box.y, 232, -40), (box.x, box.bottom, 42, -34)):
        for turn in (-24, 8, 38):
            page.pieces(
                frames.spray(x, y, reach * rng.uniform(0.75, 1.0), angle + turn, bend * rng.uniform(0.3, 1), rng),
                tone,
                0.3 * page.u,
            )


_PATTERNS: dict[str, Callable[[Page, Box, Color, float], None]] = {
    "deco": _rays, "rays": _plain, "japanese": _japanese, "chinese": _chinese, "korean": _korean, "girih": _girih,
    "confetti": _hearts, "festive": _snow, "halftone": _halftone, "tech": _tech, "memphis": _memphis,
}  # fmt: skip

# ---- frames ---------------------------------------------------------------------------------------------------------


def _thin(page: Page, box: Box, ground: Color) -> Box:
    color, u = tint(page.ctx.palette.main, ground, 0.75), page.u
    page.lines(rect(box.inset(0.2 * u)), color, 0.28 * u, stem="frame")
    page.lines(rect(box.inset(1.5 * u)), color, 0.12 * u, stem="frame")
    return box.inset(5 * u)


def _thick(page: Page, box: Box, ground: Color) -> Box:
    page.lines(rect(box.inset(0.6 * page.u)), page.ctx.palette.ink, 1.3 * page.u, stem="frame")
    return box.inset(5 * page.u)


def _deco(page: Page, box: Box, ground: Color) -> Box:
    color, u = page.ctx.palette.main, page.u
    page.lines(frames.stepped(box, 1.9 * u), color, 0.42 * u, stem="frame")
    page.lines(frames.stepped(box.inset(1.5 * u), 1.9 * u), color, 0.14 * u, stem="frame")
    return box.inset(6 * u)


def _rounded(page: Page, box: Box, ground: Color) -> Box:
    u = page.u
    page.lines(frames.chamfered(box, 5 * u), page.ctx.palette.main, 0.5 * u, stem="frame")
    page.lines(
        frames.chamfered(box.inset(1.4 * u), 5 * u), tint(page.ctx.palette.main, ground, 0.7), 0.16 * u, stem="frame"
    )
    return box.inset(5.5 * u)


def _hand(page: Page, box: Box, ground: Color) -> Box:
    rng, u = page.ctx.rng("hand"), page.u
    corners = [(box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)]
    points = []
    for (x0, y0), (x1, y1) in zip(corners, corners[1:] + corners[:1], strict=True):
        points += [
            (
                x0 + (x1 - x0) * t / 7 + rng.uniform(-0.35, 0.35) * u,
                y0 + (y1 - y0) * t / 7 + rng.uniform(-0.35, 0.35) * u,
            )
            for t in range(7)
        ]
    page.lines(smooth(points, closed=True), page.ctx.palette.main, 0.42 * u, round_=True, stem="frame")
    return box.inset(5 * u)


def _lattice(page: Page, box: Box, ground: Color) -> Box:
    u = page.u
    page.lines(frames.meander_corners(box, 2.5 * u), page.ctx.palette.main, 0.36 * u, stem="frame")
    page.lines(rect(box.inset(1.9 * u)), tint(page.ctx.palette.main, ground, 0.6), 0.12 * u, stem="frame")
    return box.inset(6 * u)


def _arch(page: Page, box: Box, ground: Color) -> Box:
    u = page.u
    kind = "pointed" if page.ctx.style.ornament == "girih" else "ogee"
    side = mix(ground, page.ctx.palette.second, 0.75)
    page.rect(page.ctx.canvas, side, stem="spandrel", role="ornament")
    if page.ctx.style.ornament == "girih":
        page.lines(fields.girih(page.ctx.canvas, 11 * u), mix(side, page.ctx.palette.main, 0.4), 0.16 * u, stem="girih")
    page.solid(arch(box, kind), ground, stem="doorway")
    page.lines(fields.arcade(box, kind, [0.0]), page.ctx.palette.main, 0.55 * u, stem="frame")
    page.lines(fields.arcade(box, kind, [1.6 * u]), page.ctx.palette.main, 0.16 * u, stem="frame")
    rise = min(box.h * 0.3, box.w * 0.42)
    return Box(box.x + 6 * u, box.y + rise, box.w - 12 * u, box.h - rise - 5 * u)


def _alpana(page: Page, box: Box, ground: Color) -> Box:
    u = page.u
    color = page.ctx.palette.main
    for cx, cy in ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)):
        page.pieces(
            fields.alpana(Point(cx, cy), 21 * u, 12),
            (tint(color, ground, 0.85), tint(page.ctx.palette.accent, ground, 0.9)),
            0.32 * u,
        )
    return box.inset(6 * u)


def _botanical_frame(page: Page, box: Box, ground: Color) -> Box:
    _botanical(page, page.ctx.canvas, ground, 1.0)
    page.lines(rect(box), tint(page.ctx.palette.main, ground, 0.7), 0.2 * page.u, stem="frame")
    return box.inset(7 * page.u)


_FRAMES: dict[str, Callable[[Page, Box, Color], Box]] = {
    "thin": _thin, "thick": _thick, "deco": _deco, "rounded": _rounded, "hand": _hand, "lattice": _lattice,
    "arch": _arch, "alpana": _alpana, "botanical": _botanical_frame, "none": _thin,
}  # fmt: skip

# ---- emblems: large -------------------------------------------------------------------------------------------------


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
    reach = box.h * 0.82
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


_EMBLEMS: dict[str, Callable[[Page, Box, Color], None]] = {
    "deco": _burst, "rays": _burst, "rainbow": _arcs, "midcentury": _burst, "rangoli": _mandala, "alpana": _mandala,
    "girih": _khatam, "japanese": _sun_and_sea, "chinese": _lantern_moon, "korean": _sun_and_sea, "botanical": _bouquet,
    "confetti": _blobs, "halftone": _halo, "tech": _orbit, "hairline": _bouquet, "hand": _bouquet, "festive": _burst,
}  # fmt: skip
