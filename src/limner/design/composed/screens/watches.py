"""Watches: a round-cornered face on the wrist, the time or the one figure large, the others in rows under it."""

from __future__ import annotations

import re
from dataclasses import replace

from limner.design.composed.screens.parts import Screen, asked, is_stat, rows_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Grid, Node, Row, Spacer, Stack
from limner.design.structured.board import Board
from limner.design.structured.compose import compose
from limner.design.structured.voices import UI, UI_STRONG
from limner.document.color import mix, oklch, readable
from limner.document.fills import Shadow, Solid, Stroke
from limner.document.geometry import Box
from limner.document.plan import Copy

_TIME = re.compile(r"^\s*[\d०-९০-৯٠-٩]{1,2}\s?[:：.h]\s?[\d०-९০-৯٠-٩]{2}(?:\s?\S{0,4})?\s*$")
_CLOCK = re.compile(r"(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])")
_BLACK = "#000000"
_SHAPE = 0.84
"""Width of a watch's case in parts of its height."""


def watch(ctx: Context) -> Sheet:
    """A watch in the middle of the canvas, its band running off above and below."""
    kit = Screen(ctx, desk=False)
    screen = _body(kit)
    tint = readable(kit.theme.tint, _BLACK, 5.2)
    kit.theme = replace(kit.theme, ground=_BLACK, card="#1c1d21", hair="#33353b", tint=tint, dark=True)
    kit.q = screen.w / 26
    kit.size, kit.corner = 2.5 * kit.q, 2.0 * kit.q
    copies = list(ctx.copies())
    hero = _leading(copies)
    left = [copy for copy in copies if copy is not hero]
    buttons = [copy for copy in left if copy.role == "button"]
    rows = [copy for copy in left if copy not in buttons]
    stats = [copy for copy in rows if is_stat(copy.text)]
    timed = any(_TIME.match(copy.text) for copy in copies)
    if not timed and hero is not None and _CLOCK.search(ctx.plan.prompt):
        stats, hero = ([hero, *stats], None) if is_stat(hero.text) else (stats, hero)
    words = [copy for copy in rows if copy not in stats]
    tree = Stack(
        rows_of(
            None if timed else _clock(kit),
            *(_head(kit, words[:1])),
            _hero(kit, hero),
            _stats(kit, stats),
            *_rest(kit, words[1:], buttons),
        ),
        1.1 * kit.q,
    )
    compose(kit.board, tree, screen.inset(1.9 * kit.q, 2.4 * kit.q), on=_BLACK, scales=(0.3, 1.5))
    return kit.sheet("ui-watch")


def _body(kit: Screen) -> Box:
    """Draw ground, band, case and crown; return the box of the screen."""
    board, ctx = kit.board, kit.ctx
    c, p = ctx.canvas, ctx.palette
    ground = mix(p.main, p.ground, 0.35) if oklch(p.main).c > 0.03 else p.second
    board.rect(c, ground, stem="ground", role="background")
    h = min(0.72 * c.h, 0.78 * c.w / _SHAPE)
    w = h * _SHAPE
    case = Box(c.cx - w / 2, c.cy - h / 2, w, h)
    strap = mix(ground, "#0c0d10", 0.72)
    band = Box(c.cx - 0.37 * w, c.y, 0.74 * w, c.h)
    board.rect(band, strap, stem="band", role="device")
    crown = Box(case.right - 0.02 * w, case.y + 0.24 * h, 0.05 * w, 0.15 * h)
    board.rect(crown, "#3a3d45", radius=0.02 * w, stem="crown", role="device")
    shadow = Shadow(dy=0.02 * h, blur=0.04 * h, color="#00000066")
    board.rect(case, "#23252b", radius=0.25 * w, stem="device", role="device", effects=(shadow,))
    rim = Stroke(fill=Solid(color="#54575f"), width=0.006 * w, side="inside")
    board.rect(case, None, radius=0.25 * w, stroke=rim, stem="rim", role="device")
    glass = case.inset(0.045 * w)
    board.rect(glass, _BLACK, radius=0.21 * w, stem="screen", role="background")
    return glass.inset(0.05 * w, 0.04 * w)


def _leading(copies: list[Copy]) -> Copy | None:
    """Return what a watch shows largest: the time, else the first figure, else the title."""
    times = [copy for copy in copies if _TIME.match(copy.text)]
    figures = [copy for copy in copies if is_stat(copy.text)]
    titles = [copy for copy in copies if copy.role == "title"]
    return next(iter((*times, *figures, *titles, *copies)), None)


def _head(kit: Screen, words: list[Copy]) -> list[Node]:
    """Return the name a screen of a watch bears at its top."""
    return [kit.text(copy, 1.0, UI_STRONG.but(align="center"), lines=2, color=kit.theme.tint) for copy in words]


def _clock(kit: Screen) -> Node:
    """Return the time a watch shows: large where the brief says what o'clock it is, else small as devices have it."""
    said = _CLOCK.search(kit.ctx.plan.prompt)
    size = (3.6 if said else 1.0) * kit.size
    voice = UI.but(weight=300 if said else 500, align="center" if said else "end", valign="middle", features=("tnum",))

    def draw(board: Board, box: Box) -> None:
        board.text(said[0] if said else "10:09", box, voice, 0.82 * box.h, on=_BLACK, lines=1, role="status")

    return Figure(draw=draw, h=1.2 * size, min_h=0.7 * size, max_h=1.6 * size)


def _hero(kit: Screen, hero: Copy | None) -> Node | None:
    if hero is None:
        return None
    if _TIME.match(hero.text):
        return kit.text(hero, 3.6, UI.but(weight=300, align="center", features=("tnum",), leading=0.95), lines=1)
    if is_stat(hero.text):
        return kit.stat(hero, 0, pictured=False)
    return kit.text(hero, 1.9, UI_STRONG.but(align="center"), lines=3)


def _stats(kit: Screen, stats: list[Copy]) -> Node | None:
    """Return the figures as tiles, two in a row where there are more than two."""
    if not stats:
        return None
    columns = 2 if len(stats) > 3 else 1
    cells = tuple(
        kit.stat(copy, i, pictured=False, span=columns if len(stats) % 2 and i == len(stats) - 1 else 1)
        for i, copy in enumerate(stats[:6])
    )
    return Grid(cells, (1.0,) * columns, kit.q, kit.q, equal=True, grow=1.0)


def _rest(kit: Screen, words: list[Copy], buttons: list[Copy]) -> list[Node]:
    lines: list[Node] = [kit.text(copy, 0.95, UI.but(align="center"), lines=2) for copy in words]
    if buttons:
        lines += [
            Spacer(grow=0.2),
            Row(tuple(kit.button(copy, strong=not i, grow=1.0) for i, copy in enumerate(buttons[:2])), kit.q),
        ]
        lines += [kit.button(copy, strong=False) for copy in buttons[2:]]
    return lines


def _suits(ctx: Context) -> float:
    return 90.0 if asked(ctx, "watch") and len(ctx.copies()) <= 9 else 0.0


WATCHES: tuple[tuple[str, Archetype, Suits], ...] = (("ui-watch", watch, _suits),)
