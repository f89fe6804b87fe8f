"""What is to be made: the medium, design styles, picture style and occasion, each by words and a rule of precedence."""

from __future__ import annotations

import re
from typing import cast

from limner.document.plan import Decision, Medium
from limner.document.scene import STYLES
from limner.reason.brief import BLANK, Brief, decide
from limner.reason.heads import heads
from limner.reason.manners import is_family, manners_of
from limner.reason.tables import Hit, load_table

_BORNE = re.compile(r"(?:featuring|with|showing|bearing|has|displaying) (?:an?|the|its|their) (?:[\w'-]+ ){0,2}$")

_BORNE_WORDS = re.compile(r"(?:\bwith|\band|,) the (?:words?|text|letters|phrase)$")
_BORNE_ON = re.compile(
    rf"\W*{BLANK}+\W*\s(?:in \w+ )?(?:on|onto|across|over|along) (?:the|his|her|their|its|my|an?) (?!(?:top|bottom|left|right)\b)",
    re.IGNORECASE,
)
_ITS = re.compile(
    r"(?<!\w)(?:its|his|her|their|whose|ihr|ihre|ihrem|sein|seine|seinem|deren|dessen|son|sa|leur|dont l['’]|su|cuya|cuyo|"
    r"sua|suo|seu|cuja|его|её|ее|их|उसका|उसके|उसकी|जिसका|তার|যার)\s?$|(?:它的|他的|她的|その|그\s)$"
)
"""Words that make a label or a cover part of what was named before."""
_PERSONAL = re.compile(r"\b(?:I|I'm|I’m|I'd|I’d|we|We|my|My|our|Our|me|please|Please)\b")
_ASKED = re.compile(
    r"\b(?:need|want|make|makes|making|design|designing|create|help with|help (?:me|us|her|him|them) with|do|for|of|put on)"
    r" (?:the|our|my|her|his|their) (?:[\w'-]+ ){0,2}$"
)


def is_product(brief: Brief, carriers: list[str]) -> bool:
    """Tell whether a brief without a medium word shows a product: a thing that bears its only copy comes first, nobody in it."""
    products: list[str] = load_table("bearing")["products"]
    first = brief.hits.of("carrier")[:1]
    return (
        bool(first) and first[0].value in products and first[0].start < 40 and first[0].value in carriers
        and not brief.hits.of("living") and not brief.masked[: first[0].start].rstrip().endswith((" on", " in", " with"))
    )  # fmt: skip


def is_signage(brief: Brief, carriers: list[str]) -> bool:
    """Tell whether a brief orders a sign itself, not a picture of one: it opens with it, and all of several strings are on it."""
    first = brief.hits.of("carrier")[:1]
    return len(carriers) > 1 and set(carriers) == {"sign"} and bool(first) and first[0].start < _OPENING


def is_badge(brief: Brief, carriers: list[str]) -> bool:
    """Tell whether a brief orders a badge itself: it opens with it, and all its strings run round it."""
    first = brief.hits.of("carrier")[:1]
    bent = brief.hits.of("curve")
    return set(carriers) == {"badge"} and bool(bent) and bool(first) and first[0].start < _OPENING


_OPENING = 24
_HEAD = 4
"""Some words name a medium within so many characters of a brief's beginning alone."""
_FIRST = 40
"""A medium named within so many characters is what is ordered."""


def medium_of(brief: Brief, copies: int) -> tuple[Medium, Decision | None]:
    """Return the medium and why: the strongest medium word, those nearer the brief's beginning first."""
    rules = load_table("precedence")
    rank: dict[str, float] = rules["medium"]
    best: tuple[float, Hit] | None = None
    found = heads(brief, _drawn(brief))
    shown = [hit for hit in found if not _inside_picture(brief, hit, rules)]
    if all(hit.value in ("scene", "lettering") for hit in shown) and _PERSONAL.search(brief.masked):
        shown += [hit for hit in found if _ASKED.search(brief.masked[max(0, hit.start - 60) : hit.start])]
    holds = [hit.start for hit in shown if hit.value in rules["hold_charts"] and hit.start < _FIRST]
    if holds:
        shown = [hit for hit in shown if hit.value not in ("chart", "diagram") or hit.start < holds[0]]
    for hit in shown:
        score = rank[hit.value] + min(3.0, (hit.end - hit.start) / 12) - min(4.0, hit.start / 60)
        if brief.masked[hit.start : hit.end].lower() in rules["weak"]:
            score -= rules["weak_cost"]
        if best is None or score > best[0]:
            best = (score, hit)
    if best is None or best[1].value == "lettering" and not copies:
        return "scene", None
    hit = best[1]
    if hit.value == "lettering" and _borne_words(brief, hit):
        return "scene", None
    return cast(Medium, hit.value), decide(brief, "medium", hit.value, hit.start, hit.end, "medium words")


def _borne_words(brief: Brief, hit: Hit) -> bool:
    """Tell whether "the words" are only those that a thing bears: "a van with the words “…”", "the word “…” on her cap"."""
    lead = _BORNE_WORDS.search(brief.masked[max(0, hit.start - 10) : hit.end])
    return lead is not None or _BORNE_ON.match(brief.masked, hit.end) is not None


_DIGIT = r"[0-9٠-٩۰-۹०-९০-৯๐-๙]"
_PRICED = re.compile(
    rf"^(?=.*[^\W\d_]{{2}}).+?[\s.…:–—-]+(?:([^\w\s]|[A-Z][A-Za-z]{{0,2}}\.?)\s?)?{_DIGIT}(?:[{_DIGIT[1:-1]}.,٫٬\s]*{_DIGIT})?(?:\s?([^\d]{{1,12}}?))?$"
)
"""A name, then a figure with a sign before it or a word or sign after it."""


def is_priced(texts: list[str]) -> bool:
    """Tell whether strings are a price list in whatever language: three or more of them, and all but one or two, end in a
    figure with one and the same sign or word of money.

    >>> is_priced(["ครัว", "ต้มยำ 180 บาท", "ผัดไทย 90 บาท", "ข้าวเหนียว 80 บาท"])
    True
    """
    signs = [(match[1] or match[2] or "").strip() for text in texts if (match := _PRICED.match(text.strip()))]
    priced = max((signs.count(sign) for sign in set(signs) if sign), default=0)
    return priced >= _PRICES and len(texts) - priced <= 2


_PRICES = 3


def _drawn(brief: Brief) -> list[Hit]:
    """Return the medium words, and the names of kinds of chart and diagram as words for these media."""
    named = {"mark": "chart", "form": "diagram"}
    forms = {(hit.start, hit.end) for hit in brief.hits.of("form")}
    opening = load_table("precedence")["opening"]
    said = [h for h in brief.hits.of("medium") if h.start < _HEAD or brief.lowered[h.start : h.end] not in opening]
    found = [hit for hit in said if hit.value != "chart" or (hit.start, hit.end) not in forms]
    known = {(hit.start, hit.end) for hit in found}
    more = [Hit(h.start, h.end, "medium", named[h.kind]) for h in brief.hits.of("mark", "form")]
    kept = [
        h for h in more if (h.start, h.end) not in known and (h.end - h.start > 6 or ord(brief.text[h.start]) > 0x2E00)
    ]
    return sorted([*found, *kept])


def _inside_picture(brief: Brief, hit: Hit, rules: dict[str, list[str]]) -> bool:
    """Tell whether a medium word names a thing in the picture: one that says something in a scene, or hangs on a wall."""
    before = brief.masked[max(0, hit.start - 24) : hit.start].lower()
    after = brief.masked[hit.end : hit.end + 24].lower()
    start = brief.sentence(hit.start).start
    if hit.value in rules["borne"] and (_BORNE.search(before) or _ITS.search(before)):
        return True
    if hit.value == "signage" and re.match(r"\s?(?:에는?\s|위에|に|上面?[写寫]|पर\s)", after):
        return True
    notes = hit.value == "notebook" and hit.start < 24
    if any(word in after[:16] for word in rules["hanging"]) and not notes:
        return True
    if any(before.endswith(word) for word in rules["holding"]):
        return True
    first = start == 0 and hit.start < 40
    carrier = any(h.kind == "carrier" and h.start == hit.start for h in brief.hits.within(hit.start, hit.end))
    return carrier and not first and any(before.rstrip().endswith(word) for word in rules["articles"])


def styles_of(
    brief: Brief, medium: Medium, left_out: tuple[tuple[int, int], ...] = ()
) -> tuple[tuple[str, ...], str, tuple[str, ...], list[Decision]]:
    """Return (design styles, picture style, occasions, why); the stretches that name what to leave out name no style.

    A manner that the brief asks for as one comes before words that are only found in it; a manner that is a family of designs
    too is a picture's on pictures alone.
    """
    trace: list[Decision] = []
    lists: dict[str, list[str]] = {"style": [], "picture": [], "occasion": []}
    for kind, values in lists.items():
        for hit in brief.hits.of(kind):
            denied = _denied(brief, hit) or any(a <= hit.start < b for a, b in left_out)
            if hit.value in values or denied or kind == "style" and _of_place(brief, hit):
                continue
            if kind == "picture" and hit.value not in STYLES:
                continue
            values.append(hit.value)
            trace.append(decide(brief, kind, hit.value, hit.start, hit.end, f"{kind} words"))
    order: list[str] = load_table("precedence")["picture"]
    manners = [
        h
        for h in manners_of(brief)
        if not _denied(brief, h)
        and not any(a <= h.start < b for a, b in left_out)
        and (medium in _PICTURES or not is_family(h.value))
    ]
    for hit in manners[:1]:
        if hit.value not in lists["picture"]:
            trace.append(decide(brief, "picture", hit.value, hit.start, hit.end, "words of a manner"))
    picture = manners[0].value if manners else min(lists["picture"], key=order.index, default="")
    if "summer-sale" in lists["occasion"] and "sale" in lists["occasion"]:
        lists["occasion"].remove("sale")
    if "chinese-new-year" in lists["occasion"] and "new-year" in lists["occasion"]:
        lists["occasion"].remove("new-year")
    return tuple(lists["style"]), picture, tuple(lists["occasion"]), trace


_PICTURES = ("scene", "product")
"""Media that are nothing but a picture."""


def _denied(brief: Brief, hit: Hit) -> bool:
    near = brief.hits.within(max(0, hit.start - 12), hit.start, "without")
    return any(brief.masked[n.end : hit.start].strip() == "" for n in near)


def _of_place(brief: Brief, hit: Hit) -> bool:
    """Tell whether a nation's adjective only says where something is from: "Swiss Alps", "Swiss chocolate", "Indian Ocean"."""
    table = load_table("precedence")
    word = brief.text[hit.start : hit.end]
    if hit.value not in table["national"] or not re.fullmatch(r"[A-Za-z]+", word):
        return False
    after = re.match(r"[\s-]*([A-Za-z]*)", brief.masked[hit.end : hit.end + 30])
    following = after[1] if after else ""
    if hit.value in table["strict"]:
        near = re.match(
            rf"[\s-]*(?:[a-z]+[\s-]){{0,2}}(?:{table['style_nouns']})\b", brief.masked[hit.end : hit.end + 44], re.I
        )
        return near is None and (following != "" or not _listed(brief, hit))
    return following[:1].isupper() and following[1:2].islower() and brief.text[: hit.start].strip() != ""


def _listed(brief: Brief, hit: Hit) -> bool:
    """Tell whether a word is a member of a list of styles: "minimal, Swiss, bold" or "style: Swiss"."""
    lead = brief.masked[max(0, hit.start - 24) : hit.start].rstrip()
    return lead.endswith((",", ":", "style", "and", "vibe", "feel"))
