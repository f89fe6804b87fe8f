"""A beast's skeleton in a pose: spine, neck, four legs and where the head is. It looks to the right, the ground is y = 0."""

from __future__ import annotations

import math
from typing import NamedTuple

from limner.paint.illustrator.beasts.kinds import Kind
from limner.paint.illustrator.brush import Pt
from limner.paint.illustrator.limbs import bent
from limner.paint.illustrator.people.pen import Joint

Limb = tuple[Joint, ...]


class Skeleton(NamedTuple):
    """Rows of joints. ``near`` and ``far`` are (fore, hind) legs, ``head`` where neck and head meet, ``tail`` its root."""

    spine: Limb
    neck: Limb
    near: tuple[Limb, Limb]
    far: tuple[Limb, Limb]
    head: Pt
    nod: float
    tail: Pt
    haunch: tuple[float, float, float, float] | None = None


class Gait(NamedTuple):
    """Feet of a standing pose: (forward, lift) in leg lengths for near fore, far fore, near hind, far hind; body's lift."""

    near_fore: tuple[float, float]
    far_fore: tuple[float, float]
    near_hind: tuple[float, float]
    far_hind: tuple[float, float]
    lift: float = 0.0
    neck: float = 0.0
    nod: float = 0.0


GAITS: dict[str, Gait] = {
    "standing": Gait((0.02, 0.0), (0.15, 0.0), (-0.08, 0.0), (0.12, 0.0)),
    "walking": Gait((0.26, 0.03), (-0.22, 0.0), (-0.26, 0.0), (0.22, 0.02)),
    "running": Gait((0.5, 0.26), (0.74, 0.4), (-0.62, 0.16), (-0.82, 0.3), 0.05, -10.0, -4.0),
    "jumping": Gait((0.4, 0.52), (0.56, 0.62), (-0.6, 0.1), (-0.74, 0.16), 0.22, 4.0, -8.0),
    "grazing": Gait((0.06, 0.0), (0.24, 0.0), (-0.06, 0.0), (0.14, 0.0), 0.0, -92.0, 24.0),
}


def skeleton(kind: Kind, pose: str) -> Skeleton:
    """Return the skeleton of a kind in a pose: a gait's name, "sitting" or "lying"."""
    if pose == "sitting":
        return _sitting(kind)
    if pose == "lying":
        return _lying(kind)
    return _on_feet(kind, GAITS.get(pose, GAITS["standing"]))


def _on_feet(kind: Kind, gait: Gait) -> Skeleton:
    up = 1000 * gait.lift
    back = -1000 - up
    fore, hind = 0.5 * kind.long, -0.5 * kind.long
    rump = (hind - 0.62 * kind.hip, back + 1.02 * kind.hip, 0.62 * kind.hip)
    spine = (
        Joint(*rump),
        Joint(hind, back + kind.hip, kind.hip),
        Joint(0.12 * kind.long, back + kind.waist + 22, kind.waist),
        Joint(fore, back + kind.chest, kind.chest),
        Joint(fore + 0.55 * kind.chest, back + 0.98 * kind.chest, 0.66 * kind.chest),
    )
    neck, head, nod = _neck(kind, (fore + 0.26 * kind.chest, back + 0.92 * kind.chest), gait.neck, gait.nod)
    legs = [_fore(kind, (fore + 10, back + 1.15 * kind.chest), *gait.near_fore, up)]
    legs.append(_fore(kind, (fore + 34, back + 1.1 * kind.chest), *gait.far_fore, up))
    legs.append(_hind(kind, (hind - 6, back + 1.08 * kind.hip), *gait.near_hind, up))
    legs.append(_hind(kind, (hind + 26, back + 1.05 * kind.hip), *gait.far_hind, up))
    tail = (hind - 1.0 * kind.hip, back + 0.62 * kind.hip)
    return Skeleton(spine, neck, (legs[0], legs[2]), (legs[1], legs[3]), head, nod, tail)


def _neck(kind: Kind, root: Pt, lower: float, nod: float) -> tuple[Limb, Pt, float]:
    long, level, wide, thin = kind.neck
    angle = math.radians(max(-62.0, level + lower))
    bow = 0.1 * long
    tip = root[0] + long * math.cos(angle), root[1] - long * math.sin(angle)
    middle = (
        (root[0] + tip[0]) / 2 - bow * math.sin(angle) * 0.2,
        (root[1] + tip[1]) / 2 - bow * math.cos(angle) * 0.4,
    )
    return (Joint(*root, wide), Joint(*middle, 0.52 * (wide + thin)), Joint(*tip, thin)), tip, nod


def _fore(kind: Kind, top: Pt, forward: float, lift: float, up: float) -> Limb:
    thick, middle, low = kind.legs
    reach = 1000 - 1.15 * kind.chest
    foot = (top[0] + forward * reach, -low - lift * reach)
    _, knee, foot = bent(top, foot, 0.515 * reach, 0.49 * reach, 1.25)
    return (
        Joint(*top, 1.5 * thick),
        Joint(*_part(top, knee, 0.45), thick),
        Joint(*knee, middle * 1.08),
        Joint(*foot, low),
    )


def _hind(kind: Kind, top: Pt, forward: float, lift: float, up: float) -> Limb:
    thick, middle, low = kind.legs
    reach = 1000 - 1.08 * kind.hip
    foot = (top[0] + forward * reach - 0.04 * reach, -low - lift * reach)
    cannon = 0.34 * reach
    slant = math.radians(14 + 26 * min(1.0, max(0.0, -forward)) * (1 if lift > 0.02 else 0.4))
    hock = (foot[0] - cannon * math.sin(slant), foot[1] - cannon * math.cos(slant))
    _, stifle, hock = bent(top, hock, 0.4 * reach, 0.37 * reach, 1.25)
    return (
        Joint(*top, 1.75 * thick),
        Joint(*stifle, 1.32 * thick),
        Joint(*hock, middle * 1.1),
        Joint(*foot, low),
    )


def _part(a: Pt, b: Pt, t: float) -> Pt:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def _sitting(kind: Kind) -> Skeleton:
    """Return who sits on the haunches, forelegs upright: cats, dogs, bears, rabbits."""
    low = kind.legs[2]
    seat = (-0.26 * kind.long, -0.92 * kind.hip)
    chest = (0.2 * kind.long, -0.66 * kind.long - 0.25 * kind.chest)
    spine = (
        Joint(seat[0] - 0.4 * kind.hip, -0.62 * kind.hip, 0.55 * kind.hip),
        Joint(*seat, kind.hip),
        Joint(*_part(seat, chest, 0.5), 1.02 * kind.waist),
        Joint(*chest, 0.9 * kind.chest),
    )
    neck, head, nod = _neck(kind, (chest[0] + 0.04 * kind.chest, chest[1] - 0.35 * kind.chest), 14.0, 0.0)
    legs = []
    for shift in (0.0, 0.4):
        top = (chest[0] + 0.12 * kind.chest + shift * kind.chest, chest[1] + 0.35 * kind.chest)
        foot = (top[0] + 0.16 * kind.chest, -low)
        knee = _part(top, foot, 0.55)
        legs.append(
            (
                Joint(*top, 1.25 * kind.legs[0]),
                Joint(*_part(top, foot, 0.3), kind.legs[0]),
                Joint(*knee, kind.legs[1]),
                Joint(*foot, low),
            )
        )
    hinds = []
    for shift in (0.0, 0.28):
        heel = (seat[0] + 0.05 * kind.long, -1.05 * low)
        toe = (seat[0] + (0.34 + shift * 0.4) * kind.long, -low)
        hinds.append((Joint(*heel, 1.2 * low), Joint(*_part(heel, toe, 0.5), 1.1 * low), Joint(*toe, 1.05 * low)))
    haunch = (seat[0] + 0.24 * kind.hip, -0.86 * kind.hip, 0.95 * kind.hip, 0.84 * kind.hip)
    tail = (seat[0] - 0.9 * kind.hip, -0.3 * kind.hip)
    return Skeleton(spine, neck, (legs[0], hinds[0]), (legs[1], hinds[1]), head, nod, tail, haunch)


def _lying(kind: Kind) -> Skeleton:
    """Return who lies on the ground, forelegs before the chest, the head low."""
    low = kind.legs[2]
    fore, hind = 0.4 * kind.long, -0.44 * kind.long
    spine = (
        Joint(hind - 0.55 * kind.hip, -0.72 * kind.hip, 0.6 * kind.hip),
        Joint(hind, -0.98 * kind.hip, kind.hip),
        Joint(0.0, -1.02 * kind.waist - 8, kind.waist),
        Joint(fore, -1.08 * kind.chest, 0.96 * kind.chest),
        Joint(fore + 0.5 * kind.chest, -0.95 * kind.chest, 0.6 * kind.chest),
    )
    long = kind.neck[0] > 220
    neck, head, nod = _neck(kind, (fore + 0.25 * kind.chest, -1.2 * kind.chest), 0.0 if long else -34.0, 0.0)
    legs = []
    for shift in (0.0, 0.22):
        start = (fore + 0.1 * kind.chest, -low * 1.5)
        toe = (fore + (1.35 + shift) * kind.chest, -low)
        legs.append(
            (Joint(*start, 1.15 * kind.legs[1]), Joint(*_part(start, toe, 0.5), kind.legs[1]), Joint(*toe, 1.05 * low))
        )
    heel = (hind - 0.1 * kind.hip, -1.1 * low)
    toe = (hind + 1.05 * kind.hip, -low)
    foot = (Joint(*heel, 1.2 * low), Joint(*_part(heel, toe, 0.5), 1.1 * low), Joint(*toe, 1.05 * low))
    haunch = (hind + 0.12 * kind.hip, -0.8 * kind.hip, 0.92 * kind.hip, 0.78 * kind.hip)
    tail = (hind - 1.05 * kind.hip, -0.5 * kind.hip)
    return Skeleton(spine, neck, (legs[0], foot), (legs[1], foot), head, nod, tail, haunch)
