"""The embedded reasoner: a Request goes through the readers of this room and comes out as a Plan."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import NamedTuple

from limner.assets.lexicon import Lexicon
from limner.document.layers import ChartData
from limner.document.plan import (
    PANELED,
    Copy,
    CopyStyle,
    Decision,
    Edge,
    Medium,
    PanelPlan,
    Plan,
    Region,
    Role,
    Span,
    Structure,
)
from limner.document.request import Request
from limner.document.scene import Entity, Setting
from limner.notes import Note
from limner.reason import entities
from limner.reason.bare import find_bare
from limner.reason.bearers import bearers_of, speaker_of
from limner.reason.brief import Brief, Stretch, decide, read
from limner.reason.canvas import canvas_of, figures_of_canvas, negatives_of
from limner.reason.colors import Tint, find_tints, palette_of, unclaimed
from limner.reason.dates import month_of
from limner.reason.drawings import built, cast_data, edges_of, ids_of, unquoted_data
from limner.reason.faces import Face, faces_in, family_of
from limner.reason.figures import chart_of, source_of
from limner.reason.forms import Prose, as_prose
from limner.reason.graphs import Link, bare_chain, links_of
from limner.reason.grounds import color_grounds
from limner.reason.looks import place_of, standing_style, style_of
from limner.reason.medium import is_product, medium_of, styles_of
from limner.reason.nodes import Drawn
from limner.reason.panels import numbered, panel_number, panel_plans, panels_of, step_numbers
from limner.reason.prose import Named
from limner.reason.regions import region_of
from limner.reason.roles import cue_of, roles_of
from limner.reason.script import language_of_string, script_of_language
from limner.reason.sections import sections_of
from limner.reason.source import HOLE
from limner.reason.strings import Slot, attach, drop_references, find_slots, readable
from limner.reason.structures import structure_of
from limner.reason.unseen import unseen_words
from limner.reason.vessels import unpacked
from limner.resources import Resources


@dataclass
class _Draft:
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
    faces: tuple[Face, ...] = ()
    regions: dict[int, tuple[Region | None, list[Decision]]] = field(default_factory=dict)


class _Found(NamedTuple):
    """A string of copy before it has its id: where it stands and what it is."""

    start: int
    fields: dict[str, object]
    key: tuple[str, int]


class _Cast(NamedTuple):
    """The strings with all that is said of them, and what lies between them."""

    copies: tuple[Copy, ...]
    edges: tuple[Edge, ...]
    panels: tuple[PanelPlan, ...]
    trace: list[Decision]
    grounds: set[int]
    structure: Structure | None = None


SHEETS = ("notebook", "newspaper", "checklist", "calendar")
"""Media named by a thing that bears text: there it is the sheet itself, nothing in a picture."""

EMBLEMATIC = ("logo", "sticker")
"""Media that show one emblem and play nowhere."""


def reason(request: Request, resources: Resources) -> Plan:
    """Return the Plan of a request: what to make, every string with its role and carrier, what is shown, and why.

    Raises nothing of its own; what is not understood is a Note of the Plan.
    """
    prose = as_prose(request.prompt)
    draft = _strings(prose)
    _data(draft)
    _boxes(draft, request)
    draft.faces, near = faces_in(draft.brief, (face.family for face in resources.fonts.faces()))
    draft.notes += near
    draft.unseen += tuple(Stretch(face.start, face.end) for face in draft.faces)
    month, dated = month_of(draft.brief, draft.medium)
    dates = [(d.because.start, d.because.end) for d in dated if d.because]
    brief = draft.brief.without([(name.start, name.end) for name, _ in draft.names] + dates)
    found = entities.extract(
        brief.text.replace(HOLE, " "),
        _unseen(draft, brief),
        brief.language,
        resources.lexicon,
    )
    if draft.medium in EMBLEMATIC and not found.entities:
        found = _emblem(found, brief.language, resources.lexicon)
    found = unpacked(found, draft.medium, brief)
    styles, picture, occasions, because = styles_of(brief)
    said = [(d.because.start, d.because.end) for d in found.decisions if d.because]
    tints = unclaimed(brief, find_tints(brief), said)
    canvas, sized = canvas_of(brief)
    negatives, left_out = negatives_of(brief, prose.negatives)
    cast = _cast(request, draft, brief, tints, found.entities)
    free = [tint for tint in tints if tint.start not in cast.grounds]
    palette, colors = palette_of(brief, free, [(slot.post.start, slot.post.end) for slot in draft.slots])
    return Plan(
        prompt=request.prompt,
        language=brief.language,
        script=script_of_language(brief.language),
        medium=draft.medium,
        copy_=cast.copies,
        entities=found.entities,
        relations=found.relations,
        setting=found.setting,
        camera=found.camera,
        lighting=found.lighting,
        styles=styles,
        picture_style=picture,
        occasions=occasions,
        palette=palette,
        chart=draft.chart,
        edges=cast.edges,
        structure=cast.structure,
        panels=cast.panels,
        sections=sections_of(brief, cast.copies, draft.medium),
        month=month,
        canvas=canvas,
        vertical=bool(brief.hits.of("vertical")),
        negatives=negatives,
        trace=(*draft.trace, *cast.trace, *because, *colors, *sized, *dated, *left_out, *found.decisions),
        notes=(*draft.notes, *found.notes, *_doubts(brief)),
    )


def _emblem(found: entities.Found, language: str, lexicon: Lexicon) -> entities.Found:
    """Return what was found with its place as a thing: on a badge a mountain is an emblem, not where a scene plays."""
    words = found.setting.words.lower()
    for phrase in (words, words.split(" ", 1)[-1]):
        for match in lexicon.lookup(phrase, language):
            if match.weight >= 0.55:
                thing = Entity(id="entity-1", concept=match.concept, label=found.setting.words)
                return dataclasses.replace(found, entities=(thing,), setting=Setting())
    return found


def _unseen(draft: _Draft, brief: Brief) -> tuple[tuple[int, int], ...]:
    """Return the stretches that show nothing: copy, and the words for the medium and for the roles of strings."""
    spans = {(span.start, span.end) for span in (*brief.blanks, *draft.unseen)} | set(unseen_words(brief))
    if draft.medium in PANELED:
        spans |= {mark.span() for mark in numbered(brief)}
    if draft.medium not in ("scene", "product", "packaging", "sticker"):
        spans |= {(hit.start, hit.end) for hit in brief.hits.of("medium") if hit.value == draft.medium}
        spans |= {(hit.start, hit.end) for hit in brief.hits.of("mark", "form", "chartway")}
        spans |= {(slot.cue.start, slot.cue.end) for slot in draft.slots if slot.cue is not None}
    if draft.drawn is not None and draft.drawn.parts:
        last = max(name.end for name, _ in draft.drawn.parts)
        line = brief.text.find("\n", last)
        spans.add((min(name.start for name, _ in draft.drawn.parts), line if line >= 0 else len(brief.text)))
    elif draft.chart is not None and draft.names:
        spans.add((min(name.start for name, _ in draft.names), max(name.end for name, _ in draft.names)))
    return tuple(sorted(spans))


def _cast(request: Request, draft: _Draft, brief: Brief, tints: list[Tint], shown: tuple[Entity, ...]) -> _Cast:
    """Give every string its role, carrier, look and place, and find the connections and panels between them."""
    bearers = bearers_of(brief, draft.slots, draft.medium, shown)
    if draft.medium in SHEETS:
        bearers = [bearer._replace(carrier="", owner="") for bearer in bearers]
    if draft.medium == "scene" and is_product(brief, [bearer.carrier for bearer in bearers]):
        draft.medium = "product"
    roles, why = roles_of(brief, draft.slots, bearers, draft.medium)
    steps = step_numbers(brief, draft.slots, list(roles))
    panels = panels_of(brief) if draft.medium in PANELED else []
    strings: list[_Found] = []
    for slot, role, bearer, step in zip(draft.slots, roles, bearers, steps, strict=True):
        start, end = slot.inner
        fields: dict[str, object] = {
            "text": slot.text,
            "role": role,
            "language": language_of_string(slot.text, brief.language),
            "carrier": "" if role == "balloon" else bearer.carrier,
            "owner": "" if role == "balloon" else bearer.owner,
            "speaker": speaker_of(brief, slot, shown) if role == "balloon" else "",
            "panel": panel_number(slot, panels) if panels else step,
            "place": place_of(brief, slot),
            "region": draft.regions[slot.start][0] if slot.start in draft.regions else None,
            "style": _in_family(
                style_of(brief, slot, draft.slots, tints, bool(bearer.carrier)),
                family_of(slot, role, draft.slots, draft.faces),
            ),
            "span": Span(start=start, end=end, text=request.prompt[start:end]),
        }
        if fields["region"] is not None:
            fields["carrier"] = fields["owner"] = ""
            why += draft.regions[slot.start][1]
        strings.append(_Found(slot.start, fields, ("slot", slot.same)))
    _stand(brief, draft.slots, [found.fields for found in strings])
    cast_data(draft.chart, draft.drawn, draft.medium, [found.fields for found in strings])
    grounds = color_grounds(brief, tints, draft.slots, bearers, [found.fields for found in strings])
    copies, ids = _numbered(draft, strings)
    mentioned = [str(roles[slot.same]) for slot in draft.mentions]
    links = links_of(brief, draft.mentions, mentioned) if draft.medium == "diagram" else []
    plans = _panels(draft, panel_plans(brief, panels, shown), steps)
    because = [bearer.because for bearer in bearers if bearer.because is not None]
    edges, structure = _edges(draft, links, ids), None
    if draft.drawn is not None:
        part = ids_of(draft.drawn, draft.mentions, ids)
        edges, structure = (edges_of(draft.drawn, part) if part else edges), built(draft.drawn, part)
    return _Cast(copies, edges, plans, because + why, grounds, structure)


def _in_family(style: CopyStyle, family: str) -> CopyStyle:
    return style.model_copy(update={"family": family}) if family else style


def _stand(brief: Brief, slots: list[Slot], fields: list[dict[str, object]]) -> None:
    """Give the title (the only string, where there is one) the look that stands for the lettering as a whole."""
    look = standing_style(brief, slots[-1].end) if slots else {}
    for values in (
        fields[:1] if len(fields) == 1 else [v for v in fields if v["role"] in ("title", "brand", "quote")][:1]
    ):
        style = values["style"]
        if look and isinstance(style, CopyStyle) and not style.font:
            values["style"] = style.model_copy(update=look)


def _strings(prose: Prose) -> _Draft:
    """Find the copy and the medium."""
    quoted = unquoted_data(read(prose.text, prose.told))
    bare = find_bare(quoted)
    brief = quoted.with_quotes(bare) if bare else quoted
    slots, trace = find_slots(brief)
    brief = readable(brief, trace)
    attach(brief, slots)
    medium, why = medium_of(brief, len(slots))
    if why is not None:
        trace.append(why)
    kept, dropped = drop_references(brief, slots, medium)
    for slot in kept:
        slot.cue = slot.told.cue if slot.told and slot.told.role else cue_of(brief, slot)
        trace.append(
            decide(
                brief,
                "copy",
                slot.text,
                slot.start,
                slot.end,
                "quoted" if slot.start < slot.inner.start else "delimited",
            )
        )
    return _Draft(brief, kept, slots, medium, trace + dropped, unseen=prose.unseen)


def _data(draft: _Draft) -> None:
    """Find figures and unquoted nodes, whose names are copy too."""
    brief = draft.brief
    if draft.medium in ("chart", "infographic") or brief.hits.of("mark"):
        draft.chart, names = chart_of(brief.without(figures_of_canvas(brief)), draft.slots)
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


def _boxes(draft: _Draft, request: Request) -> None:
    """Find the exact boxes of strings; the words for them show nothing."""
    for slot in draft.slots:
        region, why = region_of(draft.brief, slot, request)
        if region is not None:
            draft.regions[slot.start] = region, why
            draft.unseen += tuple(Stretch(d.because.start, d.because.end) for d in why if d.because)


def _numbered(draft: _Draft, strings: list[_Found]) -> tuple[tuple[Copy, ...], dict[tuple[str, int], str]]:
    brief = draft.brief
    for number, (name, role) in enumerate(draft.names):
        span = Span(start=name.start, end=name.end, text=brief.text[name.start : name.end])
        fields = {
            "text": name.text,
            "role": role,
            "language": language_of_string(name.text, brief.language),
            "span": span,
        }
        strings.append(_Found(name.start, fields, ("name", number)))
        draft.trace.append(decide(brief, "copy", name.text, name.start, name.end, "a name of the data"))
    strings.sort(key=lambda found: (found.start, found.key))
    copies = tuple(Copy.model_validate({"id": f"copy-{n}", **found.fields}) for n, found in enumerate(strings, start=1))
    return copies, {found.key: f"copy-{n}" for n, found in enumerate(strings, start=1)}


def _edges(draft: _Draft, links: list[Link], ids: dict[tuple[str, int], str]) -> tuple[Edge, ...]:
    if draft.chain:
        return tuple(Edge(source=ids["name", a], target=ids["name", b]) for a, b in draft.chain)
    return tuple(
        Edge(
            source=ids["slot", draft.mentions[link.source].same],
            target=ids["slot", draft.mentions[link.target].same],
            dashed=link.dashed,
            label=ids["slot", draft.mentions[link.label].same] if link.label is not None else "",
        )
        for link in links
    )


def _panels(draft: _Draft, comic: tuple[PanelPlan, ...], steps: list[int | None]) -> tuple[PanelPlan, ...]:
    if comic:
        return comic
    words = {step: slot.text for step, slot in zip(steps, draft.slots, strict=True) if step is not None}
    return tuple(PanelPlan(words=words.get(step, "")) for step in range(max(words, default=-1) + 1))


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
