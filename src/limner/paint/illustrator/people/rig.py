"""The body as a rig: measures by age, sex and build, and joints laid by a pose.

Units are thousandths of the stature; x to the right, y downward, the ground at 0, the body's middle at x = 0.
"""

from __future__ import annotations

import functools
import math
import tomllib
from importlib import resources as files
from typing import Any, NamedTuple

from limner.document.person import Person
from limner.paint.illustrator.brush import Pt
from limner.paint.illustrator.limbs import bent
from limner.paint.illustrator.people.pen import Joint

ELDER = "old"


class Body(NamedTuple):
    """Measures: head height and half width, half widths at shoulder, waist and hip, lengths, and how thick limbs are."""

    head: float
    face: float
    shoulder: float
    waist: float
    hip: float
    torso: float
    neck: float
    thigh: float
    shin: float
    ankle: float
    arm: float
    forearm: float
    thick: float


_BODIES = {
    "male": Body(180, 67, 112, 80, 76, 300, 26, 236, 226, 44, 168, 152, 1.0),
    "female": Body(182, 66, 94, 64, 82, 286, 28, 244, 230, 42, 160, 146, 0.9),
    "": Body(181, 66, 103, 72, 78, 293, 27, 240, 228, 43, 164, 149, 0.95),
    "child": Body(232, 94, 92, 78, 76, 288, 18, 200, 196, 48, 146, 132, 1.06),
    "teen": Body(198, 75, 96, 70, 76, 290, 24, 226, 218, 44, 160, 144, 0.92),
    "baby": Body(320, 140, 104, 106, 104, 310, 8, 150, 140, 52, 130, 112, 1.4),
}  # fmt: skip
_BUILDS = {"slim": (0.92, 0.88), "broad": (1.14, 1.14), "round": (1.22, 1.16), "": (1.0, 1.0)}


def body_of(person: Person) -> Body:
    """Return the measures of somebody."""
    young = person.age in ("child", "teen", "baby")
    base = _BODIES[person.age if young else person.sex if person.sex in _BODIES else ""]
    wide, thick = _BUILDS.get(person.build, (1.0, 1.0))
    belly = 1.12 if person.build == "round" else 1.0
    if person.age == ELDER:
        base = base._replace(head=base.head * 1.03, waist=base.waist * 1.12, torso=base.torso * 0.98)
    return base._replace(
        shoulder=base.shoulder * (1 + (wide - 1) * 0.7), waist=base.waist * wide * belly, hip=base.hip * wide,
            thick=base.thick * thick
    )  # fmt: skip


@functools.cache
def poses() -> dict[str, dict[str, Any]]:
    """Return the poses by name, as written in their table."""
    text = files.files("limner.paint.illustrator.people").joinpath("data/poses.toml").read_text("utf-8")
    return tomllib.loads(text)


_HANDS = ("arm_l", "arm_r", "hand_l", "hand_r", "grip", "room", "both", "front", "nod", "down", "closed")


def posed(name: str) -> dict[str, Any]:
    """Return a pose by name, "sitting+reading" with the legs of the one and the arms of the other; one unknown stands."""
    first, _, arms = name.partition("+")
    known = poses()
    pose = known.get(first) or known["standing"]
    if arms not in known:
        return pose
    kept = {key: value for key, value in pose.items() if key not in _HANDS}
    return kept | {key: value for key, value in known[arms].items() if key in _HANDS}


class Rig(NamedTuple):
    """Where everything is. Limbs are (start, middle, end) joints; ``up`` is the torso's unit vector, ``right`` across it."""

    body: Body
    pose: dict[str, Any]
    turn: float
    hips: Pt
    neck: Pt
    head: Pt
    up: Pt
    right: Pt
    arm_l: tuple[Joint, Joint, Joint]
    arm_r: tuple[Joint, Joint, Joint]
    leg_l: tuple[Joint, Joint, Joint]
    leg_r: tuple[Joint, Joint, Joint]
    foot_l: float
    foot_r: float
    nod: float
    grip: Pt

    def on(self, x: float, y: float) -> Pt:
        """Return a point of the torso: x across in units, y from 0 at the hips to 1 at the base of the neck."""
        high = y * self.body.torso
        return (
            self.hips[0] + self.right[0] * x + self.up[0] * high,
            self.hips[1] + self.right[1] * x + self.up[1] * high,
        )


def rigged(person: Person, name: str) -> Rig:
    """Return the rig of somebody in a pose (one unknown stands)."""
    pose = posed(name)
    body = body_of(person)
    lean = float(pose.get("lean", 0.0)) + (5.0 if person.age == ELDER and name != "cycling" else 0.0)
    turn = float(pose.get("turn", 0.12))
    if person.age == ELDER:
        turn = max(turn, 0.25)
    a = math.radians(lean)
    up, right = (math.sin(a), -math.cos(a)), (math.cos(a), math.sin(a))
    legs = {side: _leg(body, pose, side, turn) for side in "lr"}
    low = max(44 * body.thick, *(_lowest(legs[s], body) for s in "lr"))
    hips = (-0.5 * body.torso * math.sin(a) * 0.6, -low - 1000 * float(pose.get("lift", 0.0)))
    if pose.get("seat"):
        hips = (hips[0] - 0.42 * body.thigh, hips[1])
    neck = (hips[0] + up[0] * body.torso, hips[1] + up[1] * body.torso)
    arms = {side: _arm(body, pose, side, turn, neck, up, right) for side in "lr"}
    nod = float(pose.get("nod", 0.0)) + 0.35 * lean
    reach = body.neck + 0.44 * body.head
    tip = math.radians(nod * 0.6)
    head = (neck[0] + math.sin(tip) * reach + 8 * turn, neck[1] - math.cos(tip) * reach)
    grip = pose.get("grip", (0.1, 0.6))
    length = body.arm + body.forearm
    moved = {s: _moved(legs[s][0], hips) for s in "lr"}
    return Rig(
        body, pose, turn, hips, neck, head, up, right, arms["l"], arms["r"], moved["l"], moved["r"], legs["l"][1], legs["r"][1],
        nod, _in_torso(neck, up, right, grip[0] * length, grip[1] * length),
    )  # fmt: skip


def _moved(limb: tuple[Joint, Joint, Joint], by: Pt) -> tuple[Joint, Joint, Joint]:
    a, b, c = (Joint(j.x + by[0], j.y + by[1], j.r) for j in limb)
    return a, b, c


def _in_torso(origin: Pt, up: Pt, right: Pt, x: float, y: float) -> Pt:
    return origin[0] + right[0] * x - up[0] * y, origin[1] + right[1] * x - up[1] * y


def _leg(body: Body, pose: dict[str, Any], side: str, turn: float) -> tuple[tuple[Joint, Joint, Joint], float]:
    """Return a leg about the hips' middle, and the turn of its foot in degrees."""
    angles = pose[f"leg_{side}"]
    sign = -1.0 if side == "l" else 1.0
    x = sign * body.hip * 0.5 * (1 - 0.55 * turn)
    t = body.thick
    one, two = math.radians(angles[0]), math.radians(angles[1])
    knee = (x + body.thigh * math.sin(one), body.thigh * math.cos(one))
    foot = (knee[0] + body.shin * math.sin(two), knee[1] + body.shin * math.cos(two))
    joints = (Joint(x, 0, 46 * t), Joint(*knee, 33 * t), Joint(*foot, 21 * t))
    return joints, float(angles[2]) if len(angles) > 2 else 0.0


def _lowest(leg: tuple[tuple[Joint, Joint, Joint], float], body: Body) -> float:
    joints, turn = leg
    heel = body.ankle * (math.cos(math.radians(turn)) + 0.9 * abs(math.sin(math.radians(turn))))
    return max(joints[2].y + heel, joints[1].y + 1.25 * joints[1].r)


def _arm(
    body: Body, pose: dict[str, Any], side: str, turn: float, neck: Pt, up: Pt, right: Pt
) -> tuple[Joint, Joint, Joint]:
    sign = -1.0 if side == "l" else 1.0
    t = body.thick
    across = sign * (body.shoulder - 25 * t) * (1 - 0.42 * turn)
    start = _in_torso(neck, up, right, across, 46 * t)
    said = pose[f"arm_{side}"]
    if isinstance(said, dict):
        length = body.arm + body.forearm
        to = _in_torso(neck, up, right, said["to"][0] * length, said["to"][1] * length)
        elbow, hand = _reach(start, to, body.arm, body.forearm, float(said["bend"]))
    else:
        one, two = math.radians(said[0]), math.radians(said[1])
        elbow = (start[0] + body.arm * math.sin(one), start[1] + body.arm * math.cos(one))
        hand = (elbow[0] + body.forearm * math.sin(two), elbow[1] + body.forearm * math.cos(two))
    return Joint(*start, 30 * t), Joint(*elbow, 24 * t), Joint(*hand, 16.5 * t)


def _reach(start: Pt, to: Pt, upper: float, lower: float, bend: float) -> tuple[Pt, Pt]:
    """Return elbow and hand so that the hand is at ``to``, or as near as the arm is long; the elbow points to ``bend``."""
    one, two, hand = bent(start, to, upper, lower, 2.0)
    return max((one, two), key=lambda p: 0.4 * p[0] * bend + p[1]), hand
