"""Events: what a picture's making tells while it happens, as values. Every event has a ``kind`` and plain sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from limner.document.document import Document
from limner.document.plan import Plan
from limner.document.results import Raster, Report
from limner.picture import Picture


@dataclass(frozen=True, eq=False)
class Understood:
    """The brief was read. ``sentences`` say what was understood, and from which words."""

    kind: ClassVar[Literal["understood"]] = "understood"
    plan: Plan
    sentences: tuple[str, ...] = ()
    index: int = 0
    """Which picture of the request this is about, 0 first."""


@dataclass(frozen=True, eq=False)
class Designed:
    """A layout was made: the ``number``-th (1 first) of ``of``. Nothing of it is painted yet."""

    kind: ClassVar[Literal["designed"]] = "designed"
    document: Document
    number: int
    of: int
    sentences: tuple[str, ...] = ()
    index: int = 0


@dataclass(frozen=True, eq=False)
class Scored:
    """Layouts, or finished candidates, were compared: a report each, and the place of the one that is kept."""

    kind: ClassVar[Literal["scored"]] = "scored"
    reports: tuple[Report, ...]
    chosen: int
    finished: bool = False
    """Whether pictures were compared, not layouts alone."""
    sentences: tuple[str, ...] = ()
    index: int = 0


@dataclass(frozen=True, eq=False)
class Painted:
    """There are pixels to look at: a "sketch" without its pictures, or the whole "picture" before it is checked."""

    kind: ClassVar[Literal["painted"]] = "painted"
    document: Document
    raster: Raster
    stage: Literal["sketch", "picture"]
    sentences: tuple[str, ...] = ()
    index: int = 0


@dataclass(frozen=True, eq=False)
class Verified:
    """A picture was checked."""

    kind: ClassVar[Literal["verified"]] = "verified"
    report: Report
    sentences: tuple[str, ...] = ()
    index: int = 0


@dataclass(frozen=True, eq=False)
class Revised:
    """Faults were mended: the document as it is now, in which round."""

    kind: ClassVar[Literal["revised"]] = "revised"
    document: Document
    round: int
    sentences: tuple[str, ...] = ()
    index: int = 0


@dataclass(frozen=True, eq=False)
class Done:
    """A picture is finished; its report tells the whole story."""

    kind: ClassVar[Literal["done"]] = "done"
    picture: Picture
    sentences: tuple[str, ...] = ()
    index: int = 0


Event = Understood | Designed | Scored | Painted | Verified | Revised | Done
