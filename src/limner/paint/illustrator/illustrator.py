"""The painter itself: draws each part of a scene in order on one canvas and hands back pixels and notes."""

from __future__ import annotations

import numpy as np
import skia

from limner.document.geometry import Box
from limner.document.layers import PictureLayer
from limner.document.results import Painted, Raster
from limner.document.scene import PLACES, STYLES, Scene
from limner.errors import LookupFailed, nearest
from limner.notes import Note
from limner.paint.illustrator.backdrops import draw_backdrop
from limner.paint.illustrator.brush import UNIT, Brush
from limner.paint.illustrator.calm import calm
from limner.paint.illustrator.carriers import draw_panels, draw_surfaces
from limner.paint.illustrator.figures import AFLOAT, draw_entities
from limner.paint.illustrator.foreground import draw_frame
from limner.paint.illustrator.heeding import heeds_of
from limner.paint.illustrator.mood import Mood
from limner.paint.illustrator.styles import FACE_STYLES, STYLE_PASSES, apply_style
from limner.paint.illustrator.weather import draw_mist, draw_weather
from limner.paint.painter import Capabilities, Options, checked_options, checked_size
from limner.resources import Resources

TEXTURED = frozenset(("none", "paper", "chalkboard", "wood", "marble", "concrete", "fabric"))
"""Places that are transparent or have a grain of their own."""

NEAREST = {
    "photo": "the illustrator cannot take photographs: it drew the scene with soft focus, tone curve and film grain",
    "3d": "the illustrator has no 3D renderer: it drew the scene with soft focus and moulded shading",
}


class IllustratorOptions(Options):
    """``grain`` (0…1) scales the paper grain; ``weather`` False leaves rain, snow and fog out."""

    grain: float = 1.0
    weather: bool = True


class Illustrator:
    """Draws every scene with vectors and a library of concept drawings."""

    name = "illustrator"
    capabilities = Capabilities(styles=frozenset(STYLES))
    options: type[Options] = IllustratorOptions

    def paint(self, layer: PictureLayer, size: tuple[int, int], resources: Resources) -> Painted:
        """Return the scene drawn at (width, height) pixels; raises PaintError and LookupFailed on what it cannot read."""
        width, height = checked_size(self, layer, size)
        options = checked_options(self, layer)
        chosen = options if isinstance(options, IllustratorOptions) else IllustratorOptions()
        scene = layer.scene
        _check(scene, layer.id)
        pixels = np.zeros((height, width, 4), np.uint8)
        surface = skia.Surface(pixels, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
        brush = brush_for(surface.getCanvas(), layer, (width, height))
        if scene.setting.place != "none":
            draw_backdrop(brush, scene.setting.place)
            calm(brush, surface)
        if chosen.weather:
            draw_mist(brush, scene.setting)
        notes = list(draw_surfaces(brush, scene, layer.box, behind=True))
        notes += draw_entities(brush, scene, resources, height, layer.id)
        draw_frame(brush, scene)
        notes += draw_surfaces(brush, scene, layer.box, behind=False)
        if chosen.weather and scene.setting.place not in AFLOAT:
            draw_weather(brush, scene.setting)
        surface.flushAndSubmit()
        heeds = heeds_of(scene, width / height) if scene.style.name in FACE_STYLES else ()
        out = apply_style(pixels, brush, scene.style, opaque=scene.setting.place != "none", heeds=heeds)
        if scene.style.name in STYLE_PASSES and scene.surfaces:
            out = draw_panels(out, layer, scene)
        smooth = scene.setting.place not in TEXTURED
        if scene.style.name not in STYLE_PASSES and smooth and chosen.grain > 0:
            _grain(out, layer, chosen.grain)
        if scene.style.name in NEAREST:
            notes.append(Note(severity="warning", stage="paint", where=layer.id, message=NEAREST[scene.style.name]))
        return Painted(Raster(np.ascontiguousarray(out)), self.name, tuple(notes))


def brush_for(canvas: skia.Canvas, layer: PictureLayer, size: tuple[int, int]) -> Brush:
    """Return a brush whose units make the short edge of the layer's box 1000 long, whatever the pixels."""
    box, scene = layer.box, layer.scene
    short = max(min(box.w, box.h), 1e-6)
    w, h = UNIT * max(box.w, 1e-6) / short, UNIT * max(box.h, 1e-6) / short
    canvas.scale(size[0] / w, size[1] / h)
    k = UNIT / short
    clear = tuple(_units(area, box, k) for area in scene.keep_clear)
    stands = tuple(
        (one.x * w, 0.5 * one.height * h, one.y * h) for entity in scene.entities for one in entity.instances
    )
    return Brush(canvas, w, h, Mood(scene), scene.seed, scene.camera.horizon, clear, stands)


def _units(area: Box, box: Box, k: float) -> tuple[float, float, float, float]:
    return ((area.x - box.x) * k, (area.y - box.y) * k, (area.right - box.x) * k, (area.bottom - box.y) * k)


def _grain(pixels: np.ndarray, layer: PictureLayer, strength: float) -> None:
    surface = skia.Surface(pixels, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
    brush = brush_for(surface.getCanvas(), layer, (pixels.shape[1], pixels.shape[0]))
    brush.grain(min(1.0, 0.16 * strength))
    surface.flushAndSubmit()


def _check(scene: Scene, where: str) -> None:
    for kind, name, valid in (("place", scene.setting.place, PLACES), ("style", scene.style.name, STYLES)):
        if name not in valid:
            raise LookupFailed(
                f"no {kind} of this name",
                where=f"{where}.scene",
                value=name,
                valid=", ".join(valid),
                hint=nearest(name, valid),
            )
