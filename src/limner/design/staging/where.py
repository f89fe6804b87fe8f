"""Where a picture plays: the place and horizon of the brief, or what fits its cast when the brief does not say."""

from __future__ import annotations

from collections.abc import Sequence

from limner.assets.concepts import ConceptLibrary
from limner.design.staging.boards import Board
from limner.design.staging.cast import Actor
from limner.document.aboard import crew
from limner.document.plan import Plan
from limner.document.scene import PLACES, Camera, Setting, Weather
from limner.document.scenery import LANDMARKS, PART_OF, home_of

_BY_GROUP = {
    "animal": "field", "plant": "garden", "food": "table", "drink": "table", "furniture": "living-room", "vehicle": "road",
    "building": "hills", "person": "park", "instrument": "stage", "clothing": "studio", "sky": "sky", "nature": "mountains",
    "face": "plain", "body": "plain", "symbol": "gradient", "flag": "sky", "place": "park",
}  # fmt: skip
_BY_CONCEPT = {
    "carnival": "ferris-wheel carousel-horse roller-coaster circus-tent clown",
    "bridge": "bridge bridge-at-night suspension-bridge", "bamboo": "panda bamboo",
    "sea": "sailboat ship lighthouse motor-boat speedboat ferry "
    "viking-ship pirate-ship sailing-ship tugboat passenger-ship galleon galley raft submarine surfboard "
    "dolphin whale spouting-whale orca anchor",
    "island": "mermaid merman merperson",
    "underwater": "fish tropical-fish blowfish octopus squid jellyfish shark clownfish seahorse coral eel crab lobster",
    "space": "rocket satellite flying-saucer ringed-planet comet milky-way alien astrolabe",
    "moon": "astronaut",
    "living-room": "sofa couch-and-lamp armchair television floor-lamp fireplace remote-control bookshelf piano cat black-cat "
    "couch carpet table-lamp video-game",
    "bedroom": "bed pillow teddy-bear wardrobe alarm-clock slippers",
    "bathroom": "toilet bathtub shower toothbrush soap razor roll-of-paper hair-dryer plunger sponge",
    "kitchen": "refrigerator oven kitchen-sink microwave toaster washing-machine cooking-pot frying-pan kettle blender saucepan "
    "cook",
    "station": "train bullet-train locomotive metro high-speed-train light-rail tram monorail railway-car",
    "airport": "airplane small-airplane luggage",
    "road": "motorcycle racing-car camper-van open-car race-kart horse-carriage wagon pickup-truck articulated-lorry bicycle",
    "city": "construction-worker firefighter "
    "double-decker-bus food-truck ice-cream-van excavator dump-truck "
    "taxi bus minibus trolleybus clock-tower police-car fire-engine ambulance delivery-truck automobile office-building skyscraper",
    "street": "police-officer "
    "traffic-light stop-sign parking-meter fire-hydrant street-lamp postbox bus-stop wastebasket motor-scooter",
    "castle": "knight dragon princess prince",
    "hills": "yurt castle windmill hot-air-balloon",
    "farm": "farmer cow pig ewe rooster chicken tractor barn goat hay-bale horse scarecrow silo",
    "desert": "pyramid camel two-hump-camel cactus scorpion",
    "snow": "penguin santa-claus skis snowboard snowman polar-bear sled snowman-without-snow igloo snowboarder skier ice-skate sleigh "
    "northern-lights",
    "beach": "umbrella-on-ground crab palm-tree beach-with-umbrella flying-disc sun-lounger",
    "forest": "mage bear deer fox wolf owl mushroom squirrel boar moose tent campfire raccoon hedgehog beaver",
    "jungle": "tiger monkey gorilla orangutan parrot toucan sloth snake",
    "park": "eiffel-tower umbrella dog bench swing duck balloon kite bird",
    "playground": "playground-slide skateboard kick-scooter",
    "office": "laptop keyboard computer-mouse desktop-computer printer stapler office-worker technologist",
    "classroom": "teacher student backpack abacus",
    "library": "books book closed-book open-book",
    "table": "vase tie necktie handbag camera mobile-phone wristwatch watch scissors candle lantern",
    "wall": "wall-clock mantelpiece-clock framed-picture mirror",
    "stage": "microphone studio-microphone ballet-dancer singer",
    "stadium": "soccer-ball baseball-bat baseball-glove tennis-racket basketball baseball tennis american-football goal-net trophy",
    "lake": "swan frog otter canoe rowing-boat fishing-rod",
    "field": "elephant giraffe zebra lion rhinoceros hippopotamus kangaroo",
    "room": "health-worker scientist artist chair dining-table table desk door window stool",
    "sky": "eagle dove helicopter parachute zeppelin biplane cloud rainbow",
}  # fmt: skip
_PLACE_OF = {concept: place for place, concepts in _BY_CONCEPT.items() for concept in concepts.split()}
_HORIZON = {
    "table": 0.5, "studio": 0.66, "room": 0.66, "living-room": 0.66, "bedroom": 0.66, "bathroom": 0.66, "kitchen": 0.66, "office": 0.66,
    "classroom": 0.66, "library": 0.68, "cafe": 0.68, "restaurant": 0.68, "shop": 0.76, "street": 0.7, "market": 0.72, "beach": 0.46,
    "sea": 0.5, "harbour": 0.55, "lake": 0.56, "mountains": 0.64, "road": 0.52, "stage": 0.72, "stadium": 0.56, "space": 0.95, "sky": 0.9,
    "forest": 0.64, "city": 0.7, "skyline": 0.78, "underwater": 0.86, "desert": 0.56, "snow": 0.56, "field": 0.54, "park": 0.56,
    "farm": 0.54, "garden": 0.56, "hills": 0.6, "wall": 0.86, "clouds": 0.95,
    "volcano": 0.66, "waterfall": 0.64, "rice-fields": 0.4, "vineyard": 0.46, "savannah": 0.54, "camp": 0.56, "island": 0.5, "planet": 0.58,
    "mosque": 0.62, "church": 0.6, "shrine": 0.56, "ruins": 0.6, "carriage": 0.74, "space-station": 0.7, "hospital": 0.68, "factory": 0.66,
    "laboratory": 0.7, "workshop": 0.68, "garage": 0.68, "museum": 0.7, "gym": 0.66, "bakery": 0.72, "bookshop": 0.7,
    "carnival": 0.62, "christmas-market": 0.6, "night-market": 0.58, "bridge": 0.6, "ship-deck": 0.5, "rooftop": 0.56,
    "cathedral": 0.66, "bamboo": 0.64,
}  # fmt: skip
_GROUNDLESS = frozenset({"sky", "space", "underwater", "clouds", "plain", "gradient", "sunburst", "dots", "stripes", "waves", "confetti",
                         "geometric", "halftone", "bokeh", "paper", "none"})  # fmt: skip
_FLAT = frozenset({"field", "beach", "desert", "snow", "table", "studio", "park", "farm", "garden", "road", "moon", "sea", "lake", "river",
                   "hills", "wood", "marble", "concrete", "stadium"})  # fmt: skip
_NIGHTLY = frozenset({"full-moon", "crescent-moon", "first-quarter-moon", "last-quarter-moon", "shooting-star", "milky-way",
                      "fireworks", "sparkler", "night-with-stars", "northern-lights"})  # fmt: skip
"""What is seen by night: a picture of it plays then, where the brief names no hour."""
_HOUR = {"night-market": "night", "christmas-market": "dusk"}
"""The hour of places that are hardly seen at another."""
_WINTRY = frozenset({"snowman", "snowman-without-snow", "skis", "skier", "snowboarder", "sled", "igloo", "ice-skate"})
"""What is seen in snow only."""
_WARM = frozenset({"jungle", "savannah", "beach", "island", "desert", "field"})
"""Homes of animals that a brief's winter does not come to: they are met in the snow instead."""
_SNOWY = frozenset(
    {"hills", "field", "park", "village", "mountains", "forest", "garden", "snow", "farm", "street", "city", "road"}
)
_AFLOAT = frozenset({"sailboat", "ship", "boat", "motor", "speedboat", "canoe", "ferry", "raft", "galley", "galleon", "surfboard",
                     "submarine", "mermaid", "rock", "island", "tugboat"})  # fmt: skip
_DISHES = frozenset({"cooking-pot", "plate", "bowl", "fork-and-knife-with-plate"})
_STANDING = frozenset({"person", "animal", "vehicle", "furniture", "plant"})
_STILL = frozenset({"plant", "food", "drink", "object"})
"""What a still life is made of."""
_SMALL = 0.45
_DRIVEN = frozenset({"vehicle", "truck", "bus", "train"})


def where(
    plan: Plan, actors: Sequence[Actor], concepts: ConceptLibrary, *, boards: Sequence[Board]
) -> tuple[Setting, Camera]:
    """Return the setting and camera: the brief's place, else one that suits the cast (a street for signs alone)."""
    setting = plan.setting
    named = setting.place in PLACES and setting.place != "none"
    place = (
        _banked(setting.place, plan, actors)
        if named
        else "gradient"
        if portrayed(actors)
        else _place(plan, actors, concepts, boards)
    )
    night = any(actor.entity.concept in _NIGHTLY for actor in actors)
    time = setting.time if setting.time != "unspecified" else "night" if night else _HOUR.get(place, "day")
    shot = plan.camera.shot if plan.camera else "wide"
    horizon = 0.3 if shot in ("aerial", "isometric") else horizon_of(place)
    horizon = 0.74 if stands_before(place, actors) else horizon
    told = {"place": place, "time": time, "weather": _weather(setting, place, actors)}
    return setting.model_copy(update=told), Camera(shot=shot, horizon=horizon)


def _banked(place: str, plan: Plan, actors: Sequence[Actor]) -> str:
    """Return a place where its cast can stand: nobody stands on the open sea, but on its beach."""
    if place != "sea":
        return place
    borne = {r.subject for r in plan.relations if r.predicate in ("on", "in", "inside")}
    words = {word for actor in actors for word in actor.entity.concept.split("-")}
    stand = any(
        actor.group in ("person", "furniture", "vehicle") and not actor.airborne and actor.id not in borne
        for actor in actors
        if actor.entity.role != "background"
    )
    return "beach" if stand and not words & _AFLOAT else place


def _weather(setting: Setting, place: str, actors: Sequence[Actor]) -> Weather:
    """Return the brief's weather; where it says none and shows what only snow has, snow."""
    wintry = any(actor.entity.concept in _WINTRY for actor in actors)
    open_air = place in _SNOWY or setting.place == "none"
    free = setting.weather == "unspecified" and setting.season in ("unspecified", "winter")
    return "snow" if wintry and open_air and free else setting.weather


def horizon_of(place: str) -> float:
    """Return how far down (0…1) a place's horizon, or where its floor meets the wall, lies in a picture of it."""
    return _HORIZON.get(place, 0.62)


def portrayed(actors: Sequence[Actor]) -> bool:
    """Tell whether a picture is somebody's portrait."""
    return len(actors) == 1 and actors[0].entity.person is not None and actors[0].entity.person.shot == "bust"


def flat(place: str) -> bool:
    """Tell whether a place is open ground or a plain floor, with nothing built on its horizon."""
    return place in _FLAT


def stands_before(place: str, actors: Sequence[Actor]) -> bool:
    """Tell whether a cast stands on the floor before a wall, and does not hang on it."""
    return place == "wall" and any(
        actor.group in _STANDING and not actor.airborne and actor.entity.role != "background" for actor in actors
    )


def groundless(place: str) -> bool:
    """Tell whether nothing in a place has a ground to stand on."""
    return place in _GROUNDLESS


def _place(plan: Plan, actors: Sequence[Actor], concepts: ConceptLibrary, boards: Sequence[Board]) -> str:
    objects = [board for board in boards if board.is_object]
    signs = len(objects) < len(boards)
    if plan.medium in ("product", "packaging"):
        return "studio"
    held = {r.subject for r in plan.relations if r.predicate in ("in", "inside", "holding")}
    held |= crew([actor.entity for actor in actors], plan.relations).keys()
    leaders = sorted(
        (a for a in actors if a.entity.role != "background" and (a.id not in held or len(actors) == 1)),
        key=lambda a: (a.metres < _SMALL, a.entity.role != "subject"),
    )
    people = any(actor.group == "person" for actor in actors)  # nobody stands on a table
    served = any(
        (actor.group in ("food", "drink") or actor.entity.concept in _DISHES) and actor.id not in held
        for actor in actors
    )
    trodden = {r.object for r in plan.relations if r.predicate == "on"}
    for actor in actors:
        if actor.id in trodden and actor.entity.concept in PART_OF["planet"]:
            return "planet"
        if actor.entity.concept in LANDMARKS and actor.entity.concept in _PLACE_OF:
            return _PLACE_OF[actor.entity.concept]
        if actor.entity.concept == "window" and people:
            return "cafe" if any(one.group == "drink" for one in actors) else "living-room"
        if actor.entity.role == "background" and home_of(actor.entity.concept):
            return home_of(actor.entity.concept)
    vases = any(actor.entity.concept in ("vase", "bowl") for actor in actors) and not people
    if vases and all(actor.group in _STILL for actor in leaders):
        return "table"
    for actor in leaders:
        if not signs and actor.entity.concept in _PLACE_OF:
            home = _PLACE_OF[actor.entity.concept]
            cold = plan.setting.season == "winter" or plan.setting.weather == "snow"
            return "snow" if cold and home in _WARM else home
        if actor.entity.concept in concepts:
            if (
                actor.metres < _SMALL
                and not actor.airborne
                and not people
                and concepts.get(actor.entity.concept).group != "animal"
            ):
                return "table"
            if people and served and concepts.get(actor.entity.concept).group in ("person", "food", "drink"):
                return "kitchen"
            return _BY_GROUP.get(concepts.get(actor.entity.concept).group, "studio")
    if objects:
        return "road" if any(board.kind.kind in _DRIVEN for board in objects) else "room" if signs else "studio"
    return "street" if signs else "studio" if actors else "gradient"
