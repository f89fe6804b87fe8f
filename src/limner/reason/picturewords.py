"""Words for a way of drawing in, in any language, the name of the picture style out."""

from __future__ import annotations

import difflib
import functools

from limner.document.scene import STYLES
from limner.reason.tables import Matcher, fold, load_table


def style_called(words: str) -> str:
    """Return the style of ``STYLES`` that words name ("anime", "Aquarell", "水彩画"), or "" when none of them does.

    A style's own name comes first; else the longest phrase of the word tables within the words, the earliest of equals.
    """
    plain = "-".join(fold(words).replace("_", " ").split())
    if plain in STYLES:
        return plain
    hits = [hit for hit in phrases().find(fold(words).replace("_", " ")) if hit.value in STYLES]
    order: list[str] = load_table("precedence")["picture"]
    hits.sort(key=lambda hit: (hit.start - hit.end, order.index(hit.value) if hit.value in order else -1, hit.start))
    return hits[0].value if hits else ""


def styles_near(words: str) -> str:
    """Return a ' did you mean …?' sentence that offers the styles whose names or words are nearest to some, '' when none is."""
    wanted = " ".join(fold(words).replace("_", " ").split())
    names = {" ".join(name.split("-")): name for name in STYLES}
    for tables in (load_table("media")["picture"], load_table("picturewords")["picture"]):
        for name, known in tables.items():
            if name in STYLES:
                names |= {fold(phrase).strip("* "): name for phrase in known.split("|")}
    close = difflib.get_close_matches(wanted, list(names), n=8, cutoff=0.6)
    close += [
        phrase for word in wanted.split() for phrase in difflib.get_close_matches(word, list(names), n=2, cutoff=0.75)
    ]
    found = list(dict.fromkeys(names[phrase] for phrase in close))[:3]
    return f"did you mean {' or '.join(repr(name) for name in found)}?" if found else ""


@functools.cache
def phrases() -> Matcher:
    """Return the phrases for styles: those read in briefs, and those that in a brief name a family of designs."""
    return Matcher(({"picture": load_table("media")["picture"]}, {"picture": load_table("picturewords")["picture"]}))
