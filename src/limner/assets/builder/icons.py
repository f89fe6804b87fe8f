"""An Iconify package in, its drawings out: body and view box by name, plus the set's licence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from limner.assets.builder.archives import opened

View = tuple[float, float, float, float]


class Icon(NamedTuple):
    """One drawing: the inside of an ``<svg>`` element and its view box."""

    body: str
    view: View


class IconSet(NamedTuple):
    """One set: its drawings by name, its common view box, SPDX licence, title and author."""

    icons: dict[str, Icon]
    view: View
    licence: str
    title: str
    author: str


def icon_set(path: Path) -> IconSet:
    """Return the set in the archive ``path``, aliases resolved where they only rename."""
    with opened(path) as content:
        data = json.loads(content.read("package/icons.json"))
        info = json.loads(content.read("package/info.json"))
    view = (float(data.get("left", 0)), float(data.get("top", 0)), _side(data, "width"), _side(data, "height"))
    icons = {
        name: Icon(row["body"], _view(row, view)) for name, row in data["icons"].items() if not row.get("hidden", False)
    }
    for name, row in data.get("aliases", {}).items():
        if set(row) == {"parent"} and row["parent"] in icons:
            icons[name] = icons[row["parent"]]
    licence = info.get("license", {})
    return IconSet(icons, view, licence["spdx"], info["name"], info.get("author", {}).get("name", ""))


def _side(row: dict[str, float], name: str) -> float:
    return float(row.get(name, 16))


def _view(row: dict[str, float], common: View) -> View:
    left, top, width, height = (
        float(row.get(n, c)) for n, c in zip(("left", "top", "width", "height"), common, strict=True)
    )
    return (left, top, width, height)
