"""Slides that show figures: the finding as title, its chart large, what follows from it beside or below."""

from __future__ import annotations

from dataclasses import replace

from limner.design.composed.figures import charted
from limner.design.composed.kit import Kit, rows_of
from limner.design.composed.outline import Part
from limner.design.composed.slides import most_of
from limner.design.context import Archetype, Context, Sheet, Suits
from limner.design.layout import Node, Panel, Row, Rule, Stack, Text
from limner.design.structured.voices import HEADING, LABEL


def beside(ctx: Context) -> Sheet:
    """Title across the top, the chart on a card, the findings in a column beside it (below, when tall)."""
    kit = Kit(ctx, charted=True)
    box = kit.ground()
    wide = ctx.ratio > 1.05
    chart = kit.card(_plot(kit, kit.s.card), 0, fill=kit.s.card, grow=1.9 if wide else 1.2)
    said = _findings(kit)
    body: Node = chart if said is None else (
        Row((chart, replace(said, grow=1.0)), kit.gap("group"), grow=1.0)
        if wide
        else Stack((chart, said), kit.gap("part"), grow=1.0)
    )  # fmt: skip
    tree = Stack(
        rows_of(kit.title(step=4.4), replace(body, grow=1.0), kit.callout(kit.outline.callouts), kit.foot()),
        kit.gap("part"),
    )
    kit.compose(tree, box, most=most_of(ctx))
    return kit.sheet("slide-evidence")


def led(ctx: Context) -> Sheet:
    """A strong field bears the title and findings, the chart stands on the open ground beside it (below, when tall)."""
    kit = Kit(ctx, charted=True)
    kit.page.rect(ctx.canvas, kit.s.ground, stem="ground", role="background")
    fill = kit.page.bearing(kit.s.strong, 7.0)
    ink = kit.page.ink(fill)
    pad = 5.0 * kit.u
    wide = ctx.ratio > 1.05
    calls = [kit.text(copy, 1.2, HEADING, group="callouts", color=ink) for copy in kit.outline.callouts]
    said = [
        node for i, part in enumerate(kit.outline.parts) for node in (Rule(max(0.14 * kit.u, kit.edge), ink), _said(kit, part, i, fill))
    ]  # fmt: skip
    words = Stack(rows_of(kit.title(step=4.0, color=ink, lines=6 if wide else 3), *calls), kit.gap("part"))
    field = Panel(
        Stack((words, *said), kit.gap("line"), justify="between" if wide else "start"), pad, fill, on=fill, stem="field",
        grow=0.42 if wide else 0.0,
    )  # fmt: skip
    plain = Stack(rows_of(_plot(kit, kit.s.ground), kit.foot()), kit.gap("part"), grow=1.0)
    rest = Panel(plain, pad, None, on=kit.s.ground, grow=0.58 if wide else 1.0)
    kit.compose(Row((field, rest)) if wide else Stack((field, rest)), ctx.canvas, most=most_of(ctx))
    return kit.sheet("slide-chart-field")


def _plot(kit: Kit, on: str) -> Node:
    """Return the chart under what it measures, where the brief names that and no axis shows it."""
    chart = kit.chart(on=on, grow=1.0, min_h=24 * kit.u)
    data = kit.data
    named = data is not None and len(data.series) == 1 and data.series[0].name
    head = kit.text(str(named), 0.2, LABEL, color=kit.page.ink(on)) if named and not _is_copy(kit, str(named)) else None
    return Stack(rows_of(head, chart), kit.gap("line"), grow=1.0)


def _is_copy(kit: Kit, text: str) -> bool:
    return any(copy.text.strip() == text.strip() for copy in kit.ctx.copies())


def _findings(kit: Kit) -> Node | None:
    parts = kit.outline.parts
    if not parts:
        return None
    rows: list[Node] = []
    for i, part in enumerate(parts):
        rows.append(
            Stack((Rule(max(0.2 * kit.u, kit.edge), kit.hue(i)), _said(kit, part, i, kit.s.ground)), kit.gap("line"))
        )
    return Stack(tuple(rows), kit.gap("part"), justify="even")


def _said(kit: Kit, part: Part, i: int, on: str) -> Node:
    """Return a finding: its heading bold, what it says under it."""
    rows: list[Node] = []
    if part.heading is not None and not part.items and not part.parts:
        told = kit.statement(part.heading, i, on=on)
        return replace(told, color=kit.page.ink(on)) if isinstance(told, Text) and on != kit.s.ground else told
    if part.heading is not None:
        rows.append(kit.text(part.heading, 0.9, HEADING, group="heads"))
    if part.items:
        rows.append(kit.items(part.items, i=i, on=on))
    rows += [kit.subpart(inner, i, k, on) for k, inner in enumerate(part.parts)]
    return Stack(tuple(rows), kit.gap("tight"))


def _suits(weight: float) -> Suits:
    return lambda ctx: weight if charted(ctx) else 0.0


EVIDENCE: tuple[tuple[str, Archetype, Suits], ...] = (
    ("slide-evidence", beside, _suits(40.0)),
    ("slide-chart-field", led, _suits(30.0)),
)
"""Slides of figures; nothing else suits a slide whose data stands in none of its strings."""
