"""Folders of the user's own fonts: what is read of them, what is left out and why, and that they set type."""

from __future__ import annotations

import base64
import io
import os
import struct
from pathlib import Path
from typing import Any

import pytest
from fontTools.colorLib.builder import buildCOLR, buildCPAL
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

from limner.assets import userfonts
from limner.assets.fonts import FontCatalogue, FontQuery
from limner.assets.userfonts import AddedFonts, read_folders
from limner.cli.main import run
from limner.composite import composite
from limner.document.document import Asset, Canvas, Document
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.text import FontSpec, Paragraph, Run, TextBlock, TextStyle
from limner.errors import FontError
from limner.pipeline import Limner, open_document
from limner.resources import Resources, open_resources
from limner.typeset import typeset

LETTERS = "ABCHEITabcenoxzv é.1"


def box(high: int) -> object:
    pen = TTGlyphPen(None)
    for k, point in enumerate(((50, 0), (50, high), (450, high), (450, 0)) if high else ()):
        (pen.lineTo if k else pen.moveTo)(point)
    if high:
        pen.closePath()
    return pen.glyph()


def box_font(
    family: str = "Boxes", *, wide: int = 500, letters: str = LETTERS, version: float = 1.0, axes: bool = False,
    color: bool = False, italic: bool = False, weight: int = 400, rights: int = 0, name: str = "",
) -> bytes:  # fmt: skip
    """A font whose letters are boxes 400 units wide: enough to be set and drawn."""
    names = [".notdef", *(f"u{ord(c):04X}" for c in letters)]
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder(names)
    font.setupCharacterMap({ord(c): f"u{ord(c):04X}" for c in letters})
    font.setupGlyf({n: box(700 if n != "u0020" else 0) for n in names})
    font.setupHorizontalMetrics(dict.fromkeys(names, (wide, 50)))
    font.setupHorizontalHeader(ascent=800, descent=-200)
    font.setupNameTable({"familyName": name or family, "styleName": "Italic" if italic else "Regular"})
    font.setupOS2(usWeightClass=weight, fsType=rights, fsSelection=1 if italic else 64)
    font.setupPost(italicAngle=-10 if italic else 0)
    font.setupHead(unitsPerEm=1000, fontRevision=version)
    if axes:
        font.setupFvar([("wght", 100, 400, 900, "Weight"), ("wdth", 50, 100, 150, "Width")], [])
        font.setupGvar({})
    if color:
        font.font["COLR"] = buildCOLR({names[1]: [(names[2], 0)]}, version=0)
        font.font["CPAL"] = buildCPAL([[(1.0, 0.0, 0.0, 1.0)]])
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def flavoured(data: bytes, flavor: str) -> bytes:
    font = TTFont(io.BytesIO(data))
    font.flavor = flavor
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def filled(folder: Path, **files: bytes) -> Path:
    for name, data in files.items():
        (folder / name.replace("__", ".")).write_bytes(data)
    return folder


def read(folder: Path) -> AddedFonts:
    return read_folders([folder], folder / ".cache")


def opened(resources: Resources, folder: Path) -> Resources:
    return Resources(resources.pack, folder / ".cache", (folder,))


def put(resources: Resources, text: str, family: str, **font: Any):
    spec = FontSpec(families=(family,), **font)
    block = TextBlock(paragraphs=(Paragraph(runs=(Run(text=text),)),), style=TextStyle(font=spec, size=40))
    return block, typeset(block, Box(0, 0, 800, 200), resources)


def test_a_family_of_the_folder_is_listed_set_and_drawn(resources, tmp_path):
    mine = opened(resources, filled(tmp_path, boxes__ttf=box_font()))
    (face,) = mine.fonts.family("boxes")
    assert (face.style, face.weight_min, face.cap_height, face.scripts) == ("normal", 400, 0.7, ("Latn",))
    block, layout = put(mine, "Hex é", "Boxes")
    assert layout.runs[0].font.key.startswith("user/") and layout.advance.w == pytest.approx(5 * 0.5 * 40)
    layer = TextLayer(id="t", box=Box(0, 0, 800, 200), block=block)
    document = Document(canvas=Canvas(width=800, height=200), layers=(layer,))
    assert composite(document, {}, {"t": layout}, mine).pixels.min() == 0


def test_the_folder_is_read_once_and_then_known_by_content(tmp_path, monkeypatch):
    folder = filled(tmp_path, boxes__ttf=box_font())
    first = read(folder)
    (folder / "moved.ttf").write_bytes((folder / "boxes.ttf").read_bytes())
    (folder / "boxes.ttf").unlink()
    monkeypatch.setattr(userfonts.importlib, "import_module", lambda name: pytest.fail(f"{name} is loaded again"))
    again = read(folder)
    assert again.faces == first.faces and again.coverage == first.coverage


def test_your_own_family_takes_the_place_of_the_pack_s_with_a_note(resources, tmp_path):
    mine = opened(resources, filled(tmp_path, inter__ttf=box_font("Inter")))
    assert [face.key[:5] for face in mine.fonts.family("Inter")] == ["user/"]
    assert any("'Inter' is used in place" in note.message for note in mine.fonts.notes)
    assert put(mine, "Hex", "Inter")[1].runs[0].font.key.startswith("user/")
    assert resources.fonts.family("Inter")[0].key == "font/inter"


BAD = {
    "empty": (b"", "empty"), "text": (b"hello, I am a text file", "not a font"), "cut": (box_font()[:300], "damaged"),
    "noise": (b"\0\1\0\0" + bytes(range(256)) * 40, "damaged"), "zeros": (b"OTTO" + bytes(4096), "damaged"),
    "packed": (b"wOF2" + struct.pack(">IIHHIIIHHIIIII", 0, 48, 1, 0, 1 << 31, 10, 0, 0, 0, 0, 0, 0, 0, 0), "too large"),
    "nameless": (box_font(name=" "), "no family name"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_file_that_cannot_be_used_is_left_out_with_a_note_naming_it(tmp_path, name):
    data, reason = BAD[name]
    folder = filled(tmp_path, good__ttf=box_font(), **{f"{name}__ttf": data})
    for _ in range(2):
        added = read(folder)
        assert [face.family for face in added.faces] == ["Boxes"]
        (note,) = added.notes
        assert note.where.endswith(f"{name}.ttf") and reason in note.message and note.severity == "warning"


def test_asking_for_a_family_whose_file_is_broken_says_so(resources, tmp_path):
    mine = opened(resources, filled(tmp_path, **{"Grand-Regular__otf": b"OTTO" + bytes(64)}))
    with pytest.raises(FontError, match="cannot be used.*damaged"):
        put(mine, "x", "Grand")
    with pytest.raises(FontError, match="no such font family"):
        put(mine, "x", "Quite Other")


@pytest.mark.skipif(os.name != "posix", reason="named pipes and modes are POSIX")
def test_what_is_no_regular_readable_file_is_left_out(tmp_path):
    os.mkfifo(tmp_path / "pipe.ttf")
    (tmp_path / "gone.ttf").symlink_to(tmp_path / "nowhere.ttf")
    (tmp_path / "loop").symlink_to(tmp_path)
    added = read(filled(tmp_path, good__ttf=box_font(), notes__txt=b"x"))
    assert [face.family for face in added.faces] == ["Boxes"]
    said = " ".join(note.message for note in added.notes)
    assert "not a regular file" in said and "cannot be read" in said and len(added.notes) == 2


def test_of_two_versions_the_later_is_used_with_a_note(tmp_path):
    folder = filled(
        tmp_path,
        a__ttf=box_font(version=2.1, wide=600),
        b__ttf=box_font(version=1.0),
        c__ttf=box_font(version=2.1, wide=600),
    )
    added = read(folder)
    assert len(added.faces) == 1
    assert [("2.1 is used, 1 is not" in n.message and "b.ttf" in n.message) for n in added.notes] == [True]


def test_italics_weights_and_axes_are_read(tmp_path):
    folder = filled(
        tmp_path, r__ttf=box_font(), i__ttf=box_font(italic=True), b__ttf=box_font(weight=700), v__ttf=box_font("Vary", axes=True)
    )  # fmt: skip
    faces = {(f.family, f.style, f.weight_min, f.weight_max) for f in read(folder).faces}
    assert faces == {
        ("Boxes", "normal", 400, 400), ("Boxes", "italic", 400, 400), ("Boxes", "normal", 700, 700), ("Vary", "normal", 100, 900),
    }  # fmt: skip


def test_variable_and_colour_fonts_are_set(resources, tmp_path):
    mine = opened(resources, filled(tmp_path, v__ttf=box_font("Vary", axes=True), c__ttf=box_font("Tint", color=True)))
    assert put(mine, "Hex", "Vary", weight=650)[1].runs[0].font.variations == (("wght", 650.0),)
    assert "color" in mine.fonts.family("Tint")[0].classes
    assert put(mine, "AA", "Tint")[1].runs[0].color


def test_collections_and_packed_fonts_are_read(resources, tmp_path):
    collection = TTCollection()
    collection.fonts = [TTFont(io.BytesIO(box_font(f))) for f in ("One", "Two")]
    out = io.BytesIO()
    collection.save(out)
    folder = filled(
        tmp_path, both__ttc=out.getvalue(), w__woff=flavoured(box_font("Packed"), "woff"),
        w2__woff2=flavoured(box_font("Packed Two"), "woff2"),
    )  # fmt: skip
    mine = opened(resources, folder)
    assert [face.family for face in mine.fonts.added.faces] == ["One", "Packed", "Packed Two", "Two"]
    for family in ("One", "Two", "Packed", "Packed Two"):
        assert put(mine, "Hex", family)[1].runs[0].font.key.startswith("user/"), family


def test_a_file_that_changes_on_disk_is_refused_not_half_used(resources, tmp_path):
    mine = opened(resources, filled(tmp_path, boxes__ttf=box_font()))
    assert mine.fonts.family("Boxes")
    filled(tmp_path, boxes__ttf=box_font(wide=900))
    with pytest.raises(FontError, match="changed since"):
        put(mine, "Hex", "Boxes")


def test_what_your_own_face_lacks_comes_from_the_pack(resources, tmp_path):
    mine = opened(resources, filled(tmp_path, boxes__ttf=box_font()))
    keys = [run.font.key for run in put(mine, "Hex 東京", "Boxes")[1].runs]
    assert keys[0].startswith("user/") and keys[1].startswith("font/")


def test_your_own_faces_answer_queries_by_what_they_say_of_themselves(tmp_path, resources):
    folder = filled(
        tmp_path, a__ttf=box_font("Grand Slab Condensed"), b__ttf=box_font("Plain Sans"), c__ttf=box_font("Code Mono")
    )
    fonts = opened(resources, folder).fonts
    assert {"slab", "condensed"} <= set(fonts.family("Grand Slab Condensed")[0].classes)
    found = fonts.query(FontQuery(classes=("slab",), width="condensed"))
    assert found[0].face.family == "Grand Slab Condensed"


def test_ordinary_choices_do_not_change_because_a_folder_is_named(tmp_path, resources):
    fonts: FontCatalogue = opened(resources, filled(tmp_path, b__ttf=box_font("Plain Sans"))).fonts
    wish = {"script": "Latn", "classes": ("sans", "text"), "moods": ("swiss",)}
    assert fonts.find(**wish)[:10] == resources.fonts.find(**wish)[:10]


def test_folders_come_from_the_argument_or_the_environment(tmp_path, monkeypatch):
    folder = filled(tmp_path, boxes__ttf=box_font())
    assert open_resources(fonts=[folder]).fonts.family("Boxes")
    monkeypatch.setenv("LIMNER_FONTS", str(folder))
    assert open_resources().font_folders == (folder,)
    monkeypatch.delenv("LIMNER_FONTS")
    assert open_resources().font_folders == ()
    with pytest.raises(FontError, match="no such font folder"):
        open_resources(fonts=[tmp_path / "nowhere"])


def test_the_commands_take_a_folder(tmp_path, capsys):
    folder = filled(tmp_path, boxes__ttf=box_font(), bad__ttf=b"no")
    assert run(["fonts", "--font-dir", str(folder)]) == 0
    said = capsys.readouterr()
    assert "Boxes" in said.out and "bad.ttf" in said.err
    style = TextStyle(font=FontSpec(families=("Boxes",)), size=40)
    layer = TextLayer(
        id="t", box=Box(0, 0, 200, 60), block=TextBlock(paragraphs=(Paragraph(runs=(Run(text="Hex"),)),), style=style)
    )
    source = tmp_path / "d.json"
    source.write_text(Document(canvas=Canvas(width=200, height=60), layers=(layer,)).dumps(), "utf-8")
    assert run(["render", str(source), "-o", str(tmp_path / "x.png")]) == 1
    assert "no such font family" in capsys.readouterr().err
    assert run(["render", str(source), "-o", str(tmp_path / "x.png"), "--font-dir", str(folder)]) == 0


def page(text: str = "Hex é", family: str = "Boxes") -> Document:
    style = TextStyle(font=FontSpec(families=(family,)), size=40)
    block = TextBlock(paragraphs=(Paragraph(runs=(Run(text=text),)),), style=style)
    return Document(
        canvas=Canvas(width=240, height=60), layers=(TextLayer(id="t", box=Box(0, 0, 240, 60), block=block),)
    )


def test_a_document_carries_your_font_and_renders_the_same_where_it_is_not_installed(resources, tmp_path):
    mine = opened(resources, filled(tmp_path, boxes__ttf=box_font()))
    first = Limner(mine, ocr=False).render(page())
    (name,) = first.document.assets
    assert name.startswith("font:Boxes:") and first.document.layers == page().layers
    elsewhere = Limner(resources, ocr=False).render(Document.loads(first.document.dumps()))
    assert (elsewhere.raster.pixels == first.raster.pixels).all()
    assert elsewhere.document == first.document
    with pytest.raises(FontError, match="no such font family"):
        Limner(resources, ocr=False).render(page())


def test_a_picture_file_carries_it_too(resources, tmp_path):
    mine = opened(resources, filled(tmp_path, boxes__ttf=box_font()))
    picture = Limner(mine, ocr=False).render(page())
    path = picture.save(tmp_path / "a.png")
    again = Limner(resources, ocr=False).render(open_document(path))
    assert (again.raster.pixels == picture.raster.pixels).all()


def test_only_what_was_used_is_carried_and_the_pack_s_families_only_when_asked(resources, tmp_path):
    mine = opened(
        resources, filled(tmp_path, boxes__ttf=box_font(letters=LETTERS + "".join(map(chr, range(0x4E00, 0x5200)))))
    )
    (asset,) = Limner(mine, ocr=False).render(page()).document.assets.values()
    assert len(asset.data) < 4000
    assert Limner(mine, ocr=False, embed="none").render(page()).document.assets == {}
    assert Limner(resources, ocr=False).render(page(family="Inter")).document.assets == {}
    (name,) = Limner(resources, ocr=False, embed="all").render(page(family="Lato")).document.assets
    assert name.startswith("font:Lato:")


def test_what_may_not_be_embedded_is_not_and_what_may_not_be_cut_is_whole(resources, tmp_path):
    folder = filled(tmp_path, a__ttf=box_font("Shut", rights=2), b__ttf=box_font("Whole", rights=0x0100))
    mine = Limner(opened(resources, folder), ocr=False)
    shut = mine.render(page(family="Shut"))
    assert shut.document.assets == {}
    assert any("'Shut': its licence forbids" in note.message for note in shut.notes)
    (asset,) = mine.render(page(family="Whole")).document.assets.values()
    assert base64.b64decode(asset.data) == (folder / "b.ttf").read_bytes()


def test_a_carried_font_comes_before_the_folder_s_and_the_pack_s(resources, tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    narrow = opened(resources, filled(tmp_path / "one", inter__ttf=box_font("Inter", wide=450)))
    document = Limner(narrow, ocr=False).render(page(family="Inter")).document
    broad = opened(resources, filled(tmp_path / "two", inter__ttf=box_font("Inter", wide=900)))
    picture = Limner(broad, ocr=False).render(document)
    assert (picture.raster.pixels == Limner(resources, ocr=False).render(document).raster.pixels).all()


def test_a_broken_carried_font_is_told_not_drawn(resources):
    broken = Asset(media_type="font/sfnt", data=base64.b64encode(b"no font").decode())
    document = page(family="Inter").model_copy(update={"assets": {"font:X:1": broken}})
    notes = Limner(resources, ocr=False).render(document).notes
    assert any("embedded font is left out" in note.message and note.where == "font:X:1" for note in notes)
    garbled = page().model_copy(update={"assets": {"font:X:1": Asset(media_type="font/sfnt", data="%%%")}})
    with pytest.raises(FontError, match="not base64"):
        Limner(resources, ocr=False).render(garbled)


@pytest.mark.parametrize(
    ("text", "family", "weight"),
    [("AVATAR office To", "EB Garamond", 400), ("AVATAR Typo", "Inter", 650), ("क्षत्रिय कॉफ़ी", "Mukta", 700),
     ("বিশ্ববিদ্যালয়", "Hind Siliguri", 400), ("قهوة عربية", "Cairo", 600), ("東京の夏、カフェ", "Noto Sans JP", 500)],
)  # fmt: skip
def test_a_face_cut_down_still_shapes_and_draws_as_before(resources, text, family, weight):
    document = page(text, family)
    layer = document.texts()[0]
    font = FontSpec(families=(family,), weight=weight)
    block = layer.block.model_copy(update={"style": TextStyle(font=font, size=24)})
    document = document.replaced(layer.model_copy(update={"block": block}))
    first = Limner(resources, ocr=False, embed="all").render(document)
    again = Limner(resources, ocr=False, embed="all").render(first.document)
    assert any(name.startswith(f"font:{family}:") for name in first.document.assets)
    assert (again.raster.pixels == first.raster.pixels).all()
    assert any("is used in place" in note.message for note in again.notes)
