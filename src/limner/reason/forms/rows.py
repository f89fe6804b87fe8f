"""Lines read as a tree: YAML, Markdown with headings and bullets, key: value briefs. Nesting is by indent and by heading."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from limner.reason.forms.fields import field_of
from limner.reason.forms.leaves import Key, Leaf, Tree

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(
    r"[ \t]*(?:>[ \t]?)?"
    r"(?:(?:[-*•+–◦▪●○✦✓✔☐]|\[[ x]\]|\(?\d{1,2}[.)](?!\d)|\d{1,2}、|[a-h][.)]|[①-⑳])(?:[ \t]+|(?<=、)|(?<=[①-⑳•]))(?!\*[^*]))?"
)
_HEADING = re.compile(r"[ \t]*(#{1,6})[ \t]+(\S[^\n]*?)[ \t#]*$")
_BOLD = re.compile(r"[ \t]*(?:\*\*|__)([^*_\n]{1,60}?)[:：]?(?:\*\*|__)[:：]?[ \t]*$")
_PAIR = re.compile(
    r"(?:\*\*|__|[\"“*])?(?P<key>[^\n:：*\"“「『《{}|=→।॥؛؟]{1,48}?)(?:\*\*|__|[\"”*])?[ \t]*"
    r"(?:[:：]|(?<=\*\*)[ \t][—–-](?=[ \t]))(?:\*\*|__)?(?P<gap>[ \t]*)(?P<value>[^\n]*?)[ \t]*$"
)
_LEADING = re.compile(r"[，。、；,.]\s*(?P<key>[^\n:：，。、；,.]{2,24})[:：][ \t]*$")
"""The end of a sentence that leads to the lines below it: "婚礼请柬，正文如下："."""
_FENCE = re.compile(r"[ \t]*(?:```|~~~)")
_TABLE = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_BLOCK = re.compile(r"[|>][-+]?$")
_QUOTES = {'"': '"', "“": "”", "'": "'", "「": "」", "«": "»", "„": "“", "『": "』", "‘": "’"}
_UNDER = -20
"""The depth of a heading; that of a line grows with its indent from 0."""


@dataclass
class _Level:
    """A key under which lines stand: how deep, its words, where it begins, where its last line ends, its own leaves."""

    depth: int
    key: str
    start: int
    end: int
    own: list[int] = field(default_factory=list)


def find_rows(text: str, free: list[tuple[int, int]]) -> Tree:
    """Return the leaves of the lines of a text that stand outside the stretches already read as objects (``free``)."""
    reader = _Reader(text)
    taken = iter([*free, (len(text) + 1, len(text) + 2)])
    a, b = next(taken)
    for line in _LINE.finditer(text):
        while b <= line.start():
            a, b = next(taken)
        if a >= line.end():
            reader.line(*line.span())
    reader.drop(-99)
    return Tree(0, len(text), tuple(reader.leaves), tuple(reader.keys))


@dataclass
class _Reader:
    text: str
    leaves: list[Leaf] = field(default_factory=list)
    levels: list[_Level] = field(default_factory=list)
    keys: list[Key] = field(default_factory=list)
    fence: int = -1
    block: int = -1
    last: int = 0

    def line(self, start: int, end: int) -> None:
        """Read one line into the levels or the leaves."""
        words = self.text[start:end]
        if not words.strip() or self._fenced(words, start, end) or _TABLE.match(words):
            return
        after_blank = self.text[max(0, start - 2) : start].count("\n") == 2
        indent = len(words) - len(words.lstrip(" \t"))
        bullet = _BULLET.match(words)
        at = start + (bullet.end() if bullet else indent)
        bulleted = bool(bullet and bullet[0].strip(" \t>"))
        if self._blocked(indent, start, end) or self._titled(words, start, at, end, bulleted):
            self.last = end
            return
        depth = 2 * indent + bulleted
        pair = _PAIR.match(self.text, at, end)
        lead = _LEADING.search(self.text, at, end)
        if lead is not None and field_of(lead["key"]).kind == "copy":
            self._push(-1, lead["key"], at, end)
        elif pair is not None and _is_key(pair):
            self._pair(pair, depth, at, end, bulleted)
        else:
            self._plain(depth, at, end, bulleted, after_blank)
        for level in self.levels:
            level.end = end
        self.last = end

    def drop(self, depth: int) -> None:
        """Close the levels from a depth on; the leaves of each get its stretch."""
        while self.levels and self.levels[-1].depth >= depth:
            level = self.levels.pop()
            if level.depth >= 0:
                for number in level.own:
                    self.leaves[number] = self.leaves[number]._replace(holder=(level.start, level.end))

    def _push(self, depth: int, key: str, start: int, end: int) -> None:
        self.drop(depth)
        self.levels.append(_Level(depth, key, start, end))

    def _fenced(self, words: str, start: int, end: int) -> bool:
        """Tell whether a line is a code fence's mark, or lies in one that is copy as it stands."""
        copy = bool(self.levels) and field_of(self.levels[-1].key).kind in ("copy", "list")
        if _FENCE.match(words):
            if self.fence >= 0 and copy and start > self.fence:
                stop = len(self.text[:start].rstrip())
                self._add("", self.fence, self.fence, stop)
            self.fence = end + 1 if self.fence < 0 else -1
            return True
        return self.fence >= 0 and copy

    def _blocked(self, indent: int, start: int, end: int) -> bool:
        """Tell whether a line belongs to a block of text that its key opened with | or >."""
        if self.block < 0:
            return False
        if 2 * indent <= self.levels[-1].depth:
            self.block = -1
            return False
        if self.block == 0:
            self._add("", start + indent, start + indent, end)
            self.block = 1
        else:
            leaf = self.leaves[-1]
            self.leaves[-1] = leaf._replace(end=end, outer_end=end)
        return True

    def _titled(self, words: str, start: int, at: int, end: int, bulleted: bool) -> bool:
        """Tell whether a line is a heading, or bold words on their own, which name what stands below."""
        heading = _HEADING.match(words)
        if heading is not None:
            where = start + heading.start(2)
            pair = _PAIR.match(self.text, where, end)
            depth = _UNDER + len(heading[1])
            self.drop(depth)
            if pair and pair["value"] and field_of(pair["key"]).kind:
                self._add(pair["key"], pair.start("key"), pair.start("value"), end)
            words = pair["key"] if pair else heading[2].strip(" *_")
            self.keys.append(Key(where, where + len(words), words))
            self.levels.append(_Level(depth, words, where, end))
            return True
        bold = _BOLD.match(self.text, at, end)
        colon = words.rstrip(" \t*_").endswith((":", "：")) or re.search(r"[:：]\**\s*$", words)
        if bold is None or bulleted or not (colon or field_of(bold[1]).kind):
            return False
        self.keys.append(Key(*bold.span(1), bold[1]))
        self._push(-1, bold[1], at, end)
        return True

    def _pair(self, pair: re.Match[str], depth: int, at: int, end: int, bulleted: bool) -> None:
        self.drop(depth)
        self.keys.append(Key(*pair.span("key"), pair["key"]))
        if bulleted:
            self._push(depth, "", at, end)
        if not pair["value"] or _BLOCK.match(pair["value"]):
            self._push(depth + bulleted, pair["key"], at, end)
            self.block = 0 if pair["value"] else -1
            return
        self._add(pair["key"], pair.start("key"), pair.start("value"), end)

    def _plain(self, depth: int, at: int, end: int, bulleted: bool, after_blank: bool) -> None:
        """Read a line without a key: a member of the list it stands in, or the words below a key."""
        if bulleted:
            self.drop(depth)
        elif after_blank or not self.levels or self.levels[-1].key == "":
            self.drop(max(0, depth) if depth else -1)
        if self.levels and (bulleted or self.levels[-1].depth >= -1 and not after_blank or self.levels[-1].depth < -1):
            self._add("", at, at, end)

    def _add(self, key: str, key_start: int, start: int, end: int) -> None:
        """Add the leaf of a value in [start, end); its marks and emphasis stay outside."""
        text = self.text
        while end > start and text[end - 1] in " \t\r":
            end -= 1
        outer = start, end
        while end - start > 2 and text[start] in "*_" and text[end - 1] == text[start]:
            start, end = start + 1, end - 1
        close = _QUOTES.get(text[start : start + 1], "")
        literal = bool(close) and end - start > 2 and text[end - 1] == close and close not in text[start + 1 : end - 1]
        start, end = start + literal, end - literal
        keys = (*(level.key for level in self.levels), key)
        if self.levels:
            self.levels[-1].own.append(len(self.leaves))
        self.leaves.append(Leaf(keys, start, end, *outer, key_start, (key_start, outer[1]), literal, False, not key))


def _is_key(pair: re.Match[str]) -> bool:
    """Tell whether the words before a colon are a key: few, no clock, no address, no sentence."""
    key, value = pair["key"].strip(), pair["value"]
    if not key or value.startswith("//") or (key[-1].isdigit() and value[:1].isdigit() and not pair["gap"]):
        return False
    known = field_of(key).kind
    if pair[0][:1] in '"“' and not known:
        return False
    return len(key.split()) <= (6 if known else 4) and not re.search(r"[,;!?。，；！？]|\.\s", key)
