"""Sprite sheets: one character in the frames of a movement, each frame a cell of the same size with the ground transparent."""

from __future__ import annotations

import math
from typing import NamedTuple

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.pieces.subjects import count_of
from limner.design.themes import named_in
from limner.document.geometry import Box, Point, Transform
from limner.document.layers import GroupLayer, PictureLayer
from limner.document.scene import Entity, Instance, PictureStyle, Scene, Setting


class Pose(NamedTuple):
    """One frame: how far up (share of the height), stretched across and upwards, turned (degrees clockwise)."""

    rise: float = 0.0
    wide: float = 1.0
    high: float = 1.0
    turn: float = 0.0


def frames(ctx: Context) -> Sheet:
    """The frames of a movement in rows, first to last, at equal distances; the movement is the one the brief names."""
    known = [e for e in ctx.plan.entities if e.concept in ctx.resources.concepts]
    if not known:
        return Sheet((), None, "sprite-frames")
    count = count_of(ctx) or 8
    cells = _cells(ctx.canvas, count)
    text = ctx.plan.prompt.lower()
    move = named_in(text, "moves") or "walk"
    layers = tuple(_frame(ctx, known[0], cell, pose_of(move, k / count), k, move) for k, cell in enumerate(cells))
    return Sheet(layers, None, "sprite-frames")


def _cells(area: Box, count: int) -> list[Box]:
    """Return so many equal square cells in whole pixels, in full rows where the number lets it, from the upper left."""

    def side(columns: int) -> float:
        return min(area.w / columns, area.h / -(-count // columns))

    best = max(range(1, count + 1), key=side)
    full = max((c for c in range(1, count + 1) if count % c == 0), key=side)
    columns = full if side(full) >= _NEARLY * side(best) else best
    edge = int(side(columns))
    return [Box(area.x + (k % columns) * edge, area.y + (k // columns) * edge, edge, edge) for k in range(count)]


_NEARLY = 0.85
"""Full rows are kept where their cells are at least this share as large as the largest ones."""


def pose_of(move: str, t: float) -> Pose:
    """Return the pose of a movement at a share 0…1 of its cycle; the last frame leads back to the first."""
    s, c = math.sin(math.tau * t), math.cos(math.tau * t)
    if move == "jump":
        up = max(0.0, math.sin(math.pi * (t - 0.15) / 0.7)) if 0.15 < t < 0.85 else 0.0
        squash = (
            0.16 * (1 - abs(t - 0.08) / 0.08)
            if t < 0.16
            else 0.16 * (1 - abs(t - 0.92) / 0.08)
            if t > 0.84
            else -0.09 * up
        )
        return Pose(0.26 * up, 1 + squash, 1 - squash, -6 * s)
    if move == "spin":
        return Pose(0.0, 1.0, 1.0, 360 * t)
    if move == "idle":
        return Pose(0.0, 1 - 0.025 * s, 1 + 0.035 * s, 0.0)
    if move == "fly":
        return Pose(0.09 + 0.08 * s, 1 + 0.06 * c, 1 - 0.06 * c, 5 * c)
    if move == "run":
        bounce = abs(math.sin(math.tau * t))
        return Pose(0.11 * bounce, 1 + 0.1 * bounce - 0.03, 1 - 0.09 * bounce + 0.03, 8 + 7 * c)
    return Pose(0.045 * abs(s), 1.0, 1.0 - 0.03 * abs(c), 5 * s)


def _frame(ctx: Context, thing: Entity, cell: Box, pose: Pose, k: int, move: str) -> GroupLayer:
    aspect = ctx.resources.concepts.get(thing.concept).aspect
    side = min(cell.w, cell.h)
    high = 0.62 * min(1.0, 1.05 / aspect)
    box = Box(round(cell.cx - side / 2), round(cell.cy - side / 2), round(side), round(side))
    foot = 0.5 + 0.31
    shown = thing.model_copy(update={"count": 1, "instances": (Instance(x=0.5, y=foot, height=high),)})
    style = ctx.plan.picture_style or "illustration"
    scene = Scene(
        setting=Setting(place="none"),
        entities=(shown,),
        contact_shadows=False,
        seed=ctx.seed,
        style=PictureStyle(name=style),
    )
    picture = PictureLayer(id=f"frame-{k}-picture", role="motif", box=box, scene=scene)
    ground = Point(box.cx, box.y + foot * box.h)
    stretch = Transform(pose.wide, 0, 0, pose.high, ground.x * (1 - pose.wide), ground.y * (1 - pose.high))
    middle = Point(box.cx, box.y + (foot - high / 2) * box.h)
    turn = Transform.rotation(pose.turn, middle)
    lifted = picture.model_copy(update={"transform": stretch})
    turned = GroupLayer(id=f"frame-{k}-turned", role="group", box=box, children=(lifted,), transform=turn)
    rise = Transform(1, 0, 0, 1, 0, -pose.rise * box.h)
    raised = GroupLayer(id=f"frame-{k}-raised", role="group", box=box, children=(turned,), transform=rise)
    return GroupLayer(id=f"frame-{k}", name=f"{move} {k + 1}", role="piece", box=cell, children=(raised,))


_ALWAYS: Suits = lambda ctx: 1.0  # noqa: E731
SPRITE_SHEETS: tuple[tuple[str, Archetype, Suits], ...] = (("sprite-frames", frames, _ALWAYS),)
