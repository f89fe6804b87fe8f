"""Players: the cover, the piece's name and its makers, how far it has played, the buttons that stop, go back and go on."""

from __future__ import annotations

from limner.design.composed.screens.parts import Screen, asked, opened, rows_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Figure, Node, Row, Stack
from limner.design.structured.board import Board
from limner.design.structured.voices import UI
from limner.document.color import mix
from limner.document.geometry import Box, Point

_PLAYED = 0.38
"""How far a piece has played, of its length."""


def player(ctx: Context) -> Sheet:
    """The cover above its name and controls on a phone, beside them on a broad screen."""
    wide = ctx.ratio > 1.05
    kit = Screen(ctx, desk=wide)
    q, c = kit.q, ctx.canvas
    top = 0.0 if wide else kit.status()
    head, rest, buttons = opened(ctx)
    cover = kit.hero(kit.picture(grow=1.0, min_h=24 * q) or kit.glow(grow=1.0, min_h=24 * q), grow=1.0)
    words = Stack(
        (
            *([kit.title(head, 2.4, lines=2)] if head else []),
            *(
                kit.text(copy, 1.3 if not i else 1.1, UI, color=kit.soft(kit.theme.ground))
                for i, copy in enumerate(rest)
            ),
        ),
        0.9 * q,
    )
    controls: list[Node] = [words, _progress(kit), _controls(kit)]
    controls += [kit.button(copy, strong=False) for copy in buttons]
    side = Stack(tuple(controls), 3.0 * q, justify="center", grow=1.0 if wide else 0.0)
    tree = Row((cover, side), 5.0 * q, grow=1.0) if wide else Stack(rows_of(cover, side), 3.0 * q)
    pad = (5.0 if wide else 3.0) * q
    kit.compose(
        tree, Box(c.x + pad, c.y + top + q, c.w - 2 * pad, c.h - top - (2.0 * q if wide else 6.0 * q)), most=1.7
    )
    return kit.sheet("ui-player")


def _progress(kit: Screen) -> Figure:
    """Return the bar of what has played, with its handle; it runs from the side reading starts at."""
    tall = 2.2 * kit.q

    def draw(board: Board, box: Box) -> None:
        thick, r = 0.24 * box.h, 0.42 * box.h
        track = Box(box.x, box.cy - thick / 2, box.w, thick)
        board.rect(track, mix(kit.theme.ground, board.ink(kit.theme.ground), 0.18), radius=thick / 2, stem="track")
        done = _PLAYED * box.w
        x = box.right - done if board.ctx.rtl else box.x
        board.rect(Box(x, track.y, done, thick), kit.theme.tint, radius=thick / 2, stem="played")
        board.disc(Point(x if board.ctx.rtl else x + done, box.cy), r, kit.theme.tint)

    return Figure(draw=draw, h=tall, min_h=0.7 * tall, max_h=tall)


def _controls(kit: Screen) -> Figure:
    """Return the buttons: back, pause in a disc, on. Players run left to right in every script."""
    tall = 9.0 * kit.q

    def draw(board: Board, box: Box) -> None:
        r = box.h / 2
        ink = board.ink(kit.theme.ground)
        board.disc(Point(box.cx, box.cy), r, kit.theme.tint)
        for side in (-1, 1):
            x = box.cx + side * 0.17 * r
            bar = Box(x - 0.09 * r + (0.02 * r if side > 0 else -0.02 * r), box.cy - 0.34 * r, 0.18 * r, 0.68 * r)
            board.rect(bar, "#ffffff", radius=0.04 * r, stem="pause", role="icon")
            at = box.cx + side * min(2.3 * r, 0.34 * box.w)
            for k in (0, 1):
                tip, back = at + side * (0.38 * r - 0.36 * r * k), at - side * 0.36 * r * k
                path = f"M{back} {box.cy - 0.3 * r}L{tip} {box.cy}L{back} {box.cy + 0.3 * r}Z"
                board.path(path, Box(at - 0.5 * r, box.cy - 0.3 * r, r, 0.6 * r), ink, stem="skip", role="icon")

    return Figure(draw=draw, h=tall, min_h=0.6 * tall, max_h=tall)


def _suits(ctx: Context) -> float:
    return 44.0 if asked(ctx, "player") and 1 <= len(ctx.copies()) <= 5 else 0.0


PLAYERS: tuple[tuple[str, Archetype, Suits], ...] = (("ui-player", player, _suits),)
