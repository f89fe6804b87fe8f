"""Scenery: things that are the land itself, and things that a place shows of its own accord wherever it is painted."""

from __future__ import annotations

LANDFORMS: frozenset[str] = frozenset({"mountain", "snow-capped-mountain", "mount-fuji", "volcano"})
"""Concepts that rise behind a scene and never stand in it."""

LANDMARKS: frozenset[str] = frozenset(
    {"eiffel-tower", "tokyo-tower", "taj-mahal", "pyramid", "statue-of-liberty", "clock-tower", "coliseum"}
)
"""What is too large to stand among people: it rises behind them, and stands in the middle of a picture of itself."""

OF_THE_SKY = frozenset({"northern-lights"})
"""What the sky of any place shows, where a brief asks for it."""
PART_OF: dict[str, frozenset[str]] = {
    "temple": frozenset({"hindu-temple", "buddhist-temple", "pagoda"}),
    "mosque": frozenset({"mosque"}),
    "church": frozenset({"church"}),
    "shrine": frozenset({"shinto-shrine"}),
    "castle": frozenset({"castle", "japanese-castle", "european-castle"}),
    "carnival": frozenset({"ferris-wheel", "carousel-horse", "circus-tent", "roller-coaster"}),
    "christmas-market": frozenset({"market-stall", "house"}),
    "night-market": frozenset({"market-stall", "red-paper-lantern", "lantern"}),
    "market": frozenset({"market-stall"}),
    "bridge": frozenset({"bridge", "bridge-at-night", "suspension-bridge"}),
    "bamboo": frozenset({"bamboo"}),
    "camp": frozenset({"campfire"}),
    "volcano": frozenset({"volcano"}),
    "village": frozenset({"houses", "window", "house"}),
    "city": frozenset({"window", "office-building", "skyscraper"}),
    "street": frozenset({"window", "puddle"}),
    "skyline": frozenset({"skyscraper", "office-building", "window"}),
    "garden": frozenset({"blossom"}),
    **dict.fromkeys(
        ("cafe", "living-room", "bedroom", "room", "office", "carriage", "restaurant"), frozenset({"window"})
    ),
    "snow": frozenset({"ice"}),
    "stage": frozenset({"spotlight"}),
    "planet": frozenset({"ringed-planet", "red-planet", "mars"}),
}
"""Concepts that a place's own drawing shows: by place. A scene gives them their position; nothing is drawn twice."""


_HOMES = ("temple", "mosque", "church", "shrine", "castle", "bridge", "bamboo", "volcano")


def home_of(concept: str) -> str:
    """Return the place that a building or a piece of land makes where it stands behind a scene; "" where it makes none."""
    return next((place for place in _HOMES if concept in PART_OF[place]), "")


def shown_by(place: str, concept: str) -> bool:
    """Tell whether the drawing of a place, or of the sky over it, shows a thing itself."""
    return concept in PART_OF.get(place, ()) or concept in OF_THE_SKY and place != "none"
