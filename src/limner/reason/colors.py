"""Colours a brief names: which colour, and whether of the ground, of letters, of the whole palette or of a thing."""

from __future__ import annotations

import bisect
import functools
import re
from typing import Literal, NamedTuple

from limner.document.color import from_oklch, oklch, to_hex
from limner.document.plan import Decision, PaletteBrief
from limner.reason.brief import BLANK, Brief, decide
from limner.reason.tables import Hit, fold, load_table
from limner.reason.unseen import unseen_words

Target = Literal["ground", "text", "palette", "thing"]
_HEX = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_JOIN = re.compile(
    r"[\s\-–—/,、，·+&:：]*(?:and|und|et|y|e|и|و|和|と|과|와|및|और|ও|এবং|"
    r"の|的|色|の色|色の|رنگ|의|color|colour|colored|colou?red|в)?[\s\-–—/,、，·+&]*",
    re.IGNORECASE,
)
_ON = re.compile(
    r"\b(?:on|upon|against|over|auf|sur|sobre|em|su|на)\s+(?:an?\s+|the\s+|einem\s+|un\s+|uno\s+)?$", re.IGNORECASE
)
_UPON = re.compile(r"(?:^|\s)(?:on|upon|over|auf|sur|sobre|su|на|على|में|पर)(?:\s|$)", re.IGNORECASE)
_IN = re.compile(r"^\s*(?:in|en|em|in|colored|coloured|couleur|de color|на)\s+(?:\w+\s+)?$", re.IGNORECASE)
_JOINED = re.compile(
    r"^[\s:：]*(?:(?:is|are|should be|could be|can be|must be|to be|as)(?: an?| the)?"
    r"|in|of|en|de|em|为|是|は|が|को|में|color|colou?r|ist|в|цвета)?\s*"
)
_SHIFT = {"dark": (-0.17, 1.0), "light": (0.16, 0.62), "bright": (0.03, 1.25), "muted": (0.0, 0.55),
          "warm": (0.0, 1.0), "pastel": (0.2, 0.45)}  # fmt: skip


class Tint(NamedTuple):
    """A colour named in the brief: where, its sRGB hex, its words and what it is the colour of."""

    start: int
    end: int
    color: str
    name: str
    target: Target
    joined: bool = False
    """Whether it stands in a row of colours: "red and gold"."""


def tints_in(tints: list[Tint], start: int, end: int) -> list[Tint]:
    """Return the colours that begin in [start, end) of a list in order."""
    low = bisect.bisect_left(tints, start, key=lambda tint: tint.start)
    return tints[low : bisect.bisect_left(tints, end, key=lambda tint: tint.start)]


def shade(color: str, how: str) -> str:
    """Return a colour made darker, lighter, brighter … as a modifier word says ("dark", "light", "bright", "muted")."""
    lightness, chroma, hue = oklch(color)
    delta, scale = _SHIFT[how]
    lightness = min(0.97, max(0.13, lightness + delta))
    chroma = chroma * scale + (0.02 if how == "warm" else 0)
    return to_hex(from_oklch(lightness, chroma, hue))


def find_tints(brief: Brief) -> list[Tint]:
    """Return every colour the brief names outside its copy, in order, with what it colours."""
    found: list[Tint] = []
    unseen = unseen_words(brief)
    for hit in brief.hits.of("color"):
        # 白 of 余白 (empty space) is no white.
        if _is_thing(brief, hit) or any(start <= hit.start and hit.end <= end for start, end in unseen):
            continue
        _, _, color = hit.value.partition(" ")
        start, end = hit.start, hit.end
        for modifier in _modifiers(brief, hit):
            color = shade(color, modifier.value)
            start, end = min(start, modifier.start), max(end, modifier.end)
        found.append(Tint(start, end, color, brief.text[start:end], "thing"))
    for match in _HEX.finditer(brief.masked):
        digits = match[0][1:].lower()
        full = digits if len(digits) == 6 else "".join(d * 2 for d in digits)
        found.append(Tint(match.start(), match.end(), f"#{full}", match[0], "thing"))
    found = _compounds(brief, sorted(found))
    chains = [part for chain in _chains(brief, found) for part in _parted(brief, chain)]
    return [tint._replace(target=_target(brief, chain), joined=len(chain) > 1) for chain in chains for tint in chain]


_ADJECTIVES_AFTER = frozenset({"fr", "es", "pt", "it", "ar", "vi", "id"})
"""Languages whose adjectives follow their noun."""

_ENDS_PHRASE = re.compile(r"\s*(?:$|[,.;:!?)]|(?:and|und|et|y|e|with|mit|avec|con|on|at|in|auf|sur|sobre|en)\s)", re.I)
_LEADS_COLOR = re.compile(
    r"(?:\b(?:in|of|to|is|are|into|colou?rs?|palette|shades?|tones?|en|de|auf)|[:,/&+-])\s*(?:and\s+)?$", re.I
)


def _is_thing(brief: Brief, hit: Hit) -> bool:
    """Tell whether a word that also names a flower, a fruit … stands for it: "… “Paris” rose and Eiffel tower"."""
    if fold(brief.text[hit.start : hit.end]) not in _also_things():
        return False
    lead = brief.masked[max(0, hit.start - 24) : hit.start]
    if brief.hits.within(max(0, hit.start - 24), hit.start, "color", "shade") or _LEADS_COLOR.search(lead):
        return False
    after = brief.hits.within(hit.end, min(len(brief.masked), hit.end + 16), "color")
    return not after and _ENDS_PHRASE.match(brief.masked, hit.end) is not None


@functools.cache
def _also_things() -> frozenset[str]:
    return frozenset(word for words in load_table("colors")["also_things"].values() for word in words.split("|"))


_GREY, _AKIN = 0.02, 55.0
"""OKLCH chroma below which a colour has no hue; degrees within which two hues go under one name."""

_BROAD = frozenset(["#d62828", "#f3722c", "#7a4a2b", "#f7c800", "#2e8b47", "#1f5fbf", "#6d3fa0", "#f28ab2", "#808488"])


def _compounds(brief: Brief, tints: list[Tint]) -> list[Tint]:
    """Return the colours with two that stand side by side as one: "verde oliva" and "coral pink" are the finer of the two."""
    out: list[Tint] = []
    for tint in tints:
        last = out[-1] if out else None
        if last is not None and last.end < tint.start and brief.masked[last.end : tint.start] in (" ", "-"):
            broad = last.color in _BROAD, tint.color in _BROAD
            if broad[0] != broad[1] and _akin(last.color, tint.color):
                finer = tint if broad[0] else last
                out[-1] = Tint(last.start, tint.end, finer.color, brief.text[last.start : tint.end], "thing")
                continue
        out.append(tint)
    return out


def _akin(first: str, second: str) -> bool:
    """Tell whether two colours are near in hue, so that one can be a kind of the other: olive is a green, white no red."""
    (_, chroma, hue), (_, other_chroma, other_hue) = oklch(first), oklch(second)
    apart = abs((hue - other_hue + 180) % 360 - 180)
    return min(chroma, other_chroma) > _GREY and apart <= _AKIN


def _modifiers(brief: Brief, hit: Hit) -> list[Hit]:
    masked = brief.masked
    before = brief.hits.within(max(0, hit.start - 12), hit.start, "shade")
    after = brief.hits.within(hit.end, min(len(masked), hit.end + 10), "shade")
    found = [m for m in before[-1:] if re.fullmatch(r"[\s\-]*", masked[m.end : hit.start])]
    if not found:
        found = [m for m in after[:1] if re.fullmatch(r"[\s\-]*", masked[hit.end : m.start]) and _follows(brief)]
    return found


def _follows(brief: Brief) -> bool:
    return brief.language in ("ar", "fr", "es", "pt", "it", "fa")


def _chains(brief: Brief, tints: list[Tint]) -> list[list[Tint]]:
    """Group the colours that are joined ("blue and white", "red, gold and black"): they colour one thing."""
    chains: list[list[Tint]] = []
    for tint in tints:
        if chains and tint.start < chains[-1][-1].end:
            continue
        if (
            chains
            and _JOIN.fullmatch(brief.masked[chains[-1][-1].end : tint.start])
            and not _split(brief, chains[-1][-1], tint)
        ):
            chains[-1].append(tint)
        else:
            chains.append([tint])
    return chains


def _parted(brief: Brief, chain: list[Tint]) -> list[list[Tint]]:
    """Return a chain in two where only its last colour, after a comma, is the ground's: "pink, black background"."""
    if len(chain) < 2 or not re.fullmatch(r"\s*[,，、،]\s*", brief.masked[chain[-2].end : chain[-1].start]):
        return [chain]
    ground = _next(brief, chain[-1].end, "ground", "letters")
    return [chain[:-1], chain[-1:]] if ground is not None and ground.kind == "ground" else [chain]


def _split(brief: Brief, first: Tint, second: Tint) -> bool:
    return bool(re.search(r"\b(on|auf|sur|sobre|su|на|in)\b", brief.masked[first.end : second.start], re.IGNORECASE))


def _target(brief: Brief, chain: list[Tint]) -> Target:
    start, end, masked = chain[0].start, chain[-1].end, brief.masked
    if len(chain) == 1 and _of_sheet(brief, start, end):
        return "ground"
    after = _next(brief, end, "ground", "letters", "role", "palette", "font")
    before = _previous(brief, start, "ground", "letters", "role", "palette")
    if after is not None:
        if after.kind == "ground":
            return "ground"
        if after.kind in ("letters", "font") or after.kind == "role" and after.value in _TEXTUAL:
            return "text"
        if after.kind == "palette":
            return "palette"
    if before is not None:
        if before.kind == "ground":
            return "ground"
        if before.kind == "letters" or before.kind == "role" and before.value in _TEXTUAL:
            return "text"
        if before.kind == "palette":
            return "palette"
    if _ON.search(masked[max(0, start - 14) : start]) and _ends(masked[end : end + 40]):
        return "ground"
    opening = max(masked.rfind(BLANK, max(0, start - 40), start), 0)
    lead = masked[opening + 1 : start].lstrip("\"'”’»」』》“›")
    if opening and re.match(r"\s*[（(][^)）]*$", lead):
        return "text"
    if (
        opening
        and _IN.match(lead)
        and (_ends(masked[end : end + 40]) or _next(brief, end, "effect", "font", "weight", "italic"))
    ):
        return "text"
    if re.match(r"\s+[\"'“‘„«]\ufffc", masked[end : end + 4]) and not _titled(brief, end):
        return "text"
    drawn = _next(brief, end, "effect")
    if drawn is not None and re.match(r"\s+[\"'“‘„«]\ufffc", masked[drawn.end : drawn.end + 4]):
        return "text"
    if _alone(brief, start, end):
        return "palette"
    return "thing"


_SHEETS = frozenset({"poster", "banner", "card", "menu", "cover", "infographic", "letter", "sticker", "magazine", "ticket",
                     "thumbnail",
                     "coupon", "certificate", "nametag", "business-card", "trading-card", "label", "brand-sheet",
                     "slide", "bento", "resume", "calendar", "timetable", "notebook", "checklist", "worksheet", "newspaper"})  # fmt: skip
_OPENING = 48
"""So many characters into a brief the word for what is to be made still counts as its opening."""


def _of_sheet(brief: Brief, start: int, end: int) -> bool:
    """Tell whether a colour is the sheet's own: "a red poster …", "红色海报，…", "ملصق أحمر …" as a brief's opening."""
    sheet = next((hit for hit in brief.hits.of("medium") if hit.value in _SHEETS), None)
    if sheet is None or sheet.start > _OPENING or BLANK in brief.masked[: max(sheet.end, end)]:
        return False
    between = brief.masked[end : sheet.start] if end <= sheet.start else brief.masked[sheet.end : start]
    return re.fullmatch(r"\s*(?:[的の]|color(?:ed)?|colou?red|farbenes)?\s*", between) is not None


def _titled(brief: Brief, at: int) -> bool:
    """Tell whether the string that begins at an offset stands before the word for what it is on ("a red “STOP” sign")."""
    quoted = re.compile(r"\W{1,3}\ufffc+\W{1,3}").match(brief.masked, at)
    end = quoted.end() if quoted else at
    return bool(brief.hits.within(end, end + 14, "carrier", "role", "medium"))


_TEXTUAL = frozenset({"title", "subtitle", "body", "detail", "caption", "quote", "author"})


def _next(brief: Brief, at: int, *kinds: str) -> Hit | None:
    """Return the nearest hit within two words after an offset, nothing but size and weight words between."""
    limit = min(len(brief.text), at + 34)
    for hit in brief.hits.within(at, limit, *kinds):
        between = brief.masked[at : hit.start]
        if re.search(r"[,;.，。；、،।\n:：\"“”「」『』«»]", between) or BLANK in between:
            return None
        if _UPON.search(between):
            return None
        loose = _unlisted(brief, at, hit.start)
        return hit if len(loose.split()) <= (0 if hit.kind == "role" else 1) and len(loose) <= 14 else None
    return None


def _previous(brief: Brief, at: int, *kinds: str) -> Hit | None:
    for hit in reversed(brief.hits.within(max(0, at - 30), at, *kinds)):
        between = brief.masked[hit.end : at]
        if re.search(r"[;.。；।\n\"“”「」『』«»]", between) or BLANK in between or "," in between or "，" in between:
            return None
        loose = _JOINED.sub("", between)
        if _unlisted(brief, hit.end, at).strip() and loose.strip():
            return None
        return hit
    return None


def _unlisted(brief: Brief, start: int, end: int) -> str:
    """Return what remains of a stretch without size, weight, font and effect words and small joining words."""
    rest = brief.masked[start:end]
    for hit in reversed(
        brief.hits.within(start, end, "size", "weight", "italic", "font", "effect", "shade", "letters")
    ):
        rest = rest[: hit.start - start] + " " + rest[hit.end - start :]
    rest = re.sub(r"[的の色な에한に는은\-–_*]", " ", rest)
    return re.sub(r"\b(colou?red|color|capital|block|farbenen|farbige|couleur|цвета)\b", " ", rest).strip()


def _ends(following: str) -> bool:
    return re.match(r"\s*(?:$|[,;.，。；、،।\n!\"'”]|with\b|and\b|mit\b|avec\b|con\b|com\b|с\b)", following) is not None


def _alone(brief: Brief, start: int, end: int) -> bool:
    """Tell whether a clause is made of colours only ("…, blue and white.", "orange und braun", "warm brown on cream")."""
    masked = brief.masked
    before = masked[max(0, start - 24) : start] if start > 24 else "," + masked[:start]
    head = re.search(r"(?:[,;.，。；、،।\n:：\"”」])\s*(?:in|with|mit|en|em|в|avec|con)?\s*$", before, re.IGNORECASE)
    chained = re.search(r"\bon\s+$|\bauf\s+$", masked[max(0, start - 6) : start], re.IGNORECASE)
    tail = re.match(
        r"\s*(?:only|nur|style|stil)?\s*(?:$|[,;.，。；、،।\n!]|on\b|with\b|mit\b|avec\b|con\b|auf\b|sur\b|на\b|sobre\b|su\b)",
        masked[end : end + 40],
    )
    return bool((head or chained) and tail)


def unclaimed(brief: Brief, tints: list[Tint], claimed: list[tuple[int, int]]) -> list[Tint]:
    """Return the colours with those of no thing and no string given to the palette.

    ``claimed`` are the stretches that name an entity, a place or an hour. A colour right before the word for a carrier or
    for a kind of string ("a blue neon sign", "a red badge") is that thing's own and stays a thing's; so is one right after the
    thing, where adjectives follow ("una silla roja").
    """
    out = []
    for tint in tints:
        held = any(start < tint.end and tint.start < end or _follows_thing(brief, end, tint) for start, end in claimed)
        free = tint.target == "thing" and not held
        if free and _next(brief, tint.end, "carrier", "role", "letters", "effect") is None:
            tint = tint._replace(target="palette")
        out.append(tint)
    return out


def _follows_thing(brief: Brief, end: int, tint: Tint) -> bool:
    return (
        brief.language in _ADJECTIVES_AFTER and 0 < tint.start - end <= 3 and not brief.masked[end : tint.start].strip()
    )


def palette_of(
    brief: Brief, tints: list[Tint], after_copy: list[tuple[int, int]]
) -> tuple[PaletteBrief, list[Decision]]:
    """Return the palette the brief asks for, and why; a colour right after a string (``after_copy``) is that string's only."""
    background = text = None
    spoken = [tint for start, end in after_copy for tint in tints_in(tints, start, end)]
    own = [tint for tint in spoken if tint.target == "text"]
    of_strings = {tint.start for tint in spoken if tint.target == "palette" and not tint.joined}
    dominant: list[str] = []
    trace: list[Decision] = []
    for tint in tints:
        if tint.target == "ground":
            background = background or tint.color
            if tint.color != background:
                dominant.append(tint.color)
        elif tint.target == "text":
            if len(after_copy) > 1 and len(own) > 1 and tint in own:
                continue
            text = text or tint.color
        elif tint.target == "palette" and tint.start not in of_strings:
            dominant.append(tint.color)
        else:
            continue
        trace.append(decide(brief, f"colour of the {tint.target}", tint.color, tint.start, tint.end, "colour words"))
    moods = []
    for hit in brief.hits.of("mood"):
        if hit.value not in moods and not any(t.start <= hit.start < t.end for t in tints):
            moods.append(hit.value)
            trace.append(decide(brief, "mood", hit.value, hit.start, hit.end, "mood words"))
    unique = tuple(dict.fromkeys(dominant))
    return PaletteBrief(background=background, dominant=unique, text=text, moods=tuple(moods)), trace
