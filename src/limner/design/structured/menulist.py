"""The lines of a menu: sections and rows read from the plan, set at one size on one pitch, prices at the far edge."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple

from limner.design.context import Context
from limner.design.structured.board import SLACK, Board
from limner.design.structured.deck import Deck
from limner.design.structured.prices import PriceLine, bare_priced, price_alone, split_price
from limner.design.structured.voices import HEADING, ITEM, NUMBER, SMALL, Voice, block_of, style_of
from limner.document.color import Color, mix
from limner.document.fills import Solid
from limner.document.geometry import Box, Point
from limner.document.plan import Copy
from limner.document.text import Fit, Run, RunStyle

_LINES = ("item", "price", "label", "detail", "body", "caption", "step")


@dataclass(slots=True)
class Row:
    """A dish: its line, a price that is a string of its own, and lines that describe it."""

    item: Copy
    price: Copy | None = None
    notes: list[Copy] = field(default_factory=list)


@dataclass(slots=True)
class Section:
    """Rows under a heading (or none)."""

    heading: Copy | None = None
    rows: list[Row] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Look:
    """How rows are drawn: voices, what leads to the price, rules between rows, colours."""

    on: Color
    name: Voice = ITEM
    price: Voice = NUMBER
    heading: Voice = HEADING
    leader: Literal["dots", "line", "space"] = "dots"
    rules: bool = False
    price_color: Color | None = None
    most: float = 6.2
    """Largest size of a line in units of the canvas."""
    align: Literal["start", "center"] = "start"


def sections_of(deck: Deck) -> list[Section]:
    """Take the lines of the menu from the deck, in the order of the brief, as sections."""
    lines = [copy for copy in deck.left if copy.role in _LINES]
    if not any(copy.role in {"item", "price"} for copy in lines):
        lines = [copy for copy in deck.left if copy.role in _LINES or split_price(copy.text)]
    known = {copy.id: copy for copy in _cast(lines)}
    deck.left = [known.get(copy.id, copy) for copy in deck.left]
    lines = [known[copy.id] for copy in lines]
    out: list[Section] = [Section()]
    for i, copy in enumerate(lines):
        following = lines[i + 1] if i + 1 < len(lines) else None
        priced = split_price(copy.text) is not None
        row = out[-1].rows[-1] if out[-1].rows else None
        if copy.role == "price" and row is not None and row.price is None and split_price(row.item.text) is None:
            row.price = copy
        elif copy.role == "label" and not priced and following is not None and following.role in {"item", "label"}:
            out.append(Section(heading=copy))
        elif copy.role in {"detail", "body", "caption"} and not priced:
            if row is None or following is None:
                continue
            row.notes.append(copy)
        else:
            out[-1].rows.append(Row(copy))
        deck.drop(copy)
    return [section for section in out if section.rows or section.heading]


def _cast(lines: list[Copy]) -> list[Copy]:
    """Return lines with their parts in the list: sums alone are prices; a line without one that priced lines follow is a heading."""
    cast = [
        copy.model_copy(update={"role": "price"})
        if copy.role in {"item", "label"} and price_alone(copy.text) and i and not price_alone(lines[i - 1].text)
        else copy
        for i, copy in enumerate(lines)
    ]
    bare = bare_priced(tuple(copy.text for copy in cast if copy.role == "item"))
    ends = [
        copy.role == "price" or split_price(copy.text, bare=bare and copy.role == "item") is not None for copy in cast
    ]
    if not any(ends):
        return cast
    names = {"item", "label", "step"}

    def rowed(i: int) -> bool:
        return i < len(cast) and (
            (ends[i] and cast[i].role != "price")
            or (cast[i].role in names and i + 1 < len(cast) and cast[i + 1].role == "price")
        )

    heads = [i for i, copy in enumerate(cast) if copy.role in names and not rowed(i) and not ends[i] and rowed(i + 1)]
    rows = sum(rowed(i) for i in range(len(cast)))
    if not heads or len(heads) > rows or (len(heads) == 1 and heads[0] != 0):
        return cast
    return [copy.model_copy(update={"role": "label"}) if i in heads else copy for i, copy in enumerate(cast)]


def price_of(ctx: Context, copy: Copy) -> PriceLine | None:
    """Return where name and price of a line part; a number alone is a price where the whole list is written so."""
    items = tuple(item.text for item in ctx.plan.copy_ if item.role == "item")
    return split_price(copy.text, bare=copy.role == "item" and bare_priced(items))


def row_runs(board: Board, copy: Copy, look: Look, size: float) -> tuple[Run, ...] | None:
    """Return the runs of a line with a price: name, leader, price; None for a line without one."""
    cut = price_of(board.ctx, copy)
    if cut is None:
        return None
    style = style_of(board.ctx, copy, look.price, size, look.on)
    color = board.ink(look.on, look.price_color, large=size > 3.6 * board.ctx.unit)
    price = RunStyle(font=style.font, fill=Solid(color=color))
    name, gap, cost = copy.text[: cut.name_end], copy.text[cut.name_end : cut.price_start], copy.text[cut.price_start :]
    # After a dash or dots of the brief's own, more dots would stammer: there the gap is plain.
    lead = look.leader if _closes(name) or name[-1:] in ")）」』" or look.leader == "space" else "space"
    return (
        Run(text=name),
        Run(text=gap, style=RunStyle(leader=lead)),
        Run(text=cost, style=price),
    )


def _closes(name: str) -> bool:
    """Tell whether a name ends in a letter, a mark on one, or a digit (not in punctuation)."""
    return unicodedata.category(name[-1])[0] in "LMN" if name else False


def rows_height(board: Board, sections: Sequence[Section], width: float, size: float, look: Look, gap: float) -> float:
    """Return how tall the rows are at a size with ``gap`` between rows (pixels)."""
    total = 0.0
    beat = _beat(board, [row for section in sections for row in section.rows], width, size, look)
    for k, section in enumerate(sections):
        if section.heading is not None:
            total += (
                (1.6 * gap if k else 0)
                + board.layout_size(section.heading, look.heading, size * 1.25, width)[1]
                + 0.9 * gap
            )
        for row in section.rows:
            total += _row_height(board, row, width, size, look, beat) + gap
    return total - gap


class Beat(NamedTuple):
    """How far the lines of a list's rows reach above the first baseline and below the last, in pixels: the same in all rows."""

    rise: float
    fall: float


def _extent(board: Board, row: Row, width: float, size: float, look: Look) -> tuple[float, Beat]:
    """Return how tall a row's item is as set by itself, and how far it reaches above and below its baselines."""
    reach = width * (0.97 if row.price is None else 0.74 * 0.97)
    block = block_of(board.ctx, row.item, look.name, size, "#000000", fit=Fit(mode="none"))
    laid = board.ctx.measure(block, Box(0, 0, max(1.0, reach), 1e5))
    if not laid.lines:
        return laid.advance.h, Beat(0.0, 0.0)
    return laid.advance.h, Beat(laid.lines[0].baseline, laid.advance.h - laid.lines[-1].baseline)


def _beat(board: Board, rows: Sequence[Row], width: float, size: float, look: Look) -> Beat:
    """Return the reach all rows are given, so that baselines of rows of one line are equally far apart."""
    own = [_extent(board, row, width, size, look)[1] for row in rows]
    return Beat(max((one.rise for one in own), default=0.0), max((one.fall for one in own), default=0.0))


def _row_height(board: Board, row: Row, width: float, size: float, look: Look, beat: Beat) -> float:
    height, own = _extent(board, row, width, size, look)
    note = max(board.least, size * 0.66)
    notes = sum(board.layout_size(n, SMALL, note, width * 0.8)[1] for n in row.notes)
    return height + beat.rise - own.rise + beat.fall - own.fall + notes


def set_rows(board: Board, box: Box, sections: Sequence[Section], look: Look) -> float:
    """Set all rows in a box at one size, evenly spread; return the y of the last line's foot."""
    columns = _columns(sections, box)
    gutter = 6 * board.ctx.unit
    width = (box.w - gutter * (len(columns) - 1)) / len(columns)
    rows = [row for section in sections for row in section.rows]
    most = min(9.6, max(look.most, 0.42 * box.h / max(1, len(rows)) / board.ctx.unit))
    size = row_size(board, rows, width, replace(look, most=most))
    while (
        size > board.least and max(rows_height(board, part, width, size, look, 0.35 * size) for part in columns) > box.h
    ):
        size *= 0.95
    tallest = max(rows_height(board, part, width, size, look, 0.0) for part in columns)
    most_rows = max(sum(len(s.rows) for s in part) for part in columns)
    extras = max(sum(2.5 if s.heading else 0 for s in part) for part in columns)
    free = box.h - tallest
    gap = min(free / max(1, most_rows - 1 + extras), (3.4 if look.rules else 2.9) * size)
    gap = max(0.2 * size, gap)
    # What room is left goes above rather than below: the list hangs a little under the heading.
    left = free - gap * (most_rows - 1 + extras)
    foot = box.y + max(0.0, min(left * 0.42, 14 * board.ctx.unit))
    box = Box(box.x, foot, box.w, box.h)
    for i, part in enumerate(columns):
        at = (len(columns) - 1 - i) if board.ctx.rtl else i
        column = Box(box.x + at * (width + gutter), box.y, width, box.h)
        foot = max(foot, _set_column(board, column, part, size, gap, look, _beat(board, rows, width, size, look)))
    return foot


def row_size(board: Board, rows: Sequence[Row], width: float, look: Look) -> float:
    """Return the largest one size at which every line fits the width on one line, down to a floor where two are better."""
    u = board.ctx.unit
    boxes = [(row.item, (width * (0.9 if row.price is None else 0.71), 60 * u)) for row in rows]
    size = board.common(boxes, look.name, look.most * u, 1)
    return max(size, 2.5 * u)


def _columns(sections: Sequence[Section], box: Box) -> list[list[Section]]:
    count = sum(len(s.rows) for s in sections)
    wide = box.w / max(1.0, box.h)
    if not ((count > 7 and wide > 1.25) or (count > 16 and wide > 0.6)):
        return [list(sections)]
    half, done = count / 2, 0
    parts: list[list[Section]] = [[], []]
    for section in sections:
        if len(sections) > 1:
            parts[0 if done + len(section.rows) / 2 <= half else 1].append(section)
        else:
            cut = -(-len(section.rows) // 2)
            parts[0].append(Section(section.heading, section.rows[:cut]))
            parts[1].append(Section(None, section.rows[cut:]))
        done += len(section.rows)
    return [part for part in parts if part]


def _set_column(
    board: Board, box: Box, sections: Sequence[Section], size: float, gap: float, look: Look, beat: Beat
) -> float:
    u, y = board.ctx.unit, box.y
    hair = mix(look.on, board.ink(look.on), 0.24)
    for k, section in enumerate(sections):
        if section.heading is not None:
            y += 1.6 * gap if k else 0
            height = board.layout_size(section.heading, look.heading, size * 1.25, box.w)[1]
            board.text(
                section.heading,
                Box(box.x, y, box.w, height),
                look.heading,
                size * 1.25,
                on=look.on,
                color=look.price_color,
                align=look.align,
            )
            y += height + 0.9 * gap
        for row in section.rows:
            y = _set_row(board, Box(box.x, y, box.w, 0), row, size, look, beat)
            last = row is sections[-1].rows[-1]
            if look.rules and not last:
                board.line(Point(box.x, y + gap / 2), Point(box.right, y + gap / 2), 0.14 * u, hair)
            y += 0 if last else gap
    return y


def _set_row(board: Board, at: Box, row: Row, size: float, look: Look, beat: Beat) -> float:
    reach = at.w if row.price is None else at.w * 0.74
    height, own = _extent(board, row, at.w, size, look)
    at = at.moved(0, beat.rise - own.rise)
    runs = row_runs(board, row.item, look, size)
    ink = board.ink(look.on)
    rtl = board.ctx.rtl
    x = at.x if not rtl or row.price is None else at.right - reach
    fit = Fit(mode="shrink", min_size=size * 0.8, max_size=size)
    block = block_of(board.ctx, row.item, look.name, size, ink, fit=fit, align=look.align, ground=look.on, runs=runs)
    board.lay(block, Box(x, at.y, reach, height), row.item)
    if row.price is not None:
        width = at.w * 0.24
        px = at.x if rtl else at.right - width
        voice = look.price.but(align="left" if rtl else "right")
        board.text(row.price, Box(px, at.y, width, height), voice, size, on=look.on, color=look.price_color, lines=1)
    y = at.y + height + beat.fall - own.fall
    note = max(board.least, size * 0.66)
    for copy in row.notes:
        h = board.layout_size(copy, SMALL, note, at.w * 0.8)[1]
        wide = at.w * 0.8 * SLACK
        board.text(copy, Box(at.right - wide if rtl else at.x, y, wide, h), SMALL, note, on=look.on, align=look.align)
        y += h
    return y
