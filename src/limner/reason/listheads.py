"""Heads of quoted lists: in 'starters: "Soup 6", "Olives 4"; mains: "Risotto 15"' the words before the colons head what follows."""

from __future__ import annotations

import functools
import re

from limner.reason.brief import BLANK, Brief
from limner.reason.quotes import Quoted
from limner.reason.tables import load_table

_MEDIA = ("menu", "resume", "infographic", "slide", "bento", "checklist", "worksheet", "newspaper", "notebook")
_HEAD = re.compile(
    rf"(?:^|[;；.。।\n,，、—–-])[ \t]*(?:(?:and|und|et|y|e|и)\s+)?([^\W\d_][^\s:：;,.\"“«「{BLANK}]*(?: [^\s:：;,.\"“«「{BLANK}]+){{0,2}})"
    rf"\s*[:：]\s*(?=[\"“„«「『'‘]?{BLANK})"
)
_LONGEST = 28


def list_heads(brief: Brief) -> list[Quoted]:
    """Return the words that head lists of quoted strings, as quotes without marks; [] where fewer than two do.

    A brief in a form (JSON, keys) says itself what is copy.
    Words that the grammar knows ("title:", "button:", "headline in red:") speak of a string and are not set.
    """
    if brief.told or not any(hit.value in _MEDIA for hit in brief.hits.of("medium")):
        return []
    found = []
    for match in _HEAD.finditer(brief.masked):
        start, end = match.span(1)
        known = [hit for hit in brief.hits.within(start, end) if hit.kind not in ("living", "sep")]
        if end - start <= _LONGEST and not known and not _part_words() & set(brief.lowered[start:end].split()):
            found.append(Quoted(start, end, start, end, ""))
    return found if len(found) > 1 else []


@functools.cache
def _part_words() -> frozenset[str]:
    """Return the words for parts of a sheet ("callout", "Fazit", "left column"), which name and are not set."""
    return frozenset(word for words in load_table("sections").values() for word in words.split("|"))
