"""Flat drawing: a drawing for print, every shape in one colour, no gradient, glow or soft edge left in it."""

from __future__ import annotations

import functools
from xml.etree import ElementTree as Tree

from limner.document.color import Color, mix

_SVG = "{http://www.w3.org/2000/svg}"
_FADES = 0.62
"""A gradient of less opacity than this in the mean only airbrushes what lies under it."""
_FAINT = 0.45
"""A shape of less opacity than this is a glow."""
_GEOMETRY = ("d", "x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "points", "transform")
_SHAPES = frozenset(_SVG + name for name in ("path", "circle", "rect", "ellipse", "polygon", "polyline"))


@functools.lru_cache(maxsize=256)
def flat(svg: str) -> str:
    """Return a drawing with each gradient as the colour in its middle; airbrushed overlays and blurred shapes leave it.

    The drawing itself where it cannot be read as XML.
    """
    try:
        root = Tree.fromstring(svg)
    except Tree.ParseError:
        return svg
    tones = {one.get("id", ""): _tone(one) for one in root.iter() if one.tag.endswith("Gradient")}
    blurs = {one.get("id", "") for one in root.iter(_SVG + "filter") if {part.tag for part in one} <= _BLURS}
    _flatten(root, tones, blurs)
    Tree.register_namespace("", _SVG[1:-1])
    return Tree.tostring(root, encoding="unicode")


_BLURS = {_SVG + name for name in ("feFlood", "feBlend", "feGaussianBlur")}


def _tone(gradient: Tree.Element) -> Color | None:
    """Return the colour in the middle of a gradient's stops; None where it mostly fades out."""
    stops = [(stop.get("stop-color", "#000000"), float(stop.get("stop-opacity", "1"))) for stop in gradient]
    if not stops or sum(opacity for _, opacity in stops) < _FADES * len(stops):
        return None
    colors = [_hex(color) for color, _ in stops]
    tone = colors[0]
    for k, color in enumerate(colors[1:], start=2):
        tone = mix(tone, color, 1 / k)
    return tone


def _hex(color: str) -> Color:
    if len(color) == 4 and color.startswith("#"):
        return "#" + "".join(2 * digit for digit in color[1:])
    return {"white": "#ffffff", "black": "#000000"}.get(color.lower(), color if color.startswith("#") else "#808080")


def _flatten(parent: Tree.Element, tones: dict[str, Color | None], blurs: set[str]) -> None:
    before: tuple[str | None, ...] = ()
    for shape in list(parent):
        if shape.tag.rpartition("}")[2] in ("defs", "mask", "clipPath"):
            continue
        if _named(shape.get("filter", "")) in blurs:
            parent.remove(shape)
            continue
        shape.attrib.pop("filter", None)
        if shape.tag in _SHAPES:
            place = tuple(shape.get(name) for name in _GEOMETRY)
            if _painted(shape, tones, place == before):
                before = place
            else:
                parent.remove(shape)
            continue
        _flatten(shape, tones, blurs)


def _painted(shape: Tree.Element, tones: dict[str, Color | None], again: bool) -> bool:
    """Give a shape its one colour; False where it is an airbrushing and no shape of its own."""
    if float(shape.get("opacity", "1")) * float(shape.get("fill-opacity", "1")) < _FAINT:
        return False
    kept = False
    for part in ("fill", "stroke"):
        value = shape.get(part)
        if value is None or not value.startswith("url("):
            kept = (
                kept
                or value not in (None, "none")
                or (part == "fill" and value is None and shape.get("stroke") is None)
            )
            continue
        name = _named(value)
        tone = tones.get(name)
        if tone is None or part == "stroke" or again:
            shape.set(part, "none")
        else:
            shape.set(part, tone)
            kept = True
    return kept


def _named(value: str) -> str:
    return value.removeprefix("url(#").rstrip(")") if value.startswith("url(#") else ""
