"""A paragraph's text in, the offsets where a line may end out: ICU's UAX 14 rules, tailored as CSS Text 4 §5 says.

Each stretch of text goes by the rules of its run's language. Korean keeps its words whole, numbers keep their units, Polish
and Czech keep one-letter words with what follows. ``preferred`` ends are those a headline should use: in Japanese between
phrases, in Chinese between words.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from bisect import bisect_left

from icu4py.breakers import LineBreaker, WordBreaker

from limner.typeset.itemising.characters import HARD_BREAKS
from limner.typeset.itemising.itemise import code_points, grapheme_bounds
from limner.typeset.styles import Source

_HARD = re.compile(f"\r(?!\n)|[{HARD_BREAKS.replace(chr(13), '')}]")
_FIGURE = re.compile(r"\d[ \u00a0]")
_UNIT = (
    r"(?<=\d)[ \u00a0](?=(?:[kcm]?m[²³]?|km/h|[kmµ]?g|[mcd]?l|L|°[CF]?|%|‰|[ap]\.?m\.?|[AP]M|[€$£¥₹₽₩৳]|oz|lb|ft|kcal|"
    r"kWh?|[GMK]?Hz|[GMTK]B|px|pt|Uhr|h|min|руб|кг|км|см|мм|г|м|л|€)(?![\w]))"
)
_LETTER = "A-Za-z\u00aa\u00ba\u00c0-\u02af\u0370-\u03ff\u0400-\u052f\u1e00-\u1fff"
_SHORT = rf"(?<![\w'’\-‐.])[{_LETTER}]{{1,2}} (?=\S)"
_BOUND_TO_NEXT = {
    "pl": r"(?<![\w'’\-‐.])[aiouwzAIOUWZ] (?=\S)",
    "cs": r"(?<![\w'’\-‐.])[ksvzouaiKSVZOUAI] (?=\S)",
    "sk": r"(?<![\w'’\-‐.])[ksvzouaiKSVZOUAI] (?=\S)",
}
"""One-letter words that may not end a line, by language (PN-83/P-55366; ČSN 01 6910)."""
_HANGUL = re.compile("[\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f]")
_KOREAN_WORD = r"[^\W_]?[\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f]+"
"""Hangul, with the letter or digit before it: no line ends between these."""
_EAST = re.compile("[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_KANA = re.compile("[\u3041-\u30fa]")
_BY_DICTIONARY = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u19e0-\u19ff\ua9e0-\ua9ff\uaa60-\uaa7f]")
"""Scripts without spaces whose words ICU finds in its dictionaries: Thai, Lao, Burmese, Khmer."""


def offsets_of(source: Source) -> list[int]:
    """Return the rising offsets after which a paragraph's lines may end, by the language of each run, its length last."""
    rules = source.rules
    found: list[int] = []
    parts = _stretches(source)
    known: dict[str, list[int]] = {}
    for start, end, language in parts:
        if language not in known:
            known[language] = break_offsets(source.text, language, rules.strictness, rules.word_break)
        ends = known[language]
        found += ends[bisect_left(ends, start + 1) : bisect_left(ends, end + 1)]
    return found or [len(source.text)]


def preferred_of(source: Source, ends: list[int]) -> list[int]:
    """Return those of a paragraph's ``ends`` that do not tear a word or phrase of Chinese or Japanese apart."""
    if source.rules.strictness == "anywhere" or source.rules.word_break == "break-all":
        return ends
    found: list[int] = []
    for start, end, language in _stretches(source):
        own = ends[bisect_left(ends, start + 1) : bisect_left(ends, end + 1)]
        found += preferred_offsets(source.text, language, own)
    return found or ends


def _stretches(source: Source) -> list[tuple[int, int, str]]:
    """Return the paragraph cut where the language changes: start, end, language."""
    found: list[tuple[int, int, str]] = []
    for run in source.runs:
        if found and found[-1][2] == run.language:
            found[-1] = (found[-1][0], run.end, run.language)
        else:
            found.append((run.start, run.end, run.language))
    return found


def break_offsets(text: str, language: str, strictness: str = "strict", word_break: str = "normal") -> list[int]:
    """Return the rising offsets after which a line may end, the text's length last.

    ``strictness`` and ``word_break`` are CSS ``line-break`` and ``word-break``; Korean words are whole unless it is
    ``syllable``.
    """
    if not text:
        return [0]
    if strictness == "anywhere":
        bounds = grapheme_bounds(text)[1:]
        return [end for end in bounds if end == len(text) or not text[end].isspace()]
    ends = _icu(LineBreaker, text, _icu_locale(text, language, strictness))
    if word_break == "break-all":
        inner = (end for end in grapheme_bounds(text) if _within_word(text, end))
        ends = sorted({*ends, *inner})
    forbidden = {match.end() for match in _pattern(_UNIT).finditer(text)} if _FIGURE.search(text) else set()
    bound = _BOUND_TO_NEXT.get(_primary(language))
    if bound:
        forbidden |= {match.end() for match in _pattern(bound).finditer(text)}
    if word_break == "keep-all":
        forbidden |= {end for end in ends if _within_word(text, end) and not _BY_DICTIONARY.match(text[end])}
    elif word_break not in ("break-all", "syllable") and _HANGUL.search(text):
        forbidden = forbidden.union(
            *(range(found.start() + 1, found.end()) for found in _pattern(_KOREAN_WORD).finditer(text))
        )
    return [end for end in ends if end not in forbidden]


def preferred_offsets(text: str, language: str, ends: list[int]) -> list[int]:
    """Return those of ``ends`` that do not tear a word or phrase of Chinese or Japanese apart."""
    if not _EAST.search(text):
        return ends
    if _primary(language) == "ja" or (not language and _KANA.search(text)):
        allowed = set(_icu(LineBreaker, text, "ja-u-lb-strict-lw-phrase"))
    else:
        allowed = set(_icu(WordBreaker, text, "zh"))
    kept = [end for end in ends if end in allowed or end == len(text)]
    return kept or ends


_HYPHENED = r"(?<=\w)[-\u2010](?=\w)"


def weak_offsets(text: str) -> list[int]:
    """Return the offsets after a word of one or two letters and its space, a preposition or article left at a line's end, and
    those after a hyphen of the copy's own within a word."""
    found = [match.end() for match in _pattern(_SHORT).finditer(text)]
    if "-" in text or "\u2010" in text:
        found += [match.end() for match in _pattern(_HYPHENED).finditer(text)]
    return sorted(found)


def hard_offsets(text: str) -> list[int]:
    """Return the offsets after characters at which a line must end; CR LF counts once."""
    return [found.end() for found in _HARD.finditer(text)]


@functools.cache
def _pattern(source: str) -> re.Pattern[str]:
    """Return a pattern that few texts need, compiled when the first does."""
    return re.compile(source)


def _icu(breaker: type[LineBreaker] | type[WordBreaker], text: str, locale: str) -> list[int]:
    return code_points(text, [end for start, end in breaker(text, locale).segments() if end > start])[1:]


def _icu_locale(text: str, language: str, strictness: str) -> str:
    tag = _primary(language) or ("ja" if _KANA.search(text) else "en")
    return tag if strictness == "strict" and tag not in ("ja", "zh") else f"{tag}-u-lb-{strictness}"


def _primary(language: str) -> str:
    return language.split("-")[0].lower()


def _within_word(text: str, end: int) -> bool:
    """Tell whether letters or digits stand on both sides of an offset (marks count as the letters they sit on)."""
    if not 0 < end < len(text) or not text[end].isalnum():
        return False
    before = text[end - 1]
    return before.isalnum() or unicodedata.category(before).startswith("M")
