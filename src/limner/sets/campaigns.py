"""Campaigns: one design decision in several sizes and languages.

The first size is designed as any picture; what it decides (style, palette, faces, chance) is kept for the others. Each
size takes the lead's composition or, where another suits its proportions better, a sister of it; the ranks of the strings
stay. In other languages the composition of the size is kept, faces give way to their partners, Arabic is mirrored, and
first baselines stand where the lead has them as far as that does no harm.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from limner.design import design
from limner.document.direction import Direction, direction_of
from limner.document.document import Document
from limner.document.plan import Decision, Plan
from limner.document.request import Request, make_request
from limner.document.results import TextLayout
from limner.errors import LimnerError, LookupFailed, RequestError
from limner.events import Done, Event
from limner.making import complete
from limner.picture import Picture
from limner.pipeline import Limner
from limner.reason import translate
from limner.sets.decks import Deck, make_deck
from limner.sets.localising import localised, on_baselines
from limner.sheet import Cell, contact_sheet
from limner.story import decided
from limner.typeset import typeset_layers
from limner.verify import foresee

SISTERS = 4
"""How many compositions are weighed for a size."""

KINSHIP, SAME = 0.15, 0.025
"""What keeping the ranks of the strings, and the lead's own composition, add to a layout's score."""


@dataclass(frozen=True, eq=False)
class Piece:
    """One picture of a campaign: its size as asked ("1080x1350") and its language."""

    picture: Picture
    size: str
    language: str


def campaign(
    prompt: str,
    sizes: Sequence[str],
    *,
    copy: Sequence[Deck] = (),
    languages: Sequence[str] = (),
    output_format: str = "png",
    limner: Limner | None = None,
    **asked: Any,
) -> Iterator[Piece]:
    """Yield the pictures of a campaign one by one: every size in the brief's language, then in each deck's.

    ``sizes`` are "WIDTHxHEIGHT", the first the lead's. ``languages`` are further ones that the language model translates
    the copy into; ``asked`` is what ``Limner.generate`` takes beside (seed, quality …). Raises RequestError for no sizes, a
    size or language given twice, a language without copy or model, or a deck that lacks a string; else as ``generate``.
    """
    if not sizes or len(set(sizes)) < len(sizes):
        raise RequestError(
            "a size twice, or none", where="sizes", value=list(sizes), valid="one or more sizes, each once"
        )
    engine = limner or Limner()
    requests = [make_request(prompt, size=size, **asked) for size in sizes]
    plan = _advertised(engine.plan(prompt, reasoner=requests[0].reasoner, on_failure=requests[0].on_failure))
    wanted = [plan.language, *(deck.language for deck in copy), *languages]
    if len(set(wanted)) < len(wanted):
        raise RequestError(
            "a language twice", where="copy", value=wanted, valid="each language once, not the brief's own"
        )
    decks = [*copy, *(_translated_copy(engine, plan, language) for language in languages)]
    plans = [localised(plan, deck) for deck in decks]
    return _pieces(engine, plan, plans, requests, list(sizes), output_format)


def _advertised(plan: Plan) -> Plan:
    """Return the plan as one of a banner where it has strings to set and its brief names no medium: campaigns advertise."""
    if plan.medium != "scene" or not plan.copy_ or any(decision.what == "medium" for decision in plan.trace):
        return plan
    bare = tuple(item.model_copy(update={"carrier": ""}) if item.carrier == "badge" else item for item in plan.copy_)
    rule = Decision(what="medium", value="banner", rule="a campaign with strings advertises")
    return plan.model_copy(update={"medium": "banner", "copy_": bare, "trace": (rule, *plan.trace)})


def campaign_sheet(pieces: Sequence[Piece], *, edge: int = 420, title: str = "") -> Document:
    """Return a contact sheet of a campaign: a row a language, a column a size."""
    languages = list(dict.fromkeys(piece.language for piece in pieces))
    sizes = list(dict.fromkeys(piece.size for piece in pieces))
    by = {(piece.language, piece.size): piece for piece in pieces}
    cells = [
        Cell(by[key].picture.image, f"{key[1]} · {key[0]}") if (key := (language, size)) in by else Cell(None)
        for language in languages
        for size in sizes
    ]
    return contact_sheet(cells, columns=len(sizes), edge=edge, title=title)


def _translated_copy(engine: Limner, plan: Plan, language: str) -> Deck:
    """Return the strings of a plan as the language model translates them; raises RequestError where there is none."""
    if engine.endpoint is None:
        raise RequestError(
            "no copy in this language, and no language model to translate it",
            where="languages",
            value=language,
            valid="languages with a copy deck",
            hint="give the strings (--copy), or set LIMNER_LLM_BASE_URL",
        )
    strings = [item.text for item in plan.copy_]
    return make_deck(language, dict(zip(strings, translate(strings, language, engine.endpoint), strict=True)))


def _pieces(
    engine: Limner, plan: Plan, plans: list[Plan], requests: list[Request], sizes: list[str], output_format: str
) -> Iterator[Piece]:
    lead: Document | None = None
    for size, request in zip(sizes, requests, strict=True):
        if lead is None:
            picture = _last(engine.events(request, output_format, plan=plan))
        else:
            document, said = _adapted(engine, plan, request, lead)
            picture = _completed(engine, plan, request, document, output_format, said)
        lead = lead or picture.document
        yield Piece(picture, size, plan.language)
        for other in plans:
            document, said = _translated(engine, other, request, picture.document)
            yield Piece(_completed(engine, other, request, document, output_format, said), size, other.language)


def _adapted(engine: Limner, plan: Plan, request: Request, lead: Document) -> tuple[Document, list[str]]:
    """Return the lead's design at another size: its own composition or the sister that suits best, and why."""
    kept = direction_of(lead)
    resources, shop = engine.resources, engine.shop
    first = typeset_layers(lead.texts(), resources)
    tried: list[tuple[float, Document]] = []
    for k in range(SISTERS):
        seen = tuple(document.meta.archetype for _, document in tried)
        update = {"archetype": lead.meta.archetype} if k == 0 else {"other_than": (lead.meta.archetype, *seen)}
        try:
            document = design(plan, request, resources, shop.measure, kept.model_copy(update=update))
        except (LookupFailed, LimnerError):
            continue
        if document.meta.archetype in seen:
            continue
        layouts = typeset_layers(document.texts(), resources)
        score = foresee(document, layouts, resources).score
        score += KINSHIP * kinship(lead, first, document, layouts) + SAME * (
            document.meta.archetype == lead.meta.archetype
        )
        tried.append((score, document))
    if not tried:
        raise LookupFailed("no composition can be made of the brief at this size", where="size", value=request.width)
    _, best = max(tried, key=lambda one: one[0])
    same = best.meta.archetype == lead.meta.archetype
    how = "in the same composition" if same else f"as {best.meta.archetype}, which suits these proportions better"
    said = (
        f"Adapted from {lead.canvas.width} × {lead.canvas.height} to {best.canvas.width} × {best.canvas.height}, {how};"
    )
    return best, [f"{said} style, palette, faces and pictures are kept."]


def _translated(engine: Limner, plan: Plan, request: Request, lead: Document) -> tuple[Document, list[str]]:
    """Return a design of the same size and composition in another language, on the lead's baselines where it can be."""
    direction: Direction = direction_of(lead).model_copy(update={"archetype": lead.meta.archetype})
    try:
        document = design(plan, request, engine.resources, engine.shop.measure, direction)
    except LookupFailed:
        loose = direction.model_copy(update={"archetype": ""})
        document = design(plan, request, engine.resources, engine.shop.measure, loose)
    document, shared, count = on_baselines(document, lead, engine.resources)
    said = f"Localised into {plan.language} with the given copy: {shared} of {count} first baselines stand where the lead has them."
    return document, [said]


def _completed(
    engine: Limner, plan: Plan, request: Request, document: Document, output_format: str, said: list[str]
) -> Picture:
    told = [*said, *decided(document)]
    return _last(complete(engine.shop, plan, request, document, output_format, told))


def _last(events: Iterable[Event]) -> Picture:
    """Return the picture that events end in."""
    return next(event.picture for event in events if isinstance(event, Done))


def kinship(lead: Document, first: dict[str, TextLayout], document: Document, layouts: dict[str, TextLayout]) -> float:
    """Return the share of pairs of strings that stand in the same rank (larger, equal, smaller) in both documents."""
    one, two = _sizes(lead, first), _sizes(document, layouts)
    shared = sorted(one.keys() & two.keys())
    pairs = list(combinations(shared, 2))
    if not pairs:
        return 1.0
    return sum(_rank(one[a], one[b]) * _rank(two[a], two[b]) >= 0 for a, b in pairs) / len(pairs)


def _sizes(document: Document, layouts: dict[str, TextLayout]) -> dict[str, float]:
    return {layer.copy_id: layouts[layer.id].size for layer in document.texts() if layer.copy_id}


def _rank(one: float, two: float) -> int:
    """Return 1 where the first is larger by more than a twelfth, -1 where smaller, 0 where they are alike."""
    return 0 if abs(one - two) <= max(one, two) / 12 else 1 if one > two else -1
