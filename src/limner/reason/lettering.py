"""How letters are drawn: their effects, the line round them, the colours that run through them, and letters of their own colours."""

from __future__ import annotations

import functools
import re
from typing import Any, get_args

from limner.document.graphemes import graphemes
from limner.document.plan import CopyStyle, LetterColor, LetterEffect
from limner.reason.brief import Brief, Stretch
from limner.reason.colors import Tint, tints_in
from limner.reason.strings import Slot, rest_of
from limner.reason.tables import Hit, load_table

SPECTRUM = ("#d7342e", "#dd7a0c", "#2c974b", "#1b76d2", "#8a3fb0", "#d63384")
"""Neighbours that differ in hue and are alike in weight, dark enough for a light ground and light enough for a dark one."""
_RUNNING = frozenset({"gradient", "stripes", "dots", "checks", "wood", "marble", "foil", "metallic"})
"""Effects that say what letters are filled with: the colours said with them run through the letters."""
_NUMBERS = {
    "two": 2,
    "both": 2,
    "three": 3,
    "zwei": 2,
    "deux": 2,
    "dos": 2,
    "два": 2,
    "две": 2,
    "两个": 2,
    "2": 2,
    "3": 3,
}
_LETTER = re.compile(
    r"(?:(two|both|three|zwei|deux|dos|два|две|2|3)\s+)?(?<![^\W\d_])([^\W\d_])(?:['’]?s|')?"
    r"(?:\s+(?:in|is|are|=)|\s*[:：=]|(?=\s))\s*$"
)
_GLUED = re.compile(
    r"[\s\"'“”‘’「」『』]*(?:字)?(?:は|が|を|是|为|為|用|成|:|：|=|글자는|자는|는|은|को|कोর|টি|অক্ষর|حرف|بال|بلون)?\s*$"
)
"""What may stand between a letter of a script without spaces and its colour."""
_NEAR = re.compile(
    r"[\s\-–]*(?:in|of|en|de|auf|mit|с|con|com|avec|colou?red|color|farbe|couleur|thin|thick|bold|fine|heavy|soft|dünne[rnms]?|"
    r"dicke[rnms]?|的|の|色|로|으로|색|में|की|का|के|রঙের|রঙে|باللون|بلون|لون|ب|а|an?|the|einem|einer|un|una|uma|"
    r"tight|crisp|細い|太い|細|粗|细)?[\s\-–]*",
    re.IGNORECASE,
)


def reach_of(brief: Brief, slot: Slot, slots: list[Slot]) -> Stretch:
    """Return the stretch in which the letters of a string are spoken of: from what leads to it up to the next string."""
    end = slots[slot.same + 1].start if slot.same + 1 < len(slots) else len(brief.text)
    return Stretch(slot.pre.start, end)


def effects_of(
    brief: Brief, slot: Slot, slots: list[Slot], hits: list[Hit], tints: list[Tint]
) -> tuple[dict[str, Any], set[int]]:
    """Return the fields of a style that say what is done to the letters, and where the colours begin that belong to it.

    ``hits`` are those that speak of the string, the nearest first; of an only string also later clauses speak that tell of
    looks alone. An edge whose colour is named is an ``edge``; what letters are filled with comes before what stands round and
    behind them.
    """
    later = _later(brief, slot) if len(slots) == 1 else []
    own = [hit for hit in dict.fromkeys([*hits, *later]) if hit.kind == "effect" and not _of_ground(brief, hit)]
    used: set[int] = set()
    values: dict[str, Any] = {}
    names: list[str] = []
    for hit in own:
        name = hit.value
        if name in ("outline", "hollow") and (tint := _beside(brief, hit, tints)) is not None:
            values.setdefault("edge", tint.color)
            used.add(tint.start)
            if name == "outline":
                continue
        if name == "rainbow":
            values["tones"], name = SPECTRUM, "gradient"
        if name not in names:
            names.append(name)
    if "hollow" in names:
        names = [name for name in names if name not in ("outline", *_RUNNING)]
    for hit in own:
        if hit.value in _RUNNING and "tones" not in values:
            run = [tint for tint in _of_clause(brief, slot, hit, tints) if tint.start not in used]
            if len(run) > 1:
                values["tones"] = tuple(dict.fromkeys(tint.color for tint in run))
                used |= {tint.start for tint in run}
    shade = _shade(brief, slot, tints)
    if shade is not None:
        values["shade"] = shade.color
        used.add(shade.start)
        if not {"3d", "shadow", "long-shadow"} & set(names):
            names.append("shadow")
    order = get_args(LetterEffect)
    ranked = sorted(
        (n for n in names if n in order), key=lambda n: n in ("outline", "shadow", "long-shadow", "pressed")
    )
    if "long-shadow" in ranked:
        ranked = [name for name in ranked if name != "shadow"]
    if ranked:
        values["effect"] = ranked[0]
    elif "edge" in values:
        values["effect"] = "outline"
    if ranked[1:]:
        values["more"] = tuple(ranked[1:])
    return values, used


def _shade(brief: Brief, slot: Slot, tints: list[Tint]) -> Tint | None:
    """Return the colour of the shadow or depth of a string: "with a deep purple shadow", "mit rotem Schatten", 紫色の影."""
    for tint in (*tints_in(tints, *slot.post), *tints_in(tints, *slot.pre)):
        if _CAST.match(brief.lowered, tint.end) or _CAST_BY.search(
            brief.lowered, max(0, tint.start - _SPAN), tint.start
        ):
            return tint
    return None


_CAST = re.compile(
    r"[\s-]*(?:的|の|색|색의|রঙের|colou?red)?[\s-]*(?:drop |long |hard |block |deep |solid |3d )?"
    r"(?:shadow|extrusion|depth|sides|schatten|тень|тенью|阴影|陰影|投影|影|그림자|छाया|ছায়া)"
)
_CAST_BY = re.compile(r"(?:ombre|sombra|ombra|ظل)\s+(?:de |di |color |couleur )?$")


def _later(brief: Brief, slot: Slot) -> list[Hit]:
    """Return the effects in clauses after an only string that tell of looks and little else: "…, white outline, 3D"."""
    found: list[Hit] = []
    for clause in brief.clauses(slot.post.end, len(brief.text)):
        hits = brief.hits.within(*clause, "effect")
        if hits and len(rest_of(brief, clause)) <= _LITTLE:
            found += hits
    return found


_LITTLE = 5
"""Letters that a clause of looks may say besides, such as a word for "with"."""


def _of_ground(brief: Brief, hit: Hit) -> bool:
    """Tell whether an effect is the ground's: "on a gradient background", "背景渐变"."""
    after = brief.hits.within(hit.end, min(len(brief.masked), hit.end + _SPAN + 8), "ground")[:1]
    before = brief.hits.within(max(0, hit.start - _SPAN), hit.start, "ground")[-1:]
    between = [brief.masked[hit.end : other.start] for other in after] + [
        brief.masked[other.end : hit.start] for other in before
    ]
    return any(not _PAUSE.search(part) and len(part.split()) <= 2 for part in between)


_PAUSE = re.compile(r"[,;.:!?，。；、।،\n\"“”「」]|\b(?:on|auf|sur|sobre|su|на)\b")


def _beside(brief: Brief, hit: Hit, tints: list[Tint]) -> Tint | None:
    """Return the colour right before or after words for an edge: "with a black outline", "outlined in gold"."""
    for tint in tints:
        between = (
            brief.masked[tint.end : hit.start]
            if tint.end <= hit.start
            else brief.masked[hit.end : tint.start]
            if tint.start >= hit.end
            else None
        )
        if between is not None and len(between) <= _SPAN and _NEAR.fullmatch(between):
            return tint
    return None


_SPAN = 16


def _of_clause(brief: Brief, slot: Slot, hit: Hit, tints: list[Tint]) -> list[Tint]:
    """Return the colours of the clause that words for a filling stand in, those of the ground left out."""
    clause = next(
        c for c in brief.clauses(*brief.sentence(hit.start)) if c.start <= hit.start < max(c.end, c.start + 1)
    )
    start = max(clause.start, slot.end) if hit.start >= slot.end else clause.start
    end = min(clause.end, slot.start) if hit.start < slot.end else clause.end
    found = [tint for tint in tints_in(tints, start, end) if tint.target != "ground"]
    more = [tint for tint in tints if tint.start >= end and tint.target != "ground"]
    for tint in more:
        # "a gradient of pink, orange and yellow": the list runs on over its commas.
        if not found or not _LISTED.fullmatch(brief.masked[found[-1].end : tint.start]):
            break
        found.append(tint)
    return found


_LISTED = re.compile(
    r"\s*(?:,|，|、|،)?\s*(?:and|und|et|y|e|и|和|から|と|과|와|और|ও|to|zu|bis|vers|a|до|в|到|에서|से|থেকে|إلى|و)?\s*"
)


def letter_colors(brief: Brief, slot: Slot, slots: list[Slot], tints: list[Tint]) -> tuple[dict[str, Any], set[int]]:
    """Return the colours that single letters are to have as fields of a style, and where those colours begin.

    "B red, L orange, two O's yellow and green", "the O is red and the rest black", 彩红色、虹蓝色; a colour each where the brief
    wants every letter different: those it names, in turn, or a spectrum.
    """
    reach = reach_of(brief, slot, slots)
    found, used = _named(brief, slot, tints_in(tints, slot.end, reach.end))
    rest = _rest(brief, tints_in(tints, slot.end, reach.end)) if found else None
    if len(found) > 1 or rest is not None:
        values: dict[str, Any] = {"letter_colors": tuple(sorted(found, key=lambda item: item.start))}
        if rest is not None:
            values["color"], values["color_name"] = rest.color, rest.name
            used.add(rest.start)
        return values, used
    if not brief.hits.within(*reach, "letterwise"):
        return {}, set()
    named = [t for t in tints_in(tints, *reach) if t.target in ("text", "palette")]
    colors = tuple(dict.fromkeys(tint.color for tint in named))
    colors = colors if len(colors) > 1 else SPECTRUM
    inked = [i for i, cluster in enumerate(graphemes(slot.text)) if cluster.strip()]
    each = tuple(LetterColor(start=i, end=i + 1, color=colors[k % len(colors)]) for k, i in enumerate(inked))
    return {"letter_colors": each}, {tint.start for tint in named}


def _named(brief: Brief, slot: Slot, tints: list[Tint]) -> tuple[list[LetterColor], set[int]]:
    """Return the letters that are named right before a colour, matched to the string's graphemes in order."""
    clusters = graphemes(slot.text)
    found: list[LetterColor] = []
    used: set[int] = set()
    taken: set[int] = set()
    pending, left = "", 0
    for tint in tints:
        before = brief.masked[max(slot.end, tint.start - 22) : tint.start]
        match = _LETTER.search(before)
        glued = _glued(before, clusters)
        if match and any(c.casefold() == match[2].casefold() for c in clusters):
            pending, left = match[2], _NUMBERS.get((match[1] or "").lower(), 1)
        elif glued:
            pending, left = glued, 1
        if not pending or left <= 0:
            continue
        at = next((i for i, c in enumerate(clusters) if i not in taken and c.casefold() == pending.casefold()), None)
        if at is None:
            continue
        taken.add(at)
        used.add(tint.start)
        left -= 1
        found.append(LetterColor(start=at, end=at + 1, color=tint.color))
    return found, used


def _glued(before: str, clusters: list[str]) -> str:
    """Return the letter of a string that stands right before its colour in a script that needs no space there."""
    lead = _GLUED.search(before)
    head = before[: lead.start()] if lead else before
    for cluster in sorted(set(clusters), key=len, reverse=True):
        if ord(cluster[0]) > _LATIN and head.endswith(cluster):
            ahead = head[: -len(cluster)]
            if ord(cluster[0]) >= _EAST or not ahead or not ahead[-1].isalpha():
                return cluster
    return ""


_LATIN, _EAST = 0x52F, 0x2E80
"""The last letter of scripts whose letters ``_LETTER`` reads, and the first of those set without spaces."""


def _rest(brief: Brief, tints: list[Tint]) -> Tint | None:
    """Return the colour of the letters that are not named: "… and the other letters black"."""
    for past in _others_in(brief.lowered):
        for tint in tints:
            if not past <= tint.start <= past + _SPAN:
                continue
            between = brief.masked[past : tint.start]
            if not re.search(r"[,;.，。；]", between):
                return tint
    return None


@functools.lru_cache(maxsize=8)
def _others_in(text: str) -> tuple[int, ...]:
    """Return where the words for the letters not named end in a text."""
    return tuple(match.end() for match in _others().finditer(text))


@functools.cache
def _others() -> re.Pattern[str]:
    words = sorted(load_table("looks")["_others"].split("|"), key=len, reverse=True)
    return re.compile("|".join(rf"(?<!\w){re.escape(w)}" if ord(w[0]) < _EAST else re.escape(w) for w in words))


def spoken_letters(brief: Brief, slots: list[Slot], tints: list[Tint]) -> list[tuple[int, int]]:
    """Return the stretches that tell how letters of the copy are drawn and coloured: they name nothing to show."""
    found: list[tuple[int, int]] = []
    for slot in slots:
        reach = reach_of(brief, slot, slots)
        _, used = _named(brief, slot, tints_in(tints, slot.end, reach.end))
        if len(used) > 1:
            found += [(max(slot.end, tint.start - 4), tint.end) for tint in tints if tint.start in used]
        found += [(hit.start, hit.end) for hit in brief.hits.within(*reach, "curve", "feature")]
        found += [
            (hit.start, hit.end)
            for hit in brief.hits.within(*reach, "font")
            if _unmistakable(brief.lowered[hit.start : hit.end])
        ]
        for hit in brief.hits.within(slot.post.start, slot.post.end, "effect"):
            found.append((hit.start, hit.end))
            if hit.value in _RUNNING or hit.value == "rainbow":
                found += [(tint.start, tint.end) for tint in _of_clause(brief, slot, hit, tints)]
    return found


def _unmistakable(words: str) -> bool:
    """Tell whether words for a face name no thing besides: "brush lettering" and 毛笔字, where "brush" may be one."""
    return " " in words or len(words) > 2 and ord(words[0]) >= _EAST


def lettered(style: CopyStyle, tints: list[Tint], lit: bool, alone: bool) -> CopyStyle:
    """Return the look of a string of a piece of lettering: a neon sign glows; a free colour is that of the letters of one ``alone``."""
    changes: dict[str, Any] = {"effect": "neon"} if lit and not style.effect else {}
    if alone and style.color is None and not style.letter_colors and not style.tones:
        free = next((tint for tint in tints if tint.target == "palette" and tint.color != style.edge), None)
        if free is not None and style.effect == "hollow":
            changes["edge"] = style.edge or free.color
        elif free is not None:
            changes |= {"color": free.color, "color_name": free.name}
    return style.model_copy(update=changes) if changes else style


def is_lettering(brief: Brief, slots: list[Slot], tints: list[Tint]) -> bool:
    """Tell whether a brief that shows nothing but one or two strings tells how their letters are to look."""
    if not 1 <= len(slots) <= 2 or max(len(slot.text) for slot in slots) > _LONGEST:
        return False
    reach = reach_of(brief, slots[0], slots)
    if _named(brief, slots[0], tints_in(tints, slots[0].end, reach.end))[0]:
        return True
    return bool(brief.hits.within(reach.start, len(brief.text), "letterwise", "effect", "letters", "font", "curve"))


_LONGEST = 28
"""Letters up to which a string is a word or a line to be drawn rather than a text to be read."""
