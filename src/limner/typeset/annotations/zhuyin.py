"""Zhuyin (bopomofo): a stack of signs right of its character, in lines across and down, with the tone at its right.

The strip is as wide as the ruby's size says (em of the run); its signs are 0.6 of it. In lines across it takes room of its
own after the character, in lines down it stands beside the column. The tone lies right of the last sign, at its upper
corner; the light tone stands over the first (Ministry of Education, 國語注音符號手冊; CLREQ §3.3).
"""

from __future__ import annotations

from limner.document.letters import Ruby
from limner.typeset.annotations.beside import Scene, length, moved, reach, tie, with_mark
from limner.typeset.shaping.unit import Unit
from limner.typeset.styles import Styled

_SIGN = 0.6
_LIGHT = "\u02d9"
_TONES = frozenset("\u02ca\u02c7\u02cb\u02c9\u02ea\u02eb")
_AIR = 0.03
"""The gap between a character and its strip (em of the character)."""


def is_zhuyin(text: str) -> bool:
    """Tell whether a text is bopomofo: its signs, tone marks and spaces alone."""
    signs = [c for c in text if not (c in _TONES or c == _LIGHT or c == " ")]
    return bool(signs) and all("\u3105" <= c <= "\u312f" or "\u31a0" <= c <= "\u31bf" for c in signs)


def syllabled(
    scene: Scene, units: list[Unit], first: int, last: int, text: str, ruby: Ruby, run: Styled
) -> None:  # fmt: skip
    """Set one syllable right of the units [first, last), in place."""
    tones = "".join(c for c in text if c in _TONES)
    light = _LIGHT in text
    signs = "".join(c for c in text if c not in _TONES and c not in (_LIGHT, " "))
    size = ruby.size * _SIGN
    em = size * run.rel
    stack = scene.set(signs, run, size, ruby.fill, True)
    tall = length(stack)
    base = length(units[first:last])
    if scene.vertical:
        middle, left = base / 2, reach(units[first:last], True)[0] + _AIR * run.rel
    else:
        above, below = reach(units[first:last], False)
        middle, left = (below - above) / 2, base + _AIR * run.rel
    top = middle - (tall + (0.35 * em if light else 0.0)) / 2 + (0.35 * em if light else 0.0)
    marks: list[Unit] = []
    pen = top
    for sign in stack:
        marks.append(moved(sign, left + em / 2, pen))
        pen += sign.advance
    if light:
        marks += _centred(scene, run, _LIGHT, size, ruby, left + em / 2, top - 0.12 * em)
    if tones:
        marks += _centred(scene, run, tones[0], size * 1.15, ruby, left + 1.28 * em, pen - 0.8 * em)
    host = first if scene.vertical else last - 1
    back = 0.0 if scene.vertical else base - length(units[last - 1 : last])
    for mark in marks:
        units[host] = with_mark(units[host], moved(mark, -back, 0.0))
    if not scene.vertical:
        wide = (ruby.size + _AIR) * run.rel
        units[host] = units[host]._replace(advance=units[host].advance + wide)
    for k in range(first, last - 1):
        units[k] = tie(units[k])


def _centred(scene: Scene, run: Styled, sign: str, size: float, ruby: Ruby, x: float, y: float) -> list[Unit]:
    """Return a tone with the middle of its ink at a point."""
    found: list[Unit] = []
    for unit in scene.set(sign, run, size, ruby.fill, False):
        if unit.ink is not None:
            ink = unit.ink
            found.append(moved(unit, x - (ink.x0 + ink.x1) / 2, y - (ink.y0 + ink.y1) / 2))
    return found
