"""How commands speak: lines for people, JSON for programs, one line for an error."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from limner.document.results import Report
from limner.errors import ExportError, RequestError
from limner.export import write
from limner.notes import Note
from limner.picture import FORMATS, Picture


def say(text: str) -> None:
    """Print one line for people."""
    sys.stdout.write(f"{text}\n")


def warn(text: str) -> None:
    """Print one line on standard error."""
    sys.stderr.write(f"{text}\n")


def put_json(data: Any) -> None:
    """Print a value as JSON on standard output."""
    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def save_text(path: Path, text: str) -> None:
    """Write a text file whole or not at all; raises ExportError."""
    write(path, text.encode("utf-8"))


def check_writable(path: Path) -> None:
    """Raise ExportError early when a file's folder is missing, so that no work is lost on it."""
    folder = path.parent
    if not folder.is_dir():
        raise ExportError(
            "the folder does not exist",
            where=str(path),
            value=str(folder),
            valid="an existing folder",
            hint="create it first",
        )


def picked_format(output: Path | None, given: str | None) -> str:
    """Return the picture format of a file's ending, or the one given; raises RequestError where they differ."""
    if given is not None and given not in set(FORMATS.values()):
        raise RequestError(
            "no format of this name", where="--format", value=given, valid=", ".join(sorted(set(FORMATS.values())))
        )
    if output is None:
        return given or "png"
    by_name = FORMATS.get(output.suffix.lower())
    if by_name is None:
        raise RequestError(
            "cannot tell the format", where="-o", value=str(output), valid=f"a name ending in {', '.join(FORMATS)}"
        )
    if given is not None and given != by_name:
        raise RequestError("the file's ending and --format differ", where="--format", value=given, valid=by_name)
    return by_name


def picture_json(path: Path, picture: Picture) -> dict[str, Any]:
    """Return what a program wants to know of a saved picture."""
    return {
        "path": str(path),
        "width": picture.raster.width,
        "height": picture.raster.height,
        "seed": picture.document.meta.seed,
        "archetype": picture.document.meta.archetype,
        "style": picture.document.meta.style,
        "report": report_json(picture.report),
        "notes": [note.model_dump(mode="json", exclude_defaults=True) for note in picture.notes],
    }


def report_json(report: Report) -> dict[str, Any]:
    """Return a report with its verdict."""
    return {"ok": report.ok, **report.model_dump(mode="json"), "score": report.score}


def show_report(report: Report) -> None:
    """Print a report in a few lines."""
    held = sum(check.ok for check in report.checks)
    say(f"  checks: {held} of {len(report.checks)} hold, score {report.score:.3f}, rounds of revision {report.rounds}")
    for check in report.failed():
        say(
            f"  fault: {check.name} [{check.layer}] {check.message} ({check.value:g}, bound {check.bound:g} {check.unit})"
        )
    for reading in report.readings:
        say(f"  read back: {reading.wanted!r} as {reading.read!r}, similarity {reading.similarity:.2f}")


def show_notes(notes: tuple[Note, ...]) -> None:
    """Print notes, warnings first."""
    order = {"error": 0, "warning": 1, "info": 2}
    for note in sorted(notes, key=lambda item: order[item.severity]):
        say(f"  {note.line()}")
