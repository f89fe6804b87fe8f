"""A paragraph's text in, one embedding level a character out: the Unicode Bidirectional Algorithm (UAX 9, 15.0).

``levels`` runs rules P1–I2 on the whole paragraph, ``reset`` rule L1 and ``visual_order`` rule L2 on one line.

>>> levels("abc", 0)
[0, 0, 0]
>>> visual_order([0, 1, 1, 0])
[0, 2, 1, 3]
"""

from __future__ import annotations

import operator
import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from limner.typeset.itemising.bidi_classes import CLASS_OF, CLOSING_OF

_MAX_DEPTH = 125
_RAISING = frozenset({"R", "AL", "AN", "LRE", "RLE", "LRO", "RLO", "LRI", "RLI", "FSI"})
"""Classes without which a left-to-right paragraph is all level 0."""
_LEVELLING = (_RAISING | {"L", "EN"}) - {"R", "AL"}
"""Classes without which a right-to-left paragraph is all level 1."""
_ISOLATES = frozenset({"LRI", "RLI", "FSI"})
_EMBEDS = frozenset({"LRE", "RLE", "LRO", "RLO"})
_REMOVED = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "BN"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "LRI", "RLI", "FSI", "PDI"})
_BLANK = frozenset({"WS", "LRI", "RLI", "FSI", "PDI", *_REMOVED})
_LIKE = defaultdict(
    lambda: "-",
    {"L": "l", "R": "r", "AL": "a", "WS": "w", "NSM": "m", "EN": "e", "AN": "n", "ET": "t", "BN": "b", "CS": "c"},
)
_STRETCH = re.compile(r"a(?:[awmc]*a)?m*|r(?:[rwmc]*r)?m*|l(?:[lwmc]*l)?m*|e+|n+|t+|m+|w+|b+|.")
"""Characters that all come to one level, whatever is beside them: letters of one direction with the spaces and commas between."""
_SEPARATOR = re.compile("[\t\n\x0b\r\x1c-\x1f\x85\u2029]")
"""Characters of the classes B and S."""
_MOST_PAIRS = 63
"""BD16: with more brackets open at once than this, none of a sequence is paired."""


def bidi_class(character: str) -> str:
    """Return the Bidi_Class of a character; unassigned ones have the class their block is kept for."""
    return CLASS_OF[character]


def first_strong(text: str) -> int:
    """Return the level (0 left to right, 1 right to left) of the first strong character outside isolates; -1 if none."""
    depth = 0
    for character in text:
        kind = CLASS_OF[character]
        if kind in _ISOLATES:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in ("L", "R", "AL"):
            return 0 if kind == "L" else 1
    return -1


def levels(text: str, base: int) -> list[int]:
    """Return the embedding level of every character of a paragraph whose base level is 0 or 1.

    Separators within it (rule P1) end all embeddings; what follows has the same base level.
    """
    if text.isascii() and base == 0:
        return [0] * len(text)
    kinds = [*map(CLASS_OF.__getitem__, text)]
    if base == 0 and _RAISING.isdisjoint(kinds):
        return [0] * len(text)
    if base == 1 and _LEVELLING.isdisjoint(kinds):
        return [1] * len(text)
    if "B" not in kinds:
        return _part(text, kinds, base)
    found: list[int] = []
    start = 0
    for end in [*(i + 1 for i, kind in enumerate(kinds) if kind == "B"), len(kinds)]:
        found += _part(text[start:end], kinds[start:end], base)
        start = end
    return found


def reset(text: str, embedded: Sequence[int], base: int) -> list[int]:
    """Return the levels of a line's characters with separators and the blanks before them, or at its end, at the base."""
    found = list(embedded)
    separators = [match.start() for match in _SEPARATOR.finditer(text)]
    for at in separators:
        found[at] = base
    for end in [*separators, len(text)]:
        start = end - 1
        while start >= 0 and CLASS_OF[text[start]] in _BLANK:
            found[start] = base
            start -= 1
    return found


def _part(text: str, kinds: list[str], base: int) -> list[int]:
    """Return the levels of a stretch without separators; neighbours that are sure to share their level go as one."""
    firsts = [found.start() for found in _STRETCH.finditer("".join(map(_LIKE.__getitem__, kinds)))]
    kinds = [kinds[i] for i in firsts]
    found, classes = _explicit(kinds, base)
    heads = "".join([text[i] for i in firsts])
    for sequence, start, end in _sequences(kinds, found, base):
        _resolve(heads, sequence, classes, found, start, end)
    _levels_of_removed(kinds, found, base)
    counts = map(operator.sub, [*firsts[1:], len(text)], firsts)
    return [level for level, count in zip(found, counts, strict=True) for _ in range(count)]


def visual_order(line: Sequence[int]) -> list[int]:
    """Return the indexes of a line's items from left to right, given their levels (rule L2)."""
    runs: list[tuple[int, int, int]] = []
    for level, group in groupby(line):
        start = runs[-1][2] if runs else 0
        runs.append((level, start, start + sum(1 for _ in group)))
    top = max((level for level, _, _ in runs), default=0)
    for lowest in range(top, min((level | 1 for level, _, _ in runs), default=1) - 1, -1):
        first = 0
        for part in [[*part] for _, part in groupby(run[0] >= lowest for run in runs)]:
            last = first + len(part)
            if part[0]:
                runs[first:last] = runs[first:last][::-1]
            first = last
    order: list[int] = []
    for level, start, end in runs:
        order += range(end - 1, start - 1, -1) if level % 2 else range(start, end)
    return order


class _Status(NamedTuple):
    level: int
    override: str
    isolate: bool


def _explicit(kinds: list[str], base: int) -> tuple[list[int], list[str]]:
    """Rules X1–X8: levels by embeddings, overrides and isolates; classes after overrides."""
    stack = [_Status(base, "", False)]
    found, classes = [base] * len(kinds), list(kinds)
    lost_isolates = lost_embeds = valid = 0
    inner = _first_inside(kinds) if "FSI" in kinds else []
    for i, kind in enumerate(kinds):
        top = stack[-1]
        if kind in _EMBEDS:
            found[i] = top.level
            level = _next(top.level, kind in ("RLE", "RLO"))
            if level <= _MAX_DEPTH and not lost_isolates and not lost_embeds:
                stack.append(_Status(level, {"LRO": "L", "RLO": "R"}.get(kind, ""), False))
            elif not lost_isolates:
                lost_embeds += 1
        elif kind in _ISOLATES:
            found[i], classes[i] = top.level, top.override or kind
            right = kind == "RLI" or (kind == "FSI" and inner[i + 1] in ("R", "AL"))
            level = _next(top.level, right)
            if level <= _MAX_DEPTH and not lost_isolates and not lost_embeds:
                valid += 1
                stack.append(_Status(level, "", True))
            else:
                lost_isolates += 1
        elif kind == "PDI":
            if lost_isolates:
                lost_isolates -= 1
            elif valid:
                lost_embeds = 0
                while not stack[-1].isolate:
                    stack.pop()
                stack.pop()
                valid -= 1
            found[i], classes[i] = stack[-1].level, stack[-1].override or kind
        elif kind == "PDF":
            found[i] = top.level
            if not lost_isolates:
                if lost_embeds:
                    lost_embeds -= 1
                elif not top.isolate and len(stack) > 1:
                    stack.pop()
        elif kind == "B":
            found[i] = base
        else:
            found[i] = top.level
            if top.override and kind != "BN":
                classes[i] = top.override
    return found, classes


def _next(level: int, right: bool) -> int:
    return (level + 1) | 1 if right else (level + 2) & ~1


def _first_inside(kinds: list[str]) -> list[str]:
    """Return for every place the first strong class from there to the end of its isolate, "" if none (rules P2 and X5c)."""
    pairs = _matching(kinds)
    closing = set(pairs.values())
    found = [""] * (len(kinds) + 1)
    for i in range(len(kinds) - 1, -1, -1):
        if kinds[i] in ("L", "R", "AL"):
            found[i] = kinds[i]
        elif kinds[i] in _ISOLATES:
            found[i] = found[pairs[i] + 1] if i in pairs else ""
        elif i not in closing and kinds[i] != "B":
            found[i] = found[i + 1]
    return found


def _sequences(kinds: list[str], found: list[int], base: int) -> list[tuple[list[int], str, str]]:
    """Rule X10: isolating run sequences as index lists, each with its sos and eos class."""
    kept = [i for i, kind in enumerate(kinds) if kind not in _REMOVED]
    runs: list[list[int]] = []
    for i in kept:
        if runs and found[runs[-1][-1]] == found[i]:
            runs[-1].append(i)
        else:
            runs.append([i])
    pairs = _matching(kinds)
    by_start = {run[0]: k for k, run in enumerate(runs)}
    place = {index: at for at, index in enumerate(kept)}
    ended = {j for i, j in pairs.items()}
    result: list[tuple[list[int], str, str]] = []
    for run in runs:
        if kinds[run[0]] == "PDI" and run[0] in ended:
            continue
        sequence = list(run)
        while kinds[sequence[-1]] in _ISOLATES and sequence[-1] in pairs:
            sequence += runs[by_start[pairs[sequence[-1]]]]
        level = found[sequence[0]]
        before = place[sequence[0]] - 1
        previous = found[kept[before]] if before >= 0 else base
        last = sequence[-1]
        after = place[last] + 1
        following = base if kinds[last] in _ISOLATES or after >= len(kept) else found[kept[after]]
        result.append((sequence, "RL"[max(level, previous) % 2 == 0], "RL"[max(level, following) % 2 == 0]))
    return result


def _matching(kinds: list[str]) -> dict[int, int]:
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for i, kind in enumerate(kinds):
        if kind in _ISOLATES:
            stack.append(i)
        elif kind == "PDI" and stack:
            pairs[stack.pop()] = i
        elif kind == "B":
            stack.clear()
    return pairs


def _resolve(text: str, sequence: list[int], classes: list[str], found: list[int], start: str, end: str) -> None:
    kinds = [classes[i] for i in sequence]
    _weak(kinds, start)
    level = found[sequence[0]]
    _brackets(text, sequence, kinds, level, start)
    _neutrals(kinds, level, start, end)
    for i, kind in zip(sequence, kinds, strict=True):
        if level % 2 == 0:
            found[i] += {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
        else:
            found[i] += kind in ("L", "EN", "AN")


def _weak(kinds: list[str], start: str) -> None:
    """Rules W1–W7."""
    previous = strong = start
    for i, kind in enumerate(kinds):
        if kind == "NSM":
            kind = kinds[i] = "ON" if previous in _ISOLATES or previous == "PDI" else previous
        previous = kind
        if kind in ("R", "L", "AL"):
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[i] = "AN"
    kinds[:] = ["R" if kind == "AL" else kind for kind in kinds]
    for i in range(1, len(kinds) - 1):
        before, kind, after = kinds[i - 1 : i + 2]
        if (kind == "ES" and before == after == "EN") or (kind == "CS" and before == after and before in ("EN", "AN")):
            kinds[i] = before
    i = 0
    while i < len(kinds):
        if kinds[i] != "ET":
            i += 1
            continue
        j = i
        while j < len(kinds) and kinds[j] == "ET":
            j += 1
        if (i and kinds[i - 1] == "EN") or (j < len(kinds) and kinds[j] == "EN"):
            kinds[i:j] = ["EN"] * (j - i)
        i = j
    strong = start
    for i, kind in enumerate(kinds):
        if kind in ("ET", "ES", "CS"):
            kinds[i] = "ON"
        elif kind in ("L", "R"):
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[i] = "L"


def _brackets(text: str, sequence: list[int], kinds: list[str], level: int, start: str) -> None:
    """Rule N0: a bracket pair takes one direction."""
    stack: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for k, i in enumerate(sequence):
        character = text[i]
        if kinds[k] != "ON" or character not in _SIDES:
            continue
        if character in CLOSING_OF:
            if len(stack) == _MOST_PAIRS:
                pairs.clear()
                break
            stack.append((_canonical(CLOSING_OF[character]), k))
            continue
        canonical = _canonical(character)
        for depth in range(len(stack) - 1, -1, -1):
            if stack[depth][0] == canonical:
                pairs.append((stack[depth][1], k))
                del stack[depth:]
                break
    own = "RL"[level % 2 == 0]
    for first, last in sorted(pairs):
        inside = {_strong(kinds[k]) for k in range(first + 1, last)}
        if own in inside:
            side = own
        elif inside - {""}:
            before = next((_strong(kinds[k]) for k in range(first - 1, -1, -1) if _strong(kinds[k])), start)
            side = before if before != own else own
        else:
            continue
        for k in (first, last):
            kinds[k] = side
            follow = k + 1
            while follow < len(kinds) and CLASS_OF[text[sequence[follow]]] == "NSM":
                kinds[follow] = side
                follow += 1


def _strong(kind: str) -> str:
    return "R" if kind in ("R", "EN", "AN") else "L" if kind == "L" else ""


def _neutrals(kinds: list[str], level: int, start: str, end: str) -> None:
    """Rules N1 and N2."""
    i = 0
    while i < len(kinds):
        if kinds[i] not in _NEUTRAL:
            i += 1
            continue
        j = i
        while j < len(kinds) and kinds[j] in _NEUTRAL:
            j += 1
        before = _strong(kinds[i - 1]) if i else start
        after = _strong(kinds[j]) if j < len(kinds) else end
        kinds[i:j] = [before if before == after else "RL"[level % 2 == 0]] * (j - i)
        i = j


def _levels_of_removed(kinds: list[str], found: list[int], base: int) -> None:
    """Characters that X9 sets aside take the level before them, so that they never split a run."""
    for i, kind in enumerate(kinds):
        if kind in _REMOVED:
            found[i] = found[i - 1] if i else base


def _canonical(bracket: str) -> str:
    return "\u232a" if bracket == "\u3009" else bracket


_SIDES = frozenset(CLOSING_OF) | frozenset(CLOSING_OF.values())
