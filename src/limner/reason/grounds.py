"""The colour of what a string stands on: a carrier in the picture, a badge, a button."""

from __future__ import annotations

import re

from limner.document.plan import CopyStyle
from limner.reason.bearers import Bearer
from limner.reason.brief import BLANK, Brief
from limner.reason.colors import Tint, tints_in
from limner.reason.strings import Slot

_LATER = re.compile(
    r"\s*(?:in|en|em|in der farbe|de couleur|de color|de cor|di colore|of|,?\s?colou?red|цвета|باللون)?\s*", re.I
)
_QUOTED = re.compile(r"^\s[\"'“‘„«「『]\ufffc+[\"'”’“»」』]\s$")
_HEADED = ("badge", "button")


def color_grounds(
    brief: Brief, tints: list[Tint], slots: list[Slot], bearers: list[Bearer], fields: list[dict[str, object]]
) -> set[int]:
    """Note in the fields of every string the colour named for its carrier, badge or button; return where those stand."""
    taken: set[int] = set()
    for number, (slot, bearer, values) in enumerate(zip(slots, bearers, fields, strict=True)):
        style = values["style"]
        if not isinstance(style, CopyStyle):
            continue
        if bearer.carrier:
            taken |= _carrier(brief, tints, slot, bearer, values, style)
        elif values["role"] in _HEADED:
            tint = None
            if slot.cue is not None and slot.cue.value in _HEADED:
                tint = ground_at(brief, tints, slot.cue.start, slot.cue.end)
            if tint is not None:
                values["style"] = style.model_copy(update={"color": tint.color, "color_name": tint.name})
                taken.add(tint.start)
            elif slot.head is not None and slot.head < number and fields[slot.head]["role"] == values["role"]:
                head = fields[slot.head]["style"]
                if isinstance(head, CopyStyle) and style.color is None and slot.cue is None:
                    values["style"] = style.model_copy(update={"color": head.color, "color_name": head.color_name})
    return taken


def _carrier(
    brief: Brief, tints: list[Tint], slot: Slot, bearer: Bearer, values: dict[str, object], style: CopyStyle
) -> set[int]:
    """Note the colour of a string's carrier; the colour of neon is that of its letters."""
    if bearer.because is None or bearer.because.because is None:
        return set()
    span = bearer.because.because
    tint = ground_at(brief, tints, span.start, span.end)
    if tint is None:
        return set()
    if bearer.carrier != "neon":
        values["carrier_color"] = tint.color
    elif style.color is None:
        values["style"] = style.model_copy(update={"color": tint.color, "color_name": tint.name})
    return {tint.start}


def ground_at(brief: Brief, tints: list[Tint], start: int, end: int) -> Tint | None:
    """Return the colour of the thing whose words are [start, end): right before them, else right after; None where none is."""
    for tint in reversed(tints_in(tints, max(0, start - 28), start)):
        between = _QUOTED.sub(" ", brief.masked[tint.end : start])
        loose = not re.search(r"[,;.，。、\n]", between) and len(between.split()) <= 2
        if BLANK not in between and loose and not _lettering(brief, tint):
            return tint
    for tint in tints_in(tints, end, end + 24)[:1]:
        if _LATER.fullmatch(brief.masked[end : tint.start]) and not _lettering(brief, tint):
            return tint
    return None


def _lettering(brief: Brief, tint: Tint) -> bool:
    """Tell whether the word right after a colour is one for letters ("white text")."""
    return any(
        not brief.masked[tint.end : hit.start].strip(" -")
        for hit in brief.hits.within(tint.end, tint.end + 16, "letters")
    )
