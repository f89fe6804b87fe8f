"""A language model's answer laid over what the embedded reasoner found: its reading leads, the copy stays as written."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

from limner.assets.lexicon import Lexicon
from limner.document.plan import CanvasBrief, Copy, Decision, PaletteBrief, Plan, Span
from limner.document.scene import Attributes, Entity, Relation, Setting
from limner.notes import Note
from limner.reason.entities.nouns import finder
from limner.reason.model.answer import CLOSED, HEX, Answer, SaidCopy, SaidThing
from limner.reason.script import language_of_string

_NEAR = 0.72
"""How alike a string of the answer and one of the brief must be to be the same one, changed (0…1, difflib)."""


def merged(plan: Plan, answer: Answer, lexicon: Lexicon) -> Plan:
    """Return the plan with the answer's reading; every string the embedded reasoner found is in it, unchanged.

    What the answer lost or changed is put right with a Note; what it adds stays only where it stands in the brief or the
    brief gives no words at all.
    """
    notes: list[Note] = []
    copies = _copies(plan, answer.copy_, notes)
    things, ids = _things(plan, answer.things, lexicon)
    ties = tuple(
        Relation.model_validate({"subject": ids[tie.subject], "predicate": tie.predicate, "object": ids[tie.object]})
        for tie in answer.ties
        if tie.subject in ids and tie.object in ids and tie.predicate in CLOSED["predicate"]
    )
    update: dict[str, Any] = {
        "copy_": copies, "notes": (*plan.notes, *notes, *_strange(answer)), "palette": _palette(plan.palette, answer),
        "setting": _setting(plan.setting, answer), "trace": (*plan.trace, *_said(answer)),
    }  # fmt: skip
    if answer.medium in CLOSED["medium"]:
        update["medium"] = answer.medium
    if things:
        update |= {"entities": things, "relations": ties or _kept_ties(plan, things)}
    if answer.styles:
        update["styles"] = tuple(dict.fromkeys((*plan.styles, *(word.lower() for word in answer.styles))))
    if answer.occasions:
        update["occasions"] = tuple(dict.fromkeys((*plan.occasions, *(word.lower() for word in answer.occasions))))
    if answer.picture_style in CLOSED["picture_style"]:
        update["picture_style"] = answer.picture_style
    if answer.ratio and plan.canvas.ratio is None:
        update["canvas"] = CanvasBrief(ratio=answer.ratio, transparent=plan.canvas.transparent)
    return plan.model_copy(update=update)


def _copies(plan: Plan, said: Sequence[SaidCopy], notes: list[Note]) -> tuple[Copy, ...]:
    """Return the plan's strings with the roles and places the answer gives them, and new ones it may add."""
    free = list(said)
    out: list[Copy] = []
    for item in plan.copy_:
        match, exact = _match(item.text, free)
        if match is None:
            notes.append(_mended(item, "lost"))
            out.append(item)
            continue
        free.remove(match)
        if not exact:
            notes.append(_mended(item, f"wrote as {match.text!r}"))
        out.append(_read(item, match))
    for extra in free:
        text = unicodedata.normalize("NFC", extra.text)
        at = plan.prompt.find(text) if text.strip() else -1
        inside = any(text in item.text or item.text in text for item in plan.copy_)
        if not text.strip() or inside:
            continue
        if at >= 0 or (extra.invented and not plan.copy_):
            span = Span(start=at, end=at + len(text), text=text) if at >= 0 else None
            new = Copy(
                id=f"copy-{len(out) + 1}", text=text, language=language_of_string(text, plan.language), span=span
            )
            out.append(_read(new, extra))
            if at < 0:
                notes.append(_told(f"the language model wrote {text!r}: the brief gives no words of its own"))
        else:
            notes.append(_told(f"the language model added {text!r}, which the brief does not say; it was left out"))
    return tuple(out)


def _match(text: str, said: Sequence[SaidCopy]) -> tuple[SaidCopy | None, bool]:
    """Return the answer's string that is a string of the brief, and whether it is so exactly."""
    for one in said:
        if unicodedata.normalize("NFC", one.text) == text:
            return one, True
    near = [(difflib.SequenceMatcher(None, one.text.casefold(), text.casefold()).ratio(), one) for one in said]
    best = max(near, key=lambda pair: pair[0], default=(0.0, None))
    return (best[1], False) if best[0] >= _NEAR else (None, False)


def _read(item: Copy, said: SaidCopy) -> Copy:
    update: dict[str, Any] = {}
    if said.role in CLOSED["role"]:
        update["role"] = said.role
    if said.carrier in CLOSED["carrier"] and not item.carrier:
        update["carrier"] = said.carrier
    if said.place in CLOSED["place_on_sheet"] and item.place is None:
        update["place"] = said.place
    if re.fullmatch(HEX, said.color) and said.color and item.style.color is None:
        update["style"] = item.style.model_copy(update={"color": said.color.lower()})
    return item.model_copy(update=update)


def _things(plan: Plan, said: Sequence[SaidThing], lexicon: Lexicon) -> tuple[tuple[Entity, ...], dict[str, str]]:
    """Return the entities of the answer and, by the answer's ids, theirs; those the plan knows keep their attributes."""
    known = {entity.concept: entity for entity in plan.entities if entity.concept}
    taken: set[str] = set()
    out: list[Entity] = []
    ids: dict[str, str] = {}
    for number, thing in enumerate(said, start=1):
        noun = finder(lexicon, "en").find(thing.noun.lower())
        concept = noun.concept if noun is not None else ""
        old = known.get(concept) if concept not in taken else None
        taken.add(concept)
        look = old.attributes if old else Attributes()
        update: dict[str, Any] = {"size": thing.size, "material": thing.material or look.material,
                                  "mood": thing.mood or look.mood, "pose": thing.pose or look.pose}  # fmt: skip
        if re.fullmatch(HEX, thing.color) and thing.color and look.color is None:
            update["color"] = thing.color.lower()
        name = old.id if old else f"thing-{number}"
        label = thing.label or (old.label if old else thing.noun)
        out.append(
            Entity(
                id=name,
                concept=concept,
                label=label,
                count=thing.count,
                attributes=look.model_copy(update=update),
                role=thing.role,
            )  # fmt: skip
        )
        ids[thing.id or thing.noun] = name
    return tuple(out), ids


def _kept_ties(plan: Plan, things: Sequence[Entity]) -> tuple[Relation, ...]:
    names = {thing.id for thing in things}
    return tuple(tie for tie in plan.relations if tie.subject in names and tie.object in names)


def _setting(setting: Setting, answer: Answer) -> Setting:
    update = {
        field: value
        for field, value in (("place", answer.place), ("time", answer.time), ("weather", answer.weather), ("season", answer.season))
        if value in CLOSED[field] and value not in ("none", "unspecified")
    }  # fmt: skip
    return setting.model_copy(update=update)


def _palette(palette: PaletteBrief, answer: Answer) -> PaletteBrief:
    def color(value: str) -> str | None:
        return value.lower() if value and re.fullmatch(HEX, value) else None

    dominant = tuple(found for value in answer.colors if (found := color(value)))
    return PaletteBrief(
        background=palette.background or color(answer.background),
        dominant=palette.dominant or dominant,
        text=palette.text or color(answer.text_color),
        accent=palette.accent or color(answer.accent),
        moods=tuple(dict.fromkeys((*palette.moods, *(mood.lower() for mood in answer.moods)))),
    )


def _strange(answer: Answer) -> list[Note]:
    """Return a note for every closed word the answer made up."""
    asked = [("medium", answer.medium), ("place", answer.place), ("picture_style", answer.picture_style)]
    return [
        _told(f"the language model's {field} {value!r} is none that there is; it was passed over")
        for field, value in asked
        if value and value not in CLOSED[field]
    ]


def _said(answer: Answer) -> list[Decision]:
    told = [
        ("medium", answer.medium),
        ("place", answer.place),
        *(("entity", f"{t.count} {t.noun}") for t in answer.things),
    ]
    return [Decision(what=what, value=value, rule="language model") for what, value in told if value]


def _mended(item: Copy, how: str) -> Note:
    return Note(severity="warning", stage="reason", where=item.id,
                message=f"the language model {how} the string {item.text!r}; it is set as the brief has it")  # fmt: skip


def _told(message: str) -> Note:
    return Note(severity="warning", stage="reason", where="model", message=message)
