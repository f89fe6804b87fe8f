"""The parts of screens as nodes of a layout: text, cards, buttons, figures, list rows, charts, avatars, skeleton lines."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from limner.design.composed.figures import data_of, marked, names_of
from limner.design.context import Context, Sheet
from limner.design.layout import Figure, Node, Panel, Row, Text
from limner.design.structured.asks import asks
from limner.design.structured.board import Board
from limner.design.structured.compose import compose
from limner.design.structured.deck import Deck
from limner.design.structured.pictures import (
    SURE,
    concepts_in,
    draw_emblem,
    draw_icon,
    draw_motif,
    emblem_of,
    has_motif,
    spots_in,
)
from limner.design.structured.plots import draw_chart
from limner.design.structured.prices import split_price
from limner.design.structured.screenparts import changed_in, figure_in, figure_tile, status_bar, theme_of, value_at
from limner.design.structured.voices import UI, UI_STRONG, Voice
from limner.document.color import Color, mix
from limner.document.fills import Fill, Shadow, Solid, Stroke
from limner.document.geometry import Box, Point
from limner.document.layers import ChartData
from limner.document.plan import Copy

PRICE = 14
"""So many letters a price alone has at most: "$29", "٤٩ ريال", "€12 / month"."""
FLOOR = 0.62
"""How far type may shrink, of its size at scale 1."""


class Screen:
    """What one screen is made with; ``q`` is its module (8 points of a 375-point phone, a hundredth of a desk's short edge)."""

    def __init__(self, ctx: Context, *, desk: bool) -> None:
        """Start a screen on the theme's ground; ``desk`` is for broad ones, seen on a monitor."""
        self.ctx, self.desk = ctx, desk
        self.board = Board(ctx, ctx.palette.ground, least=1.5 if desk else 1.9)
        self.theme = theme_of(ctx)
        self.q = 1.12 * ctx.unit if desk else ctx.canvas.w / 46
        self.size = (2.0 if desk else 2.35) * self.q
        self.corner = (1.3 if desk else 2.0) * self.q
        self.board.rect(ctx.canvas, self.theme.ground, stem="ground", role="background")
        self._icons: set[str] = set()

    # ---- text ---------------------------------------------------------------------------------------------------

    def text(self, copy: Copy, k: float = 1.0, voice: Voice = UI, *, lines: int | None = None, **node: Any) -> Text:
        """Return a string at k times the size of text."""
        size = k * self.size
        return Text(copy, voice, size, max(self.board.least, FLOOR * size), lines=lines, **node)

    def title(self, copy: Copy, k: float = 2.2, *, lines: int = 3, **node: Any) -> Text:
        """Return a heading."""
        return self.text(copy, k, UI_STRONG.but(weight=800, leading=0.94, tracking=-0.02), lines=lines, **node)

    def soft(self, on: Color) -> Color:
        """Return a quiet tone of the text colour on a ground."""
        return mix(on, self.board.ink(on), 0.66)

    # ---- surfaces -----------------------------------------------------------------------------------------------

    def card(self, child: Node | None, *, fill: Fill | Color | None = None, pad: float = 1.0, **node: Any) -> Panel:
        """Return a card: lifted by a soft shadow on light themes, by its tone on dark ones."""
        face = fill or self.theme.card
        inside = (2.0 if self.desk else 2.2) * self.q * pad
        on = node.pop("on", face if isinstance(face, str) else self.theme.hero_mid)
        shadow = (
            ()
            if self.theme.dark or fill is not None
            else (Shadow(dy=0.35 * self.q, blur=1.2 * self.q, color="#0000001c"),)
        )
        return Panel(child, inside, face, radius=self.corner, on=on, effects=shadow, stem="card", **node)

    def button(self, copy: Copy, *, strong: bool = True, k: float = 1.0, **node: Any) -> Panel:
        """Return a button: filled where strong, outlined else."""
        face = self.theme.tint if strong else self.theme.card
        stroke = None if strong else Stroke(fill=Solid(color=self.theme.hair), width=0.15 * self.q, side="inside")
        words = self.text(
            copy,
            k,
            UI_STRONG.but(align="center", valign="middle"),
            lines=1,
            color="#ffffff" if strong else self.theme.tint,
        )
        pad = (1.0 * self.q * k, 2.4 * self.q * k)
        return Panel(words, pad, face, stroke, 0.75 * self.corner, face, stem="button", role="button", **node)

    def hero(self, child: Node | None, **node: Any) -> Panel:
        """Return the card that leads, in the colours of the brand."""
        return self.card(child, fill=self.theme.hero, on=self.theme.hero_mid, **node)

    # ---- pictures -----------------------------------------------------------------------------------------------

    def picture(self, *, salt: int = 17, **node: Any) -> Figure | None:
        """Return the brief's things, or the emblem of its trade, in the room it gets; None where there is neither."""
        shows = has_motif(self.ctx)
        if not shows and not emblem_of(self.ctx):
            return None

        def draw(board: Board, box: Box) -> None:
            if shows:
                draw_motif(board, box, salt=salt)
            else:
                draw_emblem(board, box, salt=salt)

        return Figure(draw=draw, **node)

    def glow(self, **node: Any) -> Figure:
        """Return soft discs of light, for a leading card that has no picture."""

        def draw(board: Board, box: Box) -> None:
            r = 0.46 * min(box.w, box.h)
            far = box.x + 0.2 * box.w if board.ctx.rtl else box.right - 0.2 * box.w
            for at, k in ((Point(far, box.y + 0.42 * box.h), 1.0), (Point(box.cx, box.y + 0.62 * box.h), 0.5)):
                board.disc(at, r * k, "#ffffff26")

        return Figure(draw=draw, **node)

    def curve(self, **node: Any) -> Figure:
        """Return a rising curve on the leading card, where the brief asks for a graph but gives no figures: it states none."""
        heights = (0.18, 0.34, 0.28, 0.46, 0.4, 0.62, 0.56, 0.84)

        def draw(board: Board, box: Box) -> None:
            step = box.w / (len(heights) - 1)
            points = [(box.x + i * step, box.bottom - h * 0.9 * box.h) for i, h in enumerate(heights)]
            path = f"M{points[0][0]} {points[0][1]}"
            for (x0, y0), (x1, y1) in itertools.pairwise(points):
                path += f"C{x0 + step / 2} {y0} {x1 - step / 2} {y1} {x1} {y1}"
            board.path(f"{path}L{box.right} {box.bottom}L{box.x} {box.bottom}Z", box, "#ffffff2b", stem="area")
            stroke = Stroke(fill=Solid(color="#ffffff"), width=0.45 * self.q, cap="round", join="round")
            board.path(path, box, None, stroke=stroke, stem="curve")
            board.disc(Point(*points[-1]), 0.8 * self.q, "#ffffff")

        return Figure(draw=draw, **node)

    def chevron(self) -> Figure:
        """Return the small arrow at the end of a row that leads on."""
        side = 2.0 * self.q

        def draw(board: Board, box: Box) -> None:
            r = 0.26 * min(box.w, box.h)
            way = -1 if board.ctx.rtl else 1
            path = f"M{box.cx - way * r / 2} {box.cy - r}L{box.cx + way * r / 2} {box.cy}L{box.cx - way * r / 2} {box.cy + r}"
            stroke = Stroke(fill=Solid(color=self.soft(self.theme.card)), width=0.28 * r, cap="round", join="round")
            board.path(path, box, None, stroke=stroke, stem="chevron", role="icon")

        return Figure(draw=draw, w=side, h=side, min_h=0.6 * side, max_h=side, aspect=1.0)

    def icon_of(self, copy: Copy, *, things: bool = False) -> str:
        """Return a picture for a string, each only once a screen; "" for none. ``things`` leaves out what it says to do."""
        options = concepts_in(self.ctx, copy.text, least=SURE) if things else spots_in(self.ctx, copy.text)
        found = next((one for one in options if one not in self._icons), "")
        if found:
            self._icons.add(found)
        return found

    def spot(self, concept: str, side: float, *, ground: Color | None = None, **node: Any) -> Figure:
        """Return a concept on a soft tile of a side at scale 1; without a concept a plain mark on it."""
        tile = mix(ground or self.theme.card, self.theme.tint, 0.15)

        def draw(board: Board, box: Box) -> None:
            edge = min(box.w, box.h)
            at = Box(box.cx - edge / 2, box.cy - edge / 2, edge, edge)
            board.rect(at, tile, radius=0.26 * edge, stem="spot", role="icon")
            if concept:
                draw_icon(board, concept, at.inset(0.14 * edge))
            else:
                board.oval(at.inset(0.36 * edge), self.theme.tint, stem="mark")

        return Figure(draw=draw, w=side, h=side, min_h=0.6 * side, max_h=side, aspect=1.0, **node)

    def avatar(self, side: float, tone: float = 0.4) -> Figure:
        """Return a round portrait as interfaces show it where there is none: a head and shoulders."""
        ground = mix(self.theme.card, self.theme.tint, tone)
        skin = mix(ground, "#ffffff", 0.72)

        def draw(board: Board, box: Box) -> None:
            r = min(box.w, box.h) / 2
            middle = Point(box.cx, box.cy)
            board.disc(middle, r, ground)
            board.disc(Point(middle.x, middle.y - 0.22 * r), 0.33 * r, skin)
            top, low = middle.y + 0.2 * r, middle.y + 0.66 * r
            d = f"M{middle.x - 0.56 * r} {low}C{middle.x - 0.5 * r} {top} {middle.x + 0.5 * r} {top} {middle.x + 0.56 * r} {low}Z"
            board.path(d, Box(middle.x - r, top, 2 * r, low - top), skin, stem="shoulders", role="icon")

        return Figure(draw=draw, w=side, h=side, min_h=0.6 * side, max_h=side, aspect=1.0)

    def skeleton(self, widths: Sequence[float], *, gap: float = 1.6, on: Color | None = None) -> Figure:
        """Return grey lines where an interface has words that the brief does not give."""
        tone = mix(on or self.theme.ground, self.board.ink(on or self.theme.ground), 0.13)
        line = 0.9 * self.q

        def draw(board: Board, box: Box) -> None:
            step = box.h / len(widths)
            thick = min(line, 0.5 * step)
            for i, share in enumerate(widths):
                w = share * box.w
                x = box.right - w if board.ctx.rtl else box.x
                board.rect(
                    Box(x, box.y + i * step + (step - thick) / 2, w, thick),
                    tone,
                    radius=thick / 2,
                    stem="line",
                    role="ornament",
                )

        tall = len(widths) * (line + gap * self.q)
        return Figure(draw=draw, h=tall, min_h=0.4 * tall)

    # ---- data ---------------------------------------------------------------------------------------------------

    def stat(self, copy: Copy, i: int, *, pictured: bool = True, **node: Any) -> Panel:
        """Return a card with a figure set large and its words small, ``pictured`` with what it names; else a heading."""
        cut = figure_in(copy.text)
        if cut is None:
            k = 1.9 if is_bare(copy.text) else 1.15
            return self.card(self.text(copy, k, UI_STRONG.but(valign="middle"), lines=2), **node)
        big = 2.1 * self.size
        height = big * (1.9 if not cut.back else 2.5)

        def draw(board: Board, box: Box) -> None:
            k = box.h / height
            figure_tile(board, copy, cut, box, (0.92 * self.size * k, big * k), self.theme, align="start")

        icon = self.icon_of(copy) if pictured and not cut.back else ""
        words: Node = Figure(draw=draw, h=height, min_h=0.55 * height, max_h=1.3 * height, grow=1.0)
        if icon:
            words = Row((words, self.spot(icon, 4.6 * self.q)), self.q, align="center")
        return self.card(words, **node)

    def list_row(self, copy: Copy, *, icon: str | None = None, lead: bool = True) -> Node:
        """Return a row of a list: a picture, the string, its value at the far end."""
        cut = value_at(copy.text)
        found = self.icon_of(copy) if icon is None else icon
        words = self.text(
            copy, 1.08, UI_STRONG.but(weight=600, valign="middle"), lines=2, grow=1.0, strong=cut[0] if cut else 0
        )
        return Row((self.spot(found, 4.4 * self.q), words) if lead else (words,), 1.4 * self.q, align="center")

    def chart(self, **node: Any) -> Figure | None:
        """Return the brief's chart for a card, or None where it has none."""
        data = chart_data(self.ctx)
        if data is None:
            return None
        ids = names_of(self.ctx, data)

        def draw(board: Board, box: Box) -> None:
            deck = Deck([copy for copy in board.unused() if copy.id in ids])
            draw_chart(board, marked(data, box.w / box.h), box, on=self.theme.card, deck=deck)

        return Figure(draw=draw, **node)

    # ---- the sheet ----------------------------------------------------------------------------------------------

    def compose(self, tree: Node, box: Box, most: float = 1.5) -> None:
        """Fit a tree to a box and draw it."""
        compose(self.board, tree, box, on=self.theme.ground, scales=(0.3, most))

    def status(self) -> float:
        """Draw a phone's status bar; return its height."""
        return status_bar(self.board, self.ctx.canvas, self.q, self.theme)

    def sheet(self, name: str) -> Sheet:
        """Return the finished screen."""
        return self.board.sheet(name)


_GROUPS = re.compile(r"\d[\d.,:٬٫]*")
_BARE = re.compile(r"\s*[-−+]?[$€£¥₹₩৳]?\s?\d[\d.,:٬٫]*\s?\S{0,3}\s*$")


def is_bare(text: str) -> bool:
    """Tell whether a string is a figure with at most a sign and a unit."""
    return _BARE.match(text) is not None


def is_price(copy: Copy) -> bool:
    """Tell whether a string is a price, alone or after a name: by its role, as a short figure, as a line of a price list."""
    if copy.role == "button":
        return False
    short = len(copy.text) <= PRICE and any(letter.isdigit() for letter in copy.text)
    return copy.role == "price" or short or split_price(copy.text) is not None


def opened(ctx: Context) -> tuple[Copy | None, list[Copy], list[Copy]]:
    """Return a screen's (heading, other strings, buttons): the title, else the name, else the first string heads it."""
    copies = list(ctx.copies())
    head = next((copy for copy in copies if copy.role in ("title", "brand")), copies[0] if copies else None)
    left = [copy for copy in copies if copy is not head]
    buttons = [copy for copy in left if copy.role == "button"]
    return head, [copy for copy in left if copy not in buttons], buttons


def is_stat(text: str, most: int = 30) -> bool:
    """Tell whether a string is one figure with a word or two, or a figure alone."""
    if len(text) <= most + 14 and changed_in(text) is not None:
        return True
    if len(text) > most or len(_GROUPS.findall(text)) != 1:
        return False
    return is_bare(text) or figure_in(text) is not None


def chart_data(ctx: Context) -> ChartData | None:
    """Return the data a screen's chart shows: what no figure of the screen tells, else all the brief's data."""
    data = ctx.plan.chart
    return data_of(ctx) or (data if data is not None and data.categories else None)


def names_of_chart(ctx: Context) -> set[str]:
    """Return the ids of the strings that are names of the chart: those the plot sets itself."""
    return names_of(ctx, chart_data(ctx))


def asked(ctx: Context, *keys: str) -> bool:
    """Tell whether the brief asks for a kind of screen."""
    return asks(ctx.plan, *keys)


def rows_of(*nodes: Node | None) -> tuple[Node, ...]:
    """Return the nodes that are there."""
    return tuple(node for node in nodes if node is not None)


def spread(node: Node, **changes: Any) -> Node:
    """Return a node with some of its fields changed."""
    return replace(node, **changes)


__all__ = ["FLOOR", "PRICE", "Screen", "asked", "is_price", "is_stat", "names_of_chart", "opened", "rows_of", "spread"]
