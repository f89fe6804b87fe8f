"""Layouts: a vocabulary of parts (grid, stack, row, wrap, table, panel, overlay, text, figure, rule, spacer) and its engine.

An archetype composes a tree; ``fit`` finds the scale at which it fits a box and hands every part its box.
"""

from __future__ import annotations

from limner.design.layout.fit import Option, Rulers, choose, fit, fits
from limner.design.layout.scale import Scale
from limner.design.layout.solve import Line, Placed, Solved, solve
from limner.design.layout.tree import (
    Figure,
    Grid,
    Node,
    Overlay,
    Panel,
    Row,
    Rule,
    Spacer,
    Stack,
    Table,
    Text,
    Wrap,
)
from limner.design.layout.widths import Ruler, texts_in

__all__ = [
    "Figure", "Grid", "Line", "Node", "Option", "Overlay", "Panel", "Placed", "Row", "Rule", "Ruler", "Rulers", "Scale", "Solved",
    "Spacer", "Stack", "Table", "Text", "Wrap", "choose", "fit", "fits", "solve", "texts_in",
]  # fmt: skip
