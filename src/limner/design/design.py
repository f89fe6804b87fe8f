"""``design``: the context is made, an archetype lays the sheet out, and the sheet becomes a Document."""

from __future__ import annotations

from functools import lru_cache
from typing import cast

from limner.design.archetypes import pick
from limner.design.context import Context, Sheet, context
from limner.design.decisions import decisions
from limner.design.emblem import with_emblem, without_strangers
from limner.design.leftovers import with_leftovers
from limner.design.texture import texture
from limner.document.direction import Direction
from limner.document.document import Canvas, Document, Meta
from limner.document.layers import Layer
from limner.document.plan import Plan
from limner.document.request import Request
from limner.document.results import Measurer
from limner.resources import Resources

_MEASURED = 1024
"""How many measured texts are remembered while one design is made: stacks that are fitted ask for the same ones again."""

_PICTURES = frozenset(
    {"scene", "product", "packaging", "logo", "ui", "frame", "background", "icon-set", "sprite-sheet", "avatar"}
)
"""Media that have no grain of paper laid over them."""

_CUT_OUT = frozenset({"frame", "icon-set", "sprite-sheet", "avatar"})
"""Media that lie on nothing where their design gives no ground."""


def design(
    plan: Plan, request: Request, resources: Resources, measure: Measurer, direction: Direction | None = None
) -> Document:
    """Return the Document of a plan at the request's size: composition, palette and faces follow the brief and the seed.

    Every string of the plan is in a text layer, unchanged. Equal arguments give equal documents. What ``direction`` decides
    is kept; raises LookupFailed where it names a composition, style or pairing that there is not.
    """
    measure = cast(Measurer, lru_cache(maxsize=_MEASURED)(measure))
    known = without_strangers(plan)
    ctx = context(known, request, resources, measure, direction)
    shown = with_emblem(ctx)
    if shown is not known:
        ctx = context(shown, request, resources, measure, direction)
    choice = pick(ctx)
    sheet = with_leftovers(ctx, choice.make(ctx))
    return Document(
        canvas=Canvas(
            width=round(ctx.canvas.w),
            height=round(ctx.canvas.h),
            background=_background(ctx, sheet),
            repeat=sheet.repeat,
        ),
        palette=ctx.palette,
        layers=_textured(ctx, sheet),
        meta=Meta(
            generator="limner",
            prompt=plan.prompt,
            seed=request.seed,
            quality=request.quality,
            archetype=sheet.archetype,
            style=ctx.style.name,
            pairing=ctx.type.name,
            face=ctx.type.display_families[0],
            chance=ctx.direction.chance,
            fit=choice.fit,
            decisions=decisions(ctx, choice),
            title=next((item.text for item in plan.copy_), ""),
            plan=plan,
        ),
    )


def _background(ctx: Context, sheet: Sheet) -> str | None:
    clear = ctx.request.background == "transparent" or (
        ctx.plan.canvas.transparent and ctx.request.background == "auto"
    )
    if ctx.plan.medium in _CUT_OUT and sheet.background is None:
        return None if ctx.request.background != "opaque" else ctx.palette.ground
    return None if clear else sheet.background or ctx.palette.ground


def _textured(ctx: Context, sheet: Sheet) -> tuple[Layer, ...]:
    layer = texture(ctx)
    if layer is None or sheet.background is None or sheet.repeat or ctx.plan.medium in _PICTURES:
        return sheet.layers
    # Beneath the type, so that letters stay crisp.
    first = next((i for i, one in enumerate(sheet.layers) if one.kind == "text"), len(sheet.layers))
    return (*sheet.layers[:first], layer, *sheet.layers[first:])
