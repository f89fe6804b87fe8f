"""What a painter is: a name, what it can do, an options model, and one call that turns a picture layer into pixels."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from typing import Any, Protocol

from pydantic import BaseModel, ConfigDict, ValidationError

from limner.document.layers import PictureLayer
from limner.document.results import Painted
from limner.errors import LimnerError, PaintError
from limner.registry import Registry
from limner.resources import Resources

GROUP = "limner.painters"
"""The entry-point group in which other packages offer painters: each entry is a Painter, or a call that makes one."""


class Capabilities(BaseModel):
    """What a painter can do: its styles, whether it can leave the ground transparent, its longest edge in pixels."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    styles: frozenset[str]
    transparent: bool = True
    max_edge: int = 16384
    photographic: bool = False
    exact: bool = True
    """Whether counts, places and colours of the scene are drawn as written."""


class Options(BaseModel):
    """The base of a painter's options; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class Painter(Protocol):
    """Paints scenes. ``Options`` is the model that a layer's ``options`` are checked against."""

    @property
    def name(self) -> str:
        """The name it is registered under."""
        ...

    @property
    def capabilities(self) -> Capabilities:
        """What it can do."""
        ...

    @property
    def options(self) -> type[Options]:
        """The model of its options."""
        ...

    def paint(self, layer: PictureLayer, size: tuple[int, int], resources: Resources) -> Painted:
        """Return pixels that fill the layer's box at (width, height) pixels; raises PaintError."""
        ...


PAINTERS: Registry[Painter] = Registry("painter")
"""Every painter by name; built-ins register through the same door as those of other packages."""


def register(painter: Painter) -> Painter:
    """Add a painter under its name and return it; raises LookupFailed when the name is taken."""
    return PAINTERS.register(painter.name, painter)


@cache
def load_installed() -> tuple[str, ...]:
    """Register the painters that installed packages offer, once; return their names. Raises PaintError on a bad one."""
    loaded: list[str] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda item: item.name):
        try:
            found: Any = entry.load()
            painter: Painter = found() if isinstance(found, type) else found
            loaded.append(register(painter).name)
        except LimnerError:
            raise
        except Exception as error:  # noqa: BLE001  (code of strangers may raise anything; it is named and passed on)
            raise PaintError(f"a painter cannot be loaded ({error})", where=entry.name, value=entry.value) from error
    return tuple(loaded)


def checked_options(painter: Painter, layer: PictureLayer) -> Options:
    """Return the layer's options as the painter's model; raises PaintError naming the first bad key."""
    try:
        return painter.options.model_validate(layer.options)
    except ValidationError as error:
        first = error.errors()[0]
        path = ".".join(str(part) for part in first["loc"])
        raise PaintError(
            f"option {first['msg'].lower()}",
            where=f"{layer.id}.options.{path}",
            value=first.get("input"),
            valid=", ".join(painter.options.model_fields) or "no options",
        ) from None


def checked_size(painter: Painter, layer: PictureLayer, size: tuple[int, int]) -> tuple[int, int]:
    """Return the size in pixels; raises PaintError when it is empty or beyond the painter's longest edge."""
    limit = painter.capabilities.max_edge
    if min(size) < 1 or max(size) > limit:
        raise PaintError(
            "the size cannot be painted", where=layer.id, value=size, valid=f"1…{limit} pixels an edge, {painter.name}"
        )
    return size
