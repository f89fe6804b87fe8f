"""The panels of a comic and the steps of a guide: how they divide the brief, and which string belongs to which."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Mapping, Sequence

from limner.document.plan import PanelPlan
from limner.document.scene import Entity
from limner.reason.brief import Brief, Stretch
from limner.reason.strings import Slot
from limner.reason.tables import load_table

_LABELLED = (
    r"(?:^|(?<=[\s.。;；,，(]))(?:{names})\s*(?:#|no\.?\s*)?([0-9०-९০-৯٠-٩]{{1,2}}|[一二三四五六七八九])"
    r"\s*(?:コマ目?|格|幅|컷|칸)?\s*[:：.)）\-–—,，]?"
)


def panels_of(brief: Brief) -> list[Stretch]:
    """Return the stretches of the brief that tell of one panel each; [] when it does not divide into panels."""
    table = load_table("panels")
    marks = list(re.finditer(_LABELLED.format(names=table["names"]), brief.masked, re.IGNORECASE))
    marks += list(re.finditer(r"第([一二三四五六七八九\d])(?:格|幅|コマ|页)[:：,，]?", brief.masked))
    marks = marks if len(marks) >= 2 else list(_COUNTED.finditer(brief.masked))
    marks = marks if len(marks) >= 2 else numbered(brief)
    if len(marks) >= 2:
        marks.sort(key=lambda m: m.start())
        ends = [m.start() for m in marks[1:]] + [len(brief.text)]
        told = [Stretch(m.end(), end) for m, end in zip(marks, ends, strict=True)]
        return _spread(told, [_number(m[1]) for m in marks], panel_count(brief))
    count = panel_count(brief)
    opening = re.search(rf"(?:{table['counted']})[^.。\n:：,，]{{0,24}}[:：]", brief.masked, re.IGNORECASE)
    if count < 2 or opening is None:
        return []
    return _divided(brief, opening.end(), count)


_COUNTED = re.compile(
    r"(?<![0-9第])([1-9一二三四五六七八九])[ ]?(?:コマ目|コマ(?=[:：、])|컷(?=[:：.,은에]))"
    r"[】」)）]?\s*(?:[:：、,]|では|には|で|に|은|에서는?)?\s*"
)
"""Panels told by their number before the word: 1コマ目、2컷:."""


def _number(written: str) -> int:
    return int(written) if written.isdigit() else "一二三四五六七八九".find(written) + 1


def _spread(told: list[Stretch], numbers: list[int], count: int) -> list[Stretch]:
    """Return the panels told, each at its number among as many as are asked for; those not told of are empty."""
    if count <= len(told) or numbers != sorted(set(numbers)) or not 0 < numbers[-1] <= count:
        return told
    at = dict(zip(numbers, told, strict=True))
    empty = Stretch(told[-1].end, told[-1].end)
    return [at.get(number, empty) for number in range(1, count + 1)]


_NUMBERED = re.compile(r"(?:^|(?<=[\s.。;；,，:：]))([1-9]|1[0-2])(?:\s?[:：.)）、]\s*|\s+(?=[^\d\s%]))")


def numbered(brief: Brief) -> list[re.Match[str]]:
    """Return the bare numbers that part a brief into panels ("… 4 panels: 1: a cat … 2: a dog …"): 1, 2, 3 … in order.

    There must be as many as the brief counts panels, or at least two behind a colon where it counts none.
    """
    found: list[re.Match[str]] = []
    for match in _NUMBERED.finditer(brief.masked):
        if int(match[1]) == len(found) + 1:
            found.append(match)
    count = panel_count(brief)
    return found if len(found) >= 2 and (count in (0, len(found))) else []


def counted(brief: Brief) -> re.Match[str] | None:
    """Return the words that say how many panels there are ("in six panels")."""
    return re.search(rf"(\S+?)[\s-]*(?:{load_table('panels')['counted']})", brief.masked, re.IGNORECASE)


def panel_count(brief: Brief) -> int:
    """Return how many panels the brief asks for, 0 when it does not say."""
    table = load_table("panels")
    match = counted(brief)
    if match is None:
        return 4 if re.search(r"4コマ|四コマ|四格|네컷|4컷|yonkoma", brief.masked, re.IGNORECASE) else 0
    word = match[1].lower()
    digits = re.search(r"\d+", "".join(str(unicodedata.digit(c)) if c.isdigit() else c for c in word))
    if digits:
        return min(12, int(digits[0]))
    return next((n for name, n in table["numbers"].items() if word.endswith(name)), 0)


def _divided(brief: Brief, start: int, count: int) -> list[Stretch]:
    end = len(brief.text)
    for mark in (r"[;；\n]", r"[;；\n.。](?=\s|$|\S)", r"[,，、;；。]|\.(?=\s|$)"):
        cuts = [m for m in re.finditer(mark, brief.masked) if start < m.start() < end]
        pieces, at = [], start
        for cut in cuts:
            pieces.append(Stretch(at, cut.start()))
            at = cut.end()
        pieces.append(Stretch(at, end))
        pieces = [p for p in pieces if re.search(r"\w|\ufffc", brief.masked[p.start : p.end])]
        if len(pieces) >= count:
            return pieces[: count - 1] + [
                Stretch(
                    pieces[count - 1].start,
                    pieces[-1].end if mark[0] != "[" or len(pieces) == count else pieces[count - 1].end,
                )
            ]
    return []


def panel_plans(
    brief: Brief, panels: list[Stretch], entities: tuple[Entity, ...], strings: Sequence[Mapping[str, object]]
) -> tuple[PanelPlan, ...]:
    """Return what happens in each panel: its words, and the entities that its words name.

    "They" are the people of the story and all who speak in it (the ``speaker`` of its ``strings``), as far as they were named by then.
    """
    speakers = {fields.get("speaker") for fields in strings}
    plans = []
    for panel in panels:
        words = brief.masked[panel.start : panel.end].lower()
        known = brief.masked[: panel.end].lower()
        named = {e.id for e in entities if e.label and e.label.lower() in words}
        if _everyone().search(words):
            cast = [e for e in entities if e.person is not None or e.id in speakers]
            named |= {e.id for e in cast if e.label.lower() in known}
        inside = tuple(e.id for e in entities if e.id in named)
        plans.append(PanelPlan(entities=inside, words=brief.text[panel.start : panel.end].strip(" ,;.，。；、\n")))
    return tuple(plans)


@functools.cache
def _everyone() -> re.Pattern[str]:
    """Return the words for all who were named, in every language; those of scripts without spaces stand in any place."""
    words = sorted(load_table("panels")["everyone"].split("|"), key=len, reverse=True)
    run_on = [re.escape(word) for word in words if "\u2e80" <= word[0] <= "\u9fff" or "\uac00" <= word[0] <= "\ud7a3"]
    spaced = [re.escape(word) for word in words if re.escape(word) not in run_on]
    return re.compile(rf"(?<!\w)(?:{'|'.join(spaced)})(?!\w)|{'|'.join(run_on)}", re.IGNORECASE)


def panel_number(slot: Slot, panels: list[Stretch]) -> int | None:
    """Return the index of the panel a string stands in, or None."""
    return next((i for i, panel in enumerate(panels) if panel.start <= slot.start < panel.end), None)


def panel_of(slot: Slot, panels: list[Stretch]) -> Stretch | None:
    """Return the stretch of the panel a string stands in, or None."""
    number = panel_number(slot, panels)
    return panels[number] if number is not None else None


def step_numbers(brief: Brief, slots: list[Slot], roles: list[str]) -> list[int | None]:
    """Return, for every string, the index of its step (the number written before it, else its turn); None for the rest."""
    found: list[int | None] = []
    turn = 0
    for slot, role in zip(slots, roles, strict=True):
        if slot.entry is not None and "step" in roles:
            found.append(slot.entry)
            continue
        if role != "step":
            found.append(None)
            continue
        lead = re.search(r"(?<!\d)(\d{1,2})\W*$", brief.masked[slot.pre.start : slot.start])
        number = int(lead[1]) - 1 if lead and 0 < int(lead[1]) <= 30 else turn
        found.append(number)
        turn = number + 1
    return found
