"""Charts drawn into a box: ``draw_chart(board, data, box, on=…)`` is the one call, for sheets, boards and dashboards alike."""

from __future__ import annotations

from limner.design.structured.plots.draw import draw_chart

__all__ = ["draw_chart"]
