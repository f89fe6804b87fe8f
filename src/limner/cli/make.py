"""generate, plan, render, inspect: the commands that make and read pictures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any, overload

import typer
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from limner.cli.output import (
    check_writable,
    errors,
    picture_json,
    put_json,
    report_json,
    save_text,
    say,
    show_notes,
    show_plan,
    show_report,
)
from limner.document.document import Document
from limner.document.request import make_request, parse_size, size_of_class
from limner.errors import RequestError, SizeError
from limner.export import write
from limner.picture import FORMATS, Picture
from limner.pipeline import Limner, open_document
from limner.resources import open_resources

Prompt = Annotated[str, typer.Argument(help="What to make, in any language; put words that must appear in quotes.")]
FontDirs = Annotated[
    list[Path] | None,
    typer.Option("--font-dir", help="A folder of your own fonts; may be given again. Default: $LIMNER_FONTS."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]


def generate(
    prompt: Prompt,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="File to write; with -n, a number is added.")
    ] = None,
    size: Annotated[str, typer.Option(help="WIDTHxHEIGHT (64 to 4096 px an edge), 1K, 2K, 4K or auto.")] = "auto",
    ratio: Annotated[str | None, typer.Option(help="W:H, with --size 1K, 2K or 4K.")] = None,
    n: Annotated[int, typer.Option("-n", help="How many pictures, 1 to 10; picture k has seed S+k.")] = 1,
    seed: Annotated[int, typer.Option(help="Same prompt, seed and version: same bytes.")] = 0,
    quality: Annotated[str, typer.Option(help="low, medium or high: how hard it thinks and checks.")] = "medium",
    background: Annotated[str, typer.Option(help="auto, opaque or transparent.")] = "auto",
    format_: Annotated[
        str | None, typer.Option("--format", help="png, jpeg or webp; default: by the file's ending.")
    ] = None,
    painter: Annotated[str, typer.Option(help="Which painter paints the pictures; see limner painters.")] = "auto",
    document: Annotated[Path | None, typer.Option(help="Also write the document (JSON).")] = None,
    report: Annotated[Path | None, typer.Option(help="Also write the report (JSON).")] = None,
    font_dir: FontDirs = None,
    as_json: AsJson = False,
) -> None:
    """Make pictures of a prompt."""
    picked = _format(output, format_)
    request = make_request(
        prompt, size=_size(size, ratio), n=n, seed=seed, quality=quality, background=background, painter=painter
    )
    target = output or Path(f"limner-{seed}.{'jpg' if picked == 'jpeg' else picked}")
    for path in (target, document, report):
        if path is not None:
            check_writable(path)
    made: list[dict[str, Any]] = []
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, console=errors, transient=True, disable=as_json) as progress:
        task = progress.add_task("reasoning, designing, painting, checking", total=n)
        for k, picture in enumerate(Limner(open_resources(fonts=font_dir)).pictures(request, picked)):
            path = _numbered(target, k, n)
            _save(picture, path, _numbered(document, k, n), _numbered(report, k, n))
            made.append(picture_json(path, picture))
            progress.advance(task)
            if not as_json:
                say(f"{path}  {picture.raster.width}×{picture.raster.height}  {picture.document.meta.archetype}")
                show_report(picture.report)
                show_notes(picture.notes)
    if as_json:
        put_json({"pictures": made})


def plan(prompt: Prompt, as_json: AsJson = False) -> None:
    """Show what is understood of a prompt, and which words led to it."""
    understood = Limner().plan(prompt)
    if as_json:
        put_json(understood.model_dump(mode="json"))
    else:
        show_plan(understood)


def render(
    sources: Annotated[
        list[Path], typer.Argument(help="A document (.json), or a picture Limner made; several for a PDF.")
    ],
    output: Annotated[Path, typer.Option("-o", "--output", help="File to write: a picture, or a .pdf.")],
    scale: Annotated[float, typer.Option(help="Times the document's own size, 0.1 to 8; not for a PDF.")] = 1.0,
    keep_going: Annotated[
        bool, typer.Option("--keep-going", help="Draw what fits of text too long for its box.")
    ] = False,
    font_dir: FontDirs = None,
    as_json: AsJson = False,
) -> None:
    """Draw a document again, at any scale, or several as the pages of a PDF.

    Text that does not fit its box is an error that names the layer and what is left over.
    """
    if not 0.1 <= scale <= 8:
        raise RequestError("out of range", where="--scale", value=scale, valid="0.1 to 8")
    check_writable(output)
    engine = Limner(open_resources(fonts=font_dir), ocr=False)
    if output.suffix.lower() == ".pdf":
        _render_pdf(engine, sources, output, scale, as_json)
        return
    picked = _format(output, None)
    if len(sources) > 1:
        raise RequestError(
            "a picture has one document", where="sources", value=len(sources), valid="1", hint="name a .pdf for several"
        )
    document = open_document(sources[0])
    picture = engine.render(document, scale=scale, output_format=picked, keep_going=keep_going)
    picture.save(output)
    if as_json:
        put_json({"pictures": [picture_json(output, picture)]})
    else:
        say(f"{output}  {picture.raster.width}×{picture.raster.height}")
        show_notes(tuple(note for note in picture.notes if note.severity == "error"))


def _render_pdf(engine: Limner, sources: list[Path], output: Path, scale: float, as_json: bool) -> None:
    if scale != 1:
        raise RequestError("a PDF has no pixels to scale", where="--scale", value=scale, valid="1")
    data = engine.pdf([open_document(source) for source in sources], title=output.stem)
    write(output, data)
    if as_json:
        put_json({"pdf": str(output), "pages": len(sources), "bytes": len(data)})
    else:
        say(f"{output}  {len(sources)} page{'s' if len(sources) > 1 else ''}")


def inspect(
    source: Annotated[Path, typer.Argument(help="A picture Limner made, or a document (.json).")],
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


def _save(picture: Picture, path: Path, document: Path | None, report: Path | None) -> None:
    picture.save(path)
    if document is not None:
        save_text(document, picture.document.dumps(indent=1) + "\n")
    if report is not None:
        save_text(report, _pretty(report_json(picture.report)))


def _pretty(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _format(output: Path | None, given: str | None) -> str:
    if given is not None and given not in set(FORMATS.values()):
        raise RequestError(
            "no format of this name", where="--format", value=given, valid=", ".join(sorted(set(FORMATS.values())))
        )
    if output is None:
        return given or "png"
    by_name = FORMATS.get(output.suffix.lower())
    if by_name is None:
        raise RequestError(
            "cannot tell the format", where="-o", value=str(output), valid=f"a name ending in {', '.join(FORMATS)}"
        )
    if given is not None and given != by_name:
        raise RequestError("the file's ending and --format differ", where="--format", value=given, valid=by_name)
    return by_name


def _size(size: str, ratio: str | None) -> str | None:
    if size.upper() in {"1K", "2K", "4K"}:
        width, height = size_of_class(size, ratio or "1:1")
        return f"{width}x{height}"
    if ratio is not None:
        raise SizeError("a ratio needs a size class", where="--ratio", value=ratio, valid="--size 1K, 2K or 4K")
    return None if parse_size(size) is None else size


@overload
def _numbered(path: Path, k: int, n: int) -> Path: ...
@overload
def _numbered(path: None, k: int, n: int) -> None: ...
def _numbered(path: Path | None, k: int, n: int) -> Path | None:
    if path is None or n == 1:
        return path
    return path.with_name(f"{path.stem}-{k + 1}{path.suffix}")
