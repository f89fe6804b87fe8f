"""What a brief's words for letters ("gold foil", "3D", "outlined in red", "pink to orange") become: effects, a stroke, a fill."""

from __future__ import annotations

from typing import NamedTuple

from limner.document.color import Color, adjust, contrast, mix, oklch, readable, rgb
from limner.document.fills import (
    Effect,
    Extrude,
    Fill,
    Glow,
    InnerShadow,
    LinearGradient,
    Outline,
    Shadow,
    Solid,
    Stop,
    Stroke,
    TextureFill,
    tones,
)
from limner.document.plan import CopyStyle

CLEAR = "#00000000"
_METALS = {"foil": "#d9b13b", "metallic": "#b4bcc6"}
"""What is meant by foil and by metal where no colour is named."""
_WOOD, _MARBLE = ("#a9713c", "#6b3f1a"), ("#f4f1ec", "#8d8790")


class Dress(NamedTuple):
    """Letters as they are drawn: what stands round and behind them, the line on their outline, and their fill."""

    effects: tuple[Effect, ...]
    stroke: Stroke | None
    fill: Fill


def dressed(style: CopyStyle, paint: Fill, size: float, ground: Color | None) -> Dress:
    """Return how letters of a size (canvas pixels) are drawn: the effects of a style over a paint, before a ground if known.

    What fills the letters comes first; an edge lies nearest to them, depth and shadows beneath it, light outermost.
    """
    names = (style.effect, *style.more) if style.effect else ()
    if ground is not None and style.tones:
        style = style.model_copy(update={"tones": _readable(style.tones, ground)})
    own = next((_METALS[name] for name in names if name in _METALS), None)
    plain = style.color is None and not style.letter_colors
    fill = paint if own is None or not plain else Solid(color=readable(own, ground, 3.05) if ground else own)
    for name in names:
        fill = _filled(name, fill, style, size, ground)
    color = (*tones(fill), "#808080")[0]
    edge = style.edge
    stroke = None
    if "hollow" in names:
        stroke = Stroke(fill=Solid(color=edge or color), width=0.03 * size, join="round", side="outside")
        return Dress((*_beneath(style, edge or color, size, ground, 0.0),), stroke, Solid(color=CLEAR))
    effects: list[Effect] = []
    width = 0.0
    if edge is not None or "outline" in names or "graffiti" in names:
        width = (0.05 if "graffiti" in names else 0.045) * size
        effects.append(Outline(width=width, color=edge or edge_color(color)))
    if "sticker" in names:
        width += 0.09 * size
        effects.append(Outline(width=width, color="#ffffff"))
        effects.append(Shadow(dx=0.0, dy=0.03 * size, blur=0.035 * size, color="#00000066"))
    if "pressed" in names:
        effects.append(InnerShadow(dx=0.012 * size, dy=0.022 * size, blur=0.022 * size, color="#000000a0"))
    effects += _beneath(style, edge or color if "graffiti" not in names else edge_color(color), size, ground, width)
    if "neon" in names:
        effects += [Glow(radius=0.05 * size, color=color), Glow(radius=0.2 * size, color=color, strength=0.8)]
        if _dark(ground):
            fill = Solid(color=mix(color, "#ffffff", 0.55))
    return Dress(tuple(effects), None, fill)


def _readable(colors: tuple[Color, ...], ground: Color) -> tuple[Color, ...]:
    """Return colours brought to 3:1 with the ground where a shade is enough; one that would become another colour stays."""
    deeper = [(one, readable(one, ground, 3.05)) for one in colors]
    return tuple(new if abs(oklch(old).l - oklch(new).l) <= _SHADE else old for old, new in deeper)


_SHADE = 0.16


def _dark(ground: Color | None) -> bool:
    return ground is not None and sum(rgb(ground)) < 1.4


def _filled(name: str, fill: Fill, style: CopyStyle, size: float, ground: Color | None) -> Fill:
    """Return the fill with one effect's material in it; the fill itself for effects that fill nothing."""
    color = (*tones(fill), "#808080")[0]
    dark = _dark(ground)
    if name == "chalk" and ground is not None:
        return TextureFill(texture="chalk", colors=(color, mix(color, ground, 0.4)), scale=max(1.0, 0.03 * size))
    if name == "foil":
        light, deep = adjust(color, lightness=0.08), adjust(color, lightness=-0.12 if dark else -0.16)
        return TextureFill(texture="foil", colors=(light, deep), scale=max(2.0, 0.3 * size))
    if name == "metallic":
        return sheen(color, dark)
    if name == "gradient":
        return _run(style.tones) if len(style.tones) > 1 else sheen(color, dark)
    pair = (*style.tones, *((color,) if not style.tones else ()))
    first, second = pair[0], pair[1] if len(pair) > 1 else adjust(pair[0], lightness=0.2 if dark else -0.2)
    if name == "stripes":
        return TextureFill(texture="stripes", colors=(first, second), scale=max(1.5, 0.07 * size))
    if name in ("dots", "checks"):
        return TextureFill(
            texture="dots" if name == "dots" else "checks", colors=(first, second), scale=max(1.5, 0.09 * size)
        )
    if name == "wood":
        return TextureFill(texture="wood", colors=_two(style, _WOOD), scale=max(2.0, 0.14 * size))
    if name == "marble":
        return TextureFill(texture="marble", colors=_two(style, _MARBLE), scale=max(2.0, 0.3 * size))
    if name == "pressed" and ground is not None and style.color is None and not style.tones and isinstance(fill, Solid):
        return Solid(color=readable(adjust(ground, lightness=0.2 if dark else -0.3), ground, 3.2))
    return fill


def _two(style: CopyStyle, own: tuple[Color, Color]) -> tuple[Color, Color]:
    if len(style.tones) > 1:
        return style.tones[0], style.tones[1]
    return (style.color, adjust(style.color, lightness=-0.18)) if style.color else own


def _run(colors: tuple[Color, ...]) -> LinearGradient:
    """Return colours that run evenly across the letters, from the start edge to the far one."""
    last = len(colors) - 1
    return LinearGradient(
        stops=tuple(Stop(at=k / last, color=color) for k, color in enumerate(colors)), start=(0.0, 0.5), end=(1.0, 0.5)
    )


def _beneath(style: CopyStyle, color: Color, size: float, ground: Color | None, edge: float) -> list[Effect]:
    """Return depth and shadow under letters whose outermost colour is ``color``; depth grows with the edge's width."""
    found: list[Effect] = []
    names, shade = (style.effect, *style.more), style.shade
    if "3d" in names:
        deep = 0.07 * size + edge
        side = shade or adjust(color, lightness=-0.2)
        found.append(Extrude(dx=deep, dy=deep, color=side, shade=adjust(side, lightness=-0.12)))
    if "graffiti" in names:
        found.append(Extrude(dx=0.06 * size, dy=0.06 * size, color=adjust(color, lightness=0.15)))
    if "long-shadow" in names:
        base = ground or "#808080"
        found.append(
            Extrude(
                dx=0.22 * size, dy=0.22 * size, color=shade or mix(base, "#0b0f1a", 0.34 if not _dark(base) else 0.5)
            )
        )
    if "shadow" in names and shade is not None:
        found.append(Shadow(dx=0.045 * size, dy=0.055 * size, color=shade))
    elif "shadow" in names:
        found.append(Shadow(dx=0.035 * size, dy=0.045 * size, blur=0.02 * size, color="#00000088"))
    return found


def sheen(color: Color, dark: bool = True) -> LinearGradient:
    """Return a colour as metal: light above, the colour itself, a darker band, light again; all within a readable range."""
    low = -0.1 if dark else -0.14
    stops = ((0.0, 0.09), (0.45, 0.0), (0.62, low), (1.0, 0.04))
    return LinearGradient(stops=tuple(Stop(at=at, color=adjust(color, lightness=shift)) for at, shift in stops))


def edge_color(color: Color) -> Color:
    """Return the dark or light edge that a colour stands out from more."""
    return "#14141a" if contrast(color, "#14141a") > contrast(color, "#ffffff") else "#ffffff"
