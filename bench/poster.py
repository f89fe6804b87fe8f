"""A seven-script poster as a document, set, drawn and encoded, timed by stage.

python bench/poster.py --poster POSTER.json --size portrait|landscape --mode once|warm|document [--n 15] [--same] [--out F]

``once`` draws variant 0, writes it and prints one JSON line. ``warm`` draws 3 untimed pictures and then n timed ones,
every one with other texts and colours unless --same, and prints one JSON line. ``document`` writes variant 0 as a document
(for ``bench/typeset.py cold --document``). The poster file gives ``sizes`` (canvas,
headline and body boxes, gradient), ``heads`` (id, language, direction), ``fonts`` (family and weight by id) and
``variants`` (gradient stops, headline texts, body text).
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

from limner.composite import composite
from limner.document.document import Canvas, Document
from limner.document.fills import LinearGradient, Solid, Stop
from limner.document.geometry import Box
from limner.document.layers import ShapeLayer, TextLayer
from limner.document.text import Fit, FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.export import encode
from limner.resources import Resources, open_resources
from limner.typeset import typeset

WHITE = Solid(color="#ffffff")
Stages = dict[str, float]


def main() -> int:
    """Run the mode asked for and print its JSON line."""
    options = _options()
    poster = json.loads(Path(options.poster).read_text("utf-8"))
    if options.mode == "document":
        Path(options.out).write_text(
            document_of(poster, options.size, poster["variants"][options.variant]).dumps(), "utf-8"
        )
        return 0
    started = perf_counter()
    resources = open_resources()
    line: dict[str, Any] = {"peer": "limner", "size": options.size}
    if options.mode == "once":
        png, stages = render(poster, options.size, options.variant, resources)
        line["first"] = stages
    else:
        for warm in range(3):
            png, _ = render(poster, options.size, 0 if options.same else 40 + warm, resources)
        line["init_ms"] = (perf_counter() - started) * 1e3
        used = _cpu()
        line["runs"] = []
        for run in range(options.n):
            begun = perf_counter()
            png, stages = render(poster, options.size, 0 if options.same else run + 1, resources)
            line["runs"].append({**stages, "total": (perf_counter() - begun) * 1e3})
        line.update(n=options.n, same=options.same, cpu_ms=(_cpu() - used) * 1e3 / options.n)
    if options.out:
        Path(options.out).write_bytes(png)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({**line, "png_bytes": len(png), "maxrss_mb": peak}))
    return 0


def render(poster: dict[str, Any], size: str, variant: int, resources: Resources) -> tuple[bytes, Stages]:
    """Return a variant of the poster as PNG bytes, and the milliseconds each stage took."""
    t0 = perf_counter()
    document = document_of(poster, size, poster["variants"][variant])
    t1 = perf_counter()
    layouts = {layer.id: typeset(layer.block, layer.box, resources) for layer in document.texts()}
    t2 = perf_counter()
    raster = composite(document, {}, layouts, resources)
    t3 = perf_counter()
    png = encode(raster, document, "png")
    t4 = perf_counter()
    spans = {"document": t1 - t0, "layout": t2 - t1, "raster": t3 - t2, "encode": t4 - t3}
    return png, {name: span * 1e3 for name, span in spans.items()}


def document_of(poster: dict[str, Any], size: str, variant: dict[str, Any]) -> Document:
    """Return a variant of the poster as a document."""
    frame = poster["sizes"][size]
    width, height = frame["W"], frame["H"]
    x0, y0, x1, y1 = frame["grad"]
    ground = LinearGradient(
        stops=tuple(Stop(at=at, color=color) for at, color in variant["stops"]),
        start=(x0 / width, y0 / height),
        end=(x1 / width, y1 / height),
    )
    head, body = frame["head"], frame["body"]
    heads = [
        TextLayer(
            id=f"head-{spec['id']}",
            box=Box(head["x"], head["y"] + row * head["pitch"], head["w"], head["pitch"]),
            block=TextBlock(
                paragraphs=(Paragraph(runs=(Run(text=text),)),),
                style=_style(poster["fonts"][spec["id"]], head["size"], 1.2),
                valign="middle",
                language=spec["lang"],
                line_break="greedy",
                fit=Fit(max_lines=1),
            ),
        )
        for row, (spec, text) in enumerate(zip(poster["heads"], variant["heads"], strict=True))
    ]
    columns = TextLayer(
        id="body",
        box=Box(body["x"], body["y"], body["w"], body["h"]),
        block=TextBlock(
            paragraphs=(Paragraph(runs=(Run(text=variant["body"]),)),),
            style=_style(poster["fonts"]["body"], body["size"], body["lh"] / body["size"]),
            align="justify",
            language="en",
            line_break="greedy",
            columns=2,
            column_gap=body["gap"],
        ),
    )
    background = ShapeLayer(id="ground", box=Box(0, 0, width, height), fill=ground)
    return Document(canvas=Canvas(width=width, height=height), layers=(background, *heads, columns))


def _style(font: dict[str, Any], size: float, line_height: float) -> TextStyle:
    family = font["family"].replace(" CJK ", " ")
    spec = FontSpec(families=(family,), weight=font["weight"])
    return TextStyle(font=spec, size=size, fill=WHITE, line_height=line_height)


def _cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--poster", required=True)
    parser.add_argument("--size", default="portrait", choices=("portrait", "landscape"))
    parser.add_argument("--mode", default="once", choices=("once", "warm", "document"))
    parser.add_argument("--n", type=int, default=15)
    parser.add_argument("--variant", type=int, default=0)
    parser.add_argument("--same", action="store_true")
    parser.add_argument("--out")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
