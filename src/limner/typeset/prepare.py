"""A paragraph in, everything a line breaker needs out: its shaped units, their widths summed, and where lines may end."""

from __future__ import annotations

import operator
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, compress, count, islice
from typing import NamedTuple

import numpy as np

from limner.assets.fonts import FontFace
from limner.typeset.annotations.annotate import annotate
from limner.typeset.annotations.beside import Scene, Setter
from limner.typeset.breaking.hyphens import divisions
from limner.typeset.breaking.places import Places, places, preferred
from limner.typeset.fonts.faces import Cut, FontStore
from limner.typeset.fonts.fallback import Fallback
from limner.typeset.fonts.matching import AS_IS, Match
from limner.typeset.fonts.synthesis import made_up
from limner.typeset.itemising.itemise import Itemised, itemise
from limner.typeset.itemising.orientation import Orientation
from limner.typeset.shaping.columns import FEW, Units
from limner.typeset.shaping.dashes import join_dashes
from limner.typeset.shaping.hyphen import parted
from limner.typeset.shaping.margins import hangs, hyphen_hung
from limner.typeset.shaping.shape import Caster
from limner.typeset.shaping.spacing import SQUARE, space_out
from limner.typeset.shaping.tabstops import settle
from limner.typeset.shaping.tracking import SIZES, auto_tracking
from limner.typeset.shaping.unit import Item, Unit
from limner.typeset.styles import Paint, Source, Styled

_made = tuple.__new__


class Fills(NamedTuple):
    """The width up to each end of lists of places, as it counts where a line ends there.

    That is without trailing white space and the letter-space after the last letter, but with the ink that overhangs it and
    with the hyphen where one is shown.
    """

    ends: list[float]
    divided: list[float]


class Prepared(NamedTuple):
    """A shaped paragraph. ``widths[k]`` is the advance of the first k units; ``places`` says where its lines may end.

    ``solid[k]`` is how many of the first k units are left when trailing white space is dropped.
    """

    source: Source
    base: int
    units: Units
    widths: list[float]
    places: Places
    solid: list[int]
    fills: Fills
    graphemes: list[int]
    optical: tuple[tuple[float, float], ...]
    vertical: bool
    rel: float | None
    """The relative size of every unit, None where they differ."""
    tabs: list[int]
    """The units that are tabs of a width known only in their line."""
    annotated: bool = False
    """Whether ruby or marks stand beside letters."""

    @property
    def ends(self) -> list[int]:
        """Unit counts at which a line may end."""
        return self.places.ends

    @property
    def preferred(self) -> tuple[list[int], list[float]]:
        """Those of ``ends`` at which a line had better end, and the width up to each."""
        found: tuple[list[int], list[float]] | None = self.units.known.get(("preferred",))
        if found is None:
            ends = preferred(self.source, self.units, self.places)
            fill = dict(zip(self.places.ends, self.fills.ends, strict=True))
            found = self.units.known["preferred",] = (ends, [fill[end] for end in ends])
        return found

    @property
    def forced(self) -> list[int]:
        """Unit counts at which a line must end."""
        return self.places.forced

    def hyphenated(self, ends: Sequence[int]) -> Prepared:
        """Return the paragraph with a hyphen set at those of the line ends ``ends`` that divide a word."""
        shown = [end for end in ends if end in self.places.hyphens]
        if not shown:
            return self
        changed: dict[int, Unit] = {}
        for end in shown:
            changed[end - 1] = self.places.hyphens[end]
            if end in self.places.heads:
                changed[end] = self.places.heads[end]
        return self.with_units(self.units.replaced(changed))

    def with_units(self, units: Units) -> Prepared:
        """Return the paragraph with units of other widths, as many."""
        return self._replace(units=units, widths=_widths(units))


def prepare(
    source: Source, direction: str, vertical: bool, fonts: FontStore, chooser: Fallback, optical: float
) -> Prepared:
    """Return a paragraph shaped at an optical size (pixels), lengths in ems of the block's size."""
    itemised = itemise(source, direction, vertical)
    words = divisions(source)
    units = parted(source.text, _units(itemised, vertical, fonts, chooser, optical), words)
    if source.annotations:
        units = annotate(Scene(source, itemised.bounds, vertical, _setter(fonts, chooser, optical)), units)
    if source.hanging:
        units = units.of_kinds(lambda unit: unit._replace(hang=hangs(source.text, unit)))
    units, tabs, closed = settle(source, units)
    at = places(source, units, words, closed)
    if source.hanging and at.hyphens:
        heads = {end: unit._replace(hang=hangs(source.text, unit)) for end, unit in at.heads.items()}
        at = at._replace(hyphens={end: hyphen_hung(unit) for end, unit in at.hyphens.items()}, heads=heads)
    widths, solid = _widths(units), _solid(units)
    sizes = {item.em for item in units.items()}
    return Prepared(
        source, itemised.base, units, widths, at, solid, _fills(at, units, widths, solid, vertical), itemised.bounds,
        _optical_spans(source, units), vertical, sizes.pop() if len(sizes) == 1 else None, tabs, bool(source.annotations),
    )  # fmt: skip


def _widths(units: Units) -> list[float]:
    advances = [kind.advance for kind in units.kinds.units]
    return [0.0, *accumulate(map(advances.__getitem__, units.numbers))]


def _units(itemised: Itemised, vertical: bool, fonts: FontStore, chooser: Fallback, optical: float) -> Units:
    """Return the paragraph's units, shaped and spaced."""
    text = itemised.source.text
    if not text:
        return Units.of(())
    faces = chooser.choose(itemised)
    caster = Caster(text)
    for item, first, last in _items(itemised, faces, vertical, fonts, chooser, optical):
        caster.add(item, itemised.bounds[first:last], _paints(itemised, first, last))
    return join_dashes(text, space_out(text, caster.units()))


def _setter(fonts: FontStore, chooser: Fallback, optical: float) -> Setter:
    """Return what sets ruby and marks: the same phases, on a text of their own."""

    def setter(source: Source, vertical: bool) -> list[Unit]:
        return _units(itemise(source, "auto", vertical), vertical, fonts, chooser, optical).every()

    return setter


def _optical_spans(source: Source, units: Units) -> tuple[tuple[float, float], ...]:
    """Return the spans of sizes (pixels) in which letters or their spacing change with the size."""
    spans = {item.cut.optical for item in units.items() if item.cut.optical}
    if any(run.auto_tracking for run in source.runs):
        spans.add(SIZES)
    return tuple(sorted(spans))


def _fills(at: Places, units: Units, widths: list[float], solid: list[int], vertical: bool) -> Fills:
    kinds = units.kinds.units
    lasts = [*map(solid.__getitem__, at.divided)]
    numbers = [units.numbers[last - 1] if last else -1 for last in lasts]
    beyond = {number: (tail(kinds[number], vertical), kinds[number].tracked) for number in set(numbers) if number >= 0}
    beyond[-1] = 0.0, 0.0
    rests = map(beyond.__getitem__, numbers)
    divided = [
        width + over - tracked for width, (over, tracked) in zip(map(widths.__getitem__, lasts), rests, strict=True)
    ]
    if at.divided is at.ends:
        return Fills(divided, divided)
    fill = dict(zip(at.divided, divided, strict=True))
    for end, shown in at.hyphens.items():
        if solid[end]:
            fill[end] = widths[end - 1] + shown.advance + tail(shown, vertical) - shown.tracked
    return Fills([fill[end] for end in at.ends], [fill[end] for end in at.divided])


def lead(unit: Unit, vertical: bool) -> float:
    """Return how far a unit's ink hangs out before its advance, in reading order (ems); negative what it saves a line."""
    return _hang(unit, vertical, unit.item.level % 2 == 1) - unit.head


def tail(unit: Unit, vertical: bool) -> float:
    """Return how far a unit's ink hangs out after its advance, in reading order (ems); negative into the margin."""
    return _hang(unit, vertical, unit.item.level % 2 == 0)


def _hang(unit: Unit, vertical: bool, far: bool) -> float:
    ink = unit.ink if unit.aside is None else unit.reach
    if ink is None:
        return 0.0
    if unit.hang[far]:
        return -unit.hang[far]
    if far:
        return max(0.0, (ink.y1 if vertical else ink.x1) - (unit.advance - unit.tracked))
    return max(0.0, -(ink.y0 if vertical else ink.x0))


def _solid(units: Units) -> list[int]:
    solid = [*range(len(units) + 1)]
    falls = [kind.space and kind.paint.leader is None for kind in units.kinds.units]
    if len(units) < FEW:
        places = [k for k, number in enumerate(units.numbers) if falls[number]]
    else:
        places = np.flatnonzero(units.column(np.array(falls, np.bool_))).tolist()
    for k in places:
        solid[k + 1] = solid[k]
    return solid


def _paints(itemised: Itemised, first: int, last: int) -> list[Paint]:
    runs = itemised.source.runs
    at, found = 0, []
    while runs[at].end <= itemised.bounds[first]:
        at += 1
    if runs[at].end >= itemised.bounds[last]:
        return [runs[at].paint] * (last - first)
    for i in range(first, last):
        while runs[at].end <= itemised.bounds[i]:
            at += 1
        found.append(runs[at].paint)
    return found


def _cut_at(itemised: Itemised, faces: list[FontFace], i: int, fonts: FontStore, optical: float) -> Cut:
    """Return the open face of a grapheme."""
    bound = itemised.bounds[i]
    run = next(run for run in itemised.source.runs if bound < run.end)
    return fonts.cut(faces[i], run.font, optical * run.rel)


def _items(
    itemised: Itemised, faces: list[FontFace], vertical: bool, fonts: FontStore, chooser: Fallback, optical: float
) -> list[tuple[Item, int, int]]:
    """Cut the paragraph where shaping must stop: at a change of level, script, face, size, language or tracking."""
    bounds, runs = itemised.bounds, itemised.source.runs
    lies = Orientation(itemised, vertical, lambda i: _cut_at(itemised, faces, i, fonts, optical))
    modes = lies.modes
    found: list[tuple[Item, int, int]] = []
    cuts: dict[tuple[int, int, str], tuple[Match, Cut, float]] = {}
    first = at = 0
    for i in _cuts(itemised, faces, lies, vertical):
        while runs[at].end <= bounds[first]:
            at += 1
        run = runs[at]
        script = itemised.scripts[first]
        key = (at, id(faces[first]), script)
        if key not in cuts:
            cuts[key] = _opened(itemised.source, run, script, faces[first], fonts, chooser, optical)
        match, cut, auto = cuts[key]
        lift = match.lift * run.rel if modes[first] == "across" else 0.0
        item: Item = _made(Item, (
            bounds[first], bounds[i], itemised.levels[first], script, run.language, cut,
            run.rel * match.scale, run.tracking, run.font.features, modes[first], match.scale, lift, run.kerning, auto,
        ))  # fmt: skip
        found.append((item, first, i))
        first = i
    return found


def _opened(
    source: Source, run: Styled, script: str, face: FontFace, fonts: FontStore, chooser: Fallback, optical: float
) -> tuple[Match, Cut, float]:
    """Return how a script's face is matched to the others of a run, the open face, and the letter-space its size asks for."""
    size = optical * run.rel
    match = chooser.matcher.match(source.main, script, run.language, face, run.font, size) if source.main else AS_IS
    cut = fonts.cut(face, run.font, size)
    if run.font.synthesis:
        cut = fonts.made_up(cut, *made_up(cut, run.font, script))
    auto = auto_tracking(cut, script, source.text[run.start : run.end], size) if run.auto_tracking else 0.0
    return match, cut, auto


def _cuts(itemised: Itemised, faces: list[FontFace], lies: Orientation, vertical: bool) -> list[int]:
    """Return the graphemes at which items end, the last included."""
    if not faces:
        return []
    columns: list[Sequence[object]] = []
    meeting = compress(count(1), map(operator.is_not, faces, islice(faces, 1, None)))
    cuts = {i for i in meeting if (faces[i].key, faces[i].index) != (faces[i - 1].key, faces[i - 1].index)}
    scripts = itemised.scripts
    if len(met := set(scripts)) > 1 and (lies.squares or not met.isdisjoint(SQUARE)):
        scripts = ["Hani" if script in SQUARE else script for script in scripts]
        for i, square in lies.squares.items():
            scripts[i] = itemised.scripts[square]
    if len(met) > 1:
        columns.append(scripts)
    styles: dict[tuple[object, ...], int] = {}
    numbered = [(styles.setdefault(_shaping(run), len(styles)), last - first) for run, first, last in itemised.runs()]
    if len(styles) > 1:
        columns.append([style for style, many in numbered for _ in range(many)])
    if len(set(itemised.levels)) > 1:
        columns.append(itemised.levels)
    if vertical:
        columns += [lies.modes, [lies.squares.get(i, -1) for i in range(len(faces))]]
    if itemised.source.breaks:
        columns.append([bisect_right(itemised.source.breaks, bound) for bound in itemised.bounds[:-1]])
    cuts.add(len(faces))
    for column in columns:
        cuts.update(compress(count(1), map(operator.ne, column, islice(column, 1, None))))
    return sorted(cuts)


def _shaping(run: Styled) -> tuple[object, ...]:
    return (run.font, run.rel, run.tracking, run.language, run.paint.leader, run.kerning, run.auto_tracking)
