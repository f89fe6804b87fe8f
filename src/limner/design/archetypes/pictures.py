"""Pictures in a layout: cut-out motifs that fill their box, and whole scenes that leave the type its calm."""

from __future__ import annotations

from collections.abc import Sequence

from limner.design.archetypes.page import Page
from limner.design.inks import printed
from limner.design.staging import stage
from limner.document.color import Color
from limner.document.geometry import Box
from limner.document.layers import Mask
from limner.document.plan import Copy
from limner.document.scene import Instance, Scene


def motif(
    page: Page,
    box: Box,
    *,
    anchor: str = "center",
    entities: Sequence[str] | None = None,
    behind: Sequence[Color] = (),
) -> bool:
    """Lay the plan's things, cut out, as large as they go into a box; False when there is nothing to show.

    ``anchor`` "bottom" stands them on the box's foot, "center" hangs them in its middle.
    ``behind`` are the colours it lies on, the sheet's ground where none are given.
    """
    ctx = page.ctx
    staged = stage(
        ctx.plan, box, palette=ctx.palette, resources=ctx.resources, seed=ctx.seed, mode="motif", entities=entities,
    )  # fmt: skip
    scene = printed(ctx, staged.scene, behind or (ctx.palette.ground,))
    if not any(entity.instances for entity in scene.entities):
        return False
    page.picture(_anchored(scene) if anchor == "bottom" else scene, box, stem="motif", role="motif")
    return True


def carried(page: Page) -> tuple[Copy, ...]:
    """Return the strings that lie on things in the picture."""
    return tuple(item for item in page.ctx.plan.copy_ if item.carrier and item.carrier != "balloon")


def whole(
    page: Page, box: Box, *, clear: Sequence[Box] = (), mask: Mask | None = None, copies: Sequence[Copy] | None = None,
    alone: bool = False,
) -> None:  # fmt: skip
    """Lay the plan's picture into a box, with the strings its carriers bear; ``clear`` are canvas boxes left calm for type.

    ``alone`` leaves out the place: the things stand on nothing.
    """
    ctx = page.ctx
    texts = tuple(carried(page) if copies is None else copies)
    staged = stage(
        ctx.plan, box, palette=ctx.palette, resources=ctx.resources, seed=ctx.seed,
        mode="motif" if alone else "scene", keep_clear=tuple(clear), copies=texts,
    )  # fmt: skip
    page.picture(printed(ctx, staged.scene), box, stem="scene", role="picture", mask=mask)
    for layer in staged.texts:
        page.used.add(layer.copy_id)
        page.add(layer)


def _anchored(scene: Scene) -> Scene:
    """Let the arrangement down until its lowest foot stands on the foot of the box."""
    foots = [instance.y for entity in scene.entities for instance in entity.instances]
    drop = max(0.0, 0.995 - max(foots))
    entities = tuple(
        entity.model_copy(update={"instances": tuple(_down(one, drop) for one in entity.instances)})
        for entity in scene.entities
    )
    return scene.model_copy(update={"entities": entities})


def _down(instance: Instance, drop: float) -> Instance:
    return instance.model_copy(update={"y": instance.y + drop})
