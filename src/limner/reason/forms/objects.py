"""Objects in braces read as a tree: JSON, and what people write for it (no quotes around keys, trailing commas, comments)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from limner.reason.forms.leaves import Key, Leaf, Tree
from limner.reason.pasted import records_end

_OPENING = re.compile(
    r"(?:\[\s*){0,2}\{\s*(?:[\"“'][^\"“”'\n]{1,60}[\"”']|[^\W\d]\w{0,40})\s*:\s*(?:[\"“'{\[]|-?\d|(?:true|false|null)\b)"
)
_LIST = re.compile(r"\s*(?:```(?:json)?\s*)?\[\s*(?=[\"“{])")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"|“[^”]*”', re.DOTALL)
_SINGLE = re.compile(r"'(?:[^'\\\n]|\\.|'(?=\w))*'")
_KEY = re.compile(r"([A-Za-z_][\w\-. ]{0,48}?|[^\W\d_]\w{0,24})\s*:")
_COLON = re.compile(r"\s*[:：=]")
_BARE = re.compile(r"[^,\]}\n\"“{\[]+")
_COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)


def find_objects(text: str) -> list[Tree]:
    """Return the objects written in a text, in order. One that is never closed runs to the end of the text."""
    found: list[Tree] = []
    at = 0
    if _LIST.match(text):
        at = text.index("[")
        tree = _Reader(text, at).read()
        if len(tree.leaves) > 1:
            found.append(tree)
        at = tree.end
    while (match := _OPENING.search(text, at)) is not None:
        data = records_end(text, match.start())
        if data is not None and match.start() > 0:
            at = data
            continue
        tree = _Reader(text, match.start()).read()
        if tree.leaves:
            found.append(tree)
        at = max(tree.end, match.start() + 1)
    return found


@dataclass
class _Frame:
    """An opened brace or bracket: the keys that lead to it, where the words that name it begin, and what is read in it."""

    opened: int
    mapping: bool
    keys: tuple[str, ...]
    named: int
    key: str = ""
    key_start: int = -1
    own: list[int] = field(default_factory=list)


@dataclass
class _Reader:
    text: str
    at: int
    leaves: list[Leaf] = field(default_factory=list)
    syntax: list[tuple[int, int]] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)
    keys: list[Key] = field(default_factory=list)
    stack: list[_Frame] = field(default_factory=list)

    def read(self) -> Tree:
        start, n = self.at, len(self.text)
        while self.at < n:
            character = self.text[self.at]
            if character in "{[":
                self._open(character)
            elif character in "}]":
                self._close()
                if not self.stack:
                    break
            elif character in ",;":
                if self.stack[-1].mapping:
                    self.rows.append(self.at)
                self.stack[-1].key = ""
                self.at += 1
            elif character.isspace():
                self.at += 1
            elif (comment := _COMMENT.match(self.text, self.at)) is not None:
                self._skip(comment.end())
            else:
                self._word()
        while self.stack:
            self._close()
        leaves = tuple(sorted(self.leaves, key=lambda leaf: leaf.start))
        return Tree(start, self.at, leaves, tuple(self.keys), tuple(self.syntax), tuple(self.rows))

    def _skip(self, end: int) -> None:
        self.syntax.append((self.at, end))
        self.at = end

    def _open(self, character: str) -> None:
        top = self.stack[-1] if self.stack else None
        keys = (*top.keys, top.key) if top else ()
        named = top.key_start if top and top.mapping and top.key else self.at
        self.stack.append(_Frame(self.at, character == "{", keys, named))
        self._skip(self.at + 1)

    def _close(self) -> None:
        frame = self.stack.pop()
        end = min(self.at + 1, len(self.text))
        for number in frame.own:
            self.leaves[number] = self.leaves[number]._replace(holder=(frame.named, end))
        if self.at < len(self.text):
            if frame.mapping:
                self.rows.append(self.at)
            else:
                self.syntax.append((self.at, end))
            self.at = end

    def _word(self) -> None:
        """Read a key with its colon, or a value."""
        frame = self.stack[-1]
        literal = _STRING.match(self.text, self.at) or _SINGLE.match(self.text, self.at)
        if frame.mapping and not frame.key:
            named = literal or _KEY.match(self.text, self.at)
            if named is not None:
                colon = _COLON.match(self.text, literal.end()) if literal else None
                end = colon.end() if colon else named.end()
                inner = named[0][1:-1] if literal else named[1]
                frame.key, frame.key_start = inner.strip() or " ", self.at
                marks = (named.start(), named.end() - 1) if literal else ()
                self.syntax += [(mark, mark + 1) for mark in marks]
                self.keys.append(Key(named.start() + len(marks) // 2, named.end() - 1, frame.key))
                self.at = end
                return
        if literal is not None:
            self._leaf(literal.start() + 1, literal.end() - 1, literal.start(), literal.end(), True)
            return
        bare = _BARE.match(self.text, self.at)
        end = bare.end() if bare else self.at + 1
        while end > self.at + 1 and self.text[end - 1].isspace():
            end -= 1
        if bare:
            self._leaf(self.at, end, self.at, end, False)
        else:
            self.at = end

    def _leaf(self, start: int, end: int, outer_start: int, outer_end: int, literal: bool) -> None:
        frame = self.stack[-1]
        keys = (*frame.keys, frame.key)
        number = (
            not literal and re.fullmatch(r"[-+\d.eE]+%?|true|false|null|none", self.text[start:end], re.I) is not None
        )
        own = frame.key_start if frame.mapping else outer_start
        frame.own.append(len(self.leaves))
        whole = (frame.named, outer_end)
        self.leaves.append(
            Leaf(keys, start, end, outer_start, outer_end, own, whole, literal, number, not frame.mapping)
        )
        self.at = outer_end
        if frame.mapping:
            frame.key = ""
