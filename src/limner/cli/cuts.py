"""What ``limner generate`` writes beside a picture: a tile repeated, the pieces of a set with their index."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Annotated

import numpy as np

from limner.cli.arguments import Option
from limner.cli.output import save_text
from limner.document.results import Raster
from limner.errors import ExportError, RequestError
from limner.export import encode, write
from limner.picture import FORMATS, Picture
from limner.resources import Resources
from limner.sets.pieces import index_of, pieces_of

Tile = Annotated[
    str | None,
    Option("--tile", help="COLUMNSxROWS: also write a pattern's tile laid side by side, as NAME-tiled."),
]
Pieces = Annotated[
    Path | None,
    Option("--pieces", help="A folder: also write each icon, sticker or frame alone on nothing, and frames.json."),
]

_MOST_PIXELS = 64_000_000


def counts_of(tile: str | None) -> tuple[int, int] | None:
    """Return "3x2" as (3, 2); raises RequestError for anything else."""
    if tile is None:
        return None
    match = re.fullmatch(r"\s*(\d{1,2})\s*[x×]\s*(\d{1,2})\s*", tile)
    if match is None or not int(match[1]) or not int(match[2]):
        raise RequestError("not a number of tiles", where="--tile", value=tile, valid="COLUMNSxROWS, as in 3x3")
    return int(match[1]), int(match[2])


def write_tiled(picture: Picture, path: Path, counts: tuple[int, int]) -> Path:
    """Write a pattern's tile so many times side by side and return the file; raises RequestError for a picture that is no tile."""
    if not picture.document.canvas.repeat:
        raise RequestError(
            "this picture is no tile: its edges do not meet", where="--tile", hint="ask for a seamless pattern"
        )
    if picture.raster.width * counts[0] * picture.raster.height * counts[1] > _MOST_PIXELS:
        raise RequestError("too large to be laid side by side", where="--tile", valid=f"{_MOST_PIXELS} pixels in all")
    pixels = np.ascontiguousarray(np.tile(picture.raster.pixels, (counts[1], counts[0], 1)))
    target = path.with_name(f"{path.stem}-tiled{path.suffix}")
    write(target, encode(Raster(pixels), None, FORMATS.get(target.suffix.lower(), "png")))
    return target


def write_pieces(picture: Picture, path: Path, folder: Path, resources: Resources) -> int:
    """Write each piece of a set into a folder, made where it is missing, with frames.json; return how many there are."""
    cuts = pieces_of(picture.document, resources, scale=picture.scale)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"cannot make the folder ({error.strerror})", where="--pieces", value=str(folder)) from None
    for cut in cuts:
        write(folder / f"{cut.name}.png", encode(cut.raster, None, "png"))
    index = index_of(picture.document, cuts, path.name, scale=picture.scale)
    save_text(folder / "frames.json", json.dumps(index, ensure_ascii=False, indent=1) + "\n")
    return len(cuts)
