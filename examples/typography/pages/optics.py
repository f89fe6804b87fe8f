"""Pages for the eye: kerning by shape, tracking by size, scripts that agree, faces by description."""

from __future__ import annotations

from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.text import Run
from sheet import COPY, MARGIN, SANS, TOP, WIDTH, Sheet, cells, run


def spacing(number: int) -> Document:
    """Kerning from the outlines, and tracking by size."""
    page = Sheet(
        number,
        "The space between",
        "The face’s own kerning beside distances measured from the outlines; letters set closer as they grow.",
    )
    y = float(TOP)
    for k, kerning in enumerate(("none", "font", "optical")):
        x = MARGIN + k * 290
        page.label({"none": "no kerning", "font": "the face’s own", "optical": "optical"}[kerning], x, y)
        for row, (word, family, weight) in enumerate(
            (
                ("AVATAR", "Playfair Display", 700),
                ("Wolf To", "Abril Fatface", 400),
                ("LYRIC", "Anton", 400),
                ("Träume", "Fraunces", 700),
                ("ラッキー", "Dela Gothic One", 400),
            )
        ):
            page.text(word, Box(x, y + 26 + row * 92, 280, 88), font=family, weight=weight, size=58, kerning=kerning, valign="middle",
                      language="ja" if word[0] > "z" and ord(word[0]) > 0x3000 else "")  # fmt: skip
    y += 512
    page.rule(MARGIN, y - 14, WIDTH - 2 * MARGIN)
    for column, auto in enumerate((False, True)):
        x = MARGIN + column * 440
        page.label("as drawn" if not auto else "tracked by size", x, y)
        top = y + 30.0
        for size, words in (
            (92, "Harbour"),
            (46, "Quiet harbour light"),
            (19, "The harbour is quiet before the boats return"),
            (10.5, "The harbour is quiet before the boats return with the early catch"),
            (22, "CAPITALS NEED AIR AROUND THEM"),
        ):
            page.text(
                words,
                Box(x, top, 420, size * 1.5),
                font="Inter",
                weight=600 if size > 30 else 400,
                size=size,
                auto_tracking=auto,
            )
            top += size * 1.3 + 16
    y += 372
    page.rule(MARGIN, y - 12, WIDTH - 2 * MARGIN)
    page.label("Ideographs and kana closed up for display", MARGIN, y)
    page.text(
        "「ハッピー・サマー」フェスタ、いよいよ。",
        Box(MARGIN, y + 24, WIDTH - 2 * MARGIN, 70),
        language="ja",
        font="Noto Sans JP",
        weight=900,
        size=40,
    )
    page.text("「ハッピー・サマー」フェスタ、いよいよ。", Box(MARGIN, y + 90, WIDTH - 2 * MARGIN, 70), language="ja", font="Noto Sans JP", weight=900, size=40,
              kerning="optical", features=("proportional-width",))  # fmt: skip
    return page.document()


def scripts(number: int) -> Document:
    """Scripts on one line, brought to one size."""
    page = Sheet(
        number,
        "One line, many scripts",
        "Faces drawn for other scripts come in other sizes. Each is brought to the apparent size of the line’s own, on a shared baseline.",
    )
    mixed = (
        ("", "Inter", "Limner 東京 서울 कॉफ़ी বাংলা قهوة ไทย"),
        ("", "EB Garamond", "Garamond 明朝 명조 देवनागरी বই كتاب"),
        ("ja", "Noto Sans JP", "東京でCaféを飲む、नमस्ते、مرحبا"),
        ("ar", "Noto Naskh Arabic", "مرحبا Limner من 東京 और दिल्ली"),
        ("hi", "Noto Sans Devanagari", "दिल्ली से Tokyo 東京 और القاهرة"),
    )
    y = float(TOP)
    for k, match in enumerate((False, True)):
        page.label("Sizes as the faces come" if not match else "Matched", MARGIN, y)
        for row, (language, family, text) in enumerate(mixed):
            page.text(text, Box(MARGIN, y + 24 + row * 74, WIDTH - 2 * MARGIN, 72), font=family, language=language, size=40, match_scripts=match,
                      valign="middle", direction="ltr")  # fmt: skip
        y += 420
        if not k:
            page.rule(MARGIN, y - 14, WIDTH - 2 * MARGIN)
    page.rule(MARGIN, y - 8, WIDTH - 2 * MARGIN)
    page.text(
        "Emoji stand 🍜 like capitals 🚲 do, 中文🍵也是，و🌴كذلك، और 🎉 भी।",
        Box(MARGIN, y + 14, WIDTH - 2 * MARGIN, 70),
        size=29,
    )
    page.text(
        "Figures stay as written: 2026, ٢٠٢٦, २०२६, ২০২৬, 二〇二六",
        Box(MARGIN, y + 90, WIDTH - 2 * MARGIN, 70),
        size=32,
    )
    return page.document()


def scope(number: int) -> Document:
    """The motto in every language of the book, and scripts beyond them."""
    page = Sheet(number, "In every script", "One engine, one page.")
    y = float(TOP)
    for language, entry in COPY.items():
        page.label(entry["name"], MARGIN, y + 25, 130)
        page.text(entry["motto"], Box(MARGIN + 150, y, WIDTH - 2 * MARGIN - 150, 80), language=language, size=30, baseline_grid=37,
                  direction="ltr", align="left")  # fmt: skip
        y += 56
    page.rule(MARGIN, y, WIDTH - 2 * MARGIN)
    others = (
        ("Ελληνικά", "el", "Γράμματα"), ("ქართული", "ka", "ასოები"), ("Հայերեն", "hy", "Տառեր"), ("עברית", "he", "אותיות"), ("ไทย", "th", "ตัวอักษร"),
        ("ລາວ", "lo", "ຕົວອັກສອນ"), ("ខ្មែរ", "km", "អក្សរ"), ("မြန်မာ", "my", "စာလုံး"), ("தமிழ்", "ta", "எழுத்துகள்"), ("తెలుగు", "te", "అక్షరాలు"),
        ("ಕನ್ನಡ", "kn", "ಅಕ್ಷರಗಳು"), ("മലയാളം", "ml", "അക്ഷരങ്ങൾ"), ("ગુજરાતી", "gu", "અક્ષરો"), ("ਪੰਜਾਬੀ", "pa", "ਅੱਖਰ"), ("සිංහල", "si", "අකුරු"), ("አማርኛ", "am", "ፊደላት"),
    )  # fmt: skip
    for box, (name, language, word) in zip(cells(4, 4, gap=20, row_gap=8, top=y + 20), others, strict=True):
        page.label(name, box.x, box.y)
        page.text(
            word,
            Box(box.x, box.y + 18, box.w, box.h + 10),
            language=language,
            font="Noto Sans",
            size=34,
            fit="shrink",
            baseline_grid=50,
        )
    return page.document()


def cover(number: int) -> Document:
    """The book's cover."""
    page = Sheet(number, "", plain=True)
    page.panel(Box(0, 0, WIDTH, 1414), "#c23b22", 0)
    letters = (
        ("A", "Fraunces", ""),
        ("あ", "Noto Serif JP", "ja"),
        ("ع", "Amiri", "ar"),
        ("अ", "Noto Serif Devanagari", "hi"),
        ("字", "Noto Serif SC", "zh"),
        ("ব", "Noto Serif Bengali", "bn"),
        ("한", "NanumMyeongjo", "ko"),
        ("Я", "Source Serif 4", "ru"),
        ("&", "EB Garamond", ""),
    )
    for box, (letter, family, language) in zip(cells(3, 3, gap=0, row_gap=0, top=250, foot=1130), letters, strict=True):
        page.text(
            letter,
            box,
            font=family,
            language=language,
            size=220,
            weight=500,
            fill="#f8e9d6",
            align="center",
            valign="middle",
            line_height=1.0,
        )
    page.text(
        "Limner",
        Box(MARGIN, 70, 560, 120),
        font="Fraunces",
        weight=600,
        size=96,
        fill="#f8e9d6",
        auto_tracking=True,
        kerning="optical",
    )
    page.text(
        "Type Specimen", Box(MARGIN, 1206, 500, 60), font="Fraunces", italic=False, weight=400, size=40, fill="#f8e9d6"
    )
    page.text((Run(text="Every page is a live document, set and drawn by the engine it shows. "), run("Nine languages, sixteen scripts more.", fill="#f3c9a8")),
              Box(540, 1206, WIDTH - MARGIN - 540, 110), font=SANS, size=18, fill="#f8e9d6", line_height=1.45)  # fmt: skip
    return page.document("#c23b22")
