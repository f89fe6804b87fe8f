"""Which face sets a grapheme, and the faces opened."""
