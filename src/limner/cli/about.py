"""fonts, painters, version: the commands that show what Limner works with."""

from __future__ import annotations

from typing import Annotated

import typer

from limner import __version__
from limner.cli.output import put_json, say
from limner.paint import painters as painter_list
from limner.resources import open_resources

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]


def fonts(
    script: Annotated[
        str | None, typer.Option(help="Only faces for this script (ISO 15924: Latn, Hans, Arab …).")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the font families, their scripts and classes."""
    faces = [face for face in open_resources().fonts.faces() if script is None or script in face.scripts]
    if as_json:
        put_json([face.model_dump(mode="json") for face in faces])
        return
    for face in faces:
        weights = f"{face.weight_min}" if face.weight_min == face.weight_max else f"{face.weight_min}–{face.weight_max}"
        say(f"{face.family:28} {weights:9} {face.style:7} {' '.join(face.scripts):36} {' '.join(face.classes)}")


def painters(as_json: AsJson = False) -> None:
    """List the painters and what each can do."""
    known = painter_list()
    if as_json:
        put_json([{"name": item.name, "capabilities": item.capabilities.model_dump(mode="json")} for item in known])
        return
    for item in known:
        say(f"{item.name:14} {item.__doc__.splitlines()[0] if item.__doc__ else ''}")


def version() -> None:
    """Print the version."""
    say(__version__)
