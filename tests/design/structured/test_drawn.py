"""Diagrams in boxes: every kind sets its strings once and inside; boxes keep apart and trees are mirrored."""

from __future__ import annotations

import functools
import itertools

import numpy as np
import pytest

from limner.design.context import Context, context
from limner.design.structured.board import Board
from limner.design.structured.drawn import draw_structure, drawable
from limner.design.structured.drawn.draw import used_by
from limner.design.structured.drawn.networks import stress_layout
from limner.design.structured.drawn.trees import seats_of, tree_of
from limner.document.geometry import Box
from limner.document.layers import Layer, ShapeLayer, TextLayer
from limner.document.plan import Plan
from limner.document.request import Request
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.reason.reasoner import reason
from limner.resources import Resources
from limner.typeset import typeset

BRIEFS = {
    "tree": "Org chart: CEO > CTO > Dev, CEO > CFO > Tax, CEO > COO",
    "tree-ja": "組織図：社長 > 営業部長 > 営業課、社長 > 開発部長 > 開発課",
    "tree-ar": "هيكل تنظيمي: المدير > المبيعات > الفريق، المدير > المالية",
    "mindmap": 'Mind map about "Health": Food (fruit, bread), Sleep (naps, night), Sport (running, chess)',
    "mindmap-hi": 'माइंड मैप "स्वास्थ्य": भोजन, नींद, व्यायाम, मित्र',
    "sequence": "Sequence diagram: Client sends login to Server, Server sends query to Base, Base sends rows to Server",
    "venn": "Venn diagram: Cats: quiet, small; Dogs: loud; Both: furry",
    "venn-3": 'Venn diagram of "Design", "Business" and "Technology" with "Innovation" in the middle',
    "gantt": "Gantt chart: Research: week 1-2, Build: week 3-6, Launch: week 7",
    "funnel": "Funnel chart: Visits 10,000; Leads 1,200; Sales 90",
    "pyramid": "Pyramid diagram: Dream, Esteem, Love, Safety, Body",
    "swimlane": "Swimlane diagram: Customer: Order -> Pay; Shop: Pack -> Ship",
    "entity": "ER diagram: User (id, name); Order (number, total); User 1-n Order",
    "network": "Network diagram: Router -> Switch, Switch -> PC, Switch -> Printer, Router -> Wall, Wall -> Net",
}
STYLES = ("swiss", "tech", "playful", "handmade", "retro", "editorial")
SIZES = ((1200, 800), (800, 1200), (1800, 600), (600, 1800))


def _measure(resources: Resources, block: TextBlock, box: Box) -> TextLayout:
    return typeset(block, box, resources)


def _context(resources: Resources, plan: Plan, size: tuple[int, int]) -> Context:
    request = Request(prompt=plan.prompt, width=size[0], height=size[1], seed=3)
    return context(plan, request, resources, functools.partial(_measure, resources))


def _drawn(resources: Resources, prompt: str, style: str, size: tuple[int, int]) -> tuple[Plan, list[Layer], Box]:
    plan = reason(Request(prompt=prompt), resources).model_copy(update={"styles": (style,)})
    structure = drawable(plan)
    assert structure is not None
    board = Board(_context(resources, plan, size), "#ffffff")
    box = Box(0, 0, *size).inset(50)
    draw_structure(board, structure, box, on="#ffffff")
    return plan, board.layers, box


CASES = [(key, STYLES[(i + k) % 6], SIZES[(i + 2 * k) % 4]) for i, key in enumerate(BRIEFS) for k in range(2)]


@pytest.mark.parametrize(("key", "style", "size"), CASES)
def test_every_string_is_set_once_and_inside(resources: Resources, key: str, style: str, size: tuple[int, int]) -> None:
    plan, layers, box = _drawn(resources, BRIEFS[key], style, size)
    structure = drawable(plan)
    assert structure is not None
    texts = [layer for layer in layers if isinstance(layer, TextLayer)]
    ids = [t.copy_id for t in texts if t.copy_id]
    assert sorted(ids) == sorted(used_by(plan, structure))
    for text in texts:
        laid = typeset(text.block, text.box, resources)
        assert laid.overset == "", f"{text.id}: {laid.overset!r} does not fit"
        assert box.inset(-25).contains(laid.bounds, slack=4), f"{text.block.text}: {laid.bounds}"


@pytest.mark.parametrize("key", ["tree", "mindmap", "mindmap-hi", "network", "swimlane", "entity"])
@pytest.mark.parametrize("size", SIZES[:2])
def test_boxes_of_nodes_keep_apart(resources: Resources, key: str, size: tuple[int, int]) -> None:
    _, layers, _ = _drawn(resources, BRIEFS[key], "swiss", size)
    boxes = [layer.box for layer in layers if isinstance(layer, ShapeLayer) and layer.id.startswith(("node", "card"))]
    assert len(boxes) > 1
    for one, two in itertools.combinations(boxes, 2):
        assert one.intersection(two).area < 1


def test_a_tree_that_reads_from_right_to_left_is_mirrored(resources: Resources) -> None:
    _, layers, _ = _drawn(resources, BRIEFS["tree-ar"], "swiss", (1200, 800))
    x = {layer.block.text: layer.box.cx for layer in layers if isinstance(layer, TextLayer)}
    assert x["المبيعات"] > x["المالية"]


def test_parents_sit_in_the_middle_of_their_children() -> None:
    seats = seats_of(tree_of(4, [(0, 1), (0, 2), (0, 3)]), hang=False)
    assert seats.across[0] == pytest.approx((seats.across[1] + seats.across[3]) / 2)


def test_a_ring_of_joins_still_makes_a_tree() -> None:
    tree = tree_of(3, [(0, 1), (1, 2), (2, 0)])
    assert sorted(len(kids) for kids in tree.children) == [0, 1, 1]


def test_neighbours_come_to_lie_nearer_than_strangers() -> None:
    at = stress_layout(6, [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)])
    assert np.linalg.norm(at[0] - at[1]) < np.linalg.norm(at[0] - at[5])
    assert np.array_equal(at, stress_layout(6, [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)]))
