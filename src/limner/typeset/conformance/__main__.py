"""python -m limner.typeset.conformance [--data FOLDER] [TEST …]: print what passed, failed and was excepted, and why.

Ends with 1 if anything failed, 0 otherwise; a test whose file is absent is skipped, and said to be.
"""

from __future__ import annotations

import argparse
import sys

from limner.errors import LimnerError
from limner.typeset.conformance.suite import HEAD, TESTS, details, row, run
from limner.typeset.conformance.tally import Tally
from limner.typeset.conformance.ucd import DEFAULT, HOW, VARIABLE, folder


def main(arguments: list[str] | None = None) -> int:
    """Run the tests named on the command line and return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m limner.typeset.conformance", description=__doc__.splitlines()[0])
    parser.add_argument("tests", nargs="*", metavar="TEST", help=", ".join(test.name for test in TESTS))
    parser.add_argument("--data", default="", help=f"folder of Unicode data (else ${VARIABLE}, else {DEFAULT}); {HOW}")
    options = parser.parse_args(arguments)
    unknown = set(options.tests) - {test.name for test in TESTS}
    if unknown:
        parser.error(f"no such test: {', '.join(sorted(unknown))}; valid: {', '.join(test.name for test in TESTS)}")
    _say(HEAD)
    tallies: list[Tally] = []
    try:
        for outcome in run(folder(options.data), options.tests):
            tallies.append(outcome.tally)
            _say(row(outcome))
    except LimnerError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    for line in details(tallies):
        _say(line)
    return 1 if any(tally.failed for tally in tallies) else 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
