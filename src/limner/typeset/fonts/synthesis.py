"""Italics and bolds that a family does not have: made only when they are asked for.

Slanting is for scripts that have italics of their own tradition (Latin, Cyrillic, Greek). Han, kana, Hangul, Arabic, Hebrew
and the scripts of India and South-East Asia mark emphasis by weight, colour or marks; slanted they only look fallen over,
so they stay upright even when synthesis is asked for. Thickening serves every script; a face that is heavy by design, or
paints its own colours, is left as it is.
"""

from __future__ import annotations

from collections.abc import Sequence

from limner.document.text import FontSpec
from limner.typeset.fonts.faces import Cut

_Cluster = tuple[int, float, tuple[tuple[int, float, float], ...]]
"""Offset, advance, and glyphs with their origins, in ems of the face."""

SLANTED = frozenset({"Latn", "Cyrl", "Grek", "Zyyy"})
"""Scripts that have italics."""

SLOPE = 0.2126
"""The tangent of 12°, a common slope of drawn italics."""

THICKER = 1 / 32
"""What is added to every stem (em): about the step from regular to bold, and what the rasteriser adds."""

BOLD = 600
_SHORT = 150
"""A face is too light when the weight asked for is bold and this much above its heaviest."""


def lacks_italic(cut: Cut, spec: FontSpec) -> bool:
    """Tell whether an italic is asked for and a face is upright."""
    sloped = any(tag in ("ital", "slnt") for tag, _ in cut.instance.variations)
    return spec.italic and cut.face.style != "italic" and not sloped and not cut.color


def lacks_bold(cut: Cut, spec: FontSpec) -> bool:
    """Tell whether a bold is asked for and a face is not nearly as heavy."""
    short = spec.weight >= BOLD and cut.face.weight_max <= spec.weight - _SHORT
    return short and "heavy" not in cut.face.classes and not cut.color


def made_up(cut: Cut, spec: FontSpec, script: str) -> tuple[float, float]:
    """Return the slope and the thickening that a run of a script asks of a face, 0 and 0 where it has the style."""
    if not spec.synthesis:
        return 0.0, 0.0
    slope = SLOPE if script in SLANTED and lacks_italic(cut, spec) else 0.0
    return slope, THICKER if lacks_bold(cut, spec) else 0.0


def thickened(cut: Cut, run: Sequence[_Cluster]) -> tuple[_Cluster, ...]:
    """Return shaped clusters with room for thickened letters: half of it on either side, marks with their letters."""
    found: list[_Cluster] = []
    for offset, wide, glyphs in run:
        more, shift = 0.0, cut.instance.bold / 2
        moved: list[tuple[int, float, float]] = []
        for glyph, x, y in glyphs:
            if cut.advance(glyph):
                shift = more + cut.instance.bold / 2
                more += cut.instance.bold
            moved.append((glyph, x + shift, y))
        found.append((offset, wide + more, tuple(moved)))
    return tuple(found)
