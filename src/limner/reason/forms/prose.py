"""A brief written in a form, rewritten as prose of the same length, with what is copy in it told apart beforehand.

Every character keeps its offset, so that a Span still points into the prompt. What is syntax becomes ``HOLE``, which the
readers skip; the words of descriptions and hints stay as words, without their quotation marks.
"""

from __future__ import annotations

import bisect
import re
from typing import NamedTuple

from limner.document.plan import Span
from limner.reason.brief import Brief, Stretch, Told
from limner.reason.forms.fields import field_of, plain, words_of
from limner.reason.forms.inline import Spans, find_inline
from limner.reason.forms.judge import Verdict, judge_all, looks_only, own_key
from limner.reason.forms.leaves import Key, Leaf, Tree
from limner.reason.forms.objects import find_objects
from limner.reason.forms.rows import find_rows
from limner.reason.forms.slots import fill_slots
from limner.reason.pasted import pasted_table
from limner.reason.quotes import Quoted, find_quotes
from limner.reason.source import HOLE
from limner.reason.tables import Hits, load_table

_LISTED = re.compile(r"\s*[,，、;；|•·\n]\s*|\s+[/／]\s*|\s*／\s*|\s[—–-]\s|——")
_COMMAS = re.compile(r"\s*[,，、;；|]\s*")
_PARTED = re.compile(r"\s+[/／|]\s*|\s*[／|、]\s*|\s[—–-]\s|\s*——\s*|(?<=[^\x00-\x7f])[：:]\s*")
_ASIDE = re.compile(r"[ \t]*[（(\[]([^()（）\[\]]{2,80})[)）\]][ \t]*$")
_TAIL = re.compile(r"(?:[,，;；]|\s[—–-])\s*([^,，;；—–]{2,80})$")


_ESCAPE = re.compile(r'\\\\(["nt\\\\/])')


class Prose(NamedTuple):
    """The rewritten text, the strings told to be copy, what is to be left out, and the stretches that show nothing."""

    text: str
    told: tuple[Told, ...] = ()
    negatives: tuple[Span, ...] = ()
    unseen: tuple[Stretch, ...] = ()


def as_prose(prompt: str) -> Prose:
    """Return a prompt as prose of the same length, its slots filled and its trees read."""
    text = fill_slots(prompt)
    objects = _without_data(text, find_objects(text))
    free = [(tree.start, tree.end) for tree in objects]
    flat = _flatten(text, objects)
    quotes = find_quotes(_blanked(flat, free))
    rows = find_rows(flat, free)
    long = Spans([(q.start + 1, q.end) for q in quotes if "\n" in flat[q.start : q.end]])
    lined = tuple(leaf for leaf in rows.leaves if long.at(leaf.key_start) is None)
    lined = find_inline(flat, free, lined, quotes)
    known = {(leaf.key_start, kind) for leaf in lined if (kind := field_of(own_key(leaf)).kind)}
    if not any(kind in ("copy", "list") for _, kind in known) or len(known) < 2 and not _titled(flat, lined):
        lined = ()
    if len(known) == 1 and lined and _orders(flat[lined[0].key_start : lined[0].start]):
        lined = ()
    leaves = tuple(leaf for tree in objects for leaf in tree.leaves)
    if not leaves and not lined:
        return Prose(flat)
    hits = Brief(flat, (), ()).hits
    textual = any(hit.value in load_table("bearing")["canvas_media"] for hit in hits.of("medium"))
    writer = _Writer(flat, hits)
    writer.leaves(leaves, judge_all(flat, leaves, hits, textual), True)
    writer.leaves(lined, judge_all(flat, lined, hits, textual, True), False)
    for tree in (*objects, rows):
        writer.keys([key for key in tree.keys if tree.syntax or lined and key.start not in writer.spoken])
    return writer.done()


def _titled(text: str, leaves: tuple[Leaf, ...]) -> bool:
    """Tell whether the only known key names a certain kind of string, and what follows begins like one."""
    only = next(leaf for leaf in leaves if field_of(own_key(leaf)).kind)
    first = text[only.start : only.start + 1]
    few = 0 < len(only.keys[-1].split()) <= 3 and "\n" not in text[only.start : only.end]
    return (
        bool(field_of(own_key(only)).role)
        and few
        and not first.islower()
        and not find_quotes(text[only.start : only.end + 2])
    )


def _orders(key: str) -> bool:
    """Tell whether the only known key is the order itself: "Drinks menu: Espresso $3, Latte $4.50"."""
    words = key.strip(" \t*_:：")
    ordered = [hit for hit in Brief(words, (), ()).hits.of("medium") if hit.end == len(words)]
    return any(hit.start > 0 or hit.value == "menu" for hit in ordered)


def _without_data(text: str, objects: list[Tree]) -> list[Tree]:
    """Return the trees without the stretch that is a table of figures: that is data for a chart, read as it stands."""
    table = pasted_table(text) if objects else None
    if table is None or not any(tree.start <= table.start < tree.end for tree in objects):
        return objects
    figures = all(any(cell.text[:1].isdigit() for cell in row) for row in table.rows[1:])
    heads = [field_of(cell.text) for cell in table.rows[0]]
    if not figures or any(head.kind in ("copy", "list") and plain(cell.text) not in words_of("weak")
                          for head, cell in zip(heads, table.rows[0], strict=True)):  # fmt: skip
        return objects
    a, b = table.start, table.end
    return [
        tree._replace(
            leaves=tuple(leaf for leaf in tree.leaves if not a <= leaf.start < b),
            keys=tuple(key for key in tree.keys if not a <= key.start < b),
            syntax=tuple(span for span in tree.syntax if not a <= span[0] < b),
            rows=tuple(at for at in tree.rows if not a <= at < b),
        )
        for tree in objects
    ]


def _flatten(text: str, objects: list[Tree]) -> str:
    """Return the text with the syntax of its objects as holes and every member of a mapping on a line of its own."""
    if not objects:
        return text
    out = list(text)
    for tree in objects:
        for start, end in tree.syntax:
            out[start:end] = HOLE * (end - start)
        for at in tree.rows:
            out[at] = "\n"
    return "".join(out)


def _blanked(text: str, free: list[tuple[int, int]]) -> str:
    out, at = [], 0
    for start, end in free:
        out += [text[at:start], "\n" * (end - start)]
        at = end
    return "".join([*out, text[at:]])


class _Writer:
    """Gathers what the leaves say and writes the prose; ``spoken`` are the keys (where they begin) that stay as words."""

    def __init__(self, text: str, hits: Hits) -> None:
        self.text, self.hits, self.out = text, hits, list(text)
        self.told: list[Told] = []
        self.negatives: list[Span] = []
        self.unseen: list[Stretch] = []
        self.spoken: set[int] = set()

    def done(self) -> Prose:
        told = tuple(sorted(self.told, key=lambda one: one.quoted))
        return Prose("".join(self.out), told, tuple(self.negatives), tuple(sorted(self.unseen)))

    def keys(self, keys: list[Key]) -> None:
        """Blank the keys that say only that copy follows; those of descriptions are left to the readers of colours."""
        for key in keys:
            found = field_of(key.words)
            if found.kind:
                self.unseen.append(Stretch(key.start, key.end))
            telling = found.role == "sign" or found.role == "step" and found.numbered
            if found.kind in ("copy", "list", "negative") and not telling:
                self._hole(key.start, key.end)

    def leaves(self, leaves: tuple[Leaf, ...], verdicts: list[Verdict], escaped: bool) -> None:
        """Write leaves as what they were judged to be. ``escaped`` says that they are written with JSON's escapes."""
        groups: dict[tuple[int, int], list[tuple[Leaf, Verdict]]] = {}
        saying = [
            leaf.start for leaf, verdict in zip(leaves, verdicts, strict=True) if verdict.kind in ("copy", "prose", "")
        ]
        for leaf, verdict in zip(leaves, verdicts, strict=True):
            groups.setdefault(leaf.holder, []).append((leaf, verdict))
        for leaf, verdict in zip(leaves, verdicts, strict=True):
            if verdict.kind == "copy" and not self._quotes(leaf, escaped):
                low, high = bisect.bisect_left(saying, leaf.holder[0]), bisect.bisect_left(saying, leaf.holder[1])
                around = _around(leaf, groups[leaf.holder], high - low == 1)
                self._copy(leaf, verdict, around, escaped)
            else:
                self._words(leaf, verdict, escaped)

    def _quotes(self, leaf: Leaf, escaped: bool) -> bool:
        """Tell whether a value on a line is quoted in part, so that its quotes are the copy."""
        return not leaf.literal and not escaped and bool(find_quotes(self.text[leaf.start : leaf.end]))

    def _words(self, leaf: Leaf, verdict: Verdict, escaped: bool) -> None:
        self.spoken.add(leaf.key_start)
        alone = (
            not escaped and not leaf.keys[-1] and verdict.kind in ("", "prose") and not self.text[leaf.start].islower()
        )
        if leaf.literal and not alone:
            self._hole(leaf.outer_start, leaf.start)
            self._hole(leaf.end, leaf.outer_end)
        if verdict.kind == "figure" and escaped and not leaf.member and plain(own_key(leaf)) not in words_of("box"):
            self._hole(leaf.key_start, leaf.outer_end)
        if verdict.kind == "negative":
            words = self.text[leaf.start : leaf.end]
            self.negatives.append(Span(start=leaf.start, end=leaf.end, text=words))
            self._hole(leaf.start, leaf.end)
        if verdict.kind == "hint" and plain(own_key(leaf)) in words_of("blind"):
            self.unseen.append(Stretch(leaf.start, leaf.end))
        if escaped and leaf.literal:
            for match in _ESCAPE.finditer(self.text, leaf.start, leaf.end):
                self.out[match.start()] = HOLE
                self.out[match.start() + 1] = {"n": "\n", "t": " "}.get(match[1], match[1])

    def _copy(self, leaf: Leaf, verdict: Verdict, around: tuple[Stretch, Stretch], escaped: bool) -> None:
        parts = self._parts(leaf, verdict, escaped)
        role = "" if verdict.role == "sign" else verdict.role
        for number, (start, end) in enumerate(parts):
            first, last = number == 0, number == len(parts) - 1
            outer = (
                leaf.outer_start if first and leaf.literal else start,
                leaf.outer_end if last and leaf.literal else end,
            )
            quoted = Quoted(*outer, start, end, self.text[outer[0]] if leaf.literal else "")
            pre, post = around
            self.told.append(
                Told(quoted, pre if first else Stretch(start, start), Stretch(end, post.end if last else end), role)
            )  # fmt: skip

    def _parts(self, leaf: Leaf, verdict: Verdict, escaped: bool) -> list[tuple[int, int]]:
        """Return the strings of a leaf: one, or the members of a list written on its line; words of looks left out."""
        start, end = leaf.start, leaf.end
        if (
            not escaped
            and not leaf.literal
            and leaf.keys[-1]
            and not field_of(leaf.keys[-1]).kind
            and "*" not in self.text[leaf.key_start : start]
        ):
            start = leaf.key_start
        if leaf.literal or escaped:
            return [(start, end)]
        end = self._trimmed(start, end)
        if verdict.list:
            return _split(self.text, start, end, _PARTED if verdict.numbered else _LISTED)
        parts = _split(self.text, start, end, _COMMAS)
        plain_list = not verdict.role and len(parts) > 2 and not any(self.text[a].islower() for a, _ in parts)
        return parts if plain_list else [(start, end)]

    def _trimmed(self, start: int, end: int) -> int:
        """Return where a value ends before the words on its looks that follow it: "Big Day (gold, at the top)"."""
        for _ in range(3):
            tail = _ASIDE.search(self.text, start, end) or _TAIL.search(self.text, start, end)
            if tail is None or tail.start() <= start or not looks_only(self.text, *tail.span(1), self.hits):
                break
            end = tail.start()
        while end > start and self.text[end - 1] in " \t*_":
            end -= 1
        return end

    def _hole(self, start: int, end: int) -> None:
        self.out[start:end] = HOLE * (end - start)


def _split(text: str, start: int, end: int, marks: re.Pattern[str]) -> list[tuple[int, int]]:
    parts, at = [], start
    for mark in (*marks.finditer(text, start, end), None):
        stop = mark.start() if mark else end
        a, b = at, stop
        while a < b and text[a] in ' \t*_"“”「」':
            a += 1
        while b > a and text[b - 1] in ' \t*_"“”「」':
            b -= 1
        if b > a:
            parts.append((a, b))
        at = mark.end() if mark else end
    return parts


def _around(leaf: Leaf, peers: list[tuple[Leaf, Verdict]], alone: bool) -> tuple[Stretch, Stretch]:
    """Return the stretches that speak of a leaf: all its mapping, where the others in it only say how it looks."""
    if alone and leaf.holder[1] > leaf.outer_end + 1:
        return Stretch(leaf.holder[0], leaf.start), Stretch(leaf.end, leaf.holder[1])
    pre = Stretch(leaf.outer_start if leaf.member else leaf.key_start, leaf.start)
    end = leaf.outer_end
    name = plain(leaf.keys[-1]).split(" ")[0]
    for peer, verdict in peers:
        if name and peer.start > leaf.end and verdict.kind == "hint" and plain(peer.keys[-1]).startswith(name):
            end = peer.outer_end
        elif peer.start > leaf.end:
            break
    return pre, Stretch(leaf.end, end)
