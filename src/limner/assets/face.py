"""What the catalogue says about one face: names, axes, classes, scripts and metrics. Read only, no bytes."""

from __future__ import annotations

from typing import Literal, NamedTuple

from pydantic import BaseModel, ConfigDict


class Axis(NamedTuple):
    """One variation axis: its tag and its least, default and greatest value in the font's own units."""

    tag: str
    minimum: float
    default: float
    maximum: float


class FontFace(BaseModel):
    """One face of one font file.

    Metrics are fractions of the em: ``ascent`` above and ``descent`` below the baseline are both positive.
    ``scripts`` are ISO 15924 codes, the one the face is chosen for first; ``weight_min`` equals ``weight_max`` for a
    static face.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    key: str
    family: str
    index: int
    style: Literal["normal", "italic"]
    weight_min: int
    weight_max: int
    axes: tuple[Axis, ...]
    classes: tuple[str, ...]
    moods: tuple[str, ...]
    scripts: tuple[str, ...]
    languages: tuple[str, ...]
    x_height: float
    cap_height: float
    ascent: float
    descent: float
