"""The nodes a brief is read into: noun phrases, and the links between them."""

from __future__ import annotations

from dataclasses import dataclass, field

from limner.document.color import Color
from limner.reason.entities.nouns import Noun


@dataclass(slots=True, eq=False)
class Phrase:
    """A noun phrase. ``kind``: "thing" (drawn), "place", "unknown" (a thing no list knows), "stop" or "part" (not drawn).

    ``at`` is its index among the nodes of its brief; a phrase is equal to itself alone. A "ref" stands for ``refs``, which
    were named before it; ``parts`` are those of several that are told of apart, ``said`` the word they were named with.
    """

    kind: str
    start: int
    end: int
    label: str = ""
    noun: Noun | None = None
    place: str = ""
    count: int | None = None
    colors: list[tuple[str, Color]] = field(default_factory=list)
    second: Color | None = None
    qualities: dict[str, str] = field(default_factory=dict)
    determined: bool = False
    definite: bool = False
    negated: bool = False
    background: bool = False
    pair: bool = False
    other: list[str] = field(default_factory=list)
    entity: str = ""
    at: int = -1
    refs: list[Phrase] = field(default_factory=list)
    parts: dict[str, Phrase] = field(default_factory=dict)
    said: str = ""
    each: bool = False
    tinted: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Link:
    """What stands between phrases: its kind ("rel", "conj", "sep" …), value, place in the text, and the word itself."""

    kind: str
    value: str
    start: int
    end: int
    text: str = ""


Node = Phrase | Link
