"""Briefs written in a form: trees of keys and values, Markdown, key: value lines, slots; which values are copy."""

from limner.reason.forms.prose import Prose, as_prose

__all__ = ["Prose", "as_prose"]
