"""A whole person drawn from parameters: body, clothes, head, and what they hold, as one drawing."""

from __future__ import annotations

import math
from typing import NamedTuple

import skia

from limner.document.person import SEATED, base_pose, frame_of
from limner.paint.illustrator.brush import smooth
from limner.paint.illustrator.people.clothes import draw_arm, draw_dressed, draw_leg, draw_neck
from limner.paint.illustrator.people.details import draw_details
from limner.paint.illustrator.people.hair import STYLES
from limner.paint.illustrator.people.hats import BEHIND, COVERS, FLAT, HATS
from limner.paint.illustrator.people.heads import Head, draw_head
from limner.paint.illustrator.people.looks import Look
from limner.paint.illustrator.people.pen import Pen, rounded
from limner.paint.illustrator.people.props import LOW, PROPS, ball, bicycle, seat_of
from limner.paint.illustrator.people.rig import Rig, rigged
from limner.paint.illustrator.ramp import shadow_of

_VOLUME = frozenset({"quiff", "afro", "curly", "curly-long", "spiky", "mohawk", "bun"})
RISE = 455.0
"""How high a cyclist's hips are."""
BUST = 640.0
"""Where a portrait ends, above the ground, in thousandths of the stature."""


class Thing(NamedTuple):
    """A drawing of the library that somebody holds: its image and its height in thousandths of their stature."""

    image: skia.Image
    high: float


def draw_person(
    canvas: skia.Canvas, look: Look, side: float = -1.0, *, seatless: bool = False, thing: Thing | None = None
) -> None:
    """Draw somebody on a canvas in thousandths of their stature: ground at y 0, the body's middle at x 0.

    ``side`` is where the light comes from; ``seatless`` leaves out the stool of somebody who sits (they sit on something);
    ``thing`` is what they hold, where it is not drawn by rule.
    """
    pen = Pen(canvas, side)
    pen.thing = thing
    rig = rigged(look.person, look.pose)
    roll = float(rig.pose.get("roll", 0.0))
    bust = look.person.shot == "bust"
    canvas.save()
    if bust:
        canvas.translate(0, 1000 * _stretch(rig) - 1000 + BUST)
    if not bust:
        canvas.translate(float(rig.pose.get("shift", 0.0)), 0)
    if roll:
        canvas.translate(-math.copysign(460, roll), -rig.body.shoulder * 1.6)
        canvas.rotate(roll)
    if rig.pose.get("ball") and not seatless and look.person.each:
        foot = rig.leg_r[2]
        with pen.at(foot.x + 130, -62):
            ball(pen, "")
    if rig.pose.get("ride"):
        _ride(pen, rig, look)
    else:
        _body(pen, rig, look, seatless, bust)
    canvas.restore()


def _stretch(rig: Rig) -> float:
    return -(rig.head[1] - rig.body.head * 0.5) / 1000


def _ride(pen: Pen, rig: Rig, look: Look) -> None:
    """Draw somebody on a bicycle: the far leg behind it, the near one before."""
    lift = -RISE - rig.hips[1]
    pen.canvas.translate(-60 - rig.hips[0], lift)
    draw_leg(pen, rig, look, "r", True)
    pen.canvas.translate(60 + rig.hips[0], -lift)
    bicycle(pen, "#d8604f" if look.wear.top != "#d8604f" else "#3f7f8c")
    pen.canvas.translate(-60 - rig.hips[0], lift)
    _body(pen, rig, look, True, False, far_leg=False)


def _body(pen: Pen, rig: Rig, look: Look, seatless: bool, bust: bool, far_leg: bool = True) -> None:
    turned = rig.turn >= 0.35
    head = _head(rig, look, bust)
    front_hands = bool(rig.pose.get("both"))
    _cape(pen, rig, look)
    _on_head(pen, rig, head, look, behind=True)
    if base_pose(look.pose) in SEATED and not seatless:
        seat_of(pen, rig.hips[0], rig.hips[1] + 40 * rig.body.thick, "#b07a4a")
    if turned and not front_hands:
        draw_arm(pen, rig, look, "r", True)
        if rig.pose.get("room") and not _near_grip(rig):
            _props(pen, rig, look)
    if not bust:
        if far_leg:
            draw_leg(pen, rig, look, "r", turned)
        draw_leg(pen, rig, look, "l", False)
    draw_neck(pen, rig, look)
    draw_details(pen, rig, look, draw_dressed(pen, rig, look))
    if rig.pose.get("front"):
        _arms(pen, rig, look, turned, front_hands)
        _on_head(pen, rig, head, look, behind=False)
    else:
        if look.hair in ("braids",):
            _on_head(pen, rig, head, look, behind=False)
            _arms(pen, rig, look, turned, front_hands)
        else:
            _under_head_arms(pen, rig, look, turned, front_hands, head)


def _under_head_arms(pen: Pen, rig: Rig, look: Look, turned: bool, both: bool, head: Head) -> None:
    _on_head(pen, rig, head, look, behind=False)
    _arms(pen, rig, look, turned, both)


def _near_grip(rig: Rig) -> bool:
    return math.dist(rig.grip, rig.arm_l[2][:2]) < math.dist(rig.grip, rig.arm_r[2][:2])


def _arms(pen: Pen, rig: Rig, look: Look, turned: bool, both: bool) -> None:
    """Draw the arms that lie before the body, and what is held between or in the hands."""
    if both:
        ruled = bool(look.holds) and look.holds[0] in PROPS
        if ruled:
            _props(pen, rig, look)
        draw_arm(pen, rig, look, "r", False)
        if not ruled:
            _props(pen, rig, look)
        draw_arm(pen, rig, look, "l", False)
        return
    if not turned:
        if rig.pose.get("room"):
            _props(pen, rig, look)
        draw_arm(pen, rig, look, "r", False)
    elif rig.pose.get("room") and _near_grip(rig):
        _props(pen, rig, look)
    if not rig.pose.get("room"):
        _hanging(pen, rig, look)
    draw_arm(pen, rig, look, "l", False)


def _hanging(pen: Pen, rig: Rig, look: Look) -> None:
    """Draw what somebody carries in a hanging hand, or lightly in the near one."""
    wrist = rig.arm_l[2]
    low = 1.0 if look.holds[:1] and look.holds[0] in LOW else 0.9
    _held(pen, look, wrist.x, wrist.y + 22, low)


def _props(pen: Pen, rig: Rig, look: Look) -> None:
    k = 1.0 if rig.body.head < 200 or look.holds[:1] == ("umbrella",) else 0.86
    _held(pen, look, rig.grip[0], rig.grip[1], k)


def _held(pen: Pen, look: Look, x: float, y: float, k: float) -> None:
    """Draw what is held, its grip at a point: by rule, or from the library."""
    name = look.holds[0] if look.holds else ""
    if name in PROPS:
        prop, color = PROPS[name]
        with pen.at(x, y, k):
            prop(pen, look.person.holds_color or color)
    elif isinstance(pen.thing, Thing):
        image, high = pen.thing
        wide = high * image.width() / image.height()
        box = skia.Rect.MakeXYWH(x - wide / 2, y - 0.62 * high, wide, high)
        pen.canvas.drawImageRect(image, box, skia.SamplingOptions(skia.CubicResampler.Mitchell()))


def _cape(pen: Pen, rig: Rig, look: Look) -> None:
    color = look.wear.word("cape") or look.wear.word("pack")
    if not color:
        return
    if look.wear.word("pack"):
        w = rig.body.shoulder + 26
        pen.shape(rounded([rig.on(-w, 1.06), rig.on(w, 1.06), rig.on(w + 6, 0.1), rig.on(-w - 6, 0.1)], 0.2), color)
        return
    low = 0.75 * rig.hips[1] * -1
    w = rig.body.shoulder
    path = smooth([rig.on(-w * 0.7, 1.0), rig.on(w * 0.7, 1.0), rig.on(w * 1.25, 0.2), (rig.hips[0] + w * 1.3 - 30,
        -0.3 * low), (rig.hips[0] - 20, -0.24 * low),
                   (rig.hips[0] - w * 1.9, -0.34 * low), rig.on(-w * 1.5, 0.2)], closed=True)  # fmt: skip
    pen.shape(path, color, depth=1.0, reach=20)


def _head(rig: Rig, look: Look, fine: bool) -> Head:
    half = rig.body.head / 2
    sleepy = bool(rig.pose.get("closed"))
    return Head(
        rig.body.face / half, rig.turn, look.person.age, look.sex, look.skin, look.hair, look.hair_color, look.beard, look.eyewear,
        look.mood, sleepy and look.mood not in ("surprised",), bool(rig.pose.get("down")), look.jewels, fine,
    )  # fmt: skip


def _on_head(pen: Pen, rig: Rig, head: Head, look: Look, *, behind: bool) -> None:
    half = rig.body.head / 2
    hat = look.headwear
    back, front = STYLES.get(look.hair, STYLES["short"])
    if hat and hat not in FLAT and look.hair in _VOLUME:
        front = STYLES["short"][1]
        back = STYLES["bob"][0] if look.hair == "curly-long" else STYLES["short"][0]
    with pen.at(rig.head[0], rig.head[1], half, rig.nod):
        if behind:
            if hat in BEHIND:
                BEHIND[hat](pen, head, look.headwear_color)
            if hat not in COVERS:
                back(pen, head)
            return
        draw_head(pen, head)
        if hat not in COVERS or hat == "astronaut":
            front(pen, head)
        if hat:
            HATS[hat](pen, head, look.headwear_color)
        if look.jewels == "earrings":
            for x in (-head.w * 1.02, head.w * 1.02) if rig.turn < 0.35 else (-head.w * 0.9,):
                pen.dot(x, 0.44, 0.075, "#e8c25a")
                pen.dot(x, 0.44, 0.035, shadow_of("#e8c25a", 0.2))


def frame(look: Look) -> tuple[float, float]:
    """Return the width and height of somebody's frame in thousandths of their stature."""
    wide, high = frame_of(look.person)
    return wide * 1000, high * 1000


__all__ = ["draw_person", "frame"]
