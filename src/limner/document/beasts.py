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
    "lynx": 0.6, "cheetah": 0.8, "snow-leopard": 0.6, "puma": 0.7, "siamese-cat": 0.27, "tuxedo-cat": 0.27, "calico-cat": 0.27,
    "corgi": 0.3, "dachshund": 0.22, "husky": 0.56, "pug": 0.3, "dalmatian": 0.58, "golden-retriever": 0.58, "greyhound": 0.72,
    "german-shepherd": 0.62, "shiba-inu": 0.4, "jackal": 0.42, "hyena": 0.8, "reindeer": 1.15, "gazelle": 0.85, "wildebeest": 1.3,
    "yak": 1.6, "highland-cow": 1.2, "ibex": 0.85, "alpaca": 0.95, "hare": 0.28, "red-panda": 0.28, "capybara": 0.5,
}  # fmt: skip
"""Metres at the withers by concept: every beast that is drawn by rule."""

_SITTERS = frozenset(
    {"dog", "guide-dog", "service-dog", "poodle", "wolf", "fox", "cat", "black-cat", "lion", "tiger", "leopard", "bear", "polar-bear",
     "panda", "rabbit", "lynx", "cheetah", "snow-leopard", "puma", "siamese-cat", "tuxedo-cat", "calico-cat", "corgi", "dachshund",
     "husky", "pug", "dalmatian", "golden-retriever", "greyhound", "german-shepherd", "shiba-inu", "jackal", "hyena", "hare",
     "red-panda"}
)  # fmt: skip
_SITS = frozenset({"panda", "rabbit", "hare"})
"""Beasts that sit where nothing else is said."""
POSES: dict[str, str] = {
    "sitting": "sitting", "sleeping": "lying", "asleep": "lying", "lying": "lying", "resting": "lying", "running": "running",
    "galloping": "running", "jumping": "jumping", "leaping": "jumping", "walking": "walking", "standing": "standing", "eating": "grazing",
    "grazing": "grazing", "drinking": "grazing", "playing": "running", "chasing": "running", "flying": "jumping",
}  # fmt: skip
"""What a beast does in the poses of a brief."""
_GRAZERS = frozenset(
    {
        "horse",
        "donkey",
        "zebra",
        "deer",
        "cow",
        "ox",
        "water-buffalo",
        "bison",
        "goat",
        "ewe",
        "ram",
        "llama",
        "moose",
        "reindeer",
        "gazelle",
        "wildebeest",
        "yak",
        "highland-cow",
        "ibex",
        "alpaca",
    }
)
_OWN = ("standing", "walking")
_STILL = frozenset(
    {"lynx", "cheetah", "snow-leopard", "corgi", "dachshund", "husky", "pug", "dalmatian", "german-shepherd", "shiba-inu", "hyena",
     "wildebeest", "yak", "highland-cow", "ibex", "red-panda", "capybara", "alpaca"}
)  # fmt: skip
"""Beasts whose library drawing shows their kind better where they are not asked to sit, lie, run or jump."""


def by_rule(concept: str, said: str) -> bool:
    """Return whether a concept is a beast drawn by rule in the pose a brief says ("" for none)."""
    return concept in WITHERS and (concept not in _STILL or POSES.get(said, _OWN[0]) not in _OWN)


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


__all__ = ["POSES", "WITHERS", "BeastFrame", "by_rule", "frame_of_beast", "pose_of", "seat_of"]
