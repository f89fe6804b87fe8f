"""How a sheet's picture is printed: the style family's manner, and the inks of the palette that stand out on its ground."""

from __future__ import annotations

import math
from collections.abc import Sequence

from limner.design.context import Context
from limner.design.localcolors import LIVELY, SAME_HUE, hue_turn, hues_of
from limner.document.color import Color, from_oklch, oklch, to_hex
from limner.document.scene import PictureStyle, Scene

APART = 0.16
"""The least distance in OKLab between an ink and the ground a cut-out lies on."""

PICTURES = ("scene", "product", "packaging", "sticker")
"""Media that are pictures and no prints: there the painter's own light and colours stay."""

_PLAIN = ("", "illustration", "flat")
"""Picture styles that leave the manner to the family: "an illustration of a house" asks for a drawing, of any kind."""

MANY_HUED = ("rainbow", "rainbow-flag", "artist-palette", "beach-ball")
"""Concepts that are their colours: a rainbow in two inks is none."""

LOCAL_APART = 0.15
"""The same for the colour a thing is known by, which its hue helps to tell from the ground."""
_VIVID, _KNOWN_BY = 0.14, 0.1
"""The chroma such a colour may always have, and the least share of a drawing it covers."""
_MOST_LOCAL = 4
"""How many colours of things may join the inks of a sheet."""

LEAST_CUT, LEAST_WHOLE = 5, 9
"""How many inks a cut-out and a whole picture need at least, to be told apart part by part."""


def printed(ctx: Context, scene: Scene, behind: Sequence[Color] = ()) -> Scene:
    """Return the scene in the manner of the sheet's style family; as it is where the brief names a picture style itself.

    ``behind`` are the colours a cut-out lies on: inks that would sink into them are left out. Whole pictures lie on none.
    """
    manner = ctx.style.printing if behind else ctx.style.scenery
    if (
        not manner
        or ctx.plan.medium in PICTURES
        or ctx.plan.picture_style not in _PLAIN
        or any(entity.concept in MANY_HUED for entity in scene.entities)
        or ctx.plan.camera is not None
        and ctx.plan.camera.shot == "macro"
    ):
        return scene
    told = [e.attributes.color for e in scene.entities if e.attributes.color is not None]
    told += [e.attributes.second_color for e in scene.entities if e.attributes.second_color is not None]
    told += [] if told else local_colors(ctx, scene, behind)
    return scene.model_copy(update={"style": PictureStyle(name=manner), "palette": inks(ctx, told, behind)})


def local_colors(ctx: Context, scene: Scene, behind: Sequence[Color]) -> list[Color]:
    """Return the colours the things shown are known by, in the strength of the palette, where no ink comes near the hue.

    A tree is green and a lemon yellow whatever the sheet's colours, the leading thing first, four hues at most; nothing
    where the brief names the colours, or the family prints in its own inks alone.
    """
    brief = ctx.plan.palette
    if ctx.style.strict or brief.dominant or brief.accent or brief.background:
        return []
    palette = ctx.palette
    lively = [oklch(color[:7]) for color in (palette.main, palette.accent, palette.second)]
    strength = max(_VIVID, *(color.c for color in lively))
    hues = [color.h for color in lively if color.c > LIVELY and _clear(to_hex(from_oklch(*color)), behind)]
    found: list[Color] = []
    shown = [entity for entity in scene.entities if entity.role != "background" and entity.instances]
    shown.sort(key=lambda one: one.role != "subject")
    wanted = [(k, hue) for entity in shown for k, hue in enumerate(hues_of(entity, ctx.resources.concepts)[:2])]
    for _, (known, share) in sorted(wanted, key=lambda item: item[0]):
        if share < _KNOWN_BY or len(found) == _MOST_LOCAL or any(hue_turn(known.h, hue) < SAME_HUE for hue in hues):
            continue
        tones = [to_hex(from_oklch(light, min(known.c, strength), known.h)) for light in (known.l, 0.56, 0.72, 0.42)]
        if tone := next((tone for tone in tones if _clear(tone, behind, LOCAL_APART)), None):
            found.append(tone)
            hues.append(known.h)
    return found


def inks(ctx: Context, told: Sequence[Color], behind: Sequence[Color] = ()) -> tuple[Color, ...]:
    """Return the colours to print with, dominant first: those the brief gives to things, then the palette's, dark and light."""
    palette = ctx.palette
    wanted = [*told, palette.main, palette.accent, palette.ink, palette.second]
    if not behind:
        wanted.append(palette.ground)
    found: list[Color] = []
    for color in wanted:
        if (color in told or _clear(color, behind)) and all(_apart(color, other) > 0.05 for other in found):
            found.append(color)
    return tuple(_with_ends(found, palette.ground, behind))


def _with_ends(found: list[Color], ground: Color, behind: Sequence[Color]) -> list[Color]:
    """Return the inks with a light and a deep one, where these stand out, and enough tones between to shade with."""
    base = oklch((found or [ground])[0][:7])
    lightness = [oklch(color[:7]).l for color in found]
    light = to_hex(from_oklch(0.97, min(0.025, base.c), oklch(ground[:7]).h))
    deep = to_hex(from_oklch(0.26, min(0.06, base.c), base.h))
    out = list(found)
    pale = bool(behind) and all(oklch(color[:7]).l > 0.75 for color in behind)
    if max(lightness, default=0.0) < 0.86 and (_clear(light, behind) or pale or not out):
        out.append(_highlight(light, base.h, behind) if pale else light)
    if min(lightness, default=1.0) > 0.42 and (_clear(deep, behind) or not out):
        out.append(deep)
    return _shaded(out, behind, LEAST_CUT if behind else LEAST_WHOLE)


def _highlight(light: Color, hue: float, behind: Sequence[Color]) -> Color:
    """Return the lightest ink on a light sheet: its paper where that shows, else a breath of tone, or a white thing is lost."""
    if min(_apart(light, color) for color in behind) >= _SEEN:
        return light
    return to_hex(from_oklch(min(oklch(color[:7]).l for color in behind) - 0.075, 0.035, hue))


_SEEN = 0.06
"""The least distance in OKLab at which the edge of a pale thing on a pale ground is seen."""


def _shaded(found: list[Color], behind: Sequence[Color], least: int) -> list[Color]:
    """Return at least so many inks: to those found, deeper and paler tones of theirs that can be told apart."""
    out = list(found)
    for color in found * 2:
        if len(out) >= least:
            break
        value = oklch(color[:7])
        steps = (-0.17, 0.12, -0.3) if value.l > 0.5 else (0.2, 0.33, -0.14)
        for light in (value.l + step for step in steps):
            tone = to_hex(from_oklch(min(0.97, max(0.16, light)), value.c * 0.95, value.h))
            if _clear(tone, behind) and all(_apart(tone, other) > 0.09 for other in out):
                out.append(tone)
                break
    return out


def _clear(color: Color, behind: Sequence[Color], least: float = APART) -> bool:
    """Tell whether a colour stands out from all that lies behind by a distance in OKLab."""
    return all(_apart(color, other) >= least for other in behind)


def _apart(one: Color, other: Color) -> float:
    """Return how far two colours are apart in OKLab."""
    a, b = oklch(one[:7]), oklch(other[:7])
    turn = math.radians(a.h - b.h)
    return math.sqrt((a.l - b.l) ** 2 + a.c**2 + b.c**2 - 2 * a.c * b.c * math.cos(turn))
