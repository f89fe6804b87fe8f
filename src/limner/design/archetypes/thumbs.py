"""Video thumbnails: a few huge words and one big picture, readable at the size of a stamp."""

from __future__ import annotations

from collections.abc import Sequence

from limner.design.archetypes.bleed import fullbleed
from limner.design.archetypes.cast import Cast, cast, has_motif, has_scene
from limner.design.archetypes.page import Page
from limner.design.archetypes.parts import art, extras, lines_of, title_of
from limner.design.archetypes.posters import extras_room, halves, wide
from limner.design.context import Context, Sheet
from limner.design.ornament import fields
from limner.design.ornament.primitives import circle, polygon
from limner.document.color import Color, contrast, mix
from limner.document.fills import Effect, Extrude, Outline, RadialGradient, Solid, Stop
from limner.document.geometry import Box, Point
from limner.document.layers import TextLayer
from limner.document.letters import Highlight


def shout(ctx: Context) -> Sheet:
    """Rays of colour behind one thing, as big as the sheet, and block letters that stand off the ground."""
    page, who = Page(ctx), cast(ctx)
    p, c = ctx.palette, ctx.canvas
    text, picture = _parts(ctx, who)
    focus = Point(picture.cx, picture.cy)
    glow = RadialGradient(
        stops=(Stop(at=0, color=mix(p.ground, p.accent, 0.5)), Stop(at=1, color=p.ground)),
        center=(focus.x / c.w, focus.y / c.h),
        radius=0.62,
    )
    page.rect(c, glow, stem="glow", role="ornament")
    page.solid(fields.sunburst(focus, 1.5 * max(c.w, c.h), 28, 0.5, 4), p.second, opacity=0.34, stem="rays")
    _show(page, who, picture, mix(p.ground, p.accent, 0.35))
    title = _set(page, who, text, p.ground)
    size = title.block.style.size if title else 0.0
    edge = "#0b0b0f" if contrast(p.main, "#0b0b0f") > contrast(p.main, "#ffffff") else "#ffffff"
    _dress(page, title, (Outline(width=0.05 * size, color=edge), Extrude(dx=0.045 * size, dy=0.055 * size, color=edge)))
    return page.sheet("thumb-shout")


def marker(ctx: Context) -> Sheet:
    """Every line of the title on a bar of colour; the picture leans in from the other side over a wedge."""
    page, who = Page(ctx), cast(ctx)
    p, c = ctx.palette, ctx.canvas
    text, picture = _parts(ctx, who)
    lean = 0.1 * c.w
    if wide(ctx):
        near = picture.x - 0.02 * c.w if not ctx.rtl else picture.right + 0.02 * c.w
        far = c.w if not ctx.rtl else 0.0
        slant = lean if not ctx.rtl else -lean
        page.solid(polygon([(near + slant, 0), (far, 0), (far, c.h), (near - slant, c.h)]), p.second, stem="wedge")
    else:
        page.rect(Box(0, picture.y, c.w, c.h - picture.y), p.second, stem="field", role="ornament")
    _show(page, who, picture, p.second)
    bar = p.accent if contrast(p.accent, p.ground) > 1.6 else p.main
    ink = max(("#111114", "#ffffff"), key=lambda color: contrast(color, bar))
    title = _set(page, who, text, bar, color=ink)
    if title is not None:
        _dress(page, title, (), Highlight(fill=Solid(color=bar), pad=(0.14, 0.0)))
    return page.sheet("thumb-marker")


def spot(ctx: Context) -> Sheet:
    """A dark sheet with one light on the picture; the words glow beside it, plain and enormous."""
    page, who = Page(ctx), cast(ctx)
    p = ctx.palette
    text, picture = _parts(ctx, who)
    r = 0.62 * min(picture.w, picture.h)
    page.solid(circle(picture.cx, picture.cy, r), p.accent, stem="disc")
    page.lines(circle(picture.cx, picture.cy, r * 1.1), p.main, 0.7 * page.u, stem="ring", opacity=0.7)
    _show(page, who, picture, p.accent)
    _set(page, who, text, p.ground)
    return page.sheet("thumb-spot")


def overlaid(ctx: Context) -> Sheet:
    """The picture fills the sheet; see ``fullbleed``."""
    return fullbleed(ctx)._replace(archetype="thumb-overlaid")


def suits_overlaid(ctx: Context) -> float:
    """Return how well a full picture suits: only where the brief describes one."""
    return 1.6 if has_scene(ctx) else 0.0


def _parts(ctx: Context, who: Cast) -> tuple[Box, Box]:
    """Return (type area, picture area): the type takes more of the sheet where there is nothing to show."""
    share = 0.6 if has_motif(ctx) else 0.7
    text, picture = halves(ctx, share if wide(ctx) else 0.46)
    if wide(ctx):
        return text, picture
    return text, Box(picture.x, picture.y, picture.w, picture.h)


def _show(page: Page, who: Cast, box: Box, ground: Color) -> None:
    """Lay the picture larger than its side, standing on the sheet's foot, with the edge of a cut-out."""
    ctx, u = page.ctx, page.u
    grown = Box(box.x - 0.03 * box.w, box.y + 0.03 * box.h, box.w * 1.04, box.h * 0.99)
    before = len(page.layers)
    art(page, grown, ground, anchor="bottom", badges=who.badges)
    if not has_motif(ctx):
        return
    for i in range(before, len(page.layers)):
        layer = page.layers[i]
        if layer.kind == "picture":
            edge: tuple[Effect, ...] = (Outline(width=1.1 * u, color="#ffffff"),)
            page.layers[i] = layer.model_copy(update={"effects": edge})


def _set(page: Page, who: Cast, box: Box, ground: Color, *, color: Color | None = None) -> TextLayer | None:
    """Set the words in their area, the title as large as it goes; return the title's layer."""
    ctx = page.ctx
    rest = (*who.seconds, *who.authors, *who.brands)
    room = extras_room(page, who)
    entries = [
        *title_of(who, 0.94 if not rest else 0.78, lines=4, color=color),
        *lines_of(rest, base=6.0, first_gap=3.0),
    ]
    home = Box(box.x, box.y, box.w - 2 * page.u, box.h - room)
    page.stack(entries, home, ground=ground, align=ctx.start, valign="middle")
    extras(page, who, box, ground, align=ctx.start)
    return next(
        (one for one in page.layers if isinstance(one, TextLayer) and who.title and one.copy_id == who.title.id), None
    )


def _dress(page: Page, title: TextLayer | None, effects: Sequence[Effect], highlight: Highlight | None = None) -> None:
    """Give the title's letters effects, and a bar behind every line."""
    if title is None:
        return
    block = title.block
    grown = title.box
    update: dict[str, object] = {"letter_effects": (*block.letter_effects, *effects)}
    if highlight is not None:
        reach = highlight.pad[0] * block.style.size
        grown = Box(grown.x - reach, grown.y, grown.w + 2 * reach, grown.h)
        update["paragraphs"] = tuple(
            one.model_copy(
                update={
                    "start_indent": reach,
                    "end_indent": reach,
                    "runs": tuple(
                        run.model_copy(update={"style": run.style.model_copy(update={"highlight": highlight})})
                        for run in one.runs
                    ),
                }
            )
            for one in block.paragraphs
        )
    at = page.layers.index(title)
    page.layers[at] = title.model_copy(update={"block": block.model_copy(update=update), "box": grown})


__all__ = ["marker", "overlaid", "shout", "spot", "suits_overlaid"]
