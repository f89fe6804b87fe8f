"""The pack's networks: ONNX files that OpenCV runs, by what they do."""

from __future__ import annotations

from limner.assets.pack import Pack


def upscaler(pack: Pack, scale: int) -> bytes | None:
    """Return the ONNX file of the network that makes pictures ``scale`` times as large, or None where the pack has none."""
    key = f"network/upscale-{scale}"
    return pack.read(key) if key in pack else None
