"""What a design decided and why, as Decisions: the style and the words that call for it, colours, faces, composition."""

from __future__ import annotations

import re

from limner.design.archetypes.registry import Choice
from limner.design.context import Context
from limner.design.signals import signals
from limner.document.plan import Decision, Span

_SPLIT = re.compile(r"[^\w]+")


def decisions(ctx: Context, choice: Choice) -> tuple[Decision, ...]:
    """Return the decisions of a context in the order they were taken: style, palette, faces, composition."""
    return (_style(ctx), _palette(ctx), _faces(ctx), _composition(ctx, choice))


def _style(ctx: Context) -> Decision:
    name = ctx.style.name
    if ctx.direction.style:
        return Decision(what="style", value=name, rule="given")
    plan = ctx.plan
    for word in plan.styles:
        if word == name or word in ctx.style.words or any(part in (name, *ctx.style.words) for part in word.split("-")):
            return Decision(what="style", value=name, because=_traced(ctx, "style", word), rule="named in the brief")
    weights = signals(plan).weights
    called = sorted((word for word in ctx.style.words if word in weights), key=lambda word: (-weights[word], word))
    for word in called:
        span = _said(ctx, word) or _traced(ctx, "occasion", word) or _traced(ctx, "entity", word)
        if span is not None:
            return Decision(what="style", value=name, because=span, rule="called for by a word")
    if called:
        return Decision(what="style", value=name, rule="called for by what the brief is about")
    if plan.script in ctx.style.scripts:
        return Decision(what="style", value=name, rule="at home in the brief's script")
    return Decision(what="style", value=name, rule="chosen by the seed among those that suit")


def _palette(ctx: Context) -> Decision:
    palette = ctx.palette
    value = f"{palette.name.rstrip('*') or 'own'}: {palette.ground} {palette.main} {palette.second} {palette.accent}"
    if ctx.direction.palette is not None:
        return Decision(what="palette", value=value, rule="given")
    brief = ctx.plan.palette
    if brief.background or brief.dominant or brief.accent or brief.text:
        span = next((d.because for d in ctx.plan.trace if d.what.startswith("colour") and d.because), None)
        return Decision(what="palette", value=value, because=span, rule="built on the colours the brief names")
    if brief.moods:
        return Decision(what="palette", value=value, because=_said(ctx, brief.moods[0]), rule="after the brief's mood")
    if palette.name in ctx.style.palettes:
        return Decision(what="palette", value=value, rule="one of the style's own")
    return Decision(what="palette", value=value, rule="suits the subject and the style")


def _faces(ctx: Context) -> Decision:
    script = ctx.plan.script
    title = next((item for item in ctx.plan.copy_ if item.role in ("title", "brand")), None)
    script = ctx.script(title) if title else script
    families = [ctx.type.display(script).families[0], ctx.type.text(script).families[0]]
    value = " with ".join(dict.fromkeys(families))
    rule = "given" if ctx.direction.pairing else f"the {ctx.type.name} pairing of the style"
    if script != "Latn" and not ctx.direction.pairing:
        rule = f"partners of the {ctx.type.name} pairing in the brief's script"
    return Decision(what="faces", value=value, rule=rule)


def _composition(ctx: Context, choice: Choice) -> Decision:
    if ctx.direction.archetype:
        rule = "given"
    elif choice.fit >= 0.999:
        rule = "suits the brief best"
    else:
        rule = f"suits the brief {choice.fit:.0%} as well as the best, drawn by the seed"
    others = f"; also fitting: {', '.join(choice.others[:3])}" if choice.others else ""
    return Decision(what="composition", value=choice.name, rule=rule + others)


def _said(ctx: Context, word: str) -> Span | None:
    """Return where a word stands in the prompt, hyphens read as spaces too."""
    pattern = re.escape(word).replace(r"\-", r"[\s-]")
    found = re.search(rf"(?<!\w){pattern}(?!\w)", ctx.plan.prompt, re.IGNORECASE)
    return Span(start=found.start(), end=found.end(), text=found[0]) if found else None


def _traced(ctx: Context, what: str, word: str) -> Span | None:
    for decision in ctx.plan.trace:
        if decision.what == what and decision.because and word in {decision.value, *_SPLIT.split(decision.value)}:
            return decision.because
    return None
