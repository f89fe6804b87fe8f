"""Stage: what a plan wants to see, arranged as a picture. Counts and relations are exact; the leading thing is large.

Coordinates of the arrangement are in heights of the picture: x from 0 to the picture's aspect, y up from its foot; they
become the Scene's fractions at the end.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from limner.design.staging.blocks import Block
from limner.design.staging.carriers import Board, bears, boards, dress, place_boards
from limner.design.staging.cast import Actor, cast
from limner.design.staging.join import joined, row
from limner.design.staging.tags import place_tags
from limner.design.staging.where import where
from limner.document.document import Palette
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.plan import Copy, Plan
from limner.document.scene import Entity, Instance, Lighting, PictureStyle, Scene, Setting, Surface
from limner.resources import Resources

Mode = Literal["scene", "motif", "panel"]


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
    found = boards(plan, copies)
    drawn_by_carrier = {bears(board) for board in found} - {""}
    everyone = cast(plan, entities, resources.concepts)
    actors = tuple(actor for actor in everyone if actor.entity.id not in drawn_by_carrier)
    free = Box(0, 0, box.w, box.h) if mode == "motif" else _free(box, keep_clear, mode)
    if mode == "motif":
        setting, camera = Setting(place="none"), where(plan, actors, resources.concepts, signs=False)[1]
        instances = _motif(actors, plan, box, rng)
    else:
        setting, camera = where(plan, actors, resources.concepts, signs=bool(found))
        camera = camera.model_copy(update={"horizon": _horizon(camera.horizon, free, box)})
        instances = _scene(actors, plan, box, free, camera.horizon, rng, bool(found))
    surfaces, texts = _surfaces(plan, found, copies, box, free, palette, resources, bool(actors))
    scene = Scene(
        setting=setting,
        camera=camera,
        entities=_with_instances(everyone, instances),
        relations=plan.relations,
        surfaces=tuple(surfaces),
        lighting=plan.lighting or Lighting(),
        style=PictureStyle(name=plan.picture_style or "illustration"),
        palette=_grading(palette),
        keep_clear=keep_clear,
        contact_shadows=mode != "motif",
        seed=seed,
    )
    return Staged(scene, tuple(texts))


def _scene(
    actors: Sequence[Actor], plan: Plan, box: Box, free: Box, horizon: float, rng: random.Random, signs: bool
) -> dict[str, list[Instance]]:
    related = {name for relation in plan.relations for name in (relation.subject, relation.object)}
    away = [a for a in actors if a.entity.role == "background" and a.entity.id not in related]
    sky = [a for a in actors if a.airborne and a not in away and a.entity.id not in related]
    ground = [a for a in actors if a not in away and a not in sky]
    out: dict[str, list[Instance]] = {}
    if ground:
        whole = row(joined(ground, plan.relations, rng, loose=True), 0.14)
        tall = 0.5 if signs else 0.8
        foot = min(
            free.bottom - 0.04 * free.h, max(horizon * box.h + 0.5 * (box.h - horizon * box.h), free.y + 0.86 * free.h)
        )
        k = min(0.9 * free.w / whole.w, tall * (foot - free.y) / whole.h)
        x = free.x + (free.w - whole.w * k) * (0.5 if len(ground) > 1 or signs else rng.choice((0.38, 0.5, 0.62)))
        _put(out, whole.scaled(k).moved(x, 0), foot, box)
    _far(out, away, box, free, horizon, rng)
    _sky(out, sky, box, free, horizon, rng, alone=not ground)
    return out


def _far(
    out: dict[str, list[Instance]], away: Sequence[Actor], box: Box, free: Box, horizon: float, rng: random.Random
) -> None:
    """Set distant things small on the horizon, spread over the width."""
    count = sum(actor.entity.count for actor in away)
    slots = [free.x + free.w * (k + 0.5) / max(1, count) for k in range(count)]
    if count == 1:
        slots = [free.x + free.w * rng.choice((0.24, 0.76))]
    k = 0
    for actor in away:
        for _ in range(actor.entity.count):
            height = min(0.15 * box.h, 0.8 * free.w / max(1, count) / actor.aspect)
            y = (horizon * box.h + 0.012 * box.h) / box.h
            out.setdefault(actor.entity.id, []).append(
                Instance(x=slots[k] / box.w, y=y, height=height / box.h, z=-50.0)
            )
            k += 1


def _sky(
    out: dict[str, list[Instance]],
    sky: Sequence[Actor],
    box: Box,
    free: Box,
    horizon: float,
    rng: random.Random,
    *,
    alone: bool,
) -> None:
    """Set what flies or shines above the horizon in an even, slightly uneven spread."""
    count = sum(actor.entity.count for actor in sky)
    if not count:
        return
    top, bottom = free.y + 0.05 * free.h, max(free.y + 0.3 * free.h, min(horizon * box.h, free.bottom) - 0.04 * box.h)
    if not alone:
        bottom = top + 0.5 * (bottom - top)
    columns = max(1, min(count, round((count * free.w / max(1.0, bottom - top)) ** 0.5)))
    rows = -(-count // columns)
    cell_w, cell_h = 0.94 * free.w / columns, (bottom - top) / rows
    k = 0
    for actor in sky:
        for _ in range(actor.entity.count):
            line, column = divmod(k, columns)
            height = min(cell_h * 0.86, cell_w * 0.8 / actor.aspect, (0.62 if alone else 0.26) * box.h) * rng.uniform(
                0.84, 1.0
            )
            x = free.x + 0.03 * free.w + (column + 0.5 + (0.12 if line % 2 else -0.06) * (columns > 1)) * cell_w
            y = top + (line + 0.5) * cell_h + height / 2 + rng.uniform(-0.05, 0.05) * cell_h
            out.setdefault(actor.entity.id, []).append(
                Instance(
                    x=x / box.w,
                    y=y / box.h,
                    height=height / box.h,
                    z=-40.0,
                    tilt=rng.uniform(-6, 6) if count > 1 else 0.0,
                )
            )
            k += 1


def _motif(actors: Sequence[Actor], plan: Plan, box: Box, rng: random.Random) -> dict[str, list[Instance]]:
    out: dict[str, list[Instance]] = {}
    if not actors:
        return out
    blocks = joined(actors, plan.relations, rng, loose=False)
    whole = _cluster(blocks) if len(blocks) > 1 and not _sided(plan) else row(blocks, 0.05)
    k = min(0.98 * box.w / whole.w, 0.98 * box.h / whole.h)
    x = (box.w - whole.w * k) / 2
    foot = (box.h + whole.h * k) / 2
    _put(out, whole.scaled(k).moved(x, 0), foot, box)
    return out


def _cluster(blocks: Sequence[Block]) -> Block:
    """Return blocks as one group: the weightiest tall in the middle, the others at its foot, overlapping a little."""
    hero = max(range(len(blocks)), key=lambda i: (blocks[i].weight, blocks[i].h))
    tallest = blocks[hero].h
    sized = [
        block if i == hero else block.scaled(min(0.62 * tallest / block.h, 1.2 * blocks[hero].w / block.w))
        for i, block in enumerate(blocks)
    ]
    whole, x = list(sized[hero].items), sized[hero].w
    for block in sized[hero + 1 :]:
        whole += block.moved(x - 0.08 * block.w, 0, 1.0).items
        x += 0.94 * block.w
    x = 0.0
    for block in reversed(sized[:hero]):
        x -= 0.94 * block.w
        whole += block.moved(x + 0.02 * block.w, 0, 1.0).items
    left = min(item.x - item.w / 2 for item in whole)
    return Block(tuple(item.moved(-left, 0) for item in whole))


def _sided(plan: Plan) -> bool:
    return any(relation.predicate in ("left-of", "right-of") for relation in plan.relations)


def _put(out: dict[str, list[Instance]], block: Block, foot: float, box: Box) -> None:
    for item in block.items:
        y = foot - item.y
        out.setdefault(item.entity, []).append(
            Instance(
                x=item.x / box.w, y=y / box.h, height=item.h / box.h, tilt=round(item.tilt, 3), flip=item.flip, z=item.z
            )
        )


def _with_instances(actors: Sequence[Actor], instances: dict[str, list[Instance]]) -> tuple[Entity, ...]:
    return tuple(
        actor.entity.model_copy(update={"instances": tuple(instances[actor.entity.id])})
        for actor in actors
        if actor.entity.id in instances
    )


def _surfaces(
    plan: Plan,
    found: Sequence[Board],
    copies: Sequence[Copy],
    box: Box,
    free: Box,
    palette: Palette | None,
    resources: Resources,
    crowded: bool,
) -> tuple[list[Surface], list[TextLayer]]:
    region = free.moved(box.x, box.y)
    surfaces: list[Surface] = []
    texts: list[TextLayer] = []
    for board, place in zip(found, place_boards(found, region, crowded=crowded), strict=True):
        surface, layers = dress(board, place, len(surfaces), palette, resources, plan.script)
        surfaces.append(surface)
        texts += layers
    carried = {layer.copy_id for layer in texts}
    rest = [item for item in copies if item.id not in carried and item.carrier != "balloon"]
    if rest:
        more, layers_ = place_tags(rest, region, palette, resources, plan.script, len(surfaces))
        surfaces += more
        texts += layers_
    return surfaces, texts


def _free(box: Box, keep_clear: Sequence[Box], mode: Mode) -> Box:
    """Return the part of the picture (in its own pixels) that type leaves free: bands above, below and beside are cut off."""
    top, bottom, left, right = (0.3 * box.h if mode == "panel" else 0.0), box.h, 0.0, box.w
    for other in keep_clear:
        common = box.intersection(other).moved(-box.x, -box.y)
        if common.area <= 0:
            continue
        if common.w >= 0.45 * box.w or common.w * box.h >= common.h * box.w:
            if common.cy < box.h / 2:
                top = max(top, common.bottom)
            else:
                bottom = min(bottom, common.y)
        elif common.cx < box.w / 2:
            left = max(left, common.right)
        else:
            right = min(right, common.x)
    if bottom - top < 0.2 * box.h or right - left < 0.2 * box.w:
        return Box(0, 0.2 * box.h, box.w, 0.8 * box.h)
    return Box(left, top, right - left, bottom - top)


def _horizon(wanted: float, free: Box, box: Box) -> float:
    """Return the horizon moved into the free part, so that things stand on ground that is seen."""
    low, high = (free.y + 0.35 * free.h) / box.h, (free.y + 0.84 * free.h) / box.h
    return min(0.95, max(low, min(wanted, high)))


def _grading(palette: Palette | None) -> tuple[str, ...]:
    return (palette.ground, palette.second, palette.main, palette.accent) if palette else ()
