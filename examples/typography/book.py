"""Renders the specimen book: every page as a PNG and all of them as one PDF.

python examples/typography/book.py [--out out/typography] [--scale 2] [--only NAME ...]
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from PIL import Image

from limner import Limner
from pages import PAGES
from sheet import HEIGHT, WIDTH

THUMB, COLUMNS, GAP = 300, 8, 12
"""Width of a page on the contact sheet, pages in a row, and the gap between, in pixels."""


def contact(pages: list[Image.Image]) -> Image.Image:
    """Return all pages on one sheet."""
    wide, tall = pages[0].size
    rows = -(-len(pages) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * (wide + GAP) + GAP, rows * (tall + GAP) + GAP), "#b9b3a6")
    for k, page in enumerate(pages):
        sheet.paste(page, (GAP + k % COLUMNS * (wide + GAP), GAP + k // COLUMNS * (tall + GAP)))
    return sheet


def main() -> None:
    """Render the pages asked for, all by default."""
    parser = argparse.ArgumentParser(description="Render the type specimen book.")
    parser.add_argument("--out", type=Path, default=Path("out/typography"))
    parser.add_argument("--scale", type=float, default=2.0)
    parser.add_argument("--only", nargs="*", default=None, metavar="NAME", help="names of pages, such as 'kashida'")
    parser.add_argument("--sheet", type=Path, default=None, help="also put all pages small on one picture")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    limner = Limner(ocr=False)
    documents = []
    small: list[Image.Image] = []
    for number, (name, page) in enumerate(PAGES.items(), 1):
        if options.only and name not in options.only:
            continue
        document = page(number)
        documents.append(document)
        start = time.perf_counter()
        picture = limner.render(document, scale=options.scale)
        path = options.out / f"{number:02d}-{name}.png"
        picture.save(path)
        small.append(
            picture.image.convert("RGB").resize((THUMB, round(THUMB * HEIGHT / WIDTH)), Image.Resampling.LANCZOS)
        )
        print(f"{path}  {1000 * (time.perf_counter() - start):.0f} ms")
        for note in picture.notes:
            print(f"    {note.message}")
    if options.sheet is not None:
        contact(small).save(options.sheet, quality=82, optimize=True)
        print(options.sheet)
    if not options.only:
        (options.out / "book.pdf").write_bytes(limner.pdf(documents, title="Limner type specimen"))
        print(options.out / "book.pdf")


if __name__ == "__main__":
    main()
