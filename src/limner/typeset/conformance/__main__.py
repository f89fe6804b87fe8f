"""python -m limner.typeset.conformance [--data DIR] [--rendering-tests DIR] [TEST …]: print what passed, failed and was excepted.

With --rendering-tests and no TEST named, that suite alone is run.

Ends with 1 if anything failed, 0 otherwise; a test whose file is absent is skipped, and said to be.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from limner.errors import LimnerError
from limner.resources import open_resources
from limner.typeset.conformance.suite import HEAD, SHAPING, TESTS, Outcome, details, row, run, run_shaping, run_suite
from limner.typeset.conformance.tally import Tally
from limner.typeset.conformance.ucd import DEFAULT, HOW, VARIABLE, folder


def main(arguments: list[str] | None = None) -> int:
    """Run the tests named on the command line and return the exit status."""
    names = [*(test.name for test in TESTS), SHAPING]
    parser = argparse.ArgumentParser(prog="python -m limner.typeset.conformance", description=__doc__.splitlines()[0])
    parser.add_argument("tests", nargs="*", metavar="TEST", help=", ".join(names))
    parser.add_argument("--data", default="", help=f"folder of Unicode data (else ${VARIABLE}, else {DEFAULT}); {HOW}")
    parser.add_argument(
        "--rendering-tests", default="", metavar="FOLDER", help="a checkout of unicode-org/text-rendering-tests"
    )
    options = parser.parse_args(arguments)
    unknown = set(options.tests) - set(names)
    if unknown:
        parser.error(f"no such test: {', '.join(sorted(unknown))}; valid: {', '.join(names)}")
    _say(HEAD)
    tallies: list[Tally] = []
    try:
        for outcome in _outcomes(options.tests, options.data, options.rendering_tests):
            tallies.append(outcome.tally)
            _say(row(outcome))
    except LimnerError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for line in details(tallies):
        _say(line)
    return 1 if any(tally.failed for tally in tallies) else 0


def _outcomes(names: list[str], data: str, rendering: str) -> Iterator[Outcome]:
    if rendering:
        yield from run_suite(open_resources(), Path(rendering))
        if not names:
            return
    if not names or set(names) != {SHAPING}:
        yield from run(folder(data), names)
    if not names or SHAPING in names:
        yield run_shaping(open_resources())


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
