"""Set paragraphs in, notes on the italics and bolds their families do not have out."""

from __future__ import annotations

from collections.abc import Iterable

from limner.notes import Note
from limner.typeset.fonts.synthesis import BOLD, SLANTED, lacks_bold, lacks_italic
from limner.typeset.prepare import Prepared


def style_notes(paragraphs: Iterable[Prepared]) -> tuple[Note, ...]:
    """Return a note for each face that stands in for an italic or a bold its family does not have."""
    found: dict[tuple[str, str], Note] = {}
    for prepared in paragraphs:
        if not any(run.font.italic or run.font.weight >= BOLD for run in prepared.source.runs):
            continue
        runs = iter(prepared.source.runs)
        run = next(runs, None)
        last = None
        for unit in prepared.units:
            while run is not None and run.end <= unit.start:
                run, last = next(runs, None), None
            if run is None or unit.item is last:
                continue
            last = unit.item
            spec, cut = run.font, unit.item.cut
            family = cut.face.family
            if lacks_italic(cut, spec) and not cut.instance.slant and ("i", family) not in found:
                found["i", family] = _italic_note(family, unit.item.script)
            if lacks_bold(cut, spec) and not cut.instance.bold and ("b", family) not in found:
                found["b", family] = _note(
                    family,
                    f"no bold in {family}: set at weight {cut.face.weight_max}",
                    "ask for synthesis to thicken it",
                )
    return tuple(found.values())


def _italic_note(family: str, script: str) -> Note:
    if script in SLANTED:
        return _note(family, f"no italic in {family}: set upright", "ask for synthesis to slant it")
    return _note(
        family, f"no italic in {family}: set upright", "its script has no italics; use weight, colour or marks"
    )


def _note(family: str, message: str, hint: str) -> Note:
    return Note(stage="typeset", where=family, message=message, hint=hint)
