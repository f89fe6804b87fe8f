"""How words after a command's name become the values of its function."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import pytest

from limner.cli.arguments import Argument, Option, parameters, read, summary
from limner.cli.main import COMMANDS, command, run
from limner.errors import RequestError


def drawn(
    sources: Annotated[list[Path], Argument(help="Files.")],
    output: Annotated[Path, Option("-o", "--output", help="File.")],
    scale: Annotated[float, Option(help="100 % is 1.")] = 1.0,
    n: Annotated[int, Option("-n", help="How many.", least=1)] = 1,
    keep_going: Annotated[bool, Option(help="Go on.")] = False,
    font_dir: Annotated[list[Path] | None, Option(help="Folders.")] = None,
    npm: Annotated[bool | None, Option("--npm/--no-npm", help="Either.")] = None,
    format_: Annotated[str | None, Option("--format", help="Format.")] = None,
) -> None:
    """Draw a thing,
    or two.

    More is told here.
    """


def named(prompt: Annotated[str, Argument(help="Words.")], seed: Annotated[int, Option(help="A number.")] = 0) -> None:
    """Make."""


def test_words_become_values_of_their_kinds_and_what_is_left_out_is_left_to_the_function() -> None:
    words = ["a", "-o", "b.png", "c", "--scale=2", "-n", "3", "--font-dir", "x", "--font-dir", "y", "--keep-going"]
    assert read(drawn, "limner drawn", words) == {
        "sources": [Path("a"), Path("c")],
        "output": Path("b.png"),
        "scale": 2.0,
        "n": 3,
        "font_dir": [Path("x"), Path("y")],
        "keep_going": True,
    }
    assert read(drawn, "limner drawn", ["a", "-o", "b"]) == {"sources": [Path("a")], "output": Path("b")}


@pytest.mark.parametrize(("words", "wanted"), [(["--npm"], True), (["--no-npm"], False), ([], None)])
def test_a_switch_of_two_sides_has_three_states(words: list[str], wanted: bool | None) -> None:
    assert read(drawn, "limner drawn", ["a", "-o", "b", *words]).get("npm") is wanted


@pytest.mark.parametrize("prompt", ["- a list", "--half a dash", "50 % off", "-5", ""])
def test_a_prompt_may_begin_with_a_dash(prompt: str) -> None:
    assert read(named, "limner named", [prompt, "--seed", "-5"]) == {"prompt": prompt, "seed": -5}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "required"),
        (["a"], "-o/--output"),
        (["a", "-o", "b", "--scale", "wide"], "--scale"),
        (["a", "-o", "b", "-n", "0"], "1 or more"),
        (["a", "-o", "b", "--out", "c"], "--out"),
        (["-o", "b"], "SOURCES"),
        (["a", "-o", "b", "--font-dir"], "--font-dir"),
    ],
)
def test_a_wrong_word_is_one_error_that_names_it(words: list[str], said: str) -> None:
    with pytest.raises(RequestError) as caught:
        read(drawn, "limner drawn", words)
    assert said in str(caught.value)


def test_a_command_says_in_one_line_what_it_does() -> None:
    assert summary(drawn) == "Draw a thing, or two."


def test_help_tells_every_flag(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as done:
        read(drawn, "limner drawn", ["--help"])
    said = capsys.readouterr().out
    assert done.value.code == 0
    for parameter in parameters(drawn):
        assert all(side in said for flag in parameter.flags for side in flag.split("/"))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_what_it_does_and_what_each_parameter_is(name: str) -> None:
    assert summary(command(name)).endswith(".")
    assert all(parameter.help.strip() for parameter in parameters(command(name)))


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ([], 2, "generate"),
        (["--help"], 0, "assets build"),
        (["assets"], 2, "assets status"),
        (["assets", "--help"], 0, "assets status"),
        (["version"], 0, "0."),
        (["rendr"], 2, "did you mean 'render'?"),
        (["assets", "bild"], 2, "did you mean 'assets build'?"),
        (["--version"], 2, "no such command"),
        (["render", "--help"], 0, "--keep-going"),
        (["render", "a.json"], 2, "-o/--output"),
    ],
)
def test_what_is_no_command_is_told_and_help_is_given(
    words: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(words) == code
    out, err = capsys.readouterr()
    assert said in out + err
    assert len(err.splitlines()) <= 1
