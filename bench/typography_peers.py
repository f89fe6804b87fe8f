"""The same text set by Limner, Chromium and Pango, side by side, to be looked at.

    python bench/typography_peers.py [--out out/peers]

Needs the programs ``chromium`` and ``pango-view`` (Debian: chromium, pango1.0-tools); one that is missing leaves its column
out. Every tool gets the very same font files at the same size, measure and leading.
"""

from __future__ import annotations

import argparse
import html
import shutil
import subprocess
import tempfile
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from PIL import Image, ImageDraw

from limner.document.document import Canvas, Document
from limner.document.fills import Solid
from limner.document.forms import Curve, Obstacle
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.letters import Decoration, Ruby
from limner.document.text import (
    FontSpec,
    Hyphenation,
    Paragraph,
    Run,
    RunStyle,
    Tab,
    Table,
    TableColumn,
    TextBlock,
    TextStyle,
)
from limner.pipeline import draw
from limner.resources import Resources, open_resources

SCALE = 2
COPY = tomllib.loads((Path(__file__).parents[1] / "examples" / "typography" / "copy.toml").read_text("utf-8"))


class Sample(NamedTuple):
    """A text and how it is set; ``html`` is Chromium's version where plain text does not say it all."""

    name: str
    language: str
    family: str
    size: float
    leading: float
    width: int
    height: int
    text: str = ""
    runs: tuple[Run, ...] = ()
    html: str = ""
    css: str = ""
    vertical: bool = False
    justify: bool = True
    block: tuple[tuple[str, Any], ...] = ()
    """What else is said of the block, a name and a value each."""
    features: tuple[str, ...] = ()


def ruby(text: str, *readings: str) -> Run:
    """Return a run with a reading."""
    return Run(text=text, ruby=Ruby(texts=readings))


def samples() -> list[Sample]:
    """Return what is compared."""
    faces = {"en": "Source Serif 4", "de": "Source Serif 4", "fr": "Source Serif 4", "ru": "Source Serif 4", "ar": "Amiri",
             "fa": "Noto Naskh Arabic", "hi": "Noto Serif Devanagari", "bn": "Noto Serif Bengali", "ja": "Noto Serif JP",
             "zh": "Noto Serif SC", "zh-Hant": "Noto Serif TC", "ko": "NanumMyeongjo"}  # fmt: skip
    made = [
        Sample(f"justified-{tag}", tag, family, 20, 1.7 if tag in ("ar", "fa", "hi", "bn", "ja", "zh", "zh-Hant", "ko") else 1.4, 330, 480,
               text=COPY[tag]["body"])
        for tag, family in faces.items()
    ]  # fmt: skip
    furigana = (
        ruby("東京", "とう", "きょう"),
        Run(text="の"),
        ruby("桜", "さくら"),
        Run(text="は"),
        ruby("承", "うけたまわ"),
        Run(text="り、「12月24日」の朝、始発は5時に出ます。Tokyoの空は青い。"),
    )
    markup = (
        "<ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>の<ruby>桜<rt>さくら</rt></ruby>は<ruby>承<rt>うけたまわ</rt></ruby>り、"
        "「<b>12</b>月<b>24</b>日」の朝、始発は<b>5</b>時に出ます。Tokyoの空は青い。"
    )
    made.append(Sample("ruby", "ja", "Noto Serif JP", 30, 1.9, 330, 420, runs=furigana, html=markup))
    made.append(
        Sample(
            "vertical",
            "ja",
            "Noto Serif JP",
            30,
            1.9,
            330,
            420,
            runs=furigana,
            html=markup,
            css="writing-mode:vertical-rl;",
            vertical=True,
        )
    )
    lined = RunStyle(decorations=(Decoration(),))
    made.append(Sample("underline", "en", "Source Serif 4", 34, 1.5, 330, 220, runs=(Run(text="Quickly jumping gypsy frogs", style=lined),), justify=False,
                       html="<u>Quickly jumping gypsy frogs</u>"))  # fmt: skip
    made += forms()
    made.append(Sample("mixed", "en", "Inter", 32, 1.5, 330, 260, text="Limner 東京 서울 कॉफ़ी বাংলা قهوة", justify=False))
    return made


HUES = ("#c23b22", "#e08a1e", "#2f8f6b", "#2f6fb5", "#6b4ba1")


def coloured(word: str) -> tuple[tuple[Run, ...], str]:
    """Return a word with every grapheme in a colour of its own, as runs and as HTML."""
    bounds = [0, *(k for k in range(1, len(word)) if word[k].isalnum() and word[k - 1] not in JOINERS), len(word)]
    parts = [word[a:b] for a, b in zip(bounds, bounds[1:], strict=False)]
    runs = tuple(Run(text=t, style=RunStyle(fill=Solid(color=HUES[k % 5]))) for k, t in enumerate(parts))
    return runs, "".join(f"<span style='color:{HUES[k % 5]}'>{t}</span>" for k, t in enumerate(parts))


JOINERS = "\u094d\u09cd"
CURVE = "M10 230C90 60 190 60 240 160S330 260 360 120"


def forms() -> list[Sample]:
    """Return samples of initials, punctuation, letters inside words, features, curves, obstacles, lists, tables and leaders."""
    made: list[Sample] = []
    for tag, family in (
        ("de", "Source Serif 4"),
        ("hi", "Noto Serif Devanagari"),
        ("ja", "Noto Serif JP"),
        ("ar", "Amiri"),
    ):
        body = COPY[tag]["body"]
        made.append(Sample(f"initial-{tag}", tag, family, 19, 1.5 if tag == "de" else 1.7, 330, 420, text=body, block=(("drop_cap", 3),),
                           html=html.escape(body), css="", ))  # fmt: skip
    marks = {"ja": "「（これは）」、〔そう〕……と、彼は『本』を――閉じた。「はい。」「では、『行こう』！」", "zh": "他说：“《新华字典》（第12版），你看过吗？”她答：“看过。”——然后……沉默。",
             "ko": "한국어와 Latin 문자, 숫자 2026은 띄어쓰기를 지키며 “따옴표”와 『낫표』도 제자리에 놓인다."}  # fmt: skip
    for tag, text in marks.items():
        family = {"ja": "Noto Serif JP", "zh": "Noto Serif SC", "ko": "NanumMyeongjo"}[tag]
        made.append(Sample(f"marks-{tag}", tag, family, 28, 1.7, 330, 260, text=text))
    for tag, family, word in (
        ("ar", "Amiri", "السلام"),
        ("hi", "Noto Serif Devanagari", "मित्रता"),
        ("bn", "Noto Serif Bengali", "বন্ধুত্ব"),
    ):
        runs, markup = coloured(word)
        made.append(Sample(f"colours-{tag}", tag, family, 84, 1.6, 330, 160, runs=runs, html=markup, justify=False))
    made.append(Sample("small-caps", "en", "EB Garamond", 40, 1.4, 330, 140, text="Small Caps & 1/2 cup, 3/4", justify=False,
                       features=("small-caps", "fractions"), css="font-feature-settings:'smcp','frac';"))  # fmt: skip
    for tag, family, text in (("en", "Source Serif 4", "A river does not ask the reader"), ("ar", "Amiri", "النهر لا يسأل القارئ أن يتبعه"),
                              ("hi", "Noto Serif Devanagari", "नदी पाठक से पीछे चलने को नहीं कहती")):  # fmt: skip
        align = ""
        along = f"<textPath href='#p' startOffset='{'100%' if tag == 'ar' else '0'}'>{text}</textPath>"
        svg = f"<svg width=380 height=280 style='margin:-20px;overflow:visible'><path id=p d='{CURVE}' fill=none stroke='#ddd'/><text {align}direction='{'rtl' if tag == 'ar' else 'ltr'}'>{along}</text></svg>"
        made.append(
            Sample(
                f"curve-{tag}",
                tag,
                family,
                28,
                1.3,
                330,
                260,
                text=text,
                justify=False,
                html=svg,
                block=(("path", Curve(d=CURVE)),),
            )
        )
    disc = "M185 70A75 75 0 1 1 184.9 70Z"
    body = COPY["en"]["body"]
    made.append(Sample("obstacle", "en", "Source Serif 4", 19, 1.4, 330, 440, text=body, block=(("obstacles", (Obstacle(d=disc, margin=8, side="both"),)),),
                       html="<div style='float:left;width:240px;height:200px;shape-outside:circle(83px at 165px 125px);'></div>" + html.escape(body)))  # fmt: skip
    rows = (
        ("Planet", "Radius km", "Moons"),
        ("Mercury", "2,439.7", "0"),
        ("Jupiter", "69,911", "95"),
        ("Neptune", "24,622", "14"),
    )
    table = Table(
        columns=(TableColumn(fr=1), TableColumn(align="decimal"), TableColumn(align="end")), head=1, rules="book"
    )
    cells = tuple(Paragraph(runs=(Run(text=cell),)) for row in rows for cell in row)
    markup = "".join(
        "<tr>"
        + "".join(f"<td style='text-align:{'left' if k == 0 else 'right'}'>{c}</td>" for k, c in enumerate(row))
        + "</tr>"
        for row in rows
    )
    made.append(
        Sample(
            "table",
            "en",
            "Source Serif 4",
            22,
            1.4,
            330,
            200,
            justify=False,
            block=(("table", table), ("paragraphs", cells)),
            html=f"<table width=330>{markup}</table>",
        )
    )
    dishes = (("Oysters, half a dozen", "18.50"), ("Brown crab soup", "9.75"), ("Turbot for two", "64.00"))
    lines = tuple(Paragraph(runs=(Run(text=f"{a}\t{b}"),), tabs=(Tab(align="end", leader="dots"),)) for a, b in dishes)
    markup = "".join(
        f"<div style='display:flex'><span style='white-space:nowrap'>{a}</span><span style='flex:1;overflow:hidden;white-space:nowrap;direction:rtl'>{' .' * 60}</span><span>{b}</span></div>"
        for a, b in dishes
    )
    made.append(
        Sample(
            "leaders",
            "en",
            "Source Serif 4",
            26,
            1.7,
            330,
            180,
            justify=False,
            block=(("paragraphs", lines),),
            html=markup,
        )
    )
    return made


def limner(sample: Sample, resources: Resources) -> Image.Image:
    """Return a sample set by Limner."""
    block = TextBlock(
        paragraphs=(Paragraph(runs=sample.runs or (Run(text=sample.text or "-"),)),),
        style=TextStyle(font=FontSpec(families=(sample.family,), features=sample.features), size=sample.size, line_height=sample.leading),
        align="justify" if sample.justify else "start", line_break="optimal" if sample.justify else "greedy", language=sample.language,
        hyphenation=Hyphenation() if sample.language in ("en", "de", "fr", "ru") else None, hanging=True,
        writing="vertical-rl" if sample.vertical else "horizontal",
    ).model_copy(update=dict(sample.block))  # fmt: skip
    layer = TextLayer(id="t", box=Box(20, 20, sample.width, sample.height), block=block)
    document = Document(
        canvas=Canvas(width=sample.width + 40, height=sample.height + 40, background="#ffffff"), layers=(layer,)
    )
    return Image.fromarray(np.ascontiguousarray(draw(document, resources, scale=SCALE).raster.pixels[..., :3]))


def chromium(sample: Sample, fonts: dict[str, Path], folder: Path) -> Image.Image | None:
    """Return a sample set by Chromium, None where it is not installed."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    if program is None:
        return None
    rules = "".join(f"@font-face{{font-family:'{name}';src:url('{path.as_uri()}')}}" for name, path in fonts.items())
    stack = ", ".join(f"'{name}'" for name in (sample.family, *(n for n in fonts if n != sample.family)))
    page = folder / f"{sample.name}.html"
    page.write_text(
        f"<!doctype html><html lang='{sample.language}'><meta charset='utf-8'><style>{rules}"
        f"b{{font-weight:400;text-combine-upright:all}}{'body::first-letter{initial-letter:3;-webkit-initial-letter:3;margin-right:.15em}' if sample.name.startswith('initial') else ''}body{{margin:20px;width:{sample.width}px;"
        f"height:{sample.height}px;font:{sample.size}px/{sample.leading} {stack};text-wrap:{'pretty' if sample.justify else 'wrap'};"
        f"text-align:{'justify' if sample.justify else 'start'};hyphens:auto;line-break:strict;hanging-punctuation:first allow-end last;"
        f"direction:{'rtl' if sample.language in ('ar', 'fa') else 'ltr'};{sample.css}}}</style><body>{sample.html or html.escape(sample.text)}",
        "utf-8",
    )
    target = folder / f"{sample.name}.png"
    size = f"{sample.width + 40},{sample.height + 40}"
    subprocess.run(
        [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--allow-file-access-from-files",
         f"--force-device-scale-factor={SCALE}", f"--window-size={size}", "--virtual-time-budget=2000", f"--screenshot={target}", page.as_uri()],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    return Image.open(target).convert("RGB")


def pango(sample: Sample, folder: Path, fonts: Path, natural: float) -> Image.Image | None:
    """Return a sample set by Pango, None where it is not installed."""
    program = shutil.which("pango-view")
    if program is None:
        return None
    if sample.block or sample.features:
        return None
    target, source, config = folder / f"{sample.name}-pango.png", folder / f"{sample.name}.txt", folder / "fonts.conf"
    source.write_text(sample.text or "".join(run.text for run in sample.runs), "utf-8")
    config.write_text(
        f"<?xml version='1.0'?><fontconfig><dir>{fonts}</dir><cachedir>{folder}/cache</cachedir></fontconfig>"
    )
    wide = sample.height if sample.vertical else sample.width
    command = [
        program, "-q", f"--font={sample.family} {SCALE * sample.size}px", f"--dpi={96 * SCALE}", f"--width={wide * 72 / 96:.0f}", "--wrap=word", f"--language={sample.language}",
        f"--line-spacing={sample.leading / natural:.4f}", "--margin=40", "--hinting=none", f"--output={target}", str(source),
    ]  # fmt: skip
    if sample.justify:
        command.insert(1, "--justify")
    if sample.vertical:
        command[1:1] = ["--gravity=east", "--rotate=270"]
    done = subprocess.run(
        command, capture_output=True, timeout=60, env={"FONTCONFIG_FILE": str(config), "PATH": "/usr/bin:/bin"}
    )
    return Image.open(target).convert("RGB") if done.returncode == 0 else None


def beside(columns: list[tuple[str, Image.Image | None]]) -> Image.Image:
    """Return pictures side by side under their tools' names."""
    shown = [(name, image) for name, image in columns if image is not None]
    height = max(image.height for _, image in shown) + 40
    sheet = Image.new("RGB", (sum(image.width for _, image in shown) + 20 * (len(shown) - 1), height), "#d8d4cc")
    draws, x = ImageDraw.Draw(sheet), 0
    for name, image in shown:
        draws.text((x + 10, 8), name, fill="#222222", font_size=22)
        sheet.paste(image, (x, 40))
        x += image.width + 20
    return sheet


def main() -> None:
    """Draw every sample with every tool at hand."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("out/peers"))
    parser.add_argument("--only", nargs="*", default=None)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    resources = open_resources()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shelf = folder / "fonts"
        shelf.mkdir()
        fonts: dict[str, Path] = {}
        natural: dict[str, float] = {}
        for family in sorted({s.family for s in samples()} | {"Noto Serif SC", "Noto Naskh Arabic"}):
            face = min(resources.fonts.family(family), key=lambda f: (f.style != "normal", abs(f.weight_min - 400)))
            fonts[family] = shelf / (face.key.replace("/", "_") + ".ttf")
            fonts[family].write_bytes(resources.fonts.data(face.key))
            natural[family] = face.ascent + face.descent
        for sample in samples():
            if options.only and sample.name not in options.only:
                continue
            columns = [
                ("Limner", limner(sample, resources)), ("Chromium", chromium(sample, fonts, folder)), ("Pango", pango(sample, folder, shelf, natural[sample.family])),
            ]  # fmt: skip
            path = options.out / f"{sample.name}.png"
            beside(columns).save(path)
            print(path)


if __name__ == "__main__":
    main()
