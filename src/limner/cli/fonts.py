"""fonts: the command that lists the font families, finds some by a description, and finds text faces for a heading."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

from limner.assets.fonts import FontCatalogue, FontChoice, FontFace, FontQuery
from limner.assets.fontwords import understood
from limner.cli.arguments import Argument, Option
from limner.cli.output import put_json, say, warn
from limner.resources import open_resources

AsJson = Annotated[bool, Option("--json", help="Print JSON instead of text.")]


def fonts(
    words: Annotated[list[str] | None, Argument(help='What is wanted: "condensed bold sans for Bengali".')] = None,
    script: Annotated[str | None, Option(help="Only faces for this script (ISO 15924: Latn, Hans, Arab …).")] = None,
    text: Annotated[str, Option(help="Only faces that have every character of this text.")] = "",
    under: Annotated[str | None, Option(help="Text faces to set beneath this heading family.")] = None,
    limit: Annotated[
        int, Option(least=1, help="At most so many families when there are words, a text or --under.")
    ] = 10,
    font_dir: Annotated[
        list[Path] | None, Option("--font-dir", help="A folder of your own fonts; may be given again.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the font families, find those that fit a description, or text faces for a heading."""
    catalogue = open_resources(fonts=font_dir).fonts
    for note in catalogue.notes:
        warn(note.line())
    if not words and not text and under is None:
        _list(catalogue, script, as_json)
        return
    if under is not None:
        found = catalogue.pair(catalogue.family(under)[0], script=script or "")
    else:
        found = catalogue.query(_query(catalogue, " ".join(words or ()), script, text))
    if as_json:
        put_json([_row(choice) for choice in found[:limit]])
        return
    if not found:
        warn("no family sets this script, language and text")
    for choice in found[:limit]:
        say(f"{choice.score:4.2f}  {choice.face.family:26} {_settings(choice):18} {'; '.join(choice.reasons)}")
        if choice.lacks:
            say(f"{'':51}but: {'; '.join(choice.lacks)}")


def _query(catalogue: FontCatalogue, words: str, script: str | None, text: str) -> FontQuery:
    wanted, passed = understood(words, frozenset(mood for face in catalogue.faces() for mood in face.moods))
    if passed:
        warn(f"not understood: {', '.join(passed)}")
    return wanted.model_copy(update={"text": text} | ({"script": script, "language": ""} if script else {}))


def _list(catalogue: FontCatalogue, script: str | None, as_json: bool) -> None:
    faces = [face for face in catalogue.faces() if script is None or script in face.scripts]
    if as_json:
        put_json([face.model_dump(mode="json") for face in faces])
        return
    for face in faces:
        say(f"{face.family:28} {_weights(face):9} {face.style:7} {' '.join(face.scripts):36} {' '.join(face.classes)}")


def _weights(face: FontFace) -> str:
    return f"{face.weight_min}" if face.weight_min == face.weight_max else f"{face.weight_min}–{face.weight_max}"


def _settings(choice: FontChoice) -> str:
    spec = choice.spec
    width = f" {spec.width:g}%" if spec.width != 100 else ""
    return f"{spec.weight}{width}{' italic' if spec.italic else ''}"


def _row(choice: FontChoice) -> dict[str, Any]:
    return {
        "family": choice.face.family,
        "font": choice.spec.model_dump(mode="json", exclude_defaults=True),
        "score": choice.score,
        "reasons": list(choice.reasons),
        "lacks": list(choice.lacks),
    }
