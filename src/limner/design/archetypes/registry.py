"""Which compositions a medium can take, how well each suits a context, and the choice among them by seed."""

from __future__ import annotations

from typing import NamedTuple

from limner.design.archetypes import (
    bleed,
    couplet,
    eras,
    film,
    lettered,
    panorama,
    plain,
    posters,
    scenic,
    scroll,
    spine,
    thumbs,
    tower,
)
from limner.design.archetypes.cards import banner, card, cover
from limner.design.archetypes.cast import has_motif, has_scene, shown, wordy
from limner.design.archetypes.exact import exact, wants_exact
from limner.design.composed import ARCHETYPES as COMPOSED
from limner.design.composed.posterlist import LISTS
from limner.design.composed.screens import SCREENS
from limner.design.context import Archetype, Context, Suits
from limner.design.patterns import PATTERNS
from limner.design.pieces import ARCHETYPES as PIECES
from limner.design.printed import ARCHETYPES as PRINTED
from limner.design.structured import ARCHETYPES as STRUCTURED
from limner.errors import LookupFailed, nearest

Entry = tuple[str, Archetype, Suits]


def _styled(name: str, base: float = 1.0) -> Suits:
    """Return a measure: how the style family likes a composition, times its base."""
    return lambda ctx: base * ctx.style.prefers(name)


def _typographic(name: str) -> Suits:
    """Return a measure for compositions led by type: they want few words and no scene."""

    def suits(ctx: Context) -> float:
        score = ctx.style.prefers(name) * (1.0 if has_motif(ctx) else 0.55)
        if has_scene(ctx):
            score *= 0.25
        if wordy(ctx) > 2:
            score *= 0.5
        return score

    return suits


def _motif(name: str) -> Suits:
    """Return a measure for compositions around a cut-out: they want something to show and no described place."""

    def suits(ctx: Context) -> float:
        bare = {"diagonal": 0.1, "cropped": 0.2, "split": 0.3}.get(name, 0.6)
        score = ctx.style.prefers(name) * (1.0 if has_motif(ctx) else bare)
        if name in ("cropped", "window") and sum(entity.count for entity in shown(ctx)) > 2:
            score *= 0.35
        return score * (0.3 if has_scene(ctx) else 1.0)

    return suits


def _scenic(name: str, alone: float) -> Suits:
    """Return a measure for compositions that show a place; ``alone`` is what is left where the brief names none."""

    def suits(ctx: Context) -> float:
        return ctx.style.prefers(name) * (2.6 if has_scene(ctx) else alone)

    return suits


def _card_suits(ctx: Context) -> float:
    """Return how well the plain card suits: with something to show, or with leaves about type that stands alone."""
    alone = 4.5 if ctx.style.frame == "botanical" else 1.0
    return ctx.style.prefers("card") * (2.0 if has_motif(ctx) else alone)


def _banner_suits(ctx: Context) -> float:
    """Return how well the selling banner suits: it wants a product or an action."""
    return ctx.style.prefers("banner") * (2.4 if has_motif(ctx) or ctx.copies("button") else 1.3)


MANNERS: tuple[Entry, ...] = (
    ("panorama", panorama.panorama, panorama.panorama_suits),
    ("scroll", scroll.scroll, scroll.scroll_suits),
    ("halo", eras.halo, eras.suits("halo")),
    ("horizon", eras.horizon, eras.suits("horizon")),
    ("pop", eras.pop, eras.suits("pop")),
    ("rings", eras.rings, eras.suits("rings")),
    ("flags", eras.flags, eras.suits("flags")),
)
"""Compositions of an era or a manner: each of the families that have it."""

POSTERS: tuple[Entry, ...] = (
    ("statement", posters.statement, _typographic("statement")),
    ("swiss", posters.swiss, _motif("swiss")),
    ("cropped", posters.cropped, _motif("cropped")),
    ("split", posters.split, _motif("split")),
    ("bands", posters.bands, _motif("bands")),
    ("diagonal", posters.diagonal, _motif("diagonal")),
    ("framed", scenic.framed, _motif("framed")),
    ("radial", scenic.radial, _motif("radial")),
    ("window", scenic.window, _scenic("window", 0.6)),
    ("fullbleed", bleed.fullbleed, _scenic("fullbleed", 0.12)),
    ("lettered", lettered.lettered, lambda ctx: lettered.lettered_suits(ctx) * ctx.style.prefers("lettered")),
    ("spine", spine.spine, lambda ctx: spine.spine_suits(ctx) * ctx.style.prefers("spine")),
    ("couplet", couplet.couplet, couplet.couplet_suits),
    ("film", film.film, film.suits),
    *MANNERS,
)
BANNERS: tuple[Entry, ...] = (
    ("banner", banner, _banner_suits),
    ("tower", tower.tower, tower.suits),
    ("swiss", posters.swiss, _motif("swiss")),
    ("diagonal", posters.diagonal, _motif("diagonal")),
    ("radial", scenic.radial, _motif("radial")),
    ("split", posters.split, _motif("split")),
    ("fullbleed", bleed.fullbleed, _scenic("fullbleed", 0.0)),
    ("cropped", posters.cropped, _motif("cropped")),
    ("lettered", lettered.lettered, lambda ctx: 0.9 * lettered.lettered_suits(ctx)),
    *MANNERS,
)
THUMBNAILS: tuple[Entry, ...] = (
    ("thumb-shout", thumbs.shout, lambda ctx: ctx.style.prefers("thumb-shout")),
    ("thumb-marker", thumbs.marker, lambda ctx: ctx.style.prefers("thumb-marker")),
    ("thumb-spot", thumbs.spot, lambda ctx: ctx.style.prefers("thumb-spot")),
    ("thumb-overlaid", thumbs.overlaid, thumbs.suits_overlaid),
)
CARDS: tuple[Entry, ...] = (
    ("card", card, _card_suits),
    ("framed", scenic.framed, _motif("framed")),
    ("window", scenic.window, _scenic("window", 0.6)),
    ("radial", scenic.radial, _motif("radial")),
    ("scroll", scroll.scroll, scroll.scroll_suits),
)
COVERS: tuple[Entry, ...] = (
    ("cover", cover, lambda ctx: ctx.style.prefers("cover") * (2.0 if has_motif(ctx) or has_scene(ctx) else 1.2)),
    ("spine", spine.spine, spine.spine_suits),
    ("window", scenic.window, _scenic("window", 0.8)),
    ("fullbleed", bleed.fullbleed, _scenic("fullbleed", 0.0)),
    ("cropped", posters.cropped, _motif("cropped")),
    ("swiss", posters.swiss, _motif("swiss")),
    ("lettered", lettered.lettered, lambda ctx: 1.2 * lettered.lettered_suits(ctx)),
    *MANNERS,
)
PICTURES: tuple[Entry, ...] = (("picture", plain.picture, lambda ctx: 1.0),)
EXACT: tuple[Entry, ...] = (("exact", exact, lambda ctx: 1.0),)
TITLED: tuple[Entry, ...] = (
    ("fullbleed", bleed.fullbleed, lambda ctx: 1.0),
    ("window", scenic.window, lambda ctx: 0.5),
)


def _untold(weight: float) -> Suits:
    """Return a measure for infographics that give nothing to explain: a title alone, or a subject; they become a picture of it."""

    def suits(ctx: Context) -> float:
        told = ctx.plan.chart is not None or ctx.plan.structure is not None or len(ctx.copies()) > 1
        return 0.0 if told else weight

    return suits


UNTOLD: tuple[Entry, ...] = (
    ("window", scenic.window, _untold(50.0)),
    ("fullbleed", bleed.fullbleed, _untold(40.0)),
    ("framed", scenic.framed, _untold(40.0)),
)

ARCHETYPES: dict[str, tuple[Entry, ...]] = {
    **STRUCTURED,
    **COMPOSED,
    "infographic": (*STRUCTURED["infographic"], *COMPOSED["infographic"], *UNTOLD),
    "poster": (*POSTERS, *LISTS),
    "banner": (*BANNERS, *LISTS),
    "thumbnail": THUMBNAILS,
    "cover": (*COVERS, *LISTS),
    "scene": PICTURES,
    "product": PICTURES,
    "packaging": PICTURES,
    **PRINTED,
    **PIECES,
    "pattern": PATTERNS,
    "ui": (*STRUCTURED["ui"], *SCREENS),
    "card": (*CARDS, *PRINTED["card"]),
    "magazine": (*STRUCTURED["magazine"], *PRINTED["magazine"]),
}
"""Every archetype by medium: its name, what makes the sheet, and how well it suits a context (0: not at all)."""


NEAR = 0.3
"""Compositions that suit this share of the best one are all taken in turn."""


class Choice(NamedTuple):
    """The composition chosen: its name, what makes it, how well it suits beside the best (0…1), and the others weighed."""

    name: str
    make: Archetype
    fit: float
    others: tuple[str, ...] = ()


def pick(ctx: Context) -> Choice:
    """Return the composition of a context: in turns by seed among those that suit at least three tenths as well as the best.

    The context's direction may name one, or some to pass over. Raises LookupFailed for a name the medium does not have.
    """
    entries = entries_of(ctx)
    scored = [(max(0.0, suits(ctx)), name, make) for name, make, suits in entries]
    best = max(score for score, _, _ in scored)
    if ctx.direction.archetype:
        entry = _named(scored, ctx.direction.archetype)
    else:
        fresh = [one for one in scored if one[1] not in ctx.direction.other_than and one[0] > 0] or scored
        most = max(score for score, _, _ in fresh)
        near = [one for one in fresh if one[0] > 0 and one[0] >= NEAR * most] or fresh[:1]
        entry = ctx.turns("archetype").choices(near, [max(score, 1e-9) ** 1.2 for score, _, _ in near])[0]
    others = sorted(
        (one for one in scored if one[1] != entry[1] and one[0] >= NEAR * best > 0), key=lambda one: -one[0]
    )
    fit = entry[0] / best if best > 0 else 1.0
    return Choice(entry[1], entry[2], round(fit, 4), tuple(name for _, name, _ in others))


def entries_of(ctx: Context) -> tuple[Entry, ...]:
    """Return the compositions that a context's brief can take."""
    if wants_exact(ctx):
        return EXACT
    entries = ARCHETYPES.get(ctx.plan.medium, PICTURES)
    if not ctx.copies() and ctx.plan.medium in ("poster", "banner", "card", "cover", "thumbnail"):
        entries = PICTURES
    if ctx.plan.medium == "scene" and _titled(ctx):
        entries = TITLED if has_scene(ctx) or has_motif(ctx) else POSTERS
    return entries


def _named(scored: list[tuple[float, str, Archetype]], wanted: str) -> tuple[float, str, Archetype]:
    for one in scored:
        if one[1] == wanted:
            return one
    names = [name for _, name, _ in scored]
    raise LookupFailed(
        "this medium has no composition of this name",
        where="archetype",
        value=wanted,
        valid=", ".join(names),
        hint=nearest(wanted, names),
    )


def _titled(ctx: Context) -> bool:
    """Tell whether a picture's strings make a sheet of it: a title and its lines, on nothing, put nowhere in particular."""
    items = ctx.plan.copy_
    free = all(not item.carrier and item.place is None and not item.speaker for item in items)
    return free and any(item.role in ("title", "quote") for item in items) and not ctx.plan.canvas.transparent
