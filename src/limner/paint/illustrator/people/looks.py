"""From a person's parameters to how they are drawn: what the brief leaves open is chosen by their identity, always alike."""

from __future__ import annotations

import functools
import random
import tomllib
from collections.abc import Sequence
from importlib import resources as files
from typing import Any, NamedTuple

from limner.document.person import Person
from limner.paint.illustrator.people.hair import STYLES
from limner.paint.illustrator.people.hats import COLORS, HATS
from limner.paint.illustrator.ramp import mix
from limner.paint.illustrator.recolour import nudge

SKINS = {
    "pale": ("#fbe0d0",), "light": ("#f6cfb5", "#f3c6a5"), "olive": ("#e3b48c", "#dba87c"), "tan": ("#cf9868", "#c58d5f"),
    "brown": ("#a9714a", "#95613d"), "dark": ("#78492f", "#633a26"),
}  # fmt: skip
HAIRS = ("#2b2024", "#3b2a24", "#5a3a28", "#7a4a2a", "#a5652f", "#d9a55b", "#b5482f", "#1f1d24")
GREY = ("#e4e2df", "#c9c6c4", "#a9a6a6", "#f1efec")
_MEN = ("short", "parted", "quiff", "curly", "buzz", "short", "parted", "spiky")
_WOMEN = ("long", "bob", "wavy", "ponytail", "bun", "curly-long", "low-bun", "fringe", "long-fringe")
_GIRLS = ("pigtails", "bob", "braids", "ponytail", "fringe", "curly-long")
_BOYS = ("short", "spiky", "parted", "curly", "fringe")
_STRAIGHT = {"curly": "short", "curly-long": "long", "wavy": "long"}
"""What stands for curls where hair mostly grows straight, unless the brief says curls."""
_HARMONY = 0.5
_ORIGINS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "east-asia": (("light", "light", "pale", "olive"), ("#1f1d24", "#2b2024", "#2b2024", "#3b2a24")),
    "south-asia": (("tan", "brown", "tan", "olive"), ("#1f1d24", "#2b2024", "#2b2024")),
    "southeast-asia": (("olive", "tan", "tan"), ("#1f1d24", "#2b2024")),
    "arab": (("olive", "tan", "olive", "light"), ("#1f1d24", "#2b2024", "#3b2a24")),
    "africa": (("dark", "brown", "dark"), ("#1f1d24", "#2b2024")),
    "latin": (("olive", "tan", "light", "tan"), ("#2b2024", "#3b2a24", "#5a3a28")),
    "europe": (("light", "pale", "light", "light", "olive"), HAIRS),
}
"""Complexions and hair by part of the world."""
_WORN_IN = {
    "sari": "south-asia", "kurta": "south-asia", "salwar": "south-asia", "kimono": "east-asia", "hanbok": "east-asia", "qipao": "east-asia",
    "hanfu": "east-asia", "aodai": "southeast-asia", "thobe": "arab", "abaya": "arab", "dashiki": "africa", "mariachi": "latin",
    "dirndl": "europe", "kilt": "europe",
}  # fmt: skip


class Wear(NamedTuple):
    """Clothes with their colours settled; see the table of outfits."""

    name: str
    top: str
    bottom: str
    accent: str
    shoe: str
    inner: str
    cut: dict[str, Any]

    def number(self, key: str, default: float = 0.0) -> float:
        """Return a measure of the cut."""
        return float(self.cut.get(key, default))

    def word(self, key: str) -> str:
        """Return a word of the cut, "" where it has none."""
        return str(self.cut.get(key, ""))

    def has(self, extra: str) -> bool:
        """Tell whether the outfit has a detail."""
        return extra in self.cut.get("extras", ())


class Look(NamedTuple):
    """Somebody as drawn: everything settled."""

    person: Person
    sex: str
    skin: str
    hair: str
    hair_color: str
    beard: str
    eyewear: str
    jewels: str
    headwear: str
    headwear_color: str
    wear: Wear
    pattern: str
    mood: str
    pose: str
    holds: tuple[str, ...]


@functools.cache
def outfits() -> dict[str, dict[str, Any]]:
    """Return the outfits by name, as written in their table."""
    text = files.files("limner.paint.illustrator.people").joinpath("data/outfits.toml").read_text("utf-8")
    return tomllib.loads(text)


def look_of(person: Person, palette: tuple[str, ...] = ()) -> Look:
    """Return how somebody is drawn; clothes nobody named a colour for lean to the palette."""
    rng = random.Random(f"person:{person.identity}")
    sex = person.sex or rng.choice(("female", "male"))
    origin = person.origin or _WORN_IN.get(person.outfit, "")
    names, shades = _ORIGINS.get(origin, (("light", "light", "olive", "tan", "brown", "dark"), HAIRS))
    tones = SKINS.get(person.skin) or SKINS[rng.choice(names)]
    skin = rng.choice(tones)
    hair_color = person.hair_color or _hair_color(person, skin, shades, rng)
    hair = person.hair if person.hair in STYLES else _hair(person, sex, origin, rng)
    name = person.outfit or _outfit(person, sex, rng)
    if name == "hanbok" and sex == "male" and person.sex:
        name = "hanbok-man"
    wear = wear_of(name, person, palette, rng)
    beard = person.beard or _beard(person, sex, rng)
    headwear = person.headwear or wear.word("hat")
    if headwear in ("none", "nurse") and (headwear == "none" or sex == "male"):
        headwear = ""
    eyewear = person.eyewear or wear.word("eyewear")
    if not eyewear and person.age == "old" and rng.random() < 0.4:
        eyewear = "glasses"
    hat_color = person.headwear_color or COLORS.get(headwear, "#7a8799")
    if headwear == "headscarf" and not person.headwear_color:
        hat_color = rng.choice(("#4a7ba6", "#b5647a", "#7a9a78", "#d9a86b", "#5d5a8a"))
    return Look(
        person, sex, skin, hair, hair_color, "" if beard == "none" else beard, "" if eyewear == "none" else eyewear,
        person.jewels or wear.word("jewels"), headwear if headwear in HATS else "", hat_color, wear,
        person.pattern or wear.word("pattern"), person.mood or rng.choice(("happy", "smile", "smile")), person.pose or "standing",
        person.holds or tuple(wear.cut.get("holds", ())),
    )  # fmt: skip


def _hair_color(person: Person, skin: str, shades: Sequence[str], rng: random.Random) -> str:
    shade = rng.choice(shades)
    if person.age == "old":
        return rng.choice(GREY)
    dark = skin in (*SKINS["tan"], *SKINS["brown"], *SKINS["dark"])
    return rng.choice(HAIRS[:3]) if dark else shade


def _hair(person: Person, sex: str, origin: str, rng: random.Random) -> str:
    if person.age == "baby":
        return "buzz"
    cut = _cut(person, sex, rng)
    return _STRAIGHT.get(cut, cut) if origin in ("east-asia", "southeast-asia") else cut


def _cut(person: Person, sex: str, rng: random.Random) -> str:
    if person.age == "child":
        return rng.choice(_GIRLS if sex == "female" else _BOYS)
    if person.age == "old":
        return rng.choice(
            ("bun", "bob", "curly", "low-bun") if sex == "female" else ("balding", "parted", "short", "balding")
        )
    return rng.choice(_WOMEN if sex == "female" else _MEN)


def _beard(person: Person, sex: str, rng: random.Random) -> str:
    if sex != "male" or person.age in ("child", "baby", "teen"):
        return ""
    odds = rng.random()
    if person.age == "old":
        return "full" if odds < 0.3 else "moustache" if odds < 0.6 else ""
    return "full" if odds < 0.16 else "stubble" if odds < 0.3 else "moustache" if odds < 0.36 else ""


def _outfit(person: Person, sex: str, rng: random.Random) -> str:
    if person.role in outfits():
        return person.role
    female = sex == "female"
    choices: Sequence[str] = ("casual", "shirt", "hoodie", "sweater", "jacket")
    if person.age == "baby":
        return "baby"
    if person.age == "child":
        choices = ("dress", "dungarees", "skirt", "casual") if female else ("casual", "dungarees", "hoodie", "shirt")
    elif person.age == "old":
        choices = ("cardigan", "dress", "blouse", "sweater") if female else ("cardigan", "sweater", "shirt", "suit")
    elif female:
        choices = ("dress", "casual", "skirt", "blouse", "sweater", "jacket")
    return rng.choice(choices)


def wear_of(name: str, person: Person, palette: tuple[str, ...], rng: random.Random) -> Wear:
    """Return an outfit in colours: those said, else chosen from its own and drawn toward the palette."""
    cut = outfits().get(name) or outfits()["casual"]
    roled = bool(cut.get("hat")) or name in ("doctor", "suit", "tuxedo", "thobe", "abaya", "scientist")

    def pick(key: str, default: str) -> str:
        color = str(rng.choice(cut.get(key, [default])))
        if color.startswith("#") and palette and not roled and key != "shoe":
            return nudge(color, palette, _HARMONY)
        return color

    top, bottom, accent, shoe = (
        pick("top", "#5f7fa3"),
        pick("bottom", "#39486b"),
        pick("accent", "#f4efe6"),
        pick("shoe", "#3b3f4c"),
    )
    inner = pick("inner", accent)
    said, low = person.top_color, person.bottom_color
    if said and cut.get("of") == "bottom" and not low:
        bottom, top = said[:7], mix(said[:7], top, 0.82) if name != "sari" else mix(said[:7], "#3a1420", 0.35)
    elif said and name in ("builder", "waiter", "doctor", "chef"):
        inner = said[:7]
    elif said:
        top = said[:7]
    if low:
        bottom = low[:7]
    if bottom == "same":
        bottom = top
    return Wear(name, top, bottom, accent, shoe, inner, cut)
