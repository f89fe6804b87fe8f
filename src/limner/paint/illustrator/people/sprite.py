"""People as sprites: a figure drawn once at the size it is needed, lit from the scene's side, and kept."""

from __future__ import annotations

import numpy as np
import skia

from limner.document.person import STATURES, Person, member_of
from limner.document.scene import Attributes, Entity
from limner.paint.illustrator.people.figure import Thing, draw_person, frame
from limner.paint.illustrator.people.looks import Look, look_of
from limner.paint.illustrator.people.props import PROPS
from limner.paint.illustrator.sprites import CACHE, Sprite, silhouette, sprite_of
from limner.resources import Resources

_LEAST, _MOST = 0.13, 0.42
"""Bounds of a held thing's height, in statures."""


def person_sprite(
    person: Person,
    copy: int,
    pixels: int,
    side: float,
    palette: tuple[str, ...],
    resources: Resources,
    seatless: bool = False,
) -> Sprite:
    """Return the drawing of somebody (the ``copy``-th of several) whose frame is ``pixels`` high, lit from ``side``."""
    who = member_of(person, copy)
    key = (resources.pack.digest, "person", who, pixels, side, palette, seatless)
    found = CACHE.get(key)
    if found is not None:
        return found
    look = look_of(who, palette)
    wide, high = frame(look)
    height = max(4, pixels)
    width = max(4, round(height * wide / high))
    data = np.zeros((height, width, 4), np.uint8)
    surface = skia.Surface(data, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    canvas = surface.getCanvas()
    canvas.translate(width / 2, height)
    canvas.scale(height / high, height / high)
    draw_person(canvas, look, side, seatless=seatless, thing=_thing(look, height / high, palette, resources))
    surface.flushAndSubmit()
    image = skia.Image.fromarray(data, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    return CACHE.put(key, Sprite(image, silhouette(image), width / height))


def _thing(look: Look, scale: float, palette: tuple[str, ...], resources: Resources) -> Thing | None:
    """Return what somebody holds from the library of drawings, where no rule draws it."""
    name = look.holds[0] if look.holds else ""
    if not name or name in PROPS or name not in resources.concepts:
        return None
    metres = resources.concepts.get(name).height_m or 0.3
    share = min(_MOST, max(_LEAST, 1.25 * metres / STATURES.get(look.person.age, 1.72)))
    held = Entity(id="held", concept=name, label=name, attributes=Attributes(color=look.person.holds_color))
    return Thing(sprite_of(held, max(8, round(share * 1000 * scale)), palette, resources).image, share * 1000)
