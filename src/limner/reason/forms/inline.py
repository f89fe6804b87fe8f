"""Keys and values written in running text: "Headline: Fresh at 7, CTA: Order now, Footer: 12 Mill Street, Hove"."""

from __future__ import annotations

import bisect
import re

from limner.reason.forms.fields import field_of
from limner.reason.forms.leaves import Leaf
from limner.reason.persons import names_end
from limner.reason.quotes import Quoted

_KEY = re.compile(
    r"(?:^|(?<=[\n,;.|·•/(（、，。；!?！？।،؛\"”’»」』》])|(?<=\s[—–-]))"
    r"[ \t]*(?:\*\*|__)?(?P<key>[^\W\d_][^\n:：,;.|()（）\"“”「」『』《》、，。；!?*।॥؛،؟]{0,30}?)"
    r"[ \t]*(?:\*\*|__)?[ \t]*[:：][ \t]*(?:\*\*)?",
    re.MULTILINE,
)
_SENTENCE = re.compile(
    r"(?<!\b[A-ZА-ЯЁ])(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bSt)(?<!\bNo)(?<!\bMrs)(?<!\bProf)[.!?](?=\s+[^\W\d_a-zà-ÿ]|\s*$)|[。！？।](?!\s*[」』”\"])|[)）\n]"
)
_NUMBERED = re.compile(r"1\s?[.)）、][^\n]{2,160}?[\s。；;]2\s?[.)）、]")
"""Steps numbered in a line are read as a list of their own."""
_LED = re.compile(r"[,，、;；]\s*[^,，、。;；:：\n\"“「]{1,16}[:：](?!\d)")
"""A clause that leads to something else with a colon ends the value before it."""
_TOLD = re.compile(r",\s(?=[^\W\d_A-Z\u0370-\u042f\u0590-\uffff])(?=[^\d,.;:]*(?:$|[,.;]))")
"""After the last of keys in a row of commas a clause in small letters, without a figure, tells of the picture."""
_COMMA_BEFORE = re.compile(r",\s*$")
_SHORT = ("title", "subtitle", "brand", "author", "date", "button")
_TAIL = " \t,;，、；.。।|/·•—–-*_"
_CLOSERS = {'"': '"', "“": "”", "'": "'", "「": "」", "«": "»", "„": "“", "『": "』", "‘": "’"}


def find_inline(
    text: str, free: list[tuple[int, int]], rows: tuple[Leaf, ...], quotes: list[Quoted]
) -> tuple[Leaf, ...]:
    """Return the leaves of the rows, each ending where a further key begins in it, with the leaves of those keys.

    ``free`` are the stretches read as objects. Keys in running text count where at least two are known, one of them of copy.
    """
    taken = Spans([*free, *((q.start, q.end) for q in quotes)])
    found = [match for match in _KEY.finditer(text) if _known(match, taken)]
    starts = {leaf.key_start for leaf in rows if leaf.keys[-1]}
    values = Spans([(leaf.start, leaf.end) for leaf in rows])
    fresh = [match for match in found if match.start("key") not in starts]
    homes = {m.start(): values.at(m.start()) for m in fresh}
    inside = [m for m in fresh if homes[m.start()] is not None]
    loose = [m for m in fresh if homes[m.start()] is None]
    strong = [m for m in loose if field_of(m["key"]).kind in ("copy", "list")]
    if (
        not strong
        or len(loose) < 2
        and not (field_of(strong[0]["key"]).role and not text[strong[0].end() :][:1].islower())
    ):
        loose = []
    cuts = sorted((*inside, *loose), key=lambda m: m.start())
    first: dict[int, re.Match[str]] = {}
    for match in inside:
        first.setdefault(homes[match.start()] or 0, match)
    leaves = [_cut(leaf, first.get(leaf.start), text) for leaf in rows]
    above = {leaf.start: leaf.keys[:-1] for leaf in rows}
    for number, match in enumerate(cuts):
        stop = cuts[number + 1].start() if number + 1 < len(cuts) else len(text)
        leaf = _leaf(text, match, stop, above.get(homes[match.start()] or -1, ()))
        if leaf is not None:
            leaves.append(leaf)
    return tuple(sorted(leaves, key=lambda leaf: leaf.start))


class Spans:
    """Stretches, asked which of them holds an offset."""

    def __init__(self, spans: list[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def at(self, offset: int) -> int | None:
        """Return the start of the last stretch that begins at or before an offset and holds it, else None."""
        index = bisect.bisect_right(self._starts, offset) - 1
        return self._spans[index][0] if index >= 0 and offset < self._spans[index][1] else None


def _known(match: re.Match[str], taken: Spans) -> bool:
    key = match["key"].strip()
    at = match.start("key")
    return (
        len(key.split()) <= 3 and not match.string.startswith("//", match.end()) and bool(field_of(key).kind)
        and taken.at(at) is None and not _NUMBERED.match(match.string, match.end())
    )  # fmt: skip


def _cut(leaf: Leaf, key: re.Match[str] | None, text: str) -> Leaf:
    if key is None:
        return leaf
    end = key.start()
    while end > leaf.start and text[end - 1] in _TAIL:
        end -= 1
    return leaf._replace(end=end, outer_end=end, literal=False)


def _leaf(text: str, match: re.Match[str], stop: int, above: tuple[str, ...]) -> Leaf | None:
    start = match.end()
    end = _sentence_end(text, start, stop)
    if field_of(match["key"]).role == "author":
        end = names_end(text, start, end) or end
    led = _LED.search(text, start + 1, end) if field_of(match["key"]).role in _SHORT else None
    end = led.start() if led else end
    told = (
        _TOLD.search(text, start, end)
        if stop == len(text) and _COMMA_BEFORE.search(text, 0, match.start("key"))
        else None
    )
    end = told.start() if told and field_of(match["key"]).kind == "copy" else end
    while end > start and text[end - 1] in _TAIL:
        end -= 1
    if end <= start:
        return None
    outer = start, end
    close = _CLOSERS.get(text[start], "")
    literal = bool(close) and end - start > 2 and text[end - 1] == close and close not in text[start + 1 : end - 1]
    key = match.start("key")
    return Leaf((*above, match["key"].strip()), start + literal, end - literal, *outer, key, (key, end), literal)


def _brief(sentence: str) -> bool:
    """Tell whether a sentence may go on a slogan: three words, or a few ideographs without a comma."""
    if sentence.isascii() or " " in sentence.strip():
        return len(sentence) <= 24 and len(sentence.split()) <= 3
    return len(sentence) <= 8 and not re.search("[，、,]", sentence)


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
        if following is None or not _brief(text[end : following.start()]):
            return mark.start() if mark[0] in ".。।" else mark.end()
    return stop
