"""Text in, what each grapheme of it is out: scripts, bidi levels, emoji."""
