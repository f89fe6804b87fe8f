"""The connections of a diagram: which node leads to which, dashed or not, and with what label."""

from __future__ import annotations

import re
from typing import NamedTuple

from limner.reason.brief import BLANK, Brief
from limner.reason.prose import Named
from limner.reason.strings import Slot
from limner.reason.tables import load_table

_ARROW = re.compile(r"\s*(?:-+>|=+>|→|⟶|⇒|➔|➜|➡️?)\s*")


_BESIDE = re.compile(
    r"[\"'”」』»’]*\s*[,،、，]\s*(?:(?:and|und|et|y|e|и|و|और|এবং|和|と|및)\s+)?[\"'“「『«‘]*", re.IGNORECASE
)


class Link(NamedTuple):
    """A connection between two strings, by their numbers; ``label`` is the number of its label's string or None."""

    source: int
    target: int
    dashed: bool = False
    label: int | None = None


def links_of(brief: Brief, slots: list[Slot], roles: list[str]) -> list[Link]:
    """Return the connections between quoted nodes, in order; numbers are those of the slots."""
    words = load_table("keys")
    arrow = re.compile(
        rf"(?:^|[\s\"'”」』»’]){_alternatives(words['arrow'])}(?=$|[\s\"'“「『«‘])|{_glued(words['arrow'])}",
        re.IGNORECASE,
    )
    dashed = re.compile(words["dashed"], re.IGNORECASE)
    links: list[Link] = []
    for index in range(1, len(slots)):
        before, slot = slots[index - 1], slots[index]
        gap = brief.masked[before.end : slot.start]
        if (
            slot.cue is not None
            and slot.cue.value in ("label", "caption")
            and links
            and roles[index] in ("label", "caption")
        ):
            links[-1] = links[-1]._replace(label=index)
            continue
        if roles[index] != "node" or roles[index - 1] != "node" or re.search(r"[.。;；\n]", gap):
            continue
        after = brief.masked[slot.end : slots[index + 1].start] if index + 1 < len(slots) else ""
        if (
            _BESIDE.fullmatch(gap)
            and links
            and links[-1].target == index - 1
            and not _ARROW.match(after)
            and not arrow.match(after)
        ):
            # "CEO" > "CTO", "CFO": the next of several that the same node leads to.
            links.append(links[-1]._replace(target=index, label=None))
            continue
        if re.search(r"\b(?:from|von|vom|de|du|desde|da|dal|от|из)\s*$|从|從|من\s*$", gap):
            continue
        if re.search(r"(?:[、，,]|へ|に|로|तक|পর্যন্ত|।)\s*$", gap.rstrip()) and not _ARROW.search(gap):
            continue
        if arrow.search(gap) or _ARROW.search(gap):
            lead = brief.masked[max(slots[index - 2].end if index > 1 else 0, before.start - 60) : before.start]
            lead = lead[max(lead.rfind(","), lead.rfind("，"), lead.rfind("、"), lead.rfind(".")) + 1 :]
            tail = brief.clauses(slot.end, slots[index + 1].start if index + 1 < len(slots) else len(brief.text))[0]
            says = dashed.search(lead) or dashed.search(gap) or dashed.search(brief.masked[tail.start : tail.end])
            links.append(Link(index - 1, index, bool(says)))
    return links or _listed(brief, slots, roles)


def _alternatives(words: str) -> str:
    return "(?:" + "|".join(re.escape(w) for w in words.split("|") if w.isascii() or " " in w or len(w) > 1) + ")"


def _glued(words: str) -> str:
    return "|".join(re.escape(w) for w in words.split("|") if not w.isascii() and ord(w[0]) > 0x900)


def _listed(brief: Brief, slots: list[Slot], roles: list[str]) -> list[Link]:
    """Connect nodes that are only listed: about the first in a mind map or chart of an organisation, else in a row."""
    nodes = [index for index, role in enumerate(roles) if role == "node"]
    if len(nodes) < 2 or re.search(load_table("keys")["unlinked"], brief.masked, re.IGNORECASE):
        return []
    if re.search(load_table("keys")["star"], brief.masked, re.IGNORECASE):
        return [Link(nodes[0], index) for index in nodes[1:]]
    return [Link(a, b) for a, b in zip(nodes, nodes[1:], strict=False)]


def bare_chain(brief: Brief) -> tuple[list[Named], list[tuple[int, int]]]:
    """Return the nodes of chains written without quotes ("Cart -> Payment -> Done") and their links by number."""
    nodes: list[Named] = []
    links: list[tuple[int, int]] = []
    at = 0
    for line in re.split(r"[\n;；.。](?=\s|$)", brief.masked):
        parts, position = [], 0
        for match in list(_ARROW.finditer(line)) + [None]:
            end = match.start() if match else len(line)
            parts.append((position, end))
            position = match.end() if match else end
        if len(parts) > 1:
            _chain(line, at, parts, nodes, links)
        at += len(line) + 1
    return nodes, links


def _chain(line: str, at: int, parts: list[tuple[int, int]], nodes: list[Named], links: list[tuple[int, int]]) -> None:
    previous: int | None = None
    for k, (start, end) in enumerate(parts):
        text = line[start:end]
        if k == 0:
            cut = max(text.rfind(c) for c in ":：,，") + 1
            start, text = start + cut, text[cut:]
        if k == len(parts) - 1:
            stop = re.search(r"[,，]|\s(?:with|in|on)\s", text)
            text = text[: stop.start()] if stop else text
        bare = text.strip(" \t*-.")
        if not bare or BLANK in bare or len(bare) > 40:
            previous = None
            continue
        number = next((i for i, node in enumerate(nodes) if node.text == bare), -1)
        if number < 0:
            begin = at + start + text.index(bare)
            nodes.append(Named(bare, begin, begin + len(bare)))
            number = len(nodes) - 1
        if previous is not None:
            links.append((previous, number))
        previous = number
