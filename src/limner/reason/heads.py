"""Heads: of the words for media in a brief, which only qualify something else ("calendar app", "poster printer", "ticket booth").

In a phrase of several the last is what is to be made where heads come last ("résumé service ad banner"), the first where
they come first; what a thing is made for ("logo for a calendar app") is not what is made.
"""

from __future__ import annotations

import functools
import re

from limner.reason.brief import BLANK, Brief
from limner.reason.tables import Hit, load_table

_STOP = re.compile(rf"[,;:.!?、，。；：！？।؛،\n\"“”„«»「」『』《》()（）{BLANK}]")
_FAR = 40


def heads(brief: Brief, found: list[Hit]) -> list[Hit]:
    """Return the words for media that do not only qualify another word; all of them where none would be left but a picture's."""
    kept = [hit for k, hit in enumerate(found) if not _qualifies(brief, found, k)]
    return kept if len(kept) < len(found) else found


def _qualifies(brief: Brief, found: list[Hit], k: int) -> bool:
    hit = found[k]
    if hit.value in load_table("heads")["open"]:
        return False
    return (
        _trade(brief, hit)
        or any(_heads(brief, hit, other) for other in found[k + 1 : k + 5])
        or any(_serves(brief, hit, other) for other in found[max(0, k - 4) : k])
    )


def _trade(brief: Brief, hit: Hit) -> bool:
    """Tell whether a word for a medium says what somebody deals in, or a look: "poster printer", "漫画店", "comic style"."""
    text = brief.lowered
    if hit.value in load_table("heads")["manner"] and _manner().search(text[max(0, hit.start - _FAR) : hit.start]):
        return True
    cast = hit.value in load_table("heads")["looks"]
    if cast and any(other.start == hit.start and other.end > hit.end for other in brief.hits.of("picture", "style")):
        return True
    if brief.language in load_table("heads")["final"]:
        return any(pattern.match(text, hit.end) for pattern in (_after("after"), *((_after("cast"),) if cast else ())))
    return _before().search(text[max(0, hit.start - _FAR) : hit.start]) is not None


def _heads(brief: Brief, hit: Hit, other: Hit) -> bool:
    """Tell whether a later word for another medium is the head of the phrase that one stands in."""
    table = load_table("heads")
    if other.value == hit.value or other.value in table["open"] or brief.language not in table["final"]:
        return False
    between = brief.lowered[hit.end : other.start]
    if (
        other.start < hit.end
        or len(between) > _FAR
        or _STOP.search(between)
        or "\n" in brief.masked[hit.end : other.start]
    ):
        return False
    words = between.split() if between.isascii() or brief.language not in ("zh", "zh-Hant", "ja") else [between.strip()]
    if not words or not words[0].strip("のが的"):
        return other.value in table["ruling"]
    if len(words) > 4 or len(between.strip()) > 10 and not between.isascii() and len(words) == 1:
        return False
    small, like = _small()
    if any(small.fullmatch(word) for word in words):
        return False
    return hit.value in table["looks"] or not any(like.fullmatch(word) for word in words[:2])


def _serves(brief: Brief, hit: Hit, other: Hit) -> bool:
    """Tell whether an earlier word for another medium is made for what this one stands in: "logo for our comic"."""
    table = load_table("heads")
    if other.value == hit.value or other.value in table["whole"] or hit.start <= other.end:
        return False
    if brief.text[other.start : other.end].lower() in brief.text[hit.start : hit.end].lower():
        return False
    between = brief.lowered[other.end : hit.start]
    if len(between) > _FAR or _STOP.search(between) or "\n" in brief.masked[other.end : hit.start]:
        return False
    return _purpose().fullmatch(between) is not None


@functools.cache
def _after(name: str) -> re.Pattern[str]:
    words = load_table("heads")[name].split("|")
    spaced = "|".join(re.escape(word) for word in words if ord(word[0]) < 0x2E80)
    glued = "|".join(re.escape(word) for word in words if ord(word[0]) >= 0x2E80)
    return re.compile(rf"s?\s(?:{spaced})(?!\w)" + (rf"|\s?(?:の|的)?(?:{glued})" if glued else ""))


@functools.cache
def _before() -> re.Pattern[str]:
    joints = r"(?:(?:de|des|d'|di|da|do|dos|del|della|dei|a|à|às|aux|ال)[\s']*)?(?:la |las |los |les |l')?"
    return re.compile(rf"(?<!\w)(?:ل|لل|ال|ب|و)?(?:{load_table('heads')['before']})\s+{joints}$")


@functools.cache
def _manner() -> re.Pattern[str]:
    return re.compile(load_table("heads")["lead"])


@functools.cache
def _small() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = load_table("heads")
    return re.compile(table["small"]), re.compile(table["like"])


@functools.cache
def _purpose() -> re.Pattern[str]:
    table = load_table("heads")
    return re.compile(rf"[^\W\d]*\s+(?:{table['purpose']})\s+(?:(?:{table['article']})\s*)?(?:[\w'-]+\s+){{0,2}}")
