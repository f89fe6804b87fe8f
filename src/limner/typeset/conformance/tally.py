"""The outcome of one test file: how many cases passed, which failed, and which differ for a stated reason."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

_SHOWN = 12


@dataclass(slots=True)
class Tally:
    """Counts of one test. ``failures`` keeps the first few as text; ``excepted`` counts differences by their reason."""

    name: str
    source: str
    passed: int = 0
    failed: int = 0
    failures: list[str] = field(default_factory=list)
    excepted: Counter[str] = field(default_factory=Counter)
    skipped: str = ""
    """Why the test was not run; "" when it was."""

    @property
    def total(self) -> int:
        """How many cases were tried."""
        return self.passed + self.failed + self.excepted.total()

    def judge(self, ok: bool, what: str) -> None:
        """Count a case; ``what`` says it in words if it failed."""
        if ok:
            self.passed += 1
            return
        self.failed += 1
        if len(self.failures) < _SHOWN:
            self.failures.append(what)

    def excuse(self, reason: str) -> None:
        """Count a case that differs for a stated reason."""
        self.excepted[reason] += 1
