"""Lettering: one word or line is the picture. Plain and huge, as blocks with depth, or letter by letter on tiles."""

from __future__ import annotations

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.ornament.fields import sunburst
from limner.design.palettes import is_dark
from limner.design.structured.board import Board
from limner.design.structured.deck import Deck
from limner.design.structured.finish import backdrop
from limner.design.structured.pictures import draw_motif, has_motif
from limner.design.structured.steps import strong_color
from limner.design.structured.voices import LABEL, TITLE, Voice, block_of
from limner.document.color import Color, adjust, contrast, mix, oklch, readable
from limner.document.fills import Effect, Extrude, Outline, Solid, Stroke
from limner.document.forms import Arch, Bulge, Flag, Warp
from limner.document.geometry import Box, Point, Transform
from limner.document.plan import Copy, CopyStyle
from limner.document.results import TextLayout
from limner.document.text import Fit, Run, RunStyle, TextBlock

_APART = frozenset({"Latn", "Cyrl", "Grek", "Hans", "Hant", "Jpan", "Kore", "Hang", "Hani"})


def _hero(ctx: Context) -> tuple[Copy | None, list[Copy]]:
    deck = Deck(ctx.plan.copy_)
    hero = deck.title()
    if hero is None and deck.left:
        hero = deck.drop(min(deck.left, key=lambda c: (c.style.size not in {"huge", "large"}, len(c.text))))
    return hero, deck.rest()


def _area(board: Board, rest: list[Copy], ground: Color) -> Box:
    """Set the lesser strings at the foot and return the room for the word."""
    u, c = board.ctx.unit, board.ctx.canvas
    live = c.inset(8 * u, 8 * u)
    if not rest:
        return live
    size = board.common([(r, (live.w, 9 * u)) for r in rest], LABEL, 4.4 * u, 2)
    heights = [board.layout_size(r, LABEL, size, live.w)[1] for r in rest]
    y = live.bottom - sum(heights)
    for copy, height in zip(rest, heights, strict=True):
        board.text(copy, Box(live.x, y, live.w, height), LABEL, size, on=ground, align="center")
        y += height
    return Box(live.x, live.y, live.w, live.h - sum(heights) - 5 * u)


def word_block(
    board: Board, copy: Copy, voice: Voice, box: Box, ink: Color, ground: Color, most: float = 4096.0
) -> TextBlock:
    """Return a block whose word fills a box, on as few lines as serve it best, with an edge where its colours need one."""
    ctx, warp = board.ctx, _warp(copy)
    words = len(copy.text.split()) if warp is None else min(2, len(copy.text) // 14 + 1)
    best: TextBlock | None = None
    top = 0.0
    for lines in range(1, min(4, max(1, words)) + 1):
        fit = Fit(mode="box", min_size=board.least, max_size=min(most, 4096.0), max_lines=lines)
        block = block_of(ctx, copy, voice, 10 * ctx.unit, ink, fit=fit, align="center", valign="middle", ground=ground)
        block = block.model_copy(update={"warp": warp})
        size = ctx.measure(block, box).size
        if best is None or size > top * 1.15:
            best, top = block, size
    assert best is not None
    if best.letter_effects or best.style.stroke or copy.style.effect:
        # Effects are as wide as the letters they are on: the block is made once more at the size it came to.
        best = block_of(ctx, copy, voice, top, ink, fit=best.fit, align="center", valign="middle", ground=ground)
    colors = [k.color for k in copy.style.letter_colors]
    weak = [c for c in colors if contrast(c, ground) < 3.0]
    if weak and not best.letter_effects:
        # A colour a shade too light is deepened; where that would make another colour of it, all letters get an edge.
        deeper = {c: readable(c, ground, 3.05) for c in weak}
        if all(abs(oklch(c).l - oklch(d).l) <= 0.13 for c, d in deeper.items()):
            best = _recoloured(best, deeper)
        else:
            options = ("#111111", "#ffffff", ctx.palette.ink)
            edge = max(options, key=lambda o: min(contrast(o, c) for c in [*colors, ink]))
            best = best.model_copy(update={"letter_effects": (Outline(width=0.022 * top, color=edge),)})
    fixed = best.style.model_copy(update={"size": top})
    fit = Fit(mode="shrink", min_size=top * 0.8, max_size=top, max_lines=best.fit.max_lines)
    return best.model_copy(update={"style": fixed, "fit": fit, "warp": warp})


def _recoloured(block: TextBlock, colors: dict[Color, Color]) -> TextBlock:
    def one(run: Run) -> Run:
        fill = run.style.fill
        if not isinstance(fill, Solid) or fill.color not in colors:
            return run
        return run.model_copy(update={"style": run.style.model_copy(update={"fill": Solid(color=colors[fill.color])})})

    paragraphs = tuple(p.model_copy(update={"runs": tuple(one(run) for run in p.runs)}) for p in block.paragraphs)
    return block.model_copy(update={"paragraphs": paragraphs})


def _ground(ctx: Context) -> Color:
    """Return the ground asked for, else the palette's own; the next of its colours where the letters asked for need another."""
    p = ctx.palette
    if ctx.plan.palette.background:
        return ctx.plan.palette.background
    hero, _ = _hero(ctx)
    style = hero.style if hero is not None else CopyStyle()
    grounds = (p.ground, p.main, adjust(p.main, lightness=-0.25), p.second, p.ink)
    if style.effect == "neon":
        return next((one for one in grounds if is_dark(one)), mix(p.main, "#0b0a14", 0.85))
    if "sticker" in (style.effect, *style.more):
        shown = [one for one in (p.main, p.second, p.accent) if contrast(one, "#ffffff") > 1.6 and not is_dark(one)]
        return (*shown, adjust(p.main, lightness=0.25))[0]
    outer = [one for one in (style.edge, *style.tones, style.color) if one][: 1 if style.edge else None]
    if not outer:
        return p.ground
    return max(grounds, key=lambda one: min(3.0, *(contrast(one, tone) for tone in outer)))


def word(ctx: Context) -> Sheet:
    """The word as large as the sheet allows on a calm ground; under it the thing it names, if any."""
    ground = _ground(ctx)
    board = Board(ctx, ground)
    backdrop(board, ctx.canvas, ground)
    hero, rest = _hero(ctx)
    box = _area(board, rest, ground)
    if has_motif(ctx):
        h = box.h * 0.42
        draw_motif(board, Box(box.x, box.bottom - h, box.w, h), salt=23)
        box = Box(box.x, box.y, box.w, box.h - h - 4 * ctx.unit)
    if hero is not None:
        ink = board.ink(ground, strong_color(board, ground), large=True)
        block = word_block(board, hero, TITLE, box, ink, ground)
        board.lay(block, box, hero)
        if (
            not hero.style.letter_colors
            and not hero.style.effect
            and not ctx.plan.palette.background
            and not has_motif(ctx)
        ):
            _underline(board, ctx.measure(block, box), ground)
    return board.sheet("lettering-word")


def _warp(copy: Copy) -> Warp | None:
    """Return how the brief asks for a word to be bent: bowed up or down, swollen in the middle, on a wave."""
    bends: dict[str, Warp] = {
        "arc-top": Arch(bend=0.36), "arc-bottom": Arch(bend=-0.36), "bulge": Bulge(amount=0.6), "wave": Flag(amplitude=0.18),
    }  # fmt: skip
    return bends.get(copy.style.curve)


def _underline(board: Board, laid: TextLayout, ground: Color) -> None:
    u, b = board.ctx.unit, laid.bounds
    y = b.bottom + 3.2 * u
    if y > board.ctx.canvas.bottom - 8 * u or board.ctx.rng("swash").random() < 0.4:
        return
    w = b.w * 0.5
    d = f"M{b.cx - w / 2} {y}Q{b.cx - w / 6} {y - 2.4 * u} {b.cx} {y}T{b.cx + w / 2} {y - 0.4 * u}"
    stroke = Stroke(fill=Solid(color=mix(ground, board.ctx.palette.accent, 0.9)), width=0.9 * u, cap="round")
    board.path(d, Box(b.cx - w / 2, y - 2 * u, w, 4 * u), None, stroke=stroke, stem="swash")


def blocks(ctx: Context) -> Sheet:
    """Block letters with depth, a little tilted, before a burst of rays."""
    p, c = ctx.palette, ctx.canvas
    ground = _ground(ctx)
    board = Board(ctx, ground)
    backdrop(board, c, ground)
    hero, rest = _hero(ctx)
    if ctx.plan.palette.background is None:
        rays = mix(ground, p.second, 0.28 if not is_dark(ground) else 0.4)
        board.path(sunburst(Point(c.cx, c.cy), max(c.w, c.h), 14, 0.5, 6.0), c, rays, stem="rays", role="background")
    box = _area(board, rest, ground)
    if hero is not None:
        ink = strong_color(board, ground)
        block = word_block(board, hero, TITLE.but(weight=900), box.inset(0.03 * box.w, 0.05 * box.h), ink, ground)
        size = block.style.size
        deep = adjust(ink, lightness=-0.3) if not is_dark(ground) else mix(ground, "#000000", 0.55)
        light = max(("#ffffff", "#111111", p.ground), key=lambda o: contrast(o, ink))
        if block.letter_effects or hero.style.letter_colors:
            effects: tuple[Effect, ...] = (*block.letter_effects, Extrude(dx=0.05 * size, dy=0.06 * size, color=deep))
        else:
            effects = (Outline(width=0.03 * size, color=light), Extrude(dx=0.065 * size, dy=0.075 * size, color=deep))
        block = block.model_copy(update={"letter_effects": effects})
        tilt = None if ctx.plan.palette.background else Transform.rotation(-4, Point(box.cx, box.cy))
        board.lay(block, box, hero, transform=tilt)
    return board.sheet("lettering-blocks")


def tiles(ctx: Context) -> Sheet:
    """Every letter on a tile of its own, tiles in the palette's colours, set on one line."""
    u, p = ctx.unit, ctx.palette
    ground = _ground(ctx)
    board = Board(ctx, ground)
    backdrop(board, ctx.canvas, ground)
    hero, rest = _hero(ctx)
    box = _area(board, rest, ground)
    if hero is None:
        return board.sheet("lettering-tiles")
    voice = TITLE.but(tracking=0.1)
    inner = box.inset(0.07 * box.w, 0.12 * box.h)
    block = word_block(board, hero, voice, inner, p.ink, ground, most=44 * u)
    track = {"tracking": 0.1}
    block = block.model_copy(update={"style": block.style.model_copy(update=track), "letter_effects": ()})
    laid = ctx.measure(block, inner)
    colors = [p.main, p.accent, p.second, mix(p.main, p.accent, 0.5)]
    runs: list[Run] = []
    turn = ctx.rng("tiles").randrange(len(colors))
    shown = [k for k in laid.clusters if hero.text[k.start : k.end].strip()]
    at = 0
    for i, cluster in enumerate(shown):
        face = board.bearing(colors[(i + turn) % len(colors)], 4.6)
        # A tile is as wide as its letter's advance, moved back a little so that the letter stands in its middle.
        row, body = laid.lines[cluster.line].box, cluster.box
        wide = body.w + (0.1 * laid.size if i + 1 == len(shown) else 0.0) - 0.03 * laid.size
        tall = max(1.24 * laid.size, min(wide, 1.3 * laid.size))
        tile = Box(body.x - 0.02 * laid.size, row.cy - tall / 2, wide, tall)
        tilt = Transform.rotation((-1.2, 0.9, -0.6, 1.2)[i % 4], Point(tile.cx, tile.cy))
        board.rect(tile, face, radius=(1 + ctx.style.corner) * u, stem="tile", transform=tilt)
        runs.append(
            Run(text=hero.text[at : cluster.end], style=RunStyle(fill=Solid(color=board.ink(face, large=True))))
        )
        at = cluster.end
    if at < len(hero.text) and runs:
        runs[-1] = Run(text=runs[-1].text + hero.text[at:], style=runs[-1].style)
    paragraph = block.paragraphs[0].model_copy(update={"runs": tuple(runs) or block.paragraphs[0].runs})
    board.lay(block.model_copy(update={"paragraphs": (paragraph,)}), inner, hero)
    return board.sheet("lettering-tiles")


def _tile_weight(ctx: Context) -> float:
    hero, _ = _hero(ctx)
    if (
        hero is None
        or hero.style.letter_colors
        or hero.style.effect
        or hero.style.curve
        or hero.style.font in {"script", "handwriting", "brush"}
    ):
        return 0.0
    apart = ctx.script(hero) in _APART and not ctx.type.cursive
    return 0.5 if apart and 2 <= len(hero.text) <= 9 and len(hero.text.split()) == 1 and ctx.ratio > 0.9 else 0.0


def _block_weight(ctx: Context) -> float:
    hero, _ = _hero(ctx)
    plain = (
        hero is not None
        and not hero.style.curve
        and hero.style.effect in {"", "3d"}
        and ctx.style.name not in {"minimal", "luxury", "editorial"}
    )
    return 0.8 if plain and not has_motif(ctx) and ctx.plan.palette.background is None else 0.1


LETTERINGS: tuple[tuple[str, Archetype, Suits], ...] = (
    ("lettering-word", word, lambda ctx: 1.2),
    ("lettering-blocks", blocks, _block_weight),
    ("lettering-tiles", tiles, _tile_weight),
)
