"""Effects around sketches: shadow and glow, extrude and outline beneath them, inner shadow within, blur of them.

Whatever order they are listed in, they are drawn from the bottom up as shadows, glows, extrusions, outlines (widest
first), then the sketch, then what falls within it; those of one kind in list order. An extrusion starts from the outlined
silhouette, and shadows and glows are cast by all of it: an effect never hides another. Where parts of one layer have
effects of their own (letters of a word), each of these steps is taken for all parts before the next: no letter's shadow
falls on its neighbour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import skia

from limner.composite.extrude import draw_sides
from limner.composite.halo import draw_glow, draw_inner_shadow, draw_shadow
from limner.composite.silhouette import Silhouette, silhouette_of
from limner.composite.sketch import Sketch
from limner.document.fills import Blur, Effect, Extrude, Glow, InnerShadow, Outline, Shadow
from limner.document.geometry import Box


class Part(NamedTuple):
    """A piece of a layer with effects of its own; a ``ground`` lies beneath the effects of all others."""

    sketch: Sketch
    effects: tuple[Effect, ...] = ()
    ground: bool = False


def reach(effects: Iterable[Effect]) -> float:
    """Return how far effects may paint beyond the content they are applied to, in canvas pixels."""
    far = grown = swept = 0.0
    for effect in effects:
        if isinstance(effect, Shadow):
            far = max(far, max(abs(effect.dx), abs(effect.dy)) + 3 * effect.blur)
        elif isinstance(effect, Glow):
            far = max(far, 3 * effect.radius)
        elif isinstance(effect, Outline):
            grown = max(grown, effect.width + effect.bridge / 2)
        elif isinstance(effect, Extrude):
            swept = max(swept, abs(effect.dx), abs(effect.dy))
        elif isinstance(effect, Blur):
            far = max(far, 3 * effect.radius)
    return far + grown + swept + 2


def with_effects(parts: Sequence[Part]) -> Sketch:
    """Return parts with their effects as one sketch."""
    shown = [Part(p.sketch, tuple(e for e in p.effects if _visible(e)), p.ground) for p in parts]
    if len(shown) == 1 and not shown[0].effects:
        return shown[0].sketch
    bounds: Box | None = None
    for part in shown:
        box = part.sketch.bounds.inset(-reach(part.effects)) if part.effects else part.sketch.bounds
        bounds = box if bounds is None else bounds.union(box)

    def draw(canvas: skia.Canvas) -> None:
        for part in shown:
            if part.ground:
                part.sketch.draw(canvas)
        stacks = [_Stack.of(part, canvas) for part in shown if not part.ground]
        for step in (_Stack.cast, _Stack.beneath, _Stack.body, _Stack.within):
            for stack in stacks:
                step(stack, canvas)

    return Sketch(bounds=bounds or Box(0, 0, 0, 0), draw=draw)


def _visible(effect: Effect) -> bool:
    if isinstance(effect, Outline):
        return effect.width > 0
    if isinstance(effect, Extrude):
        return effect.dx != 0 or effect.dy != 0
    if isinstance(effect, Glow):
        return effect.radius > 0 and effect.strength > 0
    return not isinstance(effect, Blur) or effect.radius > 0


class _Stack(NamedTuple):
    """One part's effects on a canvas, step by step."""

    part: Part
    base: Silhouette | None
    outlines: tuple[Outline, ...]
    edges: tuple[Silhouette, ...]
    sides: tuple[Silhouette, ...]

    @classmethod
    def of(cls, part: Part, canvas: skia.Canvas) -> _Stack:
        if all(isinstance(effect, Blur) for effect in part.effects):
            return cls(part, None, (), (), ())
        base = silhouette_of(part.sketch, canvas)
        outlines = tuple(sorted((e for e in part.effects if isinstance(e, Outline)), key=lambda e: -e.width))
        edges = tuple(base.grown(outline.width, outline.bridge) for outline in outlines)
        solid = edges[0] if edges else base
        sides = tuple(solid.swept(e.dx, e.dy) for e in part.effects if isinstance(e, Extrude))
        return cls(part, base, outlines, edges, sides)

    @property
    def _solid(self) -> Silhouette | None:
        return self.edges[0] if self.edges else self.base

    def cast(self, canvas: skia.Canvas) -> None:
        """Draw shadows, then glows."""
        if self._solid is None or not any(isinstance(e, Shadow | Glow) for e in self.part.effects):
            return
        whole = self._solid.joined(self.sides)
        for effect in self.part.effects:
            if isinstance(effect, Shadow):
                draw_shadow(canvas, whole, effect)
        for effect in self.part.effects:
            if isinstance(effect, Glow):
                draw_glow(canvas, whole, effect, within=False)

    def beneath(self, canvas: skia.Canvas) -> None:
        """Draw extrusions, then outlines."""
        extrusions = [e for e in self.part.effects if isinstance(e, Extrude)]
        for extrusion, side in zip(extrusions, self.sides, strict=True):
            assert self._solid is not None
            draw_sides(canvas, self._solid, side, extrusion)
        for outline, edge in zip(self.outlines, self.edges, strict=True):
            edge.fill(canvas, outline.color)

    def body(self, canvas: skia.Canvas) -> None:
        """Draw the part itself, blurred where asked."""
        blurs = [effect for effect in self.part.effects if isinstance(effect, Blur)]
        if blurs:
            _draw_blurred(canvas, self.part.sketch, blurs)
        else:
            self.part.sketch.draw(canvas)

    def within(self, canvas: skia.Canvas) -> None:
        """Draw inner shadows and the heat of glows."""
        if self.base is None:
            return
        for effect in self.part.effects:
            if isinstance(effect, InnerShadow):
                draw_inner_shadow(canvas, self.base, effect)
            elif isinstance(effect, Glow):
                draw_glow(canvas, self.base, effect, within=True)


def _draw_blurred(canvas: skia.Canvas, sketch: Sketch, blurs: list[Blur]) -> None:
    sigma = sum(blur.radius**2 for blur in blurs) ** 0.5
    box: Box = sketch.bounds.inset(-3 * sigma)
    paint = skia.Paint(ImageFilter=skia.ImageFilters.Blur(sigma, sigma))
    canvas.saveLayer(skia.Rect.MakeXYWH(box.x, box.y, box.w, box.h), paint)
    sketch.draw(canvas)
    canvas.restore()
