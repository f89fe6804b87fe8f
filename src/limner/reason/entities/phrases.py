"""Tokens to phrases: nouns with their number, colours and other qualities bound to them, and the links between them."""

from __future__ import annotations

from limner.reason.entities.ahead import (
    QUALITIES,
    before_hole,
    headlike,
    infinitive,
    looks_only,
    noun_follows,
    verb_first,
)
from limner.reason.entities.conjugation import EASTERN, qualifies
from limner.reason.entities.doers import doer, located, placed, worn_by_next
from limner.reason.entities.nodes import Link, Node, Phrase
from limner.reason.entities.tokens import Token
from limner.reason.entities.words import Meaning, Words, groups, special

_LINKS = ("rel", "bare", "prep", "loc", "sep", "conj", "of", "with", "be", "neg", "subj", "obj", "at")
_NOT_THINGS = (
    "ing", "ed", "ly", "tion", "sion", "ness", "ment", "ity", "ism", "ship", "hood", "ance", "ence", "ous", "ive", "ful",
    "ic", "al", "less", "able", "ible", "ish",
)  # fmt: skip


class Reader:
    """Reads the tokens of a brief into phrases and links."""

    def __init__(self, words: Words) -> None:
        self._post = words.adjectives == "post"
        self._language = words.language
        self._negation_last = words.relations == "post"
        self.nodes: list[Node] = []
        self._open = Phrase("", -1, -1)
        self._unknown: list[Token] = []
        self._last: Phrase | None = None
        self._negated = False
        self._counted = False
        self._more_color = False
        self._again = -1
        self._loose = False
        self.unmet: list[tuple[int, int]] = []

    def read(self, tokens: list[Token]) -> list[Node]:
        """Return the phrases and links of the tokens in order."""
        for k, token in enumerate(tokens):
            if token.start < self._again:
                continue  # the noun of a reference, said again
            self._more_color = k + 1 < len(tokens) and tokens[k + 1].has("color")
            self._take(token, tokens[k + 1 : k + 8])
        self._close()
        for k, node in enumerate(self.nodes):
            if isinstance(node, Phrase):
                node.at = k
        return self.nodes

    def _take(self, token: Token, rest: list[Token]) -> None:
        if token.has("sep"):
            return self._link(token, "sep")
        if token.has("ref") and self._reference(token, rest):
            return None
        if token.has("det"):
            if not (self._language == "tr" and token.text == "bir" and self._open.start >= 0):  # "kırmızı bir balon"
                self._fresh(token)
            self._open.determined = True
            self._open.definite = token.text in special("definite")
            return None
        if (count := token.value("num")) is not None and not token.noun:
            return self._number(token, int(count), rest)
        if token.has("classifier") and self._counted:
            self._counted = False
            return None
        self._counted = False
        if self._quality(token, rest):
            return None
        kind = next((m.kind for m in token.meanings if m.kind in _LINKS), "")
        if kind:
            return self._linking(token, kind)
        return self._noun(token, rest)

    def _reference(self, token: Token, rest: list[Token]) -> bool:
        """Take "the left one", "both" or "they" as a phrase of its own, also where the noun is said again."""
        key = token.value("ref") or ""
        noun = rest[0].noun if rest and rest[0].noun is not None and not rest[0].has("be", "rel", "color") else None
        known = any(isinstance(n, Phrase) and n.kind == "thing" for n in self.nodes[-60:])
        free = key in ("all", "each") or looks_only(rest) or verb_first(rest)
        if not known or noun is None and noun_follows(rest) and not free:
            return self._pointed(token, key)
        if noun is not None:
            before = [n.noun for n in self.nodes[-60:] if isinstance(n, Phrase) and n.noun is not None]
            if (
                key in ("all", "each")
                and token.text.isascii()
                or not any((n.concept or n.lemma) == (noun.concept or noun.lemma) for n in before)
            ):
                return self._pointed(token, key)
            self._again = rest[0].end
        self._close()
        phrase = Phrase("ref", token.start, self._again if noun is not None else token.end, token.text, noun, key)
        self._put(phrase)
        return True

    def _pointed(self, token: Token, key: str) -> bool:
        """Read words for one of several that refer to nothing: as an article, with its side where they name one."""
        if len(token.meanings) > 1 or not token.text.isascii():
            return False
        self._fresh(token)
        self._open.determined = self._open.definite = True
        if key in ("left", "right"):
            self._link(token._replace(meanings=(Meaning("bare", key),)), "bare")
        return True

    def _linking(self, token: Token, kind: str) -> None:
        if kind == "rel" and token.value("rel") == "holding" and self._open.determined:
            return
        if kind == "conj" and self._open.colors and self._more_color:
            return
        looks = self._open.colors or self._open.qualities or self._open.count is not None
        if kind == "of" and looks and not (self._unknown and self._language == "zh"):
            return
        if kind in ("subj", "obj", "at") and self._is_noun_after_all(token):
            return
        self._link(token, kind)

    def _is_noun_after_all(self, token: Token) -> bool:
        return self._last is None and not self._unknown and token.noun is not None

    def _fresh(self, token: Token) -> None:
        """Begin a phrase: what was open without a noun is let go."""
        self._close()
        self._open.start = token.start
        self._last = None if not self._post else self._last

    def _number(self, token: Token, count: int, rest: list[Token]) -> None:
        if len(token.text) == 4 and token.text.isdigit() and 1500 <= count < 2100:
            return  # "a 1957 car": a year counts nothing
        self._counted = True
        if (group := self._group(rest)) is not None:
            group.count = count
            return
        after = self._last is not None and self._language in ("ja", "ko", "bn", "zh")
        after = after and (self._floats(rest) or not noun_follows(rest))
        if after and self._last is not None and self._last.count is None:
            self._last.count = count
            return
        if self._open.count is None or self._loose:
            self._loose = " " in token.text
            if self._open.start < 0:
                self._close()
                self._open.start = token.start
            self._open.count = count
            self._open.pair = "pair" in token.text or "paar" in token.text or "paire" in token.text
            if self._post:
                self._last = None

    def _floats(self, rest: list[Token]) -> bool:
        """Tell whether a number with its counter stands after a marked noun and before the verb: 舟が三艘、猫を2匹."""
        before = self.nodes[-1] if self.nodes else None
        marked = isinstance(before, Link) and before.kind in ("subj", "obj") and self._language in ("ja", "ko")
        counter = next((k for k, token in enumerate(rest[:2]) if token.has("classifier")), -1)
        return marked and counter == 0 and not (len(rest) > 1 and rest[1].has("of"))

    def _quality(self, token: Token, rest: list[Token]) -> bool:
        kinds = [m for m in token.meanings if m.kind == "color" or m.kind in QUALITIES]
        if not kinds or (token.noun is not None and self._stands_alone(token, rest)):
            return False
        if kinds[0].kind == "pose" and self._language in EASTERN and not self._qualifying(token, rest):
            self._link(token, "pose")
            return True
        target = self._open
        backward = self._post and self._last is not None and self._open.start < 0
        if backward and self._last is not None:
            target = self._last
        if any(m.kind == "pose" for m in kinds) and self._last is not None and self._open.start < 0:
            target = self._last
        if target is self._last and kinds[0].kind == "pose":
            target = self._holder(target)
        if kinds[0].kind == "pose":
            last = target if target is self._last else None
            who = doer(self.nodes, last, kinds[0].value, token, rest, self._negation_last)
            if who is not None:
                who.qualities.setdefault("pose", kinds[0].value)
                return True
        if target is self._last and kinds[0].kind == "pose" and rest and rest[0].has("det", "num"):
            return True
        if target is self._open and target.start < 0:
            target.start = token.start
        for meaning in kinds[:1]:
            if meaning.kind == "color":
                name, _, color = meaning.value.rpartition(" ")
                target.colors.append((name, color))
                target.tinted.append((token.start, token.end))
            else:
                target.qualities.setdefault(meaning.kind, meaning.value)
        return True

    def _qualifying(self, token: Token, rest: list[Token]) -> bool:
        """Tell whether a verb says what the noun after it does ("sleeping cat"), and ends no clause."""
        if self._language == "zh":
            return bool(rest) and rest[0].has("of")
        return noun_follows(rest) and qualifies(token.text, self._language)

    def _holder(self, phrase: Phrase) -> Phrase:
        """Return who holds a thing just named, which takes no pose of its own ("a hedgehog holding a lantern walks")."""
        still = () if self._language == "zh" else ("person", "animal", "")
        if len(self.nodes) < 3 or phrase.noun is None or phrase.noun.section in still:
            return phrase
        who, link = self.nodes[-3], self.nodes[-2]
        held = isinstance(link, Link) and link.kind == "rel" and link.value in ("holding", "wearing")
        return who if held and isinstance(who, Phrase) and who.kind == "thing" else phrase

    def _stands_alone(self, token: Token, rest: list[Token]) -> bool:
        """Tell whether a word that may be a quality or a thing ("orange", "glass") is the thing."""
        if token.noun is not None and token.noun.plural:
            return True
        if not self._post and (noun_follows(rest) or token.has("color") and before_hole(token, rest)):
            return False  # "a lavender background", "an orange “SALE” sign"
        if self._post and token.has("color") and (self._open.determined or self._open.count is not None):
            return not noun_follows(rest)
        if self._post and self._last is not None:
            return False
        return not token.has("color") or self._open.determined or self._open.count is not None

    def _noun(self, token: Token, rest: list[Token]) -> None:
        if token.noun is None and not token.meanings or self._language == "en" and infinitive(self._unknown, token):
            self._unknown.append(token)
            return
        if worn_by_next(token, rest, self._language):
            self._open.colors = []
            self._unknown.append(token)
            return
        follows = not self._post and rest and rest[0].start - token.end <= 1 and headlike(rest[0])
        follows = follows and not (token.has("place") and located(token, self._language))
        if token.has("place") and follows and not (rest[0].has("place") and not rest[0].noun):
            self._unknown.append(token)
            return
        if token.has("stop") and follows and rest[0].noun is not None and self._language == "en":
            self._unknown.append(token)
            return
        if self._open.count is not None and self._open.count > 1 and token.noun and token.noun.concept == "books":
            token = token._replace(noun=token.noun._replace(concept="closed-book"))
        kind = self._kind(token)
        if kind:
            self._drop_modifier(kind, token)
            self._finish(kind, token)
            if kind == "thing" and (how := placed(token, self._language)):
                self.nodes.append(Link("rel", how, token.end, token.end))

    def _drop_modifier(self, kind: str, token: Token) -> None:
        """A noun right before a noun or a place is its modifier ("shoe shop", "mosquito net"), not a thing by itself."""
        before = self.nodes[-1] if self.nodes else None
        drops = kind in ("thing", "place") or token.text in special("inked")
        if self._language not in ("en", "de") or not drops or not isinstance(before, Phrase):
            return
        if token.has("place") and token.text.split(" ")[0] in special("into"):
            return
        if before.kind == "thing" and 0 < token.start - before.end <= 1 and not (before.noun and before.noun.plural):
            self.nodes.pop()
            self._open = before
            self._open.other.append(before.label)

    def _kind(self, token: Token) -> str:
        counted = self._open.count is not None and token.noun is not None
        if token.has("place") and not counted:
            return "place"
        if token.noun is not None:
            return "thing"
        if token.has("stop"):
            return "stop"
        return "part" if token.has("part") else ""

    def _finish(self, kind: str, token: Token) -> None:
        phrase = self._open
        phrase.kind, phrase.noun, phrase.place = kind, token.noun, token.value("place") or ""
        phrase.start = phrase.start if phrase.start >= 0 else token.start
        phrase.end, phrase.label, phrase.negated = token.end, token.text, self._negated
        if (tint := token.value("tint")) and not phrase.colors:
            name, _, color = tint.rpartition(" ")
            phrase.colors.append((name, color))
        if self._unknown:
            phrase.other += [one.text for one in self._unknown if one.noun is None]
        self._put(phrase)

    def _put(self, phrase: Phrase) -> None:
        self.nodes.append(phrase)
        self._last = phrase
        self._open, self._unknown = Phrase("", -1, -1), []

    def _close(self) -> None:
        """End what is open: an unknown head becomes a phrase where it is plainly a thing; loose qualities go."""
        phrase, unknown = self._open, self._unknown
        if unknown:
            head = unknown[-1]
            known = phrase.determined or phrase.count is not None
            place = head.value("place")
            if place or (known and _thing_like(head, self._language)):
                phrase.kind = "place" if place else "unknown"
                phrase.place = place or ""
                phrase.start = phrase.start if phrase.start >= 0 else unknown[0].start
                phrase.end, phrase.negated = head.end, self._negated
                phrase.label = " ".join(one.text for one in unknown)
                self._put(phrase)
                return
            if phrase.start < 0 and self._listed() and _thing_like(head, self._language):
                self.unmet.append((unknown[0].start, head.end))
        elif self._predicate() and self._last is not None:
            self._last.colors += phrase.colors
            self._last.tinted += phrase.tinted
            for kind, value in phrase.qualities.items():
                self._last.qualities.setdefault(kind, value)
        self._open, self._unknown = Phrase("", -1, -1), []

    def _listed(self) -> bool:
        """Tell whether what is open stands where a thing is asked for: after "with", or in a list with things."""
        link = self.nodes[-1] if self.nodes else None
        if not isinstance(link, Link) or self._negated:
            return False
        if link.kind == "with":
            return True
        if link.kind == "conj" or link.kind == "sep" and link.value == "soft":
            before = self.nodes[-2] if len(self.nodes) > 1 else None
            after_known = isinstance(before, Phrase) and before.kind == "thing" and before.end >= link.start - 1
            return after_known or bool(self.unmet) and self.unmet[-1][1] >= link.start - 1
        return False

    def _negate_last(self) -> None:
        """Take what a negation that follows its noun is said of as absent: "人なし", "মানুষ ছাড়া"."""
        for node in reversed(self.nodes):
            if isinstance(node, Phrase):
                node.negated = True
                return
            if node.kind not in ("subj", "obj", "of", "at"):
                return

    def _group(self, rest: list[Token]) -> Phrase | None:
        """Return the group a number is said of, which follows it: "a family of four", "gia đình bốn người"."""
        nodes = self.nodes[-2:]
        if nodes and isinstance(nodes[-1], Link) and nodes[-1].kind == "of":
            nodes = nodes[:-1]
        last = nodes[-1] if nodes else None
        free = isinstance(last, Phrase) and last.noun is not None and last.count in (None, 1) and not noun_follows(rest)
        return last if free and isinstance(last, Phrase) and last.label in groups() else None

    def _predicate(self) -> bool:
        """Tell whether what is open is said of the last phrase: "the car is red", "левый красный"."""
        last = self.nodes[-1] if self.nodes else None
        return isinstance(last, Link) and last.kind == "be" or isinstance(last, Phrase) and last.kind == "ref"

    def _link(self, token: Token, kind: str) -> None:
        value = token.value(kind) or kind
        self._close()
        if kind == "neg" and self._negation_last:
            self._negate_last()
        elif kind == "neg":
            self._negated = True
        elif kind in ("sep", "with", "be", "rel") and not (kind == "rel" and value == "at"):
            self._negated = False
        self.nodes.append(Link(kind, value, token.start, token.end, token.text))
        if not self._post or kind not in ("conj", "of"):
            self._last = self._last if kind in ("be", "at", "subj", "obj", "classifier") else None
        elif kind == "of":
            self._last = None


def _thing_like(token: Token, language: str) -> bool:
    text = token.text
    if language in ("zh", "zh-Hant", "ja", "ko"):
        return len(text) <= 6
    return len(text) > 2 and not text.endswith(_NOT_THINGS) and not any(char.isdigit() for char in text)
