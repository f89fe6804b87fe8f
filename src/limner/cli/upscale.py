"""upscale: a picture two, three or four times as large."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from limner.cli.arguments import Argument, Option
from limner.cli.output import check_writable, picked_format, say, show_notes
from limner.resources import open_resources
from limner.upscaling import upscaled


def upscale(
    source: Annotated[Path, Argument(help="A picture (PNG, JPEG, WebP, TIFF, BMP, GIF).")],
    output: Annotated[Path, Option("-o", "--output", help="File to write.")],
    scale: Annotated[int, Option(help="How many times as wide and high: 2, 3 or 4.")] = 2,
) -> None:
    """Make a picture larger, its detail brought up by a small network on the processor; alpha is kept.

    For photographs and finished pictures. What Limner made is drawn anew at any size: limner render FILE --scale 2.
    """
    check_writable(output)
    picked_format(output, None)
    done = upscaled(source, scale, open_resources())
    done.save(output)
    say(f"{output}  {done.raster.width}×{done.raster.height}")
    show_notes(done.notes)
