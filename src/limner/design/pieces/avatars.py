"""Avatars: a head and shoulders, or any one thing, in a round field of colour."""

from __future__ import annotations

from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.palettes import is_dark
from limner.design.staging import stage
from limner.document.color import mix
from limner.document.fills import LinearGradient, Solid, Stop, Stroke
from limner.document.geometry import Box
from limner.document.layers import EllipseShape, GroupLayer, Layer, PictureLayer, RectShape, Shape, ShapeLayer
from limner.document.plan import Plan

_SLIM, _TALL = 0.42, 0.62
"""Figures narrower than this (width / height) stand from head to foot: only their upper part is shown."""


def disc(ctx: Context) -> Sheet:
    """The subject in a round field, cut by its rim, on nothing."""
    return _made(ctx, "avatar-disc", EllipseShape())


def tile(ctx: Context) -> Sheet:
    """The subject in a square field with round corners, on nothing."""
    return _made(ctx, "avatar-tile", RectShape(radius=min(ctx.canvas.w, ctx.canvas.h) * 0.21))


def _made(ctx: Context, name: str, shape: Shape) -> Sheet:
    c, palette = ctx.canvas, ctx.palette
    side = min(c.w, c.h) * 0.94
    field = Box(c.cx - side / 2, c.cy - side / 2, side, side)
    base = ctx.plan.palette.background or (ctx.plan.palette.dominant or (palette.accent,))[0]
    light = mix(base, "#ffffff", 0.45 if is_dark(base) else 0.25)
    fill = LinearGradient(stops=(Stop(at=0, color=light), Stop(at=1, color=base)))
    children: list[Layer] = [ShapeLayer(id="field", role="panel", box=field, shape=shape, fill=fill)]
    halo = field.inset(side * 0.1)
    children.append(
        ShapeLayer(
            id="halo",
            role="ornament",
            box=halo,
            shape=EllipseShape(),
            fill=Solid(color=mix(light, "#ffffff", 0.35)),
            opacity=0.6,
        )
    )
    picture = _picture(ctx, field)
    if picture is not None:
        children.append(picture)
    group = GroupLayer(id="avatar", name="avatar", role="piece", box=field, children=tuple(children), clip=shape)
    rim = ShapeLayer(
        id="rim",
        role="ornament",
        box=field.inset(side * 0.012),
        shape=shape,
        stroke=Stroke(fill=Solid(color=mix(base, "#ffffff", 0.7)), width=side * 0.024),
    )
    return Sheet((group, rim), None, name)


def _picture(ctx: Context, field: Box) -> PictureLayer | None:
    """Return the subject: a standing figure so large that its head and shoulders fill the field, anything else whole."""
    concepts = ctx.resources.concepts
    plan = _near(ctx)
    if not plan.entities:
        return None
    head = next((e for e in plan.entities if e.concept in concepts), plan.entities[0])
    aspect = concepts.get(head.concept).aspect if head.concept in concepts else 1.0
    if head.person is not None:  # shoulders are cut by the rim, not by the air
        box = Box(field.x - field.w * 0.14, field.y + field.h * 0.07, field.w * 1.28, field.h * 1.05)
    elif aspect < _TALL:
        zoom = 2.4 if aspect < _SLIM else 1.45  # figures drawn with large heads show less of themselves from near
        box = Box(field.cx - field.w * zoom / 2, field.y + field.h * 0.12, field.w * zoom, field.h * zoom)
    else:
        box = field.inset(field.w * 0.13).moved(0, field.h * 0.03)
    staged = stage(plan, box, palette=ctx.palette, resources=ctx.resources, seed=ctx.seed, mode="motif", copies=())
    return PictureLayer(id="subject", role="motif", box=box, scene=staged.scene)


def _near(ctx: Context) -> Plan:
    """Return the plan with each of its kinds shown once, people from near."""
    entities = []
    for entity in ctx.plan.entities:
        near = entity.person.model_copy(update={"shot": "bust"}) if entity.person is not None else None
        entities.append(entity.model_copy(update={"count": 1, "person": near}))
    return ctx.plan.model_copy(update={"entities": tuple(entities)})


_DISC: Suits = lambda ctx: 1.0  # noqa: E731
_TILE: Suits = lambda ctx: 0.35  # noqa: E731
AVATARS: tuple[tuple[str, Archetype, Suits], ...] = (("avatar-disc", disc, _DISC), ("avatar-tile", tile, _TILE))
