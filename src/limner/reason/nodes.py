"""The parts of a diagram as they are gathered: names that are nodes or labels, each once, and how they are joined."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from limner.document.plan import Role
from limner.reason.brief import BLANK, Brief
from limner.reason.prose import Named
from limner.reason.strings import Slot

_HEAD = " \t\n\r*-–—•·▪►●○\"'“”„«»‘’「」『』《》`_.,;:，。、；：→()（）[]{}|#>"
_TAIL = " \t\n\r-–—\"'“”„«»‘’「」『』《》`_.,;:，。、；：→(（[{|#>"
_LISTED = re.compile(r"[,،、，;；/]|\s(?:and|und|et|y|e|и|और|এবং|ve|dan|và|i|oraz)\s|\sو\s?|[和與与及と](?=\S)")
_LETTER = re.compile(r"\w")


@dataclass(slots=True)
class Join:
    """A connection between two parts by their numbers; ``label`` is the number of its label's part or None."""

    source: int
    target: int
    dashed: bool = False
    label: int | None = None


@dataclass(slots=True)
class Drawn:
    """A diagram as read: its kind, its parts with their roles, joins, groups (name or None, members) and tasks."""

    kind: str
    parts: list[tuple[Named, Role]] = field(default_factory=list)
    joins: list[Join] = field(default_factory=list)
    groups: list[tuple[int | None, list[int]]] = field(default_factory=list)
    tasks: list[tuple[int, float, float, str]] = field(default_factory=list)
    ticks: list[tuple[float, str]] = field(default_factory=list)


class Parts:
    """Collects the parts of one diagram from stretches of a brief; a name said again is the same part."""

    def __init__(self, brief: Brief, slots: list[Slot], drawn: Drawn) -> None:
        """Start with no parts."""
        self.brief, self.text, self.slots, self.drawn = brief, brief.masked, slots, drawn
        self._known: dict[str, int] = {}

    def add(self, start: int, end: int, role: Role = "node", *, apart: bool = False, longest: int = 60) -> int | None:
        """Return the number of the part a stretch names, None where it names none; ``apart`` parts are never the same."""
        name = self.name(start, end, longest)
        if name is None:
            return None
        key = name.text.casefold()
        if not apart and key in self._known:
            return self._known[key]
        if apart and any(part.start == name.start for part, _ in self.drawn.parts):
            return None
        self.drawn.parts.append((name, role))
        number = len(self.drawn.parts) - 1
        if not apart:
            self._known[key] = number
        return number

    def name(self, start: int, end: int, longest: int = 60) -> Named | None:
        """Return what a stretch names: a quoted string in it, else its words without marks at their ends."""
        slot = next((s for s in reversed(self.slots) if s.inner.start < end and start < s.inner.end), None)
        if slot is not None:
            return Named(slot.text, slot.inner.start, slot.inner.end, True)
        text = self.text[start:end]
        bare = text.lstrip(_HEAD).rstrip(_TAIL)
        while bare[-1:] in ")）]}" and bare and not any(c in bare for c in "(（[{"):
            bare = bare[:-1].rstrip(_TAIL)
        if not bare or BLANK in bare or len(bare) > longest or not _LETTER.search(bare):
            return None
        at = start + text.index(bare)
        return Named(bare, at, at + len(bare))

    def lines(self) -> list[tuple[int, int]]:
        """Return the stretches of the brief's lines, and of sentences parted by semicolons."""
        out, at = [], 0
        for match in re.finditer(r"[\n;；؛。।]|\.(?=\s|$)|$", self.text):
            if match.start() > at:
                out.append((at, match.start()))
            at = match.end()
        return out


def cut_list(text: str, start: int, end: int, mark: re.Pattern[str] = _LISTED) -> list[tuple[int, int]]:
    """Cut a stretch into the members of a list; "and" parts only what follows the last comma."""
    out, at = [], start
    depth = 0
    for match in mark.finditer(text, start, end):
        depth = text.count("(", at, match.start()) - text.count(")", at, match.start())
        if depth > 0:
            continue
        if match[0][:1].isspace() and match[0].strip().isalpha() and mark.search(text, match.end(), end):
            rest = [m for m in mark.finditer(text, match.end(), end) if not m[0].strip().isalpha()]
            if rest:
                continue
        out.append((at, match.start()))
        at = match.end()
    return [*out, (at, end)]
