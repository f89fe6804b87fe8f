"""What the brief says of the canvas: its ratio, transparency, the direction of writing."""

from __future__ import annotations

import re

from limner.document.plan import CanvasBrief, Decision
from limner.reason.brief import Brief, decide

_RATIO = re.compile(
    r"(?<![\d:.])(\d{1,4}(?:\.\d+)?)\s?[:：/]\s?(\d{1,4}(?:\.\d+)?)(?![\d:%])(?!\s?(?:am|pm|uhr|h\b))", re.IGNORECASE
)
_SIZE = re.compile(r"(?<!\d)(\d{3,5})\s?[x×*]\s?(\d{3,5})(?!\d)\s?(?:px|pixels?)?", re.IGNORECASE)
_FLAG = re.compile(r"--ar\s+(\d{1,2}(?:\.\d+)?):(\d{1,2}(?:\.\d+)?)")
_KNOWN = {(1, 1), (3, 2), (2, 3), (4, 3), (3, 4), (4, 5), (5, 4), (9, 16), (16, 9), (21, 9), (9, 21), (3, 1), (1, 3), (2, 1),
          (1, 2), (16, 10), (10, 16), (5, 7), (7, 5), (5, 3), (3, 5), (4, 1), (1, 4), (9, 18), (18, 9)}  # fmt: skip


def canvas_of(brief: Brief) -> tuple[CanvasBrief, list[Decision]]:
    """Return what is asked of the canvas, and why. Numbers go before words, particular words before general ones."""
    trace: list[Decision] = []
    ratio = None
    for pattern in (_FLAG, _SIZE, _RATIO):
        for match in pattern.finditer(brief.masked):
            width, height = float(match[1]), float(match[2])
            if height <= 0 or width <= 0 or pattern is _RATIO and (width, height) not in _KNOWN:
                continue
            ratio = width / height
            trace.append(decide(brief, "ratio", f"{ratio:.4g}", match.start(), match.end(), "ratio in figures"))
            break
        if ratio is not None:
            break
    hits = brief.hits.of("ratio")
    if ratio is None and hits:
        best = max(hits, key=lambda hit: (hit.end - hit.start if hit.end - hit.start > 8 else 0, -hit.start))
        wide, _, high = best.value.partition(":")
        ratio = float(wide) / float(high)
        landscape = [hit for hit in hits if hit.value == "3:2"]
        if landscape and best.value == "1:1.4142":
            ratio = 1 / ratio
        trace.append(decide(brief, "ratio", f"{ratio:.4g}", best.start, best.end, "ratio words"))
    clear = brief.hits.of("transparent")
    if clear:
        trace.append(decide(brief, "background", "transparent", clear[0].start, clear[0].end, "background words"))
    if ratio is not None:
        ratio = round(min(6.0, max(1 / 6, ratio)), 4)
    return CanvasBrief(ratio=ratio, transparent=bool(clear)), trace


def figures_of_canvas(brief: Brief) -> list[tuple[int, int]]:
    """Return the stretches of figures that say how large or how wide the canvas is: "16:9", "1080x1350", "--ar 3:2"."""
    spans = [match.span() for pattern in (_FLAG, _SIZE) for match in pattern.finditer(brief.masked)]
    spans += [m.span() for m in _RATIO.finditer(brief.masked) if (float(m[1]), float(m[2])) in _KNOWN]
    return spans
