"""Textures: paper and grain as pictures blended over the whole sheet at a few percent; scale-aware, seeded."""

from __future__ import annotations

from limner.design.context import Context
from limner.design.palettes import is_dark
from limner.document.layers import PictureLayer
from limner.document.scene import Scene, Setting


def texture(ctx: Context) -> PictureLayer | None:
    """Return the sheet's texture as a layer to lie on top, or None where the style family wants a clean surface."""
    kind = ctx.style.texture
    if kind not in ("paper", "grain"):
        return None
    dark = is_dark(ctx.palette.ground)
    scene = Scene(setting=Setting(place="paper"), palette=("#ffffff",), seed=ctx.seed, contact_shadows=False)
    return PictureLayer(
        id="texture", role="texture", box=ctx.canvas, scene=scene, blend="soft-light" if dark else "multiply",
        opacity=0.05 if kind == "paper" else 0.06, locked=True,
    )  # fmt: skip
