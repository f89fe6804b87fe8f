"""The embedded reasoner: a Request goes through the readers of this room and comes out as a Plan."""

from __future__ import annotations

from limner.document.plan import Copy, Decision, Medium, Plan, Span
from limner.document.request import Request
from limner.notes import Note
from limner.reason import entities
from limner.reason.bearers import Bearer, bearers_of, speaker_of
from limner.reason.brief import Brief, decide, read
from limner.reason.canvas import canvas_of, negatives_of
from limner.reason.colors import Tint, find_tints, palette_of
from limner.reason.looks import place_of, style_of
from limner.reason.medium import medium_of, styles_of
from limner.reason.roles import cue_of, roles_of
from limner.reason.script import language_of_string, script_of_language
from limner.reason.strings import Slot, attach, find_slots
from limner.resources import Resources


def reason(request: Request, resources: Resources) -> Plan:
    """Return the Plan of a request: what to make, every string with its role and carrier, what is shown, and why.

    Raises nothing of its own; what is not understood is a Note of the Plan.
    """
    brief = read(request.prompt)
    slots, trace = find_slots(brief)
    attach(brief, slots)
    for slot in slots:
        slot.cue = cue_of(brief, slot)
    medium, why = medium_of(brief, len(slots))
    if why is not None:
        trace.append(why)
    found = entities.extract(brief.text, tuple((s.start, s.end) for s in brief.blanks), brief.language, resources.lexicon)
    styles, picture, occasions, because = styles_of(brief)
    tints = find_tints(brief)
    palette, colors = palette_of(brief, tints)
    canvas, sized = canvas_of(brief)
    negatives, left_out = negatives_of(brief)
    bearers = bearers_of(brief, slots, medium, found.entities)
    roles, cast_as = roles_of(brief, slots, bearers, medium)
    copies = tuple(
        _copy(brief, i, slots, role, bearer, tints, medium, speaker_of(brief, slots[i], found.entities))
        for i, (role, bearer) in enumerate(zip(roles, bearers, strict=True))
    )
    trace += [decide(brief, "copy", s.text, s.start, s.end, "quoted") for s in slots]
    trace += [b.because for b in bearers if b.because is not None] + cast_as + because + colors + sized + left_out
    return Plan(
        prompt=request.prompt,
        language=brief.language,
        script=script_of_language(brief.language),
        medium=medium,
        copy=copies,
        entities=found.entities,
        relations=found.relations,
        setting=found.setting,
        camera=found.camera,
        lighting=found.lighting,
        styles=styles,
        picture_style=picture,
        occasions=occasions,
        palette=palette,
        canvas=canvas,
        vertical=bool(brief.hits.of("vertical")),
        negatives=negatives,
        trace=tuple(trace) + tuple(found.decisions),
        notes=tuple(found.notes) + _doubts(brief),
    )


def _copy(
    brief: Brief, index: int, slots: list[Slot], role: str, bearer: Bearer, tints: list[Tint], medium: Medium, speaker: str
) -> Copy:
    slot = slots[index]
    return Copy.model_validate({
        "id": f"copy-{index + 1}",
        "text": slot.text,
        "role": role,
        "language": language_of_string(slot.text, brief.language),
        "carrier": bearer.carrier,
        "owner": bearer.owner,
        "speaker": speaker if role == "balloon" else "",
        "place": place_of(brief, slot),
        "style": style_of(brief, slot, slots, tints, bool(bearer.carrier)),
        "span": Span(start=slot.inner.start, end=slot.inner.end, text=brief.text[slot.inner.start : slot.inner.end]),
    })  # fmt: skip


def _doubts(brief: Brief) -> tuple[Note, ...]:
    return tuple(
        Note(severity="warning", stage="reason", where=f"prompt[{q.start}]", message=f"a quotation mark {q.mark} is not closed",
             hint="the string was taken to run to the end of its line")  # fmt: skip
        for q in brief.quotes
        if not q.closed
    )


__all__ = ["Decision", "reason"]
