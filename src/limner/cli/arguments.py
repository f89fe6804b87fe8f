"""What a command takes, declared by the parameters of its function, and a command line read by it.

``Annotated[Path, Option("-o", "--output", help="File to write.")]`` is an option, ``Annotated[Path, Argument(help="…")]``
an argument. A list is given several times (an option) or takes several words (an argument); a bool is a switch; what has a
default may be left out.
"""

from __future__ import annotations

import argparse
import inspect
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, NoReturn, get_args, get_origin, get_type_hints

from limner.errors import RequestError

Command = Callable[..., None]


class Argument:
    """A word, or words, that a command takes by place."""

    def __init__(self, *, help: str) -> None:  # noqa: A002
        self.flags: tuple[str, ...] = ()
        self.help = help
        self.least: float | None = None


class Option:
    """A value, or a switch, that a command takes by name: the flags given, or the parameter's name after two dashes.

    ``--this/--not-this`` is a switch with two sides. ``least`` bounds a number.
    """

    def __init__(self, *flags: str, help: str, least: float | None = None) -> None:  # noqa: A002
        self.flags = flags
        self.help = help
        self.least = least


class Parameter(NamedTuple):
    """A parameter of a command: its name, the flags it goes by (none: by place), and what is read for it."""

    name: str
    flags: tuple[str, ...]
    kind: type
    many: bool
    needed: bool
    default: Any
    help: str
    least: float | None


def parameters(command: Command) -> tuple[Parameter, ...]:
    """Return the parameters of a command in the order they are declared."""
    hints = get_type_hints(command, include_extras=True)
    return tuple(_parameter(name, hints[name], rest) for name, rest in inspect.signature(command).parameters.items())


def summary(command: Command) -> str:
    """Return the first paragraph of what a command says of itself, as one line."""
    return " ".join(inspect.getdoc(command).split("\n\n")[0].split()) if command.__doc__ else ""  # type: ignore[union-attr]


def read(command: Command, path: str, words: Sequence[str]) -> dict[str, Any]:
    """Return the values of a command's parameters from the words after its name; raises RequestError.

    ``path`` is the command as it was called ("limner render"). For ``--help`` the help is printed, and SystemExit raised.
    """
    parser = _Parser(prog=path, description=inspect.getdoc(command), allow_abbrev=False)
    known = parameters(command)
    for parameter in known:
        _declare(parser, parameter)
    several = any(parameter.many and not parameter.flags for parameter in known)
    found = vars(parser.parse_intermixed_args(words) if several else parser.parse_args(words))
    return {
        parameter.name: _checked(parameter, found[parameter.name])
        for parameter in known
        if found[parameter.name] is not None
    }


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise RequestError(message, where=self.prog, hint=f"see {self.prog} --help")


def _parameter(name: str, hint: Any, declared: inspect.Parameter) -> Parameter:
    kind, mark = get_args(hint)
    parts = [part for part in get_args(kind) if part is not type(None)]
    if parts and get_origin(kind) is not list:  # something, or None
        kind = parts[0]
    many = get_origin(kind) is list
    flags = () if isinstance(mark, Argument) else mark.flags or (f"--{name.strip('_').replace('_', '-')}",)
    needed = declared.default is inspect.Parameter.empty
    default = None if needed else declared.default
    return Parameter(name, flags, get_args(kind)[0] if many else kind, many, needed, default, mark.help, mark.least)


def _declare(parser: argparse.ArgumentParser, parameter: Parameter) -> None:
    """Add a parameter to a parser. What is not given is read as None, so that the function's own default holds."""
    shown = "" if parameter.needed or parameter.default in (None, False, "") else f" Default: {parameter.default}."
    rest: dict[str, Any] = {"help": (parameter.help + shown).replace("%", "%%")}
    if not parameter.flags:
        count = ("+" if parameter.needed else "*") if parameter.many else (None if parameter.needed else "?")
        parser.add_argument(parameter.name, nargs=count, type=parameter.kind, metavar=parameter.name.upper(), **rest)
        return
    rest |= {"dest": parameter.name, "default": None}
    if parameter.kind is not bool:
        rest |= {"type": parameter.kind, "required": parameter.needed, "metavar": parameter.kind.__name__.upper()}
        parser.add_argument(*parameter.flags, action="append" if parameter.many else "store", **rest)
        return
    for flag in parameter.flags:
        on, _, off = flag.partition("/")
        parser.add_argument(on, action="store_const", const=True, **rest)
        if off:
            parser.add_argument(off, action="store_const", const=False, **rest | {"help": f"Not {on}."})


def _checked(parameter: Parameter, value: Any) -> Any:
    if parameter.least is not None and value < parameter.least:
        raise RequestError("too small", where=parameter.flags[-1], value=value, valid=f"{parameter.least} or more")
    return value
