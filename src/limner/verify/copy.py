"""The law of copy, proved on the structure: every string of the plan is in the text layers, and every cluster has a glyph."""

from __future__ import annotations

import unicodedata

from limner.document.document import Document
from limner.document.layers import TextLayer
from limner.document.results import Check, TextLayout
from limner.verify.words import torn_words


def check_copy(document: Document, layouts: dict[str, TextLayout]) -> list[Check]:
    """Return one check a string of the plan: it is the text of a layer (or the layer's paragraphs, joined), unchanged."""
    plan = document.meta.plan
    if plan is None:
        return []
    have: dict[str, int] = {}
    for layer in document.texts():
        for text in {_plain(layer.block.text), *(_plain(p.text) for p in layer.block.paragraphs)}:
            have[text] = have.get(text, 0) + 1
    checks = []
    for item in plan.copy_:
        wanted = _plain(item.text)
        found = have.get(wanted, 0)
        checks.append(
            Check(
                name="copy",
                layer=_bearer(document, item.id),
                ok=found >= 1,
                value=float(found),
                bound=1.0,
                unit="layers",
                message="" if found else f"the string {item.text!r} is in no text layer",
            )
        )
    return checks


def check_glyphs(document: Document, layouts: dict[str, TextLayout]) -> list[Check]:
    """Return one check a text layer: every visible cluster was set, nothing overflowed, and no word is torn in two."""
    checks = []
    for layer in document.texts():
        layout = layouts[layer.id]
        lost = _unset(layer, layout) or layout.overset
        torn = torn_words(layer, layout)
        message = f"not set: {lost[:60]!r}" if lost else ""
        if torn and not lost:
            message = f"torn by a line's end: {', '.join(torn)[:60]!r}"
        checks.append(
            Check(
                name="glyphs",
                layer=layer.id,
                ok=not lost and not torn,
                value=float(len(lost) + len(torn)),
                bound=0.0,
                unit="characters" if lost or not torn else "words",
                message=message,
            )
        )
    return checks


def _unset(layer: TextLayer, layout: TextLayout) -> str:
    text = layer.block.text
    covered = bytearray(len(text))
    for cluster in layout.clusters:
        for offset in range(cluster.start, min(cluster.end, len(text))):
            covered[offset] = 1
    empty = {
        cluster for run in layout.runs for cluster, glyph in zip(run.clusters, run.glyphs, strict=True) if glyph == 0
    }
    return "".join(
        character
        for offset, character in enumerate(text)
        if (not covered[offset] and not _invisible(character)) or (offset in empty and not _invisible(character))
    )


def _invisible(character: str) -> bool:
    return character.isspace() or unicodedata.category(character) in {"Cf", "Cc", "Zs", "Zl", "Zp", "Mn"}


def _plain(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _bearer(document: Document, copy_id: str) -> str:
    return next((layer.id for layer in document.texts() if layer.copy_id == copy_id), "")
