"""Where and when: place, time, weather and season; camera and light. The words that said so come along as decisions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from limner.document.plan import Decision, Span
from limner.document.scene import Camera, Lighting, Setting
from limner.reason.entities.nodes import Link, Node, Phrase
from limner.reason.entities.tokens import Token

_WEAK_PLACES = frozenset(
    {"wall", "sky", "city", "road", "field", "table", "studio", "snow", "park", "mountains", "sea", "hills"}
)
_WATER = frozenset({"lake", "river"})
_LIGHTS = {
    "soft": ("#fff4e4", -60.0), "hard": ("#ffffff", -35.0), "dramatic": ("#ffe3c2", -50.0), "neon": ("#c77dff", -20.0),
    "warm": ("#ffd9a0", -40.0), "cool": ("#cfe3ff", -35.0),
}  # fmt: skip


@dataclass(slots=True)
class _Reading:
    values: dict[str, str] = field(default_factory=dict)
    decisions: list[Decision] = field(default_factory=list)

    def take(self, kind: str, value: str, start: int, end: int, text: str, rule: str) -> None:
        if kind not in self.values:
            self.values[kind] = value
            span = Span(start=start, end=end, text=text[start:end])
            self.decisions.append(Decision(what=kind, value=value, because=span, rule=rule))


def setting_of(
    nodes: Sequence[Node], tokens: Sequence[Token], text: str
) -> tuple[Setting, Camera | None, Lighting | None, tuple[Decision, ...]]:
    """Return the setting, the camera and the light a brief names (None where it does not), with their decisions."""
    reading = _Reading()
    place = _place(nodes)
    if place is not None:
        reading.take("place", place.place, place.start, place.end, text, "a word for a place")
    for k, token in enumerate(tokens):
        if token.noun is not None and token.noun.section in ("sky", "animal", "food"):
            continue
        for kind in ("time", "weather", "season", "shot", "light", "lightfrom"):
            value = token.value(kind)
            if value is not None and not _named_otherwise(tokens, k, kind):
                reading.take(kind, value, token.start, token.end, text, f"a word for {kind}")
    values: dict[str, Any] = reading.values
    if values.get("place") == "snow" and "weather" not in values:
        values["season"] = values.get("season", "winter")
    setting = Setting(
        place=values.get("place", "none"),
        time=values.get("time", "unspecified"),
        weather=values.get("weather", "unspecified"),
        season=values.get("season", "unspecified"),
        words=text[place.start : place.end] if place is not None else "",
    )
    camera = Camera(shot=values["shot"]) if "shot" in values else None
    return setting, camera, _light(values), tuple(reading.decisions)


def _place(nodes: Sequence[Node]) -> Phrase | None:
    """Return the phrase that names the place: a strong one before a weak one, a lake before the mountains in it."""
    found = [node for node in nodes if isinstance(node, Phrase) and node.kind == "place" and not node.negated]
    if not found:
        return None
    water = [phrase for phrase in found if phrase.place in _WATER]
    if water and any(phrase.place in ("mountains", "hills", "forest") for phrase in found):
        return water[0]
    after_link = [phrase for phrase in found if _linked(nodes, phrase)]
    strong = [phrase for phrase in (after_link or found) if phrase.place not in _WEAK_PLACES]
    return (strong or after_link or found)[0]


def _linked(nodes: Sequence[Node], phrase: Phrase) -> bool:
    near = [nodes[k] for k in (phrase.at - 1, phrase.at + 1) if 0 <= k < len(nodes)]
    return any(isinstance(node, Link) and node.kind in ("rel", "at", "loc") for node in near)


def _named_otherwise(tokens: Sequence[Token], k: int, kind: str) -> bool:
    """Tell whether a word of time or season is part of a name ("summer sale", "night market")."""
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    return (
        kind in ("season",) and after is not None and after.text in ("sale", "collection", "menu", "party", "festival")
    )


def _light(values: dict[str, str]) -> Lighting | None:
    if "light" not in values and "lightfrom" not in values:
        return None
    mood: Any = values.get("light", "neutral")
    color, angle = _LIGHTS.get(mood, ("#ffffff", -35.0))
    return Lighting(angle=float(values.get("lightfrom", angle)), color=color, mood=mood)
