"""Pages of shaped text: paths, warps, outlines and obstacles."""

from __future__ import annotations

import math

from limner.document.document import Document
from limner.document.fills import Extrude, Outline, Solid, Stroke
from limner.document.forms import Arc, Arch, Bulge, Curve, Flag, Obstacle, Perspective, Warp
from limner.document.geometry import Box, Point
from limner.document.layers import EllipseShape, ShapeLayer
from limner.document.text import Fit, Hyphenation
from sheet import ACCENT, COPY, FOOT, MARGIN, PAPER, SANS, TOP, WIDTH, Sheet, cells


def badges(number: int) -> Document:
    """Round badges in six scripts."""
    page = Sheet(
        number,
        "On a curve",
        "Letters turn with a path; joined scripts bend with it, outline by outline, so that no join breaks.",
    )
    made: list[tuple[str, str, str, str, str, str, str]] = [
        ("", "Archivo", "NORTH HARBOUR COFFEE", "ROASTED BY THE SEA", "Est. 1998", "#1f3b4d", "Fraunces"),
        ("ar", "Noto Kufi Arabic", "مقهى النخيل العربي", "قهوة وتمر وشاي", "١٩٨٥", "#5a2d1c", "Aref Ruqaa"),
        ("hi", "Baloo 2", "गंगा किनारे चाय घर", "ताज़ा और सुगंधित", "१९७२", "#8c2f1b", "Yatra One"),
        ("bn", "Baloo Da 2", "শান্তিনিকেতন হস্তশিল্প", "মাটির ছোঁয়া", "১৯৬১", "#27512f", "Galada"),
        ("ja", "Noto Sans JP", "京都手仕事喫茶店", "創業昭和五十年", "珈琲", "#2b2440", "Yuji Syuku"),
        ("ko", "Black Han Sans", "서울 한강 자전거 모임", "매주 토요일 아침", "2026", "#13486b", "Song Myung"),
    ]  # fmt: skip
    for box, (language, family, top, foot, middle, color, display) in zip(
        cells(2, 3, gap=30, row_gap=20), made, strict=True
    ):
        cx, cy, r = box.cx, box.cy, min(box.w, box.h) / 2 - 6
        page.circle(cx, cy, r, color)
        page.layers.append(ring(cx, cy, r - 9, len(page.layers)))
        page.layers.append(ring(cx, cy, r * 0.6, len(page.layers)))
        whole = Box(cx - r, cy - r, 2 * r, 2 * r)
        fit = Fit(mode="box", min_size=8, max_size=r * 0.21)
        page.text(top, whole, font=family, language=language, weight=700, fill=PAPER, align="center", fit=fit,
                  path=Arc(center=Point(cx, cy), radius=r * 0.715, sweep=200), tracking=0.04 if not language else 0)  # fmt: skip
        page.text(foot, whole, font=family, language=language, weight=600, fill="#e6c98f", align="center",
                  fit=Fit(mode="box", min_size=8, max_size=r * 0.15),
                  path=Arc(center=Point(cx, cy), radius=r * 0.80, sweep=130, angle=180, inside=True), tracking=0.06 if not language else 0)  # fmt: skip
        page.text(middle, Box(cx - r * 0.5, cy - r * 0.36, r, r * 0.72), font=display, language=language, weight=700,
                  fill=PAPER, align="center", valign="middle", fit="box", size=40, line_height=1.1)  # fmt: skip
    return page.document()


def ring(cx: float, cy: float, r: float, number: int) -> ShapeLayer:
    """Return a thin circle."""
    return ShapeLayer(
        id=f"r{number}",
        box=Box(cx - r, cy - r, 2 * r, 2 * r),
        shape=EllipseShape(),
        stroke=Stroke(fill=Solid(color="#e6c98f"), width=1.6),
    )


def curves(number: int) -> Document:
    """Waves, spirals and corners."""
    page = Sheet(
        number,
        "Along a line",
        "Any path, either side of it, any script: spacing follows the curve at the height where the eye reads.",
    )
    wave = "M76 360 C 200 220 330 220 460 330 S 720 460 924 280"
    page.outline(wave, "#e0d6c2")
    page.text("A river does not ask the reader to follow; it simply goes", Box(76, 220, 848, 260), font="EB Garamond", size=34,
              italic=True, path=Curve(d=wave, offset=5))  # fmt: skip
    arabic = "M76 540 C 220 660 390 650 520 560 S 800 470 924 560"
    page.outline(arabic, "#e0d6c2")
    page.text("النهر لا يسأل القارئ أن يتبعه، بل يمضي في طريقه هادئًا", Box(76, 460, 848, 220), language="ar", font="Amiri", size=38,
              align="center", path=Curve(d=arabic, offset=6))  # fmt: skip
    hindi = "M76 740 Q 290 640 500 740 T 924 740"
    page.outline(hindi, "#e0d6c2")
    page.text("नदी पाठक से पीछे चलने को नहीं कहती, बस बहती है", Box(76, 640, 848, 200), language="hi", font="Tiro Devanagari Hindi", size=33,
              align="center", path=Curve(d=hindi, offset=6))  # fmt: skip
    points = []
    for k in range(241):
        turn = 2.6 * 2 * math.pi * k / 240 - math.pi / 2
        r = 62 + 150 * k / 240
        points.append(f"{300 + r * math.cos(turn):.2f} {1080 + r * math.sin(turn):.2f}")
    spiral = "M" + " L".join(points)
    page.text(
        " ".join([COPY["en"]["motto"]] * 5),
        Box(76, 860, 450, 450),
        font=SANS,
        weight=500,
        size=23,
        path=Curve(d=spiral),
    )
    corner = "M600 890 L910 890 L910 1290 L600 1290 Z"
    page.outline(corner, "#e0d6c2")
    page.text("ROUND THE CORNER · 曲がり角 · 모퉁이를 돌아 · за углом · στη γωνία · by the path, and back again", Box(590, 880, 330, 420), font=SANS,
              weight=600, size=22, tracking=0.03, path=Curve(d=corner, offset=6))  # fmt: skip
    page.text("内側を読む — read on the inside, from the end", Box(590, 880, 330, 420), font=SANS, weight=500, size=20, fill=ACCENT,
              path=Curve(d="M630 930 L880 930 L880 1250 L630 1250 Z", reverse=True, offset=4))  # fmt: skip
    return page.document()


def warps(number: int) -> Document:
    """Envelopes for titles."""
    page = Sheet(
        number,
        "Envelopes",
        "Set straight, then bent: an arch, a bulge, a flag, a plane in space, with strokes of one width and any script.",
    )
    made: list[tuple[str, str, str, Warp, str, str]] = [
        ("ARCHED", "", "Alfa Slab One", Arch(bend=0.5), "#c23b22", "Arch"),
        ("مرحبا بكم", "ar", "Lalezar", Arch(bend=0.45), "#1f5f7a", "Arch"),
        ("BULGE", "", "Anton", Bulge(amount=0.9), "#2f6b3a", "Bulge"),
        ("दीवाली", "hi", "Modak", Bulge(amount=0.6, side="top"), "#b5361c", "Bulge, top"),
        ("Flying Flag", "", "Lobster", Flag(amplitude=0.3, waves=1), "#6b4ba1", "Flag"),
        ("祭り太鼓", "ja", "Dela Gothic One", Flag(amplitude=-0.25, waves=1.2), "#1d1b18", "Flag"),
        ("STAR WAY", "", "League Spartan", Perspective(corners=(Point(0, 0), Point(0, 0), Point(0, 0), Point(0, 0))), "#d89b12", "Perspective"),
        ("শুভ নববর্ষ", "bn", "Galada", Arch(bend=-0.4), "#b02a5b", "Arch, sagging"),
    ]  # fmt: skip
    for box, (word, language, family, warp, color, label) in zip(cells(2, 4, gap=40, row_gap=24), made, strict=True):
        page.label(label, box.x, box.y)
        area = Box(box.x, box.y + 26, box.w, box.h - 30)
        if isinstance(warp, Perspective):
            warp = Perspective(
                corners=(
                    Point(area.x + 0.3 * area.w, area.y + 10), Point(area.x + 0.7 * area.w, area.y + 10),
                    Point(area.right, area.bottom), Point(area.x, area.bottom),
                )
            )  # fmt: skip
        page.text(word, area.inset(10), font=family, language=language, weight=800, fill=color, fit="box", size=90, align="center", valign="middle",
                  warp=warp, line_height=1.05,
                  letter_effects=(Outline(width=3, color="#fffdf7"), Extrude(dx=5, dy=6, color="#2a2620")))  # fmt: skip
    return page.document()


def shapes(number: int) -> Document:
    """Text in outlines and round obstacles."""
    page = Sheet(
        number,
        "Inside and around",
        "Lines take the width an outline gives them, or keep clear of what stands in their way.",
    )
    fill: dict[str, object] = {"align": "justify", "line_break": "optimal"}
    heart = "M280 300 C 280 220 120 200 110 330 C 104 430 210 500 280 600 C 350 500 456 430 450 330 C 440 200 280 220 280 300 Z"
    page.outline(heart, "#e3b9af", 1.5)
    inner = "M280 316 C 280 242 136 220 124 334 C 119 422 216 490 280 576 C 344 490 441 422 436 334 C 424 220 280 242 280 316 Z"
    page.text((COPY["en"]["body"] + " ") * 2, Box(100, 210, 360, 400), size=12.6, line_height=1.32, hyphenation=Hyphenation(), language="en",
              outline=inner, fill="#7c2415", fit="shrink", **fill)  # fmt: skip
    cx, cy, r = 720, 410, 190
    circle = f"M{cx - r} {cy} A{r} {r} 0 0 1 {cx + r} {cy} A{r} {r} 0 0 1 {cx - r} {cy} Z"
    page.outline(circle, "#cfc5b1", 1.5)
    r -= 16
    circle = f"M{cx - r} {cy} A{r} {r} 0 0 1 {cx + r} {cy} A{r} {r} 0 0 1 {cx - r} {cy} Z"
    page.text(COPY["ar"]["body"], Box(cx - r, cy - r, 2 * r, 2 * r), language="ar", size=19, line_height=1.7, outline=circle, valign="middle",
              fit="shrink", **fill)  # fmt: skip
    top = TOP + 450
    page.rule(MARGIN, top, WIDTH - 2 * MARGIN)
    page.circle(500, top + 190, 92, ACCENT)
    ball = f"M408 {top + 190} A92 92 0 0 1 592 {top + 190} A92 92 0 0 1 408 {top + 190} Z"
    page.text("g", Box(418, top + 90, 164, 200), font="Fraunces", size=170, fill=PAPER, align="center", valign="middle")
    page.text(COPY["en"]["body"] + " " + COPY["en"]["body"], Box(MARGIN, top + 24, WIDTH - 2 * MARGIN, 340), size=17, line_height=1.4, columns=2, column_gap=40, language="en",
              hyphenation=Hyphenation(), obstacles=(Obstacle(d=ball, margin=14),), **fill)  # fmt: skip
    low = top + 388
    page.rule(MARGIN, low - 14, WIDTH - 2 * MARGIN)
    page.circle(MARGIN + 60, low + 80, 56, "#1f5f7a")
    page.text(COPY["ja"]["body"], Box(MARGIN, low, 400, FOOT - low), language="ja", size=15.5, line_height=1.7,
              obstacles=(Obstacle(d=f"M{MARGIN + 4} {low + 80} a56 56 0 0 1 112 0 a56 56 0 0 1 -112 0 Z", margin=12),), **fill)  # fmt: skip
    page.circle(WIDTH - MARGIN - 60, low + 80, 56, "#8c2f1b")
    page.text(COPY["hi"]["body"], Box(524, low, 400, FOOT - low), language="hi", size=15.5, line_height=1.6,
              obstacles=(Obstacle(d=f"M{WIDTH - MARGIN - 116} {low + 80} a56 56 0 0 1 112 0 a56 56 0 0 1 -112 0 Z", margin=12),), **fill)  # fmt: skip
    return page.document()
