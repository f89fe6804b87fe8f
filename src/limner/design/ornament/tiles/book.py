"""Every kind of ornament by name, and the marks of one on a tile."""

from __future__ import annotations

import random
import zlib

from limner.design.ornament.tiles import cloth, coats, deco, flowers, groups, india, islamic, japan, knots, modern
from limner.design.ornament.tiles.tile import Mark, Rule, Tile
from limner.document.ornaments import ORNAMENTS
from limner.errors import LookupFailed, nearest

RULES: dict[str, Rule] = {
    "girih": islamic.girih, "zellige": islamic.zellige, "arabesque": islamic.arabesque, "moroccan": islamic.moroccan,
    "seigaiha": japan.seigaiha, "asanoha": japan.asanoha, "shippo": japan.shippo, "kikko": japan.kikko,
    "yagasuri": japan.yagasuri, "uroko": japan.uroko, "sayagata": japan.sayagata, "checks": japan.checks,
    "tartan": cloth.tartan, "gingham": cloth.gingham, "houndstooth": cloth.houndstooth, "argyle": cloth.argyle,
    "herringbone": cloth.herringbone, "kente": cloth.kente, "stripes": cloth.stripes, "chevron": cloth.chevron,
    "paisley": india.paisley, "block-print": india.block_print, "rangoli": india.rangoli, "alpana": india.alpana,
    "kawung": india.kawung, "parang": india.parang, "kolam": knots.kolam, "celtic": knots.celtic,
    "greek-key": knots.greek_key, "guilloche": knots.guilloche, "damask": flowers.damask, "toile": flowers.toile,
    "floral": flowers.floral, "leaves": flowers.leaves, "laurel": flowers.laurel, "deco-fans": deco.deco_fans,
    "sunburst": deco.sunburst, "ribbon": deco.ribbon, "flourish": deco.flourish, "mandala": deco.mandala,
    "terrazzo": modern.terrazzo, "memphis": modern.memphis, "polka": modern.polka, "waves": modern.waves,
    "topographic": modern.topographic, "hexagons": modern.hexagons, "triangles": modern.triangles,
    "bauhaus": modern.bauhaus, "arches": modern.arches, "truchet": modern.truchet, "leopard": modern.leopard,
    "camouflage": coats.camouflage, "cow": coats.cow,
    "stars": modern.stars, "hearts": modern.hearts, "confetti": modern.confetti, "wallpaper-group": groups.wallpaper,
}  # fmt: skip
"""For each name of ``ORNAMENTS`` the rule that draws it."""


def ornament(name: str, width: float, height: float, size: float, seed: int = 0) -> list[Mark]:
    """Return the marks of a kind of ornament on a tile of so many pixels, its motif about ``size`` pixels.

    Equal arguments give equal marks. Inks are numbers (``tile.GROUND`` …): the caller says which colours they are. What
    reaches over an edge of the tile is to be repeated at the opposite edge. Raises LookupFailed for an unknown name.
    """
    rule = RULES.get(name)
    if rule is None:
        raise LookupFailed(
            "no ornament of this name",
            where="ornament",
            value=name,
            valid=", ".join(ORNAMENTS),
            hint=nearest(name, ORNAMENTS),
        )
    rng = random.Random(zlib.crc32(name.encode()) * 1_000_003 + seed)
    return rule(Tile(width, height, size, rng))
