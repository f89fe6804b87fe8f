"""People: what a brief says of somebody (age, hair, clothes, hat, mood, pose, what they hold), as the parameters of a person."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import Any

from limner.document.aboard import crew
from limner.document.person import BY_CONCEPT, Person
from limner.document.plan import Decision, Span
from limner.document.scene import Entity, Relation
from limner.reason.entities.burdens import ARMS, burdened, together
from limner.reason.entities.peoplewords import Spot, Tint, Told, table, tint_of, tints_of, told
from limner.reason.entities.tokens import Token
from limner.reason.entities.words import SPACELESS, bands, groups, words_of
from limner.reason.tables import fold

_OWN = ("age", "sex", "skin", "origin")
"""What is said by the noun itself and the words right before it."""
_QUOTES = "\"'“”‘’«»„‚‹›「」『』《》〈〉"
_GROUPS = frozenset({"person-standing", "person", "child", "old-man", "man-standing", "woman-standing"})
_MARKS = ",:：，、—–(（"
_REACH = 1200
"""How many characters away from somebody's name words may still be about them."""
_NO_HAT = frozenset({"fedora"})
_WIDER = frozenset(
    {"ground", "umbrella", "typing", "cooking", "playing", "kicking", "phoning", "hugging", "cycling", "praying"}
)
"""Poses that a word of a place or a thing tells better than a general one."""


def peopled(
    entities: Sequence[Entity],
    relations: Sequence[Relation],
    spans: dict[str, tuple[int, int]],
    tokens: Sequence[Token],
    text: str,
    language: str,
    masked: Sequence[tuple[int, int]] = (),
) -> tuple[Entity, ...]:
    """Return the entities, those that are people with who they are. ``spans`` says where each entity's words stand."""
    who = [e for e in entities if e.concept in BY_CONCEPT and e.count > 0]
    if not who:
        return tuple(entities)
    letters = list(fold(text).replace("'", " "))
    for start, end in masked:
        if text[max(0, start - 1) : start + 1].strip(_QUOTES) != text[max(0, start - 1) : start + 1]:
            letters[start:end] = [";"] * (end - start)
    aboard = crew(entities, relations)
    for vehicle in aboard.values():  # nobody in a hot-air balloon holds a balloon
        start, end = spans.get(vehicle, (0, 0))
        letters[start:end] = [" "] * (end - start)
    folded = "".join(letters)
    spots = _spots([e.id for e in who], spans, tokens, folded, language)
    found = {e.id: _person(e, spots[e.id], tokens, folded, language) for e in who if e.id in spots}
    found |= {e.id: Person(**BY_CONCEPT[e.concept], identity=_identity(e)) for e in who if e.id not in found}
    found = together(_apart(found), spots, folded, {e.id: e.label for e in who})
    found = burdened(found, entities, relations, spots, spans)
    found = _dressed(found, entities, spots, spans, folded, language)
    return tuple(e.model_copy(update={"person": found[e.id]}) if e.id in found else e for e in entities)


def dyed(
    entities: Sequence[Entity], spans: dict[str, tuple[int, int]], tokens: Sequence[Token], text: str, language: str
) -> list[Decision]:
    """Return the colours that people's clothes, hats and hair took from the words about them: they are no colours of the picture."""
    by = {entity.id: entity.person for entity in entities if entity.person is not None}
    out = []
    for spot in _spots(list(by), spans, tokens, fold(text), language).values():
        who = by[spot.entity]
        taken = {who.top_color, who.bottom_color, who.headwear_color, who.hair_color, who.holds_color}
        for tint in tints_of(tokens, spot):
            if {tint.color, table()["_colors"].get(tint.name)} & (taken - {None}):
                said = Span(start=tint.start, end=tint.end, text=text[tint.start : tint.end])
                out.append(Decision(what="colour", value=spot.entity, because=said, rule="said of somebody's looks"))
    return out


def uncaught(entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return the entities without the fish that somebody with a rod is only out to catch ("মাছ ধরছে", "catching fish")."""
    angling = any(entity.person is not None and "rod" in entity.person.holds for entity in entities)
    return tuple(
        e for e in entities if not (angling and e.concept == "fish" and e.count == 1 and not e.attributes.color)
    )


def introduced(entities: Sequence[Entity], spans: dict[str, tuple[int, int]], text: str) -> dict[str, tuple[str, ...]]:
    """Return groups of people that are told one by one right after ("two friends: a woman … and a man …"), with who they are."""
    out = {}
    known = [e for e in entities if e.person is not None and e.id in spans]
    for k, group in enumerate(known):
        after = known[k + 1 :]
        told_of = len(after) == group.count and all(one.count == 1 for one in after)
        if group.count < 2 or group.concept not in _GROUPS or not told_of:
            continue
        between = text[spans[group.id][1] : spans[after[0].id][0]]
        if any(mark in between for mark in _MARKS) and not any(mark in between for mark in ".!?。！？\n"):
            out[group.id] = tuple(one.id for one in after)
    return out


def parted(entities: Sequence[Entity], groups_told: dict[str, tuple[str, ...]]) -> tuple[Entity, ...]:
    """Return the entities without groups that are told one by one; those do what the group does."""
    by = {entity.id: entity for entity in entities}
    changed: dict[str, Entity] = {}
    for group, members in groups_told.items():
        lead = by[group].person
        for name in members:
            who = by[name].person
            if lead is not None and who is not None and lead.pose and not who.pose:
                changed[name] = by[name].model_copy(update={"person": who.model_copy(update={"pose": lead.pose})})
    return tuple(changed.get(e.id, e) for e in entities if e.id not in groups_told)


def _dressed(
    found: dict[str, Person],
    entities: Sequence[Entity],
    spots: dict[str, Spot],
    spans: dict[str, tuple[int, int]],
    text: str,
    language: str,
) -> dict[str, Person]:
    """Return the people, each bearing the things of the brief that are words of their dress ("a beanie")."""
    out = dict(found)
    borne = {name for person in found.values() for name in person.bears}
    for spot in spots.values():
        worn = [
            t for t in told(text, spot, language) if t.field in ("headwear", "outfit", "eyewear", "jewels", "beard")
        ]
        for entity in entities:
            at = spans.get(entity.id)
            if at is None or entity.id in out or entity.id in borne or entity.count != 1:
                continue
            if any(t.end == at[1] and at[0] <= t.start for t in worn):
                borne.add(entity.id)
                person = out[spot.entity]
                out[spot.entity] = person.model_copy(update={"bears": (*person.bears, entity.id)})
    return out


def _apart(found: dict[str, Person]) -> dict[str, Person]:
    """Return the people, none with the identity of another."""
    out: dict[str, Person] = {}
    taken: set[int] = set()
    for name, person in found.items():
        identity = person.identity
        while identity in taken:
            identity += 101
        taken.add(identity)
        out[name] = person.model_copy(update={"identity": identity})
    return out


def _identity(entity: Entity) -> int:
    return zlib.crc32(f"{entity.label.casefold()}:{entity.concept}".encode()) % 100_000


def _spots(
    ids: Sequence[str], spans: dict[str, tuple[int, int]], tokens: Sequence[Token], text: str, language: str
) -> dict[str, Spot]:
    """Return where each person stands and which stretch of the brief is about them: the clauses up to the next person."""
    places = sorted((spans[name], name) for name in ids if name in spans)
    cuts = [0]
    for ((_, end), _), ((start, _), _) in zip(places, places[1:], strict=False):
        breaks = [t for t in tokens if end <= t.start and t.end <= start and t.has("sep", "conj")]
        hard = [t for t in breaks if t.value("sep") == "hard"]
        chosen = hard[:1] or (breaks[:1] if language in SPACELESS else breaks[-1:])
        cuts.append(chosen[0].end if chosen else max(end, start) if start >= end else start)
    cuts.append(len(text))
    out = {}
    for k, ((start, end), name) in enumerate(places):
        twin = k and places[k - 1][0] == (start, end)
        left, right = (cuts[k - 1], cuts[k + 1]) if twin else (cuts[k], cuts[k + 1])
        out[name] = Spot(name, start, end, max(min(left, start), start - _REACH), min(max(right, end), end + _REACH))
    return out


def _person(entity: Entity, spot: Spot, tokens: Sequence[Token], text: str, language: str) -> Person:
    said = told(text, spot, language)
    tints = tints_of(tokens, spot)
    post = words_of(language).adjectives == "post"
    values: dict[str, Any] = dict(BY_CONCEPT[entity.concept])
    own = {name: [t for t in said if t.field == name and spot.start - 1 <= t.start < spot.end] for name in _OWN}
    for name in _OWN:
        if own[name]:
            values[name] = max(own[name], key=lambda t: (t.end - t.start, -t.start)).value
    about = next((t.value for t in said if t.field == "sex" and abs(t.start - spot.end) < 60), "")
    values["sex"] = values.get("sex") or about
    values.setdefault("origin", table()["_origins"].get(language, ""))
    look = entity.attributes
    if look.age == "old" and values.get("age") != "child":
        values["age"] = "old"
    values |= _hair(said, values.get("sex", ""))
    for name in ("beard", "eyewear", "jewels", "build", "mood"):
        hit = _first(said, name, spot)
        if hit is not None:
            values[name] = hit.value
    if not values.get("mood") and look.mood in ("happy", "sad", "angry"):
        values["mood"] = look.mood
    values |= _hair_color(said, tints, post, spot)
    values |= _headwear(said, tints, post, spot)
    values |= _clothes(said, tints, post, spot, values)
    values |= _pose(said, look.pose, spot)
    held = _first(said, "holds", spot)
    if held is not None:
        values["holds"] = (held.value,)
    values |= _colored(entity, values)
    values.pop("hair_named", None)
    shot = next((t for t in said if t.field == "shot" and t.start < spot.end), None)
    members = fold(entity.label)
    group = bands().get(members) or {2: "couple", 4: "family"}.get(groups().get(members, 0), "")
    return Person(
        **values, shot="bust" if shot is not None and entity.count == 1 else "", group=group, identity=_identity(entity),
        pattern=look.pattern,
    )  # fmt: skip


def _first(said: Sequence[Told], name: str, spot: Spot) -> Told | None:
    mine = [t for t in said if t.field == name]
    return min(mine, key=lambda t: (t.value in _NO_HAT, abs(t.start - spot.end) > 90, t.start), default=None)


def _hair_color(said: Sequence[Told], tints: list[Tint], post: bool, spot: Spot) -> dict[str, Any]:
    plain = next((t.value for t in said if t.field == "haircolor"), None)
    if plain is not None:
        return {"hair_color": plain}
    for noun in (t for t in said if t.field == "hairnoun"):
        tint = tint_of(noun, tints, post, said, spot)
        if tint is not None:
            tints.remove(tint)
            named: dict[str, str] = table()["_colors"]
            return {"hair_color": named.get(tint.name, tint.color), "hair_named": tint.name}
    return {}


def _hair(said: Sequence[Told], sex: str) -> dict[str, str]:
    """Return the hair style that the words make together ("long curly hair")."""
    styles = [t.value for t in said if t.field == "hair"]
    if not styles:
        return {}
    mixed = {
        frozenset(("long", "curly")): "curly-long",
        frozenset(("long", "wavy")): "wavy",
        frozenset(("long", "fringe")): "long-fringe",
    }
    found = next((style for parts, style in mixed.items() if parts <= set(styles)), styles[0])
    return {"hair": "curly-long" if found == "curly" and sex == "female" and "short" not in styles else found}


def _headwear(said: Sequence[Told], tints: list[Tint], post: bool, spot: Spot) -> dict[str, Any]:
    hit = _first(said, "headwear", spot)
    if hit is None:
        return {}
    tint = tint_of(hit, tints, post, said, spot)
    if tint is not None:
        tints.remove(tint)
    return {"headwear": hit.value, "headwear_color": tint.color if tint else None}


def _clothes(said: Sequence[Told], tints: list[Tint], post: bool, spot: Spot, values: dict[str, Any]) -> dict[str, Any]:
    """Return the role, the outfit and its colours: a garment goes before a role, but for the plainest before an occupation."""
    roles, generic = (frozenset(table()[name].split("|")) for name in ("_roles", "_generic"))
    worn = [t for t in said if t.field == "outfit"]
    jobs = [t for t in worn if t.value in roles]
    garments = [t for t in worn if t.value not in roles]
    out: dict[str, Any] = {}
    job = next((t.value for t in jobs), values.get("role", ""))
    if job:
        out["role"] = job
    chosen = next((t for t in garments if not (job and t.value in generic)), None)
    if chosen is not None:
        out["outfit"] = chosen.value
    legs = [t for t in garments if t.value == "skirt"] if chosen is not None and chosen.value != "skirt" else []
    for thing, slot in [(chosen or next(iter(garments), None), "top_color"), *((t, "bottom_color") for t in legs)]:
        tint = tint_of(thing, tints, post, said, spot) if thing is not None else None
        if tint is not None:
            tints.remove(tint)
            out[slot] = tint.color
    return out


def _pose(said: Sequence[Told], known: str, spot: Spot) -> dict[str, str]:
    hits = [t.value for t in said if t.field == "pose"]
    if not hits:
        return {"pose": known} if known in ("swimming", "climbing") else {}
    strong = [value for value in hits if value in _WIDER]
    first = next(iter(strong or [value for value in hits if value != "standing"]), hits[0])
    arms = next((value for value in hits if value in ARMS), "")
    if "sitting" in hits and arms and first != "ground":
        first = f"sitting+{arms}"
    if first == "ground" and "yoga" in hits:
        first = "meditating"
    return {"pose": first}


def _colored(entity: Entity, values: dict[str, Any]) -> dict[str, Any]:
    """Return what a colour said of somebody means: a complexion, or the colour of the clothes."""
    name, color = entity.attributes.color_name, entity.attributes.color
    if color is None or name and name == values.pop("hair_named", ""):
        return {}
    toned: dict[str, str] = table()["_toned"]
    if name in toned and not values.get("skin") and not values.get("outfit"):
        return {"skin": toned[name]}
    if not values.get("top_color") and not values.get("hair_color") and not values.get("headwear_color"):
        return {"top_color": color}
    return {}
