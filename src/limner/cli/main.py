"""One table of commands, one place where an error becomes a line and an exit code.

Only the module of the command that is asked for is imported, so that ``limner generate`` does not pay for the server.
"""

from __future__ import annotations

import contextlib
import importlib
import os
import sys

from limner.cli.arguments import Command, read, summary
from limner.cli.output import say, warn
from limner.errors import LimnerError, RequestError, nearest

COMMANDS = {
    "generate": "limner.cli.make:generate",
    "plan": "limner.cli.make:plan",
    "render": "limner.cli.draw:render",
    "inspect": "limner.cli.draw:inspect",
    "fonts": "limner.cli.fonts:fonts",
    "sheet": "limner.cli.sheet:sheet",
    "series": "limner.cli.sets:series",
    "restyle": "limner.cli.restyle:restyle",
    "upscale": "limner.cli.upscale:upscale",
    "painters": "limner.cli.about:painters",
    "assets build": "limner.cli.assets:assets_build",
    "assets status": "limner.cli.assets:assets_status",
    "serve": "limner.cli.serve:serve",
    "version": "limner.cli.about:version",
}
"""Every command, in one word or two, and its function."""

ABOUT = "Pictures with exact type: prompt in, designed and checked picture out, with a live document under it."


def command(name: str) -> Command:
    """Return the function of a command by its name in ``COMMANDS``."""
    module, function = COMMANDS[name].split(":")
    found: Command = getattr(importlib.import_module(module), function)
    return found


def run(argv: list[str]) -> int:
    """Run a command line and return its exit code; a LimnerError becomes one line on standard error.

    0 done, 1 failed, 2 asked for wrongly, 70 a fault of ours, 130 interrupted, 141 its reader gone.
    """
    try:
        return _run(argv)
    except LimnerError as error:
        warn(f"limner: error: {error.line()}")
        return 2 if isinstance(error, RequestError) else 1
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 0
    except KeyboardInterrupt:
        warn("limner: interrupted")
        return 130
    except BrokenPipeError:
        with contextlib.suppress(OSError):  # whoever read along has gone; so the interpreter's last flush meets no pipe
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except Exception as error:  # noqa: BLE001  (the last door: a fault of ours is told in one line, not as a traceback)
        if os.environ.get("LIMNER_DEBUG"):
            raise
        warn(
            f"limner: internal error: {type(error).__name__}: {error}; set LIMNER_DEBUG=1 to see where, and please report it"
        )
        return 70


def _run(argv: list[str]) -> int:
    for length in (1, 2):
        name = " ".join(argv[:length])
        if len(argv) >= length and name in COMMANDS:
            found = command(name)
            found(**read(found, f"limner {name}", argv[length:]))
            return 0
    group = argv[0] if argv and any(name.startswith(f"{argv[0]} ") for name in COMMANDS) else ""
    rest = argv[1:] if group else argv
    if rest and rest[0] not in ("--help", "-h"):
        asked = " ".join(argv[: 2 if group else 1])
        raise RequestError("no such command", where="limner", value=asked, hint=_advice(asked))
    _help(group)
    return 0 if rest else 2


def _advice(asked: str) -> str:
    return nearest(asked, COMMANDS) or "see limner --help"


def _help(group: str) -> None:
    """Print the commands, or those of a group, each with what it does."""
    names = [name for name in COMMANDS if name.startswith(f"{group} " if group else "")]
    say(f"usage: limner COMMAND …\n\n{ABOUT}\n\ncommands:")
    for name in names:
        say(f"  {name:14} {summary(command(name))}")
    say("\nlimner COMMAND --help tells what a command takes")
