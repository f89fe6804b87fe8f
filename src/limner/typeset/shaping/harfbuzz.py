"""A stretch of text and an open face in, HarfBuzz's clusters out, in reading order and ems of the face's size."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import uharfbuzz as hb

from limner.typeset.fonts.faces import Cut
from limner.typeset.itemising.orientation import Mode
from limner.typeset.lettering.features import Feature
from limner.typeset.shaping.upright import stood

Raw = tuple[int, float, tuple[tuple[int, float, float], ...]]
"""A cluster: its offset, its advance, and its glyphs as (id, x, y)."""


@functools.lru_cache(maxsize=4096)
def harfbuzz(
    cut: Cut,
    body: str,
    before: str,
    after: str,
    script: str,
    language: str,
    right_to_left: int,
    mode: Mode,
    asked: tuple[Feature, ...],
    separate: bool,
    kern: bool,
) -> tuple[Raw, ...]:
    """Return HarfBuzz's clusters in reading order: offset in the body, advance and glyphs, in ems of the face's size."""
    down = mode == "upright" and cut.vertical
    points = [
        0x20 if c == "\t" else 0x200B if c < " " or "\x7f" <= c <= "\x9f" else ord(c) for c in before + body + after
    ]
    buffer = hb.Buffer()
    buffer.add_codepoints(points, item_offset=len(before), item_length=len(body))
    buffer.script = "Zyyy" if script == "Zsye" else script
    buffer.direction = "ttb" if down else ("rtl" if right_to_left else "ltr")
    if language:
        buffer.language = language
    wanted: dict[str, bool | int | list[tuple[int, int, int]]] = {}
    for feature in asked:
        wanted[feature.tag] = feature.value
        if feature.end >= 0:
            wanted[feature.tag] = [(feature.start + len(before), feature.end + len(before), feature.value)]
    if separate:
        wanted.update({"liga": False, "clig": False, "dlig": False})
    if not kern:
        wanted["kern"] = False
    if mode == "upright":
        wanted.update(_vertical_features(tuple(feature.tag for feature in asked), down, kern))
    hb.shape(cut.font, buffer, wanted)
    infos, positions = buffer.glyph_infos or (), buffer.glyph_positions or ()
    em = cut.upem
    found = _clusters(infos, positions, len(before), em, down)
    if mode == "upright" and not down:
        found = [(offset, *stood(cut, body[offset], wide, own)) for offset, wide, own in found]
    return tuple(reversed(found) if right_to_left and not down else found)


def _clusters(
    infos: Sequence[hb.GlyphInfo], positions: Sequence[hb.GlyphPosition], lead: int, em: int, down: bool
) -> list[Raw]:
    """Return shaped glyphs by cluster, in HarfBuzz's order; clusters of one glyph that are alike share their glyphs."""
    heads = [info.cluster for info in infos]
    found: list[Raw] = []
    alike: dict[tuple[int, tuple[int, int, int, int]], tuple[float, tuple[tuple[int, float, float], ...]]] = {}
    glyphs: list[tuple[int, float, float]] = []
    pen = 0.0
    for info, position, head, following in zip(infos, positions, heads, [*heads[1:], -1], strict=True):
        glyph, place = info.codepoint, position.position
        dx, dy, ax, ay = place
        if head != following and not glyphs and not down:
            known = alike.get((glyph, place))
            if known is None:
                known = alike[(glyph, place)] = (ax / em, ((glyph, dx / em, -dy / em),))
            found.append((head - lead, *known))
            continue
        if down:
            glyphs.append((glyph, dx / em, pen - dy / em))
            pen -= ay / em
        else:
            glyphs.append((glyph, pen + dx / em, -dy / em))
            pen += ax / em
        if head != following:
            found.append((head - lead, pen, tuple(glyphs)))
            glyphs, pen = [], 0.0
    return found


def _vertical_features(features: tuple[str, ...], down: bool, kern: bool) -> dict[str, bool]:
    """Return what vertical lines ask of a face: its vertical glyphs; with proportional spacing its own kerning too."""
    if not down:
        return {"vert": True, "vrt2": True}
    closed = any(feature in features for feature in ("palt", "vpal"))
    return {"vpal": True, "vkrn": kern} if closed else {}
