"""Entities on the picture: each instance drawn on its foot in depth order, with shadow, haze, reflection and one light."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

import skia

from limner.document.aboard import crew
from limner.document.beasts import by_rule as beast_by_rule
from limner.document.drawn import LYING, Make, drawn
from limner.document.person import BY_CONCEPT, Person
from limner.document.scene import Entity, Instance, Scene
from limner.document.scenery import LANDFORMS, shown_by
from limner.notes import Note
from limner.paint.illustrator.beasts.sprite import beast_sprite
from limner.paint.illustrator.brush import Brush, polygon
from limner.paint.illustrator.foreground import grow
from limner.paint.illustrator.form import NO_LIGHT
from limner.paint.illustrator.hours import in_light, light_on
from limner.paint.illustrator.lamps import light_air, light_ground, own_light, shines
from limner.paint.illustrator.mood import Mood
from limner.paint.illustrator.natural import FLYING, NATURAL, natural_sprite
from limner.paint.illustrator.people.sprite import person_sprite
from limner.paint.illustrator.ramp import components, fade, ink, light_of, linear, mix, shadow_of
from limner.paint.illustrator.sprites import Hand, Sprite, sprite_of
from limner.paint.illustrator.things.sprite import thing_sprite
from limner.resources import Resources

OPEN_AIR = frozenset(
    ("field", "hills", "mountains", "lake", "sea", "beach", "forest", "garden", "desert", "snow", "river", "city", "skyline",
     "street", "market", "road", "harbour", "village", "castle", "temple", "farm", "park", "playground", "jungle", "stadium",
     "airport",
     "volcano", "waterfall", "rice-fields", "vineyard", "savannah", "camp", "island", "planet", "mosque",
     "church", "shrine", "ruins", "carnival", "christmas-market", "night-market", "bridge", "bamboo")
)  # fmt: skip
INDOORS = frozenset(
    ("shop", "cafe", "restaurant", "kitchen", "living-room", "bedroom", "bathroom", "office", "classroom", "library", "stage",
     "room", "table", "studio", "station", "cave", "moon",
     "carriage", "space-station", "hospital", "factory", "laboratory", "workshop", "garage", "museum", "gym",
     "bakery", "bookshop", "cathedral")
)  # fmt: skip
WATER = frozenset(("lake", "sea", "river", "harbour", "bridge"))
HANDS: Mapping[str, Hand] = MappingProxyType({
    **dict.fromkeys(("photo", "3d"), "glossy"),
    **dict.fromkeys(("screen-print", "linocut", "constructivist", "bauhaus"), "printed"),
    **dict.fromkeys(("illustration", "flat", "paper-cut", "risograph", "duotone", "isometric", "travel-poster", "comic",
                     "pop-art", "line-art", "silhouette"), "flat"),
})  # fmt: skip
"""How drawings are made for a picture style; painterly ones, which are not here, want a gradient to follow the form by."""
BORN_OF_GROUND = frozenset(("blossom", "sunflower", "tulip", "herb", "cactus", "fire", "campfire"))
"""What grows out of the ground itself, or burns on it."""
LAMPED = frozenset(
    ("street", "city", "market", "shop", "village", "carnival", "christmas-market", "night-market", "camp")
)
"""Places out of doors where lamps light what stands there after dark."""
AIRCRAFT = frozenset(("hot-air-balloon", "biplane", "helicopter", "zeppelin", "airplane", "small-airplane", "drone"))
_LANDED = 0.86
"""How far down the picture the foot of an aircraft is on the ground."""
AFLOAT = frozenset(("sky", "clouds", "space", "underwater", "none"))


class Placed(NamedTuple):
    """One instance of an entity, ready to be drawn."""

    entity: Entity
    instance: Instance
    copy: int


def in_order(scene: Scene) -> list[Placed]:
    """Return every instance from back to front: by z, then by how low its foot is."""
    placed = [Placed(e, i, k) for e in scene.entities for k, i in enumerate(e.instances)]
    carriers = crew(scene.entities, scene.relations)

    def depth(one: Placed) -> tuple[float, float, float]:
        """Those aboard are as far away as what carries them: before its edge, after its windows."""
        spots = [p.instance for p in placed if p.entity.id == carriers.get(one.entity.id)]
        near = min(spots, key=lambda spot: abs(spot.x - one.instance.x), default=one.instance)
        return (near.z, near.y, one.instance.z - near.z)

    return sorted(placed, key=depth)


def aboard(scene: Scene) -> frozenset[str]:
    """Return the ids of those who are in a vehicle: they stand on no ground and throw no shadow on it."""
    return frozenset(crew(scene.entities, scene.relations))


def draw_entities(b: Brush, scene: Scene, resources: Resources, pixels_high: int, where: str) -> tuple[Note, ...]:
    """Draw all entities; return a note for each that is shown by a stand-in. ``pixels_high`` is the picture's height."""
    notes: list[Note] = []
    borne = {name for entity in scene.entities if entity.person for name in entity.person.bears}
    for entity in scene.entities:
        if entity.instances and not known(entity, resources) and entity.id not in borne:
            notes.append(
                Note(
                    severity="warning",
                    stage="paint",
                    where=where,
                    message=f"no drawing of {entity.label!r}; "
                    + ("it is left out" if spared(entity, scene) else "a plain block stands in its place"),
                    hint="name a thing of the concept library, or use a painter that can draw anything",
                )
            )
    light_ground(b, scene)
    seated = {r.subject for r in scene.relations if r.predicate in ("on", "in", "inside") and r.object not in borne}
    for placed in in_order(scene):
        if placed.entity.id in borne or shown_by(scene.setting.place, placed.entity.concept):
            continue
        who = person_of(placed.entity)
        if who is not None:
            pixels = max(4, round(placed.instance.height * pixels_high))
            side = b.mood.side * (-1.0 if placed.instance.flip else 1.0)
            on = placed.entity.id in seated
            place(b, scene, placed, person_sprite(who, placed.copy, pixels, side, scene.palette, resources, on))
        elif _beast(placed.entity, scene):
            pixels = max(4, round(placed.instance.height * pixels_high))
            side = b.mood.side * (-1.0 if placed.instance.flip else 1.0)
            place(b, scene, placed, beast_sprite(placed.entity, placed.copy, pixels, side, scene.palette))
        elif (make := _made(placed.entity, scene)) is not None:
            pixels = max(4, round(placed.instance.height * pixels_high))
            side = b.mood.side * (-1.0 if placed.instance.flip else 1.0)
            place(b, scene, placed, thing_sprite(placed.entity, make, placed.copy, pixels, side, scene.seed))
        elif known(placed.entity, resources):
            pixels = max(4, round(placed.instance.height * pixels_high))
            side = b.mood.side * (-1.0 if placed.instance.flip else 1.0)
            hand = HANDS.get(scene.style.name, "plain")
            if by_rule(b, scene, placed) and hand != "printed":
                aspect = resources.concepts.get(placed.entity.concept).aspect
                sprite = natural_sprite(placed.entity, placed.copy, pixels, aspect, b)
            else:
                sprite = sprite_of(placed.entity, pixels, scene.palette, resources, side, hand)
            place(b, scene, placed, sprite)
        elif not spared(placed.entity, scene):
            stand_in(b, placed)
    light_air(b, scene)
    return tuple(notes)


def _made(entity: Entity, scene: Scene) -> Make | None:
    """Return how a thing is drawn by rule, where it is one of those and stands in a place."""
    return drawn(entity.concept, entity.label) if scene.setting.place != "none" else None


def _beast(entity: Entity, scene: Scene) -> bool:
    """Tell whether an entity is a beast drawn by rule in a place."""
    return scene.setting.place != "none" and beast_by_rule(entity.concept, entity.attributes.pose)


def spared(entity: Entity, scene: Scene) -> bool:
    """Tell whether a thing without a drawing may be missing: it is not what the picture is of, and nothing stands on it."""
    bears = any(r.object == entity.id and r.predicate in ("on", "in", "inside") for r in scene.relations)
    return entity.role in ("support", "background") and not bears and len(scene.entities) > 1


def person_of(entity: Entity) -> Person | None:
    """Return who an entity is, where it is somebody: as the plan says, or as its drawing stands for."""
    if entity.person is None and entity.concept in BY_CONCEPT:
        return Person(**BY_CONCEPT[entity.concept], identity=len(entity.label) * 7 + len(entity.concept))
    return entity.person


def by_rule(b: Brush, scene: Scene, placed: Placed) -> bool:
    """Tell whether a thing is drawn by rule: natural ones in any place, birds where they are in the air."""
    if scene.setting.place == "none":
        return False
    aloft = placed.instance.y * b.h < b.horizon and placed.entity.id not in {
        r.subject for r in scene.relations if r.predicate == "on"
    }
    return placed.entity.concept in NATURAL or (placed.entity.concept in FLYING and aloft)


def known(entity: Entity, resources: Resources) -> bool:
    """Tell whether the library has a drawing of the entity."""
    return entity.person is not None or bool(entity.concept) and entity.concept in resources.concepts


def depth_of(b: Brush, scene: Scene, foot: float) -> float:
    """Return how far away (0 near … 1 at the horizon) something with its foot at y stands, outdoors."""
    if scene.setting.place not in OPEN_AIR or b.h <= b.horizon:
        return 0.0
    near = (foot - b.horizon) / (b.h - b.horizon)
    return max(0.0, 1 - max(near, 0.0) * 2.2) ** 2


def place(b: Brush, scene: Scene, placed: Placed, sprite: Sprite) -> None:
    """Draw one sprite: reflection, cast and contact shadow, then itself in the scene's light."""
    spot = placed.instance
    x, foot, h = spot.x * b.w, spot.y * b.h, spot.height * b.h
    w = h * sprite.aspect
    far = 0.0 if placed.entity.id in aboard(scene) else depth_of(b, scene, foot)
    setting = scene.setting
    raised = _raised(scene, placed)
    grounded = scene.contact_shadows and setting.place not in AFLOAT and placed.entity.role != "ornament"
    if placed.entity.person is not None and placed.entity.person.shot == "bust":
        grounded = False
    if placed.entity.id in aboard(scene) or placed.entity.concept in LYING:
        grounded = False
    if placed.entity.concept in AIRCRAFT and foot < _LANDED * b.h:
        grounded = False
    if placed.entity.concept in LANDFORMS or (setting.place in OPEN_AIR and foot < b.horizon - 0.015 * b.h):
        grounded = False
    wet = setting.weather in ("rain", "storm") and setting.place in ("street", "city", "market", "road")
    afloat = setting.place in WATER and foot > b.horizon and foot < b.mood.shore * b.h
    if wet or (afloat and grounded):
        reflect(b, sprite, x, foot, w, h, 0.2 if wet else 0.34)
    if grounded and raised:
        touch(b, x, foot, w, h)
    elif grounded:
        shade_ground(b, sprite, spot, x, foot, w, h, far)
    sampling = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kNone)
    faces = placed.entity.person is not None
    own = shines(scene, placed.entity.concept, b.mood.dark)
    form = NO_LIGHT if own else light_on(b.mood, scene.style.name, setting.place in INDOORS)
    side = -b.mood.side if spot.flip else b.mood.side
    if setting.place != "none" and placed.entity.concept not in NATURAL:
        sprite = in_light(sprite, side, form, 0.5 if faces else 1.0)
    with b.moved(x, foot, -1.0 if spot.flip else 1.0, 1.0):
        if spot.tilt:
            b.canvas.rotate(-spot.tilt if spot.flip else spot.tilt, 0, -h / 2)
        box = skia.Rect.MakeLTRB(-w / 2, -h, w / 2, 0)
        b.canvas.saveLayer(box.makeOutset(2, 2), None)
        light = own_light() if own else light_filter(b.mood, far, setting.place, faces)
        b.canvas.drawImageRect(sprite.image, box, sampling, skia.Paint(ColorFilter=light))
        if not own and HANDS.get(scene.style.name) != "printed":
            model(b, box, side, setting.place in AFLOAT)
        b.canvas.restore()
    if grounded and not raised and placed.entity.concept not in BORN_OF_GROUND and not afloat:
        grow(b, setting.place, x, foot, w, h)


def _raised(scene: Scene, placed: Placed) -> bool:
    """Tell whether a thing is on or in another one that stands, and so off the ground itself."""
    bases = {
        r.object for r in scene.relations if r.subject == placed.entity.id and r.predicate in ("on", "in", "inside")
    }
    feet = [spot.y for entity in scene.entities if entity.id in bases for spot in entity.instances]
    return bool(feet) and placed.instance.y < min(feet) - 0.012


def touch(b: Brush, x: float, foot: float, w: float, h: float) -> None:
    """Lay the soft dark of a thing on what bears it."""
    b.oval(x, foot, w * 0.38, max(1.5, min(w, h) * 0.03), b.t("#2b2440"), blur=max(1.0, min(w, h) * 0.02), alpha=0.26)


def light_filter(mood: Mood, far: float, place: str, faces: bool = False) -> skia.ColorFilter:
    """Return the colour filter that puts a drawing into the hour's light and the distance's haze; ``faces`` stay readable."""
    tint, wash = mood.grade.tint, mood.grade.wash
    k = (0.62 if place in INDOORS else 0.85) * (
        (0.6 if faces else 0.62 if place in LAMPED else 0.78) if mood.dark else 1.0
    )
    if place in AFLOAT - {"sky", "clouds"}:
        k = 0.0
    tint = (1 - (1 - tint[0]) * k, 1 - (1 - tint[1]) * k, 1 - (1 - tint[2]) * k)
    wash *= k * 0.8
    haze = min(0.75, far * (0.42 + 0.3 * mood.dull))
    air, mist = components(mood.tone(mood.grade.air)), components(mood.haze)
    sat = 1 - (0.25 * mood.dull + (1 - mood.grade.chroma)) * k - haze * 0.25
    lum = (0.2126, 0.7152, 0.0722)
    rows: list[float] = []
    for c in range(3):
        gain = tint[c] * (1 - wash) * (1 - haze)
        row = [gain * (lum[j] * (1 - sat) + (sat if j == c else 0.0)) for j in range(3)]
        rows += [*row, 0.0, air[c] * wash * (1 - haze) + mist[c] * haze]
    rows += [0.0, 0.0, 0.0, 1.0, 0.0]
    return skia.ColorFilters.Matrix(rows)


def model(b: Brush, box: skia.Rect, side: float, afloat: bool) -> None:
    """Light a drawing from the scene's side and darken it toward the ground, within its own shape."""
    light = fade(mix(b.mood.sun, "#ffffff", 0.3), 0.05 if b.mood.dark else 0.13)
    dark = fade(shadow_of(b.mood.tone("#3a3550"), 0.06), 0.2)
    lit_x, dark_x = (box.left(), box.right()) if side < 0 else (box.right(), box.left())
    across = linear(
        lit_x, box.top(), dark_x, box.bottom(), (light, fade(light, 0.0), fade(dark, 0.0), dark), (0.0, 0.32, 0.55, 1.0)
    )
    b.canvas.drawRect(box, b.ink(across, blend=skia.BlendMode.kSrcATop))
    if not afloat:
        low = b.v(box.bottom() - box.height() * 0.22, box.bottom(), fade(dark, 0.0), fade(dark, 0.2))
        b.canvas.drawRect(box, b.ink(low, blend=skia.BlendMode.kSrcATop))


def shade_ground(
    b: Brush, sprite: Sprite, spot: Instance, x: float, foot: float, w: float, h: float, far: float
) -> None:
    """Lay the cast shadow away from the light and the dark contact under the foot."""
    color = b.t("#2b2440")
    dull = 0.4 + 0.6 * (1 - b.mood.dull)
    strength = (0.16 if b.mood.dark else 0.3) * (1 - far) * dull
    low = {"dawn": 0.42, "golden-hour": 0.5, "sunset": 0.5, "morning": 0.32}.get(b.mood.time, 0.24)
    dark = skia.ColorFilters.Blend(ink(color), skia.BlendMode.kSrcIn)
    pad_x, pad_y = w * 4 / (sprite.shape.width() - 8), h * 4 / (sprite.shape.height() - 8)
    b.canvas.save()
    b.canvas.translate(x, foot - h * 0.012)
    b.canvas.skew(b.mood.side * (1.0 + low), 0)
    b.canvas.scale(-1.0 if spot.flip else 1.0, low * 0.8)
    b.canvas.drawImageRect(
        sprite.shape,
        skia.Rect.MakeLTRB(-w / 2 - pad_x, -h - pad_y, w / 2 + pad_x, pad_y),
        skia.SamplingOptions(skia.CubicResampler.Mitchell()),
        skia.Paint(ColorFilter=dark, Alphaf=strength),
    )
    b.canvas.restore()
    span = w * 0.4
    b.oval(
        x - b.mood.side * w * 0.03,
        foot,
        span * 1.12,
        max(2.0, min(w, h) * 0.055),
        color,
        blur=max(1.5, min(w, h) * 0.035),
        alpha=0.34 * (1 - far * 0.6),
    )
    b.oval(
        x,
        foot,
        span * 0.8,
        max(1.2, min(w, h) * 0.025),
        color,
        blur=max(0.8, min(w, h) * 0.012),
        alpha=0.42 * (1 - far * 0.6),
    )


def reflect(b: Brush, sprite: Sprite, x: float, foot: float, w: float, h: float, strength: float) -> None:
    """Mirror a sprite below its foot, paler as it goes down."""
    box = skia.Rect.MakeLTRB(x - w / 2, foot, x + w / 2, foot + h)
    b.canvas.saveLayer(box, None)
    b.canvas.save()
    b.canvas.translate(0, 2 * foot)
    b.canvas.scale(1, -1)
    filters = light_filter(b.mood, 0.0, "lake")
    b.canvas.drawImageRect(
        sprite.image,
        skia.Rect.MakeLTRB(x - w / 2, foot - h, x + w / 2, foot),
        skia.SamplingOptions(skia.FilterMode.kLinear),
        skia.Paint(ColorFilter=filters),
    )
    b.canvas.restore()
    veil = b.v(foot, foot + h * 0.85, fade("#ffffff", strength * 1.5), fade("#ffffff", 0.0))
    b.canvas.drawRect(box, b.ink(veil, blend=skia.BlendMode.kDstIn))
    b.canvas.restore()


def stand_in(b: Brush, placed: Placed) -> None:
    """Draw a plain block of the height asked where no drawing exists."""
    spot = placed.instance
    x, foot, h = spot.x * b.w, spot.y * b.h, spot.height * b.h
    w = h * 0.72
    base = b.t(placed.entity.attributes.color or "#c9c2b8")
    depth = w * 0.16
    b.oval(x, foot, w * 0.6, h * 0.04, b.t("#2b2440"), blur=h * 0.025, alpha=0.35)
    left, right, top = x - w / 2, x + w / 2 - depth, foot - h + depth * 0.6
    b.poly([(left, top), (left + depth, foot - h), (right + depth, foot - h), (right, top)], light_of(base, 0.07))
    b.poly(
        [(right, top), (right + depth, foot - h), (right + depth, foot - depth * 0.6), (right, foot)],
        shadow_of(base, 0.13),
    )
    face = polygon([(left, top), (right, top), (right, foot), (left, foot)])
    b.path(face, b.v(top, foot, light_of(base, 0.02), shadow_of(base, 0.04)))
    b.dusted(face, (left, top), (right, foot), shadow_of(base, 0.18), 0.4)
