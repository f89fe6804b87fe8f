"""Menus and price lists: framed list, split field, chalkboard, plates. Prices stand in one line at the far edge."""

from __future__ import annotations

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.scripts import CJK
from limner.design.structured.asks import asks
from limner.design.structured.board import Board
from limner.design.structured.chalkboards import CHALK_WHITE, chalk_rule, draw_slate, slate_of
from limner.design.structured.deck import Deck, HeadSpec, draw_foot, draw_head, foot_height, head_height, split_head
from limner.design.structured.faces import script_in
from limner.design.structured.finish import backdrop, divider
from limner.design.structured.flourish import frame, rise
from limner.design.structured.hangings import MOST, hang
from limner.design.structured.menulist import Look, Row, Section, price_of, rows_height, sections_of, set_rows
from limner.design.structured.pictures import draw_emblem, draw_icon, emblem_of, has_motif, icons_for
from limner.design.structured.prices import split_price
from limner.design.structured.voices import HEADING, ITEM, NUMBER, TEXT, Voice, block_of, style_of
from limner.document.color import Color, contrast, mix, oklch, readable
from limner.document.fills import Solid
from limner.document.geometry import Box, Point
from limner.document.plan import Copy
from limner.document.text import Fit, Run, RunStyle, TextBlock


def _deal(ctx: Context) -> tuple[Copy | None, Copy | None, list[Copy], list[Section], list[Copy]]:
    deck = Deck(ctx.plan.copy_)
    _priced_is_no_title(deck)
    kicker, title, under = None, deck.title(), []
    lines = [c for c in deck.left if c.role in {"item", "price"}]
    first = deck.left.index(lines[0]) if lines else len(deck.left)
    under = [c for c in deck.left[:first] if c.role in {"subtitle", "quote"}]
    for copy in under:
        deck.drop(copy)
    sections = sections_of(deck)
    if title is None:
        kicker, title, more = split_head(deck, force=not sections)
        under += more
    return kicker, title, under, sections, deck.rest()


def _priced_is_no_title(deck: Deck) -> None:
    """Make a "title" that ends in a price the first line of the list where a brand or an unpriced string can head it."""
    head = next((c for c in deck.left if c.role == "title"), None)
    if head is not None and split_price(head.text) and any(c.role == "brand" for c in deck.left):
        deck.left = [c.model_copy(update={"role": "item"}) if c is head else c for c in deck.left]
    lines = [c for c in deck.left if c.role == "item"]
    if head is None and len(lines) > 2 and lines[0] is deck.left[0]:
        first, *others = lines
        if split_price(first.text) is None and all(split_price(c.text) for c in others):
            deck.left = [c.model_copy(update={"role": "title"}) if c is first else c for c in deck.left]


def _shows(ctx: Context) -> bool:
    return has_motif(ctx) or bool(emblem_of(ctx))


def _accent(board: Board, on: Color) -> Color:
    p = board.ctx.palette
    return max((p.accent, p.main, p.second), key=lambda c: (contrast(c, on) >= 3.2) * (0.2 + oklch(c).c))


def listed(ctx: Context) -> Sheet:
    """Title, rule, lines with leaders on one axis in a frame; what the place sells is drawn large at the foot."""
    kicker, title, under, sections, foot = _deal(ctx)
    u, p = ctx.unit, ctx.palette
    board = Board(ctx, p.ground)
    backdrop(board, ctx.canvas, p.ground)
    # A frame wants its picture inside; without one the family's ornament closes the sheet instead.
    framed = ctx.style.frame not in {"none", ""} and (_shows(ctx) or len(sections[0].rows if sections else ()) > 5)
    line = mix(p.ground, _accent(board, p.ground), 0.85)
    if framed:
        frame(board, ctx.canvas.inset(3.4 * u), p.ground, line)
    live = ctx.canvas.inset((11.5 if framed else 8.5) * u, (10 if framed else 8) * u)
    if ctx.ratio > 1.5:
        live = Box(live.cx - min(live.w, live.h * 1.6) / 2, live.y, min(live.w, live.h * 1.6), live.h)
    centred = framed or ctx.style.align == "center"
    align = "center" if centred else "start"
    spec = HeadSpec(align=align, title=24, subtitle=3.6, title_lines=2, title_color=_accent(board, p.ground))
    y = draw_head(board, live, title, under, kicker, spec, on=p.ground)
    if centred:
        divider(board, Point(live.cx, y + 4 * u), live.w * 0.62, line)
    else:
        board.line(Point(live.x, y + 3.6 * u), Point(live.right, y + 3.6 * u), 0.5 * u, line)
    y += 8 * u
    low = live.bottom - (foot_height(board, foot, live.w) + 3 * u if foot else 0)
    draw_foot(board, live, foot, on=p.ground, align=align)
    picture = 0.0
    size = (5.4 if _shows(ctx) else 6.8) * u
    free = low - y - rows_height(board, sections, live.w, size, Look(on=p.ground), 1.05 * size)
    if _shows(ctx) and free > 16 * u:
        picture = min(free, 70 * u, 0.52 * (low - y))
        draw_emblem(board, Box(live.x, low - picture, live.w, picture), salt=3)
        picture += 3 * u
    elif not _shows(ctx) and not foot and free > 20 * u and not framed:
        picture = min(0.72 * free, 52 * u)
        rise(board, Box(ctx.canvas.x, ctx.canvas.bottom - picture, ctx.canvas.w, picture), p.ground)
        picture = max(0.0, picture - (ctx.canvas.bottom - low) + 5 * u)
    look = Look(on=p.ground, price_color=_accent(board, p.ground), leader="dots")
    set_rows(board, Box(live.x, y, live.w, low - picture - y), sections, look)
    return board.sheet("menu-list")


def split(ctx: Context) -> Sheet:
    """A strong field with the title and a large cropped picture; the list with hairlines on the quiet field."""
    kicker, title, under, sections, foot = _deal(ctx)
    u, p, c = ctx.unit, ctx.palette, ctx.canvas
    board = Board(ctx, p.ground)
    backdrop(board, c, p.ground)
    field = p.main if oklch(p.main).c > 0.035 else p.accent
    wide = ctx.ratio > 1.2
    tall = (0.37 if _shows(ctx) else 0.27) + 0.03 * max(0, 6 - sum(len(s.rows) for s in sections))
    share = (0.4 if ctx.ratio < 2 else 0.34) if wide else min(0.48, tall)
    if wide:
        band = Box(c.right - c.w * share if ctx.rtl else c.x, c.y, c.w * share, c.h)
        rest = Box(c.x if ctx.rtl else band.right, c.y, c.w - band.w, c.h)
    else:
        band = Box(c.x, c.y, c.w, c.h * share)
        rest = Box(c.x, band.bottom, c.w, c.h - band.h)
    board.rect(band, field, stem="field", role="background")
    pad = 8 * u
    inner = band.inset(pad, pad)
    spec = HeadSpec(align="start", title=18, subtitle=3.6, title_lines=4 if wide else 3, share=0.95)
    motif = _shows(ctx)
    width = inner.w if wide or not motif else inner.w * 0.56
    height = min(head_height(board, title, under, kicker, width, spec), inner.h)
    at = Box(inner.right - width if ctx.rtl else inner.x, inner.y if wide else inner.bottom - height, width, inner.h)
    if motif:
        if wide:
            draw_emblem(
                board,
                Box(band.x + pad * 0.5, at.y + height + 4 * u, band.w - pad, band.bottom - at.y - height - 8 * u),
                salt=5,
            )
        else:
            x = band.x if ctx.rtl else band.right - band.w * 0.4
            draw_emblem(board, Box(x, band.y + 0.1 * band.h, band.w * 0.38, band.h * 0.84), salt=5)
    y = draw_head(board, at, title, under, kicker, spec, on=field)
    if wide and not motif and band.bottom - y > 24 * u:
        h = min(band.bottom - y - 6 * u, 0.52 * band.h)
        rise(board, Box(band.x, band.bottom - h, band.w, h), field)
    body = rest.inset(pad, pad * 0.9)
    draw_foot(board, body, foot, on=p.ground)
    low = body.bottom - (foot_height(board, foot, body.w) + 4 * u if foot else 0)
    look = Look(
        on=p.ground,
        leader="space",
        rules=True,
        name=ITEM.but(weight=600),
        price_color=_accent(board, p.ground),
        most=6.4,
    )
    set_rows(board, Box(body.x, body.y, body.w, low - body.y), sections, look)
    return board.sheet("menu-split")


def chalk(ctx: Context) -> Sheet:
    """A blackboard kept as the family keeps it: lettered title, chalk lines and prices, a drawing in chalk under the list."""
    kicker, title, under, sections, foot = _deal(ctx)
    u, slate = ctx.unit, slate_of(ctx.style.name)
    board = Board(ctx, slate.board)
    live = draw_slate(board, slate)
    tint = slate.tints[ctx.rng("chalk").randrange(len(slate.tints))]
    if ctx.ratio > 1.5 and slate.align == "center":
        live = Box(live.cx - min(live.w, live.h * 1.7) / 2, live.y, min(live.w, live.h * 1.7), live.h)
    by_hand = slate.letters == "chalk"
    spec = HeadSpec(
        align=slate.align, title=21, subtitle=4.4, title_lines=2, voice=slate.title,
        under=Voice("chalk", 400) if by_hand else TEXT, title_color=tint,
    )  # fmt: skip
    y = draw_head(board, live, title, under, kicker, spec, on=slate.board)
    if title is not None:
        chalk_rule(board, slate, Box(live.x, y + 3.2 * u, live.w, 0), tint)
        y += 7.5 * u
    low = live.bottom - (foot_height(board, foot, live.w, 2.6) + 2 * u if foot else 0)
    draw_foot(board, live, foot, on=slate.board, align=slate.align, size=2.6)
    lettered = Voice("chalk", 700)
    look = Look(
        on=slate.board, name=lettered if by_hand else ITEM, leader=slate.lead, price_color=tint, most=7.0,
        price=lettered.but(features=("tnum",)) if by_hand else NUMBER, heading=lettered if by_hand else HEADING,
    )  # fmt: skip
    need = rows_height(board, sections, live.w, 5.2 * u, look, 3.4 * u)
    picture = 0.0
    if _shows(ctx) and low - y - need > 16 * u:
        picture = min(low - y - need, 46 * u, 0.42 * (low - y))
        chalked = ("woodcut", CHALK_WHITE, slate.board)
        draw_emblem(board, Box(live.x, low - picture, live.w, picture), salt=7, print_in=chalked)
        picture += 3 * u
    set_rows(board, Box(live.x, y, live.w, low - picture - y), sections, look)
    return board.sheet("menu-chalk")


def plates(ctx: Context) -> Sheet:
    """Each dish on a plate of its own: drawing, name, price; a grid of equal plates under a wide title."""
    kicker, title, under, sections, foot = _deal(ctx)
    rows = [row for section in sections for row in section.rows]
    u, p, c = ctx.unit, ctx.palette, ctx.canvas
    dark = oklch(p.ground).l < 0.45
    board = Board(ctx, p.ground)
    backdrop(board, c, p.ground)
    live = c.inset(6.5 * u, 7 * u)
    centred = ctx.style.align == "center"
    spec = HeadSpec(
        align="center" if centred else "start",
        title=16,
        subtitle=3.6,
        title_lines=2,
        title_color=_accent(board, p.ground),
    )
    y = draw_head(board, live, title, under, kicker, spec, on=p.ground) + 5 * u
    low = live.bottom - (foot_height(board, foot, live.w) + 3 * u if foot else 0)
    draw_foot(board, live, foot, on=p.ground, align=spec.align)
    plate = mix(p.ground, "#ffffff", 0.09) if dark else mix(p.ground, "#ffffff", 0.62)
    boxes = _plate_grid(Box(live.x, y, live.w, low - y), len(rows), 3 * u, rtl=ctx.rtl)
    icons = icons_for(ctx, [row.item for row in rows])
    price = readable(_accent(board, plate), plate, 4.6)
    inner_w = boxes[0].w - 6 * u
    wide = boxes[0].w > 1.75 * boxes[0].h
    text_w = boxes[0].w * 0.58 if wide and icons else inner_w
    text_h = boxes[0].h - 5 * u if wide or not icons else boxes[0].h * 0.42
    blocks = [_plate_text(board, row, price, plate, centred=not (wide and icons)) for row in rows]
    size = min(_fit_block(board, b, (text_w, text_h), 8.4 * u) for b in blocks)
    for i, (row, box) in enumerate(zip(rows, boxes, strict=True)):
        board.rect(box, plate, radius=(1 + ctx.style.corner) * u, stem="plate")
        if icons and wide:
            side = min(box.h - 5 * u, box.w * 0.34)
            x = box.right - 3 * u - side if ctx.rtl else box.x + 3 * u
            draw_icon(board, icons[i], Box(x, box.cy - side / 2, side, side))
            at = Box(box.x + 3 * u if ctx.rtl else box.right - 3 * u - text_w, box.y, text_w, box.h)
        elif icons:
            side = min(box.h * 0.44, inner_w)
            draw_icon(board, icons[i], Box(box.cx - side / 2, box.y + 3 * u, side, side))
            at = Box(box.x + 3 * u, box.y + 3.5 * u + side, box.w - 6 * u, box.h - side - 5.5 * u)
        else:
            at = Box(box.x + 3 * u, box.y, box.w - 6 * u, box.h)
        block = _plate_text(board, row, price, plate, centred=not (wide and icons), size=size)
        board.lay(block, at, row.item)
    return board.sheet("menu-plates")


_SUM = 0.7
"""The size of a price on a plate, as a share of the dish's name."""


def _plate_text(board: Board, row: Row, price: Color, on: Color, *, centred: bool, size: float = 0.0) -> TextBlock:
    size = size or 5 * board.ctx.unit
    voice = HEADING.but(align="center" if centred else "start", valign="middle", leading=1.08)
    cut = price_of(board.ctx, row.item) if row.price is None else None
    runs: tuple[Run, ...] | None = None
    breaks: tuple[int, ...] = ()
    if cut is not None:
        style = style_of(board.ctx, row.item, NUMBER.but(weight=700), size, on)
        text = row.item.text
        runs = (
            Run(text=text[: cut.price_start]),
            Run(
                text=text[cut.price_start :], style=RunStyle(font=style.font, fill=Solid(color=price), size=_SUM * size)
            ),
        )
        breaks = (cut.price_start,)
    fit = Fit(mode="shrink", min_size=size * 0.7, max_size=size)
    return block_of(board.ctx, row.item, voice, size, board.ink(on), fit=fit, ground=on, runs=runs, breaks=breaks)


def _fit_block(board: Board, block: TextBlock, room: tuple[float, float], most: float) -> float:
    tried = block.model_copy(update={"fit": Fit(mode="box", min_size=board.least, max_size=most)})
    return board.ctx.measure(tried, Box(0, 0, *room)).size


def _plate_grid(area: Box, count: int, gap: float, *, rtl: bool) -> list[Box]:
    best: tuple[float, int] | None = None
    for columns in range(1, min(4, count) + 1):
        rows = -(-count // columns)
        w, h = (area.w - gap * (columns - 1)) / columns, (area.h - gap * (rows - 1)) / rows
        shape = w / h
        cost = abs(shape - 1.5) / 1.5 + 0.5 * (rows * columns - count) + (1.0 if shape > 4.5 or shape < 0.6 else 0)
        if best is None or cost < best[0]:
            best = (cost, columns)
    columns = best[1] if best else 1
    rows = -(-count // columns)
    h = (area.h - gap * (rows - 1)) / rows
    boxes = []
    for i in range(count):
        r, k = divmod(i, columns)
        in_row = min(columns, count - r * columns)
        w = (area.w - gap * (in_row - 1)) / in_row
        at = in_row - 1 - k if rtl else k
        boxes.append(Box(area.x + at * (w + gap), area.y + r * (h + gap), w, h))
    return boxes


def wants_chalk(ctx: Context) -> bool:
    """Tell whether the brief speaks of a blackboard."""
    return asks(ctx.plan, "chalkboard")


def _unless_chalk(weight: float) -> Suits:
    return lambda ctx: 0.02 if wants_chalk(ctx) else weight


def _plates_weight(ctx: Context) -> float:
    rows = [c for c in ctx.plan.copy_ if c.role == "item"]
    if wants_chalk(ctx) or not 3 <= len(rows) <= 8 or any(c.role in {"price", "detail"} for c in ctx.plan.copy_):
        return 0.0
    icons = icons_for(ctx, rows)
    return 1.3 if icons else 0.05


def upright(ctx: Context) -> Sheet:
    """Name and dishes in vertical columns from right to left between hairlines; the picture small in the corner that is left."""
    kicker, title, under, sections, foot = _deal(ctx)
    u, p = ctx.unit, ctx.palette
    board = Board(ctx, p.ground)
    backdrop(board, ctx.canvas, p.ground)
    live = ctx.canvas.inset(9 * u, 10 * u)
    if _shows(ctx):
        picture = min(0.26 * live.h, 0.5 * live.w)
        draw_emblem(board, Box(live.x, live.bottom - picture, 0.6 * live.w, picture), salt=3)
        live = Box(live.x, live.y, live.w, live.h - picture - 4 * u)
    look = Look(on=p.ground, price_color=_accent(board, p.ground), leader="space", most=7.6)
    hang(board, live, title, [*([kicker] if kicker else []), *under], sections, foot, look)
    return board.sheet("menu-upright")


def _upright_weight(ctx: Context) -> float:
    """Only where it is asked for, the script stands upright, and the dishes are few enough for one row of columns."""
    lines = [copy for copy in ctx.plan.copy_ if copy.role in {"item", "price"}]
    asked = ctx.plan.vertical or any(copy.style.vertical for copy in ctx.plan.copy_)
    upright = all(script_in(copy.text, ctx) in CJK for copy in ctx.plan.copy_)
    notes = any(copy.role in {"detail", "body", "caption"} for copy in ctx.plan.copy_)
    return 30.0 if asked and upright and not notes and 0 < len(lines) <= 2 * MOST else 0.0


MENUS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("menu-list", listed, _unless_chalk(1.2)),
    ("menu-split", split, lambda ctx: 0.02 if wants_chalk(ctx) or not 0.5 < ctx.ratio < 2.6 else 1.1),
    ("menu-chalk", chalk, lambda ctx: 5.0 if wants_chalk(ctx) else 0.25),
    ("menu-plates", plates, _plates_weight),
    ("menu-upright", upright, _upright_weight),
)
