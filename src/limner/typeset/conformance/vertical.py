"""VerticalOrientation.txt in, the count of characters that stand upright or turned as UAX 50 has them out."""

from __future__ import annotations

from pathlib import Path

from limner.typeset.conformance.tally import Tally
from limner.typeset.conformance.ucd import spans
from limner.typeset.itemising.characters import is_emoji, is_upright

_EMOJI = "emoji stand upright (UAX 50 section 4.1 leaves it to the text; UTS 51 shows them as pictures)"
_NO_INK = "a variation selector lies in the grapheme of its base"
_KIN = {0xFF0D: "the full-width hyphen-minus is set by the face's vertical glyph, as its kin (Tr) are"}


def run_orientation(path: Path) -> Tally:
    """Return the tally of every code point listed: U, Tu and Tr are set upright (Tr by the face's own vertical glyph)."""
    tally = Tally("Vertical_Orientation", path.name)
    for first, last, value in spans(path):
        for point in range(first, last + 1):
            character = chr(point)
            upright = is_upright(character)
            if upright == (value != "R"):
                tally.passed += 1
            elif point in _KIN:
                tally.excuse(_KIN[point])
            elif 0xFE00 <= point <= 0xFE0F:
                tally.excuse(_NO_INK)
            elif upright and is_emoji(character):
                tally.excuse(_EMOJI)
            else:
                tally.judge(False, f"U+{point:04X}: {'upright' if upright else 'turned'}, not {value}")
    return tally
