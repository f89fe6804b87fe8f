"""series, and what ``generate`` does for several sizes or languages: pictures that belong together."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from limner.cli.arguments import Argument, Option
from limner.cli.options import AsJson, FontDirs
from limner.cli.output import check_writable, picked_format, picture_json, put_json, say, show_notes, show_report
from limner.drawing import open_document, render
from limner.errors import RequestError
from limner.pipeline import Limner
from limner.resources import open_resources
from limner.sets import campaign, campaign_sheet, read_decks
from limner.sets import series as pages_of


def series(
    prompts: Annotated[list[str], Argument(help="What is on each page, one prompt a page.")],
    output: Annotated[Path, Option("-o", "--output", help="File to write; the page's number is added.")],
    previous: Annotated[
        Path | None, Option("--from", help="A picture Limner made, or its document: the series goes on from it.")
    ] = None,
    size: Annotated[str | None, Option(help="WIDTHxHEIGHT of every page; default: as the first.")] = None,
    seed: Annotated[int, Option(help="Same prompts, seed and version: same bytes.")] = 0,
    quality: Annotated[str, Option(help="low, medium or high.")] = "medium",
    complexity: Annotated[str | None, Option(help="low, medium or high; default: the quality.")] = None,
    font_dir: FontDirs = None,
    as_json: AsJson = False,
) -> None:
    """Make pages of one hand: characters, colours and faces stay from page to page."""
    picked = picked_format(output, None)
    check_writable(output)
    before = open_document(previous) if previous is not None else None
    made = pages_of(
        prompts, previous=before, size=size, seed=seed, quality=quality, complexity=complexity, output_format=picked,
        limner=Limner(open_resources(fonts=font_dir)),
    )  # fmt: skip
    rows: list[dict[str, Any]] = []
    for k, picture in enumerate(made):
        path = output.with_name(f"{output.stem}-{k + 1}{output.suffix}") if len(prompts) > 1 else output
        picture.save(path)
        rows.append(picture_json(path, picture))
        if not as_json:
            say(f"{path}  {picture.raster.width}×{picture.raster.height}  {picture.document.meta.archetype}")
            show_report(picture.report)
            show_notes(picture.notes)
    if as_json:
        put_json({"pictures": rows})


def make_campaign(
    prompt: str, sizes: list[str], decks: list[Path], output: Path, engine: Limner, as_json: bool, **asked: Any
) -> None:
    """Write every picture of a campaign, named by size and language, and a contact sheet of them all."""
    picked = picked_format(output, None)
    check_writable(output)
    if "auto" in sizes:
        raise RequestError("not a size of a campaign", where="--size", value="auto", valid="WIDTHxHEIGHT, one or more")
    held = [deck for path in decks for deck in read_decks(path)]
    pieces, rows = [], []
    for piece in campaign(prompt, sizes, copy=held, output_format=picked, limner=engine, **asked):
        language = f"-{piece.language}" if held or asked.get("languages") else ""
        path = output.with_name(f"{output.stem}-{piece.size}{language}{output.suffix}")
        piece.picture.save(path)
        pieces.append(piece)
        rows.append(picture_json(path, piece.picture) | {"language": piece.language})
        if not as_json:
            say(f"{path}  {piece.language}  {piece.picture.document.meta.archetype}  {piece.picture.report.score:.3f}")
            show_notes(tuple(note for note in piece.picture.notes if note.severity != "info"))
    sheet = output.with_name(f"{output.stem}-sheet.png")
    render(campaign_sheet(pieces), engine.resources)[0].save(sheet)
    if as_json:
        put_json({"pictures": rows, "sheet": str(sheet)})
    else:
        say(f"{sheet}  {len(pieces)} pictures")
