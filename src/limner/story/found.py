"""What the check found, what was mended, and what could not be done."""

from __future__ import annotations

from collections.abc import Sequence

from limner.document.document import Document
from limner.document.results import Check, Report
from limner.notes import Note
from limner.story.words import listed, plain, quoted, some

_MENDS = {
    "contrast": "gave its letters another tone or an edge",
    "inside": "let it shrink until all fits its box",
    "glyphs": "let it shrink until all of it is set",
    "overlap": "moved or shrank it off the other text",
    "covered": "raised it to the top",
    "margin": "brought it inside the margin",
    "legible": "set it larger",
}


def found(document: Document, report: Report) -> tuple[str, ...]:
    """Return sentences on a report: how many checks hold, each fault, the weakest terms, what was read back."""
    held = sum(check.ok for check in report.checks)
    faults = [_fault(document, check) for check in report.failed()]
    said = [f"Checked: {held} of {len(report.checks)} checks hold; score {report.score:.3f}."]
    if faults:
        said.append(f"{some(len(faults), 'fault').capitalize()}: {'; '.join(faults[:5])}.")
    weak = sorted((term for term in report.terms if term.value < 0.7), key=lambda term: term.value)[:2]
    if weak:
        said.append(f"Weakest in {listed([f'{term.name} ({term.value:.2f})' for term in weak])}.")
    if report.readings:
        right = sum(reading.similarity >= 0.999 for reading in report.readings)
        said.append(f"Read back from the pixels: {right} of {some(len(report.readings), 'string')} exactly.")
    return tuple(said)


def mended(before: Document, report: Report, after: Document, rounds: int) -> tuple[str, ...]:
    """Return a sentence on what a round of revision did to which strings."""
    old = {layer.id: layer for layer in before.texts()}
    changed = {layer.id for layer in after.texts() if old.get(layer.id) != layer}
    moved = [one.id for one in after.layers] != [one.id for one in before.layers]
    done = [
        f"{_name(before, check.layer)}: {_MENDS[check.name]}"
        for check in report.failed()
        if check.name in _MENDS and (check.layer in changed or (moved and check.name == "covered"))
    ]
    return (f"Revision {rounds}: {'; '.join(dict.fromkeys(done)) or 'small changes'}.",)


def undone(document: Document, report: Report, notes: Sequence[Note]) -> tuple[str, ...]:
    """Return sentences on what could not be done: checks that still fail, and every warning."""
    said = [f"Not mended: {_fault(document, check)}." for check in report.failed()]
    said += [
        f"Could not be done as asked: {note.message}{f' ({note.hint})' if note.hint else ''}."
        for note in notes
        if note.severity != "info"
    ]
    return tuple(dict.fromkeys(said))


def _fault(document: Document, check: Check) -> str:
    return f"{_name(document, check.layer)}: {check.message or plain(check.name)}"


def _name(document: Document, layer_id: str) -> str:
    for layer in document.texts():
        if layer.id == layer_id:
            return quoted(layer.block.text, 32)
    return plain(layer_id) or "the picture"
