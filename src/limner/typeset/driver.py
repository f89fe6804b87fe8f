"""The driver: the phases of setting a block, in order.

1. ``styles.sources``    paragraphs with every run's style resolved
2. ``prepare.prepare``   itemise → fallback → shape → breaks, once an optical size, in ems of the block
3. ``fit.fit``           lines at the size the fit mode chooses (``stack.stack`` for mode ``lines``)
4. ``place.place``       alignment, columns, baselines, what does not fit (``path.set_on_path`` on arcs and curves)
5. ``emit.Emitter``      glyph runs, clusters, rules and bounds in canvas pixels
"""

from __future__ import annotations

import functools
import math
import threading
import weakref
from collections import OrderedDict
from collections.abc import Iterable

from limner.assets.fonts import FontCatalogue
from limner.document.geometry import Box
from limner.document.results import TextLayout
from limner.document.text import TextBlock
from limner.notes import Note
from limner.resources import Resources
from limner.typeset.emit import Emitter, span_of
from limner.typeset.fonts.faces import FontStore, store
from limner.typeset.fonts.fallback import Fallback
from limner.typeset.forms.path import set_on_path
from limner.typeset.forms.warp import room_for, warped
from limner.typeset.lettering.features import lacking
from limner.typeset.limits import check, open_controls
from limner.typeset.prepare import Prepared, prepare
from limner.typeset.setting.copyfit import copyfit
from limner.typeset.setting.drop import Drop
from limner.typeset.setting.fit import Frame, Preparer, Sized, fit
from limner.typeset.setting.place import Page, place, place_stack
from limner.typeset.setting.rows import Row
from limner.typeset.setting.stack import stack
from limner.typeset.setting.tables import Tabled, set_table
from limner.typeset.stylenotes import style_notes
from limner.typeset.styles import Source, sources

_KEPT, _KEPT_CHARACTERS = 256, 1 << 16
"""So many paragraphs are remembered, and no more of them than have so many characters together."""
_SIZES = 4
"""Of a block's optical sizes the last few are remembered while it is set."""
_OPTICAL_STEP = 1.1
_TORN = Note(
    severity="warning", stage="typeset", message="a word is wider than the box and was broken",
    hint="widen the box, or let the text shrink",
)  # fmt: skip


def typeset(block: TextBlock, box: Box, resources: Resources) -> TextLayout:
    """Return a block set in a box: glyph runs, lines, clusters and rules in canvas pixels.

    Text that does not fit is in ``overset``. Raises FontError for characters no face covers or an unknown family, and
    DocumentError for a box or a curve that is not finite, half surrogates, and what else ``limits`` bounds.
    """
    check(block, box)
    desk = _desk(resources.fonts)
    preparer = desk.preparer(block)
    room = room_for(block, box)
    frame = Frame.of(block, room)
    emitter = Emitter(frame.vertical)
    if box.w <= 0 or box.h <= 0:
        return _nothing(block, box)
    if block.fit.mode == "lines" and block.path is None:
        layers = stack(block, preparer(block.style.size), frame)
        if layers is not None:
            page = place_stack(block, room, frame, layers)
            emitter.set(page.lines)
            told = _style_notes(course.row for course in layers.courses)
            return _layout(block, box, min(c.size for c in layers.courses), emitter, page.left_over, told)
    if block.table is not None and block.path is None:
        return _tabled(block, box, set_table(block, block.table, box, frame, preparer), emitter)
    changes: tuple[Note, ...] = ()
    if block.fit.mode == "copyfit" and block.path is None:
        block, changes = copyfit(block, frame, desk.preparer)
        preparer = desk.preparer(block)
    sized = fit(block, frame, preparer)
    if block.path is not None:
        assemble = functools.partial(_layout, block, box, sized.size, left_over=None, notes=_style_notes(sized.rows))
        return set_on_path(block, sized.rows, sized.size, block.path, assemble)
    page = place(block, room, frame, sized)
    _emit(block, sized, page, emitter, frame)
    notes = changes + _notes(sized, page) + _style_notes(sized.rows)
    if sized.drop is not None and not page.lines:
        return _layout(block, box, sized.size, emitter, sized.rows[0]._replace(first=0), notes)
    return _layout(block, box, sized.size, emitter, page.left_over, notes)


def prepared(block: TextBlock, resources: Resources, size: float) -> list[Prepared]:
    """Return a block's paragraphs shaped for an optical size in pixels, before any line is chosen."""
    return _desk(resources.fonts).prepared(block, sources(block), size)


def _emit(block: TextBlock, sized: Sized, page: Page, emitter: Emitter, frame: Frame) -> None:
    if sized.drop is not None and page.lines:
        _initial(block, sized, sized.drop, page, emitter, frame.measure)
    emitter.set(page.lines)


def _initial(
    block: TextBlock, sized: Sized, drop: Drop, page: Page, emitter: Emitter, measure: float
) -> None:  # fmt: skip
    """Set an initial beside the first lines: flush with the margin by its ink, exactly on a line's baseline."""
    first = page.lines[0]
    p = first.row.prepared
    size = sized.size * drop.scale
    baseline = first.baseline + drop.on * block.style.line_height * sized.size * drop.units[-1].item.em
    on = page.lines[drop.on] if drop.on < len(page.lines) else first
    if on.row.prepared is p and on.edge == first.edge and on.baseline > first.baseline:
        baseline = on.baseline
    seen = [drop.units[i] for i in drop.order]
    inset = p.source.margins.inset(0) * sized.size
    if p.base == 1:
        over = seen[-1].reach.x1 - (seen[-1].advance - seen[-1].tracked) if seen[-1].reach else 0.0
        wide = sum(unit.advance for unit in seen) - seen[-1].tracked
        x = first.edge + measure - inset - (wide + over) * size
    else:
        x = first.edge - measure + inset - (seen[0].reach.x0 if seen[0].reach else 0.0) * size
    for unit in seen:
        emitter.drop(unit, size, x, baseline + drop.sink * sized.size, p.source.offset, p.graphemes)
        x += unit.advance * size
    for unit in p.units[len(drop.units) : drop.skipped]:
        emitter.drop(unit, sized.size, first.start, first.baseline, p.source.offset, p.graphemes)


def _tabled(block: TextBlock, box: Box, table: Tabled, emitter: Emitter) -> TextLayout:
    emitter.set(table.lines)
    for rule in table.rules:
        emitter.ruled(rule)
    notes = list(_style_notes(line.row for line in table.lines))
    if table.torn:
        notes.append(_TORN)
    if table.left_over is not None:
        message = f"{table.lost} of the table's rows do not fit its box"
        notes.append(Note(severity="warning", stage="typeset", message=message, hint="see overset"))
    return _layout(block, box, table.size, emitter, table.left_over, tuple(notes))


def _layout(
    block: TextBlock, box: Box, size: float, emitter: Emitter, left_over: Row | None, notes: tuple[Note, ...]
) -> TextLayout:
    empty = Box(box.x, box.y, 0.0, 0.0)
    advance: Box | None = None
    for line in emitter.lines:
        advance = line.box if advance is None else advance.union(line.box)
    text = block.text
    overset = "" if left_over is None else text[span_of(left_over)[0] :]
    notes += open_controls(text)
    made = TextLayout(
        text, size, emitter.runs(), tuple(emitter.lines), emitter.clusters(), emitter.bounds() or advance or empty,
        advance or empty, tuple(emitter.rules), overset, notes,
    )  # fmt: skip
    return made if block.warp is None or block.path is not None else warped(made, emitter.cuts(), block, box)


def _notes(sized: Sized, page: Page) -> tuple[Note, ...]:
    notes: list[Note] = []
    if sized.torn:
        notes.append(_TORN)
    if any(not line.spread.full for line in page.lines):
        notes.append(
            Note(
                severity="warning", stage="typeset", message="a justified line is too loose to fill and was left short",
                hint="widen the box, allow hyphenation, or align at the start",
            )
        )  # fmt: skip
    notes += lacking(
        dict.fromkeys(
            (unit.item.features, unit.item.cut)
            for row in sized.rows
            if any(run.font.features for run in row.prepared.source.runs)
            for unit in row.prepared.units
            if unit.item.features
        )
    )
    if page.left_over is not None:
        notes.append(Note(severity="warning", stage="typeset", message="text does not fit its box", hint="see overset"))
    return tuple(notes)


def _style_notes(rows: Iterable[Row]) -> tuple[Note, ...]:
    """Return notes on the italics and bolds that the rows' families do not have."""
    return style_notes({id(row.prepared): row.prepared for row in rows}.values())


def _nothing(block: TextBlock, box: Box) -> TextLayout:
    note = Note(
        severity="warning", stage="typeset", message="the box has no area: nothing was set", hint="give it room"
    )
    empty = Box(box.x, box.y, 0.0, 0.0)
    return TextLayout(block.text, block.style.size, (), (), (), empty, empty, (), block.text, (note,))


class _Desk:
    """What is kept between calls for one catalogue: open fonts, chosen faces, shaped paragraphs."""

    def __init__(self, fonts: FontStore) -> None:
        self.fonts = fonts
        self.chooser = Fallback(fonts)
        self._kept: OrderedDict[tuple[Source, str, bool], dict[float, Prepared]] = OrderedDict()
        self._characters = 0
        self._lock = threading.Lock()

    def preparer(self, block: TextBlock) -> Preparer:
        """Return what shapes a block's paragraphs for a size in pixels."""
        paragraphs = sources(block)

        known: dict[int, list[Prepared]] = {}

        def at(size: float) -> list[Prepared]:
            step = _step(size)
            if step not in known:
                if len(known) >= _SIZES:
                    known.clear()
                known[step] = self._at_step(block, paragraphs, step)
            return known[step]

        return at

    def prepared(self, block: TextBlock, paragraphs: tuple[Source, ...], size: float) -> list[Prepared]:
        """Return the paragraphs shaped for a size in pixels, from those kept where it can."""
        return self._at_step(block, paragraphs, _step(size))

    def _at_step(self, block: TextBlock, paragraphs: tuple[Source, ...], step: int) -> list[Prepared]:
        optical, vertical = _OPTICAL_STEP**step, block.writing == "vertical-rl"
        return [self._one(source, block.direction, vertical, optical) for source in paragraphs]

    def _one(self, source: Source, direction: str, vertical: bool, optical: float) -> Prepared:
        key = (source, direction, vertical)
        known = self._kept.get(key) or {}
        found = known.get(0.0) or known.get(optical)
        if found is None:
            found = prepare(source, direction, vertical, self.fonts, self.chooser, optical)
            with self._lock:
                self._keep(key, optical if found.optical else 0.0, found)
        return found

    def _keep(self, key: tuple[Source, str, bool], optical: float, found: Prepared) -> None:
        self._kept.setdefault(key, {})[optical] = found
        self._characters += len(found.source.text)
        while len(self._kept) > 1 and (len(self._kept) > _KEPT or self._characters > _KEPT_CHARACTERS):
            (dropped, _, _), sizes = self._kept.popitem(last=False)
            self._characters -= len(dropped.text) * len(sizes)


def _step(size: float) -> int:
    """Return which step of optical sizes a size in pixels falls to."""
    return round(math.log(max(size, 1.0), _OPTICAL_STEP))


_DESKS: weakref.WeakKeyDictionary[FontCatalogue, _Desk] = weakref.WeakKeyDictionary()


def _desk(catalogue: FontCatalogue) -> _Desk:
    found = _DESKS.get(catalogue)
    if found is None:
        found = _DESKS[catalogue] = _Desk(store(catalogue))
    return found
