"""LineBreakTest.txt and GraphemeBreakTest.txt in, the counts of cases in which text is cut where they cut it out.

Line breaks are ICU's, which follow a newer UAX 14 than an older test file; the typesetter adds rules of its own. A
difference counts as excepted only where a rule of ``NEWER`` or ``TAILORED`` speaks of that very place.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from limner.typeset.breaking.breaks import break_offsets
from limner.typeset.conformance.tally import Tally
from limner.typeset.conformance.ucd import lines, version
from limner.typeset.itemising.itemise import grapheme_bounds


class Rule(NamedTuple):
    """Why a place is cut (or not): what stands before it and after it, and from which Unicode version on."""

    reason: str
    cut: bool
    before: re.Pattern[str]
    after: re.Pattern[str]
    since: tuple[int, int] = (0, 0)


def _rule(reason: str, cut: bool, before: str, after: str, since: tuple[int, int] = (0, 0)) -> Rule:
    return Rule(reason, cut, re.compile(f"(?:{before})\\Z", re.DOTALL), re.compile(after, re.DOTALL), since)


NEWER = (
    _rule("LB15c (Unicode 16): a break before a decimal mark that opens a number", True, " ", r"[.,]\d", (16, 0)),
    _rule("LB25 (Unicode 16): a digit stays with the comma or stop before it", False, "[.,:;]\u0308*", r"\d", (16, 0)),
    _rule(
        "LB20a (Unicode 16): a hyphen that begins a word stays with it", False, "(?:^|\\s)-\u0308*", r"[^\s]", (16, 0)
    ),
    _rule("LB21a (Unicode 16): a hyphen between Hebrew letters may end a line", True, "[א-ת]-", "[א-ת]", (16, 0)),
    _rule(
        "LB15 (gone in Unicode 15.1): quote, space, opening bracket", True, '["»«]\u0308* +', "[\u2329({\\[]", (15, 1)
    ),
    _rule("LB15a (Unicode 15.1): no break after an opening quote and space", False, "[({\\[]« *\u0308*", ".", (15, 1)),
    _rule("LB15b (Unicode 15.1): no break before a closing quote", False, "[\u0308 ]+", "»(?:[\\s)}\\]]|$)", (15, 1)),
)
"""Rules of UAX 14 that changed after Unicode 15.0."""

TAILORED = (
    _rule(
        "Korean words are kept whole (as CSS word-break: keep-all)", False, "[\u1100-\u11ff\uac00-\ud7a3]|\\w",
        "[\u1100-\u11ff\uac00-\ud7a3]",
    ),
    _rule("a number keeps the sign of its unit (%, $)", False, r"\d ", "[%$]"),
)  # fmt: skip
"""Rules of our own."""

_PICTOGRAPHIC = "Unicode 17: U+2701 is no longer Extended_Pictographic"


def case(line: str) -> tuple[str, list[int]]:
    """Return the text of a line of a break test, and the offsets at which it is cut (÷), 0 left out."""
    text, cuts = "", []
    for sign in line.split():
        if sign == "÷":
            cuts.append(len(text))
        elif sign != "×":
            text += chr(int(sign, 16))
    return text, [cut for cut in cuts if cut]


def run_graphemes(path: Path) -> Tally:
    """Return the tally of GraphemeBreakTest.txt."""
    tally = Tally("GraphemeBreakTest", path.name)
    for line in lines(path):
        text, wanted = case(line)
        found = grapheme_bounds(text)[1:]
        if found != wanted and text == "\u2701\u200d\u2701" and found == [2, 3]:
            tally.excuse(_PICTOGRAPHIC)
        else:
            tally.judge(found == wanted, f"{line}: cut at {found}")
    return tally


def run_lines(path: Path) -> Tally:
    """Return the tally of LineBreakTest.txt; a case with any unexplained difference fails."""
    tally = Tally("LineBreakTest", path.name)
    known = _number(version(path))
    for line in lines(path):
        text, wanted = case(line)
        found = break_offsets(text, "")
        reasons = {_why(text, place, place in found, known) for place in set(wanted) ^ set(found)}
        if reasons and None not in reasons:
            tally.excuse("; ".join(sorted(reason for reason in reasons if reason)))
        else:
            tally.judge(not reasons, f"{line}: cut at {found}")
    return tally


def _why(text: str, place: int, cut: bool, known: tuple[int, int]) -> str | None:
    """Return why a place is cut or not, against a test file of the Unicode version ``known``; None if nothing says so."""
    for rule in (*NEWER, *TAILORED):
        if rule.cut == cut and (rule in TAILORED or known < rule.since):  # noqa: SIM102
            if rule.before.search(text[:place]) and rule.after.match(text[place:]):
                return rule.reason
    return None


def _number(name: str) -> tuple[int, int]:
    numbers = [int(part) for part in re.findall(r"\d+", name)[:2]] + [0, 0]
    return numbers[0], numbers[1]
