"""Two faces that mix on a line in, the scale and lift of the second out, so that both look equally large.

Only a face that stands in for another script than the text's main one is matched: never a face that sets both, nor its
kin (Noto Sans and Noto Sans Bengali), which their designers have matched already. Bodies are measured from the outlines
(heights.py). Han and Hangul are centred on the capitals of a Latin line, as bilingual faces do; headlines of Devanagari,
Bengali and Gurmukhi come to one height; everything else shares the baseline. Emoji are as high as capitals and
descenders together and centred on the capitals; in Han lines as high as the characters.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from limner.assets.fonts import FontFace
from limner.document.middles import median
from limner.document.text import FontSpec
from limner.typeset.fonts.faces import Cut, FontStore
from limner.typeset.fonts.heights import BODIES, Body, body_script

_SCALES = (0.85, 1.18)
_LIFT = 0.06
_EMOJI_SCALES = (0.75, 1.25)
_EMOJI_LIFT = 0.14
_EMOJI = "\U0001f600\u2764\u263a"
_EMOJI_REACH = 1.47
"""Capitals and descenders together, in means of x-height and cap height."""

_ABOVE = 0.013
"""How far (ems) the middle of Han lies above the middle of capitals: the median of faces that draw both."""

_SAME = 0.015
"""A difference in size that no eye sees; the face is left as it is."""

_OWN = (0.78, 1.06)
"""How far a face's own Latin may change the ratio of its Han or Hangul: careless Latin is not followed."""

_OVERSHOOT = 0.025
_LEAST_LIFT = 0.008


class Match(NamedTuple):
    """What is done to a face: its size is multiplied by ``scale``, its baseline raised by ``lift`` ems of the run."""

    scale: float = 1.0
    lift: float = 0.0


class _Measured(NamedTuple):
    """A script's body in one face: its apparent size in Latin terms, top and foot above the baseline (ems)."""

    size: float
    top: float
    foot: float
    ideographic: bool

    @property
    def middle(self) -> float:
        """The middle of the body above the baseline."""
        return (self.top + self.foot) / 2


AS_IS = Match()
_Order = Callable[[FontSpec, str, str], tuple[FontFace, ...]]


class Matcher:
    """Matches faces of one store; ``order`` gives the faces tried for a script, as fallback does."""

    def __init__(self, fonts: FontStore, order: _Order) -> None:
        self._fonts = fonts
        self._order = order
        self._mains: dict[tuple[FontSpec, str, str], FontFace | None] = {}
        self._bodies: dict[tuple[Cut, str], _Measured | None] = {}
        self._answers: dict[tuple[str, str, str, str, int, FontSpec, float], Match] = {}
        self._known: dict[tuple[Cut, Cut, str, str], Match] = {}

    def match(self, main: str, script: str, language: str, face: FontFace, spec: FontSpec, optical: float) -> Match:
        """Return how a face is brought to the apparent size of the ``main`` script's face of the same specification.

        ``script`` is the script of what the face sets, ``optical`` the size in pixels.
        """
        key = (main, script, language, face.key, face.index, spec, optical)
        found = self._answers.get(key)
        if found is None:
            if len(self._answers) > 4096:
                self._answers.clear()
            found = self._answers[key] = self._match(main, script, language, face, spec, optical)
        return found

    def _match(self, main: str, script: str, language: str, face: FontFace, spec: FontSpec, optical: float) -> Match:
        leader = self._main(spec, main, language)
        if leader is None or _kin(leader, face):
            return AS_IS
        own = script if script == "Zsye" else self._effective(face, script)
        if own in ("", main):
            return AS_IS
        one, two = self._fonts.cut(leader, spec, optical), self._fonts.cut(face, spec, optical)
        key = (one, two, main, own)
        found = self._known.get(key)
        if found is None:
            if len(self._known) > 4096:
                self._known.clear()
                self._bodies.clear()
            found = self._known[key] = self._compare(one, two, main, own)
        return found

    def _main(self, spec: FontSpec, main: str, language: str) -> FontFace | None:
        key = (spec, main, language)
        if key not in self._mains:
            if len(self._mains) > 1024:
                self._mains.clear()
            self._mains[key] = next((f for f in self._order(spec, main, language) if self._sets(f, main)), None)
        return self._mains[key]

    def _sets(self, face: FontFace, script: str) -> bool:
        return any(self._fonts.catalogue.covers(face, ord(c)) for c in BODIES[script].letters)

    def _effective(self, face: FontFace, script: str) -> str:
        """Figures among Devanagari may come from a Latin face: then Latin is what is measured."""
        own = body_script(script)
        if own and self._sets(face, own):
            return own
        return next((s for s in map(body_script, face.scripts) if s), "")

    def _compare(self, one: Cut, two: Cut, main: str, own: str) -> Match:
        leader = self._measured(one, main)
        if own == "Zsye":
            return _emoji(leader, _reach(two, _EMOJI))
        follower = self._measured(two, own)
        if leader is None or follower is None:
            return AS_IS
        scale = min(max(leader.size / follower.size, _SCALES[0]), _SCALES[1])
        if abs(scale - 1) < _SAME:
            scale = 1.0
        if leader.ideographic or follower.ideographic:
            above = _ABOVE * (follower.ideographic - leader.ideographic)
            lift = leader.middle + above - follower.middle * scale
        else:
            lift = _standing(leader.foot) - _standing(follower.foot) * scale
        return Match(scale, _bounded(lift, _LIFT))

    def _measured(self, cut: Cut, script: str) -> _Measured | None:
        key = (cut, script)
        if key not in self._bodies:
            self._bodies[key] = _measure(cut, BODIES[script])
            latin = _measure(cut, BODIES["Latn"]) if BODIES[script].kind == "ideographic" else None
            self._bodies[key] = _by_own_latin(self._bodies[key], latin, BODIES[script].ratio)
        return self._bodies[key]


def _measure(cut: Cut, body: Body) -> _Measured | None:
    reach = _reach(cut, body.letters)
    if reach is None:
        return None
    top, foot = reach
    if body.kind == "cased":
        capitals = _reach(cut, body.capitals)
        cap = capitals[0] if capitals else top / 0.73
        low = min(max(top, 0.6 * cap), 0.78 * cap)
        return _Measured((low + cap) / 2, cap, 0.0, False)
    if body.kind == "baseline":
        tops = [-ink.y0 for ink in (cut.ink(cut.glyph(c)) for c in body.letters) if ink is not None]
        return _Measured(sum(tops) / len(tops) / body.ratio, max(tops), 0.0, False)
    return _Measured((top - foot) / body.ratio, top, foot, body.kind == "ideographic")


def _by_own_latin(square: _Measured | None, latin: _Measured | None, ratio: float) -> _Measured | None:
    """Han and Hangul of display faces fill their squares less or more: the Latin drawn with them tells how large they are."""
    if square is None or latin is None:
        return square
    own = (square.top - square.foot) / latin.size
    return square._replace(size=(square.top - square.foot) / min(max(own, _OWN[0] * ratio), _OWN[1] * ratio))


def _reach(cut: Cut, letters: str) -> tuple[float, float] | None:
    """Return the median top and foot of letters above the baseline, None where a face has none of them."""
    inks = [ink for ink in (cut.ink(glyph) for glyph in map(cut.glyph, letters) if glyph) if ink is not None]
    if not inks:
        return None
    top, foot = median(-ink.y0 for ink in inks), median(-ink.y1 for ink in inks)
    return (top, foot) if top - foot > 0.05 and top > 0.05 else None


def _emoji(leader: _Measured | None, reach: tuple[float, float] | None) -> Match:
    if leader is None or reach is None:
        return AS_IS
    top, foot = reach
    wanted = leader.top - leader.foot if leader.ideographic else leader.size * _EMOJI_REACH
    scale = min(max(wanted / (top - foot), _EMOJI_SCALES[0]), _EMOJI_SCALES[1])
    return Match(scale, _bounded(leader.middle - (top + foot) / 2 * scale, _EMOJI_LIFT))


def _standing(foot: float) -> float:
    """Return a foot as it is seen: letters that only overshoot the baseline stand on it."""
    return 0.0 if abs(foot) <= _OVERSHOOT else foot


def _bounded(lift: float, most: float) -> float:
    return 0.0 if abs(lift) < _LEAST_LIFT else min(max(lift, -most), most)


def _kin(one: FontFace, two: FontFace) -> bool:
    """Tell whether two faces are one family, or parts of one that was drawn together."""
    if one.key == two.key or one.family == two.family:
        return True
    a, b = one.family.split(), two.family.split()
    shared = next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return shared == min(len(a), len(b)) or shared >= 2
