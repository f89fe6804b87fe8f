"""A plan in words: what was understood of a brief, for people."""

from __future__ import annotations

from limner.cli.output import say, show_notes
from limner.document.plan import Plan
from limner.story import understood


def show_plan(plan: Plan) -> None:
    """Print what was understood of a prompt, and from which words."""
    say(f"medium: {plan.medium}   language: {plan.language}   styles: {', '.join(plan.styles) or '-'}")
    say(f"picture style: {plan.picture_style or '-'}   occasions: {', '.join(plan.occasions) or '-'}")
    say("copy:" if plan.copy_ else "copy: none asked for")
    for item in plan.copy_:
        where = f" on {item.carrier}" if item.carrier else ""
        place = f", {item.place}" if item.place else ""
        say(f"  {item.role}{where}{place}: {item.text!r}")
    for entity in plan.entities:
        words = [
            entity.attributes.color_name,
            entity.attributes.material,
            entity.attributes.pattern,
            entity.attributes.pose,
        ]
        look = " ".join(word for word in words if word)
        say(
            f"  {entity.count} × {entity.label} ({entity.concept or 'no picture of it; a stand-in'}){' ' + look if look else ''}"
        )
    labels = {entity.id: entity.label for entity in plan.entities}
    for relation in plan.relations:
        say(
            f"  {labels.get(relation.subject, relation.subject)} {relation.predicate} {labels.get(relation.object, relation.object)}"
        )
    say(f"setting: {plan.setting.place}, {plan.setting.time}, {plan.setting.weather}")
    say("because:")
    for decision in plan.trace:
        span = f"  ← {decision.because.text!r} at {decision.because.start}" if decision.because else ""
        say(f"  {decision.what}: {decision.value}{span}")
    say("told:")
    for sentence in understood(plan):
        say(f"  {sentence}")
    show_notes(plan.notes)
