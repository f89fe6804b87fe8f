"""Proof that letters are seen: where each lies, the finished pixels have moved from the backdrop's towards its ink."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from limner.document.document import Document
from limner.document.layers import TextLayer
from limner.document.results import Check, TextLayout
from limner.verify.ground import Ground, Patch, moved
from limner.verify.inkmap import colors_of
from limner.verify.placed import texts_of

VISIBLE = 0.9
"""Share of a layer's clusters that must be seen."""

_TOWARDS = 0.25
"""How far (share of the way from ground to ink, at full opacity) some pixel of a letter must have moved."""

_APART, _CHANGE = 24.0, 16
"""Inks nearer than the first (0…255) to the ground tell nothing: there any change of the second counts."""


def check_covered(document: Document, layouts: dict[str, TextLayout], ground: Ground) -> list[Check]:
    """Return one check a text layer: the share of its letters that can be seen, against 0.9."""
    checks = []
    for layer in texts_of(document):
        layout = layouts[layer.id]
        clusters = [c for c in layout.clusters if layout.text[c.start : c.end].strip()]
        patch = ground.patch(layer, layout)
        seen = 0
        if patch is not None:
            inked = _inked(patch, layer, layout)
            windows = (patch.window(moved(layer.transform, cluster.box)) for cluster in clusters)
            seen = sum(window is not None and bool(inked[window].any()) for window in windows)
        total = len(clusters)
        share = seen / total if total else 1.0
        checks.append(
            Check(
                name="covered",
                layer=layer.id,
                ok=share >= VISIBLE,
                value=round(share, 3),
                bound=VISIBLE,
                unit="share",
                message="" if share >= VISIBLE else f"{total - seen} of {total} letters cannot be seen",
            )
        )
    return checks


def _inked(patch: Patch, layer: TextLayer, layout: TextLayout) -> npt.NDArray[np.bool_]:
    """Return where the patch shows ink: moved towards a colour of the letters, or changed where that cannot be told."""
    changed = np.zeros(patch.light.shape, np.int16)
    steps = [patch.front[..., c].astype(np.int16) - patch.behind[..., c] for c in range(3)]
    for step in steps:
        np.maximum(changed, np.abs(step), out=changed)
    moving: npt.NDArray[np.bool_] = changed > _CHANGE
    inks = colors_of(run for run in layout.runs if not run.color)
    if any(run.color for run in layout.runs) or not len(inks):
        return moving
    at = np.nonzero(moving)
    here = np.stack([patch.behind[..., c][at] for c in range(3)], axis=1).astype(np.float32)
    step = np.stack([one[at] for one in steps], axis=1).astype(np.float32)
    found = np.zeros(len(here), np.bool_)
    for ink in inks:
        way = ink - here
        square = (way * way).sum(axis=1)
        along = (step * way).sum(axis=1) > _TOWARDS * max(0.1, layer.opacity) * square
        found |= along | (square <= _APART**2)
    moving[at] = found
    return moving
