"""The pages of the specimen book, in order, by name."""

from __future__ import annotations

from collections.abc import Callable

from limner.document.document import Document
from pages import east, forms, letters, optics, tables, texts

PAGES: dict[str, Callable[[int], Document]] = {
    "cover": optics.cover,
    "scripts": optics.scope,
    "justified": texts.justified,
    "lines": texts.hyphens,
    "kashida": texts.kashida,
    "margins": texts.margins,
    "columns": texts.columns,
    "vertical": east.vertical,
    "ruby": east.readings,
    "punctuation": east.punctuation,
    "spacing": optics.spacing,
    "matching": optics.scripts,
    "lettering": letters.effects,
    "words": letters.words,
    "features": letters.lines,
    "badges": forms.badges,
    "curves": forms.curves,
    "warps": forms.warps,
    "shapes": forms.shapes,
    "menus": tables.menus,
    "tables": tables.lists,
    "fit": tables.fitting,
}
