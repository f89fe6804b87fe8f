"""A text layout as parts: glyphs in blobs, strokes below, on or in them, and rules."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import skia

from limner.composite.bent import bent
from limner.composite.effects import Part
from limner.composite.faces import Faces
from limner.composite.inks import Inks, stroked
from limner.composite.outlines import rect, united
from limner.composite.rules import rule_path, rules_path
from limner.composite.sketch import Sketch
from limner.composite.spoken import Piece, Spoken
from limner.document.bends import extent
from limner.document.fills import Effect, Fill, Solid, Stroke
from limner.document.geometry import Box
from limner.document.results import GlyphRun, Rule, TextLayout


class _Batch(NamedTuple):
    """Neighbouring runs in one paint, as one blob or a blob a piece.

    There is none where letters are bent or share a glyph: these are drawn by outline.
    """

    runs: tuple[GlyphRun, ...]
    blobs: tuple[tuple[skia.TextBlob, Piece | None], ...]
    fill: Fill
    stroke: Stroke | None

    def draw(self, canvas: skia.Canvas, paint: skia.Paint, desk: _Desk) -> None:
        """Draw the letters in a paint, and over those that cannot say what they are the unseen letters that do."""
        spoken = desk.spoken
        for blob, piece in self.blobs:
            if piece is not None and piece.seen is not None:
                canvas.drawPath(run_path(piece.seen, desk.faces), paint)
                canvas.drawTextBlob(blob, 0, 0, skia.Paint(Color=skia.ColorBLACK))
            else:
                canvas.drawTextBlob(blob, 0, 0, paint)
            if spoken is not None and piece is not None:
                spoken.draw(piece)


class _Desk(NamedTuple):
    """What letters are drawn with: faces, inks, the box that gradients run over, and the one that surely holds all ink.

    ``spoken`` has the pieces letters are drawn in where their text is to be told.
    """

    faces: Faces
    inks: Inks
    box: Box
    reach: Box
    spoken: Spoken | None


def text_parts(
    layout: TextLayout, letter_effects: tuple[Effect, ...], faces: Faces, inks: Inks, spoken: Spoken | None = None
) -> tuple[Part, ...]:
    """Return a text layout as parts, one for all letters of the same effects; gradients run over the layout's bounds."""
    bounds = _ink(layout)
    desk = _Desk(faces, inks, layout.bounds, bounds, spoken)
    grounds = tuple(rule for rule in layout.rules if rule.ground)
    rules = tuple(rule for rule in layout.rules if not rule.ground)
    parts = [Part(_sketch((), grounds, bounds, desk), ground=True)] if grounds else []
    groups: dict[tuple[Effect, ...], list[GlyphRun]] = {letter_effects: []}
    for run in layout.runs:
        groups.setdefault(letter_effects if run.effects is None else run.effects, []).append(run)
    for effects, runs in groups.items():
        own = rules if effects == letter_effects else ()
        if runs or own or len(groups) == 1:
            parts.append(Part(_sketch(tuple(runs), own, bounds, desk), effects))
    return tuple(parts)


def _sketch(runs: tuple[GlyphRun, ...], rules: tuple[Rule, ...], bounds: Box, desk: _Desk) -> Sketch:
    batches = tuple(_batches(runs, desk))

    def draw(canvas: skia.Canvas) -> None:
        for batch in batches:
            _draw_outside(canvas, batch, desk)
        for rule in rules:
            if not rule.over:
                canvas.drawPath(rule_path(rule), desk.inks.fill(rule.fill, desk.box))
        for batch in batches:
            _draw_fill(canvas, batch, desk)
        _draw_edges(canvas, batches, desk)
        for rule in rules:
            if rule.over:
                canvas.drawPath(rule_path(rule), desk.inks.fill(rule.fill, desk.box))

    def outline() -> skia.Path | None:
        return text_outline(runs, rules, desk.faces)

    return Sketch(bounds=bounds, draw=draw, outline=outline)


def text_outline(runs: Iterable[GlyphRun], rules: Iterable[Rule], faces: Faces) -> skia.Path | None:
    """Return runs, their strokes and rules as one path (nonzero fill); None when a face paints its own colours."""
    path = skia.Path()
    for run in runs:
        if run.color:
            return None
        letters = run_path(run, faces)
        path.addPath(letters)
        if run.stroke and run.stroke.side != "inside" and run.stroke.width > 0:
            width = run.stroke.width * (2 if run.stroke.side == "outside" else 1)
            path.addPath(stroked(letters, run.stroke, width=width))
    path.addPath(rules_path(rules))
    return path


def run_path(run: GlyphRun, faces: Faces) -> skia.Path:
    """Return a run's glyphs as one path (nonzero fill), shared glyphs cut to their parts."""
    path = skia.Path()
    for letter in _glyph_paths(run, faces):
        path.addPath(letter)
    return path


def _glyph_paths(run: GlyphRun, faces: Faces) -> Iterator[skia.Path]:
    font = faces.font(run.font, run.size)
    known: dict[int, skia.Path | None] = {}
    clips = run.clips or (None,) * len(run.glyphs)
    for glyph, (cos, sin, x, y), clip in zip(run.glyphs, _placements(run), clips, strict=True):
        if glyph not in known:
            known[glyph] = font.getPath(glyph)
        letter = known[glyph]
        if letter is None:
            continue
        if clip is not None:
            window = skia.Path()
            window.addRect(rect(clip))
            letter = skia.Op(letter, window, skia.PathOp.kIntersect_PathOp)
        placed = skia.Path()
        placed.addPath(letter, skia.Matrix.MakeAll(cos, -sin, x, sin, cos, y, 0, 0, 1))
        placed.setFillType(letter.getFillType())
        yield placed if run.bend is None else bent(placed, run.bend)


def _batches(runs: tuple[GlyphRun, ...], desk: _Desk) -> Iterator[_Batch]:
    for (fill, stroke, plain), group in itertools.groupby(runs, key=lambda r: (r.fill, r.stroke, _is_plain(r))):
        members = tuple(run for run in group if run.glyphs)
        if members:
            yield _Batch(members, tuple(_blobs(members, desk)) if plain else (), fill, stroke)


def _blobs(runs: tuple[GlyphRun, ...], desk: _Desk) -> Iterator[tuple[skia.TextBlob, Piece | None]]:
    if desk.spoken is None:
        yield _blob(runs, desk.faces), None
        return
    for piece in desk.spoken.in_order(runs):
        if piece.seen is None:
            yield _blob((piece.run,), desk.faces), piece
        else:
            yield _unseen(piece, piece.seen, desk), piece


def _unseen(piece: Piece, run: GlyphRun, desk: _Desk) -> skia.TextBlob:
    """Return the unseen letters of a piece, over the whole width of the run that is seen; straight where that is bent."""
    assert desk.spoken is not None
    widths = desk.faces.font(run.font, run.size).getWidths(list(run.glyphs))
    whole = [Box(0, 0, width, 0) for width in widths]
    parts = [clip or box for clip, box in zip(run.clips, whole, strict=True)] if run.clips else whole
    left = min(x + part.x for (x, _), part in zip(run.positions, parts, strict=True))
    right = max(x + part.right for (x, _), part in zip(run.positions, parts, strict=True))
    heights = [y for _, y in run.positions]
    baseline = max(set(heights), key=heights.count)
    if run.bend is not None:
        seen = extent(run.bend, Box(left, baseline, max(right - left, 0.01), 0.01))
        half = max(seen.w, (right - left) / 4) / 2
        left, right, baseline = seen.cx - half, seen.cx + half, seen.cy
    return desk.spoken.ghosts.blob(piece.run.glyphs, left, right, baseline)


def _is_plain(run: GlyphRun) -> bool:
    return run.bend is None and not run.clips


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


def _draw_fill(canvas: skia.Canvas, batch: _Batch, desk: _Desk) -> None:
    """Draw a batch's letters; where the fill lets light through, they do not darken where they overlap."""
    paint = desk.inks.fill(batch.fill, desk.box)
    plain = any(run.color for run in batch.runs) or desk.inks.is_opaque(batch.fill)
    if batch.blobs and (plain or isinstance(batch.fill, Solid)):
        share = 1.0 if plain else paint.getAlphaf()
        if share < 1.0:
            paint.setAlphaf(1.0)
            canvas.saveLayer(rect(desk.reach), skia.Paint(Alphaf=share))
        batch.draw(canvas, paint, desk)
        if share < 1.0:
            canvas.restore()
        return
    letters = [path for run in batch.runs for path in _glyph_paths(run, desk.faces)]
    for path in letters if plain else united(letters):
        canvas.drawPath(path, paint)
    _say(canvas, batch, desk)


def _say(canvas: skia.Canvas, batch: _Batch, desk: _Desk) -> None:
    """Lay unseen letters over those that were drawn by their outlines, where their text is to be told."""
    if desk.spoken is None:
        return
    for run in batch.runs:
        for piece in desk.spoken.pieces(run):
            if piece.seen is not None:
                canvas.drawTextBlob(_unseen(piece, piece.seen, desk), 0, 0, skia.Paint(Color=skia.ColorBLACK))
                desk.spoken.draw(piece)


def _draw_outside(canvas: skia.Canvas, batch: _Batch, desk: _Desk) -> None:
    """Draw strokes outside the letters; where the fill is opaque it covers their inner half."""
    stroke = batch.stroke
    if stroke is None or stroke.side != "outside" or stroke.width <= 0:
        return
    paint = desk.inks.stroke(stroke, desk.box, width=2 * stroke.width)
    if desk.inks.is_opaque(batch.fill) and batch.blobs:
        if desk.spoken is None:
            batch.draw(canvas, paint, desk)
            return
        # In a PDF letters are set once: what lies beneath them is an outline, or it would be read twice.
        for run in batch.runs:
            canvas.drawPath(run_path(run, desk.faces), paint)
        return
    for path in united([path for run in batch.runs for path in _glyph_paths(run, desk.faces)]):
        canvas.save()
        canvas.clipPath(path, skia.ClipOp.kDifference, True)
        canvas.drawPath(path, paint)
        canvas.restore()


def _draw_edges(canvas: skia.Canvas, batches: tuple[_Batch, ...], desk: _Desk) -> None:
    """Draw strokes on or inside the outline of all letters of one stroke: where letters overlap or join there is no seam."""
    strokes: dict[Stroke, list[skia.Path]] = {}
    for batch in batches:
        stroke = batch.stroke
        if stroke is not None and stroke.side != "outside" and stroke.width > 0:
            strokes.setdefault(stroke, []).extend(p for run in batch.runs for p in _glyph_paths(run, desk.faces))
    for stroke, letters in strokes.items():
        inside = stroke.side == "inside"
        paint = desk.inks.stroke(stroke, desk.box, width=2 * stroke.width if inside else None)
        for path in united(letters):
            canvas.save()
            if inside:
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
