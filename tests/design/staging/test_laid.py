"""What scenes take for granted: dishes on tables, flowers in vases, beasts and riders, places that bear their cast."""

from __future__ import annotations

import pytest

from limner.design.staging import stage
from limner.document.geometry import Box
from limner.document.person import Person
from limner.document.plan import Plan
from limner.document.scene import Attributes, Entity, Relation, Scene, Setting
from limner.resources import Resources

_BOX = Box(0, 0, 1000, 1000)


def _scene(resources: Resources, *entities: Entity, relations: tuple[Relation, ...] = (), place: str = "none") -> Scene:
    plan = Plan(prompt="", medium="scene", entities=entities, relations=relations, setting=Setting(place=place))
    return stage(plan, _BOX, palette=None, resources=resources, seed=3).scene


def _one(scene: Scene, name: str) -> Entity:
    return next(entity for entity in scene.entities if entity.id == name)


def _somebody(name: str, pose: str = "", count: int = 1) -> Entity:
    return Entity(id=name, concept="person-standing", label="people", count=count, person=Person(pose=pose))


def test_food_beside_people_stands_on_a_table_that_they_sit_at(resources: Resources) -> None:
    scene = _scene(resources, _somebody("a", count=3), Entity(id="b", concept="pizza", label="pizza"))
    table = next(entity for entity in scene.entities if entity.concept == "dining-table")
    dish = _one(scene, "b").instances[0]
    assert dish.y < table.instances[0].y - 0.8 * table.instances[0].height
    who = _one(scene, "a")
    assert who.person is not None
    assert who.person.pose.startswith("sitting")
    assert len(who.instances) == 3


def test_an_apple_is_far_smaller_than_a_person_in_a_place(resources: Resources) -> None:
    scene = _scene(
        resources, _somebody("a", "running"), Entity(id="b", concept="red-apple", label="apple"), place="park"
    )
    assert _one(scene, "b").instances[0].height < 0.2 * _one(scene, "a").instances[0].height


def test_flowers_named_with_a_vase_stand_in_it(resources: Resources) -> None:
    vase, flowers = (
        Entity(id="a", concept="vase", label="vase"),
        Entity(id="b", concept="sunflower", label="s", count=3),
    )
    scene = _scene(resources, vase, flowers)
    pot = _one(scene, "a").instances[0]
    assert all(pot.y - pot.height < one.y < pot.y for one in _one(scene, "b").instances)
    assert scene.setting.place == "table"


def test_people_without_a_boat_are_not_set_on_the_open_sea(resources: Resources) -> None:
    assert _scene(resources, _somebody("a"), place="sea").setting.place == "beach"
    boat = Entity(id="b", concept="sailboat", label="boat")
    aboard = (Relation(subject="a", predicate="in", object="b"),)
    assert _scene(resources, _somebody("a"), boat, relations=aboard, place="sea").setting.place == "sea"


@pytest.mark.parametrize("concept", ["snowman", "sled", "igloo"])
def test_what_only_winter_has_brings_its_snow(resources: Resources, concept: str) -> None:
    assert _scene(resources, Entity(id="a", concept=concept, label=concept), place="park").setting.weather == "snow"


def test_a_rider_sits_on_the_back_of_the_beast_and_looks_where_it_goes(resources: Resources) -> None:
    horse = Entity(id="b", concept="horse", label="horse")
    on = (Relation(subject="a", predicate="on", object="b"),)
    scene = _scene(resources, _somebody("a", "sitting"), horse, relations=on)
    rider, mount = _one(scene, "a").instances[0], _one(scene, "b").instances[0]
    assert rider.flip is not mount.flip
    assert mount.y - mount.height < rider.y < mount.y - 0.2 * mount.height


def test_a_running_dog_has_a_longer_frame_than_a_sitting_one(resources: Resources) -> None:
    run, sit = (
        _scene(resources, Entity(id="a", concept="dog", label="dog", attributes=Attributes(pose=pose)), _somebody("b"))
        for pose in ("running", "sitting")
    )
    assert _one(run, "a").instances[0].height > 1.1 * _one(sit, "a").instances[0].height


def test_bicycles_stand_on_a_floor_before_a_wall_and_clocks_hang_on_it(resources: Resources) -> None:
    leaning = _scene(resources, Entity(id="a", concept="bicycle", label="bicycle"), place="wall")
    hanging = _scene(resources, Entity(id="a", concept="mantelpiece-clock", label="clock"), place="wall")
    assert leaning.camera.horizon < _one(leaning, "a").instances[0].y
    assert hanging.camera.horizon > 0.85


def test_a_landmark_rises_behind_those_before_it(resources: Resources) -> None:
    dog, tower = (
        Entity(id="a", concept="dog", label="dog"),
        Entity(id="b", concept="eiffel-tower", label="Eiffel Tower"),
    )
    before = (Relation(subject="a", predicate="in-front-of", object="b"),)
    scene = _scene(resources, dog, tower, relations=before)
    near, far = _one(scene, "a").instances[0], _one(scene, "b").instances[0]
    assert near.y > far.y
    assert near.z > far.z
