"""The console on standard error that progress is shown on; only commands that take a while load it."""

from __future__ import annotations

from rich.console import Console

errors = Console(stderr=True, highlight=False, soft_wrap=True)
