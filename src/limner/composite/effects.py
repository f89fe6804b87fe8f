"""Effects around a sketch: shadow and glow, extrude and outline beneath it, blur of it.

Whatever order they are listed in, they are drawn from the bottom up as shadows, glows, extrusions, outlines (widest
first), then the sketch; those of one kind in list order. An extrusion starts from the outlined silhouette, and shadows
and glows are cast by all of it: an effect never hides another.
"""

from __future__ import annotations

from collections.abc import Iterable

import skia

from limner.composite.halo import draw_glow, draw_shadow
from limner.composite.silhouette import Silhouette, silhouette_of
from limner.composite.sketch import Sketch
from limner.document.fills import Blur, Effect, Extrude, Glow, Outline, Shadow
from limner.document.geometry import Box


def reach(effects: Iterable[Effect]) -> float:
    """Return how far effects may paint beyond the content they are applied to, in canvas pixels."""
    far = grown = swept = 0.0
    for effect in effects:
        if isinstance(effect, Shadow):
            far = max(far, max(abs(effect.dx), abs(effect.dy)) + 3 * effect.blur)
        elif isinstance(effect, Glow):
            far = max(far, 3 * effect.radius)
        elif isinstance(effect, Outline):
            grown = max(grown, effect.width)
        elif isinstance(effect, Extrude):
            swept = max(swept, abs(effect.dx), abs(effect.dy))
        elif isinstance(effect, Blur):
            far = max(far, 3 * effect.radius)
    return far + grown + swept + 2


def with_effects(sketch: Sketch, effects: tuple[Effect, ...]) -> Sketch:
    """Return the sketch with effects as a sketch of its own."""
    visible = tuple(effect for effect in effects if _visible(effect))
    if not visible:
        return sketch

    def draw(canvas: skia.Canvas) -> None:
        _draw(canvas, sketch, visible)

    return Sketch(bounds=sketch.bounds.inset(-reach(visible)), draw=draw)


def _visible(effect: Effect) -> bool:
    if isinstance(effect, Outline):
        return effect.width > 0
    if isinstance(effect, Extrude):
        return effect.dx != 0 or effect.dy != 0
    if isinstance(effect, Glow):
        return effect.radius > 0 and effect.strength > 0
    return not isinstance(effect, Blur) or effect.radius > 0


def _draw(canvas: skia.Canvas, sketch: Sketch, effects: tuple[Effect, ...]) -> None:
    outlines = sorted((e for e in effects if isinstance(e, Outline)), key=lambda e: -e.width)
    extrusions = [e for e in effects if isinstance(e, Extrude)]
    blurs = [e for e in effects if isinstance(e, Blur)]
    base = silhouette_of(sketch, canvas) if any(not isinstance(e, Blur) for e in effects) else None
    if base is not None:
        edges = [base.grown(outline.width) for outline in outlines]
        solid = edges[0] if edges else base
        sides = [solid.swept(extrusion.dx, extrusion.dy) for extrusion in extrusions]
        cast = solid.joined(sides)
        _draw_cast(canvas, cast, effects)
        for extrusion, side in zip(extrusions, sides, strict=True):
            side.fill(canvas, extrusion.color)
        for outline, edge in zip(outlines, edges, strict=True):
            edge.fill(canvas, outline.color)
    if blurs:
        _draw_blurred(canvas, sketch, blurs)
    else:
        sketch.draw(canvas)
    if base is not None:
        for effect in effects:
            if isinstance(effect, Glow):
                draw_glow(canvas, base, effect, within=True)


def _draw_cast(canvas: skia.Canvas, cast: Silhouette, effects: tuple[Effect, ...]) -> None:
    for effect in effects:
        if isinstance(effect, Shadow):
            draw_shadow(canvas, cast, effect)
    for effect in effects:
        if isinstance(effect, Glow):
            draw_glow(canvas, cast, effect, within=False)


def _draw_blurred(canvas: skia.Canvas, sketch: Sketch, blurs: list[Blur]) -> None:
    sigma = sum(blur.radius**2 for blur in blurs) ** 0.5
    box: Box = sketch.bounds.inset(-3 * sigma)
    paint = skia.Paint(ImageFilter=skia.ImageFilters.Blur(sigma, sigma))
    canvas.saveLayer(skia.Rect.MakeXYWH(box.x, box.y, box.w, box.h), paint)
    sketch.draw(canvas)
    canvas.restore()
