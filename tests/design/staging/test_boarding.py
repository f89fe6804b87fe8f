"""Passengers are seen in what carries them, players behind what they play."""

from __future__ import annotations

import pytest

from limner import Limner
from limner.document.aboard import CLOSED, OPEN
from limner.document.layers import PictureLayer
from limner.document.scene import Entity, Instance, Scene
from limner.paint.illustrator.figures import in_order
from limner.resources import Resources


@pytest.fixture(scope="module")
def limner() -> Limner:
    return Limner(ocr=False)


def _scene(limner: Limner, prompt: str) -> Scene:
    picture = limner.generate(prompt, size="512x512", seed=7)[0]
    return next(layer.scene for layer in picture.document.layers if isinstance(layer, PictureLayer) and layer.scene)


def _one(scene: Scene, label: str) -> tuple[Entity, Instance]:
    entity = next(e for e in scene.entities if label in e.label)
    return entity, entity.instances[0]


@pytest.mark.parametrize(
    ("prompt", "who", "vehicle", "concept"),
    [
        ("a dog in a canoe", "dog", "canoe", "canoe"),
        ("two girls in a small boat on a lake", "girl", "boat", "rowing-boat"),
        ("a grandmother in a red car", "grandmother", "car", "open-car"),
        ("気球に乗った女の子", "女の子", "気球", "hot-air-balloon"),
    ],
)
def test_an_open_vehicle_hides_the_feet_of_those_aboard_and_shows_their_heads(
    limner: Limner, prompt: str, who: str, vehicle: str, concept: str
) -> None:
    scene = _scene(limner, prompt)
    passenger, rider = _one(scene, who)
    entity, hull = _one(scene, vehicle)
    rim = hull.y - OPEN[concept].rim * hull.height
    assert entity.concept == concept
    assert rider.y > rim > rider.y - rider.height
    order = [placed.entity.id for placed in in_order(scene)]
    assert order.index(passenger.id) < order.index(entity.id)


def test_heads_fill_the_windows_of_a_bus_and_are_drawn_after_it(limner: Limner) -> None:
    scene = _scene(limner, "three women on a bus")
    women, _ = _one(scene, "women")
    bus, body = _one(scene, "bus")
    windows = CLOSED["bus"]
    sill = body.y - windows.sill * body.height
    assert women.person is not None and women.person.shot == "bust"
    assert all(spot.y == pytest.approx(sill, abs=0.01) for spot in women.instances)
    assert all(spot.height <= windows.high * body.height + 1e-6 for spot in women.instances)
    assert [placed.entity.id for placed in in_order(scene)] == [bus.id, *[women.id] * 3]


def test_what_is_on_a_car_is_on_its_roof(limner: Limner) -> None:
    scene = _scene(limner, "a cat on a car")
    _, cat = _one(scene, "cat")
    car, body = _one(scene, "car")
    assert car.concept == "automobile"
    assert cat.y < body.y - 0.9 * body.height


def test_who_has_a_thing_in_a_boat_is_in_it_too(limner: Limner) -> None:
    plan = limner.plan("a fisherman with a fishing rod in a small boat")
    named = {entity.id: entity.label for entity in plan.entities}
    assert ("fisherman", "in", "boat") in {(named[r.subject], r.predicate, named[r.object]) for r in plan.relations}


def test_every_vehicle_of_the_tables_has_a_drawing(resources: Resources) -> None:
    assert [name for name in (*OPEN, *CLOSED) if name not in resources.concepts] == []


def test_a_car_by_the_sea_stands_on_its_beach(limner: Limner) -> None:
    assert _scene(limner, "a family in a red car by the sea").setting.place == "beach"
    assert _scene(limner, "two men in a rowing boat on the sea").setting.place == "sea"


def test_a_beast_sits_behind_its_drum_and_its_head_is_over_it(limner: Limner) -> None:
    scene = _scene(limner, "a bear playing the drums")
    bear, body = _one(scene, "bear")
    _, drum = _one(scene, "drum")
    assert bear.attributes.pose == "sitting"
    assert abs(drum.x - body.x) < 0.25 * body.height
    assert drum.y - drum.height > body.y - 0.6 * body.height
    assert drum.z > body.z


def test_who_repairs_a_bicycle_does_not_ride_it(limner: Limner) -> None:
    poses = {
        p: limner.plan(p).entities[0].person for p in ("a mechanic repairing a bicycle", "a girl riding a bicycle")
    }
    assert [person and person.pose for person in poses.values()] == ["kneeling", "cycling"]


def test_each_of_several_riders_sits_on_a_beast_of_their_own(limner: Limner) -> None:
    scene = _scene(limner, "three knights on horses")
    (knights, _), (horses, _) = _one(scene, "knight"), _one(scene, "horse")
    assert knights.person is not None
    assert knights.person.pose.startswith("sitting")
    for horse in horses.instances:
        over = [
            k for k in knights.instances if abs(k.x - horse.x) < 0.2 and k.y < horse.y and k.y > horse.y - horse.height
        ]
        assert over
    donkey = limner.plan("a boy on a donkey").entities[0].person
    assert donkey is not None
    assert donkey.pose.startswith("sitting")
