"""What setting text costs, as four tables: pages by script, growth with length, stages of a poster, a cold start.

python bench/typeset.py [pages|growth|stages|cold ...] [--n 7]

Every round sets text that was not set before (the words of a page are dealt anew), so nothing shaped is found again. All
on one core, in one process (pages and growth in processor time, the rest by the clock); the cold start is a process of its
own, from its first instruction to the PNG's last byte.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from limner.composite import composite
from limner.document.document import Canvas, Document
from limner.document.fills import LinearGradient, Solid, Stop
from limner.document.geometry import Box
from limner.document.layers import ShapeLayer, TextLayer
from limner.document.text import FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.export import encode
from limner.resources import Resources, open_resources
from limner.typeset import typeset
from limner.typeset.conformance.shaping import corpus


class Page(NamedTuple):
    """A script's page: language, the corpus it is dealt from, what stands between words, and how many make 400 words' length."""

    name: str
    language: str
    script: str
    between: str
    words: int


PAGES = (
    Page("Latin", "en", "Latn", " ", 400),
    Page("Cyrillic", "ru", "Cyrl", " ", 400),
    Page("Arabic", "ar", "Arab", " ", 400),
    Page("Devanagari", "hi", "Deva", " ", 400),
    Page("Bengali", "bn", "Beng", " ", 400),
    Page("Thai", "th", "Thai", "", 250),
    Page("Japanese", "ja", "Hira", "、", 150),
    Page("Chinese", "zh-Hans", "Hani", "，", 150),
    Page("Korean", "ko", "Hang", " ", 400),
)
MEASURE, SIZE = 560.0, 16.0


def main() -> int:
    """Print the tables asked for, all if none is."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tables", nargs="*", choices=[*TABLES, []], default=[])
    parser.add_argument("--n", type=int, default=7)
    parser.add_argument("--document", type=Path, help="the document of the cold start, in place of a poster made here")
    options = parser.parse_args()
    for name in options.tables or TABLES:
        if name == "cold":
            cold(options.n, options.document)
        else:
            TABLES[name](options.n)
    return 0


def pages(n: int) -> None:
    """Print what a justified page of 400 words costs in each script."""
    resources = open_resources()
    print(
        f"\n400 words justified, {MEASURE:g} px at {SIZE:g} px; seconds of processor, median of {n}, other text each time\n"
    )
    print("| script | characters | lines | greedy ms | optimal ms | lines/s greedy | lines/s optimal |")
    print("|---|---|---|---|---|---|---|")
    for page in PAGES:
        cells: list[float] = []
        for kind in ("greedy", "optimal"):
            times: list[float] = []
            for turn in range(n + 2):
                text = _dealt(page, turn + 1000 * (kind == "greedy"))
                block = _block(text, page.language, line_break=kind, align="justify")
                started = time.process_time()
                layout = typeset(block, Box(0, 0, MEASURE, 1e5), resources)
                times.append(time.process_time() - started)
            cells.append(statistics.median(times[2:]))
        lines = len(layout.lines)
        rates = " | ".join(f"{lines / cell:,.0f}" for cell in cells)
        ms = " | ".join(f"{cell * 1e3:.1f}" for cell in cells)
        print(f"| {page.name} | {len(text)} | {lines} | {ms} | {rates} |", flush=True)


def growth(n: int) -> None:
    """Print how layout time grows with the length of a text, and the exponent of that growth."""
    resources = open_resources()
    typeset(_block(_dealt(PAGES[0], 0), "en"), Box(0, 0, MEASURE, 1e5), resources)
    print("\nLatin text of paragraphs of 1 kB, justified\n\n| kB | s | µs a character |\n|---|---|---|")
    points: list[tuple[float, float]] = []
    for step in range(5):
        size = 62_500 * 2**step
        words = random.Random(step).choices(_words("Latn"), k=size // 4)
        text = " ".join(words)[:size]
        paragraphs = tuple(Paragraph(runs=(Run(text=text[at : at + 1000]),)) for at in range(0, size, 1000))
        block = _block("", "en", align="justify").model_copy(update={"paragraphs": paragraphs})
        started = time.process_time()
        typeset(block, Box(0, 0, MEASURE, 1e8), resources)
        seconds = time.process_time() - started
        points.append((math.log(size), math.log(seconds)))
        print(f"| {size / 1e3:.0f} | {seconds:.2f} | {seconds / size * 1e6:.1f} |", flush=True)
    print(f"\ntime grows as length to the power {_slope(points):.2f}")


def stages(n: int) -> None:
    """Print how a poster's time splits, warm, at two sizes."""
    resources = open_resources()
    print(
        f"\nposter of seven scripts, median ms of {n}\n\n| canvas | layout | raster | encode | all |\n|---|---|---|---|---|"
    )
    for width, height in ((1024, 1536), (3840, 2160)):
        runs = [_draw(_poster(width, height, turn), resources)[1] for turn in range(n + 3)][3:]
        cells = [statistics.median(run[k] for run in runs) * 1e3 for k in range(3)]
        whole = statistics.median(sum(run) for run in runs) * 1e3
        print(f"| {width}×{height} | {' | '.join(f'{cell:.1f}' for cell in cells)} | {whole:.1f} |", flush=True)


def cold(n: int, source: Path | None = None) -> None:
    """Print how long a fresh process takes from a document file to its PNG, by phase, and the commands that draw one."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "poster.json"
        path.write_text(source.read_text("utf-8") if source else _poster(1024, 1536, 0).dumps(), "utf-8")
        picture = str(path.with_suffix(".png"))
        command = [sys.executable, "-m", "limner.cli"]
        rows = {
            "limner.drawing, in a script": [sys.executable, "-c", CHILD, str(path)],
            "limner render": [*command, "render", str(path), "--keep-going", "-o", picture],
            "limner generate": [*command, "generate", PROMPT, "--size", "1024x1536", "-o", picture],
            "import limner": [sys.executable, "-c", "import limner"],
            "python": [sys.executable, "-c", ""],
        }
        print(f"\ncold, by the clock, of {n}\n\n| process | median ms | least ms |\n|---|---|---|")
        inside: list[dict[str, float]] = []
        for name, row in rows.items():
            times: list[float] = []
            for turn in range(n + 1):
                started = time.perf_counter()
                done = subprocess.run(row, check=True, capture_output=True, env=_installed(folder))
                if turn:
                    times.append(time.perf_counter() - started)
                    inside += [json.loads(done.stdout)] if CHILD in row else []
            print(f"| {name} | {statistics.median(times) * 1e3:.0f} | {min(times) * 1e3:.0f} |", flush=True)
        print("\nwithin the script (before it: Python's own start, after it: its exit)")
        for name in inside[0]:
            print(f"  {name}: {statistics.median(run[name] for run in inside):.0f} ms")


def _installed(folder: str) -> dict[str, str]:
    """Return the environment of an installed package: its modules are compiled once (by the first round, untimed)."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": folder, "PYTHONPATH": os.pathsep.join(sys.path)}


PROMPT = 'A poster for a jazz night, with the headline "Blue Note Sessions" and the line "Friday 9 pm"'
CHILD = """
import time
t = [("", time.perf_counter())]
def at(phase): t.append((phase, time.perf_counter()))
import json, sys
from pathlib import Path
from limner.cli.start import lighten
lighten()
import numpy; at("import: numpy")
import pydantic.main; at("import: pydantic")
import limner.document.document, limner.document.results; at("import: types of a document")
import skia, uharfbuzz; at("import: skia, harfbuzz")
import limner.drawing; at("import: the rest")
from limner.composite import composite
from limner.drawing import open_document
from limner.export import encode
from limner.resources import open_resources
from limner.typeset import typeset_layers
path = Path(sys.argv[1])
document = open_document(path); at("read the document")
resources = open_resources(); resources.fonts; at("open the pack and its fonts")
layouts = typeset_layers(document.texts(), resources); at("set")
raster = composite(document, {}, layouts, resources); at("draw")
png = encode(raster, document, "png"); at("encode")
path.with_suffix(".png").write_bytes(png); at("write")
print(json.dumps({phase: (now - t[k][1]) * 1e3 for k, (phase, now) in enumerate(t[1:])}))
"""
"""Reads a document, draws it and writes its PNG, saying how long each phase took."""


def _draw(document: Document, resources: Resources) -> tuple[bytes, tuple[float, float, float]]:
    t0 = time.perf_counter()
    layouts = {layer.id: typeset(layer.block, layer.box, resources) for layer in document.texts()}
    t1 = time.perf_counter()
    raster = composite(document, {}, layouts, resources)
    t2 = time.perf_counter()
    png = encode(raster, document, "png")
    return png, (t1 - t0, t2 - t1, time.perf_counter() - t2)


def _poster(width: int, height: int, turn: int) -> Document:
    """Return seven headlines and a body of two columns over a gradient; other words for every turn."""
    chance = random.Random(turn)
    ground = LinearGradient(stops=(Stop(at=0, color=f"#1020{turn % 90 + 10}"), Stop(at=1, color="#a03050")))
    layers: list[ShapeLayer | TextLayer] = [ShapeLayer(id="ground", box=Box(0, 0, width, height), fill=ground)]
    pitch = height / 14
    heads = [page for page in PAGES if page.script not in ("Cyrl", "Thai")]
    for row, page in enumerate(heads):
        text = page.between.join(chance.sample(_words(page.script), 2))
        box = Box(width * 0.06, height * 0.05 + row * pitch, width * 0.88, pitch)
        layers.append(
            TextLayer(id=page.name, box=box, block=_block(text, page.language, size=pitch * 0.5, color="#ffffff"))
        )
    body = " ".join(chance.choices(_words("Latn"), k=220))
    box = Box(width * 0.06, height * 0.58, width * 0.88, height * 0.38)
    columns = {"align": "justify", "columns": 2, "column_gap": width * 0.03}
    layers.append(TextLayer(id="body", box=box, block=_block(body, "en", size=height / 90, color="#ffffff", **columns)))
    return Document(canvas=Canvas(width=width, height=height), layers=tuple(layers))


def _block(text: str, language: str, size: float = SIZE, color: str = "#000000", **rest: object) -> TextBlock:
    return TextBlock(
        paragraphs=(Paragraph(runs=(Run(text=text),)),),
        style=TextStyle(font=FontSpec(families=("Inter",)), size=size, fill=Solid(color=color)),
        language=language,
        **{"line_break": "greedy", **rest},
    )


def _words(script: str) -> list[str]:
    texts = [sample.text for sample in corpus() if sample.script == script]
    return sorted({word for text in texts for word in text.split()})


def _dealt(page: Page, turn: int) -> str:
    return page.between.join(random.Random(turn).choices(_words(page.script), k=page.words))


def _slope(points: list[tuple[float, float]]) -> float:
    x0, y0 = (statistics.mean(values) for values in zip(*points, strict=True))
    return sum((x - x0) * (y - y0) for x, y in points) / sum((x - x0) ** 2 for x, _ in points)


TABLES: dict[str, Callable[[int], None]] = {"pages": pages, "growth": growth, "stages": stages, "cold": cold}

if __name__ == "__main__":
    sys.exit(main())
