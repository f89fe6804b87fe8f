"""BidiTest.txt and BidiCharacterTest.txt in, the counts of cases in which our levels and order are theirs out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from limner.typeset.conformance.tally import Tally
from limner.typeset.conformance.ucd import lines, spans
from limner.typeset.itemising.bidi import bidi_class, first_strong, levels, reset, visual_order
from limner.typeset.itemising.bidi_classes import CLOSING_OF

SAMPLES = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "ES": "+", "ET": "$", "AN": "\u0661", "CS": ",", "NSM": "\u0300",
    "BN": "\u00ad", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!", "LRE": "\u202a", "LRO": "\u202d", "RLE": "\u202b",
    "RLO": "\u202e", "PDF": "\u202c", "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip
"""A character of every Bidi_Class, none a bracket."""

_REMOVED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})
_DIRECTIONS = ((1, "auto"), (2, "ltr"), (4, "rtl"))


def run_classes(path: Path, every: int = 1) -> Tally:
    """Return the tally of BidiTest.txt: sequences of classes (each ``every``-th line) in every direction they name."""
    tally = Tally("BidiTest", path.name)
    wanted: list[str] = []
    order: list[int] = []
    known: dict[tuple[str, int], bool] = {}
    for number, line in enumerate(lines(path)):
        if line.startswith("@Levels:"):
            wanted, known = line[8:].split(), {}
        elif line.startswith("@Reorder:"):
            order, known = [int(place) for place in line[9:].split()], {}
        elif not line.startswith("@") and number % every == 0:
            names, _, bits = line.partition(";")
            text = "".join(SAMPLES[name] for name in names.split())
            for bit, direction in _DIRECTIONS:
                if int(bits, 16) & bit:
                    base = {"ltr": 0, "rtl": 1}.get(direction, max(0, first_strong(text)))
                    if (text, base) not in known:
                        known[text, base] = _agrees(text, base, wanted, order)
                    tally.judge(known[text, base], f"{names.strip()} {direction}: {_levels(text, base)}, not {wanted}")
    return tally


def run_characters(path: Path) -> Tally:
    """Return the tally of BidiCharacterTest.txt: strings with brackets, their base level, levels and order."""
    tally = Tally("BidiCharacterTest", path.name)
    for line in lines(path):
        points, direction, level, wanted, order = line.split(";")
        text = "".join(chr(int(point, 16)) for point in points.split())
        base = max(0, first_strong(text)) if direction == "2" else int(direction)
        ok = base == int(level) and _agrees(text, base, wanted.split(), [int(place) for place in order.split()])
        tally.judge(ok, f"{points} base {direction}: {_levels(text, base)}, not {wanted}")
    return tally


def run_property(path: Path) -> Tally:
    """Return the tally of DerivedBidiClass.txt: the class of every code point listed."""
    tally = Tally("Bidi_Class", path.name)
    for first, last, value in spans(path):
        for point in range(first, last + 1):
            found = bidi_class(chr(point))
            if found != value and point in _CHANGED:
                tally.excuse(_CHANGED[point])
            else:
                tally.judge(found == value, f"U+{point:04X}: {found}, not {value}")
    return tally


def run_brackets(path: Path) -> Tally:
    """Return the tally of BidiBrackets.txt: each opening bracket and its closing one."""
    tally = Tally("Bidi_Paired_Bracket", path.name)
    seen: set[str] = set()
    for line in lines(path):
        one, other, kind = (part.strip() for part in line.split(";"))
        if kind == "o":
            opening, closing = chr(int(one, 16)), chr(int(other, 16))
            seen.add(opening)
            tally.judge(CLOSING_OF.get(opening) == closing, f"U+{one} pairs with {CLOSING_OF.get(opening)!r}")
    tally.judge(set(CLOSING_OF) == seen, f"brackets of our own: {sorted(set(CLOSING_OF) - seen)}")
    return tally


_CHANGED = dict.fromkeys(
    (0x1B3A, 0x1B3C, 0x1B42, 0x1171E, 0x1D6C1, 0x1D6FB, 0x1D735, 0x1D76F, 0x1D7A9),
    "the character's class was changed after Unicode 15 (three vowel signs, a medial, five mathematical nablas)",
)


def _agrees(text: str, base: int, wanted: Sequence[str], order: Sequence[int]) -> bool:
    found = _levels(text, base)
    if len(found) != len(wanted) or any(b not in ("x", str(a)) for a, b in zip(found, wanted, strict=True)):
        return False
    kept = [i for i, character in enumerate(text) if bidi_class(character) not in _REMOVED]
    return [kept[k] for k in visual_order([found[i] for i in kept])] == list(order)


def _levels(text: str, base: int) -> list[int]:
    return reset(text, levels(text, base), base)
