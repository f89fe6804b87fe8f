"""The table of style passes, and running one at a strength. A pass is loaded when it is first asked for."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

import numpy as np
from PIL import Image

from limner.document.facemesh import Face
from limner.document.results import Pixels
from limner.document.scene import PictureStyle
from limner.paint.illustrator.brush import Brush
from limner.paint.illustrator.styles.heed import Heed

STYLE_PASSES: Mapping[str, str] = MappingProxyType(
    {
        "flat": "flat:flat", "pixel": "pixel:pixel", "manga": "manga:manga", "comic": "comic:comic",
        "watercolor": "watercolor:watercolor", "oil": "oil:oil", "gouache": "oil:gouache",
        "colored-pencil": "drymedia:colored_pencil", "crayon": "drymedia:crayon", "chalk": "drymedia:chalk",
        "charcoal": "drymedia:charcoal", "pencil": "drawing:pencil", "line-art": "drawing:line_art",
        "paper-cut": "cut:cut", "risograph": "prints:risograph", "photo": "photo:photo", "3d": "photo:solid",
        "anime": "cel:anime", "ink": "wash:ink", "woodcut": "engraved:woodcut", "silhouette": "night:silhouette",
        "duotone": "prints:duotone", "neon": "night:neon", "engraving": "engraved:engraving",
        "screen-print": "screenprint:screenprint", "cross-stitch": "grids:cross_stitch", "knitted": "grids:knitted",
        "voxel": "grids:voxel", "isometric": "grids:isometric", "ascii": "grids:ascii_art",
        "stained-glass": "pieces:stained_glass", "mosaic": "mosaic:mosaic", "low-poly": "facets:low_poly",
        "origami": "facets:origami", "linocut": "linocut:linocut", "ukiyo-e": "ukiyoe:ukiyo_e",
        "embroidery": "textile:embroidery", "felt": "textile:felt", "storybook": "storybook:storybook",
        "vintage-photo": "grades:vintage_photo", "tintype": "grades:tintype", "polaroid": "grades:polaroid",
        "film": "grades:film", "noir": "grades:noir", "cinematic": "grades:cinematic", "glitch": "screens:glitch",
        "vaporwave": "screens:vaporwave", "synthwave": "screens:synthwave", "blueprint": "screens:blueprint",
        "pop-art": "pop:pop_art", "halftone": "pop:halftone", "travel-poster": "posters:travel_poster",
        "art-deco": "posters:art_deco", "art-nouveau": "posters:art_nouveau", "constructivist": "posters:constructivist",
        "pointillism": "oil:pointillism", "pastel": "drymedia:pastel", "bauhaus": "bauhaus:bauhaus",
        "double-exposure": "doubled:double_exposure", "psychedelic": "psychedelic:psychedelic",
        "8-bit": "pixel:eight_bit", "32-bit": "pixel:thirty_two_bit",
    }
)  # fmt: skip
"""Raster passes by style name: their module in this room and their function. A style that is not here is drawn as it is."""

FACE_STYLES = frozenset(
    {
        "anime", "felt", "paper-cut", "stained-glass", "travel-poster", "comic", "manga", "line-art", "woodcut", "engraving",
        "linocut", "ink", "watercolor", "oil", "gouache", "pencil", "colored-pencil", "crayon", "chalk", "charcoal", "pastel",
        "pointillism", "embroidery", "storybook", "ukiyo-e", "screen-print", "pop-art", "flat", "risograph", "blueprint",
        "art-deco", "art-nouveau", "constructivist", "psychedelic", "mosaic", "low-poly", "origami", "neon", "bauhaus",
    }
)  # fmt: skip
"""The styles that draw the faces of a photograph as faces, or in finer marks, when they are told where they are."""


@lru_cache(maxsize=128)
def pass_named(name: str) -> Callable[[Pixels, Brush, bool, bool, Sequence[Face], Sequence[Heed]], Pixels]:
    """Return the pass of a style of ``STYLE_PASSES``: pixels, brush, opaque, photo, faces, heeds → pixels."""
    home, _, function = STYLE_PASSES[name].partition(":")
    room = "limner.paint.illustrator.styles"
    sheet = importlib.import_module(f"{room}.sheet").Sheet
    found = getattr(importlib.import_module(f"{room}.{home}"), function)
    return lambda pixels, brush, opaque, photo, faces, heeds: found(sheet(pixels, brush, opaque, photo, faces, heeds))


def apply_style(
    pixels: Pixels, brush: Brush, style: PictureStyle, *, opaque: bool, photo: bool = False, faces: Sequence[Face] = (),
    heeds: Sequence[Heed] = (),
) -> Pixels:  # fmt: skip
    """Return premultiplied RGBA pixels (h, w, 4) restyled; the input itself where the style is no pass or its strength 0.

    ``opaque`` False keeps the alpha as it is (pixel art makes it hard) and leaves out paper, border and vignette.
    ``photo`` True says that the picture is somebody's photograph or drawing, not a scene that was drawn here; ``faces`` are
    those found in it, which the styles of
    ``FACE_STYLES`` draw as faces; ``heeds`` are who and what a drawn scene is about, worked more finely.
    """
    if style.name not in STYLE_PASSES or style.strength <= 0:
        return pixels
    styled = pass_named(style.name)(pixels, brush, opaque, photo, faces, heeds)
    if style.strength >= 1:
        return styled
    size = (pixels.shape[1], pixels.shape[0])
    before, after = (
        Image.frombuffer("RGBA", size, np.ascontiguousarray(p), "raw", "RGBA", 0, 1) for p in (pixels, styled)
    )
    return np.array(Image.blend(before, after, style.strength))
