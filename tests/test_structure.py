"""The house rules, as tests: imports point one way, modules and functions keep their budgets, nothing is left unannotated."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

SRC = Path(__file__).parent.parent / "src" / "limner"
STAGES = {"reason", "design", "paint", "typeset", "composite", "verify", "export"}
BASE = {"errors", "notes", "registry"}
ALLOWED: dict[str, set[str]] = {
    "errors": set(),
    "notes": set(),
    "registry": {"errors"},
    "document": BASE,
    "assets": BASE | {"document"},
    "resources": BASE | {"assets"},
    **{stage: BASE | {"document", "assets", "resources"} for stage in STAGES},
    "sheet": BASE | {"document"},
    "picture": BASE | {"document", "export"},
    "events": BASE | {"document", "picture"},
    "story": BASE | {"document"},
    "reworking": BASE | {"document", "picture", "export"},
    "faces": BASE | {"document", "assets", "resources"},
    "restyling": BASE | {"document", "resources", "reworking", "faces", "paint", "reason"},
    "upscaling": BASE | {"document", "assets", "resources", "reworking"},
    "making": BASE | {"document", "assets", "resources", "picture", "drawing", "events", "story"} | STAGES,
    "drawing": BASE | {"document", "assets", "resources", "picture", "paint", "typeset", "composite", "export"},
    "pipeline": BASE
    | {
        "document",
        "assets",
        "resources",
        "picture",
        "drawing",
        "events",
        "story",
        "making",
        "restyling",
        "reworking",
        "upscaling",
    }
    | STAGES,
    "sets": BASE
    | {"document", "resources", "picture", "pipeline", "making", "events", "story", "sheet"}
    | {"design", "reason", "typeset", "verify"},
    "cli": BASE
    | {
        "sets",
        "document",
        "assets",
        "resources",
        "picture",
        "drawing",
        "pipeline",
        "events",
        "story",
        "sheet",
        "restyling",
        "reworking",
        "upscaling",
        "server",
    }
    | {"export", "paint", "__init__"},
    "server": BASE | {"document", "resources", "picture", "pipeline", "export", "events", "__init__"},
    "docs": BASE | {"document", "cli", "assets"},
    "__init__": {"document", "errors", "notes", "picture", "pipeline", "sets"},
}
MODULE_LINES, FUNCTION_LINES = 400, 60
LONGER: dict[str, str] = {}
"""Modules or functions over budget, each with the reason."""

MODULES = sorted(SRC.rglob("*.py"))


def room_of(path: Path) -> str:
    """Return the room a module belongs to: its folder under the package, or its own name."""
    parts = path.relative_to(SRC).parts
    return parts[0] if len(parts) > 1 else path.stem


def imported(tree: ast.AST) -> set[str]:
    """Return the rooms a module imports."""
    rooms: set[str] = set()
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [f"{node.module}.{alias.name}" if node.module == "limner" else node.module for alias in node.names]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            if name.split(".")[0] == "limner":
                part = name.split(".")[1] if "." in name else "__init__"
                rooms.add("__init__" if part == "__version__" else part)
    return rooms


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_imports_point_one_way(path: Path) -> None:
    room = room_of(path)
    assert room in ALLOWED, f"{room} is a new room: say in ALLOWED what it may import"
    wrong = imported(ast.parse(path.read_text("utf-8"))) - ALLOWED[room] - {room}
    assert not wrong, f"{path.relative_to(SRC)} in room {room} may not import {sorted(wrong)}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SRC)))
def test_modules_and_functions_keep_their_budget(path: Path) -> None:
    text = path.read_text("utf-8")
    name = str(path.relative_to(SRC))
    lines = text.count("\n")
    assert lines <= MODULE_LINES or name in LONGER, f"{name} has {lines} lines, budget {MODULE_LINES}"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            where = f"{name}:{node.name}"
            assert length <= FUNCTION_LINES or where in LONGER, f"{where} has {length} lines, budget {FUNCTION_LINES}"


def test_the_longer_list_holds_no_dead_entry() -> None:
    known = {str(path.relative_to(SRC)) for path in MODULES}
    assert all(entry.split(":")[0] in known for entry in LONGER)


def test_public_names_exist() -> None:
    import limner

    for name in limner.__all__:
        assert getattr(limner, name) is not None
