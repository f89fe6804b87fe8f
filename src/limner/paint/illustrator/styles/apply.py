"""The table of style passes, and running one at a strength."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

import numpy as np
from PIL import Image

from limner.document.scene import PictureStyle
from limner.paint.illustrator.brush import Brush
from limner.paint.illustrator.styles.cel import anime
from limner.paint.illustrator.styles.comic import comic
from limner.paint.illustrator.styles.cut import cut
from limner.paint.illustrator.styles.drawing import line_art, pencil
from limner.paint.illustrator.styles.drymedia import chalk, charcoal, colored_pencil, crayon
from limner.paint.illustrator.styles.engraved import engraving, woodcut
from limner.paint.illustrator.styles.flat import flat
from limner.paint.illustrator.styles.grids import ascii_art, cross_stitch, isometric, knitted, voxel
from limner.paint.illustrator.styles.manga import manga
from limner.paint.illustrator.styles.night import neon, silhouette
from limner.paint.illustrator.styles.oil import gouache, oil
from limner.paint.illustrator.styles.photo import photo, solid
from limner.paint.illustrator.styles.pieces import low_poly, mosaic, origami, stained_glass
from limner.paint.illustrator.styles.pixel import pixel
from limner.paint.illustrator.styles.prints import duotone, risograph
from limner.paint.illustrator.styles.screenprint import screenprint
from limner.paint.illustrator.styles.sheet import Pixels, Sheet
from limner.paint.illustrator.styles.wash import ink
from limner.paint.illustrator.styles.watercolor import watercolor

Pass = Callable[[Sheet], Pixels]

STYLE_PASSES: Mapping[str, Pass] = MappingProxyType(
    {
        "flat": flat, "pixel": pixel, "manga": manga, "comic": comic, "watercolor": watercolor, "oil": oil,
        "gouache": gouache, "colored-pencil": colored_pencil, "crayon": crayon, "chalk": chalk, "charcoal": charcoal,
        "pencil": pencil,
        "line-art": line_art, "paper-cut": cut, "risograph": risograph, "photo": photo, "3d": solid, "anime": anime,
        "ink": ink, "woodcut": woodcut, "silhouette": silhouette, "duotone": duotone, "neon": neon, "engraving": engraving,
        "screen-print": screenprint, "cross-stitch": cross_stitch, "knitted": knitted, "voxel": voxel,
        "isometric": isometric, "ascii": ascii_art, "stained-glass": stained_glass, "mosaic": mosaic, "low-poly": low_poly,
        "origami": origami,
    }
)  # fmt: skip
"""Raster passes by style name. A style that is not here is drawn as it is."""


def apply_style(pixels: Pixels, brush: Brush, style: PictureStyle, *, opaque: bool, photo: bool = False) -> Pixels:
    """Return premultiplied RGBA pixels (h, w, 4) restyled; the input itself where the style is no pass or its strength 0.

    ``opaque`` False keeps the alpha as it is (pixel art makes it hard) and leaves out paper, border and vignette.
    ``photo`` True says that the picture is somebody's photograph or drawing, not a scene that was drawn here.
    """
    found = STYLE_PASSES.get(style.name)
    if found is None or style.strength <= 0:
        return pixels
    styled = found(Sheet(pixels, brush, opaque, photo))
    if style.strength >= 1:
        return styled
    size = (pixels.shape[1], pixels.shape[0])
    before, after = (
        Image.frombuffer("RGBA", size, np.ascontiguousarray(p), "raw", "RGBA", 0, 1) for p in (pixels, styled)
    )
    return np.array(Image.blend(before, after, style.strength))
