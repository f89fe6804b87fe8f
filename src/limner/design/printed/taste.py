"""Taste and words: how well each printed design suits a style family, and what its strings look like, as tables."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Callable
from importlib import resources as files

from limner.design.archetypes.cast import has_motif, has_scene
from limner.design.context import Archetype, Context, Suits

_CULTURE = ("girih", "japanese", "chinese", "korean", "rangoli", "alpana", "deco")


@functools.cache
def pattern(name: str) -> re.Pattern[str]:
    """Return a pattern of data/printed-words.toml by its name, letter case aside."""
    rows = tomllib.loads(files.files("limner.design").joinpath("data/printed-words.toml").read_text("utf-8"))
    return re.compile(rows[name], re.IGNORECASE)


@functools.cache
def _table() -> dict[str, dict[str, float]]:
    rows = tomllib.loads(files.files("limner.design").joinpath("data/printed.toml").read_text("utf-8"))
    out = {}
    for name, row in rows.items():
        whole = row.pop("culture", None)
        out[name] = {**(dict.fromkeys(_CULTURE, whole) if whole is not None else {}), **row}
    return out


def suits(name: str, extra: Callable[[Context], float] | None = None) -> Suits:
    """Return the measure of a design by its row in the table, times what ``extra`` says of the brief."""

    def measure(ctx: Context) -> float:
        row = _table()[name]
        shown = row.get("shown", 1.0) if has_motif(ctx) or has_scene(ctx) else row.get("bare", 1.0)
        score = row.get("base", 1.0) * row.get(ctx.style.ornament, 1.0) * shown * ctx.style.prefers(name)
        return score * (extra(ctx) if extra else 1.0)

    return measure


def entries(
    *rows: tuple[str, Archetype] | tuple[str, Archetype, Callable[[Context], float]],
) -> tuple[tuple[str, Archetype, Suits], ...]:
    """Return designs with their measures: each a name, what makes it, and perhaps what the brief adds to its score."""
    return tuple((row[0], row[1], suits(row[0], row[2] if len(row) == 3 else None)) for row in rows)
