"""What thinking costs on this machine: reading a brief, designing it, setting its type, judging it; milliseconds of processor time, warm.

    python bench/thinking.py [--n 5] [--profile]

The brief of 100 words is the first row; the others are the briefs of bench/data/sheets.toml, one row a medium.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import statistics
import sys
import time
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from limner.design import design
from limner.document.request import make_request
from limner.pipeline import Limner, sized_for
from limner.typeset import typeset_layers
from limner.verify import foresee

BRIEFS = Path(__file__).parent / "data" / "sheets.toml"
LONG = (
    "A poster for the annual harvest festival of a small town by a river, in the style of a vintage travel poster from the "
    "nineteen fifties. At the top stands the title \"Harvest Home\" in large cream letters, below it \"Saturday 3 October, "
    "from noon\" and \"Mill Green, Ashford\". In the middle two red tractors carry pumpkins, apples and sheaves of wheat past "
    "a white church with a tall spire; behind it lie rolling hills in the evening light, with a flock of birds above. A small "
    "round badge in the corner says \"Free entry\". The colours are warm: ochre, rust and deep green. No people, no cars."
)  # fmt: skip

Result = TypeVar("Result")


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--n", type=int, default=5, help="seeds a brief; the median is printed")
    parser.add_argument("--profile", action="store_true", help="print where designing spends its time")
    asked = parser.parse_args()
    limner = Limner(ocr=False)
    table = tomllib.loads(BRIEFS.read_text("utf-8"))
    rows = [("100 words", LONG, None)]
    rows += [(f"{m} {k}", r[k], r["size"]) for m, r in table.items() for k in r if k not in ("size", "styles")]
    profile = cProfile.Profile()
    print("| brief | plan | design | set type | judge |\n|---|---|---|---|---|")
    every: list[list[float]] = []
    for name, prompt, size in rows:
        cells = [
            _measured(limner, prompt, size, seed, profile if asked.profile else None) for seed in range(asked.n + 1)
        ]
        medians = [statistics.median(column) for column in zip(*cells[1:], strict=True)]
        every.append(medians)
        print(f"| {name} | " + " | ".join(f"{value:.1f}" for value in medians) + " |", flush=True)
    medians = [statistics.median(column) for column in zip(*every, strict=True)]
    worst = [max(column) for column in zip(*every, strict=True)]
    print("| **median** | " + " | ".join(f"{value:.1f}" for value in medians) + " |")
    print("| **most** | " + " | ".join(f"{value:.1f}" for value in worst) + " |")
    if asked.profile:
        pstats.Stats(profile).sort_stats("cumulative").print_stats(40)
    return 0


def _measured(
    limner: Limner, prompt: str, size: str | None, seed: int, profile: cProfile.Profile | None
) -> tuple[float, float, float, float]:
    request = make_request(prompt, size=size, seed=seed)
    plan, first = _timed(lambda: limner.plan(prompt))
    request = sized_for(request, plan)
    if profile:
        profile.enable()
    document, second = _timed(lambda: design(plan, request, limner.resources, limner.shop.measure))
    if profile:
        profile.disable()
    layouts, third = _timed(lambda: typeset_layers(document.texts(), limner.resources))
    _, fourth = _timed(lambda: foresee(document, layouts, limner.resources))
    return first, second, third, fourth


def _timed(call: Callable[[], Result]) -> tuple[Result, float]:
    started = time.process_time()
    result = call()
    return result, 1000 * (time.process_time() - started)


if __name__ == "__main__":
    sys.exit(main())
