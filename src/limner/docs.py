"""The generated documents: the Document's JSON schema and the commands' help. ``--check`` fails when one is stale."""

from __future__ import annotations

import inspect
import json
import sys
from pathlib import Path

from limner.cli.arguments import parameters
from limner.cli.main import COMMANDS, command
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
    lines = ["# Commands", "", "Generated from the command line itself by `make docs`.", ""]
    for name in COMMANDS:
        found = command(name)
        lines += [f"## `limner {name}`", "", inspect.getdoc(found) or "", ""]
        for parameter in parameters(found):
            flags = [flag for both in parameter.flags for flag in both.split("/")] or [parameter.name.upper()]
            lines.append(f"- {', '.join(f'`{flag}`' for flag in flags)}: {parameter.help}".rstrip())
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


if __name__ == "__main__":
    sys.exit(main())
