"""A document, painted pictures and set text in; one raster out. Draws what it is told to and decides nothing."""

from limner.composite.composite import composite

__all__ = ["composite"]
