"""Relations: boxes that lie as asked hold, boxes that do not are told, and what geometry cannot say is left out."""

from __future__ import annotations

import numpy as np
import pytest

from limner.document.document import Canvas, Document, Meta
from limner.document.geometry import Box
from limner.document.layers import PictureLayer
from limner.document.plan import Plan
from limner.document.results import Check, Raster
from limner.document.scene import Entity, Instance, Relation, Scene
from limner.verify import verify
from limner.verify.relations import Staged, holds

HOUSE = Box(100, 100, 100, 100)
CASES = [
    ("left-of", Box(0, 120, 60, 60), Box(220, 120, 60, 60)),
    ("right-of", Box(220, 120, 60, 60), Box(0, 120, 60, 60)),
    ("above", Box(120, 20, 60, 60), Box(120, 220, 60, 60)),
    ("below", Box(120, 210, 60, 60), Box(120, 20, 60, 60)),
    ("under", Box(130, 160, 40, 40), Box(130, 40, 40, 40)),
    ("on", Box(130, 62, 40, 40), Box(130, 20, 40, 40)),
    ("in", Box(120, 120, 40, 40), Box(220, 120, 40, 40)),
    ("inside", Box(120, 120, 40, 40), Box(220, 120, 40, 40)),
    ("next-to", Box(210, 130, 60, 60), Box(700, 130, 60, 60)),
    ("holding", Box(190, 120, 60, 60), Box(400, 120, 60, 60)),
    ("wearing", Box(120, 70, 60, 60), Box(120, 400, 60, 60)),
]


def staged(*boxes: Box, depth: float = 0.0, piles: bool = True) -> Staged:
    return Staged(boxes, tuple(depth for _ in boxes), piles)


@pytest.mark.parametrize(("predicate", "so", "not_so"), CASES)
def test_each_relation_holds_where_it_does_and_not_where_it_does_not(predicate: str, so: Box, not_so: Box) -> None:
    assert holds(predicate, staged(so), staged(HOUSE)) is True
    assert holds(predicate, staged(not_so), staged(HOUSE)) is False


def test_behind_and_in_front_are_told_by_depth() -> None:
    back, front = staged(HOUSE, depth=0), staged(HOUSE, depth=1)
    assert holds("behind", back, front) and holds("in-front-of", front, back)
    assert not holds("behind", front, back) and not holds("in-front-of", back, front)


def test_between_needs_one_on_either_side() -> None:
    left, right = HOUSE.moved(-200, 0), HOUSE.moved(200, 0)
    assert holds("between", staged(HOUSE), staged(left, right)) is True
    assert holds("between", staged(HOUSE.moved(-400, 0)), staged(left, right)) is False
    assert holds("between", staged(HOUSE), staged(left)) is None


def test_fruit_may_lie_in_a_pile_and_birds_may_not() -> None:
    pile = (Box(110, 70, 30, 30), Box(150, 70, 30, 30), Box(130, 42, 30, 30))
    assert holds("on", staged(*pile), staged(HOUSE)) is True
    assert holds("on", staged(*pile, piles=False), staged(HOUSE)) is False


def test_what_geometry_cannot_tell_is_left_out() -> None:
    assert holds("around", staged(HOUSE), staged(HOUSE)) is None


def scene_checks(cat: tuple[float, float], tree: tuple[float, float], predicate: str = "left-of") -> list[Check]:
    one = Entity(id="cat", label="cat", concept="cat", instances=(Instance(x=cat[0], y=cat[1], height=0.3),))
    other = Entity(id="tree", label="tree", concept="oak", instances=(Instance(x=tree[0], y=tree[1], height=0.3),))
    relation = Relation(subject="cat", predicate=predicate, object="tree")  # type: ignore[arg-type]
    plan = Plan(
        prompt="p",
        entities=tuple(e.model_copy(update={"instances": ()}) for e in (one, other)),
        relations=(relation,),
    )
    layer = PictureLayer(id="p", box=Box(0, 0, 400, 400), scene=Scene(entities=(one, other), relations=(relation,)))
    document = Document(canvas=Canvas(width=400, height=400), layers=(layer,), meta=Meta(plan=plan))
    blank = Raster(np.full((400, 400, 4), 255, np.uint8))
    return [check for check in verify(document, {}, blank, blank).checks if check.unit == "relation"]


def test_a_staged_relation_is_checked_in_the_document() -> None:
    assert [check.ok for check in scene_checks((0.2, 0.9), (0.8, 0.9))] == [True]
    [fault] = scene_checks((0.8, 0.9), (0.2, 0.9))
    assert not fault.ok and fault.layer == "cat" and fault.other == "tree" and "left-of" in fault.message
