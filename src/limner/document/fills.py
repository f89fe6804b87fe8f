"""What shapes, strokes and letters are filled with, and the effects a layer can carry."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, FiniteFloat

from limner.document.base import Value
from limner.document.color import Color
from limner.document.geometry import Length, Unit


class Solid(Value):
    """One colour."""

    kind: Literal["solid"] = "solid"
    color: Color


class Stop(Value):
    """A colour at an offset (0…1) along a gradient."""

    at: Unit
    color: Color


class LinearGradient(Value):
    """Colours along a line; the end points are fractions of the layer's box (0,0 top left … 1,1 bottom right)."""

    kind: Literal["linear"] = "linear"
    stops: Annotated[tuple[Stop, ...], Field(min_length=2)]
    start: tuple[FiniteFloat, FiniteFloat] = (0.0, 0.0)
    end: tuple[FiniteFloat, FiniteFloat] = (0.0, 1.0)


class RadialGradient(Value):
    """Colours from a centre outwards; centre and radius are fractions of the box (radius of its longer edge)."""

    kind: Literal["radial"] = "radial"
    stops: Annotated[tuple[Stop, ...], Field(min_length=2)]
    center: tuple[FiniteFloat, FiniteFloat] = (0.5, 0.5)
    radius: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 0.5


class ConicGradient(Value):
    """Colours round a centre (fractions of the box), clockwise from ``angle`` degrees after 12 o'clock: foil, medals."""

    kind: Literal["conic"] = "conic"
    stops: Annotated[tuple[Stop, ...], Field(min_length=2)]
    center: tuple[FiniteFloat, FiniteFloat] = (0.5, 0.5)
    angle: FiniteFloat = 0.0


class ImageFill(Value):
    """An image of the document's assets, drawn to cover the box or, tiled, at ``scale`` canvas pixels a pixel of its own."""

    kind: Literal["image"] = "image"
    asset: str
    mode: Literal["cover", "tile"] = "cover"
    scale: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 1.0


class TextureFill(Value):
    """A material drawn by rule, in two colours; ``scale`` is the size of its features in canvas pixels."""

    kind: Literal["texture"] = "texture"
    texture: Literal["grain", "chalk", "foil", "brushed", "marble", "wood", "paper", "stripes", "dots", "checks"]
    colors: tuple[Color, Color]
    scale: Annotated[float, Field(gt=0, allow_inf_nan=False)] = 8.0
    angle: FiniteFloat = 0.0
    seed: int = 0


Fill = Annotated[
    Solid | LinearGradient | RadialGradient | ConicGradient | ImageFill | TextureFill, Field(discriminator="kind")
]


def tones(fill: Fill) -> tuple[Color, ...]:
    """Return the colours a fill is made of, in order; () for an image, whose colours only its pixels tell."""
    if isinstance(fill, Solid):
        return (fill.color,)
    if isinstance(fill, ImageFill):
        return ()
    return fill.colors if isinstance(fill, TextureFill) else tuple(stop.color for stop in fill.stops)


class Stroke(Value):
    """A line along an outline: fill, width in canvas pixels, dashes, ends, and on which side of the outline it lies."""

    fill: Fill
    width: Length
    dash: tuple[Length, ...] = ()
    cap: Literal["butt", "round", "square"] = "butt"
    join: Literal["miter", "round", "bevel"] = "miter"
    side: Literal["center", "outside", "inside"] = "center"


class Shadow(Value):
    """The silhouette, moved by (dx, dy), blurred (standard deviation, canvas pixels) and coloured, beneath the layer."""

    kind: Literal["shadow"] = "shadow"
    dx: FiniteFloat = 0.0
    dy: FiniteFloat = 0.0
    blur: Length = 0.0
    color: Color = "#00000080"


class Glow(Value):
    """Light of a colour around (and, for neon, within) the silhouette; radius in canvas pixels, strength 0…3."""

    kind: Literal["glow"] = "glow"
    radius: Length
    color: Color
    strength: Annotated[float, Field(ge=0, le=3)] = 1.0


class Outline(Value):
    """A solid edge grown outwards from the silhouette by ``width`` canvas pixels: sticker edges, keylines.

    Gaps, holes and hollows of the edge that are narrower than ``bridge`` canvas pixels are filled, as a cutting die needs it.
    """

    kind: Literal["outline"] = "outline"
    width: Length
    color: Color
    bridge: Length = 0.0


class Extrude(Value):
    """The silhouette repeated from (dx, dy) canvas pixels back to the layer: block letters. Drawn beneath the layer.

    With a ``shade`` its sides are toned by the way they face: those towards the light (from above, else from the left)
    in ``color``, those turned away in ``shade``, round ones in between.
    """

    kind: Literal["extrude"] = "extrude"
    dx: FiniteFloat
    dy: FiniteFloat
    color: Color
    shade: Color | None = None


class Blur(Value):
    """The layer itself blurred (standard deviation, canvas pixels)."""

    kind: Literal["blur"] = "blur"
    radius: Length


class InnerShadow(Value):
    """A shadow that the outline's edge casts inwards, on the letters or the shape: cut-out and pressed lettering."""

    kind: Literal["inner-shadow"] = "inner-shadow"
    dx: FiniteFloat = 0.0
    dy: FiniteFloat = 0.0
    blur: Length = 0.0
    color: Color = "#00000080"


Effect = Annotated[Shadow | Glow | Outline | Extrude | InnerShadow | Blur, Field(discriminator="kind")]

BlendMode = Literal[
    "normal", "multiply", "screen", "overlay", "darken", "lighten", "color-dodge", "color-burn", "hard-light",
    "soft-light", "difference", "exclusion", "hue", "saturation", "color", "luminosity", "plus",
]  # fmt: skip
"""The separable and non-separable modes of ISO 32000-2 §11.3.5, and ``plus`` (Porter–Duff lighter)."""
