"""The built-in painters registered, and the choice among all there are: the layer names one, or "auto" picks it."""

from __future__ import annotations

from limner.document.layers import PictureLayer
from limner.document.results import Painted
from limner.notes import Note
from limner.paint.illustrator import Illustrator
from limner.paint.painter import PAINTERS, Painter, load_installed, register
from limner.paint.plain import Flat, Recording
from limner.resources import Resources

PHOTOGRAPHIC = ("photo", "3d")

register(Illustrator())
register(Flat())
register(Recording())


def painters() -> tuple[Painter, ...]:
    """Return every painter there is, built-in ones first."""
    load_installed()
    return tuple(PAINTERS)


def painter_named(name: str) -> Painter:
    """Return the painter of a name, installed ones included; raises LookupFailed naming the valid ones."""
    load_installed()
    return PAINTERS.get(name)


def choose(layer: PictureLayer) -> tuple[Painter, str]:
    """Return the painter that "auto" picks for a layer, and why in a few words."""
    style = layer.scene.style.name
    offered = [p for p in painters() if p.name not in ("flat", "recording") and style in p.capabilities.styles]
    if style in PHOTOGRAPHIC:
        photographic = [p for p in offered if p.capabilities.photographic]
        if photographic:
            return photographic[0], f"it paints {style} pictures"
    others = [p for p in offered if p.name != "illustrator"]
    if others and not others[0].capabilities.photographic:
        return others[0], f"it is installed and paints the style {style}"
    return PAINTERS.get("illustrator"), "it draws every scene exactly, without a network or a GPU"


def paint(layer: PictureLayer, size: tuple[int, int], resources: Resources) -> Painted:
    """Return the layer's scene painted to fill its box at (width, height) pixels, premultiplied RGBA.

    Raises LookupFailed when the painter named is unknown, PaintError when it cannot paint this.
    """
    if layer.painter != "auto":
        return painter_named(layer.painter).paint(layer, size, resources)
    painter, why = choose(layer)
    painted = painter.paint(layer, size, resources)
    note = Note(stage="paint", where=layer.id, message=f"painter {painter.name}: {why}")
    return Painted(painted.raster, painted.painter, (note, *painted.notes))
