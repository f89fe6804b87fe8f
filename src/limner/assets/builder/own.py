"""Limner's own drawings out of ``tables/drawings.toml`` and ``tables/drawings/``, and whole bodies for creatures the sets draw as heads."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping, Sequence
from typing import Any

from limner.assets.builder.icons import Icon, IconSet
from limner.assets.builder.sources import TABLES, table

NAME = "limner"
LICENCE = "Apache-2.0"
TONES = {
    "": ("#ffcf4a", "#f5a623"),
    "light": ("#ffdfc4", "#e3b08a"),
    "medium-light": ("#e6b98c", "#c48a5c"),
    "medium": ("#c68a5a", "#9c643a"),
    "medium-dark": ("#9a6340", "#70412a"),
    "dark": ("#6b4233", "#452920"),
}
_VIEW = (0.0, 0.0, 64.0, 64.0)
_PAINT = re.compile(r'"@(>?)([a-z]+)"')
_ELLIPSE = re.compile(r'<ellipse cx="([^"]+)" cy="([^"]+)" rx="([^"]+)" ry="([^"]+)"(?=[^>]*"@)')


def own_set(heads: Mapping[str, Icon]) -> IconSet:
    """Return our drawings as a set; ``heads`` are the drawings, by name, that composed figures take their heads from."""
    tables = table("drawings")
    icons = {name: Icon(_painted(name, row["body"], tables["gradient"]), _VIEW) for name, row in drawn().items()}
    for name, row in tables["seated"].items():
        icons[name] = Icon(_seated(name, row, heads[name]), _VIEW)
    for name, row in tables["standing"].items():
        for tone, skin in TONES.items():
            toned = f"{name}-{tone}" if tone else name
            icons[toned] = Icon(_standing(toned, row, heads[toned], skin), _VIEW)
    return IconSet(icons, _VIEW, LICENCE, "Limner", "Limner")


def own_facts(name: str) -> dict[str, Any]:
    """Return what the drawings' table says of one of ours beyond its shape."""
    row = drawn().get(name, {})
    return {key: value for key, value in row.items() if key not in ("body", "section", "words")}


def own_words() -> dict[str, dict[str, str]]:
    """Return concept → locale → words, parted by commas: those of our drawings, and those that name a set's drawing too."""
    rows = {name: row["words"] for name, row in drawn().items() if "words" in row}
    for field in fields():
        for name, words in field.get("also", {}).items():
            rows[name] = {
                locale: ",".join(w for w in (rows.get(name, {}).get(locale), words.get(locale)) if w)
                for locale in {**rows.get(name, {}), **words}
            }
    return rows


def own_sections() -> dict[str, str]:
    """Return concept → what kind of thing it is to the reader of a brief ("animal", "food"), for drawings that say so."""
    return {name: row["section"] for name, row in drawn().items() if "section" in row}


@functools.cache
def drawn() -> dict[str, dict[str, Any]]:
    """Return our drawings by name: shape, facts and words. Do not change it."""
    rows: dict[str, dict[str, Any]] = dict(table("drawings")["drawing"])
    for field in fields():
        rows |= field.get("drawing", {})
    return rows


@functools.cache
def fields() -> tuple[dict[str, Any], ...]:
    """Return the tables of ``tables/drawings/``, one a field of things, in order of their names."""
    return tuple(table(f"drawings/{path.stem}") for path in sorted((TABLES / "drawings").glob("*.toml")))


def _painted(name: str, body: str, gradients: Mapping[str, Sequence[str]]) -> str:
    """Return ``body`` with its ``@paint`` words made gradients, ids unique to the drawing."""
    used: dict[str, str] = {}

    def replace(found: re.Match[str]) -> str:
        key = f"{name}-{'h' if found[1] else 'v'}-{found[2]}"
        used[key] = _gradient(key, gradients[found[2]], sideways=bool(found[1]))
        return f'"url(#{key})"'

    drawn = _PAINT.sub(replace, _ELLIPSE.sub(_as_path, body))
    return f"{drawn}<defs>{''.join(used[key] for key in sorted(used))}</defs>"


def _as_path(found: re.Match[str]) -> str:
    """Return an ellipse as a path: rasterisers fill some ellipses that have a gradient with black."""
    cx, cy, rx, ry = map(float, found.groups())
    arc = f"a{rx:g} {ry:g} 0 0 1"
    return f'<path d="M{cx - rx:g} {cy:g}{arc} {2 * rx:g} 0{arc} {-2 * rx:g} 0z"'


def _gradient(key: str, colors: Sequence[str], *, sideways: bool = False) -> str:
    end = 'x2="1" y2="0"' if sideways else 'x2="0" y2="1"'
    return (
        f'<linearGradient id="{key}" x1="0" y1="0" {end}><stop stop-color="{colors[0]}"/>'
        f'<stop offset="1" stop-color="{colors[1]}"/></linearGradient>'
    )


def _head(icon: Icon, x: float, y: float, size: float) -> str:
    """Return a set's drawing as a group with its view box put at (x, y) and ``size`` units wide."""
    left, top, width, _ = icon.view
    scale = size / width
    return f'<g transform="translate({x - left * scale:g} {y - top * scale:g}) scale({scale:g})">{icon.body}</g>'


def _seated(name: str, row: Mapping[str, Any], head: Icon) -> str:
    key = f"{name}-seated"
    fur, limb = f"url(#{key}-fur)", f"url(#{key}-limb)"
    light, dark, belly = row["colors"]
    defs = _gradient(f"{key}-fur", (light, dark)) + _gradient(f"{key}-limb", row.get("limbs", (light, dark)))
    tail = ""
    if row.get("tail") == "bushy":
        defs += _gradient(f"{key}-tail", row.get("tailcolors", (belly, light)))
        tail = f'<path d="M42 58c10 3 19-2 18-13-1-7-6-11-10-9 3 5 1 11-8 13z" fill="url(#{key}-tail)"/>'
    elif row.get("tail") == "tuft":
        tail = (
            f'<path d="M42 57c8 2 14-1 13-9" stroke="{dark}" stroke-width="3" fill="none" stroke-linecap="round"/>'
            f'<path d="M55 36c4 4 4 10 0 14-4-4-4-10 0-14z" fill="{row["tuft"]}"/>'
        )
    return (
        f'{tail}<path d="M20 34h24c4 6 6 12 6 18 0 7-7 10-18 10s-18-3-18-10c0-6 2-12 6-18z" fill="{fur}"/>'
        f'<ellipse cx="32" cy="50" rx="10" ry="10.500" fill="{belly}"/>'
        f'<path d="M19 38c-5 4-6 10-4 14 2 3 6 2 7-1l2-10zM45 38c5 4 6 10 4 14-2 3-6 2-7-1l-2-10z" fill="{limb}"/>'
        f'<ellipse cx="20" cy="58" rx="7.500" ry="4.500" fill="{limb}"/>'
        f'<ellipse cx="44" cy="58" rx="7.500" ry="4.500" fill="{limb}"/>'
        f"{_head(head, 10, -1, 44)}<defs>{defs}</defs>"
    )


def _standing(name: str, row: Mapping[str, Any], head: Icon, tone: tuple[str, str]) -> str:
    key = f"{name}-standing"
    defs = _gradient(f"{key}-top", row["top"]) + _gradient(f"{key}-bottom", row["bottom"])
    defs += _gradient(f"{key}-skin", tone)
    top, bottom, skin = f"url(#{key}-top)", f"url(#{key}-bottom)", f"url(#{key}-skin)"
    if row.get("dress"):
        lower = (
            f'<path d="M27 50h4v9h-4zM33 50h4v9h-4z" fill="{skin}"/>'
            f'<path d="M26 30h12l7 21c-8 3-18 3-26 0z" fill="{bottom}"/>'
        )
    else:
        lower = f'<path d="M25 42h14l.5 17h-6L32 48l-1.500 11h-6z" fill="{bottom}"/>'
    return (
        f'<path d="M24 33c-3 3-5 8-5 12M40 33c3 3 5 8 5 12" stroke="{skin}" stroke-width="4" stroke-linecap="round" '
        f'fill="none"/>{lower}<path d="M26 29h12c3 0 5 2 6 5l1 4-4 1.500L40 36v8H24v-8l-1 3.500L19 38l1-4c1-3 3-5 6-5z" '
        f'fill="{top}"/><path d="M24 58h7v2.500c0 1-.5 1.500-1.500 1.500h-6.200c-1.500 0-1.800-2-.5-2.500zM33 58h7l1.200 1.500c1.300.5 1 '
        f'2.500-.5 2.500h-6.200c-1 0-1.500-.5-1.500-1.500z" fill="#3a3f4b"/>{_head(head, 17, 0, 30)}<defs>{defs}</defs>'
    )
