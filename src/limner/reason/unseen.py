"""Words of a brief that show nothing: whom a sheet is for, what leaves room, and words of the sheet that hold others' names."""

from __future__ import annotations

import functools
import re

from limner.reason.brief import Brief
from limner.reason.quotes import Quoted
from limner.reason.tables import load_table


def unseen_words(brief: Brief) -> list[tuple[int, int]]:
    """Return the stretches [start, end) of a brief that name nothing to show, in order.

    "for kids" and "Kids zoo poster" say who looks, "empty space" what is left free; "مهرجان" (festival) is no clown;
    a manner of drawing in katakana shows no thing that its letters hold, "a pencil drawing" no pencil.
    """
    found = [match.span() for match in _always().finditer(brief.lowered)]
    found += [match.span(1) for match in _led().finditer(brief.lowered)]
    for match in _heads().finditer(brief.lowered):
        # "Kids zoo poster": with nothing but a word or two up to the medium's name it is whom the sheet is for.
        after = brief.hits.within(match.end(), min(len(brief.lowered), match.end() + 28), "medium")
        if after and re.fullmatch(
            r"['’]?s?(?:[\s-]+[^\W\d_]+){0,2}[\s-]+", brief.lowered[match.end() : after[0].start]
        ):
            found.append(match.span(1))
    manners = [hit for hit in brief.hits.of("picture", "style") if _MANNER.fullmatch(brief.text[hit.start : hit.end])]
    found += [(hit.start, hit.end) for hit in manners]
    if brief.language in _NAMING:
        for hit in brief.hits.of("living"):
            name = _NAME.match(brief.text, hit.end)
            found += [name.span(1)] if name and not brief.hits.within(*name.span(1), "medium", "living") else []
    if brief.language in _NAMING:
        found += [match.span(1) for match in _FOR_WHOM.finditer(brief.masked)]
    tools = load_table("precedence")["tools"]
    found += [(hit.start, hit.end) for hit in brief.hits.of("picture") if hit.value in tools]
    found += [span for quote in brief.quotes if (span := _herald(brief, quote)) is not None]
    return sorted(found)


_FOR_WHOM = re.compile(
    r"\b(?:for|from|pour|para|per|von|de la part de)\s+((?:my \w+ |our \w+ )?[A-Z][a-zà-ÿ]+)"
    r"(?=['’]s\b|,?\s+(?:aged?|turns|turning|who|qui|que|che)\b)"
)
"""A name after the word for whom: "for Lily, age 6" draws no flower."""
_NAMING = ("en", "fr", "es", "pt", "it")
_NAME = re.compile(
    r"\s([A-Z][a-zà-ÿ]{2,})(?=\s(?:as|is|in|on|at|with|and|sits|wearing|running|sleeping|dressed|comme|en|avec|como|con|com|come)\b|[,.])"
)
"""A name right after somebody ("my cat Biscuit as a king"): no thing is meant, in languages that write these small."""


def paper_seals(brief: Brief, medium: str) -> list[tuple[int, int]]:
    """Return the words for the seal of a certificate: wax or gold on paper, no animal."""
    if medium not in load_table("unseen")["sealed"]:
        return []
    return [match.span() for match in re.finditer(load_table("unseen")["seals"], brief.lowered)]


def _herald(brief: Brief, quote: Quoted) -> tuple[int, int] | None:
    """Return the word that only says what a figure after it is: "doors at “8 PM”", "tickets “$25”"."""
    if not any(letter.isdigit() for letter in brief.text[quote.inner_start : quote.inner_end]):
        return None
    head = max(0, quote.start - 40)
    match = _heralds().search(brief.lowered[head : quote.start])
    return (head + match.start(1), head + match.end(1)) if match else None


@functools.cache
def _heralds() -> re.Pattern[str]:
    words = load_table("unseen")["heralds"]
    return re.compile(rf"(?<!\w)({words})(?:\s+[^\W\d_]{{1,8}}){{0,2}}\s*[:：=–—-]?\s*$")


@functools.cache
def _always() -> re.Pattern[str]:
    table = load_table("unseen")
    spaced = "|".join(re.escape(phrase) for phrase in table["phrases"] if ord(phrase[0]) < _EAST)
    glued = "|".join(re.escape(phrase) for phrase in table["phrases"] if ord(phrase[0]) >= _EAST)
    return re.compile("|".join((rf"(?<!\w)(?:{spaced})", glued, *table["patterns"], *table["audience_phrases"])))


_MANNER = re.compile(r"[ァ-ヺー・]{4,}[風調]?")
"""A manner of drawing in katakana: no thing lies in it, no glass in "ステンドグラス", no rhinoceros in "サイケデリック"."""

_EAST = 0x2E80
"""The first character of scripts set without spaces: their phrases may follow any character."""


@functools.cache
def _led() -> re.Pattern[str]:
    table = load_table("unseen")
    return re.compile(
        rf"(?<!\w)(?:{table['audience_leads']})\s+(?:the\s+|die\s+|les\s+|los\s+|as\s+|i\s+)?({table['audience_words']})(?!\w)"
    )


@functools.cache
def _heads() -> re.Pattern[str]:
    """Return the pattern of an audience at the head of its clause, with no article or number before it."""
    return re.compile(
        rf"(?:^|[.,:;!?\n]\s*|(?<!\w)(?:an?|the|our|my)\s+)({load_table('unseen')['audience_words']})(?!\w)"
    )


__all__ = ["paper_seals", "unseen_words"]
