"""Emphasis marks: one small sign at every letter of a run, never at punctuation or white space (CSS Text Decoration 4 §3)."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left

from limner.document.letters import Emphasis
from limner.typeset.annotations.beside import Scene, moved, reach, with_mark
from limner.typeset.itemising.characters import is_emoji
from limner.typeset.shaping.unit import Unit
from limner.typeset.styles import Annotation, Styled

_SIZE = 0.5
"""The mark's own em in ems of its letter."""

_MARKS = {
    ("dot", True): ("\u2022", 0.2), ("dot", False): ("\u25e6", 0.22), ("circle", True): ("\u25cf", 0.3),
    ("circle", False): ("\u25cb", 0.3), ("double-circle", True): ("\u25c9", 0.33), ("double-circle", False): ("\u25ce", 0.33),
    ("triangle", True): ("\u25b2", 0.3), ("triangle", False): ("\u25b3", 0.3), ("sesame", True): ("\ufe45", 0.27),
    ("sesame", False): ("\ufe46", 0.3),
}  # fmt: skip
"""Character and ink height (ems of its letter) of every mark, filled or open: faces draw them in very unlike sizes."""

_LETTERLIKE = frozenset(
    "#%&@\u00a7\u00b6\u066a\u0609\u060a\u2030\u2031\u204a\u204b\u2053\u303d\uff03\uff05\uff06\uff20"
)
"""Punctuation that is read as a word, and so may be emphasised."""


def emphasised(scene: Scene, units: list[Unit], note: Annotation, wish: Emphasis) -> None:
    """Give every letter of a run its mark, in place; outside of the run's ruby."""
    run = scene.run_at(note.start)
    mark = _mark(scene, run, wish)
    if mark is None or mark.ink is None:
        return
    own = [k for k, unit in enumerate(units) if note.start <= unit.start < note.end]
    letters = [units[k] for k in own if not units[k].space]
    if not letters:
        return
    over = wish.side == "over" or (
        wish.side == "auto" and (scene.vertical or not run.language.lower().startswith("zh"))
    )
    above, below = reach(letters, scene.vertical)
    far = _SIZE / 2 * run.rel
    if note.ruby is not None and (note.ruby.side == "under") != over:
        far += note.ruby.size * run.rel
    across = above + far if over else -(below + far)
    for k in own:
        units[k] = _marked(scene, units[k], mark, across)


def takes_mark(grapheme: str) -> bool:
    """Tell whether a grapheme is emphasised: letters, figures and symbols are; white space and punctuation are not."""
    kind = unicodedata.category(grapheme[0])
    if grapheme[0] in _LETTERLIKE:
        return True
    return kind[0] not in "ZCP" and not is_emoji(grapheme)


def _mark(scene: Scene, run: Styled, wish: Emphasis) -> Unit | None:
    """Return the mark set once, its ink as high as all marks of its kind."""
    character, height = _MARKS[wish.mark, wish.filled]
    found = scene.set(character, run, _SIZE, wish.fill, scene.vertical)
    ink = found[0].ink if found else None
    if ink is None:
        return None
    size = _SIZE * height * run.rel / max(ink.y1 - ink.y0, ink.x1 - ink.x0)
    return scene.set(character, run, size, wish.fill, scene.vertical)[0]


def _marked(scene: Scene, unit: Unit, mark: Unit, across: float) -> Unit:
    low = bisect_left(scene.bounds, unit.start)
    starts = scene.bounds[low : max(low + 1, bisect_left(scene.bounds, unit.end))]
    ends = [*starts[1:], unit.end]
    step = (unit.advance - unit.tracked) / len(starts)
    ink = mark.ink
    if ink is None or unit.space:
        return unit
    middle = (ink.x0 + ink.x1) / 2, (ink.y0 + ink.y1) / 2
    for k, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if not takes_mark(scene.source.text[start:end]):
            continue
        along = (k + 0.5) * step
        x, y = (across, along) if scene.vertical else (along, -across)
        unit = with_mark(unit, moved(mark, x - middle[0], y - middle[1]))
    return unit
