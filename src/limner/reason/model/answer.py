"""What the language model is asked to say of a brief: a compact plan, in closed words wherever these have an effect."""

from __future__ import annotations

from typing import Any, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, field_validator

from limner.document.carriers import CARRIERS
from limner.document.plan import Medium, Place, Role
from limner.document.scene import PLACES, STYLES, Predicate, Season, Time, Weather

HEX = r"^(#[0-9a-fA-F]{6})?$"


class _Part(BaseModel):
    """A part of the answer: unknown keys are dropped, null counts as not said."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    @field_validator("*", mode="before")
    @classmethod
    def _said(cls, value: Any) -> Any:
        return value.strip() if isinstance(value, str) else value


class SaidCopy(_Part):
    """A string that must appear. ``invented`` where the brief asks for words and leaves it to you to write them."""

    text: str
    role: str = "body"
    carrier: str = ""
    place: str = ""
    color: str = ""
    invented: bool = False

    @field_validator("text", mode="before")
    @classmethod
    def _as_written(cls, value: Any) -> Any:
        return value


class SaidThing(_Part):
    """A thing to show: ``noun`` is one English noun in the singular."""

    id: str = ""
    noun: str
    label: str = ""
    count: int = Field(default=1, ge=0, le=500)
    color: str = ""
    size: Literal["tiny", "small", "normal", "large", "huge"] = "normal"
    material: str = ""
    mood: str = ""
    pose: str = ""
    role: Literal["subject", "support", "background"] = "subject"


class SaidTie(_Part):
    """How two things stand to each other, by their ids."""

    subject: str
    predicate: str
    object: str


class Answer(_Part):
    """The whole answer. Empty strings and lists say that the brief leaves it open."""

    medium: str = ""
    copy_: list[SaidCopy] = Field(default=[], alias="copy")
    things: list[SaidThing] = []
    ties: list[SaidTie] = []
    place: str = ""
    time: str = ""
    weather: str = ""
    season: str = ""
    styles: list[str] = []
    picture_style: str = ""
    occasions: list[str] = []
    background: str = ""
    text_color: str = ""
    accent: str = ""
    colors: list[str] = []
    moods: list[str] = []
    ratio: float = Field(default=0.0, ge=0, le=10)


CLOSED: dict[str, tuple[str, ...]] = {
    "medium": get_args(Medium), "role": get_args(Role), "place_on_sheet": get_args(Place), "carrier": tuple(CARRIERS),
    "predicate": get_args(Predicate), "place": PLACES, "time": get_args(Time), "weather": get_args(Weather),
    "season": get_args(Season), "picture_style": STYLES,
}  # fmt: skip
"""The words that have an effect, by field; others are ignored with a Note."""


def answer_schema(strict: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of ``Answer`` with its closed words as enumerations ("" allowed where nothing is said)."""
    parts = strict["$defs"]
    for owner, field, words in (
        (strict, "medium", CLOSED["medium"]), (strict, "place", CLOSED["place"]), (strict, "time", CLOSED["time"]),
        (strict, "weather", CLOSED["weather"]), (strict, "season", CLOSED["season"]),
        (strict, "picture_style", CLOSED["picture_style"]), (parts["SaidCopy"], "role", CLOSED["role"]),
        (parts["SaidCopy"], "carrier", CLOSED["carrier"]), (parts["SaidCopy"], "place", CLOSED["place_on_sheet"]),
        (parts["SaidTie"], "predicate", CLOSED["predicate"]),
    ):  # fmt: skip
        owner["properties"][field] = {"type": "string", "enum": ["", *words]}
    for owner, field in ((strict, "background"), (strict, "text_color"), (strict, "accent"), (parts["SaidCopy"], "color"),
                         (parts["SaidThing"], "color")):  # fmt: skip
        owner["properties"][field] = {"type": "string", "pattern": HEX}
    return strict
