"""assets build, assets status: the commands for the asset pack."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from limner.assets.build import build
from limner.assets.pack import pack_path
from limner.assets.status import status
from limner.cli.arguments import Option
from limner.cli.output import put_json, say, warn
from limner.cli.progress import errors

AsJson = Annotated[bool, Option("--json", help="Print JSON instead of text.")]


def assets_build(
    output: Annotated[
        Path | None, Option("-o", "--output", help="The pack file; default: the installed place.")
    ] = None,
    npm: Annotated[bool | None, Option("--npm/--no-npm", help="Use npm packages; default: when npm is found.")] = None,
) -> None:
    """Build the asset pack from pinned packages. Resumes where it stopped; needs no network afterwards."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%"),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=errors) as progress:
        task = progress.add_task("assets", total=1.0)
        report = build(
            output or pack_path(),
            progress=lambda what, done: progress.update(task, description=what, completed=done),
            npm=npm,
        )
    say(f"{report.path}  {report.size / 1e6:.1f} MB")
    for lack in report.lacks:
        warn(f"lacks: {lack}")


def assets_status(as_json: AsJson = False) -> None:
    """Describe the asset pack in use."""
    found = status(pack_path())
    if as_json:
        put_json(found.model_dump(mode="json"))
        return
    for name, value in found.model_dump(mode="json").items():
        say(f"{name}: {value}")
