"""A brief as tokens: words and phrases with all they may mean. Quoted copy is a hole that nothing reaches across."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from typing import NamedTuple

from limner.reason.entities.nouns import MAX_WORDS, Noun, NounFinder
from limner.reason.entities.words import SPACELESS, Meaning
from limner.reason.tables import fold

_MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u0900-\u0963\u0980-\u09e3\u200c\u200d"
_WORD = re.compile(rf"[\w{_MARKS}]+|&")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
_HARD = frozenset(".!?;。！？；।|…")
_SOFT = frozenset(",:()[]{}，、：،؛—/（）\uffff")
_MEASURE = re.compile(
    r"(?<!\w)\d{1,3}(?:[' ]\d{1,2})?[\"″]|"
    r"[$€£¥₹]\s?\d[\d.,]*|(?<![\w.])\d[\d.,]*\s?[%％‰°]|(?<!\w)\d{1,2}[:h]\d{2}(?!\d)|(?<!\w)\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.|uhr)(?!\w)"
    r"|(?<![\w.,])\d+\.\d+(?![\w.])|(?<!\w)f/\d[\d.]*|(?<!\w)\d+\s?(?:mm|cm|px|dpi|kg|km|ml)(?!\w)"
)
"""What is measured in figures and counts no things."""
_FEET = re.compile(r"(?<!\w)\d{1,3}(?:\.\d+)?['’′](?!\w)")
_EMOJI = re.compile(r"[\u2600-\u27bf\U0001f300-\U0001faff]")
_DASH = re.compile(r"\s[-–—]\s")
_LATIN = re.compile(r"[A-Za-z][A-Za-z'’-]*|\d+")
_QUALITIES = frozenset({"color", "size", "material", "pattern", "age", "mood", "pose"})
_UNNOUNED = _QUALITIES | {"time", "weather", "season", "shot", "light"}
_TAIL = frozenset({"subj", "obj", "at", "conj", "of", "classifier"})
_HAN = re.compile(r"[\u3400-\u9fff]")
_KANA = re.compile(r"[\u3041-\u309f]")
_HOLE = "\uffff"


class Token(NamedTuple):
    """A stretch of the brief [start, end): what it may mean, and the noun it may be."""

    start: int
    end: int
    text: str
    meanings: tuple[Meaning, ...] = ()
    noun: Noun | None = None

    def value(self, kind: str) -> str | None:
        """Return the value of a kind of meaning, None when it has none of that kind."""
        return next((meaning.value for meaning in self.meanings if meaning.kind == kind), None)

    def has(self, *kinds: str) -> bool:
        """Tell whether it means one of the kinds."""
        return any(meaning.kind in kinds for meaning in self.meanings)


def tokenise(text: str, masked: Sequence[tuple[int, int]], finder: NounFinder) -> list[Token]:
    """Return the tokens of a brief in order; ``masked`` stretches are one soft break each."""
    letters = list(fold(text))
    for start, end in masked:
        letters[start:end] = [_HOLE] * (end - start)
    for dash in _DASH.finditer(text):
        letters[dash.start() + 1] = ","
    plain = _FEET.sub(lambda match: " " * len(match[0]), "".join(letters))
    folded = _POSSESSIVE.sub(" \uf000", plain).replace("'", " ")
    if text.count("\n"):
        folded = "".join("." if char == "\n" else low for char, low in zip(text, folded, strict=True))
    folded = _MEASURE.sub(lambda match: " " * len(match[0]), folded)
    language = finder.words.language
    if not any(char.isalnum() for char in folded):
        return _pictures(folded, finder)
    if language in SPACELESS:
        return _unspaced(folded, finder)
    return _spaced(folded, finder, glued=language == "ko")


def _pictures(folded: str, finder: NounFinder) -> list[Token]:
    """Read a brief of emoji alone: each is the thing its name says."""
    tokens = []
    for match in _EMOJI.finditer(folded):
        name = unicodedata.name(match[0], "").lower().replace("-", " ")
        noun = finder.drawn(name)
        if noun is not None:
            tokens += [
                Token(match.start(), match.end(), match[0], (), noun),
                Token(match.end(), match.end(), ",", (Meaning("sep", "soft"),)),
            ]
    return tokens


def _breaks(folded: str, start: int, end: int) -> list[Token]:
    found: list[Token] = []
    for at in range(start, end):
        char = folded[at]
        if char in _HARD:
            found.append(Token(at, at + 1, char, (Meaning("sep", "hard"),)))
        elif char in _SOFT and not (found and found[-1].end == at and char == _HOLE):
            found.append(Token(at, at + 1, char, (Meaning("sep", "hole" if char == _HOLE else "soft"),)))
    return found


def _spaced(folded: str, finder: NounFinder, *, glued: bool) -> list[Token]:
    words = [(m.start(), m.end(), m.group()) for m in _WORD.finditer(folded)]
    joined = [folded[a[1] : b[0]].strip(" ") == "" for a, b in zip(words, words[1:], strict=False)] + [False]
    tokens: list[Token] = []
    i, at = 0, 0
    while i < len(words):
        tokens += _breaks(folded, at, words[i][0])
        reach = 1
        while joined[i + reach - 1] and reach < finder.words.longest:
            reach += 1
        token, used = _longest(words, i, reach, finder)
        if glued and used == 1:
            tokens += _unglued(token, words[i], tokens[-1] if tokens else None, finder)
        else:
            tokens.append(token or Token(*words[i]))
        at = words[i + used - 1][1]
        i += used
    return tokens + _breaks(folded, at, len(folded))


def _longest(words: list[tuple[int, int, str]], i: int, reach: int, finder: NounFinder) -> tuple[Token | None, int]:
    for n in range(reach, 0, -1):
        phrase = " ".join(word for _, _, word in words[i : i + n])
        meanings = finder.words.meanings(phrase)
        noun = finder.find(phrase) if n <= MAX_WORDS and not _closed(meanings) else None
        if n == 1 and phrase.isdigit():
            meanings = (Meaning("num", str(int(phrase))),)
        if noun and not noun.section and meanings and all(m.kind in _UNNOUNED for m in meanings):
            noun = None
        exact = n == 1 and noun is not None and noun.lemma != phrase and finder.words.language == "fr"
        if exact and phrase in finder.words.phrases and all(m.kind == "color" for m in meanings):
            noun = None  # "roux" is a colour, not wheels
        if noun and not noun.section and noun.lemma != phrase and any(m.kind == "place" for m in meanings):
            noun = None
        if noun and n > 1:
            tint = _tint(words, i, n, finder)
            if tint and n < reach and finder.find(" ".join(word for _, _, word in words[i + 1 : i + n + 1])):
                continue
            meanings = (*meanings, *tint)
        if meanings or noun:
            return Token(words[i][0], words[i + n - 1][1], phrase, meanings, noun), n
    return None, 1


def _tint(words: list[tuple[int, int, str]], i: int, n: int, finder: NounFinder) -> tuple[Meaning, ...]:
    """Return the colour that the first or last word of a compound names ("black cat"), as what it implies."""
    for word in (words[i][2], words[i + n - 1][2]):
        for meaning in finder.words.meanings(word):
            if meaning.kind == "color":
                return (Meaning("tint", meaning.value),)
    return ()


def _closed(meanings: tuple[Meaning, ...]) -> bool:
    return any(
        m.kind in ("det", "rel", "conj", "of", "be", "neg", "with", "bare", "stop", "part", "num") for m in meanings
    )


def _unglued(token: Token | None, word: tuple[int, int, str], before: Token | None, finder: NounFinder) -> list[Token]:
    """Read a Korean word whole where it is listed as such, else as a head with particles."""
    if token is not None and (token.meanings or finder.words.noun(word[2])):
        after_number = before is not None and before.has("num")
        if not after_number:
            return [token]
    split = _split(word, finder)
    if token is None or split[0].has("classifier") or (len(split) > 1 and split[0].noun):
        return split
    return [token]


def _split(word: tuple[int, int, str], finder: NounFinder) -> list[Token]:
    """Read a Korean word as something known with particles glued to it; one unknown token when it is not that."""
    start, end, text = word
    for cut in range(len(text) - 1, 0, -1):
        tails = _particles(text[cut:], start + cut, finder)
        if not tails:
            continue
        head = text[:cut]
        meanings = finder.words.meanings(head)
        if head.isdigit():
            meanings = (Meaning("num", str(int(head))),)
        noun = finder.find(head) if not _closed(meanings) else None
        if meanings or noun:
            return [Token(start, start + cut, head, meanings, noun), *tails]
    for cut in range(1, len(text)):
        tails = _particles(text[cut:], start + cut, finder)
        if tails and cut > 1:
            return [Token(start, start + cut, text[:cut]), *tails]
    return [Token(start, end, text)]


def _particles(text: str, at: int, finder: NounFinder) -> list[Token]:
    found = tuple(m for m in finder.words.phrases.get(text, ()) if m.kind in _TAIL)
    if found:
        return [Token(at, at + len(text), text, found)]
    for cut in range(len(text) - 1, 0, -1):
        first = tuple(m for m in finder.words.phrases.get(text[:cut], ()) if m.kind in _TAIL)
        if first:
            rest = _particles(text[cut:], at + cut, finder)
            if rest:
                return [Token(at, at + cut, text[:cut], first), *rest]
    return []


def _unspaced(folded: str, finder: NounFinder) -> list[Token]:
    tokens: list[Token] = []
    at = 0
    while at < len(folded):
        char = folded[at]
        if char.isspace():
            at += 1
            continue
        breaks = _breaks(folded, at, at + 1)
        if breaks and not (char == "、" and tokens and tokens[-1].noun):
            if not (char == _HOLE and tokens and tokens[-1].value("sep") == "hole" and tokens[-1].end == at):
                tokens += breaks
            elif tokens:
                tokens[-1] = tokens[-1]._replace(end=at + 1)
            at += 1
            continue
        latin = _LATIN.match(folded, at)
        token = _whole(latin.group(), at, finder) if latin else _piece(folded, at, finder)
        if token.meanings or token.noun or not _merges(tokens, token):
            tokens.append(token)
        else:
            before = tokens.pop()
            tokens.append(Token(before.start, token.end, before.text + token.text))
        at = token.end
    return _solid(tokens)


def _merges(tokens: list[Token], token: Token) -> bool:
    if not tokens or tokens[-1].meanings or tokens[-1].noun or tokens[-1].end != token.start:
        return False
    return bool(_KANA.match(token.text)) == bool(_KANA.match(tokens[-1].text))


def _whole(text: str, at: int, finder: NounFinder) -> Token:
    if text.isdigit():
        return Token(at, at + len(text), text, (Meaning("num", str(int(text))),))
    return Token(at, at + len(text), text, finder.words.meanings(text), finder.find(text))


def _piece(folded: str, at: int, finder: NounFinder) -> Token:
    for n in range(min(finder.words.longest, len(folded) - at), 0, -1):
        piece = folded[at : at + n]
        if n > 1 and piece[-1] == "の" and _relation_at(folded, at + n - 1, finder):
            continue
        meanings = finder.words.phrases.get(piece, ())
        noun = None if _closed(meanings) or (n == 1 and _KANA.match(piece)) else finder.find(piece)
        if noun and not noun.section and meanings and all(m.kind in _UNNOUNED for m in meanings):
            noun = None
        if noun and n > 1 and not meanings:
            meanings = _tint_within(piece, finder)
        if meanings or noun:
            return Token(at, at + n, piece, meanings, noun)
    return Token(at, at + 1, folded[at])


def _relation_at(folded: str, at: int, finder: NounFinder) -> bool:
    found = (finder.words.phrases.get(folded[at : at + n], ()) for n in range(2, 6))
    return any(meaning.kind == "rel" for meanings in found for meaning in meanings)


def _tint_within(piece: str, finder: NounFinder) -> tuple[Meaning, ...]:
    for cut in range(min(3, len(piece) - 1), 0, -1):
        for meaning in finder.words.phrases.get(piece[:cut], ()):
            if meaning.kind == "color":
                return (Meaning("tint", meaning.value),)
    return ()


def _solid(tokens: list[Token]) -> list[Token]:
    """Take single Han characters that touch an unknown Han word as part of that word, not as nouns or words of their own."""
    out: list[Token] = []
    for k, token in enumerate(tokens):
        single = (
            len(token.text) == 1 and _HAN.match(token.text) and (token.noun or token.has("place", "weather", "size"))
        )
        if single and (_unknown_han(tokens, k - 1, token.start) or _unknown_han(tokens, k + 1, token.end)):
            token = Token(token.start, token.end, token.text)
        if out and not token.meanings and not token.noun and _merges(out, token):
            before = out.pop()
            token = Token(before.start, token.end, before.text + token.text)
        out.append(token)
    return out


def _unknown_han(tokens: list[Token], k: int, touch: int) -> bool:
    if not 0 <= k < len(tokens):
        return False
    token = tokens[k]
    touching = touch in (token.start, token.end)
    return (
        touching
        and not token.meanings
        and token.noun is None
        and bool(_HAN.match(token.text[-1 if token.end == touch else 0]))
    )
