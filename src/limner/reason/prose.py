"""Series told in words: a brief in, rows of names with their figures out, in groups where it has several series.

"Finland 12, Norway 9.9" · "40% rent and 30% food" · "from 20% in 2019 to 45% in 2023" · "2023: A 3, B 4; 2024: A 5, B 6" ·
"Speed: 8, 6; Power: 7, 9". The text is cut at what parts lists, and each piece is read by where its figure stands.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from limner.reason.brief import BLANK, Brief
from limner.reason.numbers import Figure, figures_in, is_year
from limner.reason.strings import Slot
from limner.reason.tables import load_table

_SENTENCE = re.compile(r"[;；؛\n。।॥]|[.!?](?=\s|$)")
_COMMA = re.compile(r"[,،、，·•|/](?!\s*$)")
_AND = re.compile(
    r"(?:(?<=\s)(?:and|und|et|y|e|и|а|і|oraz|i|ve|dan|và|और|तथा|एवं|এবং|ও|while|versus|vs\.?|&)(?=\s)|(?<=\s)و(?=\s?\w)|"
    r"[和與与及と]|(?<=[\d%％])(?:와|과)(?=\s)|(?<=\s)그리고(?=\s))"
)
_JOINT = re.compile(
    r"(?:\s*(?:[:：=(（〈\[→]|[-–—]+>?(?=\s*$)|\b(?:at|is|are|was|were|has|have|had|with|of|got|gets|scored|reached|"
    r"mit|hat|avec|con|com|"
    r"à|est|es|é|è|là|adalah|sebesar|to jest|wynosi|составляет|—)(?=\s*$)|"
    r"(?:は|が|은|는|是|为|為|占|達|达|で|को|का|में|থেকে|هو|هي)(?=\s*$)))+\s*$",
    re.IGNORECASE,
)
_TO = re.compile(
    r"^\s*(?:to|→|->|=>|–|—|up to|down to|into|bis|auf|à|jusqu'à|a|al|hasta|até|para|ad|до|do|na|đến|lên|ke|menjadi|से|तक|থেকে|إلى|"
    r"到|至|から|へ|에서|dan)\s*$",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"^\s*[(（]?\s*(?:in|en|im|im jahr|anno|nel|em|w|в|năm|pada|tahun|for|by|um|का|में|عام|في|سنة|सन|साल|at)?\s*$",
    re.IGNORECASE,
)
_OF = re.compile(
    r"^(?:of the|of|for|in|by|on|der|des|die|das|dem|den|für|im|de la|de los|de las|del|de|des|du|"
    r"di|da|do|dos|das|pour|para|per|von|из|для|на|в|"
    r"dla|na|için|untuk|cho|के लिए|का|की|के|ل|من)\s+|^d['’]",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s(?:as an?|in an?|on an?|with an?|using|drawn|shown|als|en un|sous forme|como|come|as)\s", re.IGNORECASE
)
_NUMBERING = re.compile(
    r"(?:\b(?:steps?|stages?|tips?|reasons?|facts?|points?|phases?|schritten?|étapes?|pasos?|passos?|passi|fasi|шаг\w*|krok\w*|adım|bước|langkah)|"
    r"[步骤驟]|ステップ|手順|단계|चरण|ধাপ|ধাপে|خطوات|خطوة|第)\s*$",
    re.IGNORECASE,
)
_COUNTED = frozenset("月월日일年년周週")
"""What makes a number before it a day, a month or a year: a name."""
_TURNS = 3
"""So many names and figures in turn need no commas between them."""
_MARKS = "\"'“”„«»‘’「」『』《》*`_"


class Named(NamedTuple):
    """A name of a chart's category and where it stands in the brief; ``quoted`` when it is a string of copy already."""

    text: str
    start: int
    end: int
    quoted: bool = False


@dataclass(slots=True)
class Row:
    """A name with its figures."""

    name: Named
    figures: list[Figure] = field(default_factory=list)


@dataclass(slots=True)
class Told:
    """The rows of one sentence, what heads them ("2023:"), and the names without figures beside them."""

    head: Named | None
    rows: list[Row]
    names: list[Named]
    start: int


def told(brief: Brief, slots: list[Slot], *, opened: bool = True) -> list[Told]:
    """Return the sentences of a brief that tell figures with names, in order; with the strings ``opened`` that are such rows."""
    text, laid = _opened(brief, slots) if opened else (brief.masked, frozenset[int]())
    reader = _Reader(brief, text, slots, laid)
    found = []
    for start, end in reader.cut(_SENTENCE, 0, len(text)):
        one = reader.sentence(start, end)
        if one is not None:
            found.append(one)
    return found


def _opened(brief: Brief, slots: list[Slot]) -> tuple[str, frozenset[int]]:
    """Return the masked text with strings laid open that are a name and its figure in one ("“Finland 12”, “Norway 9”")."""
    items = []
    for slot in slots:
        inside = figures_in(slot.text, brief.language)
        dated = any(slot.text[one.end : one.end + 1] in _COUNTED for one in inside if one.end < len(slot.text))
        if (
            inside
            and not dated
            and inside[-1].start > 0
            and inside[-1].end >= len(slot.text) - 8
            and not is_year(inside[-1])
        ):
            items.append(slot)
    if len(items) < 2:
        return brief.masked, frozenset()
    text = brief.masked
    for slot in items:
        text = text[: slot.inner.start] + slot.text + text[slot.inner.start + len(slot.text) :]
    return text, frozenset(slot.inner.start for slot in items)


def _bare_first(names: list[Named]) -> list[Named]:
    """Return names without the word before the first that says what they are: "Quarters Q1, Q2, Q3"."""
    if len(names) < 2 or names[0].quoted or " " not in names[0].text or any(" " in name.text for name in names[1:]):
        return names
    word = names[0].text.split()[-1]
    return [Named(word, names[0].end - len(word), names[0].end), *names[1:]]


def _of_one_size(rows: list[Row]) -> bool:
    """Tell whether the first row's figure, which might be a year, is about as large as the others and no year beside them."""
    others = sorted(abs(row.figures[-1].value) for row in rows[1:])
    middle = others[len(others) // 2] if others else 0.0
    return (
        len(others) > 1 and len(rows[0].figures) == 1 and 0.2 <= abs(rows[0].figures[0].value) / max(1.0, middle) <= 5.0
    )


class _Reader:
    """Reads the pieces of one brief."""

    def __init__(self, brief: Brief, text: str, slots: list[Slot], opened: frozenset[int]) -> None:
        self.brief, self.text, self.slots, self.opened = brief, text, slots, opened
        self.figures = figures_in(text, brief.language)
        self.starts = [figure.start for figure in self.figures]
        self.inner = [slot.inner.start for slot in slots]
        self.lead = load_table("keys")["figure"]

    def within(self, start: int, end: int) -> list[Figure]:
        """Return the figures that lie in a stretch."""
        low, high = bisect.bisect_left(self.starts, start), bisect.bisect_left(self.starts, end)
        return [figure for figure in self.figures[low:high] if figure.end <= end]

    def cut(self, mark: re.Pattern[str], start: int, end: int) -> Iterator[tuple[int, int]]:
        """Cut a stretch at a mark that does not lie within a figure."""
        at = start
        for match in mark.finditer(self.text, start, end):
            low = bisect.bisect_right(self.starts, match.start()) - 1
            near = self.figures[low] if low >= 0 else None
            if near is not None and (
                near.start < match.start() < near.end or near.end == match.end() and match[0] == "."
            ):
                continue
            yield at, match.start()
            at = match.end()
        yield at, end

    def sentence(self, start: int, end: int) -> Told | None:
        """Return what a sentence tells, None where there is no figure with a name."""
        figures = self.within(start, end)
        if not figures:
            names = [n for a, b in self._pieces(start, end) if (n := self._alone(a, b)) is not None]
            return Told(None, [], _bare_first(names), start) if len(names) > 1 else None
        out = Told(None, [], [], start)
        pieces = self._pieces(start, end)
        behind = self._led_by_figures(pieces)
        for a, b in pieces:
            inside = self.within(a, b)
            if behind and inside and not out.rows and self._word(a, inside[0].start):
                cut = max(self.text.rfind(c, a, inside[0].start) for c in ":：")
                out.head = self._clean(a, cut, first=False) if cut > a else None
                a = inside[0].start
            rows = self._rows(a, b, inside, out)
            if rows:
                out.rows += rows
            elif inside and out.rows and not re.search(r"[^\W\d_]", self._bare(a, b, inside)):
                out.rows[-1].figures += inside
            elif inside and len(inside) == 1 and is_year(inside[0]) or not inside:
                name = self._alone(a, b)
                if name is not None:
                    out.names.append(name)
        out.names = _bare_first(out.names)
        years = [all(is_year(f) for f in row.figures) for row in out.rows]
        if all(years):
            out.rows = []
        elif years[0] and not _of_one_size(out.rows):
            out.rows = out.rows[1:]
        return out if out.rows or out.names else None

    def _led_by_figures(self, pieces: list[tuple[int, int]]) -> bool:
        """Tell whether the pieces after the first begin with their figure and name it behind: "40% rent, 30% food"."""
        full = [(a, inside, b) for a, b in pieces[1:] if (inside := self.within(a, b))]
        led = [1 for a, inside, b in full if not self._word(a, inside[0].start) and self._word(inside[0].end, b)]
        return len(led) > 0 and len(led) > len(full) / 2

    def _pieces(self, start: int, end: int) -> list[tuple[int, int]]:
        pieces = []
        for a, b in self.cut(_COMMA, start, end):
            at = a
            for match in _AND.finditer(self.text, a, b):
                left, right = self.within(at, match.start()), self.within(match.end(), b)
                if (
                    left
                    and right
                    and not any(f.start < match.end() and match.start() < f.end for f in (left[-1], right[0]))
                ):
                    pieces.append((at, match.start()))
                    at = match.end()
            pieces += self._spaced(at, b)
        return [(a, b) for a, b in pieces if self.text[a:b].strip()]

    def _spaced(self, a: int, b: int) -> list[tuple[int, int]]:
        """Cut a piece after each figure where names of one word and figures take turns: "1月 80 2月 95 3月 120"."""
        inside = [one for one in self.within(a, b) if self.text[one.past : one.past + 1] not in _COUNTED]
        if len(inside) < _TURNS or self.text[inside[-1].end : b].strip(" .。!"):
            return [(a, b)]
        gaps = [self.text[one.end : two.start] for one, two in zip(inside, inside[1:], strict=False)]
        joined = any(_TO.match(gap) or _DATED.match(gap) or _AND.search(gap) for gap in gaps)
        if joined or not all(re.fullmatch(r"\s+[^\W_][^\s,;:]*\s*[:：=]?\s*", gap) for gap in gaps):
            return [(a, b)]
        cuts = [a, *(one.end for one in inside[:-1])]
        return list(zip(cuts, [*cuts[1:], b], strict=True))

    def _bare(self, a: int, b: int, inside: list[Figure]) -> str:
        text = self.text[a:b]
        for f in reversed(inside):
            text = text[: f.start - a] + text[f.end - a :]
        return text

    def _rows(self, a: int, b: int, inside: list[Figure], out: Told) -> list[Row]:
        """Return the rows of a piece: one as a rule, two for "from 20% in 2019 to 45% in 2023", none without a name."""
        if not inside:
            return []
        dated = self._dated(a, inside, out)
        if dated:
            return dated
        last = inside[-1]
        tail = self.text[last.end : b].strip(" )）]】.!?。") if last.end < b else ""
        if (
            len(inside) > 1
            and is_year(last)
            and not inside[-2].marked
            and not tail
            and not self._word(inside[-2].end, last.start)
        ):
            last, tail = inside[-1], ""
        elif (
            len(inside) > 1
            and is_year(last)
            and _DATED.match(self.text[inside[-2].end : last.start])
            and (inside[-2].marked or self.text[inside[-2].end : last.start].strip())
        ):
            return self._row(Named(last.written, last.digits, last.past), [inside[-2]], a, inside[-2].start, out)
        before = self.text[a : last.start]
        values = [last]
        if (
            len(inside) > 1
            and _TO.match(self.text[inside[-2].end : last.start])
            and (
                not is_year(inside[-2])
                and self.text[a : inside[-2].start].strip(" (（:：")
                and self.text[inside[-2].end : last.start].strip() not in "–—"
            )
        ):
            before, values = self.text[a : inside[-2].start], [inside[-2], last]
            before = re.sub(
                r"\s(?:from|von|de|desde|dal|da|из|с|от|od|z|từ|dari)\s*$", " ", before, flags=re.IGNORECASE
            )
        name = self._name(a, a + len(before), out)
        if name is None and tail and not self._word(a, inside[0].start):
            return self._behind(inside[0] if len(inside) > 1 else last, b, out)
        if name is None or not last.marked and _NUMBERING.search(name.text):
            return []
        return [Row(name, values)]

    def _word(self, a: int, b: int) -> bool:
        return bool(re.search(r"[^\W\d_]|\ufffc", self.text[a:b]))

    def _row(self, name: Named, values: list[Figure], a: int, b: int, out: Told) -> list[Row]:
        if out.head is None and not out.rows:
            out.head = self._name(a, b, out)
        return [Row(name, values)]

    def _dated(self, a: int, inside: list[Figure], out: Told) -> list[Row]:
        """Read years and values that take turns in one piece, in either order."""
        if len(inside) < 4 or len(inside) % 2:
            return []
        years = [is_year(f) for f in inside]
        if years == [True, False] * (len(inside) // 2):
            pairs = list(zip(inside[::2], inside[1::2], strict=True))
        elif years == [False, True] * (len(inside) // 2):
            pairs = list(zip(inside[1::2], inside[::2], strict=True))
        else:
            return []
        if out.head is None and not out.rows:
            lead = re.sub(r"\s(?:from|von|de|desde|dal|da|из|с|от|od|z|từ|dari|grew|rose|fell|went)\b.*$", " ",
                          self.text[a : inside[0].start], flags=re.IGNORECASE)  # fmt: skip
            out.head = self._name(a, a + len(lead), out)
        return [Row(Named(year.written, year.digits, year.past), [value]) for year, value in pairs]

    def _behind(self, figure: Figure, b: int, out: Told) -> list[Row]:
        """Read a name that follows its figure: "40% rent", "62% of people prefer tea"."""
        start = figure.end
        text = self.text[start:b]
        stop = _AFTER.search(text)
        text = text[: stop.start()] if stop else text
        for hit in self.brief.hits.within(start + 1, start + len(text), "medium", "mark", "chartway")[:1]:
            text = text[: hit.start - start]
        while (match := _OF.match(text.lstrip())) is not None:
            start += len(text) - len(text.lstrip()) + match.end()
            text = text.lstrip()[match.end() :]
        name = self._clean(start, start + len(text), first=False)
        return [Row(name, [figure])] if name is not None else []

    def _name(self, a: int, b: int, out: Told) -> Named | None:
        """Return the name that ends before a figure; what leads to it is taken off, a group's head noted."""
        text = self.text[a:b]
        joint = _JOINT.search(text)
        text = text[: joint.start()] if joint else text
        cut = max((text.rfind(c) for c in ":：(（"), default=-1)
        if cut >= 0 and text[cut + 1 :].strip():
            if not out.rows and out.head is None:
                before = max((text[:cut].rfind(c) for c in ":：\n"), default=-1) + 1
                out.head = self._clean(a + before, a + cut, first=False)
            a, text = a + cut + 1, text[cut + 1 :]
        return self._clean(a, a + len(text), first=not out.rows and out.head is None)

    def _alone(self, a: int, b: int) -> Named | None:
        """Return a piece without figures as a name, where it is short enough to be one."""
        text = self.text[a:b]
        cut = max((text.rfind(c) for c in ":：(（"), default=-1)
        name = self._clean(a + cut + 1, b, first=True)
        return name if name is not None and len(name.text.split()) <= 4 else None

    def _clean(self, a: int, b: int, *, first: bool) -> Named | None:
        text = self.text[a:b]
        last = bisect.bisect_left(self.inner, b) - 1
        slot = self.slots[last] if last >= 0 and a < self.slots[last].inner.end else None
        if slot is not None and slot.inner.start not in self.opened:
            rest = self.text[slot.inner.end : b].strip(_MARKS + " -–—:：,")
            if not re.search(r"\w", rest):
                return Named(slot.text, slot.inner.start, slot.inner.end, True)
            a = slot.inner.end
            text = self.text[a:b]
        if first:
            a, text = self._after_lead(a, text)
        left = len(text) - len(text.lstrip(" *-–—•\t#)）]】" + _MARKS))
        bare = text[left:].rstrip(" -–—=*\t(（[" + _MARKS)
        bare = re.sub(r"\s*(?:[:：=(（])\s*$", "", bare)
        if bare.endswith("を") or re.search("[「」『』“”]", bare):
            return None
        if not bare or BLANK in bare or not re.search(r"\w", bare) or len(bare) > 46 or len(bare.split()) > 7:
            return None
        year = re.fullmatch(r"(?:in|en|im|im Jahr|nel|em|w|в|năm|by)\s+(\d{4})(?:\s[^\W\dA-Z]+)*", bare)
        if year:
            left, bare = left + year.start(1), year[1]
        start = a + left
        inside = slot is not None and slot.inner.start in self.opened and slot.inner.start <= start < slot.inner.end
        return Named(bare, start, start + len(bare), inside)

    def _after_lead(self, a: int, text: str) -> tuple[int, str]:
        """Take off the words that lead to the first name: "Bar chart showing Finland" → "Finland"."""
        near = self.brief.hits.within(a, a + len(text), "medium", "mark", "chartway")
        past = max((hit.end for hit in near), default=a)
        text, a = text[past - a :], past
        glued = re.match(rf"^.*?(?:{self.lead})(?=[^\x00-\u2E7F])", text)
        spaced = re.match(rf"^(?:.*?\s)?(?:{self.lead})\s+(?=\S)", text, re.IGNORECASE)
        lead = spaced or glued
        if lead and re.search(r"\w", text[lead.end() :]):
            a, text = a + lead.end(), text[lead.end() :]
        words = text.split(" ")
        if len(words) > 3 and any(word[:1].isupper() for word in words[1:]):
            while words and not words[0][:1].isupper():
                a += len(words.pop(0)) + 1
            text = " ".join(words)
        return a, text
