"""Folders of font files in, faces for the catalogue out. A file that cannot be used is left out, with a note that says why.

Files are known by their content: what was read of one is kept in the cache folder under its SHA-256, so that fontTools is
loaded only for files never seen before. Bounds: 2,000 files and 8 folders deep; links to folders are not followed.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import importlib
import json
import os
import stat
from array import array
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple

from limner.assets.cache import keep
from limner.assets.face import Axis, FontFace
from limner.errors import FontError
from limner.notes import Note

FONTS_VARIABLE = "LIMNER_FONTS"
ENDINGS = frozenset({".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2"})
_MOST_FILES = 2000
_MOST_DEPTH = 8
_MOST_BYTES = 64 << 20
_RECIPE = 4  # raise when the records change, so that files are read again


class _File(NamedTuple):
    name: str
    digest: str
    records: list[dict[str, Any]]
    load: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class AddedFonts:
    """Faces that are not the pack's: their coverage (range bounds), how to get their bytes, and what is to be told.

    ``rights`` are OS/2 fsType values by key; ``refused`` are the reasons of files that could not be used, by file name.
    """

    faces: tuple[FontFace, ...] = ()
    coverage: dict[str, array[int]] = field(default_factory=dict)
    loaders: dict[str, Callable[[], bytes]] = field(default_factory=dict)
    rights: dict[str, int] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    refused: dict[str, str] = field(default_factory=dict)


NONE_ADDED = AddedFonts()


def named_folders() -> tuple[Path, ...]:
    """Return the folders that $LIMNER_FONTS names, separated as in $PATH."""
    return tuple(Path(name) for name in os.environ.get(FONTS_VARIABLE, "").split(os.pathsep) if name)


def read_folders(folders: Iterable[Path], cache: Path) -> AddedFonts:
    """Return the faces of every font file in folders (or of single files); raises FontError for a folder that is not there."""
    files: list[_File] = []
    notes: list[Note] = []
    refused: dict[str, str] = {}
    for path in _paths(folders, notes):
        try:
            data = _bytes(path)
            digest = hashlib.sha256(data).hexdigest()
            files.append(_read(str(path), data, cache, functools.partial(_again, path, digest)))
        except FontError as error:
            refused[path.stem] = error.line()
            notes.append(_note(f"a font file is left out: {error.line()}", str(path), "mend or remove the file"))
    return _gathered(files, notes, refused)


def read_bytes(fonts: Iterable[tuple[str, bytes]], cache: Path) -> AddedFonts:
    """Return the faces of fonts handed over as (name, bytes); one that cannot be used is left out with a note."""
    files: list[_File] = []
    notes: list[Note] = []
    refused: dict[str, str] = {}
    for name, data in fonts:
        try:
            file = _read(name, data, cache, functools.partial(bytes, data))
            files.append(file._replace(records=[{**record, **_named(name)} for record in file.records]))
        except FontError as error:
            refused[name] = error.line()
            notes.append(_note(f"an embedded font is left out: {error.line()}", name, "embed it again"))
    return _gathered(files, notes, refused)


def _named(name: str) -> dict[str, str]:
    """Return the family that a document's name of a font ("font:Inter:3fa9…") gives it, {} for any other name."""
    parts = name.split(":")
    return {"family": parts[1]} if len(parts) == 3 and parts[0] == "font" and parts[1] else {}


def merged(first: AddedFonts, second: AddedFonts) -> AddedFonts:
    """Return two sets of faces as one; of a family that both have, the first's is used."""
    families = {face.family.casefold() for face in first.faces}
    kept = tuple(face for face in second.faces if face.family.casefold() not in families)
    return AddedFonts(
        first.faces + kept, second.coverage | first.coverage, second.loaders | first.loaders,
        second.rights | first.rights, first.notes + second.notes, second.refused | first.refused,
    )  # fmt: skip


def missing_folder(folder: Path) -> FontError:
    """Return the error for a font folder that is not there."""
    return FontError("no such font folder", where=str(folder), hint="name a folder that holds TTF or OTF files")


def _paths(folders: Iterable[Path], notes: list[Note]) -> list[Path]:
    found: list[Path] = []
    for folder in folders:
        if folder.is_file():
            found.append(folder)
        elif folder.is_dir():
            found.extend(_inside(folder, notes))
        else:
            raise missing_folder(folder)
    if len(found) > _MOST_FILES:
        notes.append(
            _note(f"only the first {_MOST_FILES} of {len(found)} font files are read", "", "name fewer folders")
        )
    return list(dict.fromkeys(found))[:_MOST_FILES]


def _inside(folder: Path, notes: list[Note]) -> Iterator[Path]:
    def unreadable(error: OSError) -> None:
        notes.append(_note(f"a folder cannot be read ({error.strerror})", str(error.filename), "allow reading it"))

    depth = len(folder.parts)
    for place, folders, names in os.walk(folder, onerror=unreadable):
        folders[:] = sorted(folders) if len(Path(place).parts) - depth < _MOST_DEPTH else []
        for name in sorted(names):
            if Path(name).suffix.lower() in ENDINGS:
                yield Path(place) / name


def _bytes(path: Path) -> bytes:
    try:
        state = path.stat()
        if not stat.S_ISREG(state.st_mode):
            raise FontError("not a regular file")
        if state.st_size > _MOST_BYTES:
            raise FontError(
                "the font file is too large", value=f"{state.st_size} bytes", valid=f"at most {_MOST_BYTES}"
            )
        return path.read_bytes()
    except OSError as error:
        raise FontError(f"the file cannot be read ({error.strerror or 'unreadable'})") from None


def _again(path: Path, digest: str) -> bytes:
    """Return a file's bytes once more; raises FontError when they are not those that were read at first."""
    data = _bytes(path)
    if hashlib.sha256(data).hexdigest() != digest:
        raise FontError("the font file has changed since it was read", where=str(path), hint="start again")
    return data


def _read(name: str, data: bytes, cache: Path, load: Callable[[], bytes]) -> _File:
    """Return what a file says of itself, from the cache when it was read before."""
    digest = hashlib.sha256(data).hexdigest()
    kept = cache / "fonts" / f"{digest}.json"
    with contextlib.suppress(OSError, ValueError):
        found = json.loads(kept.read_text("utf-8"))
        if found.get("recipe") == _RECIPE:
            if found["refused"]:
                raise FontError(found["refused"])
            return _File(name, digest, found["records"], _unpacking(load))
    reader = importlib.import_module("limner.assets.fontfile")
    refused, records = "", []
    try:
        records = reader.read_faces(data)
    except FontError as error:
        refused = error.line()
    with contextlib.suppress(OSError):
        text = json.dumps({"recipe": _RECIPE, "refused": refused, "records": records}, ensure_ascii=False)
        keep(kept, text.encode())
    if refused:
        raise FontError(refused)
    return _File(name, digest, records, _unpacking(load))


def _unpacking(load: Callable[[], bytes]) -> Callable[[], bytes]:
    """Return a loader of bytes as engines read them; only packed files need fontTools for it."""
    made: list[bytes] = []

    def loaded() -> bytes:
        if not made:
            data = load()
            packed = data[:4] in (b"wOFF", b"wOF2")
            made.append(importlib.import_module("limner.assets.fontfile").unpacked(data) if packed else data)
        return made[0]

    return loaded


def _gathered(files: list[_File], notes: list[Note], refused: dict[str, str]) -> AddedFonts:
    """Return the faces of all files; of two that are the same face of a family, the later version."""
    chosen: dict[tuple[object, ...], tuple[_File, dict[str, Any]]] = {}
    for file in files:
        for record in file.records:
            key = (
                record["family"].casefold(),
                record["style"],
                tuple(record["weight"]),
                bool(record["axes"]),
                *_width(record),
            )
            other = chosen.get(key)
            if other is None:
                chosen[key] = (file, record)
            elif other[0].digest != file.digest:
                newer, older = (
                    ((file, record), other) if record["version"] > other[1]["version"] else (other, (file, record))
                )
                chosen[key] = newer
                notes.append(
                    _note(
                        f"two versions of {record['family']!r}: {newer[1]['version']:g} is used,"
                        f" {older[1]['version']:g} is not ({older[0].name})", newer[0].name, "keep one of them",
                    )
                )  # fmt: skip
    added = AddedFonts(notes=tuple(notes), refused=refused)
    faces: list[FontFace] = []
    for file, record in chosen.values():
        name = f"user/{file.digest[:20]}{'-' + str(record['index']) if record['index'] else ''}"
        faces.append(_face(name, record))
        added.coverage[name] = array("I", record["coverage"])
        added.loaders[name] = file.load
        added.rights[name] = record["rights"]
    faces.sort(
        key=lambda face: (face.family.casefold(), face.style == "italic", abs(face.weight_min - 400), face.index)
    )
    return replace(added, faces=tuple(faces))


def _width(record: dict[str, Any]) -> tuple[bool, bool]:
    return "condensed" in record["classes"], "wide" in record["classes"]


def _face(key: str, record: dict[str, Any]) -> FontFace:
    low, high = record["weight"]
    fields = {
        name: value for name, value in record.items() if name not in ("weight", "axes", "coverage", "version", "rights")
    }
    axes = tuple(Axis(*axis) for axis in record["axes"])
    return FontFace.model_validate(
        {**fields, "key": key, "moods": (), "axes": axes, "weight_min": low, "weight_max": high}
    )


def _note(message: str, where: str, hint: str) -> Note:
    return Note(severity="warning", stage="typeset", where=where, message=message, hint=hint)
