"""Ruby: small text beside its base that says how it is read, one for a run or one a grapheme (JLREQ §3.3, CSS Ruby 1).

Ruby shorter than its base is spread over it, half a gap at the ends; longer ruby may stand over kana beside its base by
half a ruby em, but over nothing else, and opens the base for the rest. Furigana lie frame to frame with their base.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from limner.document.letters import Ruby
from limner.errors import DocumentError
from limner.typeset.annotations.beside import Scene, length, moved, reach, tie, with_mark
from limner.typeset.annotations.emphasis import takes_mark
from limner.typeset.annotations.zhuyin import is_zhuyin, syllabled
from limner.typeset.itemising.characters import EAST_ASIAN, script_of
from limner.typeset.shaping.unit import Unit
from limner.typeset.styles import Annotation, Styled

_OVER = 0.5
"""How far ruby may stand over the kana beside its base, in ems of the ruby."""

_AIR = 0.1
"""The gap between letters that have no square of their own and their ruby, in ems of the ruby."""

_WORD_SPACE = 0.3
"""The least white between two ruby texts of letters, in ems of the ruby."""

_CHOONPU = "\u30fc"


class Group(NamedTuple):
    """Units [first, last) of a paragraph that one ruby text stands beside."""

    first: int
    last: int
    text: str
    ruby: Ruby
    run: Styled


def groups(scene: Scene, units: list[Unit], note: Annotation, ruby: Ruby) -> list[Group]:
    """Return the parts of a run that have a ruby text each, in reading order.

    Raises DocumentError where the number of texts is neither one nor that of the run's graphemes or letters.
    """
    found: list[Group] = []
    starts = [unit.start for unit in units]
    run = scene.run_at(note.start)
    for start, end, text in _pairs(scene, note, ruby):
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if first < last:
            found.append(Group(first, last, text, ruby, run))
        elif found and text:
            found[-1] = found[-1]._replace(text=found[-1].text + text)
    return found


def _pairs(scene: Scene, note: Annotation, ruby: Ruby) -> list[tuple[int, int, str]]:
    bounds = scene.bounds[bisect_left(scene.bounds, note.start) : bisect_right(scene.bounds, note.end)]
    bounds = sorted({note.start, *bounds, note.end})
    spans = list(zip(bounds, bounds[1:], strict=False))
    letters = [(start, end) for start, end in spans if takes_mark(scene.source.text[start:end])]
    texts = ruby.texts
    if len(texts) == 1 and is_zhuyin(texts[0]) and len(texts[0].split()) in (len(spans), len(letters)):
        texts = tuple(texts[0].split())
    for parts in (spans, letters):
        if len(texts) == len(parts):
            return [(start, end, text) for (start, end), text in zip(parts, texts, strict=True)]
    if len(texts) == 1:
        return [(note.start, note.end, texts[0])]
    raise DocumentError(
        "ruby has neither one text for its run nor one for each of its letters",
        where=scene.source.text[note.start : note.end],
        value=len(texts),
        valid=f"1 or {len(letters)} texts",
        hint='give "" to letters that need no ruby',
    )


def rubied(scene: Scene, units: list[Unit], group: Group, bearing: set[int]) -> None:
    """Set a group's ruby beside its base, in place; ``bearing`` are the units that have ruby."""
    if is_zhuyin(group.text) and group.ruby.side == "auto":
        syllabled(scene, units, group.first, group.last, group.text, group.ruby, group.run)
        return
    small = scene.set(group.text, group.run, group.ruby.size, group.ruby.fill, scene.vertical)
    if not small:
        return
    wide = length(small)
    base = length(units[group.first : group.last])
    apart = _apart(small, group, bearing)
    if wide + apart > base:
        start = _opened(scene, units, group, bearing, wide + apart - base) + apart / 2
        _attach(scene, units, group, _row(small, start, 0.0, 0.0))
        return
    gap, start = 0.0, (base - wide) / 2
    if group.ruby.align == "start":
        start = 0.0
    elif group.ruby.align == "space-around" and all(unit.item.script in EAST_ASIAN for unit in small):
        gap = (base - wide) / len(small)
        start = gap / 2
    if _backward(units, group):
        start = base - wide - start
    _attach(scene, units, group, _row(small, start, gap, _lag(units, group)))


def _apart(small: list[Unit], group: Group, bearing: set[int]) -> float:
    """Return the white that keeps ruby of words (pinyin) apart from ruby beside it; none is wanted between squares."""
    if all(unit.item.script in EAST_ASIAN for unit in small):
        return 0.0
    beside = (group.first - 1 in bearing) + (group.last in bearing)
    return (_WORD_SPACE if beside else 0.0) * group.ruby.size * group.run.rel


def _row(small: list[Unit], start: float, gap: float, lag: float) -> list[tuple[Unit, float]]:
    """Return ruby units with where each begins along the base."""
    backward = small[0].item.level % 2 == 1
    found: list[tuple[Unit, float]] = []
    pen = start + lag
    for unit in reversed(small) if backward else small:
        found.append((unit, pen))
        pen += unit.advance + gap
    return found


def _lag(units: list[Unit], group: Group) -> float:
    """Return the white at the far left of a base that runs from right to left."""
    return units[group.last - 1].tracked if _backward(units, group) else 0.0


def _backward(units: list[Unit], group: Group) -> bool:
    return (
        all(unit.item.level % 2 for unit in units[group.first : group.last])
        and units[group.first].item.mode == "across"
    )


def _opened(scene: Scene, units: list[Unit], group: Group, bearing: set[int], over: float) -> float:
    """Open a base that is ``over`` ems shorter than its ruby, less what may stand over neighbours; return the ruby's start."""
    em = group.ruby.size * group.run.rel
    before = _allowed(scene, units, group.first - 1, bearing, em) if group.ruby.align != "start" else 0.0
    after = _allowed(scene, units, group.last, bearing, em)
    if group.ruby.align == "start":
        hang_before, hang_after = 0.0, min(over, after)
    else:
        hang_before, hang_after = min(over / 2, before), min(over / 2, after)
    rest = over - hang_before - hang_after
    square = all(unit.item.script in EAST_ASIAN for unit in units[group.first : group.last])
    count = group.last - group.first if square else 1
    gap = rest / count
    head = min(max(0.0, (gap + hang_before + hang_after) / 2 - hang_before), gap)
    if group.ruby.align == "start":
        head = 0.0
    tail = gap - head
    order = list(range(group.first, group.last))
    if _backward(units, group):
        order.reverse()
        head, tail, hang_before = tail, head, hang_after
    for k in order:
        more = (head if k == order[0] else 0.0) + (tail if k == order[-1] else gap if square else 0.0)
        unit = units[k]
        if k == order[0] and head:
            unit = moved(unit, 0.0, head) if scene.vertical else moved(unit, head, 0.0)
        units[k] = unit._replace(advance=unit.advance + more)
    return -hang_before


def _allowed(scene: Scene, units: list[Unit], k: int, bearing: set[int], em: float) -> float:
    """Return how far ruby may stand over a neighbour: kana and white, without ruby of their own."""
    if not 0 <= k < len(units) or k in bearing:
        return 0.0
    unit = units[k]
    first = scene.source.text[unit.start]
    if not (script_of(first) in ("Hira", "Kana") or first == _CHOONPU or unit.space):
        return 0.0
    return min(_OVER * em, unit.advance / 2)


def _attach(scene: Scene, units: list[Unit], group: Group, row: list[tuple[Unit, float]]) -> None:
    """Give each ruby unit to the letter it stands beside, so that both move together."""
    base = list(range(group.first, group.last))
    if _backward(units, group):
        base.reverse()
    across = _across(scene, units, group, [unit for unit, _ in row])
    starts = [0.0]
    for k in base:
        starts.append(starts[-1] + units[k].advance)
    for small, start in row:
        middle = start + (small.advance - small.tracked) / 2
        at = min(max(bisect_right(starts, middle) - 1, 0), len(base) - 1)
        along = start - starts[at]
        x, y = (across, along) if scene.vertical else (along, -across)
        units[base[at]] = with_mark(units[base[at]], moved(small, x, y))
    for k in range(group.first, group.last - 1):
        units[k] = tie(units[k])


def _across(scene: Scene, units: list[Unit], group: Group, small: list[Unit]) -> float:
    """Return how far over (right of) the base's baseline the ruby's own lies; negative under (left of) it."""
    own = units[group.first : group.last]
    above, below = reach(own, scene.vertical)
    em = group.ruby.size * group.run.rel
    if scene.vertical:
        return below * -1 - em / 2 if group.ruby.side == "under" else above + em / 2
    high = max(unit.item.cut.ascent * unit.item.rel for unit in small)
    low = max(unit.item.cut.descent * unit.item.rel for unit in small)
    squares = all(unit.item.script in EAST_ASIAN for unit in (*own, *small))
    air = 0.0 if squares else _AIR * em
    if group.ruby.side == "under":
        return -(below + high + air)
    return above + low + air
