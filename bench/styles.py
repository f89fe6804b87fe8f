"""Every style at a look: one drawn scene, one poster and anybody's photographs, each in every style, a sheet a picture.

    python bench/styles.py [FOLDER] [--photo FILE …] [--style oil anime …] [--strength 1] [--columns 8] [--edge 300] [--keep]

Writes FOLDER/scene.png, poster.png and PHOTO.png (default out/styles); with ``--keep`` also every picture at its full size as
FOLDER/PICTURE-STYLE.png. The scene holds a person, an animal, trees, a house and sky; the poster has type, which no style may touch.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from limner.document.document import Document
from limner.document.scene import STYLES
from limner.drawing import draw
from limner.pipeline import Limner
from limner.restyling import restyled, restyled_document
from limner.sheet import Cell, contact_sheet

SCENE = "a girl in a red coat and a dog beside a tree in a village"
POSTER = 'poster for a harvest festival, a farmhouse and a fox in a field, title "Harvest Fair", "12 October", "Hill Farm, 10 am"'


def main() -> int:
    """Draw the sheets asked for and print how long each took."""
    asked = _arguments()
    limner = Limner(ocr=False)
    asked.folder.mkdir(parents=True, exist_ok=True)
    names = asked.style or list(STYLES)
    for what in [each for each in asked.only or ("scene", "poster") if each != "none"]:
        brief, size = (SCENE, "1024x1024") if what == "scene" else (POSTER, "1024x1536")
        document = limner.generate(brief, size=size, seed=asked.seed)[0].document
        _sheet(limner, what, _of_document(limner, document, asked.strength), names, asked)
    for photo in asked.photo:
        _sheet(limner, photo.stem, _of_photo(limner, _sized(photo, asked.size), asked.strength), names, asked)
    return 0


def _of_document(limner: Limner, document: Document, strength: float) -> Callable[[str], Image.Image]:
    def made(style: str) -> Image.Image:
        raster = draw(restyled_document(document, style, strength=strength), limner.resources).raster
        return Image.fromarray(raster.pixels[..., :3].copy())

    return made


def _of_photo(limner: Limner, photo: Image.Image, strength: float) -> Callable[[str], Image.Image]:
    def made(style: str) -> Image.Image:
        return restyled(photo, style, strength=strength, seed=1, resources=limner.resources).image.convert("RGB")

    return made


def _sized(path: Path, edge: int) -> Image.Image:
    """Return a photograph with its longest edge at a size, as large cameras would have made it."""
    with Image.open(path) as image:
        photo = image.convert("RGB")
    k = edge / max(photo.size)
    return photo.resize((round(photo.width * k), round(photo.height * k)), Image.Resampling.LANCZOS)


def _sheet(limner: Limner, what: str, made: Callable[[str], Image.Image], names: list[str], asked: Any) -> None:
    started = time.perf_counter()
    cells = []
    for name in names:
        image = made(name)
        if asked.keep:
            image.save(asked.folder / f"{what}-{name}.png")
        cells.append(Cell(image, name))
    page = contact_sheet(cells, columns=asked.columns, edge=asked.edge, title=f"{what} in {len(names)} styles")
    target = asked.folder / f"{what}.png"
    Image.fromarray(np.ascontiguousarray(draw(page, limner.resources).raster.pixels[..., :3])).save(target)
    print(f"{target}  {len(names)} styles, {time.perf_counter() - started:.1f} s", flush=True)


def _arguments() -> Any:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path("out/styles"))
    parser.add_argument("--photo", nargs="*", type=Path, default=[], help="photographs to restyle")
    parser.add_argument("--style", nargs="*", help="only these styles")
    parser.add_argument("--only", nargs="*", choices=("scene", "poster", "none"), help="only these of our own pictures")
    parser.add_argument("--strength", type=float, default=1.0)
    parser.add_argument("--size", type=int, default=1024, help="longest edge of a photograph, in pixels")
    parser.add_argument("--edge", type=int, default=300, help="longest edge of a picture on the sheet, in pixels")
    parser.add_argument("--columns", type=int, default=8)
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--keep", action="store_true", help="write every picture at its full size too")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
