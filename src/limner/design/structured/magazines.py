"""Magazine spreads and pages: headline, standfirst, columns on the baseline grid with a drop cap, one full-bleed picture, folio."""

from __future__ import annotations

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.scripts import CJK
from limner.design.structured.asks import asks, placeholder
from limner.design.structured.board import Board
from limner.design.structured.deck import Deck, title_size
from limner.design.structured.deck import HeadSpec as Spec
from limner.design.structured.finish import backdrop
from limner.design.structured.pictures import draw_motif
from limner.design.structured.steps import strong_color
from limner.design.structured.voices import HEADING, LABEL, SMALL, TEXT, TITLE, Voice, block_of
from limner.document.color import Color, mix, oklch
from limner.document.geometry import Box, Point
from limner.document.plan import Copy
from limner.document.text import Fit, Hyphenation, Paragraph, Run

_STAND = Voice("text", 400, italic=True, leading=0.94)


class _Parts:
    """The strings of an article."""

    def __init__(self, ctx: Context) -> None:
        deck = Deck(ctx.plan.copy_)
        self.title = deck.title(force=True)
        self.stand = deck.take("subtitle")
        self.quotes = deck.take("quote")
        self.body = [c for c in deck.left if c.role == "body" or len(c.text) > 140]
        for copy in self.body:
            deck.drop(copy)
        self.byline = deck.take("author")
        self.captions = deck.take("caption")
        self.rest = deck.rest()


def _page_colors(ctx: Context) -> tuple[Color, Color]:
    p = ctx.palette
    paper = p.ground if ctx.plan.palette.background or oklch(p.ground).l > 0.6 else mix(p.ground, "#fffdf8", 0.93)
    return paper, p.main


def spread(ctx: Context) -> Sheet:
    """Two pages: text left, picture right (the other way round for scripts that run from the right)."""
    u, c = ctx.unit, ctx.canvas
    paper, _ = _page_colors(ctx)
    board = Board(ctx, paper)
    backdrop(board, c, paper)
    parts = _Parts(ctx)
    half = c.w / 2
    picture = Box(c.x if ctx.rtl else c.x + half, c.y, half, c.h)
    page = Box(c.x + half if ctx.rtl else c.x, c.y, half, c.h)
    draw_motif(board, picture, mode="scene", entities=tuple(e.id for e in ctx.plan.entities), stem="picture", salt=41)
    _caption(board, parts.captions, picture)
    margin, inner = 7.5 * u, 9 * u
    x = page.x + (inner if ctx.rtl else margin)
    live = Box(x, page.y + 8 * u, page.w - margin - inner, page.h - 15.5 * u)
    _article(board, live, parts, paper, columns=2)
    _folio(board, page, margin, paper, 2 * ctx.rng("folio").randrange(9, 40))
    gutter = mix(paper, "#000000", 0.1)
    board.line(Point(c.cx, c.y), Point(c.cx, c.bottom), 0.12 * u, gutter, stem="fold")
    return board.sheet("magazine-spread")


def opener(ctx: Context) -> Sheet:
    """The picture fills three fifths of the spread; a narrow page of text beside it, headline over both columns."""
    u, c = ctx.unit, ctx.canvas
    paper, _ = _page_colors(ctx)
    board = Board(ctx, paper)
    backdrop(board, c, paper)
    parts = _Parts(ctx)
    share = 0.56
    picture = Box(c.x if not ctx.rtl else c.right - c.w * share, c.y, c.w * share, c.h)
    draw_motif(board, picture, mode="scene", entities=tuple(e.id for e in ctx.plan.entities), stem="picture", salt=43)
    _caption(board, parts.captions, picture)
    x = picture.right if not ctx.rtl else c.x
    page = Box(x, c.y, c.w - picture.w, c.h)
    live = Box(page.x + 7 * u, page.y + 9 * u, page.w - 14 * u, page.h - 17 * u)
    _article(board, live, parts, paper, columns=2 if live.w > 70 * u else 1)
    _folio(board, page, 7 * u, paper, 2 * ctx.rng("folio").randrange(9, 40) + 1)
    return board.sheet("magazine-opener")


def single(ctx: Context) -> Sheet:
    """One page: picture bled at the head, headline and columns below."""
    u, c = ctx.unit, ctx.canvas
    paper, _ = _page_colors(ctx)
    board = Board(ctx, paper)
    backdrop(board, c, paper)
    parts = _Parts(ctx)
    wanted = _has_running(ctx, parts)
    lesser = len(parts.rest) + len(parts.byline)
    picture = Box(c.x, c.y, c.w, c.h * max(0.24, (0.46 if wanted else 0.66) - 0.06 * lesser))
    draw_motif(board, picture, mode="scene", entities=tuple(e.id for e in ctx.plan.entities), stem="picture", salt=47)
    _caption(board, parts.captions, picture)
    live = Box(c.x + 8 * u, picture.bottom + 6 * u, c.w - 16 * u, c.bottom - picture.bottom - 14 * u)
    _article(board, live, parts, paper, columns=2, compact=True)
    _folio(board, c, 8 * u, paper, ctx.rng("folio").randrange(12, 90))
    return board.sheet("magazine-page")


def _has_running(ctx: Context, parts: _Parts) -> bool:
    return bool(parts.body) or asks(ctx.plan, "running-text")


def _article(board: Board, live: Box, parts: _Parts, paper: Color, *, columns: int, compact: bool = False) -> None:
    ctx, u = board.ctx, board.ctx.unit
    running = _has_running(ctx, parts)
    strong = strong_color(board, paper)
    y = live.y
    kickers = [c for c in parts.rest if c.role in {"label", "badge", "brand"}]
    others = [c for c in parts.rest if c not in kickers] + parts.byline
    for copy in kickers:
        h = board.layout_size(copy, LABEL, 2.3 * u, live.w)[1]
        board.text(copy, Box(live.x, y, live.w, h), LABEL, 2.3 * u, on=paper, color=strong)
        y += h + 1.2 * u
    if parts.title is not None:
        spec = Spec(title=12 if compact and running else 16, title_lines=3, share=1.0)
        size = title_size(board, parts.title, (live.w, live.h * (0.36 if running else 0.6)), spec)
        h = board.layout_size(parts.title, TITLE, size, live.w)[1]
        board.text(parts.title, Box(live.x, y, live.w, h), TITLE, size, on=paper, lines=3)
        y += h + 0.16 * size + 1.0 * u
    cjk = ctx.plan.script in CJK or ctx.plan.script in {"Arab", "Deva", "Beng"}
    stand = _STAND.but(italic=not cjk)
    size = board.common([(s, (live.w, 16 * u)) for s in parts.stand], stand, (4.1 if running else 5.0) * u, 4)
    for copy in parts.stand:
        h = board.layout_size(copy, stand, size, live.w)[1]
        board.text(copy, Box(live.x, y, live.w, h), stand, size, on=paper)
        y += h + 0.8 * u
    for copy in others:
        h = board.layout_size(copy, SMALL, 2.2 * u, live.w)[1]
        board.text(copy, Box(live.x, y, live.w, h), SMALL, 2.2 * u, on=paper)
        y += h + 0.6 * u
    y += 2.4 * u
    low = live.bottom
    for copy in parts.quotes:
        quote = HEADING.but(leading=1.02)
        size = board.fits(copy, quote, 4.6 * u, (live.w * 0.9, 16 * u), 4)
        h = board.layout_size(copy, quote, size, live.w * 0.9)[1]
        low -= h + 2 * u
        board.text(copy, Box(live.x, low + u, live.w * 0.9, h), quote, size, on=paper, color=strong)
        low -= 2 * u
    if running and low - y > 12 * u:
        board.line(Point(live.x, y), Point(live.right, y), 0.16 * u, mix(paper, board.ink(paper), 0.5))
        _columns(board, Box(live.x, y + 2.6 * u, live.w, low - y - 2.6 * u), parts.body, paper, columns)


_RUNNING = {"hyphenation": Hyphenation(), "hanging": True}
"""How running text is set: words may be divided, punctuation hangs."""


def _columns(board: Board, box: Box, body: list[Copy], paper: Color, columns: int) -> None:
    """Set running text in columns, the first letter dropped over three lines where the script has letters to drop."""
    ctx, u = board.ctx, board.ctx.unit
    script = ctx.script(body[0]) if body else ctx.plan.script
    voice = TEXT.but(align="justify")
    drop = 3 if script in {"Latn", "Cyrl", "Grek"} else 0
    size = 2.15 * u
    ink = board.ink(paper)
    if body:
        share = box.h / len(body)
        for i, copy in enumerate(body):
            at = Box(box.x, box.y + i * share, box.w, share - u)
            fit = Fit(mode="box", min_size=board.least * 0.8, max_size=2.8 * u)
            block = block_of(
                ctx,
                copy,
                voice,
                size,
                ink,
                fit=fit,
                align="justify",
                ground=paper,
            )
            block = block.model_copy(
                update={"columns": columns, "column_gap": 3.4 * u, "drop_cap": drop if i == 0 else 0, **_RUNNING}
            )
            board.lay(block, at, copy)
        return
    text = placeholder(script)
    fit = Fit(mode="none")
    paragraphs = (Paragraph(runs=(Run(text=text),)),)
    block = block_of(
        ctx,
        text,
        voice,
        size,
        ink,
        fit=fit,
        align="justify",
        ground=paper,
    )
    block = block.model_copy(
        update={"columns": columns, "column_gap": 3.4 * u, "drop_cap": drop, "paragraphs": paragraphs, **_RUNNING}
    )
    for _ in range(9):
        more = (*block.paragraphs, Paragraph(runs=(Run(text=text),), indent=0.0 if script in CJK else 1.2 * size))
        tried = block.model_copy(update={"paragraphs": more})
        if ctx.measure(tried, box).overset:
            break
        block = tried
    while ctx.measure(block, box).overset and len(block.paragraphs[0].runs[0].text) > 40:
        cut = block.paragraphs[0].runs[0].text
        end = max(cut.rfind(". ", 0, len(cut) - 2), cut.rfind("。", 0, len(cut) - 2), cut.rfind(", ", 0, len(cut) - 2))
        if end <= 0:
            return
        shorter = Paragraph(runs=(Run(text=cut[: end + 1]),))
        block = block.model_copy(update={"paragraphs": (shorter,)})
    if not ctx.measure(block, box).overset:
        board.lay(block, box, text, role="placeholder")


def _caption(board: Board, captions: list[Copy], picture: Box) -> None:
    u = board.ctx.unit
    y = picture.bottom - 3 * u
    for copy in reversed(captions):
        w, h, _ = board.layout_size(copy, SMALL, 2.1 * u, picture.w * 0.5)
        box = Box(picture.x + 3 * u, y - h - 1.6 * u, w * 1.01 + 2.4 * u, h + 1.6 * u)
        board.rect(box, "#ffffff", stem="caption", role="caption")
        board.text(copy, box.inset(1.2 * u, 0.8 * u), SMALL, 2.1 * u, on="#ffffff", color="#16161a", large=False)
        y = box.y - u


def _folio(board: Board, page: Box, margin: float, paper: Color, number: int) -> None:
    u = board.ctx.unit
    box = Box(page.x + margin, page.bottom - 5.4 * u, page.w - 2 * margin, 2.8 * u)
    board.text(str(number), box, LABEL.but(valign="middle"), board.least, on=paper, lines=1, role="folio", large=False)


def _wide(weight: float) -> Suits:
    return lambda ctx: weight if ctx.ratio > 1.15 else 0.01


MAGAZINES: tuple[tuple[str, Archetype, Suits], ...] = (
    ("magazine-spread", spread, _wide(1.2)),
    ("magazine-opener", opener, lambda ctx: 0.0 if asks(ctx.plan, "right-page") else _wide(0.8)(ctx)),
    ("magazine-page", single, lambda ctx: 0.01 if ctx.ratio > 1.15 else 1.2),
)
