"""What a string is written on: the canvas itself, or a carrier in the picture and the entity that bears it."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from limner.document.carriers import CARRIERS
from limner.document.plan import PANELED, Decision, Medium
from limner.document.scene import Entity
from limner.reason.brief import BLANK, Brief, Stretch, decide
from limner.reason.entities.words import section_of
from limner.reason.strings import Slot
from limner.reason.tables import Hit, fold, load_table

_ITS = re.compile(
    r"(?:(?<!\w)(?:its|his|her|their|whose|ihr|ihrem|sein|seinem|son|sa|su|sua|suo|seu|его|её|उसके|उसका|তার)\s|它的|その)$"
)
_FAR = 600
"""How many characters back a sentence without an end may still speak of a string."""
_HAS = re.compile(r"\b(?:whose|with|has|have|deren|dessen|dont|cuyo|cuya|mit|avec|con|com|с)\b|'s\b|जिस|যার|[的の의]")


_OVER = re.compile(
    r"(?:texts?|words|lettering|captions?|message) (?:on it|on top|over it|overlaid"
    r"|on the (?:image|picture|photo)|over the (?:image|picture|photo|scene))"
    r"|overlaid (?:text|with)|text overlay|overlay text|画面上的文字|图上文字|圖上文字|图片上写着|圖片上寫著|画像に文字|画像の上に",
    re.IGNORECASE,
)
_BY = re.compile(
    r"\b(?:with|beside|near|next to|around|behind|alongside|featuring|and|mit|neben|avec|à côté d['’]|con|junto a|com|с|рядом с)"
    r" (?:(?:an?|the|some|one|einem|einer|un|une|uno|una|um|uma) )?(?:[\w-]+ ){0,2}$",
    re.IGNORECASE,
)


_PUT = re.compile(
    r"[\"'”’»„“]*\s+(?:(?:printed|written|embroidered|painted|stitched)\s)?(?:on|onto|across)\s(?:his|her|their)\s(?:[\w-]+\s)?",
    re.IGNORECASE,
)
"""What binds a string to a thing of somebody's named after it."""


class Bearer(NamedTuple):
    """A carrier kind ("" for the canvas), the entity that bears it ("" for none) and why."""

    carrier: str = ""
    owner: str = ""
    because: Decision | None = None


def bearers_of(
    brief: Brief,
    slots: list[Slot],
    medium: Medium,
    entities: tuple[Entity, ...],
    mentions: tuple[tuple[int, int, str], ...] = (),
) -> list[Bearer]:
    """Return what each string is written on, in the order of the slots.

    ``mentions`` are where words refer to one thing ("the left one says"): start, end and its id.
    """
    found: list[Bearer] = []
    for slot in slots:
        hit = None if medium in PANELED and is_said(brief, slot) else _carrier(brief, slots, slot, medium)
        if hit is None and slot.head is not None:
            head = found[slot.head]
            found.append(head if _shares(medium, head.carrier) else Bearer())
            continue
        if hit is None:
            found.append(Bearer())
            continue
        kind, body = _kind(brief, slot, hit)
        meant = [who for start, _, who in mentions if slot.pre.start <= start < slot.start]
        owner = meant[-1] if meant else _owner(brief, body, entities)
        found.append(Bearer(kind, owner, decide(brief, "carrier", kind, hit.start, hit.end, "carrier words")))
    return found


def _kind(brief: Brief, slot: Slot, hit: Hit) -> tuple[str, Hit]:
    """Return the carrier itself and its words: a label is that of the bottle it is on, a neon “OPEN” sign is a neon sign."""
    if hit.value == "label":
        before = brief.hits.within(max(0, brief.sentence(hit.start).start - 240), hit.start, "carrier")
        bodies = [thing for thing in before if thing.value in ("bottle", "can", "tin", "box", "package", "bag", "mug")]
        return (_finer(brief, bodies[-1]), bodies[-1]) if bodies else ("label", hit)
    if hit.value == "sign":
        glow = [e for e in brief.hits.within(max(0, slot.start - 12), slot.start, "effect") if e.value == "neon"]
        return ("neon" if glow else _finer(brief, hit)), hit
    return _finer(brief, hit), hit


def _finer(brief: Brief, hit: Hit) -> str:
    """Return the finer kind a carrier is (a jar among the bottles), by its own words or those it was first named with.

    "A taco truck … the side of the truck says", "外带咖啡杯，杯身": it is the one named before.
    """
    words = fold(brief.text[hit.start : hit.end])
    earlier = [said for (kind, said), end in brief.carriers.items() if kind == hit.value and end <= hit.start]
    for said in (words, *earlier):
        if said == words or said.endswith(" " + words) or words.endswith("身"):
            finer = _finer_of(said)
            if finer:
                return finer
    return hit.value


@functools.lru_cache(maxsize=1024)
def _finer_of(words: str) -> str:
    """Return the finer kind whose phrase is the longest that begins (or, as "*phrase", ends) the words, or ""."""
    best, kind = "", ""
    for finer, phrases in load_table("carriers")["_finer"].items():
        for phrase in phrases.split("|"):
            body = fold(phrase).strip("*")
            begins = words.startswith(body) and (len(words) - len(body) <= 4 or phrase.endswith("*"))
            if len(body) > len(best) and (begins or (phrase.startswith("*") and words.endswith(body))):
                best, kind = body, finer
    return kind


def _shares(medium: Medium, carrier: str) -> bool:
    return bool(carrier)


def _carrier(brief: Brief, slots: list[Slot], slot: Slot, medium: Medium) -> Hit | None:
    rules = load_table("bearing")
    allowed = rules["on_canvas_media"] if medium in rules["canvas_media"] else None
    if medium in rules["bare_media"]:
        allowed = []
    put = _put_on(brief, slot)
    if put is not None and _may(brief, put, medium, allowed, rules):
        return put
    for stretch in (slot.pre, slot.post):
        start = max(stretch.start, _over_picture(brief, stretch)) if stretch is slot.pre else stretch.start
        hits = [
            hit for hit in brief.hits.within(start, stretch.end, "carrier") if _may(brief, hit, medium, allowed, rules)
        ]
        if allowed is not None:
            hits = [hit for hit in hits if _bound(brief, hit, slot, rules)]
        if stretch is slot.post:
            hits = [hit for hit in hits if not _beside(brief, hit)]
        elif allowed is not None:
            hits = [hit for hit in hits if not _qualifies(brief, hit, stretch)]
        if hits:
            return _best(brief, hits, stretch, slot, stretch is slot.pre)
    if (
        slot.head is not None
        or medium in PANELED
        or allowed is not None
        and slot.cue is not None
        and slot.cue.value in rules["canvas_roles"]
    ):
        return None
    return _earlier(brief, slots, slot, medium, allowed, rules)


def _put_on(brief: Brief, slot: Slot) -> Hit | None:
    """Return the carrier right after a string that the words between bind it to: "put the word “ALPINE” on her cap"."""
    after = brief.hits.within(slot.end, min(len(brief.masked), slot.end + 40), "carrier")[:1]
    bound = [hit for hit in after if _PUT.fullmatch(brief.masked, slot.end, hit.start)]
    return bound[0] if bound else None


def _over_picture(brief: Brief, stretch: Stretch) -> int:
    """Return where the words end that say text is set over the whole picture ("with the text on it:"), -1 for none."""
    found = list(_OVER.finditer(brief.masked, stretch.start, stretch.end))
    return found[-1].end() if found else -1


def _bound(brief: Brief, hit: Hit, slot: Slot, rules: dict[str, list[str]]) -> bool:
    """Tell whether words bind a string of a sheet to a thing: a sign always, "“祭”と書かれた提灯" too, "“盆踊り”提灯と太鼓" not."""
    if hit.value in rules["signs"]:
        return True
    if hit.start < slot.start:
        gap = brief.masked[hit.end : slot.start]
        return bool(re.search(r"\w", gap)) or gap.strip() in (":", "：")
    gap = f" {brief.masked[slot.end : hit.start].lower()} "
    return any(word in gap for word in rules["binders"])


def _beside(brief: Brief, hit: Hit) -> bool:
    """Tell whether a thing named after a string only stands by ("… with a cake and balloons")."""
    lead = brief.masked[max(0, hit.start - 40) : hit.start]
    return _BY.search(lead) is not None and not brief.hits.within(hit.end, min(len(brief.masked), hit.end + 12), "says")


def _qualifies(brief: Brief, hit: Hit, stretch: Stretch) -> bool:
    """Tell whether a thing is part of the medium's name: "food truck festival flyer: “…”"."""
    between = brief.hits.within(hit.end, stretch.end, "medium", "says")
    return (
        any(h.kind == "medium" for h in between)
        and not any(h.kind == "says" for h in between)
        and not re.search(r"[,;:]", brief.masked[hit.end : next(h.start for h in between if h.kind == "medium")])
    )


def _may(brief: Brief, hit: Hit, medium: Medium, allowed: list[str] | None, rules: dict[str, list[str]]) -> bool:
    if allowed is not None and hit.value not in allowed:
        return False
    lead = brief.masked[max(0, hit.start - 12) : hit.start].lower()
    return not re.search(r"\b(no|without|above the|below the|over the|next to the|beside the)\s+$", lead)


def _best(brief: Brief, hits: list[Hit], stretch: Stretch, slot: Slot, before: bool) -> Hit:
    """Return the carrier of a stretch: the subject of its verb of saying ("the sign above the door reads"), else the nearest.

    A table on which a mug stands bears nothing: the first carrier before "says" is its subject.
    """
    says = brief.hits.within(*stretch, "says")
    if before and says:
        subjects = [hit for hit in hits if hit.end <= says[-1].start]
        objects = [hit for hit in hits if hit.start >= says[-1].end]
        if objects:
            return objects[-1]
        if subjects:
            return subjects[0] if len(subjects) == 1 or not _possessed(brief, subjects) else subjects[-1]
    return hits[-1] if before and not says else hits[0]


def _possessed(brief: Brief, hits: list[Hit]) -> bool:
    """Tell whether the later carrier belongs to the earlier one ("a van whose door says", "トラックの看板に")."""
    between = brief.masked[hits[-2].end : hits[-1].start].lower()
    return bool(
        re.fullmatch(
            r"\s*(?:whose|with an?|with the|has an?|'s|s'|の|的|上的|의|के|की|का|এর|র|wearing an?|,? on the)?\s*(?:\w+\s)?",
            between,
        )
    )


def _earlier(
    brief: Brief, slots: list[Slot], slot: Slot, medium: Medium, allowed: list[str] | None, rules: dict[str, list[str]]
) -> Hit | None:
    """Look for the carrier in the same sentence before the string, then (for things that bear words) in the whole brief."""
    start = max(brief.sentence(max(0, slot.start - 1)).start, slot.start - _FAR)
    before = [
        hit
        for hit in brief.hits.within(start, slot.pre.start, "carrier")
        if _may(brief, hit, medium, allowed, rules) and hit.value in rules["sentence"]
    ]
    if _OVER.search(brief.masked, start, slot.start) or _set_on_picture(brief, slot):
        return None
    if allowed is not None:
        before = [hit for hit in before if brief.hits.within(hit.end, slot.start, "says")]
    if before:
        return before[0]
    if medium in ("product", "packaging"):
        anywhere = [hit for hit in brief.hits.of("carrier") if hit.value in rules["products"]]
        return anywhere[0] if anywhere else None
    return None


def _set_on_picture(brief: Brief, slot: Slot) -> bool:
    """Tell whether a string is text with a place on the picture: "the text “Night Shift” at the bottom left"."""
    lead = re.search(r"(?:the |and )?(?:text|caption|title|words)\W*$", brief.masked[slot.pre.start : slot.start], re.I)
    return lead is not None and bool(brief.hits.within(slot.end, min(slot.post.end, slot.end + 40), "place"))


def _owner(brief: Brief, hit: Hit, entities: tuple[Entity, ...]) -> str:
    """Return the id of the entity that is the carrier itself, or, for what hangs on a thing, of that thing; "" for none."""
    word = re.split(r" (?:in|on|at|of) ", fold(brief.text[hit.start : hit.end]))[0]
    labels = [(entity, fold(entity.label)) for entity in entities if entity.label]
    for entity, label in labels:
        if label == word or label.endswith(" " + word) or word.startswith(label) or word.endswith(" " + label):
            return entity.id
    if CARRIERS[hit.value].mount not in ("wall", "owner"):
        return ""
    start = brief.sentence(hit.start).start
    nearest, owner = -1, ""
    its = _ITS.search(brief.lowered[max(0, hit.start - 12) : hit.start])
    for entity, label in labels:
        at = brief.lowered.rfind(label, start, hit.start)
        gap = brief.lowered[at + len(label) : hit.start] if at >= 0 else ""
        if at > nearest and BLANK not in gap and (_HAS.search(gap) or len(gap.split()) <= 1 or its):
            nearest, owner = at, entity.id
    return owner


def speaker_of(brief: Brief, slot: Slot, entities: tuple[Entity, ...], panel: Stretch | None = None) -> str:
    """Return the id of the entity that says a string ("the robot says “…”"), or "".

    In the ``panel`` of a comic who is named last before it speaks, else who was spoken of before ("he says").
    """
    if brief.hits.within(*slot.pre, "speaks") and (named := _named_last(brief, slot.pre.start, slot.start, entities)):
        return named
    if panel is None:
        return ""
    alive = tuple(one for one in entities if one.person is not None or section_of(one.concept) in ("animal", "person"))
    here = _named_last(brief, panel.start, slot.start, alive)
    return here or _named_last(brief, 0, panel.start, alive)


def _named_last(brief: Brief, start: int, end: int, entities: tuple[Entity, ...]) -> str:
    """Return the id of the entity that is named last in a stretch, "" where none is."""
    masked, best, named = brief.lowered, -1, ""
    for entity in entities:
        word = fold(entity.label)
        at = masked.rfind(word, start, end) if word else -1
        if at > best:
            best, named = at, entity.id
    return named


@functools.cache
def _said_after() -> re.Pattern[str]:
    return re.compile(load_table("bearing")["said_after"])


def is_said(brief: Brief, slot: Slot) -> bool:
    """Tell whether words after a string say that somebody speaks it: 「…」と言う, “…”라고 말한다."""
    return _said_after().match(brief.masked, slot.end) is not None
