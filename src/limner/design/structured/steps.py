"""Steps of an infographic: what the plan's strings say, as numbered steps with an icon each where all have one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from limner.design.structured.board import Board
from limner.design.structured.deck import Deck, lead_apart, split_head
from limner.design.structured.numbers import leading_figure, named_figure
from limner.design.structured.pictures import icons_for
from limner.design.structured.voices import STRONG, TEXT
from limner.document.color import Color, contrast, mix, oklch
from limner.document.geometry import Box
from limner.document.plan import Copy

_NUMBERED = re.compile(
    r"^\s*(?:step\s*)?(?:[0-9٠-٩०-९০-৯①-⑳]|第[一二三四五六七八九十]|[一二三四五六七八九十][、.])", re.IGNORECASE
)
_YEAR = re.compile(r"^\s*(?:1[0-9]|20|21)\d\d\b(?![.,]\d)")
_STEPS = ("step", "item", "node", "body", "detail", "label", "caption")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its first string, and further ones under it."""

    head: Copy
    more: tuple[Copy, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """An infographic as dealt from a plan."""

    kicker: Copy | None
    title: Copy | None
    under: list[Copy]
    steps: list[Step]
    foot: list[Copy]
    icons: list[str]
    numbered: bool
    """Whether the strings carry their own numbers, so that none is added."""


def story_of(board: Board) -> Story:
    """Deal a plan's strings into heading, steps and foot."""
    ctx = board.ctx
    deck = Deck(ctx.plan.copy_)
    if not any(c.role in {"title", "brand"} for c in deck.left):
        head = lead_apart(ctx.plan.prompt, deck.left)
        deck.left = [c.model_copy(update={"role": "title"}) if c is head else c for c in deck.left]
    kicker, title, under = split_head(deck)
    role = next((r for r in _STEPS if sum(c.role == r for c in deck.left) >= 2), "")
    if not role and len(deck.left) >= 2:
        heads = deck.rest()
    else:
        dated = [copy for copy in deck.left if copy.role == "date" and copy.panel is not None]
        if role and len(dated) > 1:
            deck.left = [copy.model_copy(update={"role": role}) if copy in dated else copy for copy in deck.left]
        heads = deck.take(role) if role else deck.rest()
    steps: list[Step] = []
    for copy in heads:
        if steps and copy.panel is not None and copy.panel == steps[-1].head.panel:
            steps[-1] = Step(steps[-1].head, (*steps[-1].more, copy))
        else:
            steps.append(Step(copy))
    for copy in list(deck.left):
        home = next((i for i, s in enumerate(steps) if copy.panel is not None and s.head.panel == copy.panel), None)
        if home is not None and copy.role in {"body", "detail", "caption", "label", "item"}:
            steps[home] = Step(steps[home].head, (*steps[home].more, deck.drop(copy)))
    foot = deck.rest()
    icons = icons_for(ctx, [step.head for step in steps])
    numbered = sum(bool(_NUMBERED.match(s.head.text)) for s in steps) * 2 > len(steps)
    return Story(kicker, title, under, steps, foot, icons, numbered)


def is_year(text: str) -> bool:
    """Tell whether a string begins with a year of our time ("1969 Moon landing")."""
    return _YEAR.match(text) is not None


def is_statistics(copies: tuple[Copy, ...]) -> bool:
    """Tell whether most strings start with a figure and words ("72% recycled"), or name one and say how it changed."""
    if len(copies) > 1 and is_measured(copies):
        return True
    found = [None if is_year(c.text) else leading_figure(c.text) for c in copies]
    return len(copies) >= 2 and sum(f is not None and f.end >= 2 for f in found) * 2 > len(copies)


def is_measured(copies: tuple[Copy, ...]) -> bool:
    """Tell whether most strings are a name with its figure, and some say how it changed ("Revenue $1.2M up 12%")."""
    told = [found for copy in copies if (found := named_figure(copy.text)) is not None]
    changed = sum(any(c.isdigit() for c in copy.text[f.change :]) for copy in copies if (f := named_figure(copy.text)))
    return 2 * len(told) > len(copies) and 4 * changed >= len(copies) > 0


def step_size(board: Board, steps: list[Step], room: tuple[float, float], most: float) -> float:
    """Return the one size at which each step's text (further strings at 0.72 of it) fits a room."""
    size = board.common([(s.head, (room[0], room[1] * (0.5 if s.more else 1.0))) for s in steps], STRONG, most, 5)
    while size > board.least and max(step_height(board, s, room[0], size) for s in steps) > room[1]:
        size *= 0.95
    return size


def step_height(board: Board, step: Step, width: float, size: float) -> float:
    """Return how tall a step's text is at a size."""
    height = board.layout_size(step.head, STRONG, size, width)[1]
    note = max(board.least, 0.72 * size)
    return height + sum(0.3 * size + board.layout_size(c, TEXT, note, width)[1] for c in step.more)


def draw_step(
    board: Board, step: Step, box: Box, size: float, *, on: Color, align: str = "start", valign: str = "middle"
) -> None:
    """Set a step's text in a box."""
    height = step_height(board, step, box.w, size)
    y = {"top": box.y, "middle": box.cy - height / 2, "bottom": box.bottom - height}[valign]
    h = board.layout_size(step.head, STRONG, size, box.w)[1]
    board.text(step.head, Box(box.x, y, box.w, h), STRONG, size, on=on, align=align)
    y += h
    note = max(board.least, 0.72 * size)
    for copy in step.more:
        y += 0.3 * size
        h = board.layout_size(copy, TEXT, note, box.w)[1]
        board.text(copy, Box(box.x, y, box.w, h), TEXT, note, on=on, align=align)
        y += h


def ramp(board: Board, count: int, *, start: float = 0.16, end: float = 1.0) -> list[Color]:
    """Return tones from the ground towards the palette's strongest colour, as many as there are steps."""
    p = board.ctx.palette
    strong = max((p.main, p.accent, p.second), key=lambda c: oklch(c).c + 0.04 * min(6.0, contrast(c, p.ground)))
    return [board.bearing(mix(p.ground, strong, start + (end - start) * i / max(1, count - 1))) for i in range(count)]


def strong_color(board: Board, on: Color) -> Color:
    """Return the palette's most colourful role that stands out on a ground (at least 2.2:1)."""
    p = board.ctx.palette
    options = [c for c in (p.main, p.accent, p.second) if contrast(c, on) >= 2.2]
    return max(options, key=lambda c: oklch(c).c, default=board.ink(on))
