"""Decor: what a style family puts behind, around and between things. Chosen by the family's ornament and frame names."""

from __future__ import annotations

from collections.abc import Callable

from limner.design.archetypes.page import Page
from limner.design.ornament import fields, frames
from limner.design.ornament.flourish import cut_flags, scrollwork
from limner.design.ornament.primitives import arch, circle, joined, polar, polygon, rect, smooth, star
from limner.design.palettes import is_dark, tint
from limner.document.color import Color, mix
from limner.document.geometry import Box, Point


def pattern(page: Page, box: Box, ground: Color, strength: float = 1.0) -> None:
    """Lay the family's quiet pattern over an area of a ground; it stays within a few percent of the ground's tone."""
    _PATTERNS.get(page.ctx.style.ornament, _plain)(page, box, ground, strength)


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
    """Let branches grow from two corners along the edges, so that the middle stays free for type."""
    rng = page.ctx.rng("spray")
    palette = page.ctx.palette
    tone = (tint(palette.main, ground, 0.55), tint(palette.main, ground, 0.35), tint(palette.accent, ground, 0.85))
    reach = 0.62 * min(box.w, box.h)
    for x, y, angles in ((box.right, box.y, (266, 250, 200, 184)), (box.x, box.bottom, (86, 70, 20, 4))):
        for i, angle in enumerate(angles):
            length = reach * (1.0 if i in (0, 3) else 0.42) * rng.uniform(0.85, 1.0)
            bend = rng.uniform(2, 8) * (1 if i < 2 else -1)
            page.pieces(frames.spray(x, y, length * 0.8, angle, bend, rng), tone, 0.3 * page.u)


def _picado(page: Page, box: Box, ground: Color, strength: float) -> None:
    """Hang two rows of cut-paper flags from the top edge, the hind one paler."""
    p, rng = page.ctx.palette, page.ctx.rng("picado")
    high = min(0.13 * box.h, 0.2 * box.w)
    colors = (p.second, p.accent, p.main)
    line, flags = cut_flags(Box(box.x, box.y, box.w, high), 5, rng)
    for i, flag in enumerate(flags):
        page.solid(flag, mix(ground, colors[i % 3], 0.92), rule="evenodd", stem="flags")
    page.lines(line, p.ink, 0.2 * page.u, stem="string")


_PATTERNS: dict[str, Callable[[Page, Box, Color, float], None]] = {
    "deco": _rays, "rays": _plain, "japanese": _japanese, "chinese": _chinese, "korean": _korean, "girih": _girih,
    "confetti": _hearts, "festive": _snow, "halftone": _halftone, "tech": _tech, "memphis": _memphis, "picado": _picado,
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
    rise = min(box.h * 0.22, box.w * 0.34)
    _crown(page, box.cx, box.y + rise * 0.62, rise * 0.3)
    return Box(box.x + 8.5 * u, box.y + rise * 1.1, box.w - 17 * u, box.h - rise * 1.1 - 5 * u)


def _crown(page: Page, cx: float, cy: float, r: float) -> None:
    """Hang a small star or blossom under the point of a doorway."""
    main = page.ctx.palette.main
    page.lines(f"M{cx:.1f} {cy - 2.2 * r:.1f}V{cy - r:.1f}", main, 0.16 * page.u, stem="crown")
    if page.ctx.style.ornament == "girih":
        page.solid(star(cx, cy, r * 0.9, r * 0.69, 8), main, stem="crown")
        page.solid(star(cx, cy, r * 0.5, r * 0.38, 8, 22.5), page.ctx.palette.ground, stem="crown")
        return
    page.pieces(fields.alpana(Point(cx, cy), r, 8), (main, page.ctx.palette.accent), 0.2 * page.u)


def _alpana(page: Page, box: Box, ground: Color) -> Box:
    u = page.u
    color = page.ctx.palette.main
    for cx, cy in ((box.x, box.y), (box.right, box.y), (box.right, box.bottom), (box.x, box.bottom)):
        page.pieces(
            fields.alpana(Point(cx, cy), 16 * u, 12),
            (tint(color, ground, 0.7), tint(page.ctx.palette.accent, ground, 0.8)),
            0.32 * u,
        )
    return box.inset(7 * u, 13 * u)


def _botanical_frame(page: Page, box: Box, ground: Color) -> Box:
    _botanical(page, page.ctx.canvas, ground, 1.0)
    page.lines(rect(box), tint(page.ctx.palette.main, ground, 0.7), 0.2 * page.u, stem="frame")
    return box.inset(9 * page.u, 13 * page.u)


def _victorian(page: Page, box: Box, ground: Color) -> Box:
    u, color = page.u, page.ctx.palette.main
    page.lines(rect(box), color, 0.6 * u, stem="frame")
    page.lines(rect(box.inset(1.3 * u)), color, 0.16 * u, stem="frame")
    page.lines(scrollwork(box.inset(1.9 * u), 11 * u), color, 0.34 * u, round_=True, stem="frame")
    return box.inset(7 * u, 11 * u)


_FRAMES: dict[str, Callable[[Page, Box, Color], Box]] = {
    "thin": _thin, "thick": _thick, "deco": _deco, "rounded": _rounded, "hand": _hand, "lattice": _lattice,
    "arch": _arch, "alpana": _alpana, "botanical": _botanical_frame, "victorian": _victorian, "none": _thin,
}  # fmt: skip
