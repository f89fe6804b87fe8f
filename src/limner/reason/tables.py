"""The grammar tables: words and phrases of many languages, each with what it means, found in a text in one pass.

A table file is JSON: ``{kind: {value: "phrase | phrase | …"}}``. In a phrase, a leading ``*`` lets it end a compound
("*plakat"), a trailing ``*`` lets it be inflected ("плакат*"). Phrases are compared in lower case; hyphens, slashes of
line and spaces are the same.
"""

from __future__ import annotations

import bisect
import functools
import json
from collections.abc import Iterable
from importlib import resources
from typing import Any, NamedTuple

WORD_TABLES = ("media", "roles", "carriers", "colors", "looks", "places", "canvas", "grammar", "charts")

_NUKTA = "\u093c"
"""The Devanagari dot that many writers leave out."""
_FOLD = {ord(c): " " for c in "-‐‑–_\n\t\r\u3000\u00a0"} | {ord("’"): "'", ord("ʼ"): "'", ord("İ"): "i"}
_SUFFIXES: dict[str, tuple[str, ...]] = {
    "Latn": ("s", "es", "'s"),
    "Arab": ("ة", "ه", "ها", "ي", "ية", "ات", "ين", "ون", "ا", "اً", "هم"),
    "Beng": ("র", "ের", "টি", "টা", "ে", "য়", "তে", "কে", "ী", "টির", "টিতে", "গুলি", "গুলো", "এর"),
    "Deva": ("ों", "ें", "े", "ी", "ा", "ियाँ"),
    "Cyrl": ("а", "у", "ом", "е", "ы", "и", "ой", "ую", "ов"),
    "Grek": ("ς", "ν"),
    "Hang": (
        "에",
        "의",
        "이",
        "가",
        "은",
        "는",
        "을",
        "를",
        "로",
        "과",
        "와",
        "도",
        "에는",
        "에서",
        "위에",
        "에는",
        "으로",
        "들",
    ),
}
_PREFIXES: dict[str, tuple[str, ...]] = {
    "Arab": ("ال", "و", "ب", "ل", "ك", "ف", "بال", "وال", "لل", "كال", "فال", "وب", "ول", "ولل", "وبال"),
}
_THEMES = frozenset({"occasion", "picture", "style", "mood"})
_THINGS = frozenset({"medium", "carrier", "ratio", "role"})
_DRAWN = frozenset({"mark", "form", "chartway"})
_GLUED = frozenset({"Hani", "Kana", "Thai"})


class Hit(NamedTuple):
    """A phrase found: character offsets [start, end), the kind of thing it says and its value."""

    start: int
    end: int
    kind: str
    value: str


class _Phrase(NamedTuple):
    text: str
    first: str
    last: str
    free_left: bool
    free_right: bool
    meanings: tuple[tuple[str, str], ...]


class _Bucket(NamedTuple):
    """Phrases that begin alike, and their texts: whether any stands in a place is one question."""

    texts: tuple[str, ...]
    phrases: list[_Phrase]


@functools.cache
def load_table(name: str) -> dict[str, Any]:
    """Return a data file of this room by name, read once."""
    text = resources.files("limner.reason").joinpath("data", f"{name}.json").read_text("utf-8")
    table: dict[str, Any] = json.loads(text)
    return table


def fold(text: str) -> str:
    """Return the text in lower case, hyphens and line breaks as spaces; always of the same length."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    return lowered.translate(_FOLD)


def _script(character: str) -> str:
    code = ord(character)
    if code < 0x250 or 0x1E00 <= code < 0x1F00:
        return "Latn"
    for first, last, script in (
        (0x370, 0x3FF, "Grek"), (0x400, 0x52F, "Cyrl"), (0x600, 0x6FF, "Arab"), (0x900, 0x97F, "Deva"),
        (0x980, 0x9FF, "Beng"), (0xE00, 0xE7F, "Thai"), (0x3040, 0x30FF, "Kana"), (0x3400, 0x9FFF, "Hani"),
        (0xAC00, 0xD7A3, "Hang"),
    ):  # fmt: skip
        if first <= code <= last:
            return script
    return "Hani" if code >= 0x20000 else ""


def _wordlike(character: str) -> bool:
    return character.isalnum() or "\u0900" <= character <= "\u0963" or "\u0980" <= character <= "\u09e3"


class Matcher:
    """All phrases of the word tables, found in one pass over a text."""

    def __init__(self, tables: Iterable[dict[str, Any]]) -> None:
        self._raw: dict[str, list[tuple[str, str, str]]] = {}
        for table in tables:
            for kind, values in table.items():
                if kind.startswith("_"):
                    continue
                for value, phrases in values.items():
                    for raw in fold(phrases).replace(_NUKTA, "").split("|"):
                        self._raw.setdefault(raw.lstrip("* ")[:2].rstrip("*"), []).append((raw.strip(), kind, value))
        self._index: dict[str, _Bucket] = {}

    def find(self, text: str) -> list[Hit]:
        """Return the hits in a text, by position; a hit that lies strictly inside a longer one is left out.

        In Devanagari a word is the same with and without its nukta: "इन्फोग्राफ़िक" is "इन्फोग्राफिक".
        """
        folded = fold(text)
        if _NUKTA in folded:
            at = [i for i, character in enumerate(folded) if character != _NUKTA] + [len(folded)]
            return [hit._replace(start=at[hit.start], end=at[hit.end]) for hit in self._all(folded.replace(_NUKTA, ""))]
        return self._all(folded)

    def _all(self, folded: str) -> list[Hit]:
        found: list[Hit] = []
        raw, n = self._raw, len(folded)
        for i in range(n):
            if folded[i] == " ":
                continue
            for head in (folded[i : i + 2], folded[i]) if i + 1 < n else (folded[i],):
                if head in raw:
                    bucket = self._index.get(head) or self._bucket(head)
                    if folded.startswith(bucket.texts, i):
                        found.extend(self._at(folded, i, n, bucket.phrases))
        return _outermost(found)

    def _bucket(self, head: str) -> _Bucket:
        """Make the phrases that begin with two characters (one, for words of one), and keep them."""
        meanings: dict[str, list[tuple[str, str]]] = {}
        for raw, kind, value in self._raw[head]:
            meanings.setdefault(raw, []).append((kind, value))
        phrases: list[_Phrase] = []
        for raw, found in meanings.items():
            body = raw.strip("*")
            ends = raw.startswith("*"), raw.endswith("*")
            phrases.append(_Phrase(body, _script(body[0]), _script(body[-1]), *ends, tuple(found)))
        bucket = self._index[head] = _Bucket(tuple([phrase.text for phrase in phrases]), phrases)
        return bucket

    def _at(self, text: str, i: int, n: int, bucket: list[_Phrase]) -> list[Hit]:
        found: list[Hit] = []
        for phrase in bucket:
            j = i + len(phrase.text)
            if text.startswith(phrase.text, i) and self._left(text, i, phrase) and self._right(text, j, n, phrase):
                end = self._word_end(text, j, n, phrase)
                found += [Hit(i, end, kind, value) for kind, value in phrase.meanings]
        return found

    @staticmethod
    def _word_end(text: str, j: int, n: int, phrase: _Phrase) -> int:
        """Return where the inflected word ends that a phrase begins."""
        end = j
        if phrase.last not in _GLUED and phrase.last != "Hang":
            while end < n and end - j < 14 and _wordlike(text[end]) and _script(text[end]) == phrase.last:
                end += 1
        return end

    @staticmethod
    def _left(text: str, i: int, phrase: _Phrase) -> bool:
        if i == 0 or phrase.free_left or phrase.first in _GLUED or not _wordlike(text[i - 1]):
            return True
        before = _script(text[i - 1])
        if before != phrase.first:
            return before in _GLUED or phrase.first == "Hang" or (before == "" and phrase.first != "Latn")
        prefixes = _PREFIXES.get(phrase.first)
        if not prefixes:
            return False
        start = i
        while start > 0 and i - start < 5 and _wordlike(text[start - 1]):
            start -= 1
        return text[start:i] in prefixes

    @staticmethod
    def _right(text: str, j: int, n: int, phrase: _Phrase) -> bool:
        if j >= n or phrase.free_right or phrase.last in _GLUED or not _wordlike(text[j]):
            return True
        if phrase.last == "Hang" and len(phrase.text) > 1:
            return True
        if _script(text[j]) != phrase.last:
            return True
        end = j
        while end < n and end - j < 6 and _wordlike(text[end]):
            end += 1
        return text[j:end] in _SUFFIXES.get(phrase.last, ())


def _coexists(hit: Hit, cover: Hit) -> bool:
    """Tell whether a phrase still counts within a longer one: "Christmas" card, vintage travel "poster", "T-shirt" design."""
    if hit.kind in _DRAWN or cover.kind == "chartway":
        return True
    if hit.kind == "medium":
        return cover.kind in ("style", "occasion", "picture", "mark", "form", "transparent")
    if hit.kind == "carrier":
        return cover.kind == "medium" and cover.value in ("product", "packaging")
    return hit.kind in _THEMES and cover.kind in _THINGS


def _outermost(found: list[Hit]) -> list[Hit]:
    """Leave out what lies strictly inside a longer hit; a theme within a thing's name ("Christmas card") stays."""
    kept: list[Hit] = []
    covers: list[Hit] = []
    for hit in sorted(found, key=lambda hit: (hit.start, -hit.end)):
        covers = [cover for cover in covers if cover.end > hit.start]
        over = [cover for cover in covers if cover.end >= hit.end and cover[:2] != hit[:2]]
        if over and not all(_coexists(hit, cover) for cover in over):
            continue
        kept.append(hit)
        covers.append(hit)
    return kept


class Hits:
    """The hits of a text, asked by stretch and kind."""

    def __init__(self, hits: list[Hit]) -> None:
        self.all = hits
        self._starts = [hit.start for hit in hits]
        self._kinds: dict[str, list[Hit]] = {}
        for hit in hits:
            self._kinds.setdefault(hit.kind, []).append(hit)

    def within(self, start: int, end: int, *kinds: str) -> list[Hit]:
        """Return the hits of the given kinds (all when none) that lie in [start, end)."""
        low = bisect.bisect_left(self._starts, start)
        high = bisect.bisect_left(self._starts, end)
        return [hit for hit in self.all[low:high] if hit.end <= end and (not kinds or hit.kind in kinds)]

    def of(self, *kinds: str) -> list[Hit]:
        """Return all hits of the given kinds."""
        if len(kinds) == 1:
            return list(self._kinds.get(kinds[0], ()))
        return [hit for hit in self.all if hit.kind in kinds]


@functools.lru_cache(maxsize=1)
def matcher() -> Matcher:
    """Return the matcher over all word tables, built once."""
    return Matcher(load_table(name) for name in WORD_TABLES)
