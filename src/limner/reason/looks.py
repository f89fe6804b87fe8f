"""How the brief wants a string to look, and where: size, weight, face, colour, effect, curve, letter by letter, placement."""

from __future__ import annotations

import re
from typing import Any, cast

from limner.document.plan import CopyStyle, Place
from limner.reason.brief import BLANK, Brief
from limner.reason.colors import Tint, tints_in
from limner.reason.lettering import effects_of, letter_colors
from limner.reason.source import HOLE
from limner.reason.strings import Slot, rest_of
from limner.reason.tables import Hit

_KEYED = re.compile(rf"{HOLE}\s*(top|bottom|left|right|center|centre)\s*(?={HOLE}|\n|$)", re.IGNORECASE)
"""A bare place as the value of a key of data."""
_BARE_PLACES = {
    "左": "left", "右": "right", "上": "top", "下": "bottom", "links": "left", "rechts": "right", "oben": "top", "unten": "bottom",
}  # fmt: skip
_BARE = re.compile(
    rf"(?:^|[\s,;(，、:：])(left|right|top|bottom|{'|'.join(_BARE_PLACES)})(?:边|邊|侧|側)?"
    r"(?: horizontal(?:ly)?| vertical(?:ly)?)?\s?[:：]?\s*[\"'“‘「『«„]*$"
)
"""A bare place right before a string: "left “…” and right “…”"."""
_ASIDE = re.compile(r"\s*[（(]")


def place_of(brief: Brief, slot: Slot) -> Place | None:
    """Return where a string is to stand: the first place words after it, else the last before it; of its own only."""
    after = [hit for hit in brief.hits.within(*slot.post, "place") if _own(brief, slot, hit)]
    if len(after) > 1 and after[1].start < after[0].end:
        after = after[1:]
    if after and not _claimed(brief, slot, after[0]):
        return cast(Place, after[0].value)
    keyed = _KEYED.search(brief.text, slot.end, slot.post.end)
    if keyed:
        return cast(Place, "center" if keyed[1].lower().startswith("cent") else keyed[1].lower())
    aside = re.match(r"\s*[（(]\s*(?:[^()（）,，;]*[,，;]\s*)*?(top|bottom|left|right|center|centre)\s*[,，;)）]",
                     brief.masked[slot.end : slot.post.end], re.IGNORECASE)  # fmt: skip
    if aside:
        return cast(Place, "center" if aside[1].lower().startswith("cent") else aside[1].lower())
    bare = _BARE.search(brief.masked[max(slot.pre.start, slot.start - 24) : slot.start].lower())
    if bare:
        return cast(Place, _BARE_PLACES.get(bare[1], bare[1]))
    before = [hit for hit in brief.hits.within(*slot.pre, "place") if not _claimed(brief, slot, hit)]
    return cast(Place, before[-1].value) if before else None


def _own(brief: Brief, slot: Slot, hit: Hit) -> bool:
    return not re.search(r"\b(?:and|with) an? \w+ $", brief.masked[slot.end : hit.start].lower())


def _claimed(brief: Brief, slot: Slot, hit: Hit) -> bool:
    """Tell whether place words speak of another thing: "the neon sign above the door", "on the right page"."""
    tail = brief.masked[hit.end : hit.end + 18]
    if re.match(r"[写寫印刻绣繡书書贴貼]", tail) and brief.masked[hit.start : hit.end] in ("上面", "下面", "上"):
        return True
    if hit.value in ("top", "bottom") and re.match(
        r"\s+(?:the|a|an|his|her|its|der|dem|la|le|el)\s+(?!image|poster|page|card|title|headline|picture|canvas|banner)\w",
        tail,
    ):
        return True
    return re.match(r"\s+page|\s+of (?:the|a) (?!image|poster|page|card|picture|canvas|frame)", tail) is not None


def style_of(brief: Brief, slot: Slot, slots: list[Slot], tints: list[Tint], on_carrier: bool) -> CopyStyle:
    """Return what the words around a string say of its look; nothing is invented."""
    hits = _speaking(brief, slot)
    values: dict[str, Any] = {}
    for hit in hits:
        if hit.kind in ("size", "weight", "font", "curve") and hit.kind not in values:
            if hit.kind == "size" and _of_thing(brief, hit, slot):
                continue
            values[hit.kind] = hit.value
        elif hit.kind == "italic":
            values["italic"] = True
        elif hit.kind == "vertical":
            values["vertical"] = True
        elif hit.kind == "feature" and hit.value not in values.get("features", ()):
            values["features"] = (*values.get("features", ()), hit.value)
    done, of_letters = effects_of(brief, slot, slots, hits, tints)
    each, named = letter_colors(brief, slot, slots, tints)
    free = [tint for tint in tints if tint.start not in of_letters | named]
    tint = _tint(brief, slot, free, on_carrier)
    if tint is not None and "tones" not in done and not (done.get("effect") == "hollow" and "edge" not in done):
        values["color"], values["color_name"] = tint.color, tint.name
    elif tint is not None and "tones" not in done:
        done["edge"] = tint.color
    values |= done
    if each:
        values = {key: value for key, value in values.items() if key not in ("color", "color_name", "tones")} | each
    if values.get("effect") == "neon" and on_carrier:
        values.pop("effect")
    words = " ".join(part for part in (brief.words(slot.pre), brief.words(slot.post)) if part)
    return CopyStyle(**values, words=_short(words)) if values else CopyStyle()


def _short(words: str) -> str:
    return re.sub(r"[\s\"'“”‘’「」『』«»]+", " ", words).strip()[:160]


def _speaking(brief: Brief, slot: Slot) -> list[Hit]:
    """Return the hits on a string's look, the nearest first: after it to the clause's end, then backwards before it."""
    after = brief.hits.within(*slot.post)
    before = list(reversed(brief.hits.within(*slot.pre)))
    return after + before


def _of_thing(brief: Brief, hit: Hit, slot: Slot) -> bool:
    """Tell whether a size word belongs to another noun ("a small bookshop … says") rather than to the lettering."""
    if _WITHIN_NOUN.match(brief.masked, hit.start):
        return True
    if hit.start >= slot.end:
        near = brief.hits.within(hit.end, min(len(brief.text), hit.end + 24), "letters", "place")
        if _ASIDE.match(brief.masked, slot.end) or re.fullmatch(
            r"[\s,;，、。;:]*", brief.masked[hit.end : slot.post.end]
        ):
            return False
        lead = brief.masked[slot.end : hit.start].strip().lower()
        return not near and lead not in ("in", "", "を", "는", "是") and len(lead) > 6
    between = brief.masked[hit.end : slot.start]
    near = brief.hits.within(hit.end, slot.start, "letters", "role")
    for color in reversed(
        brief.hits.within(hit.end, slot.start, "color", "weight", "font", "italic", "effect", "shade")
    ):
        between = between[: color.start - hit.end] + between[color.end - hit.end :]
    loose = between.strip(" :：\"'“‘「『«„《")
    if near and len(words := brief.masked[hit.end : near[0].start].split()) <= 2 and sum(map(len, words)) <= 14:
        return False
    return len(loose) > (5 if brief.language in ("hi", "bn", "ko") else 2)


_WITHIN_NOUN = re.compile(r"[大小](?=[\u4e00-\u9fff])(?![字号號些点點文标標题題见見])")
"""A size that begins a noun of Han characters (小提琴, 大象) and says nothing of letters."""


def _tint(brief: Brief, slot: Slot, tints: list[Tint], on_carrier: bool) -> Tint | None:
    after = [t for t in tints_in(tints, *slot.post) if t.target == "text" or t.target == "palette" and not t.joined]
    if after and BLANK not in brief.masked[slot.end : after[0].start]:
        return after[0]
    before = [t for t in tints_in(tints, *slot.pre) if t.target == "text"]
    return before[-1] if before else None


def standing_style(brief: Brief, after: int) -> dict[str, str]:
    """Return the look that clauses of their own after the last string (it ends at ``after``) give the lettering.

    "…, elegant serif" and "…, handwritten" name a face and nothing else; colours alone are of the palette.
    """
    found: dict[str, str] = {}
    for clause in brief.clauses(after, len(brief.text))[1:]:
        hits = brief.hits.within(*clause, "font", "effect", "letters")
        faces = [hit for hit in hits if hit.kind == "font"]
        if faces and not rest_of(brief, clause):
            for hit in faces[:1] + [hit for hit in hits if hit.kind == "effect"][:1]:
                found.setdefault(hit.kind, hit.value)
    return found
