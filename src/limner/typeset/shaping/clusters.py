"""An item in, its clusters out: what HarfBuzz leaves of it, changed where the setting asks for more than the face gives.

So are faces thickened, letters spaced by their shapes, words lengthened by tatweels, and clusters that begin inside a grapheme joined
to the one before, so that units never cut a grapheme.
"""

from __future__ import annotations

import functools
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import NamedTuple

from limner.typeset.fonts.synthesis import thickened
from limner.typeset.itemising.characters import JOINED
from limner.typeset.lettering.features import Feature, features
from limner.typeset.shaping.arabic import TATWEEL
from limner.typeset.shaping.context import context
from limner.typeset.shaping.harfbuzz import Asked, Clusters, Form, Look, Raw, Run, clusters, form_of, harfbuzz
from limner.typeset.shaping.optical import closes_up, kerned, kerns_by_shape
from limner.typeset.shaping.unit import Item
from limner.typeset.shaping.words import clusters_by_word

_NARROW = {2: "hwid", 3: "twid", 4: "qwid"}
"""The features that set so many characters in the width of one."""


def narrowed(text: str, item: Item, run: Run) -> Run:
    """Return what stands in one square in the face's own narrow glyphs, where it has some that fit better."""
    feature = _NARROW.get(item.end - item.start)
    if feature is None or run.width <= 1.0:
        return run
    narrow = shaped_run(text, item._replace(features=(*item.features, feature)), loose=False)
    return min(run, narrow, key=lambda one: one.width)


def shaped_run(text: str, item: Item, loose: bool) -> Run:
    """Return an item's clusters as its setting asks for them; ``loose`` ones are never ligated."""
    run = harfbuzz(*asked(text, item, loose))
    if item.cut.instance.bold and item.mode != "upright":
        run = Run.of(item.cut, thickened(item.cut, run.raw()))
    if item.kerning == "optical" and _kerned_by_shape(item):
        run = Run.of(item.cut, kerned(item.cut, item.script, text[item.start : item.end], run.raw()))
    return run.moved(item.start)


def asked(text: str, item: Item, loose: bool) -> Asked:
    """Return what HarfBuzz is asked for an item."""
    before, after = context(text, item.start, item.end, item.script)
    separate = loose or (item.tracking != 0.0 and item.script not in JOINED)
    kern = item.kerning != "none" and not (item.kerning == "optical" and _kerned_by_shape(item))
    asked: tuple[Feature, ...] = ()
    if item.features:
        asked = tuple([f for feature in features(item.features) if (f := feature.within(item.start, item.end))])
    if item.kerning == "optical" and item.mode == "across" and closes_up(item.cut, item.script):
        asked += (Feature("palt", 1),)
    body = text[item.start : item.end]
    return (
        item.cut, body, before, after, item.script, item.language, item.level % 2, item.mode, asked, separate, kern
    )  # fmt: skip


def _kerned_by_shape(item: Item) -> bool:
    return item.mode == "across" and item.level % 2 == 0 and kerns_by_shape(item.cut, item.script)


class Longer(NamedTuple):
    """An item with tatweels set into its text, and where each of its characters stands in the text without; -1 for a tatweel."""

    text: str
    item: Item
    origins: list[int]

    def origins_of(self, offsets: Iterable[int], start: int) -> list[int]:
        """Return where clusters stand in the text without tatweels, their offsets being counted from ``start``."""
        return [self.origins[offset - start] for offset in offsets]

    def run(self) -> Run:
        """Shape the item; clusters of tatweels bear the offset -1, which no grapheme has."""
        found = shaped_run(self.text, self.item, loose=False)
        return found._replace(offsets=self.origins_of(found.offsets, self.item.start))


def lengthened(text: str, item: Item, bars: Mapping[int, int]) -> Longer:
    """Set tatweels into an item's text."""
    origins: list[int] = []
    body: list[str] = []
    for offset in range(item.start, item.end):
        count = bars.get(offset, 0)
        body.append(TATWEEL * count + text[offset])
        origins += [*[-1] * count, offset]
    whole = text[: item.start] + "".join(body) + text[item.end :]
    return Longer(whole, item._replace(end=item.start + len(origins)), origins)


def plain_clusters(
    text: str, item: Item, bounds: Sequence[int], bars: Mapping[int, int] | None = None
) -> Clusters | None:  # fmt: skip
    """Return an item's clusters as HarfBuzz leaves them, with tatweels if ``bars`` says so; None where glyphs must be moved.

    ``bounds`` are the item's grapheme offsets: none is cut.
    """
    if item.mode != "across" or item.kerning == "optical" or item.cut.instance.bold:
        return None
    if bars:
        longer = lengthened(text, item, bars)
        found = clusters(*asked(longer.text, longer.item, loose=False))
        return _whole(longer.origins_of(found.offsets, 0), found.looks, set(bounds), item.start)
    found = clusters_by_word(*asked(text, item, loose=False))
    if item.start:
        found = Clusters([*map(item.start.__add__, found.offsets)], found.looks)
    if len(bounds) == item.end - item.start:
        return found
    known = set(bounds)
    return found if known.issuperset(found.offsets) else _whole(found.offsets, found.looks, known, item.start)


class _Several(NamedTuple):
    """The looks of clusters that are one unit."""

    looks: tuple[Look, ...]


def _whole(offsets: Sequence[int], looks: Sequence[Look], bounds: Container[int], start: int) -> Clusters:
    """Join clusters that begin inside a grapheme to the one before, so that units never cut a grapheme."""
    heads: list[int] = []
    joined: list[Look] = []
    at = 0
    for k in [k for k, offset in enumerate(offsets) if offset not in bounds]:
        heads += offsets[at:k]
        joined += looks[at:k]
        at = k + 1
        if heads:
            before = joined[-1]
            joined[-1] = _Several((*(before.looks if isinstance(before, _Several) else (before,)), looks[k]))
        else:
            heads.append(start)
            joined.append(looks[k])
    return Clusters([*heads, *offsets[at:]], [*joined, *looks[at:]])


def whole_form(item: Item, look: Look) -> Form:
    """Return the form of a cluster, or of several that ``plain_clusters`` joined."""
    if not isinstance(look, _Several):
        return form_of(item.cut, look, False)
    forms = [form_of(item.cut, one, False) for one in look.looks]
    return functools.reduce(lambda one, two: _side_by_side(item, one, two), forms)


def _side_by_side(item: Item, one: Form, two: Form) -> Form:
    """Return two clusters that follow each other as one."""
    (width, kept), (advance, glyphs) = one, two
    if item.mode == "upright":
        joined = (*kept, *((g, x, y + width) for g, x, y in glyphs))
    elif item.level % 2:
        joined = (*glyphs, *((g, x + advance, y) for g, x, y in kept))
    else:
        joined = (*kept, *((g, x + width, y) for g, x, y in glyphs))
    return width + advance, joined


def merge(run: Run, place: dict[int, int], item: Item) -> Run:
    """Join clusters that begin inside a grapheme to the one before, so that units never cut a grapheme."""
    if place.keys() >= set(run.offsets):
        return run
    merged: list[Raw] = []
    for offset, form in zip(run.offsets, run.forms, strict=True):
        if offset in place or not merged:
            merged.append((offset if offset in place else item.start, *form))
        else:
            start, width, glyphs = merged[-1]
            merged[-1] = (start, *_side_by_side(item, (width, glyphs), form))
    return Run.of(item.cut, merged)
