"""The pack's networks: small ones that OpenCV runs, by what they do."""

from __future__ import annotations

from limner.assets.pack import Pack

_FACES = ("network/face-finder", "network/face-mesh")


def upscaler(pack: Pack, scale: int) -> bytes | None:
    """Return the ONNX file of the network that makes pictures ``scale`` times as large, or None where the pack has none."""
    key = f"network/upscale-{scale}"
    return pack.read(key) if key in pack else None


def face_networks(pack: Pack) -> tuple[bytes, bytes] | None:
    """Return the TFLite files of the networks that find faces and their points, or None where the pack has none."""
    if any(key not in pack for key in _FACES):
        return None
    return pack.read(_FACES[0]), pack.read(_FACES[1])
