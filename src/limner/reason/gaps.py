"""A role word that stands between two strings: which of them it names, by the order of words in the brief's language."""

from __future__ import annotations

import re

from limner.reason.brief import BLANK, Brief, Stretch
from limner.reason.tables import Hit

_MARKS = " \t\"'“”‘’„«»‹›「」『』《》〈〉:：*_`"
_LINK = re.compile(
    r"(?:[\s\"'“‘„«‹「『《:：*_`]|\b(?:that|which|who|says|saying|reads|reading|labell?ed|with|the|text|words?|marked|titled|called|named|is|of|by|"
    r"mit|der|dem|den|aufschrift|text|avec|le|la|texte|con|el|texto|com|o|a|il|testo|scritta|с|текстом|надписью|de|del|du)\b|写着|寫著|は|：)*",
    re.IGNORECASE,
)
_OPENER = re.compile(
    r"\b(?:with|and|plus|featuring|mit|und|sowie|avec|et|con|y|e|com|с|и|z|i|oraz|ve|ile|và|với|dan|dengan)\b|مع|و(?=\w)|和|与|與|带|配",
    re.IGNORECASE,
)
_AFTER = frozenset({"ja", "ko", "hi", "bn", "tr"})
"""Languages that name a thing after its name."""


def divide_at_role(brief: Brief, start: int, end: int, after: bool) -> tuple[Stretch, Stretch] | None:
    """Divide the gap between two strings that has no comma, where a role word stands in it right before the second.

    "“Free” with button “Register”": the button is the second's. ``after`` says that this brief names its strings after
    them; a word that touches both is then the first's. None where no role word leads to the second string.
    """
    roles = brief.hits.within(start, end, "role")
    if not roles:
        return None
    last = roles[-1]
    touches = _LINK.fullmatch(brief.masked, last.end, end) is not None
    follows = not brief.masked[start : roles[0].start].strip(_MARKS + "の의के की का র")
    if not touches or after and follows and len(roles) == 1:
        return (Stretch(start, end), Stretch(end, end)) if follows and after else None
    openers = list(_OPENER.finditer(brief.masked, start, last.start))
    cut = openers[-1].start() if openers else roles[-2].end if len(roles) > 1 and follows else start
    return Stretch(start, cut), Stretch(cut, end)


def names_after(brief: Brief, strings: list[tuple[int, int]]) -> bool:
    """Tell whether a brief names its strings after them: the last is followed by a role word, the first not led to by one."""
    if not strings:
        return False
    first, last = strings[0][0], strings[-1][1]
    before = brief.hits.within(max(0, first - 30), first, "role")
    led = any(_LINK.fullmatch(brief.masked, hit.end, first) for hit in before)
    then = brief.hits.within(last, min(len(brief.text), last + 24), "role")
    followed = any(_adjoins(brief, last, hit) for hit in then)
    return followed and (not led or brief.language in _AFTER)


def _adjoins(brief: Brief, end: int, hit: Hit) -> bool:
    between = brief.masked[end : hit.start]
    return BLANK not in between and not between.strip(_MARKS + "の의")
