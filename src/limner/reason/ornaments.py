"""Briefs for things made by rule and in sets: patterns, borders, backgrounds, icons, sprites, avatars; and the ornaments named.

Strong words ("seamless pattern", "icon set") say by themselves what is to be made; weak ones ("pattern", "border") only
where nothing else is asked for and they head the brief: a woman in a dress with a floral pattern is a picture of a woman.
"""

from __future__ import annotations

import functools
import re
from typing import Literal, NamedTuple, cast

from limner.document.plan import Decision, Medium, PaletteBrief
from limner.document.scene import Entity
from limner.reason.brief import BLANK, Brief, Stretch, decide
from limner.reason.colors import Tint
from limner.reason.tables import Hit, Matcher, load_table

MADE: tuple[Medium, ...] = ("pattern", "frame", "background", "icon-set", "sprite-sheet", "avatar")
"""Media that this module finds."""

_YIELDING: tuple[Medium, ...] = (
    "scene", "card", "packaging", "notebook", "label", "sticker", "product", "lettering", "ui", "banner", "logo", "cover",
)  # fmt: skip
"""Media that a strong word before their own turns into what the thing is for: "a seamless pattern for gift cards"."""

_OPENING = 0.55
"""A strong word in this first share of a brief leads it."""


Surety = Literal["strong", "weak", "alone"]
"""What says what is to be made: words that say only this, words that say it where they lead, or an ornament's name alone."""


class Made(NamedTuple):
    """What is to be made, the ornaments named, the words that say so (they show nothing), and why."""

    medium: Medium
    ornaments: tuple[str, ...]
    unseen: tuple[Stretch, ...]
    trace: tuple[Decision, ...]
    surety: Surety = "strong"


def made_of(brief: Brief, medium: Medium, why: Decision | None, copies: int) -> Made | None:
    """Return what a brief asks for of the things made by rule; None where it asks for something else."""
    words = [hit for hit in _words().find(brief.masked) if _counts(brief, hit, medium, why, copies)]
    names = _ornaments(brief)
    if not words:
        if medium != "scene" or copies or not _alone(brief, names):
            return None
        words = [Hit(names[0].start, names[0].end, "alone", "pattern")]
    hit = max(words, key=lambda one: (one.kind == "made", one.value != "background", -one.start))
    made = cast(Medium, hit.value)
    if made == "background" and re.search(load_table("ornaments")["repeats"], brief.lowered):
        made = "pattern"
    kept = [name for name in names if made in ("pattern", "frame", "background")]
    trace = [decide(brief, "medium", made, hit.start, hit.end, "words for things made by rule")]
    trace += [decide(brief, "ornament", one.value, one.start, one.end, "ornament words") for one in kept]
    spans = [Stretch(one.start, one.end) for one in words]
    spans += [Stretch(one.start, one.end) for one in kept]
    surety = {"made": "strong"}.get(hit.kind, hit.kind)
    return Made(made, tuple(dict.fromkeys(one.value for one in kept)), tuple(spans), tuple(trace), cast(Surety, surety))


def settled(made: Made | None, shown: tuple[Entity, ...], place: str) -> bool:
    """Tell whether what was found in a brief goes with what it is said to make.

    A background of a place is a picture of it ("a forest background"); an ornament's name before a thing says what it looks
    like ("a Celtic warrior"); a weak word for a frame before a thing is a part of it ("the frame of a bicycle").
    """
    if made is None or made.surety == "strong" and made.medium != "background":
        return True
    if made.surety == "alone":
        return not shown
    if made.medium == "background":
        return place in _NOWHERE and (made.surety == "strong" or not shown)
    many = any(entity.count > 1 for entity in shown)
    return made.medium != "frame" or not shown or many or bool(made.ornaments)


_NOWHERE = frozenset({
    "none", "plain", "gradient", "paper", "chalkboard", "wood", "marble", "concrete", "fabric", "sunburst", "dots", "stripes",
    "waves", "confetti", "geometric", "halftone", "bokeh", "studio", "wall",
})  # fmt: skip
"""Places that are grounds themselves."""


def inked(
    medium: Medium,
    shown: tuple[Entity, ...],
    tints: list[Tint],
    said: list[tuple[int, int]],
    palette: PaletteBrief,
    why: list[Decision],
) -> tuple[PaletteBrief, list[Decision]]:
    """Return a brief's palette where a thing made by rule is coloured: with nothing else to colour, the colours are its own.

    ``said`` are stretches that name something else, in which no word is a colour.
    """
    tints = [tint for tint in tints if not any(start <= tint.start < end for start, end in said)]
    if medium not in MADE or shown or palette.dominant or palette.background or not tints:
        return palette, why
    colors = tuple(dict.fromkeys(tint.color for tint in tints))
    told = [Decision(what="colour", value=color, rule="the colour of what is made by rule") for color in colors]
    return palette.model_copy(update={"dominant": colors}), [*why, *told]


def _counts(brief: Brief, hit: Hit, medium: Medium, why: Decision | None, copies: int) -> bool:
    """Tell whether a word says what is to be made."""
    if hit.kind == "made":
        if medium == "scene":
            return hit.value not in ("frame", "avatar", "background") or _heads(brief, hit)
        start = why.because.start if why and why.because else 0
        return (
            medium in _YIELDING and hit.start < start and hit.start <= _OPENING * len(brief.text) and _heads(brief, hit)
        )
    return medium == "scene" and not copies and _heads(brief, hit)


def _heads(brief: Brief, hit: Hit) -> bool:
    """Tell whether a word is the head of the brief: nothing before it says that something else has it."""
    table = load_table("ornaments")
    before = re.sub(table["lead"], "", brief.lowered[: hit.start])
    if re.search(table["before"], before) or BLANK in before:
        return False
    return re.match(table["after"], brief.lowered[hit.end : hit.end + 16]) is None


def _ornaments(brief: Brief) -> list[Hit]:
    """Return the ornaments named, the longest words first where several name one stretch, in the brief's order."""
    found: list[Hit] = []
    for hit in sorted(_names().find(brief.masked), key=lambda one: (one.start - one.end, one.start)):
        if not any(hit.start < other.end and other.start < hit.end for other in found):
            found.append(hit)
    return sorted(found)


def _alone(brief: Brief, names: list[Hit]) -> bool:
    """Tell whether a brief is the name of an ornament and little else: "a mandala", "Celtic knotwork in gold"."""
    if not names or names[0].value not in _BY_THEMSELVES:
        return False
    rest = brief.lowered
    for hit in reversed(names):
        rest = rest[: hit.start] + rest[hit.end :]
    return len(re.findall(r"\w+", rest)) <= _FEW and len(rest.strip()) <= 30


_FEW = 5
_BY_THEMSELVES = frozenset({
    "girih", "zellige", "arabesque", "seigaiha", "asanoha", "shippo", "kikko", "yagasuri", "sayagata", "tartan", "gingham",
    "houndstooth", "argyle", "herringbone", "kente", "paisley", "block-print", "rangoli", "kolam", "alpana", "kawung", "parang",
    "damask", "toile", "celtic", "greek-key", "guilloche", "mandala", "terrazzo", "polka",
})  # fmt: skip


@functools.cache
def _words() -> Matcher:
    table = load_table("ornaments")
    return Matcher([{"made": table["made"], "weak": table["weak"]}])


@functools.cache
def _names() -> Matcher:
    return Matcher([{"ornament": load_table("ornaments")["ornament"]}])
