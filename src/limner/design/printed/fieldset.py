"""Fields: strings that are a label and its value ("Row F", "座席 12", "Doors: 19:30"), set one over the other, never altered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from limner.design.archetypes.page import Page
from limner.design.printed.kit import ink_on, line_on, soft_on
from limner.design.scripts import script_of
from limner.design.typography import block, is_caps, leading
from limner.document.color import Color
from limner.document.fills import Solid
from limner.document.geometry import Box, Point
from limner.document.graphemes import graphemes
from limner.document.plan import Copy
from limner.document.text import Fit, Paragraph, Run, RunStyle, TextBlock

_COLON = re.compile(r"([^\d:：]{1,26}[:：]\s*)(\S.*)", re.DOTALL)
_SPACED = re.compile(r"([^\d]{2,18}?\s+)(\S{1,9})")
_CLOSE = re.compile(r"([^\d\sA-Za-z]{2,6})([\dA-Z][\w:：.\-]{0,7})")
_DENSE = ("Hans", "Hant", "Jpan", "Kore")
_CASED = ("Latn", "Cyrl", "Grek")


def cut_of(text: str) -> int:
    """Return where the value of a field begins in its string; 0 where the string is no label with a value."""
    colon = _COLON.fullmatch(text)
    if colon and "//" not in text:
        return colon.end(1)
    spaced = _SPACED.fullmatch(text)
    if spaced and len(spaced[1].split()) <= 2 and _is_value(spaced[2]):
        return spaced.end(1)
    close = _CLOSE.fullmatch(text)
    if close and script_of(text) in _DENSE:
        return close.end(1)
    return 0


def _is_value(word: str) -> bool:
    if any(char in "@/%#" for char in word) or word.isdigit() and len(word) == 4 and 1900 <= int(word) < 2100:
        return False
    single = len(graphemes(word)) == 1 and word.isalpha() and (word.isascii() or script_of(word) not in _DENSE)
    return any(char.isdigit() for char in word) or single


def part_fields(items: Sequence[Copy]) -> tuple[list[Copy], list[Copy]]:
    """Return (fields, others), each in the brief's order."""
    fields = [item for item in items if item.name or item.role != "date" and cut_of(item.text)]
    return fields, [item for item in items if item not in fields]


@dataclass(frozen=True, slots=True)
class FieldLook:
    """How fields are set: sizes of value and label in units of the page, colour of the values, rules between the cells."""

    value: float = 5.6
    label: float = 2.3
    color: Color | None = None
    rules: bool = False
    gap: float = 4.0
    align: str = "left"
    most: int = 6
    """The most cells in a row."""


def field_block(page: Page, item: Copy, size: float, label: float, ground: Color, look: FieldLook) -> TextBlock:
    """Return a field's block: the label small over its value; a string without a label is set as a value alone."""
    script = page.ctx.script(item)
    cut = cut_of(item.text) if item.role != "date" else 0
    system = page.ctx.type
    face = system.text(script, 700) if system.cursive else system.display(script)
    ink = ink_on(page, ground, look.color)
    base = block(
        item, face, size, fill=ink, ground=ground, align=look.align, fit=Fit(mode="none"),
        line_height=max(1.06, min(leading(script, True), 1.5)), track=0.0,
    )  # fmt: skip
    if item.name:
        return _named(page, item, base, label, ground)
    if not cut:
        plain = system.text(script, 600)
        style = base.style.model_copy(
            update={"font": plain, "size": size * 0.72, "line_height": leading(script, False)}
        )
        return base.model_copy(update={"style": style})
    head = item.text[:cut]
    track = 0.08 if script in _CASED and is_caps(head) else 0.02 if script in _CASED else 0.0
    small = system.text(script, 600)
    quiet = RunStyle(font=small, size=label, fill=Solid(color=soft_on(page, ground)), tracking=track)
    runs = (Run(text=head, style=quiet), Run(text=item.text[cut:]))
    return base.model_copy(update={"paragraphs": (Paragraph(runs=runs, breaks=(cut,)),)})


def _named(page: Page, item: Copy, base: TextBlock, label: float, ground: Color) -> TextBlock:
    """Return a field's block with the name the brief gives it as a line of its own, small, over the value."""
    name = item.name[:1].upper() + item.name[1:]
    script = script_of(name) or page.ctx.script(item)
    cased = script in _CASED
    quiet = RunStyle(
        font=page.ctx.type.text(script, 600), size=label, fill=Solid(color=soft_on(page, ground)), tracking=0.02 if cased else 0.0
    )  # fmt: skip
    head, value = Paragraph(runs=(Run(text=name, style=quiet),)), Paragraph(runs=(Run(text=item.text),))
    return base.model_copy(update={"paragraphs": (head, value)})


def set_fields(
    page: Page, items: Sequence[Copy], box: Box, ground: Color, look: FieldLook | None = None, *, valign: str = "bottom"
) -> Box:  # fmt: skip
    """Set fields in a grid of as many columns as suits them, as large as the box allows; return the box they take."""
    if not items:
        return Box(box.x, box.bottom if valign == "bottom" else box.y, 0, 0)
    look = look or FieldLook()
    u = page.u
    best: tuple[float, int, list[list[tuple[float, float]]]] | None = None
    for columns in range(min(look.most, len(items)), 0, -1):
        for k in (1.0, 0.86, 0.74, 0.64, 0.55, 0.47, 0.4):
            sizes = _measured(page, items, look, k, ground, box.w)
            rows = [sizes[i : i + columns] for i in range(0, len(sizes), columns)]
            widths = [max(row[c][0] for row in rows if c < len(row)) for c in range(columns)]
            total_w = sum(widths) + look.gap * u * k * (columns - 1)
            total_h = sum(max(h for _, h in row) for row in rows) + 2.4 * u * k * (len(rows) - 1)
            if total_w <= box.w * 1.001 and total_h <= box.h * 1.001:
                score = k - 0.03 * (len(rows) - 1) - 0.05 * (columns * len(rows) - len(items))
                if best is None or score > best[0] + 1e-9:
                    best = (score, columns, rows)
                    chosen = k
                break
    if best is None:
        chosen, columns = 0.4, min(2, len(items))
        sizes = _measured(page, items, look, chosen, ground, box.w / columns)
        best = (0.0, columns, [sizes[i : i + columns] for i in range(0, len(sizes), columns)])
    return _lay(page, items, box, ground, look, chosen, best[2], valign)


def _measured(
    page: Page, items: Sequence[Copy], look: FieldLook, k: float, ground: Color, width: float
) -> list[tuple[float, float]]:
    out = []
    for item in items:
        made = field_block(page, item, _value(page, look, k), _label(page, look, k), ground, look)
        laid = page.ctx.measure(made, Box(0, 0, max(1.0, width), 1e5))
        out.append((laid.advance.w, laid.advance.h))
    return out


def _value(page: Page, look: FieldLook, k: float) -> float:
    return max(page.least * 1.15, look.value * page.u * k)


def _label(page: Page, look: FieldLook, k: float) -> float:
    return max(page.least * 0.86, look.label * page.u * max(0.8, k))


def _lay(
    page: Page, items: Sequence[Copy], box: Box, ground: Color, look: FieldLook, k: float,
    rows: list[list[tuple[float, float]]], valign: str,
) -> Box:  # fmt: skip
    u = page.u
    columns = len(rows[0])
    widths = [max(row[c][0] for row in rows if c < len(row)) for c in range(columns)]
    spare = max(0.0, box.w - sum(widths))
    gap = min(spare / max(1, columns - 1), 3.2 * look.gap * u * k) if columns > 1 else 0.0
    heights = [max(h for _, h in row) for row in rows]
    row_gap = 2.4 * u * k
    total = sum(heights) + row_gap * (len(rows) - 1)
    block_w = sum(widths) + gap * (columns - 1)
    left = {"left": box.x, "right": box.right - block_w}.get(look.align, box.cx - block_w / 2)
    y = top = box.y + {"top": 0.0, "middle": (box.h - total) / 2, "bottom": box.h - total}[valign]
    rtl = page.ctx.rtl
    index = 0
    for row, height in zip(rows, heights, strict=True):
        offset = 0.0
        for c in range(len(row)):
            x = left + offset if not rtl else left + block_w - offset - widths[c]
            item = items[index]
            made = field_block(page, item, _value(page, look, k), _label(page, look, k), ground, look)
            slack = 0.02 * u + 0.004 * widths[c]
            page.lay(made.model_copy(update={"fit": Fit(mode="shrink", min_size=1.0, max_size=made.style.size)}),
                     Box(x - slack, y, widths[c] + 2 * slack, height * 1.004 + 1), item)  # fmt: skip
            if look.rules and c:
                mid = x - gap / 2 if not rtl else x + widths[c] + gap / 2
                page.line(
                    Point(mid, y + 0.1 * height), Point(mid, y + 0.9 * height), 0.18 * u, line_on(page, ground, 0.3)
                )
            offset += widths[c] + gap
            index += 1
        y += height + row_gap
    return Box(left, top, block_w, total)


def field_row(page: Page, item: Copy, box: Box, ground: Color, size: float) -> None:
    """Set a field in one line, its label at the start and its value at the far edge; a string without a label at the start."""
    script = page.ctx.script(item)
    system = page.ctx.type
    cut = cut_of(item.text)
    head = item.text[:cut].rstrip()
    ink = ink_on(page, ground)
    laid_as = block(
        item, system.text(script, 500), size, fill=ink, ground=ground, align="right" if page.ctx.rtl else "left",
        fit=Fit(mode="shrink", min_size=page.least * 0.8, max_size=size, max_lines=1), line_height=leading(script, False),
    )  # fmt: skip
    if cut and head != item.text[:cut]:
        value = RunStyle(font=system.text(script, 800))
        runs = (
            Run(text=head), Run(text=item.text[len(head) : cut], style=RunStyle(leader="space")), Run(text=item.text[cut:], style=value),
        )  # fmt: skip
        laid_as = laid_as.model_copy(update={"paragraphs": (Paragraph(runs=runs),)})
    tall = page.ctx.measure(laid_as, Box(0, 0, box.w, 1e4)).advance.h
    page.lay(laid_as, Box(box.x, box.cy - tall / 2, box.w, tall + 1), item)
