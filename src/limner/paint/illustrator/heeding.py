"""Who and what a drawn scene is about, and where: styles work them more finely than the rest, faces most of all."""

from __future__ import annotations

from collections.abc import Iterator

from limner.document.scene import Scene
from limner.paint.illustrator.figures import person_of
from limner.paint.illustrator.styles.heed import Heed

LARGE = 0.7
"""The height (a share of the picture's) from which a thing needs no finer marks."""
MOST = 24


def heeds_of(scene: Scene, proportion: float) -> tuple[Heed, ...]:
    """Return the heads and figures of a staged scene's people, and its small subjects; ``proportion`` is the picture's w / h.

    At most ``MOST`` entities' worth, the largest first.
    """
    found = sorted(_all(scene, proportion), key=lambda pair: -pair[0])
    return tuple(heed for _, heeds in found[:MOST] for heed in heeds)


def _all(scene: Scene, proportion: float) -> Iterator[tuple[float, tuple[Heed, ...]]]:
    for entity in scene.entities:
        who = person_of(entity)
        for instance in entity.instances:
            high, x, y = instance.height, instance.x, instance.y
            if who is not None and who.shot == "bust":
                yield high, (Heed(x, y - 0.58 * high, 0.24 * high / proportion, 0.27 * high, 1.0),)
            elif who is not None:
                head = Heed(x, y - 0.86 * high, 0.11 * high / proportion, 0.12 * high, 1.0)
                yield high, (Heed(x, y - 0.5 * high, 0.24 * high / proportion, 0.54 * high, 0.6), head)
            elif entity.role == "subject" and high < LARGE:
                yield high, (Heed(x, y - 0.5 * high, 0.5 * high / proportion, 0.54 * high, 0.6),)


__all__ = ["heeds_of"]
