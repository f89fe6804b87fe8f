"""Endless ornament by rule: a tile in, marks in numbered inks out, whose elements go on over the tile's edges."""
