"""A process of the command line from its first line to its exit, with what only costs time left out.

Nothing is imported here that a command may not need; the table of commands is loaded once the process is set up.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import sys
import types
from typing import NoReturn

_LEAN = {"OPENBLAS_NUM_THREADS": "1", "PYDANTIC_DISABLE_PLUGINS": "__all__"}
"""No pool of threads for linear algebra (there are a few small products), no search of every package for plugins."""
_COLLECT_AFTER = (200_000, 20, 10)
"""New objects before rubbish is looked for. Making classes makes many objects that stay."""


def main() -> None:
    """Run the command line and exit: 0 done, 1 failed, 2 asked for wrongly, 70 a fault of ours, 130 interrupted."""
    lighten()
    _leave(importlib.import_module("limner.cli.main").run(sys.argv[1:]))


def _leave(code: int) -> NoReturn:
    """End the process at once. The system gives back what it holds sooner than Python takes it apart."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def lighten() -> None:
    """Set this process up to start quickly; to be called before numpy and pydantic are loaded."""
    for name, value in _LEAN.items():
        os.environ.setdefault(name, value)
    gc.set_threshold(*_COLLECT_AFTER)
    _load_without_metadata("pydantic.plugin._loader")


def _load_without_metadata(name: str) -> None:
    """Load a module that takes ``entry_points`` from importlib.metadata, which loads half of ``email``: only when it is called.

    A module of that name that is no longer there is passed over.
    """
    wanted = "importlib.metadata"
    if wanted in sys.modules:
        return
    stand_in = types.ModuleType(wanted)
    stand_in.__dict__["entry_points"] = _entry_points
    sys.modules[wanted] = stand_in
    try:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    finally:
        del sys.modules[wanted]


def _entry_points(**chosen: str) -> object:
    return importlib.import_module("importlib.metadata").entry_points(**chosen)
