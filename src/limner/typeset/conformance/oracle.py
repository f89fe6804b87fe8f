"""A stretch of text and a face in, glyphs and their origins out, shaped by HarfBuzz alone: nothing of ours between.

``Binary`` asks the ``hb-shape`` program; ``Plain`` calls the HarfBuzz library with the text, its context and its
properties, and adds up what it says.
"""

from __future__ import annotations

import functools
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb

from limner.assets.fonts import FontCatalogue
from limner.errors import FontError
from limner.typeset.shaping.unit import Item


class Shaped(NamedTuple):
    """Glyph ids and their origins from the left (ems, y down) in the order they are drawn, and the sum of advances."""

    glyphs: tuple[int, ...]
    origins: tuple[tuple[float, float], ...]
    advance: float


_GLYPH = re.compile(r"(\d+)(?:@(-?\d+),(-?\d+))?\+(-?\d+)")


class Binary:
    """The ``hb-shape`` program on font files unpacked into a temporary folder."""

    def __init__(self, fonts: FontCatalogue) -> None:
        self._fonts = fonts
        self._folder = tempfile.TemporaryDirectory(prefix="limner-fonts-")
        self._paths: dict[str, Path] = {}

    @staticmethod
    def version() -> str:
        """Return the program's version, "" where there is none."""
        if shutil.which("hb-shape") is None:
            return ""
        said = subprocess.run(["hb-shape", "--version"], capture_output=True, text=True, check=False).stdout
        found = re.search(r"\d+\.\d+\.\d+", said)
        return found[0] if found else ""

    def shape(self, text: str, item: Item) -> Shaped:
        """Return an item of a text shaped. Raises FontError where the program fails."""
        face = item.cut.instance
        command = [
            "hb-shape", str(self._path(face.key)), f"--face-index={face.index}", "--no-glyph-names", "--no-clusters",
            f"--script={_script(item)}", f"--direction={'rtl' if item.level % 2 else 'ltr'}",
            f"--unicodes={_points(text[item.start : item.end])}",
        ]  # fmt: skip
        if item.language:
            command.append(f"--language={item.language}")
        if item.start:
            command.append(f"--unicodes-before={_points(text[: item.start])}")
        if item.end < len(text):
            command.append(f"--unicodes-after={_points(text[item.end :])}")
        if face.variations:
            command.append("--variations=" + ",".join(f"{tag}={value}" for tag, value in face.variations))
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise FontError("hb-shape failed", where=face.key, value=done.stderr.strip())
        found = [tuple(int(n or 0) for n in match) for match in _GLYPH.findall(done.stdout)]
        return _added(item.cut.upem, [(glyph, dx, dy, ax) for glyph, dx, dy, ax in found])

    def _path(self, key: str) -> Path:
        if key not in self._paths:
            path = self._paths[key] = Path(self._folder.name) / f"{len(self._paths)}.font"
            path.write_bytes(bytes(self._fonts.data(key)))
        return self._paths[key]


class Plain:
    """The HarfBuzz library on fresh faces of its own."""

    def __init__(self, fonts: FontCatalogue) -> None:
        self._fonts = fonts

    @staticmethod
    def version() -> str:
        """Return the library's version."""
        return str(hb.version_string())

    def shape(self, text: str, item: Item) -> Shaped:
        """Return an item of a text shaped."""
        face = item.cut.instance
        font = hb.Font(self._face(face.key, face.index))
        font.set_variations(dict(face.variations))
        buffer = hb.Buffer()
        buffer.add_codepoints([ord(c) for c in text], item_offset=item.start, item_length=item.end - item.start)
        buffer.script, buffer.direction = _script(item), "rtl" if item.level % 2 else "ltr"
        if item.language:
            buffer.language = item.language
        hb.shape(font, buffer)
        infos, positions = buffer.glyph_infos or (), buffer.glyph_positions or ()
        return _added(
            item.cut.upem,
            [(i.codepoint, p.x_offset, p.y_offset, p.x_advance) for i, p in zip(infos, positions, strict=True)],
        )

    @functools.lru_cache(maxsize=64)  # noqa: B019  (an oracle lives as long as its run)
    def _face(self, key: str, index: int) -> hb.Face:
        return hb.Face(hb.Blob(self._fonts.data(key)), index)


def _added(upem: int, found: list[tuple[int, int, int, int]]) -> Shaped:
    pen = 0
    origins: list[tuple[float, float]] = []
    for _, dx, dy, ax in found:
        origins.append(((pen + dx) / upem, -dy / upem))
        pen += ax
    return Shaped(tuple(glyph for glyph, *_ in found), tuple(origins), pen / upem)


def _script(item: Item) -> str:
    return "Zyyy" if item.script == "Zsye" else item.script


def _points(text: str) -> str:
    return ",".join(f"{ord(c):X}" for c in text)
