"""Documents, painted pictures and set text in; a raster or a PDF out. Draws what it is told to and decides nothing."""

from limner.composite.composite import composite
from limner.composite.pdf import Page, pdf

__all__ = ["Page", "composite", "pdf"]
