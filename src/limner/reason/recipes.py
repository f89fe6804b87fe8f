"""Recipes written in plain words: "Ingredients: 6 apples, 200 g flour. Method: 1. Make the dough. 2. Bake." All of it is copy."""

from __future__ import annotations

import functools
import re

from limner.document.plan import Medium
from limner.reason.brief import BLANK, Brief, Stretch
from limner.reason.tables import load_table

RECIPE_MEDIA: tuple[Medium, ...] = ("scene", "card", "poster", "checklist", "menu")
"""Media that a recipe is not set as: what has its parts is a sheet of its own."""
_ELSEWHERE = {"packaging", "label", "ui", "magazine", "slide"}
_COMMA = re.compile(r"\s*(?:[;；،、，•·\n]|,(?!\d))\s*[-*•]?\s*")
_END = re.compile(r"(?<!\b[Tt]sp)(?<!\btbsp)[.!?](?=\s+[^\W\da-z_]|\s*$)|[。！？।]|\n\s*\n")
_NUMBER = re.compile(r"(?:^|(?<=[\s(（:：,，;；。]))(?:[1-9]|1\d|[१-९]|[১-৯]|[١-٩])\s?[.)）、．](?!\d)\s*")
_LONGEST, _MOST = 140, 24


@functools.cache
def _head(kind: str) -> re.Pattern[str]:
    words = load_table("recipes")[kind]
    return re.compile(
        rf"(?<![^\W_])(?P<head>(?:{words})(?:\s?[(（][^()（）\n]{{1,20}}[)）])?)[*_ \t]*(?:[:：][*_]*|\n)",
        re.IGNORECASE,
    )


@functools.cache
def _recipe() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{load_table('recipes')['recipe']})", re.IGNORECASE)


def recipe_of(brief: Brief) -> list[tuple[Stretch, tuple[Stretch, ...]]]:
    """Return the parts of a recipe, each its head and its lines; [] where a brief writes none without quotation marks."""
    text = brief.masked
    first = _head("ingredients").search(text)
    if first is None or {hit.value for hit in brief.hits.of("medium")} & _ELSEWHERE:
        return []
    then = _head("method").search(text, first.end())
    if then is None and not _recipe().search(text):
        return []
    what = _lines(text, first.end(), then.start() if then else _stop(text, first.end()))
    if len(what) < 2:
        return []
    parts = [(_stretch(first), tuple(what))]
    if then is not None:
        how = _steps(text, then.end())
        if how:
            parts.append((_stretch(then), tuple(how)))
    return parts


def _stretch(match: re.Match[str]) -> Stretch:
    return Stretch(match.start("head"), match.end("head"))


def _stop(text: str, start: int) -> int:
    """Return where a list ends: at the end of its sentence, or before a blank line."""
    end = _END.search(text, start + len(text[start:]) - len(text[start:].lstrip()))
    return end.start() if end else len(text)


def _lines(text: str, start: int, end: int) -> list[Stretch]:
    found, at = [], start
    for cut in [*_COMMA.finditer(text, start, end), None]:
        line = _line(text, at, cut.start() if cut else end)
        if line is not None:
            found.append(line)
        at = cut.end() if cut else end
    return found[:_MOST]


def _line(text: str, start: int, end: int) -> Stretch | None:
    words = text[start:end]
    start += len(words) - len(words.lstrip(" \t\n-*•"))
    words = text[start:end].rstrip(" \t\n.,;，、。।*_").removesuffix(" and")
    if not words or BLANK in words or len(words) > _LONGEST or not re.search(r"[^\W\d_]", words):
        return None
    return Stretch(start, start + len(words))


def _steps(text: str, start: int) -> list[Stretch]:
    """Return the steps: numbered ones, else the lines of a list, else the parts of one sentence."""
    marks = list(_NUMBER.finditer(text, start))
    if len(marks) > 1 and not text[start : marks[0].start()].strip():
        ends = [mark.start() for mark in marks[1:]] + [_stop(text, marks[-1].end())]
        lines = [_line(text, mark.end(), end) for mark, end in zip(marks, ends, strict=True)]
        return [line for line in lines if line is not None][:_MOST]
    low = start + len(text[start:]) - len(text[start:].lstrip())
    block = text.find("\n\n", low)
    body = text[low : block if block > 0 else len(text)]
    if body.count("\n") > 0:
        at, found = low, []
        for row in body.split("\n"):
            found.append(_line(text, at, at + len(row)))
            at += len(row) + 1
        return [line for line in found if line is not None][:_MOST]
    return _lines(text, low, _stop(text, low))
