"""Beasts: four-legged animals that are drawn by rule in any pose. How large each is, and the frame its drawing fills."""

from __future__ import annotations

import functools
import json
from importlib import resources as files
from typing import NamedTuple


class BeastFrame(NamedTuple):
    """Width and height of a drawing and how far its middle is right of the body's, in heights at the withers."""

    wide: float
    high: float
    shift: float = 0.0


WITHERS: dict[str, float] = {
    "dog": 0.58, "guide-dog": 0.6, "service-dog": 0.6, "poodle": 0.45, "wolf": 0.8, "fox": 0.4, "cat": 0.27, "black-cat": 0.27,
    "lion": 1.1, "tiger": 1.0, "leopard": 0.7, "bear": 1.1, "polar-bear": 1.3, "panda": 0.75, "rabbit": 0.2, "horse": 1.6,
    "unicorn": 1.6, "donkey": 1.15, "zebra": 1.35, "deer": 1.15, "moose": 1.9, "cow": 1.4, "ox": 1.5, "water-buffalo": 1.5,
    "bison": 1.7, "goat": 0.75, "ewe": 0.75, "ram": 0.8, "llama": 1.15, "pig": 0.75, "boar": 0.85, "camel": 1.8,
    "two-hump-camel": 1.8, "giraffe": 2.9, "elephant": 2.9,
}  # fmt: skip
"""Metres at the withers by concept: every beast that is drawn by rule."""

_SITTERS = frozenset(
    {"dog", "guide-dog", "service-dog", "poodle", "wolf", "fox", "cat", "black-cat", "lion", "tiger", "leopard", "bear", "polar-bear",
     "panda", "rabbit"}
)  # fmt: skip
_SITS = frozenset({"panda", "rabbit"})
"""Beasts that sit where nothing else is said."""
POSES: dict[str, str] = {
    "sitting": "sitting", "sleeping": "lying", "asleep": "lying", "lying": "lying", "resting": "lying", "running": "running",
    "galloping": "running", "jumping": "jumping", "leaping": "jumping", "walking": "walking", "standing": "standing", "eating": "grazing",
    "grazing": "grazing", "drinking": "grazing", "playing": "running", "chasing": "running", "flying": "jumping",
}  # fmt: skip
"""What a beast does in the poses of a brief."""
_GRAZERS = frozenset(
    {"horse", "donkey", "zebra", "deer", "cow", "ox", "water-buffalo", "bison", "goat", "ewe", "ram", "llama", "moose"}
)
_OWN = ("standing", "walking")


def pose_of(concept: str, said: str, copy: int = 0) -> str:
    """Return the pose in which the ``copy``-th beast of several is drawn, when the brief says ``said`` ("" for nothing)."""
    pose = POSES.get(said, "")
    if pose == "sitting" and concept not in _SITTERS:
        return "lying"
    if pose == "grazing" and concept not in _GRAZERS:
        return "standing"
    if pose:
        return pose
    if concept in _SITS:
        return "sitting"
    if copy % 4 == 2 and concept in _GRAZERS:
        return "grazing"
    return _OWN[copy % 2]


def frame_of_beast(concept: str, said: str, copy: int = 0) -> BeastFrame:
    """Return the frame of a beast's drawing; raises KeyError for what is no beast."""
    return _frames()[concept][pose_of(concept, said, copy)]


def seat_of(concept: str, frame: BeastFrame) -> float:
    """Return how high a rider sits on a beast, in heights of its frame."""
    return (1.14 if "camel" in concept else 0.98) / frame.high


@functools.cache
def _frames() -> dict[str, dict[str, BeastFrame]]:
    text = files.files("limner.document").joinpath("data/beasts.json").read_text("utf-8")
    table: dict[str, dict[str, list[float]]] = json.loads(text)
    return {name: {pose: BeastFrame(*numbers) for pose, numbers in row.items()} for name, row in table.items()}


__all__ = ["POSES", "WITHERS", "BeastFrame", "frame_of_beast", "pose_of", "seat_of"]
