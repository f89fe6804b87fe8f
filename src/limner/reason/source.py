"""Briefs that are written as data: slots with defaults and JSON trees, rewritten as prose of the same length.

Every character keeps its offset, so that a Span still points into the prompt. What is syntax becomes ``HOLE``, which the
readers skip; values that are copy keep their quotation marks and the others lose them.
"""

from __future__ import annotations

import json
import re
import unicodedata

from limner.reason.tables import load_table

HOLE = "\ue000"
"""Stands where syntax was; never part of a string of copy."""

_SLOT = re.compile(r"\{argument\b([^{}]*)\}")
_DEFAULT = re.compile(r"default\s*=\s*([\"'“])(.*?)([\"'”])(?=\s|\}|$)", re.DOTALL)
_NAME = re.compile(r"name\s*=\s*[\"'“](.*?)[\"'”]")
_ATTRIBUTE = re.compile(r'\s*"[^"]*(?:location|position|placement|where|place|colou?r|font|size|style|weight|effect)"')
_COLON = re.compile(r"\s*:")
_KEY = re.compile(r'\s*"(?:[^"\\]|\\.)*"\s*:')
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


def as_prose(prompt: str) -> str:
    """Return a prompt with slots replaced by their defaults and JSON by lines of prose; same length, same offsets."""
    text = _SLOT.sub(_slot, prompt) if "{argument" in prompt else prompt
    opening = re.match(r"\s*(?:```(?:json)?\s*)?[\[{]", text)
    if opening and _is_json(text):
        text = _tree(text)
    return text


def _slot(match: re.Match[str]) -> str:
    body, offset = match[0], match.start(0)
    default = _DEFAULT.search(body)
    if default is None:
        return HOLE * len(body)
    name = _NAME.search(body)
    start, end = default.start(2), default.end(2)
    quoted = match.string[max(0, offset - 1) : offset] in tuple("\"'“‘「『«")
    if name and _copy_key(name[1]) and not quoted:
        return HOLE * (start - 1) + '"' + body[start:end] + '"' + HOLE * (len(body) - end - 1)
    return HOLE * start + body[start:end] + HOLE * (len(body) - end)


def _is_json(text: str) -> bool:
    bare = re.sub(r"^\s*```(?:json)?|```\s*$", "", text.strip())
    try:
        return isinstance(json.loads(bare), (dict, list))
    except (ValueError, RecursionError):
        return False


def _copy_key(key: str) -> bool:
    words = re.sub(r"[_\-\s]+|(?<=[a-z])(?=[A-Z])", " ", key).lower().strip()
    keys: dict[str, str] = load_table("keys")
    return any(re.search(rf"\b(?:{pattern})\b", words) for pattern in [keys["copy"]]) and not re.search(
        rf"\b(?:{keys['not_copy']})\b", words
    )


def _tree(text: str) -> str:
    """Rewrite JSON: keys lose their marks, copy keeps them, other values become words; members end their lines."""
    out = list(text)
    stack: list[bool] = [False]
    copy = valued = False
    at = 0
    while at < len(text):
        character = text[at]
        if character == '"':
            match = _STRING.match(text, at)
            if match is None:
                break
            end = match.end()
            colon = _COLON.match(text, end)
            if colon:
                copy = _copy_key(json.loads(match[0])) or stack[-1] and not _plain_key(json.loads(match[0]))
                out[at] = out[end - 1] = " "
                if stack[-1] and _ATTRIBUTE.match(text, at):
                    out[at : colon.end()] = HOLE * (colon.end() - at)
            elif not (copy if valued else stack[-1]):
                out[at] = out[end - 1] = HOLE
            at = end
            continue
        valued = character == ":" or valued and character.isspace()
        if character in "[{":
            stack.append(copy)
            out[at] = HOLE
        elif character in "]}":
            if len(stack) > 1:
                copy = stack.pop()
            out[at] = "\n" if character == "}" else HOLE
        elif character == "," and _KEY.match(text, at + 1):
            out[at] = " " if stack[-1] and _ATTRIBUTE.match(text, at + 1) else "\n"
            copy = stack[-1]
        at += 1
    return "".join(out)


def _plain_key(key: str) -> bool:
    keys: dict[str, str] = load_table("keys")
    return re.search(rf"(?:^|[_\s-])(?:{keys['not_copy']})$", key.lower()) is not None


def unescape(text: str) -> str:
    """Return a string of copy without holes, JSON's escapes resolved where it was written with them."""
    bare = unicodedata.normalize("NFC", text.replace(HOLE, ""))
    if "\\" in bare:
        try:
            return str(json.loads(f'"{bare}"', strict=False))
        except ValueError:
            return bare.replace('\\"', '"')
    return bare
