"""Pages of lettering: fills, strokes, effects, decorations, features, letters styled inside words."""

from __future__ import annotations

from icu4py.breakers import CharacterBreaker

from limner.document.document import Document
from limner.document.fills import (
    ConicGradient,
    Extrude,
    Glow,
    InnerShadow,
    LinearGradient,
    Outline,
    Shadow,
    Solid,
    Stop,
    Stroke,
    TextureFill,
)  # fmt: skip
from limner.document.geometry import Box
from limner.document.letters import Decoration, Highlight
from limner.document.text import FontSpec, Run
from sheet import ACCENT, FOOT, INK, MARGIN, PAPER, TOP, WIDTH, Sheet, cells, run

GOLD = LinearGradient(
    stops=tuple(
        Stop(at=at, color=color)
        for at, color in (
            (0, "#7a4d12"),
            (0.25, "#f6dc8a"),
            (0.45, "#b9801f"),
            (0.55, "#fff3c0"),
            (0.75, "#c58d2a"),
            (1, "#6b400c"),
        )
    )
)
DUSK = LinearGradient(stops=(Stop(at=0, color="#ff8a3c"), Stop(at=0.5, color="#e8336d"), Stop(at=1, color="#5b2a86")))


def line(color: str, width: float, side: str = "outside") -> Stroke:
    """Return a stroke with round joins."""
    return Stroke(fill=Solid(color=color), width=width, side=side, join="round")


def effects(number: int) -> Document:
    """Sixteen ways to make letters."""
    page = Sheet(
        number,
        "Lettering",
        "Fills, edges, shadows and depth, as words or as single letters; all of it live text in the document beneath.",
    )
    grounds = (
        "#efe6d2",
        "#15130f",
        "#f6c445",
        "#23314f",
        "#ffffff",
        "#7fb7a6",
        "#101a2b",
        "#d9d2c4",
        "#c23b22",
        "#f3efe6",
        "#2a4d3c",
        "#f6b8a8",
        "#1d1b18",
        "#e8e2d6",
        "#3d2a56",
        "#f4d9c8",
    )
    ways: list[tuple[str, str, dict[str, object]]] = [
        ("Gradient", "Dusk", {"font": "Abril Fatface", "fill": DUSK}),
        ("Gold", "ذهب", {"font": "Aref Ruqaa", "language": "ar", "fill": GOLD}),
        ("Extruded", "POW!", {"font": "Bangers", "fill": "#e4342b", "letter_effects": (Outline(width=3, color="#1d1b18"), Extrude(dx=9, dy=9, color="#1d1b18"))}),
        ("Neon", "나이트", {"font": "Jua", "language": "ko", "fill": "#ffe9fb", "letter_effects": (Glow(radius=4, color="#ff4fc3", strength=1.4), Glow(radius=16, color="#ff4fc3", strength=1))}),
        ("Sticker edge", "Hello", {"font": "Pacifico", "fill": "#2f7dd1", "letter_effects": (Outline(width=7, color="#ffffff"), Shadow(dy=4, blur=5, color="#00000059"))}),
        ("Pressed in", "Press", {"font": "Alfa Slab One", "fill": "#6ca593", "letter_effects": (InnerShadow(dx=2, dy=3, blur=3, color="#00000099"),)}),
        ("Chalk", "काली", {"font": "Baloo 2", "language": "hi", "fill": TextureFill(texture="chalk", colors=("#ffffff", "#101a2b"), scale=3)}),
        ("Brushed metal", "STEEL", {"font": "Anton", "fill": TextureFill(texture="brushed", colors=("#8d949c", "#e8edf1"), scale=6), "stroke": line("#5c636b", 1.2)}),
        ("Inline stroke", "Sign", {"font": "Lilita One", "fill": "#f8e9c8", "stroke": line("#c23b22", 3, "inside"), "letter_effects": (Extrude(dx=-5, dy=6, color="#6b1d10"),)}),
        ("Outline only", "縁取り", {"font": "Dela Gothic One", "language": "ja", "fill": "#00000000", "stroke": line("#1d1b18", 2, "center")}),
        ("Foil", "Noël", {"font": "Playfair Display", "italic": True, "weight": 700, "fill": TextureFill(texture="foil", colors=("#f3d27a", "#9a6a1a"), scale=30)}),
        ("Marble", "মার্বেল", {"font": "Baloo Da 2", "language": "bn", "fill": TextureFill(texture="marble", colors=("#ffffff", "#7b6f74"), scale=26), "stroke": line("#5d4a50", 1)}),
        ("Conic", "Disc", {"font": "Syne", "weight": 800, "fill": ConicGradient(stops=tuple(Stop(at=k / 6, color=c) for k, c in enumerate(("#ff5f6d", "#ffc371", "#7ed957", "#38b6ff", "#8c52ff", "#ff66c4", "#ff5f6d"))))}),
        ("Wood", "WOOD", {"font": "Rye", "fill": TextureFill(texture="wood", colors=("#8a5a2b", "#4f2f12"), scale=14)}),
        ("Long shadow", "长影", {"font": "ZCOOL KuaiLe", "language": "zh", "fill": "#ffffff", "letter_effects": (Extrude(dx=13, dy=13, color="#2b1d40"),)}),
        ("Stripes", "Deco", {"font": "Limelight", "fill": TextureFill(texture="stripes", colors=("#1d1b18", "#c23b22"), scale=5, angle=0)}),
    ]  # fmt: skip
    for box, ground, (label, word, style) in zip(cells(4, 4, gap=20, row_gap=22), grounds, ways, strict=True):
        tile = Box(box.x, box.y, box.w, box.h - 26)
        page.panel(tile, ground, 6)
        page.text(
            word, tile.inset(16, 34), size=64, fit="box", align="center", valign="middle", line_height=1.1, **style
        )
        page.label(label, box.x, box.bottom - 20, fill=INK)
    return page.document()


def words(number: int) -> Document:
    """Letters styled one by one, inside words that stay joined."""
    page = Sheet(
        number,
        "Inside the word",
        "A run may be one letter. Its colour, size, weight or turn changes; kerning, joining and conjuncts do not.",
    )
    hues = ("#c23b22", "#e08a1e", "#2f8f6b", "#2f6fb5", "#6b4ba1", "#b5366b", "#3d7a2a", "#a8641b", "#1f7f8c")
    y = float(TOP)
    rows: list[tuple[str, str, str, str, int]] = [
        ("Rainbow", "Latin", "", "Fredoka", 82), ("मित्रता", "Devanagari", "hi", "Baloo 2", 84), ("বন্ধুত্ব", "Bengali", "bn", "Baloo Da 2", 84),
        ("السلام", "Arabic", "ar", "Lemonada", 76), ("虹の色", "Japanese", "ja", "Hachi Maru Pop", 76), ("무지개", "Korean", "ko", "Jua", 80),
    ]  # fmt: skip
    for k, (word, name, language, family, size) in enumerate(rows):
        x = MARGIN + (k % 2) * 440
        page.label(name, x, y)
        graphemes = clusters(word)
        page.text(
            tuple(run(g, fill=hues[i % len(hues)]) for i, g in enumerate(graphemes)), Box(x, y + 22, 420, 140), font=family, weight=700,
            size=size, language=language, valign="middle", line_height=1.3,
        )  # fmt: skip
        y += 172 if k % 2 else 0
    page.rule(MARGIN, y - 4, WIDTH - 2 * MARGIN)
    page.label("Size, weight and face inside a joined word", MARGIN, y + 8)
    page.text(
        (run("ك"), run("تا", size=92, fill=ACCENT), run("ب")), Box(MARGIN, y + 34, 260, 150), font="Noto Naskh Arabic", size=64,
        language="ar", valign="middle", line_height=1.5, direction="rtl",
    )  # fmt: skip
    heavy = FontSpec(families=("Noto Sans Arabic",), weight=900)
    page.text(
        (run("مح"), run("مو", font=heavy, fill=ACCENT), run("د")), Box(350, y + 34, 260, 150), font="Noto Sans Arabic", size=64,
        weight=300, language="ar", valign="middle", line_height=1.5,
    )  # fmt: skip
    bold = FontSpec(families=("Noto Serif Devanagari",), weight=900)
    page.text(
        (run("सं"), run("स्कृ", font=bold, fill=ACCENT), run("ति")), Box(640, y + 34, 280, 150), font="Noto Serif Devanagari", size=68,
        language="hi", valign="middle", line_height=1.5,
    )  # fmt: skip
    y += 210
    page.rule(MARGIN, y - 6, WIDTH - 2 * MARGIN)
    page.label("Turned, raised and mixed letters", MARGIN, y + 6)
    turned = tuple(
        run(
            c,
            rotation=(-14, 9, -6, 12, -10, 7, -8, 11)[i % 8],
            baseline_shift=(0.06, -0.05, 0.03)[i % 3],
            size=70 + 14 * (i % 3),
            fill=hues[i % 9],
        )
        for i, c in enumerate("Jumble")
    )
    page.text(turned, Box(MARGIN, y + 30, 420, 170), font="Luckiest Guy", size=84, valign="middle")
    note = (
        run("R", font="Abril Fatface"),
        run("a", font="Special Elite"),
        run("n", font="Anton"),
        run("s", font="Pacifico"),
        run("o", font="Rye"),
        run("m", font="UnifrakturCook"),
    )
    page.text(note, Box(520, y + 30, 404, 170), size=84, valign="middle", kerning="none", tracking=0.02)
    y += 216
    page.rule(MARGIN, y - 6, WIDTH - 2 * MARGIN)
    page.label("Effects on one letter", MARGIN, y + 6)
    one = (
        run("S"), run("u", effects=(Glow(radius=12, color="#f2a33a", strength=1.4),), fill="#e8890c"), run("n", effects=(Shadow(dx=5, dy=6, blur=3, color="#00000066"),)),
        run("d", effects=(Outline(width=5, color="#2f6fb5"),), fill=PAPER), run("a", effects=(Extrude(dx=7, dy=7, color="#8c2a18"),), fill=ACCENT), run("y"),
    )  # fmt: skip
    page.text(
        one,
        Box(MARGIN, y + 26, 600, FOOT - y - 26),
        font="Fraunces",
        weight=800,
        size=110,
        valign="middle",
        line_height=1.2,
    )
    return page.document()


def clusters(word: str) -> list[str]:
    """Return a word's graphemes."""
    return [
        word.encode("utf-16-le")[2 * a : 2 * b].decode("utf-16-le") for a, b in CharacterBreaker(word, "en").segments()
    ]


def lines(number: int) -> Document:
    """Decorations, highlights and OpenType features."""
    page = Sheet(
        number,
        "Lines and features",
        "Underlines step aside for descenders; markers sit behind the words; the face's own alternates are asked for by name.",
    )
    area = Box(MARGIN, TOP, WIDTH - 2 * MARGIN, 56)
    samples: list[tuple[str, tuple[Run, ...], str]] = [
        ("Underline", (run("Quickly jumping gypsy frogs", decorations=(Decoration(),)),), ""),
        ("Wavy, dotted, double", (run("Typography", decorations=(Decoration(style="wavy", fill=Solid(color=ACCENT)),)), Run(text="  "), run("spacing", decorations=(Decoration(style="dotted"),)), Run(text="  "), run("quality", decorations=(Decoration(style="double", fill=Solid(color="#2f6fb5")),))), ""),
        ("Overline, strike", (run("ΑΒΓ", decorations=(Decoration(line="overline"),)), Run(text="  "), run("€ 49,00", decorations=(Decoration(line="strike", fill=Solid(color=ACCENT)),), fill="#8a8377"), Run(text="  € 29,00")), ""),
        ("Arabic", (Run(text="هذا "), run("نص تحته خط", decorations=(Decoration(fill=Solid(color=ACCENT)),)), Run(text=" واضح")), "ar"),
        ("Devanagari, Bengali", (run("हिन्दी कृपया", decorations=(Decoration(fill=Solid(color=ACCENT)),)), Run(text="   "), run("বাংলা সুন্দর", decorations=(Decoration(style="wavy", fill=Solid(color="#2f8f6b")),), language="bn")), "hi"),
        ("Marker", (Run(text="Read "), run("the part that matters", highlight=Highlight(fill=Solid(color="#ffe14d"), radius=0.12)), Run(text=" and 日本語の"), run("大事な所", highlight=Highlight(fill=Solid(color="#b8f0c8"), radius=0.12)), Run(text="も")), "ja"),
    ]  # fmt: skip
    for k, (label, runs, language) in enumerate(samples):
        y = area.y + k * 82
        page.label(label, MARGIN, y)
        page.text(
            runs,
            Box(MARGIN, y + 14, WIDTH - 2 * MARGIN, 56),
            size=34,
            language=language,
            line_height=1.5,
            valign="middle",
            direction="auto",
        )
    y = area.y + 6 * 82 + 18
    page.rule(MARGIN, y, WIDTH - 2 * MARGIN)
    features: list[tuple[str, str, str, tuple[str, ...]]] = [
        ("small-caps", "Small Caps & Capitals", "EB Garamond", ("small-caps",)),
        ("all-small-caps", "All Small Capitals 1928", "EB Garamond", ("all-small-caps",)),
        ("old-style-figures", "Since 1476, No. 0123456789", "Source Serif 4", ("old-style-figures",)),
        ("tabular-figures", "1,111.10   8,888.80", "Inter", ("tabular-figures",)),
        ("fractions", "1/2  3/4  17/32  5/8 cup", "Source Serif 4", ("fractions",)),
        ("discretionary-ligatures", "stately acts of structure", "EB Garamond", ("discretionary-ligatures", "historical-ligatures")),
        ("swashes", "Quiet King and Queen", "EB Garamond", ("swashes",)),
        ("slashed-zero", "0O0O 2026", "Inter", ("slashed-zero",)),
        ("stylistic-set-1", "Regal a g l 1469", "Inter", ("stylistic-set-1", "stylistic-set-2")),
        ("ordinals", "1a 2o 3a 4o", "Source Serif 4", ("ordinals",)),
    ]  # fmt: skip
    for k, (label, text, family, wanted) in enumerate(features):
        x, top = MARGIN + (k % 2) * 440, y + 20 + (k // 2) * 108
        page.label(label, x, top)
        page.text(text, Box(x, top + 18, 420, 40), font=family, size=27, fill="#a89f90")
        page.text(text, Box(x, top + 52, 420, 44), font=family, size=27, features=wanted)
    return page.document()
