"""The units of a paragraph as columns: where each begins and ends, and which of a few hundred kinds it is.

Letters that recur in one face, size and paint are measured once; what is then asked of every unit (its advance, its ink,
whether it is white space) is gathered from its kind by one array operation. A ``Unit`` is made when one is asked for.
"""

from __future__ import annotations

import functools
import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple, overload

import numpy as np
import numpy.typing as npt

from limner.typeset.shaping.unit import Item, Unit
from limner.typeset.styles import Paint

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

FEW = 48
"""Paragraphs of fewer units are set one by one: arrays cost more than so few letters do."""

_made = tuple.__new__
_NOWHERE = (math.inf, math.inf, -math.inf, -math.inf)


class Drawn(NamedTuple):
    """The glyphs of all kinds one after the other: how many each kind has, where its first is, ids and origins (ems)."""

    many: Ints
    first: Ints
    ids: Ints
    x: Floats
    y: Floats


class Kinds:
    """Units that differ in more than their place, and what is asked of them as columns, each made when first wanted."""

    def __init__(self, units: Sequence[Unit]) -> None:
        self.units = units
        self._extents: dict[bool, tuple[list[float], list[float], list[float]]] = {}

    def floats(self, of: Callable[[Unit], float]) -> Floats:
        """Return a number for each kind."""
        return np.array([of(unit) for unit in self.units], np.float64)

    def flags(self, of: Callable[[Unit], bool]) -> Flags:
        """Return a yes or no for each kind."""
        return np.array([of(unit) for unit in self.units], np.bool_)

    @functools.cached_property
    def advance(self) -> Floats:
        """Advances along the line (ems of the block)."""
        return np.array([unit[2] for unit in self.units], np.float64)

    @functools.cached_property
    def tracked(self) -> Floats:
        """What of the advance falls away at a line's end."""
        return np.array([unit[8] for unit in self.units], np.float64)

    @functools.cached_property
    def space(self) -> Flags:
        """Which are white space."""
        return np.array([unit[7] for unit in self.units], np.bool_)

    @functools.cached_property
    def level(self) -> Ints:
        """Embedding levels."""
        return np.array([unit[5].level for unit in self.units], np.int64)

    @functools.cached_property
    def leads(self) -> Flags | None:
        """Which are white space filled with dots, a line or nothing; None where none is."""
        found = [unit.paint.leader is not None for unit in self.units]
        return np.array(found, np.bool_) if any(found) else None

    @functools.cached_property
    def ink(self) -> Floats:
        """Ink boxes (n, 4); a kind without ink reaches from infinity to minus infinity."""
        boxes = [_NOWHERE if unit[4] is None else unit[4] for unit in self.units]
        return np.fromiter(chain.from_iterable(boxes), np.float64, 4 * len(boxes)).reshape(-1, 4)

    @functools.cached_property
    def drawn(self) -> Drawn:
        """Their glyphs."""
        count = np.array([len(unit[3]) for unit in self.units], np.int64)
        glyphs = chain.from_iterable([unit[3] for unit in self.units])
        flat = np.fromiter(chain.from_iterable(glyphs), np.float64, 3 * int(count.sum())).reshape(-1, 3)
        return Drawn(count, np.cumsum(count) - count, flat[:, 0].astype(np.int64), flat[:, 1], flat[:, 2])

    @functools.cached_property
    def reach(self) -> tuple[Floats, Floats, Floats]:
        """How far their faces reach above and below the baseline (ems of the face), and their relative sizes."""
        rows = [(unit[5].cut.ascent, unit[5].cut.descent, unit[5].rel) for unit in self.units]
        ascent, descent, rel = np.array(rows, np.float64).reshape(-1, 3).T
        return ascent, descent, rel

    def extents(self, vertical: bool) -> tuple[list[float], list[float], list[float]]:
        """How far each face and ink reach above and below the baseline (right and left of it), and the em asked for."""
        found = self._extents.get(vertical)
        if found is None:
            found = self._extents[vertical] = _extents(self.units, vertical)
        return found

    @functools.cached_property
    def settings(self) -> tuple[Ints, list[Unit]]:
        """Which are set in one face, size, script and paint: the number of each one's setting, and a unit in each."""
        met: dict[tuple[object, ...], int] = {}
        members: list[Unit] = []
        found: list[int] = []
        for unit in self.units:
            item = unit.item
            key = (id(item.cut), item.rel, item.script, id(unit.paint), unit.shrink)
            number = met.setdefault(key, len(met))
            if number == len(members):
                members.append(unit)
            found.append(number)
        return np.array(found, np.int64), members

    @functools.cached_property
    def is_plain(self) -> bool:
        """Whether nothing is drawn along, behind or beside any, and all lie level, unfilled and in one paint each."""
        paint: Paint | None = None
        item: Item | None = None
        for unit in self.units:
            if unit.shares or unit.aside is not None:
                return False
            if unit.paint is not paint:
                paint = unit.paint
                if paint.leader is not None or paint.decorations or paint.highlight is not None or paint.rotation:
                    return False
            if unit.item is not item:
                item = unit.item
                if item.mode != "across":
                    return False
        return True

    @functools.cached_property
    def is_bare(self) -> bool:
        """Whether nothing is drawn along, behind or beside any of them."""
        return self.is_plain or not any(
            unit.aside is not None or unit.paint.decorations or unit.paint.highlight is not None for unit in self.units
        )


def _extents(units: Sequence[Unit], vertical: bool) -> tuple[list[float], list[float], list[float]]:
    above: list[float] = []
    below: list[float] = []
    ems: list[float] = []
    item: Item | None = None
    up = down = em = 0.0
    for unit in units:
        if unit.item is not item:
            item = unit.item
            up, down = (0.5, 0.5) if vertical else (item.cut.ascent, item.cut.descent)
            up, down, em = up * item.rel, down * item.rel, item.em
        ink = unit.ink if unit.aside is None else unit.reach
        over, under = up, down
        if ink is not None:
            over, under = (ink[2], -ink[0]) if vertical else (-ink[1], ink[3])
        above.append(over if over > up else up)
        below.append(under if under > down else down)
        ems.append(em)
    return above, below, ems


class Units(Sequence[Unit]):
    """Units in reading order. ``numbers`` says each one's kind; ``heads`` are the first units of ``items``, the stretches shaped."""

    def __init__(
        self, starts: list[int], ends: list[int], numbers: list[int], kinds: Kinds, heads: list[int], items: list[Item]
    ) -> None:
        self.starts = starts
        self.ends = ends
        self.kinds = kinds
        self.numbers = numbers
        self.heads = heads
        self._items = items
        self._all: list[Unit] | None = None
        self.known: dict[tuple[object, ...], Any] = {}
        """What was asked of stretches of these units, by what and which: lines are tried again and again."""

    @classmethod
    def of(cls, units: Iterable[Unit]) -> Units:
        """Return units as columns, each a kind of its own."""
        every = list(units)
        heads = [k for k, unit in enumerate(every) if not k or unit.item is not every[k - 1].item]
        made = cls([u.start for u in every], [u.end for u in every], [*range(len(every))], Kinds(every), heads, [])
        made._all = every
        return made

    @functools.cached_property
    def at(self) -> Ints:
        """The kind of each unit."""
        return np.array(self.numbers, np.int64)

    @functools.cached_property
    def begin(self) -> Ints:
        """The offset at which each begins."""
        return np.array(self.starts, np.int64)

    @functools.cached_property
    def end(self) -> Ints:
        """The offset at which each ends."""
        return np.array(self.ends, np.int64)

    @functools.cached_property
    def level(self) -> int | None:
        """The embedding level of all units, None where they differ."""
        levels = {unit.item.level for unit in self.kinds.units}
        return levels.pop() if len(levels) == 1 else None

    def leads(self, first: int, last: int) -> bool:
        """Tell whether one of the units [first, last) is white space that is filled."""
        leads = self.kinds.leads
        return leads is not None and bool(leads[self.at[first:last]].any())

    def kind(self, k: int) -> Unit:
        """Return a unit of the kind of the k-th: the same but for its offsets and those of its item."""
        return self.kinds.units[self.numbers[k]]

    def column(self, of_kinds: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Return for each unit what a column of the kinds says."""
        return of_kinds[self.at]

    def items(self) -> list[Item]:
        """Return the stretches that were shaped, in reading order."""
        return self._items or list({id(unit.item): unit.item for unit in self}.values())

    def replaced(self, changed: Mapping[int, Unit]) -> Units:
        """Return units of which some, by their number, are others of the same item and place or a part of it."""
        if not changed:
            return self
        if not self._items:
            return Units.of(changed.get(k, unit) for k, unit in enumerate(self))
        starts, ends, at = list(self.starts), list(self.ends), list(self.numbers)
        for number, (k, unit) in enumerate(changed.items(), len(self.kinds.units)):
            starts[k], ends[k], at[k] = unit.start, unit.end, number
        return Units(starts, ends, at, Kinds([*self.kinds.units, *changed.values()]), self.heads, self._items)

    def recast(self, numbers: list[int], kinds: Sequence[Unit]) -> Units:
        """Return units of which some are of other kinds: the first of ``kinds`` are those there were."""
        if not self._items:
            return Units.of(
                unit if number == k else _made(Unit, (*unit[:2], *kinds[number][2:5], unit.item, *kinds[number][6:]))
                for k, (unit, number) in enumerate(zip(self, numbers, strict=True))
            )
        return Units(self.starts, self.ends, numbers, Kinds(kinds), self.heads, self._items)

    def of_kinds(self, change: Callable[[Unit], Unit]) -> Units:
        """Return units every kind of which is changed."""
        if not self._items:
            return Units.of(map(change, self))
        kinds = Kinds([change(unit) for unit in self.kinds.units])
        return Units(self.starts, self.ends, self.numbers, kinds, self.heads, self._items)

    def __len__(self) -> int:
        return len(self.numbers)

    def __iter__(self) -> Iterator[Unit]:
        return iter(self.every())

    def every(self) -> list[Unit]:
        """Return all units as objects; they are kept."""
        if self._all is None:
            self._all = self._objects()
        return self._all

    @overload
    def __getitem__(self, k: int) -> Unit: ...
    @overload
    def __getitem__(self, k: slice) -> list[Unit]: ...
    def __getitem__(self, k: int | slice) -> Unit | list[Unit]:
        if self._all is not None or isinstance(k, slice):
            return self.every()[k]
        place = k if k >= 0 else k + len(self.numbers)
        kind = self.kinds.units[self.numbers[k]]
        item = self._items[bisect_right(self.heads, place) - 1]
        return _made(Unit, (self.starts[k], self.ends[k], *kind[2:5], item, *kind[6:]))

    def _objects(self) -> list[Unit]:
        found: list[Unit] = []
        kinds = self.kinds.units
        for item, first, last in zip(self._items, self.heads, [*self.heads[1:], len(self)], strict=True):
            rests: dict[int, tuple[Any, ...]] = {}
            for k in range(first, last):
                kind = self.numbers[k]
                rest = rests.get(kind)
                if rest is None:
                    rest = rests[kind] = (*kinds[kind][2:5], item, *kinds[kind][6:])
                found.append(_made(Unit, (self.starts[k], self.ends[k]) + rest))  # noqa: RUF005
        return found
