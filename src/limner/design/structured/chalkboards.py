"""Blackboards of menus: a slate in its frame, lettered and lined in chalk as the style family would keep it."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources as files
from typing import Any, Literal, NamedTuple

from limner.design.structured.board import Board
from limner.design.structured.flourish import frame
from limner.design.structured.voices import TITLE, Voice
from limner.document.color import Color, mix
from limner.document.fills import Shadow, Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.layers import Mask, RectShape
from limner.document.scene import Scene, Setting

CHALK_WHITE = "#f6f3e8"


class Slate(NamedTuple):
    """A board as a family keeps it (see ``chalkboards.toml``)."""

    board: Color
    wood: tuple[Color, ...]
    edge: float
    tints: tuple[Color, ...]
    letters: Literal["chalk", "own"]
    head: Literal["wave", "double", "bar", "dots", "none"]
    lead: Literal["dots", "line", "space"]
    align: Literal["start", "center"]
    line: bool

    @property
    def title(self) -> Voice:
        """The voice of the title: lettered in chalk, or the family's own face."""
        return Voice("chalk", 700, leading=0.95) if self.letters == "chalk" else TITLE


@functools.cache
def _slates() -> dict[str, Slate]:
    table: dict[str, Any] = tomllib.loads(
        files.files("limner.design").joinpath("data/chalkboards.toml").read_text("utf-8")
    )
    plain = table["default"]
    out = {"": _slate(plain)}
    for group in table["groups"].values():
        told = {key: value for key, value in group.items() if key != "families"}
        out.update({family: _slate({**plain, **told}) for family in group["families"]})
    return out


def _slate(row: dict[str, Any]) -> Slate:
    told: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    return Slate(**told)


def slate_of(family: str) -> Slate:
    """Return how a style family keeps its board; a family of no group keeps the plain one in wood."""
    return _slates().get(family, _slates()[""])


def draw_slate(board: Board, slate: Slate) -> Box:
    """Draw a slate over the canvas, its frame and the family's line in chalk; return the box to write in."""
    c, u = board.ctx.canvas, board.ctx.unit
    edge = slate.edge * u if slate.wood else 0.0
    inner = c.inset(edge)
    wood = slate.wood[board.ctx.rng("wood").randrange(len(slate.wood))] if slate.wood else slate.board
    board.rect(c, wood, stem="ground", role="background")
    effects = (Shadow(blur=1.2 * u, color="#00000090"),) if slate.wood else ()
    board.rect(inner, slate.board, stem="slate", role="background", effects=effects)
    # The painted board has a frame of its own, which lies outside the slate and is cut away.
    whole = inner.inset(-0.045 * max(inner.w, inner.h))
    scene = Scene(setting=Setting(place="chalkboard"), seed=board.ctx.seed, palette=(slate.board,))
    mask = Mask(shape=RectShape(), box=inner)
    board.picture(scene, whole, stem="backdrop", role="background", mask=mask, opacity=0.4)
    if slate.wood:
        for x, y, outer_x, outer_y in (
            (inner.x, inner.y, c.x, c.y), (inner.right, inner.y, c.right, c.y),
            (inner.x, inner.bottom, c.x, c.bottom), (inner.right, inner.bottom, c.right, c.bottom),
        ):  # fmt: skip
            board.line(Point(outer_x, outer_y), Point(x, y), 0.14 * u, mix(wood, "#000000", 0.3), stem="mitre")
    if slate.line:
        frame(board, inner.inset(2.6 * u), slate.board, mix(slate.board, CHALK_WHITE, 0.7))
    return inner.inset((9.5 if slate.line else 8) * u, (9 if slate.line else 7.5) * u)


def chalk_rule(board: Board, slate: Slate, at: Box, tint: Color) -> None:
    """Draw what stands under the title in a box's width, at its top: a wave, two lines, a bar or a row of dots."""
    u = board.ctx.unit
    width = at.w * 0.56
    left = at.x + (at.w - width) / 2
    center = Point(at.cx, at.y)
    if slate.head == "wave":
        half = width / 2
        d = f"M{left} {at.y}Q{left + half / 2} {at.y - 1.1 * u} {center.x} {at.y}T{left + width} {at.y}"
        stroke = Stroke(fill=Solid(color=CHALK_WHITE), width=0.45 * u, cap="round")
        board.path(d, Box(left, at.y - u, width, 2 * u), None, stroke=stroke, stem="rule", role="rule", opacity=0.9)
    elif slate.head == "double":
        board.line(Point(left, at.y - 0.5 * u), Point(left + width, at.y - 0.5 * u), 0.45 * u, tint)
        board.line(Point(left, at.y + 0.6 * u), Point(left + width, at.y + 0.6 * u), 0.16 * u, tint)
    elif slate.head == "bar":
        x = at.right - 14 * u if board.ctx.rtl else at.x
        board.rect(Box(x, at.y - 0.6 * u, 14 * u, 1.2 * u), tint, stem="rule", role="rule")
    elif slate.head == "dots":
        for k in range(-3, 4):
            board.disc(Point(center.x + 3 * u * k, at.y), (0.75 if k % 2 == 0 else 0.45) * u, tint)
