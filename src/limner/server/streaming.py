"""From an Order to server-sent events: partial pictures as they come about, then each finished one.

The frames are those of the hosted model's stream: an ``event`` line that equals the ``type`` in the data, one ``data`` line.
A failure after the first byte is an ``error`` event that both official clients raise.
"""

from __future__ import annotations

import base64
import json
import logging
import time
from collections.abc import Iterator
from typing import Any

from limner.document.results import Raster
from limner.events import Done, Painted
from limner.export import encode
from limner.pipeline import Limner
from limner.server.errors import to_wire
from limner.server.protocol import Order
from limner.server.usage import usage

log = logging.getLogger("limner.server")


def frames(limner: Limner, order: Order) -> Iterator[str]:
    """Yield the frames of an order's stream: at most ``order.partial_images`` partial pictures, then one completed each."""
    try:
        sent = 0
        for event in limner.events(order.request, order.output_format, sketch=order.partial_images > 0):
            if isinstance(event, Painted) and sent < order.partial_images and event.index == 0:
                data = encode(event.raster, event.document, order.output_format, quality=_quality(order))
                yield _frame("image_generation.partial_image", data, event.raster, order, partial_image_index=sent)
                sent += 1
            elif isinstance(event, Done):
                picture = event.picture
                raster, quality = picture.raster, order.request.quality
                used = usage(
                    order.request.prompt, raster.width, raster.height, quality, 1, sent if event.index == 0 else 0
                )
                data = picture.to_bytes(order.output_format, _quality(order))
                yield _frame("image_generation.completed", data, raster, order, usage=used)
    except Exception as error:  # noqa: BLE001  (the status line is sent: every failure must leave as an event)
        status, body = to_wire(error)
        if status == 500:
            log.exception("a stream failed")
        yield _sse("error", {"type": "error", **body})


def _frame(kind: str, data: bytes, raster: Raster, order: Order, **more: Any) -> str:
    body = {
        "type": kind,
        "b64_json": base64.b64encode(data).decode("ascii"),
        "background": "opaque" if bool((raster.pixels[..., 3] == 255).all()) else "transparent",
        "created_at": int(time.time()),
        "output_format": order.output_format,
        "quality": order.request.quality,
        "size": f"{raster.width}x{raster.height}",
        **more,
    }
    return _sse(kind, body)


def _sse(kind: str, body: dict[str, Any]) -> str:
    return f"event: {kind}\ndata: {json.dumps(body, ensure_ascii=False)}\n\n"


def _quality(order: Order) -> int:
    return min(95, max(1, order.compression))
