"""The Document: canvas, palette, layers, assets and meta; complete in itself, so rendering it needs no reasoning."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import Field, ValidationError, model_validator

from limner.document.base import Value
from limner.document.color import Color
from limner.document.decisions import Decision
from limner.document.later import Later
from limner.document.layers import ChartLayer, GroupLayer, Layer, PictureLayer, TextLayer
from limner.errors import DocumentError

if TYPE_CHECKING:
    from limner.document.plan import Plan
else:
    Plan = Annotated[Any, Later("limner.document.plan", "Plan")]

VERSION: Literal[1] = 1
"""The document version this code writes. A document of a later version is refused, never half-read."""


class Canvas(Value):
    """The picture's size in pixels, its ground colour (None: transparent) and its resolution for print.

    A canvas that repeats is a tile of an endless pattern: what leaves it at one edge comes in again at the opposite one.
    """

    width: Annotated[int, Field(ge=1, le=16384)]
    height: Annotated[int, Field(ge=1, le=16384)]
    background: Color | None = "#ffffff"
    dpi: Annotated[float, Field(gt=0, le=2400)] = 144.0
    repeat: bool = False


class Palette(Value):
    """Colours by role: ground, main, second, accent, ink (text on the ground); and where they come from."""

    name: str = ""
    ground: Color
    main: Color
    second: Color
    accent: Color
    ink: Color


class Asset(Value):
    """Bytes a document carries: base64 data and its media type."""

    media_type: str
    data: str


class Meta(Value):
    """Where the document comes from. Holds no clock time, so equal requests give equal documents."""

    generator: str = ""
    prompt: str = ""
    seed: int = 0
    quality: Literal["low", "medium", "high"] = "medium"
    archetype: str = ""
    style: str = ""
    pairing: str = ""
    """The row of the table of faces the type was chosen from, and ``face``, the display family that leads it."""
    face: str = ""
    chance: str = ""
    """The text chance started from, where it was not the prompt."""
    fit: float = 1.0
    """How well the composition suits the brief beside the one that suits best, 0…1."""
    decisions: tuple[Decision, ...] = ()
    """What the design decided, and why."""
    title: str = ""
    plan: Plan | None = None


class Document(Value):
    """A picture as layers. ``Document.loads`` reads one strictly; ``dumps`` writes canonical JSON."""

    version: Literal[1] = VERSION
    canvas: Canvas
    palette: Palette | None = None
    layers: tuple[Layer, ...] = ()
    assets: dict[str, Asset] = Field(default_factory=dict)
    meta: Meta = Meta.model_construct()

    @model_validator(mode="after")
    def _ids_are_unique(self) -> Document:
        seen: set[str] = set()
        for layer in self.walk():
            if layer.id in seen:
                raise ValueError(f"layer id {layer.id!r} is used twice; ids must be unique in a document")
            seen.add(layer.id)
        return self

    def walk(self) -> Iterator[Layer]:
        """Yield every layer in drawing order, groups before their children."""
        yield from _walk(self.layers)

    def layer(self, layer_id: str) -> Layer:
        """Return the layer of an id; raises DocumentError when there is none."""
        for layer in self.walk():
            if layer.id == layer_id:
                return layer
        raise DocumentError("no layer of this id", where="layers", value=layer_id)

    def texts(self) -> tuple[TextLayer, ...]:
        """Return all text layers in drawing order."""
        return tuple(layer for layer in self.walk() if isinstance(layer, TextLayer))

    def pictures(self) -> tuple[PictureLayer, ...]:
        """Return all picture layers in drawing order."""
        return tuple(layer for layer in self.walk() if isinstance(layer, PictureLayer))

    def replaced(self, layer: Layer) -> Document:
        """Return the document with the layer of the same id exchanged for this one."""
        if not any(layer.id == other.id for other in self.walk()):
            raise DocumentError("no layer of this id", where="layers", value=layer.id)
        return self.model_copy(update={"layers": _replace(self.layers, layer)})

    def without_texts(self) -> Document:
        """Return the document with every text layer left out: what lies behind and around the letters."""
        return self.model_copy(update={"layers": _without_texts(self.layers)})

    def dumps(self, *, indent: int | None = None) -> str:
        """Return the document as JSON: defaults left out, keys in model order, text unescaped."""
        data = {"version": self.version, **self.model_dump(mode="json")}
        return json.dumps(data, ensure_ascii=False, indent=indent)

    @classmethod
    def loads(cls, text: str | bytes, *, where: str = "document") -> Document:
        """Read a document from JSON; raises DocumentError for anything but a valid document of a known version."""
        try:
            data = json.loads(text)
        except (ValueError, UnicodeDecodeError, RecursionError) as error:
            raise DocumentError(
                f"not readable as JSON ({error})", where=where, hint="the file may be truncated; export it again"
            ) from None
        if not isinstance(data, dict) or "version" not in data:
            raise DocumentError("not a Limner document: it has no version", where=where, valid=f"version {VERSION}")
        if data["version"] != VERSION:
            raise DocumentError(
                "this version of Limner cannot read the document's version",
                where=where,
                value=data["version"],
                valid=f"version {VERSION}",
                hint="update Limner",
            )
        try:
            return cls.model_validate_json(json.dumps(data))
        except ValidationError as error:
            first = error.errors()[0]
            path = ".".join(str(part) for part in first["loc"])
            raise DocumentError(
                f"{first['msg']} ({error.error_count()} fault(s) in all)",
                where=f"{where}: {path}" if path else where,
                value=first.get("input") if not isinstance(first.get("input"), dict) else None,
                hint="see docs/document.schema.json",
            ) from None


def schema() -> dict[str, Any]:
    """Return the JSON schema of the Document."""
    return Document.model_json_schema()


def _walk(layers: tuple[Layer, ...]) -> Iterator[Layer]:
    for layer in layers:
        yield layer
        if isinstance(layer, GroupLayer | ChartLayer):
            yield from _walk(layer.children)


def _replace(layers: tuple[Layer, ...], new: Layer) -> tuple[Layer, ...]:
    out: list[Layer] = []
    for layer in layers:
        if layer.id == new.id:
            out.append(new)
        elif isinstance(layer, GroupLayer | ChartLayer):
            out.append(layer.model_copy(update={"children": _replace(layer.children, new)}))
        else:
            out.append(layer)
    return tuple(out)


def _without_texts(layers: tuple[Layer, ...]) -> tuple[Layer, ...]:
    out: list[Layer] = []
    for layer in layers:
        if isinstance(layer, GroupLayer | ChartLayer):
            out.append(layer.model_copy(update={"children": _without_texts(layer.children)}))
        elif not isinstance(layer, TextLayer):
            out.append(layer)
    return tuple(out)
