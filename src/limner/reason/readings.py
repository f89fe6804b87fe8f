"""Readings a brief gives for ideographs (furigana, pinyin, zhuyin), and strings that are the lines of one poem."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from limner.document.plan import Decision, Reading
from limner.notes import Note
from limner.reason.brief import BLANK, Brief, Stretch, decide
from limner.reason.strings import Slot
from limner.reason.tables import load_table

_HAN = "\u3005\u3007\u3400-\u9fff\uf900-\ufaff"
_SOUND = "ぁ-ゖァ-ヺー・\u3105-\u312f\u31a0-\u31bfˊˇˋ˙a-zA-Zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü' "
_INLINE = re.compile(
    rf"([{_HAN}]{{1,12}})\s*(?:[(（]\s*([{_SOUND}]{{1,40}}?)\s*[)）]|[=＝:：→]\s*([ぁ-ゖァ-ヺー\u3105-\u312fˊˇˋ˙]{{1,40}}))"
)
_BARE = re.compile(r"\s*[:：=＝]?\s*([ぁ-ゖァ-ヺー]{2,40})(?![ぁ-ゖァ-ヺー一-龯])")
"""A reading without marks right after a word for readings."""
_KANA = re.compile(r"[ぁ-ゖァ-ヺー・\s]+|[\u3105-\u312fˊˇˋ˙\s]+")
_LEAD = re.compile(r"[\s:：=＝は\"“「『(（]*(?:を|is|of|as|は)?[\s:：=＝\"“「『(（]*")


class Readings(NamedTuple):
    """The strings that are copy, the readings of each by where it begins, what they were read from, what is wanting."""

    slots: list[Slot]
    given: dict[int, tuple[Reading, ...]]
    trace: list[Decision]
    spans: tuple[Stretch, ...]
    notes: tuple[Note, ...]


def readings_of(brief: Brief, slots: list[Slot]) -> Readings:
    """Return the strings without those that only say how another is read, and the readings given for each string.

    A quoted reading after a word for readings is of the string before it: 「東京」、ルビ「とうきょう」. Outside the quotes each is
    written after its word: 名月(めいげつ). Words for readings with none given are a Note: none is invented.
    """
    named = [match.span() for match in _words().finditer(brief.lowered)]
    kept: list[Slot] = []
    given: dict[int, tuple[Reading, ...]] = {}
    trace: list[Decision] = []
    for slot in slots:
        base = kept[-1] if kept else None
        if base is not None and _reads(brief, slot, base, named):
            found = _whole(base.text, slot.text)
            given[base.start] = (*given.get(base.start, ()), *found)
            trace.append(decide(brief, "reading", slot.text, slot.start, slot.end, "said to be a reading"))
        else:
            kept.append(slot)
    spans: list[Stretch] = [Stretch(*span) for span in named]
    for match in _INLINE.finditer(brief.masked):
        word, sound = match[1], (match[2] or match[3]).strip()
        base = next((slot for slot in kept if word in slot.text), None)
        if base is None or not sound or not (named or _KANA.fullmatch(sound)):
            continue
        at = base.text.index(word)
        if all(at >= one.end or at + len(word) <= one.start for one in given.get(base.start, ())):
            given[base.start] = (*given.get(base.start, ()), Reading(start=at, end=at + len(word), text=sound))
            spans.append(Stretch(*match.span()))
            trace.append(decide(brief, "reading", sound, *match.span(), "written after its word"))
    for start, end in named:
        sound = _BARE.match(brief.masked, end)
        base = next((slot for slot in reversed(kept) if slot.end <= start), None)
        if sound and base is not None and base.start not in given and re.search(f"[{_HAN}]", base.text):
            given[base.start] = _whole(base.text, sound[1])
            spans.append(Stretch(end, sound.end()))
            trace.append(decide(brief, "reading", sound[1], sound.start(1), sound.end(1), "said to be a reading"))
    notes = () if given or not named else (_wanting(brief, named[0]),)
    ordered = {start: tuple(sorted(some, key=lambda one: one.start)) for start, some in given.items()}
    return Readings(kept, ordered, trace, tuple(spans), notes)


def _reads(brief: Brief, slot: Slot, base: Slot, named: list[tuple[int, int]]) -> bool:
    """Tell whether a string is a reading of the one before it: a word for readings leads to it, and it is written as one."""
    lead = max((end for start, end in named if base.end <= start and end <= slot.start), default=None)
    if lead is None or not _LEAD.fullmatch(brief.masked[lead : slot.start].replace(BLANK, "")):
        return False
    return re.search(rf"[{_HAN}]", slot.text) is None and re.search(rf"[{_HAN}]", base.text) is not None


def _whole(text: str, sound: str) -> tuple[Reading, ...]:
    """Return a reading of a whole string over its ideographs: kana the two share at head and tail stay without."""
    start, end = 0, len(text)
    while start < end and sound and text[start] == sound[0]:
        start, sound = start + 1, sound[1:]
    while end > start and sound and text[end - 1] == sound[-1]:
        end, sound = end - 1, sound[:-1]
    words = sound.split()
    if len(words) == end - start > 1:
        return tuple(Reading(start=start + k, end=start + k + 1, text=word) for k, word in enumerate(words))
    return (Reading(start=start, end=end, text=sound.strip()),) if sound.strip() and end > start else ()


def _wanting(brief: Brief, span: tuple[int, int]) -> Note:
    return Note(
        severity="warning", stage="reason", where=f"prompt[{span[0]}]",
        message="readings are asked for, but the brief gives none: they are set as given, never guessed",
        hint="write each after its word, outside the quotation marks: 名月(めいげつ)",
    )  # fmt: skip


@functools.cache
def _words() -> re.Pattern[str]:
    return _any(load_table("readings")["words"])


def _any(words: str) -> re.Pattern[str]:
    parts = sorted(words.split("|"), key=len, reverse=True)
    return re.compile(
        "|".join(
            rf"(?<!\w){re.escape(w.strip('*'))}" + (r"\w*" if w.endswith("*") else r"(?!\w)")
            if ord(w[0]) < _EAST
            else re.escape(w)
            for w in parts
        )
    )


_EAST = 0x2E80
_LONGEST, _LINES = 16, 8
"""The longest line of a poem, in characters, and the most lines of one."""


@functools.cache
def _poems() -> re.Pattern[str]:
    return _any(load_table("readings")["verse"])


def verse_of(brief: Brief, slots: Sequence[Slot]) -> range:
    """Return the numbers of the strings that are the lines of one East Asian poem; an empty range where there is none.

    They stand next to each other in one kind of quotation marks, nothing but commas between, none with a role of its own, in a
    brief that speaks of a poem or of lines. Where it speaks of vertical setting alone, they are a poem only if they keep a
    measure: three of them, or all of one length, and none says when.
    """
    best = range(0)
    told = _poems().search(brief.lowered) is not None
    if not (brief.hits.of("vertical") or told):
        return best
    start = 0
    for k in range(len(slots) + 1):
        joined = k < len(slots) and _line(slots[k].text) and (k == start or _follows(brief, slots[k - 1], slots[k]))
        if joined:
            continue
        if 2 <= k - start <= _LINES and k - start > len(best) and (told or _measured(slots[start:k])):
            best = range(start, k)
        start = k if k < len(slots) and _line(slots[k].text) else k + 1
    return best


def _measured(slots: Sequence[Slot]) -> bool:
    """Tell whether strings in a row keep the measure of a poem."""
    dated = any(_DATED.search(slot.text) for slot in slots)
    return not dated and (len(slots) == 3 or len({len(slot.text) for slot in slots}) == 1)


_DATED = re.compile(r"[〇一二三四五六七八九十百元]+\s?[年月日号時时点분]|[・·]")
"""What lines of a poem do not hold: a date, an hour, a list."""


def _line(text: str) -> bool:
    east = sum(ord(c) >= _EAST for c in text)
    return (
        len(text) <= _LONGEST and east * 2 > len(text.replace(" ", "")) and not re.search(r"[\d:：/%$￥円원元]", text)
    )


def _follows(brief: Brief, last: Slot, slot: Slot) -> bool:
    marks = brief.text[last.start], brief.text[slot.start]
    between = brief.masked[last.end : slot.start]
    return (
        marks[0] == marks[1]
        and slot.cue is None
        and re.fullmatch(r"[\s,，、،;；/／|と和및과와及]*", between) is not None
    )
