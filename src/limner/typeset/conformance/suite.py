"""The tests in the order they are run, each with the file it needs, and the report of what came of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from limner.resources import Resources
from limner.typeset.conformance import bidi, breaks, vertical
from limner.typeset.conformance.rendering import cases, run_rendering
from limner.typeset.conformance.shaping import FAMILIES, corpus, run_corpus
from limner.typeset.conformance.tally import Tally
from limner.typeset.conformance.ucd import HOW, find, version


class Test(NamedTuple):
    """A test: its name, the file of Unicode it reads, and what turns that file into a tally."""

    name: str
    file: str
    run: Callable[[Path], Tally]


TESTS = (
    Test("bidi-class", "DerivedBidiClass.txt", bidi.run_property),
    Test("bidi-brackets", "BidiBrackets.txt", bidi.run_brackets),
    Test("bidi-characters", "BidiCharacterTest.txt", bidi.run_characters),
    Test("bidi", "BidiTest.txt", bidi.run_classes),
    Test("graphemes", "GraphemeBreakTest.txt", breaks.run_graphemes),
    Test("lines", "LineBreakTest.txt", breaks.run_lines),
    Test("vertical", "VerticalOrientation.txt", vertical.run_orientation),
)


class Outcome(NamedTuple):
    """A tally, what it was held against and the seconds it took."""

    tally: Tally
    against: str
    seconds: float


def run(root: Path, names: Sequence[str] = ()) -> Iterator[Outcome]:
    """Yield the outcome of each test (of those named, all if none are) with the files under a folder."""
    for test in TESTS:
        if names and test.name not in names:
            continue
        path = find(test.file, root)
        if path is None:
            yield Outcome(Tally(test.name, test.file, skipped=f"no {test.file} under {root}: {HOW}"), "", 0.0)
            continue
        started = perf_counter()
        tally = test.run(path)
        yield Outcome(tally, f"Unicode {version(path)}", perf_counter() - started)


SHAPING = "shaping"


def run_shaping(resources: Resources) -> Outcome:
    """Return the outcome of the corpus, in faces for a sans and for a serif, against hb-shape where it is found."""
    started = perf_counter()
    samples = corpus()
    tally = run_corpus(resources, samples, FAMILIES, binary=True)
    tally.name = f"shaping, {len({sample.script for sample in samples})} scripts"
    return Outcome(tally, tally.source, perf_counter() - started)


def run_suite(resources: Resources, root: Path) -> Iterator[Outcome]:
    """Yield the outcome of each group of a checkout of text-rendering-tests; raises AssetError where it is none."""
    started = perf_counter()
    for tally in run_rendering(resources, cases(root)):
        yield Outcome(tally, "its drawings", perf_counter() - started)
        started = perf_counter()


HEAD = f"{'test':<22}{'against':>16}{'cases':>9}{'passed':>9}{'failed':>8}{'excepted':>10}{'s':>7}"


def row(outcome: Outcome) -> str:
    """Return one line of the table."""
    tally = outcome.tally
    if tally.skipped:
        return f"{tally.name:<22}{'':>16}  skipped: {tally.skipped}"
    counts = f"{tally.total:>9}{tally.passed:>9}{tally.failed:>8}{tally.excepted.total():>10}"
    return f"{tally.name:<22}{outcome.against:>16}{counts}{outcome.seconds:>7.1f}"


def details(tallies: Sequence[Tally]) -> list[str]:
    """Return what the table leaves open: the first failures, and every reason for an exception with its count."""
    found: list[str] = []
    for tally in tallies:
        found += [f"{tally.name}: FAILED {failure}" for failure in tally.failures]
        found += [f"{tally.name}: {count} × {reason}" for reason, count in sorted(tally.excepted.items())]
    return found
