"""A picture in, the faces in it out: found by one small network, their points by a second that also says whether it is a face.

Both are MediaPipe's (BlazeFace and Face Mesh), out of the pack, run by OpenCV, which is loaded when faces are first looked for.
"""

from __future__ import annotations

import threading
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import numpy.typing as npt

from limner.assets.networks import face_networks
from limner.document.facemesh import COUNT, Face
from limner.document.results import Raster
from limner.resources import Resources

if TYPE_CHECKING:
    import cv2

SEEN = 256
"""The edge of the square picture that faces are looked for in."""
MESHED = 192
"""The edge of the square picture of one face that its points are found in."""
LIKELY, SURE = 0.5, 6.0
"""How likely a face must be for a closer look (0…1), and how sure the second network must be (a logit)."""
MOST = 24
"""The most faces of a picture that are drawn as such."""
_ROUND = 1.5
"""How much larger than the face the square is that its points are found in."""

Pixels = npt.NDArray[np.uint8]
Points = npt.NDArray[np.float32]


class _Found(NamedTuple):
    """A likely face: its middle, size, the line between its eyes (all in pixels), and how likely it is."""

    middle: Points
    size: float
    tilt: float
    likely: float


def faces_in(raster: Raster, resources: Resources) -> tuple[Face, ...]:
    """Return the faces of a picture, the largest first; none where the pack has no networks for it.

    Faces narrower than about a twentieth of the picture are not found, nor faces in profile.
    """
    networks = face_networks(resources.pack)
    if networks is None or min(raster.width, raster.height) < 48:
        return ()
    finder, mesher = _loaded(*networks)
    rgb = np.ascontiguousarray(raster.pixels[..., :3])
    found: list[_Found] = []
    for left, top, edge in _windows(raster.width, raster.height):
        found += _looked(rgb, left, top, edge, finder)
    faces = [face for each in _apart(found) if (face := _meshed(rgb, each, mesher)) is not None]
    return tuple(sorted(faces, key=lambda face: -face.width)[:MOST])


def _windows(width: int, height: int) -> list[tuple[int, int, int]]:
    """Return the squares (left, top, edge) that are looked at: the whole, and for smaller faces five parts of it."""
    edge = max(width, height)
    whole = ((width - edge) // 2, (height - edge) // 2, edge)
    part = round(0.56 * edge)
    across = (whole[0], whole[0] + edge - part)
    down = (whole[1], whole[1] + edge - part)
    middle = (whole[0] + (edge - part) // 2, whole[1] + (edge - part) // 2, part)
    return [whole, *((x, y, part) for y in down for x in across), middle]


def _looked(rgb: Pixels, left: int, top: int, edge: int, net: _Net) -> list[_Found]:
    """Return the likely faces of one square of a picture; what lies outside the picture is black."""
    import cv2

    x0, y0 = max(0, left), max(0, top)
    view = rgb[y0 : max(y0 + 1, top + edge), x0 : max(x0 + 1, left + edge)]
    k = SEEN / edge
    small = cv2.resize(
        view, (max(1, round(view.shape[1] * k)), max(1, round(view.shape[0] * k))), interpolation=cv2.INTER_AREA
    )
    square = np.zeros((SEEN, SEEN, 3), np.uint8)
    at_x, at_y = round((x0 - left) * k), round((y0 - top) * k)
    part = small[: SEEN - at_y, : SEEN - at_x]
    square[at_y : at_y + part.shape[0], at_x : at_x + part.shape[1]] = part
    blob = cv2.dnn.blobFromImage(square, 1 / 127.5, mean=(127.5, 127.5, 127.5))
    (scores,) = net.run(blob, ("classificators",))
    likely = 1 / (1 + np.exp(-np.clip(scores.reshape(-1), -60, 60)))
    if likely.max() <= LIKELY:
        return []
    (boxes,) = net.run(blob, ("regressors",))
    places = boxes.reshape(-1, 8, 2) / SEEN
    places[:, [0, 2, 3]] += _anchors()[:, None]
    out = []
    for i in np.nonzero(likely > LIKELY)[0].tolist():
        middle, one, other = (places[i, row] * edge + (left, top) for row in (0, 2, 3))
        tilt = float(np.arctan2(other[1] - one[1], other[0] - one[0]))
        out.append(_Found(middle, float(places[i, 1].max() * edge), tilt, float(likely[i])))
    return out


@lru_cache(maxsize=1)
def _anchors() -> Points:
    """Return the places that the finder's answers are told from: two at each of 16×16 cells, six at each of 8×8."""
    out = []
    for cells, each in ((16, 2), (8, 6)):
        y, x = np.mgrid[0:cells, 0:cells]
        out.append(np.repeat(np.stack([x.reshape(-1), y.reshape(-1)], axis=1) + 0.5, each, axis=0) / cells)
    return np.asarray(np.concatenate(out), np.float32)


def _apart(found: list[_Found]) -> list[_Found]:
    """Return the likeliest of those that lie over one another."""
    kept: list[_Found] = []
    for each in sorted(found, key=lambda face: (-face.likely, -face.size)):
        if all(np.linalg.norm(each.middle - other.middle) > 0.5 * max(each.size, other.size) for other in kept):
            kept.append(each)
    return kept[: 2 * MOST]


def _meshed(rgb: Pixels, found: _Found, net: _Net) -> Face | None:
    """Return the points of a likely face, or None where it is none."""
    import cv2

    matrix = cv2.getRotationMatrix2D(
        (float(found.middle[0]), float(found.middle[1])), np.degrees(found.tilt), MESHED / (_ROUND * found.size)
    )
    matrix[:, 2] += MESHED / 2 - found.middle
    crop = cv2.warpAffine(
        rgb, matrix, (MESHED, MESHED), flags=cv2.INTER_AREA if found.size > 2 * MESHED else cv2.INTER_LINEAR
    )
    points, sure = net.run(cv2.dnn.blobFromImage(crop, 1 / 255), ("conv2d_20", "conv2d_30"))
    if float(sure.reshape(-1)[0]) < SURE:
        return None
    back = cv2.invertAffineTransform(matrix)
    flat = points.reshape(COUNT, 3)[:, :2]
    return Face(np.asarray(flat @ back[:, :2].T + back[:, 2], np.float32))


class _Net:
    """A network of the pack, one picture at a time, since it keeps its buffers."""

    def __init__(self, data: bytes) -> None:
        import cv2

        self.lock = threading.Lock()
        self.net: cv2.dnn.Net = cv2.dnn.readNetFromTFLite(np.frombuffer(data, np.uint8))

    def run(self, blob: np.ndarray, names: tuple[str, ...]) -> list[Points]:
        """Return what the network's layers of these names say of a picture (1, 3, h, w)."""
        with self.lock:
            self.net.setInput(blob)
            return [np.array(self.net.forward(name), np.float32) for name in names]


@lru_cache(maxsize=2)
def _loaded(finder: bytes, mesher: bytes) -> tuple[_Net, _Net]:
    return _Net(finder), _Net(mesher)
