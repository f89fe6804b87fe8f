"""The cast of a sheet: which string plays the title, which stand beside it, and what there is to show."""

from __future__ import annotations

from dataclasses import dataclass

from limner.design.context import Context
from limner.document.plan import Copy
from limner.document.scene import Entity

_TITLE_ORDER = ("title", "brand", "quote", "subtitle", "date", "body", "sign", "label")
_LEAN_PLACES = frozenset({"none", "plain", "gradient", "paper", "wall", "studio", "dots", "stripes", "sunburst", "waves",
                          "confetti", "geometric", "halftone", "bokeh", "chalkboard", "fabric", "concrete", "marble", "wood"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cast:
    """The strings of a sheet by the part they play; every one is in exactly one of the fields."""

    title: Copy | None
    subtitles: tuple[Copy, ...] = ()
    details: tuple[Copy, ...] = ()
    badges: tuple[Copy, ...] = ()
    buttons: tuple[Copy, ...] = ()
    authors: tuple[Copy, ...] = ()
    brands: tuple[Copy, ...] = ()

    @property
    def seconds(self) -> tuple[Copy, ...]:
        """Everything under the title that is read as running lines: those that lead it on, then details; each in order."""
        return (*self.subtitles, *self.details)


def cast(ctx: Context) -> Cast:
    """Return the cast of a context's strings (those not on carriers)."""
    items = list(ctx.copies())
    if not items:
        return Cast(None)
    title = _title(items)
    rest = [item for item in items if item is not title]
    # A seal holds a word or two; a longer offer is a line of type.
    rest = [_as_line(item) if item.role == "badge" and len(item.text) > 18 else item for item in rest]
    by = {role: tuple(item for item in rest if item.role == role) for role in ("badge", "button", "author", "brand")}
    subtitles = [item for item in rest if item.role in ("subtitle", "quote", "title")]
    others = [item for item in rest if item not in subtitles and item.role not in by]
    if not subtitles and others and len(others[0].text) <= 60 and others[0].role not in ("detail", "date", "price"):
        subtitles = [others.pop(0)]
    if any(item.role == "date" for item in others):
        # Where and when stay one group, in the brief's order.
        subtitles, others = [], [item for item in rest if item in subtitles or item in others]
    return Cast(title, tuple(subtitles), tuple(others), by["badge"], by["button"], by["author"], by["brand"])


def _as_line(item: Copy) -> Copy:
    return item.model_copy(update={"role": "subtitle", "style": item.style.model_copy(update={"color": None})})


def shown(ctx: Context) -> tuple[Entity, ...]:
    """Return the entities a motif can show: all but the background's."""
    return tuple(entity for entity in ctx.plan.entities if entity.role != "background" and entity.count > 0)


def has_motif(ctx: Context) -> bool:
    """Tell whether the brief names things that can be shown as a cut-out motif."""
    return 0 < len(shown(ctx)) <= 6


def several(ctx: Context) -> bool:
    """Tell whether more than one thing is to be shown as a motif."""
    return sum(entity.count for entity in shown(ctx)) > 1


def has_scene(ctx: Context) -> bool:
    """Tell whether the brief describes a picture: a place, things in relation, or carriers with text."""
    plan = ctx.plan
    carried = any(item.carrier for item in plan.copy_)
    placed = plan.setting.place not in _LEAN_PLACES
    # A ground colour named in the brief speaks for a flat ground, whatever place its words may also name.
    if plan.palette.background is not None and not carried and plan.medium in ("poster", "banner", "card", "cover"):
        placed = False
    if plan.setting.place == "stage" and not shown(ctx) and not carried:
        placed = False  # an empty stage says less than the type would
    return carried or placed or len(plan.relations) > 0 or len(shown(ctx)) > 3


def wordy(ctx: Context) -> float:
    """Return how much there is to read, in hundreds of characters."""
    return sum(len(item.text) for item in ctx.copies()) / 100


def _title(items: list[Copy]) -> Copy:
    big = [item for item in items if item.style.size == "huge"] or [
        item for item in items if item.style.size == "large"
    ]
    titled = [item for item in items if item.role == "title" and item.style.size != "small"]
    if titled:
        return next((item for item in titled if item in big), titled[0])
    if big:
        return big[0]
    ranked = [item for role in _TITLE_ORDER for item in items if item.role == role]
    ranked.sort(key=lambda item: item.style.size == "small")
    return ranked[0] if ranked else items[0]
