"""All terms of a design and the one number they make."""

from __future__ import annotations

import functools
import math
import tomllib
from importlib import resources as files

from limner.document.document import Document
from limner.document.results import Check, Term, TextLayout
from limner.verify.taste.brief import coverage
from limner.verify.taste.hues import harmony
from limner.verify.taste.order import alignment, hierarchy
from limner.verify.taste.reading import contrasts, legibility
from limner.verify.taste.room import balance, overlap, space
from limner.verify.taste.view import view_of

_LEAST = 0.05
"""A term counts for no less, so that one fault does not hide the others."""


def appraise(document: Document, layouts: dict[str, TextLayout], checks: tuple[Check, ...] = ()) -> tuple[Term, ...]:
    """Return the terms of a design, each 0 (bad) to 1 (nothing to wish for), in a fixed order.

    ``checks`` are those of the verifier, where some have been made: contrast measured on pixels, things counted.
    """
    view = view_of(document, layouts)
    values = {
        "legibility": legibility(view),
        "contrast": contrasts(view, checks),
        "hierarchy": hierarchy(view),
        "alignment": alignment(view),
        "balance": balance(view),
        "space": space(view),
        "overlap": overlap(view),
        "harmony": harmony(view),
        "coverage": coverage(view, checks),
        "suitability": view.fit,
    }
    weights = _weights(view.medium)
    return tuple(Term(name=name, value=round(value, 4), weight=weights[name]) for name, value in values.items())


def total(terms: tuple[Term, ...]) -> float:
    """Return the weighted geometric mean of terms, 0…1: a design is as good as its worst respects allow."""
    weight = sum(term.weight for term in terms)
    if weight <= 0:
        return 1.0
    return math.exp(sum(term.weight * math.log(max(_LEAST, term.value)) for term in terms) / weight)


@functools.cache
def _tables() -> dict[str, dict[str, float]]:
    text = files.files("limner.verify.taste").joinpath("data/weights.toml").read_text("utf-8")
    tables: dict[str, dict[str, float]] = tomllib.loads(text)
    return tables


def _weights(medium: str) -> dict[str, float]:
    """Return the weight of each term for a medium: the table's own, and what the medium's row changes."""
    return _tables()["weight"] | _tables().get(medium, {})
