"""Words about type in, a query out: the vocabulary in which faces are described, as tables."""

from __future__ import annotations

import re
from typing import Any

from limner.assets.fontquery import FontQuery

LANGUAGES: dict[str, tuple[str, str]] = {
    "latin": ("Latn", ""), "english": ("Latn", "en"), "french": ("Latn", "fr"), "german": ("Latn", "de"),
    "spanish": ("Latn", "es"), "portuguese": ("Latn", "pt"), "italian": ("Latn", "it"), "polish": ("Latn", "pl"),
    "czech": ("Latn", "cs"), "turkish": ("Latn", "tr"), "vietnamese": ("Latn", "vi"), "indonesian": ("Latn", "id"),
    "cyrillic": ("Cyrl", ""), "russian": ("Cyrl", "ru"), "ukrainian": ("Cyrl", "uk"), "greek": ("Grek", "el"),
    "devanagari": ("Deva", ""), "hindi": ("Deva", "hi"), "marathi": ("Deva", "mr"), "nepali": ("Deva", ""),
    "bengali": ("Beng", "bn"), "bangla": ("Beng", "bn"), "arabic": ("Arab", "ar"), "persian": ("Arab", "fa"),
    "farsi": ("Arab", "fa"), "urdu": ("Arab", "ur"), "hebrew": ("Hebr", "he"), "thai": ("Thai", "th"),
    "tamil": ("Taml", "ta"), "telugu": ("Telu", "te"), "kannada": ("Knda", ""), "malayalam": ("Mlym", ""),
    "gujarati": ("Gujr", ""), "punjabi": ("Guru", ""), "gurmukhi": ("Guru", ""), "odia": ("Orya", ""),
    "oriya": ("Orya", ""), "sinhala": ("Sinh", ""), "khmer": ("Khmr", ""), "lao": ("Laoo", ""), "burmese": ("Mymr", ""),
    "myanmar": ("Mymr", ""), "georgian": ("Geor", ""), "armenian": ("Armn", ""), "ethiopic": ("Ethi", ""),
    "amharic": ("Ethi", ""), "japanese": ("Jpan", "ja"), "korean": ("Kore", "ko"), "hangul": ("Kore", "ko"),
    "chinese": ("Hans", "zh-Hans"), "simplified chinese": ("Hans", "zh-Hans"),
    "traditional chinese": ("Hant", "zh-Hant"), "emoji": ("Zsye", ""), "symbols": ("Zsym", ""),
}  # fmt: skip
"""Names of scripts and languages: ISO 15924 code and the catalogue's language tag ("" where it has none)."""

CLASSES: dict[str, tuple[str, ...]] = {
    "sans": ("sans",), "sans serif": ("sans",), "grotesk": ("sans", "grotesk"), "grotesque": ("sans", "grotesk"),
    "gothic": ("sans",), "heiti": ("sans",), "serif": ("serif",), "roman": ("serif",), "mincho": ("serif",),
    "ming": ("serif",), "song": ("serif",), "songti": ("serif",), "myeongjo": ("serif",), "antiqua": ("serif",),
    "slab": ("slab",), "slab serif": ("slab",), "egyptian": ("slab",), "mono": ("mono",), "monospace": ("mono",),
    "monospaced": ("mono",), "fixed width": ("mono",), "typewriter": ("mono", "typewriter"), "script": ("script",),
    "cursive": ("script",), "calligraphic": ("calligraphic",), "calligraphy": ("calligraphic",), "brush": ("brush",),
    "handwriting": ("handwriting",), "handwritten": ("handwriting",), "hand lettered": ("handwriting",),
    "display": ("display",), "headline": ("display",), "heading": ("display",), "title": ("display",),
    "text": ("text",), "body": ("text",), "reading": ("text",), "rounded": ("rounded",), "round": ("rounded",),
    "geometric": ("geometric",), "humanist": ("humanist",), "neutral": ("neutral",), "didone": ("didone",),
    "high contrast": ("didone",), "old style": ("oldstyle",), "garalde": ("garalde",), "transitional": ("transitional",),
    "blackletter": ("blackletter",), "fraktur": ("blackletter",), "stencil": ("stencil",), "pixel": ("pixel",),
    "bitmap": ("pixel",), "kufi": ("kufic",), "kufic": ("kufic",), "naskh": ("naskh",), "square": ("square",),
    "decorative": ("decorative",), "ornamental": ("decorative",), "all caps": ("caps",), "capitals": ("caps",), "caps": ("caps",),
    "inline": ("inline",), "fat": ("heavy",), "comic": ("comic",),
}  # fmt: skip

WIDTHS = {
    "condensed": "condensed", "narrow": "condensed", "compressed": "condensed", "tall": "condensed", "slim": "condensed",
    "expanded": "expanded", "extended": "expanded", "wide": "expanded",
}  # fmt: skip

WEIGHTS = {
    "thin": 100, "hairline": 100, "extra light": 200, "extralight": 200, "ultra light": 200, "light": 300,
    "regular": 400, "medium": 500, "semi bold": 600, "semibold": 600, "demi bold": 600, "demibold": 600, "bold": 700,
    "extra bold": 800, "extrabold": 800, "ultra bold": 800, "black": 900, "heavy": 900,
}  # fmt: skip
"""The names of CSS Fonts 4 §2.2.2 and OpenType's usWeightClass."""

AXES = {"variable": "wght", "optical size": "opsz", "optical sizes": "opsz", "slant axis": "slnt", "width axis": "wdth"}

MOODS = {
    "elegant": "luxury", "luxurious": "luxury", "refined": "luxury", "playful": "kids", "cute": "kids", "fun": "pop",
    "childlike": "kids", "futuristic": "tech", "techno": "tech", "digital": "tech", "old": "vintage", "classic": "book",
    "classical": "traditional", "festive": "festival", "celebration": "festival", "warm": "friendly",
    "approachable": "friendly", "clean": "minimal", "minimalist": "minimal", "modern": "swiss", "business": "corporate",
    "bookish": "book", "newspaper": "news", "magazine": "editorial", "sporty": "sport", "movie": "film",
    "cinematic": "film", "restaurant": "menu", "coffee": "cafe", "scary": "horror", "romantic": "wedding",
    "interface": "ui", "art deco": "deco", "signs": "signage", "gaming": "game", "handmade": "handmade",
}  # fmt: skip

_ITALIC = frozenset({"italic", "oblique", "slanted", "cursive italic"})
_PASSED = frozenset({
    "a", "an", "the", "for", "with", "in", "of", "and", "font", "fonts", "face", "typeface", "type", "that", "is", "to",
})  # fmt: skip


def understood(words: str, moods: frozenset[str] = frozenset()) -> tuple[FontQuery, tuple[str, ...]]:
    """Return what a description asks for, and the words in it that say nothing about type.

    ``moods`` are the catalogue's own names of moods, understood as they are. Of two names the longer wins ("slab serif").
    """
    tokens = re.findall(r"[^\W_]+", words.casefold().replace("-", " "))
    found: dict[str, Any] = {"classes": [], "moods": [], "axes": []}
    passed: list[str] = []
    at = 0
    while at < len(tokens):
        two = " ".join(tokens[at : at + 2])
        if at + 1 < len(tokens) and _take(two, found, moods):
            at += 2
            continue
        if not _take(tokens[at], found, moods) and tokens[at] not in _PASSED:
            passed.append(tokens[at])
        at += 1
    for name in ("classes", "moods", "axes"):
        found[name] = tuple(dict.fromkeys(found[name]))
    return FontQuery.model_validate(found), tuple(passed)


def _take(name: str, found: dict[str, Any], moods: frozenset[str]) -> bool:
    """Put what one name means into the query's fields; tell whether it means anything."""
    if name in LANGUAGES:
        found["script"], found["language"] = LANGUAGES[name]
    elif name in CLASSES:
        found["classes"].extend(CLASSES[name])
    elif name in WIDTHS:
        found["width"] = WIDTHS[name]
    elif name in WEIGHTS:
        weight = WEIGHTS[name]
        low, high = found.get("weights", (weight, weight))
        found["weights"] = (min(low, weight), max(high, weight))
    elif name in _ITALIC:
        found["italic"] = True
    elif name in AXES:
        found["axes"].append(AXES[name])
    elif name in MOODS or name in moods:
        found["moods"].append(MOODS.get(name, name))
    else:
        return False
    return True
