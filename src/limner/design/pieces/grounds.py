"""Backgrounds and textures: gradient meshes, bokeh, waves, soft shapes, contour lines, and materials edge to edge."""

from __future__ import annotations

import math
import random

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.ornament.primitives import blob, circle, joined, smooth, xy
from limner.design.ornament.tiles.book import ornament
from limner.design.palettes import is_dark
from limner.design.patterns.inked import inks_of, layers_of
from limner.design.themes import named_in
from limner.document.color import Color, adjust, mix, with_alpha
from limner.document.fills import Blur, LinearGradient, RadialGradient, Solid, Stop, Stroke, TextureFill
from limner.document.geometry import Box
from limner.document.layers import EllipseShape, Layer, PathShape, PictureLayer, RectShape, ShapeLayer
from limner.document.scene import Scene, Setting

_PLACES = {"concrete": "concrete", "fabric": "fabric"}


def ground(ctx: Context) -> Sheet:
    """The kind of background the brief names, else one by seed."""
    text = ctx.plan.prompt.lower()
    material = named_in(text, "materials")
    if material:
        return _material(ctx, material)
    kind = named_in(text, "kinds") or str(ctx.turns("ground").choice(("mesh", "waves", "shapes", "mesh", "contours")))
    make = {"mesh": _mesh, "bokeh": _bokeh, "waves": _waves, "shapes": _shapes, "contours": _contours}[kind]
    return Sheet(tuple(make(ctx, ctx.rng(f"ground-{kind}"))), ctx.palette.ground, f"background-{kind}")


def _tones(ctx: Context) -> list[Color]:
    """Return the colours of a background, those the brief names first."""
    palette = ctx.palette
    asked = ctx.plan.palette
    named = list(dict.fromkeys((*((asked.background,) if asked.background else ()), *asked.dominant)))
    if len(named) == 1:
        base = named[0]
        return [
            base,
            adjust(base, lightness=0.14, hue=18),
            adjust(base, lightness=-0.12, hue=-16),
            adjust(base, lightness=0.22, chroma=0.7, hue=40),
        ]
    if named:
        return [*named, mix(named[0], named[1], 0.5), adjust(named[0], lightness=0.08, chroma=0.8)]
    return list(dict.fromkeys((palette.main, palette.accent, palette.second, mix(palette.main, palette.accent, 0.5))))


def _mesh(ctx: Context, rng: random.Random) -> list[Layer]:
    """Return a mesh of colours that run into one another: large blurred discs over a gradient."""
    c, tones = ctx.canvas, _tones(ctx)
    long, short = max(c.w, c.h), min(c.w, c.h)
    fill = LinearGradient(
        stops=(Stop(at=0, color=tones[0]), Stop(at=1, color=tones[1 % len(tones)])), start=(0, 0), end=(1, 1)
    )
    out: list[Layer] = [ShapeLayer(id="base", role="background", box=c, fill=fill)]
    for k in range(7):
        r = long * rng.uniform(0.22, 0.4)
        x, y = c.x + c.w * ((k % 3) / 2 + rng.uniform(-0.2, 0.2)), c.y + c.h * ((k // 3) / 2 + rng.uniform(-0.2, 0.2))
        out.append(ShapeLayer(
            id=f"glow-{k}", role="background", box=Box(x - r, y - r * 0.8, 2 * r, 1.6 * r), shape=EllipseShape(),
            fill=Solid(color=with_alpha(tones[(k + 1) % len(tones)], 0.85)), effects=(Blur(radius=short * 0.11),),
        ))  # fmt: skip
    return out


def _bokeh(ctx: Context, rng: random.Random) -> list[Layer]:
    """Return lights out of focus: discs of three depths, brighter at their rims, over a deep gradient."""
    c, u = ctx.canvas, ctx.unit
    tones = _tones(ctx)
    deep = mix(tones[0], "#05060c", 0.72)
    far = RadialGradient(
        stops=(Stop(at=0, color=mix(tones[0], deep, 0.35)), Stop(at=1, color=deep)), center=(0.5, 0.42), radius=0.75
    )
    out: list[Layer] = [ShapeLayer(id="base", role="background", box=c, fill=far)]
    for depth, (count, low, high, blur) in enumerate(((26, 2.5, 6, 1.6), (22, 6, 10, 0.7), (12, 10, 17, 0.25))):
        for k in range(count):
            r = rng.uniform(low, high) * u
            x, y = c.x + rng.uniform(-0.05, 1.05) * c.w, c.y + min(1.1, max(-0.1, rng.gauss(0.5, 0.3))) * c.h
            color = mix(tones[rng.randrange(len(tones))], "#ffffff", rng.uniform(0.1, 0.45))
            a = rng.uniform(0.14, 0.4) * (1.2 - 0.25 * depth)
            stops = (
                Stop(at=0, color=with_alpha(color, a * 0.6)),
                Stop(at=0.86, color=with_alpha(color, a)),
                Stop(at=1, color=with_alpha(color, a * 0.2)),
            )
            out.append(ShapeLayer(
                id=f"light-{depth}-{k}", role="background", box=Box(x - r, y - r, 2 * r, 2 * r), shape=EllipseShape(),
                fill=RadialGradient(stops=stops), blend="screen", effects=(Blur(radius=blur * u * 0.5),),
            ))  # fmt: skip
    return out


def _waves(ctx: Context, rng: random.Random) -> list[Layer]:
    """Return bands that roll across, each in its own gradient, with a thread of light along its crest."""
    c, tones = ctx.canvas, _tones(ctx)
    light = mix(tones[0], "#ffffff", 0.82) if not is_dark(ctx.palette.ground) else mix(tones[0], "#05060c", 0.8)
    head = LinearGradient(stops=(Stop(at=0, color=light), Stop(at=1, color=mix(light, tones[0], 0.35))))
    out: list[Layer] = [ShapeLayer(id="base", role="background", box=c, fill=head)]
    count = 7
    for k in range(count):
        top = c.y + c.h * (0.22 + 0.76 * k / count)
        swing, phase, cycles = c.h * rng.uniform(0.05, 0.1), rng.uniform(0, math.tau), rng.uniform(0.7, 1.25)
        crest = []
        for i in range(25):
            t = phase + cycles * math.tau * i / 24
            rise = swing * (math.sin(t) + 0.4 * math.sin(2 * t + 0.3 * phase))
            crest.append((c.x + c.w * (i / 24 * 1.1 - 0.05), top + rise))
        a, b = tones[k % len(tones)], tones[(k + 1) % len(tones)]
        share = 0.25 + 0.75 * (k + 1) / count
        fill = LinearGradient(
            stops=(Stop(at=0, color=mix(light, a, share)), Stop(at=1, color=mix(light, b, share))),
            start=(0, 0),
            end=(1, 0.4),
        )
        d = smooth(crest) + f"L{xy(c.right + c.w * 0.05, c.bottom + 9)}L{xy(c.x - c.w * 0.05, c.bottom + 9)}Z"
        box = Box(c.x, top - 2 * swing, c.w, c.bottom - top + 2 * swing)
        out.append(ShapeLayer(id=f"wave-{k}", role="background", box=box, shape=PathShape(d=d), fill=fill))
        thread = Stroke(fill=Solid(color=with_alpha("#ffffff", 0.35)), width=max(1.0, 0.22 * ctx.unit))
        out.append(
            ShapeLayer(id=f"crest-{k}", role="background", box=box, shape=PathShape(d=smooth(crest)), stroke=thread)
        )
    return out


def _shapes(ctx: Context, rng: random.Random) -> list[Layer]:
    """Return soft shapes gathered at two opposite corners, with rings, a field of dots and lines, the middle left calm."""
    c, u, tones = ctx.canvas, ctx.unit, _tones(ctx)
    base = ctx.palette.ground
    out: list[Layer] = [ShapeLayer(id="base", role="background", box=c, fill=Solid(color=base))]
    spots = ((0.06, 0.04, 42), (0.94, 0.96, 46), (0.86, 0.14, 20), (0.12, 0.9, 24), (0.3, -0.02, 22), (0.72, 1.02, 20))
    for k, (fx, fy, size) in enumerate(spots):
        x, y, r = c.x + fx * c.w, c.y + fy * c.h, size * u
        a, b = tones[k % len(tones)], tones[(k + 1) % len(tones)]
        fill = LinearGradient(stops=(Stop(at=0, color=a), Stop(at=1, color=mix(a, b, 0.5))), start=(0, 0), end=(1, 1))
        d = blob(x, y, r, r * rng.uniform(0.8, 1.0), [rng.uniform(0.8, 1.16) for _ in range(7)])
        out.append(ShapeLayer(id=f"shape-{k}", role="background", box=Box(x - r, y - r, 2 * r, 2 * r), shape=PathShape(d=d), fill=fill,
                              opacity=1.0 if k < 2 else 0.88))  # fmt: skip
    for k, (fx, fy) in enumerate(((0.88, 0.2), (0.1, 0.82))):
        x, y = c.x + fx * c.w, c.y + fy * c.h
        d = joined(circle(x, y, (6 + 3.2 * j) * u) for j in range(4))
        line = Stroke(fill=Solid(color=with_alpha(ctx.palette.ink, 0.4)), width=0.3 * u)
        out.append(
            ShapeLayer(id=f"rings-{k}", role="background", box=Box(x, y, 1, 1), shape=PathShape(d=d), stroke=line)
        )
    dots = joined(
        circle(c.x + c.w * 0.62 + i * 3 * u, c.y + 7 * u + j * 3 * u, 0.42 * u) for i in range(7) for j in range(4)
    )
    out.append(
        ShapeLayer(
            id="dots", role="background", box=c, shape=PathShape(d=dots), fill=Solid(color=tones[1 % len(tones)])
        )
    )
    return out


def _contours(ctx: Context, rng: random.Random) -> list[Layer]:
    """Return contour lines over a gradient."""
    c, tones = ctx.canvas, _tones(ctx)
    deep = mix(tones[0], ctx.palette.ground, 0.82)
    fill = LinearGradient(stops=(Stop(at=0, color=ctx.palette.ground), Stop(at=1, color=deep)), end=(1, 1))
    marks = ornament("topographic", c.w, c.h, min(c.w, c.h) * 0.55, rng.getrandbits(30))
    inks = list(inks_of(ctx.palette))
    inks[1] = mix(ctx.palette.ground, tones[0], 0.6)
    inks[3] = tones[0]
    return [ShapeLayer(id="base", role="background", box=c, fill=fill), *layers_of(marks, inks, c)]


def _material(ctx: Context, name: str) -> Sheet:
    """Return a material edge to edge in the brief's colours."""
    c = ctx.canvas
    named = ctx.plan.palette.dominant
    if name in _PLACES:
        scene = Scene(setting=Setting(place=_PLACES[name]), seed=ctx.seed, palette=tuple(named))
        layer: Layer = PictureLayer(id="material", role="background", box=c, scene=scene)
        return Sheet((layer,), ctx.palette.ground, f"texture-{name}")
    usual = {
        "marble": ("#f4f2ee", "#8d8a86"), "wood": ("#b98a5a", "#7a5230"), "paper": ("#f3ecdd", "#d9ceb6"),
        "chalk": ("#23332d", "#dfe6df"), "brushed": ("#c9ccd1", "#8b9097"), "foil": ("#d8b25a", "#f6e3a4"),
    }  # fmt: skip
    first, second = usual[name]
    if named:
        first = named[0]
        second = named[1] if len(named) > 1 else adjust(first, lightness=0.34 if is_dark(first) else -0.22, chroma=0.6)
    fill = TextureFill(
        texture=name,
        colors=(first, second),
        scale=max(2.0, {"marble": 11.0, "wood": 9.0}.get(name, 5.0) * ctx.unit),
        seed=ctx.seed,
    )
    return Sheet(
        (ShapeLayer(id="material", role="background", box=c, shape=RectShape(), fill=fill),), first, f"texture-{name}"
    )


_ALWAYS: Suits = lambda ctx: 1.0  # noqa: E731
GROUNDS: tuple[tuple[str, Archetype, Suits], ...] = (("background", ground, _ALWAYS),)
"""The design of a background: its kinds are told by the brief's words."""
