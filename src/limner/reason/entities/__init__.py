"""Entities: a brief's words in, the things it wants to see out, with their number, looks, relations and setting."""

from limner.reason.entities.extract import extract
from limner.reason.entities.found import Found

__all__ = ["Found", "extract"]
