"""What the illustrator and its styles cost on this machine: scenes at two sizes, and every style on a photograph-like picture.

python bench/illustrate.py [--n 3] [--styles oil,anime] [--photo FILE]

Times are warm medians in seconds, beside them the processor's seconds, which a busy machine does not stretch; "12 MP" is a picture of 4000×3000 pixels; memory is the peak of a process of its own that
restyles 3840×2160 pixels, in MiB. The aims stand in the last column.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
from PIL import Image

from limner import paint
from limner.document.geometry import Box
from limner.document.layers import PictureLayer
from limner.document.results import Raster
from limner.document.scene import STYLES, Entity, PictureStyle, Scene, Setting
from limner.resources import open_resources

AIMS = {"oil": 1.5, "watercolor": 1.5}
"""Seconds at 1024×1024; 0.6 for all others, 6 at 12 megapixels, 1024 MiB."""


def main() -> int:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--n", type=int, default=3)
    parser.add_argument("--styles", default="")
    parser.add_argument("--photo", type=Path)
    parser.add_argument("--memory", default="")
    asked = parser.parse_args()
    if asked.memory:
        paint.restyle(picture(3840, 2160, asked.photo), PictureStyle(name=asked.memory), seed=1)
        print(peak())
        return 0
    if not asked.styles:
        scenes(asked.n)
    print(
        "\n| style | 1024×1024 s | its CPU s | 12 MP s | its CPU s | memory at 4K MiB | aims |\n|---|---|---|---|---|---|---|"
    )
    for name in asked.styles.split(",") if asked.styles else STYLES[1:]:
        small, large = picture(1024, 1024, asked.photo), picture(4000, 3000, asked.photo)
        style = PictureStyle(name=name)
        paint.restyle(small, style, seed=1)
        quick = time.process_time()
        times = [timed(lambda: paint.restyle(small, style, seed=1)) for _ in range(asked.n)]  # noqa: B023
        quick = (time.process_time() - quick) / asked.n
        busy = time.process_time()
        slow = timed(lambda: paint.restyle(large, style, seed=1))  # noqa: B023
        busy = time.process_time() - busy
        print(f"| {name} | {statistics.median(times):.2f} | {quick:.2f} | {slow:.1f} | {busy:.1f} | {memory(name, asked.photo)} | "
              f"{AIMS.get(name, 0.6)} / 6 / 1024 |", flush=True)  # fmt: skip
    return 0


def scenes(n: int) -> None:
    """Print what a drawn scene costs at 1024×1024 and at 4K."""
    resources = open_resources()
    things = tuple(
        Entity(id=f"e{k}", concept=name, label=name) for k, name in enumerate(("fox", "tree", "lantern", "bicycle"))
    )
    print("| scene | 1024×1024 s | 3840×2160 s | aims |\n|---|---|---|---|")
    for place in ("forest", "street", "beach", "kitchen"):
        scene = Scene(setting=Setting(place=place), entities=things, seed=3)
        row = []
        for size in ((1024, 1024), (3840, 2160)):
            layer = PictureLayer(id="p", box=Box(0, 0, *size), scene=scene)
            row.append([timed(lambda: paint.paint(layer, size, resources)) for _ in range(n + 1)][1:])  # noqa: B023
        print(f"| {place} | " + " | ".join(f"{statistics.median(times):.2f}" for times in row) + " | 0.4 / 2.5 |")


def picture(width: int, height: int, photo: Path | None) -> Raster:
    """Return a photograph at a size, or what passes for one: soft forms, hard borders and grain."""
    if photo is not None:
        with Image.open(photo) as image:
            return Raster(np.array(image.convert("RGB").resize((width, height)).convert("RGBA")))
    values = np.random.default_rng(5)
    y, x = np.mgrid[0:600, 0:800].astype(np.float32) / 600
    out = np.stack([0.45 + 0.3 * y, 0.6 - 0.1 * y, 0.95 - 0.6 * y], axis=-1)
    for _ in range(60):
        cx, cy, r = values.uniform(0, 1.33), values.uniform(0.1, 1.0), values.uniform(0.02, 0.2)
        inside = np.hypot(x - cx, (y - cy) * values.uniform(0.6, 1.6)) < r
        shade = 0.7 + 0.6 * np.clip((x - cx + cy - y) / r, -0.5, 0.5)
        out[inside] = (values.uniform(0, 1, 3) * shade[..., None])[inside]
    out += values.normal(0, 0.03, out.shape)
    image = Image.fromarray((np.clip(out, 0, 1) * 255).astype(np.uint8)).resize(
        (width, height), Image.Resampling.BICUBIC
    )
    return Raster(np.array(image.convert("RGBA")))


def timed(work: object) -> float:
    """Return the seconds a call takes."""
    started = time.perf_counter()
    assert callable(work)
    work()
    return time.perf_counter() - started


def peak() -> int:
    """Return this process's own peak memory in MiB (a child's ``ru_maxrss`` starts at its parent's, so the kernel is asked)."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(row.split()[1]) for row in status.read_text().splitlines() if row.startswith("VmHWM")) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def memory(name: str, photo: Path | None) -> int:
    """Return the peak memory of a process that restyles a 4K picture, in MiB."""
    command = [sys.executable, str(Path(__file__)), "--memory", name, *(["--photo", str(photo)] if photo else [])]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


if __name__ == "__main__":
    sys.exit(main())
