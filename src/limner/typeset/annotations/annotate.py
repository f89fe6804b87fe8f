"""A paragraph's units in, the same with its ruby and emphasis marks beside them out (CSS Ruby 1, JLREQ §3.3)."""

from __future__ import annotations

from limner.typeset.annotations.beside import Scene
from limner.typeset.annotations.emphasis import emphasised
from limner.typeset.annotations.ruby import groups, rubied
from limner.typeset.shaping.columns import Units


def annotate(scene: Scene, units: Units) -> Units:
    """Return the units with what their runs ask to stand beside them; one unit stays one unit.

    Raises DocumentError for ruby with neither one text nor one a grapheme.
    """
    found = list(units)
    for note in scene.source.annotations:
        if note.emphasis is not None:
            emphasised(scene, found, note, note.emphasis)
    asked = [group for note in scene.source.annotations if note.ruby for group in groups(scene, found, note, note.ruby)]
    bearing = {k for group in asked if group.text for k in range(group.first, group.last)}
    for group in asked:
        if group.text:
            rubied(scene, found, group, bearing)
    return Units.of(found)
