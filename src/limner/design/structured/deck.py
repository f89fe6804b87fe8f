"""The strings of a plan as a deck to deal from: each is taken once, and what is left over is set in the foot."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from limner.design.structured.board import Board
from limner.design.structured.voices import HEADING, LABEL, SMALL, TEXT, TITLE, Voice
from limner.document.color import Color
from limner.document.geometry import Box
from limner.document.plan import Copy

_NUMBER_TAIL = re.compile(r"[\s:：,，(–—-]*[−-]?(\d+(?:,\d{3})*(?:\.\d+)?)\s?\S{0,6}\s*$")


class Deck:
    """Deals the strings of a plan by role, in the order of the brief."""

    def __init__(self, copies: Sequence[Copy]) -> None:
        """Start with all strings in hand."""
        self.left: list[Copy] = list(copies)

    def take(self, *roles: str) -> list[Copy]:
        """Return and remove all strings of the roles."""
        out = [copy for copy in self.left if copy.role in roles]
        self.left = [copy for copy in self.left if copy.role not in roles]
        return out

    def one(self, *roles: str) -> Copy | None:
        """Return and remove the first string of the first role that is there."""
        for role in roles:
            for copy in self.left:
                if copy.role == role:
                    return self.drop(copy)
        return None

    def drop(self, copy: Copy) -> Copy:
        """Remove a string and return it."""
        self.left = [other for other in self.left if other is not copy]
        return copy

    def title(self, *, force: bool = False) -> Copy | None:
        """Return and remove the headline: a title, else a brand, else (when forced) the first string."""
        found = self.one("title", "brand")
        if found is None and force and self.left:
            found = self.drop(self.left[0])
        return found

    def match(self, text: str) -> Copy | None:
        """Return and remove the string that equals a text, letter case and outer spaces aside."""
        wanted = text.strip().casefold()
        for copy in self.left:
            if copy.text.strip().casefold() == wanted:
                return self.drop(copy)
        return None

    def joint(self, name: str, value: float) -> Copy | None:
        """Return and remove the string that is a name and its number together ("Finland 12", "Finland: 12 kg")."""
        head = name.strip().casefold()
        for copy in self.left:
            text = copy.text.strip().casefold()
            if text.startswith(head) and len(text) > len(head) and is_tail(text[len(head) :], value):
                return self.drop(copy)
        return None

    def rest(self) -> list[Copy]:
        """Return and remove all that is left."""
        out, self.left = self.left, []
        return out


def is_tail(text: str, value: float) -> bool:
    """Tell whether what follows a name in a string is just its number, with at most punctuation and a short unit."""
    match = _NUMBER_TAIL.match(text)
    return match is not None and abs(float(match[1].replace(",", "")) - abs(value)) < 1e-9


def lead_apart(prompt: str, copies: Sequence[Copy]) -> Copy | None:
    """Return the first of three or more strings where the brief sets it apart from the rest as their heading, else None.

    It is apart when words or a colon part it from the second, while the second and third only follow one another:
    ``"How to brew" with steps "Grind", "Pour"``.
    """
    if len(copies) < 3:
        return None
    ends = [(at, at + len(c.text)) for c in copies[:3] if (at := prompt.find(c.text)) >= 0]
    if len(ends) < 3 or not ends[0][1] <= ends[1][0] or not ends[1][1] <= ends[2][0]:
        return None
    first, second = prompt[ends[0][1] : ends[1][0]], prompt[ends[1][1] : ends[2][0]]
    return copies[0] if _parts(first) and not _parts(second) else None


def _parts(gap: str) -> bool:
    return any(char.isalpha() or char in ":：" for char in gap)


class HeadSpec(NamedTuple):
    """How a heading is set: alignment, largest sizes in units of the canvas, and the voices."""

    align: str = "start"
    title: float = 12.0
    subtitle: float = 3.6
    title_lines: int = 2
    voice: Voice = TITLE
    under: Voice = TEXT
    title_color: Color | None = None
    share: float = 0.6
    """The most of the box's height that the title may take."""


def split_head(deck: Deck, *, force: bool = False) -> tuple[Copy | None, Copy | None, list[Copy]]:
    """Return (kicker, title, lines under it), taken from the deck."""
    title = deck.title(force=force)
    kicker = deck.one("brand") if title is not None and title.role != "brand" else None
    return kicker, title, deck.take("subtitle", "quote")


def head_height(
    board: Board, title: Copy | None, under: Sequence[Copy], kicker: Copy | None, width: float, spec: HeadSpec
) -> float:
    """Return how tall ``draw_head`` would be in a width."""
    return _head(board, Box(0, 0, width, 1e4), title, under, kicker, spec, None)


def draw_head(
    board: Board, box: Box, title: Copy | None, under: Sequence[Copy], kicker: Copy | None, spec: HeadSpec, *, on: Color
) -> float:
    """Set a heading at the top of a box and return the y of its foot."""
    return _head(board, box, title, under, kicker, spec, on)


def _head(
    board: Board,
    box: Box,
    title: Copy | None,
    under: Sequence[Copy],
    kicker: Copy | None,
    spec: HeadSpec,
    on: Color | None,
) -> float:
    u = board.ctx.unit
    y = box.y
    if kicker is not None:
        y = (
            _line(board, kicker, Box(box.x, y, box.w, 0), LABEL, 2.6 * u, 1, spec.align, on, board.ctx.palette.accent)
            + 1.2 * u
        )
    if title is not None:
        size = title_size(board, title, (box.w, spec.share * min(box.h, 60 * u)), spec)
        y = _line(
            board, title, Box(box.x, y, box.w, 0), spec.voice, size, spec.title_lines, spec.align, on, spec.title_color
        )
        if under:
            y += max(0.9 * u, 0.14 * size)
    if under:
        room = [(copy, (box.w, 12 * u)) for copy in under]
        size = board.common(room, spec.under, spec.subtitle * u, 3)
        for copy in under:
            y = _line(board, copy, Box(box.x, y, box.w, 0), spec.under, size, 3, spec.align, on, None) + 0.5 * size
        y -= 0.5 * size
    return y


def title_size(board: Board, title: Copy, room: tuple[float, float], spec: HeadSpec) -> float:
    """Return the size that fills the measure: one line if that is large enough, else the best of up to ``title_lines``."""
    u = board.ctx.unit
    most = spec.title * u * {"huge": 1.5, "large": 1.2, "small": 0.7}.get(title.style.size or "", 1.0)
    single = board.fits(title, spec.voice, most, room, 1)
    if spec.title_lines == 1 or single >= 0.82 * most:
        return single
    best = single
    for lines in range(2, spec.title_lines + 1):
        best = max(best, board.fits(title, spec.voice, most, room, lines))
    # Words part anywhere; ideographs read on, and are parted only where it gains much.
    gain = 1.6 if " " not in title.text.strip() else 1.12
    return best if best > gain * single else single


def _line(
    board: Board, copy: Copy, at: Box, voice: Voice, size: float, lines: int, align: str, on: Color | None,
    color: Color | None,
) -> float:  # fmt: skip
    _, height, _ = board.layout_size(copy, voice, size, at.w)
    if on is not None:
        board.text(
            copy, Box(at.x, at.y, at.w, height), voice, size, on=on, color=color, align=align, lines=max(lines, 4)
        )
    return at.y + height


def foot_height(board: Board, copies: Sequence[Copy], width: float, size: float = 2.5) -> float:
    """Return how tall ``draw_foot`` would be in a width (0 for nothing)."""
    return sum(h for _, h in _foot(board, copies, width, size))


def draw_foot(
    board: Board, box: Box, copies: Sequence[Copy], *, on: Color, align: str = "start", size: float = 2.5
) -> float:
    """Set the left-over strings as small lines that end at the foot of a box; return the y of their top."""
    rows = _foot(board, copies, box.w, size)
    y = box.bottom - sum(h for _, h in rows)
    top = y
    for copy, height in rows:
        scale = 1.3 if copy.role in {"date", "badge", "button", "price"} else 1.0
        board.text(
            copy, Box(box.x, y, box.w, height), _foot_voice(copy), max(board.least, size * scale * board.ctx.unit), on=on,
            align=align, lines=6,
        )  # fmt: skip
        y += height
    return top


def _foot_voice(copy: Copy) -> Voice:
    return HEADING if copy.role in {"date", "badge", "button", "price"} else SMALL


def _foot(board: Board, copies: Sequence[Copy], width: float, size: float) -> list[tuple[Copy, float]]:
    rows = []
    for copy in copies:
        scale = 1.3 if copy.role in {"date", "badge", "button", "price"} else 1.0
        set_size = max(board.least, size * scale * board.ctx.unit)
        rows.append((copy, board.layout_size(copy, _foot_voice(copy), set_size, width)[1]))
    return rows
