"""The brief as it is read: its text, where it is quoted, the words found outside the quotes, and how it divides into clauses."""

from __future__ import annotations

import bisect
import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from limner.document.plan import Decision, Span
from limner.reason.quotes import Quoted, find_quotes
from limner.reason.script import function_words, language_of_brief
from limner.reason.source import HOLE
from limner.reason.tables import Hit, Hits, fold, matcher
from limner.reason.tools import is_tool

BLANK = "\ufffc"
"""What stands for a character of quoted copy in the masked text."""

_CLAUSE = re.compile(r"[,;!?、，。；！？।॥؛،؟\n|]|\.(?=\s|$)|[:：](?!\d)|\s[—–-]\s")
_SENTENCE = re.compile(r"[!?。！？।॥؟\n]|\.(?=\s|$)")


class Stretch(NamedTuple):
    """A stretch of the brief's text, [start, end)."""

    start: int
    end: int


class Told(NamedTuple):
    """A string that the form of the brief says is copy: where it stands, what speaks of it, and its role ("" for unsaid)."""

    quoted: Quoted
    pre: Stretch
    post: Stretch
    role: str = ""

    @property
    def cue(self) -> Hit:
        """The words that name its role, as a hit."""
        return Hit(self.pre.start, self.quoted.start, "role", self.role)


@dataclass(frozen=True)
class Brief:
    """A brief and what was found in it. ``blanks`` are the stretches of copy, which no other rule may read.

    ``told`` are the strings that the form of the brief marks as copy; they are among the ``quotes``.
    """

    text: str
    quotes: tuple[Quoted, ...]
    blanks: tuple[Stretch, ...]
    told: tuple[Told, ...] = ()

    @cached_property
    def masked(self) -> str:
        """The text with the inside of every blank replaced; offsets are unchanged."""
        parts, at = [], 0
        for start, end in self.blanks:
            parts.append(self.text[at:start])
            parts.append(BLANK * (end - start))
            at = end
        parts.append(self.text[at:])
        return "".join(parts).replace(HOLE, " ")

    @cached_property
    def lowered(self) -> str:
        """The masked text in lower case, of the same length."""
        return fold(self.masked)

    @cached_property
    def hits(self) -> Hits:
        """The words of the grammar tables found outside the blanks."""
        return Hits([hit for hit in matcher().find(self.masked) if not is_tool(self.masked, hit)])

    @cached_property
    def carriers(self) -> dict[tuple[str, str], int]:
        """The carriers that are named: each kind with its words, and where they first end."""
        first: dict[tuple[str, str], int] = {}
        for hit in self.hits.of("carrier"):
            first.setdefault((hit.value, fold(self.text[hit.start : hit.end])), hit.end)
        return first

    @cached_property
    def language(self) -> str:
        """The language tag of the brief, judged outside its copy (by all of it where nothing else is written)."""
        outside = self.masked.replace(BLANK, " ")
        if any(quoted.mark == "„" for quoted in self.quotes) and not function_words(outside):
            closed = {self.text[quoted.end - 1] for quoted in self.quotes if quoted.mark == "„"}
            named = language_of_brief(self.text)
            return named if function_words(self.text) or named != "en" else "pl" if "”" in closed else "de"
        if not any(c.isalpha() for c in outside):
            return language_of_brief(self.text)
        formed = {one.quoted.start for one in self.told}
        plain = [self.text[q.start : q.end] for q in self.quotes if not q.mark and q.start not in formed]
        copy = [self.text[q.inner_start : q.inner_end] for q in self.quotes if q.mark]
        return language_of_brief(outside, " ".join(plain), " ".join(copy))

    @cached_property
    def _stops(self) -> list[int]:
        return [match.end() for match in _SENTENCE.finditer(self.masked)]

    def sentence(self, at: int) -> Stretch:
        """Return the sentence that holds an offset."""
        index = bisect.bisect_right(self._stops, at)
        start = self._stops[index - 1] if index else 0
        end = self._stops[index] if index < len(self._stops) else len(self.text)
        return Stretch(start, end)

    def clauses(self, start: int, end: int) -> list[Stretch]:
        """Return the clauses of a stretch; a colon at its very end divides nothing (it leads to what follows)."""
        found, at = [], start
        tail = len(self.masked[start:end].rstrip(" \t*_#>-:：\n")) + start
        for match in _CLAUSE.finditer(self.masked, start, end):
            if match.start() >= tail and match[0] in ":：":
                continue
            found.append(Stretch(at, match.start()))
            at = match.end()
        found.append(Stretch(at, end))
        return found

    def words(self, stretch: Stretch) -> str:
        """Return the words of a stretch outside copy, trimmed."""
        return self.masked[stretch.start : stretch.end].replace(BLANK, "").strip()

    def with_quotes(self, more: list[Quoted]) -> Brief:
        """Return the brief with more stretches taken as quoted."""
        quotes = tuple(sorted((*self.quotes, *more)))
        return replace(self, quotes=quotes, blanks=tuple(Stretch(q.inner_start, q.inner_end) for q in quotes))

    def opened(self, starts: set[int]) -> Brief:
        """Return the brief with the quotes that begin at some offsets no longer blanked."""
        open_ = [q for q in self.quotes if q.start in starts]
        marks = {at for q in open_ for at in (*range(q.start, q.inner_start), *range(q.inner_end, q.end))}
        text = "".join(HOLE if at in marks else character for at, character in enumerate(self.text))
        shut = {q.inner_start for q in open_}
        return replace(self, text=text, blanks=tuple(blank for blank in self.blanks if blank.start not in shut))

    def without(self, stretches: list[tuple[int, int]]) -> Brief:
        """Return the brief with further stretches blanked: names that are copy and must not be read as words."""
        if not stretches:
            return self
        blanks: list[Stretch] = []
        for start, end in sorted([*self.blanks, *stretches]):
            if not blanks or start >= blanks[-1].end:
                blanks.append(Stretch(start, end))
        return replace(self, blanks=tuple(blanks))


def read(text: str, told: tuple[Told, ...] = ()) -> Brief:
    """Return the brief of a text with every quoted stretch blanked, those its form told of first."""
    brief = Brief(text, (), (), told)
    if not told:
        return brief.with_quotes(find_quotes(text))
    covered = list(text)
    for one in told:
        covered[one.quoted.start : one.quoted.end] = HOLE * (one.quoted.end - one.quoted.start)
    return brief.with_quotes([one.quoted for one in told] + find_quotes("".join(covered)))


def decide(brief: Brief, what: str, value: str, start: int, end: int, rule: str) -> Decision:
    """Return a Decision with the words of the brief at [start, end) as its reason."""
    return Decision(what=what, value=value, because=Span(start=start, end=end, text=brief.text[start:end]), rule=rule)
