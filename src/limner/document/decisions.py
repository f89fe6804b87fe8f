"""What was understood or decided, and the words that led to it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from limner.document.base import Value


class Span(Value):
    """A stretch of the prompt: character offsets and the words themselves."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    text: str


class Decision(Value):
    """One thing that was understood or decided, the words that led to it, and the rule that applied."""

    what: str
    value: str
    because: Span | None = None
    rule: str = ""
