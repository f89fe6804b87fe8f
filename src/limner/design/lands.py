"""Which landscape goes with a place, lies behind a thing, or is painted with a brush for it: a table of data/lands.json."""

from __future__ import annotations

import functools
import json
from importlib import resources as files


@functools.cache
def lands(table: str) -> dict[str, str]:
    """Return a table by its name: "places", "behind" or "brushed"; raises KeyError where there is none of that name."""
    text = files.files("limner.design").joinpath("data/lands.json").read_text("utf-8")
    found: dict[str, str] = json.loads(text)[table]
    return found
