"""What a string of copy is by its shape alone: a price, a dish with its price, a badge, a button, an address."""

from __future__ import annotations

import functools
import re
from typing import NamedTuple

from limner.reason.tables import load_table


class Shape(NamedTuple):
    """A role, the media in which it goes by shape (() for all), and the pattern of its strings."""

    role: str
    media: tuple[str, ...]
    pattern: str

    def fits(self, text: str) -> bool:
        """Tell whether the whole of a string has this shape."""
        return re.fullmatch(self.pattern, text, re.IGNORECASE | re.DOTALL) is not None


@functools.cache
def money() -> str:
    """Return the pattern of a sum of money with its currency before or after it, and what it is paid for ("/kg")."""
    table = load_table("ordering")["money"]
    digits = r"[\d०-९০-৯٠-٩][\d०-९০-৯٠-٩.,]*"
    return rf"(?:(?:{table['before']})\s?{digits}(?:\s?[kK])?|{digits}\s?(?:{table['after']}))(?:{table['per']})?"


@functools.cache
def shapes() -> tuple[Shape, ...]:
    """Return the shapes in the order in which they are tried."""
    found = []
    for name, pattern in load_table("ordering")["shape"].items():
        role, _, media = name.partition("@")
        found.append(Shape(role, tuple(media.split("+")) if media else (), pattern.replace("{money}", money())))
    return tuple(found)


def shape_of(role: str) -> str:
    """Return the pattern of the first shape of a role; raises StopIteration where there is none."""
    return next(shape.pattern for shape in shapes() if shape.role == role)
