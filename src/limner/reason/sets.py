"""Sets, lanes, entities and levels: names with their members ("A: x, y; both: z"), and plain lists in order."""

from __future__ import annotations

import re

from limner.reason.flows import ARROW, read_flow
from limner.reason.nodes import Join, Parts, cut_list
from limner.reason.numbers import figures_in
from limner.reason.strings import Slot
from limner.reason.tables import load_table

_LEVELS = re.compile(r"[,،、，;；\n]|\s*(?:-+>|→|>)\s*|\s(?:and|und|et|y|e|и|ve|dan|và)\s")
_ITEMS = re.compile(r"[,،、，]")
_CARD = r"[1nNmM*0.]{1,4}\s?[-:–]{1,2}\s?[1nNmM*0.]{1,4}|has many|has one|has|belongs to|references|->|→|--"
_JOIN = re.compile(rf"^\s*(?P<a>[\w ]{{1,30}}?)\s*(?P<card>{_CARD})\s*(?P<b>[\w ]{{1,30}}?)\s*$")


def heads_of(parts: Parts) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Return the lines and sentences that are "head: members" or "head (members)", as two stretches each."""
    out: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for start, end in parts.lines():
        text = parts.text[start:end]
        at, count = 0, len(out)
        for match in re.finditer(r"[(（]([^)）]+)[)）]", text):
            lead = max(text.rfind(c, at, match.start()) for c in ",，、;:：")
            inner = (start + match.start(1), start + match.end(1))
            out.append(((start + max(at, lead + 1), start + match.start()), inner))
            at = match.end()
        colon = max(text.rfind(c) for c in ":：")
        if len(out) == count and 0 < colon < len(text.rstrip()) - 1:
            before = max(text[:colon].rfind(c) for c in ":：\n") + 1
            out.append(((start + before, start + colon), (start + colon + 1, end)))
    return [row for row in out if not parts.brief.hits.within(*row[0], "form")]


def read_sets(parts: Parts) -> None:
    """Read a Venn diagram: each set with what is in it alone, then what lies in several of them.

    A group without a name of its own is an overlap: its first members are the sets it belongs to.
    """
    words = load_table("structures")["both"]
    both = re.compile(rf"^\W*(?:in\s+)?(?:the\s+)?(?:{words})(?![a-z])", re.IGNORECASE)
    rows = heads_of(parts)
    sets: list[int] = []
    shared: list[tuple[list[int], list[int]]] = []
    for head, body in rows:
        text = parts.text[slice(*head)]
        named = [n for a, b in _owners(parts, *head) if (n := _known(parts, a, b, sets)) is not None]
        if both.match(text.strip()) or len(named) > 1:
            inside = [
                n for a, b in cut_list(parts.text, *body) if (n := parts.add(a, b, "item", apart=True)) is not None
            ]
            shared.append((named if len(named) > 1 else list(sets), inside))
            continue
        number = parts.add(*head)
        if number is None:
            continue
        sets.append(number)
        inside = [n for a, b in cut_list(parts.text, *body) if (n := parts.add(a, b, "item", apart=True)) is not None]
        parts.drawn.groups.append((number, inside))
    if not sets:
        _plain_sets(parts, both)
        return
    parts.drawn.groups += [(None, [*(owners or sets), *inside]) for owners, inside in shared]


def _owners(parts: Parts, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a head at what joins the names of sets: "A and B", "A & B", "A ∩ B", "A+B"."""
    out, at = [], start
    for match in re.finditer(
        r"\s(?:and|und|et|y|e|и|i|ve|dan|và|और|এবং)\s|\s?[&∩+]\s?|[和與与とㆍ·]|\sو\s?", parts.text[start:end]
    ):
        out.append((at, start + match.start()))
        at = start + match.end()
    return [*out, (at, end)]


def _known(parts: Parts, start: int, end: int, sets: list[int]) -> int | None:
    name = parts.name(start, end)
    if name is None:
        return None
    return next((n for n in sets if parts.drawn.parts[n][0].text.casefold() == name.text.casefold()), None)


def _plain_sets(parts: Parts, both: re.Pattern[str]) -> None:
    """Read sets that are only named: quoted strings, or a list after the diagram's name; the one in the middle is shared."""
    middle: list[int] = []
    words = load_table("structures")["both"]
    titled = [s for s in parts.slots if s.cue is None or s.cue.value not in ("title", "subtitle", "caption")]
    heads = [hit.end for hit in parts.brief.hits.of("form") if titled and hit.end <= titled[0].start]
    if len(titled) > 2 and heads and not parts.text[max(heads) : titled[0].start].strip() and _parted(parts, titled):
        titled = titled[1:]
    for slot in titled:
        before = parts.text[max(0, slot.start - 40) : slot.start]
        after = parts.text[slot.end : slot.end + 30]
        inner = re.search(rf"\b(?:{words})\W+$", before.split(",")[-1], re.IGNORECASE) or both.match(after.lstrip(" ,"))
        number = parts.add(slot.inner.start, slot.inner.end, "item" if inner else "node", apart=bool(inner))
        if number is not None and inner:
            middle.append(number)
        elif number is not None:
            parts.drawn.groups.append((number, []))
    if not parts.drawn.groups:
        for number in plain_list(parts):
            parts.drawn.groups.append((number, []))
    if middle:
        parts.drawn.groups.append((None, [*(n for n, _ in parts.drawn.groups if n is not None), *middle]))


def _parted(parts: Parts, slots: list[Slot]) -> bool:
    """Tell whether words part the first string from the second, so that it heads the others: "“What we do” of “Design” …"."""
    gap = parts.text[slots[0].end : slots[1].start]
    return bool(re.search(r"[:：]|\w{2,}", gap)) and not re.fullmatch(r"[,،、\s]*(?:and|und|et|y|e|и|和|と|و)?\s*", gap)


def plain_list(parts: Parts, *, figures: bool = False) -> list[int]:
    """Return the parts of the list that follows the diagram's name; their figures are noted as tasks where wished."""
    hits = parts.brief.hits.of("form")
    after = hits[0].end if hits else 0
    colon = re.search(r"[:：]\s*(?=\S)", parts.text[after:])
    words = re.match(
        r".{0,40}?\s(?:of|with|showing|mit|avec|con|com|from|von|de|с|z|with levels)\s", parts.text[after:]
    )
    start = after + (colon.end() if colon else words.end() if words else 0)
    found: list[int] = []
    for a, b in _items(parts, start):
        inside = figures_in(parts.text[a:b], parts.brief.language) if figures else []
        end = b
        if inside and inside[-1].end + a <= b:
            end = a + inside[-1].start
        number = parts.add(a, end)
        if number is not None and number not in found:
            found.append(number)
            if inside:
                parts.drawn.tasks.append((number, 0.0, inside[-1].value, inside[-1].written))
    return found


def _items(parts: Parts, start: int) -> list[tuple[int, int]]:
    text = parts.text
    stop = re.search(r"[.。](?=\s|$)", text[start:])
    end = start + stop.start() if stop else len(text)
    line = text.find("\n", start, end)
    if line > 0 and len(cut_list(text, start, line, _LEVELS)) > 1:
        end = line
    figures = figures_in(text[start:end], parts.brief.language)
    out: list[tuple[int, int]] = []
    for a, b in cut_list(text, start, end, _LEVELS):
        # A comma within a number parts nothing.
        if out and any(start + f.start < a <= start + f.end for f in figures):
            out[-1] = (out[-1][0], b)
        else:
            out.append((a, b))
    return out


def read_levels(parts: Parts, kind: str) -> None:
    """Read the levels of a pyramid or funnel, or the stations of a cycle, with their figures."""
    lines = [(a, b) for a, b in parts.lines() if re.match(r"\s*(?:[-*•]|\d+[.)])\s", parts.text[a:b])]
    if ARROW.search(parts.text):
        read_flow(parts, kind)
        return
    if len(lines) > 1:
        found = [n for a, b in lines if (n := parts.add(a, b)) is not None]
    else:
        found = plain_list(parts, figures=True)
    if kind == "cycle" and len(found) > 2:
        parts.drawn.joins += [Join(a, b) for a, b in zip(found, [*found[1:], found[0]], strict=True)]


def read_lanes(parts: Parts) -> None:
    """Read lanes: a line each, headed by its name, its steps joined by arrows or in a list; lanes follow one another."""
    last: int | None = None
    for head, body in heads_of(parts):
        lane = parts.add(*head, "label")
        if lane is None:
            continue
        steps: list[int] = []
        at = body[0]
        cuts = [*ARROW.finditer(parts.text, *body)] or [*_ITEMS.finditer(parts.text, *body)]
        for match in [*cuts, None]:
            number = parts.add(at, match.start() if match else body[1])
            at = match.end() if match else at
            if number is not None:
                if last is not None and last != number:
                    parts.drawn.joins.append(Join(last, number))
                steps.append(number)
                last = number
        parts.drawn.groups.append((lane, steps))


def read_entities(parts: Parts) -> None:
    """Read entities with their attributes, and what relates them: "User (id, name); Order (id); User 1-n Order"."""
    for head, body in heads_of(parts):
        number = parts.add(*head)
        if number is not None:
            inside = [
                n for a, b in cut_list(parts.text, *body) if (n := parts.add(a, b, "item", apart=True)) is not None
            ]
            parts.drawn.groups.append((number, inside))
    known = {parts.drawn.parts[n][0].text.casefold(): n for n, _ in parts.drawn.groups if n is not None}
    for start, end in parts.lines():
        for a, b in cut_list(parts.text, start, end):
            match = _JOIN.match(parts.text[a:b])
            if match is None:
                continue
            one, two = known.get(match["a"].strip().casefold()), known.get(match["b"].strip().casefold())
            if one is not None and two is not None:
                card = match["card"].strip()
                at = (a + match.start("card"), a + match.end("card"))
                label = parts.add(*at, "label", apart=True) if card not in ("->", "→", "--") else None
                parts.drawn.joins.append(Join(one, two, False, label))
