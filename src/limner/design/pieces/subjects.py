"""What a set shows: the things its brief lists, then those of its theme."""

from __future__ import annotations

import functools
import re

from limner.design.context import Context
from limner.design.themes import stands, theme_of, themes

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


def subjects_of(ctx: Context) -> tuple[str, ...]:
    """Return the concepts of a set: those listed in the brief in its order, filled up from its theme to the number asked for."""
    concepts = ctx.resources.concepts
    listed = _listed(ctx)
    theme = _theme(ctx)
    wanted = count_of(ctx)
    kinds = any(decision.what == "kind" for decision in ctx.plan.trace)
    if theme and (len(listed) < 3 or kinds):
        chosen = [*(name for name in listed if name in theme), *theme]
        wanted = wanted or 12
    else:
        chosen = [*listed, *(theme if wanted else ())]
        wanted = wanted or len(listed)
    if not chosen:
        chosen, wanted = list(theme_of("home")), wanted or 9
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
    for row in themes().values():
        for word in str(row["words"]).split("|"):
            if len(word) > best[0] and stands(word, text):
                shows = row["shows"]
                assert isinstance(shows, list)
                best = (len(word), [str(name) for name in shows])
    return best[1]
