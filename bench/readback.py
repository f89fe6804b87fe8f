"""Reading back what was set: OCR of plain lines, black on white, by script and size.

python bench/readback.py [--n 200] [--scripts Latin,Arabic] [--every-size]

Strings are dealt from the words of the shaping corpus, one to three words each, the same ones every time. Each is set on
one line by the typesetter, drawn, and read by the verify stage's own reader, which does not see the wanted string. By
default every string is set at one of the sizes in turn; ``--every-size`` sets all at all.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from collections import defaultdict

from limner.composite import composite
from limner.document.document import Canvas, Document
from limner.document.fills import Solid
from limner.document.geometry import Box
from limner.document.layers import ShapeLayer, TextLayer
from limner.document.results import Report
from limner.document.text import FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.resources import Resources, open_resources
from limner.typeset import typeset
from limner.typeset.conformance.shaping import corpus
from limner.verify.readback import readback

SIZES = (18, 26, 40, 64, 100, 160)
SCRIPTS = {
    "Latin": ("en", ("Latn",), " "),
    "Arabic": ("ar", ("Arab",), " "),
    "Devanagari": ("hi", ("Deva",), " "),
    "Bengali": ("bn", ("Beng",), " "),
    "Japanese": ("ja", ("Hira", "Kana"), ""),
    "Chinese (simplified)": ("zh-Hans", ("Hani",), ""),
    "Chinese (traditional)": ("zh-Hant", ("Hani",), ""),
    "Korean": ("ko", ("Hang",), " "),
}
"""Of each script that the pack has OCR data for: language, corpus scripts, and what stands between words."""


def main() -> int:
    """Print the table of similarities, and the strings read worst."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--n", type=int, default=200)
    parser.add_argument("--scripts", default=",".join(SCRIPTS))
    parser.add_argument("--every-size", action="store_true")
    options = parser.parse_args()
    resources = open_resources()
    started = time.perf_counter()
    print(f"| script | strings | {' | '.join(f'{size} px' for size in SIZES)} | mean | exact |")
    print(f"|---|---|{'---|' * (len(SIZES) + 2)}")
    worst: list[tuple[float, int, str, str]] = []
    for name in options.scripts.split(","):
        found: dict[int, list[float]] = defaultdict(list)
        for turn, text in enumerate(strings(name, options.n)):
            for size in SIZES if options.every_size else (SIZES[turn % len(SIZES)],):
                similar, read = _read(text, name, size, resources)
                found[size].append(similar)
                worst.append((similar, size, text, read))
        every = [value for values in found.values() for value in values]
        cells = " | ".join(f"{statistics.mean(found[size]):.3f}" if found[size] else "–" for size in SIZES)
        exact = sum(value >= 0.999 for value in every) / len(every)
        print(f"| {name} | {options.n} | {cells} | {statistics.mean(every):.3f} | {exact:.0%} |", flush=True)
    print(f"\n{time.perf_counter() - started:.0f} s; read worst:")
    for similar, size, text, read in sorted(worst)[:12]:
        print(f"  {similar:.2f} at {size} px: {text!r} as {read!r}")
    return 0


def strings(name: str, count: int) -> list[str]:
    """Return so many different strings of a script, of one to three words of the corpus in its language."""
    language, scripts, between = SCRIPTS[name]
    texts = [s.text for s in corpus() if s.script in scripts and s.language.split("-")[0] == language.split("-")[0]]
    own = [s.text for s in corpus() if s.script in scripts and s.language == language]
    words = sorted({word for text in (own if len(own) > 8 else texts) for word in text.split() if _plain(word)})
    chance = random.Random(name)
    found: dict[str, None] = {}
    while len(found) < count:
        found[between.join(chance.sample(words, chance.randint(1, 3)))] = None
    return list(found)


def _plain(word: str) -> bool:
    """Tell whether a word is letters and common marks: what a reader of running text has been taught."""
    return len(word) > 1 and any(c.isalpha() for c in word) and "\u200c" not in word and "\u200d" not in word


def _read(text: str, name: str, size: int, resources: Resources) -> tuple[float, str]:
    block = TextBlock(
        paragraphs=(Paragraph(runs=(Run(text=text),)),),
        style=TextStyle(font=FontSpec(families=("Inter",)), size=size),
        language=SCRIPTS[name][0],
        line_break="greedy",
    )
    probe = typeset(block, Box(0, 0, 1e5, 1e4), resources).advance
    width, height = round(probe.w + 2 * size) + 1, round(probe.h + 2 * size) + 1
    layers = (
        ShapeLayer(id="ground", box=Box(0, 0, width, height), fill=Solid(color="#ffffff")),
        TextLayer(
            id="line", copy_id="line", box=Box(size, size, probe.w + size * 0.5, probe.h + size * 0.5), block=block
        ),
    )
    document = Document(canvas=Canvas(width=width, height=height), layers=layers)
    layouts = {layer.id: typeset(layer.block, layer.box, resources) for layer in document.texts()}
    report = readback(Report(), document, layouts, composite(document, {}, layouts, resources), resources)
    reading = report.readings[0] if report.readings else None
    return (reading.similarity, reading.read) if reading else (0.0, "")


if __name__ == "__main__":
    sys.exit(main())
