"""The bars of a text layout as paths: solid, dotted, dashed, wavy, with round corners."""

from __future__ import annotations

from collections.abc import Iterable

import skia

from limner.composite.bent import bent
from limner.composite.outlines import rect
from limner.document.geometry import Box
from limner.document.results import Rule

_DASH, _GAP = 3.0, 2.0
"""A dash and the gap after it, in thicknesses of the line."""
_DOT = 2.0
"""From one dot's middle to the next, in thicknesses."""
_WAVE = 5.0
"""A period of a wave, in thicknesses of its line; the wave is three thicknesses high."""


def rule_path(rule: Rule) -> skia.Path:
    """Return the area a rule covers. Dots, dashes and waves are fitted: both ends of the bar are alike."""
    path = _straight(rule)
    return path if rule.bend is None else bent(path, rule.bend)


def _straight(rule: Rule) -> skia.Path:
    path = skia.Path()
    box = rule.box
    if box.w <= 0 or box.h <= 0:
        return path
    if rule.style == "solid":
        if rule.radius > 0:
            path.addRoundRect(rect(box), rule.radius, rule.radius)
        else:
            path.addRect(rect(box))
        return path
    vertical = box.h > box.w
    along = Box(0, 0, box.h, box.w) if vertical else Box(0, 0, box.w, box.h)
    if rule.style == "wavy":
        path = _wave(along)
    else:
        _stamp(path, along, rule.style == "dotted")
    turn = skia.Matrix.MakeAll(0, -1, box.right, 1, 0, box.y, 0, 0, 1)
    path.transform(turn if vertical else skia.Matrix.Translate(box.x, box.y))
    return path


def rules_path(rules: Iterable[Rule]) -> skia.Path:
    """Return all that rules cover."""
    path = skia.Path()
    for rule in rules:
        path.addPath(rule_path(rule))
    return path


def _stamp(path: skia.Path, along: Box, dots: bool) -> None:
    """Add dots, or dashes, to a path, so many that the first begins and the last ends with the bar."""
    thick = along.h
    mark = thick if dots else _DASH * thick
    wished = _DOT * thick if dots else (_DASH + _GAP) * thick
    if along.w <= mark * 1.5:
        if dots:
            path.addOval(skia.Rect.MakeXYWH((along.w - thick) / 2, 0, thick, thick))
        else:
            path.addRect(rect(along))
        return
    count = max(1, round((along.w - mark) / wished))
    step = (along.w - mark) / count
    for k in range(count + 1):
        place = skia.Rect.MakeXYWH(k * step, 0, mark, thick)
        if dots:
            path.addOval(place)
        else:
            path.addRect(place)


def _wave(along: Box) -> skia.Path:
    """Return a wave of whole periods along a bar, its line a third as thick as the bar is high."""
    thick = along.h / 3
    middle, rise = along.h / 2, along.h - thick
    count = max(1, round(along.w / (_WAVE * thick)))
    half = along.w / count / 2
    line = skia.Path()
    line.moveTo(0, middle)
    for k in range(2 * count):
        x, y = k * half, middle + (rise if k % 2 else -rise)
        line.quadTo(x + half / 2, y, x + half, middle)
    paint = skia.Paint(Style=skia.Paint.kStroke_Style, StrokeWidth=thick, StrokeCap=skia.Paint.kRound_Cap)
    path = skia.Path()
    paint.getFillPath(line, path)
    return path
