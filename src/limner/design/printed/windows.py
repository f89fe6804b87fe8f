"""Windows: what a printed object shows in an opening of its sheet: the brief's scene, its things on a field, or ornament."""

from __future__ import annotations

import math

from limner.design.archetypes.cast import has_motif, has_scene
from limner.design.archetypes.page import Page
from limner.design.archetypes.parts import art
from limner.design.archetypes.pictures import whole
from limner.design.ornament import fields
from limner.design.ornament.primitives import circle, rect
from limner.design.palettes import is_dark
from limner.design.printed.kit import clipped, second_color
from limner.design.printed.weave import weave
from limner.document.color import Color, mix
from limner.document.geometry import Box, Point
from limner.document.layers import Mask, PathShape

_BARE = ("none", "plain", "gradient", "paper")


def show(page: Page, box: Box, *, outline: str = "", field: Color | None = None, rays: bool = False) -> Color:
    """Show what there is to show in a box (or the outline in it); return the colour of the field behind it."""
    ctx = page.ctx
    shape = outline or rect(box)
    if has_scene(ctx) or has_motif(ctx) and ctx.plan.setting.place not in _BARE:
        whole(page, box, mask=Mask(shape=PathShape(d=shape), box=box))
        return field or ctx.palette.second
    ground = field or second_color(ctx, ctx.palette.ground)
    page.solid(shape, ground, stem="window")
    if has_motif(ctx):
        paler = (
            mix(ground, ctx.palette.ground, 0.3)
            if is_dark(ground) != is_dark(ctx.palette.ground)
            else mix(ground, ctx.palette.ink, 0.12)
        )
        if rays:
            reach = math.hypot(box.w, box.h)
            clipped(
                page, fields.sunburst(Point(box.cx, box.cy), reach, 28, 0.5), box, paler, outline=shape, stem="rays"
            )
        else:
            clipped(page, circle(box.cx, box.cy, 0.43 * min(box.w, box.h)), box, paler, outline=shape, stem="disc")
        art(page, box.inset(0.07 * box.w, 0.07 * box.h), ground)
    else:
        weave(page, box, ground, strength=0.45, scale=1.2, outline=outline)
        art(page, box.inset(0.16 * min(box.w, box.h)), ground)
    return ground
