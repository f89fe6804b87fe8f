"""Kinds of ornament drawn by rule: the names a brief's words lead to and a design can ask for."""

from __future__ import annotations

ORNAMENTS: tuple[str, ...] = (
    "girih", "zellige", "arabesque", "moroccan",
    "seigaiha", "asanoha", "shippo", "kikko", "yagasuri", "uroko", "sayagata",
    "tartan", "gingham", "houndstooth", "argyle", "herringbone", "kente", "stripes", "checks", "chevron",
    "paisley", "block-print", "rangoli", "kolam", "alpana", "kawung", "parang", "damask", "toile", "floral", "leaves",
    "celtic", "greek-key", "guilloche", "deco-fans", "sunburst", "laurel", "ribbon", "flourish",
    "terrazzo", "memphis", "polka", "waves", "topographic", "hexagons", "triangles", "bauhaus", "arches", "truchet",
    "leopard", "camouflage", "cow", "stars", "hearts", "confetti", "mandala", "wallpaper-group",
)  # fmt: skip
"""Every kind of ornament: of the Arab world, Japan, cloth, India and the isles, knots and lines, modern and plain ones."""
