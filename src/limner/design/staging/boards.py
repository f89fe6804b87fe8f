"""Boards: the strings that share a carrier, and where in the picture such a carrier goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from limner.design.staging.cast import Actor
from limner.document.carriers import CARRIERS, Carrier, carrier
from limner.document.geometry import Box
from limner.document.plan import Copy, Plan
from limner.document.scene import Entity

_OBJECTS = frozenset({
    "mug", "tin", "bottle", "can", "package", "box", "bag", "tshirt", "cap", "book", "cake", "plate", "phone", "screen", "vehicle",
    "newspaper", "lantern", "stone", "jar", "cup", "pouch", "tube", "carton", "candle", "perfume", "truck", "bus", "train", "monitor",
    "tv", "tablet",
})  # fmt: skip
_STRETCHY = frozenset({
    "sign", "neon", "banner", "ribbon", "awning", "wall", "graffiti", "marquee", "scoreboard", "street-sign", "plaque", "window",
    "billboard", "whiteboard", "chalkboard", "placard",
})  # fmt: skip
_LOW = frozenset({"poster", "window", "door", "note", "paper", "badge", "whiteboard", "menu-board"})
"""Kinds that hang at eye level, not above the door."""
_HEIGHTS = {
    "vehicle": 2.4, "billboard": 5.0, "chalkboard": 1.3, "standing-sign": 1.1, "flag": 2.5, "screen": 0.6, "stone": 1.0, "street-sign": 2.4,
    "road-sign": 2.2, "door": 2.1, "lantern": 0.6, "tshirt": 0.7, "bag": 0.5,
    "truck": 2.8, "bus": 3.1, "train": 3.6, "monitor": 0.5, "tv": 0.8, "tablet": 0.25, "jar": 0.2, "cup": 0.2, "candle": 0.15, "tube": 0.2,
}  # fmt: skip
_POSTS = {"street-sign": 2.9, "road-sign": 1.85, "flag": 1.5}
"""Kinds on a post of their own, which is so many times as high as their plate."""
_SHOP = ((0.5, 0.25, 0.68, 0.3), (0.37, 0.5, 0.48, 0.25), (0.81, 0.53, 0.2, 0.24), (0.14, 0.8, 0.24, 0.3))
_FIRST = ((0.5, 0.24, 0.68, 0.36), (0.25, 0.66, 0.36, 0.44), (0.75, 0.66, 0.36, 0.44), (0.5, 0.66, 0.3, 0.4))
_BESIDE = ((0.5, 0.17, 0.66, 0.26), (0.17, 0.44, 0.28, 0.2), (0.83, 0.44, 0.28, 0.2))
"""Places for hanging boards (centre x, centre y, most width, most height in shares of the region), alone or above a cast."""


@dataclass(frozen=True, slots=True)
class Board:
    """Strings that share a carrier, the carrier's kind, and the entity of the plan it belongs to (or is), if any."""

    kind: Carrier
    copies: tuple[Copy, ...]
    owner: Entity | None
    index: int

    @property
    def is_object(self) -> bool:
        """Whether it is a thing to look at in itself (a mug, a tin), not a sign on something else."""
        return self.kind.kind in _OBJECTS

    @property
    def is_owner(self) -> bool:
        """Whether the carrier *is* its owner, which then must not be drawn a second time."""
        if self.owner is None or self.owner.count != 1:
            return False
        words = f"{self.owner.label} {self.owner.concept}".lower().replace("-", " ")
        return self.kind.kind.replace("-", " ") in words or self.is_object

    @property
    def bears(self) -> str:
        """The id of the entity the carrier is, or ""."""
        return self.owner.id if self.is_owner and self.owner else ""

    @property
    def stands(self) -> bool:
        """Whether it stands among the cast, on the ground."""
        return self.is_object or self.kind.mount in ("stand", "flat")

    @property
    def post(self) -> float:
        """How many times as high as its plate it is with its post."""
        return _POSTS.get(self.kind.kind, 1.0)

    def plate(self, ink: Box) -> Box:
        """Return the box of the carrier itself where it and its post fill ``ink``."""
        return Box(ink.x, ink.y, ink.w, ink.h / self.post)

    @property
    def aspect(self) -> float:
        """Width / height: the kind's own, for stretchy kinds bent towards what the strings want."""
        if self.kind.kind not in _STRETCHY:
            return self.kind.aspect
        longest = max(len(item.text) * (1.7 if ord(item.text[0]) > 0x2E80 else 1.0) for item in self.copies)
        lines = 1.2 * len(self.copies) - 0.2
        wanted = 0.62 * longest / lines / (1 if longest < 14 else 2)
        return max(0.72 * self.kind.aspect, min(1.5 * self.kind.aspect, wanted))

    def actor(self, leader: Actor | None) -> Actor:
        """Return the carrier as a member of the cast, as large as the thing the picture is about."""
        metres = _HEIGHTS.get(self.kind.kind, 0.4)
        share = 1.15 if self.is_object else 1.3 if self.post > 1 else 1.05
        size = 1.0 if leader is None else leader.size * share
        entity = Entity(id=self.bears or f"board-{self.index}", label=self.kind.kind, role="subject")
        return Actor(entity, self.aspect / self.post, size, False, metres)


def boards(plan: Plan, copies: Sequence[Copy]) -> list[Board]:
    """Return the carriers of the strings: those of one kind and owner share one, but for placards that several hold."""
    groups: dict[tuple[str, str, str], list[Copy]] = {}
    several = sum(entity.count for entity in plan.entities) > 1
    by_id = {entity.id: entity for entity in plan.entities}
    goods = next((item for item in copies if item.carrier in _OBJECTS), None)
    for item in copies:
        if item.carrier in CARRIERS and item.carrier != "balloon":
            own = item.id if several and carrier(item.carrier).mount == "held" else ""
            kind, owner = item.carrier, item.owner
            if kind == "label" and owner not in by_id and goods is not None:
                kind, owner = goods.carrier, goods.owner
            groups.setdefault((kind, owner, own), []).append(item)
    return [
        Board(_mounted(kind, plan.setting.place), tuple(items), by_id.get(owner), index)
        for index, ((kind, owner, _), items) in enumerate(groups.items())
    ]


def _mounted(kind: str, place: str) -> Carrier:
    """Return a kind of carrier as it is mounted in a place: a classroom's board hangs on its wall."""
    found = carrier(kind)
    return found.model_copy(update={"mount": "wall"}) if (kind, place) == ("chalkboard", "classroom") else found


def hung(found: Sequence[Board], region: Box, place: str, *, crowded: bool) -> dict[int, Box]:
    """Return a box in a region for each hanging board, by index: the first wide at the top, others lower at the sides.

    ``crowded``: a cast stands below, so that all of them keep to the upper part.
    """
    ranked = sorted(found, key=lambda board: (board.kind.kind in _LOW, board.index))
    slots = list(_SHOP if place == "shop" and not crowded else _BESIDE if crowded else _FIRST)
    if len(ranked) > len(slots):
        slots = _grid(len(ranked), 0.46 if crowded else 0.94)
    return {board.index: _fitted(board.aspect, region, *slot) for board, slot in zip(ranked, slots, strict=False)}


def _grid(count: int, share: float) -> list[tuple[float, float, float, float]]:
    columns = 2 if count <= 6 else 3
    rows = -(-count // columns)
    return [
        ((k % columns + 0.5) / columns, share * (k // columns + 0.5) / rows, 0.9 / columns, 0.86 * share / rows)
        for k in range(count)
    ]


def _fitted(aspect: float, region: Box, cx: float, cy: float, wide: float, high: float) -> Box:
    height = min(high * region.h, wide * region.w / aspect)
    width = height * aspect
    return Box(region.x + cx * region.w - width / 2, region.y + cy * region.h - height / 2, width, height)


def on_owner(board: Board, ink: Box, short: float) -> Box | None:
    """Return the box of a label or sign on the thing that owns it, or None where it would be too small to read."""
    wide, high, at = (0.62, 0.34, 0.56) if board.kind.mount == "owner" else (0.72, 0.24, 0.3)
    height = min(high * ink.h, wide * ink.w / board.aspect)
    if height < 0.09 * short:
        return None
    width = height * board.aspect
    return Box(ink.cx - width / 2, ink.y + at * ink.h - height / 2, width, height)


def in_hands(board: Board, ink: Box, region: Box, room: float) -> Box:
    """Return the box of a placard held before the chest of someone whose ink is given, within the region and no wider than ``room``."""
    height = max(0.3 * ink.h, 0.14 * min(region.w, region.h))
    width = height * board.aspect
    most = min(0.6 * region.w, max(room, 0.2 * region.w))
    if width > most:
        width, height = most, max(most / board.aspect, 0.1 * min(region.w, region.h))
    x = min(max(region.x, ink.cx - width / 2), region.right - width)
    return Box(x, ink.y + 0.52 * ink.h - height / 2, width, height)
