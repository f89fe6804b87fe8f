"""Backdrops: one function a place. ``draw_backdrop`` looks a place up in the table and draws it behind everything."""

from __future__ import annotations

from collections.abc import Callable

from limner.paint.illustrator.backdrops import (
    abstract,
    cabins,
    christmas,
    crossings,
    deep,
    fairs,
    halls,
    land,
    nature,
    nave,
    rooms,
    shrines,
    skies,
    surfaces,
    town,
    venues,
    water,
    wild,
    works,
)
from limner.paint.illustrator.brush import Brush

BACKDROPS: dict[str, Callable[[Brush], None]] = {
    "sky": skies.only_sky, "clouds": skies.cloudscape, "field": land.field, "hills": land.hills, "mountains": land.mountains,
    "desert": land.desert, "snow": land.snow, "cave": land.cave, "moon": land.moon, "sea": water.sea, "beach": water.beach,
    "lake": water.lake, "river": water.river, "harbour": water.harbour, "underwater": deep.underwater, "space": deep.space,
    "forest": nature.forest, "jungle": nature.jungle, "garden": nature.garden, "park": nature.park, "playground": nature.playground,
    "farm": nature.farm, "city": town.city, "skyline": town.skyline, "street": town.street, "market": town.market, "shop": town.shop,
    "road": town.road, "village": town.village, "castle": venues.castle, "temple": venues.temple, "airport": venues.airport,
    "station": venues.station, "stage": venues.stage, "stadium": venues.stadium, "cafe": rooms.cafe, "restaurant": rooms.restaurant,
    "kitchen": rooms.kitchen, "living-room": rooms.living_room, "bedroom": rooms.bedroom, "bathroom": rooms.bathroom,
    "office": rooms.office, "classroom": rooms.classroom, "library": rooms.library, "room": rooms.room, "table": surfaces.table,
    "studio": surfaces.studio, "wall": surfaces.wall, "paper": surfaces.paper, "chalkboard": surfaces.chalkboard,
    "wood": surfaces.wood, "marble": surfaces.marble, "concrete": surfaces.concrete, "fabric": surfaces.fabric,
    "plain": abstract.plain, "gradient": abstract.gradient, "sunburst": abstract.sunburst, "dots": abstract.dots,
    "stripes": abstract.stripes, "waves": abstract.wave_bands, "confetti": abstract.confetti, "geometric": abstract.geometric,
    "halftone": abstract.halftone, "bokeh": abstract.bokeh,
    "volcano": wild.volcano, "waterfall": wild.waterfall, "rice-fields": wild.rice_fields, "vineyard": wild.vineyard,
    "savannah": wild.savannah, "camp": wild.camp, "island": wild.island, "planet": wild.planet,
    "mosque": shrines.mosque, "church": shrines.church, "shrine": shrines.shrine, "ruins": shrines.ruins,
    "carriage": cabins.carriage, "space-station": cabins.space_station, "hospital": cabins.hospital, "factory": works.factory,
    "laboratory": works.laboratory, "workshop": works.workshop, "garage": works.garage, "museum": halls.museum,
    "carnival": fairs.carnival, "christmas-market": christmas.christmas_market, "night-market": fairs.night_market,
    "bridge": crossings.bridge, "ship-deck": crossings.ship_deck, "cathedral": nave.cathedral,
    "rooftop": crossings.rooftop, "bamboo": crossings.bamboo,
    "gym": halls.gym, "bakery": halls.bakery, "bookshop": halls.bookshop,
}  # fmt: skip
"""Every place of ``PLACES`` but "none"."""


def draw_backdrop(b: Brush, place: str) -> None:
    """Draw the backdrop of a place over the whole picture."""
    BACKDROPS[place](b)
