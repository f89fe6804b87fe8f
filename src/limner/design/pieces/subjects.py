"""What a set shows: the things its brief lists, then those of its theme."""

from __future__ import annotations

import functools
import re
import tomllib
from importlib import resources as files
from typing import Any

from limner.design.context import Context

_CERTAIN = 0.6
_NO_ICONS = ("symbol", "flag", "body", "person")
_MOST = 36
_COUNT = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_WEATHER = {
    "rain": "cloud-with-rain",
    "snow": "snowflake",
    "storm": "cloud-with-lightning",
    "wind": "wind-face",
    "fog": "fog",
}


@functools.cache
def _themes() -> dict[str, dict[str, object]]:
    themes: dict[str, dict[str, object]] = _table("icon-themes")["themes"]
    return themes


@functools.cache
def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(files.files("limner.design").joinpath(f"data/{name}.toml").read_text("utf-8"))


def named_in(text: str, table: str) -> str:
    """Return what a text in lower case names of a table of pieces ("kinds", "materials", "moves"), the first, or ""."""
    rows: dict[str, str] = _table("pieces")[table]
    return next((name for name, words in rows.items() if any(_stands(word, text) for word in words.split("|"))), "")


def _stands(word: str, text: str) -> bool:
    """Tell whether a part of a word begins a word of a text, or lies anywhere in it where words are not parted."""
    return re.search((r"(?<!\w)" if ord(word[0]) < _PARTED else "") + re.escape(word), text) is not None


_PARTED = 0x590


def subjects_of(ctx: Context) -> tuple[str, ...]:
    """Return the concepts of a set: those listed in the brief in its order, filled up from its theme to the number asked for."""
    concepts = ctx.resources.concepts
    listed = _listed(ctx)
    theme = _theme(ctx)
    wanted = count_of(ctx)
    if theme and len(listed) < 3:
        chosen = [*(name for name in listed if name in theme), *theme]
        wanted = wanted or 12
    else:
        chosen = [*listed, *(theme if wanted else ())]
        wanted = wanted or len(listed)
    if not chosen:
        chosen, wanted = [str(c) for c in _themes()["home"]["shows"]], wanted or 9  # type: ignore[attr-defined]
    known = [name for name in dict.fromkeys(chosen) if name in concepts]
    return tuple(known[: min(wanted, _MOST)])


def count_of(ctx: Context) -> int:
    """Return how many pieces the brief asks for, 0 where it names no number."""
    found = _COUNT.search(ctx.plan.prompt)
    return int(found[1]) if found and 1 < int(found[1]) <= _MOST else 0


def _listed(ctx: Context) -> list[str]:
    """Return the concepts the words of the brief name, in its order."""
    concepts = ctx.resources.concepts
    found: list[tuple[int, str]] = []
    prompt = ctx.plan.prompt
    said = [
        (d.because.start, d.because.end) for d in ctx.plan.trace if d.because and d.what in ("background", "medium")
    ]
    for start, end, matches in ctx.resources.lexicon.scan(prompt, ctx.plan.language):
        word = prompt[start:end].strip().casefold()
        aside = any(start < b and a < end for a, b in said)
        if not word or word[0].isdigit() or word in _words_of_sets() or aside:
            continue
        options = [(m.weight + 0.3 * (m.concept == word), m.concept) for m in matches if m.concept in concepts]
        options = [(w, c) for w, c in options if w >= _CERTAIN and concepts.get(c).group not in _NO_ICONS]
        if options:
            found.append((start, max(options)[1]))
    for entity in ctx.plan.entities:
        at = prompt.find(entity.label)
        if entity.concept in concepts and not any(abs(at - other) < 2 for other, _ in found):
            found.append((at if at >= 0 else len(prompt), entity.concept))
    kept = [concept for _, concept in sorted(found)]
    if len(kept) > 1 or ctx.plan.setting.weather != "unspecified":
        extra = _WEATHER.get(ctx.plan.setting.weather)
        kept += [extra] if extra else []
    return list(dict.fromkeys(kept))


@functools.cache
def _words_of_sets() -> frozenset[str]:
    return frozenset(("set", "icon", "icons", "collection", "pack", "sheet", "line", "style", "white", "black"))


def _theme(ctx: Context) -> list[str]:
    """Return what the theme the brief names shows: the theme whose word is longest in it."""
    text = ctx.plan.prompt.lower()
    best: tuple[int, list[str]] = (0, [])
    for row in _themes().values():
        for word in str(row["words"]).split("|"):
            if len(word) > best[0] and _stands(word, text):
                shows = row["shows"]
                assert isinstance(shows, list)
                best = (len(word), [str(name) for name in shows])
    return best[1]
