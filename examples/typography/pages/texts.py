"""Pages of running text: justification, hyphenation, kashida, margins, columns."""

from __future__ import annotations

from limner.document.document import Document
from limner.document.geometry import Box
from limner.document.layers import RectShape
from limner.document.text import Hyphenation, Justification, Paragraph, Run
from sheet import COPY, FOOT, MARGIN, SANS, TOP, WIDTH, Sheet, cells, face, run

FULL: dict[str, object] = {"align": "justify", "line_break": "optimal", "hanging": True}


def justified(number: int) -> Document:
    """Nine languages, each justified by its own means."""
    page = Sheet(
        number,
        "Nine languages, one grey",
        "Every paragraph is justified by the means its script owns: word spaces, hyphens, kashida, the air between characters.",
    )
    for box, language in zip(
        cells(3, 3, gap=34, row_gap=40), ("en", "de", "ru", "ar", "hi", "bn", "ja", "zh", "ko"), strict=True
    ):
        page.label(COPY[language]["name"], box.x, box.y)
        page.rule(box.x, box.y + 24, box.w)
        east = language in ("ja", "zh")
        page.text(
            COPY[language]["body"], Box(box.x, box.y + 34, box.w, box.h - 34), language=language, size=17.5 if east else 16.5 if language == "ru" else 17.5,
            line_height=1.72 if east or language == "ko" else 1.62 if language in ("ar", "hi", "bn") else 1.36,
            hyphenation=Hyphenation(ladder=3) if language in ("en", "de", "ru") else None, fit="shrink", **FULL,
        )  # fmt: skip
    return page.document()


def hyphens(number: int) -> Document:
    """First-fit lines, total-fit lines, and total fit with hyphens and hanging punctuation."""
    page = Sheet(
        number,
        "Choosing lines",
        "Left, each line takes what fits. Middle, the whole paragraph is weighed at once. Right, words may divide and punctuation hangs.",
    )
    ways: list[tuple[str, dict[str, object]]] = [
        ("first fit", {"line_break": "greedy"}), ("total fit", {"line_break": "optimal"}), ("with hyphens", {"hyphenation": Hyphenation(), **FULL}),
    ]  # fmt: skip
    for k, box in enumerate(cells(3, 4, gap=34, row_gap=22)):
        language, (way, how) = ("en", "de", "fr", "ru")[k // 3], ways[k % 3]
        page.label(f"{COPY[language]['name']}  {way}", box.x, box.y)
        page.rule(box.x, box.y + 24, box.w)
        page.text(
            COPY[language]["body"], Box(box.x, box.y + 34, box.w, box.h - 34), language=language, size=14, line_height=1.32, fit="shrink",
            **{"align": "justify", **how},
        )  # fmt: skip
    return page.document()


def kashida(number: int) -> Document:
    """Arabic lines filled by lengthened joins."""
    page = Sheet(
        number,
        "Kashida",
        "Arabic lines are filled by lengthening joins, in the order of preference that calligraphers keep, before the spaces between words open.",
    )
    verses = (
        ("وقفتُ على شاطئِ البحرِ أسألُ", "موجًا يسافرُ أينَ المآلُ"),
        ("فقالَ لي الموجُ: إنّي حنينٌ", "إلى ضفّةٍ لا يراها الخيالُ"),
        ("أعودُ إليها وما زلتُ أمضي", "كأنّ الطريقَ إليها سؤالُ"),
    )
    page.label("Verse, both halves of one measure", MARGIN, TOP)
    page.rule(MARGIN, TOP + 24, WIDTH - 2 * MARGIN)
    last = Justification(last="justify")
    for k, halves in enumerate(verses):
        for column, half in enumerate(halves):
            box = Box(530 if column == 0 else 126, TOP + 44 + 62 * k, 344, 60)
            page.text(half, box, language="ar", size=26, align="justify", justification=last, line_height=1.7)
    top = TOP + 262
    for column, (kashidas, label) in enumerate(((True, "Kashida first"), (False, "Word spaces alone"))):
        x = MARGIN + column * 440
        page.label(label, x, top)
        page.rule(x, top + 24, 400)
        page.text(
            COPY["ar"]["body"], Box(x, top + 34, 400, 330), language="ar", size=22, line_height=1.75, align="justify",
            line_break="optimal", justification=Justification(kashida=kashidas),
        )  # fmt: skip
    faces = (("fa", "Noto Naskh Arabic"), ("ar", "IBM Plex Sans Arabic"), ("ar", "Noto Kufi Arabic"))
    for box, (language, family) in zip(cells(3, 1, top=top + 360, gap=32), faces, strict=True):
        page.label(f"{family}", box.x, box.y)
        page.rule(box.x, box.y + 24, box.w)
        page.text(
            COPY[language]["body"], Box(box.x, box.y + 34, box.w, box.h - 34), language=language, font=family, size=18,
            line_height=1.85, align="justify", line_break="optimal",
        )  # fmt: skip
    return page.document()


def margins(number: int) -> Document:
    """Optical margins, and the grid that baselines keep."""
    page = Sheet(
        number,
        "Edges and grid",
        "Hyphens, stops, quotation marks and round letters hang a little, so that the edge looks straight; baselines of neighbouring columns meet.",
    )
    quote = "“Type,” she said, “is what language looks like — a voice, a walk, a hand.” ‘Yes,’ he wrote back; ‘and the margin is how it stands still.’ Then: silence, paper, ‘and’ — after all that — light."
    for column, hang in enumerate((False, True)):
        x = MARGIN + column * 440
        page.label("Flush by the metrics" if not hang else "Flush by the eye", x, TOP)
        page.text(
            quote, Box(x, TOP + 34, 400, 300), size=27, line_height=1.3, align="justify", line_break="optimal", hanging=hang,
            hyphenation=Hyphenation(),
        )  # fmt: skip
        for edge in (x, x + 400):
            page.shape(RectShape(), Box(edge - 0.35, TOP + 34, 0.7, 290), "#e0917f")
    top = TOP + 372
    page.label("One baseline grid through a head, a text and its notes", MARGIN, top)
    step = 24.0
    for k in range(1, 19):
        page.rule(MARGIN, top + 30 + k * step, WIDTH - 2 * MARGIN, "#e6c9c1", 0.8)
    areas = [Box(MARGIN + k * 292, top + 30, 264, 18.4 * step) for k in range(3)]
    en = COPY["en"]
    page.text(
        [
            Paragraph(runs=(run(en["title"], size=30, font="Fraunces"),)),
            Paragraph(runs=(Run(text=en["body"]),), space_before=6),
        ],
        areas[0], size=17, line_height=24 / 17, baseline_grid=step, hyphenation=Hyphenation(), **FULL,
    )  # fmt: skip
    page.text(
        COPY["fr"]["body"],
        areas[1],
        size=17,
        line_height=24 / 17,
        baseline_grid=step,
        hyphenation=Hyphenation(),
        language="fr",
        **FULL,
    )
    page.text(
        COPY["de"]["body"], areas[2], size=13, font=SANS, line_height=1.4, baseline_grid=step, hyphenation=Hyphenation(),
        language="de", align="start", line_break="optimal",
    )  # fmt: skip
    top += 30 + 19 * step + 22
    page.label("The grid in Japanese and Chinese: stops hang, brackets close up", MARGIN, top)
    for column, language in enumerate(("ja", "zh")):
        page.text(
            COPY[language]["body"], Box(MARGIN + column * 440, top + 34, 400, FOOT - top - 34), language=language, size=17,
            line_height=1.6, fit="shrink", align="justify", hanging=True, line_break="optimal",
        )  # fmt: skip
    return page.document()


def columns(number: int) -> Document:
    """A magazine page: columns of even height, drop caps, no widows."""
    page = Sheet(
        number,
        "Columns and initials",
        "Columns of even height, without widows or orphans; first letters that stand on the lines they span.",
    )
    en = COPY["en"]["body"]
    more = "A page is read twice: once by the eye that measures it from across the room, and once by the eye that follows the words. The first reading takes a tenth of a second and decides whether there will be a second."
    end = "So the page begins with its margins. They are not what is left over when the text has been placed; they are what the text is placed in, and they are given out unevenly: little at the head, more at the foot."
    page.text(
        [
            Paragraph(runs=(Run(text=en),)),
            Paragraph(runs=(Run(text=more),), indent=18),
            Paragraph(runs=(Run(text=end),), indent=18),
        ],
        Box(MARGIN, TOP, WIDTH - 2 * MARGIN, 400), size=20, line_height=1.38, columns=3, column_gap=34, drop_cap=3,
        hyphenation=Hyphenation(), language="en", **FULL,
    )  # fmt: skip
    page.rule(MARGIN, TOP + 424, WIDTH - 2 * MARGIN)
    samples = (("ar", 3), ("hi", 2), ("ja", 2), ("bn", 2), ("ko", 2), ("de", 4))
    for box, (language, lines) in zip(cells(2, 3, gap=48, row_gap=30, top=TOP + 452), samples, strict=True):
        page.label(COPY[language]["name"], box.x, box.y)
        page.text(
            COPY[language]["body"], Box(box.x, box.y + 28, box.w, box.h - 28), language=language, size=15.5, drop_cap=lines,
            line_height=1.42 if language == "de" else 1.66, font=face(language),
            hyphenation=Hyphenation() if language == "de" else None, fit="shrink", **FULL,
        )  # fmt: skip
    return page.document()
