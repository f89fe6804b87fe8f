"""Strings on things: each carrier gets a place where such a thing belongs, large enough to read, and its text layers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from limner.design.typography import block, font, leading, script_of
from limner.document.carriers import CARRIERS, Carrier, carrier
from limner.document.color import adjust, contrast, mix, readable
from limner.document.document import Palette
from limner.document.fills import Effect, Glow, Shadow, Solid
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.plan import Copy, Plan
from limner.document.scene import Entity, Surface
from limner.document.text import Fit
from limner.resources import Resources

_OBJECTS = {
    "mug", "tin", "bottle", "can", "package", "box", "bag", "tshirt", "cap", "book", "cake", "plate", "phone", "screen", "vehicle",
    "newspaper", "lantern", "stone", "label",
}  # fmt: skip
_SHARE = {"title": 2.0, "brand": 1.8, "sign": 1.5, "subtitle": 0.9, "price": 1.0}


@dataclass(frozen=True, slots=True)
class Board:
    """Strings that share a carrier, the carrier's kind and, where it is an entity of the plan itself, that entity."""

    kind: Carrier
    copies: tuple[Copy, ...]
    owner: Entity | None


def boards(plan: Plan, copies: Sequence[Copy]) -> list[Board]:
    """Return the carriers of the strings: those of one kind and owner share one, unless a sign is named for each."""
    groups: dict[tuple[str, str], list[Copy]] = {}
    for item in copies:
        if item.carrier in CARRIERS and item.carrier != "balloon":
            groups.setdefault((item.carrier, item.owner), []).append(item)
    by_id = {entity.id: entity for entity in plan.entities}
    return [Board(carrier(kind), tuple(items), by_id.get(owner)) for (kind, owner), items in groups.items()]


def is_object(board: Board) -> bool:
    """Tell whether the carrier is a thing to look at in itself (a mug, a tin), not a sign on something else."""
    return board.kind.kind in _OBJECTS


def bears(board: Board) -> str:
    """Return the id of the entity that the carrier *is*, so that it is not drawn twice; "" when it is none."""
    owner = board.owner
    if owner is None:
        return ""
    words = f"{owner.label} {owner.concept}".lower().replace("-", " ")
    return owner.id if board.kind.kind.replace("-", " ") in words or is_object(board) else ""


def place_boards(found: Sequence[Board], region: Box, *, crowded: bool) -> list[Box]:
    """Return a box for each carrier in a region: objects centred on the foot line, signs across the upper part, standing
    boards at the sides. ``crowded`` leaves the middle to other things."""
    objects = [b for b in found if is_object(b)]
    standing = [b for b in found if not is_object(b) and b.kind.mount in ("stand", "held", "flat")]
    hanging = [b for b in found if not is_object(b) and b not in standing]
    boxes: dict[int, Box] = {}
    top = 0.0
    if hanging:
        top = 0.46 if objects or standing or crowded else 0.84
        upper = Box(region.x, region.y + 0.03 * region.h, region.w, top * region.h)
        boxes |= _across(hanging, upper, from_top=not objects)
    lower = Box(region.x, region.y + (top + 0.03) * region.h, region.w, (0.94 - top - 0.03) * region.h)
    stands = [*objects, *standing]
    if stands:
        width = 0.62 if crowded and len(stands) == 1 else 0.94
        boxes |= _along(stands, Box(lower.cx - width * lower.w / 2, lower.y, width * lower.w, lower.h))
    return [boxes[id(board)] for board in found]


def _across(found: Sequence[Board], area: Box, *, from_top: bool) -> dict[int, Box]:
    """Set signs one under another, the first the widest."""
    out: dict[int, Box] = {}
    share = 1.0 / len(found)
    y = area.y
    for k, board in enumerate(found):
        height = area.h * share * 0.9
        width = min(area.w * (0.72 if k == 0 else 0.5), height * max(board.kind.aspect, _aspect(board)))
        height = min(height, width / max(0.5, min(board.kind.aspect, _aspect(board) * 1.1)))
        x = area.cx - width / 2 if k % 2 == 0 else area.x + area.w * (0.72 if k % 4 == 1 else 0.28) - width / 2
        out[id(board)] = Box(x, y + (area.h * share - height) * (0.35 if from_top else 0.5), width, height)
        y += area.h * share
    return out


def _along(found: Sequence[Board], area: Box) -> dict[int, Box]:
    """Set standing carriers side by side on the area's foot, as tall as they all can be."""
    aspects = [board.kind.aspect for board in found]
    height = min(area.h, area.w * 0.92 / (sum(aspects) + 0.08 * (len(found) - 1)))
    x = area.cx - (sum(aspects) * height + 0.08 * height * (len(found) - 1)) / 2
    out = {}
    for board, aspect in zip(found, aspects, strict=True):
        out[id(board)] = Box(x, area.bottom - height, aspect * height, height)
        x += (aspect + 0.08) * height
    return out


def _aspect(board: Board) -> float:
    """Return the shape that the strings want: long lines want a wide board."""
    longest = max(len(item.text) for item in board.copies)
    lines = 1.2 * len(board.copies) - 0.2
    return max(0.7, min(5.0, 0.62 * longest / lines / (1 if longest < 14 else 2)))


def dress(
    board: Board, box: Box, index: int, palette: Palette | None, resources: Resources, hint: str
) -> tuple[Surface, tuple[TextLayer, ...]]:
    """Return the surface of a carrier in a box and its text layers, one a string, stacked in the panel by importance."""
    kind = board.kind
    ground, ink = _colors(board, palette)
    panel = kind.panel_in(box)
    surface = Surface(
        id=f"surface-{index}", carrier=kind.kind, owner=bears(board), text_layer=f"text-{board.copies[0].id}", box=box, panel=panel,
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
    if owner is not None and owner.attributes.color and bears(board):
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
