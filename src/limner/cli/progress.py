"""Progress on standard error: what is being done now, or, explained, the whole story as it happens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from limner.events import Designed, Event

errors = Console(stderr=True, highlight=False, soft_wrap=True, markup=False)

_NEXT = {
    "understood": "designing",
    "designed": "comparing layouts",
    "scored": "painting",
    "painted": "checking",
    "verified": "reading back",
    "revised": "painting again",
    "done": "done",
}
"""What is done after an event of a kind."""


def watched(events: Iterable[Event], n: int, silent: bool, explain: bool) -> Iterator[Event]:
    """Yield events as they come, showing on standard error what is done next or, with ``explain``, what each one says."""
    columns = (SpinnerColumn(), TextColumn("{task.description}", markup=False), TimeElapsedColumn())
    with Progress(*columns, console=errors, transient=True, disable=silent) as progress:
        task = progress.add_task("reading the brief", total=n)
        for event in events:
            if explain:
                for sentence in event.sentences:
                    progress.console.print(f"  {sentence}")
            progress.update(task, description=_next(event, n))
            yield event


def _next(event: Event, n: int) -> str:
    which = f"picture {event.index + 1} of {n}: " if n > 1 else ""
    single = isinstance(event, Designed) and event.of == 1
    return which + ("painting" if single else _NEXT[event.kind])
