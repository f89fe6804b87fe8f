"""A paragraph's text in, the offsets where a line may end out: ICU's UAX 14 rules, tailored by language.

Korean keeps its words whole; numbers keep their units. ``preferred`` breaks are the subset a headline should use: in
Japanese between phrases, in Chinese between words.
"""

from __future__ import annotations

import re

from icu4py.breakers import LineBreaker, WordBreaker

from limner.typeset.itemising.characters import is_hard_break
from limner.typeset.itemising.itemise import code_points

_UNIT = re.compile(
    r"(?<=\d)[ \u00a0](?=(?:[kcm]?m[²³]?|km/h|[kmµ]?g|[mcd]?l|L|°[CF]?|%|‰|[ap]\.?m\.?|[AP]M|[€$£¥₹₽₩৳]|oz|lb|ft|kcal|"
    r"kWh?|[GMK]?Hz|[GMTK]B|px|pt|Uhr|h|min|руб|кг|км|см|мм|г|м|л|€)(?![\w]))"
)
_LETTER = "A-Za-z\u00aa\u00ba\u00c0-\u02af\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff"
_SHORT = re.compile(rf"(?<![\w'’\-‐.])[{_LETTER}]{{1,2}} (?=\S)")
_HANGUL = re.compile("[\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f]")
_EAST = re.compile("[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_KANA = re.compile("[\u3041-\u30fa]")


def break_offsets(text: str, language: str) -> list[int]:
    """Return the rising offsets after which a line may end, the text's length last."""
    if not text:
        return [0]
    ends = _icu(LineBreaker, text, _icu_locale(text, language))
    forbidden = {match.end() for match in _UNIT.finditer(text)}
    if _HANGUL.search(text):
        forbidden |= {end for end in ends if 0 < end < len(text) and _within_korean(text, end)}
    return [end for end in ends if end not in forbidden]


def preferred_offsets(text: str, language: str, ends: list[int]) -> list[int]:
    """Return those of ``ends`` that do not tear a word or phrase of Chinese or Japanese apart."""
    if not _EAST.search(text):
        return ends
    if language.lower().startswith("ja") or (not language and _KANA.search(text)):
        allowed = set(_icu(LineBreaker, text, "ja-u-lw-phrase"))
    else:
        allowed = set(_icu(WordBreaker, text, "zh"))
    kept = [end for end in ends if end in allowed or end == len(text)]
    return kept or ends


def weak_offsets(text: str) -> list[int]:
    """Return the offsets after a word of one or two letters and its space: a preposition or article left at a line's end."""
    return [match.end() for match in _SHORT.finditer(text)]


def hard_offsets(text: str) -> list[int]:
    """Return the offsets after characters at which a line must end; CR LF counts once."""
    return [
        i + 1
        for i, character in enumerate(text)
        if is_hard_break(character) and not (character == "\r" and text[i + 1 : i + 2] == "\n")
    ]


def _icu(breaker: type[LineBreaker] | type[WordBreaker], text: str, locale: str) -> list[int]:
    return code_points(text, [end for start, end in breaker(text, locale).segments() if end > start])[1:]


def _icu_locale(text: str, language: str) -> str:
    tag = language.split("-")[0].lower()
    if tag == "ja" or (not tag and _KANA.search(text)):
        return "ja-u-lb-strict"
    if tag == "zh":
        return "zh-u-lb-strict"
    return tag or "en"


def _within_korean(text: str, end: int) -> bool:
    before, after = text[end - 1], text[end]
    return bool(_HANGUL.match(after)) and (bool(_HANGUL.match(before)) or before.isalnum())
