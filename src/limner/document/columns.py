"""Long results as columns: where glyphs lie and which grapheme is where, a ``Point`` or ``Cluster`` made when one is asked for.

A page has thousands of them. Who draws or measures a whole page takes the columns; who asks for one gets a named tuple.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, overload

import numpy as np
import numpy.typing as npt

from limner.document.geometry import Box, Point
from limner.document.results import Cluster

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

_made = tuple.__new__


class Points(Sequence[Point]):
    """Points as an array of shape (n, 2), x and y in canvas pixels."""

    __slots__ = ("xy",)

    def __init__(self, xy: Floats) -> None:
        self.xy = xy

    @classmethod
    def of(cls, points: Iterable[Sequence[float]]) -> Points:
        """Return points of pairs of numbers."""
        return cls(np.array([*points], np.float64).reshape(-1, 2))

    def __len__(self) -> int:
        return len(self.xy)

    def __iter__(self) -> Iterator[Point]:
        return (_made(Point, pair) for pair in self.xy.tolist())

    @overload
    def __getitem__(self, at: int) -> Point: ...
    @overload
    def __getitem__(self, at: slice) -> Points: ...
    def __getitem__(self, at: int | slice) -> Point | Points:
        return Points(self.xy[at]) if isinstance(at, slice) else Point(*self.xy[at].tolist())

    def __array__(self, dtype: Any = None, copy: bool | None = None) -> npt.NDArray[Any]:
        return np.array(self.xy, dtype) if copy or dtype not in (None, np.float64) else self.xy

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Points | tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


class Clusters(Sequence[Cluster]):
    """Graphemes as set: ``spans`` of offsets (n, 2), ``boxes`` (n, 4) as x, y, width and height, and ``lines`` (n)."""

    __slots__ = ("boxes", "lines", "spans")

    def __init__(self, spans: Ints, boxes: Floats, lines: Ints) -> None:
        self.spans = spans
        self.boxes = boxes
        self.lines = lines

    @classmethod
    def of(cls, clusters: Iterable[Cluster]) -> Clusters:
        """Return clusters as columns."""
        rows = [(start, end, *box, line) for start, end, box, line in clusters]
        table = np.array(rows, np.float64).reshape(-1, 7)
        return cls(table[:, :2].astype(np.int64), table[:, 2:6], table[:, 6].astype(np.int64))

    @classmethod
    def joined(cls, parts: Sequence[Clusters]) -> Clusters:
        """Return clusters one part after the other."""
        if not parts:
            return cls.of(())
        return cls(
            *(np.concatenate(column) for column in zip(*((p.spans, p.boxes, p.lines) for p in parts), strict=True))
        )

    def in_reading_order(self) -> Clusters:
        """Return the clusters by where they start."""
        order = np.argsort(self.spans[:, 0], kind="stable")
        return Clusters(self.spans[order], self.boxes[order], self.lines[order])

    def __len__(self) -> int:
        return len(self.lines)

    def __iter__(self) -> Iterator[Cluster]:
        rows = zip(self.spans.tolist(), self.boxes.tolist(), self.lines.tolist(), strict=True)
        return (_made(Cluster, (start, end, _made(Box, box), line)) for (start, end), box, line in rows)

    @overload
    def __getitem__(self, at: int) -> Cluster: ...
    @overload
    def __getitem__(self, at: slice) -> Clusters: ...
    def __getitem__(self, at: int | slice) -> Cluster | Clusters:
        if isinstance(at, slice):
            return Clusters(self.spans[at], self.boxes[at], self.lines[at])
        start, end = self.spans[at].tolist()
        return Cluster(start, end, Box(*self.boxes[at].tolist()), int(self.lines[at]))

    def __eq__(self, other: object) -> bool:
        return tuple(self) == tuple(other) if isinstance(other, Clusters | tuple) else NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))
