"""The list of checks, run in order, and the score they give."""

from __future__ import annotations

from limner.document.document import Document
from limner.document.results import Check, Raster, Report, TextLayout
from limner.resources import Resources
from limner.verify.contrast import check_contrast
from limner.verify.copy import check_copy, check_glyphs
from limner.verify.covered import check_covered
from limner.verify.ground import Ground
from limner.verify.layout import check_inside, check_legible, check_margins, check_overlap
from limner.verify.scene import check_scene
from limner.verify.score import score


def verify(
    document: Document,
    layouts: dict[str, TextLayout],
    raster: Raster,
    backdrop: Raster,
    resources: Resources | None = None,
) -> Report:
    """Return a Report on a drawn document.

    ``raster`` is the finished picture at any scale; ``backdrop`` the same document drawn without its text layers, at any
    scale. Both must have the canvas's proportions (within a pixel). ``resources`` give the proportions of drawings, for
    the relations of things.
    """
    ground = Ground(document, raster, backdrop)
    checks: list[Check] = []
    checks += check_copy(document, layouts)
    checks += check_glyphs(document, layouts)
    checks += check_inside(document, layouts)
    checks += check_overlap(document, layouts)
    checks += check_margins(document, layouts)
    checks += check_legible(document, layouts)
    checks += check_covered(document, layouts, ground)
    checks += check_contrast(document, layouts, ground)
    checks += check_scene(document, resources)
    return Report(checks=tuple(checks), score=score(document, layouts, tuple(checks)))
