"""Resumes written without quotation marks: whose it is, and its parts ("Experience: Cook, Loft, 2019–now; … Skills: …")."""

from __future__ import annotations

import functools
import itertools
import re

from limner.document.plan import Role
from limner.reason.brief import BLANK, Brief, Stretch
from limner.reason.tables import load_table

_BEFORE = r"(?:^|[.;。；\n,，、।؛،–—-]\s*(?:and\s+)?)"
_DATED = re.compile(r"(?<=\d\d\d\d|.now|sent|eute)\s*,\s*(?=[^\W\d_])", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_a-z][\w'’.-]*(?:\s+(?:(?:de|van|von|der|la|del|da|bin|al)\s+)?[^\W\d_a-z][\w'’.-]*){1,3}")
_POST = re.compile(r"\s*[,–—-]\s*([^,.;:\n]{3,40})(?=\s*(?:[.;\n]|$))")

Part = tuple[Stretch, tuple[Stretch, ...]]


def parts_of_resume(brief: Brief) -> list[Part]:
    """Return the parts of a resume that quotes nothing, each as its heading and its lines; [] of fewer than two."""
    if brief.quotes or brief.told or not any(hit.value == "resume" for hit in brief.hits.of("medium")):
        return []
    text = brief.text
    heads = list(_heads().finditer(text))
    found: list[Part] = []
    for head, following in itertools.pairwise([*heads, None]):
        if head is None:
            break
        stop = following.start() if following else len(text)
        end = text.find("\n\n", head.end(), stop)
        lines = _lines(text, head.end(), end if end > 0 else stop, plain=_is_plain(head[1]))
        if lines:
            found.append((Stretch(*head.span(1)), tuple(lines)))
    return found if len(found) > 1 else []


def owner_of_resume(brief: Brief, parts: list[Part]) -> list[tuple[Stretch, Role]]:
    """Return whose resume it is and what she does, as the words before its first part give them."""
    if not parts:
        return []
    end = parts[0][0].start
    for hit in brief.hits.of("medium"):
        lead = re.compile(rf"\s*(?:(?:{load_table('resumes')['whose']})\s|[:：,–—-])?\s*").match(
            brief.text, hit.end, end
        )
        name = _NAME.match(brief.text, lead.end(), end) if lead and hit.value == "resume" else None
        if name is None:
            continue
        stop = name.end() - (1 if name[0].endswith(".") else 0)
        post = _POST.match(brief.text, stop, end)
        found: list[tuple[Stretch, Role]] = [(Stretch(name.start(), stop), "title")]
        return found + ([(Stretch(*post.span(1)), "subtitle")] if post else [])
    return []


def _lines(text: str, start: int, end: int, *, plain: bool) -> list[Stretch]:
    """Return the lines of a part: cut at semicolons and line ends, else after years, else (nothing dated) at commas."""
    body = text[start:end]
    if plain or re.search(r"[;；\n]\s*\w", body):
        cut = re.compile(r"[\n;；]")
    elif re.search(r"\d{4}", body):
        cut = _DATED
    else:
        cut = re.compile(r"\s*[,，、،]\s*(?:(?:and|und|et|y|e|и)\s+)?")
    found, low = [], start
    for mark in [*cut.finditer(text, start, end), None]:
        high = mark.start() if mark else end
        words = text[low:high]
        bare = words.strip(" \t\n,;；，、-*•–—")
        bare = bare if plain and " " in bare and "@" not in bare else bare.rstrip(".。।")
        if bare and BLANK not in bare:
            at = low + words.index(bare)
            found.append(Stretch(at, at + len(bare)))
        low = mark.end() if mark else end
    return found


@functools.cache
def _heads() -> re.Pattern[str]:
    return re.compile(rf"{_BEFORE}({load_table('resumes')['heads']})\s*[:：]\s*", re.IGNORECASE)


def _is_plain(head: str) -> bool:
    return re.fullmatch(load_table("resumes")["plain"], head, re.IGNORECASE) is not None
