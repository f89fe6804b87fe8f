"""A person as parameters: the same parameters are the same character, on every panel and page.

All words are closed; "" and None mean that the brief does not say, so that the painter chooses by ``identity``.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from limner.document.base import Value
from limner.document.color import Color


class Person(Value):
    """Who somebody is and how they look. Colours are sRGB; ``holds`` are things in their hands, by concept or prop name.

    ``sex`` is "female", "male" or ""; ``age`` "baby", "child", "teen", "adult", "old" or ""; ``shot`` "bust" is head and
    shoulders. ``origin`` is the part of the world they are likely from ("east-asia", "south-asia", "arab", "africa",
    "southeast-asia", "latin", "europe"), for complexion and hair that nothing else says. ``role`` (an occupation) gives
    the outfit, hat and tool that nothing else says. ``identity`` settles what is left open, the same way every time.
    Several of one entity are its members (``member_of``): of a ``group`` "family" or "couple" by their parts, of a
    "band", "brass" or "strings" by what they play. ``bears`` are ids of
    entities that are drawn with the person (what is held or worn); where not ``each`` of several has one, the first has it.
    """

    sex: str = ""
    age: str = ""
    build: str = ""
    skin: str = ""
    origin: str = ""
    hair: str = ""
    hair_color: Color | None = None
    beard: str = ""
    eyewear: str = ""
    jewels: str = ""
    headwear: str = ""
    headwear_color: Color | None = None
    role: str = ""
    outfit: str = ""
    top_color: Color | None = None
    bottom_color: Color | None = None
    pattern: str = ""
    mood: str = ""
    pose: str = ""
    holds: tuple[str, ...] = ()
    holds_color: Color | None = None
    shot: str = ""
    group: str = ""
    bears: tuple[str, ...] = ()
    each: bool = True
    identity: Annotated[int, Field(ge=0)] = 0


STATURES = {"baby": 0.62, "child": 1.18, "teen": 1.55, "adult": 1.72, "old": 1.64, "": 1.72}
"""Metres from sole to crown by age."""

FRAMES: dict[str, tuple[float, float]] = {
    "standing": (0.5, 1.06), "walking": (0.66, 1.05), "running": (0.86, 1.0), "sitting": (0.62, 0.9), "ground": (0.98, 0.74),
    "waving": (0.6, 1.08), "cheering": (0.56, 1.14), "holding": (0.52, 1.06), "reading": (0.56, 1.06), "dancing": (0.86, 1.1),
    "cooking": (0.64, 1.06), "cycling": (0.88, 1.1), "carrying": (0.56, 1.06), "hugging": (0.54, 1.06), "pointing": (0.74, 1.06),
    "jumping": (0.96, 1.12), "sleeping": (1.26, 0.52), "kneeling": (0.68, 0.9), "talking": (0.64, 1.06), "phoning": (0.52, 1.06),
    "typing": (0.66, 0.9), "drinking": (0.52, 1.06), "playing": (0.7, 1.06), "kicking": (0.98, 1.06), "thinking": (0.5, 1.06),
    "flying": (1.32, 0.7), "meditating": (0.64, 0.8), "umbrella": (0.74, 1.24), "painting": (0.62, 1.06), "praying": (0.5, 1.06),
    "raising": (0.64, 1.08), "bust": (0.44, 0.46),
}  # fmt: skip
"""Width and height of a pose's frame, in statures; the foot line is its lower edge and the body stands in its middle."""

HANDY = frozenset(
    {"reading", "holding", "raising", "umbrella", "playing", "phoning", "drinking", "painting", "carrying"}
)
"""Poses made for a thing in the hand."""

TURNED = frozenset({
    "walking", "running", "sitting", "ground", "cooking", "cycling", "carrying", "hugging", "pointing", "kneeling", "talking",
    "typing",
    "kicking", "flying", "umbrella", "painting", "dancing",
})  # fmt: skip
"""Poses that look to a side, the drawing's right."""

SEATED = frozenset({"sitting", "typing"})
SEAT = 0.27
"""How high the seat of a seated person is, in statures."""

TALL = {"chef": 0.1, "top-hat": 0.1, "sombrero": 0.06, "wizard": 0.16, "crown": 0.05, "graduation": 0.05, "turban": 0.05,
        "santa": 0.06, "conical": 0.05, "astronaut": 0.05,
        "mariachi": 0.06, "baker": 0.1, "graduate": 0.05, "royal": 0.05, "princess": 0.05, "wedding": 0.02, "police": 0.04,
        "pilot": 0.04}  # fmt: skip
"""What a tall hat, or the hat of a role, adds to the frame, in statures."""
_WIDE = {"princess": 0.26, "wedding": 0.26, "gown": 0.14, "hanbok": 0.16, "ballet": 0.14, "astronaut": 0.06, "hanfu": 0.14,
    "kimono": 0.06,
         "wizard": 0.1, "superhero": 0.2, "royal": 0.2}  # fmt: skip
"""What a wide garment adds to the frame's width, in statures."""
_HIGH = frozenset({"afro", "quiff", "mohawk", "bun", "spiky"})


_MEMBERS = {"family": (("male", "adult"), ("female", "adult"), ("female", "child"), ("male", "child"), ("", "child")),
            "couple": (("female", "adult"), ("male", "adult"))}  # fmt: skip
_PLAYED = {
    "band": ("saxophone", "guitar", "trumpet", "accordion", "violin"),
    "brass": ("trumpet",),
    "strings": ("violin",),
}
"""What the members of a band play, in turn."""
_STRIDE = 7919

BY_CONCEPT: dict[str, dict[str, str]] = {
    "person-standing": {}, "person": {}, "man-standing": {"sex": "male"}, "woman-standing": {"sex": "female"},
    "man": {"sex": "male"},
    "woman": {"sex": "female"}, "boy": {"sex": "male", "age": "child"}, "girl": {"sex": "female", "age": "child"},
    "child": {"age": "child"},
    "baby": {"age": "baby"}, "old-man": {"sex": "male", "age": "old"}, "old-woman": {"sex": "female", "age": "old"},
    "older-person": {"age": "old"},
    "man-beard": {"sex": "male", "beard": "full"}, "woman-beard": {"sex": "female"}, "health-worker": {"role": "doctor"},
    "man-health-worker": {"role": "doctor", "sex": "male"}, "woman-health-worker": {"role": "doctor", "sex": "female"},
    "teacher": {"role": "teacher"}, "cook": {"role": "chef"}, "farmer": {"role": "farmer"}, "police-officer": {"role": "police"},
    "firefighter": {"role": "firefighter"}, "astronaut": {"role": "astronaut"}, "knight": {"role": "knight"},
    "mage": {"role": "wizard"},
    "princess": {"role": "princess", "sex": "female"}, "prince": {"role": "royal", "sex": "male"}, "singer": {"role": "singer"},
    "artist": {"role": "artist"}, "student": {"role": "student"}, "scientist": {"role": "scientist"},
    "office-worker": {"role": "suit"},
    "technologist": {"role": "hoodie", "pose": "typing"}, "construction-worker": {"role": "builder"},
    "mechanic": {"role": "mechanic"},
    "factory-worker": {"role": "builder"}, "pilot": {"role": "pilot"}, "judge": {"role": "graduate"},
    "santa-claus": {"role": "santa", "sex": "male", "beard": "long"},
    "superhero": {"role": "superhero"}, "person-running": {"role": "runner", "pose": "running"},
    "man-running": {"role": "runner", "pose": "running", "sex": "male"},
    "woman-running": {"role": "runner", "pose": "running", "sex": "female"}, "person-biking": {"pose": "cycling",
    "headwear": "helmet"},
    "person-walking": {"pose": "walking"}, "woman-dancing": {"sex": "female", "pose": "dancing", "role": "dress"},
    "man-dancing": {"sex": "male", "pose": "dancing"},
    "ballet-dancer": {"role": "ballet", "pose": "dancing", "sex": "female"}, "person-in-lotus-position": {"pose": "meditating",
    "role": "yoga"},
    "person-with-turban": {"headwear": "turban"}, "man-wearing-turban": {"headwear": "turban", "sex": "male"},
    "woman-with-headscarf": {"headwear": "headscarf", "sex": "female"}, "person-with-veil": {"role": "wedding", "sex": "female"},
    "person-in-tuxedo": {"role": "tuxedo", "sex": "male"}, "pregnant-woman": {"sex": "female", "role": "dress", "build": "round"},
    "person-kneeling": {"pose": "kneeling"}, "person-raising-hand": {"pose": "waving"}, "man-technologist": {"sex": "male",
    "role": "hoodie", "pose": "typing"},
    "woman-technologist": {"sex": "female", "role": "sweater", "pose": "typing"}, "woman-teacher": {"role": "teacher",
    "sex": "female"},
    "man-teacher": {"role": "teacher", "sex": "male"}, "woman-farmer": {"role": "farmer", "sex": "female"},
    "man-farmer": {"role": "farmer", "sex": "male"},
    "woman-cook": {"role": "chef", "sex": "female"}, "man-cook": {"role": "chef", "sex": "male"},
    "soccer-player": {"role": "sport", "pose": "kicking"},
}  # fmt: skip
"""The drawings of the library that stand for a person, each with what it says of them."""


def member_of(person: Person, k: int) -> Person:
    """Return the k-th of several people of one entity: the same description, someone else."""
    if k == 0 and not person.group:
        return person
    changes: dict[str, object] = {"identity": person.identity + _STRIDE * k}
    parts = _MEMBERS.get(person.group, ())
    if parts:
        sex, age = parts[min(k, len(parts) - 1)]
        changes |= {"sex": person.sex or sex, "age": person.age or age}
    if k and not person.each:
        changes |= {"holds": (), "bears": (), "pose": "" if person.pose in HANDY else base_pose(person.pose)}
    if played := _PLAYED.get(person.group):
        changes |= {"holds": (played[k % len(played)],), "pose": "playing"}
    return person.model_copy(update=changes)


def stature_of(person: Person, k: int) -> float:
    """Return how tall the k-th member is beside the first, by age."""
    first, other = member_of(person, 0), member_of(person, k)
    return STATURES.get(other.age, 1.72) / STATURES.get(first.age, 1.72)


def base_pose(pose: str) -> str:
    """Return what the body does in a pose: "sitting" of "sitting+reading", whose arms are those of "reading"."""
    return pose.partition("+")[0]


def frame_of(person: Person) -> tuple[float, float]:
    """Return the width and height of a person's frame in statures."""
    name = "bust" if person.shot == "bust" else base_pose(person.pose)
    wide, high = FRAMES.get(name, FRAMES["standing"])
    dressed = person.outfit or person.role
    wide += _WIDE.get(dressed, 0.0)
    high += 0.34 if "balloon" in person.holds else 0.0
    return wide, high + max(
        TALL.get(person.headwear, 0.0), TALL.get(dressed, 0.0), 0.08 if person.hair in _HIGH else 0.0
    )


def height_of(person: Person) -> float:
    """Return how high a person's frame is in metres: stature times the pose's share."""
    return STATURES.get(person.age, 1.72) * frame_of(person)[1]


__all__ = [
    "BY_CONCEPT", "FRAMES", "HANDY", "SEAT", "SEATED", "STATURES", "TALL", "TURNED", "Person", "base_pose", "frame_of",
    "height_of", "member_of", "stature_of",
]  # fmt: skip
