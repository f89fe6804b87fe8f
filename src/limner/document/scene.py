"""A picture described without saying who paints it. Every painter paints the same Scene, so facts can be checked in it.

Positions are fractions of the picture's box: x from the left, y from the top. An instance stands with the middle of
its foot at (x, y) and is ``height`` tall (fraction of the box's height).
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, FiniteFloat

from limner.document.base import Value
from limner.document.color import Color
from limner.document.geometry import Box, Length, Point, Unit
from limner.document.person import Person

Time = Literal["dawn", "morning", "day", "golden-hour", "sunset", "dusk", "night", "unspecified"]
Weather = Literal["clear", "cloudy", "rain", "snow", "fog", "storm", "wind", "unspecified"]
Season = Literal["spring", "summer", "autumn", "winter", "unspecified"]
Predicate = Literal[
    "left-of", "right-of", "above", "below", "on", "in", "behind", "in-front-of", "next-to", "between", "around",
    "holding", "wearing", "under", "inside",
]  # fmt: skip


class Attributes(Value):
    """What the brief says of an entity, in closed words where they have an effect and in its own words otherwise."""

    color: Color | None = None
    color_name: str = ""
    second_color: Color | None = None
    size: Literal["tiny", "small", "normal", "large", "huge"] = "normal"
    material: str = ""
    pattern: str = ""
    age: str = ""
    mood: str = ""
    pose: str = ""
    other: tuple[str, ...] = ()


class Instance(Value):
    """One drawn copy: foot at (x, y), height and optional tilt (degrees clockwise) and mirror; ``z`` orders back to front."""

    x: FiniteFloat
    y: FiniteFloat
    height: Annotated[float, Field(gt=0, allow_inf_nan=False)]
    tilt: FiniteFloat = 0.0
    flip: bool = False
    z: FiniteFloat = 0.0


class Entity(Value):
    """Things of one kind: what they are (``concept`` of the library, or "" for a stand-in), how many, how they look.

    ``person`` is who it is, where it is somebody. ``label`` is the brief's own noun. ``instances`` has exactly ``count``
    members once the scene is staged.
    """

    id: str
    concept: str = ""
    label: str
    count: Annotated[int, Field(ge=0, le=500)] = 1
    attributes: Attributes = Attributes.model_construct()
    person: Person | None = None
    role: Literal["subject", "support", "background", "ornament"] = "subject"
    instances: tuple[Instance, ...] = ()


class Relation(Value):
    """``subject`` stands in a relation to ``object`` (entity ids)."""

    subject: str
    predicate: Predicate
    object: str


class Surface(Value):
    """A thing that carries text: a carrier kind (carriers.py), where it is, and the text layer that lies on it.

    ``owner`` is the entity it belongs to, or "" for a carrier of its own. ``box`` is the carrier in canvas pixels and
    ``panel`` the flat area the text is set in; ``ground`` and ``ink`` are the colours of the panel and of the text on it.
    """

    id: str
    carrier: str
    owner: str = ""
    text_layer: str = ""
    box: Box
    panel: Box
    ground: Color
    ink: Color
    tilt: FiniteFloat = 0.0


class Setting(Value):
    """Where and when: a backdrop name of the painter-independent list in ``PLACES``, and its time, weather and season.

    ``place`` "none" paints nothing behind the entities (the ground stays transparent).
    """

    place: str = "none"
    time: Time = "unspecified"
    weather: Weather = "unspecified"
    season: Season = "unspecified"
    words: str = ""


class Camera(Value):
    """Framing: the shot, and the horizon as a fraction of the height from the top."""

    shot: Literal["wide", "medium", "close", "macro", "aerial", "isometric", "front"] = "wide"
    horizon: Unit = 0.62


class Lighting(Value):
    """One light for the whole picture: the angle it comes from (degrees clockwise from above) and its colour."""

    angle: FiniteFloat = -35.0
    color: Color = "#ffffff"
    mood: Literal["neutral", "soft", "hard", "dramatic", "neon", "warm", "cool"] = "neutral"


class PictureStyle(Value):
    """How it is drawn: a style name of ``STYLES`` and its strength 0…1."""

    name: str = "illustration"
    strength: Unit = 1.0


class Scene(Value):
    """All that a painter needs to paint one picture. ``keep_clear`` are canvas boxes where type will lie: leave them calm.

    ``palette`` (dominant first) grades the picture; empty leaves natural colours.
    """

    setting: Setting = Setting.model_construct()
    camera: Camera = Camera.model_construct()
    entities: tuple[Entity, ...] = ()
    relations: tuple[Relation, ...] = ()
    surfaces: tuple[Surface, ...] = ()
    lighting: Lighting = Lighting.model_construct()
    style: PictureStyle = PictureStyle.model_construct()
    palette: tuple[Color, ...] = ()
    keep_clear: tuple[Box, ...] = ()
    contact_shadows: bool = True
    seed: int = 0


PLACES: tuple[str, ...] = (
    "none", "sky", "field", "hills", "mountains", "lake", "sea", "beach", "forest", "garden", "desert", "snow",
    "river", "underwater", "city", "skyline", "street", "market", "shop", "cafe", "restaurant", "kitchen",
    "living-room", "bedroom", "bathroom", "office", "classroom", "library", "stage", "stadium", "road", "harbour",
    "village", "castle", "temple", "farm", "park", "playground", "space", "moon", "room", "table", "studio", "wall",
    "plain", "gradient", "paper", "chalkboard", "wood", "marble", "concrete", "fabric", "sunburst", "dots",
    "stripes", "waves", "confetti", "geometric", "halftone", "bokeh", "clouds", "airport", "station", "cave", "jungle",
    "volcano", "waterfall", "rice-fields", "vineyard", "savannah", "camp", "island", "planet", "mosque",
    "church", "shrine", "ruins", "carriage", "space-station", "hospital", "factory", "laboratory", "workshop",
    "garage", "museum", "gym", "bakery", "bookshop", "carnival", "christmas-market", "night-market", "bridge", "ship-deck",
    "rooftop", "bamboo", "cathedral",
)  # fmt: skip
"""Backdrops every painter knows. The first group are places, then studio grounds and textures, then abstract ones."""

STYLES: tuple[str, ...] = (
    "illustration", "flat", "pixel", "manga", "comic", "watercolor", "oil", "pencil", "line-art", "paper-cut", "risograph",
    "photo", "3d", "anime", "ink", "woodcut", "silhouette", "duotone", "neon", "engraving", "screen-print",
    "gouache", "colored-pencil", "crayon", "chalk", "charcoal", "cross-stitch", "knitted", "voxel", "isometric", "ascii",
    "stained-glass", "mosaic", "low-poly", "origami", "linocut", "ukiyo-e", "embroidery", "felt", "storybook", "8-bit", "32-bit",
    "vintage-photo", "tintype", "polaroid", "film", "noir", "cinematic", "glitch", "vaporwave", "synthwave", "blueprint",
    "pop-art", "halftone", "travel-poster", "art-deco", "art-nouveau", "constructivist", "bauhaus", "pointillism", "pastel",
    "double-exposure", "psychedelic",
)  # fmt: skip
"""Picture styles every painter accepts; a painter that cannot draw one says so in a Note and draws its nearest."""

__all__ = [
    "PLACES", "STYLES", "Attributes", "Camera", "Entity", "Instance", "Length", "Lighting", "Person", "PictureStyle", "Point",
    "Predicate", "Relation", "Scene", "Season", "Setting", "Surface", "Time", "Weather",
]  # fmt: skip
