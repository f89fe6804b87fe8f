"""Features as they are asked for in, OpenType tags with values and ranges out; and which of them a face lacks."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import NamedTuple

from limner.errors import FontError, nearest
from limner.notes import Note
from limner.typeset.fonts.faces import Cut
from limner.typeset.lettering.feature_names import FEATURES, SERIES

_FORM = re.compile(
    r"(?P<sign>[-+]?)(?P<name>[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)(?:\[(?P<start>\d*):(?P<end>\d*)\])?(?:=(?P<value>\d+|on|off))?"
)
_WORDS = {"on": 1, "off": 0}
_TABLES = ("GSUB", "GPOS")
_FIGURES = ("tnum", "lnum")
"""Features that many faces do without because their only figures are such ones: their absence is told, but is no fault."""
_DEFAULT_LANGUAGE = 0xFFFF


class Feature(NamedTuple):
    """A feature's tag, its value (0 off), and the offsets [start, end) of the paragraph it holds for (-1: to its end)."""

    tag: str
    value: int
    start: int = 0
    end: int = -1

    def within(self, start: int, end: int) -> Feature | None:
        """Return the feature for a part of the paragraph, counted from the part's start; None where it does not reach it."""
        if self.start == 0 and self.end < 0:
            return self
        low, high = max(self.start, start), end if self.end < 0 else min(self.end, end)
        return Feature(self.tag, self.value, low - start, high - start) if low < high else None


@functools.lru_cache(maxsize=1024)
def features(names: tuple[str, ...]) -> tuple[Feature, ...]:
    """Return features asked for by name ("small-caps", "stylistic-set-2") or tag ("-liga", "cv01=2", "frac[3:6]").

    Raises FontError for a name that is none, naming the nearest.
    """
    found: list[Feature] = []
    for name in names:
        form = _FORM.fullmatch(name.strip())
        known = _named(form["name"]) if form else None
        if form is None or known is None:
            hint = nearest(name.lower(), [*FEATURES, *(f"{series}1" for series in SERIES)])
            raise FontError(
                "no such OpenType feature", where="font.features", value=name, hint=hint,
                valid="a name as small-caps, stylistic-set-1, or a tag of four letters as smcp, -liga, cv01=2",
            )  # fmt: skip
        given = form["value"]
        value = 0 if form["sign"] == "-" else (_WORDS[given] if given in _WORDS else int(given)) if given else None
        start, end = int(form["start"] or 0), int(form["end"] or -1)
        found += [
            Feature(tag, own if value is None else value if own else 1 - bool(value), start, end) for tag, own in known
        ]
    return tuple(found)


def _named(name: str) -> tuple[tuple[str, int], ...] | None:
    if name in FEATURES:
        return FEATURES[name]
    for series, (tag, most) in SERIES.items():
        number = name.removeprefix(series)
        if number != name and number.isdecimal() and 1 <= int(number) <= most:
            return ((f"{tag}{int(number):02}", 1),)
    return ((name, 1),) if len(name) == 4 and "-" not in name else None


@functools.lru_cache(maxsize=512)
def offered(cut: Cut) -> frozenset[str]:
    """Return the tags of all features a face has, in any script and language."""
    face = cut.font.face
    found: set[str] = set()
    for table in _TABLES:
        for script in range(len(face.get_table_script_tags(table))):
            languages = [_DEFAULT_LANGUAGE, *range(len(face.get_script_language_tags(table, script)))]
            for language in languages:
                found.update(face.get_language_feature_tags(table, script, language))
    return frozenset(found)


def lacking(wanted: Iterable[tuple[tuple[str, ...], Cut]]) -> tuple[Note, ...]:
    """Return a note for each feature asked for (names, with the face they are asked of) that no such face has."""
    had: dict[str, bool] = {}
    faces: dict[str, set[str]] = {}
    for names, cut in wanted:
        for feature in features(names):
            if feature.value:
                had[feature.tag] = had.get(feature.tag, False) or feature.tag in offered(cut)
                faces.setdefault(feature.tag, set()).add(cut.face.family)
    return tuple(
        Note(
            severity="info" if tag in _FIGURES else "warning", stage="typeset", where="font.features",
            message=f"{', '.join(sorted(faces[tag]))} has no feature {tag}: it changes nothing",
            hint="choose a family that has it",
        )
        for tag, has in had.items()
        if not has
    )  # fmt: skip
