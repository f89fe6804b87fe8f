"""The generated documents: the Document's JSON schema and the commands' help. ``--check`` fails when one is stale."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import typer

from limner.cli.main import build_app
from limner.document.document import schema

DOCS = Path(__file__).parent.parent.parent / "docs"


def generated() -> dict[str, str]:
    """Return every generated file's name and text."""
    return {
        "document.schema.json": json.dumps(schema(), ensure_ascii=False, indent=1) + "\n",
        "commands.md": _commands(),
    }


def stale(folder: Path = DOCS) -> list[str]:
    """Return the names of generated files that differ from what the code says."""
    return [
        name
        for name, text in generated().items()
        if not (folder / name).is_file() or (folder / name).read_text("utf-8") != text
    ]


def main() -> int:
    """Write the files, or with ``--check`` tell which are stale; return the exit code."""
    if "--check" in sys.argv[1:]:
        old = stale()
        if old:
            sys.stderr.write(f"stale: {', '.join(old)}; run make docs\n")
        return 1 if old else 0
    for name, text in generated().items():
        (DOCS / name).write_text(text, "utf-8")
    return 0


def _commands() -> str:
    group = typer.main.get_command(build_app())
    lines = ["# Commands", "", "Generated from the command line itself by `make docs`.", ""]
    lines += _help(group, "limner")
    return "\n".join(lines).rstrip() + "\n"


def _help(command: object, path: str) -> list[str]:
    lines: list[str] = []
    commands = getattr(command, "commands", None)
    if commands is not None:
        for name, sub in commands.items():
            lines += _help(sub, f"{path} {name}")
        return lines
    lines += [f"## `{path}`", "", str(getattr(command, "help", "") or "").strip(), ""]
    for param in getattr(command, "params", []):
        flags = (
            ", ".join(f"`{flag}`" for flag in param.opts)
            if param.param_type_name == "option"
            else f"`{param.name.upper()}`"
        )
        lines.append(f"- {flags}: {getattr(param, 'help', '') or ''}".rstrip())
    return [*lines, ""]


if __name__ == "__main__":
    sys.exit(main())
