"""Palettes: a plan and a style in, five colours by role out; made in OKLCH, contrast guaranteed, named colours kept exactly.

Sources: Ottosson's OKLab for equal steps; WCAG 2.2 for contrast; the 60-30-10 scheme of dominant, secondary and accent.
"""

from __future__ import annotations

import functools
import random
import tomllib
from importlib import resources as files
from typing import NamedTuple

from limner.design.localcolors import LIVELY, SAME_HUE, hue_turn
from limner.design.schemes import scheme
from limner.design.signals import Signals, signals
from limner.design.styles import StyleFamily
from limner.document.color import OKLCH, Color, adjust, contrast, from_oklch, mix, oklch, readable, to_hex
from limner.document.document import Palette
from limner.document.plan import Plan

INK, DISPLAY = 7.0, 4.5
"""Least contrast of text, and of display type, on the ground."""
_LETTERS = 3.4
_STRONG = 0.06
_PICTURES = frozenset({"scene", "product", "packaging", "comic"})
_NOWHERE = frozenset({"none", "plain", "gradient", "paper"})
_PAPERS = frozenset({"resume"})
"""Sheets that are read on paper and printed at home: their ground is light unless the brief says otherwise."""
_DARK = ("dark", "moody", "noir", "thriller", "horror", "gothic", "sinister", "ominous", "film-noir", "crime")
_LIGHT = ("pastel", "airy", "bright", "cheerful", "sunny")


class Base(NamedTuple):
    """A palette of the table: its colours in role order and the words it suits."""

    name: str
    colors: tuple[str, ...]
    words: tuple[str, ...]


@functools.cache
def bases() -> tuple[Base, ...]:
    """Return every palette of the table, in the table's order."""
    text = files.files("limner.design").joinpath("data/palettes.toml").read_text("utf-8")
    return tuple(
        Base(name, tuple(row["colors"]), tuple(row["words"])) for name, row in tomllib.loads(text)["palette"].items()
    )


def choose(plan: Plan, style: StyleFamily, rng: random.Random, shown: tuple[OKLCH, ...] = ()) -> Palette:
    """Return the palette of a plan: colours it names exactly in their roles, the rest from a base that suits its mood.

    ``shown`` are the colours the things on the sheet are known by: no tomato is to lie on red.

    The ink has at least 7:1 on the ground and main at least 4.5:1, unless the brief itself names a text colour (then
    that colour is kept, and the layout puts an edge or a panel behind it where needed).
    """
    brief = plan.palette
    found = signals(plan)
    asked = (*brief.dominant, brief.accent or "") if brief.background is None else brief.dominant
    named = tuple(dict.fromkeys(c for c in asked if c and c != brief.background))
    dark = dark_mood(found)
    hour = dark if dark is not None else _hour(plan)
    if hour is None and style.bright and named:
        hour = False  # colours named for a cheerful sheet are not to end as its night
    paper = plan.medium in _PAPERS and hour is None
    hour = False if paper else hour
    base = _pick(found, style, rng, brief.background, named, hour, 4.5 if dark or paper else 2.2, _things(plan), shown)
    if brief.background is None and not named:
        bent = _bent(base, found, rng)
        ink = _ink(bent.ink, bent.ground)
        deep = readable(bent.ground, ink, INK + 0.05)
        return finish(bent.model_copy(update={"ground": deep, "ink": ink}), keep=brief.text)
    if brief.background is None and not _pictured(plan) and (brief.dominant or _listed(named, brief.accent)):
        letters = [
            item.style.color for item in plan.copy_ if item.style.color and not item.carrier and item.role != "badge"
        ]
        made = scheme(named, base.colors[3], hour, rng, letters)
        accent = brief.accent if brief.accent and contrast(brief.accent, made.ground) > 1.5 else made.accent
        return finish(
            _palette(f"{base.name}*", made.ground, made.main, made.second, accent, base.colors[4]), keep=brief.text
        )
    ground = brief.background or _ground_of(named, base)
    if brief.background and brief.text and contrast(brief.text, ground) < _LETTERS and "#" not in plan.prompt:
        # Colours named by words are families of tones: a little deeper or lighter a ground spares the letters an edge.
        deeper = readable(ground, brief.text, _LETTERS)
        ground = deeper if abs(oklch(deeper).l - oklch(ground).l) < 0.2 else ground
    return finish(_rebuilt(base, ground, named, brief.accent), keep=brief.text)


def dark_mood(found: Signals) -> bool | None:
    """Tell whether a brief's mood asks for a dark sheet (True) or a light one (False); None where it says neither."""
    if found.weight_of(_DARK) >= 0.7:
        return True
    return False if found.weight_of(_LIGHT) >= 0.7 else None


def _pictured(plan: Plan) -> bool:
    """Tell whether the sheet is a picture of something: there named colours are things' colours, and light stays natural."""
    shows = plan.entities or any(item.carrier for item in plan.copy_) or plan.setting.place not in _NOWHERE
    return plan.medium in _PICTURES and bool(shows)


def _listed(named: tuple[Color, ...], accent: Color | None) -> bool:
    return any(color != accent for color in named)


def finish(palette: Palette, keep: Color | None = None) -> Palette:
    """Return the palette with ink and main made readable on its ground; ``keep`` is a text colour that stays."""
    ink = _ink(palette.ink, palette.ground)
    main = keep or readable(palette.main, palette.ground, DISPLAY)
    return palette.model_copy(update={"ink": ink, "main": main})


def on(palette: Palette, ground: Color, ratio: float = DISPLAY) -> Color:
    """Return the palette's colour that reads best on a ground: the first of ink, ground, main that suffices."""
    for color in (palette.ink, palette.ground, palette.main):
        if contrast(color, ground) >= ratio:
            return color
    return _ink(palette.ink, ground)


def text_color(color: Color, ground: Color, ratio: float = DISPLAY) -> Color:
    """Return the colour itself where it reads on the ground, else its nearest lighter or darker neighbour that does."""
    return color if contrast(color, ground) >= ratio else readable(color, ground, ratio)


def is_dark(color: Color) -> bool:
    """Tell whether light text reads better than dark text on a colour."""
    return contrast("#ffffff", color) > contrast("#000000", color)


def tint(color: Color, ground: Color, amount: float) -> Color:
    """Return the ground with a share (0…1) of the colour in it: quiet ornament that stays below the type."""
    return mix(ground, color, amount)


def _pick(
    found: Signals,
    style: StyleFamily,
    rng: random.Random,
    ground: Color | None,
    named: tuple[Color, ...],
    hour: bool | None,
    weight: float = 2.2,
    things: tuple[Color, ...] = (),
    shown: tuple[OKLCH, ...] = (),
) -> Base:
    scored = []
    for base in bases():
        score = (
            2.0 * found.weight_of(base.words) + 1.5 * (base.name in style.palettes) + 1.2 * (style.name in base.words)
        )
        if ground is not None:
            score -= 6.0 * _distance(ground, base.colors[0])
        elif hour is not None and is_dark(base.colors[0]) != hour:
            score -= weight
        for color in named:
            score -= 3.0 * min(_distance(color, own) for own in base.colors)
        for color in things:
            score -= 1.6 * min(_distance(color, own) for own in base.colors) + 2.0 * _clash(color, base.colors[0])
        score -= _SUNK * any(_sinks(color, oklch(base.colors[0])) for color in shown[:3])
        scored.append((score, base))
    best = max(score for score, _ in scored)
    near = [(score, base) for score, base in scored if score >= best - 1.0]
    return rng.choices([base for _, base in near], [2.0 ** (score - best) for score, _ in near])[0]


_SUNK = 2.5
"""What it costs a palette that a thing shown would sink into its ground."""


def _sinks(color: OKLCH, ground: OKLCH) -> bool:
    """Tell whether a thing of a colour is lost on a ground: both lively, of one hue and near in lightness."""
    return ground.c > LIVELY and hue_turn(color.h, ground.h) < SAME_HUE and abs(color.l - ground.l) < 0.32


def _things(plan: Plan) -> tuple[Color, ...]:
    """Return the strong colours the brief gives to things: with no other colours named the sheet is to go with them."""
    colors = (entity.attributes.color for entity in plan.entities)
    return tuple(color for color in colors if color is not None and oklch(color).c > _STRONG)


def _hour(plan: Plan) -> bool | None:
    """Tell whether a picture of the place the brief names is dark (True) or light (False); None where there is no place."""
    setting = plan.setting
    if setting.place in ("none", "plain", "gradient", "paper") and setting.time == "unspecified":
        return None
    return dark_place(plan)


def dark_place(plan: Plan) -> bool:
    """Tell whether a picture of the place and hour of a plan is dark by nature: night, dusk, a stage, deep water, space."""
    setting = plan.setting
    return setting.time in ("night", "dusk") or setting.place in ("space", "underwater", "cave", "moon", "stage")


def _bent(base: Base, found: Signals, rng: random.Random) -> Palette:
    """Bend a base by a hair of hue, and by the season and hour the brief names, so that no two briefs look alike."""
    hue, chroma, light = rng.uniform(-5, 5), 1.0, 0.0
    if found.has("winter", "fog", "snow", "calm", "soft"):
        chroma *= 0.9
    if found.has("summer", "party", "playful", "kids"):
        chroma *= 1.08
    if found.has("night", "midnight") and is_dark(base.colors[0]):
        light = -0.015
    roles = [
        adjust(color, hue=hue, chroma=chroma, lightness=light if i in (0, 2) else 0)
        for i, color in enumerate(base.colors)
    ]
    return _palette(base.name, *roles)


def _rebuilt(base: Base, ground: Color, named: tuple[Color, ...], accent: Color | None) -> Palette:
    """Set a palette on a ground the brief names, other named colours first, the base's colours where they still agree."""
    pool = [c for c in named if _distance(c, ground) > 0.12]
    _, main, second, pop, ink = base.colors
    dark = is_dark(ground)
    if pool:
        main = max(pool, key=lambda c: contrast(c, ground))
    elif contrast(main, ground) < 3 or _clash(main, ground) or _foreign(main, ground, base):
        main = _harmony(ground, dark)
    rest = [c for c in pool if c != main]
    plain = oklch(ground).c < 0.02
    second = (
        rest[0]
        if rest
        else mix(ground, main, 0.16)
        if plain
        else adjust(ground, lightness=0.09 if dark else -0.08, chroma=1.05)
    )
    pop = accent or (rest[1] if len(rest) > 1 else pop)
    if accent is None and len(rest) < 2 and (_distance(pop, ground) < 0.18 or _clash(pop, ground)):
        pop = adjust(main, lightness=0.08 if dark else -0.05, hue=28)
    return _palette(f"{base.name}*", ground, main, second, pop, ink)


def _ground_of(named: tuple[Color, ...], base: Base) -> Color:
    """Choose the ground among colours named without a role: the lightest of two or more, else a tint of the one."""
    lightest = max(named, key=lambda c: oklch(c).l)
    if len(named) >= 2 and (oklch(lightest).l > 0.88 or oklch(lightest).c < 0.02):
        return lightest
    color = oklch(named[0])
    if is_dark(base.colors[0]):
        return to_hex(from_oklch(0.24, min(0.07, color.c), color.h))
    return to_hex(from_oklch(0.955, min(0.028, color.c), color.h))


def _harmony(ground: Color, dark: bool) -> Color:
    value = oklch(ground)
    if value.c < 0.02:
        return "#f3ead6" if dark else "#1d1d1f"
    if dark:
        return to_hex(from_oklch(0.92, 0.07, 85))
    return to_hex(from_oklch(0.34, min(0.14, value.c + 0.03), value.h - 12))


def _clash(color: Color, ground: Color) -> bool:
    """Tell whether two strong colours of equal weight fight: both saturated, hues apart, lightness near."""
    one, two = oklch(color), oklch(ground)
    turn = abs((one.h - two.h + 180) % 360 - 180)
    return min(one.c, two.c) > 0.1 and turn > 60 and abs(one.l - two.l) < 0.3


def _foreign(main: Color, ground: Color, base: Base) -> bool:
    """Tell whether a base's main has nothing to do with a coloured ground the brief names: another hue, on a light ground."""
    one, two = oklch(main), oklch(ground)
    turn = abs((one.h - two.h + 180) % 360 - 180)
    return not is_dark(ground) and min(one.c, two.c) > 0.035 and turn > 70 and _distance(ground, base.colors[0]) > 0.12


def _ink(color: Color, ground: Color) -> Color:
    if contrast(color, ground) >= INK:
        return color
    value = oklch(ground)
    for lightness in (0.97, 0.985, 1.0) if is_dark(ground) else (0.24, 0.18, 0.1, 0.0):
        candidate = to_hex(from_oklch(lightness, min(0.03, value.c * 0.3), value.h))
        if contrast(candidate, ground) >= INK:
            return candidate
    return max(("#000000", "#ffffff"), key=lambda c: contrast(c, ground))


def _distance(first: Color, second: Color) -> float:
    """Return the OKLab distance of two colours, about 0…1."""
    one, two = oklch(first), oklch(second)
    turn = abs((one.h - two.h + 180) % 360 - 180) / 180
    return float(((one.l - two.l) ** 2 + (one.c - two.c) ** 2 + (2 * turn) ** 2 * one.c * two.c) ** 0.5)


def _palette(name: str, ground: str, main: str, second: str, accent: str, ink: str) -> Palette:
    return Palette(name=name, ground=ground, main=main, second=second, accent=accent, ink=ink)
