"""Copy that stands unquoted in running text after the word for what it is: a date, a price, an author, a list of buttons."""

from __future__ import annotations

import functools
import re

from limner.reason.brief import BLANK, Brief
from limner.reason.persons import names_end
from limner.reason.quotes import Quoted
from limner.reason.shapes import shape_of
from limner.reason.tables import Hit

_NAME = r"[A-ZÀ-ÞĀ-ŽΑ-ΩА-ЯЁ][\w'’.\-À-ÿ]*"
_BY = re.compile(
    rf"[,\s]+(?:(?:a novel |written |a book )?by|von|par|por|di|от)\s+({_NAME}(?:\s+(?:de|von|van|la|du|{_NAME})){{0,3}})"
)
_LEAD = re.compile(r"\s*(?:[:：=]|is|of|ist|est|es|è|é|はは?|は|是|为|為)?\s*")
_MEMBER = re.compile(
    r"[A-ZÀ-ÞĀ-ŽА-ЯЁ0-9][^\n,;.:，、。；\"“”«»()（）]{0,28}?(?=\s*(?:[,;.]|$|\n|\s(?:and|und|et|y|e|и|or|&)\s))"
)
_JOINT = re.compile(r"\s*(?:,\s*(?:(?:and|und|et|y|e|и|or)\s+)?|\s(?:and|und|et|y|e|и|or|&)\s+)")
_TO_LIST = re.compile(r"(?:[ ]\w+){0,3}[ ]?[:：]\s*|\s+(?:are|for|like)\s+|\s+")
_LISTS = frozenset({"item", "label", "button", "node", "step", "badge"})


@functools.cache
def _shape(role: str) -> re.Pattern[str]:
    """Return how a string of a role is written, as the start of a text."""
    return re.compile(rf"(?:{shape_of(role)})(?=[\s,;.!)，、。；）]|$)", re.IGNORECASE)


def find_plain(brief: Brief) -> list[Quoted]:
    """Return the unquoted strings after words for dates, prices and lists, as quotes without marks."""
    found: list[Quoted] = []
    for hit in brief.hits.of("role"):
        spans = (
            _figures(brief, hit)
            if hit.value in ("date", "price")
            else _people(brief, hit)
            if hit.value == "author"
            else _members(brief, hit)
            if hit.value in _LISTS
            else []
        )
        found += [Quoted(a, b, a, b, "") for a, b in spans if BLANK not in brief.masked[a:b] and not _taken(found, a)]
    return found


def author_after(brief: Brief, title: Quoted) -> list[Quoted]:
    """Return the author named right after an unquoted title ("The Glass Orchard by Mara Quinn"), as a list of none or one."""
    match = _BY.match(brief.text, title.end)
    return [Quoted(match.start(1), match.end(1), match.start(1), match.end(1), "")] if match else []


def authors_of_covers(brief: Brief) -> list[Quoted]:
    """Return the names right after quoted titles of covers: "“The Salt Road” by Imani Clarke", without marks."""
    if not any(hit.value == "cover" for hit in brief.hits.of("medium")):
        return []
    found = [_BY.match(brief.text, quote.end) for quote in brief.quotes]
    return [Quoted(m.start(1), m.end(1), m.start(1), m.end(1), "") for m in found if m is not None]


def _taken(found: list[Quoted], at: int) -> bool:
    return any(quoted.start <= at < quoted.end for quoted in found[-12:])


def _figures(brief: Brief, hit: Hit) -> list[tuple[int, int]]:
    lead = _LEAD.match(brief.text, hit.end)
    at = lead.end() if lead else hit.end
    match = _shape(hit.value).match(brief.text, at)
    text = match[0].rstrip(" .,") if match else ""
    return [(at, at + len(text))] if any(c.isdigit() for c in text) else []


def _people(brief: Brief, hit: Hit) -> list[tuple[int, int]]:
    """Return the names after the word for who made it: "directed by Ana Reyes and Jo Park", "作者林小满"."""
    lead = _LEAD.match(brief.text, hit.end)
    at = lead.end() if lead else hit.end
    end = names_end(brief.text, at, min(len(brief.text), at + 160))
    return [(at, end)] if end is not None else []


def _members(brief: Brief, hit: Hit) -> list[tuple[int, int]]:
    """Return the members of a list that follows its word: "nav items Home, Pricing, Docs", "buttons Save and Cancel"."""
    text = brief.text
    lead = _TO_LIST.match(text, hit.end)
    if lead is None or not text[hit.start : hit.end].lower().endswith(("s", "n", "и", "ы")):
        return []
    spans, at = [], lead.end()
    while (member := _MEMBER.match(text, at)) is not None:
        spans.append((member.start(), member.end()))
        joint = _JOINT.match(text, member.end())
        if joint is None:
            break
        at = joint.end()
    return spans if len(spans) > 1 else []
