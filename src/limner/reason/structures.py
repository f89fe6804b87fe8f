"""Diagrams: a brief and its strings in, the structure it tells of out: what kind, which parts, how they are joined."""

from __future__ import annotations

import re

from limner.reason.brief import Brief
from limner.reason.flows import has_arrows, read_condition, read_flow
from limner.reason.messages import read_messages
from limner.reason.nodes import Drawn, Parts
from limner.reason.schedules import read_schedule
from limner.reason.sets import read_entities, read_lanes, read_levels, read_sets
from limner.reason.strings import Slot
from limner.reason.trees import read_tree


def structure_of(brief: Brief, slots: list[Slot]) -> Drawn | None:
    """Return the diagram of a brief; without parts where quoted nodes and the words between them tell it (see graphs)."""
    kind = kind_of(brief)
    drawn = Drawn(kind)
    parts = Parts(brief, slots, drawn)
    arrows = has_arrows(brief.masked)
    if kind == "sequence":
        read_messages(parts)
    elif kind == "venn":
        read_sets(parts)
    elif kind == "gantt":
        read_schedule(parts)
    elif kind == "swimlane":
        read_lanes(parts)
    elif kind == "entity":
        read_entities(parts)
    elif kind in ("pyramid", "funnel", "cycle"):
        read_levels(parts, kind)
    elif kind in ("tree", "mindmap"):
        if len(slots) > 2 and not arrows and not re.search(r"\n\s*[-*•├└]|\n\s{2,}\S|:[^:\n]+;[^:\n]+:", brief.masked):
            return Drawn(kind)
        read_tree(parts)
    elif not arrows and kind == "flow":
        read_condition(parts)
    elif arrows:
        read_flow(parts, kind)
        if all(name.quoted for name, _ in drawn.parts):
            return Drawn(kind)
    nodes = [1 for _, role in drawn.parts if role == "node"]
    return drawn if len(nodes) > 1 else Drawn(kind) if kind != "flow" else None


def kind_of(brief: Brief) -> str:
    """Return the kind of diagram the brief names; a flow where it names none."""
    hits = brief.hits.of("form")
    if not hits:
        return "flow"
    return max(hits, key=lambda hit: (hit.value != "flow", hit.end - hit.start, -hit.start)).value
