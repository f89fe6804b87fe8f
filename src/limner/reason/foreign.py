"""Copy in another script than the brief's own: Chinese labels in an English brief, unquoted, are strings to be set."""

from __future__ import annotations

import re

from limner.reason.brief import BLANK, Brief
from limner.reason.quotes import Quoted
from limner.reason.script import function_words

_F = (
    "\u0370-\u03ff\u0400-\u052f\u0590-\u06ff\u0750-\u077f\u0900-\u0dff\u0e00-\u0e7f\u1100-\u11ff\u200c\u200d\u3005-\u3007\u3040-\u30ff"
    "\u3131-\u318e\u3400-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufb50-\ufdff\ufe70-\ufefc\uff66-\uff9d"
)
_GAP = r"(?:(?!\s[/|—–-]\s)[ \dA-Z&+·•~%％!?！？，：；《》（）()\-–—.…'’])*?(?:[A-Z][A-Za-z]{0,9}[ ]?)?"
_RUN = re.compile(
    r"(?:(?<![\w.])(?:[A-Z\d][A-Z\d.+\-]{0,7}[ ]){0,2}(?:[A-Za-z\d][A-Za-z\d.+%\-]{0,11})?)?"
    rf"[{_F}]+(?:{_GAP}[{_F}]+)*(?:[A-Za-z\d][A-Za-z\d.%+℃°]*)?(?:[!?！？。…）」%％]|[ ]\d[\d.]*(?![\w]))*"
)
_GLOSS = re.compile(r"[A-Za-z][A-Za-z'’\-]*\s?[（(]\s*$")
_NOUN = re.compile(
    r"[ ](?!(?:in|at|on|and|or|with|as|to|above|below|under|over|near|top|bottom|left|right|big|"
    r"large|small|bold|written|set|centered|across|for|is|are|using|text|title|headline|label|button|below|"
    r"beside|inside|both)\b)[a-z]{3,}"
)
_LISTED = re.compile(r"(?:[:：,，、;；/|•·\n—–\-]|\d[.)])\s*[*_\"]*$")
_ORDERED = re.compile(
    r"\b(?:in|into|using) (?:simplified |traditional )?(?:chinese|mandarin|japanese|korean|arabic|hindi|bengali|bangla|russian|thai|hebrew|"
    r"greek|persian|urdu|tamil|ukrainian)\b|\b(?:chinese|japanese|korean|arabic|hindi|bengali|russian|thai|hebrew|greek|persian|urdu) "
    r"(?:text|copy|labels?|captions?|title|headline|words|characters|typography|lettering)",
    re.IGNORECASE,
)


def find_foreign(brief: Brief) -> list[Quoted]:
    """Return the runs of another script that are copy in a brief written in Latin letters, as quotes without marks.

    A run is copy after a word for a string, in a list after a colon, or wherever the brief orders copy in that language;
    a gloss in brackets and a run that qualifies a noun ("a 汉服 dress") are not.
    """
    text = brief.masked
    if not re.search(f"[{_F}]", text) or not _latin(text):
        return []
    ordered = _ORDERED.search(text) is not None
    found: list[Quoted] = []
    for match in _RUN.finditer(text):
        start, end = match.span()
        if BLANK in match[0] or not _counts(brief, start, end, ordered, bool(found) and not brief.quotes):
            continue
        found += [Quoted(a, b, a, b, "") for a, b in _parts(text, start, end)]
    return found


def _latin(text: str) -> bool:
    """Tell whether a brief is itself written in Latin letters: it has sentences of them, and other scripts only as copy."""
    plain = re.sub(f"[{_F}]+", " ", text)
    letters = sum(c.isascii() and c.isalpha() for c in plain)
    return letters >= 24 and function_words(plain) >= 2


def _counts(brief: Brief, start: int, end: int, ordered: bool, following: bool) -> bool:
    text = brief.masked
    lead = text[max(0, start - 48) : start]
    if _GLOSS.search(lead) and text[end : end + 1] in ")）":
        return False
    near = brief.hits.within(max(0, start - 48), start, "says", "role", "speaks", "namedrop")
    told = [hit for hit in near if not re.search(r"[.;。\n]", text[hit.end : start])]
    if _NOUN.match(text, end) and not told:
        return False
    listed = _LISTED.search(lead) is not None
    return bool(told) or ordered or listed and (following or re.search(r"[:：]\s*[*_]*$", lead) is not None)


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return a run as one string, or as the members of a list of short words: "数据、算法、算力"."""
    pieces, at = [], start
    for mark in [*re.finditer("[、،]", text[start:end])]:
        pieces.append((at, start + mark.start()))
        at = start + mark.end()
    pieces.append((at, end))
    if len(pieces) < 3 or any(b - a > 16 for a, b in pieces):
        pieces = [(start, end)]
    trimmed = []
    for a, b in pieces:
        while a < b and text[a] in " ·-—–":
            a += 1
        while b > a and text[b - 1] in " ·-—–。.":
            b -= 1
        if b > a:
            trimmed.append((a, b))
    return trimmed
