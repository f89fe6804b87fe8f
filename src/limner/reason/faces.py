"""Families of type that a brief names: those of the catalogue as they are, others by the nearest there is, with a Note."""

from __future__ import annotations

import bisect
import functools
import itertools
import re
from collections.abc import Iterable
from typing import NamedTuple

from limner.notes import Note
from limner.reason.brief import Brief
from limner.reason.strings import Slot
from limner.reason.tables import load_table

_REACH = 26
"""A name that is also an ordinary word counts so near to a word for type."""
_FAR = 300
_WEIGHT = re.compile(
    r"[\s-]*(?:bold|black|light|thin|regular|medium|semibold|italic|condensed|extrabold|heavy)\b", re.IGNORECASE
)


_LED = re.compile(r"(?:\bin|\busing|\buse|:)\s*$", re.IGNORECASE)
_SURE = frozenset({
    "Helvetica", "Futura", "Garamond", "Bodoni", "Didot", "Baskerville", "Univers", "Palatino", "Verdana", "Arial",
    "Montserrat", "Poppins", "Lato", "Roboto", "Rockwell", "Clarendon", "Gotham", "Avenir",
})  # fmt: skip
"""Names of one word that mean type wherever they stand."""


class Face(NamedTuple):
    """A family named in a brief: where, the name written, the family of the catalogue, and the role it is for ("" for all)."""

    start: int
    end: int
    name: str
    family: str
    role: str = ""


@functools.lru_cache(maxsize=8)
def _names(families: tuple[str, ...]) -> tuple[re.Pattern[str], dict[str, str]]:
    """Return the pattern of all names known and the family of each name in lower case."""
    known = {family.lower(): family for family in families}
    for family, names in load_table("faces")["like"].items():
        if family in families:
            for name in names.split("|"):
                known.setdefault(name.lower(), family)
    words = sorted(known, key=len, reverse=True)
    plain = "|".join(re.escape(word) for word in words if word.isascii())
    other = [word for word in words if not word.isascii()]
    firsts = "".join(sorted({re.escape(word[0]) for word in other} | {re.escape(word[0].upper()) for word in other}))
    body = rf"(?<![^\W_])(?=(?-i:[A-Z]))(?:{plain})(?![^\W_])"
    if other:
        body += rf"|(?=[{firsts}])(?:{'|'.join(re.escape(word) for word in other)})"
    return re.compile(body.replace(r"\ ", r"[ \-]"), re.IGNORECASE), known


@functools.cache
def _cue() -> re.Pattern[str]:
    words = load_table("faces")["cue"].split("|")
    return re.compile(
        "|".join(rf"\b{re.escape(w.strip('*'))}" if ord(w[0]) < 0x900 else w for w in words), re.IGNORECASE
    )


def faces_in(brief: Brief, families: Iterable[str]) -> tuple[tuple[Face, ...], tuple[Note, ...]]:
    """Return the families of type a brief names, and a Note for each that another family stands in for."""
    pattern, known = _names(tuple(sorted(set(families))))
    found: list[Face] = []
    notes: list[Note] = []
    for match in pattern.finditer(brief.masked):
        family = known.get(re.sub(r"[ \-]", " ", match[0].lower())) or known.get(match[0].lower(), "")
        if not family or not _is_type(brief.masked, match):
            continue
        found.append(Face(match.start(), match.end(), match[0], family, _role(brief, match)))
        if family.lower() != re.sub(r"-", " ", match[0].lower()):
            notes.append(
                Note(
                    severity="info",
                    stage="reason",
                    where=f"prompt[{match.start()}]",
                    message=f"{match[0]} is not in the catalogue: {family} is the nearest",
                    hint="give the font file, or a folder of fonts",
                )
            )
    return tuple(found), tuple(dict.fromkeys(notes))


def _is_type(text: str, match: re.Match[str]) -> bool:
    """Tell whether a name is one of type here: written as a name, and, where it is an ordinary word, near a word for type."""
    name = match[0]
    if name.isascii() and not name[:1].isupper():
        return False
    near = text[max(0, match.start() - _REACH) : match.start()] + " " + text[match.end() : match.end() + _REACH]
    if _cue().search(near):
        return True
    if len(re.split(r"[ \-]", name)) > 1 or name in _SURE or not name.isascii() and len(name) > 2:
        return True
    weighted = _WEIGHT.match(text[match.end() : match.end() + 14]) is not None
    return weighted and _LED.search(text[: match.start()][-12:]) is not None


def _role(brief: Brief, match: re.Match[str]) -> str:
    """Return the role of the strings a family is for: "title in Playfair, body in Inter"; "" where none is named."""
    sentence = brief.sentence(match.start())
    start, end = max(sentence.start, match.start() - _FAR), min(sentence.end, match.end() + _FAR)
    clause = next((c for c in brief.clauses(start, end) if c.start <= match.start() < c.end), None)
    if clause is None:
        return ""
    before = brief.hits.within(clause.start, match.start(), "role")
    after = brief.hits.within(match.end(), min(clause.end, match.end() + 24), "role")
    hits = before[-1:] or after[:1]
    return hits[0].value if hits else ""


def free_faces(slots: list[Slot], faces: tuple[Face, ...]) -> tuple[Face, ...]:
    """Return the families that are not named in the words for one string alone."""
    if not faces:
        return ()
    spoken = sorted((s.start, s.end) for slot in slots for s in (slot.pre, slot.post) if s.end > s.start)
    reach = list(itertools.accumulate((end for _, end in spoken), max))
    at = [bisect.bisect_right(spoken, (face.start, len(face.name) + face.start)) - 1 for face in faces]
    return tuple(face for face, k in zip(faces, at, strict=True) if k < 0 or reach[k] <= face.start)


def family_of(slot: Slot, role: str, faces: tuple[Face, ...], rest: tuple[Face, ...]) -> str:
    """Return the family a string is to be set in: the one its own words name, its role's, else the one for all; "" for none.

    ``rest`` are the faces that no string's own words name.
    """
    for stretch in (slot.pre, slot.post):
        at = bisect.bisect_left(faces, stretch.start, key=lambda face: face.start)
        if at < len(faces) and faces[at].start < stretch.end:
            return faces[at].family
    by_role = [face for face in rest if face.role and (face.role == role or face.role == "body" and role != "title")]
    if by_role:
        return by_role[0].family
    general = [face for face in rest if not face.role]
    return general[0].family if general else ""
