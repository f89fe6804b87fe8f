"""Items in, shaped and spaced units out."""
