"""Copy written without quotation marks: after a cue that is plainly delimited, on "key: value" lines, in numbered lists.

A brief that quotes anything quotes its copy; these rules read only briefs that quote nothing, and lines of keys and values.
"""

from __future__ import annotations

import re

from limner.reason.brief import BLANK, Brief
from limner.reason.foreign import find_foreign
from limner.reason.plainly import author_after, authors_of_covers, find_plain
from limner.reason.pricelists import find_priced
from limner.reason.quotes import Quoted
from limner.reason.shapes import shape_of
from limner.reason.source import HOLE
from limner.reason.tables import Hit, load_table

_LINE = re.compile(
    r"^[ \t]*(?:[-*•+]|\d+[.)])?[ \t]*(?:\*\*|__)?([^\n:：*_\"“「]{2,40}?)(?:\*\*|__)?[ \t]*[:：]"
    r"[ \t]*(?:\*\*|__)?[ \t]*(\S[^\n]*?)(?:\*\*|__)?[ \t]*$",
    re.MULTILINE,
)
_NUMBERED = re.compile(r"^[ \t]*(?:\d{1,2}[.)、]|[-*•+])[ \t]+(?![^\n]{0,40}[:：]\s)(\S[^\n]*?)[ \t]*$", re.MULTILINE)
_END = re.compile(r"[,;\n、，。；।،؛|]|[.!?！？](?=\s|$)|\s[—–-]\s")
_STOPS = r"(?=\s*(?:$|[,;،؛、，。।.\n)）]|(?:and|und|et|y|e|и|और|এবং|ও|と|和|및|و)(?:\s|[\"'“”„«»「『])))"
_WORD = r"[A-ZÀ-ÞĀ-ŽΑ-ΩА-ЯЁ0-9][\w'’&.\-À-ÿ]*[!?%€$£°]{0,2}"
_SMALL = (
    r"(?:of|the|and|in|to|a|an|for|on|at|is|vs|de|du|des|la|le|les|el|los|y|e|et|und|der|die|das|am|im|zum|do|da|di|del|"
    r"della|и|в|на|&|\+|–|-|/|\||·|x)"
)
_CAPITAL = re.compile(rf"[ \t]+({_WORD}(?:[ \t]+(?:{_SMALL}[ \t]+){{0,2}}{_WORD})*)")
_ROLES = frozenset(
    {"title", "subtitle", "brand", "button", "badge", "caption", "quote", "author", "detail", "date", "balloon"}
)
_SAYS_END = re.compile(r"(?:着|著|有|为|是|了)$")


def find_bare(brief: Brief) -> list[Quoted]:
    """Return the stretches of a brief that are copy though not quoted, as quotes without marks."""
    found = _lines(brief)
    found += [item for item in find_priced(brief) if not any(q.start < item.end and item.start < q.end for q in found)]
    found += _prices_after(brief)
    found += authors_of_covers(brief)
    if not found:
        found = _cued(brief)
    for more in (find_foreign(brief), find_plain(brief)):
        taken = [(q.start, q.end) for q in found]
        found += [item for item in more if not any(a < item.end and item.start < b for a, b in taken)]
    return sorted(found)


def _lines(brief: Brief) -> list[Quoted]:
    lines = list(_LINE.finditer(brief.masked))
    keyed = [m for m in lines if _role_key(brief, m)]
    found = []
    if len(lines) >= 2:
        for match in keyed:
            start, end = match.span(2)
            if BLANK in match[2] or HOLE in match[2] or _describes(brief, start, end):
                continue
            end = start + len(brief.text[start:end].rstrip(" *_"))
            found.append(Quoted(start, end, start, end, ""))
    if any(hit.value in ("infographic", "menu") for hit in brief.hits.of("medium")):
        rows = [m for m in _NUMBERED.finditer(brief.masked) if BLANK not in m[1]]
        if len(rows) >= 2:
            found += [Quoted(m.start(1), m.end(1), m.start(1), m.end(1), "") for m in rows]
    return found


def _prices_after(brief: Brief) -> list[Quoted]:
    """Return the prices that stand unquoted after quoted dishes of a menu: "“Latte” $4, “Mocha” $5.50"."""
    if len(brief.quotes) < 2 or not any(hit.value == "menu" for hit in brief.hits.of("medium")):
        return []
    after = re.compile(rf"\s*(?:[:：=–—-]|at|for|zu|für|à|por|за)?\s*({shape_of('price')}){_STOPS}", re.IGNORECASE)
    found = [after.match(brief.text, quote.end) for quote in brief.quotes]
    return [Quoted(m.start(1), m.end(1), m.start(1), m.end(1), "") for m in found if m is not None]


def _role_key(brief: Brief, match: re.Match[str]) -> bool:
    keys = load_table("keys")
    key = match[1].strip().lower()
    return (
        re.fullmatch(rf"(?:(?:main|the|small|big|large|top|bottom) )?(?:{keys['copy']})(?: text| line| \d+)?", key)
        is not None
    )


def _describes(brief: Brief, start: int, end: int) -> bool:
    """Tell whether a value only says how something looks ("large, gold, at the top")."""
    first = brief.text[start : start + 1]
    looks = brief.hits.within(start, end, "size", "color", "place", "font", "weight", "shade", "letters")
    return bool(looks) and (first.islower() or ord(first) > 0x2E00) and looks[0].start - start <= 6


def _cued(brief: Brief) -> list[Quoted]:
    found: list[Quoted] = []
    for hit in brief.hits.of("role", "says", "namedrop"):
        if (
            found
            and hit.start < found[-1].end
            or brief.quotes
            and not (hit.kind == "role" and hit.value in ("title", "subtitle"))
        ):
            continue
        if hit.value == "brand" and _of_somebody(brief, hit):
            continue
        found += _several(brief, hit)
        if found and hit.start < found[-1].end:
            continue
        span = _after(brief, hit)
        if span is not None and BLANK not in brief.masked[span[0] : span[1]] and not _describes(brief, *span):
            found.append(Quoted(span[0], span[1], span[0], span[1], ""))
            if hit.kind == "role" and hit.value == "title":
                found += author_after(brief, found[-1])
    return found


def _of_somebody(brief: Brief, hit: Hit) -> bool:
    """Tell whether "named" gives the name of somebody in the picture ("a robot named Pip"), which is not to be set."""
    named = brief.hits.within(hit.start, hit.end, "namedrop")
    who = brief.hits.within(max(0, hit.start - 30), hit.start, "living")
    near = [one for one in who if len(brief.masked[one.end : hit.start].split()) <= 1]
    return bool(named and near) and not any(
        one.value in ("logo", "cover", "packaging") for one in brief.hits.of("medium")
    )


def _several(brief: Brief, hit: Hit) -> list[Quoted]:
    """Return the strings of a plain list after "text:" ("Poster with text: GRAND OPENING, Saturday 10 AM, Free Coffee")."""
    colon = re.compile(r"[ \t]*[:：][ \t]*(?=\S)").match(brief.text, hit.end)
    if hit.kind != "says" or colon is None:
        return []
    stop = re.compile(r"[.。!！?？\n](?=\s|$)").search(brief.text, colon.end())
    found = []
    at, end = colon.end(), stop.start() if stop else len(brief.text)
    for part in re.split(r"([,;，、；|])", brief.text[at:end]):
        span = _span(brief.text, at, at + len(part), 80)
        at += len(part)
        if span is None or part in ",;，、；|":
            continue
        if brief.text[span[0]].islower() or BLANK in brief.masked[span[0] : span[1]]:
            break
        found.append(Quoted(span[0], span[1], span[0], span[1], ""))
    return found if len(found) > 1 else []


def _after(brief: Brief, hit: Hit) -> tuple[int, int] | None:
    text = brief.text
    role = hit.kind != "role" or hit.value in _ROLES
    colon = re.compile(r"[ \t]*[:：][ \t]*(?=\S)").match(text, hit.end)
    if colon and role and not text.startswith("//", colon.end()):
        stop = _END.search(text, colon.end())
        return _span(text, colon.end(), stop.start() if stop else len(text), 140)
    if not role:
        return None
    if hit.kind == "namedrop" and not any(h.value == "logo" for h in brief.hits.of("medium")):
        return None
    run = _CAPITAL.match(text, hit.end)
    if run and brief.language not in ("zh", "ja") and len(run[1]) > 1 and not run[1].isdigit():
        end = run.end(1) - (1 if run[1].endswith(".") and not re.search(r"\b[A-Z]\.$", run[1]) else 0)
        return run.start(1), end
    if brief.language in ("zh", "zh-Hant", "ja"):
        return _spaceless(brief, hit)
    if brief.language in ("hi", "bn", "ar") and (
        hit.kind == "says" and hit.end - hit.start > 6 or text[hit.start : hit.end] == "بعنوان"
    ):
        stop = _END.search(text, hit.end)
        return _span(text, hit.end, stop.start() if stop else len(text), 60)
    return None


def _spaceless(brief: Brief, hit: Hit) -> tuple[int, int] | None:
    text = brief.text
    word = text[hit.start : hit.end]
    joint = re.compile(r"是|为|為|は|：|叫").match(text, hit.end)
    start = joint.end() if joint else hit.end
    if not joint and not _SAYS_END.search(word):
        return None
    stop = re.compile(r"[,;\n、，。；!！?？\s]|的(?=[^，。、；\s]{1,7}(?:$|[，。、；\s]))|で(?=、|。|$)|です").search(
        text, start
    )
    end = stop.start() if stop else len(text)
    named = [thing.start for thing in brief.hits.within(start + 2, end, "carrier") if thing.end == end]
    end = named[0] if named else end
    if not 2 <= end - start <= 30 or re.match(
        r"在|用|要|使用|放|位于|大きく|金|红|白|入れな|使わな|書かな|描かな|不要|"
        r"なし|無し|いらな|入れず|なく",
        text[start:],
    ):
        return None
    return start, end


def _span(text: str, start: int, end: int, longest: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1] in " \t.*_":
        end -= 1
    return (start, end) if 0 < end - start <= longest else None
