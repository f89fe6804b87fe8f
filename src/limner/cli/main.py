"""One table of commands, one place where an error becomes a line and an exit code.

Only the module of the command that is asked for is imported, so that ``limner generate`` does not pay for the server.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterable

import typer

from limner.cli.output import warn
from limner.errors import LimnerError, RequestError

COMMANDS = {
    "generate": "limner.cli.make",
    "plan": "limner.cli.make",
    "render": "limner.cli.draw",
    "inspect": "limner.cli.draw",
    "fonts": "limner.cli.fonts",
    "sheet": "limner.cli.sheet",
    "series": "limner.cli.sets",
    "restyle": "limner.cli.restyle",
    "painters": "limner.cli.about",
    "assets": "limner.cli.assets",
    "serve": "limner.cli.serve",
    "version": "limner.cli.about",
}
"""Every command and the module it is in, under its own name."""


def build_app(names: Iterable[str] = COMMANDS) -> typer.Typer:
    """Return the command line with the commands of the given names."""
    app = typer.Typer(name="limner", no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
    app.callback()(_limner)
    for name in names:
        command = getattr(importlib.import_module(COMMANDS[name]), name)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name)(command)
    return app


def _limner() -> None:
    """Pictures with exact type: prompt in, designed and checked picture out, with a live document under it."""


def run(argv: list[str]) -> int:
    """Run a command line and return its exit code; a LimnerError becomes one line on standard error.

    0 done, 1 failed, 2 asked for wrongly, 70 a fault of ours, 130 interrupted.
    """
    try:
        build_app(argv[:1] if argv[:1] and argv[0] in COMMANDS else COMMANDS)(args=argv, prog_name="limner")
    except LimnerError as error:
        warn(f"limner: error: {error.line()}")
        return 2 if isinstance(error, RequestError) else 1
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 0
    except KeyboardInterrupt:
        warn("limner: interrupted")
        return 130
    except Exception as error:  # noqa: BLE001  (the last door: a fault of ours is told in one line, not as a traceback)
        if os.environ.get("LIMNER_DEBUG"):
            raise
        warn(
            f"limner: internal error: {type(error).__name__}: {error}; set LIMNER_DEBUG=1 to see where, and please report it"
        )
        return 70
    return 0
