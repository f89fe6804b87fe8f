"""What a drawn scene is about, told to the styles: where finer marks are wanted."""

from __future__ import annotations

from typing import NamedTuple


class Heed(NamedTuple):
    """Somebody or something small that a drawn scene is about: an ellipse (middle, half axes, as shares of the picture's width
    and height), and how much finer than the rest it shall be worked, 0…1.
    """

    x: float
    y: float
    rx: float
    ry: float
    share: float

    def within(self, other: Heed) -> bool:
        """Tell whether the ellipse's box lies in another's."""
        return bool(
            abs(self.x - other.x) + self.rx <= other.rx + 1e-6 and abs(self.y - other.y) + self.ry <= other.ry + 1e-6
        )
