"""The exceptions of Limner: every one says what happened, where, the bad value, what is valid and what to do.

LimnerError
├── RequestError     the caller asked for something that cannot be honoured (HTTP 400, exit 2)
│   ├── PromptError      empty, too long, or not text
│   └── SizeError        an output size outside the rules
├── DocumentError    a document file is unreadable, invalid, or from a future version
├── FontError        no such family, a corrupt face, or a character that no face covers
├── CopyError        a string that was asked for would be lost, changed, clipped or hidden
│   └── OversetError     text does not fit its box
├── AssetError       the asset pack is missing, damaged or lacks an entry
├── PaintError       a painter failed or was asked for what it cannot do
├── ExportError      the picture could not be encoded or written
└── LookupFailed     a name is not registered (painter, archetype, carrier …)
"""

from __future__ import annotations

from collections.abc import Iterable


class LimnerError(Exception):
    """A failure a user can act on.

    ``message`` says what happened; ``where`` names the field, layer or file; ``value`` is the offending value;
    ``valid`` says what is accepted; ``hint`` says what to do. ``str(error)`` is one line of all of these.
    """

    code = "error"

    def __init__(self, message: str, *, where: str = "", value: object = None, valid: str = "", hint: str = "") -> None:
        self.message = message
        self.where = where
        self.value = value
        self.valid = valid
        self.hint = hint
        super().__init__(self.line())

    def line(self) -> str:
        """Return the whole error as one line of text, long values shortened."""
        parts = [f"{self.where}: {self.message}" if self.where else self.message]
        if self.value is not None:
            parts.append(f"got {_short(self.value)}")
        if self.valid:
            parts.append(f"valid: {self.valid}")
        if self.hint:
            parts.append(self.hint)
        return "; ".join(" ".join(part.split()) for part in parts)


class RequestError(LimnerError):
    """The request cannot be honoured as written."""

    code = "invalid_value"


class PromptError(RequestError):
    """The prompt is empty, too long, or not text."""


class SizeError(RequestError):
    """The output size is outside the rules."""


class DocumentError(LimnerError):
    """A document is unreadable, invalid, or from a future version."""

    code = "invalid_document"


class FontError(LimnerError):
    """No such family, a corrupt face, or a character that no face covers."""

    code = "font"


class CopyError(LimnerError):
    """A string that was asked for would be lost, changed, clipped or hidden."""

    code = "copy"


class OversetError(CopyError):
    """Text does not fit its box: ``where`` is the layer, ``value`` the beginning of what was left over."""

    code = "overset"


class AssetError(LimnerError):
    """The asset pack is missing, damaged or lacks an entry."""

    code = "assets"


class PaintError(LimnerError):
    """A painter failed, or was asked for what it cannot do."""

    code = "paint"


class ExportError(LimnerError):
    """The picture could not be encoded or written."""

    code = "export"


class LookupFailed(LimnerError):
    """A name is not registered."""

    code = "unknown_name"


def nearest(name: str, valid: Iterable[str]) -> str:
    """Return a ' did you mean …?' sentence for a misspelt name, or '' when nothing is close."""
    import difflib  # loaded for an error only

    close = difflib.get_close_matches(name, list(valid), n=1, cutoff=0.6)
    return f"did you mean {close[0]!r}?" if close else ""


def _short(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 120 else f"{text[:100]}… ({len(text)} characters)"
