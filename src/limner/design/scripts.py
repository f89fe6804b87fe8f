"""Scripts of strings, and where a headline may be cut: by phrase, never after an article, never before a particle."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from importlib import resources as files

_RANGES: tuple[tuple[int, int, str], ...] = (
    (0x0041, 0x024F, "Latn"), (0x1E00, 0x1EFF, "Latn"), (0x0370, 0x03FF, "Grek"), (0x0400, 0x052F, "Cyrl"),
    (0x0530, 0x058F, "Armn"), (0x0590, 0x05FF, "Hebr"), (0x0600, 0x06FF, "Arab"), (0x0750, 0x077F, "Arab"),
    (0xFB50, 0xFDFF, "Arab"), (0xFE70, 0xFEFF, "Arab"), (0x0900, 0x097F, "Deva"), (0x0980, 0x09FF, "Beng"),
    (0x0A00, 0x0A7F, "Guru"), (0x0A80, 0x0AFF, "Gujr"), (0x0B00, 0x0B7F, "Orya"), (0x0B80, 0x0BFF, "Taml"),
    (0x0C00, 0x0C7F, "Telu"), (0x0C80, 0x0CFF, "Knda"), (0x0D00, 0x0D7F, "Mlym"), (0x0D80, 0x0DFF, "Sinh"),
    (0x0E00, 0x0E7F, "Thai"), (0x0E80, 0x0EFF, "Laoo"), (0x1000, 0x109F, "Mymr"), (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Kore"), (0x1200, 0x137F, "Ethi"), (0x1780, 0x17FF, "Khmr"), (0x3040, 0x30FF, "Jpan"),
    (0x3130, 0x318F, "Kore"), (0x31F0, 0x31FF, "Jpan"), (0x3400, 0x9FFF, "Hani"), (0xAC00, 0xD7AF, "Kore"),
    (0xF900, 0xFAFF, "Hani"), (0x20000, 0x3FFFF, "Hani"),
)  # fmt: skip
CJK = frozenset({"Hans", "Hant", "Jpan", "Kore"})
IDEOGRAPHIC = frozenset({"Hans", "Hant", "Jpan"})
INDIC = frozenset({"Deva", "Beng", "Guru", "Gujr", "Orya", "Taml", "Telu", "Knda", "Mlym", "Sinh"})
RTL = frozenset({"Arab", "Hebr"})
_TRADITIONAL = frozenset(
    "個們來這說時為會國對發經學長業東車門問間題樂歡慶節壽龍鳳馬鳥魚麵館飯書畫電話藝術師燈萬與團聖誕氣愛親滿開見"
)
_WEAK = frozenset(files.files("limner.design").joinpath("data/weak-words.txt").read_text("utf-8").split())
_PARTICLES = frozenset("はがをにでとのもへやねよ、。・，！？!?：；")
_COUNTERS = frozenset("日月年時时分円元点點号號歳岁周週")
_NUMERALS = frozenset("〇一二三四五六七八九十百千万")
_ENDINGS = frozenset("るいたなうくすむつぶぬ")
_NO_START = frozenset("、。，．・：；？！）」』】〉》〕］｝ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ…!?)]}%％°℃")
_NO_END = frozenset("（「『【〈《〔［｛([{¥￥$＄第")


@lru_cache(maxsize=4096)
def script_of(text: str, hint: str = "") -> str:
    """Return the ISO 15924 script most letters of a text have, "Latn" where there are none.

    Han ideographs alone take ``hint`` when that is Hans, Hant or Jpan (the brief's own script), else Hans or Hant by
    characters that exist in one only.
    """
    counts: dict[str, int] = {}
    for character in text:
        if character.isalpha() or unicodedata.category(character)[0] == "M":
            found = _script(ord(character))
            counts[found] = counts.get(found, 0) + 1
    han, kana, hangul = counts.pop("Hani", 0), counts.get("Jpan", 0), counts.get("Kore", 0)
    if han:
        kind = "Jpan" if kana else "Kore" if hangul > han else _han(text, hint)
        counts[kind] = counts.get(kind, 0) + han
    if not counts:
        return "Latn" if hint in ("", "Latn") or text.isascii() else hint
    # A few Latin letters in a text of another script (a brand, a unit) do not make it Latin.
    latin = counts.pop("Latn", 0)
    if counts:
        best = max(counts, key=lambda name: (counts[name], name))
        if latin <= 4 * counts[best] or best in IDEOGRAPHIC:
            return best
    return "Latn"


def letters_of(text: str) -> int:
    """Return how much a text is to read, in letters; an ideograph counts for two."""
    return sum(2 if ord(character) > 0x2E80 else 1 for character in text)


def width_of(text: str) -> float:
    """Return a rough advance of a text in em, good enough to compare lines before they are set."""
    total = 0.0
    for character in text:
        wide = unicodedata.east_asian_width(character) in "WF"
        category = unicodedata.category(character)
        if wide:
            total += 1.0
        elif category in ("Mn", "Cf", "Me"):
            total += 0.0
        elif character in "iljI.,:;!'| ·":
            total += 0.28
        elif category == "Lu" or character in "mwMW@%&":
            total += 0.68
        else:
            total += 0.53
    return total


def headline_breaks(text: str, lines: int) -> tuple[int, ...]:
    """Return the offsets after which a headline ends a line, for about ``lines`` lines of even width cut by phrase.

    Fewer breaks come back where the text has fewer places to cut. No line ends in an article or preposition; no
    ideographic line starts with closing punctuation, or cuts a pair of ideographs where there is a better place.
    """
    script = script_of(text)
    places = _ideographic_places(text) if script in IDEOGRAPHIC and " " not in text.strip() else _word_places(text)
    if lines < 2 or not places:
        return ()
    lines = min(lines, len(places) + 1)
    ends = [offset for offset, _ in places] + [len(text)]
    cost_of = dict(places)
    target = width_of(text) / lines
    best: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {(0, 0): (0.0, ())}
    for line in range(1, lines + 1):
        for end in ends:
            if (line == lines) != (end == len(text)):
                continue
            options = [
                (cost + _raggedness(text[start:end], target) + cost_of.get(end, 0.0), breaks)
                for (done, start), (cost, breaks) in best.items()
                if done == line - 1 and start < end
            ]
            if options:
                cost, breaks = min(options)
                best[(line, end)] = (cost, breaks if end == len(text) else (*breaks, end))
    return best[(lines, len(text))][1] if (lines, len(text)) in best else ()


def _raggedness(line: str, target: float) -> float:
    width = width_of(line.strip())
    return ((width - target) / max(target, 1e-6)) ** 2 + (0.5 if len(line.strip()) <= 1 else 0.0)


def _word_places(text: str) -> list[tuple[int, float]]:
    places = []
    for i, character in enumerate(text):
        if character != " " or i == 0 or i == len(text) - 1:
            continue
        before = text[:i].rsplit(" ", 1)[-1]
        cost = 0.0
        word = before.strip("«\"'“").lower()
        if word in _WEAK:
            if len(word) < 4:
                continue
            cost += 0.32
        if before and before[-1] in "·|•–—":
            cost -= 0.3
        elif before and before[-1] in ",:;":
            cost -= 0.12
        elif any(mark in text for mark in "·|•"):
            cost += 0.4
        if text[i + 1] in "·|–—&+/":
            cost += 0.5
        if before.isdigit():
            cost += 0.3
        places.append((i + 1, cost))
    return places


def _ideographic_places(text: str) -> list[tuple[int, float]]:
    places = []
    length = len(text)
    for i in range(1, length):
        before, after = text[i - 1], text[i]
        if after in _NO_START or before in _NO_END or (before.isascii() and after.isascii() and before.isalnum()):
            continue
        cost = 0.35
        if after in "（(「『【〈《":
            cost = 0.7
        elif before in "）)」』】〉》":
            cost = 0.02
        elif after in _COUNTERS or (before in _NUMERALS and after in _NUMERALS):
            cost = 0.9
        elif before in _PARTICLES or before in "日〜～":
            cost = 0.0
        elif _kana(before) and not _kana(after):
            cost = 0.08 if before in _ENDINGS else 0.4
        elif not _kana(before) and _kana(after):
            cost = 0.5
        elif _kana(before) and _kana(after):
            cost = 0.6
        elif length % 2 == 0 and i % 2 == 0 and not any(_kana(c) for c in text):
            cost = 0.08
        places.append((i, cost))
    return places


def _kana(character: str) -> bool:
    return 0x3040 <= ord(character) <= 0x30FF


def _script(code: int) -> str:
    for low, high, name in _RANGES:
        if low <= code <= high:
            return name
    return "Latn"


def _han(text: str, hint: str) -> str:
    if hint in IDEOGRAPHIC:
        return hint
    return "Hant" if any(character in _TRADITIONAL for character in text) else "Hans"
