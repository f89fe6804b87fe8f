"""The sheet a style pass works on: the picture, small maps of it, and shaders that print at full size.

Everything is measured in units (the short edge is 1000), and everything that is looked up in the picture's
neighbourhood is looked up in maps of a fixed size. So a pass costs and looks the same at every pixel size.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache

import cv2
import numpy as np
import numpy.typing as npt
import skia
from PIL import Image

from limner.document.facemesh import OVAL, Face
from limner.paint.illustrator.brush import Brush
from limner.paint.illustrator.ramp import components
from limner.paint.illustrator.styles.heed import Heed
from limner.paint.illustrator.styles.maps import noise_tile, soften

Pixels = npt.NDArray[np.uint8]
Map = npt.NDArray[np.float32]
Number = float | Sequence[float]

WORK_EDGE = 600
WORK_AREA = 560_000
GROWN_AREA = 4_000_000
"""The most pixels to which a map is brought up, so that it is smooth between its own."""
UNIT = 1000.0
LONGEST = 5.0
"""The greatest proportion of sides up to which the short edge has 1000 units; in a longer strip the long one has 5000."""

PRELUDE = """
uniform shader pic; uniform shader noise; uniform float2 size; uniform float px; uniform float2 at;
float lum(float3 c) { return dot(c, float3(0.299, 0.587, 0.114)); }
float3 plain(float4 c) { return c.a > 0.002 ? clamp(c.rgb / c.a, 0.0, 1.0) : float3(1.0); }
float3 seen(float2 p) { return plain(pic.eval(p)); }
float3 vivid(float3 c, float k) { return clamp(mix(float3(lum(c)), c, k), 0.0, 1.0); }
float2 turned(float2 p, float a) { return float2(p.x * cos(a) + p.y * sin(a), -p.x * sin(a) + p.y * cos(a)); }
float3 grained(float2 p) { return noise.eval(p + at).rgb; }
float crisp(float edge, float v, float soft) { return smoothstep(edge - soft, edge + soft, v); }
float dots(float2 p, float angle, float period) {
  float2 q = turned(p, angle) * (6.2832 / period);
  return 0.5 + 0.25 * (cos(q.x) + cos(q.y));
}
"""
"""Shader helpers: ``pic`` the picture (premultiplied), ``noise`` a tile (grain, tooth, clouds), ``px`` a pixel in units."""

MAIN = """
half4 main(float2 p) {
  float4 c = pic.eval(p);
  float3 o = clamp(print(p, plain(c), c.a), 0.0, 1.0);
  return half4(half3(o * c.a), c.a);
}
"""


class Sheet:
    """A picture being restyled: ``pixels`` premultiplied RGBA, its ``brush``, whether it is ``opaque``, and whether it is a
    ``photo`` (anybody's picture) and not a scene that was drawn here; ``faces`` are those found in a photograph,
    ``heeds`` who and what a drawn scene is about.
    """

    def __init__(
        self, pixels: Pixels, brush: Brush, opaque: bool, photo: bool = False, faces: Sequence[Face] = (),
        heeds: Sequence[Heed] = (),
    ) -> None:  # fmt: skip
        self.pixels = np.ascontiguousarray(pixels)
        self.brush = brush
        self.opaque = opaque
        self.photo = photo
        self.faces = tuple(faces)
        self.heeds = tuple(heeds)
        self.height, self.width = int(pixels.shape[0]), int(pixels.shape[1])
        short = max(float(min(self.width, self.height)), max(self.width, self.height) / LONGEST)
        self.scale = short / UNIT
        self.w, self.h = self.width / self.scale, self.height / self.scale
        edge = min(float(WORK_EDGE), (WORK_AREA * short / max(self.width, self.height)) ** 0.5)
        self.work = (max(8, round(self.width / short * edge)), max(8, round(self.height / short * edge)))
        self.palette = brush.mood.palette

    def seeded(self, name: str) -> np.random.Generator:
        """Return a numpy generator that depends on the scene's seed and a name only."""
        return np.random.default_rng(self.brush.rng(f"style:{name}").getrandbits(63))

    def shrunk(self, width: int, height: int) -> Pixels:
        """Return the picture, premultiplied, averaged down (or up) to a size."""
        whole = Image.frombuffer("RGBa", (self.width, self.height), self.pixels, "raw", "RGBa", 0, 1)
        return np.asarray(whole.resize((width, height), Image.Resampling.BOX, reducing_gap=1.5))

    @cached_property
    def small(self) -> Pixels:
        """The picture at working size, opaque: where it is clear, the colours next to it are carried on."""
        shrunk = self.shrunk(*self.work)
        if self.opaque:
            return shrunk
        out = np.full_like(shrunk, 255)
        out[..., :3] = np.round(np.clip(self.planes, 0, 1) * 255).transpose(1, 2, 0)
        return out

    @cached_property
    def alpha(self) -> Map:
        """The alpha at working size, 0…1."""
        if self.opaque:
            return np.ones((self.work[1], self.work[0]), np.float32)
        return self.shrunk(*self.work)[..., 3].astype(np.float32) * np.float32(1 / 255)

    @cached_property
    def planes(self) -> Map:
        """Red, green and blue at working size, 0…1, as an array (3, h, w)."""
        shrunk = self.small if self.opaque else self.shrunk(*self.work)
        out = np.ascontiguousarray(shrunk[..., :3].transpose(2, 0, 1)).astype(np.float32) * np.float32(1 / 255)
        if self.opaque:
            return out
        alpha = self.alpha
        near, wide = soften(alpha, 6.0), max(float(alpha.mean()), 1e-4)
        for plane in out:
            around = (soften(plane, 6.0) + np.float32(0.02 * plane.mean() / wide)) / (near + np.float32(0.02))
            plane += (1 - alpha) * around
        return np.asarray(np.clip(out, 0, 1), np.float32)

    @cached_property
    def light(self) -> Map:
        """Luma at working size, 0…1."""
        r, g, b = self.planes
        return np.asarray(0.299 * r + 0.587 * g + 0.114 * b, np.float32)

    @cached_property
    def care(self) -> Map | None:
        """Where finer marks are wanted, 0…1 at working size, soft at its border: on faces and on who and what is heeded."""
        if not self.faces and not self.heeds:
            return None
        w, h = self.work
        out = np.zeros((h, w), np.float32)
        for heed in sorted(self.heeds, key=lambda heed: heed.share):
            middle, half = (round(heed.x * w), round(heed.y * h)), (round(heed.rx * w) + 1, round(heed.ry * h) + 1)
            cv2.ellipse(out, middle, half, 0, 0, 360, (heed.share,), -1)
        for face in self.faces:
            oval = face.part(OVAL)
            oval = (oval.mean(axis=0) + (oval - oval.mean(axis=0)) * 1.12) * (w / self.width, h / self.height)
            cv2.fillPoly(out, [np.round(oval).astype(np.int32)], (1.0,))
        return soften(out, self.per(7))

    @cached_property
    def careful(self) -> tuple[tuple[slice, slice], ...]:
        """The parts (rows, columns) of the working size that hold what ``care`` is for, with room about them; all or apart."""
        w, h = self.work
        room = round(self.per(30))
        found = []
        boxes = [
            (f.points.min(axis=0) / (self.width, self.height), f.points.max(axis=0) / (self.width, self.height))
            for f in self.faces
        ]
        whole = [
            heed for heed in self.heeds if not any(heed.within(other) for other in self.heeds if other is not heed)
        ]
        boxes += [(np.array([e.x - e.rx, e.y - e.ry]), np.array([e.x + e.rx, e.y + e.ry])) for e in whole]
        for low, high in boxes:
            top, left = max(0, int(low[1] * h) - room), max(0, int(low[0] * w) - room)
            bottom, right = min(h, int(high[1] * h) + room), min(w, int(high[0] * w) + room)
            if bottom - top > 8 and right - left > 8:
                found.append((slice(top, bottom), slice(left, right)))
        return tuple(found)

    def per(self, units: float) -> float:
        """Return a length in units in pixels of the working size."""
        return float(units * self.work[0] / self.w)

    def shader(self, *planes: Map, cubic: bool = False) -> skia.Shader:
        """Return up to three maps (h, w) of 0…1 as one shader in units: its r, g and b."""
        h, w = planes[0].shape
        packed = np.full((h, w, 4), 255, np.uint8)
        for i, plane in enumerate(planes):
            packed[..., i] = np.clip(plane, 0, 1) * np.float32(255) + np.float32(0.5)
        return self.colored(packed, cubic)

    def colored(self, pixels: Pixels, cubic: bool = False) -> skia.Shader:
        """Return opaque pixels of any size, stretched over the sheet, as a shader in units."""
        return self._shader_of(image_of(self._grown(pixels, cubic)))

    def celled(self, pixels: Pixels) -> skia.Shader:
        """Return opaque pixels of any size as cells with hard borders, stretched over the sheet, as a shader in units."""
        image = image_of(pixels)
        matrix = skia.Matrix.Scale(self.w / image.width(), self.h / image.height())
        return image.makeShader(skia.TileMode.kClamp, skia.TileMode.kClamp, skia.SamplingOptions(), matrix)

    def plain(self, pixels: Pixels) -> skia.Shader:
        """Return pixels as a shader in their own pixels, to be looked things up in."""
        clamp = skia.TileMode.kClamp
        return image_of(pixels).makeShader(clamp, clamp, skia.SamplingOptions(skia.FilterMode.kLinear))

    @cached_property
    def drift(self) -> skia.Shader:
        """Three smooth random fields about 0.5: wide clouds in red, two of middle size in green and blue."""
        clouds = noise_tile()[..., 2]
        h, w = max(2, round(self.h / 2.5)), max(2, round(self.w / 2.5))
        out = np.full((h, w, 4), 255, np.uint8)
        starts = self.seeded("drift").integers(0, 512, (3, 2))
        for i, step in enumerate((0.8, 2.6, 2.6)):
            rows = (np.arange(h) * step + starts[i, 0]).astype(int) % 512
            columns = (np.arange(w) * step + starts[i, 1]).astype(int) % 512
            out[..., i] = clouds[rows][:, columns]
        return self._shader_of(image_of(out))

    def _grown(self, pixels: Pixels, cubic: bool) -> Pixels:
        """Return opaque pixels brought up to the sheet's own size (at most ``GROWN_AREA``): smooth, and cheap to look up."""
        k = min(1.0, (GROWN_AREA / (self.width * self.height)) ** 0.5)
        size = (max(1, round(self.width * k)), max(1, round(self.height * k)))
        if (k < 1 and not cubic) or size[0] < pixels.shape[1] or size[1] < pixels.shape[0]:
            return pixels
        return np.asarray(
            cv2.resize(pixels, size, interpolation=cv2.INTER_CUBIC if cubic else cv2.INTER_LINEAR), np.uint8
        )

    def _shader_of(self, image: skia.Image) -> skia.Shader:
        matrix = skia.Matrix.Scale(self.w / image.width(), self.h / image.height())
        exact = (image.width(), image.height()) == (self.width, self.height)
        way = skia.SamplingOptions(skia.FilterMode.kNearest if exact else skia.FilterMode.kLinear)
        return image.makeShader(skia.TileMode.kClamp, skia.TileMode.kClamp, way, matrix)

    @cached_property
    def picture(self) -> skia.Shader:
        """The picture itself as a shader in units, pixel for pixel."""
        matrix = skia.Matrix.Scale(1 / self.scale, 1 / self.scale)
        image = image_of(self.pixels)
        return image.makeShader(skia.TileMode.kClamp, skia.TileMode.kClamp, skia.SamplingOptions(), matrix)

    def printed(self, code: str, maps: Mapping[str, skia.Shader] | None = None, **numbers: Number) -> Pixels:
        """Return the sheet printed by shader code that defines ``float3 print(float2 p, float3 color, float alpha)``."""
        return self.printed_within(self.width * self.height, code, maps or {}, numbers)

    def printed_within(
        self, most: int, code: str, maps: Mapping[str, skia.Shader], numbers: Mapping[str, Number]
    ) -> Pixels:
        """Return the same as ``printed``, a larger sheet at ``most`` pixels and brought up: plain areas lose nothing by it."""
        whole = (self.width, self.height)
        k = min(1.0, (most / (whole[0] * whole[1])) ** 0.5)
        size = whole if k == 1 else (max(1, round(whole[0] * k)), max(1, round(whole[1] * k)))
        out = self.rendered(code + MAIN, size, self.picture, maps, numbers)
        if size != whole:
            out = np.asarray(cv2.resize(out, whole, interpolation=cv2.INTER_CUBIC), np.uint8)
        if not self.opaque:
            out[..., 3] = self.pixels[..., 3]
            np.minimum(out, out[..., 3:], out=out)
        return out

    def pressed(self, code: str, maps: Mapping[str, skia.Shader] | None = None, **numbers: Number) -> Pixels:
        """Return the same as ``printed`` but at working size: a map in colour, to build the next one on."""
        return self.rendered(code + MAIN, self.work, self.colored(self.small), maps or {}, numbers)

    def rendered(
        self,
        code: str,
        size: tuple[int, int],
        picture: skia.Shader,
        maps: Mapping[str, skia.Shader],
        numbers: Mapping[str, Number],
    ) -> Pixels:
        """Return pixels (h, w, 4) of a shader run over the sheet at a size in pixels."""
        declared = "".join(f"uniform shader {name};\n" for name in maps)
        declared += "".join(f"uniform {_kind(value)} {name};\n" for name, value in numbers.items())
        builder = skia.RuntimeShaderBuilder(compiled(PRELUDE + declared + code))
        builder.setChild("pic", picture)
        builder.setChild("noise", self._noise)
        for name, shader in maps.items():
            builder.setChild(name, shader)
        shift = self.seeded("shift").random(2) * 512
        given: dict[str, Number] = {
            "size": (self.w, self.h),
            "px": self.w / size[0],
            "at": [float(v) for v in shift],
            **numbers,
        }
        for name, value in given.items():
            builder.setUniform(name, value if isinstance(value, float | int) else skia_vector(value))
        out = np.zeros((size[1], size[0], 4), np.uint8)
        surface = skia.Surface(out, colorType=skia.kRGBA_8888_ColorType, alphaType=skia.kPremul_AlphaType)
        canvas = surface.getCanvas()
        canvas.scale(size[0] / self.w, size[1] / self.h)
        canvas.drawPaint(skia.Paint(Shader=builder.makeShader()))
        surface.flushAndSubmit()
        return out

    @cached_property
    def _noise(self) -> skia.Shader:
        way = skia.SamplingOptions(skia.FilterMode.kLinear if self.scale > 2.5 else skia.FilterMode.kNearest)
        return image_of(noise_tile()).makeShader(skia.TileMode.kRepeat, skia.TileMode.kRepeat, way)


@lru_cache(maxsize=64)
def compiled(source: str) -> skia.RuntimeEffect:
    """Return a shader program."""
    return skia.RuntimeEffect.MakeForShader(source)


def image_of(pixels: Pixels) -> skia.Image:
    """Return premultiplied RGBA pixels as an image of its own (skia does not keep a borrowed array alive)."""
    return skia.Image.fromarray(np.ascontiguousarray(pixels), skia.kRGBA_8888_ColorType, skia.kPremul_AlphaType)


def vector(color: str) -> tuple[float, float, float]:
    """Return a hex colour as a shader's float3."""
    return components(color[:7])


def skia_vector(value: Sequence[float]) -> object:
    """Return a sequence of 2, 3 or 4 numbers as what the shader builder takes."""
    return list(map(float, value))


def _kind(value: Number) -> str:
    if isinstance(value, float | int):
        return "float"
    return f"float{len(value)}"
