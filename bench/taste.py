"""Does taste agree with the eye? Pairs of designs of one brief, judged on contact sheets: how often the better one scores higher.

    python bench/taste.py

The pairs are in bench/data/pairs.toml. Nothing is painted: designs are judged as they are when layouts are weighed.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path

from limner.design import design
from limner.document.direction import Direction
from limner.document.request import make_request
from limner.document.results import Report
from limner.errors import LookupFailed
from limner.pipeline import Limner, sized_for
from limner.typeset import typeset_layers
from limner.verify import foresee

HERE = Path(__file__).parent
GALLERY = HERE.parent / "docs" / "gallery" / "briefs.jsonl"


def main() -> int:
    """Print every pair with both scores, and the share in which they agree."""
    limner = Limner(ocr=False)
    gallery = {row["id"]: row for row in map(json.loads, GALLERY.read_text("utf-8").splitlines())}
    sheets = tomllib.loads((HERE / "data" / "sheets.toml").read_text("utf-8"))
    agreed = counted = 0
    for brief, better, worse in tomllib.loads((HERE / "data" / "pairs.toml").read_text("utf-8"))["pairs"]:
        kind, *rest = brief.split()
        row = sheets[rest[0]] if kind == "sheets" else gallery[brief]
        prompt = row[rest[1]] if kind == "sheets" else row["prompt"]
        try:
            first, second = (_judged(limner, prompt, row.get("size"), name) for name in (better, worse))
        except LookupFailed as error:
            print(f"  gone   {brief}: {error.value}")
            continue
        counted += 1
        agreed += first.score > second.score
        print(
            f"{'agrees' if first.score > second.score else ' DIFFERS'}  {first.score:.3f} {second.score:.3f}  {brief}: {better}, {worse}"
        )
    print(f"{agreed} of {counted} pairs agree")
    return 0


def _judged(limner: Limner, prompt: str, size: str | None, name: str) -> Report:
    archetype, style = name.split()
    plan = limner.plan(prompt)
    request = sized_for(make_request(prompt, size=size), plan)
    direction = Direction(archetype=archetype, style=style)
    document = design(plan, request, limner.resources, limner.shop.measure, direction)
    return foresee(document, typeset_layers(document.texts(), limner.resources), limner.resources)


if __name__ == "__main__":
    sys.exit(main())
