"""restyle: a photograph, a drawing or a document in another style; or on one sheet in every style there is."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import limner
from limner.cli.arguments import Argument, Option
from limner.cli.output import check_writable, picked_format, say, show_notes
from limner.document.scene import STYLES
from limner.drawing import open_document
from limner.drawing import render as draw_picture
from limner.errors import RequestError
from limner.resources import open_resources
from limner.restyling import Restyled, restyled, style_of
from limner.reworking import picture_of
from limner.sheet import Cell, contact_sheet


def restyle(
    sources: Annotated[list[Path], Argument(help="A picture (PNG, JPEG, WebP), or a document (.json).")],
    output: Annotated[Path, Option("-o", "--output", help="File to write.")],
    style: Annotated[
        str, Option("--style", help="A style's name, or words for it in any language: anime, oil, 水彩 …")
    ] = "",
    strength: Annotated[float, Option(help="How much of the style, 0 to 1.")] = 1.0,
    seed: Annotated[int, Option(help="Another seed lays strokes, grain and tiles otherwise.")] = 0,
    sheet: Annotated[bool, Option("--sheet", help="Show the pictures in every style (or in --style's list).")] = False,
    columns: Annotated[int, Option(help="How many stand side by side on a sheet, 1 to 24.")] = 6,
    edge: Annotated[int, Option(help="Longest edge of each picture on a sheet, 64 to 1024 px.")] = 360,
) -> None:
    """Draw a picture, or the pictures of a document, in a style; type in documents stays as it is.

    With --sheet all pictures given are shown in every style on one page; --style may then list styles, parted by commas.
    """
    check_writable(output)
    picked = picked_format(output, None)
    if sheet:
        if not 1 <= columns <= 24 or not 64 <= edge <= 1024:
            raise RequestError(
                "out of range", where="--columns, --edge", value=(columns, edge), valid="1 to 24, 64 to 1024"
            )
        names = [style_of(word).name for word in style.split(",")] if style else list(STYLES)
        _sheet(sources, names, strength, seed, output, columns, edge)
        return
    if not style:
        named = next((str(one) for one in sources if not one.suffix and not one.exists()), "")
        hint = f"or is {named!r} the style? then --style {named}" if named else ""
        raise RequestError("no style is named", where="--style", valid=", ".join(STYLES), hint=hint)
    if len(sources) > 1:
        raise RequestError(
            "one picture at a time", where="sources", value=len(sources), valid="1", hint="or add --sheet"
        )
    if sources[0].suffix.lower() == ".json":
        picture = limner.Limner(ocr=False).restyle_document(
            open_document(sources[0]), style, strength=strength, output_format=picked
        )
        picture.save(output)
        say(f"{output}  {picture.raster.width}×{picture.raster.height}")
        return
    done = restyled(sources[0], style, strength=strength, seed=seed)
    done.save(output)
    say(f"{output}  {done.raster.width}×{done.raster.height}  {done.style.name}")
    show_notes(done.notes)


def _sheet(
    sources: list[Path], names: list[str], strength: float, seed: int, output: Path, columns: int, edge: int
) -> None:
    cells: list[Cell] = []
    for source in sources:
        raster, _, _ = picture_of(source)
        image = Restyled(raster, style_of(names[0])).image
        image.thumbnail((2 * edge, 2 * edge))
        for name in names:
            done = restyled(image, name, strength=strength, seed=seed)
            cells.append(Cell(done.image, name))
    page = contact_sheet(cells, columns=columns, edge=edge, title=", ".join(source.stem for source in sources))
    picture, _ = draw_picture(page, open_resources(), output_format=picked_format(output, None))
    picture.save(output)
    say(f"{output}  {picture.raster.width}×{picture.raster.height}  {len(cells)} pictures")
