"""Contact sheets of sets: twelve stickers on three grounds, nine patterns three by three, icons, frames, every ornament by rule.

    python bench/sets.py [FOLDER]

Every picture is made by its brief alone, as ``limner generate`` makes it; how long each takes is printed beside it.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import numpy as np
from PIL import Image

from limner.design.ornament.tiles.book import ornament
from limner.design.patterns.inked import inks_of, layers_of
from limner.document.document import Canvas, Document, Palette
from limner.document.geometry import Box
from limner.document.ornaments import ORNAMENTS
from limner.picture import Picture
from limner.pipeline import Limner
from limner.sheet import Cell, contact_sheet

STICKERS = (
    "transparent sticker of an avocado", 'sticker "GOOD VIBES" with a sunflower, transparent background', "sticker of a pink axolotl, transparent background",
    "die cut sticker of a coffee cup, transparent background", "宇航员贴纸，透明背景", "ステッカー、柴犬、透明な背景", "ملصق لاصق لجمل، خلفية شفافة",
    "наклейка с лисой на прозрачном фоне", "हाथी का स्टिकर, पारदर्शी पृष्ठभूमि", 'sticker "STAY WILD" with a bear, transparent background',
    "pegatina de un cactus, fondo transparente", "sticker of a skateboard and a boombox, transparent background",
)  # fmt: skip
PATTERNS = (
    "seamless pattern of lemons and leaves", "青海波の模様", "نمط زخرفة إسلامية بلا حواف", "tartan pattern in green and navy",
    "seamless pattern of foxes and mushrooms", "damask wallpaper pattern in gold on black", "पैस्ले पैटर्न, गुलाबी और सुनहरा",
    "wrapping paper with rockets, planets and stars on dark blue", "terrazzo",
)  # fmt: skip
SETS = (
    "a set of 12 camping icons", "набор иконок: погода", "kitchen line icons, icon set", "a border of laurel leaves", "greek key border in blue",
    "a gold art deco frame with an empty middle", "abstract background with bokeh lights in purple", "gradient mesh background in peach and teal",
    "dark green marble texture", "avatar of a fox", "sprite sheet of a jumping frog, 8 frames", "إطار زخرفي إسلامي ذهبي",
)  # fmt: skip
GROUNDS = ("#000000", "#ffffff", "#e02020")
INKS = Palette(name="bench", ground="#f3eee1", main="#1f3a5f", second="#8fb3c4", accent="#d9644a", ink="#17283f")


def timed(limner: Limner, brief: str, edge: int) -> Picture:
    """Return the picture of a brief, its time printed."""
    start = time.perf_counter()
    picture = limner.generate(brief, size=f"{edge}x{edge}", seed=3, quality="low")[0]
    print(f"{time.perf_counter() - start:6.2f} s  {picture.document.meta.archetype:20} {brief}")
    return picture


def on(picture: Picture, ground: str) -> Image.Image:
    """Return a picture laid on a ground."""
    under = Image.new("RGBA", picture.image.size, ground)
    under.alpha_composite(picture.image.convert("RGBA"))
    return under.convert("RGB")


def tiled(picture: Picture, times: int = 3) -> Image.Image:
    """Return a tile so many times side by side and below."""
    return Image.fromarray(np.ascontiguousarray(np.tile(picture.raster.pixels[..., :3], (times, times, 1))))


def ruled(limner: Limner, name: str, edge: int) -> Image.Image:
    """Return an ornament by rule on a tile."""
    layers = layers_of(ornament(name, edge, edge, edge * 0.3, 3), inks_of(INKS), Box(0, 0, edge, edge))
    canvas = Canvas(width=edge, height=edge, background=INKS.ground, repeat=True)
    return limner.render(Document(canvas=canvas, layers=layers)).image.convert("RGB")


def main() -> None:
    """Draw the sheets into a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("out/sets"))
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    limner = Limner(ocr=False)
    stickers = [timed(limner, brief, 512) for brief in STICKERS]
    patterns = [timed(limner, brief, 512) for brief in PATTERNS]
    others = [timed(limner, brief, 512) for brief in SETS]
    sheets = {
        "stickers": (
            [Cell(on(p, GROUNDS[k % 3]), b) for k, (p, b) in enumerate(zip(stickers, STICKERS, strict=True))],
            4,
        ),
        "patterns": ([Cell(tiled(p), b) for p, b in zip(patterns, PATTERNS, strict=True)], 3),
        "sets": ([Cell(on(p, "#ffffff"), b) for p, b in zip(others, SETS, strict=True)], 4),
        "ornaments": ([Cell(ruled(limner, name, 360), name) for name in ORNAMENTS], 9),
    }
    for name, (cells, columns) in sheets.items():
        edge = {"patterns": 520, "ornaments": 240}.get(name, 360)
        limner.render(contact_sheet(cells, columns=columns, edge=edge, title=name.capitalize())).save(
            folder / f"{name}.png"
        )


if __name__ == "__main__":
    main()
