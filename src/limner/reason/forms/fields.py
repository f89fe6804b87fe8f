"""What a key of a brief holds: copy (and of which role), a list of copy, a hint on looks, a description, or what to avoid."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from limner.reason.tables import fold, load_table

KINDS = ("copy", "list", "signs", "negative", "hint", "prose")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_SEPARATORS = re.compile(r"[_\-\s./]+")
_EDGES = " \t*_`#>\"'“”「」【】[]()（）"
_NUMBER = re.compile(
    r"\s*(?:#|no\.?\s*)?(?:\d{1,2}|[०-९]{1,2}|[০-৯]{1,2}|[٠-٩]{1,2}|(?<=[^\x00-\x7f])[一二三四五六七八九十]{1,2}|(?<=\s)(?:[ivx]{1,4}|[a-d]))\s*$"
)
_FOLLOWS = re.compile(
    r"(?<=[^\x00-\x7f])(?:如下(?:所示)?|為下|(?:は|は、)?(?:以下|次)の(?:通り|とおり)|(?:은|는)?\s?다음과\s?같\S*)$"
)
"""What says that a key's value stands below it."""
_ASIDE = re.compile(r"\s*[（(][^()（）]*[)）]\s*$")
_OF = re.compile(r"\s(?:of|on|in|for|at|de|du|des|del|della|di|do|da|von|für|auf|для|на|في|على)\s")
_COUNTED = re.compile(r"第?[一二三四五六七八九十\d]{1,2}[步条章节幕部分点页張张项]?$")


class Field(NamedTuple):
    """A key's kind ("" when nothing is known of it), its role where it is copy, and whether it carries a number."""

    kind: str = ""
    role: str = ""
    numbered: bool = False


@functools.cache
def _known() -> dict[str, Field]:
    table: dict[str, str] = load_table("fields")
    known: dict[str, Field] = {}
    for kind in reversed(KINDS):
        for word in table[kind].split("|"):
            known[fold(word)] = Field("copy" if kind == "signs" else kind, "sign" if kind == "signs" else "")
    for role, phrases in load_table("roles")["role"].items():
        for phrase in fold(phrases).split("|"):
            word = phrase.strip(" *")
            plural = known.get(word)
            if plural is None or plural.kind in ("copy", "list"):
                known[word] = Field("list" if plural and plural.kind == "list" else "copy", role)
    return known


@functools.cache
def _stems() -> tuple[tuple[str, Field], ...]:
    """Return the inflected words for roles, as the beginnings of keys: "дат" for "дата"."""
    roles: dict[str, str] = load_table("roles")["role"]
    return tuple(
        (phrase.strip(" *"), Field("copy", role))
        for role, phrases in roles.items()
        for phrase in fold(phrases).split("|")
        if phrase.strip().endswith("*")
    )


@functools.cache
def words_of(group: str) -> frozenset[str]:
    """Return the keys of a group that is no kind of its own: "weak", "person", "looks", "box"."""
    table: dict[str, str] = load_table("fields")
    return frozenset(fold(word) for word in table[group].split("|"))


@functools.lru_cache(maxsize=4096)
def plain(key: str) -> str:
    """Return a key in plain words: case and underscores resolved, bullets, asides and numbers left out."""
    words = _SEPARATORS.sub(" ", _CAMEL.sub(" ", key.strip(_EDGES)))
    words = _FOLLOWS.sub("", fold(_ASIDE.sub("", words)).strip(_EDGES))
    return _NUMBER.sub("", words) if _NUMBER.sub("", words) else words


@functools.lru_cache(maxsize=4096)
def field_of(key: str) -> Field:
    """Return what a key holds, by its whole, else by its head: the last word ("cta_text"), the first before "of"."""
    known, words = _known(), plain(key)
    numbered = bool(words) and words != fold(_SEPARATORS.sub(" ", key.strip(_EDGES))).strip()
    exact = known.get(words) or known.get(words.removesuffix("s"))
    if exact:
        return exact._replace(numbered=numbered)
    parts = _OF.split(" " + words + " ", maxsplit=1)
    head = parts[0].strip()
    if len(parts) > 1 and head and head != words:
        return field_of(head)._replace(numbered=numbered)
    tokens = words.split()
    for at in range(1, len(tokens)):
        found = known.get(" ".join(tokens[at:]))
        if found:
            return Field(found.kind, found.role or _role(tokens[:at]), numbered)
    if len(tokens) == 2 and (first := known.get(tokens[0])) and not tokens[0].isascii():
        return first._replace(numbered=numbered)
    stem = next((field for stem, field in _stems() if words.startswith(stem) and len(words) - len(stem) <= 5), None)
    return stem._replace(numbered=numbered) if stem else _compound(words, known, numbered)


def _role(tokens: list[str]) -> str:
    """Return the role that the words before a head give it: "headline" of "headline text"."""
    for token in reversed(tokens):
        found = _known().get(token)
        if found and found.role:
            return found.role
    return ""


def _compound(words: str, known: dict[str, Field], numbered: bool) -> Field:
    """Return the field of a key written without spaces, by the longest known word it ends with: 主标题文字, 背景颜色."""
    if words.isascii() or " " in words:
        return Field()
    if _COUNTED.match(words):
        return Field("list", "step", True)
    for at in range(1, len(words) - 1):
        found = known.get(words[at:])
        if found:
            front = known.get(words[:at])
            return Field(found.kind, found.role or (front.role if front else ""), numbered)
    return Field()
