"""The pack's fonts: a catalogue of faces to choose from, their coverage without parsing a font, and their bytes."""

from __future__ import annotations

import functools
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from limner.assets.face import Axis, FontFace
from limner.assets.fontpairs import pair
from limner.assets.fontquery import FontChoice, FontQuery, query
from limner.assets.fontwords import understood
from limner.assets.pack import Pack
from limner.assets.userfonts import NONE_ADDED, AddedFonts
from limner.errors import FontError
from limner.notes import Note

__all__ = ["Axis", "FontCatalogue", "FontChoice", "FontFace", "FontQuery"]

_CLASS, _MOOD, _PRIMARY, _STYLE = 10.0, 4.0, 2.0, 3.0
_WEIGHT_STEP = 200.0


class FontCatalogue:
    """Every face of a pack, in the table's order of preference."""

    def __init__(self, pack: Pack, added: AddedFonts = NONE_ADDED) -> None:
        """Read the pack's index; of a family that is also among the ``added`` faces, the added one is used."""
        index = pack.json("fonts/index")
        self._pack = pack
        self._spans: dict[str, list[int]] = index["coverage"]
        self._bounds: dict[str, array[int]] = {}
        self._added = added
        self._bounds.update(added.coverage)
        own = tuple(_face(record) for record in index["faces"])
        self._faces, self.notes = _joined(own, added)
        self._found: dict[tuple[str, tuple[str, ...], tuple[str, ...], int], tuple[FontFace, ...]] = {}
        self._families: dict[str, list[FontFace]] = {}
        known = functools.cache(_folded)
        for face in self._faces:
            for name in {known(face.family), known(face.key.removeprefix("font/")) if face.index == 0 else ""}:
                if name:
                    self._families.setdefault(name, []).append(face)

    def faces(self) -> tuple[FontFace, ...]:
        """Return every face."""
        return self._faces

    def family(self, name: str) -> tuple[FontFace, ...]:
        """Return the faces of the family ``name`` (``Inter Tight`` or ``inter-tight``, case does not matter).

        Raises FontError with the nearest name when there is no such family.
        """
        found = self._families.get(_folded(name))
        if found is None:
            raise self._unknown(name)
        wanted = found[0].family
        return tuple(face for face in self._faces if face.family == wanted)

    def find(
        self, *, script: str, classes: Sequence[str] = (), moods: Sequence[str] = (), weight: int = 400
    ) -> tuple[FontFace, ...]:
        """Return the faces for ``script`` (ISO 15924), best first: most classes, then moods, then nearest weight.

        ``classes`` and ``moods`` are wishes, earlier ones count a little more; ``weight`` is 1–1000. Upright faces come
        before italics unless "italic" is among the classes. Empty when no face is chosen for the script.
        """
        asked = (script, tuple(classes), tuple(moods), weight)
        if asked not in self._found:
            self._found[asked] = self._best_first(*asked)
        return self._found[asked]

    def _best_first(
        self, script: str, classes: tuple[str, ...], moods: tuple[str, ...], weight: int
    ) -> tuple[FontFace, ...]:
        scored = [
            (-self._score(face, script, classes, moods, weight), place, face)
            for place, face in enumerate(self._faces)
            if script in face.scripts
        ]
        return tuple(face for _, _, face in sorted(scored, key=lambda row: row[:2]))

    def query(self, wanted: FontQuery) -> tuple[FontChoice, ...]:
        """Return the families that can set what a query asks, best first, one face each, with reasons."""
        return query(self, wanted)

    def describe(self, words: str, *, text: str = "") -> tuple[FontChoice, ...]:
        """Return the families that fit a description ("condensed bold sans for Bengali"), best first, with reasons.

        ``text`` must be covered. Words that say nothing about type are passed over; ``understood`` tells which.
        """
        wanted, _ = understood(words, frozenset(mood for face in self._faces for mood in face.moods))
        return query(self, wanted.model_copy(update={"text": text}))

    def pair(self, heading: FontFace, *, script: str = "") -> tuple[FontChoice, ...]:
        """Return text families to set beneath a heading face, best first, with reasons; for its own script by default."""
        return pair(self, heading, script)

    def covers(self, face: FontFace, codepoint: int) -> bool:
        """Return whether the face has a glyph for the code point, from a table: no font is parsed."""
        return bisect_right(self._ranges(face.key), codepoint) % 2 == 1

    @property
    def added(self) -> AddedFonts:
        """The faces that are not the pack's."""
        return self._added

    def data(self, key: str) -> bytes:
        """Return the bytes of the font file ``key`` (``font/inter``), the same object each time."""
        if key in self._added.loaders:
            return self._added.loaders[key]()
        if key not in self._spans:
            raise self._unknown(key)
        return self._pack.read(key)

    def file(self, key: str) -> Path | None:
        """Return a file with the bytes of the font ``key``, to be mapped, or None where ``data`` is the way to them."""
        return self._pack.file(key) if key in self._spans and key not in self._added.loaders else None

    def _score(self, face: FontFace, script: str, classes: Sequence[str], moods: Sequence[str], weight: int) -> float:
        style = "italic" if "italic" in classes else "normal"
        far = max(face.weight_min - weight, weight - face.weight_max, 0) / _WEIGHT_STEP
        return (
            _CLASS * _wishes(classes, face.classes)
            + _MOOD * _wishes(moods, face.moods)
            + _PRIMARY * (face.scripts[0] == script)
            + _STYLE * (face.style == style)
            - far
        )

    def _ranges(self, key: str) -> array[int]:
        found = self._bounds.get(key)
        if found is None:
            if key not in self._spans:
                raise self._unknown(key)
            start, length = self._spans[key]
            found = array("I")
            found.frombytes(self._pack.read("fonts/coverage")[start : start + length])
            self._bounds[key] = found
        return found

    def _unknown(self, name: str) -> FontError:
        for stem, reason in self._added.refused.items():
            if _folded(stem).startswith(_folded(name)):
                return FontError("the font file cannot be used", where=stem, value=name, hint=reason)
        families = sorted({face.family for face in self._faces})
        import difflib  # loaded for an error only

        near = difflib.get_close_matches(name, families, n=1, cutoff=0.4)
        return FontError(
            "no such font family",
            value=name,
            valid=f"one of {len(families)} families, see `limner fonts`",
            hint=f"did you mean {near[0]!r}?" if near else "",
        )


def _face(record: dict[str, Any]) -> FontFace:
    low, high = record["weight"]
    fields = {key: value for key, value in record.items() if key not in ("weight", "axes", "order")}
    axes = tuple(Axis(*axis) for axis in record["axes"])
    return FontFace.model_validate({**fields, "axes": axes, "weight_min": low, "weight_max": high})


def _joined(own: tuple[FontFace, ...], added: AddedFonts) -> tuple[tuple[FontFace, ...], tuple[Note, ...]]:
    """Return the pack's faces, then the added ones; a pack family that is also added is left out, with a note."""
    names = {_folded(face.family): face.family for face in added.faces}
    twice = sorted({names[_folded(face.family)] for face in own if _folded(face.family) in names})
    notes = tuple(
        Note(stage="typeset", where=name, message=f"your own {name!r} is used in place of the pack's") for name in twice
    )
    kept = tuple(face for face in own if _folded(face.family) not in names) if names else own
    return kept + added.faces, added.notes + notes


def _folded(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold()))


def _wishes(wanted: Sequence[str], has: Sequence[str]) -> float:
    """Return how many wishes are met; the first counts 1, later ones a little less."""
    return sum(1.0 - 0.05 * place for place, wish in enumerate(wanted) if wish in has)
