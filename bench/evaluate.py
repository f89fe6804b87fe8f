"""Draw every brief of a JSONL file and print how it came out: copy, size, structure, OCR against its ceiling, time.

    python bench/evaluate.py BRIEFS.jsonl [--out FOLDER] [--quality low] [--limit N] [--seed S]

A line of the file has ``id``, ``prompt``, ``texts`` (strings that must appear) and optionally ``size``. The OCR ceiling of a
string is what the same OCR reads from the same string, same face and size, set plain in black on white.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
import unicodedata
from pathlib import Path
from typing import Any

from limner.document.document import Canvas, Document, Meta
from limner.document.fills import Solid
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.text import Fit, Paragraph, Run, TextBlock
from limner.picture import Picture
from limner.pipeline import Limner, draw
from limner.verify.readback import readback


def main() -> int:
    """Evaluate the file; exit 1 when a string is not exact or a size is off."""
    arguments = _arguments()
    briefs = [json.loads(line) for line in arguments.briefs.read_text("utf-8").splitlines() if line.strip()]
    limner = Limner(ocr=True)
    rows = [_row(limner, brief, arguments) for brief in briefs[: arguments.limit]]
    exact = sum(row["exact"] for row in rows)
    print(f"\nbriefs {len(rows)}; every string exact {exact}; size exact {sum(row['sized'] for row in rows)};", end=" ")
    print(f"structure clean {sum(row['clean'] for row in rows)}; not read by OCR {sum(row['unread'] for row in rows)}")
    _print_models([pair for row in rows for pair in row["ratios"]])
    print(f"seconds a picture: median {statistics.median(row['seconds'] for row in rows):.2f}")
    return 0 if exact == len(rows) else 1


def _print_models(ratios: list[tuple[str, float]]) -> None:
    """Print one line an OCR model: strings, how many reach 0.95 of their ceiling, and the mean."""
    models = dict.fromkeys(sorted(model for model, _ in ratios))
    for name in (*models, "all"):
        some = [ratio for model, ratio in ratios if name in (model, "all")]
        if some:
            good = sum(ratio >= 0.95 for ratio in some)
            print(f"{name:14} strings {len(some):4}   >= 0.95 of ceiling {good:4}   mean {statistics.fmean(some):.3f}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("briefs", type=Path)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--quality", default="low")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--seed", type=int, default=7)
    return parser.parse_args()


def _row(limner: Limner, brief: dict[str, Any], arguments: argparse.Namespace) -> dict[str, Any]:
    started = time.perf_counter()
    picture = limner.generate(brief["prompt"], size=brief.get("size"), seed=arguments.seed, quality=arguments.quality)[
        0
    ]
    seconds = time.perf_counter() - started
    if arguments.out:
        arguments.out.mkdir(parents=True, exist_ok=True)
        picture.save(arguments.out / f"{str(brief.get('id', 'brief')).replace('/', '-')}.png")
    have = {_nfc(text) for layer in picture.document.texts() for text in _strings(layer)}
    missing = [text for text in brief.get("texts", []) if _nfc(text) not in have]
    size = f"{picture.raster.width}x{picture.raster.height}"
    faults = [f"{check.name}[{check.layer}]" for check in picture.report.failed() if check.name != "ocr"]
    ratios, low = _ratios(limner, picture)
    name = str(brief.get("id", "?"))
    print(
        f"{name:22} {'ok' if not missing else 'LOST ' + repr(missing)} {picture.document.meta.archetype:26} {seconds:5.2f}s "
        f"score {picture.report.score:.3f} {' '.join(faults)} {low}"
    )
    sys.stdout.flush()
    unread = sum("not read back" in note.message for note in picture.report.notes)
    sized = "size" not in brief or brief["size"] == size
    return {
        "exact": not missing,
        "sized": sized,
        "clean": not faults,
        "unread": unread,
        "ratios": ratios,
        "seconds": seconds,
    }


def _strings(layer: TextLayer) -> list[str]:
    return [layer.block.text, *(paragraph.text for paragraph in layer.block.paragraphs)]


def _ratios(limner: Limner, picture: Picture) -> tuple[list[tuple[str, float]], str]:
    ratios: list[tuple[str, float]] = []
    low = ""
    for reading in picture.report.readings:
        layer = picture.document.layer(reading.layer)
        assert isinstance(layer, TextLayer)
        ceiling = _ceiling(limner, picture, layer)
        ratio = min(1.0, reading.similarity / ceiling) if ceiling else 1.0
        ratios.append((reading.language, ratio))
        if ratio < 0.95:
            low += f"\n{'':24}{ratio:.2f} of {ceiling:.2f}: {reading.wanted[:50]!r} read {reading.read[:50]!r}"
    return ratios, low


def _ceiling(limner: Limner, picture: Picture, layer: TextLayer) -> float:
    """Read the same string set plain: its layer's face and size, one block, black on white."""
    canvas = picture.document.canvas
    paragraphs = tuple(Paragraph(runs=(Run(text=p.text),)) for p in layer.block.paragraphs)
    style = layer.block.style.model_copy(update={"fill": Solid(color="#000000"), "stroke": None})
    block = TextBlock(
        paragraphs=paragraphs, style=style, language=layer.block.language, fit=Fit(mode="shrink", min_size=8),
        writing=layer.block.writing, align="start",
    )  # fmt: skip
    box = Box(0.04 * canvas.width, 0.04 * canvas.height, 0.92 * canvas.width, 0.92 * canvas.height)
    plain = TextLayer(id=layer.id, box=box, block=block, copy_id=layer.copy_id or "c")
    document = Document(canvas=Canvas(width=canvas.width, height=canvas.height), layers=(plain,), meta=Meta())
    rendered = draw(document, limner.resources)
    report = readback(
        picture.report.model_copy(update={"readings": ()}),
        document,
        rendered.layouts,
        rendered.raster,
        limner.resources,
    )
    return report.readings[0].similarity if report.readings else 0.0


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


if __name__ == "__main__":
    sys.exit(main())
