"""Scripts and languages: which one a character, a string or a brief is written in."""

from __future__ import annotations

import bisect
import functools
import json
import re
from collections.abc import Sequence
from importlib import resources

from limner.reason.tables import load_table

_RANGES: tuple[tuple[int, int, str], ...] = (
    (0x41, 0x5A, "Latn"), (0x61, 0x7A, "Latn"), (0xAA, 0xAA, "Latn"), (0xBA, 0xBA, "Latn"), (0xC0, 0xD6, "Latn"),
    (0xD8, 0xF6, "Latn"), (0xF8, 0x24F, "Latn"), (0x300, 0x36F, "Latn"), (0x370, 0x3FF, "Grek"), (0x400, 0x52F, "Cyrl"),
    (0x590, 0x5FF, "Hebr"), (0x600, 0x60B, "Arab"), (0x60D, 0x61A, "Arab"), (0x61C, 0x61E, "Arab"),
    (0x620, 0x6FF, "Arab"), (0x750, 0x77F, "Arab"), (0x900, 0x963, "Deva"), (0x966, 0x97F, "Deva"),
    (0x980, 0x9FF, "Beng"), (0xE00, 0xE7F, "Thai"), (0x1100, 0x11FF, "Hang"), (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"), (0x3005, 0x3007, "Hani"), (0x3041, 0x309F, "Kana"), (0x30A1, 0x30FA, "Kana"),
    (0x30FC, 0x30FF, "Kana"), (0x3131, 0x318E, "Hang"), (0x3400, 0x4DBF, "Hani"), (0x4E00, 0x9FFF, "Hani"),
    (0xAC00, 0xD7A3, "Hang"), (0xF900, 0xFAFF, "Hani"), (0xFB50, 0xFDFF, "Arab"), (0xFE70, 0xFEFC, "Arab"),
    (0xFF21, 0xFF3A, "Latn"), (0xFF41, 0xFF5A, "Latn"), (0xFF66, 0xFF9D, "Kana"), (0x20000, 0x323AF, "Hani"),
)  # fmt: skip
_STARTS = [start for start, _, _ in _RANGES]

SPACELESS = frozenset({"Hani", "Kana", "Thai"})
"""Scripts written without spaces between words."""


@functools.lru_cache(maxsize=8192)
def script_of(character: str) -> str:
    """Return the ISO 15924 code of a letter or mark (Hani and Kana apart), "" for digits, punctuation and the rest."""
    code = ord(character)
    index = bisect.bisect_right(_STARTS, code) - 1
    return _RANGES[index][2] if index >= 0 and code <= _RANGES[index][1] else ""


def count_scripts(text: str) -> dict[str, int]:
    """Return how many letters of each script a text holds."""
    counts: dict[str, int] = {}
    for character in text:
        script = script_of(character)
        if script:
            counts[script] = counts.get(script, 0) + 1
    return counts


@functools.cache
def _characteristic() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Return the characters only Simplified Chinese writes, those of Traditional Chinese, and those only Japanese writes."""
    table = load_table("scripts")
    pairs = [pair for pair in table["pairs"].split() if pair[0] != pair[1]]
    simplified = (frozenset(pair[0] for pair in pairs) | frozenset(table["simplified"])) - frozenset(table["shared"])
    traditional = frozenset(pair[1] for pair in pairs) - simplified
    japanese = frozenset(table["japanese"])
    return simplified - japanese, traditional, japanese - simplified - traditional - frozenset(table["shared"])


def han_variant(text: str, default: str = "zh") -> str:
    """Return "zh", "zh-Hant" or "ja" for a text in Han characters; ``default`` where nothing in it tells.

    Japanese shares most traditional forms, so one form of its own decides against them; words only Chinese has decide first.
    """
    simplified, traditional, japanese = (sum(c in known for c in text) for known in _characteristic())
    if text.count("的") > 1 or any(c in text for c in load_table("scripts")["chinese"]):
        return "zh-Hant" if traditional > simplified or not simplified and default == "zh-Hant" else "zh"
    if simplified and traditional >= simplified:
        return "ja"  # forms that only Japanese has side by side: 年賀状
    if simplified and simplified >= japanese:
        return "zh"
    if japanese:
        return "ja"
    if traditional:
        return "ja" if default == "ja" else "zh-Hant"
    return default


def language_of_brief(text: str, plain: str = "", copy: str = "") -> str:
    """Return the language tag of a brief (quoted copy blanked out): by script, then by characters or function words.

    ``plain`` is copy that is written as running text and tells of the language too; ``copy`` is quoted and decides a tie.
    """
    counts = count_scripts(text)
    if not counts:
        return "en"
    latin = counts.get("Latn", 0)
    others = {script: n for script, n in counts.items() if script != "Latn"}
    best = max(others, key=lambda script: others[script], default="")
    weight = 3 if best in SPACELESS or best == "Hang" else 1
    if not best or others[best] * weight < latin:
        return _latin_language(f"{text} {plain}", copy)
    if best in SPACELESS and best != "Thai":
        if counts.get("Kana", 0) * 8 >= counts.get("Hani", 0) and counts.get("Kana", 0):
            return "ja"
        few = sum(script_of(c) == "Hani" for c in text) < _TELLING
        return han_variant(text + copy if few else text)
    return {"Hang": "ko", "Deva": "hi", "Beng": "bn", "Arab": "ar", "Cyrl": "ru", "Grek": "el", "Hebr": "he"}.get(
        best, "th"
    )


def function_words(text: str) -> int:
    """Return how many function words the likeliest Latin-script language of a text has in it."""
    return max(_scores(text).values())


def _latin_language(text: str, copy: str = "") -> str:
    scores: dict[str, float] = dict(_scores(text))
    if max(scores.values()) <= _FEW:
        # A brief of a few nouns has no function words to speak of: the languages that know its nouns count as well.
        words = set(re.findall(r"[^\W\d_]+", text.lower()))
        for language in scores:
            told = set(load_table("scripts")["brief_words"].get(language, "").split())
            scores[language] += 0.9 * len(words & (common_nouns(language) | told))
    most = max(scores.values())
    tied = [language for language in scores if scores[language] == most]
    if copy and most and len(tied) > 1 and "en" not in tied:
        beside = _scores(copy)
        scores |= {language: most + beside[language] / 100 for language in tied}
    best = max(scores, key=lambda name: (scores[name], name == "en"))
    return best if scores[best] else "en"


_FEW = 2
_TELLING = 6
"""So many ideographs tell whose they are without the copy beside them."""


@functools.cache
def common_nouns(language: str) -> frozenset[str]:
    """Return the single words that the noun tables have for a Latin-script language; none for one without a table."""
    folder = resources.files("limner.reason.entities").joinpath("data")
    columns = ("en", "zh", "ja", "ko", "hi", "bn", "ar", "de", "ru", "fr", "es")
    cells: list[str] = []
    if language in columns:
        table = json.loads(folder.joinpath("nouns.json").read_text("utf-8"))
        for section, rows in table.items():
            cells += [row.split(";")[columns.index(language)] for row in rows.values()] if section[0] != "_" else []
    elif folder.joinpath("languages", f"{language}.json").is_file():
        cells += json.loads(folder.joinpath("languages", f"{language}.json").read_text("utf-8"))["nouns"].values()
    words = (word.strip().lower() for cell in cells for word in cell.split("|"))
    return frozenset(word for word in words if word and " " not in word)


def _scores(text: str) -> dict[str, int]:
    lowered = text.lower()
    words = re.findall(r"[^\W\d_]+'?", lowered)[:400]
    table: dict[str, str] = load_table("scripts")["function_words"]
    scores = {}
    for language, listed in table.items():
        vocabulary = frozenset(listed.split())
        marks = load_table("scripts")["letters"].get(language, "")
        own = len(set(marks) & set(lowered))
        scores[language] = sum(word in vocabulary for word in words) + min(6, 2 * own)
    return scores


def language_of_string(text: str, brief: str) -> str:
    """Return the language tag of a string of copy, given the brief's: by its script, the brief's where that agrees."""
    counts = count_scripts(text)
    if not counts:
        return brief
    if counts.get("Kana"):
        return "ja"
    others = {script: n for script, n in counts.items() if script != "Latn"}
    best = max(others, key=lambda script: others[script], default="Latn")
    if best == "Hani":
        return han_variant(text, brief if brief in ("zh", "zh-Hant", "ja") else "zh")
    if best == "Latn":
        return brief if brief in load_table("scripts")["function_words"] else "en"
    single = {"Hang": "ko", "Deva": "hi", "Beng": "bn", "Arab": "ar", "Cyrl": "ru", "Grek": "el", "Hebr": "he"}
    return single.get(best, "th")


def script_of_language(language: str) -> str:
    """Return the ISO 15924 script a language tag is written in."""
    scripts: dict[str, str] = load_table("scripts")["language_scripts"]
    return scripts.get(language, "Latn")


def alike(texts: Sequence[tuple[str, str]]) -> list[str]:
    """Return the language tags of strings, (text, tag) each, ideographs that any language may have read as their neighbours'.

    Beside a string with kana 六月三十日 is Japanese.
    """
    japanese = any(tag == "ja" for _, tag in texts)
    return [
        "ja" if japanese and tag in ("zh", "zh-Hant") and han_variant(text, "ja") == "ja" else tag
        for text, tag in texts
    ]


def sheet_script(copies: Sequence[tuple[str, str]], language: str) -> str:
    """Return the script most of a sheet's strings, (text, language tag) each, are written in; the brief's where there are none.

    An English brief that orders Chinese copy makes a Chinese sheet. Ideographs and syllables count twice: each is a
    letter or two of an alphabet.
    """
    weights: dict[str, int] = {}
    for text, tag in copies:
        script = script_of_language(tag)
        letters = sum(2 if ord(letter) > 0x2E7F else 1 for letter in text if letter.isalpha())
        weights[script] = weights.get(script, 0) + letters
    own = script_of_language(language)
    most = max(weights.values(), default=0)
    return own if weights.get(own, 0) == most else next(script for script, weight in weights.items() if weight == most)
