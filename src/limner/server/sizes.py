"""Output sizes as the hosted API takes them, with its own messages, so that clients which match on them keep working."""

from __future__ import annotations

import re

from limner.errors import SizeError

MULTIPLE = 16
MAX_EDGE = 3840
MAX_RATIO = 3.0
MIN_PIXELS, MAX_PIXELS = 655_360, 8_294_400


def check_api_size(size: str) -> str | None:
    """Return "WIDTHxHEIGHT", or None of "auto"; raises SizeError with the hosted API's message."""
    if size == "auto":
        return None
    match = re.fullmatch(r"(\d{1,6})x(\d{1,6})", size)
    if match is None:
        raise SizeError(
            f"Invalid size '{size}'. Size must be 'auto' or WIDTHxHEIGHT, for example 1024x1024.", where="size"
        )
    width, height = int(match[1]), int(match[2])
    if width == 0 or height == 0 or width % MULTIPLE or height % MULTIPLE:
        raise SizeError(f"Invalid size '{size}'. Width and height must both be divisible by {MULTIPLE}.", where="size")
    if max(width, height) > MAX_EDGE:
        raise SizeError(
            f"Invalid size '{size}'. The longest edge must be less than or equal to {MAX_EDGE}.", where="size"
        )
    if max(width, height) > MAX_RATIO * min(width, height):
        raise SizeError(f"Invalid size '{size}'. The ratio of the edges must be at most 3:1.", where="size")
    if width * height < MIN_PIXELS:
        raise SizeError(
            f"Invalid size '{size}'. Requested resolution is below the current minimum pixel budget.", where="size"
        )
    if width * height > MAX_PIXELS:
        raise SizeError(
            f"Invalid size '{size}'. Requested resolution is above the current maximum pixel budget.", where="size"
        )
    return size
