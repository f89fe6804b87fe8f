"""render, inspect: the commands that draw and read documents. They load no stage that a document does not go through."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import limner
from limner.cli.arguments import Argument, Option
from limner.cli.options import AsJson, FontDirs
from limner.cli.output import check_writable, picked_format, picture_json, put_json, say, show_notes
from limner.document.document import Document
from limner.drawing import draw_pdf, holding, open_document
from limner.drawing import render as draw_picture
from limner.errors import RequestError
from limner.export import write
from limner.resources import Resources, open_resources


def render(
    sources: Annotated[list[Path], Argument(help="A document (.json), or a picture Limner made; several for a PDF.")],
    output: Annotated[Path, Option("-o", "--output", help="File to write: a picture, or a .pdf.")],
    scale: Annotated[float, Option(help="Times the document's own size, 0.1 to 8; not for a PDF.")] = 1.0,
    keep_going: Annotated[bool, Option("--keep-going", help="Draw what fits of text too long for its box.")] = False,
    font_dir: FontDirs = None,
    as_json: AsJson = False,
) -> None:
    """Draw a document again, at any scale, or several as the pages of a PDF; with --json it is also checked.

    Text that does not fit its box is an error that names the layer and what is left over.
    """
    if not 0.1 <= scale <= 8:
        raise RequestError("out of range", where="--scale", value=scale, valid="0.1 to 8")
    check_writable(output)
    resources = open_resources(fonts=font_dir)
    if output.suffix.lower() == ".pdf":
        _render_pdf(resources, sources, output, scale, as_json)
        return
    picked = picked_format(output, None)
    if len(sources) > 1:
        raise RequestError(
            "a picture has one document", where="sources", value=len(sources), valid="1", hint="name a .pdf for several"
        )
    document = open_document(sources[0])
    if as_json:
        engine = limner.Limner(resources, ocr=False)
        picture = engine.render(document, scale=scale, output_format=picked, keep_going=keep_going)
        picture.save(output)
        put_json({"pictures": [picture_json(output, picture)]})
        return
    held = holding(resources, document)
    picture, _ = draw_picture(document, held, scale=scale, output_format=picked, keep_going=keep_going)
    picture.save(output)
    say(f"{output}  {picture.raster.width}×{picture.raster.height}")
    show_notes(tuple(note for note in picture.notes if note.severity != "info"))


def _render_pdf(resources: Resources, sources: list[Path], output: Path, scale: float, as_json: bool) -> None:
    if scale != 1:
        raise RequestError("a PDF has no pixels to scale", where="--scale", value=scale, valid="1")
    data = draw_pdf([open_document(source) for source in sources], resources, title=output.stem)
    write(output, data)
    if as_json:
        put_json({"pdf": str(output), "pages": len(sources), "bytes": len(data)})
    else:
        say(f"{output}  {len(sources)} page{'s' if len(sources) > 1 else ''}")


def inspect(
    source: Annotated[Path, Argument(help="A picture Limner made, or a document (.json).")],
    as_json: AsJson = False,
) -> None:
    """Show the document a picture carries: its layers, its text, where it comes from."""
    document = open_document(source)
    if as_json:
        put_json(_inspected(document))
        return
    canvas = document.canvas
    say(f"{source}: {canvas.width}×{canvas.height}, {document.meta.archetype or 'document'}, seed {document.meta.seed}")
    say(f"prompt: {document.meta.prompt}")
    for layer in document.walk():
        box = layer.box
        text = f"  {layer.block.text!r}" if layer.kind == "text" else ""
        say(f"  {layer.kind:8} {layer.id:24} {box.x:7.1f} {box.y:7.1f} {box.w:7.1f} × {box.h:<7.1f}{text}")


def _inspected(document: Document) -> dict[str, Any]:
    return {
        "texts": [layer.block.text for layer in document.texts()],
        "copy": [item.text for item in document.meta.plan.copy_] if document.meta.plan else [],
        "document": document.model_dump(mode="json") | {"version": document.version},
    }
