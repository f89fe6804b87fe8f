"""The embedded reasoner: a Request goes through the readers of this room and comes out as a Plan."""

from __future__ import annotations

import dataclasses
from typing import NamedTuple

from limner.assets.lexicon import Lexicon
from limner.document.plan import (
    PANELED,
    Copy,
    CopyStyle,
    Decision,
    Edge,
    PanelPlan,
    Plan,
    Section,
    Span,
    Structure,
)
from limner.document.request import Request
from limner.document.scene import Entity, Setting
from limner.reason import entities
from limner.reason.bearers import bearers_of, speaker_of
from limner.reason.brief import Brief, decide
from limner.reason.canvas import canvas_of
from limner.reason.chronicles import plain_unless_formed, sections_of_entries
from limner.reason.colors import Tint, find_tints, palette_of, unclaimed
from limner.reason.dates import month_of
from limner.reason.draft import Draft, gather
from limner.reason.drawings import built, cast_data, edges_of, ids_of
from limner.reason.faces import family_of, free_faces
from limner.reason.fieldnames import field_names, unseen_names
from limner.reason.forms import as_prose
from limner.reason.graphs import Link, links_of
from limner.reason.grounds import color_grounds
from limner.reason.kinds import gathered
from limner.reason.lettering import is_lettering, lettered, spoken_letters
from limner.reason.listings import sections_of_listing
from limner.reason.looks import place_of, standing_style, style_of
from limner.reason.manners import manners_of
from limner.reason.medium import is_badge, is_product, is_signage, styles_of
from limner.reason.negatives import negatives_of
from limner.reason.ornaments import inked, settled
from limner.reason.panels import (
    counted,
    numbered,
    panel_count,
    panel_number,
    panel_of,
    panel_plans,
    panels_of,
    step_numbers,
)
from limner.reason.parallels import sections_of_groups
from limner.reason.points import sections_of_points
from limner.reason.readings import verse_of
from limner.reason.roles import roles_of
from limner.reason.scenery import unviewed
from limner.reason.script import alike, language_of_string, sheet_script
from limner.reason.sections import sections_of
from limner.reason.source import HOLE
from limner.reason.strings import Slot
from limner.reason.titled import titled_setting
from limner.reason.unseen import paper_seals, unseen_words
from limner.reason.vessels import unpacked
from limner.resources import Resources


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
    structure: Structure | None
    ids: dict[tuple[str, int], str]


SHEETS = ("notebook", "newspaper", "checklist", "calendar", "timetable", "menu")
"""Media named by a thing that bears text: there it is the sheet itself, nothing in a picture."""

EMBLEMATIC = ("logo", "sticker")
"""Media that show one emblem and play nowhere."""


def reason(request: Request, resources: Resources) -> Plan:
    """Return the Plan of a request: what to make, every string with its role and carrier, what is shown, and why.

    Raises nothing of its own; what is not understood is a Note of the Plan.
    """
    prose = plain_unless_formed(request.prompt, as_prose(request.prompt))
    draft = gather(prose, request, resources)
    month, dated = month_of(draft.brief, draft.medium)
    dates = [(d.because.start, d.because.end) for d in dated if d.because]
    brief = draft.brief.without([(name.start, name.end) for name, _ in draft.names] + dates)
    left = negatives_of(brief, prose.negatives)
    unseen = (*_unseen(draft, brief), *left.spans)
    found = entities.extract(brief.text.replace(HOLE, " "), unseen, brief.language, resources.lexicon)
    blank = draft.medium == "storybook" and not draft.slots and not panel_count(draft.brief)
    if blank or not settled(draft.made, found.entities, found.setting.place):
        draft.unmake()
    _lettered(draft, brief, found)
    if draft.medium in EMBLEMATIC and not found.entities:
        found = _emblem(found, brief.language, resources.lexicon)
    found = gathered(unviewed(unpacked(found, draft.medium, brief)))
    styles, picture, occasions, because = styles_of(brief, draft.medium, left.spans)
    said = [(d.because.start, d.because.end) for d in (*found.decisions, *draft.named_by_rule) if d.because]
    tints = unclaimed(brief, find_tints(brief), said)
    canvas, sized = canvas_of(brief)
    cast = _cast(request, draft, brief, tints, found)
    free = [tint for tint in tints if tint.start not in cast.grounds]
    palette, colors = inked(draft.medium, found.entities, free, said, *palette_of(brief, free, draft.posts))
    setting, titled = titled_setting(draft.medium, found, cast.copies, resources.lexicon, brief.language)
    return Plan(
        prompt=request.prompt,
        language=brief.language,
        script=sheet_script([(item.text, item.language) for item in cast.copies], brief.language),
        medium=draft.medium,
        copy_=cast.copies,
        entities=found.entities,
        relations=found.relations,
        setting=setting,
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
        sections=_sections(draft, brief, cast.copies),
        month=month,
        ornaments=draft.ornaments,
        canvas=canvas,
        vertical=bool(brief.hits.of("vertical")),
        verse=_verse(brief, draft, cast),
        negatives=left.words,
        trace=(*draft.trace, *cast.trace, *because, *colors, *sized, *dated, *left.trace, *found.decisions, *titled),
        notes=(*draft.notes, *found.notes),
    )


def _sections(draft: Draft, brief: Brief, copies: tuple[Copy, ...]) -> tuple[Section, ...]:
    return (
        sections_of_entries(draft.entries, copies)
        or sections_of_points(draft.points, copies)
        or sections_of_groups(draft.groups, copies)
        or sections_of_listing(draft.listing, copies)
        or sections_of(brief, copies, draft.medium)
    )


def _lettered(draft: Draft, brief: Brief, found: entities.Found) -> None:
    """Make a brief without a word for its medium a piece of lettering or a poster where it speaks of its letters alone.

    Several strings with nothing to show and nothing to bear them are a sheet of type, no picture of nowhere.
    """
    if draft.medium != "scene" or not draft.slots:
        return
    empty = not found.entities and found.setting.place == "none"
    if empty and is_lettering(brief, draft.slots, find_tints(brief)):
        draft.medium = "lettering"
        return
    alone = empty and len(draft.slots) > 1 and found.camera is None and not brief.hits.of("picture", "medium")
    if (alone or brief.hits.of("vertical")) and not brief.hits.of("carrier"):
        draft.medium = "poster"


def _verse(brief: Brief, draft: Draft, cast: _Cast) -> tuple[str, ...]:
    """Return the lines of the brief's poem, which lead the sheet; () where strings in a row are of something else."""
    numbers = verse_of(brief, draft.slots)
    lines = tuple(cast.ids["slot", draft.slots[k].same] for k in numbers)
    leading = any(item.id in lines and item.role in ("title", "quote") for item in cast.copies)
    named = numbers.start > 0 and brief.text[draft.slots[numbers.start - 1].start] in "《〈"
    return lines if leading or lines and named else ()


def _emblem(found: entities.Found, language: str, lexicon: Lexicon) -> entities.Found:
    """Return what was found with its place as a thing: on a badge a mountain is an emblem, not where a scene plays."""
    words = found.setting.words.lower()
    for phrase in (words, words.split(" ", 1)[-1]):
        for match in lexicon.lookup(phrase, language):
            if match.weight >= 0.55:
                thing = Entity(id="entity-1", concept=match.concept, label=found.setting.words)
                return dataclasses.replace(found, entities=(thing,), setting=Setting())
    return found


def _unseen(draft: Draft, brief: Brief) -> tuple[tuple[int, int], ...]:
    """Return the stretches that show nothing: copy, and the words for the medium and for the roles of strings."""
    spans = {(span.start, span.end) for span in (*brief.blanks, *draft.unseen)} | set(unseen_words(brief))
    spans |= {(hit.start, hit.end) for hit in manners_of(brief)}
    spans |= set(paper_seals(brief, draft.medium))
    spans |= set(spoken_letters(brief, draft.slots, find_tints(brief)))
    if draft.medium in PANELED:
        spans |= {mark.span() for mark in numbered(brief)}
        spans |= {mark.span() for mark in [counted(brief)] if mark is not None and panel_count(brief)}
    if draft.medium not in ("scene", "product", "packaging", "sticker"):
        spans |= {(hit.start, hit.end) for hit in brief.hits.of("medium") if hit.value == draft.medium}
        if draft.chart is not None or draft.medium in ("chart", "diagram", "infographic", "slide", "ui"):
            spans |= {(hit.start, hit.end) for hit in brief.hits.of("mark", "form", "chartway")}
        spans |= {(slot.cue.start, slot.cue.end) for slot in draft.slots if slot.cue is not None}
        spans |= unseen_names(brief, draft.slots, draft.medium)
    if draft.drawn is not None and draft.drawn.parts:
        last = max(name.end for name, _ in draft.drawn.parts)
        line = brief.text.find("\n", last)
        spans.add((min(name.start for name, _ in draft.drawn.parts), line if line >= 0 else len(brief.text)))
    elif draft.chart is not None and draft.names:
        spans.add((min(name.start for name, _ in draft.names), max(name.end for name, _ in draft.names)))
    return tuple(sorted(spans))


def _cast(request: Request, draft: Draft, brief: Brief, tints: list[Tint], found: entities.Found) -> _Cast:
    """Give every string its role, carrier, look and place, and find the connections and panels between them."""
    shown = found.entities
    bearers = bearers_of(brief, draft.slots, draft.medium, shown, found.mentions)
    lit = {k for k, bearer in enumerate(bearers) if draft.medium == "lettering" and bearer.carrier == "neon"}
    if draft.medium in SHEETS or draft.medium == "lettering" and not shown:
        bearers = [bearer._replace(carrier="", owner="") for bearer in bearers]
    if draft.medium == "scene" and is_product(brief, [bearer.carrier for bearer in bearers]):
        draft.medium = "product"
    if draft.medium == "scene" and not shown and is_signage(brief, [bearer.carrier for bearer in bearers]):
        draft.medium = "signage"
        bearers = [bearer._replace(carrier="", owner="") for bearer in bearers]
    if draft.medium == "scene" and is_badge(brief, [bearer.carrier for bearer in bearers]):
        draft.medium = "logo"
        bearers = [bearer._replace(carrier="", owner="") for bearer in bearers]
    roles, why = roles_of(brief, draft.slots, bearers, draft.medium)
    steps = step_numbers(brief, draft.slots, list(roles))
    panels = panels_of(brief) if draft.medium in PANELED else []
    strings: list[_Found] = []
    faces = free_faces(draft.slots, draft.faces)
    alone = draft.medium == "lettering" and len(draft.slots) == 1
    for k, (slot, role, bearer, step) in enumerate(zip(draft.slots, roles, bearers, steps, strict=True)):
        start, end = slot.inner
        style = style_of(brief, slot, draft.slots, tints, bool(bearer.carrier))
        fields: dict[str, object] = {
            "text": slot.text,
            "role": role,
            "language": language_of_string(slot.text, brief.language),
            "carrier": "" if role == "balloon" else bearer.carrier,
            "owner": "" if role == "balloon" else bearer.owner,
            "speaker": speaker_of(brief, slot, shown, panel_of(slot, panels)) if role == "balloon" else "",
            "panel": panel_number(slot, panels) if panels else step,
            "place": place_of(brief, slot),
            "region": draft.regions[slot.start][0] if slot.start in draft.regions else None,
            "style": _in_family(lettered(style, tints, k in lit, alone), family_of(slot, role, draft.faces, faces)),
            "readings": draft.readings.get(slot.start, ()),
            "span": Span(start=start, end=end, text=request.prompt[start:end]),
        }
        if fields["region"] is not None:
            fields["carrier"] = fields["owner"] = ""
            why += draft.regions[slot.start][1]
        strings.append(_Found(slot.start, fields, ("slot", slot.same)))
    _stand(brief, draft.slots, [found.fields for found in strings])
    cast_data(draft.chart, draft.drawn, draft.medium, [found.fields for found in strings])
    grounds = color_grounds(brief, tints, draft.slots, bearers, [found.fields for found in strings])
    tags = alike([(str(string.fields["text"]), str(string.fields["language"])) for string in strings])
    for string, tag in zip(strings, tags, strict=True):
        string.fields["language"] = tag
    copies, ids = _numbered(draft, strings)
    mentioned = [str(roles[slot.same]) for slot in draft.mentions]
    links = links_of(brief, draft.mentions, mentioned) if draft.medium == "diagram" else []
    plans = _panels(draft, panel_plans(brief, panels, shown, [found.fields for found in strings]), steps)
    if not plans and draft.medium in PANELED and draft.slots:
        plans = (PanelPlan(),) * panel_count(brief)
    because = [bearer.because for bearer in bearers if bearer.because is not None]
    edges, structure = _edges(draft, links, ids), None
    if draft.drawn is not None:
        part = ids_of(draft.drawn, draft.mentions, ids)
        edges, structure = (edges_of(draft.drawn, part) if part else edges), built(draft.drawn, part)
    return _Cast(copies, edges, plans, because + why, grounds, structure, ids)


def _in_family(style: CopyStyle, family: str) -> CopyStyle:
    return style.model_copy(update={"family": family}) if family else style


def _name(brief: Brief, draft: Draft, strings: list[_Found]) -> None:
    """Give every string of a form the word that names it."""
    for found, name in zip(strings, field_names(brief, draft.slots, draft.medium), strict=True):
        found.fields["name"] = brief.text[name.start : name.end] if name is not None else ""


def _stand(brief: Brief, slots: list[Slot], fields: list[dict[str, object]]) -> None:
    """Give the title (the only string, where there is one) the look that stands for the lettering as a whole."""
    look = standing_style(brief, slots[-1].end) if slots else {}
    for values in (
        fields[:1] if len(fields) == 1 else [v for v in fields if v["role"] in ("title", "brand", "quote")][:1]
    ):
        style = values["style"]
        if look and isinstance(style, CopyStyle) and not style.font:
            values["style"] = style.model_copy(update=look)


def _numbered(draft: Draft, strings: list[_Found]) -> tuple[tuple[Copy, ...], dict[tuple[str, int], str]]:
    brief = draft.brief
    _name(brief, draft, strings)
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


def _edges(draft: Draft, links: list[Link], ids: dict[tuple[str, int], str]) -> tuple[Edge, ...]:
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


def _panels(draft: Draft, comic: tuple[PanelPlan, ...], steps: list[int | None]) -> tuple[PanelPlan, ...]:
    if comic:
        return comic
    words = {
        step: slot.text
        for step, slot in zip(steps, draft.slots, strict=True)
        if step is not None and slot.role != "date"
    }
    return tuple(PanelPlan(words=words.get(step, "")) for step in range(max(words, default=-1) + 1))
