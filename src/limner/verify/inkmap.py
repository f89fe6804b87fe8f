"""A straight picture of a line and the ink it is set in, in; grey pictures dark on light out, for OCR, likeliest first.

The first tells ink from ground by lightness alone. The second is a map of how near each pixel's colour is to the ink, so
that a busy or coloured ground, a glow or an edge does not read as letters.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageOps

from limner.document.color import alpha, rgb
from limner.document.fills import tones
from limner.document.results import GlyphRun, Line, TextLayout

BORDER = 12
"""White pixels laid around a picture."""

REACH = 0.75
"""Colours nearer to the ink than this share of the way to the ground count as ink, by degrees."""

Inks = npt.NDArray[np.float32]


def inks_of(layout: TextLayout, line: Line) -> Inks:
    """Return the colours (n, 3; 0…255) a line's glyphs are filled with: gradients by their stops; none for emoji."""
    return colors_of(
        run for run in layout.runs if not run.color and any(line.start <= offset < line.end for offset in run.clusters)
    )


def colors_of(runs: Iterable[GlyphRun]) -> Inks:
    """Return the colours (n, 3; 0…255) of the fills of runs, each once; of hollow letters those of their line."""
    colors: dict[str, None] = {}
    for run in runs:
        seen = [color for color in tones(run.fill) if alpha(color) > 0]
        if not seen and run.stroke is not None:
            seen = list(tones(run.stroke.fill))
        colors |= dict.fromkeys(seen)
    return np.array([rgb(color) for color in colors], np.float32).reshape(-1, 3) * np.float32(255.0)


def by_lightness(image: Image.Image) -> Image.Image:
    """Return the picture in grey, stretched to black and white, its ground (the rim) light."""
    gray = ImageOps.autocontrast(image.convert("L"), cutoff=1)
    values = np.asarray(gray)
    rim = np.concatenate([values[0], values[-1], values[:, 0], values[:, -1]])
    if float(np.median(rim)) < 128:
        gray = ImageOps.invert(gray)
    return ImageOps.expand(gray, border=BORDER, fill=int(np.quantile(np.asarray(gray), 0.9)))


def by_ink(image: Image.Image, inks: Inks) -> Image.Image | None:
    """Return the map of nearness to the inks, black where equal; None when the ground has the ink's colour."""
    if not len(inks):
        return None
    pixels = np.asarray(image, np.float32)
    rim = np.concatenate([pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]])
    ground = np.median(rim, axis=0)
    span = float(np.min(np.linalg.norm(inks - ground, axis=1)))
    if span < 24:
        return None
    away = np.min([np.linalg.norm(pixels - ink, axis=2) for ink in inks], axis=0)
    gray = np.clip(away / (REACH * span), 0.0, 1.0) * 255.0
    return ImageOps.expand(Image.fromarray(gray.astype(np.uint8), "L"), border=BORDER, fill=255)
