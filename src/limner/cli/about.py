"""painters, version: the commands that show what Limner works with."""

from __future__ import annotations

from typing import Annotated

from limner import __version__
from limner.cli.arguments import Option
from limner.cli.output import put_json, say
from limner.paint import painters as painter_list

AsJson = Annotated[bool, Option("--json", help="Print JSON instead of text.")]


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
