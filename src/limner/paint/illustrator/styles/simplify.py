"""A picture with its detail melted into areas: Kuwahara's filter on box means, then flat colours with clean borders."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

from limner.paint.illustrator.styles.maps import Map, edges
from limner.paint.illustrator.styles.palette import Colors
from limner.paint.illustrator.styles.sheet import Pixels, Sheet

PICK = """
float4 best(float2 p, float r) {
  float least = 9.0; float4 found = float4(0.0);
  for (int i = 0; i < 8; i++) {
    float a = float(i) * 0.7854;
    float2 q = clamp(p + r * float2(cos(a), sin(a)), float2(0.0), size);
    float e = rough.eval(q).r;
    if (e < least) { least = e; found = mean.eval(q); }
  }
  float here = rough.eval(p).r;
  return here < least + 0.015 ? mean.eval(p) : found;
}
half4 main(float2 p) { return half4(best(p, radius)); }
"""


def simplified(sheet: Sheet, units: float, times: int = 1) -> Pixels:
    """Return the picture at working size, premultiplied, smoothed within areas up to ``units`` wide and not across them."""
    pixels = sheet.small
    reach = units * sheet.work[0] / sheet.w
    for _ in range(times):
        whole = Image.frombuffer("RGBa", sheet.work, np.ascontiguousarray(pixels), "raw", "RGBa", 0, 1)
        mean = np.asarray(whole.filter(ImageFilter.BoxBlur(reach * 0.7)))
        planes = np.ascontiguousarray(pixels[..., :3].transpose(2, 0, 1)).astype(np.float32) * np.float32(1 / 255)
        steep = (np.minimum(edges(planes, 0.7), 1) * 255).astype(np.uint8)
        rough = Image.fromarray(steep).filter(ImageFilter.BoxBlur(reach * 0.7))
        maps = {
            "mean": sheet.colored(mean, cubic=False),
            "rough": sheet.shader([np.asarray(rough).astype(np.float32) / 255], cubic=False),
        }
        pixels = sheet.rendered(PICK, sheet.work, sheet.colored(pixels, False), maps, {"radius": units})
    return pixels


def straight(pixels: Pixels) -> Map:
    """Return premultiplied pixels as straight red, green, blue of 0…1, an array (n, 3), in reading order."""
    flat = pixels.reshape(-1, 4).astype(np.float32)
    return np.asarray(np.minimum(flat[:, :3] / np.maximum(flat[:, 3:], 1), 1), np.float32)


def coverage(pixels: Pixels) -> Map:
    """Return the alpha of pixels as 0…1, an array (n,), in reading order."""
    return pixels[..., 3].reshape(-1).astype(np.float32) / np.float32(255)


def flat_code(colors: Colors, soft: float = 0.08) -> str:
    """Return shader code for ``float4 fewest(float3 c)``: the nearest of the colours, borders antialiased; w is its rank 0…1."""
    k = len(colors)
    lines = [
        "float4 fewest(float3 c) {",
        "  float a = 9.0; float b = 9.0; float4 ca = float4(0.0); float4 cb = float4(0.0); float d;",
    ]
    for i, (r, g, b) in enumerate(colors):
        rank = i / max(1, k - 1)
        color = f"float3({r:.5f}, {g:.5f}, {b:.5f})"
        lines.append(f"  d = apart(c, {color});")
        lines.append(f"  if (d < a) {{ b = a; cb = ca; a = d; ca = float4({color}, {rank:.5f}); }}")
        lines.append(f"  else if (d < b) {{ b = d; cb = float4({color}, {rank:.5f}); }}")
    lines.append("  a = sqrt(a); b = sqrt(b);")
    lines.append(f"  float t = smoothstep(-{soft:.4f}, {soft:.4f}, (b - a) / (a + b + 0.0001));")
    lines.append("  return mix(cb, ca, t);\n}")
    return APART + "\n".join(lines)


APART = "float apart(float3 x, float3 y) { float3 d = (x - y) * float3(1.0, 1.3, 0.8); return dot(d, d); }\n"

__all__ = ["coverage", "flat_code", "simplified", "straight"]
