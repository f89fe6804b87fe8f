"""Many drawings in, their measurements out: in parallel, and remembered between builds."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from limner.assets.builder.fetch import Progress
from limner.assets.builder.icons import View
from limner.assets.builder.measure import Measured, measure

_RECIPE = "2"  # raise when measure() changes what it returns
_BATCH = 100


def measure_all(
    svgs: Mapping[str, str], views: Mapping[str, View], memory: Path, progress: Progress
) -> dict[str, Measured | None]:
    """Return the measurement of each drawing by name; ``memory`` is a file that spares measuring it twice."""
    known = _remembered(memory)
    keys = {name: hashlib.sha256(f"{_RECIPE}\0{svg}".encode()).hexdigest()[:24] for name, svg in svgs.items()}
    todo = sorted({keys[name]: name for name in svgs if keys[name] not in known}.values())
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        for start in range(0, len(todo), _BATCH):
            batch = todo[start : start + _BATCH]
            for name, found in zip(batch, pool.map(lambda n: measure(svgs[n], views[n]), batch), strict=True):
                known[keys[name]] = found
            progress(f"measured {batch[-1]}", min(1.0, (start + _BATCH) / len(todo)))
    if todo:
        memory.parent.mkdir(parents=True, exist_ok=True)
        part = memory.with_suffix(".part")
        part.write_text(json.dumps(known, sort_keys=True), encoding="utf-8")
        part.replace(memory)
    return {name: known[keys[name]] for name in svgs}


def _remembered(memory: Path) -> dict[str, Measured | None]:
    try:
        rows = json.loads(memory.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {
        key: Measured(tuple(row[0]), tuple((color, share) for color, share in row[1])) if row else None
        for key, row in rows.items()
    }
