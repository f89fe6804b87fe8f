"""Which function draws which kind of carrier, and which carriers hang behind the entities of a scene."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from limner.paint.illustrator.carriers import (
    boards,
    cloth,
    displays,
    glass,
    lights,
    packets,
    packs,
    papers,
    rides,
    street,
    vessels,
    walls,
)
from limner.paint.illustrator.carriers.piece import Piece

DRAWINGS: Mapping[str, Callable[[Piece], None]] = MappingProxyType({
    "sign": boards.sign, "hanging-sign": boards.hanging_sign, "standing-sign": boards.standing_sign, "neon": lights.neon,
    "chalkboard": boards.chalkboard, "whiteboard": boards.whiteboard, "paper": papers.paper, "note": papers.note,
    "letter": papers.letter, "poster": papers.poster, "banner": cloth.banner, "billboard": lights.billboard, "flag": cloth.flag,
    "screen": lights.screen, "phone": lights.phone, "label": packs.label, "package": packs.package, "bottle": vessels.bottle,
    "can": vessels.can, "tin": vessels.tin, "vehicle": street.vehicle, "window": street.window, "awning": cloth.awning,
    "tshirt": cloth.tshirt, "cap": cloth.cap, "bag": cloth.bag, "mug": vessels.mug, "plate": vessels.plate, "cake": vessels.cake,
    "book": papers.book, "newspaper": papers.newspaper, "badge": packs.badge, "plaque": boards.plaque, "stone": boards.stone,
    "street-sign": street.street_sign, "road-sign": street.road_sign, "placard": boards.placard, "ticket": papers.ticket,
    "card": papers.card, "box": packs.box, "wall": walls.wall, "graffiti": walls.graffiti, "balloon": packs.balloon,
    "scoreboard": lights.scoreboard, "marquee": lights.marquee, "door": street.door, "lantern": vessels.lantern,
    "ribbon": cloth.ribbon, "jar": glass.jar, "candle": glass.candle, "perfume": glass.perfume, "cup": packets.cup,
    "pouch": packets.pouch, "tube": packets.tube, "carton": packets.carton, "truck": rides.truck, "bus": rides.bus,
    "train": rides.train, "monitor": displays.monitor, "tv": displays.tv, "tablet": displays.tablet,
    "menu-board": displays.menu_board,
})  # fmt: skip
"""A drawing for every kind of ``CARRIERS``."""

BEHIND = frozenset((
    "sign", "hanging-sign", "neon", "whiteboard", "note", "poster", "banner", "billboard", "flag", "window", "awning", "plaque",
    "wall", "graffiti", "scoreboard", "marquee", "door", "street-sign", "menu-board",
))  # fmt: skip
"""Carriers that are drawn before the entities, which may stand in front of them."""

UNSHADED = frozenset((
    "sign", "hanging-sign", "neon", "marquee", "scoreboard", "billboard", "screen", "phone", "lantern", "window", "awning", "plaque",
    "balloon", "card", "ribbon", "badge", "label", "monitor", "tv", "tablet", "menu-board",
))  # fmt: skip
"""Carriers that are lit of themselves, or are laid on the picture: the hour does not darken them."""

__all__ = ["BEHIND", "DRAWINGS", "UNSHADED"]
