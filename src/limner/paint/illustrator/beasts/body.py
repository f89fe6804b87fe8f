"""The body of a beast: legs, trunk and neck as one shape, its feet and the marks of its coat."""

from __future__ import annotations

import math
import random

import skia

from limner.paint.illustrator.beasts.coats import draw_marks
from limner.paint.illustrator.beasts.forms import Coat, fine, limb, union
from limner.paint.illustrator.beasts.kinds import Kind
from limner.paint.illustrator.beasts.rig import Limb, Skeleton
from limner.paint.illustrator.brush import polygon, smooth
from limner.paint.illustrator.people.pen import Pen, tube
from limner.paint.illustrator.ramp import shadow_of


def draw_far(pen: Pen, kind: Kind, bones: Skeleton, coat: Coat) -> None:
    """Draw the legs of the far side, in shade."""
    tone = shadow_of(coat.main, 0.1)
    if kind.marks == "panda":
        tone = shadow_of(coat.dark, 0.03)
    far = coat._replace(main=tone, feet=shadow_of(coat.feet, 0.1) if coat.feet else "", dark=shadow_of(coat.dark, 0.06))
    for joints in bones.far:
        pen.shape(limb(joints), tone, depth=0.6, reach=10)
        draw_foot(pen, kind, joints, far)


def draw_near(pen: Pen, kind: Kind, bones: Skeleton, coat: Coat, rng: random.Random) -> skia.Path:
    """Draw trunk, neck and near legs as one shape with its marks; return the shape."""
    trunk = union(tube(fine(bones.spine)), tube(fine(bones.neck)))
    if kind.hump:
        trunk = union(trunk, *_humps(kind, bones))
    if bones.haunch is not None:
        pen.shape(trunk, coat.main, reach=26)
        _underside(pen, kind, bones, coat, trunk)
        draw_marks(pen, kind, coat, trunk, rng)
        _haunched(pen, kind, bones, coat)
        return trunk
    legs = [limb(joints) for joints in bones.near]
    whole = union(trunk, *legs)
    pen.shape(whole, coat.main, reach=26)
    bare = skia.Op(trunk, union(*legs), skia.PathOp.kDifference_PathOp)
    _underside(pen, kind, bones, coat, bare if bare is not None else trunk)
    draw_marks(pen, kind, coat, whole, rng)
    for joints in bones.near:
        draw_foot(pen, kind, joints, coat)
    _muscles(pen, bones, coat)
    pen.outline(whole, coat.main)
    return whole


def _haunched(pen: Pen, kind: Kind, bones: Skeleton, coat: Coat) -> None:
    """Draw the near legs of somebody who sits or lies: the folded thigh over the body, the feet before it."""
    assert bones.haunch is not None
    x, y, rx, ry = bones.haunch
    foot, fore = bones.near[1], bones.near[0]
    pen.shape(limb(foot), coat.main, depth=0.7, reach=10)
    draw_foot(pen, kind, foot, coat, flat=True)
    thigh = skia.Path()
    thigh.addOval(skia.Rect.MakeLTRB(x - rx, y - ry, x + rx, y + ry))
    pen.shape(thigh, coat.main, depth=0.8, reach=22, contour=0)
    arc = [(x - rx * 0.3, y - ry * 0.95), (x + rx * 0.7, y - ry * 0.72), (x + rx, y), (x + rx * 0.72, y + ry * 0.7)]
    pen.line(arc, shadow_of(coat.main, 0.2), 7, alpha=0.75)
    pen.shape(limb(fore), coat.main, depth=0.8, reach=12)
    draw_foot(pen, kind, fore, coat, flat=fore[-1].x - fore[0].x > 0.8 * abs(fore[-1].y - fore[0].y))


def _underside(pen: Pen, kind: Kind, bones: Skeleton, coat: Coat, trunk: skia.Path) -> None:
    """Lay the paler underside along belly, breast and throat."""
    if coat.under == coat.main:
        return
    with pen.inside(trunk):
        low = [(j.x, j.y + j.r) for j in fine(bones.spine)]
        if bones.haunch is None:
            for lift, alpha in ((0.3, 0.35), (0.2, 0.45), (0.1, 0.5)):
                belly = [*low, *[(x, y - lift * kind.waist) for x, y in reversed(low)]]
                pen.fill(smooth(belly, closed=True), coat.under, alpha)
        front = bones.spine[-1]
        throat = bones.neck[-1]
        pen.dot(front.x + 0.62 * front.r, front.y + 0.2 * front.r, 0.62 * front.r, coat.under, 0.95 * front.r, 0.9)
        if kind.foot == "paw":
            pen.dot(
                (front.x + throat.x) / 2 + 0.55 * front.r,
                (front.y + throat.y) / 2,
                0.5 * front.r,
                coat.under,
                1.0 * front.r,
                0.9,
            )


def _muscles(pen: Pen, bones: Skeleton, coat: Coat) -> None:
    """Draw the lines of shoulder and thigh."""
    line = shadow_of(coat.main, 0.16)
    for joints, way in ((bones.near[0], -1), (bones.near[1], 1)):
        top, knee = joints[0], joints[1]
        x = top.x + way * 0.95 * top.r
        pen.line(
            [(x, top.y - 0.35 * top.r), (x + way * 6, (top.y + knee.y) / 2), (knee.x + way * 0.98 * knee.r, knee.y)],
            line,
            6,
            0.55,
        )


def draw_foot(pen: Pen, kind: Kind, joints: Limb, coat: Coat, flat: bool = False) -> None:
    """Draw hoof, pad or paw at the end of a leg, and the stocking above it where the coat has one."""
    last, before = joints[-1], joints[-2]
    path = limb(joints)
    sock = coat.feet or (coat.dark if kind.legs_dark else "")
    share = kind.legs_dark or 0.34
    if sock:
        with pen.inside(path):
            top = last.y + (joints[0].y - last.y) * share * (0.72 if coat.feet else 1.0)
            if flat:
                pen.fill(
                    polygon([(last.x - 70, -400), (last.x + 200, -400), (last.x + 200, 40), (last.x - 70, 40)]), sock
                )
            else:
                edge = [(-260, 0), (-90, 14), (0, -8), (90, 12), (260, 0)]
                foot = [(last.x + x, top + y) for x, y in edge]
                pen.fill(polygon([*foot, (last.x + 260, 60), (last.x - 260, 60)]), sock, 1.0)
        pen.outline(path, sock, 0.6)
    r = last.r
    turn = 0.0 if flat else math.degrees(math.atan2(last.y - before.y, last.x - before.x)) - 90
    with pen.at(last.x, last.y, 1.0, 0.6 * turn):
        if kind.foot == "hoof":
            hoof = polygon([(-0.95 * r, -0.2 * r), (0.98 * r, -0.3 * r), (1.5 * r, r), (-1.1 * r, r)])
            pen.shape(hoof, "#4a3c36", depth=0.4, reach=6)
            return
        tone = sock or (coat.dark if kind.marks == "panda" else coat.main)
        paw = smooth(
            [
                (-0.98 * r, r),
                (-1.05 * r, 0.0),
                (-0.3 * r, -0.8 * r),
                (0.9 * r, -0.62 * r),
                (1.62 * r, 0.1 * r),
                (1.7 * r, 0.8 * r),
                (1.3 * r, r),
            ],
            closed=True,
        )
        pen.shape(paw, tone, depth=0.4, reach=8, contour=0.9)
        if kind.foot == "pad":
            return
        for x in (0.62, 1.16):
            pen.line([(x * r, 0.86 * r), (x * r - 3, 0.4 * r)], shadow_of(tone, 0.22), 5, 0.8)


def _humps(kind: Kind, bones: Skeleton) -> list[skia.Path]:
    back = min(j.y - j.r for j in bones.spine)
    xs = (0.0,) if kind.hump == 1 else (-0.24, 0.3)
    wide = (0.62 if kind.hump == 1 else 0.4) * kind.long
    out = []
    for share in xs:
        x = share * kind.long
        high = 230 if kind.hump == 1 else 210
        out.append(
            smooth(
                [(x - wide / 2, back + 110), (x - wide * 0.3, back - high * 0.42), (x - wide * 0.1, back - high * 0.92),
                    (x + wide * 0.1, back - high * 0.94),
                 (x + wide * 0.27, back - high * 0.46), (x + wide / 2, back + 100), (x, back + 180)],
                closed=True,
            )
        )  # fmt: skip
    return out
