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

from limner.typeset.shaping.harfbuzz import MOST_FORMS, Asked, Clusters, Look, clusters, unremembered

_PARTED = frozenset({
    "Latn", "Cyrl", "Grek", "Armn", "Geor", "Hebr", "Arab", "Deva", "Beng", "Guru", "Gujr", "Taml", "Telu", "Knda", "Mlym", "Ethi",
})  # fmt: skip
"""Scripts in which a space parts words, and only marks join the character before them."""
ENOUGH = 4096
"""A face's rules are not looked through before it has set so many characters: it takes some milliseconds."""
_PIECE = re.compile("[^ ]* |[^ ]+")
_JOINING = frozenset({"Mn", "Mc", "Me", "Cf"})

Word = tuple[Sequence[int], Sequence[Look]]
"""Where the clusters of a word and the space after it begin, counted from its own start, and what they look like."""

_NEVER: Word = ((), ())
"""A word that is not the same after a space as at a line's start."""


def clusters_by_word(*what: *Asked) -> Clusters:
    """Return HarfBuzz's clusters in reading order, offsets in the body, as ``clusters`` does."""
    cut, body, before, after, script, language, right_to_left, mode, asked, separate, kern = what
    if " " not in body or mode != "across" or asked or script not in _PARTED:
        return clusters(*what)
    pieces: list[str] = _PIECE.findall(body)
    cut.shaped += len(body)
    kerned = cut.kerned_after_space() if len(pieces) > 1 and cut.shaped > ENOUGH else None
    if kerned is None:
        return clusters(*what)
    known: dict[str, Word] = cut.words.setdefault((script, language, right_to_left, separate, kern), {})
    if len(known) >= MOST_FORMS:
        known.clear()
    found = [*map(known.get, pieces)]
    if before:
        found[0] = None
    if after:
        found[-1] = None
    if None in found and _NEVER not in found:
        at = 0
        for new, run in groupby([*found], key=lambda word: word is None):
            last = at + len([*run])
            if new:
                words = pieces[at:last]
                sides = before if not at else "", after if last == len(pieces) else ""
                found[at:last] = _shaped((cut, "".join(words), *sides, *what[4:]), words, at > 0, kerned, known)
            at = last
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


def _shaped(
    what: Asked, words: list[str], inner: bool, kerned: frozenset[int], known: dict[str, Word]
) -> list[Word | None]:
    """Shape words that stand side by side and remember each that nothing joins; ``inner`` are those that follow a space.

    None stands for a word that is not the same beside others.
    """
    cut, body, before, after = what[:4]
    if inner and unicodedata.category(body[0]) in _JOINING:
        known[words[0]] = _NEVER
        return [None] * len(words)
    heads, looks = unremembered(*what)
    edges = [*accumulate(map(len, words), initial=0)]
    places = [bisect_left(heads, edge) for edge in edges]
    unseen = kerned - {cut.glyph(" ")}
    apart = [
        heads[first : first + 1] == [edge]
        and unicodedata.category(word[0]) not in _JOINING
        and (unseen if len(word.split()) == 1 and not word[0].isspace() else kerned).isdisjoint(
            _glyphs(looks[first : last - (word[-1] == " ")])
        )
        for word, edge, first, last in zip(words, edges, places, places[1:], strict=False)
    ]
    found: list[Word | None] = []
    for k, (word, edge, first, last) in enumerate(zip(words, edges, places, places[1:], strict=False)):
        own = [head - edge for head in heads[first:last]], looks[first:last]
        if not apart[k]:
            known[word] = _NEVER
        elif (k + 1 == len(words) or apart[k + 1]) and not (k == 0 and before) and not (k + 1 == len(words) and after):
            known[word] = own
        found.append(own if apart[k] or (k == 0 and not inner) else None)
    return found


def _glyphs(looks: Sequence[Look]) -> list[int]:
    return [one[0] for look in looks for one in ((look,) if isinstance(look[0], int) else look)]
