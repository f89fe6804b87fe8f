"""Magazine spreads for short copy and long: picture across the fold, type across the fold, a quote that holds a page, a Swiss grid."""

from __future__ import annotations

from dataclasses import dataclass

from limner.design.archetypes.page import Entry, Page
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.palettes import is_dark
from limner.design.printed.kit import ink_on, line_entry, line_on, second_color, soft_on, split, stack_height, strong
from limner.design.printed.taste import entries, pattern
from limner.design.printed.weave import weave
from limner.design.printed.windows import show
from limner.design.scripts import width_of
from limner.design.structured.asks import asks
from limner.design.structured.voices import TEXT, block_of
from limner.document.color import Color, mix
from limner.document.geometry import Box, Point
from limner.document.plan import Copy
from limner.document.text import Fit, Hyphenation

_DROPS = ("Latn", "Cyrl", "Grek")


@dataclass(frozen=True, slots=True)
class Parts:
    """The strings of an article: rubric, headline, standfirst, byline, quotes, running text, captions."""

    rubric: tuple[Copy, ...]
    title: Copy | None
    stand: tuple[Copy, ...]
    byline: tuple[Copy, ...]
    quotes: tuple[Copy, ...]
    body: tuple[Copy, ...]
    captions: tuple[Copy, ...]


def parts_of(ctx: Context) -> Parts:
    """Return the strings of an article by the part they play."""
    items = list(ctx.copies())
    title = next((c for c in items if c.role == "title"), items[0] if items else None)
    rest = [c for c in items if c is not title]

    def take(*roles: str) -> list[Copy]:
        found = [c for c in rest if c.role in roles]
        rest[:] = [c for c in rest if c not in found]
        return found

    byline = [
        c for c in rest if c.role == "author" or len(c.text) <= 60 and pattern("byline").fullmatch(c.text.strip())
    ]
    rest = [c for c in rest if c not in byline]
    quotes, captions = take("quote"), take("caption")
    rubric = take("label", "badge", "brand", "date")
    body = [c for c in rest if len(c.text) > 110]
    stand = [c for c in rest if c not in body]
    return Parts(tuple(rubric), title, tuple(stand), tuple(byline), tuple(quotes), tuple(body), tuple(captions))


def _paper(ctx: Context) -> Color:
    p = ctx.palette
    return p.ground if is_dark(p.ground) else mix(p.ground, "#fffdf8", 0.5)


def _columns(page: Page, items: tuple[Copy, ...], box: Box, ground: Color, count: int) -> None:
    """Set running text in columns on the baseline grid, the first letter of the first three lines deep where there are such."""
    ctx, u = page.ctx, page.u
    share = box.h / max(1, len(items))
    for i, item in enumerate(items):
        script = ctx.script(item)
        size = max(page.least, 2.5 * u)
        fit = Fit(mode="box", min_size=page.least * 0.8, max_size=3.1 * u)
        made = block_of(ctx, item, TEXT, size, ink_on(page, ground), fit=fit, align="justify", ground=ground)
        made = made.model_copy(update={"columns": count, "column_gap": 3.6 * u, "drop_cap": 3 if i == 0 and script in _DROPS else 0,
                                       "hyphenation": Hyphenation(), "hanging": True})  # fmt: skip
        page.lay(made, Box(box.x, box.y + i * share, box.w, share - u), item)


def _captions(page: Page, items: tuple[Copy, ...], box: Box, ground: Color, *, color: Color | None = None) -> None:
    if items:
        page.stack([line_entry(c, 2.3, 0.6, color=color or soft_on(page, ground)) for c in items], box, ground=ground, align=page.ctx.start,
                   valign="bottom")  # fmt: skip


def _intro(
    page: Page, parts: Parts, *, color: Color | None = None, size: float = 4.6, quotes: bool = True
) -> list[Entry]:
    """Return what stands under a headline: standfirst, quotes, byline."""
    few = sum(width_of(c.text) for c in (*parts.stand, *parts.quotes)) < 70
    size *= 1.25 if few else 1.0
    out = [line_entry(c, size, 3.4 if i == 0 else 1.4, color=color) for i, c in enumerate(parts.stand)]
    if quotes:
        out += [Entry(c, "display", size * 1.35, 5.0, color or page.ctx.palette.accent, 0.4, 4) for c in parts.quotes]
    return out + [line_entry(c, 2.7, 3.0, color=color, weight=600) for c in parts.byline]


def _fold(page: Page, ground: Color) -> None:
    c = page.ctx.canvas
    if page.ctx.ratio > 1.15:
        page.line(Point(c.cx, c.y), Point(c.cx, c.bottom), 0.12 * page.u, mix(ground, "#000000", 0.14), stem="fold")


def across(ctx: Context) -> Sheet:
    """The picture runs over the fold to a third of the far page; the headline fills the rest of that page over its words."""
    paper = _paper(ctx)
    page, c, u = Page(ctx, paper), ctx.canvas, ctx.unit
    page.rect(c, paper, stem="paper", role="background")
    parts = parts_of(ctx)
    wide = ctx.ratio > 1.15
    picture, text = split(c, 0.6 if wide else 0.52, end=ctx.rtl and wide, across=wide)
    show(page, picture)
    inner = text.inset(6.5 * u, 8 * u)
    head_h = inner.h * (0.46 if parts.body else 0.52)
    rubric = [line_entry(i, 2.6, 0.0, weight=700, color=strong(ctx, paper)) for i in parts.rubric]
    title = [Entry(parts.title, "display", 0.0, 2.0, ink_on(page, paper), 1.0, 4)] if parts.title else []
    used = page.stack([*rubric, *title], Box(inner.x, inner.y, inner.w, head_h), ground=paper, align=ctx.start)
    y = used.bottom + 3.4 * u
    page.rect(Box(inner.x if not ctx.rtl else inner.right - 9 * u, y, 9 * u, 0.8 * u), strong(ctx, paper), stem="bar")
    room = Box(inner.x, y + 4 * u, inner.w, inner.bottom - y - 4 * u)
    if parts.body:
        low = page.stack(
            _intro(page, parts, size=3.6), Box(room.x, room.y, room.w, 0.4 * room.h), ground=paper, align=ctx.start
        )
        _columns(page, parts.body, Box(room.x, low.bottom + 3 * u, room.w, room.bottom - low.bottom - 3 * u), paper, 1)
    else:
        page.stack(_intro(page, parts), room, ground=paper, align=ctx.start, valign="top")
    _captions(page, parts.captions, Box(inner.x, c.bottom - 7 * u, inner.w, 4.4 * u), paper)
    return page.sheet("spread-across")


def typed(ctx: Context) -> Sheet:
    """Type leads: the headline over both pages as large as it goes, a band of picture under it, words in columns at the foot."""
    paper = _paper(ctx)
    page, c, u = Page(ctx, paper), ctx.canvas, ctx.unit
    page.rect(c, paper, stem="paper", role="background")
    parts = parts_of(ctx)
    inner = c.inset(6 * u, 6 * u)
    top = inner.y
    if parts.rubric:
        used = page.stack(
            [line_entry(i, 2.6, 0, weight=700) for i in parts.rubric],
            Box(inner.x, top, inner.w, 4 * u),
            ground=paper,
            align=ctx.start,
        )
        top = used.bottom + 1.5 * u
    page.line(Point(inner.x, top), Point(inner.right, top), 0.4 * u, ink_on(page, paper))
    head = Box(inner.x, top + 2 * u, inner.w, 0.36 * inner.h)
    title = (
        [Entry(parts.title, "display", 0.0, 0.0, strong(ctx, paper), 1.0, 1 if width_of(parts.title.text) < 26 else 2)]
        if parts.title
        else []
    )
    used = page.stack(title, head, ground=paper, align=ctx.start)
    words_h = 0.36 * inner.h
    if not parts.body:
        words_h = min(
            words_h, stack_height(page, _intro(page, parts, size=4.2), inner.w) + (5 if parts.captions else 1) * u
        )
    y = (used.bottom if parts.title else top) + 3 * u
    low = Box(inner.x, inner.bottom - words_h, inner.w, words_h)
    show(page, Box(c.x, y, c.w, low.y - y - 3.4 * u))
    wide = ctx.ratio > 1.15
    first, rest = split(low, 0.36 if parts.body and wide else 1.0, end=ctx.rtl)
    room = Box(first.x, first.y, first.w - (4 * u if parts.body and wide else 0), first.h)
    page.stack(_intro(page, parts, size=3.4 if parts.body else 4.2), room, ground=paper, align=ctx.start)
    if parts.body:
        box = rest if wide else Box(low.x, low.y + 0.4 * low.h, low.w, 0.6 * low.h)
        _columns(page, parts.body, box, paper, 2)
    _captions(page, parts.captions, Box(inner.x, inner.bottom - 3 * u, inner.w, 3 * u), paper)
    return page.sheet("spread-typed")


def quoted(ctx: Context) -> Sheet:
    """A page of strong colour holds the quote (or headline) alone; picture and words on the page that faces it."""
    p, paper = ctx.palette, _paper(ctx)
    page, c, u = Page(ctx, paper), ctx.canvas, ctx.unit
    page.rect(c, paper, stem="paper", role="background")
    parts = parts_of(ctx)
    field = strong(ctx, paper)
    wide = ctx.ratio > 1.15
    first, rest = split(c, 0.5 if wide else 0.44, end=ctx.rtl and wide, across=wide)
    page.rect(first, field, stem="field")
    ink = ink_on(page, field)
    loud = parts.quotes[:1] or ((parts.title,) if parts.title else ())
    room = first.inset(9 * u, 10 * u)
    small = Box(room.x, room.y, room.w, 5 * u)
    if parts.rubric:
        page.stack(
            [line_entry(i, 2.6, 0, weight=700, color=ink) for i in parts.rubric], small, ground=field, align=ctx.start
        )
        room = Box(room.x, room.y + 8 * u, room.w, room.h - 8 * u)
    page.stack(
        [Entry(i, "display", 0.0, 0.0, ink, 1.0, 6) for i in loud], room, ground=field, align=ctx.start, valign="middle"
    )
    top, low = split(rest, 0.54, across=False)
    show(page, top)
    rest_parts = Parts(
        (), None if parts.title in loud else parts.title, parts.stand, parts.byline, parts.quotes[1:], parts.body, ()
    )
    inner = low.inset(7 * u, 5.5 * u)
    head = [Entry(rest_parts.title, "display", 9.0, 0.0, p.main, 0.5, 2)] if rest_parts.title else []
    words = [*head, *_intro(page, rest_parts, size=3.6)]
    if parts.body:
        used = page.stack(words, Box(inner.x, inner.y, inner.w, 0.5 * inner.h), ground=paper, align=ctx.start)
        _columns(
            page,
            parts.body,
            Box(inner.x, used.bottom + 2.5 * u, inner.w, inner.bottom - used.bottom - 2.5 * u),
            paper,
            2,
        )
    else:
        page.stack(words, inner, ground=paper, align=ctx.start, valign="middle")
    _captions(page, parts.captions, Box(inner.x, low.bottom - 5 * u, inner.w, 3.4 * u), paper)
    _fold(page, paper)
    return page.sheet("spread-quoted")


def gridded(ctx: Context) -> Sheet:
    """Swiss: three columns; headline in two of them over a rule, words in the first, the picture in the other two."""
    paper = _paper(ctx)
    page, c, u = Page(ctx, paper), ctx.canvas, ctx.unit
    page.rect(c, paper, stem="paper", role="background")
    parts = parts_of(ctx)
    inner = c.inset(5 * u)
    wide = ctx.ratio > 1.15
    narrow, broad = split(inner, 0.3, end=ctx.rtl) if wide else split(inner, 0.36, across=False, end=True)
    broad = (
        Box(broad.x + (0 if ctx.rtl else 4 * u), broad.y, broad.w - 4 * u, broad.h)
        if wide
        else Box(broad.x, broad.y, broad.w, broad.h - 4 * u)
    )
    line = ink_on(page, paper)
    page.rect(Box(inner.x, inner.y, inner.w, 0.9 * u), line, stem="rule", role="rule")
    head, picture = split(Box(broad.x, broad.y + 3 * u, broad.w, broad.h - 3 * u), 0.36, across=False)
    title = [Entry(parts.title, "display", 0.0, 0.0, line, 1.0, 2)] if parts.title else []
    used = page.stack(title, Box(head.x, head.y, head.w, head.h - 3 * u), ground=paper, align=ctx.start)
    top = (used.bottom if parts.title else head.y) + 3 * u
    show(page, Box(picture.x, top, picture.w, picture.bottom - top))
    y = narrow.y + (3 * u if wide else 0)
    if parts.rubric:
        rubric = [line_entry(i, 2.6, 0.8, weight=700, color=strong(ctx, paper)) for i in parts.rubric]
        under = page.stack(rubric, Box(narrow.x, y, narrow.w, 8 * u), ground=paper, align=ctx.start)
        y = under.bottom + 3 * u
    words = Box(narrow.x, y, narrow.w, narrow.bottom - y - (6 * u if parts.captions else 0))
    if parts.body:
        intro = page.stack(
            _intro(page, parts, size=3.3), Box(words.x, words.y, words.w, 0.42 * words.h), ground=paper, align=ctx.start
        )
        _columns(
            page,
            parts.body,
            Box(words.x, intro.bottom + 3 * u, words.w, words.bottom - intro.bottom - 3 * u),
            paper,
            1 if wide else 2,
        )
    else:
        page.stack(
            _intro(page, parts, size=4.0), words, ground=paper, align=ctx.start, valign="bottom" if wide else "top"
        )
    _captions(page, parts.captions, Box(narrow.x, narrow.bottom - 5 * u, narrow.w, 5 * u), paper)
    return page.sheet("spread-gridded")


def bordered(ctx: Context) -> Sheet:
    """Strips of the family's ornament along the outer edges, the picture framed on one page, type on the axis of the other."""
    paper = _paper(ctx)
    page, c, u = Page(ctx, paper), ctx.canvas, ctx.unit
    page.rect(c, paper, stem="paper", role="background")
    parts = parts_of(ctx)
    field = strong(ctx, paper)
    wide = ctx.ratio > 1.15
    edge = 6 * u
    strips = (
        (Box(c.x, c.y, edge, c.h), Box(c.right - edge, c.y, edge, c.h))
        if wide
        else (Box(c.x, c.y, c.w, edge), Box(c.x, c.bottom - edge, c.w, edge))
    )
    for strip in strips:
        page.rect(strip, field, stem="strip")
        weave(page, strip, field, strength=0.95, scale=1.6)
    inner = c.inset(edge, 0.0) if wide else c.inset(0.0, edge)
    picture, text = split(inner, 0.5, end=ctx.rtl and wide, across=wide)
    window = picture.inset(5 * u)
    page.rect(window.inset(-1.2 * u), second_color(ctx, paper, field), stem="rim")
    show(page, window)
    room = text.inset(7 * u, 8 * u)
    rubric = [line_entry(i, 2.6, 0, weight=700, color=field) for i in parts.rubric]
    title = [Entry(parts.title, "display", 0.0, 2.0, field, 0.5, 3)] if parts.title else []
    if parts.body:
        used = page.stack(
            [*rubric, *title, *_intro(page, parts, size=3.4)],
            Box(room.x, room.y, room.w, 0.52 * room.h),
            ground=paper,
            align="center",
        )
        _columns(
            page, parts.body, Box(room.x, used.bottom + 3 * u, room.w, room.bottom - used.bottom - 3 * u), paper, 2
        )
    else:
        page.stack([*rubric, *title, *_intro(page, parts)], room, ground=paper, align="center", valign="middle")
    _captions(page, parts.captions, Box(window.x, c.bottom - 4.4 * u, window.w, 3.4 * u), paper)
    if wide:
        page.line(Point(c.cx, c.y), Point(c.cx, c.bottom), 0.12 * u, line_on(page, paper, 0.16), stem="fold")
    return page.sheet("spread-bordered")


def _short(ctx: Context) -> float:
    """Return how well these spreads suit: they are made for the copy that is given and set no filler."""
    return 0.15 if asks(ctx.plan, "running-text") and not parts_of(ctx).body else 1.6


SPREADS: tuple[tuple[str, Archetype, Suits], ...] = entries(
    ("spread-across", across, _short),
    ("spread-typed", typed, _short),
    ("spread-quoted", quoted, lambda ctx: _short(ctx) * (1.8 if parts_of(ctx).quotes else 0.6)),
    ("spread-gridded", gridded, _short),
    ("spread-bordered", bordered, _short),
)
