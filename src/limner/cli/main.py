"""The entry point: one table of commands, one place where an error becomes a line and an exit code."""

from __future__ import annotations

import sys
from collections.abc import Sequence

import click
import typer

from limner import __version__
from limner.cli import about, make, serve
from limner.cli.output import warn
from limner.errors import LimnerError, RequestError

app = typer.Typer(
    name="limner",
    help="Pictures with exact type: prompt in, designed and checked picture out, with a live document under it.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(make.generate)
app.command()(make.plan)
app.command()(make.render)
app.command()(make.inspect)
app.command()(about.fonts)
app.command()(about.painters)
app.command()(serve.serve)
app.add_typer(about.assets, name="assets")


@app.command()
def version() -> None:
    """Print the version."""
    typer.echo(__version__)


def main(argv: Sequence[str] | None = None) -> None:
    """Run the command line and exit: 0 done, 1 failed, 2 asked for wrongly, 130 interrupted."""
    sys.exit(run(list(sys.argv[1:] if argv is None else argv)))


def run(argv: list[str]) -> int:
    """Run a command line and return its exit code; a LimnerError becomes one line on standard error."""
    try:
        code = app(args=argv, prog_name="limner", standalone_mode=False)
    except LimnerError as error:
        warn(f"limner: error: {error.line()}")
        return 2 if isinstance(error, RequestError) else 1
    except click.exceptions.Abort:
        warn("limner: interrupted")
        return 130
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, BrokenPipeError):
        return 130
    return code if isinstance(code, int) else 0
