"""Itemised paragraphs in, one face a grapheme out: the families asked for in order, then the catalogue's best match.

A grapheme (letter with its marks, emoji sequence) is never split between faces. A character that no face covers is an
error that names it.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from itertools import count

from limner.assets.fonts import FontFace
from limner.document.text import FontSpec
from limner.errors import FontError
from limner.typeset.fonts.faces import FontStore
from limner.typeset.fonts.matching import Matcher
from limner.typeset.itemising.characters import COMMON, EAST_ASIAN, needs_no_glyph
from limner.typeset.itemising.itemise import Itemised
from limner.typeset.styles import Styled

_HAN = {"ja": "Jpan", "ko": "Kore", "zh-hant": "Hant", "zh-tw": "Hant", "zh-hk": "Hant", "zh-mo": "Hant", "zh": "Hans"}

_OWN = {"Hira": "Jpan", "Kana": "Jpan", "Hang": "Kore", "Bopo": "Hant"}
"""Scripts that one writing system has to itself, whatever the language of the run."""

EAST_ASIAN_SYSTEMS = ("Jpan", "Hans", "Hant", "Kore")
"""Writing systems that share ideographs."""

_MOST = 1024
"""So many font specifications are remembered before all are forgotten."""

_SHORT = 24
"""So many different graphemes, or fewer, are a short run."""

_SYMBOLS = "Zsym"
"""Arrows, ticks, stars: set in the family asked for where it has them, else in a face made for symbols."""

_MARKS = "Zmrk"
"""Quotation marks, dashes and dots among Han and kana: full-width, so never of a Latin face while an East Asian one is there."""


def east_asian_script(language: str) -> str:
    """Return Jpan, Kore, Hant or Hans: the writing system whose forms a language's Han characters take."""
    tag = language.lower().replace("_", "-")
    return next((script for prefix, script in _HAN.items() if tag == prefix or tag.startswith(prefix + "-")), "Hans")


class Fallback:
    """Chooses faces from one store; answers are kept for as long as it lives."""

    def __init__(self, fonts: FontStore) -> None:
        self._fonts = fonts
        self._orders: dict[tuple[FontSpec, str, str], tuple[FontFace, ...]] = {}
        self._chosen: dict[tuple[FontSpec, str], dict[tuple[str, str], FontFace | None]] = {}
        self._asked: dict[tuple[str, ...], frozenset[str]] = {}
        self.matcher = Matcher(fonts, self.order)

    def choose(self, itemised: Itemised) -> list[FontFace]:
        """Return one face a grapheme. Raises FontError naming every character that no face covers."""
        found: list[FontFace | None] = []
        missing: list[str] = []
        for run, first, last in itemised.runs():
            index: defaultdict[tuple[str, str], int] = defaultdict(count().__next__)
            at = [*map(index.__getitem__, zip(itemised.letters[first:last], itemised.scripts[first:last], strict=True))]
            known = self._chosen.setdefault((run.font, run.language), {})
            for pair in index:
                if pair not in known:
                    known[pair] = self._face(run, *pair)
            faces = [known[pair] for pair in index]
            missing += [
                letter
                for (letter, _), face in zip(index, faces, strict=True)
                if face is None and not all(map(needs_no_glyph, letter))
            ]
            found += map(self._unified(run, [*index], faces).__getitem__, at)
        if missing:
            raise _uncovered(missing)
        return self._settle(itemised, found)

    def _face(self, run: Styled, letter: str, script: str) -> FontFace | None:
        """Return the face of one grapheme, None where it needs none or none has it."""
        if script not in EAST_ASIAN and _is_symbol(letter[0]) and script != "Zsye":
            script = _SYMBOLS
        elif script in EAST_ASIAN and "\u2010" <= letter[0] <= "\u2027":
            script = _MARKS
        return self._choose(run.font, script, run.language, letter)

    def _unified(
        self, run: Styled, pairs: list[tuple[str, str]], faces: list[FontFace | None]
    ) -> list[FontFace | None]:  # fmt: skip
        """Where stand-ins of several faces would mix in one script, take the first that sets all that they set.

        ``faces`` are those of a run's graphemes by ``pairs`` of letter and script. The letters of a short run (a title) are
        never of two faces where one has them all.
        """
        if len(set(map(id, faces)) - {id(None)}) < 2:
            return faces
        if len(pairs) <= _SHORT:
            letters = [face is not None and pair[0][0].isalpha() for pair, face in zip(pairs, faces, strict=True)]
            self._one_face(run, pairs, faces, letters)
        asked = self._families(run.font)
        mixed = [
            face is not None and pair[1] != "Zsye" and face.family not in asked
            for pair, face in zip(pairs, faces, strict=True)
        ]
        self._one_face(run, pairs, faces, mixed)
        return faces

    def _one_face(
        self, run: Styled, pairs: list[tuple[str, str]], faces: list[FontFace | None], chosen: list[bool]
    ) -> None:
        """Give the graphemes chosen, script by script, to the first face that has all of them, if there is one."""
        scripts: dict[str, list[int]] = {}
        for k, (_, script) in enumerate(pairs):
            if chosen[k]:
                scripts.setdefault("Hani" if script in ("Hira", "Kana") else script, []).append(k)
        for script, where in scripts.items():
            if len({id(faces[k]) for k in where}) < 2:
                continue
            needed = {c for k in where for c in pairs[k][0] if not needs_no_glyph(c)}
            one = next(
                (face for face in self.order(run.font, script, run.language) if self._covers(face, needed)), None
            )
            for k in where if one is not None else ():
                faces[k] = one

    def _families(self, spec: FontSpec) -> frozenset[str]:
        found = self._asked.get(spec.families)
        if found is None:
            faces = (face for name in spec.families for face in self._fonts.catalogue.family(name)[:1])
            found = self._asked[spec.families] = frozenset(face.family for face in faces)
        return found

    def _settle(self, itemised: Itemised, found: list[FontFace | None]) -> list[FontFace]:
        """White space and joiners take the face of the text before them, so that they never split a run."""
        text = next((f for f, script in zip(found, itemised.scripts, strict=True) if f and script != "Zsye"), None)
        if text is None:
            run = itemised.source.runs[0]
            text = self.order(run.font, "Latn", run.language)[0]
        done = 0
        for i in [i for i, face in enumerate(found) if face is None]:
            at = i - 1
            while at >= done and itemised.scripts[at] == "Zsye":
                at -= 1
            text = found[i] = (found[at] if at >= done else None) or text
            done = i + 1
        return [face or text for face in found]

    def _choose(self, spec: FontSpec, script: str, language: str, grapheme: str) -> FontFace | None:
        visible = [c for c in grapheme if not needs_no_glyph(c)]
        if not visible:
            return None
        composed = unicodedata.normalize("NFC", "".join(visible))
        order = self.order(spec, script, language)
        if any(unicodedata.category(c) == "Co" for c in visible):
            names = {face.family for name in spec.families for face in self._fonts.catalogue.family(name)}
            return next((f for f in order if f.family in names and self._covers(f, visible)), None)
        for face in order:
            if self._covers(face, visible) or self._covers(face, composed):
                return face
        known = {(face.key, face.index) for face in order}
        for face in self._fonts.catalogue.faces():
            if (face.key, face.index) not in known and (self._covers(face, visible) or self._covers(face, composed)):
                return face
        return None

    def _covers(self, face: FontFace, characters: Iterable[str]) -> bool:
        return all(self._fonts.catalogue.covers(face, ord(c)) for c in characters)

    def order(self, spec: FontSpec, script: str, language: str) -> tuple[FontFace, ...]:
        """Return the faces to try for a script and language, best first."""
        key = (spec, script, language)
        found = self._orders.get(key)
        if found is None:
            if len(self._orders) > _MOST:
                self._orders, self._chosen, self._asked = {}, {}, {}
            found = self._orders[key] = self._rank(spec, script, language)
        return found

    def _rank(self, spec: FontSpec, script: str, language: str) -> tuple[FontFace, ...]:
        catalogue = self._fonts.catalogue
        east = script in EAST_ASIAN or script == _MARKS
        wanted = east_asian_script(language) if east else script
        asked = [_best(catalogue.family(name), spec, wanted) for name in spec.families]
        classes, moods = asked[0].classes, asked[0].moods
        if script == "Zsye":
            classes = ("color", "emoji")
        if east and not language:
            wanted = next((s for face in asked for s in face.scripts[:1] if s in EAST_ASIAN_SYSTEMS), wanted)
        wanted = _OWN.get(script, wanted)
        wishes = (*classes, "italic") if spec.italic else classes
        found = catalogue.find(
            script="Latn" if wanted == COMMON else wanted, classes=wishes, moods=moods, weight=spec.weight
        )
        chosen = _nearest_first(found, spec)
        if script == _SYMBOLS:
            plain = catalogue.find(script="Latn", classes=(*classes, "text"), weight=spec.weight)
            text = [face for face in _nearest_first(plain, spec) if "text" in face.classes]
            return tuple(dict.fromkeys((*asked, *chosen, *text)))
        if script == "Zsye":
            own = [face for face in asked if face.key in catalogue.added.loaders]
            return tuple(dict.fromkeys((*own, *chosen, *asked)))
        if east:
            own = [face for face in asked if wanted in face.scripts]
            kin = [face for face in chosen if face.classes[:1] == classes[:1]]
            if script == "Hani" and wanted == "Kore":
                hanja = catalogue.find(script="Hant", classes=wishes, moods=moods, weight=spec.weight)
                kin += [face for face in _nearest_first(hanja, spec) if face.classes[:1] == classes[:1]]
            others = [] if script == _MARKS else [face for face in asked if not _east_asian(face)]
            # An ideograph that only a neighbour's faces have is set in one of the same class before one of another.
            sisters = [
                face
                for sister in EAST_ASIAN_SYSTEMS
                if sister != wanted and script == "Hani"
                for face in _nearest_first(
                    catalogue.find(script=sister, classes=wishes, moods=moods, weight=spec.weight), spec
                )
                if face.classes[:1] == classes[:1]
            ]
            return tuple(dict.fromkeys((*own, *others, *kin, *sisters, *chosen, *asked)))
        return tuple(dict.fromkeys((*asked, *chosen)))


def _is_symbol(character: str) -> bool:
    return character > "\u2000" and unicodedata.category(character) in ("So", "Sm", "No")


def _east_asian(face: FontFace) -> bool:
    return any(script in EAST_ASIAN_SYSTEMS for script in face.scripts)


def _best(faces: tuple[FontFace, ...], spec: FontSpec, script: str) -> FontFace:
    """Return the face of a family nearest to a spec: the script's own, then the slope, then the weight."""
    slope = "italic" if spec.italic else "normal"
    return min(faces, key=lambda face: (script not in face.scripts, face.style != slope, _distance(face, spec.weight)))


def _nearest_first(faces: tuple[FontFace, ...], spec: FontSpec) -> list[FontFace]:
    """Keep the catalogue's order of families, but of each family the face nearest in slope and weight first."""
    families: dict[str, list[FontFace]] = {}
    for face in faces:
        families.setdefault(face.family, []).append(face)
    slope = "italic" if spec.italic else "normal"
    return [
        face
        for members in families.values()
        for face in sorted(members, key=lambda f: (f.style != slope, _distance(f, spec.weight)))
    ]


def _distance(face: FontFace, weight: int) -> int:
    return max(face.weight_min - weight, weight - face.weight_max, 0)


def _uncovered(graphemes: list[str]) -> FontError:
    unique = list(dict.fromkeys(graphemes))[:8]
    named = ", ".join(f"{g!r} ({' '.join(f'U+{ord(c):04X}' for c in g)})" for g in unique)
    more = len(set(graphemes)) - len(unique)
    return FontError(
        "no face covers these characters",
        where="text",
        value=named + (f" and {more} more" if more > 0 else ""),
        hint="add a font that has them to the asset pack, or change the text",
    )
