"""Frames: how high a piece of a place a picture shows, in metres, and so how large what stands in it may be."""

from __future__ import annotations

import functools
import json
from collections.abc import Sequence
from importlib import resources as files
from typing import Any

from limner.design.staging.cast import Actor
from limner.document.plan import Plan

_PICTURES = frozenset({"scene", "storybook", "storyboard", "comic"})
_EXPONENT = 0.5
"""On the share of the frame a thing would truly take: 1 would make a fox in a wood a dot, 0 lets it fill the picture."""
_ANY = 1.0
_SMALL = 0.75
"""Metres below which a thing would be a giant in a place that is chosen for it."""


def share_of_frame(plan: Plan, place: str, actors: Sequence[Actor]) -> float:
    """Return how much of a picture's height those who stand in a place may take, 0…1; 1 where the brief leaves it open.

    It leaves it open where it names a shot, or the place has no frame of its own. A picture lets the place speak, most
    of all a place the brief names; on a sheet with type the things stay larger, to be seen from afar.
    """
    frame = _table()["metres"].get(place)
    picture, named = plan.medium in _PICTURES, plan.setting.place not in ("none", "plain")
    if frame is None or not actors or plan.camera is not None or not (named or picture):
        return _ANY
    kind = "picture" if picture and named else "sheet" if named else "unnamed"
    tallest = max(actor.metres for actor in actors)
    if kind == "unnamed" and tallest < _SMALL:
        kind = "small"
    return float(min(_ANY, max(_table()["least"][kind], (tallest / frame) ** _EXPONENT)))


@functools.cache
def _table() -> dict[str, Any]:
    text = files.files("limner.design").joinpath("data/frames.json").read_text("utf-8")
    return dict(json.loads(text))
