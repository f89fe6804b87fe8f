"""A stretch of text and an open face in, HarfBuzz's clusters out, word by word where the face allows it.

Where no rule of a face sees past a white space (``fonts/whitespace``), a word looks the same in whatever line it stands. Words met
before are then not shaped again; those that are new are shaped together, as far as they stand side by side.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, groupby

from limner.typeset.shaping.harfbuzz import MOST_FORMS, WORD, Asked, Clusters, Look, clusters, unremembered

_PARTED = frozenset({
    "Latn", "Cyrl", "Grek", "Armn", "Geor", "Hebr", "Arab", "Deva", "Beng", "Guru", "Gujr", "Taml", "Telu", "Knda", "Mlym", "Ethi",
})  # fmt: skip
"""Scripts in which a space parts words, and only marks join the character before them."""
_PIECE = re.compile("[^ ]* |[^ ]+")
_JOINING = frozenset({"Mn", "Mc", "Me", "Cf"})

Word = tuple[Sequence[int], Sequence[Look]]
"""Where the clusters of a word and the space after it begin, counted from its own start, and what they look like."""

_NEVER: Word = ((), ())
"""A word that is not the same after a space as at a line's start."""


def clusters_by_word(*what: *Asked) -> Clusters:
    """Return HarfBuzz's clusters in reading order, offsets in the body, as ``clusters`` does."""
    cut, body, before, after, script, language, right_to_left, mode, asked, separate, kern = what
    if len(body) <= WORD or mode != "across" or asked or before or after or script not in _PARTED:
        return clusters(*what)
    kerned = cut.kerned_after_space()
    if kerned is None:
        return clusters(*what)
    known: dict[str, Word] = cut.words.setdefault((script, language, right_to_left, separate, kern), {})
    if len(known) >= MOST_FORMS:
        known.clear()
    pieces: list[str] = _PIECE.findall(body)
    found = [*map(known.get, pieces)]
    if None in found and _NEVER not in found:
        at = 0
        for new, run in groupby(zip(pieces, found, strict=True), key=lambda one: one[1] is None):
            words = [piece for piece, _ in run]
            if new:
                _learn((cut, "".join(words), *what[2:]), words, bool(at), kerned, known)
            at += len(words)
        found = [*map(known.get, pieces)]
    heads: list[int] = []
    looks: list[Look] = []
    at = 0
    for piece, word in zip(pieces, found, strict=True):
        if word is None or word is _NEVER:
            return clusters(*what)
        heads += map(at.__add__, word[0])
        looks += word[1]
        at += len(piece)
    return Clusters(heads, looks)


def _learn(what: Asked, words: list[str], inner: bool, kerned: frozenset[int], known: dict[str, Word]) -> None:
    """Shape words that stand side by side and remember each; ``inner`` are those that follow a space."""
    body = what[1]
    if inner and unicodedata.category(body[0]) in _JOINING:
        known[words[0]] = _NEVER
        return
    heads, looks = unremembered(*what)
    edges = [*accumulate(map(len, words), initial=0)]
    places = [bisect_left(heads, edge) for edge in edges]
    alike = [
        heads[first : first + 1] == [edge]
        and unicodedata.category(word[0]) not in _JOINING
        and (not kerned or kerned.isdisjoint(_glyphs(looks[first : last - (word[-1] == " ")])))
        for word, edge, first, last in zip(words, edges, places, places[1:], strict=False)
    ]
    for word, edge, first, last, own, after in zip(
        words, edges, places, places[1:], alike, [*alike[1:], True], strict=False
    ):
        if not own:
            known[word] = _NEVER
        elif after:
            known[word] = [head - edge for head in heads[first:last]], looks[first:last]


def _glyphs(looks: Sequence[Look]) -> list[int]:
    return [one[0] for look in looks for one in ((look,) if isinstance(look[0], int) else look)]
