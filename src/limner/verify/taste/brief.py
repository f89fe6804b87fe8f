"""Coverage of the brief: is all there that was asked for, is it large enough to be seen, and does the composition suit.

Source: the brief. O'Donovan et al. 2014 weigh the size of graphic elements likewise ("timid" pictures lose); what suits is
the design room's own measure of a composition for a brief, as a share of the best one's.
"""

from __future__ import annotations

from limner.document.color import oklch
from limner.document.results import Check
from limner.verify.taste.scales import falling, mean, rising
from limner.verify.taste.view import View

_SHOWING = frozenset({"poster", "banner", "card", "cover", "sticker", "packaging", "product", "scene", "logo"})
AMPLE = 0.14
"""A share of the sheet that what is shown should take where the brief names something to show."""


def coverage(view: View, checks: tuple[Check, ...] = ()) -> float:
    """Return how much of the brief is there: strings whole, things in their number, named colours, things large enough."""
    plan = view.plan
    if plan is None:
        return 1.0
    cut = {mark.copy_id for mark in view.texts if mark.overset}
    here = {mark.copy_id for mark in view.texts}
    strings = mean(float(item.id in here and item.id not in cut) for item in plan.copy_)
    things = mean(float(check.ok) for check in checks if check.name == "scene")
    return 0.35 * strings + 0.25 * things + 0.25 * presence(view) + 0.15 * _colors(view)


def presence(view: View) -> float:
    """Return how large the things shown are, where the brief names some and the medium shows them."""
    plan = view.plan
    if plan is None or view.medium not in _SHOWING or not plan.entities:
        return 1.0
    return rising(sum(thing.box.area for thing in view.things) / view.canvas.area, 0.0, AMPLE)


def _colors(view: View) -> float:
    """Return the share of the colours named for the sheet that it shows."""
    plan = view.plan
    if plan is None or not view.fills:
        return 1.0
    brief = plan.palette
    named = [color for color in (brief.background, *brief.dominant, brief.accent, brief.text) if color]
    return mean(falling(min(_far(color, fill) for fill, _ in view.fills), 0.06, 0.3) for color in named)


def _far(first: str, second: str) -> float:
    one, two = oklch(first), oklch(second)
    turn = abs((one.h - two.h + 180) % 360 - 180) / 180
    return float(((one.l - two.l) ** 2 + (one.c - two.c) ** 2 + (2 * turn) ** 2 * one.c * two.c) ** 0.5)
