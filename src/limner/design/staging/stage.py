"""Stage: what a plan wants to see, arranged as a picture. Counts and relations are exact; the leading thing is large.

Arrangements are in heights of the picture: x from 0 to the picture's aspect, y up from its lower edge; they become the
Scene's fractions at the end.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from limner.design.staging.bearers import borne, portrait
from limner.design.staging.blocks import Block, Item
from limner.design.staging.boards import Board, boards, hung, in_hands, on_owner
from limner.design.staging.carriers import dress
from limner.design.staging.cast import Actor, cast, lead, swims
from limner.design.staging.facing import facing
from limner.design.staging.frames import share_of_frame
from limner.design.staging.free import free_room
from limner.design.staging.ground import Area, grouped, stand
from limner.design.staging.join import joined
from limner.design.staging.laid import laid
from limner.design.staging.motif import composed
from limner.design.staging.sky import aloft, distant, far, towering
from limner.design.staging.tags import place_tags
from limner.design.staging.where import flat, groundless, portrayed, stands_before, where
from limner.document.aboard import crew
from limner.document.color import oklch
from limner.document.document import Palette
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.plan import Copy, Plan
from limner.document.scene import Camera, Entity, Instance, Lighting, PictureStyle, Scene, Setting, Surface
from limner.resources import Resources

Mode = Literal["scene", "motif", "panel"]
_PICTURES = frozenset({"scene", "storybook", "storyboard", "comic"})
"""Media that show a place for its own sake, with no sheet's colours about it."""
_HUELESS = 0.04
_ALOFT = 0.6
"""Most of the free height that a thing in the air takes with those aboard: land is seen below it."""
_SIDED = frozenset({"left-of", "right-of", "between"})


@dataclass(frozen=True, slots=True)
class Staged:
    """A scene whose every entity has its instances, and the text layers that lie on its surfaces."""

    scene: Scene
    texts: tuple[TextLayer, ...]


def stage(
    plan: Plan,
    box: Box,
    *,
    palette: Palette | None,
    resources: Resources,
    seed: int,
    keep_clear: tuple[Box, ...] = (),
    entities: Sequence[str] | None = None,
    copies: tuple[Copy, ...] = (),
    mode: Mode = "scene",
) -> Staged:
    """Return the plan's entities (those of the given ids, or all) staged in a box of the canvas.

    ``scene``: a full picture with a place. ``motif``: the things alone, one tight group that fills the box. ``panel``: a
    scene seen closer, its upper part kept for balloons. ``copies`` are the strings to lay into the picture: on their
    carriers, or as tags where they have none. ``keep_clear`` are canvas boxes where type will lie.
    """
    rng = random.Random(seed * 31 + 5)
    found = boards(plan, copies) if mode != "motif" else []
    taken = {board.bears for board in found} - {""}
    everyone = cast(plan, entities, resources.concepts, placed=mode != "motif")
    actors = tuple(actor for actor in everyone if actor.id not in taken)
    setting, camera = where(plan, actors, resources.concepts, boards=found)
    if mode == "motif":
        setting = Setting(place="none")
        items = _motif(actors, plan, box, rng)
        free = Box(0, 0, box.w, box.h)
        surfaces, texts = _tags(copies, found, box, palette, resources, plan.script)
    else:
        held = [other.moved(-box.x, -box.y) for other in keep_clear]
        if mode == "panel" and not held:
            held = [Box(0, 0, box.w, 0.3 * box.h)]
        free = free_room(Box(0, 0, box.w, box.h), held)
        surfaces, texts = _tags(copies, found, free.moved(box.x, box.y), palette, resources, plan.script)
        if surfaces:
            held += [surface.box.moved(-box.x, -box.y) for surface in surfaces]
            free = free_room(Box(0, 0, box.w, box.h), held)
        camera = camera.model_copy(update={"shot": "close"}) if mode == "panel" and not plan.camera else camera
        actors, plan = laid(actors, plan, setting.place)
        items, camera = _Set(plan, box, free, setting.place, camera, found, rng).scene(actors)
        items = portrait(items, free, box) if portrayed(actors) else items
        items = facing(items, actors, 0.5 * box.w / max(box.h, 1e-6), rng, plan.relations)
    instances = _instances(items, box)
    actors = (*actors, *borne(plan, actors, instances))
    dressed, lettered = _surfaces(plan, found, items, box, free, setting.place, palette, resources, len(surfaces))
    scene = Scene(
        setting=setting,
        camera=camera,
        entities=_with_instances(actors, instances),
        relations=plan.relations,
        surfaces=(*dressed, *surfaces),
        lighting=plan.lighting or _light(seed, setting),
        style=PictureStyle(name=plan.picture_style or "illustration"),
        palette=() if _natural(plan) else _grading(palette),
        keep_clear=keep_clear,
        contact_shadows=mode != "motif",
        seed=_chance(seed, setting, plan),
    )
    return Staged(scene, (*lettered, *texts))


class _Set:
    """The place where a scene is set up: the picture's box, the part that is free, and the strings' carriers."""

    def __init__(
        self, plan: Plan, box: Box, free: Box, place: str, camera: Camera, found: Sequence[Board], rng: random.Random
    ) -> None:
        self._plan = plan
        self._place = place
        self._camera = camera
        self._rng = rng
        self._boards = found
        self._aside = False
        unit = max(box.h, 1e-6)
        self._width = box.w / unit
        self._area = Area(free.x / unit, free.y / unit, free.w / unit, free.h / unit)

    def scene(self, actors: Sequence[Actor]) -> tuple[list[Item], Camera]:
        """Return every drawn copy (carriers that stand among them too) and the camera that shows them on their ground."""
        related = {name for relation in self._plan.relations for name in (relation.subject, relation.object)}
        behind = [a for a in actors if distant(a, self._place) or towering(a, actors, self._plan.relations)]
        away = [
            a for a in actors if a in behind or a.entity.role == "background" and a.id not in related and not a.airborne
        ]
        sky = [a for a in actors if a not in away and a.id not in related and (a.airborne or swims(a, self._place))]
        standing = [board.actor(lead(actors)) for board in self._boards if board.stands]
        ground = [*(a for a in actors if a not in away and a not in sky), *standing]
        self._aside = bool(away) and not self._boards
        items: list[Item] = []
        horizon = self._camera.horizon
        if ground:
            items, horizon = self._ground(ground, bool(sky))
        top = max((item.y + item.h for item in items), default=0.0)
        floor = min(horizon - 0.02, 1 - top - 0.01) if top else 0.85
        if not ground and sky and not groundless(self._place):
            floor = horizon = max(horizon, 0.72)
        alone = not ground and groundless(self._place)
        items += aloft(sky, self._area, floor, self._rng, alone=alone)
        if away:
            horizon = max(horizon, self._area.y + 0.26 * self._area.h)
        items += far(away, self._area, horizon, self._rng, taken=items, place=self._place)
        return items, self._camera.model_copy(update={"horizon": round(min(0.97, max(0.06, horizon)), 4)})

    def _ground(self, actors: Sequence[Actor], sky: bool) -> tuple[list[Item], float]:
        area = self._ground_area(actors, sky)
        blocks = joined(actors, self._plan.relations, self._rng, shape=area.shape, loose=True)
        flyers = {actor.id for actor in actors if actor.airborne}
        flyers |= {
            name for name, under in crew([a.entity for a in actors], self._plan.relations).items() if under in flyers
        }
        unit = max(block.h for block in blocks)
        blocks = [block.moved(0, 0.4 * unit).lifted() if block.names <= flyers else block for block in blocks]
        strict = any(relation.predicate in _SIDED for relation in self._plan.relations)
        group = grouped(blocks, area, self._rng, strict=strict, apart=any(board.stands for board in self._boards))
        low = min(item.y for item in group.items)
        group = group.moved(-group.left, -low)
        flies = group.names <= flyers and not groundless(self._place)
        placed = stand(
            group,
            area,
            self._camera.horizon,
            self._camera.shot,
            self._rng,
            aside=self._aside,
            centred=bool(self._boards),
            open_air=flat(self._place),
            most=1.0 if self._boards else _ALOFT if flies else share_of_frame(self._plan, self._place, actors),
        )
        foot = placed.foot
        hangs = self._place == "wall" and not stands_before(self._place, actors)
        if groundless(self._place) or hangs or flies:
            foot = area.y + area.h * (0.42 if flies else 0.5) + group.h * placed.k / 2
        whole = group.scaled(placed.k)
        moved = whole.moved(placed.x - whole.left, 1 - foot)
        return list(_held_within(moved, self._width).items), self._camera.horizon if hangs else placed.horizon

    def _ground_area(self, actors: Sequence[Actor], sky: bool) -> Area:
        """Return what of the free area the cast may fill: less its top where signs hang or something flies there."""
        area = self._area
        members = {actor.id for actor in actors}
        hanging = any(
            not b.stands and b.kind.mount != "held" and not (b.owner and b.owner.id in members) for b in self._boards
        )
        cut = 0.34 if hanging else 0.22 if sky else 0.0
        return Area(area.x, area.y + cut * area.h, area.w, (1 - cut) * area.h)


def _held_within(block: Block, width: float) -> Block:
    """Return a block moved sideways as little as it takes for all of it to be inside the picture."""
    right = block.left + block.w
    shift = max(0.0, 0.005 * width - block.left) + min(0.0, 0.995 * width - right)
    return block.moved(shift, 0)


def _motif(actors: Sequence[Actor], plan: Plan, box: Box, rng: random.Random) -> list[Item]:
    """Return the cast as one group that fills the box."""
    if not actors or box.h <= 0:
        return []
    width = box.w / box.h
    blocks = joined(actors, plan.relations, rng, shape=width, loose=False)
    flyers = frozenset(actor.id for actor in actors if actor.airborne or actor.light)
    ordered = any(relation.predicate in _SIDED for relation in plan.relations)
    group = composed(blocks, flyers, width, rng, ordered=ordered)
    low = min(item.y - item.reach[1] for item in group.items)
    group = group.moved(-group.left, -low)
    k = 0.98 * min(width / group.w, 1 / group.h)
    whole = group.scaled(k)
    return list(whole.moved((width - whole.w) / 2, (1 - whole.h) / 2).items)


def _instances(items: Sequence[Item], box: Box) -> dict[str, list[Instance]]:
    width = box.w / max(box.h, 1e-6)
    out: dict[str, list[Instance]] = {}
    for item in items:
        out.setdefault(item.entity, []).append(
            Instance(
                x=round(item.x / width, 5), y=round(1 - item.y, 5), height=round(item.h, 5), tilt=round(item.tilt, 3), flip=item.flip,
                z=round(item.z, 3),
            )
        )  # fmt: skip
    return out


def _with_instances(actors: Sequence[Actor], instances: dict[str, list[Instance]]) -> tuple[Entity, ...]:
    return tuple(
        actor.entity.model_copy(update={"instances": tuple(instances[actor.id])})
        for actor in actors
        if actor.id in instances
    )


def _surfaces(
    plan: Plan,
    found: Sequence[Board],
    items: Sequence[Item],
    box: Box,
    free: Box,
    place: str,
    palette: Palette | None,
    resources: Resources,
    start: int,
) -> tuple[list[Surface], list[TextLayer]]:
    places = _board_boxes(found, items, box, free.moved(box.x, box.y), place)
    surfaces: list[Surface] = []
    texts: list[TextLayer] = []
    for board in found:
        surface, layers = dress(board, places[board.index], start + len(surfaces), palette, resources, plan.script)
        surfaces.append(surface)
        texts += layers
    return surfaces, texts


def _tags(
    copies: Sequence[Copy],
    found: Sequence[Board],
    region: Box,
    palette: Palette | None,
    resources: Resources,
    hint: str,
) -> tuple[list[Surface], list[TextLayer]]:
    """Return the strings without a carrier as tags in a region of the canvas."""
    carried = {item.id for board in found for item in board.copies}
    loose = [item for item in copies if item.id not in carried and item.carrier != "balloon"]
    return place_tags(loose, region, palette, resources, hint, 0) if loose else ([], [])


def _board_boxes(found: Sequence[Board], items: Sequence[Item], box: Box, region: Box, place: str) -> dict[int, Box]:
    """Return where each carrier is, in canvas pixels: its place among the cast, on its owner, in someone's hands, or hung."""
    ink: dict[str, list[Box]] = {}
    for item in items:
        left, top = box.x + (item.x - item.w / 2) * box.h, box.y + (1 - item.y - item.h) * box.h
        ink.setdefault(item.entity, []).append(Box(left, top, item.w * box.h, item.h * box.h))
    holders = [body for name, row in ink.items() if not name.startswith("board-") for body in row if body.h > body.w]
    bodies = sorted(holders, key=lambda body: body.cx)
    pitch = min((b.cx - a.cx for a, b in zip(bodies, bodies[1:], strict=False)), default=region.w)
    out: dict[int, Box] = {}
    hanging: list[Board] = []
    for board in found:
        name = board.bears or f"board-{board.index}"
        on_it = (
            on_owner(board, ink[board.owner.id][0], min(box.w, box.h))
            if board.owner and board.owner.id in ink
            else None
        )
        if board.stands and name in ink:
            out[board.index] = board.plate(ink[name][0])
        elif on_it is not None and not board.bears:
            out[board.index] = on_it
        elif board.kind.mount == "held" and bodies:
            out[board.index] = in_hands(board, bodies.pop(0), region, 0.96 * pitch)
        else:
            hanging.append(board)
    return out | hung(hanging, region, place, crowded=bool(items))


def _natural(plan: Plan) -> bool:
    """Tell whether a picture keeps the colours of nature and of its hour: its brief names
    none, or gives those it names to things."""
    asked = plan.palette
    named = [color for color in (*asked.dominant, asked.accent or "", asked.background or "") if color]
    hued = [color for color in named if oklch(color).c > _HUELESS]
    worn = any(entity.person is not None or entity.attributes.color for entity in plan.entities)
    return plan.medium in _PICTURES and (not hued or worn)


def _chance(seed: int, setting: Setting, plan: Plan) -> int:
    """Return a scene's own seed: equal seeds of two briefs are to draw neither the same clouds nor the same trees."""
    return (
        zlib.crc32(f"{seed}|{setting.place}|{','.join(entity.label for entity in plan.entities)}".encode()) % 1_000_003
    )


def _light(seed: int, setting: Setting) -> Lighting:
    """Return the sun of a brief that does not place it: from the left or the right, by chance."""
    angle = random.Random(f"{seed}:light:{setting.place}").choice((-35.0, 35.0))
    return Lighting(angle=angle)


def _grading(palette: Palette | None) -> tuple[str, ...]:
    return (palette.ground, palette.second, palette.main, palette.accent) if palette else ()
