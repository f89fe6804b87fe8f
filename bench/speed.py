"""End-to-end times on this machine, one table: warm pictures by size, cold command, peak memory.

python bench/speed.py [--n 7]
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from limner.pipeline import Limner

BRIEF = 'A poster for a harbour concert, title "NIGHT TIDE", "Saturday 4 July · Pier 9", a lighthouse and a sailboat at dusk'
SIZES = ("1024x1024", "1024x1536", "2048x2048", "3840x2160")


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--n", type=int, default=7)
    n = parser.parse_args().n
    limner = Limner(ocr=False)
    print("| what | median s | min s | max s |\n|---|---|---|---|")
    for size in SIZES:
        _line(f"warm, quality low, {size}, prompt to PNG bytes", [_warm(limner, size, k) for k in range(n + 2)][2:])
    _line("cold `limner generate`, 1024x1536, quality low", [_cold("1024x1536")[0] for _ in range(max(3, n // 2))])
    seconds, peak = _cold("3840x2160")
    _line("cold `limner generate`, 3840x2160, quality low", [seconds])
    print(f"\npeak memory of that last process: {peak:.0f} MB")
    return 0


def _warm(limner: Limner, size: str, seed: int) -> float:
    started = time.perf_counter()
    limner.generate(BRIEF.replace("9", str(seed)), size=size, seed=seed, quality="low")[0].to_bytes("png")
    return time.perf_counter() - started


def _cold(size: str) -> tuple[float, float]:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "limner.cli", "generate", BRIEF, "--size", size, "--quality", "low"]
        started = time.perf_counter()
        subprocess.run([*command, "-o", str(Path(folder) / "a.png")], check=True, capture_output=True)
        seconds = time.perf_counter() - started
    return seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _line(what: str, values: list[float]) -> None:
    print(f"| {what} | {statistics.median(values):.3f} | {min(values):.3f} | {max(values):.3f} |")


if __name__ == "__main__":
    sys.exit(main())
