"""Recipes: the dish drawn large, what it takes in a narrow column with amounts in bold, and how it is made in numbered steps."""

from __future__ import annotations

import re
from typing import NamedTuple

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.structured.asks import says
from limner.design.structured.board import Board
from limner.design.structured.deck import Deck, HeadSpec, draw_foot, draw_head, foot_height, head_height, split_head
from limner.design.structured.finish import backdrop
from limner.design.structured.flourish import frame, rise
from limner.design.structured.pictures import SURE, concepts_in, draw_emblem, draw_icon, emblem_of, has_motif
from limner.design.structured.steps import strong_color
from limner.design.structured.voices import FIGURE, HEADING, TEXT, block_of, style_of
from limner.document.color import Color, mix, oklch
from limner.document.geometry import Box, Point
from limner.document.plan import Copy, Plan
from limner.document.text import Fit, Run, RunStyle

_AMOUNT = re.compile(
    r"^(?:[\d٠-٩०-९০-৯]+(?:[.,/–-][\d٠-٩०-९০-৯]+)?|[½¼¾⅓⅔])(?:\s?[½¼¾⅓⅔])?(?:\s?(?:g|kg|mg|ml|cl|dl|l|L|oz|lbs?|cups?|tsp|tbsp|EL|TL|Prise|"
    r"c\. à [sc]\.|cucharadas?|tazas?|克|毫升|ग्राम|कप|গ্রাম|কাপ|غرام|كوب|ملعقة)(?=\s|$)\.?)?"
)
_NUMBERED = re.compile(r"^\s*[\d٠-٩०-९০-৯①-⑳]+[.)、）]")


Part = tuple[Copy | None, list[Copy]]
"""What heads a part of a recipe (None: nothing), and its lines."""


class Recipe(NamedTuple):
    """A recipe as dealt from a plan: its parts are (head, lines), the ingredients first."""

    kicker: Copy | None
    title: Copy | None
    under: list[Copy]
    parts: list[Part]
    foot: list[Copy]


def is_recipe(plan: Plan) -> bool:
    """Tell whether the plan's copy has a part headed as ingredients with two lines or more."""
    known = {copy.id: copy for copy in plan.copy_}
    return any(
        section.heading in known
        and says(known[section.heading].text.casefold(), "ingredients")
        and len(section.items) > 1
        for section in plan.sections
    )


def _deal(ctx: Context) -> Recipe:
    deck = Deck(ctx.plan.copy_)
    known = {copy.id: copy for copy in ctx.plan.copy_}
    parts: list[Part] = []
    for section in ctx.plan.sections:
        lines = [known[i] for i in section.items if i in known]
        if section.heading in known and lines:
            parts.append((deck.drop(known[section.heading]), [deck.drop(line) for line in lines]))
    parts.sort(key=lambda part: part[0] is None or not says(part[0].text.casefold(), "ingredients"))
    kicker, title, under = split_head(deck, force=not parts)
    rest = deck.rest()
    if not parts and rest:
        parts, rest = [(None, rest)], []
    return Recipe(kicker, title, under, parts, rest)


def _shows(ctx: Context) -> bool:
    return has_motif(ctx) or bool(emblem_of(ctx))


def _things(ctx: Context, told: Recipe) -> list[str]:
    """Return what the ingredients are, as far as they can be drawn: each once, at most five; no spoons, cups or cows."""
    found: list[str] = []
    for line in told.parts[0][1] if told.parts else ():
        named = [n for n in concepts_in(ctx, line.text, least=SURE) if ctx.resources.concepts.get(n).group == "food"]
        found += [name for name in named[:1] if name not in found]
    return found[:5] if len(found) > 1 else []


def _row(board: Board, things: list[str], box: Box) -> None:
    """Draw things in a row (in rows, in a tall box), all of one size, centred."""
    wide = box.w / max(1.0, box.h)
    across = len(things) if wide > 1.6 else -(-len(things) // 2) if wide > 0.6 else 1
    rows = -(-len(things) // across)
    pitch = min(box.w / across, box.h / rows)
    for k, thing in enumerate(things):
        r, i = divmod(k, across)
        here = min(across, len(things) - r * across)
        x = box.cx + (i - here / 2) * pitch
        y = box.cy + (r - rows / 2) * pitch
        draw_icon(board, thing, Box(x, y, pitch, pitch).inset(0.08 * pitch))


def card(ctx: Context) -> Sheet:
    """A coloured head with title and dish over two columns: ingredients between hairlines, steps with large numerals."""
    told = _deal(ctx)
    u, p, c = ctx.unit, ctx.palette, ctx.canvas
    board = Board(ctx, p.ground)
    backdrop(board, c, p.ground)
    field = p.main if oklch(p.main).c > 0.035 else p.accent
    wide = ctx.ratio > 1.25
    motif, things = _shows(ctx), _things(ctx, told)
    across = c.w * ((0.3 if ctx.ratio > 2 else 0.36) if wide else 1.0) - 14 * u
    width = across if wide or not motif else across * 0.56
    spec = HeadSpec(align="start", title=13 if wide else 14, subtitle=3.4, title_lines=4 if wide else 3, share=0.9)
    tall = head_height(board, told.title, told.under, told.kicker, width, spec)
    picture = 0.0 if motif or not things else min(22 * u, across / len(things))
    band = Box(c.x, c.y, c.w, min(0.42 * c.h, max(0.2 * c.h, tall + 13 * u + (picture and picture + 3 * u))))
    if wide:
        band = Box(c.right - across - 14 * u if ctx.rtl else c.x, c.y, across + 14 * u, c.h)
    board.rect(band, field, stem="field", role="background")
    inner = band.inset(7 * u, 6 * u)
    room = inner.h - (picture and picture + 3 * u)
    x = inner.right - width if ctx.rtl else inner.x
    top = inner.y if wide else inner.y + max(0.0, room - tall) / 2
    y = draw_head(board, Box(x, top, width, room / 0.9), told.title, told.under, told.kicker, spec, on=field) + 4 * u
    if motif and not wide:
        at = Box(
            inner.x if ctx.rtl else inner.right - inner.w * 0.4, band.y + 0.08 * band.h, inner.w * 0.4, 0.84 * band.h
        )
        draw_emblem(board, at, salt=2)
    elif motif:
        draw_emblem(board, Box(inner.x, y, inner.w, max(1.0, inner.bottom - y)), salt=2)
    elif things:
        _row(board, things, Box(inner.x, y - u, inner.w, max(1.0, inner.bottom - y + u)))
    elif wide and inner.bottom - y > 16 * u:
        h = min(inner.bottom - y, 0.5 * band.h)
        rise(board, Box(band.x, band.bottom - h, band.w, h), field)
    left = c.x if ctx.rtl else band.right
    rest = Box(left, c.y, c.w - band.w, c.h) if wide else Box(c.x, band.bottom, c.w, c.bottom - band.bottom)
    _body(board, told, rest.inset(7 * u, 6 * u), columns=ctx.ratio > 0.5)
    return board.sheet("infographic-recipe")


def page(ctx: Context) -> Sheet:
    """A cookbook's page: the title on an axis in the family's frame, the dish under it, ingredients and steps beneath."""
    told = _deal(ctx)
    u, p = ctx.unit, ctx.palette
    board = Board(ctx, p.ground)
    backdrop(board, ctx.canvas, p.ground)
    strong = strong_color(board, p.ground)
    frame(board, ctx.canvas.inset(3.2 * u), p.ground, mix(p.ground, strong, 0.85))
    live = ctx.canvas.inset(9 * u, 8 * u)
    spec = HeadSpec(align="center", title=13, subtitle=3.4, title_lines=2, title_color=strong)
    y = draw_head(board, live, told.title, told.under, told.kicker, spec, on=p.ground) + 3 * u
    things = _things(ctx, told)
    if _shows(ctx) or things:
        tall = 0.24 * live.h if _shows(ctx) else min(0.2 * live.h, 1.1 * live.w / len(things))
        if _shows(ctx):
            draw_emblem(board, Box(live.x, y, live.w, tall), salt=4)
        else:
            _row(board, things, Box(live.x, y, live.w, tall))
        y += tall + 4 * u
    board.line(Point(live.x, y), Point(live.right, y), 0.3 * u, mix(p.ground, strong, 0.7))
    _body(board, told, Box(live.x, y + 4 * u, live.w, live.bottom - y - 4 * u), columns=ctx.ratio > 0.62)
    return board.sheet("infographic-cookbook")


def _body(board: Board, told: Recipe, box: Box, *, columns: bool) -> None:
    """Set the parts beside each other (ingredients narrow) or one over the other, all lines at one size."""
    u, ground = board.ctx.unit, board.ctx.palette.ground
    if not told.parts:
        return
    low = box.bottom - (foot_height(board, told.foot, box.w) + 3 * u if told.foot else 0)
    draw_foot(board, box, told.foot, on=ground)
    gap = 6 * u
    parts = told.parts
    if columns and len(parts) > 1:
        reach = max(board.layout_size(line, TEXT, 4 * u, 1e5)[0] for line in parts[0][1])
        first = min(0.5, max(0.36, 1.06 * reach / (box.w - gap)))
        share = [first, *[(1.0 - first) / (len(parts) - 1)] * (len(parts) - 1)]
    else:
        share = [1.0] * len(parts)
    across = box.w - gap * (len(parts) - 1) if columns else box.w
    widths = [across * s for s in share]
    size, air = _setting(board, parts, widths, low - box.y, stacked=0.0 if columns else 2 * gap)
    x, y = (box.right if board.ctx.rtl else box.x), box.y
    for k, (part, w) in enumerate(zip(parts, widths, strict=True)):
        left = x - w if board.ctx.rtl else x
        tall = _draw_part(board, part, Box(left if columns else box.x, y, w, low - y), size, air, k > 0)
        if columns:
            x += -(w + gap) if board.ctx.rtl else w + gap
        else:
            y += tall + 2 * gap


def _setting(
    board: Board, parts: list[Part], widths: list[float], room: float, *, stacked: float
) -> tuple[float, float]:
    """Return the size of lines, and the air between them as a share of it, at which the parts fill a room's height."""

    def need(size: float, air: float) -> float:
        tall = [
            _part_height(board, part, width, size, air, k > 0)
            for k, (part, width) in enumerate(zip(parts, widths, strict=True))
        ]
        return sum(tall) + stacked * (len(parts) - 1) if stacked else max(tall)

    size, air = 5.4 * board.ctx.unit, 2.4
    while size > board.least and need(size, 0.85 if size > 3.2 * board.ctx.unit else 0.5) > room:
        size *= 0.95
    while air > 0.5 and need(size, air) > room:
        air -= 0.1
    return size, air


def _room(width: float, size: float, numbered: bool) -> float:
    return width - 2.3 * size if numbered else width


def _head_height(board: Board, head: Copy | None, width: float, size: float) -> float:
    """Return how tall what heads a part is, with the space under it."""
    return 0.0 if head is None else board.layout_size(head, HEADING, 1.35 * size, width)[1] + 1.2 * size


def _part_height(board: Board, part: Part, width: float, size: float, air: float, numbered: bool) -> float:
    head, lines = part
    plain = numbered and not any(_NUMBERED.match(line.text) for line in lines)
    total = _head_height(board, head, width, size)
    return total + sum(
        board.layout_size(line, TEXT, size, _room(width, size, plain) * 0.985)[1] + air * size for line in lines
    )


def _draw_part(board: Board, part: Part, box: Box, size: float, air: float, numbered: bool) -> float:
    head, lines = part
    ground = board.ctx.palette.ground
    strong = strong_color(board, ground)
    hair = mix(ground, board.ink(ground), 0.22)
    plain = numbered and not any(_NUMBERED.match(line.text) for line in lines)
    tall = _head_height(board, head, box.w, size)
    if head is not None:
        at = Box(box.x, box.y, box.w, tall - 1.2 * size)
        board.text(head, at, HEADING, 1.35 * size, on=ground, color=strong)
    y = box.y + tall
    width = _room(box.w, size, plain)
    for i, line in enumerate(lines):
        h = board.layout_size(line, TEXT, size, width * 0.985)[1]
        x = box.x if board.ctx.rtl or not plain else box.right - width
        _line(board, line, Box(x, y, width, h), size, ground, amounts=not numbered)
        if plain:
            numeral = Box(box.right - 1.9 * size if board.ctx.rtl else box.x, y, 1.9 * size, 1.2 * size)
            board.text(
                str(i + 1),
                numeral,
                FIGURE.but(valign="middle"),
                1.5 * size,
                on=ground,
                color=strong,
                lines=1,
                role="numeral",
            )
        y += h + air * size
        if not numbered and i + 1 < len(lines):
            board.line(
                Point(box.x, y - air * size / 2), Point(box.right, y - air * size / 2), 0.12 * board.ctx.unit, hair
            )
    return y - air * size - box.y


def _line(board: Board, copy: Copy, box: Box, size: float, on: Color, *, amounts: bool) -> None:
    found = _AMOUNT.match(copy.text) if amounts else None
    runs: tuple[Run, ...] | None = None
    if found is not None and found.end() < len(copy.text):
        bold = style_of(board.ctx, copy, TEXT.but(weight=700), size, on)
        runs = (Run(text=found[0], style=RunStyle(font=bold.font)), Run(text=copy.text[found.end() :]))
    fit = Fit(mode="shrink", min_size=size * 0.8, max_size=size)
    align = board.side("start")
    board.lay(
        block_of(board.ctx, copy, TEXT, size, board.ink(on), fit=fit, align=align, ground=on, runs=runs), box, copy
    )


def _weight(weight: float, framed: bool) -> Suits:
    def suits(ctx: Context) -> float:
        if not is_recipe(ctx.plan):
            return 0.0
        tall = ctx.ratio <= 1.25
        return (
            weight
            * (1.4 if framed and ctx.style.frame not in {"", "none"} else 1.0)
            * (1.0 if tall or not framed else 0.05)
        )

    return suits


RECIPES: tuple[tuple[str, Archetype, Suits], ...] = (
    ("infographic-recipe", card, _weight(60.0, framed=False)),
    ("infographic-cookbook", page, _weight(50.0, framed=True)),
)
