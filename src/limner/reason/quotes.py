"""Quoted stretches of a brief, in every quoting style, told apart from apostrophes and from feet and inches."""

from __future__ import annotations

import re
from typing import NamedTuple

_PAIRS = {
    "“": "”", "「": "」", "『": "』", "《": "》", "〈": "〉", "«": "»", "‹": "›", "„": "“”\"", "‚": "‘’", "〝": "〞〟",
    "﹁": "﹂", "﹃": "﹄", "【": "】", "＂": "＂", "｢": "｣",
}  # fmt: skip
_WEAK = frozenset("【")
_ELISIONS = ("n", "til", "tis", "twas", "em", "cause", "bout", "round", "cuz", "ere")
_FEET = re.compile(r"\d['’′]\s?\d{1,2}$")
_LONGEST_SINGLE = 1200
_SPECIAL = re.compile("[\"'‘“”„«»‹›「『《〈‚〝﹁﹃【＂｢`]")


class Quoted(NamedTuple):
    """A quoted stretch: offsets of the whole with its marks, of the inside, the opening mark, and whether it is closed."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    mark: str
    closed: bool = True


def find_quotes(text: str) -> list[Quoted]:
    """Return the outermost quoted stretches of a text in order; those nested inside belong to the outer one's string."""
    found: list[Quoted] = []
    inches = _odd_paragraphs(text)
    barren = {"'": 0, "‘": 0}
    i, n = 0, len(text)
    while i < n:
        match = _SPECIAL.search(text, i)
        if match is None:
            break
        i = match.start()
        quoted = _at(text, i, inches, barren)
        if quoted is not None and text[quoted.inner_start : quoted.inner_end].strip():
            found.append(quoted)
            i = quoted.end
        else:
            i = max(i + 1, quoted.end if quoted else 0)
    return found


def _at(text: str, i: int, inches: frozenset[int], barren: dict[str, int]) -> Quoted | None:
    mark = text[i]
    if mark == '"':
        return _straight(text, i, inches)
    if mark in "'‘":
        return _single(text, i, barren)
    if mark == "`":
        return _ticks(text, i)
    if mark == "»":
        return _reversed(text, i)
    if mark == "”":
        # ”X” is how Swedish and Finnish quote; elsewhere a lone closing mark.
        if i and _word(text[i - 1]):
            return None
        end = _line_find(text, "”", i + 1)
        return None if end < 0 else Quoted(i, end + 1, i + 1, end, mark)
    if mark in _PAIRS:
        return _paired(text, i)
    return None


def _paired(text: str, i: int) -> Quoted | None:
    mark = text[i]
    closers = _PAIRS[mark]
    depth, j = 1, i + 1
    while j < len(text):
        c = text[j]
        if c in closers:
            depth -= 1
            if depth == 0:
                return Quoted(i, j + 1, i + 1, j, mark)
        elif c == mark:
            if mark in "“«":
                break
            depth += 1
        j += 1
    return None if mark in _WEAK else _unclosed(text, i)


def _unclosed(text: str, i: int) -> Quoted | None:
    """Take an opening mark without its own closing one: up to a mark of another style, else up to the line's end."""
    stop = text.find("\n", i)
    stop = len(text) if stop < 0 else stop
    close = re.compile('["”“’»」』]').search(text, i + 1, stop)
    if close:
        return Quoted(i, close.end(), i + 1, close.start(), text[i])
    end = stop
    while end > i + 1 and text[end - 1] in " \t.。":
        end -= 1
    return Quoted(i, end, i + 1, end, text[i], closed=False) if end > i + 1 else None


def _reversed(text: str, i: int) -> Quoted | None:
    end = _line_find(text, "«", i + 1)
    if end < 0 or (i and _word(text[i - 1])):
        return None
    return Quoted(i, end + 1, i + 1, end, "»")


def _ticks(text: str, i: int) -> Quoted | None:
    if text.startswith("```", i):
        return None
    end = _line_find(text, "`", i + 1)
    return None if end < 0 else Quoted(i, end + 1, i + 1, end, "`")


def _line_find(text: str, mark: str, start: int) -> int:
    end = text.find(mark, start)
    line = text.find("\n", start)
    return end if end >= 0 and (line < 0 or end < line) else -1


def _odd_paragraphs(text: str) -> frozenset[int]:
    """Return the offsets of straight marks that must be inches: after a digit, where the paragraph's count is odd."""
    found: set[int] = set()
    start = 0
    for paragraph in text.split("\n\n"):
        marks = [m.start() + start for m in re.finditer('"', paragraph)]
        if len(marks) % 2:
            digits = [(number, m) for number, m in enumerate(marks) if m and text[m - 1].isdigit()]
            if digits:
                # The odd one out stands after feet, or outside the pairs that the others make, most often before a noun.
                best = max(digits, key=lambda item: (
                    _FEET.search(text[max(0, item[1] - 6) : item[1]]) is not None, item[0] % 2 == 0,
                    re.match(r"\s+[A-Za-z]", text[item[1] + 1 : item[1] + 3]) is not None, -item[0],
                ))  # fmt: skip
                found.add(best[1])
        start += len(paragraph) + 2
    return frozenset(found)


def _straight(text: str, i: int, inches: frozenset[int]) -> Quoted | None:
    if i in inches or (i and _latin_or_digit(text[i - 1])):
        return None
    j = text.find('"', i + 1)
    while j >= 0 and (j in inches or text[j - 1] == "\\"):
        j = text.find('"', j + 1)
    if j < 0:
        return _unclosed(text, i)
    if text.find("\n\n", i, j) >= 0 and text.count('"', i) % 2:
        return _unclosed(text, i)
    j = _past_nested(text, i, j, inches)
    return Quoted(i, j + 1, i + 1, j, '"')


def _past_nested(text: str, i: int, j: int, inches: frozenset[int]) -> int:
    """Return where a string in straight marks ends that quotes in itself ("He said "go" and left"): the first mark opens there."""
    if j == i + 1 or not text[j - 1].isspace() or not text[j + 1 : j + 2].isalnum():
        return j
    closing = text.find('"', j + 1)
    last = text.find('"', closing + 1) if closing >= 0 else -1
    ends = last >= 0 and not text[closing - 1].isspace() and not text[last - 1].isspace()
    apart = text[closing + 1 : closing + 2].isspace() and not text[last + 1 : last + 2].isalnum()
    return last if ends and apart and "\n" not in text[i:last] and not {closing, last} & inches else j


def _single(text: str, i: int, barren: dict[str, int]) -> Quoted | None:
    """Read a string in single marks; ``barren`` remembers up to where no closing mark stands, so that nothing is read twice."""
    mark = text[i]
    if i and _latin_or_digit(text[i - 1]) or i + 1 >= len(text) or text[i + 1].isspace():
        return None
    word = re.compile(r"[A-Za-z]+|\d\ds?\b").match(text, i + 1)
    if word and (word[0] in _ELISIONS or word[0][0].isdigit() and re.match(r"\d\ds?(?![\w'’%])", text[i + 1 : i + 6])):
        return None
    closers = "'’" if mark == "'" else "’'"
    stop = text.find("\n\n", i)
    stop = min(len(text) if stop < 0 else stop, i + _LONGEST_SINGLE)
    j = max(i + 1, barren[mark])
    while j < stop:
        if text[j] in closers and _closes(text, j, mark):
            later = _possessive(text, i, j, stop, mark)
            return Quoted(i, later + 1, i + 1, later, mark)
        j += 1
    barren[mark] = max(barren[mark], stop)
    return None


def _closes(text: str, j: int, mark: str) -> bool:
    if text[j - 1].isspace():
        return False
    after = text[j + 1] if j + 1 < len(text) else " "
    if mark == "'" and text[j] == "’" and text.find("'", j + 1) >= 0 and _word(after):
        return False
    if re.match(r"n['’](?=\s)", text[j - 1 : j + 2]) and text[j - 2 : j - 1] in ("'", "’"):
        return False
    return not _latin_or_digit(after)


def _possessive(text: str, i: int, j: int, stop: int, mark: str) -> int:
    """Return where a single-quoted string ends when its first closing mark may be a plural's apostrophe ("Kings' Cross")."""
    if text[j - 1] not in "sS" or not re.match(r" \w", text[j + 1 : j + 3]):
        return j
    inside, following = text[i + 1 : j], text[j + 2]
    if inside.isupper() != following.isupper() and not (inside[0].isupper() and following.isupper()):
        return j
    if inside.islower() != following.islower():
        return j
    sentence = re.compile(r"[.;!?\n]").search(text, j)
    limit = min(stop, sentence.start() + 2 if sentence else stop, j + 40)
    for k in range(j + 1, limit):
        if text[k] == mark and k and not _word(text[k - 1]) and k + 1 < len(text) and _word(text[k + 1]):
            return j
        if text[k] in "'’" and _closes(text, k, mark):
            return k
    return j


def _word(character: str) -> bool:
    return character.isalnum()


def _latin_or_digit(character: str) -> bool:
    return character.isdigit() or (character.isalpha() and ord(character) < 0x530) or character == "_"
