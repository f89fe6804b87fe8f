"""The outline of a sheet: what its strings say, as title, parts with their items, callouts, notes at the foot."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from limner.design.context import Context
from limner.design.scripts import letters_of
from limner.design.structured.asks import says
from limner.document.plan import Copy, Plan

_FIGURE = re.compile(r"^[<>~≈+−–-]?\s?[$€£¥₹₩৳]?\s?[\d०-९০-৯٠-٩][\d०-९০-৯٠-٩.,٫٬:/]*\s?\S{0,6}$")
_WORDED = re.compile(r"\d(?:\s+[^\W\d]{4,}|[\u3040-\u9fff\uac00-\ud7af]{4,})$")
_LISTED = ("title", "subtitle", "item", "label", "body", "step")
_NOTES = ("caption", "detail", "author", "date")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sheet: what heads it (if anything does), what stands under it, parts within it."""

    heading: Copy | None
    items: tuple[Copy, ...] = ()
    parts: tuple[Part, ...] = ()

    @property
    def size(self) -> float:
        """How much it has to say, in letters; an ideograph counts for two, a line of its own for ten."""
        own = (*((self.heading,) if self.heading else ()), *self.items)
        return sum(letters_of(copy.text) + 10 for copy in own) + sum(part.size for part in self.parts)

    @property
    def copies(self) -> tuple[Copy, ...]:
        """All its strings in order."""
        own = (*((self.heading,) if self.heading else ()), *self.items)
        return (*own, *(copy for part in self.parts for copy in part.copies))


@dataclass(slots=True)
class Outline:
    """A plan's strings as dealt to the places of a sheet, each once."""

    kicker: Copy | None = None
    title: Copy | None = None
    under: list[Copy] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    callouts: list[Copy] = field(default_factory=list)
    foot: list[Copy] = field(default_factory=list)
    buttons: list[Copy] = field(default_factory=list)
    grouped: bool = False
    """Whether the brief itself groups its strings."""

    @property
    def items(self) -> list[Copy]:
        """All strings of the parts in order."""
        return [copy for part in self.parts for copy in part.copies]


def outline_of(ctx: Context, without: Collection[str] = ()) -> Outline:
    """Return the outline of a plan; every string of it (carriers and balloons aside) is in it exactly once.

    ``without`` are ids of strings that something else on the sheet sets, such as the names of a chart.
    """
    plan = ctx.plan
    left = [copy for copy in ctx.copies() if copy.id not in without]
    out = Outline()
    _sections(plan, left, out)
    _head(plan, left, out)
    headings = [part.heading for part in _listed_apart(left)]
    for copy in list(left):
        if copy.role == "button":
            out.buttons.append(copy)
        elif copy in headings:
            continue
        elif copy.role == "subtitle" and out.title is not None and len(out.under) < 2 and not _later(plan, copy):
            out.under.append(copy)
        elif is_note(copy):
            out.foot.append(copy)
        else:
            continue
        left.remove(copy)
    if out.parts:
        _loose(left, out)
    else:
        out.parts = grouped(left)
    return out


def is_note(copy: Copy) -> bool:
    """Tell whether a string is a note for the foot: it names a source, or gives an address."""
    return copy.role in (*_NOTES, "item", "body") and (
        says(copy.text.lower(), "source")
        or (copy.role in _NOTES and re.search(r"@|www\.|https?:", copy.text) is not None)
    )


def is_figure(text: str) -> bool:
    """Tell whether a string is a figure with at most a unit ("€4.2m", "62%", "१२ लाख")."""
    return _FIGURE.match(text.strip()) is not None


def _sections(plan: Plan, left: list[Copy], out: Outline) -> None:
    by_id = {copy.id: copy for copy in left}
    children: dict[int | None, list[int]] = {}
    for i, section in enumerate(plan.sections):
        children.setdefault(section.parent, []).append(i)

    def taken(copy_id: str) -> Copy | None:
        copy = by_id.pop(copy_id, None)
        if copy is not None:
            left.remove(copy)
        return copy

    def part(i: int) -> Part:
        section = plan.sections[i]
        heading = taken(section.heading) if section.heading else None
        items = tuple(copy for copy in map(taken, section.items) if copy is not None)
        return Part(heading, items, tuple(part(k) for k in children.get(i, ())))

    for i in children.get(None, ()):
        kind = plan.sections[i].kind
        made = part(i)
        if kind == "callout":
            out.callouts += made.copies
        elif kind == "foot":
            out.foot += made.copies
        elif made.copies:
            out.parts.append(made)
            out.grouped = True


def _head(plan: Plan, left: list[Copy], out: Outline) -> None:
    """Take the title and, before it, a kicker; where only one thing heads all, that is the title."""
    title = next((copy for copy in left if copy.role == "title"), None) or _names_month(plan, left)
    brand = next((copy for copy in left if copy.role == "brand"), None)
    if (
        title is None
        and brand is None
        and left
        and out.parts
        and left[0].role in ("item", "step", "label", "body", "quote")
    ):
        title = left[0]
    if title is None and not out.parts and len(left) > 3 and left[0].role == "quote":
        title = left[0]
    if title is None:
        title, brand = brand, None
    for copy in (title, brand):
        if copy is not None:
            left.remove(copy)
    out.title, out.kicker = title, brand


def _names_month(plan: Plan, left: list[Copy]) -> Copy | None:
    """Return the string of a calendar that names its month and year ("March 2026"): whatever else it was taken for, it heads it."""
    year = str(plan.month.year) if plan.month and plan.month.year else ""
    named = [copy for copy in left if year and year in copy.text and len(copy.text) <= 24]
    return named[0] if len(named) == 1 and not any(copy.role in ("brand", "subtitle") for copy in left) else None


def _later(plan: Plan, copy: Copy) -> bool:
    """Tell whether a subtitle comes after strings that are parts: then it heads something further down."""
    first = next((i for i, one in enumerate(plan.copy_) if one.role in ("item", "step", "body", "label")), None)
    here = next(i for i, one in enumerate(plan.copy_) if one.id == copy.id)
    return first is not None and here > first


def _loose(left: list[Copy], out: Outline) -> None:
    """Deal what no section took: short notes to the foot, a long or quoted string as a callout, the rest as a part of its own."""
    for copy in left:
        if copy.role in ("caption", "author", "date", "detail"):
            out.foot.append(copy)
        elif copy.role in ("quote", "badge"):
            out.callouts.append(copy)
        elif not out.under and out.title is not None and copy.role in ("subtitle", "body"):
            out.under.append(copy)
        else:
            out.parts.append(Part(None, (copy,)))


def grouped(copies: list[Copy]) -> list[Part]:
    """Return strings without sections as parts: those of one step together, a figure with its label, subtitles heading what follows."""
    parts: list[Part] = _listed_apart(copies)
    if parts:
        return parts
    for copy in copies:
        last = parts[-1] if parts else None
        if last is not None and _belongs(copy, last):
            parts[-1] = Part(last.heading, (*last.items, copy))
        else:
            parts.append(Part(copy))
    return parts


def _listed_apart(copies: list[Copy]) -> list[Part]:
    """Return the parts of a list whose short headings all come first and as many longer texts after them; [] for others."""
    half = len(copies) // 2
    heads, texts = copies[:half], copies[half:]
    if half < 3 or len(copies) % 2 or any(copy.role not in _LISTED for copy in copies):
        return []
    long = [letters_of(copy.text) for copy in texts]
    short = [letters_of(copy.text) for copy in heads]
    if any(is_figure(copy.text) for copy in copies) or max(short) > 16 or min(long) < 1.5 * max(short):
        return []
    return [Part(head, (text,)) for head, text in zip(heads, texts, strict=True)]


def _worded(text: str) -> bool:
    """Tell whether a figure says itself what it counts ("4.9 stars"), so that it needs no label."""
    return is_figure(text) and _WORDED.search(text) is not None


def _belongs(copy: Copy, last: Part) -> bool:
    head = last.heading
    if head is None or copy.role in ("date", "author"):
        return False
    if copy.panel is not None and head.panel == copy.panel:
        return True
    if copy.role == "subtitle":
        return False
    if head.role == "subtitle":
        return True
    worded = _worded(copy.text) or _worded(head.text)
    if is_figure(head.text) != is_figure(copy.text) and not last.items and not worded:
        return True
    return (
        head.role in ("label", "step", "item")
        and copy.role in ("body", "price", "caption")
        and not is_figure(head.text)
    )
