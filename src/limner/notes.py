"""Notes: warnings and decisions as values. The library returns them; it never prints."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Severity = Literal["info", "warning", "error"]
Stage = Literal["request", "perceive", "reason", "design", "paint", "typeset", "composite", "verify", "export"]


class Note(BaseModel):
    """One thing worth telling the user: what (message), where (a layer id or field), and what to do about it (hint)."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    severity: Severity = "info"
    stage: Stage
    where: str = ""
    message: str
    hint: str = ""

    def line(self) -> str:
        """Return the note as one line of text."""
        where = f" [{self.where}]" if self.where else ""
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.severity}: {self.stage}{where}: {self.message}{hint}"
