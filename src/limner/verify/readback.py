"""Reading back: OCR of the finished pixels where each string lies, compared with the string.

Tesseract reads line by line: each set line is cut out, brought to a height it reads well, made dark on light, and read
in the languages of its script. Vertical lines are cut into their characters and laid side by side first. Text on a
path, and scripts without OCR data, are not read; a Note says so.
"""

from __future__ import annotations

import functools
import threading
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import numpy.typing as npt
import tesserocr
from PIL import Image, ImageOps

from limner.assets.ocr import languages, tessdata_dir
from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.results import Check, Line, Raster, Reading, Report, TextLayout
from limner.notes import Note
from limner.resources import Resources

CAP = 24
"""Lines read at most a picture, largest first, to bound the time."""

LINE_HEIGHT = 56
"""Pixels a cut-out line is brought to in height: what Tesseract's LSTM models read best."""

PASS = 0.6
"""Similarity below which a reading counts as a fault: display type and textures cost OCR a few letters."""

_MODELS = (
    ("jpn", (("\u3040", "\u30ff"),)),
    ("kor", (("\uac00", "\ud7a3"), ("\u1100", "\u11ff"))),
    ("hin", (("\u0900", "\u097f"),)),
    ("ben", (("\u0980", "\u09ff"),)),
    ("ara", (("\u0600", "\u06ff"), ("\u0750", "\u077f"))),
    ("rus", (("\u0400", "\u04ff"),)),
    ("chi_sim", (("\u4e00", "\u9fff"), ("\u3400", "\u4dbf"))),
)

_LOCK = threading.Lock()


def readback(
    report: Report, document: Document, layouts: dict[str, TextLayout], raster: Raster, resources: Resources
) -> Report:
    """Return the report with a Reading, and a check, for each string of the plan that OCR can read."""
    have = languages(resources.pack)
    folder = tessdata_dir(resources.pack)
    if folder is None or not have:
        note = Note(severity="info", stage="verify", message="no OCR data in the asset pack; text was not read back")
        return report.model_copy(update={"notes": (*report.notes, note)})
    k = raster.width / document.canvas.width
    gray = _gray(raster)
    readings, checks, notes = [], [], []
    budget = CAP
    for layer in sorted(document.texts(), key=lambda item: -layouts[item.id].size):
        layout = layouts[layer.id]
        if not layer.copy_id or not layout.lines:
            continue
        model = model_of(layout.text, layer.block.language, have)
        if layer.block.path is not None or not model or len(layout.lines) > budget:
            notes.append(Note(stage="verify", where=layer.id, message="not read back by OCR", hint=_why(layer, model)))
            continue
        budget -= len(layout.lines)
        with _reader(str(folder), model) as api:
            read = " ".join(_read_line(api, gray, layer, layout, line, k) for line in layout.lines)
        similar = similarity(layout.text, read)
        readings.append(Reading(layer=layer.id, wanted=layout.text, read=read, similarity=similar, language=model))
        checks.append(
            Check(name="ocr", layer=layer.id, ok=similar >= PASS, value=similar, bound=PASS, unit="similarity")
        )
    return report.model_copy(
        update={
            "readings": tuple(readings),
            "checks": (*report.checks, *checks),
            "notes": (*report.notes, *notes),
        }
    )


def similarity(wanted: str, read: str) -> float:
    """Return 1 − edit distance / length of the longer string, white space, width and case folded; 1 is equal."""
    one, two = _fold(wanted), _fold(read)
    if not one and not two:
        return 1.0
    return round(1.0 - _distance(one, two) / max(len(one), len(two)), 4)


def model_of(text: str, language: str, have: tuple[str, ...]) -> str:
    """Return the Tesseract model for a text ("chi_sim+eng" where Latin letters mix in), or "" when none is at hand."""
    found = ""
    for model, ranges in _MODELS:
        if any(low <= character <= high for character in text for low, high in ranges):
            found = model
            break
    if found == "chi_sim" and language.lower().startswith(("zh-hant", "zh-tw", "zh-hk")):
        found = "chi_tra"
    if found == "chi_sim" and language.lower().startswith("ja"):
        found = "jpn"
    if not found:
        found = "deu" if any(c in "äöüßÄÖÜ" for c in text) and "deu" in have else "eng"
    if found not in have:
        return ""
    latin = any(character.isascii() and character.isalpha() for character in text)
    return f"{found}+eng" if latin and found not in {"eng", "deu"} and "eng" in have else found


def _why(layer: TextLayer, model: str) -> str:
    if layer.block.path is not None:
        return "the text lies on a path"
    return "no OCR data for its script" if not model else "more lines than are read in one picture"


def _read_line(
    api: tesserocr.PyTessBaseAPI,
    gray: npt.NDArray[np.uint8],
    layer: TextLayer,
    layout: TextLayout,
    line: Line,
    k: float,
) -> str:
    if layer.block.writing == "vertical-rl":
        image = _strip(gray, layout, line, k)
    else:
        box = layer.transform.bounds(line.box) if layer.transform else line.box
        image = _cut(gray, box, k)
    if image is None:
        return ""
    best = ""
    for mode in (tesserocr.PSM.SINGLE_LINE, tesserocr.PSM.RAW_LINE):
        api.SetPageSegMode(mode)
        api.SetImage(image)
        best = api.GetUTF8Text().strip()
        if best:
            break
    return best


def _cut(gray: npt.NDArray[np.uint8], box: Box, k: float) -> Image.Image | None:
    pad = 0.18 * box.h
    y0, y1 = max(0, int((box.y - pad) * k)), min(gray.shape[0], int((box.bottom + pad) * k) + 1)
    x0, x1 = max(0, int((box.x - pad) * k)), min(gray.shape[1], int((box.right + pad) * k) + 1)
    if y1 - y0 < 4 or x1 - x0 < 4:
        return None
    return _dark_on_light(Image.fromarray(gray[y0:y1, x0:x1]))


def _strip(gray: npt.NDArray[np.uint8], layout: TextLayout, line: Line, k: float) -> Image.Image | None:
    boxes = [
        c.box for c in layout.clusters if line.start <= c.start < line.end and layout.text[c.start : c.end].strip()
    ]
    if not boxes:
        return None
    edge = max(max(box.w, box.h) for box in boxes)
    cells = []
    for box in boxes:
        square = Box(box.cx - edge / 2, box.cy - edge / 2, edge, edge).scaled(k)
        cell = Image.fromarray(gray).crop((int(square.x), int(square.y), int(square.right), int(square.bottom)))
        cells.append(cell.resize((LINE_HEIGHT, LINE_HEIGHT), Image.Resampling.LANCZOS))
    strip = Image.new("L", (LINE_HEIGHT * len(cells), LINE_HEIGHT))
    for i, cell in enumerate(cells):
        strip.paste(cell, (i * LINE_HEIGHT, 0))
    return _dark_on_light(strip)


def _dark_on_light(image: Image.Image) -> Image.Image:
    k = 1.5 * LINE_HEIGHT / image.height
    image = image.resize((max(8, round(image.width * k)), round(image.height * k)), Image.Resampling.LANCZOS)
    image = ImageOps.autocontrast(image, cutoff=1)
    values = np.asarray(image)
    rim = np.concatenate([values[0], values[-1], values[:, 0], values[:, -1]])
    if float(np.median(rim)) < 128:
        image = ImageOps.invert(image)
    return ImageOps.expand(image, border=12, fill=int(np.quantile(np.asarray(image), 0.9)))


def _gray(raster: Raster) -> npt.NDArray[np.uint8]:
    pixels = raster.pixels
    image = Image.fromarray(pixels, "RGBa").convert("RGBA")
    white = Image.new("RGBA", image.size, "#ffffff")
    return np.asarray(Image.alpha_composite(white, image).convert("L"))


@contextmanager
def _reader(folder: str, model: str) -> Iterator[tesserocr.PyTessBaseAPI]:
    """Lend the one reader of a model; Tesseract's engines are not safe to share between threads, so one at a time."""
    with _LOCK:
        yield _engine(folder, model)


@functools.lru_cache(maxsize=8)
def _engine(folder: str, model: str) -> tesserocr.PyTessBaseAPI:
    return tesserocr.PyTessBaseAPI(path=folder, lang=model, oem=tesserocr.OEM.LSTM_ONLY)


def _fold(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def _distance(one: str, two: str) -> int:
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(two, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]
