"""The role of each string: by the words around it, by its shape, by its carrier, and by its place in the order of the brief."""

from __future__ import annotations

import re
from typing import cast

from limner.document.plan import PANELED, Decision, Medium, Role
from limner.reason.bearers import Bearer
from limner.reason.brief import Brief, decide
from limner.reason.moments import is_day
from limner.reason.nameplates import couple, nameplate
from limner.reason.shapes import shapes
from limner.reason.strings import Slot
from limner.reason.tables import Hit, load_table

_SIGNLIKE = frozenset({
    "sign", "hanging-sign", "standing-sign", "neon", "billboard", "street-sign", "road-sign", "placard", "marquee",
    "banner", "window", "awning", "chalkboard", "screen", "scoreboard", "plaque", "lantern", "flag",
})  # fmt: skip


_BESIDE = re.compile(
    r"above|below|under|beneath|darunter|unter|au dessus|au dessous|en dessous|debajo|abaixo|acima|sotto|под|над|تحت|فوق"
)
_COUNT = re.compile(
    r"\b(?:in|mit|en|em|with) (?:\d|two|three|four|five|six|seven|eight|zwei|drei|vier|fünf|deux|trois|quatre|cinq|dos|tres|cuatro|cinco)"
    r"\s(?:easy |simple )?$",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:for|of|about|by) (?:an?|my|our|their) (?:[\w-]+ ){0,2}$", re.IGNORECASE)


def cue_of(brief: Brief, slot: Slot) -> Hit | None:
    """Return the words that name a string's role: the nearest before it, else the first right after it."""
    tight = brief.hits.within(*slot.pre, "tight")
    if tight and slot.pre.start and not brief.masked[tight[-1].end : slot.start].strip(" \"'“‘«„「『"):
        return tight[-1]
    before = [
        hit
        for hit in brief.hits.within(*slot.pre, "role")
        if not (_relative(brief, hit, slot) or _is_sheet(brief, hit))
    ]
    if before:
        if len(before) > 1 and before[-1].value == "label" and not _gap(brief, before[-2], before[-1]):
            return before[-2]
        return before[-1]
    after = brief.hits.within(*slot.post, "role")
    if not after or _leads_on(brief, after[0], slot):
        return None
    if slot.head is not None and after[0].value == "title" and brief.hits.within(slot.end, after[0].start, *_LOOKS):
        return None  # "“A”, “B”, “C”, bold type for the title": it says how the title looks, not that C is one
    near = len(brief.masked[slot.end : after[0].start].split()) <= 5
    return after[0] if near and not _relative(brief, after[0], slot) else None


def _is_sheet(brief: Brief, hit: Hit) -> bool:
    """Tell whether the word begins the brief and names the sheet itself: "Website hero for …" is no address to come."""
    named = any(other.start == hit.start for other in brief.hits.within(hit.start, len(brief.text), "medium"))
    return named and not brief.masked[: hit.start].strip()


_LOOKS = ("font", "weight", "effect", "size", "color", "italic")
_DATED: tuple[Medium, ...] = (
    "poster", "banner", "card", "magazine", "ticket", "coupon", "certificate", "nametag",
)  # fmt: skip
"""Media on which a day stands apart as a date."""

_MANY = frozenset({"item", "step", "label", "node", "badge", "button"})


def _leads_on(brief: Brief, hit: Hit, slot: Slot) -> bool:
    """Tell whether the word for a list stands right before the next string: in "“X” bullets “A”, “B”" it is not X's."""
    return hit.value in _MANY and _OPENS.match(brief.masked, hit.end) is not None


_OPENS = re.compile(r"\s*[:：–—-]?\s*[\"'“‘«„「『《]")


def _gap(brief: Brief, first: Hit, second: Hit) -> str:
    """Return what stands between two hits, trimmed: "" for "button labelled"."""
    return brief.masked[first.end : second.start].strip()


def _relative(brief: Brief, hit: Hit, slot: Slot) -> bool:
    """Tell whether a role word only says where the string is ("below the title “…”", "标题下方", "タイトルの下に")."""
    masked = brief.masked
    if (
        hit.value not in ("title", "subtitle")
        and hit.end <= slot.start
        and brief.hits.within(hit.end, slot.start, "medium")
    ):
        return True
    if hit.value in ("step", "item", "label", "node", "badge", "button") and _COUNT.search(masked[max(0, hit.start - 16) : hit.start]) \
            and hit.start >= slot.end:  # fmt: skip
        return True
    if hit.value in ("brand", "author", "date", "item") and _ABOUT.search(masked[max(0, hit.start - 30) : hit.start]):
        return True
    lead = [
        place
        for place in brief.hits.within(max(0, hit.start - 16), hit.start, "place")
        if _BESIDE.match(masked[place.start : place.end].lower())
    ]
    if lead and re.fullmatch(
        r"\s*(?:the|of the|of|dem|der|du|de la|del|le|la|el|il|o|a)?\s*", masked[lead[-1].end : hit.start]
    ):
        return True
    tail = brief.hits.within(hit.end, min(len(masked), hit.end + 9), "place")
    return bool(tail) and re.fullmatch(r"\s*(?:の|의|के|की|का|র|এর|ের|的)?\s*", masked[hit.end : tail[0].start]) is not None \
        and tail[0].end <= slot.start and brief.language in ("zh", "zh-Hant", "ja", "ko", "hi", "bn")  # fmt: skip


def roles_of(
    brief: Brief, slots: list[Slot], bearers: list[Bearer], medium: Medium
) -> tuple[list[Role], list[Decision]]:
    """Return the role of every string, in order, and why."""
    table = load_table("ordering")
    roles: list[str] = []
    trace: list[Decision] = []
    for index, slot in enumerate(slots):
        role, rule = slot.role, "its place in a chronicle"
        if not role:
            role, rule = _by_words(brief, slots, index, roles, bearers[index], medium)
        if not role:
            role, rule = _by_carrier(bearers[index], slot)
        if not role:
            role, rule = _by_shape(slot.text, medium, len(slots))
        if role == "item" and medium == "signage":
            role = "sign"
        roles.append(role)
        if role:
            where = slot.cue or Hit(slot.start, slot.end, "", "")
            trace.append(decide(brief, "role", role, where.start, where.end, rule))
    if medium == "newspaper" and (name := nameplate(brief, slots)) is not None:
        roles[name] = "brand"
        trace.append(decide(brief, "role", "brand", slots[name].start, slots[name].end, "a newspaper's own name"))
    if medium == "card" and "title" not in roles and (named := couple(brief, slots)) is not None:
        roles[named] = "title"
        trace.append(decide(brief, "role", "title", slots[named].start, slots[named].end, "the names of the couple"))
    if medium in _TITLED and "title" not in roles and "brand" in roles:
        _entitle(brief, slots, roles, medium, trace)
    if medium in ("banner", "poster") and roles[:1] == ["badge"] and _leads(slots, roles):
        roles[0] = "title"
        trace.append(decide(brief, "role", "title", slots[0].start, slots[0].end, "an offer said first"))
    _headed(roles, slots)
    _by_order(roles, slots, medium, table)
    return [cast(Role, role) for role in roles], trace


_TITLED: tuple[Medium, ...] = (
    "infographic", "chart", "menu", "slide", "comic", "storybook", "storyboard", "worksheet", "checklist", "timetable", "calendar",
    "certificate", "trading-card", "character-sheet", "poster", "diagram", "bento", "magazine", "cover", "ticket",
)  # fmt: skip
"""Media of which "called “…”" gives the title."""


def _entitle(brief: Brief, slots: list[Slot], roles: list[str], medium: Medium, trace: list[Decision]) -> None:
    """Make the string a sheet is called by its title: "an infographic called “…”", "a trading card of a dragon named “…”"."""
    for k, slot in enumerate(slots):
        cue = slot.cue
        called = cue is not None and brief.hits.within(cue.start, cue.end, "namedrop")
        if roles[k] != "brand" or not called and medium != "menu":
            continue
        roles[k] = "title"
        trace.append(decide(brief, "role", "title", slot.start, slot.end, "what the sheet is called"))
        return


def _leads(slots: list[Slot], roles: list[str]) -> bool:
    """Tell whether an offer said before all else is the headline: words enough for one, and no other string called the title."""
    first = slots[0]
    return first.cue is None and not first.role and "title" not in roles and " " in first.text and len(first.text) > 9


def _headed(roles: list[str], slots: list[Slot]) -> None:
    """Make the first string of a list a title where it alone has no figure: “Bistrot”, “Soupe 9,50 €”, “Tarte 8 €” under "prix".

    What is called a price and names what it is the price of is an item.
    """
    lists: dict[int, list[int]] = {}
    for k, slot in enumerate(slots):
        if slot.head is not None:
            lists.setdefault(slot.head, []).append(k)
    for head, members in lists.items():
        first = slots[head]
        rest = [k for k in members if roles[k] == roles[head]]
        listed = roles[head] in ("price", "detail", "item", "date") and first.head is None
        if listed and len(rest) > 1 and not _figured(first.text) and all(_figured(slots[k].text) for k in rest):
            roles[head] = "title" if "title" not in roles else roles[head]
            for k in rest:
                roles[k] = "item"


def _figured(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _by_words(
    brief: Brief, slots: list[Slot], index: int, roles: list[str], bearer: Bearer, medium: Medium
) -> tuple[str, str]:
    slot = slots[index]
    if medium == "diagram" and slot.cue is None and not _of_labels(slots, slot, roles):
        return "node", "a diagram's string"
    if brief.hits.within(*slot.pre, "speaks") and _spoken(brief, slot, medium, bearer):
        return "balloon", "somebody says it"
    cue = slot.cue
    if cue is not None:
        value = cue.value
        if value == "label" and medium in ("label", "dieline", "packaging"):
            return "", ""
        if bearer.carrier and (value == "label" or value == "brand" and bearer.carrier in _SIGNLIKE):
            return _by_carrier(bearer, slot)[0], "its carrier"
        if value == "step" or medium == "infographic" and value == "item":
            return "step", "role words"
        return value, "role words"
    if (
        slot.head is not None
        and slots[slot.head].cue is not None
        and roles[slot.head] in ("item", "step", "label", "node", "badge", "button", "sign", "detail", "price")
    ):
        return roles[slot.head], "the list it is in"
    return "", ""


def _of_labels(slots: list[Slot], slot: Slot, roles: list[str]) -> bool:
    """Tell whether a string continues a list that was called one of labels."""
    return slot.head is not None and slots[slot.head].cue is not None and roles[slot.head] == "label"


def _spoken(brief: Brief, slot: Slot, medium: Medium, bearer: Bearer) -> bool:
    """Tell whether somebody says a string: a living subject, or anything at all in a comic but a thing that bears words."""
    if bearer.carrier not in ("", "balloon"):
        return False
    living = bool(brief.hits.within(*slot.pre, "living"))
    return living or medium in PANELED and not brief.hits.within(*slot.pre, "role", "letters")


def _by_shape(text: str, medium: Medium, total: int) -> tuple[str, str]:
    for shape in shapes():
        if shape.media and medium not in shape.media:
            continue
        if (total > 1 or shape.role == "item") and shape.fits(text):
            return shape.role, "its shape"
    if total > 1 and medium in _DATED and is_day(text):
        return "date", "a day"
    return "", ""


def _by_carrier(bearer: Bearer, slot: Slot) -> tuple[str, str]:
    if not bearer.carrier:
        return "", ""
    return ("sign" if bearer.carrier in _SIGNLIKE else "label"), "its carrier"


def _by_order(roles: list[str], slots: list[Slot], medium: Medium, table: dict[str, dict[str, list[str]]]) -> None:
    """Give a role to every string that has none yet, by its turn among them and the medium's usual order."""
    order = table["order"].get(medium, table["order"]["poster"])
    taken = set(roles)
    turn = 0
    open_slots = [index for index, role in enumerate(roles) if not role]
    if medium == "scene" and len(open_slots) > 3:
        order = ["label"]
    for index in open_slots:
        while (
            turn < len(order) - 1 and order[turn] in taken and order[turn] in ("title", "subtitle", "brand", "author")
        ):
            turn += 1
        if (
            order[turn:][:1] == ["subtitle"]
            and index
            and roles[index - 1] in ("date", "price")
            and turn + 1 < len(order)
        ):
            turn += 1
        role = order[min(turn, len(order) - 1)]
        if len(slots[index].text) > 90 and role in ("subtitle", "detail", "item", "label"):
            role = "body"
        roles[index] = role
        taken.add(role)
        turn += 1
