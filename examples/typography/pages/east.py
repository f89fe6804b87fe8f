"""Pages of East Asian setting: vertical lines, ruby, emphasis marks, punctuation."""

from __future__ import annotations

from limner.document.document import Document
from limner.document.fills import Solid
from limner.document.geometry import Box
from limner.document.letters import Decoration, Emphasis, Ruby
from limner.document.text import Paragraph, Run
from sheet import ACCENT, COPY, FOOT, MARGIN, PAPER, TOP, WIDTH, Sheet, run


def ruby(text: str, *readings: str, **style: object) -> Run:
    """Return a run with its reading beside it."""
    return run(text, ruby=Ruby(texts=readings), **style)


def vertical(number: int) -> Document:
    """A Japanese page in vertical lines, with a poem."""
    page = Sheet(
        number,
        "縦組み",
        "Vertical lines from right to left: furigana, tate-chu-yoko, side marks, turned Latin, a colophon at the foot.",
    )
    story = [
        Paragraph(runs=(ruby("夜明", "よ", "あけ"), Run(text="け前の駅は、まだ誰のものでもなかった。"),
            Run(text="12"), Run(text="月"), Run(text="24"), Run(text="日、始発は"), Run(text="5"), Run(text="時"), Run(text="08"), Run(text="分。"),
            ruby("硝子", "がらす"), Run(text="の"), ruby("扉", "とびら"), Run(text="に息を吹きかけると、"), run("白い花", emphasis=Emphasis(mark="sesame")),
            Run(text="が咲いて、すぐに消えた。"))),
        Paragraph(runs=(Run(text="「切符は」と駅員が言った。「Tokyoまで片道ですか」"),), indent=0),
        Paragraph(runs=(Run(text="「ええ——でも、"), run("帰り", emphasis=Emphasis(mark="dot")), Run(text="も買っておきます！？」私はそう答えて、まだ温かい"),
            ruby("珈琲", "コーヒー"), Run(text="を両手で包んだ。"), run("明日", decorations=(Decoration(),)), Run(text="の朝には、きっと雪になる。"))),
    ]  # fmt: skip
    page.text(
        story, Box(430, TOP + 10, WIDTH - MARGIN - 430, 620), language="ja", size=27, line_height=1.95, writing="vertical-rl",
        align="justify", line_break="optimal", hanging=True,
    )  # fmt: skip
    page.panel(Box(MARGIN, TOP, 310, 640), "#b23a24")
    page.text(
        [Paragraph(runs=(Run(text="雪の朝"),)), Paragraph(runs=(Run(text="硯に映る"),), start_indent=90), Paragraph(runs=(Run(text="灯ひとつ"),), start_indent=180)],
        Box(MARGIN + 36, TOP + 50, 238, 560), language="ja", font="Yuji Syuku", size=66, line_height=1.25, writing="vertical-rl",
        fill=PAPER,
    )  # fmt: skip
    top = TOP + 680
    page.rule(MARGIN, top, WIDTH - 2 * MARGIN)
    page.text(
        COPY["zh-Hant"]["body"], Box(560, top + 30, WIDTH - MARGIN - 560, FOOT - top - 30), language="zh-Hant", size=20, line_height=1.8,
        writing="vertical-rl", align="justify", line_break="optimal",
    )  # fmt: skip
    page.text(
        COPY["ko"]["body"][:86], Box(330, top + 30, 190, FOOT - top - 30), language="ko", size=20, line_height=1.8, writing="vertical-rl",
    )  # fmt: skip
    page.text(
        [Paragraph(runs=(Run(text="2026年 LIMNER 第"), Run(text="7"), Run(text="号"))), Paragraph(runs=(Run(text="العربية और हिन्दी 縦に"),))],
        Box(MARGIN, top + 30, 210, FOOT - top - 30), language="ja", size=24, line_height=1.9, writing="vertical-rl", direction="ltr",
    )  # fmt: skip
    return page.document()


def readings(number: int) -> Document:
    """Furigana, pinyin, zhuyin and emphasis marks."""
    page = Sheet(
        number,
        "Ruby",
        "Readings stand beside what they read: over, under, at the right; one to a character or one to a word; letting neighbours keep their place.",
    )
    y = float(TOP)
    rows: list[tuple[str, str, tuple[Run, ...], float, str]] = [
        ("Furigana, a reading to a character", "ja", (ruby("東京", "とう", "きょう"), Run(text="の"), ruby("桜", "さくら"), Run(text="は"), ruby("満開", "まん", "かい"), Run(text="です。")), 46, ""),
        ("Group ruby, longer than its base", "ja", (Run(text="その"), ruby("時雨", "しぐれ"), Run(text="は"), ruby("紫陽花", "あじさい"), Run(text="を濡らし、"), ruby("承", "うけたまわ"), Run(text="った。")), 46, ""),
        ("Gloss in another script", "ja", (ruby("活字", "type"), Run(text="と"), ruby("組版", "composition"), Run(text="の本")), 46, ""),
        ("Pinyin", "zh", (ruby("春眠不觉晓", "chūn", "mián", "bù", "jué", "xiǎo"), Run(text="，"), ruby("处处闻啼鸟", "chù", "chù", "wén", "tí", "niǎo"), Run(text="。")), 46, ""),
        ("Zhuyin, at the right of each character", "zh-Hant", (ruby("春眠不覺曉", "ㄔㄨㄣ", "ㄇㄧㄢˊ", "ㄅㄨˋ", "ㄐㄩㄝˊ", "ㄒㄧㄠˇ"), Run(text="，"), ruby("處處聞啼鳥", "ㄔㄨˋ", "ㄔㄨˋ", "ㄨㄣˊ", "ㄊㄧˊ", "ㄋㄧㄠˇ"), Run(text="。")), 46, ""),
        ("Hanja", "ko", (Run(text="우리의 "), ruby("活字", "활", "자"), Run(text="와 "), ruby("印刷", "인", "쇄"), Run(text=" 이야기")), 46, ""),
    ]  # fmt: skip
    for label, language, runs, size, _ in rows:
        page.label(label, MARGIN, y)
        page.text(
            runs,
            Box(MARGIN, y + 22, WIDTH - 2 * MARGIN, 108),
            language=language,
            size=size,
            line_height=1.6,
            valign="middle",
        )
        y += 136
        page.rule(MARGIN, y - 8, WIDTH - 2 * MARGIN)
    page.label("Emphasis marks", MARGIN, y)
    marks = tuple(
        piece
        for mark, filled in (
            ("dot", True),
            ("circle", False),
            ("double-circle", True),
            ("triangle", True),
            ("sesame", True),
            ("sesame", False),
        )
        for piece in (
            run("圏点の形", emphasis=Emphasis(mark=mark, filled=filled, fill=Solid(color=ACCENT))),
            Run(text="、"),
        )
    )
    page.text(
        marks[:-1],
        Box(MARGIN, y + 26, WIDTH - 2 * MARGIN, 84),
        language="ja",
        size=29,
        line_height=1.7,
        valign="middle",
    )
    page.text(
        (Run(text="这一行的"), run("重点", emphasis=Emphasis()), Run(text="在字下面，"), run("一望即知", emphasis=Emphasis()), Run(text="。"), Run(text="  여기가 "), run("요점", emphasis=Emphasis(side="over"), language="ko"), Run(text="이다.")),
        Box(MARGIN, y + 122, WIDTH - 2 * MARGIN, 84), language="zh", size=33, line_height=1.7, valign="middle",
    )  # fmt: skip
    return page.document()


def punctuation(number: int) -> Document:
    """How full-width punctuation closes up."""
    page = Sheet(
        number,
        "約物と余白",
        "Full-width punctuation brings its own air; two halves are never set where one is enough, and none at the edge of a line.",
    )
    samples = (
        ("ja", "「（これは）」、〔そう〕……と、彼は『本』を——閉じた。「はい。」「では、『行こう』！」"),
        ("zh", "他说：“《新华字典》（第12版），你看过吗？”她答：“看过。”——然后……沉默。"),
        ("zh-Hant", "他說：「《康熙字典》（光緒本），你看過嗎？」她答：「看過。」——然後……沉默。"),
        ("ja", "Limnerは2026年に7つの言語でOpenTypeを組み、URLや3.5kgの荷物もJIS X 4051のとおり扱う。"),
        ("zh", "用Limner排版：中文、English与数字123之间留出恰当的空隙，约25%字宽。"),
        ("ko", "한국어와 Latin 문자, 숫자 2026은 띄어쓰기를 지키며 “따옴표”와 『낫표』도 제자리에 놓인다."),
    )
    y = float(TOP)
    for language, text in samples:
        page.label(COPY[language]["name"], MARGIN, y)
        for k, (x, width) in enumerate(((MARGIN, 500), (MARGIN + 548, 300))):
            page.panel(Box(x, y + 26, width, 146))
            page.text(
                text, Box(x, y + 30, width, 140), language=language, size=26 if k == 0 else 22, line_height=1.6, align="justify",
                hanging=k == 1, line_break="optimal",
            )  # fmt: skip
        y += 188
    return page.document()
