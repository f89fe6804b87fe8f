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
from limner.verify.taste import appraise


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
    checks = _structural(document, layouts)
    checks += check_covered(document, layouts, ground)
    checks += check_contrast(document, layouts, ground)
    checks += check_scene(document, resources)
    return _report(document, layouts, tuple(checks))


def foresee(document: Document, layouts: dict[str, TextLayout], resources: Resources | None = None) -> Report:
    """Return a Report on a document whose text is set but of which nothing is drawn: what needs pixels is left out.

    It is made in milliseconds, so that many designs can be compared before one is painted.
    """
    checks = (*_structural(document, layouts), *check_scene(document, resources))
    return _report(document, layouts, checks)


def _structural(document: Document, layouts: dict[str, TextLayout]) -> list[Check]:
    checks: list[Check] = []
    checks += check_copy(document, layouts)
    checks += check_glyphs(document, layouts)
    checks += check_inside(document, layouts)
    checks += check_overlap(document, layouts)
    checks += check_margins(document, layouts)
    checks += check_legible(document, layouts)
    return checks


def _report(document: Document, layouts: dict[str, TextLayout], checks: tuple[Check, ...]) -> Report:
    terms = appraise(document, layouts, checks)
    return Report(checks=checks, terms=terms, score=score(checks, terms))
