"""A PDF as Skia writes it and the pieces of text drawn in it, in; the same PDF whose text can be searched and copied, out.

Skia guesses the meaning of glyphs from the font's character map backwards, and knows nothing of clusters. Here the fonts'
ToUnicode maps are written anew from the copy, and pieces whose glyphs do not say their text get it as ActualText. Nothing
that is drawn changes.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

from limner.composite.spoken import Piece

_NEAR = 4096
"""How many pieces ahead a text object is looked for: those drawn into pictures (soft shadows) are in no text object."""

_TEXT = re.compile(rb"BT\n.*?ET\n|/X(\d+) Do\n", re.DOTALL)
_SHOWN = re.compile(rb"/F(\d+) [-.\d]+ Tf|<([0-9A-Fa-f]+)>")


class _File:
    """The objects of a PDF with a plain cross-reference table, by number."""

    def __init__(self, data: bytes) -> None:
        at = int(data[data.rindex(b"startxref") :].split()[1])
        self._trailer = data[data.index(b"trailer", at) : data.rindex(b"startxref")]
        rows = data[at:].split(b"\n", 2)
        count = int(rows[1].split()[1])
        offsets = {n: int(rows[2][20 * n : 20 * n + 10]) for n in range(1, count)}
        order = sorted((offset, number) for number, offset in offsets.items() if offset)
        ends = [offset for offset, _ in order[1:]] + [at]
        self._head = data[: order[0][0]]
        self._count = count
        self.objects: dict[int, bytes] = {}
        for (offset, number), end in zip(order, ends, strict=True):
            body = data[offset:end]
            self.objects[number] = body[body.index(b"obj\n") + 4 : body.rindex(b"\nendobj")]

    def stream(self, number: int) -> bytes:
        """Return the opened stream of an object."""
        head, _, rest = self.objects[number].partition(b">> stream\n")
        raw = rest[: rest.rindex(b"\nendstream")]
        return zlib.decompress(raw) if b"/FlateDecode" in head else raw

    def put(self, number: int, stream: bytes) -> None:
        """Exchange the stream of an object."""
        head, _, _ = self.objects[number].partition(b">> stream\n")
        packed = zlib.compress(stream) if b"/FlateDecode" in head else stream
        head = re.sub(rb"/Length \d+", b"/Length %d" % len(packed), head)
        self.objects[number] = head + b">> stream\n" + packed + b"\nendstream"

    def written(self) -> bytes:
        """Return the file."""
        out, places = [self._head], {}
        at = len(self._head)
        for number, body in self.objects.items():
            places[number] = at
            whole = b"%d 0 obj\n%s\nendobj\n" % (number, body)
            at += len(whole)
            out.append(whole)
        rows = [
            b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n" for n in range(self._count)
        ]
        return b"".join((*out, b"xref\n0 %d\n" % self._count, *rows, self._trailer, b"startxref\n%d\n%%%%EOF\n" % at))


def readable(data: bytes, drawn: Sequence[Piece]) -> bytes:
    """Return a PDF of Skia's whose text says what the pieces drawn in it say."""
    file = _File(data)
    reader = _Reader(file, drawn)
    for body in tuple(file.objects.values()):
        if body.startswith(b"<</Type /Page\n"):
            found = re.search(rb"/Contents (\d+) 0 R", body)
            if found:
                reader.read(int(found.group(1)))
    for font, meant in reader.meant.items():
        found = re.search(rb"/ToUnicode (\d+) 0 R", file.objects.get(font, b""))
        if found and meant:
            number = int(found.group(1))
            file.put(number, _character_map(file.stream(number), meant, reader.wide(font)))
    return file.written()


class _Reader:
    """Goes through a PDF's text objects in the order they were drawn, with the pieces beside them."""

    def __init__(self, file: _File, drawn: Sequence[Piece]) -> None:
        self._file = file
        self._drawn = drawn
        self._at = 0
        self._read: set[int] = set()
        self.meant: dict[int, dict[int, str]] = {}

    def wide(self, font: int) -> bool:
        """Tell whether the codes of a font are glyph ids of two bytes."""
        return b"/Subtype /Type0" in self._file.objects.get(font, b"")

    def read(self, number: int) -> None:
        """Read a content stream, and the forms it draws where it draws them, and mark its text objects."""
        if number in self._read or b"stream" not in self._file.objects.get(number, b""):
            return
        self._read.add(number)
        before = self._file.stream(number)
        after = _TEXT.sub(self._marked, before)
        if after != before:
            self._file.put(number, after)

    def _marked(self, match: re.Match[bytes]) -> bytes:
        block = match.group(0)
        if match.group(1):
            form = int(match.group(1))
            if b"/Subtype /Form" in self._file.objects.get(form, b""):
                self.read(form)
            return block
        shown = self._shown(block)
        piece = self._piece(shown)
        if piece is None:
            return block
        for (font, code), text in zip(shown, piece.says, strict=True):
            meant = self.meant.setdefault(font, {})
            meant[code] = meant.get(code) or text
        if piece.seen is not None:
            return b"BT\n3 Tr\n" + block[len(b"BT\n") : -len(b"ET\n")] + b"0 Tr\nET\n"
        if not piece.actual:
            return block
        told = piece.actual.encode("utf-16-be").hex().upper().encode("ascii")
        return b"/Span <</ActualText <FEFF" + told + b">>> BDC\n" + block + b"EMC\n"

    def _shown(self, block: bytes) -> list[tuple[int, int]]:
        """Return the (font, code) of every glyph that a text object shows."""
        font, found = 0, []
        for name, codes in _SHOWN.findall(block):
            if name:
                font = int(name)
            else:
                step = 4 if self.wide(font) else 2
                found += [(font, int(codes[k : k + step], 16)) for k in range(0, len(codes), step)]
        return found

    def _piece(self, shown: list[tuple[int, int]]) -> Piece | None:
        glyphs = tuple(code for _, code in shown)
        wide = all(self.wide(font) for font, _ in shown)
        for at in range(self._at, min(self._at + _NEAR, len(self._drawn))):
            piece = self._drawn[at]
            if piece.run.glyphs == glyphs if wide else len(piece.run.glyphs) == len(glyphs):
                self._at = at + 1
                return piece
        return None


def _character_map(before: bytes, meant: dict[int, str], wide: bool) -> bytes:
    """Return a ToUnicode map of what codes mean in the copy."""
    digits = 4 if wide else 2
    codes = {code: text.encode("utf-16-be").hex().upper() for code, text in meant.items()}
    rows = [f"<{code:0{digits}X}> <{text}>" for code, text in sorted(codes.items())]
    head = before[: before.index(b"endcodespacerange\n")] + b"endcodespacerange\n"
    parts = [rows[k : k + 100] for k in range(0, len(rows), 100)]
    body = "".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n" for part in parts)
    return head + body.encode("ascii") + before[before.rindex(b"endcmap") :]
