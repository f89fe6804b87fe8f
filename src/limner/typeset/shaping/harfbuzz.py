"""A stretch of text and an open face in, HarfBuzz's clusters out, in reading order and ems of the face's size.

Clusters that look alike share one form, so that what follows is asked once a form and not once a letter.
"""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Sequence
from itertools import compress, count, islice
from typing import Any, NamedTuple

import uharfbuzz as hb

from limner.errors import FontError
from limner.typeset.fonts.faces import Cut
from limner.typeset.itemising.orientation import Mode
from limner.typeset.lettering.features import Feature
from limner.typeset.shaping.upright import stood

MOST_FORMS = 8192
"""So many clusters of a face are remembered before all are forgotten."""

_WORD = 24
"""Bodies of so many characters may well be met again."""

Look = Any
"""A glyph with its shift and advance in font units, (id, (dx, dy, ax, ay)), or a tuple of several of one cluster."""

Form = tuple[float, tuple[tuple[int, float, float], ...]]
"""What a cluster looks like: its advance, and its glyphs as (id, x, y)."""

Raw = tuple[int, float, tuple[tuple[int, float, float], ...]]
"""A cluster: its offset, and its form."""

_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f]")
"""Controls, which are set as a space of no width; a tab as a space."""


class Run(NamedTuple):
    """Clusters in reading order: their offsets and their forms."""

    offsets: Sequence[int]
    forms: Sequence[Form]

    @classmethod
    def of(cls, cut: Cut, raw: Sequence[Raw]) -> Run:
        """Return clusters of a face; like forms are one object."""
        forms: list[Form] = [(advance, glyphs) for _, advance, glyphs in raw]
        return cls([offset for offset, _, _ in raw], [_kept(cut, form, form) for form in forms])

    def raw(self) -> list[Raw]:
        """Return the clusters one by one."""
        return [(offset, *form) for offset, form in zip(self.offsets, self.forms, strict=True)]

    @property
    def width(self) -> float:
        """The advances of all clusters together."""
        return sum(advance for advance, _ in self.forms)

    def moved(self, by: int) -> Run:
        """Return the clusters ``by`` places further in a text."""
        return Run([offset + by for offset in self.offsets], self.forms) if by else self


class Clusters(NamedTuple):
    """Clusters in reading order as HarfBuzz leaves them: their offsets, and what each looks like."""

    offsets: Sequence[int]
    looks: Sequence[Look]


Asked = tuple[Cut, str, str, str, str, str, int, Mode, tuple[Feature, ...], bool, bool]
"""What HarfBuzz is asked: the arguments of ``clusters``."""


def harfbuzz(*what: *Asked) -> Run:
    """Return HarfBuzz's clusters in reading order, offsets in the body and forms in ems of the face's size."""
    found = clusters(*what)
    cut, body, mode = what[0], what[1], what[7]
    down = mode == "upright" and cut.vertical
    forms = [form_of(cut, look, down) for look in found.looks]
    if mode == "upright" and not down:
        standing = [
            (offset, *stood(cut, body[offset], *form)) for offset, form in zip(found.offsets, forms, strict=True)
        ]
        return Run.of(cut, standing)
    return Run(found.offsets, forms)


def clusters(*what: *Asked) -> Clusters:
    """Return HarfBuzz's clusters in reading order, offsets in the body; short ones are remembered, and the last few long ones."""
    return _of_word(*what) if len(what[1]) <= _WORD else _of_text(*what)


def unremembered(
    cut: Cut, body: str, before: str, after: str, script: str, language: str, right_to_left: int, mode: Mode,
    asked: tuple[Feature, ...], separate: bool, kern: bool,
) -> Clusters:  # fmt: skip
    """Return HarfBuzz's clusters in reading order, offsets in the body."""
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
    heads, looks = _joined(buffer.glyph_infos or (), buffer.glyph_positions or ())
    if right_to_left and not down:
        heads.reverse()
        looks.reverse()
    return Clusters([head - len(before) for head in heads] if before else heads, looks)


_of_word = functools.lru_cache(maxsize=4096)(unremembered)
_of_text = functools.lru_cache(maxsize=16)(unremembered)


def _stand_in(control: re.Match[str]) -> str:
    return " " if control.group() == "\t" else "\u200b"


def _joined(infos: Sequence[hb.GlyphInfo], positions: Sequence[hb.GlyphPosition]) -> tuple[list[int], list[Look]]:
    """Return shaped glyphs by cluster, in HarfBuzz's order."""
    heads = [info.cluster for info in infos]
    looks: list[Look] = [(info.codepoint, place.position) for info, place in zip(infos, positions, strict=True)]
    firsts: list[int] = []
    joined: list[Look] = []
    at = 0
    for k in [*compress(count(1), map(operator.eq, heads, islice(heads, 1, None)))]:
        firsts += heads[at:k]
        joined += looks[at:k]
        at = k + 1
        before = joined[-1]
        joined[-1] = (before, looks[k]) if isinstance(before[0], int) else (*before, looks[k])
    return ([*firsts, *heads[at:]], [*joined, *looks[at:]]) if at else (heads, looks)


def form_of(cut: Cut, look: Look, down: bool) -> Form:
    """Return what the glyphs of a cluster look like; those of a face that look alike are one object."""
    return cut.forms.get((look, down)) or _form(cut, look, down)


def _form(cut: Cut, look: Look, down: bool) -> Form:
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
    if len(cut.forms) >= MOST_FORMS:
        cut.forms.clear()
    return cut.forms.setdefault(key, form)


def _vertical_features(features: tuple[str, ...], down: bool, kern: bool) -> dict[str, bool]:
    """Return what vertical lines ask of a face: its vertical glyphs; with proportional spacing its own kerning too."""
    if not down:
        return {"vert": True, "vrt2": True}
    closed = any(feature in features for feature in ("palt", "vpal"))
    return {"vpal": True, "vkrn": kern} if closed else {}
