"""A picture or a document and the name of a style in, the same in that style out.

1. ``style_of`` words in any language → PictureStyle
2. ``restyled`` a picture of any kind → Restyled; ``restyled_document`` Document → Document, its pictures in the style and
   its type untouched
"""

from __future__ import annotations

import base64
import math
from collections.abc import Sequence
from dataclasses import dataclass

from limner import paint
from limner.document.document import Asset, Document
from limner.document.facemesh import Face
from limner.document.geometry import Box
from limner.document.layers import GroupLayer, ImageLayer, Layer, PictureLayer
from limner.document.scene import STYLES, PictureStyle
from limner.errors import LookupFailed, RequestError
from limner.faces import faces_in
from limner.notes import Note
from limner.reason.picturewords import style_called, styles_near
from limner.resources import Resources, open_resources
from limner.reworking import Reworked, Source, picture_of


@dataclass(frozen=True, eq=False)
class Restyled(Reworked):
    """A picture in a style: its pixels (premultiplied), the style it is in, and notes on what was done otherwise."""

    style: PictureStyle
    notes: tuple[Note, ...] = ()


def style_of(style: str | PictureStyle, strength: float = 1.0) -> PictureStyle:
    """Return the style that a name, or words for it in any language, ask for.

    A style that has a strength of its own is taken at that share of it. Raises LookupFailed for words that name none (the
    nearest is offered), RequestError for a strength not within 0…1.
    """
    if not (isinstance(strength, int | float) and math.isfinite(strength) and 0 <= strength <= 1):
        raise RequestError("out of range", where="strength", value=strength, valid="0 to 1")
    if isinstance(style, PictureStyle):
        return style.model_copy(update={"strength": style.strength * float(strength)})
    name = style_called(style)
    if not name:
        near = styles_near(style)
        valid = "" if near else ", ".join(STYLES)
        raise LookupFailed("no style of this name", where="style", value=style, valid=valid, hint=near)
    return PictureStyle(name=name, strength=float(strength))


def restyled(
    source: Source, style: str | PictureStyle, *, strength: float = 1.0, seed: int = 0,
    palette: Sequence[str] = (), protect: Sequence[Box] = (), resources: Resources | None = None,
) -> Restyled:  # fmt: skip
    """Return a picture of any kind in a style; raises as ``style_of`` and ``picture_of`` do.

    ``strength`` is 0 (as it was) to 1; ``palette`` gives inks to styles that print in few; ``protect`` are boxes in the
    source's pixels that stay as they are. Styles that draw faces find them with the networks of ``resources`` (the
    installed pack by default), and do without where it has none. The same source, style and seed give the same bytes.
    """
    wanted = style_of(style, strength)
    raster, notes, scale = picture_of(source)
    boxes = [Box(box.x * scale, box.y * scale, box.w * scale, box.h * scale) for box in protect]
    faces: tuple[Face, ...] = ()
    if wanted.name in paint.FACE_STYLES and wanted.strength > 0:
        faces = faces_in(raster, resources or open_resources())
    painted = paint.restyle(raster, wanted, seed=seed, palette=palette, protect=boxes, faces=faces)
    return Restyled(painted.raster, wanted, notes + painted.notes)


def restyled_document(document: Document, style: str | PictureStyle, *, strength: float = 1.0) -> Document:
    """Return the document with every picture of it in a style: scenes drawn in it, images restyled; type is untouched.

    Raises as ``style_of`` does, and RequestError for a document without a picture.
    """
    wanted = style_of(style, strength)
    assets = dict(document.assets)
    changed: list[str] = []
    layers = tuple(_restyled_layer(layer, wanted, assets, changed) for layer in document.layers)
    if not changed:
        raise RequestError("nothing to restyle", where="document", valid="a document with a picture or an image in it")
    return document.model_copy(update={"layers": layers, "assets": assets})


def _restyled_layer(layer: Layer, style: PictureStyle, assets: dict[str, Asset], changed: list[str]) -> Layer:
    if isinstance(layer, GroupLayer):
        inner = tuple(_restyled_layer(child, style, assets, changed) for child in layer.children)
        return layer.model_copy(update={"children": inner})
    if isinstance(layer, PictureLayer):
        changed.append(layer.id)
        return layer.model_copy(update={"scene": layer.scene.model_copy(update={"style": style})})
    if isinstance(layer, ImageLayer) and assets[layer.asset].media_type in ("image/png", "image/jpeg", "image/webp"):
        name = f"{layer.asset}-{style.name}"
        if name not in assets:
            done = restyled(base64.b64decode(assets[layer.asset].data), style)
            data = base64.b64encode(done.to_bytes("png")).decode("ascii")
            assets[name] = Asset(media_type="image/png", data=data)
        changed.append(layer.id)
        return layer.model_copy(update={"asset": name})
    return layer
