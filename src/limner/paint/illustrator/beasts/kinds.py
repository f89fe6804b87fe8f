"""Kinds of beasts: the measures and colours of each, as written in their table."""

from __future__ import annotations

import functools
import tomllib
from importlib import resources as files
from typing import Any, NamedTuple


class Kind(NamedTuple):
    """A kind of beast. Lengths are thousandths of its height at the withers; colours sRGB.

    ``long`` is from shoulder to hip, ``chest``, ``waist`` and ``hip`` are half depths, ``legs`` half widths from top to
    foot, ``neck`` is length, degrees above level, and half widths at both ends, ``skull`` a half height, ``muzzle`` its
    length, half height at the end, and degrees it points below level.
    """

    long: float = 860
    chest: float = 205
    waist: float = 165
    hip: float = 185
    legs: tuple[float, float, float] = (88, 50, 40)
    foot: str = "paw"
    neck: tuple[float, float, float, float] = (300, 50, 140, 100)
    face: str = "side"
    skull: float = 135
    muzzle: tuple[float, float, float] = (170, 70, 18)
    ears: str = "pointed"
    ear: float = 150
    tail: str = "long"
    tail_long: float = 520
    mane: str = ""
    horns: str = ""
    hump: int = 0
    marks: str = ""
    coats: tuple[tuple[str, str, str], ...] = (("#b98556", "#ead6ba", "#6d4a30"),)
    nose: str = "#2d2628"
    eye: str = "#2a2022"
    legs_dark: float = 0.0
    iris: str = ""


_TABLES = ("beasts.toml", "breeds.toml")
_LISTS = ("legs", "neck", "muzzle")


@functools.cache
def kinds() -> dict[str, Kind]:
    """Return the kinds by concept."""
    data = files.files("limner.paint.illustrator.beasts").joinpath("data")
    table: dict[str, dict[str, Any]] = {}
    for name in _TABLES:
        table |= tomllib.loads(data.joinpath(name).read_text("utf-8"))
    return {name: _kind(name, table) for name in table}


def _kind(name: str, table: dict[str, dict[str, Any]]) -> Kind:
    said = dict(table[name])
    base = str(said.pop("like", ""))
    values = {**(_kind(base, table)._asdict() if base else {}), **said}
    for key in _LISTS:
        if key in values:
            values[key] = tuple(values[key])
    if "coats" in values:
        values["coats"] = tuple(tuple(coat) for coat in values["coats"])
    return Kind(**values)
