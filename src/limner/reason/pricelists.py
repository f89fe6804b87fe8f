"""Price lists written as plain words: "Cut 45 €, Colour 60 €", "Starters: Soup 5; Salad 6", "phở bò 50.000đ, phở gà 45.000đ"."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from limner.reason.brief import BLANK, Brief
from limner.reason.quotes import Quoted
from limner.reason.shapes import money, shapes

_CUT = re.compile(
    r"[;；\n、，،؛।。！!？?]|[,.](?!\d)|\s(?:and|und|et|y|e|и|و|और|এবং|dan|ve|và|i)\s(?=[^\W\d_])|[\"'“”„«»「」『』]*\ufffc+[\"'“”„«»「」『』]*"
)
_HEAD = re.compile(r"(?:^|[.\n;；。।，])[ \t>*_#•-]*([^\W\d_][^\n:：;；.。,，、\ufffc\"]{0,27}?)[ \t*_]*[:：][ \t*_]*$")
_BARE = re.compile(
    r"([^\W\d_].{0,44}?[^\W\d_)][)\"'”’]?)(?:\s+|\s?[-–—:：=….·]+\s?)(\d{1,3}(?:[.,]\d{3}|[.,]\d{1,2})?)(?!\d)"
)
_LONGEST, _WORDS = 60, 9


class _Item(NamedTuple):
    start: int
    end: int
    sum: bool
    """Whether its price has a currency."""
    head: tuple[int, int] | None


def find_priced(brief: Brief) -> list[Quoted]:
    """Return the items of a price list and the headings of its parts, as quotes without marks; [] where they are quoted."""
    if not any(hit.value == "menu" for hit in brief.hits.of("medium")):
        return []
    quoted = [brief.text[quote.inner_start : quote.inner_end] for quote in brief.quotes if quote.mark]
    if any(shape.fits(text) for text in quoted for shape in shapes() if shape.role in ("item", "price")):
        return []
    items = _items(brief)
    sums = [item for item in items if item.sum]
    least = 2 if len(quoted) <= 1 else 3
    kept = sums if len(sums) >= least else items if len(items) >= 3 else []
    heads = sorted({item.head for item in kept if item.head is not None})
    spans = [(item.start, item.end) for item in kept] + (heads if len(heads) > 1 else [])
    return [Quoted(a, b, a, b, "") for a, b in sorted(spans)]


def _items(brief: Brief) -> list[_Item]:
    found: list[_Item] = []
    masked, at = brief.masked, 0
    for match in [*_CUT.finditer(masked), None]:
        end = match.start() if match else len(masked)
        start, head = _after_head(masked, at, end)
        item = _item(masked, start, end)
        if item is not None:
            found.append(_Item(*item, head))
        at = match.end() if match else end
    return found


def _after_head(text: str, start: int, end: int) -> tuple[int, tuple[int, int] | None]:
    """Return where a piece begins behind its last colon, and the heading before that colon, if it is one."""
    colon = max(text.rfind(":", start, end), text.rfind("：", start, end))
    if colon < 0 or not text[colon + 1 : end].strip() or not re.search(r"[^\W\d_]", text[colon + 1 : end]):
        return start, None
    head = _HEAD.search(text[max(0, start - 2) : colon + 1])
    span = (max(0, start - 2) + head.start(1), max(0, start - 2) + head.end(1)) if head else None
    return colon + 1, span if span is not None and len(text[span[0] : span[1]].split()) <= 3 else None


def _item(text: str, start: int, end: int) -> tuple[int, int, bool] | None:
    """Return (start, end, whether with a currency) of the item a piece begins with, None where it is none."""
    while start < end and (text[start].isspace() or text[start] in "-*•·>|"):
        start += 1
    match, summed = _priced().match(text, start, end), True
    if match is None:
        match, summed = _BARE.match(text, start, end), False
        if match is None or text[match.end() : end].strip(" \t*_|"):
            return None
    elif re.match(r"\s?[^\s*_|()（]", text[match.end() : end]) and re.match(r"[^\W_]", text[match.end() : end]):
        return None
    words = text[start : match.end()]
    if BLANK in words or len(words) > _LONGEST or len(words.split()) > _WORDS:
        return None
    return start, match.end(), summed


@functools.cache
def _priced() -> re.Pattern[str]:
    return re.compile(rf"[^\W_].*?[\s.…·:：=–—-]+{money()}|[^\W\d_][^\d]*?[^\W\d_]{money()}", re.IGNORECASE)
