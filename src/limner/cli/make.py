"""generate, plan: the commands that make pictures of a prompt."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, NamedTuple, overload

from limner.cli.arguments import Argument, Option
from limner.cli.cuts import Pieces, Tile, counts_of, write_pieces, write_tiled
from limner.cli.options import (
    AsJson,
    Complexity,
    CopyDecks,
    Explain,
    FontDirs,
    Languages,
    LlmModel,
    LlmUrl,
    OnFailure,
    Reasoner,
    Series,
    Sizes,
)
from limner.cli.output import (
    check_writable,
    picked_format,
    picture_json,
    put_json,
    report_json,
    save_text,
    say,
    show_notes,
    show_report,
)
from limner.cli.progress import watched
from limner.cli.sets import make_campaign
from limner.cli.told import show_plan
from limner.document.request import make_request, parse_size, size_of_class
from limner.drawing import open_document
from limner.errors import RequestError, SizeError
from limner.events import Done, Event
from limner.picture import Picture
from limner.pipeline import Limner, endpoint_of
from limner.resources import Resources, open_resources
from limner.sets import pages_events

Prompt = Annotated[str, Argument(help="What to make, in any language; put words that must appear in quotes.")]


def generate(
    prompt: Prompt,
    output: Annotated[Path | None, Option("-o", "--output", help="File to write; with -n, a number is added.")] = None,
    size: Sizes = None,
    ratio: Annotated[str | None, Option(help="W:H, with --size 1K, 2K or 4K.")] = None,
    n: Annotated[int, Option("-n", help="How many pictures, 1 to 10; picture k has seed S+k.")] = 1,
    seed: Annotated[int, Option(help="Same prompt, seed and version: same bytes.")] = 0,
    quality: Annotated[str, Option(help="low, medium or high: how hard it thinks and checks.")] = "medium",
    complexity: Complexity = None,
    background: Annotated[str, Option(help="auto, opaque or transparent.")] = "auto",
    format_: Annotated[str | None, Option("--format", help="png, jpeg or webp; default: by the file's ending.")] = None,
    painter: Annotated[str, Option(help="Which painter paints the pictures; see limner painters.")] = "auto",
    document: Annotated[Path | None, Option(help="Also write the document (JSON).")] = None,
    report: Annotated[Path | None, Option(help="Also write the report (JSON).")] = None,
    copy: CopyDecks = None,
    language: Languages = None,
    series: Series = None,
    tile: Tile = None,
    pieces: Pieces = None,
    explain: Explain = False,
    reasoner: Reasoner = "auto",
    on_failure: OnFailure = "fallback",
    llm_url: LlmUrl = "",
    llm_model: LlmModel = "",
    font_dir: FontDirs = None,
    as_json: AsJson = False,
) -> None:
    """Make pictures of a prompt."""
    picked = picked_format(output, format_)
    sizes = [_size(one, ratio) for one in size or ["auto"]]
    asked: dict[str, Any] = {
        "seed": seed, "quality": quality, "complexity": complexity, "background": background, "painter": painter,
        "reasoner": reasoner, "on_failure": on_failure,
    }  # fmt: skip
    target = output or Path(f"limner-{seed}.{'jpg' if picked == 'jpeg' else picked}")
    engine = Limner(open_resources(fonts=font_dir), endpoint=endpoint_of(url=llm_url, model=llm_model))
    extras = Extras(document, report, counts_of(tile), pieces)
    if len(sizes) > 1 or copy or language:
        _refuse_with_campaign({"-n": n > 1, "--series": series, **extras.named()})
        names = [one or "auto" for one in sizes]
        make_campaign(prompt, names, copy or [], target, engine, as_json, languages=language or (), **asked)
        return
    if series is not None:
        _refuse_with_campaign({"-n": n > 1}, "--series")
        events = pages_events(
            [prompt], previous=open_document(series), size=sizes[0], output_format=picked, limner=engine, **asked
        )
    else:
        events = engine.events(make_request(prompt, size=sizes[0], n=n, **asked), picked)
    _write_all(watched(events, n, as_json, explain), n, target, extras, as_json, engine.resources)


class Extras(NamedTuple):
    """What is written beside a picture: its document, its report, its tile repeated, the folder of its pieces."""

    document: Path | None
    report: Path | None
    tile: tuple[int, int] | None
    pieces: Path | None

    def named(self) -> dict[str, object]:
        """Return what was asked for by the option that asks for it."""
        return {"--document": self.document, "--report": self.report, "--tile": self.tile, "--pieces": self.pieces}


def _write_all(
    events: Iterator[Event], n: int, target: Path, extras: Extras, as_json: bool, resources: Resources
) -> None:
    """Write each picture as it is done, and what was asked for beside it."""
    for path in (target, extras.document, extras.report):
        if path is not None:
            check_writable(path)
    made: list[dict[str, Any]] = []
    for event in events:
        if not isinstance(event, Done):
            continue
        k, picture = event.index, event.picture
        path = _numbered(target, k, n)
        _save(picture, path, _numbered(extras.document, k, n), _numbered(extras.report, k, n))
        if extras.tile is not None:
            write_tiled(picture, path, extras.tile)
        if extras.pieces is not None:
            write_pieces(picture, path, extras.pieces if n == 1 else extras.pieces / str(k + 1), resources)
        made.append(picture_json(path, picture))
        if not as_json:
            say(f"{path}  {picture.raster.width}×{picture.raster.height}  {picture.document.meta.archetype}")
            show_report(picture.report)
            show_notes(picture.notes)
    if as_json:
        put_json({"pictures": made})


def _refuse_with_campaign(others: dict[str, object], what: str = "several sizes or --copy") -> None:
    """Raise RequestError for the first option given that has no meaning beside another."""
    for option, given in others.items():
        if given:
            raise RequestError(f"cannot be had with {what}", where=option, hint="leave one of them out")


def plan(
    prompt: Prompt,
    reasoner: Reasoner = "auto",
    on_failure: OnFailure = "fallback",
    llm_url: LlmUrl = "",
    llm_model: LlmModel = "",
    as_json: AsJson = False,
) -> None:
    """Show what is understood of a prompt, and which words led to it."""
    engine = Limner(endpoint=endpoint_of(url=llm_url, model=llm_model))
    understood = engine.plan(prompt, reasoner=reasoner, on_failure=on_failure)
    if as_json:
        put_json(understood.model_dump(mode="json"))
    else:
        show_plan(understood)


def _save(picture: Picture, path: Path, document: Path | None, report: Path | None) -> None:
    picture.save(path)
    if document is not None:
        save_text(document, picture.document.dumps(indent=1) + "\n")
    if report is not None:
        save_text(report, _pretty(report_json(picture.report)))


def _pretty(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


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
