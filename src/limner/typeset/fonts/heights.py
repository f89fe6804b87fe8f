"""How large a script looks: which letters are measured, and how they compare with Latin at the same apparent size.

A script's ``ratio`` is the height of its body over Latin's mean of x-height and cap height, as the median of the faces of
the asset pack that draw both by design (Noto, IBM Plex, Hind, Mukta, Baloo, Tiro, Cairo, Tajawal, Almarai, Amiri, Rubik,
Chakra Petch, Zen, Kaisei, Nanum …); Noto's own scheme where a script has no other.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import Literal, NamedTuple

from limner.typeset.itemising.characters import COMMON, script_of

Kind = Literal["cased", "baseline", "headline", "ideographic"]
"""What is measured: x-height and capitals; letters on the baseline; headline to foot; the face of a square character."""


class Body(NamedTuple):
    """How a script is measured: its kind, the letters (``capitals`` for cased scripts only), and its ratio to Latin."""

    kind: Kind
    letters: str
    ratio: float = 1.0
    capitals: str = ""


BODIES: dict[str, Body] = {
    "Latn": Body("cased", "xzvw", 1.0, "HEIT"),
    "Cyrl": Body("cased", "\u0445\u043d\u043f\u0433", 1.0, "\u041d\u0415\u041f\u0413"),
    "Grek": Body("cased", "\u03ba\u03bd\u03c9\u03c7", 1.0, "\u0397\u0395\u0399\u03a4"),
    "Hani": Body("ideographic", "\u56fd\u6771\u7530\u66f8\u4e2d\u570b\u4e1c", 1.44),
    "Hang": Body("ideographic", "\ud55c\uae00\uad6d\ubd04\ub9d0", 1.42),
    "Deva": Body("headline", "\u0915\u092c\u0935\u092e\u092a", 1.06),
    "Beng": Body("headline", "\u0995\u09ac\u09ae\u09b0\u09b8", 1.06),
    "Guru": Body("headline", "\u0a15\u0a2c\u0a2e\u0a2a\u0a38", 1.06),
    "Gujr": Body("headline", "\u0a95\u0aa4\u0aa8\u0aae", 0.97),
    "Arab": Body("baseline", "\u0627\u062f", 1.0),
    "Hebr": Body("baseline", "\u05d0\u05d1\u05d4\u05e8\u05dd", 0.97),
    "Thai": Body("baseline", "\u0e01\u0e1a\u0e1e\u0e19\u0e2d", 0.91),
    "Laoo": Body("baseline", "\u0e81\u0e95\u0e99\u0ea1", 0.9),
    "Taml": Body("baseline", "\u0b95\u0b9f\u0baa\u0bae", 0.89),
    "Telu": Body("baseline", "\u0c15\u0c24\u0c28\u0c2e", 1.16),
    "Knda": Body("baseline", "\u0c95\u0ca4\u0ca8\u0cae", 1.26),
    "Mlym": Body("baseline", "\u0d15\u0d24\u0d28\u0d2e", 0.91),
    "Orya": Body("baseline", "\u0b15\u0b24\u0b28\u0b2e", 1.07),
    "Sinh": Body("baseline", "\u0d9a\u0dad\u0db1", 0.98),
    "Khmr": Body("baseline", "\u1780\u178f\u1793\u1798", 0.94),
    "Mymr": Body("baseline", "\u1000\u1010\u1019", 0.88),
    "Geor": Body("baseline", "\u10d0\u10dd\u10d7", 0.88),
    "Armn": Body("baseline", "\u0561\u0578\u057d", 0.8),
    "Ethi": Body("baseline", "\u1208\u1270\u1290", 1.14),
}
"""By ISO 15924 code; kana and bopomofo count as Han."""

_GROUPS = {
    "Hira": "Hani",
    "Kana": "Hani",
    "Bopo": "Hani",
    "Jpan": "Hani",
    "Hans": "Hani",
    "Hant": "Hani",
    "Kore": "Hang",
}

_WEIGHTS = {"Hani": 2, "Hang": 2}
"""A Han or Hangul character says as much as two letters."""

_LANGUAGES = {
    "ja": "Hani", "zh": "Hani", "yue": "Hani", "ko": "Hang", "hi": "Deva", "mr": "Deva", "ne": "Deva", "sa": "Deva",
    "bn": "Beng", "as": "Beng", "pa": "Guru", "gu": "Gujr", "ta": "Taml", "te": "Telu", "kn": "Knda", "ml": "Mlym",
    "or": "Orya", "si": "Sinh", "ar": "Arab", "fa": "Arab", "ur": "Arab", "ps": "Arab", "he": "Hebr", "yi": "Hebr",
    "th": "Thai", "lo": "Laoo", "km": "Khmr", "my": "Mymr", "ka": "Geor", "hy": "Armn", "am": "Ethi", "ti": "Ethi",
    "ru": "Cyrl", "uk": "Cyrl", "bg": "Cyrl", "mk": "Cyrl", "be": "Cyrl", "el": "Grek",
}  # fmt: skip


def body_script(script: str) -> str:
    """Return the script whose body a script is measured by (kana by Han), "" for one that has none."""
    found = _GROUPS.get(script, script)
    return found if found in BODIES else ""


def main_script(text: str, language: str) -> str:
    """Return the script that the others of a text are matched to, "" where nothing needs to be.

    It is the language's own where it occurs, else the one with most letters, the earlier one where two have as many.
    Texts of Latin letters, figures and plain punctuation need no matching.
    """
    if text.isascii():
        return ""
    counts: dict[str, int] = {}
    plain = True
    for character, times in Counter(text).items():
        script = script_of(character)
        if script == COMMON:
            plain = plain and character < "\u2190"
            continue
        group = body_script(script)
        if group and unicodedata.category(character)[0] == "L":
            counts[group] = counts.get(group, 0) + times * _WEIGHTS.get(group, 1)
    if not counts or (plain and set(counts) == {"Latn"}):
        return ""
    own = _LANGUAGES.get(language.lower().replace("_", "-").split("-")[0], "Latn") if language else ""
    return own if own in counts else max(counts, key=lambda script: counts[script])
