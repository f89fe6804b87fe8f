"""sheet: pictures side by side on one page, captions set by Limner."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from PIL import Image, UnidentifiedImageError

from limner.cli.arguments import Argument, Option
from limner.cli.output import check_writable, picked_format, say
from limner.drawing import render
from limner.errors import RequestError
from limner.resources import open_resources
from limner.sheet import Cell, contact_sheet


def sheet(
    sources: Annotated[list[Path], Argument(help="Pictures (PNG, JPEG, WebP), in the order they are shown.")],
    output: Annotated[Path, Option("-o", "--output", help="File to write.")],
    columns: Annotated[int, Option(help="How many stand side by side, 1 to 24.")] = 4,
    edge: Annotated[int, Option(help="Longest edge of each picture, 64 to 1024 px.")] = 360,
    title: Annotated[str, Option(help="A heading above all.")] = "",
) -> None:
    """Show pictures side by side on one page, each with its file's name under it."""
    if not 1 <= columns <= 24:
        raise RequestError("out of range", where="--columns", value=columns, valid="1 to 24")
    if not 64 <= edge <= 1024:
        raise RequestError("out of range", where="--edge", value=edge, valid="64 to 1024")
    check_writable(output)
    picked = picked_format(output, None)
    page = contact_sheet([Cell(_read(path), path.stem) for path in sources], columns=columns, edge=edge, title=title)
    picture, _ = render(page, open_resources(), output_format=picked)
    picture.save(output)
    say(f"{output}  {picture.raster.width}×{picture.raster.height}  {len(sources)} pictures")


def _read(path: Path) -> Image.Image:
    try:
        with Image.open(path) as image:
            return image.convert("RGBA")
    except (OSError, UnidentifiedImageError) as error:
        raise RequestError("not a picture that can be read", where=str(path), value=str(error)) from None
