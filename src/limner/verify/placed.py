"""A document in, its text layers as they truly lie out: with the transforms and opacities of the groups they are in."""

from __future__ import annotations

from collections.abc import Iterator

from limner.document.document import Document
from limner.document.geometry import Transform
from limner.document.layers import ChartLayer, GroupLayer, Layer, TextLayer


def texts_of(document: Document) -> tuple[TextLayer, ...]:
    """Return all text layers in drawing order, each with its groups' transforms and opacities taken into its own."""
    return tuple(_texts(document.layers, None, 1.0))


def _texts(layers: tuple[Layer, ...], outer: Transform | None, opacity: float) -> Iterator[TextLayer]:
    for layer in layers:
        if isinstance(layer, GroupLayer | ChartLayer):
            yield from _texts(layer.children, _then(layer.transform, outer), opacity * layer.opacity)
        elif isinstance(layer, TextLayer):
            if outer is None and opacity == 1.0:
                yield layer
            else:
                update = {"transform": _then(layer.transform, outer), "opacity": layer.opacity * opacity}
                yield layer.model_copy(update=update)


def _then(first: Transform | None, after: Transform | None) -> Transform | None:
    if first is None or after is None:
        return first or after
    return first.then(after)
