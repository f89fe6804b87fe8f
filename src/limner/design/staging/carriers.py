"""Strings on things: the colours of a carrier and the text layers that lie on it, each as large as its panel allows."""

from __future__ import annotations

import zlib

from limner.design.staging.boards import Board
from limner.design.typography import block, font, leading, script_of
from limner.document.carriers import FACING, Carrier
from limner.document.color import adjust, contrast, mix, readable
from limner.document.document import Palette
from limner.document.fills import Effect, Glow, Shadow, Solid
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.plan import Copy
from limner.document.scene import Surface
from limner.document.text import Fit
from limner.resources import Resources

_SHARE = {"title": 2.0, "brand": 1.8, "sign": 1.5, "subtitle": 0.9, "price": 1.0}


def dress(
    board: Board, box: Box, index: int, palette: Palette | None, resources: Resources, hint: str
) -> tuple[Surface, tuple[TextLayer, ...]]:
    """Return the surface of a carrier in a box and its text layers, one a string, stacked in the panel by importance."""
    kind = board.kind
    ground, ink = _colors(board, palette)
    panel = kind.panel_in(box, turned=kind.kind in FACING and _faces_right(board))
    surface = Surface(
        id=f"surface-{index}", carrier=kind.kind, owner=board.bears, text_layer=f"text-{board.copies[0].id}", box=box, panel=panel,
        ground=ground, ink=ink,
    )  # fmt: skip
    shares = [_SHARE.get(item.role, 1.0) for item in board.copies]
    layers, y = [], panel.y
    for item, share in zip(board.copies, shares, strict=True):
        height = panel.h * share / sum(shares)
        slot = Box(panel.x, y + 0.04 * height, panel.w, 0.92 * height)
        layers.append(_text(item, slot, kind, ground, ink, surface.id, resources, hint))
        y += height
    return surface, tuple(layers)


def _faces_right(board: Board) -> bool:
    """Tell whether a vehicle faces right: as the brief says, else to a side that depends on what is written on it."""
    said = " ".join(board.owner.attributes.other) if board.owner is not None else ""
    if ("right" in said) != ("left" in said):
        return "right" in said
    return bool(zlib.crc32(board.copies[0].text.encode()) & 1)


def _text(
    item: Copy, slot: Box, kind: Carrier, ground: str, ink: str, surface: str, resources: Resources, hint: str
) -> TextLayer:
    script = script_of(item.text, hint)
    spec = font(resources, script, kind.classes, (), 700 if kind.effect != "chalk" else 500)
    size = 0.8 * slot.h
    lines = 4 if len(item.text) > 14 else 2 if " " in item.text.strip() and slot.h > 0.5 * slot.w else 1
    text = block(
        item, spec, size, fill=item.style.color or ink, ground=ground, align="center", valign="middle", language=item.language,
        line_height=leading(script, display=True) if lines > 1 else None, fit=Fit(mode="box", max_size=slot.h * 1.1, max_lines=lines),
    )  # fmt: skip
    color = item.style.color or ink
    effects = _effects(kind, color, min(slot.h, slot.w / max(1, 0.6 * len(item.text))))
    if kind.effect == "neon":
        text = text.model_copy(
            update={"style": text.style.model_copy(update={"fill": Solid(color=mix(color, "#ffffff", 0.62))})}
        )
    return TextLayer(
        id=f"text-{item.id}", name=item.role, role=item.role, box=slot, block=text.model_copy(update={"letter_effects": effects}),
        copy_id=item.id, surface=surface,
    )  # fmt: skip


def _effects(kind: Carrier, color: str, size: float) -> tuple[Effect, ...]:
    if kind.effect == "neon":
        return Glow(radius=0.06 * size, color=color, strength=1.4), Glow(radius=0.25 * size, color=color, strength=0.9)
    if kind.effect == "emboss":
        return (Shadow(dx=0.008 * size, dy=0.012 * size, blur=0.01 * size, color="#00000066"),)
    return ()


def _colors(board: Board, palette: Palette | None) -> tuple[str, str]:
    kind = board.kind
    ground, ink = kind.ground, kind.ink
    owner = board.owner
    if owner is not None and owner.attributes.color and board.bears:
        ground = owner.attributes.color
    elif (
        palette is not None and kind.effect == "paint" and kind.kind in ("sign", "awning", "banner", "flag", "vehicle")
    ):
        ground = palette.main if contrast(palette.main, "#ffffff") > 2.2 else palette.second
    if kind.kind == "neon":
        ground, ink = "#17131f", next((c.style.color for c in board.copies if c.style.color), ink)
    if contrast(ink, ground) < 4.5:
        ink = readable(ink, ground, 4.8)
    if kind.kind == "neon" and contrast(ink, ground) < 5:
        ink = adjust(ink, lightness=0.15)
    return ground, ink
