"""What every archetype works from: plan, canvas, palette, style, type, grid, a measurer and seeded chance."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import NamedTuple

from limner.design.grid import Grid
from limner.design.localcolors import known_colors
from limner.design.palettes import choose
from limner.design.rotation import Turns
from limner.design.scripts import RTL, script_of
from limner.design.signals import signals
from limner.design.styles import StyleFamily, choose_style, named_family
from limner.design.typography import TypeSystem, choose_type
from limner.document.color import Color
from limner.document.direction import Direction
from limner.document.document import Palette
from limner.document.geometry import Box
from limner.document.layers import Layer
from limner.document.plan import Copy, Plan
from limner.document.request import Request
from limner.document.results import Measurer
from limner.resources import Resources


@dataclass(frozen=True)
class Context:
    """All an archetype may look at. Nothing in it changes while a sheet is made."""

    plan: Plan
    request: Request
    resources: Resources
    measure: Measurer
    canvas: Box
    seed: int
    palette: Palette
    style: StyleFamily
    type: TypeSystem
    grid: Grid
    direction: Direction = Direction()

    @property
    def unit(self) -> float:
        """One hundredth of the short edge, in canvas pixels: the measure of everything that scales."""
        return min(self.canvas.w, self.canvas.h) / 100

    @property
    def ratio(self) -> float:
        """Width / height of the canvas."""
        return self.canvas.w / self.canvas.h

    @property
    def rtl(self) -> bool:
        """Whether the brief reads right to left, so that the layout is mirrored."""
        first = next((item.text for item in self.plan.copy_), "")
        return (script_of(first, self.plan.script) if first else self.plan.script) in RTL

    @property
    def start(self) -> str:
        """The side reading starts from: "left" or "right"."""
        return "right" if self.rtl else "left"

    def rng(self, salt: str) -> random.Random:
        """Return a generator of its own for a purpose: the same seed and salt give the same numbers."""
        return _chance(self.direction.chance or self.plan.prompt, self.seed, salt)

    def turns(self, salt: str) -> Turns:
        """Return a generator of its own for a purpose, whose first choice differs between neighbouring seeds."""
        return Turns(self.direction.chance or self.plan.prompt, self.seed, salt)

    def copies(self, *roles: str) -> tuple[Copy, ...]:
        """Return the plan's strings of these roles in the brief's order, all of them without roles; carriers excluded."""
        items = tuple(item for item in self.plan.copy_ if not item.carrier and not item.speaker)
        return tuple(item for item in items if item.role in roles) if roles else items

    def script(self, item: Copy | str) -> str:
        """Return the script of a string, the brief's own deciding for ideographs."""
        return script_of(item if isinstance(item, str) else item.text, self.plan.script)


class Sheet(NamedTuple):
    """What an archetype returns: layers back to front, the ground (None: transparent) and the archetype's name.

    A sheet that repeats is a tile: what leaves it at one edge comes in again at the opposite one.
    """

    layers: tuple[Layer, ...]
    background: Color | None
    archetype: str
    repeat: bool = False


Archetype = Callable[[Context], Sheet]
Suits = Callable[[Context], float]


def context(
    plan: Plan, request: Request, resources: Resources, measure: Measurer, direction: Direction | None = None
) -> Context:
    """Return the context of a request: its palette, style, type and grid chosen from the plan and the seed.

    What ``direction`` decides is kept; raises LookupFailed where it names what there is not.
    """
    given = direction or Direction()
    width, height = request.width or 1024, request.height or 1024
    canvas = Box(0, 0, width, height)
    seed = request.seed
    root = given.chance or plan.prompt
    style = named_family(given.style) if given.style else choose_style(plan, Turns(root, seed, "style"), given.unlike)
    style = _dressed(style, plan)
    return Context(
        plan=plan,
        request=request,
        resources=resources,
        measure=measure,
        canvas=canvas,
        seed=seed,
        palette=given.palette
        or choose(plan, style, Turns(root, seed, "palette"), known_colors(plan, resources.concepts)),
        style=style,
        type=choose_type(plan, style, resources, Turns(root, seed, "type"), given.pairing, given.face),
        grid=Grid.of(canvas, plan.medium),
        direction=given,
    )


def _dressed(style: StyleFamily, plan: Plan) -> StyleFamily:
    """Return a style as an occasion dresses it: weddings grow leaves about their sheet, whatever plain family was chosen."""
    if style.frame in ("none", "thin") and signals(plan).has("wedding", "engagement", "bridal", "save-the-date"):
        return replace(style, frame="botanical", ornament="botanical", align="center")
    return style


def _chance(root: str, seed: int, salt: str) -> random.Random:
    """Return a generator that differs by brief, seed and purpose, so that equal seeds of two briefs do not look alike."""
    return random.Random(zlib.crc32(f"{salt}|{root}".encode()) * 1_000_003 + seed)
