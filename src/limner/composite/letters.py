"""A text layout as a sketch: glyphs in blobs, strokes below, on or in them, and rules."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import skia

from limner.composite.bent import bent
from limner.composite.faces import Faces
from limner.composite.inks import fill_paint, is_opaque, stroke_paint
from limner.composite.outlines import rect
from limner.composite.sketch import Sketch
from limner.document.bends import extent
from limner.document.fills import Fill, Stroke
from limner.document.geometry import Box
from limner.document.results import GlyphRun, Rule, TextLayout


@dataclass(frozen=True, slots=True)
class _Batch:
    """Neighbouring runs in one paint, as one blob; those that are bent, as one path."""

    runs: tuple[GlyphRun, ...]
    shape: skia.TextBlob | skia.Path
    fill: Fill
    stroke: Stroke | None

    def stamp(self, canvas: skia.Canvas, paint: skia.Paint) -> None:
        """Draw all its letters in a paint."""
        if isinstance(self.shape, skia.Path):
            canvas.drawPath(self.shape, paint)
        else:
            canvas.drawTextBlob(self.shape, 0, 0, paint)


def text_sketch(layout: TextLayout, faces: Faces) -> Sketch:
    """Return a text layout as a sketch; gradients run over the layout's bounds."""
    batches = tuple(_batches(layout.runs, faces))
    box = layout.bounds

    def draw(canvas: skia.Canvas) -> None:
        for batch in batches:
            _draw_under(canvas, batch, box, faces)
        for rule in layout.rules:
            canvas.drawPath(_bar(rule), fill_paint(rule.fill, box))
        for batch in batches:
            batch.stamp(canvas, fill_paint(batch.fill, box))
        for batch in batches:
            _draw_over(canvas, batch, box, faces)

    def outline() -> skia.Path | None:
        return text_outline(layout.runs, layout.rules, faces)

    return Sketch(bounds=_ink(layout), draw=draw, outline=outline)


def text_outline(runs: Iterable[GlyphRun], rules: Iterable[Rule], faces: Faces) -> skia.Path | None:
    """Return runs, their strokes and rules as one path (nonzero fill); None when a face paints its own colours."""
    path = skia.Path()
    for run in runs:
        if run.color:
            return None
        letters = _run_path(run, faces)
        path.addPath(letters)
        if run.stroke and run.stroke.side != "inside" and run.stroke.width > 0:
            width = run.stroke.width * (2 if run.stroke.side == "outside" else 1)
            edge = skia.Path()
            stroke_paint(run.stroke, Box(0, 0, 1, 1), width=width).getFillPath(letters, edge)
            path.addPath(edge)
    for rule in rules:
        path.addPath(_bar(rule))
    return path


def _batches(runs: tuple[GlyphRun, ...], faces: Faces) -> Iterator[_Batch]:
    for (fill, stroke, bends), group in itertools.groupby(runs, key=lambda r: (r.fill, r.stroke, r.bend is not None)):
        members = tuple(run for run in group if run.glyphs)
        if members:
            yield _Batch(members, _paths(members, faces) if bends else _blob(members, faces), fill, stroke)


def _paths(runs: tuple[GlyphRun, ...], faces: Faces) -> skia.Path:
    path = skia.Path()
    for run in runs:
        path.addPath(_run_path(run, faces))
    return path


def _blob(runs: tuple[GlyphRun, ...], faces: Faces) -> skia.TextBlob:
    builder = skia.TextBlobBuilder()
    plain = [run for run in runs if not run.angles and not run.scales]
    for (instance, size, color), same in itertools.groupby(plain, key=lambda run: (run.font, run.size, run.color)):
        members = list(same)
        glyphs = [glyph for run in members for glyph in run.glyphs]
        points = [skia.Point(x, y) for run in members for x, y in run.positions]
        builder.allocRunPos(faces.font(instance, size, color=color), glyphs, points)
    for run in runs:
        if run.angles or run.scales:
            xforms = [skia.RSXform(*form) for form in _placements(run)]
            builder.allocRunRSXform(faces.font(run.font, run.size, color=run.color), list(run.glyphs), xforms)
    return builder.make()


def _placements(run: GlyphRun) -> Iterator[tuple[float, float, float, float]]:
    """Yield for each glyph scaled cosine, scaled sine, x and y."""
    angles = run.angles or (0.0,) * len(run.glyphs)
    scales = run.scales or (1.0,) * len(run.glyphs)
    for (x, y), angle, scale in zip(run.positions, angles, scales, strict=True):
        turn = math.radians(angle)
        yield scale * math.cos(turn), scale * math.sin(turn), x, y


def _run_path(run: GlyphRun, faces: Faces) -> skia.Path:
    font = faces.font(run.font, run.size)
    known: dict[int, skia.Path | None] = {}
    path = skia.Path()
    for glyph, (cos, sin, x, y) in zip(run.glyphs, _placements(run), strict=True):
        if glyph not in known:
            known[glyph] = font.getPath(glyph)
        letter = known[glyph]
        if letter is not None:
            path.addPath(letter, skia.Matrix.MakeAll(cos, -sin, x, sin, cos, y, 0, 0, 1))
    return path if run.bend is None else bent(path, run.bend)


def _bar(rule: Rule) -> skia.Path:
    path = skia.Path().addRect(rect(rule.box))
    return path if rule.bend is None else bent(path, rule.bend)


def _draw_under(canvas: skia.Canvas, batch: _Batch, box: Box, faces: Faces) -> None:
    """Draw strokes outside the letters; where the fill is opaque it covers their inner half."""
    stroke = batch.stroke
    if stroke is None or stroke.side != "outside" or stroke.width <= 0:
        return
    paint = stroke_paint(stroke, box, width=2 * stroke.width)
    if is_opaque(batch.fill):
        batch.stamp(canvas, paint)
        return
    for run in batch.runs:
        path = _run_path(run, faces)
        canvas.save()
        canvas.clipPath(path, skia.ClipOp.kDifference, True)
        canvas.drawPath(path, paint)
        canvas.restore()


def _draw_over(canvas: skia.Canvas, batch: _Batch, box: Box, faces: Faces) -> None:
    """Draw strokes centred on the letters' outlines or inside them."""
    stroke = batch.stroke
    if stroke is None or stroke.side == "outside" or stroke.width <= 0:
        return
    if stroke.side == "center":
        batch.stamp(canvas, stroke_paint(stroke, box))
        return
    paint = stroke_paint(stroke, box, width=2 * stroke.width)
    for run in batch.runs:
        path = _run_path(run, faces)
        canvas.save()
        canvas.clipPath(path, skia.ClipOp.kIntersect, True)
        canvas.drawPath(path, paint)
        canvas.restore()


def _ink(layout: TextLayout) -> Box:
    """Return bounds that surely hold the ink: strokes and overhanging marks included."""
    widest = max((run.stroke.width for run in layout.runs if run.stroke), default=0.0)
    box = layout.bounds
    for rule in layout.rules:
        box = box.union(rule.box if rule.bend is None else extent(rule.bend, rule.box))
    slack = 4 * widest + layout.size / 4 + 2
    return box.inset(-slack)
