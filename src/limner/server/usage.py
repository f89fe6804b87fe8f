"""Token accounting as the hosted model bills it, so that metering built on ``usage`` keeps working."""

from __future__ import annotations

from typing import Any

_BASE = {"low": 16, "medium": 48, "high": 96}


def image_tokens(width: int, height: int, quality: str) -> int:
    """Return the output tokens of one picture: patches by quality and shape, scaled by its pixels (1024×1024 low: 196)."""
    long, short = max(width, height), min(width, height)
    base = _BASE[quality]
    patches = base * round(base * short / long)
    return -(-patches * (2_000_000 + width * height) // 4_000_000)


PARTIAL = 100
"""Output tokens that each partial picture of a stream costs."""


def usage(prompt: str, width: int, height: int, quality: str, n: int, partials: int = 0) -> dict[str, Any]:
    """Return the ``usage`` object of a response. Text tokens are estimated at four UTF-8 bytes a token."""
    text = max(1, -(-len(prompt.encode()) // 4))
    image = n * image_tokens(width, height, quality) + PARTIAL * partials
    return {
        "input_tokens": text,
        "input_tokens_details": {"text_tokens": text, "image_tokens": 0},
        "output_tokens": image,
        "output_tokens_details": {"image_tokens": image, "text_tokens": 0},
        "total_tokens": text + image,
    }
