"""The strings of a brief: which quoted (or plainly delimited) stretches are copy, and which words around speak of each."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from limner.document.plan import Decision
from limner.reason.brief import BLANK, Brief, Stretch, Told, decide
from limner.reason.gaps import divide_at_role, names_after
from limner.reason.quotes import Quoted
from limner.reason.source import unescape
from limner.reason.tables import Hit, load_table

_NOTHING = re.compile(r"[\s,;，、。；;:：·•\-–—*&()（）\[\]{}/|.。!！'\"”“」「ー+]*")
_ASIDE = re.compile(r"\s*[（(][^()（）\ufffc]{1,80}[)）]")
_VALUE, _STYLE = "a value, not copy", "a style's name"
_RELATIVE = re.compile(r"\s*,\s*(?:which|that|in|at|on|set|written|curved|printed|small|large|with)\b", re.IGNORECASE)

_OFTEN = re.compile(
    r"\W*(?:[\w ]{0,24}?\b)?(?:twice|two times|three times|thrice|2x|3x|x2|x3|zweimal|dreimal|deux fois|trois fois|dos veces|tres veces|"
    r"duas vezes|due volte|дважды|трижды|два раза|两次|兩次|三次|二回|2回|三回|두 번|세 번|दो बार|तीन बार|দুইবার|দুবার|مرتين|ثلاث مرات)\b",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"\b(?:in|and|the|a|an|with|very|big|title|at|to|on|of|set|und|mit|et|avec|en|y|con|dans|und|sehr|style|elegant|"
    r"beautiful|simple|weight|lighter|heavier|directly|just|right|lowercase|uppercase|caps|capitals|clean|slightly|quite|nice|lovely|friendly|playful|modern|classic|it|is|are|all|everything|color|colou?red|的|に|で)\b|[\s,*_()（）-]+",
    re.IGNORECASE,
)
_LOOKS = (
    "size",
    "weight",
    "italic",
    "font",
    "effect",
    "curve",
    "vertical",
    "letters",
    "color",
    "shade",
    "place",
    "role",
)
_TYPOGRAPHIC = frozenset({"size", "weight", "italic", "font", "effect", "letters"})


@dataclass
class Slot:
    """One string of copy and the stretches of the brief that speak of it.

    ``pre`` leads to it and ``post`` follows it; ``head`` is the number of the slot it continues a list of, or None.
    ``told`` is what the form of the brief says of it.
    ``same`` is its number among the strings kept (that of its first mention where it is only mentioned again).
    ``role`` is settled where it is a date of a chronicle or what stands beside one, and ``entry`` is the number of that.
    """

    text: str
    start: int
    end: int
    inner: Stretch
    pre: Stretch = Stretch(0, 0)
    post: Stretch = Stretch(0, 0)
    head: int | None = None
    role: str = ""
    cue: Hit | None = None
    same: int = 0
    entry: int | None = None
    told: Told | None = None


def find_slots(brief: Brief) -> tuple[list[Slot], list[Decision]]:
    """Return the strings of copy in the order of the brief, and the quoted stretches that were judged not to be copy."""
    slots: list[Slot] = []
    refused: list[Decision] = []
    told = {one.quoted.start: one for one in brief.told}
    for number, quoted in enumerate(brief.quotes):
        why = "" if quoted.start in told else _not_copy(brief, quoted, number)
        if why:
            refused.append(decide(brief, "not copy", brief.text[quoted.inner_start : quoted.inner_end],
                                  quoted.start, quoted.end, why))  # fmt: skip
            continue
        text = _clean(brief.text[quoted.inner_start : quoted.inner_end])
        slots.append(Slot(text, quoted.start, quoted.end, Stretch(quoted.inner_start, quoted.inner_end)))
        if (one := told.get(quoted.start)) is not None:
            slots[-1].told = one
    return slots, refused


def _clean(text: str) -> str:
    lines = unescape(text).replace("\r\n", "\n").split("\n")
    return "\n".join(line.strip() for line in lines).strip()


def _not_copy(brief: Brief, quoted: Quoted, number: int) -> str:
    """Return why a quoted stretch is no copy ("" when it is): a style's name, a work referred to, somebody's name."""
    hits, masked = brief.hits, brief.masked
    if not quoted.mark:
        return ""
    if _unsaid().search(brief.lowered[max(0, quoted.start - 48) : quoted.start]):
        return "what is not to be written"
    if _left_out().match(brief.lowered, quoted.end):
        return "what is not to be written"
    if re.fullmatch(r"\s*#[0-9a-fA-F]{3,8}\s*", brief.text[quoted.inner_start : quoted.inner_end]):
        return _VALUE
    if _value_of(masked, quoted.start):
        return _VALUE
    before = max(brief.sentence(quoted.start).start, quoted.start - 40)
    near = [hit for hit in hits.within(before, quoted.start, "ref_before") if _to_work(masked, hit.end, quoted.start)]
    if near and not hits.within(near[-1].end, quoted.start, "says", "role"):
        return "a reference: the words before it"
    tail = hits.within(quoted.end, min(len(masked), quoted.end + 14), "ref_after")
    if tail and re.fullmatch(r"[ \-–]*", masked[quoted.end : tail[0].start]) and _names_style(brief, quoted, tail[0]):
        return _STYLE
    named = [hit for hit in hits.within(before, quoted.start, "namedrop") if _close(masked, hit.end, quoted.start, 1)]
    if named:
        who = hits.within(max(before, named[-1].start - 30), named[-1].start, "living")
        if who and not hits.within(who[-1].end, quoted.start, "carrier", "says") and not _branded(brief):
            return "the name of somebody in the picture"
    if quoted.mark == "【" and not hits.within(max(0, quoted.start - 12), quoted.start, "role", "says"):
        return "a section's heading"
    if quoted.mark == "`" and not hits.within(before, quoted.start, "role", "says"):
        return "a technical word"
    return ""


@functools.cache
def _unsaid() -> re.Pattern[str]:
    """Return the words right before a quote that is not to be written: "do not include “…”", "ohne „…“", "不要写“…”"."""
    table = load_table("negatives")
    return re.compile(rf"(?:(?<!\w)(?:{table['unsaid']})|(?:{table['unsaid_glued']}))[\s:：]*$")


@functools.cache
def _left_out() -> re.Pattern[str]:
    return re.compile(load_table("negatives")["left_out"])


def _branded(brief: Brief) -> bool:
    return any(hit.value in _NAMING for hit in brief.hits.of("medium"))


_NAMING = frozenset({
    "logo", "cover", "poster", "packaging", "trading-card", "character-sheet", "nametag", "business-card", "label", "dieline",
    "ticket", "certificate", "brand-sheet", "thumbnail", "menu",
})  # fmt: skip
"""Media that are about somebody whose name is set on them."""


def _names_style(brief: Brief, quoted: Quoted, tail: Hit) -> bool:
    """Tell whether the words after a quote make it a style's name; "the “SALE” look" does, "“RUN” is the theme" does not."""
    text = brief.text[quoted.inner_start : quoted.inner_end]
    says = brief.hits.within(max(0, quoted.start - 16), quoted.start, "says", "role")
    close = [hit for hit in says if _close(brief.masked, hit.end, quoted.start, 1)]
    return not close and len(text) <= 40 and "\n" not in text


def readable(brief: Brief, refused: list[Decision]) -> Brief:
    """Return the brief with quoted styles and values open to the other rules again: they are words, not copy."""
    opened = {d.because.start for d in refused if d.because is not None and d.rule in (_VALUE, _STYLE)}
    return brief.opened(opened) if opened else brief


def _value_of(masked: str, start: int) -> bool:
    """Tell whether a quote is the value of a key that is no copy: style: "art deco", background = "navy"."""
    key = re.search(
        r"(?:^|[\n,;.{(|*#-])[ \t]*([^\n,;.{(|*#:：=]{1,24}?)\**\s*[:：=]\s*\**$", masked[max(0, start - 30) : start]
    )
    words: str = load_table("keys")["value"]
    return key is not None and re.fullmatch(rf"(?:\w+_)?(?:{words})", key[1].strip().lower()) is not None


def _to_work(masked: str, start: int, end: int) -> bool:
    """Tell whether nothing but articles, kinds of works and names stands between a reference and the quote."""
    between = masked[start:end].strip(" \"'“‘«„「『《")
    if re.search(r"[,;.:：，。；、\n]", between):
        return False
    works: str = load_table("keys")["works"]
    words = between.split()
    return len(words) <= 4 and all(re.fullmatch(works, word.lower()) or word[0].isupper() for word in words)


def _close(masked: str, start: int, end: int, words: int) -> bool:
    between = masked[start:end].strip(" \"'“‘«„「『《:：")
    return len(between.split()) <= words and not re.search(r"[,;.，。；、\n]", between)


def attach(brief: Brief, slots: list[Slot]) -> None:
    """Give every slot the stretches that speak of it and link the members of lists."""
    blank = len(brief.text)
    after = names_after(brief, [(slot.start, slot.end) for slot in slots])
    for index, slot in enumerate(slots):
        left = slots[index - 1].end if index else 0
        right = slots[index + 1].start if index + 1 < len(slots) else blank
        if index == 0:
            slot.pre = _lead(brief, 0, slot.start)
        if index + 1 == len(slots):
            clauses = brief.clauses(slot.end, right)
            aside = _ASIDE.match(brief.masked, slot.end, right)
            relative = len(clauses) > 1 and _RELATIVE.match(brief.masked[slot.end : right])
            slot.post = Stretch(slot.end, clauses[1].end if relative else _standing(brief, clauses, last=True))
            if aside:
                slot.post = Stretch(slot.end, aside.end())
        if index:
            previous = slots[index - 1]
            previous.post, slot.pre = _divide(brief, left, slot.start, after)
            if _is_list(brief, previous, slot):
                slot.head = previous.head if previous.head is not None else index - 1
    for slot in slots:
        if slot.told is not None:
            slot.pre, slot.post = slot.told.pre, slot.told.post
            slot.head = None if slot.told.role else slot.head


def _lead(brief: Brief, start: int, end: int) -> Stretch:
    last = brief.clauses(start, end)[-1]
    return Stretch(last.start, end)


def _divide(brief: Brief, start: int, end: int, after: bool) -> tuple[Stretch, Stretch]:
    """Divide the gap between two strings: what speaks of the first, what leads to the second."""
    clauses = brief.clauses(start, end)
    aside = _ASIDE.match(brief.masked, start, end)
    if aside:
        return Stretch(start, aside.end()), Stretch(max(clauses[-1].start, aside.end()), end)
    if len(clauses) > 2 and _RELATIVE.match(brief.masked[start:end]):
        return Stretch(start, clauses[1].end), Stretch(clauses[-1].start, end)
    if len(clauses) > 1:
        return Stretch(start, _standing(brief, clauses[:-1])), Stretch(_led(brief, clauses, end), end)
    only = clauses[0]
    divided = divide_at_role(brief, start, end, after)
    if divided is not None:
        return divided
    joints = [hit for hit in brief.hits.within(only.start, only.end, "sep") if not _both_colors(brief, hit)]
    if joints:
        return Stretch(start, joints[-1].start), Stretch(joints[-1].end, end)
    openers = brief.hits.within(start, end, "post_start")
    if openers and openers[0].start - start <= 1:
        return Stretch(start, end), Stretch(end, end)
    return Stretch(start, start), Stretch(start, end)


def _standing(brief: Brief, clauses: list[Stretch], last: bool = False) -> int:
    """Return where the clauses end that tell of the string before them: the first, and those after it of looks only.

    After the last string a clause of colours, or of places, alone tells of the whole picture.
    """
    end = clauses[0].end
    for clause in clauses[1:]:
        if re.search(r"[.\n。]", brief.masked[end : clause.start]) and brief.words(clause):
            break
        hits = brief.hits.within(*clause, *_LOOKS)
        kinds = {hit.kind for hit in hits}
        if rest_of(brief, clause) or (last and kinds and not kinds & _TYPOGRAPHIC and kinds != {"place"}):
            break
        if any(hit.kind == "role" and hit.value not in ("title", "subtitle") for hit in hits):
            break
        end = clause.end if hits else end
    return end


def _led(brief: Brief, clauses: list[Stretch], end: int) -> int:
    """Return where the clauses begin that lead to a string: the last, and before it, in its sentence, those of looks only."""
    start = clauses[-1].start
    if brief.words(Stretch(start, end)).strip(" \"'“‘«„「『"):
        return start
    sentence = brief.sentence(max(0, end - 1)).start
    if sentence <= clauses[0].start:
        return start
    for clause in reversed(clauses[:-1]):
        if clause.start < sentence or rest_of(brief, clause):
            break
        start = clause.start
    return start


def rest_of(brief: Brief, clause: Stretch) -> str:
    """Return what a clause says besides looks and small words, "" for nothing."""
    rest = brief.masked[clause.start : clause.end]
    for hit in reversed(brief.hits.within(*clause, *_LOOKS, "style")):
        rest = rest[: hit.start - clause.start] + " " + rest[hit.end - clause.start :]
    return _SMALL.sub("", rest)


def _both_colors(brief: Brief, joint: Hit) -> bool:
    """Tell whether "and" joins two colours ("red and gold letters") and so divides nothing."""
    around = brief.hits.within(max(0, joint.start - 24), min(len(brief.text), joint.end + 24), "color")
    before = any(hit.end <= joint.start <= hit.end + 2 for hit in around)
    after = any(joint.end <= hit.start <= joint.end + 12 for hit in around)
    return before and after


def _is_list(brief: Brief, previous: Slot, slot: Slot) -> bool:
    """Tell whether a string only continues the list of the one before: nothing but separators leads to it."""
    lead = brief.masked[slot.pre.start : slot.start]
    for hit in reversed(brief.hits.within(slot.pre.start, slot.start, "sep")):
        lead = lead[: hit.start - slot.pre.start] + lead[hit.end - slot.pre.start :]
    if not _NOTHING.fullmatch(lead.replace(BLANK, "x")):
        return False
    between = brief.masked[previous.end : slot.start]
    return not re.search(r"[。！？।]|\.(\s|$)", between) or "\n" in between


def context(brief: Brief, slot: Slot, *kinds: str) -> list[Hit]:
    """Return the hits of the given kinds that speak of a string: those before it (nearest last), then those after."""
    return brief.hits.within(*slot.pre, *kinds) + brief.hits.within(*slot.post, *kinds)


def drop_references(brief: Brief, slots: list[Slot], medium: str) -> tuple[list[Slot], list[Decision]]:
    """Return the strings to set: one written again only to point at it ("below “SALE”", a node's second arrow) is left out.

    Sets ``same`` of every slot, and ``head`` to numbers among the strings kept.
    """
    kept: list[Slot] = []
    first: dict[str, int] = {}
    dropped: list[Decision] = []
    for number, slot in enumerate(slots):
        if _announces(brief, slots, number):
            slot.same = len(kept)
            dropped.append(
                decide(brief, "not copy", slot.text, slot.start, slot.end, "said how often, then written out")
            )
            continue
        if _names_sheet(brief, slots, number):
            slot.same = len(kept)
            dropped.append(
                decide(
                    brief, "not copy", slot.text, slot.start, slot.end, "names what is made, and is written out later"
                )
            )
            continue
        earlier = first.get(slot.text)
        if earlier is not None and (medium == "diagram" or _points(brief, slot)):
            slot.same = earlier
            dropped.append(decide(brief, "not copy", slot.text, slot.start, slot.end, "mentioned again"))
            continue
        slot.same = len(kept)
        first.setdefault(slot.text, len(kept))
        kept.append(slot)
    for slot in kept:
        if slot.head is not None:
            slot.head = slots[slot.head].same
            slot.head = None if slot.head >= slot.same else slot.head
    return kept, dropped


def _announces(brief: Brief, slots: list[Slot], number: int) -> bool:
    """Tell whether a string is only announced as set several times, and then written out: "“SALE” twice: “SALE” and “SALE”"."""
    slot = slots[number]
    after = slots[number + 1 : number + 3]
    if len(after) < 2 or any(other.text != slot.text for other in after):
        return False
    return _OFTEN.match(brief.masked, slot.end, after[0].start) is not None


_FOR_IT = re.compile(r"\s*(?:for|about|of|für|zu|pour|para|per|для|о|dla|için|cho|untuk)\s+(?:\w{1,4}\s+)?\W*$")
_OF_IT = re.compile(r"[\W_]*(?:の|的|의|के लिए|के|का|की|-এর|এর)\s?[^\s\W]{0,6}?\s?$")


def _names_sheet(brief: Brief, slots: list[Slot], number: int) -> bool:
    """Tell whether a string says what the sheet is for and is ordered again: "a poster for “X”: title “X”", 「X」のポスター…「X」."""
    slot = slots[number]
    if len(slot.text) < _SHORTEST or all(other.text != slot.text for other in slots[number + 1 : number + 9]):
        return False
    before = brief.hits.within(max(0, slot.start - 24), slot.start, "medium")[-1:]
    after = brief.hits.within(slot.end, min(len(brief.masked), slot.end + 16), "medium")[:1]
    return any(_FOR_IT.fullmatch(brief.masked, hit.end, slot.start) for hit in before) or any(
        _OF_IT.fullmatch(brief.masked, slot.end, hit.start) for hit in after
    )


_SHORTEST = 4
"""Letters from which a string is hardly set twice by chance."""


def _points(brief: Brief, slot: Slot) -> bool:
    lead = brief.hits.within(max(slot.pre.start, slot.start - 24), slot.start, "place")
    tight = bool(lead) and re.fullmatch(
        r"[\s\"'“”‘「『«]*(?:the|of|the word)?[\s\"'“”‘「『«]*", brief.masked[lead[-1].end : slot.start]
    )
    return (
        bool(tight)
        and re.match(
            r"above|below|under|beneath|left of|right of|next", brief.masked[lead[-1].start : lead[-1].end].lower()
        )
        is not None
    )
