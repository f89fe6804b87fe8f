"""Flows told with arrows: "A -> B -> C", "Valid? yes -> Ship, no -> Fix", "A -->|label| B", lanes and cycles; messages too."""

from __future__ import annotations

import re

from limner.reason.nodes import Join, Parts
from limner.reason.tables import load_table

ARROW = re.compile(
    r"\s*(?:(?P<dash>--+>>|-\.+->|--+>|⇢|⤏|-\s-\s?>)|(?P<plain>-+>>?|=+>|→|⟶|⇒|➔|➜|➡️?|⟹|►|>>))\s*(?:\|(?P<label>[^|\n]{1,40})\|\s*)?"
)
_BACK = re.compile(r"\s*(?:<-+|←|⟵|⇐)\s*")
_MID = re.compile(r"\s*-{1,2}\s*(?P<label>[^\s\->|][^\->|\n]{0,30}?)\s*-{1,2}>\s*")
_COMMA = re.compile(r"[,،、，](?=\s|\S)")


def has_arrows(text: str) -> bool:
    """Tell whether a text joins anything with arrows."""
    return ARROW.search(text) is not None


def read_flow(parts: Parts, kind: str) -> None:
    """Read every chain of arrows into nodes and joins; questions and the words yes and no make branches."""
    words = load_table("structures")
    answer = re.compile(
        rf"(?:(?:{words['if']})\s+)?(?P<answer>{words['yes']}|{words['no']}|{words['if']})", re.IGNORECASE
    )
    tail = re.compile(rf"(?P<ask>.*[?？؟])\s*[,:：]?\s*(?P<answer>(?:(?:{words['if']})\s+)?\S.{{0,24}})$", re.DOTALL)
    state = _State(parts, answer, tail)
    for start, end in parts.lines():
        line = parts.text[start:end]
        if not has_arrows(line) and not (state.asked is not None and answer.match(line.strip())):
            continue
        for a, b in _chains(parts.text, start, end, answer):
            state.chain(a, b)
    if kind == "cycle" and parts.drawn.joins:
        first, last = parts.drawn.joins[0].source, parts.drawn.joins[-1].target
        if first != last:
            parts.drawn.joins.append(Join(last, first))


def _chains(text: str, start: int, end: int, answer: re.Pattern[str]) -> list[tuple[int, int]]:
    """Cut a line at commas after which a new arrow chain begins ("A -> B, B -> C", "no -> Fix")."""
    cuts = [start]
    for match in _COMMA.finditer(text, start, end):
        rest = text[match.end() : end]
        following = _COMMA.search(rest)
        piece = rest[: following.start()] if following else rest
        if has_arrows(piece) and has_arrows(text[cuts[-1] : match.start()]) or answer.match(piece.strip()):
            cuts.append(match.end())
    ends = [*[c - 1 for c in cuts[1:]], end]
    return list(zip(cuts, ends, strict=True))


class _State:
    """What is known on the way through the chains: the last question, whose answers may be told in chains of their own."""

    def __init__(self, parts: Parts, answer: re.Pattern[str], tail: re.Pattern[str]) -> None:
        self.parts, self.answer, self.tail = parts, answer, tail
        self.asked: int | None = None
        self.alias: dict[str, int] = {}

    def chain(self, start: int, end: int) -> None:
        """Read one chain of pieces between arrows."""
        text = self.parts.text
        pieces: list[tuple[int, int]] = []
        marks: list[re.Match[str]] = []
        at = start
        for match in ARROW.finditer(text, start, end):
            pieces.append((at, match.start()))
            marks.append(match)
            at = match.end()
        pieces.append((at, end))
        if not marks:
            self._bare_answer(start, end)
            return
        previous: int | None = None
        label: int | None = None
        for k, (a, b) in enumerate(pieces):
            a = self._after_colon(a, b) if k == 0 else a
            if self.answer.fullmatch(text[a:b].strip(" \t,:：*-\"'")):
                previous = previous if previous is not None else self.asked
                label = self.parts.add(a, b, "label", apart=True)
                continue
            label_after: int | None = None
            asked = self.tail.fullmatch(text[a:b].strip())
            if asked is not None and k < len(pieces) - 1:
                lead = text.index(asked["ask"], a)
                cut = lead + len(asked["ask"])
                label_after = self.parts.add(cut, b, "label", apart=True)
                b = cut
            elif k == len(pieces) - 1:
                b, told = self._last(a, b)
                label = label if label is not None else told
            number = self._node(a, b)
            if number is not None and previous is not None and previous != number:
                mark = marks[min(k, len(marks)) - 1]
                own = (
                    self.parts.add(mark.start("label"), mark.end("label"), "label", apart=True)
                    if mark["label"]
                    else None
                )
                dashed = bool(mark["dash"]) and "--" not in _plain(text) or _dashed(mark, text)
                self.parts.drawn.joins.append(Join(previous, number, dashed, own if own is not None else label))
            if number is not None:
                previous, label = number, label_after

    def _bare_answer(self, start: int, end: int) -> None:
        """Read an answer without an arrow: "If no: fix it"."""
        text = self.parts.text[start:end]
        match = re.match(rf"\s*(?P<lead>{self.answer.pattern})\s*[:：,，]?\s*(?=\S)", text, re.IGNORECASE)
        if match is None or self.asked is None:
            return
        label = self.parts.add(start + match.start("lead"), start + match.end("lead"), "label", apart=True)
        number = self.parts.add(start + match.end(), end)
        if number is not None:
            self.parts.drawn.joins.append(Join(self.asked, number, False, label))

    def _node(self, a: int, b: int) -> int | None:
        """Return the part of a piece: mermaid's ``id[Text]`` by its text."""
        text = self.parts.text[a:b]
        known = self.alias.get(text.strip())
        if known is not None:
            return known
        inner = re.fullmatch(
            r"\s*(?P<id>\w{1,20})\s*(?:\[+|\(+|\{+)\s*(?P<text>[^\]\)\}]+?)\s*(?:\]+|\)+|\}+)\s*", text
        )
        if inner is not None and not re.search(r"\s\(", text.strip()):
            a, b = a + inner.start("text"), a + inner.end("text")
        number = self.parts.add(a, b)
        if inner is not None and number is not None:
            self.alias[inner["id"]] = number
        if number is not None and self.parts.drawn.parts[number][0].text.rstrip().endswith(("?", "？", "؟")):
            self.asked = number
        return number

    def _after_colon(self, a: int, b: int) -> int:
        text = self.parts.text[a:b]
        cut = max(text.rfind(c) for c in ":：\n")
        return a + cut + 1 if cut >= 0 else a

    def _last(self, a: int, b: int) -> tuple[int, int | None]:
        """Return where the last name of a chain ends, and the label told after it: "B: label", "B (label)"."""
        text = self.parts.text[a:b]
        told = re.match(r"\s*[^:：]{1,50}?\s*[:：]\s*(?P<label>\S[^:：]{0,40})$", text)
        if told is not None:
            return a + told.start("label") - 1, self.parts.add(a + told.start("label"), b, "label", apart=True)
        stop = re.search(r"[,，](?=\s)|\s(?:with|in|on|using|mit|avec|con|com|style)\s", text)
        return (a + stop.start() if stop and stop.start() > 0 else b), None


def _plain(text: str) -> str:
    """Return the arrows of a text that are drawn out: where all are "-->", none is meant as dashed."""
    return "" if re.search(r"(?<!-)->|→|=>", text) else "--"


def _dashed(mark: re.Match[str], text: str) -> bool:
    return bool(mark["dash"]) and bool(re.search(r"(?<!-)->(?!>)|→|(?<!-)->>", text))


def read_condition(parts: Parts) -> None:
    """Read a choice told in a sentence: "if the payment is valid then ship the order, else cancel it"."""
    words = load_table("structures")
    choice = re.compile(
        rf"(?:(?<![^\W\d_])(?:{words['condition']})\s+|如果|若)(?P<ask>[^,，;؛\n]{{2,60}}?)(?:\s*[,，]?\s*(?<![^\W\d_])(?P<then>{words['then']})(?![a-zа-я])\s*"
        rf"|\s*[,，]\s*)(?P<yes>[^,，;；؛.。\n]{{2,60}}?)\s*[,，;；؛.。]?\s*(?<![^\W\d_])(?P<else>{words['else']})\s*[,，:：]?\s*(?P<no>[^,，;；؛.。\n]{{2,60}})",
        re.IGNORECASE,
    )
    for match in choice.finditer(parts.text):
        asked = parts.add(match.start("ask"), match.end("ask"))
        for branch, word in (("yes", "then"), ("no", "else")):
            number = parts.add(match.start(branch), match.end(branch))
            if asked is not None and number is not None and number != asked:
                label = parts.add(match.start(word), match.end(word), "label", apart=True) if match[word] else None
                parts.drawn.joins.append(Join(asked, number, False, label))
