"""Signals: the words of a plan that bear on taste (styles, occasions, moods, subjects, season, hour), weighted."""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import resources as files

from limner.document.plan import Plan

_SPLIT = re.compile(r"[^a-z0-9']+")
_ALIASES = {
    "deco": "art-deco", "gatsby": "art-deco", "mid": "", "modern": "modern", "midcentury": "mid-century", "riso": "risograph",
    "lunar-new-year": "chinese-new-year", "spring-festival": "chinese-new-year", "deepavali": "diwali", "dipawali": "diwali",
    "eid-al-fitr": "eid", "eid-al-adha": "eid", "boishakh": "pohela-boishakh", "bengali-new-year": "pohela-boishakh",
    "xmas": "christmas", "noel": "christmas", "nye": "new-year", "international": "swiss", "grunge": "brutalist",
    "cyberpunk": "neon", "hand-drawn": "handmade", "minimalist": "minimal", "luxurious": "luxury", "premium": "luxury",
    "scandinavian": "minimal", "japandi": "japanese", "wafu": "japanese", "futuristic": "tech", "organic": "botanical",
    "nature": "botanical", "floral": "botanical", "cute": "playful", "kawaii": "playful", "fun": "playful",
    "festive": "festival", "elegant": "elegant", "children": "kids", "child": "kids", "cafe": "cafe", "café": "cafe",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Signals:
    """Weighted words: what the brief says outright weighs 3 (style, occasion), 1.5 (mood), 1 (subject), 0.4 (any word)."""

    weights: dict[str, float]

    def has(self, *words: str) -> bool:
        """Tell whether any of the words is among the signals with the weight of a subject or more."""
        return any(self.weights.get(word, 0) >= 1 for word in words)

    def weight_of(self, words: Iterable[str]) -> float:
        """Return the sum of the weights of the words, the strongest full, each further one counting half of the last."""
        found = sorted((self.weights[word] for word in words if word in self.weights), reverse=True)
        return float(sum(weight / 2.0**i for i, weight in enumerate(found)))


def signals(plan: Plan) -> Signals:
    """Return the signals of a plan; words of other languages count through the concepts they were understood as.

    A feast named in any script, in the copy too ("五折", "শুভ নববর্ষ"), counts as the occasion (data/feasts.json).
    """
    weights: dict[str, float] = {}

    def add(words: Iterable[str], weight: float) -> None:
        for word in words:
            folded = word.strip().lower().replace("_", "-").replace(" ", "-")
            for one in {folded, _ALIASES.get(folded, folded), folded.removesuffix("-style")}:
                if one:
                    weights[one] = max(weights.get(one, 0.0), weight)

    add((*plan.styles, *plan.occasions), 3.0)
    add(plan.palette.moods, 1.5)
    setting = plan.setting
    add((setting.season, setting.time, setting.weather, setting.place), 1.2)
    for entity in plan.entities:
        add((entity.concept, entity.label, *_SPLIT.split(entity.concept)), 1.0)
        add(_SPLIT.split(entity.label.lower()), 0.9)
    if plan.script == "Latn":
        words = [w.removesuffix("'s") for w in _SPLIT.split(plan.prompt.lower()) if len(w) > 2]
        add(words, 0.8)
        add((w.removesuffix("s") for w in words), 0.7)
        add((f"{a}-{b}" for a, b in zip(words, words[1:], strict=False)), 1.0)
    add((feast for feast, words in _feasts().items() if any(word in plan.prompt for word in words)), 2.0)
    for word in ("none", "unspecified", "plain", "the", ""):
        weights.pop(word, None)
    return Signals(weights)


@functools.cache
def _feasts() -> dict[str, tuple[str, ...]]:
    text = files.files("limner.design").joinpath("data/feasts.json").read_text("utf-8")
    return {feast: tuple(words) for feast, words in json.loads(text).items()}
