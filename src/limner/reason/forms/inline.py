"""Keys and values written in running text: "Headline: Fresh at 7, CTA: Order now, Footer: 12 Mill Street, Hove"."""

from __future__ import annotations

import re

from limner.reason.forms.fields import field_of
from limner.reason.forms.leaves import Leaf
from limner.reason.quotes import Quoted

_KEY = re.compile(
    r"(?:^|(?<=[\n,;.|·•/(（、，。；!?！？।،؛\"”’»」])|(?<=\s[—–-]))"
    r"[ \t]*(?:\*\*|__)?(?P<key>[^\W\d_][^\n:：,;.|()（）\"“”「」、，。；!?*]{0,30}?)"
    r"[ \t]*(?:\*\*|__)?[ \t]*[:：][ \t]*(?:\*\*)?",
    re.MULTILINE,
)
_SENTENCE = re.compile(r"[.!?](?=\s+[^\W\d_a-zà-ÿ]|\s*$)|[。！？।](?!\s*[」』”\"])|[)）\n]")
_TAIL = " \t,;，、；.。।|/·•—–-*_"
_CLOSERS = {'"': '"', "“": "”", "'": "'", "「": "」", "«": "»", "„": "“", "『": "』", "‘": "’"}


def find_inline(
    text: str, free: list[tuple[int, int]], rows: tuple[Leaf, ...], quotes: list[Quoted]
) -> tuple[Leaf, ...]:
    """Return the leaves of the rows, each ending where a further key begins in it, with the leaves of those keys.

    ``free`` are the stretches read as objects. Keys in running text count where at least two are known, one of them of copy.
    """
    found = [match for match in _KEY.finditer(text) if _known(match, free, quotes)]
    starts = {leaf.key_start for leaf in rows if leaf.keys[-1]}
    fresh = [match for match in found if match.start("key") not in starts]
    inside = [m for m in fresh if any(leaf.start <= m.start() < leaf.end for leaf in rows)] if len(rows) < 400 else []
    loose = [m for m in fresh if m not in inside]
    if len(loose) < 2 or not any(field_of(m["key"]).kind in ("copy", "list") for m in loose):
        loose = []
    cuts = sorted((*inside, *loose), key=lambda m: m.start())
    leaves = [_cut(leaf, [m for m in inside if leaf.start <= m.start() < leaf.end], text) for leaf in rows]
    for number, match in enumerate(cuts):
        stop = cuts[number + 1].start() if number + 1 < len(cuts) else len(text)
        leaf = _leaf(text, match, stop, rows)
        if leaf is not None:
            leaves.append(leaf)
    return tuple(sorted(leaves, key=lambda leaf: leaf.start))


def _known(match: re.Match[str], free: list[tuple[int, int]], quotes: list[Quoted]) -> bool:
    key = match["key"].strip()
    at = match.start("key")
    return (
        len(key.split()) <= 3 and not match.string.startswith("//", match.end()) and bool(field_of(key).kind)
        and not any(a <= at < b for a, b in free) and not any(q.start < at < q.end for q in quotes)
    )  # fmt: skip


def _cut(leaf: Leaf, inside: list[re.Match[str]], text: str) -> Leaf:
    if not inside:
        return leaf
    end = inside[0].start()
    while end > leaf.start and text[end - 1] in _TAIL:
        end -= 1
    return leaf._replace(end=end, outer_end=end, literal=False)


def _leaf(text: str, match: re.Match[str], stop: int, rows: tuple[Leaf, ...]) -> Leaf | None:
    start = match.end()
    end = _sentence_end(text, start, stop)
    while end > start and text[end - 1] in _TAIL:
        end -= 1
    if end <= start:
        return None
    outer = start, end
    close = _CLOSERS.get(text[start], "")
    literal = bool(close) and end - start > 2 and text[end - 1] == close and close not in text[start + 1 : end - 1]
    above = next((leaf.keys[:-1] for leaf in rows if leaf.start <= match.start() < leaf.end), ())
    key = match.start("key")
    return Leaf((*above, match["key"].strip()), start + literal, end - literal, *outer, key, (key, end), literal)


def _sentence_end(text: str, start: int, stop: int) -> int:
    """Return where a value ends: at its sentence's end, unless what follows are the short sentences of a slogan."""
    end = start
    while end < stop:
        mark = _SENTENCE.search(text, end, stop)
        if mark is None:
            return stop
        end = mark.end()
        if mark[0] in ")）\n":
            return mark.start()
        following = _SENTENCE.search(text, end, stop)
        if following is None or following.start() - end > 24 or len(text[end : following.start()].split()) > 3:
            return mark.start() if mark[0] in ".。।" else mark.end()
    return stop
