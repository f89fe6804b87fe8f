"""The whole house at a look: every composition of every medium, in four styles and three languages, a sheet a medium.

    python bench/sheets.py [FOLDER] [--medium poster …] [--archetype NAME …] [--edge 220] [--seed 0] [--jobs 1]

Writes FOLDER/MEDIUM.png (default out/sheets): a row a composition, a column a style and language. The briefs are in
bench/data/sheets.toml; compositions made for one kind of brief have their own there. A design that fails leaves its place empty, with the error for a caption.
"""

from __future__ import annotations

import argparse
import sys
import time
import tomllib
from pathlib import Path
from typing import Any

from PIL import Image

from limner.design.archetypes import ARCHETYPES
from limner.document.direction import Direction
from limner.document.plan import Plan
from limner.document.request import make_request
from limner.drawing import draw
from limner.errors import LimnerError
from limner.pipeline import Limner
from limner.sheet import Cell, contact_sheet

BRIEFS = Path(__file__).parent / "data" / "sheets.toml"


def main() -> int:
    """Draw the sheets asked for and print how long each took."""
    asked = _arguments()
    table = tomllib.loads(BRIEFS.read_text("utf-8"))
    limner = Limner(ocr=False)
    asked.folder.mkdir(parents=True, exist_ok=True)
    for medium in asked.medium or table:
        started = time.perf_counter()
        asked.now = medium
        row = dict(table[medium])
        own = row.pop("of", {})
        styles = row.pop("styles")[: asked.styles]
        names = [name for name, _, _ in ARCHETYPES[medium] if not asked.archetype or name in asked.archetype]
        cells = []
        for name in names:
            briefs = {**row, **own.get(name, {})}
            size = briefs.pop("size")
            plans = {language: limner.plan(prompt) for language, prompt in list(briefs.items())[: asked.languages]}
            cells += [
                _cell(limner, plan, size, Direction(archetype=name, style=style), f"{name} · {style} · {tag}", asked)
                for style in styles
                for tag, plan in plans.items()
            ]
        columns = len(cells) // len(names)
        page = contact_sheet(cells, columns=columns, edge=asked.edge, title=medium)
        target = asked.folder / f"{medium}.png"
        Image.fromarray(draw(page, limner.resources).raster.pixels[..., :3].copy()).save(target)
        print(f"{target}  {len(cells)} designs, {time.perf_counter() - started:.1f} s", flush=True)
    return 0


def _cell(limner: Limner, plan: Plan, size: str, direction: Direction, caption: str, asked: Any) -> Cell:
    """Return one design, painted no larger than the sheet shows it, with its score under it."""
    request = make_request(plan.prompt, size=size, seed=asked.seed, quality="low")
    if plan.medium != asked.now:
        plan = plan.model_copy(update={"medium": asked.now})
    try:
        picture = limner.directed(
            request, direction, plan=plan, scale=min(1.0, 1.5 * asked.edge / max(map(int, size.split("x"))))
        )
    except LimnerError as error:
        return Cell(None, f"{caption}\n{error.line()[:120]}")
    mark = "" if picture.report.ok else " !"
    return Cell(picture.image, f"{caption}\n{picture.report.score:.3f}{mark}")


def _arguments() -> Any:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=Path("out/sheets"))
    parser.add_argument("--medium", nargs="*", help="only these media")
    parser.add_argument("--archetype", nargs="*", help="only these compositions")
    parser.add_argument("--styles", type=int, default=4, help="how many of the styles")
    parser.add_argument("--languages", type=int, default=3, help="how many of the languages")
    parser.add_argument("--edge", type=int, default=230, help="longest edge of a picture on the sheet, in pixels")
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
