"""What is gathered of a brief before its strings get their roles: the copy, the medium, figures, boxes, faces, doubts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from limner.document.layers import ChartData
from limner.document.plan import Decision, Medium, Reading, Region, Role
from limner.document.request import Request
from limner.notes import Note
from limner.reason.bare import find_bare
from limner.reason.brief import Brief, Stretch, decide, read
from limner.reason.canvas import figures_of_canvas
from limner.reason.chronicles import Entry, cast_entries, entries_of, quotes_of
from limner.reason.corrections import corrected, repeated
from limner.reason.doubts import unread
from limner.reason.drawings import unquoted_data, without_figures
from limner.reason.faces import Face, faces_in
from limner.reason.figures import chart_of, source_of
from limner.reason.forms import Prose
from limner.reason.graphs import bare_chain
from limner.reason.listheads import list_heads
from limner.reason.listings import Listing, cast_listing, listing_of
from limner.reason.medium import is_priced, medium_of
from limner.reason.nodes import Drawn
from limner.reason.ornaments import Made, made_of
from limner.reason.parallels import Group, cast_groups, groups_of, quotes_of_groups
from limner.reason.pasted import ruled_table
from limner.reason.points import Point, cast_points, lead_of, points_of, quotes_of_points
from limner.reason.prose import Named
from limner.reason.quotes import Quoted
from limner.reason.readings import readings_of
from limner.reason.recipes import RECIPE_MEDIA
from limner.reason.regions import region_of
from limner.reason.resumes import parts_of_resume
from limner.reason.roles import cue_of
from limner.reason.stats import apart, find_stats
from limner.reason.strings import Slot, attach, drop_references, find_slots, readable
from limner.reason.structures import structure_of
from limner.reason.widgets import find_widgets
from limner.resources import Resources

_TABLED: tuple[Medium, ...] = ("slide", "poster", "ui", "bento", "magazine", "newspaper", "worksheet", "card", "banner")
"""Media whose pasted tables of figures are drawn as a chart though none is asked for."""


@dataclass
class Draft:
    """What is gathered on the way to a Plan."""

    brief: Brief
    slots: list[Slot]
    mentions: list[Slot]
    medium: Medium
    trace: list[Decision]
    notes: list[Note] = field(default_factory=list)
    names: list[tuple[Named, Role]] = field(default_factory=list)
    chart: ChartData | None = None
    chain: list[tuple[int, int]] = field(default_factory=list)
    drawn: Drawn | None = None
    unseen: tuple[Stretch, ...] = ()
    made: Made | None = None
    faces: tuple[Face, ...] = ()
    entries: tuple[Entry, ...] = ()
    points: tuple[Point, ...] = ()
    groups: tuple[Group, ...] = ()
    listing: Listing = Listing()
    charted: list[Slot] = field(default_factory=list)
    """The strings that may be names of a chart's data: all but the figures of a screen."""
    readings: dict[int, tuple[Reading, ...]] = field(default_factory=dict)
    regions: dict[int, tuple[Region | None, list[Decision]]] = field(default_factory=dict)

    @property
    def ornaments(self) -> tuple[str, ...]:
        """The kinds of ornament the brief names for what is made by rule."""
        return self.made.ornaments if self.made else ()

    def unmake(self) -> None:
        """Take the brief for a picture after all."""
        self.medium, self.made = "scene", None
        self.trace = [one for one in self.trace if one.what not in ("medium", "ornament")]

    @property
    def posts(self) -> list[tuple[int, int]]:
        """The stretches after the strings, which may say of what colour they are."""
        return [(slot.post.start, slot.post.end) for slot in self.slots]

    @property
    def named_by_rule(self) -> list[Decision]:
        """Why each ornament is meant: its words say no colour ("青海波" is no cyan)."""
        return [decision for decision in self.trace if decision.what == "ornament"]


def gather(prose: Prose, request: Request, resources: Resources) -> Draft:
    """Return the draft of a brief: its copy and medium, its figures and nodes, exact boxes and the faces it names."""
    draft = _strings(prose)
    _data(draft)
    _boxes(draft, request)
    draft.faces, near = faces_in(draft.brief, (face.family for face in resources.fonts.faces()))
    draft.notes += [*near, *_doubts(draft.brief), *unread(draft.brief)]
    draft.unseen += tuple(Stretch(face.start, face.end) for face in draft.faces)
    return draft


class _Plain(NamedTuple):
    """The copy that a brief writes as running text: a chronicle, points, figures, a list, groups, names of a screen's parts."""

    entries: tuple[Entry, ...]
    points: tuple[Point, ...]
    stats: list[Quoted]
    listing: Listing
    groups: tuple[Group, ...]
    widgets: list[Quoted]

    @property
    def quotes(self) -> list[Quoted]:
        """All its strings as quotes without marks."""
        told = quotes_of(self.entries) + quotes_of_points(self.points) + self.stats + self.listing.quotes
        told += quotes_of_groups(self.groups)
        return told + [one for one in self.widgets if not _overlaps(one, told)]


def _plain(brief: Brief) -> _Plain:
    resume = bool(parts_of_resume(brief))
    entries = () if resume else entries_of(brief)
    points = () if resume or entries else points_of(brief)
    stats = [] if resume or entries or points else find_stats(brief)
    listing = Listing() if entries or points or stats else listing_of(brief)
    groups = () if entries or points or stats or listing.quotes else groups_of(brief)
    return _Plain(entries, points, stats, listing, groups, find_widgets(brief))


def _strings(prose: Prose) -> Draft:
    """Find the copy and the medium."""
    quoted = unquoted_data(read(prose.text, prose.told))
    entries, points, stats, listing, groups, widgets = plain = _plain(quoted)
    written = plain.quotes
    written += [head for head in list_heads(quoted) if not _overlaps(head, written)]
    bare = without_figures(quoted, [one for one in find_bare(quoted) if not _overlaps(one, written)]) + written
    brief = quoted.with_quotes(bare) if bare else quoted
    found, trace = find_slots(brief)
    brief = readable(brief, trace)
    slots, read_as, said, spoken, wanting = readings_of(brief, found)
    attach(brief, slots)
    medium, why = medium_of(brief, len(slots))
    made = made_of(brief, medium, why, len(slots))
    if made is not None:
        medium = made.medium
        trace.extend(made.trace)
    elif why is not None:
        trace.append(why)
    kept, dropped = drop_references(brief, slots, medium)
    for slot in kept:
        slot.cue = slot.told.cue if slot.told and slot.told.role else cue_of(brief, slot)
    kept, notes = corrected(brief, kept)
    kept = repeated(brief, kept)
    named = {one.start for one in widgets}
    for slot in kept:
        slot.role = slot.role or ("label" if slot.start in named else "")
    for slot in slots:
        slot.same = min(slot.same, max(0, len(kept) - 1))
    trace += [_as_copy(brief, slot) for slot in kept]
    medium = _told_by_dates(brief, medium, entries, kept)
    if listing.recipe and medium in RECIPE_MEDIA:
        medium = "infographic"
    if listing.table and medium in ("scene", "infographic", "poster"):
        medium = "timetable"
    if medium == "scene" and not brief.hits.of("carrier") and is_priced([slot.text for slot in kept]):
        medium = "menu"
    cast_entries(entries, kept, medium)
    cast_points(points, kept)
    cast_groups(groups, kept)
    cast_listing(listing, kept)
    charted = apart(kept, stats)
    return Draft(
        brief,
        kept,
        slots,
        medium,
        trace + dropped + said,
        [*notes, *wanting],
        unseen=prose.unseen + listing.unseen + lead_of(quoted, points) + (made.unseen if made else ()) + spoken,
        made=made,
        readings=read_as,
        entries=entries,
        points=points,
        groups=groups,
        charted=charted,
        listing=listing,
    )


def _told_by_dates(brief: Brief, medium: Medium, entries: tuple[Entry, ...], kept: list[Slot]) -> Medium:
    """Return the medium; an infographic where a brief without one tells a chronicle and quotes nothing that a thing bears."""
    bears = bool(kept) and any(quote.mark for quote in brief.quotes) and bool(brief.hits.of("carrier"))
    return "infographic" if len(entries) > 1 and medium == "scene" and not bears else medium


def _as_copy(brief: Brief, slot: Slot) -> Decision:
    how = "quoted" if slot.start < slot.inner.start else "delimited"
    return decide(brief, "copy", slot.text, slot.start, slot.end, how)


def _overlaps(one: Quoted, others: list[Quoted]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)


def _data(draft: Draft) -> None:
    """Find figures and unquoted nodes, whose names are copy too."""
    brief = draft.brief
    stepped = sum(slot.told is not None and slot.told.role == "step" for slot in draft.slots) > 1
    asked = draft.medium == "chart" or draft.medium == "infographic" and not stepped or bool(brief.hits.of("mark"))
    if not (draft.entries or draft.points or draft.listing.groups) and (
        asked or draft.medium in _TABLED and ruled_table(brief.text)
    ):
        draft.chart, names = chart_of(brief.without(figures_of_canvas(brief)), draft.charted)
        draft.names = [(name, "label") for name in names]
        source = source_of(brief) if draft.chart is not None else None
        if source is not None:
            draft.names.append((source, "caption"))
        if draft.chart is None and draft.medium == "chart":
            draft.notes.append(Note(severity="warning", stage="reason", where="prompt", message="no figures were found for the chart",
                                    hint="write them as: Finland 12, Norway 9.9"))  # fmt: skip
        elif draft.chart is not None:
            shown = ", ".join(draft.chart.categories)
            draft.trace.append(Decision(what="chart", value=f"{draft.chart.mark}: {shown}", rule="names with figures"))
    if draft.medium == "diagram":
        draft.drawn = structure_of(brief, draft.slots)
        if draft.drawn is not None and draft.drawn.parts:
            draft.names = [(name, role) for name, role in draft.drawn.parts if not name.quoted]
            return
    if draft.medium == "diagram" and len(draft.slots) < 2:
        nodes, draft.chain = bare_chain(brief)
        draft.names = [(node, "node") for node in nodes]


def _boxes(draft: Draft, request: Request) -> None:
    """Find the exact boxes of strings; the words for them show nothing."""
    for slot in draft.slots:
        region, why = region_of(draft.brief, slot, request)
        if region is not None:
            draft.regions[slot.start] = region, why
            draft.unseen += tuple(Stretch(d.because.start, d.because.end) for d in why if d.because)


def _doubts(brief: Brief) -> tuple[Note, ...]:
    return tuple(
        Note(
            severity="warning",
            stage="reason",
            where=f"prompt[{q.start}]",
            message=f"a quotation mark {q.mark} is not closed",
            hint="the string was taken to run to the end of its line",
        )  # fmt: skip
        for q in brief.quotes
        if not q.closed
    )
