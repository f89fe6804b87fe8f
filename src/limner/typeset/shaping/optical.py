"""Two neighbouring letters' outlines in, the distance between them out: kerning by shape, for display sizes.

The facing edges of two letters are sampled in bands from below the descender to above the ascender. An edge is widened
upwards and downwards by a slope, so that a bar above a bowl (To) counts as near to it. The white between two edges is the
power mean of the gaps, in which narrow places weigh most. A pair is moved a little over half way to the white that the face's own
rhythm asks for: mostly that of each letter beside a straight stem (nn, HH), partly the mean of nn, no, on and oo. Straight
and round letters beside each other therefore stay where their designer put them.

Slope, power and shares were fitted to the kerning of eight text families (Inter, Source Sans 3, Work Sans, Montserrat, EB
Garamond, Playfair Display, Lora, Libre Baskerville; 320 pairs each): the mean correlation with it is 0.75. Half way, since
designers too kern only half of the difference. Han and kana are drawn into squares. Where the face says itself how they
close up (``palt``), that is followed; else they close up, most of the way, to the white between dense characters, and never
open, and their punctuation is left to the line.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from limner.typeset.fonts.faces import Cut

Placed = tuple[tuple[int, float, float], ...]
"""Glyphs of a cluster: id and origin, in ems of the face (x right, y down)."""

Cluster = tuple[int, float, Placed]
"""A shaped cluster: its offset in the text, advance and glyphs."""

_Floats = npt.NDArray[np.float64]

_BANDS = 48
_EDGES = np.linspace(-0.3, 0.96, _BANDS + 1)
BANDS_AT: _Floats = (_EDGES[1:] + _EDGES[:-1]) / 2
"""The heights (ems above the baseline) of the bands in which edges are sampled."""

_SLOPE = 1.1
_FALL = _SLOPE * np.abs(BANDS_AT[:, None] - BANDS_AT[None, :])
_SOFT = 0.05
_OWN = 0.7
_BEYOND = 0.3
_LEAST_OVERLAP = 0.12
_SHARE = 0.55
_LEAST_GAP = 0.03
"""Letters are never brought nearer to each other than this (ems), measured with the widened edges."""

_SQUARE_SHARE = 0.75
_RANGE = (-0.2, 0.12)
_CLOSED = (-0.36, 0.0)
_LEAST = 0.002
_JOINING = 0.004
_FLAT = 6
"""So many straight pieces stand for a curve."""

_LETTERED = {
    "Latn": ("n", "o", "H", "O"),
    "Cyrl": ("\u043d", "\u043e", "\u041d", "\u041e"),
    "Grek": ("\u03b9", "\u03bf", "\u0397", "\u039f"),
}
_SQUARE = frozenset({"Hani", "Hira", "Kana"})
_DENSE = "\u56fd\u6771\u66f8\u7530\u570b\u4e1c"


def kerns_by_shape(cut: Cut, script: str) -> bool:
    """Tell whether pairs of a script are kerned by shape in a face: never letters that touch, nor those of one width."""
    if cut.color:
        return False
    if script in _SQUARE:
        return not closes_up(cut, script) and _dense(cut) is not None
    if script not in _LETTERED or _rhythm(cut, script) is None:
        return False
    stem = _LETTERED[script][0]
    side = _side(cut, ((cut.glyph(stem), 0.0, 0.0),), cut.advance(cut.glyph(stem)))
    one_width = {round(cut.advance(cut.glyph(c)), 4) for c in "iMn." if cut.glyph(c)}
    return side is not None and len(one_width) > 1 and float(np.min(side[0] + side[1])) > _JOINING


def closes_up(cut: Cut, script: str) -> bool:
    """Tell whether a face has proportional widths of its own (``palt``) for Han and kana."""
    return script in _SQUARE and _has_feature(cut, "palt")


def kerned(cut: Cut, script: str, body: str, run: Sequence[Cluster]) -> tuple[Cluster, ...]:
    """Return the clusters of a text, (offset, advance, glyphs) from left to right, with advances kerned by their shapes."""
    added = optical_kerns(cut, script, [body[c[0]] for c in run], [(c[1], c[2]) for c in run])
    return tuple((offset, wide + more, glyphs) for (offset, wide, glyphs), more in zip(run, added, strict=True))


def optical_kerns(
    cut: Cut, script: str, letters: Sequence[str], clusters: Sequence[tuple[float, Placed]]
) -> list[float]:
    """Return what is added to each cluster's advance (ems of the face); ``letters`` are their first characters.

    ``clusters`` are advances and glyphs from left to right, shaped without the face's own kerning.
    """
    found = [0.0] * len(clusters)
    kernable = [
        bool(glyphs) and _kernable(letter, script) for letter, (_, glyphs) in zip(letters, clusters, strict=True)
    ]
    for k in range(len(clusters) - 1):
        if kernable[k] and kernable[k + 1]:
            found[k] = _pair(cut, script, _kind(letters[k]), _kind(letters[k + 1]), clusters[k], clusters[k + 1])
    return found


def _kernable(letter: str, script: str) -> bool:
    category = unicodedata.category(letter)
    if script in _SQUARE:
        return category[0] == "L"
    return category[0] in "LNPS"


def _kind(letter: str) -> str:
    """Return "lower", "upper" (capitals and figures) or "" for marks that take their neighbour's kind."""
    if letter.islower():
        return "lower"
    return "upper" if letter.isalnum() else ""


@functools.lru_cache(maxsize=512)
def _has_feature(cut: Cut, tag: str) -> bool:
    """Tell whether a face positions glyphs by a feature (the feature list of OpenType's GPOS table)."""
    face = cut.font.face
    table = bytes(face.reference_table("GPOS").data) if "GPOS" in face.table_tags else b""
    if len(table) < 10:
        return False
    start = int.from_bytes(table[6:8], "big")
    count = int.from_bytes(table[start : start + 2], "big")
    return any(table[at : at + 4] == tag.encode() for at in range(start + 2, start + 2 + 6 * count, 6))


@functools.lru_cache(maxsize=16384)
def _pair(
    cut: Cut, script: str, kind: str, following: str, one: tuple[float, Placed], two: tuple[float, Placed]
) -> float:
    left, right = _side(cut, one[1], one[0]), _side(cut, two[1], two[0])
    if left is None or right is None:
        return 0.0
    gaps, weights = _between(left, right)
    if script in _SQUARE:
        wanted = _dense(cut)
        if wanted is None:
            return 0.0
        low, high = _CLOSED
        share = _SQUARE_SHARE
    else:
        wanted = _wanted(cut, script, kind or following or "lower", following or kind or "lower", left, right)
        if wanted is None:
            return 0.0
        low, high = _RANGE
        share = _SHARE
    low = max(low, min(0.0, _LEAST_GAP - float(np.min(gaps))))
    moved = min(max(share * _distance(gaps, weights, wanted), low), high)
    return 0.0 if abs(moved) < _LEAST else round(moved, 5)


_Side = tuple[_Floats, _Floats, float, float]
"""A cluster's free room left of its left edge and right of its right one, band by band; its foot and top."""


def _wanted(cut: Cut, script: str, kind: str, following: str, left: _Side, right: _Side) -> float | None:
    """Return the white that a pair should have: what each letter has beside a stem, and the face's mean."""
    rhythm = _rhythm(cut, script)
    if rhythm is None:
        return None
    lower, upper, low_mean, high_mean = rhythm
    beside_left = upper if following == "upper" else lower
    beside_right = upper if kind == "upper" else lower
    own = (_white(*_between(left, beside_left)) + _white(*_between(beside_right, right))) / 2
    if kind == following:
        mean = high_mean if kind == "upper" else low_mean
    else:
        mean = _white(*_between(upper, lower)) if kind == "upper" else _white(*_between(lower, upper))
    return _OWN * own + (1 - _OWN) * mean


@functools.lru_cache(maxsize=512)
def _rhythm(cut: Cut, script: str) -> tuple[_Side, _Side, float, float] | None:
    """Return the stems of small letters and capitals, and the mean white of straight and round ones of each."""
    sides: list[_Side] = []
    for letter in _LETTERED[script]:
        glyph = cut.glyph(letter)
        side = _side(cut, ((glyph, 0.0, 0.0),), cut.advance(glyph)) if glyph else None
        if side is None:
            return _rhythm(cut, "Latn") if script != "Latn" else None
        sides.append(side)
    straight, round_, capital, bowl = sides
    low = [_white(*_between(a, b)) for a in (straight, round_) for b in (straight, round_)]
    high = [_white(*_between(a, b)) for a in (capital, bowl) for b in (capital, bowl)]
    return straight, capital, sum(low) / 4, sum(high) / 4


@functools.lru_cache(maxsize=256)
def _dense(cut: Cut) -> float | None:
    """Return the white between two Han characters that fill their squares, None where a face has none."""
    whites: list[float] = []
    for glyph in filter(None, map(cut.glyph, _DENSE)):
        side = _side(cut, ((glyph, 0.0, 0.0),), cut.advance(glyph))
        if side is not None:
            whites.append(_white(*_between(side, side)))
    return sum(whites) / len(whites) if whites else None


def _between(left: _Side, right: _Side) -> tuple[_Floats, _Floats]:
    """Return the gaps between two clusters, and how much each band counts: where both stand most, beyond a little."""
    foot, top = max(left[2], right[2]), min(left[3], right[3])
    low, high = min(left[2], right[2]), max(left[3], right[3])
    around = _within(low, high)
    if top - foot < _LEAST_OVERLAP:
        return left[1] + right[0], around
    both = _within(foot, top)
    return left[1] + right[0], np.maximum(both, _BEYOND * around)


def _within(low: float, high: float) -> _Floats:
    """Return 1 for each band that lies between two heights, 0 for the others."""
    return np.where(np.abs(BANDS_AT - (low + high) / 2) <= (high - low) / 2 + 1e-9, 1.0, 0.0)


def _white(gaps: _Floats, weights: _Floats, moved: float = 0.0) -> float:
    """Return the power mean (exponent −2) of the gaps, each a little softened."""
    return float((np.sum(weights * (np.maximum(gaps + moved, 0.0) + _SOFT) ** -2.0) / np.sum(weights)) ** -0.5)


def _distance(gaps: _Floats, weights: _Floats, wanted: float) -> float:
    """Return by how much two clusters must part (negative: close up) to have the white that is wanted."""
    low, high = -0.5, 0.3
    for _ in range(18):
        middle = (low + high) / 2
        if _white(gaps, weights, middle) > wanted:
            high = middle
        else:
            low = middle
    return (low + high) / 2


@functools.lru_cache(maxsize=8192)
def _side(cut: Cut, glyphs: Placed, advance: float) -> _Side | None:
    """Return a cluster's facing edges, None where it leaves no ink."""
    left, right = np.full(_BANDS, np.inf), np.full(_BANDS, -np.inf)
    for glyph, x, y in glyphs:
        edges = profile(cut, glyph)
        if edges is None:
            continue
        shifted = round(-y / (_EDGES[1] - _EDGES[0]))
        left = np.minimum(left, _raised(edges[0], shifted, np.inf) + x)
        right = np.maximum(right, _raised(edges[1], shifted, -np.inf) + x)
    inked = BANDS_AT[np.isfinite(left)]
    if not len(inked):
        return None
    before = (left[None, :] + _FALL).min(axis=1)
    after = advance - (right[None, :] - _FALL).max(axis=1)
    return before, after, float(inked[0]), float(inked[-1])


def _raised(edges: _Floats, bands: int, nothing: float) -> _Floats:
    if not bands:
        return edges
    moved = np.full(_BANDS, nothing)
    if abs(bands) < _BANDS:
        if bands > 0:
            moved[bands:] = edges[:-bands]
        else:
            moved[:bands] = edges[-bands:]
    return moved


@functools.lru_cache(maxsize=8192)
def profile(cut: Cut, glyph: int) -> tuple[_Floats, _Floats] | None:
    """Return the leftmost and rightmost ink of a glyph in each band (ems), None where it has no outline."""
    pen = _Pieces()
    cut.font.draw_glyph_with_pen(glyph, pen)
    if not pen.pieces:
        return None
    x0, y0, x1, y1 = (column[:, None] for column in (np.array(pen.pieces) / cut.upem).T)
    low, high = _EDGES[None, :-1], _EDGES[None, 1:]
    rise = np.where(y1 == y0, 1.0, y1 - y0)
    start, end = (low - y0) / rise, (high - y0) / rise
    flat = y1 == y0
    start, end = np.where(flat, 0.0, start), np.where(flat, 1.0, end)
    first, last = np.clip(np.minimum(start, end), 0, 1), np.clip(np.maximum(start, end), 0, 1)
    touched = (np.maximum(y0, y1) >= low) & (np.minimum(y0, y1) <= high)
    a, b = x0 + (x1 - x0) * first, x0 + (x1 - x0) * last
    left = np.where(touched, np.minimum(a, b), np.inf).min(axis=0)
    right = np.where(touched, np.maximum(a, b), -np.inf).max(axis=0)
    return left, right


class _Pieces:
    """A pen that keeps an outline as straight pieces (x0, y0, x1, y1) in font units."""

    def __init__(self) -> None:
        self.pieces: list[tuple[float, float, float, float]] = []
        self._at = self._start = (0.0, 0.0)

    def moveTo(self, to: tuple[float, float]) -> None:  # noqa: N802  (the pen protocol of fontTools)
        """Start a contour."""
        self._at = self._start = to

    def lineTo(self, to: tuple[float, float]) -> None:  # noqa: N802
        """Add a straight piece."""
        self.pieces.append((*self._at, *to))
        self._at = to

    def qCurveTo(self, *points: Any) -> None:  # noqa: N802
        """Add a quadratic curve of one off-curve point."""
        (x0, y0), ((x1, y1), (x2, y2)) = self._at, points
        for k in range(1, _FLAT + 1):
            t = k / _FLAT
            u = 1 - t
            self.lineTo((u * u * x0 + 2 * u * t * x1 + t * t * x2, u * u * y0 + 2 * u * t * y1 + t * t * y2))

    def curveTo(self, *points: Any) -> None:  # noqa: N802
        """Add a cubic curve."""
        (x0, y0), ((x1, y1), (x2, y2), (x3, y3)) = self._at, points
        for k in range(1, _FLAT + 1):
            t = k / _FLAT
            u = 1 - t
            a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            self.lineTo((a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3))

    def closePath(self) -> None:  # noqa: N802
        """Close the contour."""
        if self._at != self._start:
            self.lineTo(self._start)

    def endPath(self) -> None:  # noqa: N802
        """End an open contour."""
