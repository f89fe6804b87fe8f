"""Extract: the words of a brief in, the things it wants to see out, with their number, looks and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from limner.assets.lexicon import Lexicon
from limner.document.plan import Decision, Span
from limner.document.scene import Attributes, Entity
from limner.notes import Note
from limner.reason.entities.clauses import pose_all
from limner.reason.entities.counts import count_of
from limner.reason.entities.echoes import echoes, paired, stewed
from limner.reason.entities.found import Found
from limner.reason.entities.links import Tie, ties_of
from limner.reason.entities.nodes import Link, Node, Phrase
from limner.reason.entities.nouns import KIND, Noun, finder
from limner.reason.entities.parts import bind_parts
from limner.reason.entities.people import dyed, introduced, parted, peopled, uncaught
from limner.reason.entities.phrases import Reader
from limner.reason.entities.references import bind, meant
from limner.reason.entities.relations import relations_of
from limner.reason.entities.setting import setting_of
from limner.reason.entities.tokens import Token, tokenise
from limner.reason.entities.unshown import unshown
from limner.reason.entities.words import SPACELESS, hues, section_of, special
from limner.reason.tables import fold

MAX_ENTITIES = 24
_MAX_STAND_INS = 3
_PLACE_CONCEPTS = {
    "mountains": "mountain", "sea": "water-wave", "forest": "evergreen-tree", "desert": "cactus", "beach": "palm-tree",
    "temple": "pagoda", "river": "water-wave", "hills": "mountain", "farm": "barn", "village": "house", "moon": "full-moon",
    "space": "ringed-planet", "snow": "snowflake", "sky": "cloud",
}  # fmt: skip


def extract(text: str, masked: tuple[tuple[int, int], ...], language: str, lexicon: Lexicon) -> Found:
    """Return what a brief wants to see. ``masked`` are character ranges of quoted copy, which is not read.

    ``language`` is a BCP 47 tag; entities have concepts of the lexicon's pack, or "" and a Note where it has none.
    """
    reading = finder(lexicon, language)
    tokens = tokenise(text, masked, reading)
    reader = Reader(reading.words)
    nodes = reader.read(tokens)
    bind_parts(nodes)
    draft = _Draft(text, nodes, tokens, reading.words.language)
    bind(nodes)
    pose_all(nodes, reading.words.language)
    ties = ties_of(nodes, reading.words.relations, reading.words.language)
    _promote_emblems(draft)
    ties = _same_again(draft, ties)
    draft.dropped.update(echoes([node for node in nodes if node not in draft.dropped], ties))
    ties = _resolve(draft, ties)
    _number(draft, ties)
    draft.notes += unshown(draft.text, nodes, draft.dropped, reader.unmet)
    setting, camera, lighting, placed = setting_of(nodes, tokens, text)
    setting = _tabletop(draft, ties, setting)
    entities = _entities(draft, ties)
    known = {entity.id for entity in entities}
    relations = relations_of(ties, known)
    spans = {phrase.entity: (phrase.start, phrase.end) for phrase in draft.kept}
    entities = peopled(entities, relations, spans, tokens, text, draft.language, masked)
    draft.decisions += dyed(entities, spans, tokens, text, draft.language)
    entities = uncaught(parted(entities, introduced(entities, spans, text)))
    relations = tuple(r for r in relations if {r.subject, r.object} <= {entity.id for entity in entities})
    borne = {name for entity in entities if entity.person for name in entity.person.bears}
    draft.notes = [note for note in draft.notes if note.where not in borne]
    return Found(
        entities=entities,
        relations=relations,
        setting=setting,
        camera=camera,
        lighting=lighting,
        decisions=(*draft.decisions, *placed),
        notes=tuple(draft.notes),
        mentions=_mentions(nodes, known),
    )


def _mentions(nodes: list[Node], known: set[str]) -> tuple[tuple[int, int, str], ...]:
    """Return where references stand to one thing, and its id."""
    found = []
    for node in nodes:
        if isinstance(node, Phrase) and (node.said or node.refs):
            who = [node] if node.said else meant(node.refs)
            if len(who) == 1 and who[0].entity in known:
                found.append((node.start, node.end, who[0].entity))
    return tuple(found)


@dataclass(slots=True)
class _Draft:
    text: str
    nodes: list[Node]
    tokens: Sequence[Token]
    language: str
    decisions: list[Decision] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    kept: list[Phrase] = field(default_factory=list)
    dropped: set[Phrase] = field(default_factory=set)
    part_of: dict[int, Phrase] = field(default_factory=dict)

    def phrases(self) -> list[Phrase]:
        return [node for node in self.nodes if isinstance(node, Phrase)]


def _promote_emblems(draft: _Draft) -> None:
    """In a logo, a badge or a sticker, a mountain is a thing to draw, not the place where it is drawn."""
    if not any(token.text in special("emblems") for token in draft.tokens):
        return
    for phrase in draft.phrases():
        if phrase.kind == "place" and (concept := _PLACE_CONCEPTS.get(phrase.place)):
            noun = next((token.noun for token in draft.tokens if token.end == phrase.end and token.noun), None)
            phrase.kind = "thing"
            phrase.noun = noun or Noun(concept, phrase.label, "nature")


def _resolve(draft: _Draft, ties: list[Tie]) -> list[Tie]:
    """Settle what is part of what: contents of places, possessions, things worn; ties to what is not drawn fall away."""
    kept: list[Tie] = []
    for tie in ties:
        over = tie.object.kind == "place" and tie.predicate == "above" and tie.link.start - tie.subject.end <= 2
        if over:
            tie.subject.qualities.setdefault("pose", "flying")
        elif tie.object.kind == "place" and tie.predicate not in ("on", "in", "inside"):
            _as_thing(tie.object)
        worn = tie.object.noun if tie.predicate == "wearing" and tie.object.kind == "thing" else None
        if worn is not None and worn.concept not in special("mounts"):
            tie.subject.other.append(f"wearing {_looks(tie.object)}")
            draft.dropped.add(tie.object)
            continue
        solid = tie.subject.kind in ("thing", "unknown") and tie.object.kind in ("thing", "unknown")
        if solid and not stewed(tie.subject, tie.predicate, tie.object):
            kept.append(tie)
    kept += _compounds(draft, {id(tie.object) for tie in kept if tie.predicate in ("holding", "wearing")})
    kept = [
        Tie(draft.part_of.get(id(tie.subject), tie.subject), tie.predicate, draft.part_of.get(id(tie.object), tie.object), tie.link)
        for tie in kept
    ]  # fmt: skip
    _fixtures(draft)
    _clients(draft)
    return [tie for tie in kept if tie.subject not in draft.dropped and tie.object not in draft.dropped]


def _same_again(draft: _Draft, ties: list[Tie]) -> list[Tie]:
    """A thing named again ("the robot says") is the thing named before: ties to it go to its first mention."""
    first: dict[str, Phrase] = {}
    again: dict[int, Phrase] = {}
    for phrase in draft.phrases():
        if phrase.kind != "thing" or phrase.noun is None or phrase.negated:
            continue
        name = phrase.noun.concept or phrase.noun.lemma
        before = first.get(name)
        indefinite = phrase.determined and not phrase.definite
        told = phrase.definite and before is not None and not before.colors and before.count in (None, 1)
        if (
            told
            and before is not None
            and phrase.count is None
            and not phrase.noun.plural
            and not (before.noun and before.noun.plural)
        ):
            before.colors, before.tinted = list(phrase.colors), list(phrase.tinted)
            again[id(phrase)] = before
            draft.dropped.add(phrase)
            continue
        listed = before is not None and paired(draft.nodes, before, phrase)
        if before is None or indefinite or listed or phrase.count is not None or phrase.colors or phrase.noun.plural:
            first.setdefault(name, phrase)
            continue
        again[id(phrase)] = before
        draft.dropped.add(phrase)
    return [
        Tie(again.get(id(tie.subject), tie.subject), tie.predicate, again.get(id(tie.object), tie.object), tie.link) for tie in ties
    ]  # fmt: skip


def _looks(phrase: Phrase) -> str:
    return " ".join([*(name for name, _ in phrase.colors), phrase.label])


def _as_thing(phrase: Phrase) -> None:
    """A place that something stands beside or before is a thing too, where the words name one."""
    if phrase.noun is not None and phrase.noun.concept and phrase.noun.section != "sky":
        phrase.kind, phrase.background = "thing", True


def _fixtures(draft: _Draft) -> None:
    """The door and the windows of a place or a house that is named before them are part of it."""
    housed = False
    for phrase in draft.phrases():
        noun = phrase.noun
        opening = phrase.kind == "thing" and noun is not None and noun.concept in ("door", "window")
        if opening and housed and noun is not None and (phrase.definite or noun.plural):
            draft.dropped.add(phrase)
        section = (noun.section or section_of(noun.concept)) if noun is not None else ""
        housed = housed or not phrase.negated and (phrase.kind == "place" or section == "building")


def _clients(draft: _Draft) -> None:
    """Whom a sheet is made for ("a poster for a bank") is not what it shows, where it shows anything else."""
    nodes = draft.nodes
    for k in range(1, len(nodes) - 1):
        before, link, who = nodes[k - 1], nodes[k], nodes[k + 1]
        made = isinstance(before, Link) or before.kind == "stop"
        if not (made and isinstance(link, Link) and isinstance(who, Phrase) and who.kind == "thing" and who.noun):
            continue
        purpose = fold(draft.text[link.start : link.end]) in special("purposes")
        if not purpose or who.noun.concept not in special("clients"):
            continue
        others = [p for p in draft.phrases() if p.kind == "thing" and p is not who and p not in draft.dropped]
        if any(not p.negated for p in others):
            draft.dropped.add(who)


def _compounds(draft: _Draft, held: set[int]) -> list[Tie]:
    """Read two nouns joined by "of": the second is a quality or owner of the first and not drawn, or lies in it."""
    nodes = draft.nodes
    contents: list[Tie] = []
    for k, node in enumerate(nodes[:-2]):
        joint, other = nodes[k + 1], nodes[k + 2]
        if not (
            isinstance(node, Phrase) and isinstance(joint, Link) and joint.kind == "of" and isinstance(other, Phrase)
        ):
            continue
        if node.kind not in ("thing", "unknown") or other.kind not in ("thing", "unknown") or id(node) in held:
            continue
        head, dependent = (other, node) if draft.language in SPACELESS or joint.value == "gen" else (node, other)
        container = head.noun is not None and head.noun.concept in special("containers")
        noun = dependent.noun
        several = dependent.count is not None or noun is not None and (noun.plural or noun.concept.startswith(KIND))
        served = container and noun is not None and noun.concept in special("served")
        if dependent.kind == "thing" and (head.kind == "unknown" or served):
            dependent.count = dependent.count if dependent.count is not None else head.count
            draft.part_of[id(head)] = dependent
            draft.dropped.add(head)
        elif container and several:
            contents.append(Tie(dependent, "in", head, joint))
        else:
            head.other.append(dependent.label)
            draft.dropped.add(dependent)
            draft.part_of[id(dependent)] = head
    return contents


def _number(draft: _Draft, ties: list[Tie]) -> None:
    """Choose which phrases become entities and give them their ids."""
    stand_ins = 0
    related = {id(end) for tie in ties for end in (tie.subject, tie.object)}
    for phrase in draft.phrases():
        if (
            phrase.negated
            or phrase.parts
            and not phrase.count
            or phrase in draft.dropped
            or _owns(draft, phrase)
            or len(draft.kept) >= MAX_ENTITIES
        ):
            continue
        if phrase.kind == "unknown":
            if stand_ins >= _MAX_STAND_INS or not _plain(draft, phrase, id(phrase) in related):
                continue
            stand_ins += 1
        elif phrase.kind != "thing":
            continue
        phrase.entity = f"entity-{len(draft.kept) + 1}"
        draft.kept.append(phrase)


def _owns(draft: _Draft, phrase: Phrase) -> bool:
    """Tell whether a phrase only says whose something is ("a dog's bowl"); its own parts ("a tiger's face") show itself."""
    if draft.text[phrase.end : phrase.end + 2] not in ("'s", "’s"):
        return False
    after = next((node for node in draft.nodes[phrase.at + 1 :] if isinstance(node, Phrase)), None)
    return after is not None and after.kind != "part"


def _plain(draft: _Draft, phrase: Phrase, related: bool) -> bool:
    """Tell whether an unknown noun is plainly a thing to see: asked for first, listed or related beside known things."""
    nodes = draft.nodes
    at = phrase.at
    after = nodes[at + 1] if at + 1 < len(nodes) else None
    if isinstance(after, Link) and after.kind in ("of", "be"):
        return False
    following = nodes[at + 2] if at + 2 < len(nodes) else None
    if (
        isinstance(after, Link)
        and after.kind == "conj"
        and not (isinstance(following, Phrase) and following.determined)
    ):
        return False
    if at + 2 < len(nodes) and isinstance(after, Link) and after.kind == "sep" and after.value == "hole":
        return False
    before = nodes[at - 1] if at else None
    if before is None or related:
        return True
    if not isinstance(before, Link):
        return False
    earlier = nodes[at - 2] if at > 1 else None
    if before.kind == "of":
        return isinstance(earlier, Phrase) and earlier.kind == "stop" and at <= 3
    return before.kind == "conj" and isinstance(earlier, Phrase) and earlier.kind in ("thing", "unknown")


def _tabletop(draft: _Draft, ties: list[Tie], setting: Any) -> Any:
    """Small things on a table are seen on its top: the table becomes the place, unless it is asked for as furniture."""
    for tie in list(ties):
        table = tie.object
        what = tie.subject.noun
        small = what is not None and (what.section or section_of(what.concept)) in ("tabletop", "food")
        if (
            tie.predicate != "on"
            or tie.link.kind == "with"
            or not small
            or table.noun is None
            or setting.place not in ("none", "table")
        ):
            continue
        if table.noun.concept not in ("dining-table", "table", "desk") or table.label not in special("tables"):
            continue
        ties.remove(tie)
        for phrase in [p for p in draft.kept if p is table]:
            draft.kept.remove(phrase)
        words = draft.text[table.start : table.end]
        span = Span(start=table.start, end=table.end, text=words)
        draft.decisions.append(Decision(what="place", value="table", because=span, rule="a small thing on a table"))
        setting = setting.model_copy(update={"place": "table", "words": words})
        _renumber(draft)
    return setting


def _renumber(draft: _Draft) -> None:
    for k, phrase in enumerate(draft.kept, start=1):
        phrase.entity = f"entity-{k}"


def _entities(draft: _Draft, ties: list[Tie]) -> tuple[Entity, ...]:
    found: list[Entity] = []
    oblique = {id(tie.object) for tie in ties} if draft.language == "ru" else set()
    resting = {
        tie.object.entity for tie in ties if tie.predicate in ("on", "in", "inside", "under", "behind", "in-front-of")
    }
    for phrase in draft.kept:
        concept = phrase.noun.concept if phrase.noun else ""
        role: Any = "subject"
        if phrase.background:
            role = "background"
        elif found and (phrase.entity in resting or len(found) > 1):
            role = "support"
        entity = Entity(
            id=phrase.entity,
            concept=concept,
            label=phrase.said or draft.text[phrase.end - len(phrase.label) : phrase.end],
            count=count_of(phrase, oblique=id(phrase) in oblique),
            attributes=_attributes(phrase),
            role=role,
        )
        found.append(entity)
        _explain(draft, phrase, entity)
    return tuple(found)


def _explain(draft: _Draft, phrase: Phrase, entity: Entity) -> None:
    span = Span(start=phrase.start, end=phrase.end, text=draft.text[phrase.start : phrase.end])
    color = f", {entity.attributes.color_name}" if entity.attributes.color_name else ""
    value = f"{entity.count} × {entity.concept or entity.label}{color}"
    rule = "a noun of the word lists" if entity.concept else "a noun no list knows"
    draft.decisions.append(Decision(what="entity", value=value, because=span, rule=rule))
    for start, end in phrase.tinted:
        if not phrase.start <= start < phrase.end:
            said = Span(start=start, end=end, text=draft.text[start:end])
            draft.decisions.append(Decision(what="colour", value=entity.id, because=said, rule="said of a thing"))
    if not entity.concept:
        draft.notes.append(
            Note(
                severity="warning",
                stage="reason",
                where=entity.id,
                message=f"there is no drawing of {entity.label!r}: in a picture a plain shape stands for it, a sheet leaves it out",
                hint="say it with a commoner word, or use a painter that draws anything",
            )
        )


def _attributes(phrase: Phrase) -> Attributes:
    own = hues().get(phrase.noun.lemma) if phrase.noun else None
    colors = phrase.colors or ([own] if own else [])
    values: dict[str, Any] = {key: value for key, value in phrase.qualities.items() if value}
    return Attributes(
        color=colors[0][1] if colors else None,
        color_name=colors[0][0] if colors else "",
        second_color=colors[1][1] if len(colors) > 1 else phrase.second,
        other=tuple(phrase.other),
        **values,
    )
