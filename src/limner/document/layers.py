"""The layers: a closed union of six kinds. Boxes are canvas pixels, also inside groups; list order is drawing order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import ConfigDict, Field

from limner.document.base import Value
from limner.document.fills import BlendMode, Effect, Fill, Stroke
from limner.document.geometry import Box, Length, Transform, Unit
from limner.document.later import Later
from limner.document.text import TextBlock

if TYPE_CHECKING:
    from limner.document.scene import Scene
else:
    Scene = Annotated[Any, Later("limner.document.scene", "Scene")]


class RectShape(Value):
    """The layer's box, its corners rounded by ``radius`` canvas pixels."""

    kind: Literal["rect"] = "rect"
    radius: Length = 0.0


class EllipseShape(Value):
    """The ellipse that fills the layer's box."""

    kind: Literal["ellipse"] = "ellipse"


class PathShape(Value):
    """An outline as SVG path data in canvas pixels (absolute, whatever the layer's box, which should bound it)."""

    kind: Literal["path"] = "path"
    d: str
    rule: Literal["nonzero", "evenodd"] = "nonzero"


Shape = Annotated[RectShape | EllipseShape | PathShape, Field(discriminator="kind")]


class Mask(Value):
    """Shows the layer only inside an outline (or, inverted, outside it), its edge softened by ``feather`` pixels."""

    shape: Shape
    box: Box
    feather: Length = 0.0
    invert: bool = False


class LayerBase(Value):
    """What every layer has. ``transform`` acts on canvas coordinates after the layer is drawn in its box.

    ``role`` says what the layer is for ("title", "background", "scrim" …); ``locked`` keeps the reviser away from it. The
    validator of a kind of layer, large and holding all the others, is built when the kind is first used by itself.
    """

    model_config = ConfigDict(defer_build=True)

    id: Annotated[str, Field(min_length=1)]
    name: str = ""
    role: str = ""
    box: Box
    transform: Transform | None = None
    opacity: Unit = 1.0
    blend: BlendMode = "normal"
    mask: Mask | None = None
    effects: tuple[Effect, ...] = ()
    locked: bool = False


class PictureLayer(LayerBase):
    """A picture painted from a scene, by the painter named or, for "auto", the one that suits it."""

    kind: Literal["picture"] = "picture"
    scene: Scene
    painter: str = "auto"
    options: dict[str, Any] = Field(default_factory=dict)


class TextLayer(LayerBase):
    """Text set in the box. ``copy_id`` names the string of the plan it carries; "" for text the brief did not ask for."""

    kind: Literal["text"] = "text"
    block: TextBlock
    copy_id: str = ""
    surface: str = ""
    """The id of the scene surface the text lies on, or ""."""


class ShapeLayer(LayerBase):
    """An outline, filled and/or stroked."""

    kind: Literal["shape"] = "shape"
    shape: Shape = RectShape.model_construct()
    fill: Fill | None = None
    stroke: Stroke | None = None


class ImageLayer(LayerBase):
    """An image of the document's assets, drawn to cover its box. ``crop`` is a box in the image's own pixels."""

    kind: Literal["image"] = "image"
    asset: str
    crop: Box | None = None
    fit: Literal["cover", "contain", "fill"] = "cover"


ChartMark = Literal[
    "bar", "column", "line", "area", "pie", "donut", "scatter", "bubble", "slope", "lollipop", "waterfall", "histogram",
    "heatmap", "radar",
]  # fmt: skip
"""How data is drawn. "bar" lies, "column" stands; several series stand beside or, by ``stacking``, on one another."""


class Series(Value):
    """One named row of numbers, as long as the chart's categories.

    ``written`` are the numbers as the brief writes them ("$3.2M", "٤٥٪"), which is how they are drawn; "" where the brief
    gives no number (the value is then 0), empty where they are written in the plain way.
    """

    name: str = ""
    values: tuple[float, ...]
    written: tuple[str, ...] = ()


class ChartData(Value):
    """What a chart shows, kept beside the marks drawn from it.

    A scatter chart has two series (across, up), a bubble chart a third (size). ``topic`` is what the brief says the chart is
    about, for a heading where no string is given as one; ``highlight`` the category the brief wants stressed; ``axes`` the
    names of the axis across and the axis up, "" where they have none.
    """

    mark: ChartMark = "bar"
    categories: tuple[str, ...]
    series: Annotated[tuple[Series, ...], Field(min_length=1)]
    unit: str = ""
    stacking: Literal["", "stacked", "full"] = ""
    highlight: str = ""
    topic: str = ""
    axes: tuple[str, ...] = ()


class GroupLayer(LayerBase):
    """Layers that move together, optionally clipped to an outline in the group's box."""

    kind: Literal["group"] = "group"
    children: tuple[Layer, ...] = ()
    clip: Shape | None = None


class ChartLayer(LayerBase):
    """A chart: its data, and the layers that draw it (laid out by the design stage)."""

    kind: Literal["chart"] = "chart"
    data: ChartData
    children: tuple[Layer, ...] = ()


Layer = Annotated[
    PictureLayer | TextLayer | ShapeLayer | ImageLayer | ChartLayer | GroupLayer, Field(discriminator="kind")
]
