"""A stretch of text and an open face in, HarfBuzz's clusters out, in reading order and ems of the face's size.

Clusters that look alike share one form, so that what follows is asked once a form and not once a letter.
"""

from __future__ import annotations

import functools
import operator
import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import count, islice
from typing import Any, NamedTuple

import uharfbuzz as hb

from limner.errors import FontError
from limner.typeset.fonts.faces import Cut
from limner.typeset.itemising.orientation import Mode
from limner.typeset.lettering.features import Feature
from limner.typeset.shaping.upright import stood

_MOST_FORMS = 8192
"""So many clusters of a face are remembered before all are forgotten."""

Look = Any
"""A glyph with its shift and advance in font units, (id, (dx, dy, ax, ay)), or a tuple of several of one cluster."""

Form = tuple[float, tuple[tuple[int, float, float], ...]]
"""What a cluster looks like: its advance, and its glyphs as (id, x, y)."""

Raw = tuple[int, float, tuple[tuple[int, float, float], ...]]
"""A cluster: its offset, and its form."""

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f]")
"""Controls, which are set as a space of no width; a tab as a space."""


class Run(NamedTuple):
    """Clusters in reading order: their offsets, and the number of each one's form."""

    offsets: Sequence[int]
    at: Sequence[int]
    forms: Sequence[Form]

    @classmethod
    def of(cls, cut: Cut, raw: Sequence[Raw]) -> Run:
        """Return clusters of a face with like forms shared."""
        index: dict[Form, int] = {}
        at = [index.setdefault((advance, glyphs), len(index)) for _, advance, glyphs in raw]
        return cls([offset for offset, _, _ in raw], at, [_kept(cut, form, form) for form in index])

    def raw(self) -> list[Raw]:
        """Return the clusters one by one."""
        return [(offset, *self.forms[form]) for offset, form in zip(self.offsets, self.at, strict=True)]

    @property
    def width(self) -> float:
        """The advances of all clusters together."""
        return sum(self.forms[form][0] for form in self.at)

    def moved(self, by: int) -> Run:
        """Return the clusters ``by`` places further in a text."""
        return Run([offset + by for offset in self.offsets], self.at, self.forms) if by else self


@functools.lru_cache(maxsize=4096)
def harfbuzz(
    cut: Cut,
    body: str,
    before: str,
    after: str,
    script: str,
    language: str,
    right_to_left: int,
    mode: Mode,
    asked: tuple[Feature, ...],
    separate: bool,
    kern: bool,
) -> Run:
    """Return HarfBuzz's clusters in reading order, offsets in the body and forms in ems of the face's size."""
    down = mode == "upright" and cut.vertical
    buffer = hb.Buffer()
    whole = _UNSEEN.sub(_stand_in, before + body + after)
    buffer.add_str(whole, item_offset=len(before), item_length=len(body))
    buffer.script = "Zyyy" if script == "Zsye" else script
    buffer.direction = "ttb" if down else ("rtl" if right_to_left else "ltr")
    if language:
        buffer.language = language
    wanted: dict[str, bool | int | list[tuple[int, int, int]]] = {}
    for feature in asked:
        wanted[feature.tag] = feature.value
        if feature.end >= 0:
            wanted[feature.tag] = [(feature.start + len(before), feature.end + len(before), feature.value)]
    if separate:
        wanted.update({"liga": False, "clig": False, "dlig": False})
    if not kern:
        wanted["kern"] = False
    if mode == "upright":
        wanted.update(_vertical_features(tuple(feature.tag for feature in asked), down, kern))
    try:
        hb.shape(cut.font, buffer, wanted)
    except MemoryError:
        raise FontError(
            "the face's own rules do not end: shaping was stopped", where=cut.instance.key, value=cut.face.family,
            hint="set the text in another face",
        ) from None  # fmt: skip
    run = _run(cut, buffer.glyph_infos or (), buffer.glyph_positions or (), len(before), down)
    if mode == "upright" and not down:
        run = Run.of(cut, [(offset, *stood(cut, body[offset], wide, own)) for offset, wide, own in run.raw()])
    return run._replace(offsets=run.offsets[::-1], at=run.at[::-1]) if right_to_left and not down else run


def _stand_in(control: re.Match[str]) -> str:
    return " " if control.group() == "\t" else "\u200b"


def _run(cut: Cut, infos: Sequence[hb.GlyphInfo], positions: Sequence[hb.GlyphPosition], lead: int, down: bool) -> Run:
    """Return shaped glyphs by cluster, in HarfBuzz's order."""
    heads = [info.cluster for info in infos]
    looks: list[Look] = [(info.codepoint, place.position) for info, place in zip(infos, positions, strict=True)]
    if any(map(operator.eq, heads, islice(heads, 1, None))):
        firsts = [k for k, (one, two) in enumerate(zip([None, *heads], heads, strict=False)) if one != two]
        ends = [*firsts[1:], len(heads)]
        looks = [looks[a] if b == a + 1 else tuple(looks[a:b]) for a, b in zip(firsts, ends, strict=True)]
        heads = [heads[k] for k in firsts]
    index: defaultdict[Look, int] = defaultdict(count().__next__)
    at = [*map(index.__getitem__, looks)]
    known = cut.forms
    forms = [known.get((look, down)) or _form(cut, look, down) for look in index]
    return Run([head - lead for head in heads] if lead else heads, at, forms)


def _form(cut: Cut, look: Look, down: bool) -> Form:
    """Return what the glyphs of a cluster look like; those of a face that look alike are one object."""
    em = cut.upem
    glyphs: list[tuple[int, float, float]] = []
    pen = 0.0
    for glyph, (dx, dy, ax, ay) in (look,) if isinstance(look[0], int) else look:
        if down:
            glyphs.append((glyph, dx / em, pen - dy / em))
            pen -= ay / em
        else:
            glyphs.append((glyph, pen + dx / em, -dy / em))
            pen += ax / em
    form = (pen, tuple(glyphs))
    return _kept(cut, (look, down), _kept(cut, form, form))


def _kept(cut: Cut, key: object, form: Form) -> Form:
    """Return the one object that stands for a form of a face."""
    if len(cut.forms) >= _MOST_FORMS:
        cut.forms.clear()
    return cut.forms.setdefault(key, form)


def _vertical_features(features: tuple[str, ...], down: bool, kern: bool) -> dict[str, bool]:
    """Return what vertical lines ask of a face: its vertical glyphs; with proportional spacing its own kerning too."""
    if not down:
        return {"vert": True, "vrt2": True}
    closed = any(feature in features for feature in ("palt", "vpal"))
    return {"vpal": True, "vkrn": kern} if closed else {}
