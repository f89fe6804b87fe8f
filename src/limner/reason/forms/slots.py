"""Template slots: {argument name="…" default="…"} and the like; the default stands in, and nothing of the name is drawn."""

from __future__ import annotations

import re

from limner.reason.forms.fields import field_of, plain, words_of
from limner.reason.source import HOLE
from limner.reason.tables import matcher

_SLOT = re.compile(
    r"\{\s*(?:argument|arg|var|variable|input|param|slot)\b([^{}]*)\}|\{\{([^{}\n|:=]{1,60})[|:=]([^{}\n]{1,200})\}\}"
)
_DEFAULT = re.compile(
    r"(?:default|value)\s*=\s*(?:\\?([\"'“])(.*?)\\?([\"'”])(?=\s|,|/?\}|/?$)|([^\s\"'“}]+))", re.DOTALL
)
_NAME = re.compile(r"(?:name|id|key)\s*=\s*\\?[\"'“](.*?)\\?[\"'”]")
_OPENERS = frozenset("\"'“‘「『«„")


def fill_slots(prompt: str) -> str:
    """Return a prompt with its slots replaced by their defaults, at the same offsets and of the same length.

    A slot whose name is that of copy ("headline") and that stands in no quotation marks gets marks of its own.
    """
    if "{" not in prompt:
        return prompt
    last = {name[1]: match.start() for match in _SLOT.finditer(prompt) if (name := _NAME.search(match[0]))}
    return _SLOT.sub(lambda match: HOLE * len(match[0]) if _declares(match, last) else _fill(match), prompt)


def _declares(match: re.Match[str], last: dict[str, int]) -> bool:
    """Tell whether a slot only declares its name: alone on its line, and used later."""
    name = _NAME.search(match[0])
    start = match.string.rfind("\n", 0, match.start()) + 1
    end = match.string.find("\n", match.end())
    line = match.string[start : end if end >= 0 else len(match.string)]
    return name is not None and line.strip(" \t-*•") == match[0] and last[name[1]] > match.start()


def _fill(match: re.Match[str]) -> str:
    body, offset = match[0], match.start(0)
    if match[3] is not None:
        name, start, end = match[2], match.start(3) - offset, match.end(3) - offset
    else:
        default = _DEFAULT.search(body)
        if default is None:
            return HOLE * len(body)
        group = 2 if default[2] is not None else 4
        start, end = default.span(group)
        named = _NAME.search(body)
        name = named[1] if named else ""
    while end > start and body[end - 1] == "\\":
        end -= 1
    before = match.string[:offset][-160:].split("\n")[-1]
    inside = before[-1:] in _OPENERS or before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    found = field_of(name) if name else None
    hour = bool(name) and plain(name) in words_of("clock") and not any(c.isdigit() for c in body[start:end])
    copy = found is not None and found.kind in ("copy", "list") and not hour or _announced(before)
    if copy and not inside and start and end < len(body):
        return HOLE * (start - 1) + '"' + body[start:end] + '"' + HOLE * (len(body) - end - 1)
    return HOLE * start + body[start:end] + HOLE * (len(body) - end)


def _announced(before: str) -> bool:
    """Tell whether the words before a slot say that copy follows: "with the text {…}"."""
    tail = before[-40:]
    return any(hit.kind in ("says", "role") and not tail[hit.end :].strip(" :：") for hit in matcher().find(tail))
