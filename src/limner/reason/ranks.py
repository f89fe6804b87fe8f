"""Who stands under whom in an organisation, told in sentences: "CEO Ann; under her CTO Bob", "Designer Eve (reports to Bob)"."""

from __future__ import annotations

import functools
import re

from limner.reason.nodes import Join, Parts, cut_list
from limner.reason.tables import load_table


def placed(parts: Parts) -> bool:
    """Read the people and offices of a hierarchy that says who stands under whom; False where it does not say so."""
    under, told = _under(), _told()
    text = parts.text
    if under.search(text) is None and told.search(text) is None:
        return False
    forms = parts.brief.hits.of("form")
    start = forms[0].end if forms else 0
    lead = re.compile(r"[^.\n;:：]{0,40}?[:：]").match(text, start)
    at = lead.end() if lead else start
    if lead is not None and chiefly(parts, at):
        _head_of_sheet(parts, start, lead.end() - 1)
    parent: int | None = None
    last: int | None = None
    for match in [*under.finditer(text, at), None]:
        stop = match.start() if match else len(text)
        last = _members(parts, at, stop, parent) if parts.text[at:stop].strip(" ,;:.") else last
        if match is not None:
            parent, at = _parent(parts, match, last)
    return bool(parts.drawn.joins)


def chiefly(parts: Parts, start: int) -> bool:
    """Tell whether a list begins with the head of an organisation: then what the chart is of is its title, no office."""
    first = re.match(r"[\s\"'“„«「]*(.{0,40})", parts.text[start:], re.DOTALL)
    return first is not None and _chiefs().match(first[1]) is not None


def _head_of_sheet(parts: Parts, start: int, end: int) -> None:
    about = re.match(
        r"\s+(?:of|for|für|der|von|de|pour|para|del|da|do|di|per|для|dla|untuk|cho)\s+(?=\S)", parts.text[start:end]
    )
    if about is not None and not parts.text[start + about.end()].islower():
        parts.add(start + about.end(), end, "title")


def _members(parts: Parts, start: int, end: int, parent: int | None) -> int | None:
    """Add the members of a list under a part, each that names another chief under that one; return the last."""
    told, last = _told(), None
    for cut in re.finditer(r"[^;；\n]+", parts.text[start:end]):
        for a, b in cut_list(parts.text, start + cut.start(), start + cut.end()):
            above = told.search(parts.text, a, b)
            number = parts.add(a, above.start() if above else b)
            chief = named(parts, above["who"]) if above else parent
            if number is not None and chief is not None and chief != number:
                parts.drawn.joins.append(Join(chief, number))
            last = number if number is not None else last
    return last


def _parent(parts: Parts, match: re.Match[str], last: int | None) -> tuple[int | None, int]:
    """Return the part that what follows stands under, and where what follows begins."""
    if match["them"] or match["they"]:
        return last, match.end()
    colon = re.compile(r"\s*(?P<who>[^:：,;\n]{1,40})[:：]").match(parts.text, match.end())
    if colon is not None:
        return named(parts, colon["who"]), colon.end()
    words = re.compile(r"\s*(?P<who>\S+(?:\s+[A-ZÀ-Þ]\S+)?)").match(parts.text, match.end())
    found = named(parts, words["who"]) if words else None
    return (found, words.end()) if words and found is not None else (last, match.end())


def named(parts: Parts, who: str) -> int | None:
    """Return the part that a name or an office means ("James", "the CTO"), None where it means none."""
    words = re.sub(r"^(?:the|der|die|dem|le|la|el|o|a|il)\s+", "", who.strip(" .:："), flags=re.IGNORECASE)
    whole = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)", re.IGNORECASE)
    found = (k for k, (name, role) in enumerate(parts.drawn.parts) if role == "node" and whole.search(name.text))
    return next(found, None) if words else None


@functools.cache
def _under() -> re.Pattern[str]:
    words = load_table("structures")
    return re.compile(
        rf"(?:(?<=[;；,，、.。:：\n])\s*(?:and\s+|und\s+|et\s+|y\s+|e\s+|и\s+)?)"
        rf"(?:(?:{words['under']})\s+(?:(?P<they>{words['they']})(?!\w)\s*[:：,]?|(?=\S))|(?P<them>{words['under_them']})(?!\w)\s*[:：,，、は]?)",
        re.IGNORECASE,
    )


@functools.cache
def _told() -> re.Pattern[str]:
    return re.compile(
        rf"\s*[(（]\s*(?:{load_table('structures')['reports']})\s*(?P<who>[^)）]{{1,40}})[)）]", re.IGNORECASE
    )


@functools.cache
def _chiefs() -> re.Pattern[str]:
    return re.compile(rf"(?:{load_table('structures')['chiefs']})(?!\w)", re.IGNORECASE)
