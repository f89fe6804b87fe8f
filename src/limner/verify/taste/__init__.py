"""Taste: a document and its layouts in, terms of 0…1 out; how good a design is where nothing is wrong with it.

Each family of measures has a module that names its source; how much each weighs is in ``data/weights.toml``. The measures
need no pixels, so that designs can be compared before anything is painted.
"""

from limner.verify.taste.appraise import appraise, total

__all__ = ["appraise", "total"]
