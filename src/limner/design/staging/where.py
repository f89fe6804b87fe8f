"""Where a picture plays: the place and horizon of the brief, or what fits its cast when the brief does not say."""

from __future__ import annotations

from collections.abc import Sequence

from limner.assets.concepts import ConceptLibrary
from limner.design.staging.cast import Actor
from limner.document.plan import Plan
from limner.document.scene import PLACES, Camera, Setting

_BY_GROUP = (
    ("animal", "field"), ("mammal", "field"), ("bird", "field"), ("bug", "garden"), ("marine", "underwater"), ("plant", "garden"),
    ("flower", "garden"), ("food", "table"), ("drink", "table"), ("dishware", "table"), ("fruit", "table"), ("vegetable", "table"),
    ("furniture", "living-room"), ("household", "room"), ("vehicle", "road"), ("transport-ground", "road"),
    ("transport-water", "sea"), ("transport-air", "sky"), ("building", "street"), ("person", "park"), ("people", "park"),
    ("music", "stage"), ("sport", "stadium"), ("science", "office"), ("computer", "office"), ("office", "office"),
    ("book", "library"), ("clothing", "studio"), ("sky", "sky"),
)  # fmt: skip
_BY_CONCEPT = {
    "sailboat": "sea", "boat": "sea", "ship": "sea", "ferry": "sea", "lighthouse": "sea", "fish": "underwater", "whale": "underwater",
    "dolphin": "sea", "rocket": "space", "astronaut": "moon", "couch": "living-room", "bed": "bedroom", "toilet": "bathroom",
    "bathtub": "bathroom", "refrigerator": "kitchen", "oven": "kitchen", "toaster": "kitchen", "microwave": "kitchen", "sink": "kitchen",
    "train": "station", "airplane": "airport", "castle": "hills", "camel": "desert", "cactus": "desert", "penguin": "snow", "skis": "snow",
    "snowman": "snow", "umbrella-on-ground": "beach", "surfboard": "sea", "tent": "forest", "traffic-light": "street", "stop-sign": "street",
    "parking-meter": "street", "fire-hydrant": "street", "bus": "street", "bench": "park", "dining-table": "room", "chair": "room",
    "laptop": "office", "keyboard": "office", "teddy-bear": "bedroom", "vase": "table", "clock": "wall", "tv": "living-room",
}  # fmt: skip
_HORIZON = {
    "table": 0.55, "studio": 0.62, "room": 0.66, "living-room": 0.66, "bedroom": 0.66, "bathroom": 0.66, "kitchen": 0.66, "office": 0.66,
    "classroom": 0.66, "library": 0.68, "cafe": 0.68, "restaurant": 0.68, "shop": 0.76, "street": 0.72, "market": 0.72, "beach": 0.5,
    "sea": 0.5, "harbour": 0.55, "lake": 0.56, "mountains": 0.64, "road": 0.58, "stage": 0.74, "stadium": 0.6, "space": 0.95, "sky": 0.86,
    "forest": 0.68, "city": 0.72, "skyline": 0.78, "underwater": 0.86, "desert": 0.58, "snow": 0.6,
}  # fmt: skip


def where(plan: Plan, actors: Sequence[Actor], concepts: ConceptLibrary, *, signs: bool) -> tuple[Setting, Camera]:
    """Return the setting and camera: the brief's place, else one that suits the leading actor (a shop for signs alone)."""
    setting = plan.setting
    place = (
        setting.place if setting.place in PLACES and setting.place != "none" else _place(plan, actors, concepts, signs)
    )
    time = setting.time if setting.time != "unspecified" else "day"
    shot = plan.camera.shot if plan.camera else "wide"
    return setting.model_copy(update={"place": place, "time": time}), Camera(
        shot=shot, horizon=_HORIZON.get(place, 0.62)
    )


def _place(plan: Plan, actors: Sequence[Actor], concepts: ConceptLibrary, signs: bool) -> str:
    if plan.medium in ("product", "packaging"):
        return "studio"
    leaders = sorted((a for a in actors if a.entity.role != "background"), key=lambda a: a.entity.role != "subject")
    for actor in leaders:
        name = actor.entity.concept
        found = next((place for word, place in _BY_CONCEPT.items() if name == word or name.endswith(f"-{word}")), "")
        if not found and name in concepts:
            group = concepts.get(name).group.lower()
            found = next((place for word, place in _BY_GROUP if word in group), "")
        if found:
            return found
    return "shop" if signs else "studio" if actors else "gradient"
