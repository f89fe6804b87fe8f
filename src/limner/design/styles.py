"""Style families: each sets type, palettes, ornament, texture and preferred compositions together."""

from __future__ import annotations

import functools
import random
import tomllib
from dataclasses import dataclass, field
from importlib import resources as files
from typing import Any

from limner.design.signals import signals
from limner.document.plan import Plan
from limner.errors import LookupFailed, nearest


@dataclass(frozen=True, slots=True)
class StyleFamily:
    """A way of designing. ``corner`` is a radius in units (short edge / 100); ``align`` the axis of the type.

    ``media`` are the only media a family is for, and there it leads unless words call another.
    ``printing`` is the picture style of cut-out motifs, ``scenery`` that of whole pictures ("" as the painter draws them).
    ``strict`` families print in the palette's own inks alone; others let a tree be green.
    ``compositions`` weighs archetypes by name, 1 neutral; ``share`` is how readily the family is taken unasked.
    """

    name: str
    words: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()
    home: tuple[str, ...] = ()
    """Words that call it only in its own scripts."""
    pictures: tuple[str, ...] = ()
    """Picture styles a brief may name that belong to it."""
    media: tuple[str, ...] = ()
    pairing: tuple[str, ...] = ("grotesk-tight",)
    palettes: tuple[str, ...] = ()
    ornament: str = "geometric"
    texture: str = "none"
    frame: str = "none"
    corner: float = 0.0
    align: str = "start"
    share: float = 0.0
    bright: bool = False
    printing: str = ""
    scenery: str = ""
    strict: bool = False
    compositions: dict[str, float] = field(default_factory=dict)

    def prefers(self, archetype: str) -> float:
        """Return how well a composition suits this family, 1 where it does not say."""
        return self.compositions.get(archetype, 1.0)


@functools.cache
def families() -> tuple[StyleFamily, ...]:
    """Return every style family, in the table's order."""
    table = tomllib.loads(files.files("limner.design").joinpath("data/styles.toml").read_text("utf-8"))["style"]
    return tuple(_family(name, row) for name, row in table.items())


def _family(name: str, row: dict[str, Any]) -> StyleFamily:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in row.items()}
    return StyleFamily(name=name, **values)


def family(name: str) -> StyleFamily:
    """Return the family of a name; the first of the table where there is none."""
    return next((one for one in families() if one.name == name), families()[0])


def named_family(name: str) -> StyleFamily:
    """Return the family of a name; raises LookupFailed where there is none."""
    for one in families():
        if one.name == name:
            return one
    names = [one.name for one in families()]
    raise LookupFailed(
        "no style family of this name", where="style", value=name, valid=", ".join(names), hint=nearest(name, names)
    )


def choose_style(plan: Plan, rng: random.Random, unlike: tuple[str, ...] = ()) -> StyleFamily:
    """Return the style family a plan calls for; where several suit about equally, the seed decides.

    Families of ``unlike`` are passed over where others suit as well.
    """
    for word in sorted(plan.styles, key=_BROAD.__contains__):
        named = _called(word.lower())
        if named:
            drawn = [one for one in families() if plan.picture_style in one.pictures and plan.script in one.scripts]
            wanted = drawn or [*named, *_cultural(plan, named)]
            return rng.choice([one for one in wanted if one.name not in unlike] or wanted)
    found = signals(plan)
    gloomy = found.weight_of(_GLOOM) >= 0.7
    scored = []
    for one in families():
        called = found.weight_of((*one.words, *(one.home if plan.script in one.scripts else ())))
        meant = plan.medium in one.media
        called += _PICTURED if plan.picture_style in one.pictures else 0.0
        if (not called and not one.share and not meant) or (one.media and not meant):
            continue
        score = called * 1.5 + one.share
        if one.scripts and not called and plan.script not in one.scripts:
            continue
        if one.scripts:
            foreign = plan.script != "Latn" and plan.script not in one.scripts
            score -= 4.0 if foreign else 0.0
            # A brief in a script is not by that a traditional one: its family leads only where the words call it too.
            score += (1.8 if called else 0.4) if plan.script in one.scripts else 0.0
        score += 2.4 if meant else 0.0
        if one.bright and gloomy or one.name in _LOUD and plan.medium in _SOBER and not called:
            score -= 3.0
        scored.append((score, one))
    best = max(score for score, _ in scored)
    near = [(score, one) for score, one in scored if score >= best - 1.0]
    near = [(score, one) for score, one in near if one.name not in unlike] or near
    return rng.choices([one for _, one in near], [3.0 ** (score - best) for score, _ in near])[0]


_BROAD = frozenset({"retro", "minimal", "luxury", "kids", "playful", "editorial", "tech", "handmade", "botanical"})
"""Style words that say how a thing feels: they yield to one that names a manner ("a retro travel poster")."""

_SOBER = ("certificate",)
_LOUD = ("brutalist", "memphis", "psychedelic", "poster", "risograph", "bauhaus", "retro")
"""Sheets that vouch for somebody, and families that are too loud for them unless their words call for it."""

_PICTURED = 3.0
"""What a picture style named in the brief counts beside words that call a family."""
_GLOOM = (
    "dark",
    "moody",
    "noir",
    "thriller",
    "horror",
    "gothic",
    "sinister",
    "ominous",
    "film-noir",
    "crime",
    "melancholic",
)
"""Words of a brief that no cheerful family suits."""


def _called(word: str) -> list[StyleFamily]:
    """Return the families a style word calls: of that name, else those that list it, else those that list a part of it."""
    exact = [one for one in families() if one.name == word]
    listed = [one for one in families() if word in one.words]
    parts = [one for one in families() if any(part in one.words or part == one.name for part in word.split("-"))]
    return exact or listed or parts


def _cultural(plan: Plan, named: list[StyleFamily]) -> list[StyleFamily]:
    """Return the families of the brief's script that its feast calls: a floral Pohela Boishakh may be floral or Bengali."""
    feasts = set(plan.occasions)
    return [one for one in families() if plan.script in one.scripts and feasts & set(one.words) and one not in named]
