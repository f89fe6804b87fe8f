"""What must not be in the picture: "no people", "sin agujas ni sangre", "写真は使わない", "không có người"."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from limner.document.plan import Decision, Span
from limner.reason.brief import Brief, decide
from limner.reason.tables import Hit, load_table

_NOBODY = frozenset(
    {
        "anything else",
        "anything",
        "thing else",
        "else",
        "wait",
        "worries",
        "problem",
        "need",
        "rush",
        "more",
        "less",
        "say",
        "write",
        "写",
        "寫",
        "写上",
    }
)
"""What stands after "no" or "don't add" and names nothing that could be left out."""
_LONGEST = 40
_FAR = 400
"""How many characters of its sentence a negation reaches over."""
_LISTED = re.compile(r"[,;，、；\n]")


class Negatives(NamedTuple):
    """What is to be left out, in the brief's words; where these words stand; and why."""

    words: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    trace: tuple[Decision, ...] = ()


def negatives_of(brief: Brief, listed: tuple[Span, ...] = ()) -> Negatives:
    """Return what must not be in the picture ("people", "text").

    ``listed`` are the lists that a key such as "negative_prompt" gives.
    """
    found: dict[str, tuple[tuple[int, int], Decision]] = {}
    for span in listed:
        for part in _LISTED.split(span.text):
            words = re.sub(r"^(?:no|any|without|avoid)\s+", "", part.strip(" .-*\"'[](){}"), flags=re.IGNORECASE)
            if 0 < len(words) <= _LONGEST:
                why = Decision(what="leave out", value=words, because=span, rule="a list")
                found.setdefault(words, ((span.start, span.end), why))
    for hit in brief.hits.of("without"):
        if brief.hits.within(hit.start, hit.end + 16, "transparent") or not _counts(brief, hit):
            continue
        for start, end in _before(brief, hit) if _follows(brief, hit) else _after(brief, hit):
            words = brief.masked[start:end]
            if 0 < len(words) <= _LONGEST and words.lower() not in _NOBODY and "\ufffc" not in words:
                why = decide(brief, "leave out", words, min(start, hit.start), max(end, hit.end), "negation")
                found.setdefault(words, ((start, end), why))
    spans = tuple(span for span, why in found.values() if why.rule == "negation")
    return Negatives(tuple(found), spans, tuple(why for _, why in found.values()))


def _counts(brief: Brief, hit: Hit) -> bool:
    """Tell whether a word negates: "no" is "in the" in Portuguese."""
    return brief.language != "pt" or brief.lowered[hit.start : hit.end] != "no"


def _follows(brief: Brief, hit: Hit) -> bool:
    table = load_table("negatives")
    word = brief.lowered[hit.start : hit.end]
    return brief.language in table["after"] and word not in table["before_all_the_same"].split("|")


def _before(brief: Brief, hit: Hit) -> list[tuple[int, int]]:
    """Return the last word before a negation that follows what it leaves out, with the words joined to it by "and"."""
    clause = brief.clauses(max(brief.sentence(hit.start).start, hit.start - _FAR), hit.start)[-1]
    end = hit.start
    found: list[tuple[int, int]] = []
    while True:
        text = brief.masked[clause.start : end].rstrip()
        text = (
            re.sub(rf"\s*[(（][^()（）]{{0,20}}[)）]\s*$|\s*(?:{_words('particles')})\s*$", "", text) if text else text
        )
        word = re.search(r"[^\s,、，()（）\"'“”‘’„«»「」『』《》\ufffc]+$", text)
        if word is None:
            break
        bare = re.sub(rf"(?:{_words('particles')})$", "", word[0])
        start = clause.start + word.start()
        joined = re.search(rf"[^\s]\s*(?:{_words('joint')})\s*$", text[: word.start()])
        split = re.split("や|と|및", bare) if brief.language in ("ja", "ko") else [bare]
        at = start
        for part in split:
            if part:
                at = brief.masked.index(part, at)
                found.append((at, at + len(part)))
                at += len(part)
        if joined is None or len(found) > 3:
            break
        end = clause.start + joined.start() + 1
    return sorted(found)


def _after(brief: Brief, hit: Hit) -> list[tuple[int, int]]:
    """Return what a negation before it leaves out: the rest of its clause, and of a list that "or" or "ni" ends."""
    clauses = brief.clauses(hit.end, min(brief.sentence(hit.end).end, hit.end + _FAR))
    again = brief.hits.within(*clauses[0], "without")
    stop = again[0].start if again else clauses[0].end
    found = _parts(brief, hit.end, stop)
    if not again:
        for k, clause in enumerate(clauses[1:5], start=1):
            near = [brief.masked[a:b].split() for a, b in clauses[1 : k + 1]]
            if any(len(words) > 4 for words in near) or brief.hits.within(clauses[1].start, clause.end, "without"):
                break
            if _ends_list().search(brief.masked[clause.start : clause.end]):
                for inner in clauses[1 : k + 1]:
                    found += _parts(brief, *inner)
                break
    return found


def _parts(brief: Brief, start: int, end: int) -> list[tuple[int, int]]:
    found, at = [], start
    for joint in [*_joint().finditer(brief.masked, start, end), None]:
        stop = joint.start() if joint else end
        span = _trimmed(brief, at, stop)
        if span is not None:
            found.append(span)
        at = joint.end() if joint else stop
    return found


def _trimmed(brief: Brief, start: int, end: int) -> tuple[int, int] | None:
    """Return a stretch without what leads to its noun, and without what only says where or asks politely."""
    text = re.split(r"[\s\"'“”‘’„«»「」『』《》]*\ufffc", brief.masked[start:end])[0]
    cut = re.search(rf"\s(?:{_words('cut')})(?![^\W\d_])", text, re.IGNORECASE)
    text = (text[: cut.start()] if cut and text[: cut.start()].strip() else text).rstrip(" \t\n:：.!*_")
    text = re.sub(rf"\s(?:{_words('joint')})$", "", text)
    while True:
        lead = re.match(rf"[\s:：*_]+|(?:{_words('strip')})(?=\s)|(?:{_words('strip_glued')})", text, re.IGNORECASE)
        if lead is None or lead.end() == 0 or not text[lead.end() :].strip():
            break
        start, text = start + lead.end(), text[lead.end() :]
    return (start, start + len(text)) if text.strip() else None


@functools.cache
def _words(name: str) -> str:
    table = load_table("negatives")
    if name == "strip_glued":
        return "|".join(word for word in table["strip"].split("|") if ord(word[0]) > 0x2E80)
    return "|".join(re.escape(word) for word in sorted(table[name].split("|"), key=len, reverse=True))


@functools.cache
def _joint() -> re.Pattern[str]:
    spaced = [w for w in load_table("negatives")["joint"].split("|") if ord(w[0]) < 0x2E80]
    glued = [w for w in load_table("negatives")["joint"].split("|") if ord(w[0]) > 0x2E80]
    return re.compile(rf"\s(?:{'|'.join(spaced)})(?=\s)|(?<=[^\W\d_])(?:{'|'.join(glued)})(?=[^\W\d_])", re.IGNORECASE)


@functools.cache
def _ends_list() -> re.Pattern[str]:
    ending = load_table("negatives")["ending"]
    return re.compile(rf"^\s*(?:{ending})\s|\s(?:{ending})\s", re.IGNORECASE)
