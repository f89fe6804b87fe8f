"""Where a face is in a picture: the 468 points of MediaPipe's face mesh, and the parts of a face that they outline.

The numbers are those of the mesh's published topology. "Left" is the side of the picture, not the person's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Points = npt.NDArray[np.float32]
COUNT = 468

OVAL = (
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136, 172, 58,
    132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
)  # fmt: skip
JAW = (454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234)
EYES = (
    ((33, 246, 161, 160, 159, 158, 157, 173, 133), (33, 7, 163, 144, 145, 153, 154, 155, 133)),
    ((362, 398, 384, 385, 386, 387, 388, 466, 263), (362, 382, 381, 380, 374, 373, 390, 249, 263)),
)
BROWS = (
    ((70, 63, 105, 66, 107), (46, 53, 52, 65, 55)),
    ((336, 296, 334, 293, 300), (285, 295, 282, 283, 276)),
)
LIPS = ((61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291), (61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291))
MOUTH = ((78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308), (78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308))
NOSE = (98, 97, 2, 326, 327)
BRIDGE = (168, 6, 197, 195, 5, 4)
CHEEKS = (50, 280)


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One face: its points (468, 2) in pixels of the picture it was found in."""

    points: Points

    def part(self, numbers: Sequence[int]) -> Points:
        """Return the points of a part by their numbers, (n, 2)."""
        return np.asarray(self.points[list(numbers)], np.float32)

    def scaled(self, by: float) -> Face:
        """Return the face in a picture ``by`` times as large."""
        return Face(np.asarray(self.points * np.float32(by), np.float32))

    @property
    def width(self) -> float:
        """How wide the face is, in pixels."""
        return float(np.linalg.norm(self.points[454] - self.points[234]))

    @property
    def turned(self) -> float:
        """How far it is turned away, 0 (frontal) to 1 (profile): how unlike the eyes' widths are."""
        near, far = sorted(float(np.linalg.norm(self.points[a] - self.points[b])) for a, b in ((33, 133), (362, 263)))
        return 1 - near / max(far, 1e-6)
