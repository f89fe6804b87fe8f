"""Hierarchies: indented lists, "A > B > C", "X reports to Y", "Head: part, part", a centre with branches."""

from __future__ import annotations

import re

from limner.reason.nodes import Join, Parts, cut_list
from limner.reason.ranks import chiefly, placed
from limner.reason.tables import load_table

_ABOUT = re.compile(
    r"\s+(?:of|about|on|for|über|zu|sur|de|sobre|del|su|о|об|про|o|về|tentang)\s+(?P<what>[^,.;:：\n]{2,50})",
    re.IGNORECASE,
)
_STEP = re.compile(r"\s>\s|-+>|→|»\s|＞")
_ITEM = re.compile(r"^(?P<indent>[ \t]*)(?P<mark>[-*•+]|\d+(?:\.\d+)*[.)]?|[├└│─\s]+)?[ \t]*(?P<text>\S.*)$")


def read_tree(parts: Parts) -> None:
    """Read a hierarchy in whichever way it is told; parts that hang under nothing hang under the first."""
    if not (_indented(parts) or _angled(parts) or placed(parts) or _reported(parts) or _headed(parts)):
        _listed(parts)
    _one_root(parts)


def _indented(parts: Parts) -> bool:
    """Read lines that step in: a list in a list, an outline with numbers, the drawing of a tree in characters."""
    rows: list[tuple[int, int, int]] = []
    at = 0
    for line in parts.text.split("\n"):
        match = _ITEM.match(line)
        if match is not None and line.strip():
            depth = len(match["indent"].replace("\t", "    "))
            mark = (match["mark"] or "").strip()
            if re.fullmatch(r"\d+(?:\.\d+)+\.?", mark):
                depth = 2 * mark.rstrip(".").count(".")
            elif match["mark"] and set(match["mark"].strip()) & set("├└│"):
                depth += len(match["mark"])
            rows.append((depth if mark or depth else -1, at + match.start("text"), at + len(line)))
        at += len(line) + 1
    items = [(depth, a, b) for depth, a, b in rows if depth >= 0]
    if len(items) < 2 or len({depth for depth, _, _ in items}) < 2 and len(items) < 3:
        return False
    stack: list[tuple[int, int]] = []
    first = rows.index(items[0])
    if (
        first > 0
        and len({d for d, _, _ in items if d == items[0][0]}) == 1
        and sum(d == items[0][0] for d, _, _ in items) > 1
    ):
        head = _last_name(parts, rows[first - 1])
        if head is not None:
            stack.append((-1, head))
    for depth, a, b in items:
        number = parts.add(a, b)
        if number is None:
            continue
        while stack and stack[-1][0] >= depth:
            stack.pop()
        if stack and stack[-1][1] != number:
            parts.drawn.joins.append(Join(stack[-1][1], number))
        stack.append((depth, number))
    return True


def _last_name(parts: Parts, row: tuple[int, int, int]) -> int | None:
    """Return the part that a line before a list names as its head: the line itself where it is short, or its last quote."""
    _, a, b = row
    text = parts.text[a:b].rstrip(" :：")
    inside = [s for s in parts.slots if a <= s.inner.start < b]
    if inside:
        return parts.add(inside[-1].inner.start, inside[-1].inner.end)
    cut = max(text.rfind(c) for c in ":：") + 1
    if parts.brief.hits.within(a + cut, b, "form", "medium") or len(text) - cut > 40:
        return None
    return parts.add(a + cut, a + len(text))


def _angled(parts: Parts) -> bool:
    """Read "CEO > CTO > Developer, CEO > CFO" and "CEO -> CTO, CFO"."""
    found = False
    for start, end in parts.lines():
        first = _STEP.search(parts.text, start, end)
        if first is None:
            continue
        start = max(start, *(parts.text.rfind(c, start, first.start()) + 1 for c in ":："))
        for a, b in _chains(parts.text, start, end):
            previous: list[int] = []
            at = a
            for match in [*_STEP.finditer(parts.text, a, b), None]:
                stop = match.start() if match else b
                numbers = [n for x, y in cut_list(parts.text, at, stop) if (n := parts.add(x, y)) is not None]
                for parent in previous[-1:]:
                    parts.drawn.joins += [Join(parent, n) for n in numbers if n != parent]
                previous, found = numbers or previous, True
                at = match.end() if match else b
    return found


def _chains(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut a stretch at the commas after which another chain begins."""
    out, at = [], start
    for match in re.finditer(r"[,،、，]", text[start:end]):
        rest = re.split(r"[,،、，]", text[start + match.end() : end])[0]
        if _STEP.search(rest) and _STEP.search(text, at, start + match.start()):
            out.append((at, start + match.start()))
            at = start + match.end()
    return [*out, (at, end)]


def _reported(parts: Parts) -> bool:
    """Read "Ann and Bob report to Carol" and "Carol leads Ann and Bob"."""
    words = load_table("structures")
    up = re.compile(rf"(?:\s(?:{words['reports']})\s|(?:{words['reports'].split('|')[-3]}))", re.IGNORECASE)
    down = re.compile(rf"\s(?:{words['leads']})\s|(?<=\S)(?:管理|领导|領導)(?=\S)", re.IGNORECASE)
    found = False
    for start, end in parts.lines():
        for pattern, upward in ((up, True), (down, False)):
            match = pattern.search(parts.text, start, end)
            if match is None:
                continue
            lead = max(parts.text.rfind(c, start, match.start()) for c in ":：")
            left = (max(start, lead + 1), match.start())
            one, many = ((match.end(), end), left) if upward else (left, (match.end(), end))
            parent = parts.add(*one)
            children = [n for a, b in cut_list(parts.text, *many) if (n := parts.add(a, b)) is not None]
            if parent is not None:
                parts.drawn.joins += [Join(parent, n) for n in children if n != parent]
                found = True
            break
    return found


def _headed(parts: Parts) -> bool:
    """Read lines or sentences that head their parts: "Design: logo, type; Build: web, app"."""
    rows = []
    for start, end in parts.lines():
        text = parts.text[start:end]
        colon = max(text.rfind(c) for c in ":：")
        nested = re.findall(r"[(（]([^)）]+)[)）]", text)
        if nested and (len(nested) > 1 or len(cut_list(nested[0], 0, len(nested[0]))) > 1):
            rows += _nested(parts, start, end)
        elif 0 < colon < len(text.rstrip()) - 1:
            before = max(text[:colon].rfind(c) for c in ":：\n") + 1
            rows.append(((start + before, start + colon), (start + colon + 1, end)))
    grown = [row for row in rows if not parts.brief.hits.within(*row[0], "form")]
    if len(grown) < 1 or len(grown) < 2 and not any("(" in parts.text[a:b] for _, (a, b) in grown):
        return False
    root = _centre(parts) if len(grown) > 1 else None
    for head, body in grown:
        parent = parts.add(*head)
        if parent is None:
            continue
        if root is not None and root != parent:
            parts.drawn.joins.append(Join(root, parent))
        for a, b in cut_list(parts.text, *body):
            child = parts.add(a, b)
            if child is not None and child != parent:
                parts.drawn.joins.append(Join(parent, child))
    return bool(parts.drawn.joins)


def _nested(parts: Parts, start: int, end: int) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    out = []
    at = start
    for match in re.finditer(r"[(（]([^)）]+)[)）]", parts.text[start:end]):
        lead = max(parts.text.rfind(c, at, start + match.start()) for c in ",，、;:：\n")
        out.append(((max(at, lead + 1), start + match.start()), (start + match.start(1), start + match.end(1))))
        at = start + match.end()
    return out


def _centre(parts: Parts) -> int | None:
    """Return the part the brief calls the centre, or that its title names, or what the diagram is of."""
    words = load_table("structures")["centre"]
    match = re.search(rf"(?:{words})\s*(?:topic\s*)?[:：]?\s*(?=\S)", parts.text, re.IGNORECASE)
    if match is not None:
        stop = re.search(r"[,，、.。;；:：\n]|\s(?:with|and|mit|avec|con|com)\s", parts.text[match.end() :])
        return parts.add(match.end(), match.end() + (stop.start() if stop else 40))
    for hit in parts.brief.hits.of("form"):
        about = _ABOUT.match(parts.text, hit.end)
        if about is not None:
            return parts.add(about.start("what"), about.end("what"))
        quoted = next((s for s in parts.slots if 0 <= s.start - hit.end <= 12), None)
        if quoted is not None:
            return parts.add(quoted.inner.start, quoted.inner.end)
    return None


def _listed(parts: Parts) -> None:
    """Read a plain list: the centre or the first member, and the others about it."""
    hits = parts.brief.hits.of("form")
    after = hits[0].end if hits else 0
    colon = re.search(r"[:：]", parts.text[after:])
    root = None if colon is not None and chiefly(parts, after + colon.end()) else _centre(parts)
    words = load_table("structures")["branches"]
    branch = re.search(rf"(?:{words})\s*[:：]?\s*(?=\S)", parts.text[after:], re.IGNORECASE)
    start = after + (colon.end() if colon else branch.end() if branch else 0)
    stop = re.search(r"[.。\n](?=\s|$)", parts.text[start:])
    for a, b in cut_list(parts.text, start, start + stop.start() if stop else len(parts.text)):
        number = parts.add(a, b)
        if number is not None and root is None:
            root = number
        elif number is not None and root is not None and number != root:
            parts.drawn.joins.append(Join(root, number))


def _one_root(parts: Parts) -> None:
    """Hang every part without a parent under the first where there are several."""
    nodes = [i for i, (_, role) in enumerate(parts.drawn.parts) if role == "node"]
    held = {join.target for join in parts.drawn.joins}
    roots = [n for n in nodes if n not in held]
    if len(roots) > 1:
        parts.drawn.joins += [Join(roots[0], n) for n in roots[1:]]
