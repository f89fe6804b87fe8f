"""From an Order to the response body: one shape that the clients of both dialects read."""

from __future__ import annotations

import base64
import secrets
import time
from typing import Any

from limner.picture import Picture
from limner.pipeline import Limner
from limner.server.protocol import Order
from limner.server.store import Store
from limner.server.usage import usage


def answer(limner: Limner, store: Store, base_url: str, order: Order) -> dict[str, Any]:
    """Draw the pictures of an order and return the response body; raises LimnerError."""
    pictures = list(limner.pictures(order.request, order.output_format))
    first = pictures[0].raster
    quality = order.request.quality
    notes = [*order.notes, *(note.line() for picture in pictures for note in picture.notes if note.severity != "info")]
    return {
        "id": f"img-{secrets.token_hex(12)}",
        "object": "list",
        "model": order.model,
        "created": int(time.time()),
        "background": "opaque" if bool((first.pixels[..., 3] == 255).all()) else "transparent",
        "output_format": order.output_format,
        "quality": quality,
        "size": f"{first.width}x{first.height}",
        "data": [_item(index, picture, store, base_url, order) for index, picture in enumerate(pictures)],
        "usage": usage(order.request.prompt, first.width, first.height, quality, len(pictures)),
        "notes": notes,
    }


def _item(index: int, picture: Picture, store: Store, base_url: str, order: Order) -> dict[str, Any]:
    data = picture.to_bytes(order.output_format, min(95, max(1, order.compression)))
    item: dict[str, Any] = {"index": index, "type": "url" if order.with_url else "b64_json"}
    if order.with_url:
        item["url"] = f"{base_url.rstrip('/')}/files/{store.put(data, order.output_format)}"
    if order.with_b64:
        item["b64_json"] = base64.b64encode(data).decode("ascii")
    return item
