"""Tools of drawing that are things themselves: "a pencil, a ruler and a notebook" asks for no pencil drawing."""

from __future__ import annotations

import functools
import re

from limner.reason.tables import Hit, load_table


def is_tool(text: str, hit: Hit) -> bool:
    """Tell whether a word for a way of drawing names its tool: it is counted, and nothing but a list goes on after it.

    What an exhibition, a course or a contest is of ("exposition de photographies") is no manner either.
    """
    if hit.kind != "picture":
        return False
    shown = _shown()
    if shown[0].search(text[max(0, hit.start - 32) : hit.start].lower()) or shown[1].match(text[hit.end :].lower()):
        return hit.value in load_table("precedence")["exhibited"]
    if hit.value not in load_table("precedence")["tools"]:
        return False
    drawn, counted, listed = _patterns()
    before = text[max(0, hit.start - 32) : hit.start].lower()
    return bool(counted.search(before) and listed.match(text, hit.end) and not drawn.search(before))


@functools.cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    table = load_table("precedence")
    return re.compile(table["with_tools"]), re.compile(table["before_tools"]), re.compile(table["after_tools"])


@functools.cache
def _shown() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = load_table("precedence")
    return re.compile(table["shows_of"]), re.compile(table["shows"])
