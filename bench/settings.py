"""Every place the illustrator can paint, at a look: a contact sheet of settings, drawn as it would be for a brief.

    python bench/settings.py [FILE] [--place carnival …] [--time day|night|…] [--seed 1] [--edge 300] [--columns 8]

Writes FILE (default out/settings.png) and prints what each place cost at 1024×1024, warm. Without ``--time`` each place is
seen at the hour that suits it; ``--seeds 3`` draws each of them with so many seeds, side by side.
"""

from __future__ import annotations

import argparse
import sys
import time
import zlib
from pathlib import Path
from typing import Any

from PIL import Image

from limner import paint
from limner.design.staging.where import horizon_of
from limner.document.geometry import Box
from limner.document.layers import PictureLayer
from limner.document.results import Raster
from limner.document.scene import PLACES, Camera, Lighting, Scene, Setting
from limner.drawing import draw
from limner.resources import Resources, open_resources
from limner.sheet import Cell, contact_sheet

NO_SETTINGS = PLACES[PLACES.index("table") : PLACES.index("bokeh") + 1]
"""Grounds, textures and patterns: they are no settings."""
HOURS = {
    **dict.fromkeys(("carnival", "night-market", "camp", "rooftop", "skyline"), "night"),
    **dict.fromkeys(("christmas-market", "harbour"), "dusk"), "desert": "sunset", "savannah": "golden-hour", "sea": "sunset",
    "temple": "morning", "mountains": "morning", "bridge": "golden-hour", "vineyard": "golden-hour", "lake": "dawn",
}  # fmt: skip
SIZE = (1024, 1024)


def main() -> int:
    """Draw the sheet and print the times."""
    asked = _arguments()
    resources = open_resources()
    names = asked.place or [place for place in PLACES if place not in (*NO_SETTINGS, "none")]
    cells, took = [], []
    picture("room", "day", 0, resources)
    for name in names:
        for seed in range(asked.seed, asked.seed + asked.seeds):
            started = time.perf_counter()
            raster = picture(name, asked.time or HOURS.get(name, "day"), seed, resources)
            took.append((time.perf_counter() - started, name))
            cells.append(Cell(Image.fromarray(raster.pixels[..., :3].copy()), name))
    columns = asked.seeds * max(1, asked.columns // asked.seeds)
    page = contact_sheet(cells, columns=columns, edge=asked.edge, title=f"{len(names)} settings")
    asked.file.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(draw(page, resources).raster.pixels[..., :3].copy()).save(asked.file)
    took.sort(reverse=True)
    print(f"{asked.file}  {len(names)} settings; slowest at 1024×1024:")
    print("  ".join(f"{name} {seconds:.2f} s" for seconds, name in took[:8]))
    return 0


def picture(place: str, hour: str, seed: int, resources: Resources) -> Raster:
    """Return one place at an hour, light from the left or the right."""
    scene = Scene(
        setting=Setting.model_validate({"place": place, "time": hour}),
        camera=Camera(horizon=horizon_of(place)),
        lighting=Lighting(angle=35.0 if (seed + len(place)) % 2 else -35.0),
        seed=zlib.crc32(f"{place}{seed}".encode()) % 10_000,
    )
    return paint.paint(PictureLayer(id="scene", box=Box(0, 0, *SIZE), scene=scene), SIZE, resources).raster


def _arguments() -> Any:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path, default=Path("out/settings.png"))
    parser.add_argument("--place", nargs="*", help="only these places")
    parser.add_argument("--time", default="", help="all of them at this hour")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seeds", type=int, default=1, help="how many seeds of each")
    parser.add_argument("--edge", type=int, default=300, help="edge of a picture on the sheet, in pixels")
    parser.add_argument("--columns", type=int, default=8)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
