"""A text in, how much of it is its initial out; and a paragraph whose initial is a run of its own style."""

from __future__ import annotations

import unicodedata

from icu4py.breakers import CharacterBreaker

from limner.document.text import Paragraph, Run, RunStyle
from limner.typeset.itemising.characters import script_of

_WORDS = frozenset({"Arab", "Syrc", "Mong", "Nkoo", "Adlm"})
"""Scripts whose letters join: their initials are whole words."""

_LONGEST = 64
"""Characters of a grapheme that is an initial, at most."""


def initial_length(text: str) -> int:
    """Return how many characters of a text form its initial, opening quotation marks and brackets included."""
    at = 0
    while at < len(text) - 1 and (_opens(text[at]) or (at and text[at].isspace())):
        at += 1
    if script_of(text[at]) in _WORDS:
        return next((k for k in range(at, len(text)) if text[k].isspace()), len(text))
    part = text[at : at + _LONGEST]
    _, end = next(iter(CharacterBreaker(part, "en").segments()))
    return at + len(part.encode("utf-16-le")[: 2 * end].decode("utf-16-le"))


def _opens(character: str) -> bool:
    return unicodedata.category(character) in ("Pi", "Ps") or character in "\"'¿¡"


def initialled(paragraph: Paragraph, style: RunStyle) -> Paragraph:
    """Return a paragraph with what a style says laid over the style of its initial; its size stays."""
    text = paragraph.text
    if not text.strip():
        return paragraph
    left = initial_length(text)
    changes = {name: value for name, value in style if value is not None and name != "size"}
    runs: list[Run] = []
    for run in paragraph.runs:
        head, tail = run.text[:left], run.text[left:]
        if head:
            runs.append(run.model_copy(update={"text": head, "style": run.style.model_copy(update=changes)}))
        if tail:
            runs.append(run.model_copy(update={"text": tail}))
        left -= len(head)
    return paragraph.model_copy(update={"runs": tuple(runs)})
