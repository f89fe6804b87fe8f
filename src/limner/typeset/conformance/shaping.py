"""The corpus set by the typesetter and held, glyph for glyph and origin for origin, against HarfBuzz alone.

Every string is set on one line of a wide box at ``SIZE``; its items (stretches of one face, script and direction) are
shaped again by the oracle. Glyph ids, the distances between origins, and the sum of the advances must be the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

from limner.document.geometry import Box
from limner.document.results import TextLayout
from limner.document.text import FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.errors import FontError
from limner.resources import Resources
from limner.typeset.conformance.oracle import Binary, Plain, Shaped
from limner.typeset.conformance.tally import Tally
from limner.typeset.driver import prepared, typeset
from limner.typeset.shaping.spacing import SQUARE
from limner.typeset.shaping.unit import Item

SIZE = 100.0
FAMILIES = ("Inter", "Playfair Display")
"""What is asked for; scripts they lack come in the catalogue's best match, a sans and a serif where there are both."""

_NEAR = 2e-5
"""Origins are the same to this many ems: rounding in sums, far below a font unit."""

_SPACED = "white beside full-width punctuation and between Han and Latin is set by JLREQ 3.1, not by the face alone"


class Sample(NamedTuple):
    """A string of the corpus."""

    script: str
    language: str
    text: str


def corpus() -> tuple[Sample, ...]:
    """Return the strings of corpus.tsv."""
    table = files("limner.typeset.conformance").joinpath("corpus.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return tuple(Sample(script, language, text) for script, language, text in rows)


def run_corpus(resources: Resources, samples: Sequence[Sample], families: Sequence[str], binary: bool) -> Tally:
    """Return the tally of the corpus; ``binary`` asks hb-shape where it is found, else the library is asked."""
    plain = Plain(resources.fonts)
    program = Binary(resources.fonts) if binary and Binary.version() else None
    asked = f"hb-shape {Binary.version()}" if program else f"HarfBuzz {Plain.version()}"
    tally = Tally("shaping", asked)
    for family in families:
        for sample in samples:
            try:
                _judge(tally, resources, sample, family, program or plain, plain)
            except FontError as error:
                tally.judge(False, f"{sample.text}: {error}")
    return tally


def _judge(
    tally: Tally, resources: Resources, sample: Sample, family: str, oracle: Binary | Plain, plain: Plain
) -> None:
    block = _block(sample, family)
    layout = typeset(block, Box(0, 0, 1e6, 1e6), resources)
    items = list(dict.fromkeys(u.item for p in prepared(block, resources, SIZE) for u in p.units))
    fault = next(_faults(layout, sample.text, items, oracle), "")
    if not fault:
        tally.judge(True, "")
    elif fault.startswith("origins") and any(item.script in SQUARE for item in items):
        tally.excuse(_SPACED)
    elif oracle is not plain and not next(_faults(layout, sample.text, items, plain), ""):
        tally.excuse(f"{tally.source} shapes otherwise than HarfBuzz {Plain.version()}, which we are equal to")
    else:
        tally.judge(False, f"{sample.script} {sample.text!r} in {family}: {fault}")


def _block(sample: Sample, family: str) -> TextBlock:
    return TextBlock(
        paragraphs=(Paragraph(runs=(Run(text=sample.text),)),),
        style=TextStyle(font=FontSpec(families=(family,)), size=SIZE),
        language=sample.language,
        line_break="greedy",
        match_scripts=False,
    )


def _faults(layout: TextLayout, text: str, items: Sequence[Item], oracle: Binary | Plain) -> Iterator[str]:
    """Yield what differs, item by item; the line's length last."""
    total = 0.0
    for item in items:
        wanted = oracle.shape(text, item)
        found = _glyphs(layout, item)
        total += wanted.advance * item.rel
        if tuple(glyph for glyph, _, _ in found) != wanted.glyphs:
            yield f"glyphs {[glyph for glyph, _, _ in found]}, not {list(wanted.glyphs)}"
        elif not _same_places(found, wanted, item.rel):
            yield f"origins {[(round(x, 4), round(y, 4)) for _, x, y in found]}, not {wanted.origins}"
    if layout.lines and abs(layout.lines[0].box.w / SIZE - total) > _NEAR * max(1, len(text)):
        yield f"origins end at {layout.lines[0].box.w / SIZE}, not {total}"


def _glyphs(layout: TextLayout, item: Item) -> list[tuple[int, float, float]]:
    """Return an item's glyphs as set, in drawing order: id, x and y in ems of the block."""
    return [
        (glyph, place.x / SIZE, place.y / SIZE)
        for run in layout.runs
        for glyph, place, cluster in zip(run.glyphs, run.positions, run.clusters, strict=True)
        if item.start <= cluster < item.end
    ]


def _same_places(found: Sequence[tuple[int, float, float]], wanted: Shaped, rel: float) -> bool:
    if not found:
        return True
    _, x0, y0 = found[0]
    u0, v0 = wanted.origins[0]
    return all(
        abs((x - x0) - (u - u0) * rel) < _NEAR * (k + 1) and abs((y - y0) - (v - v0) * rel) < _NEAR
        for k, ((_, x, y), (u, v)) in enumerate(zip(found, wanted.origins, strict=True))
    )
