"""Which values of a tree are copy: by the key of each, the keys above it, its neighbours, and by how the value itself reads."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

from limner.reason.forms.fields import Field, field_of, plain, words_of
from limner.reason.forms.leaves import Leaf
from limner.reason.quotes import find_quotes
from limner.reason.tables import Hits, load_table

_LOOKS = ("size", "color", "place", "font", "weight", "shade", "letters", "italic", "effect", "curve", "ground", "role")
_FIGURE_ROLES = frozenset({"price", "date"})


@functools.cache
def _nothing() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{load_table('fields')['nothing']})?\W*", re.IGNORECASE)


_SERIES = re.compile(r"(?!\d{1,3}(?:,\d{3})+$)[-−]?\d[\d.]*\s?%?(?:\s*[,;，、]\s*[-−]?\d[\d.]*\s?%?)+")
_FACT = re.compile(r"\d|@|\w\.\w")
_ORDERS = re.compile(
    r"(?:generate|create|design|make|use|draw|render|show|add|include|keep|ensure|place|write|produce|avoid|do not|don't|must|should)\b",
    re.IGNORECASE,
)


class Verdict(NamedTuple):
    """What a leaf is: "copy" (with its role, if its key names one), "hint", "prose", "negative" or "figure"."""

    kind: str
    role: str = ""
    numbered: bool = False
    list: bool = False


def judge_all(text: str, leaves: tuple[Leaf, ...], hits: Hits, textual: bool, lined: bool = False) -> list[Verdict]:
    """Return what each leaf is. ``textual`` says that the medium is one that carries words of its own, ``lined`` that
    the keys stand on lines of prose, where quotation marks are no syntax."""
    strong: dict[object, bool] = {}
    for leaf in leaves:
        found = _own(leaf)
        if found.kind in ("copy", "list") and not _weak(leaf) and not leaf.number and not _of_looks(leaf):
            strong[_place(leaf)] = strong.get(_place(leaf), False) or bool(found.role)
    verdicts = [_judge(text, leaf, hits, textual, strong.get(_place(leaf)), bool(strong), lined) for leaf in leaves]
    if lined and textual:
        verdicts = [
            Verdict("copy")
            if v.kind in ("hint", "prose", "") and leaf.literal and plain(own_key(leaf)) in words_of("facts")
            else v
            for leaf, v in zip(leaves, verdicts, strict=True)
        ]
    named: dict[object, int] = {}
    for leaf, verdict in zip(leaves, verdicts, strict=True):
        named[_place(leaf)] = named.get(_place(leaf), 0) + (verdict.kind == "copy")
    return [_beside(text, *pair, named[_place(pair[0])], textual) for pair in zip(leaves, verdicts, strict=True)]


def _beside(text: str, leaf: Leaf, verdict: Verdict, copies: int, textual: bool) -> Verdict:
    """Return a verdict in view of how many neighbours are copy: the text below a heading, one more line among others."""
    if verdict.kind == "prose" and copies and _tells(leaf):
        return Verdict("copy", "body")
    return (
        Verdict("copy")
        if not verdict.kind and textual and copies > (0 if leaf.literal else 1) and _reads(text, leaf)
        else verdict
    )


def _tells(leaf: Leaf) -> bool:
    """Tell whether a description is the text below a heading: of a member of a list, not of a person or a panel."""
    groups = words_of("person") | words_of("panelled")
    return (
        len(leaf.keys) > 1
        and plain(leaf.keys[-1]) in words_of("telling")
        and not any(plain(key) in groups or field_of(key).kind == "prose" for key in leaf.keys[:-1] if key)
    )  # fmt: skip


def _place(leaf: Leaf) -> object:
    """Return what leaves side by side share: the keys above them and their mapping."""
    return leaf.keys[:-1], leaf.holder[0] if leaf.keys[:-1] else 0


def own_key(leaf: Leaf) -> str:
    """Return the key that names a leaf: its own, else that of the list it is a member of."""
    return next((key for key in reversed(leaf.keys) if key), "")


def _own(leaf: Leaf) -> Field:
    return field_of(own_key(leaf))


def _of_looks(leaf: Leaf) -> bool:
    """Tell whether a leaf stands under a key for looks: {"typography": {"headline": "Bebas Neue"}}."""
    return any(plain(key) in words_of("looks") for key in leaf.keys[:-1] if key)


def _weak(leaf: Leaf) -> bool:
    return plain(own_key(leaf)) in words_of("weak")


def _judge(
    text: str, leaf: Leaf, hits: Hits, textual: bool, beside: bool | None, others: bool, lined: bool = False
) -> Verdict:
    """``beside`` tells of a neighbour that is copy by its key: True of a certain role, False of none; None of no such one."""
    own = _own(leaf)
    name = own_key(leaf)
    above = leaf.keys[: len(leaf.keys) - 1 - next((i for i, key in enumerate(reversed(leaf.keys)) if key), 0)]
    if own.role == "title" and _names_medium(leaf, hits):
        return Verdict("prose")
    if not own.kind and lined and _is_medium(leaf, hits):
        return Verdict("prose")
    if own.kind == "negative" or any(key and field_of(key).kind == "negative" for key in above):
        return Verdict("negative")
    person = any(plain(key) in words_of("person") for key in above if key)
    inside = _inherited(above)
    if _SERIES.fullmatch(text, leaf.start, leaf.end):
        return Verdict("figure")
    if leaf.number:
        wanted = own.role in _FIGURE_ROLES or inside and own.kind in ("copy", "list")
        return Verdict("copy", own.role) if wanted and not person and not _is_word(text, leaf) else Verdict("figure")
    if _describes(text, leaf, hits) or _nothing().fullmatch(text, leaf.start, leaf.end):
        return Verdict("prose" if own.kind != "hint" else "hint")
    if own.kind == "hint":
        return Verdict("hint")
    if own.kind == "prose":
        return Verdict("prose")
    if own.role == "sign" and not _lower(text, leaf):
        return Verdict("copy")
    if own.kind in ("copy", "list") and not _weak(leaf) and own.role != "sign":
        styled = _of_looks(leaf) and own.role != ""
        free = person and own.kind == "list"
        return Verdict("prose") if free or styled and (others or _lower(text, leaf)) else _copy(own, leaf)
    if person or own.role == "sign":
        return Verdict("prose")
    if beside is False and plain(name) in words_of("located"):
        return Verdict("hint")
    if plain(name) in words_of("clock") and not any(c.isdigit() for c in text[leaf.start : leaf.end]):
        return Verdict("hint")
    if own.kind in ("copy", "list"):
        copy = (
            inside
            or (not _lower(text, leaf) or _FACT.search(text, leaf.start, leaf.end))
            and (textual or beside is not None)
        )
        return _copy(own, leaf) if copy else Verdict("prose")
    return Verdict("copy", "", False, inside == "list") if inside else Verdict("")


def _copy(own: Field, leaf: Leaf) -> Verdict:
    listed = own.role == "title" and "" in leaf.keys[:-1]
    return Verdict(
        "copy", "" if listed else own.role, own.numbered, own.kind == "list" and not leaf.literal and not leaf.member
    )


def _reads(text: str, leaf: Leaf) -> bool:
    """Tell whether a value under a key that says nothing reads as copy, beside strings that are: "5 of 8 glasses"."""
    value = text[leaf.start : leaf.end]
    return (
        leaf.keys[-1] != "" and len(value) <= 90 and any(c.isalnum() for c in value)
        and (not _lower(text, leaf) or _FACT.search(value) is not None)
        and not re.match(r"#[0-9a-fA-F]{3,8}$|https?:", value) and not _ORDERS.match(value)
    )  # fmt: skip


def _inherited(above: Iterable[str]) -> str:
    """Return the kind of the nearest key above that is copy or a list of copy, "" where a description is nearer."""
    for key in reversed(tuple(above)):
        kind = field_of(key).kind if key else ""
        if kind in ("copy", "list"):
            return kind
        if kind in ("prose", "hint"):
            return ""
    return ""


def _names_medium(leaf: Leaf, hits: Hits) -> bool:
    """Tell whether a title is only the word for what is to be made: {"title": "poster"}."""
    return leaf.literal and any(
        hit.start == leaf.start and hit.end == leaf.end for hit in hits.within(leaf.start, leaf.end, "medium")
    )


def _is_medium(leaf: Leaf, hits: Hits) -> bool:
    """Tell whether a key is the word for what is to be made: "信息图：如何…"."""
    end = leaf.key_start + len(leaf.keys[-1])
    return any(hit.start == leaf.key_start and hit.end == end for hit in hits.within(leaf.key_start, end, "medium"))


def _lower(text: str, leaf: Leaf) -> bool:
    return text[leaf.start : leaf.start + 1].islower()


def _is_word(text: str, leaf: Leaf) -> bool:
    return text[leaf.start : leaf.start + 1].isalpha()


def _describes(text: str, leaf: Leaf, hits: Hits) -> bool:
    """Tell whether a value says how something looks or quotes what it says, and is not itself the words to set."""
    value = text[leaf.start : leaf.end]
    inner = find_quotes(value.replace('\\"', ' "')) if any(mark in value for mark in "\"“«「'‘„") else []
    if inner and sum(q.end - q.start for q in inner) < len(value.strip()) - 1:
        outer = hits.within(leaf.start, leaf.end, "says", "role", "carrier", *_LOOKS)
        return any(not any(leaf.start + q.start <= hit.start < leaf.start + q.end for q in inner) for hit in outer)
    return looks_only(text, leaf.start, leaf.end, hits)


def looks_only(text: str, start: int, end: int, hits: Hits) -> bool:
    """Tell whether a stretch is little more than words of looks: "large, gold, at the top"."""
    first = text[start : start + 1]
    found = hits.within(start, end, *_LOOKS)
    if not found or first.isupper() and len({hit.kind for hit in found} - {"role", "ground"}) < 2:
        return False
    covered: set[int] = set()
    for hit in found:
        covered.update(range(hit.start, hit.end))
    letters = [at for at in range(start, end) if text[at].isalnum()]
    share = sum(at in covered for at in letters) / max(1, len(letters))
    return share >= 0.5 and {hit.kind for hit in found} != {"role"}
