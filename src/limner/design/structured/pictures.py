"""Pictures within a layout: small icons of one thing, motifs and scenes staged from the plan."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from limner.assets.lexicon import Match
from limner.design.context import Context
from limner.design.inks import printed
from limner.design.staging import stage
from limner.design.structured.board import Board
from limner.design.structured.prices import split_price
from limner.design.structured.topics import actions_in, begins_with_action, brief_topic, concept_in
from limner.document.color import Color
from limner.document.fills import Effect
from limner.document.geometry import Box
from limner.document.layers import Mask, PictureLayer
from limner.document.plan import Copy
from limner.document.scene import Attributes, Entity, Instance, PictureStyle, Scene, Setting

_CERTAIN = 0.6
"""Least weight of a word's reading for it to become an icon."""

SURE = 0.95
"""The same for the one picture of a sheet: the word must be the thing's own name."""

_NOT_ICONS = ("symbol", "flag", "body", "face", "smiley", "person")


def motif_entities(ctx: Context) -> tuple[str, ...]:
    """Return the ids of the entities that are a picture of their own (not mere ornament), all if there are only such."""
    main = tuple(e.id for e in ctx.plan.entities if e.role in {"subject", "support"} and e.count > 0)
    return main or tuple(e.id for e in ctx.plan.entities if e.count > 0)


def has_motif(ctx: Context) -> bool:
    """Tell whether the plan names anything to draw."""
    return bool(motif_entities(ctx))


def draw_motif(
    board: Board,
    box: Box,
    *,
    entities: Sequence[str] | None = None,
    keep_clear: tuple[Box, ...] = (),
    mode: Literal["scene", "motif", "panel"] = "motif",
    stem: str = "motif",
    mask: Mask | None = None,
    salt: int = 0,
    effects: tuple[Effect, ...] = (),
    print_in: tuple[str, Color, Color] | None = None,
) -> PictureLayer | None:
    """Stage entities of the plan in a box and lay the picture in; None when there is nothing to draw.

    ``print_in`` is a picture style and the two inks it is printed in, used unless the brief itself says how it looks.
    """
    ctx = board.ctx
    names = tuple(entities) if entities is not None else motif_entities(ctx)
    if not names and mode == "motif":
        return None
    staged = stage(
        ctx.plan, box, palette=ctx.palette, resources=ctx.resources, seed=ctx.seed + salt, keep_clear=keep_clear,
        entities=names, copies=(), mode=mode,
    )  # fmt: skip
    scene = staged.scene
    told = ctx.plan.picture_style or any(e.attributes.color for e in ctx.plan.entities if e.id in names)
    if print_in is not None and not told:
        style, *inks = print_in
        scene = scene.model_copy(update={"style": PictureStyle(name=style), "palette": tuple(inks)})
    elif mode == "motif":
        scene = printed(ctx, scene, (ctx.palette.ground,))
    return board.picture(scene, box, stem=stem, mask=mask, effects=effects)


def icon_scene(ctx: Context, concept: str, label: str, box: Box, *, fill: float = 0.94) -> Scene:
    """Return a scene of one thing alone, as large as the box allows, without ground or shadow."""
    aspect = ctx.resources.concepts.get(concept).aspect
    height = min(fill, fill * (box.w / box.h) / aspect) if box.h else fill
    known = next((e for e in ctx.plan.entities if e.concept == concept), None)
    thing = Entity(
        id=known.id if known else "icon",
        concept=concept,
        label=known.label if known else label,
        attributes=known.attributes if known else Attributes(),
        instances=(Instance(x=0.5, y=0.5 + height / 2, height=height),),
    )
    name = ctx.plan.picture_style if ctx.plan.picture_style in {"line-art", "pixel", "flat"} else "illustration"
    return Scene(
        setting=Setting(place="none"),
        entities=(thing,),
        style=PictureStyle(name=name),
        contact_shadows=False,
        seed=ctx.seed,
    )


def draw_icon(board: Board, concept: str, box: Box, *, label: str = "") -> PictureLayer:
    """Draw one concept as an icon in a box."""
    return board.picture(icon_scene(board.ctx, concept, label or concept, box), box, stem="icon", role="icon")


def emblem_of(ctx: Context) -> str:
    """Return the concept that stands for the brief when it names no thing to draw (its trade or place), or ""."""
    if has_motif(ctx):
        return ""
    heads = " ".join(c.text for c in ctx.copies("title", "brand", "subtitle"))
    return brief_topic(ctx) or concept_in(ctx, heads, "trades", "places")


def draw_emblem(
    board: Board, box: Box, *, salt: int = 0, print_in: tuple[str, Color, Color] | None = None
) -> PictureLayer | None:
    """Draw what the brief names or, without that, the thing its trade or place is known by; None when there is neither."""
    if has_motif(board.ctx):
        return draw_motif(board, box, salt=salt, print_in=print_in)
    concept = emblem_of(board.ctx)
    if not concept:
        return None
    scene = icon_scene(board.ctx, concept, concept, box)
    if print_in is not None and not board.ctx.plan.picture_style:
        style, *inks = print_in
        scene = scene.model_copy(update={"style": PictureStyle(name=style), "palette": tuple(inks)})
    elif print_in is None:
        scene = printed(board.ctx, scene, (board.ctx.palette.ground,))
    return board.picture(scene, box, stem="motif")


def ground_picture(board: Board, box: Box, place: str, *, mask: Mask | None = None) -> PictureLayer:
    """Lay a backdrop (one of the painters' places) into a box."""
    return board.picture(
        Scene(setting=Setting(place=place), seed=board.ctx.seed), box, stem="backdrop", role="background", mask=mask
    )


def topic_of(ctx: Context, copies: Sequence[Copy]) -> str:
    """Return the surest concept the strings name, the first ones first, or ""."""
    for copy in copies:
        found = concepts_in(ctx, copy.text, least=SURE)
        if found:
            return found[0]
    return ""


_EXACT = 3
"""Words of an alphabet with at most so many letters name a thing only as they are listed."""


def concepts_in(ctx: Context, text: str, *, least: float = _CERTAIN) -> list[str]:
    """Return the drawable concepts that the words of a text name, surest first (``least`` 0…1.5); numbers are not words."""
    cut = split_price(text)
    words = text[: cut.name_end] if cut else text
    found: list[tuple[float, str]] = []
    for start, end, matches in ctx.resources.lexicon.scan(words, ctx.plan.language):
        word = words[start:end].strip().casefold()
        if not word or word[0].isdigit() or len(word) < (1 if ord(word[0]) > 0x2E80 else 3):
            continue
        # A short word is no form of another: Italian "per" (for) is not a pear.
        exact = len(word) <= _EXACT and ord(word[0]) < 0x590
        options = [
            (_surety(match, word), match.concept)
            for match in matches
            if match.concept in ctx.resources.concepts and not (exact and match.word.casefold() != word)
        ]
        options = [(sure, name) for sure, name in options if sure >= least and _is_thing(ctx, name)]
        if options:
            found.append(max(options, key=lambda row: row[0]))
    return [concept for _, concept in sorted(found, key=lambda row: -row[0])]


def _surety(match: Match, word: str) -> float:
    """Return how surely a word means this concept: its weight, more where the concept is named by the very word."""
    thing = re.split("-(?:with|of|in|on)-", match.concept)[0]
    head = thing.rpartition("-")[2]
    named = 0.0
    if match.concept == word:
        named = 0.5
    elif head == word or (len(head) > 2 and word.startswith(head)):
        named = 0.25 if thing == match.concept else 0.0
    return match.weight + named - 0.04 * match.concept.count("-")


def _is_thing(ctx: Context, name: str) -> bool:
    concept = ctx.resources.concepts.get(name)
    return concept.group not in _NOT_ICONS and concept.color != "mono"


def spots_in(ctx: Context, text: str) -> list[str]:
    """Return what can stand beside a string as its picture, best first: things it surely names, then what it says to do.

    What leads ("Roast — 12 minutes in the drum") comes before what only follows; a string that begins with what to do is
    about that.
    """
    head = _HEAD.split(text, maxsplit=1)[0]
    out: list[str] = []
    for part in dict.fromkeys((head, text)):
        todo = actions_in(ctx, part)
        out += (
            [*todo[:1], *concepts_in(ctx, part, least=SURE), *todo]
            if begins_with_action(part)
            else [*concepts_in(ctx, part, least=SURE), *todo]
        )
    return list(dict.fromkeys(out))


_HEAD = re.compile(r"\s[—–-]\s|[:：]")


def icons_for(ctx: Context, copies: Sequence[Copy]) -> list[str]:
    """Return one concept for each string, all different, or an empty list when some string has none."""
    used: set[str] = set()
    chosen: list[str] = []
    spare = [e.concept for e in ctx.plan.entities if e.concept and e.concept in ctx.resources.concepts]
    for copy in copies:
        options = [c for c in (*spots_in(ctx, copy.text), *concepts_in(ctx, copy.text)) if c not in used]
        chosen.append(options[0] if options else "")
        used.update(options[:1])
    for i, concept in enumerate(chosen):
        if not concept:
            rest = [c for c in spare if c not in used]
            chosen[i] = rest[0] if rest else ""
            used.update(rest[:1])
    return chosen if copies and all(chosen) else []
