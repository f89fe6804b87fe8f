"""A scene's surfaces onto the picture: each turned into a piece in brush units and drawn by its kind's function."""

from __future__ import annotations

from limner.document.carriers import CARRIERS
from limner.document.color import RGB, contrast, to_hex
from limner.document.geometry import Box
from limner.document.scene import Scene, Surface
from limner.errors import LookupFailed, nearest
from limner.notes import Note
from limner.paint.illustrator.brush import UNIT, Brush
from limner.paint.illustrator.carriers.piece import READABLE, Piece
from limner.paint.illustrator.carriers.supports import WALL_LESS, draw_posts
from limner.paint.illustrator.carriers.table import BEHIND, DRAWINGS, UNSHADED
from limner.paint.illustrator.figures import INDOORS
from limner.paint.illustrator.ramp import components, mix

OUTDOOR, INDOOR = 0.42, 0.24
"""How much of the hour's tint a carrier takes on."""


def draw_surfaces(brush: Brush, scene: Scene, layer_box: Box, *, behind: bool) -> tuple[Note, ...]:
    """Draw the scene's carriers that hang behind its entities, or those in front of them; return notes on them.

    ``layer_box`` is the picture layer's box in canvas pixels, which the surfaces' boxes are too.
    Raises LookupFailed on a carrier of unknown kind.
    """
    notes: list[Note] = []
    for surface in scene.surfaces:
        if (checked(surface) in BEHIND) is not behind:
            continue
        if surface.box.w <= 0 or surface.box.h <= 0:
            message = f"the {surface.carrier} has no size; it is not drawn"
            notes.append(Note(severity="warning", stage="paint", where=surface.id, message=message))
            continue
        k = UNIT / max(min(layer_box.w, layer_box.h), 1e-6)
        piece = piece_of(brush, scene, surface, layer_box, k)
        x, y = (surface.box.cx - layer_box.x) * k, (surface.box.cy - layer_box.y) * k
        draw_posts(piece, scene.setting.place, x - piece.w / 2, y - piece.h / 2)
        with brush.moved(x, y, turn=surface.tilt), brush.moved(-piece.w / 2, -piece.h / 2):
            DRAWINGS[surface.carrier](piece)
    return tuple(notes)


def checked(surface: Surface) -> str:
    """Return the surface's carrier kind; raises LookupFailed when there is none of this name."""
    if surface.carrier not in DRAWINGS:
        raise LookupFailed(
            "no carrier of this kind",
            where=f"surfaces.{surface.id}.carrier",
            value=surface.carrier,
            valid=", ".join(CARRIERS),
            hint=nearest(surface.carrier, CARRIERS),
        )
    return surface.carrier


def piece_of(brush: Brush, scene: Scene, surface: Surface, layer_box: Box, k: float) -> Piece:
    """Return what a drawing needs to know of a surface; ``k`` is brush units per canvas pixel."""
    box, panel = surface.box, surface.panel
    mood = brush.mood
    return Piece(
        b=brush,
        kind=surface.carrier,
        w=box.w * k,
        h=box.h * k,
        panel=((panel.x - box.x) * k, (panel.y - box.y) * k, panel.w * k, panel.h * k),
        ground=ground_of(brush, surface, INDOOR if scene.setting.place in INDOORS else OUTDOOR),
        ink=surface.ink[:7],
        side=mood.side,
        shadows=scene.contact_shadows,
        dark=mood.dark,
        backed=not (scene.setting.place in WALL_LESS and surface.carrier in BEHIND),
        aim=_aim(scene, surface, layer_box),
        rng=brush.rng(f"surface:{surface.id}"),
    )


def ground_of(brush: Brush, surface: Surface, hour: float) -> str:
    """Return the surface's ground in the hour's light, as far as its ink stays readable; what shines or is laid on keeps its own."""
    ground, ink = surface.ground[:7], surface.ink[:7]
    if surface.carrier in UNSHADED:
        return ground
    seen = components(ground)
    tinted = to_hex(RGB(*(v * t for v, t in zip(seen, brush.mood.grade.tint, strict=True))))
    for strength in (hour, hour * 0.66, hour * 0.33):
        tried = mix(ground, tinted, strength)
        if contrast(tried, ink) >= READABLE + 0.7:
            return tried
    return ground


def _aim(scene: Scene, surface: Surface, layer_box: Box) -> float:
    """Return where the owner's first copy stands, in box widths from the box's middle; 0 without an owner."""
    for entity in scene.entities:
        if entity.id == surface.owner and entity.instances:
            x = layer_box.x + entity.instances[0].x * layer_box.w
            return (x - surface.box.cx) / surface.box.w
    return 0.0


__all__ = ["checked", "draw_surfaces", "piece_of"]
