"""Reading back: OCR of the finished pixels where each string lies, compared with the string.

Tesseract reads line by line: each set line is laid straight, brought to the size it reads well, made dark on light, and
read in the languages of its script. Where it is unsure, other preparations are tried and the surest reading is kept; the
wanted string has no say in that. Text on a free curve, and scripts without OCR data, are not read; a Note says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image

from limner.assets.ocr import languages, tessdata_dir
from limner.document.document import Document
from limner.document.forms import Curve
from limner.document.layers import TextLayer
from limner.document.results import Check, Line, Raster, Reading, Report, TextLayout
from limner.notes import Note
from limner.resources import Resources
from limner.verify.engine import Guess, read_line
from limner.verify.inkmap import by_ink, by_lightness, inks_of
from limner.verify.placed import texts_of
from limner.verify.plain import Drawer, plainly
from limner.verify.similar import similarity
from limner.verify.straighten import row, straight

CAP = 24
"""Lines read at most a picture, largest first, to bound the time."""

EMS = (38, 52, 32)
"""Pixels the em is brought to, likeliest first: Tesseract's LSTM models are sensitive to size."""

ROW = 16.0
"""Ems up to which lines are read side by side."""

SURE = 88.0
"""Confidence (0…100) from which no other preparation is tried."""

TRIES = 24
"""Second and later readings at most a picture, to bound the time."""

PASS = 0.6
"""Share of what OCR reads of the same letters plain, black on white, below which a reading counts as a fault."""

_MODELS = (
    ("jpn", (("\u3040", "\u30ff"),)),
    ("kor", (("\uac00", "\ud7a3"), ("\u1100", "\u11ff"))),
    ("hin", (("\u0900", "\u097f"),)),
    ("ben", (("\u0980", "\u09ff"),)),
    ("ara", (("\u0600", "\u06ff"), ("\u0750", "\u077f"))),
    ("rus", (("\u0400", "\u04ff"),)),
    ("chi_sim", (("\u4e00", "\u9fff"), ("\u3400", "\u4dbf"))),
)


Lines = tuple[Line, ...]


class _Reader:
    """Reads the lines of one picture, within its budget of second tries."""

    def __init__(self, folder: str, raster: Raster, k: float) -> None:
        self.folder, self.raster, self.k = folder, raster, k
        self.tries = TRIES

    def read(self, layer: TextLayer, layout: TextLayout, model: str) -> str:
        """Return what is read of a layer, short lines side by side as one, joined by spaces."""
        return " ".join(self._row(layer, layout, lines, model) for lines in _rows(layout, layer.block.writing))

    def _row(self, layer: TextLayer, layout: TextLayout, lines: Lines, model: str) -> str:
        """Return the first reading when it is sure, else the first that two preparations agree on, else the surest."""
        guesses: list[Guess] = []
        for image in self._prepared(layer, layout, lines, model.startswith("ara")):
            guess = read_line(self.folder, model, image)
            if (not guesses and guess.confidence >= SURE) or any(_same(guess, other) for other in guesses):
                return guess.text
            guesses.append(guess)
            if self.tries <= 0:
                break
            self.tries -= 1
        return max(guesses, key=lambda guess: guess.confidence, default=Guess("", 0.0)).text

    def _prepared(self, layer: TextLayer, layout: TextLayout, lines: Lines, leftward: bool) -> Iterator[Image.Image]:
        """Yield greys of lines side by side (right to left where leftward), likeliest first."""
        inks = [inks_of(layout, line) for line in lines]
        for em, light in (*((em, False) for em in EMS), (EMS[0], True)):
            pieces = []
            for line, ink in zip(lines, inks, strict=True):
                image = straight(self.raster, layer, layout, line, self.k, em)
                if image is not None:
                    mapped = None if light else by_ink(image, ink)
                    pieces.append(by_lightness(image) if mapped is None else mapped)
            whole = row(pieces[::-1] if leftward else pieces, 0)
            if whole is not None:
                yield whole


def _rows(layout: TextLayout, writing: str) -> Iterator[Lines]:
    """Yield the lines in groups that make a row of at most ``ROW`` ems: a word or two alone gives OCR little to go by."""
    group: list[Line] = []
    wide = 0.0
    for line in layout.lines:
        ems = (line.box.h if writing == "vertical-rl" else line.box.w) / max(1e-6, line.size)
        if group and wide + ems > ROW:
            yield tuple(group)
            group, wide = [], 0.0
        group.append(line)
        wide += ems
    if group:
        yield tuple(group)


def _same(one: Guess, other: Guess) -> bool:
    return bool(one.text) and one.text.casefold().split() == other.text.casefold().split()


def readback(
    report: Report,
    document: Document,
    layouts: dict[str, TextLayout],
    raster: Raster,
    resources: Resources,
    drawer: Drawer | None = None,
) -> Report:
    """Return the report with a Reading, and a check, for each string of the plan that OCR can read.

    ``drawer`` draws a document of text alone, at the raster's scale. Given one, a poor reading is measured against what is
    read of the same letters plain, so that a face OCR cannot read is no fault. Never raises for what cannot be read.
    """
    have = languages(resources.pack)
    folder = tessdata_dir(resources.pack)
    if folder is None or not have:
        note = Note(severity="info", stage="verify", message="no OCR data in the asset pack; text was not read back")
        return report.model_copy(update={"notes": (*report.notes, note)})
    k = raster.width / document.canvas.width
    reader = _Reader(str(folder), raster, k)
    ceiling = _Ceiling(str(folder), document, layouts, drawer, k)
    readings, checks, notes = [], [], []
    budget = CAP
    for layer in sorted(texts_of(document), key=lambda item: -layouts[item.id].size):
        layout = layouts[layer.id]
        if not layer.copy_id or not layout.lines:
            continue
        model = model_of(layout.text, layer.block.language, have)
        reason = _unread(layer, layout, model, budget)
        if reason:
            notes.append(_unread_note(layer, reason))
            continue
        budget -= len(layout.lines)
        try:
            read = reader.read(layer, layout, model)
            similar = similarity(layout.text, read)
            bound = PASS if similar >= PASS else ceiling.bound(layer, model)
        except RuntimeError as error:
            notes.append(_unread_note(layer, f"the OCR engine does not start: {error}"))
            continue
        readings.append(Reading(layer=layer.id, wanted=layout.text, read=read, similarity=similar, language=model))
        checks.append(_check(layer, similar, bound))
    return report.model_copy(
        update={
            "readings": tuple(readings),
            "checks": (*report.checks, *checks),
            "notes": (*report.notes, *notes),
        }
    )


class _Ceiling:
    """What can be read of the layers' letters plain; drawn when first asked for."""

    def __init__(
        self, folder: str, document: Document, layouts: dict[str, TextLayout], drawer: Drawer | None, k: float
    ) -> None:
        self._folder, self._document, self._layouts, self._drawer, self._k = folder, document, layouts, drawer, k
        self._reader: _Reader | None = None

    def bound(self, layer: TextLayer, model: str) -> float:
        """Return the least similarity to ask of a layer: none where OCR cannot read the letters even plain."""
        best = self._of(layer, model)
        return round(PASS * best, 4) if best >= PASS else 0.0

    def _of(self, layer: TextLayer, model: str) -> float:
        if self._drawer is None:
            return 1.0
        if self._reader is None:
            document, self._layouts = plainly(self._document, self._layouts)
            self._reader = _Reader(self._folder, self._drawer(document, self._layouts), self._k)
        layout = self._layouts[layer.id]
        return similarity(layout.text, self._reader.read(layer, layout, model))


def _check(layer: TextLayer, similar: float, bound: float) -> Check:
    ok = similar >= bound
    message = "" if ok else f"reads {similar:.2f} alike, {bound:.2f} asked"
    if bound == 0.0:
        message = "OCR cannot read these letters even plain, black on white"
    return Check(name="ocr", layer=layer.id, ok=ok, value=similar, bound=bound, unit="similarity", message=message)


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


def _unread(layer: TextLayer, layout: TextLayout, model: str, budget: int) -> str:
    if isinstance(layer.block.path, Curve):
        return "the text lies on a free curve"
    if not model:
        return "no OCR data for its script"
    return "more lines than are read in one picture" if len(layout.lines) > budget else ""


def _unread_note(layer: TextLayer, reason: str) -> Note:
    return Note(stage="verify", where=layer.id, message="not read back by OCR", hint=reason)
