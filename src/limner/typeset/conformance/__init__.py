"""The typesetter held against tests that others wrote: ``python -m limner.typeset.conformance``.

Unicode's own test files (bidi, line breaks, graphemes, vertical orientation) and HarfBuzz's own shaping of a corpus of
many scripts. The files of Unicode come with the Debian package unicode-data; no other part of Limner needs them.
"""
