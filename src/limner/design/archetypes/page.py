"""The page: a board with a designer's habits. Titles that fill their measure, stacks of text that always fit, drawn ornament."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from limner.design.context import Context
from limner.design.palettes import text_color
from limner.design.scripts import IDEOGRAPHIC, headline_breaks, script_of, width_of
from limner.design.structured.board import Board
from limner.design.typography import block, is_caps, leading, tracking
from limner.design.verse import verse_breaks
from limner.document.color import Color, contrast
from limner.document.fills import Fill, Solid, Stroke
from limner.document.geometry import Box, Transform
from limner.document.layers import PathShape, ShapeLayer, TextLayer
from limner.document.plan import Copy
from limner.document.results import TextLayout
from limner.document.text import Fit, FontSpec, TextBlock

LEAST, DENSE = 2.35, 1.75
"""Smallest type on a display sheet, in units; and on one with more than ``_MUCH`` characters to read."""
_MUCH = 420

_DENSER = {"Hans": 1.22, "Hant": 1.25, "Jpan": 1.22, "Kore": 1.15, "Arab": 1.25, "Deva": 1.15, "Beng": 1.15}
SHORT = {"Latn": 1.28, "Cyrl": 1.3, "Grek": 1.3, "Hans": 1.34, "Hant": 1.34, "Jpan": 1.34, "Kore": 1.34, "Arab": 1.6}
"""Line height in em of strings of a line or two, by script; others 1.5."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One string of a stack. ``size`` and ``gap`` (space above) are in units; size 0 fills the measure.

    ``share`` bounds the height a filling string may take, as a share of the stack's box; ``lines`` bounds its lines.
    """

    copy: Copy
    kind: str = "text"
    size: float = 3.0
    gap: float = 2.0
    color: Color | None = None
    share: float = 0.6
    lines: int = 4
    fill: Fill | None = None
    weight: int | None = None
    stacked: bool = False
    """Every line is scaled by itself to fill the measure."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A string with the size, breaks and height it was measured at."""

    entry: Entry
    size: float
    breaks: tuple[int, ...]
    height: float
    width: float
    stacked: bool = False


class Page(Board):
    """A board for display sheets."""

    def __init__(self, ctx: Context, background: Color | None = None) -> None:
        """Start a page on a ground (default: the palette's)."""
        least = DENSE if sum(len(item.text) for item in ctx.copies()) > _MUCH else LEAST
        super().__init__(ctx, background or ctx.palette.ground, least=least)
        self.u = ctx.unit
        # On a long strip the short edge says little about the distance it is read from.
        self.strip = math.sqrt(max(1.0, max(ctx.ratio, 1 / ctx.ratio) / 1.5))
        self.small = least * self.strip
        self.m = ctx.grid.margin
        self._caps: dict[FontSpec, float] = {}

    # ---- ornament -----------------------------------------------------------------------------------------------

    def lines(
        self, d: str, color: Color, width: float, *, opacity: float = 1.0, stem: str = "line", round_: bool = False
    ) -> ShapeLayer:
        """Stroke path data across the canvas."""
        stroke = Stroke(
            fill=Solid(color=color), width=width, cap="round" if round_ else "butt", join="round" if round_ else "miter"
        )
        return self.shape(PathShape(d=d), self.ctx.canvas, None, stroke=stroke, stem=stem, opacity=opacity)

    def solid(
        self, d: str, fill: Color | Fill, *, opacity: float = 1.0, stem: str = "figure", rule: str = "nonzero"
    ) -> ShapeLayer:
        """Fill path data across the canvas."""
        shape = PathShape.model_validate({"d": d, "rule": rule})
        return self.shape(shape, self.ctx.canvas, fill, stem=stem, opacity=opacity)

    def pieces(
        self, parts: Sequence[tuple[str, str, int]], tones: Sequence[Color], width: float, *, opacity: float = 1.0
    ) -> None:
        """Draw ornament given as (path, "fill" or "line", tone)."""
        for d, kind, tone in parts:
            if not d:
                continue
            color = tones[tone % len(tones)]
            if kind == "line":
                self.lines(d, color, width, opacity=opacity, round_=True, stem="ornament")
            else:
                self.solid(d, color, opacity=opacity, stem="ornament")

    # ---- type ---------------------------------------------------------------------------------------------------

    def color_for(self, entry: Entry, ground: Color) -> Color:
        """Return the colour of a string on a ground: the one wished, made readable; the title's is the palette's main."""
        palette = self.ctx.palette
        wish = entry.color or (palette.main if entry.kind == "display" else palette.ink)
        if wish == self.ctx.plan.palette.text and contrast(wish, ground) >= 3:
            return wish
        return text_color(wish, ground, 4.5 if entry.kind == "display" else 7.0)

    def styled(
        self,
        entry: Entry,
        size: float,
        ground: Color,
        align: str,
        breaks: tuple[int, ...],
        fit: Fit,
        vertical: bool = False,
    ) -> TextBlock:
        """Return the block of a string at a size."""
        item = entry.copy
        script = self.ctx.script(item)
        spec = self.font_of(entry, script)
        caps = is_caps(item.text)
        ratio = size / (100 * self.u)
        if entry.kind == "display":
            track = 0.04 if caps and self.ctx.type.name.startswith("deco") else self.ctx.type.display_tracking
            track = tracking(ratio, caps, script) if script != "Latn" else track
            height = leading(script, True, self.ctx.type.display_leading)
            if caps and item.text.isascii() and script == "Latn":
                # Capitals have nothing below the line: they may stand closer.
                height = min(height, max(0.78, 1.12 * self._cap_height(spec)))
        else:
            track = tracking(ratio, caps, script)
            height = (
                leading(script, False)
                if width_of(item.text) > 40
                else min(leading(script, False), SHORT.get(script, 1.5))
            )
        return block(
            item, spec, size, fill=entry.fill or self.color_for(entry, ground), ground=ground, align=align, breaks=breaks,
            fit=fit, line_height=height, track=track, vertical=vertical,
        )  # fmt: skip

    def _cap_height(self, spec: FontSpec) -> float:
        """Return the height of a face's capitals in em."""
        if spec not in self._caps:
            laid = self.ctx.measure(block("H", spec, 100.0), Box(0, 0, 1e4, 1e4))
            self._caps[spec] = laid.bounds.h / 100
        return self._caps[spec]

    def font_of(self, entry: Entry, script: str) -> FontSpec:
        """Return the face of an entry; a cursive display face is never set in capitals."""
        system = self.ctx.type
        kind = entry.kind
        if kind == "display" and system.cursive and is_caps(entry.copy.text) and script == "Latn":
            kind = "text"
        spec = system.of(entry.copy, kind, script)
        if entry.weight and not entry.copy.style.weight:
            spec = spec.model_copy(update={"weight": entry.weight})
        return spec

    def least_of(self, entry: Entry) -> float:
        """Return the smallest size of a string in pixels: dense scripts, whose letters have more strokes, need more."""
        return self.small * self.u * _DENSER.get(self.ctx.script(entry.copy), 1.0)

    def measured(self, entry: Entry, size: float, width: float, breaks: tuple[int, ...] = ()) -> TextLayout:
        """Return an entry set at a size within a width."""
        made = self.styled(entry, size, self.background or "#ffffff", "start", breaks, Fit())
        return self.ctx.measure(made, Box(0, 0, max(1.0, width), 1e5))

    def filling(self, entry: Entry, width: float, height: float, most: float = 1e9) -> Placed:
        """Return an entry at the largest size that fills a width and stays within a height, cut by phrase."""
        text = entry.copy.text
        probe = self.measured(entry, 100.0, 1e6)
        factor = probe.advance.w / max(1e-6, 100 * width_of(text))
        line = probe.advance.h / 100 / max(1, len(probe.lines))
        best: tuple[float, tuple[int, ...], float] = (0.0, (), 0.0)
        for count in range(1, entry.lines + 1):
            breaks = headline_breaks(text, count)
            if len(breaks) + 1 < count and count > 1:
                break
            cuts = (0, *breaks, len(text))
            parts = [text[a:b].strip() for a, b in zip(cuts, cuts[1:], strict=False)]
            if count > 1 and min(len(part) for part in parts) < 2:
                continue
            widest = max(width_of(part) for part in parts) * factor
            size = min(width / max(1e-6, widest * 1.012), height / (line * (len(breaks) + 1)), most)
            if size > best[0] * 1.06:
                best = (size, breaks, widest * size)
        size, breaks, _ = best
        for _ in range(4):
            laid = self.measured(entry, size, 1e6, breaks)
            if laid.advance.w <= width * 1.0005 and laid.advance.h <= height * 1.001:
                break
            size *= min(width / max(1.0, laid.advance.w), height / max(1.0, laid.advance.h)) * 0.998
        return Placed(entry, size, breaks, laid.advance.h, laid.advance.w)

    def stacked(self, entry: Entry, width: float, height: float) -> Placed:
        """Return an entry cut by phrase into lines that each fill the width; as many lines as the height takes."""
        text = entry.copy.text
        best: Placed | None = None
        for count in range(1, 6):
            breaks = headline_breaks(text, count)
            if len(breaks) + 1 < count:
                break
            cuts = (0, *breaks, len(text))
            widths = [max(0.5, width_of(text[a:b].strip())) for a, b in zip(cuts, cuts[1:], strict=False)]
            if max(widths) / min(widths) > 2.6:
                continue
            made = self.styled(entry, 100.0, self.background or "#ffffff", "start", breaks, Fit(mode="lines"))
            laid = self.ctx.measure(made, Box(0, 0, width, height))
            filled = laid.advance.w >= 0.97 * width and not laid.overset
            if filled and laid.advance.h <= height * 1.002 and (best is None or laid.advance.h > best.height):
                best = Placed(entry, laid.size, breaks, laid.advance.h, laid.advance.w, True)
        return best or self.filling(entry, width, height)

    def running(self, entry: Entry, width: float, k: float = 1.0) -> Placed:
        """Return an entry at its own size (times k), wrapped in a width, shrunk where its longest word would not fit."""
        least = self.least_of(entry)
        size = max(least, entry.size * self.u * self.strip * k)
        laid = self.measured(entry, size, 1e6)
        breaks: tuple[int, ...] = ()
        brief = width_of(entry.copy.text) < 34
        least, one_line = (0.86 * least, 1.75) if brief else (least, 1.28)
        one = size * width / laid.advance.w
        if width < laid.advance.w and (laid.advance.w <= width * one_line or (brief and one > 3.2 * self.u)):
            # A little smaller on one line reads better than a broken line; tracking grows as size falls, so look again.
            for _ in range(3):
                if laid.advance.w <= width or one < least:
                    break
                size = max(least, size * width / laid.advance.w * 0.99)
                laid = self.measured(entry, size, 1e6)
        if laid.advance.w > width:
            lines = max(2, -(-int(laid.advance.w * 1.02) // max(1, int(width))))
            if lines <= 3:
                breaks = headline_breaks(entry.copy.text, lines)
            laid = self.measured(entry, size, width, breaks)
            if len(laid.lines) > len(breaks) + 1 and breaks:
                breaks = ()
                laid = self.measured(entry, size, width)
        if laid.advance.w > width * 1.001 and size > least:
            size = max(least, size * width / laid.advance.w * 0.995)
            laid = self.measured(entry, size, width, breaks)
        return Placed(entry, size, breaks, laid.advance.h, laid.advance.w)

    def stack(
        self,
        entries: Sequence[Entry],
        box: Box,
        *,
        ground: Color,
        align: str = "left",
        valign: str = "top",
        transform: Transform | None = None,
    ) -> Box:
        """Set strings under each other in a box; they shrink together until all fit. Return the box they take."""
        if not entries:
            return Box(box.x, box.y, 0, 0)
        many = [entry for entry in entries if entry.kind != "display"]
        if len(many) >= 5 and all(width_of(entry.copy.text) < 12 for entry in many):
            heads = [entry for entry in entries if entry.kind == "display"]
            head = self.stack(heads, Box(box.x, box.y, box.w, box.h * 0.6), ground=ground, align=align)
            top = head.bottom + 2 * self.u if heads else box.y
            rest = self.wall(
                many, Box(box.x, top, box.w, box.bottom - top), ground=ground, valign="top" if heads else valign
            )
            return rest if not heads else Box(box.x, head.y, box.w, rest.bottom - head.y)
        k = 1.0
        for _ in range(9):
            placed = [self._place(entry, box, k) for entry in entries]
            gaps = [0.0 if i == 0 else entry.gap * self.u * max(0.8, k) for i, entry in enumerate(entries)]
            total = sum(one.height for one in placed) + sum(gaps)
            if total <= box.h * 1.002:
                break
            k *= max(0.6, min(0.95, box.h / total))
        y = box.y + {"top": 0.0, "middle": (box.h - total) / 2, "bottom": box.h - total}[valign]
        top, left, right = y, box.right, box.x
        for one, gap in zip(placed, gaps, strict=True):
            y += gap
            slot = Box(box.x, y, box.w, one.height)
            self.put(one, slot, ground, align, transform=transform)
            x = {"left": box.x, "right": box.right - one.width}.get(align, box.cx - one.width / 2)
            left, right = min(left, x), max(right, x + one.width)
            y += one.height
        return Box(left, top, max(0.0, right - left), y - top)

    def wall(self, entries: Sequence[Entry], box: Box, *, ground: Color, valign: str = "middle") -> Box:
        """Set many short strings as a block of words, rows that each fill the measure, like a wood-type bill; return its box."""
        probes = [self.measured(entry, 100.0, 1e6).advance for entry in entries]
        widths, heights = [max(0.6, probe.w / 100) for probe in probes], [probe.h / 100 for probe in probes]
        gap, best, average = 0.34, [([0], 1.0)], 0.0
        for count in range(1, len(entries) + 1):
            rows = _rows(widths, count)
            spans = [sum(widths[i] for i in row) + gap * (len(row) - 1) for row in rows]
            sizes = [min(box.w * 0.985 / span, 0.2 * box.w) for span in spans]
            total = sum(size * max(heights[i] for i in row) for row, size in zip(rows, sizes, strict=True))
            k = min(1.0, box.h / total)
            if sum(sizes) * k / count > average:
                average = sum(sizes) * k / count
                best = [(row, size * k) for row, size in zip(rows, sizes, strict=True)]
        total = sum(size * max(heights[i] for i in row) for row, size in best)
        top = y = box.y + {"top": 0.0, "middle": (box.h - total) / 2, "bottom": box.h - total}[valign]
        for row, size in best:
            height = size * max(heights[i] for i in row)
            x = box.cx - (sum(widths[i] for i in row) + gap * (len(row) - 1)) * size / 2
            for i in row:
                slot = Box(x, y, widths[i] * size, height)
                self.put(Placed(entries[i], size, (), height, slot.w), slot, ground, "center")
                x += slot.w + gap * size
            y += height
        return Box(box.x, top, box.w, total)

    def put(
        self, one: Placed, slot: Box, ground: Color, align: str = "left", *, transform: Transform | None = None,
        shrink: bool = True,
    ) -> TextLayer:  # fmt: skip
        """Lay a measured string in its slot."""
        fit = Fit(mode="shrink", min_size=max(1.0, one.size * 0.5), max_size=max(one.size, 1.0)) if shrink else Fit()
        if one.stacked:
            fit = Fit(mode="lines")
        made = self.styled(one.entry, one.size, ground, align, one.breaks, fit)
        slack = 0.004 * one.size
        home = Box(slot.x - slack, slot.y, slot.w + 2 * slack, slot.h * 1.004 + 1)
        return self.lay(made, home, one.entry.copy, transform=transform)

    def upright(
        self, entry: Entry, box: Box, *, ground: Color, size: float, side: str = "right", columns: int = 2
    ) -> Box:
        """Set a string in vertical columns within a box, from its top and one side; return the box it takes."""
        fit = Fit(mode="box", min_size=self.small * self.u, max_size=size, max_lines=columns)
        breaks: tuple[int, ...] = ()
        text = entry.copy.text
        if columns > 1:
            breaks = verse_breaks(text) or headline_breaks(text, columns)
        made = self.styled(entry, size, ground, "start", breaks, fit, vertical=True)
        laid = self.ctx.measure(made, box)
        width = min(box.w, laid.advance.w + 2)
        x = box.right - width if side == "right" else box.x if side == "left" else box.cx - width / 2
        home = Box(x, box.y, width, box.h)
        made = self.styled(
            entry,
            laid.size,
            ground,
            "start",
            breaks,
            Fit(mode="shrink", min_size=laid.size * 0.6, max_size=laid.size),
            vertical=True,
        )
        self.lay(made, home, entry.copy)
        return Box(x, box.y, width, laid.advance.h)

    def _place(self, entry: Entry, box: Box, k: float) -> Placed:
        if entry.stacked:
            return self.stacked(entry, box.w, box.h * entry.share * k)
        if entry.size <= 0:
            return self.filling(entry, box.w, box.h * entry.share * k)
        if entry.kind == "display":
            one = self.filling(entry, box.w, box.h * entry.share * k, entry.size * self.u * k)
            return (
                one
                if one.size >= self.small * self.u
                else self.running(replace(entry, kind="text", size=self.small), box.w)
            )
        return self.running(entry, box.w, k)


def _rows(widths: list[float], count: int) -> list[list[int]]:
    """Deal strings in order into so many rows of about equal width."""
    target = sum(widths) / count
    rows: list[list[int]] = [[]]
    run = 0.0
    for i, width in enumerate(widths):
        left = len(widths) - i
        if rows[-1] and len(rows) < count and (run + width / 2 > target or left <= count - len(rows)):
            rows.append([])
            run = 0.0
        rows[-1].append(i)
        run += width
    return rows


def vertical_ok(text: str) -> bool:
    """Tell whether a text can stand in a vertical column of its own script."""
    return script_of(text) in IDEOGRAPHIC or script_of(text) == "Kore"
