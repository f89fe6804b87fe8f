"""The OCR engines: a model and a grey image in, the text read and its confidence out. One engine a model, kept."""

from __future__ import annotations

import functools
import threading
from typing import NamedTuple

import tesserocr
from PIL import Image

_LOCK = threading.Lock()
"""Tesseract's engines are not safe to share between threads, so one reads at a time."""


class Guess(NamedTuple):
    """What was read, and how sure the engine is of it, 0…100 (mean over its words)."""

    text: str
    confidence: float


def read_line(folder: str, model: str, image: Image.Image) -> Guess:
    """Return what a model reads in an image of one line, dark on light; an empty guess when it reads nothing."""
    with _LOCK:
        api = _engine(folder, model)
        for mode in (tesserocr.PSM.SINGLE_LINE, tesserocr.PSM.RAW_LINE):
            api.SetPageSegMode(mode)
            api.SetImage(image)
            text = api.GetUTF8Text().strip()
            if text:
                return Guess(text, float(api.MeanTextConf()))
        return Guess("", 0.0)


@functools.lru_cache(maxsize=8)
def _engine(folder: str, model: str) -> tesserocr.PyTessBaseAPI:
    return tesserocr.PyTessBaseAPI(path=folder, lang=model, oem=tesserocr.OEM.LSTM_ONLY)
