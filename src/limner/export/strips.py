"""Pixels in, a PNG image data stream out, made strip by strip in parallel.

Each strip is filtered by the filter that packs a sample of it best, deflated without regard to its neighbours and ended
on a byte boundary, so the strips, one after another, are one zlib stream (RFC 1950 and 1951, sync flush). Strip heights
depend on the width alone and every strip is made the same way on any thread: the bytes never depend on how many there are.
"""

from __future__ import annotations

import os
import struct
import threading
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from isal import isal_zlib

from limner.document.results import Raster
from limner.export.straight import write_rgb, write_rgba

STRIP_BYTES = 512 * 1024
LEVEL = 1
SAMPLE_EVERY = 8
"""One row in so many is packed with every filter to choose the strip's."""
_HEADER = b"\x78\x5e"
_ADLER = 65521

Bytes = npt.NDArray[np.uint8]


class Strip(NamedTuple):
    """Deflated rows, and the checksum and length of what was deflated."""

    data: bytes
    adler: int
    length: int


def zlib_stream(raster: Raster, *, channels: int, threads: int | None = None) -> list[bytes]:
    """Return the zlib stream of a raster's filtered rows in pieces: straight RGB (3 channels) or RGBA (4).

    ``threads`` is how many make strips at once (default: one a core, at most 4).
    """
    height, width = raster.height, raster.width
    rows = max(1, STRIP_BYTES // (width * channels + 1))
    starts = list(range(0, height, rows))

    def make(top: int) -> Strip:
        return _strip(raster, top, min(height, top + rows), channels)

    count = min(len(starts), threads or min(4, os.cpu_count() or 1))
    strips = _made(make, starts, count)
    adler = 1
    for strip in strips:
        adler = _combined(adler, strip.adler, strip.length)
    pieces = [strip.data for strip in strips]
    return [_HEADER + pieces[0], *pieces[1:-1], *([pieces[-1]] if len(pieces) > 1 else []), struct.pack(">I", adler)]


def _made(make: Callable[[int], Strip], starts: list[int], count: int) -> list[Strip]:
    """Return the strip of each start, made by so many threads, this one among them.

    By bare threads: a pool would be loaded at every start of the program for the few that write one picture.
    """
    waiting = list(enumerate(starts))[::-1]
    done: dict[int, Strip] = {}
    failed: list[BaseException] = []

    def work() -> None:
        while waiting and not failed:
            try:
                place, top = waiting.pop()
            except IndexError:  # another thread took the last
                return
            try:
                done[place] = make(top)
            except BaseException as error:  # noqa: BLE001  (raised again below, where the caller can see it)
                failed.append(error)

    others = [threading.Thread(target=work) for _ in range(count - 1)]
    for thread in others:
        thread.start()
    work()
    for thread in others:
        thread.join()
    if failed:
        raise failed[0]
    return [done[place] for place in range(len(starts))]


def _strip(raster: Raster, top: int, bottom: int, channels: int) -> Strip:
    """Return the rows [top, bottom) filtered and deflated; the last strip ends the deflate stream."""
    above = 1 if top else 0
    source = raster.pixels[top - above : bottom]
    rows = np.zeros((bottom - top + 1, source.shape[1], channels), np.uint8)
    (write_rgb if channels == 3 else write_rgba)(source, rows[1 - above :])
    flat = rows.reshape(rows.shape[0], -1)
    filtered = np.empty((bottom - top, flat.shape[1] + 1), np.uint8)
    number = _best(flat, channels)
    filtered[:, 0] = number
    _FILTERS[number](flat, filtered[:, 1:], channels)
    packer = isal_zlib.compressobj(LEVEL, isal_zlib.DEFLATED, -15)
    last = bottom == raster.height
    data: bytes = packer.compress(filtered) + packer.flush(isal_zlib.Z_FINISH if last else isal_zlib.Z_SYNC_FLUSH)
    return Strip(data, isal_zlib.adler32(filtered), filtered.size)


def _best(flat: Bytes, channels: int) -> int:
    """Return the number of the filter that packs a sample of the rows smallest; the first of equals."""
    picks = np.arange(1, flat.shape[0], SAMPLE_EVERY)
    pairs = np.empty((2 * picks.size, flat.shape[1]), np.uint8)
    pairs[0::2], pairs[1::2] = flat[picks - 1], flat[picks]
    out = np.empty((pairs.shape[0] - 1, flat.shape[1]), np.uint8)
    sizes = []
    for number, apply in _FILTERS.items():
        apply(pairs, out, channels)
        sizes.append((len(isal_zlib.compress(np.ascontiguousarray(out[0::2]), LEVEL)), number))
    return min(sizes)[1]


def _plain(rows: Bytes, out: Bytes, _: int) -> None:
    out[...] = rows[1:]


def _sub(rows: Bytes, out: Bytes, step: int) -> None:
    out[:, :step] = rows[1:, :step]
    np.subtract(rows[1:, step:], rows[1:, :-step], out=out[:, step:])


def _up(rows: Bytes, out: Bytes, _: int) -> None:
    np.subtract(rows[1:], rows[:-1], out=out)


def _average(rows: Bytes, out: Bytes, step: int) -> None:
    out[:, :step] = rows[1:, :step] - (rows[:-1, :step] >> 1)
    left, up = rows[1:, :-step], rows[:-1, step:]
    mean = (left >> 1) + (up >> 1) + (left & up & 1)
    np.subtract(rows[1:, step:], mean, out=out[:, step:])


_FILTERS: dict[int, Callable[[Bytes, Bytes, int], None]] = {2: _up, 1: _sub, 0: _plain, 3: _average}
"""Filters by number (PNG §9.2), the likeliest first. Each takes the row above the first, the rows, and the pixel's bytes."""


def _combined(first: int, second: int, length: int) -> int:
    """Return the Adler-32 of two stretches one after the other, the second of a length."""
    a1, b1 = first & 0xFFFF, first >> 16
    a2, b2 = second & 0xFFFF, second >> 16
    a = (a1 + a2 - 1) % _ADLER
    b = (b1 + b2 + length % _ADLER * (a1 - 1)) % _ADLER
    return b << 16 | a
