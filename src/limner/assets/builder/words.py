"""CLDR annotations and the supplementary word tables in, one word list a locale out.

Weights: 1 for a thing's own name (CLDR's short name, or a supplementary word); a keyword weighs 0.6 at most, less the
more things share it, less again for a face, a sign or a variant when what was named is likelier the thing itself.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from limner.assets.builder.archives import opened
from limner.assets.builder.emoji import bare
from limner.assets.builder.fetch import Progress, archive
from limner.assets.builder.own import own_sections, own_words
from limner.assets.builder.sources import TABLES, packages
from limner.assets.lexicon import normalise

CLDR = ("npm:cldr-annotations-full", "npm:cldr-annotations-derived-full")
LOCALES = (
    *("en", "zh", "zh-Hant", "ja", "ko", "hi", "bn", "ar", "ru"),
    *("fr", "de", "es", "pt", "it", "pl", "tr", "vi", "id"),
)
_NAME, _KEYWORD, _SHARED, _MAX_WORD = 1.0, 0.6, 0.12, 40
_SIGN, _PART, _OUTRANKED = 0.55, 0.75, 0.85

Weights = dict[str, dict[str, float]]


def build_words(
    folder: Path, rows: Mapping[str, Mapping[str, Any]], by_emoji: Mapping[str, str], progress: Progress
) -> dict[str, bytes]:
    """Return the lexicon entries for the concepts ``rows`` (by id) and the concept of each emoji."""
    known = packages()
    concepts = sorted(name for name, row in rows.items() if "of" not in row)
    numbers = {name: number for number, name in enumerate(concepts)}
    lists: dict[str, Weights] = {locale: {} for locale in LOCALES}
    for key in CLDR:
        with opened(archive(folder, known[key])) as content:
            for done, locale in enumerate(LOCALES, 1):
                data = _annotations(content.read, content.names, locale)
                _add_annotations(lists[locale], data, by_emoji, rows)
                progress(f"words {locale}", done / len(LOCALES))
    _add_supplement(lists, rows)
    entries = {f"lexicon/{locale}": _dump(_listed(words, numbers)) for locale, words in lists.items()}
    sections = {name: section for name, section in own_sections().items() if name in numbers}
    index = {"locales": list(LOCALES), "concepts": concepts, "sections": sections}
    return {"lexicon/index": _dump(index), **entries}


def _annotations(read: Any, names: Iterable[str], locale: str) -> dict[str, Any]:
    path = next(
        name
        for name in names
        if name.endswith((f"annotations/{locale}/annotations.json", f"annotationsDerived/{locale}/annotations.json"))
    )
    data: dict[str, Any] = next(iter(json.loads(read(path)).values()))["annotations"]
    return data


def _add_annotations(
    words: Weights, data: Mapping[str, Any], by_emoji: Mapping[str, str], rows: Mapping[str, Mapping[str, Any]]
) -> None:
    shared: dict[str, int] = {}
    for row in data.values():
        for keyword in row.get("default", ()):
            shared[keyword] = shared.get(keyword, 0) + 1
    for text, row in data.items():
        concept = by_emoji.get(bare(text))
        if concept is None:
            continue
        damp = _likelihood(rows[concept])
        sign = rows[concept]["group"] in ("symbol", "body")
        for name in row.get("tts", ()):
            if not sign or len(name) > 1:  # 有, 下, 一 are words of every sentence
                _add(words, name, concept, _NAME)
        if rows[concept]["group"] == "symbol" or "oclock" in concept or "thirty" in concept:
            continue  # their keywords are the little words of every sentence: with, two, under
        for keyword in row.get("default", ()):
            _add(words, keyword, concept, damp * _KEYWORD / (1 + _SHARED * math.log(shared[keyword]) ** 2))


def _likelihood(row: Mapping[str, Any]) -> float:
    if row["group"] == "flag":
        return _SIGN
    return 1.0 if row["whole"] or row["group"] == "person" else _PART


def _add_supplement(lists: dict[str, Weights], rows: Mapping[str, Mapping[str, Any]]) -> None:
    """Add every concept's own English name, then the words of ``tables/words.tsv``, which outrank CLDR's."""
    for name, row in rows.items():
        if "of" not in row:
            _add(lists["en"], row["name"], name, _NAME)
            _add(lists["en"], name.replace("-", " "), name, _NAME)
    ours = [
        (normalise(word), locale, concept)
        for concept, cells in supplement().items()
        if concept in rows
        for locale, words in cells.items()
        for word in words
    ]
    for word, locale, _ in ours:
        found = lists[locale].get(word, {})
        found.update({other: min(weight, _OUTRANKED) for other, weight in found.items()})
    for word, locale, concept in ours:
        _add(lists[locale], word, concept, _NAME)


def supplement() -> dict[str, dict[str, list[str]]]:
    """Return concept → locale → words from the table, and those that stand beside our own drawings."""
    lines = [
        line for line in (TABLES / "words.tsv").read_text(encoding="utf-8").splitlines() if line[:1] not in ("", "#")
    ]
    locales = lines[0].split("\t")[1:]
    table: dict[str, dict[str, list[str]]] = {}
    for line in lines[1:]:
        concept, *cells = line.split("\t")
        row = table.setdefault(concept, {})
        for locale, cell in zip(locales, cells, strict=False):
            row.setdefault(locale, []).extend(word for word in cell.split(",") if word)
    for concept, words in own_words().items():
        for locale, cell in words.items():
            found = (word.strip() for word in cell.split(","))
            table.setdefault(concept, {}).setdefault(locale, []).extend(word for word in found if word)
    return table


def _add(words: Weights, word: str, concept: str, weight: float) -> None:
    key = normalise(word)
    if key and len(key) <= _MAX_WORD:
        found = words.setdefault(key, {})
        found[concept] = max(found.get(concept, 0.0), weight)


def _listed(words: Weights, numbers: Mapping[str, int]) -> dict[str, list[list[float]]]:
    """Return word → [[concept number, weight] …], best first, ties by id."""
    return {
        word: [[numbers[c], round(w, 3)] for c, w in sorted(found.items(), key=_plainest)]
        for word, found in sorted(words.items())
    }


def _plainest(item: tuple[str, float]) -> tuple[float, int, int, str]:
    """Sort by weight, then by how plain the concept's name is: ``cat`` before ``black-cat``."""
    concept, weight = item
    return (-round(weight, 3), concept.count("-"), len(concept), concept)


def _dump(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
