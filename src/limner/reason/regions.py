"""Exact boxes of strings: "occupying the left 40%", "at 10%, 20%", "x=120 y=80 w=400 h=200", in every language read."""

from __future__ import annotations

import functools
import re

from limner.document.plan import Decision, Region
from limner.document.request import Request
from limner.reason.brief import Brief, Stretch, decide
from limner.reason.canvas import canvas_of
from limner.reason.strings import Slot
from limner.reason.tables import load_table

_NUMBER = r"(-?\d+(?:\.\d+)?)\s*(px|%|％|٪)?"
_NAMED = re.compile(
    rf"(?:\b(?:in|inside) (?:a|the) (?:box|frame|rectangle|area|region)\s*(?:at|of|with)?\s*)?"
    rf"\bx[\"”']?\s*[:=：]?\s*{_NUMBER}[\s,;、，]*\b[\"“']?y[\"”']?\s*[:=：]?\s*{_NUMBER}"
    rf"(?:[\s,;、，]*\b[\"“']?(?:w|width|breite|largeur|ancho|largura|larghezza)[\"”']?\s*[:=：]?\s*{_NUMBER}"
    rf"[\s,;、，]*\b[\"“']?(?:h|height|höhe|hauteur|alto|altura|altezza)[\"”']?\s*[:=：]?\s*{_NUMBER})?",
    re.IGNORECASE,
)
_BOX = re.compile(
    rf"(?:bbox|bounding box|box|rect|region|坐标|座標|範囲|좌표)[\"”']?\s*[:=：]?\s*[\[(（]?\s*"
    rf"{_NUMBER}\s*,\s*{_NUMBER}\s*,\s*{_NUMBER}\s*,\s*{_NUMBER}",
    re.IGNORECASE,
)
_POINT = re.compile(r"(?<![\d.])(\d{1,2}(?:\.\d+)?)\s*[%％٪]\s*[,，、/x×]\s*(\d{1,2}(?:\.\d+)?)\s*[%％٪]")
_TAIL = re.compile(r"(?:[\s,;、，()（）=:：.%％٪pxwhy\d-]|width|height)*")
"""What belongs to a box though it stands behind a comma: "10%, 20%"."""
_EDGE = 0.05
"""The margin that a box without a width or height of its own keeps from the far edge."""


def region_of(brief: Brief, slot: Slot, request: Request) -> tuple[Region | None, list[Decision]]:
    """Return the exact box that the words around a string give it, as fractions of the canvas, and why; None for none."""
    tail = _TAIL.match(brief.masked, slot.post.end)
    after = Stretch(slot.post.start, tail.end() if tail else slot.post.end)
    for stretch in (after, slot.pre):
        for read in (_by_numbers, _by_side):
            region, start, end = read(brief, stretch, request)
            if region is not None:
                box = f"{region.x:.3g} {region.y:.3g} {region.w:.3g} {region.h:.3g}"
                return region, [decide(brief, "box", box, start, end, "an exact box")]
    return None, []


def _by_numbers(brief: Brief, stretch: Stretch, request: Request) -> tuple[Region | None, int, int]:
    match = _NAMED.search(brief.masked, *stretch) or _BOX.search(brief.masked, *stretch)
    if match is not None:
        values = [(float(match[k]), match[k + 1] or "") for k in (1, 3, 5, 7) if match[k] is not None]
        return _box(_scaled(brief, values, request)), match.start(), match.end()
    point = _POINT.search(brief.masked, *stretch)
    if point is None:
        return None, 0, 0
    return _box([float(point[1]) / 100, float(point[2]) / 100]), point.start(), point.end()


def _scaled(brief: Brief, values: list[tuple[float, str]], request: Request) -> list[float]:
    """Return numbers as fractions: percent as said, all up to 1 as they are, else pixels of the canvas."""
    if any(unit and unit != "px" for _, unit in values):
        return [value / 100 for value, _ in values]
    if all(0 <= value <= 1 for value, _ in values):
        return [value for value, _ in values]
    width, height = _edges(brief, request)
    return [value / (width, height)[k % 2] for k, (value, _) in enumerate(values)]


def _edges(brief: Brief, request: Request) -> tuple[float, float]:
    """Return the canvas's width and height in the pixels that the brief counts in."""
    size = re.search(r"(?<!\d)(\d{3,5})\s?[x×*]\s?(\d{3,5})(?!\d)", brief.masked)
    if size is not None:
        return float(size[1]), float(size[2])
    if request.width and request.height:
        return float(request.width), float(request.height)
    ratio = canvas_of(brief)[0].ratio or 1.0
    return 1024.0 * max(1.0, ratio**0.5), 1024.0 / min(1.0, ratio**0.5) if ratio < 1 else 1024.0


def _box(values: list[float]) -> Region | None:
    """Return the box of (x, y) or (x, y, w, h), cut to the canvas; None where nothing of it is left."""
    if len(values) not in (2, 4) or not all(-0.01 <= value <= 1.5 for value in values):
        return None
    x, y = (max(0.0, value) for value in values[:2])
    w, h = values[2:] if len(values) == 4 else (1 - _EDGE - x, min(0.16, 1 - _EDGE - y))
    w, h = min(w, 1 - x), min(h, 1 - y)
    return Region(x=round(x, 4), y=round(y, 4), w=round(w, 4), h=round(h, 4)) if w > 0.01 and h > 0.01 else None


@functools.cache
def _sides() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of "left 40%", "40% on the left" and "left half"."""
    table = load_table("regions")
    side = "|".join(f"(?P<{name}>{_words(words)})" for name, words in table["side"].items())
    part = "|".join(f"(?P<{name}>{_words(words)})" for name, words in table["fraction"].items())
    number = r"[%％٪]?\s?(?P<n>\d{1,3})\s?[%％٪]?"
    link = r"(?:\s*(?:side|part|portion|hand|area|的|の|の部分|部分|侧|側|से|ओर|दिक|من|of|de|di|do|da|des|der|du|partie|parte)\s*|\s)?"
    on = r"\s*(?:(?:of|on|at|from) the |an der |am |à la |à |a la |a |en |de |do |da |di |в |من )?"
    second = {"side": side.replace("?P<", "?P<b"), "part": part.replace("?P<", "?P<b")}
    return (
        re.compile(rf"(?:{side}){link}(?=[%％٪]\s?\d|\d+\s?[%％٪]){number}", re.IGNORECASE),
        re.compile(rf"(?:[%％٪]\s?(?P<n>\d{{1,3}})|(?P<m>\d{{1,3}})\s?[%％٪]){on}(?:{side})", re.IGNORECASE),
        re.compile(
            rf"(?:{side}){link}\s*(?:{part})|(?:{second['part']})\s*(?:of the |من |)(?:{second['side']})", re.IGNORECASE
        ),
    )


def _words(listed: str) -> str:
    """Return words as a pattern, the longest first; those of scripts with spaces from boundary to boundary."""
    words = sorted(listed.split("|"), key=len, reverse=True)
    return "|".join(rf"\b{re.escape(w)}\b" if ord(w[0]) < 0x900 else re.escape(w) for w in words)


@functools.cache
def _fills() -> re.Pattern[str]:
    return re.compile(_words(load_table("regions")["fills"]), re.IGNORECASE)


def _by_side(brief: Brief, stretch: Stretch, request: Request) -> tuple[Region | None, int, int]:
    text = brief.masked
    leading, trailing, parted = _sides()
    for pattern in (leading, trailing):
        match = pattern.search(text, *stretch)
        if match is not None:
            found = match.groupdict()
            number = found.get("n") or found.get("m") or "0"
            share = int(number) / 100
            side = next(name for name in load_table("regions")["side"] if found.get(name))
            return _band(side, share), match.start(), match.end()
    match = parted.search(text, *stretch)
    if match is None or _fills().search(text, *stretch) is None:
        return None, 0, 0
    found = match.groupdict()
    side = next(name for name in load_table("regions")["side"] if found.get(name) or found.get(f"b{name}"))
    share = next(
        value
        for name, value in (("half", 0.5), ("third", 1 / 3), ("quarter", 0.25))
        if found.get(name) or found.get(f"b{name}")
    )
    return _band(side, share), match.start(), match.end()


def _band(side: str, share: float) -> Region | None:
    """Return the band of the canvas along a side; the middle's lies across it."""
    if not 0.04 <= share <= 1:
        return None
    x = {"right": 1 - share}.get(side, 0.0)
    y = {"bottom": 1 - share, "middle": (1 - share) / 2}.get(side, 0.0)
    across = side in ("left", "right")
    return Region(
        x=round(x, 4), y=round(y, 4), w=round(share if across else 1.0, 4), h=round(1.0 if across else share, 4)
    )
