"""The grid: margins, columns and a baseline, by medium; everything on the sheet sits on it."""

from __future__ import annotations

from dataclasses import dataclass

from limner.document.geometry import Box
from limner.document.plan import Medium

_COLUMNS: dict[str, int] = {
    "poster": 6, "banner": 12, "thumbnail": 12, "magazine": 12, "card": 4, "cover": 6, "menu": 6, "infographic": 6, "chart": 12,
    "diagram": 12, "ui": 4, "comic": 6, "signage": 6, "logo": 4, "sticker": 4,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Grid:
    """Margin, gutter and baseline step in canvas pixels, and the number of columns, of a canvas."""

    canvas: Box
    margin: float
    columns: int
    gutter: float
    baseline: float

    @classmethod
    def of(cls, canvas: Box, medium: Medium) -> Grid:
        """Return the grid of a medium on a canvas; margins are 7 % of the short edge, a little less on wide sheets."""
        short = min(canvas.w, canvas.h)
        margin = short * (0.06 if medium in ("banner", "card", "ui", "thumbnail") else 0.07)
        # A long strip is read along: what would be a fair margin on a square pinches its ends.
        margin *= min(1.5, max(1.0, (max(canvas.w, canvas.h) / short / 1.7) ** 0.6))
        return cls(canvas, margin, _COLUMNS.get(medium, 6), short * 0.02, short * 0.022)

    @property
    def live(self) -> Box:
        """The area inside the margins."""
        return self.canvas.inset(self.margin)

    @property
    def rows(self) -> int:
        """How many baselines the live area holds."""
        return int(self.live.h / self.baseline)

    def column(self, i: int, span: int = 1) -> Box:
        """Return the box of ``span`` columns from column i (0 first, from the left), as tall as the live area."""
        live = self.live
        width = (live.w - (self.columns - 1) * self.gutter) / self.columns
        return Box(live.x + i * (width + self.gutter), live.y, span * width + (span - 1) * self.gutter, live.h)

    def row(self, i: int, span: int, of: int) -> Box:
        """Return the box of ``span`` rows from row i where the live area is cut into ``of`` equal rows."""
        live = self.live
        height = live.h / of
        return Box(live.x, live.y + i * height, live.w, span * height)
