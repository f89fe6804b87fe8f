"""Typography: one family of faces a design, with a partner of the same spirit in every script; blocks of styled text."""

from __future__ import annotations

import functools
import random
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources as files
from typing import Any

from limner.design.lettereffects import dressed
from limner.design.scripts import CJK, INDIC, headline_breaks, script_of
from limner.design.signals import signals
from limner.design.styles import StyleFamily
from limner.document.color import Color, adjust, contrast
from limner.document.fills import Fill, Outline, Solid
from limner.document.graphemes import graphemes
from limner.document.letters import Ruby
from limner.document.plan import Copy, CopyStyle, Plan, Reading
from limner.document.text import Fit, FontSpec, Paragraph, Run, RunStyle, TextBlock, TextStyle
from limner.errors import LookupFailed, nearest
from limner.resources import Resources

_WEIGHTS = {"light": 300, "regular": 400, "bold": 700, "black": 900}
_SAFE = ("Inter", "Noto Sans")
__all__ = ["TypeSystem", "block", "choose_type", "font", "headline_breaks", "leading", "script_of", "tracking"]


@functools.cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(files.files("limner.design").joinpath("data/typography.toml").read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class TypeSystem:
    """The faces of one design. ``display`` for titles, ``text`` for reading sizes, ``accent`` for labels and small caps."""

    name: str
    display_families: tuple[str, ...]
    text_families: tuple[str, ...]
    accent_families: tuple[str, ...]
    weight: int = 700
    text_weight: int = 400
    partner: str = "sans"
    moods: tuple[str, ...] = ()
    display_leading: float = 0.98
    display_tracking: float = -0.01
    cursive: bool = False
    script_kind: str = "script"
    """The row of faces a script named in the brief is taken from: formal, or the everyday kind."""
    unicase: frozenset[str] = frozenset()
    """Families that draw capitals for small letters: never used for text that has small letters."""

    def display(self, script: str, weight: int | None = None) -> FontSpec:
        """Return the display face for a script; weight None takes the design's own."""
        return self._spec(script, "display", self.display_families, self.weight, weight)

    def text(self, script: str, weight: int | None = None) -> FontSpec:
        """Return the text face for a script; weight None takes the design's own (400 to 700)."""
        return self._spec(script, "text", self.text_families, self.text_weight, weight or self.text_weight)

    def accent(self, script: str, weight: int | None = None) -> FontSpec:
        """Return the face of labels and buttons for a script."""
        return self._spec(script, "text", self.accent_families, 600, weight or max(500, self.text_weight))

    def of(self, item: Copy, kind: str = "text", script: str = "") -> FontSpec:
        """Return the face of a string: "display", "text" or "accent", or the class, weight and slope its brief names."""
        script = script or script_of(item.text)
        style = item.style
        spec = {"display": self.display, "accent": self.accent}.get(kind, self.text)(script)
        if style.font:
            spec = _named(style.font, script, self)
        spec = self._cased(spec, item.text)
        changes: dict[str, Any] = {}
        if style.family:
            changes["families"] = (style.family, *(one for one in spec.families if one != style.family))
        if style.weight:
            changes["weight"] = _WEIGHTS[style.weight]
        if style.italic:
            changes["italic"] = True
        return featured(spec.model_copy(update=changes) if changes else spec, style, script)

    def _cased(self, spec: FontSpec, text: str) -> FontSpec:
        if text == text.upper() or not self.unicase & set(spec.families[:-2]):
            return spec
        kept = tuple(one for one in spec.families if one not in self.unicase)
        return spec.model_copy(update={"families": kept})

    def _spec(self, script: str, kind: str, latin: tuple[str, ...], own: int, weight: int | None) -> FontSpec:
        if script == "Latn":
            return FontSpec(families=(*latin, *_SAFE), weight=weight or own)
        row = _tables()["partner"][self.partner].get(script)
        if row is None:
            return FontSpec(families=(*latin, *_SAFE), weight=weight or own)
        native = row["weight"] if kind == "display" else weight or own
        return FontSpec(
            families=(*row[kind], *latin, *_SAFE), weight=weight if weight and kind == "display" else native
        )


def featured(spec: FontSpec, style: CopyStyle, script: str) -> FontSpec:
    """Return a face with the OpenType features that the brief asks for, led by a family that has them."""
    if not style.features:
        return spec
    own = _tables()["featured"].get(script, {})
    leads = [family for name in style.features for family in own.get(name, ())]
    lead = (leads[0],) if leads and not style.family and spec.families[0] not in leads else ()
    features = tuple(dict.fromkeys((*spec.features, *style.features)))
    return spec.model_copy(update={"families": (*lead, *spec.families), "features": features})


def choose_type(
    plan: Plan, style: StyleFamily, resources: Resources, rng: random.Random, pairing: str = "", face: str = ""
) -> TypeSystem:
    """Return the type system of a design: a pairing of its style, the seed choosing among them, first ones likelier.

    ``pairing`` and ``face`` decide the pairing and the display family that leads it; raises LookupFailed for an unknown pairing.
    """
    keys = list(style.pairing)
    weights = [1.0 / (1.5**i) for i in range(len(keys))]
    name = pairing or rng.choices(keys, weights)[0]
    row = _tables()["pairing"].get(name)
    if row is None:
        valid = sorted(_tables()["pairing"])
        raise LookupFailed(
            "no pairing of this name", where="pairing", value=name, valid=", ".join(valid), hint=nearest(name, valid)
        )
    known = _known(resources)
    found = signals(plan)
    display = [one for one in row["display"] if not known or one in known] or list(row["display"])
    if len(display) > 1 and rng.random() < 0.3 and not found.has("wedding"):
        display = display[1:] + display[:1]
    if face in display:
        display = [face, *(one for one in display if one != face)]
    return TypeSystem(
        name=name,
        display_families=tuple(display),
        text_families=tuple(row["text"]),
        accent_families=tuple(row["accent"]),
        weight=row["weight"],
        text_weight=row["text_weight"],
        partner=row["partner"],
        moods=tuple(row["moods"]),
        display_leading=row.get("leading", 0.98),
        display_tracking=row.get("tracking", -0.01),
        cursive=row.get("cursive", False),
        script_kind="script-formal"
        if found.has(*_tables()["formal"])
        else "script-retro"
        if found.has(*_tables()["diner"])
        else "script",
        unicase=frozenset(face.family for face in resources.fonts.faces() if "caps" in face.classes)
        | frozenset(_tables()["unicase"]),
    )


def font(
    resources: Resources, script: str, classes: Sequence[str], moods: Sequence[str] = (), weight: int = 400
) -> FontSpec:
    """Return the catalogue's best faces for a script by class and mood, safe faces after them."""
    families = dict.fromkeys(
        face.family for face in resources.fonts.find(script=script, classes=classes, moods=moods, weight=weight)[:3]
    )
    return FontSpec(families=(*families, *(one for one in _SAFE if one not in families)), weight=weight)


def leading(script: str, display: bool, own: float = 0.98) -> float:
    """Return line height in em: tight for display, 1.4 for text, looser where marks stack above and below the line."""
    if script in INDIC or script in ("Thai", "Khmr", "Mymr"):
        return 1.3 if display else 1.6
    if script == "Arab":
        return 1.4 if display else 1.75
    if script in CJK:
        return 1.16 if display else 1.65
    if script in ("Cyrl", "Grek"):
        return max(1.06, own) if display else 1.42
    return own if display else 1.42


def tracking(size_ratio: float, caps: bool, script: str) -> float:
    """Return tracking in em for a size given as a share of the short edge; joined scripts are never tracked."""
    if script == "Arab" or script in INDIC or script in ("Thai", "Khmr", "Mymr"):
        return 0.0
    if script in CJK:
        return 0.02 if size_ratio > 0.05 else 0.04
    if caps:
        return 0.0 if size_ratio > 0.06 else 0.12 - 1.2 * size_ratio
    return -0.02 if size_ratio > 0.1 else -0.01 if size_ratio > 0.05 else 0.0


def block(
    item: Copy | str,
    font: FontSpec,
    size: float,
    *,
    fill: Color | Fill = "#000000",
    ground: Color | None = None,
    align: str = "start",
    valign: str = "top",
    fit: Fit | None = None,
    line_height: float | None = None,
    track: float | None = None,
    breaks: tuple[int, ...] = (),
    vertical: bool = False,
    language: str = "",
    line_break: str = "balance",
) -> TextBlock:
    """Return a string as a block: its own colour, letter colours and effects applied, one paragraph a line of its text.

    ``fill`` is the design's colour, which a colour named for the string replaces. ``ground`` is what lies behind: where a
    named colour would not reach 3:1 on it, the letters get an edge that does.
    """
    text = item if isinstance(item, str) else item.text
    style = CopyStyle() if isinstance(item, str) else item.style
    readings = () if isinstance(item, str) else item.readings
    script = script_of(text)
    color = style.color or (fill if isinstance(fill, str) else None)
    paint: Fill = Solid(color=color) if color else fill if not isinstance(fill, str) else Solid(color=fill)
    effects, stroke, paint = dressed(style, paint, size, ground)
    if (
        style.color
        and ground
        and contrast(style.color, ground) < 3
        and not any(isinstance(e, Outline) for e in effects)
    ):
        effects = (*effects, Outline(width=0.04 * size, color=_deep_edge(style.color, ground)))
    paragraphs = []
    for i, line in enumerate(text.split("\n")):
        runs = _runs(line, style, text, readings) if i == 0 else (Run(text=line),)
        paragraphs.append(Paragraph(runs=runs, breaks=breaks if i == 0 else ()))
    return TextBlock.model_validate(
        {
            "paragraphs": tuple(paragraphs),
            "style": TextStyle(
                font=font,
                size=max(1.0, min(8192.0, size)),
                fill=paint,
                stroke=stroke,
                tracking=_joined(script, track if track is not None else 0.0),
                line_height=line_height or leading(script, size > 40),
            ),
            "align": align,
            "valign": valign,
            "writing": "vertical-rl" if vertical or style.vertical else "horizontal",
            "line_break": line_break,
            "language": language or ("" if isinstance(item, str) else item.language),
            "fit": fit or Fit(),
            "letter_effects": effects,
        }
    )


def is_caps(text: str) -> bool:
    """Tell whether a text has letters of two cases and all of them are capitals."""
    return text.upper() == text and text.lower() != text


def _joined(script: str, track: float) -> float:
    return 0.0 if script == "Arab" or script in INDIC else track


def _runs(line: str, style: CopyStyle, text: str, readings: tuple[Reading, ...]) -> tuple[Run, ...]:
    """Return a line as runs: a run each for letters of their own colour, and for words that have a reading."""
    if not readings or "\n" in text:
        return _coloured(line, style, text)
    runs: list[Run] = []
    at, size = 0, 0.5 if len(text) > _DISPLAY else 0.38
    for one in readings:
        if one.start < at or one.end > len(line):
            continue
        runs += [Run(text=line[at : one.start])] if one.start > at else []
        runs.append(Run(text=line[one.start : one.end], ruby=Ruby(texts=(one.text,), size=size)))
        at = one.end
    runs += [Run(text=line[at:])] if at < len(line) else []
    return tuple(runs)


_DISPLAY = 8
"""Up to so many characters a string is display type, whose readings are smaller in proportion."""


_HAN = {"ja": "Jpan", "zh": "Hans", "zh-Hant": "Hant"}
"""The script of ideographs by the language of a string."""


def verse_face(system: TypeSystem, item: Copy) -> Copy:
    """Return a line of a poem in the face of verse of its script, where the design's own faces are plain or loud ones."""
    table = _tables()["verse"]
    family = table["families"].get(script_of(item.text, _HAN.get(item.language, "")))
    if family is None or item.style.font or item.style.family or system.partner in table["keep"]:
        return item
    return item.model_copy(update={"style": item.style.model_copy(update={"family": family, "weight": "regular"})})


def _coloured(line: str, style: CopyStyle, text: str) -> tuple[Run, ...]:
    if not style.letter_colors or "\n" in text:
        return (Run(text=line),)
    letters = graphemes(line)
    colors: list[Color | None] = [None] * len(letters)
    for one in style.letter_colors:
        for i in range(max(0, one.start), min(one.end, len(letters))):
            colors[i] = one.color
    runs: list[Run] = []
    for letter, color in zip(letters, colors, strict=True):
        run_style = RunStyle(fill=Solid(color=color)) if color else RunStyle()
        if runs and runs[-1].style == run_style:
            runs[-1] = Run(text=runs[-1].text + letter, style=run_style)
        else:
            runs.append(Run(text=letter, style=run_style))
    return tuple(runs) or (Run(text=line),)


def _deep_edge(color: Color, ground: Color) -> Color:
    """Return the ground's own hue, far enough in lightness for the letters to stand on: an edge that belongs to the sheet."""
    return max(
        (adjust(ground, lightness=shift, chroma=0.8) for shift in (-0.34, -0.26, 0.34)),
        key=lambda c: contrast(c, color),
    )


def _named(kind: str, script: str, system: TypeSystem) -> FontSpec:
    row = _tables()["named"][system.script_kind if kind == "script" else kind]
    if script == "Latn":
        return FontSpec(families=(*row["Latn"], *_SAFE), weight=row["weight"])
    partner = _tables()["partner"][row["partner"]].get(script)
    families = tuple(partner["display"]) if partner else ()
    return FontSpec(families=(*families, *row["Latn"], *_SAFE), weight=partner["weight"] if partner else row["weight"])


def _known(resources: Resources) -> frozenset[str]:
    return frozenset(face.family for face in resources.fonts.faces())
