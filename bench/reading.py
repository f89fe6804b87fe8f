"""What reading a brief costs on this machine: a hundred words in every language, and how it grows to the longest brief there may be.

    python bench/reading.py [--n 7]

The first table is in milliseconds of processor time, warm, the median of n. The second repeats one row to 4,000, 16,000 and
32,000 characters: the last column is how much longer the last takes than the second, 2.0 where reading is linear.
"""

from __future__ import annotations

import argparse
import itertools
import statistics
import time
import tomllib
from pathlib import Path

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources, open_resources

BRIEFS = Path(__file__).parent / "data" / "reading.toml"
LENGTHS = (4_000, 16_000, 32_000)


def repeated(row: str, length: int) -> str:
    """Return a row written again and again, numbered, up to a length in characters."""
    parts, size = [], 0
    for number in itertools.count(1):
        part = row.replace("%d", str(number))
        if size + len(part) > length:
            return "".join(parts)
        parts.append(part)
        size += len(part)
    raise AssertionError


def cost(prompt: str, resources: Resources, n: int) -> float:
    """Return the processor time of reading a brief in milliseconds, the median of n."""
    spent = []
    for _ in range(n):
        begun = time.process_time()
        reason(make_request(prompt), resources)
        spent.append(1000 * (time.process_time() - begun))
    return statistics.median(spent)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--n", type=int, default=7, help="times each of the hundred-word briefs is read")
    asked = parser.parse_args()
    resources = open_resources()
    table = tomllib.loads(BRIEFS.read_text("utf-8"))
    print("| a brief of 100 words | ms |\n|---|---|")
    for language, prompt in table["long"].items():
        cost(prompt, resources, 1)
        print(f"| {language} | {cost(prompt, resources, asked.n):.1f} |", flush=True)
    print("\n| repeated row | " + " | ".join(f"{n:,} characters, ms" for n in LENGTHS) + " | last / second |")
    print("|---" * (len(LENGTHS) + 2) + "|")
    for name, row in table["rows"].items():
        cost(row.replace("%d", "1"), resources, 1)
        spent = [cost(repeated(row, length), resources, 1) for length in LENGTHS]
        print(
            f"| {name} | " + " | ".join(f"{ms:.0f}" for ms in spent) + f" | {spent[-1] / spent[-2]:.1f} |", flush=True
        )


if __name__ == "__main__":
    main()
