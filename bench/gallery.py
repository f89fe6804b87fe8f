"""Draw the briefs of docs/gallery/briefs.jsonl, and a contact sheet of them: ``python bench/gallery.py [FOLDER]``."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PIL import Image

from limner.pipeline import Limner

CELL = 420
COLUMNS = 6


def main() -> int:
    """Write FOLDER/sheet.jpg (default docs/gallery) from FOLDER/briefs.jsonl."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("docs/gallery")
    briefs = [json.loads(line) for line in (folder / "briefs.jsonl").read_text("utf-8").splitlines() if line.strip()]
    limner = Limner(ocr=False)
    thumbs = []
    for k, brief in enumerate(briefs):
        picture = limner.generate(
            brief["prompt"], size=brief.get("size"), seed=int(brief.get("seed", k)), quality="medium"
        )[0]
        thumbs.append(picture.image.convert("RGBA"))
        print(f"{k + 1:3}/{len(briefs)} {brief['id']:24} {picture.document.meta.archetype}")
    sheet(thumbs).save(folder / "sheet.jpg", quality=88)
    return 0


def sheet(pictures: list[Image.Image]) -> Image.Image:
    """Return pictures as a contact sheet on a neutral ground, each fitted into a square cell."""
    rows = -(-len(pictures) // COLUMNS)
    page = Image.new("RGB", (COLUMNS * CELL, rows * CELL), "#dcdad5")
    for k, picture in enumerate(pictures):
        small = picture.copy()
        small.thumbnail((CELL - 24, CELL - 24), Image.Resampling.LANCZOS)
        x = (k % COLUMNS) * CELL + (CELL - small.width) // 2
        y = (k // COLUMNS) * CELL + (CELL - small.height) // 2
        page.paste(small, (x, y), small)
    return page


if __name__ == "__main__":
    sys.exit(main())
