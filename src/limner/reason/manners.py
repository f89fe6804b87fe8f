"""The manner a brief wants its picture drawn in: "…, charcoal drawing", "in the style of a linocut", "水彩風", "كرسم بالفحم".

Names of manners are also names of things (a mosaic floor, a knitted hat, a chalk board). A name counts where the words around it
speak of a manner, or where it stands between commas with nothing beside it. The words are in ``data/picturewords.json``.
"""

from __future__ import annotations

import functools
import re

from limner.document.scene import STYLES
from limner.reason.brief import Brief
from limner.reason.picturewords import phrases
from limner.reason.tables import Hit, load_table
from limner.reason.tools import is_tool

_EDGE = r"[,;.:!?、，。；：！？।॥؛،؟\n()|]|\s[—–-]\s"
_REACH = 32


def manners_of(brief: Brief) -> list[Hit]:
    """Return the names of picture styles that the brief asks for as a manner, in order, each with its marking words."""
    text = brief.lowered
    before, after, alone, edge = _patterns()
    found: list[Hit] = []
    for hit in phrases().find(text):
        if hit.value not in STYLES or is_tool(text, hit):
            continue
        lead, tail = text[max(0, hit.start - _REACH) : hit.start], text[hit.end : hit.end + _REACH]
        left, right = before.search(lead), after.match(tail)
        ended = edge.match(tail) is not None
        if left or right or (ended and alone.search(lead)):
            start = hit.start - (len(lead) - left.start() if left else 0)
            found.append(Hit(start, hit.end + (right.end() if right else 0), "picture", hit.value))
    return found


def is_family(name: str) -> bool:
    """Tell whether a manner is also a family of designs: on a poster it says how the sheet is designed."""
    return name in load_table("picturewords")["manner"]["families"].split("|")


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    table = load_table("picturewords")["manner"]
    return (
        re.compile(rf"(?:(?<=[^a-zа-я])|^)(?:{table['before']})\s*$"),
        re.compile(rf"\s*(?:{table['after']})(?![a-zà-ÿа-я])"),
        re.compile(rf"(?:^|{_EDGE}|(?<![\w])(?:{table['alone']})\s)\s*$"),
        re.compile(rf"\s*(?:$|{_EDGE})"),
    )
