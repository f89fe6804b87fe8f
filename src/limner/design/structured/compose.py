"""Layout trees onto boards: a tree is fitted to a box, and its parts become layers in their order."""

from __future__ import annotations

from collections.abc import Sequence

from limner.design.layout import Figure, Line, Node, Option, Panel, Placed, Rule, Rulers, Solved, Text, choose, fit
from limner.design.structured.board import Board, fill_of
from limner.design.structured.rulers import leaf_block, rulers_for
from limner.design.structured.voices import TEXT
from limner.document.color import Color, mix
from limner.document.fills import Stroke
from limner.document.geometry import Box, Point, Transform
from limner.document.plan import Copy
from limner.document.text import Fit

SCALES = (0.3, 1.6)


def compose(
    board: Board,
    tree: Node,
    box: Box,
    *,
    on: Color,
    scales: tuple[float, float] = SCALES,
    rulers: Rulers | None = None,
) -> Solved:
    """Fit a tree to a box at the largest scale it allows, draw it on a ground of colour ``on``, and return it solved."""
    solved = fit(tree, box, rulers or rulers_for(board), scales=scales, rtl=board.ctx.rtl)
    draw(board, solved, on)
    return solved


def compose_best(
    board: Board, options: Sequence[Option], box: Box, *, on: Color, scales: tuple[float, float] = SCALES
) -> tuple[int, Solved]:
    """Draw whichever of several trees comes out largest, by scale times weight; return its index and it solved."""
    index, solved = choose(options, box, rulers_for(board), scales=scales, rtl=board.ctx.rtl)
    draw(board, solved, on)
    return index, solved


def draw(board: Board, solved: Solved, on: Color) -> None:
    """Draw every part of a solved tree in its order."""
    for one in solved.placed:
        if isinstance(one, Line):
            _line(board, one, on)
        else:
            since = len(board.layers)
            _part(board, one, one.on or on, solved.scale)
            if one.turn is not None:
                _turned(board, since, one.turn)


def _turned(board: Board, since: int, turn: Transform) -> None:
    """Turn all layers drawn since a count of layers."""
    board.layers[since:] = [
        layer.model_copy(update={"transform": layer.transform.then(turn) if layer.transform else turn})
        for layer in board.layers[since:]
    ]


def _part(board: Board, one: Placed, on: Color, scale: float) -> None:
    node, box = one.node, one.box
    if isinstance(node, Text):
        _text(board, node, box, one.size, on)
    elif isinstance(node, Figure):
        if node.draw is not None and box.w > 1 and box.h > 1:
            node.draw(board, _kept_shape(board, node, box))
    elif isinstance(node, Rule):
        color = node.color or mix(on, board.ctx.palette.ink, 0.35)
        thick = node.thickness * scale
        if node.upright:
            board.line(Point(box.cx, box.y), Point(box.cx, box.bottom), thick, color, dash=node.dash)
        else:
            board.line(Point(box.x, box.cy), Point(box.right, box.cy), thick, color, dash=node.dash)
    elif isinstance(node, Panel):
        _panel(board, node, box, scale)


def _kept_shape(board: Board, node: Figure, box: Box) -> Box:
    """Return the box of a figure of a fixed shape within the box it got, at its start or, where it says so, elsewhere."""
    if not node.aspect:
        return box
    w = min(box.w, box.h * node.aspect)
    h = w / node.aspect
    x = {"start": box.x, "end": box.right - w}.get(node.across or "", box.cx - w / 2)
    if board.ctx.rtl and node.across in ("start", "end"):
        x = box.right - w if node.across == "start" else box.x
    return Box(x, box.cy - h / 2, w, h)


def _panel(board: Board, node: Panel, box: Box, scale: float) -> None:
    if node.draw is not None:
        node.draw(board, box)
    elif node.fill is not None or node.stroke is not None:
        stroke = node.stroke
        if stroke is not None:
            stroke = Stroke.model_validate({**stroke.model_dump(), "width": stroke.width * scale})
        board.rect(
            box, fill_of(node.fill), radius=node.radius * scale, stroke=stroke, stem=node.stem, role=node.role,
            effects=node.effects,
        )  # fmt: skip


def _text(board: Board, leaf: Text, box: Box, size: float, on: Color) -> None:
    voice = leaf.voice or TEXT
    large = size >= 4.2 * board.ctx.unit
    ink = board.ink(on, leaf.color, large=large)
    floor = max(1.0, min(size, 0.55 * size))
    bound = None if leaf.lines is None else leaf.lines + (1 if leaf.cut else 0)
    how = Fit(mode="shrink", min_size=floor, max_size=size, max_lines=bound, group=leaf.group)
    block = leaf_block(board, leaf, size, ink, fit=how, on=on)
    role = leaf.role or (leaf.text.role if isinstance(leaf.text, Copy) else "furniture")
    valign = leaf.valign or voice.valign
    board.lay(block.model_copy(update={"valign": valign}), box, leaf.text, role=role)


def _line(board: Board, line: Line, on: Color) -> None:
    table = line.table
    ink = mix(on, board.ctx.palette.ink, 0.3)
    if line.kind == "rule":
        board.rect(line.box, table.rule_color or ink, stem="rule", role="rule")
    else:
        board.rect(line.box, table.head_fill if line.kind == "head" else table.zebra, stem="row", role="panel")
