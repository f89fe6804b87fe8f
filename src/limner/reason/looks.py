"""How the brief wants a string to look, and where: size, weight, face, colour, effect, curve, letter by letter, placement."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, cast

from limner.document.plan import CopyStyle, LetterColor, Place
from limner.reason.brief import BLANK, Brief
from limner.reason.colors import Tint, tints_in
from limner.reason.source import HOLE
from limner.reason.strings import Slot, rest_of
from limner.reason.tables import Hit

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
_SPECTRUM = ("#d7342e", "#dd7a0c", "#2c974b", "#1b76d2", "#8a3fb0", "#d63384")
"""Neighbours that differ in hue and are alike in weight, dark enough for a light ground and light enough for a dark one."""
_KEYED = re.compile(rf"{HOLE}\s*(top|bottom|left|right|center|centre)\s*(?={HOLE}|\n|$)", re.IGNORECASE)
"""A bare place as the value of a key of data."""
_ASIDE = re.compile(r"\s*[（(]")
_LETTER = re.compile(
    r"(?:(two|both|three|zwei|deux|dos|два|две|2|3)\s+)?(?<![^\W\d_])([^\W\d_])(?:['’]?s|')?(?:\s+(?:in|is|are|=)|\s*[:：=]|(?=\s))\s*$"
)


def graphemes(text: str) -> list[str]:
    """Return the grapheme clusters of a text, marks and joined letters kept with their base."""
    found: list[str] = []
    for character in text:
        joins = unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Mc", "Me", "Cf")
        if found and (joins or found[-1].endswith("\u200d") or found[-1][-1] in "\u094d\u09cd"):
            found[-1] += character
        else:
            found.append(character)
    return found


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
        if hit.kind in ("size", "weight", "font", "effect", "curve") and hit.kind not in values:
            if hit.kind == "size" and _of_thing(brief, hit, slot):
                continue
            values[hit.kind] = hit.value
        elif hit.kind == "italic":
            values["italic"] = True
        elif hit.kind == "vertical":
            values["vertical"] = True
    tint = _tint(brief, slot, tints, on_carrier)
    if tint is not None:
        values["color"], values["color_name"] = tint.color, tint.name
    letters = _letter_colors(brief, slot, slots, tints) or _many_colored(brief, slot, slots, tints)
    if letters:
        values["letter_colors"] = letters
        values.pop("color", None)
        values.pop("color_name", None)
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


def _tint(brief: Brief, slot: Slot, tints: list[Tint], on_carrier: bool) -> Tint | None:
    after = [t for t in tints_in(tints, *slot.post) if t.target == "text" or t.target == "palette" and not t.joined]
    if after and BLANK not in brief.masked[slot.end : after[0].start]:
        return after[0]
    before = [t for t in tints_in(tints, *slot.pre) if t.target == "text"]
    return before[-1] if before else None


def _letter_colors(brief: Brief, slot: Slot, slots: list[Slot], tints: list[Tint]) -> tuple[LetterColor, ...]:
    """Return per-letter colours ("B red, L orange, two O's yellow and green"), matched to the string's graphemes in order."""
    end = slots[slot.same + 1].start if slot.same + 1 < len(slots) else len(brief.text)
    clusters = graphemes(slot.text)
    used: set[int] = set()
    found: list[LetterColor] = []
    pending = ""
    for tint in tints_in(tints, slot.end, end):
        match = _LETTER.search(brief.masked[max(slot.end, tint.start - 22) : tint.start])
        if match:
            pending, many = match[2], _NUMBERS.get((match[1] or "").lower(), 1)
            left = many
        elif not pending:
            continue
        if not pending or left <= 0:
            continue
        at = next((i for i, c in enumerate(clusters) if i not in used and c.casefold() == pending.casefold()), None)
        if at is None:
            continue
        used.add(at)
        left -= 1
        found.append(LetterColor(start=at, end=at + 1, color=tint.color))
    return tuple(sorted(found, key=lambda item: item.start)) if len(found) > 1 else ()


def _many_colored(brief: Brief, slot: Slot, slots: list[Slot], tints: list[Tint]) -> tuple[LetterColor, ...]:
    """Return a colour for every letter where the brief wants each of its own: those it names, in turn, or a spectrum."""
    end = slots[slot.same + 1].start if slot.same + 1 < len(slots) else len(brief.text)
    if not brief.hits.within(slot.pre.start, end, "letterwise"):
        return ()
    named = [tint.color for tint in tints_in(tints, slot.pre.start, end) if tint.target in ("text", "palette")]
    colors = tuple(dict.fromkeys(named)) if len(set(named)) > 1 else _SPECTRUM
    inked = [i for i, cluster in enumerate(graphemes(slot.text)) if cluster.strip()]
    return tuple(LetterColor(start=i, end=i + 1, color=colors[k % len(colors)]) for k, i in enumerate(inked))


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
