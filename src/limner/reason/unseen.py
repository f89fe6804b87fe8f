"""Words of a brief that show nothing: whom a sheet is for, what leaves room, and words of the sheet that hold others' names."""

from __future__ import annotations

import functools
import re

from limner.reason.brief import Brief
from limner.reason.tables import load_table


def unseen_words(brief: Brief) -> list[tuple[int, int]]:
    """Return the stretches [start, end) of a brief that name nothing to show, in order.

    "for kids" and "Kids zoo poster" say who looks, "empty space" what is left free; "مهرجان" (festival) is no clown.
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
    return sorted(found)


@functools.cache
def _always() -> re.Pattern[str]:
    table = load_table("unseen")
    phrases = "|".join(re.escape(phrase) for phrase in table["phrases"])
    return re.compile("|".join((rf"(?<!\w)(?:{phrases})", *table["patterns"], *table["audience_phrases"])))


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


__all__ = ["unseen_words"]
