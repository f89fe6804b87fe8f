"""Pages of structure: menus, tabs, lists, tables, and text that fits its place."""

from __future__ import annotations

from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.layers import RectShape
from limner.document.text import Fit, Hyphenation, Paragraph, Run, Tab, Table, TableColumn
from sheet import ACCENT, COPY, FOOT, INK, MARGIN, PAPER, SANS, TOP, WIDTH, Sheet, cells, face, run


def menus(number: int) -> Document:
    """Four menus with leaders and prices in line."""
    page = Sheet(
        number,
        "Menus",
        "Tab stops with leaders on one grid, decimals in line, and a mirror for scripts that run the other way.",
    )
    cards: list[tuple[str, str, str, str, str, list[tuple[str, str]]]] = [
        ("", "Harbour Table", "Fraunces", "#1f3b4d", PAPER, [("Oysters, half a dozen", "18.50"), ("Smoked eel, rye and horseradish", "12.00"), ("Brown crab soup", "9.75"), ("Turbot for two", "64.00"), ("Burnt lemon tart", "8.25")]),
        ("ar", "مقهى النخيل", "Aref Ruqaa", "#5a2d1c", "#f6ead2", [("قهوة عربية بالهيل", "15 ريال"), ("شاي بالنعناع الطازج", "10 ريال"), ("كنافة نابلسية", "20 ريال"), ("تمر سكري فاخر", "12 ريال"), ("عصير رمان", "18 ريال")]),
        ("bn", "রান্নাঘর", "Galada", "#27512f", "#f3f0dc", [("ইলিশ ভাপা ও সাদা ভাত", "৩২০ টাকা"), ("কষা মাংস", "২৮০ টাকা"), ("আলু পোস্ত", "১২০ টাকা"), ("মিষ্টি দই", "৬০ টাকা"), ("মাসালা চা", "৩০ টাকা")]),
        ("ja", "山の茶屋", "Yuji Syuku", "#2b2440", "#f4efe4", [("抹茶と季節の和菓子", "九八〇円"), ("焼きおむすび 二個", "六五〇円"), ("山菜そば", "一、一〇〇円"), ("玄米ほうじ茶", "四八〇円"), ("黒蜜わらび餅", "七二〇円")]),
    ]  # fmt: skip
    for box, (language, title, display, color, paper, dishes) in zip(
        cells(2, 2, gap=36, row_gap=36), cards, strict=True
    ):
        page.panel(box, paper, 4)
        page.frame(RectShape(radius=2), box.inset(10), color, 1.4)
        inner = box.inset(40, 34)
        page.text(title, Box(inner.x, inner.y, inner.w, 84), font=display, language=language, size=46, fill=color, align="center",
                  valign="middle", weight=600, line_height=1.2)  # fmt: skip
        page.rule(inner.cx - 40, inner.y + 96, 80, color, 1.6)
        paragraphs = [
            Paragraph(
                runs=(Run(text=f"{name}\t"), run(price, fill=color)),
                tabs=(Tab(at=inner.w, align="end", leader="dots"),),
                space_before=(40 if language in ("ar", "bn") else 29) if k else 0,
            )
            for k, (name, price) in enumerate(dishes)
        ]
        page.text(paragraphs, Box(inner.x, inner.y + 122, inner.w, inner.h - 122), language=language, font=face(language) if language else None,
                  size=25, line_height=1.5, fill="#2a2620", direction="rtl" if language == "ar" else "auto", fit="shrink")  # fmt: skip
    return page.document()


def lists(number: int) -> Document:
    """Lists and tables."""
    page = Sheet(
        number,
        "Tables and lists",
        "Columns as wide as what stands in them, figures in line on the point, markers that hang.",
    )
    rows = [
        "Planet",
        "Radius km",
        "Gravity",
        "Moons",
        "Mercury",
        "2,439.7",
        "3.7",
        "0",
        "Earth",
        "6,371.0",
        "9.81",
        "1",
        "Jupiter",
        "69,911",
        "24.79",
        "95",
        "Saturn",
        "58,232",
        "10.44",
        "146",
        "Neptune",
        "24,622",
        "11.15",
        "14",
    ]
    heads = 4
    cells_ = [Paragraph(runs=(run(text, fill=ACCENT if k < heads else INK),)) for k, text in enumerate(rows)]
    columns = (TableColumn(fr=1), TableColumn(align="decimal"), TableColumn(align="decimal"), TableColumn(align="end"))
    page.label("Figures on the point, three rules", MARGIN, TOP)
    page.text(cells_, Box(MARGIN, TOP + 28, 410, 300), size=20, features=("tabular-figures",), font="Source Sans 3",
              table=Table(columns=columns, head=1, rules="book", gap=22, row_gap=16), line_height=1.3)  # fmt: skip
    arabic = [
        "الصنف",
        "السعر",
        "الكمية",
        "خبز القمح الكامل",
        "٣٫٥٠",
        "١٢",
        "زيتون أخضر محشو باللوز",
        "١٢٫٢٥",
        "٣",
        "جبن عكاوي",
        "١٨٫٠٠",
        "٢",
    ]
    page.label("Mirrored, with a grid", 514, TOP)
    page.text([Paragraph(runs=(Run(text=text),)) for text in arabic], Box(514, TOP + 28, 410, 300), language="ar", font="Noto Naskh Arabic",
              size=19, direction="rtl", line_height=1.6,
              table=Table(columns=(TableColumn(fr=1), TableColumn(align="decimal", decimal="٫"), TableColumn(align="end")), head=1, rules="grid", gap=20, row_gap=14))  # fmt: skip
    top = TOP + 320
    page.rule(MARGIN, top - 16, WIDTH - 2 * MARGIN)
    made: list[tuple[str, str, list[str], tuple[str, ...]]] = [
        ("", "English", ["Fold the sheet once along the grain.", "Score it lightly with the bone; do not cut.", "Sew through the fold, three holes, linen thread."], ("1.", "2.", "3.")),
        ("hi", "हिन्दी", ["काग़ज़ को रेशे की दिशा में एक बार मोड़ें।", "हड्डी की चाकू से हल्की लकीर बनाएँ, काटें नहीं।", "तीन छेदों से सूती धागे की सिलाई करें।"], ("१.", "२.", "३.")),
        ("ar", "العربية", ["اطوِ الورقة مرة واحدة مع اتجاه الألياف.", "خُطّ الطية برفق ولا تقطعها.", "خِط الثنية بخيط الكتان من ثلاثة ثقوب."], ("١.", "٢.", "٣.")),
        ("ja", "日本語", ["紙の目に沿って一度だけ折ります。", "へらで軽く筋をつけます。切らないこと。", "麻糸で三つの穴を綴じます。"], ("一、", "二、", "三、")),
        ("bn", "বাংলা", ["কাগজটি আঁশ বরাবর একবার ভাঁজ করুন।", "হালকা দাগ দিন, কাটবেন না।", "তিনটি ছিদ্র দিয়ে সুতোয় সেলাই করুন।"], ("ক)", "খ)", "গ)")),
        ("", "Nested", ["Paper", "Long grain, 120 g/m²", "Thread", "Linen 18/3, waxed"], ("•", "–", "•", "–")),
    ]  # fmt: skip
    for box, (language, label, items, markers) in zip(cells(3, 2, gap=36, row_gap=26, top=top), made, strict=True):
        page.label(label, box.x, box.y)
        hang = 44.0
        paragraphs = [
            Paragraph(
                runs=(run(marker, fill=ACCENT), Run(text="\t" + item)), start_indent=hang + (26 if marker == "–" else 0), indent=-hang + (8 if marker == "–" else 0),
                tabs=(Tab(at=hang + (26 if marker == "–" else 0)),), space_before=10,
            )
            for marker, item in zip(markers, items, strict=True)
        ]  # fmt: skip
        page.text(
            paragraphs,
            Box(box.x, box.y + 26, box.w, box.h - 26),
            language=language,
            size=20,
            line_height=1.5,
            line_break="greedy",
        )
    return page.document()


def fitting(number: int) -> Document:
    """Copyfitting, groups of one size, largest sizes."""
    page = Sheet(
        number,
        "Fit",
        "The largest size a box allows; blocks that agree on one size; paragraphs fitted by leading, tracking, then size.",
    )
    page.label("Largest in its box", MARGIN, TOP)
    words = (
        ("", "Grand opening", "Bricolage Grotesque"),
        ("ar", "افتتاح كبير", "Cairo"),
        ("hi", "भव्य उद्घाटन", "Baloo 2"),
        ("ko", "그랜드 오픈", "Black Han Sans"),
    )
    for k, (language, word, family) in enumerate(words):
        box = Box(MARGIN + k * 216, TOP + 28, 200, 150)
        page.panel(box)
        page.text(
            word,
            box.inset(12),
            language=language,
            font=family,
            weight=800,
            fit="box",
            size=40,
            align="center",
            valign="middle",
            line_height=1.15,
        )
    top = TOP + 210
    page.label("A group: three prices, one size", MARGIN, top)
    for k, words_ in enumerate(("Single ticket", "Family of four with dogs", "Year")):
        box = Box(MARGIN + k * 288, top + 28, 272, 72)
        page.panel(box, "#1f3b4d", 8)
        page.text(words_, box.inset(18, 8), font=SANS, weight=700, fill=PAPER, size=36, align="center", valign="middle",
                  fit=Fit(mode="box", max_size=40, min_size=8, group="tickets", max_lines=1))  # fmt: skip
    top += 136
    page.label("Copyfitted to one frame: too long, just right, too short", MARGIN, top)
    text = COPY["en"]["body"]
    for k, words_ in enumerate((text + " " + COPY["en"]["motto"], text, text[: text.rindex("The compositor")])):
        box = Box(MARGIN + k * 292, top + 28, 264, 330)
        page.panel(box)
        page.text(words_, box.inset(16), size=17, line_height=1.4, hyphenation=Hyphenation(), language="en", align="justify", line_break="optimal",
                  fit=Fit(mode="copyfit", min_size=9))  # fmt: skip
    top += 394
    page.label("Every line as wide as the measure", MARGIN, top)
    for k, (language, words_, family) in enumerate(
        (
            ("", "THE\nQUIET\nCOMPOSITORS", "Anton"),
            ("ja", "夏の\n大花火\n大会", "Dela Gothic One"),
            ("ar", "مهرجان\nالشعر\nالعربي", "Lalezar"),
        )
    ):
        box = Box(MARGIN + k * 292, top + 28, 264, FOOT - top - 28)
        page.text([Paragraph(runs=(Run(text=line),)) for line in words_.split("\n")], box, language=language, font=family, fit="lines", size=60,
                  fill=("#c23b22", "#1d1b18", "#1f5f7a")[k], valign="middle", line_height=1.0)  # fmt: skip
    return page.document()
