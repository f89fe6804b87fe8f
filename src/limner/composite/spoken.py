"""What letters say: a run cut into the pieces it is drawn in for a PDF, each with its text, so that a reader gives the copy back.

A glyph has one meaning in a font (ToUnicode). Where that is not enough (a conjunct, a matra drawn before its consonant, a
ligature, a vowel sign above) the whole word is one piece that carries its text (ActualText, ISO 32000-1 §14.9.4). Letters that
run from right to left are drawn from left to right and readers turn them round, each in its own way once there is an
ActualText: there every glyph says its own letter. Where glyphs and letters are not one to one even so (vowel signs, joiners,
letters drawn in parts), and where letters are bent or follow a curve, the run is seen as outlines and said by unseen letters
laid over it (``ghosts``).
"""

from __future__ import annotations

import functools
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from limner.composite.ghosts import Ghosts
from limner.document.results import FontInstance, GlyphRun, TextLayout

_MIRRORED = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
_PRESENTED = range(0xFB50, 0xFF00)
"""Where Unicode keeps the forms and ligatures of Arabic letters."""


@functools.cache
def _ligatures() -> dict[str, str]:
    """Return ligatures that are characters, by their letters.

    Readers that turn text round would turn the letters of such a glyph round as well.
    """
    found = {}
    for code in reversed(_PRESENTED):
        letters = unicodedata.normalize("NFKC", chr(code))
        if len(letters) > 1 and letters.isalpha():
            found[letters] = chr(code)
    return found


class Piece(NamedTuple):
    """Glyphs drawn together, what each of them says, and what all say where that is not the same ("" where it is)."""

    run: GlyphRun
    says: tuple[str, ...]
    actual: str = ""
    seen: GlyphRun | None = None
    """The run that is drawn by its outlines where the piece's own glyphs are unseen letters."""


class _Group(NamedTuple):
    """The glyphs [start, end) of a run that set the cluster [first, last) of the text, and what each says (None: not one by one).

    ``turned`` tells that the cluster is in a run from right to left.
    """

    start: int
    end: int
    first: int
    last: int
    text: str
    says: tuple[str, ...] | None
    turned: bool


class Spoken:
    """The pieces of the runs of some layouts, and a record of those that were drawn."""

    def __init__(self, layouts: Iterable[TextLayout]) -> None:
        self._meant: dict[FontInstance, dict[int, str]] = {}
        self._groups: dict[int, tuple[_Group, ...]] = {}
        self._rows: dict[int, tuple[tuple[GlyphRun, str], ...]] = {}
        self.drawn: list[Piece] = []
        for layout in layouts:
            for run, groups in _grouped(layout):
                self._groups[id(run)] = groups
                if _unlike(run, groups):
                    self._rows[id(run)] = _rows(run, groups, layout)
                    continue
                known = self._meant.setdefault(run.font, {})
                for group in groups:
                    for glyph, text in zip(run.glyphs[group.start : group.end], group.says or (), strict=False):
                        known.setdefault(glyph, text)
        self.ghosts = Ghosts(character for rows in self._rows.values() for _, row in rows for character in row)

    def in_order(self, runs: Sequence[GlyphRun]) -> list[Piece]:
        """Return the pieces of runs of one layout in the order of its text, which readers take theirs from."""
        pieces = [piece for run in runs for piece in self.pieces(run)]
        return sorted(pieces, key=_first) if len(runs) > 1 else pieces

    def pieces(self, run: GlyphRun) -> tuple[Piece, ...]:
        """Return a run of the layouts cut into pieces, in the order of its glyphs."""
        rows = self._rows.get(id(run))
        if rows is not None:
            bare = run._replace(positions=(), clusters=(), angles=(), scales=(), clips=(), bend=None)
            return tuple(
                Piece(bare._replace(glyphs=self.ghosts.glyphs(row)), tuple(row), seen=line) for line, row in rows
            )
        known = self._meant.get(run.font, {})
        found: list[Piece] = []
        for groups, whole in self._words(run):
            start, end = groups[0].start, groups[-1].end
            says = tuple(text for group in groups for text in _said(group, run.glyphs, known))
            ordered = sorted(groups, key=lambda group: run.clusters[group.start])
            found.append(Piece(_cut(run, start, end), says, "".join(g.text for g in ordered) if whole else ""))
        return tuple(found)

    def draw(self, piece: Piece) -> None:
        """Note that a piece was drawn."""
        if piece.run.angles or piece.run.scales:
            for at, says in enumerate(piece.says):
                actual = piece.actual if at == 0 else ""
                self.drawn.append(Piece(_cut(piece.run, at, at + 1), (says,), actual))
        else:
            self.drawn.append(piece)

    def _words(self, run: GlyphRun) -> Iterator[tuple[list[_Group], bool]]:
        """Yield the groups of each piece, and whether its text must be given whole."""
        known = self._meant.get(run.font, {})
        plain: list[_Group] = []
        for word in _parted(self._groups.get(id(run), ())):
            if plain and not _adjoin(plain[-1], word[0]):
                yield plain, False
                plain = []
            if _told(word, run.glyphs, known):
                plain += word
                continue
            if plain:
                yield plain, False
                plain = []
            yield word, True
        if plain:
            yield plain, False


def _parted(groups: Iterable[_Group]) -> Iterator[list[_Group]]:
    """Yield the words of a run, clusters that follow each other in the text without white space; single clusters if turned."""
    word: list[_Group] = []
    for group in groups:
        apart = group.turned or group.text.isspace() or group.first != (word[-1].last if word else -1)
        if word and (apart or word[-1].text.isspace()):
            yield word
            word = []
        word.append(group)
    if word:
        yield word


def _first(piece: Piece) -> int:
    return min((piece.seen or piece.run).clusters, default=0)


def _adjoin(one: _Group, two: _Group) -> bool:
    """Tell whether nothing of the text stands between two clusters of a run that follow each other."""
    return one.last == two.first or two.last == one.first


def _grouped(layout: TextLayout) -> Iterator[tuple[GlyphRun, tuple[_Group, ...]]]:
    """Yield every run with its clusters."""
    marks = sorted({at for run in layout.runs for at in run.clusters} | {len(layout.text)})
    for run in layout.runs:
        turned = run.clusters[0] > run.clusters[-1] if run.clusters else False
        groups: list[_Group] = []
        start = 0
        for at in range(1, len(run.glyphs) + 1):
            if at < len(run.glyphs) and run.clusters[at] == run.clusters[start]:
                continue
            first = run.clusters[start]
            last = marks[bisect_right(marks, first)] if first < len(layout.text) else first
            text = layout.text[first:last].rstrip("\r\n\u2028\u2029")
            glyphs = run.glyphs[start:at]
            if turned or _runs_left(text):
                says = _turned(text, len(glyphs))
            else:
                says = (text,) if len(glyphs) == len(text) == 1 else None
            groups.append(_Group(start, at, first, last, text, says, turned))
            start = at
        yield run, tuple(groups)


def _turned(text: str, glyphs: int) -> tuple[str, ...] | None:
    """Return what each glyph of a cluster that runs from right to left says, the last letter's first.

    None where the letters are not as many as the glyphs, nor all but those of a ligature.
    """
    joined = len(text) - glyphs + 1
    ligature = _ligatures().get(text[:joined])
    letters = list(text) if ligature is None else [ligature, *text[joined:]]
    if len(letters) != glyphs:
        return None
    return tuple("" if unicodedata.category(c) == "Cf" else _MIRRORED.get(c, c) for c in reversed(letters))


def _told(word: list[_Group], glyphs: tuple[int, ...], known: Mapping[int, str]) -> bool:
    """Tell whether a piece needs no text of its own; several letters of a turned cluster would be turned by readers."""
    turned = word[0].turned and len(word[0].text) > 1
    return turned or all(_plainly(group, glyphs, known) for group in word)


def _plainly(group: _Group, glyphs: tuple[int, ...], known: Mapping[int, str]) -> bool:
    """Tell whether the glyphs of a cluster say its text by what they mean in their font."""
    return group.says is not None and all(
        known.get(glyph) == text for glyph, text in zip(glyphs[group.start : group.end], group.says, strict=True)
    )


def _said(group: _Group, glyphs: tuple[int, ...], known: Mapping[int, str]) -> Iterator[str]:
    """Yield what each glyph of a cluster says: what it means elsewhere, else the first of them what is left of the text."""
    if group.says is not None:
        yield from group.says
        return
    left = group.text
    members = glyphs[group.start : group.end]
    for glyph in members:
        left = left.replace(known.get(glyph, ""), "", 1)
    unknown = sum(glyph not in known for glyph in members)
    apart = unknown == len(left) and not any(map(unicodedata.combining, left))
    for glyph in members:
        if glyph in known:
            yield known[glyph]
        else:
            yield left[:1] if apart else left
            left = left[1:] if apart else ""


def _unlike(run: GlyphRun, groups: tuple[_Group, ...]) -> bool:
    """Tell whether a run is said by unseen letters: bent ones, letters turned along a curve, parts of glyphs, and those from
    right to left that have glyphs which are not letters one to one, or marks set off the line."""
    if run.color:
        return False
    if run.bend is not None or run.clips or len(set(run.angles)) > 1:
        return bool(_row(groups))
    if run.angles or run.scales:
        return False
    if not any(group.turned or _runs_left(group.text) for group in groups) or not _row(groups):
        return False
    return any(
        group.says is None or "" in group.says or any(unicodedata.category(c) in ("Mn", "Cf") for c in group.text)
        for group in groups
    )


def _rows(run: GlyphRun, groups: tuple[_Group, ...], layout: TextLayout) -> tuple[tuple[GlyphRun, str], ...]:
    """Return the parts of a run that nothing of another parts, line by line, with their characters as they stand."""
    ends = [line.end for line in layout.lines]
    stretches: list[list[_Group]] = []
    for group in groups:
        before = stretches[-1][-1] if stretches else None
        together = before is not None and bisect_right(ends, before.first) == bisect_right(ends, group.first)
        if before is None or not together or not _adjoin(before, group):
            stretches.append([])
        stretches[-1].append(group)
    parts = ((_cut(run, some[0].start, some[-1].end), _row(tuple(some))) for some in stretches)
    return tuple((part, row or _RIGHT) for part, row in parts if part.glyphs)


def _row(groups: tuple[_Group, ...]) -> str:
    """Return the characters of a run as they stand from left to right."""
    turned = any(group.turned or _runs_left(group.text) for group in groups)
    text = "".join(group.text[::-1] if turned else group.text for group in groups)
    if not turned:
        return "".join(c for c in text if c.isprintable())
    told = "".join(_MIRRORED.get(c, c) for c in text if c.isprintable() or c in _JOINERS)
    return _WEAK_BEFORE_MARK.sub(lambda found: found[1] + _RIGHT + found[2], told)


_RIGHT = "\u200f"
_WEAK_BEFORE_MARK = re.compile("([:.,،/٫٬+-])([\u064b-\u065f\u0670])")
"""A mark of separation that follows a vowel sign, as they stand from left to right. PDFium takes the two for a number and keeps their
order; a right-to-left mark between, which is seen nowhere, parts them."""


_JOINERS = "\u200c\u200d"


def _runs_left(text: str) -> bool:
    """Tell whether a cluster's letters run from right to left."""
    return any(unicodedata.bidirectional(c) in ("R", "AL") for c in text)


def _cut(run: GlyphRun, start: int, end: int) -> GlyphRun:
    whole = slice(start, end)
    return run._replace(glyphs=run.glyphs[whole], positions=tuple(run.positions[whole]), clusters=run.clusters[whole],
        angles=run.angles[whole], scales=run.scales[whole], clips=run.clips[whole],
    )  # fmt: skip
