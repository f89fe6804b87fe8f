"""The one call that draws a diagram's structure into a box, whatever its kind."""

from __future__ import annotations

from limner.design.structured.board import Board
from limner.design.structured.drawn.easel import Easel, copies_of
from limner.design.structured.drawn.entities import draw_entities
from limner.design.structured.drawn.lanes import draw_lanes
from limner.design.structured.drawn.levels import draw_levels
from limner.design.structured.drawn.minds import draw_mind
from limner.design.structured.drawn.networks import draw_network
from limner.design.structured.drawn.schedules import draw_schedule
from limner.design.structured.drawn.sequences import draw_sequence
from limner.design.structured.drawn.trees import draw_tree
from limner.design.structured.drawn.venns import draw_venn
from limner.document.color import Color
from limner.document.geometry import Box
from limner.document.plan import Copy, Plan, Structure

_LISTS = frozenset({"tree", "mindmap", "sequence", "network", "pyramid", "funnel"})


def drawable(plan: Plan) -> Structure | None:
    """Return the structure of a plan where it can be drawn here (flows and cycles have sheets of their own), else None."""
    structure = plan.structure
    if structure is None:
        return None
    if (
        structure.kind in _LISTS
        and len(_nodes(plan, structure)) > 1
        and (structure.kind not in ("sequence", "network") or plan.edges)
    ):
        return structure
    if structure.kind in ("venn", "swimlane", "entity") and len([g for g in structure.groups if g.name]) > 1:
        return structure
    return structure if structure.kind == "gantt" and len(structure.tasks) > 1 else None


def _nodes(plan: Plan, structure: Structure) -> list[Copy]:
    """Return the strings that are nodes: those of the structure or, without any, those its edges join."""
    ends = {e.source for e in plan.edges} | {e.target for e in plan.edges}
    wanted = set(structure.nodes) or ends or {c.id for c in plan.copy_ if c.role == "node"}
    found = [c for c in plan.copy_ if c.id in wanted]
    order = {name: i for i, name in enumerate(structure.nodes)}
    return sorted(found, key=lambda c: order.get(c.id, 0)) if order else found


def used_by(plan: Plan, structure: Structure) -> frozenset[str]:
    """Return the ids of the strings that the drawing of a structure sets."""
    ids = {c.id for c in _nodes(plan, structure)} | {e.label for e in plan.edges} | {t.name for t in structure.tasks}
    for group in structure.groups:
        ids |= {group.name, *group.members}
    return frozenset(ids - {""})


def draw_structure(board: Board, structure: Structure, box: Box, *, on: Color) -> None:
    """Draw a structure of the board's plan in a box on a ground of colour ``on``."""
    plan = board.ctx.plan
    easel = Easel(board, on)
    copies = copies_of(plan)
    nodes = _nodes(plan, structure)
    index = {copy.id: i for i, copy in enumerate(nodes)}
    joins = [(index[e.source], index[e.target]) for e in plan.edges if e.source in index and e.target in index]
    edges = list(plan.edges)
    if structure.kind == "tree":
        draw_tree(easel, box, nodes, joins)
    elif structure.kind == "mindmap":
        draw_mind(easel, box, nodes, joins)
    elif structure.kind == "sequence":
        draw_sequence(easel, box, nodes, edges, copies)
    elif structure.kind == "venn":
        draw_venn(easel, box, structure.groups, copies)
    elif structure.kind == "gantt":
        draw_schedule(easel, box, structure, copies)
    elif structure.kind == "swimlane":
        draw_lanes(easel, box, structure, copies, [(e.source, e.target) for e in edges])
    elif structure.kind == "entity":
        draw_entities(easel, box, structure, copies, edges)
    elif structure.kind == "network":
        draw_network(easel, box, nodes, edges, copies, arrows="->" in plan.prompt or "→" in plan.prompt)
    else:
        draw_levels(easel, box, structure, nodes)
