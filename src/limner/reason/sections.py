"""The parts of a brief's copy: which string heads which others, read from colons, bullets, indents and the words for parts."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field
from typing import Literal

from limner.document.plan import Copy, Medium, Section
from limner.reason.brief import Brief
from limner.reason.tables import load_table

_MARKS = "\"'“”‘’„«»「」『』《》‹›`*_"
_BULLET = re.compile(r"^[ \t]*(?:[-*•·+–—▪‣○●■]|\(?\d{1,2}[.)、:：]|\(?[a-zA-Z][.)])[ \t]+")
_HASH = re.compile(r"^[ \t]*(#{1,6})[ \t]*")
_BREAK = re.compile(r"[;；\n]|[.!?](?=\s|$)|[。！？।]")
_HEAD_ROLES = ("title", "brand", "subtitle", "author", "date", "button", "badge")
_FREE: tuple[Medium, ...] = ("scene", "product", "packaging", "comic", "diagram", "chart", "logo", "sticker", "lettering",
                             "storyboard", "storybook", "signage")  # fmt: skip
_NEAR = 90
"""So many characters at most stand between a heading and the first string under it."""

Kind = Literal["part", "column", "row", "callout", "aside", "foot"]


@dataclass
class _Part:
    """A section on its way: its heading, strings, how deep it is indented and the section around it."""

    heading: str
    kind: Kind
    depth: float
    parent: int | None
    words: str
    items: list[str] = field(default_factory=list)


@functools.cache
def _words(name: str) -> re.Pattern[str]:
    """Return the words of one list as a pattern: Latin ones from a word's start, others wherever they stand."""
    words = sorted(load_table("sections")[name].split("|"), key=len, reverse=True)
    return re.compile(
        "|".join((r"(?<![^\W\d_])" + re.escape(w) + (r"(?![a-zß-ÿ])" if len(w) < 5 else "")) if ord(w[0]) < 0x590 else re.escape(w)
                 for w in words), re.IGNORECASE)  # fmt: skip


def sections_of(brief: Brief, copies: tuple[Copy, ...], medium: Medium) -> tuple[Section, ...]:
    """Return the sections of a brief's copy in its order; () where nothing in it heads anything else."""
    strings = [copy for copy in copies if copy.span is not None and not copy.carrier and not copy.speaker]
    if medium in _FREE or len(strings) < 3:
        return ()
    reader = _Reader(brief, strings)
    reader.read()
    parts = reader.parts
    if _headed_by_subtitle(parts, strings, reader):
        return ()
    if not any(part.heading and part.items for part in parts) and not any(part.kind != "part" for part in parts):
        return ()
    return tuple(
        Section(heading=part.heading, items=tuple(part.items), parent=part.parent, kind=part.kind, words=part.words)
        for part in parts
    )


def _headed_by_subtitle(parts: list[_Part], strings: list[Copy], reader: _Reader) -> bool:
    """Tell whether the only section is all that follows the title's second line: “Title”, “4 May”: “9:00 …”, “9:30 …”."""
    if len(parts) != 1 or len(strings) < 3 or parts[0].heading != strings[1].id or strings[0].role != "title":
        return False
    return "\n" not in reader.gap(1) and reader.gap(1).strip(_MARKS + " ,，、") == ""


class _Reader:
    """Goes through the strings once and deals them to sections."""

    def __init__(self, brief: Brief, strings: list[Copy]) -> None:
        self.text, self.masked = brief.text, brief.masked
        self.strings = strings
        self.ends = [copy.span.end if copy.span else 0 for copy in strings]
        self.starts = [copy.span.start if copy.span else 0 for copy in strings]
        self.parts: list[_Part] = []
        self.current: int | None = None

    def read(self) -> None:
        """Deal every string."""
        titled = False
        for i, copy in enumerate(self.strings):
            lead = self._lead(i)
            kind = self._kind(lead)
            if copy.role == "title" and not titled and (i < 2 or not self.parts) and kind == "part":
                titled = True
                self.current = None
                continue
            if kind != "part" and not self._opens(i):
                self.parts.append(_Part("", kind, 99.0, None, lead, [copy.id]))
                self.current = None
            elif self._opens(i) and (self._apart(i, lead) or self.current is None):
                self._open(i, copy, kind, lead)
            elif self.current is not None and not self._closes(i, lead, copy):
                self.parts[self.current].items.append(copy.id)
            else:
                self.current = None

    def _open(self, i: int, copy: Copy, kind: Kind, lead: str) -> None:
        depth = self._depth(i)
        parent = self.current
        while parent is not None and self.parts[parent].depth >= depth:
            parent = self.parts[parent].parent
        self.parts.append(_Part(copy.id, kind, depth, parent, lead))
        self.current = len(self.parts) - 1

    def gap(self, i: int) -> str:
        """Return what stands between a string and the one before it."""
        return self.masked[self.ends[i - 1] if i else 0 : self.starts[i]]

    def _lead(self, i: int) -> str:
        """Return the words right before a string: of its clause, without marks of quotation."""
        gap = self.gap(i).rstrip(_MARKS + " ")
        cut = [match.end() for match in _BREAK.finditer(gap)]
        return gap[cut[-1] if cut else 0 :].strip(_MARKS + " \t:：-–—,，、#")[-80:]

    def _kind(self, lead: str) -> Kind:
        tail = lead[-40:]
        for kind in ("foot", "callout", "aside"):
            if _words(kind).search(tail):
                return kind
        return "part"

    def _depth(self, i: int) -> float:
        """Return how deep a string is indented; headings of Markdown lie above all, strings within a line below its first."""
        start = self.text.rfind("\n", 0, self.starts[i]) + 1
        if i and self.ends[i - 1] > start:
            return 1000.0
        line = self.text[start : self.starts[i]]
        hashes = _HASH.match(line)
        if hashes:
            return -100.0 + len(hashes[1])
        white = len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip())
        return white + (1.0 if _BULLET.match(line) else 0.0)

    def _opens(self, i: int) -> bool:
        """Tell whether a string heads the next one: a colon, dash or "with" between them, or a deeper line below."""
        if i + 1 >= len(self.strings):
            return False
        if i == 1 and self.strings[0].role == "title" and self.gap(1).strip(_MARKS + " ,，、") == "" and self._opens(2):
            # “Name”, “What she does”: “Experience”: … – the second line of the head, not a heading.
            return False
        gap = self.masked[self.ends[i] : self.starts[i + 1]]
        if len(gap) > _NEAR:
            return False
        bare = gap.strip(_MARKS + " \t")
        if "\n" in gap:
            here, below = self._depth(i), self._depth(i + 1)
            return below > here and below < 1000 and (below - here >= 1 or bare.startswith((":", "：")))
        if _BREAK.search(bare):
            return False
        if re.match(r"[:：(（]|[–—-]+(?:\s|$)", bare):
            return True
        words = re.sub(r"^[,，、]\s*", "", bare)
        found = _words("holds").match(words)
        return found is not None and len(words) < 60

    def _apart(self, i: int, lead: str) -> bool:
        """Tell whether a string begins something new: after a stop or a new line, or where its words name a part."""
        return i == 0 or _BREAK.search(self.gap(i)) is not None or _words("part").search(lead) is not None

    def _closes(self, i: int, lead: str, copy: Copy) -> bool:
        """Tell whether a string no longer belongs to the section before it."""
        gap = self.gap(i)
        if copy.role in _HEAD_ROLES and copy.role != "date" and len(lead) > 2:
            return True
        if "\n" in gap:
            part = self.parts[self.current] if self.current is not None else None
            return part is not None and self._depth(i) < 1000 and self._depth(i) <= part.depth and part.depth < 1000
        stop = re.search(r"[.!?;；](?=\s|$)|[。！？।]", gap.strip(_MARKS + " "))
        return stop is not None and len(lead.split()) + (len(lead) > 6 and " " not in lead) >= 1
