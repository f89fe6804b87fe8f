"""What was understood of a brief, and from which of its words."""

from __future__ import annotations

from collections.abc import Iterator

from limner.document.plan import Decision, Plan
from limner.document.scene import Entity
from limner.story.words import article, listed, plain, quoted, some, source, sources

_MOST_STRINGS = 6
_KINDS = {
    "scene": "picture",
    "product": "product picture",
    "ui": "screen",
    "letter": "letter",
    "magazine": "magazine layout",
}
_LOOKS = {"style": "style", "occasion": "occasion", "picture": "picture style", "mood": "mood", "camera": "camera"}


def understood(plan: Plan) -> tuple[str, ...]:
    """Return sentences on a plan: medium, language, strings, things, place, look, colours, what to leave out, doubts."""
    return (
        *_medium(plan),
        *_strings(plan),
        *_things(plan),
        *_place(plan),
        *_look(plan),
        *_colours(plan),
        *_limits(plan),
    )


def _medium(plan: Plan) -> Iterator[str]:
    kind = _KINDS.get(plan.medium, plain(plan.medium))
    because = _first(plan, "medium")
    how = source(because.because) if because and because.because else " (the brief names no other medium)"
    yield f"The brief asks for {article(kind)}{how}; its language is read as {plan.language}, its script as {plan.script}."


def _strings(plan: Plan) -> Iterator[str]:
    if not plan.copy_:
        yield "No words were given to be set, so the picture bears none of its own."
        return
    shown = [
        f"{quoted(item.text)} as {plain(item.role)}{f' on {article(plain(item.carrier))}' if item.carrier else ''}"
        for item in plan.copy_[:_MOST_STRINGS]
    ]
    rest = len(plan.copy_) - len(shown)
    more = [some(rest, "further string")] if rest > 0 else []
    yield f"{some(len(plan.copy_), 'string').capitalize()} must appear letter for letter: {listed([*shown, *more])}."


def _things(plan: Plan) -> Iterator[str]:
    if not plan.entities:
        return
    things = [_thing(entity) for entity in plan.entities[:8]]
    rest = len(plan.entities) - len(things)
    more = [some(rest, "further thing")] if rest > 0 else []
    said = [d for d in plan.trace if d.what == "entity"]
    yield f"To be shown: {listed([*things, *more])}{sources(said)}."
    names = {entity.id: entity.label for entity in plan.entities}
    facts = [
        f"{names[r.subject]} {plain(r.predicate)} {names[r.object]}"
        for r in plan.relations[:6]
        if r.subject in names and r.object in names
    ]
    if facts:
        yield f"How they stand to each other: {'; '.join(facts)}."


def _thing(entity: Entity) -> str:
    look = entity.attributes
    words = " ".join(plain(w) for w in (look.color_name, look.material, look.pattern, look.pose) if w)
    label = (
        entity.label
        if entity.concept in ("", entity.label) or entity.label.isascii()
        else f"{entity.label} ({plain(entity.concept)})"
    )
    return f"{entity.count} × {f'{words} ' if words else ''}{label}"


def _place(plan: Plan) -> Iterator[str]:
    setting = plan.setting
    parts = [
        plain(p)
        for p in (setting.place, setting.time, setting.weather, setting.season)
        if p not in ("none", "unspecified", "")
    ]
    if parts:
        said = [d for d in plan.trace if d.what in ("place", "time", "weather", "season")]
        yield f"Where and when: {listed(parts)}{sources(said)}."


def _look(plan: Plan) -> Iterator[str]:
    parts, said = [], []
    for what, name in _LOOKS.items():
        for decision in plan.trace:
            if decision.what == what:
                parts.append(f"{name} {plain(decision.value)}")
                said.append(decision)
    if parts:
        yield f"The look it names: {listed(list(dict.fromkeys(parts)))}{sources(said)}."


def _colours(plan: Plan) -> Iterator[str]:
    named = [d for d in plan.trace if d.what.startswith("colour")]
    if named:
        each = [f"{d.value} for {d.what.removeprefix('colour of ')}{source(d.because)}" for d in named[:5]]
        yield f"Colours it fixes: {listed(each)}."


def _limits(plan: Plan) -> Iterator[str]:
    if plan.negatives:
        said = [d for d in plan.trace if d.what == "leave out"]
        yield f"To be left out: {listed([plain(word) for word in plan.negatives])}{sources(said)}."
    unknown = [entity.label for entity in plan.entities if not entity.concept]
    if unknown:
        yield f"No drawing is known for {listed([quoted(label) for label in unknown])}; a stand-in is used."
    for note in plan.notes:
        if note.severity != "info":
            yield f"A doubt: {note.message}{f'; {note.hint}' if note.hint else ''}."


def _first(plan: Plan, what: str) -> Decision | None:
    return next((decision for decision in plan.trace if decision.what == what), None)
