"""Laws that hold for every text, whatever its script."""

from __future__ import annotations

import math
import time
import unicodedata
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from limner.document.fills import Solid
from limner.document.geometry import Box
from limner.document.text import Fit, Paragraph, Run, RunStyle
from limner.errors import DocumentError, FontError
from limner.typeset.itemising.itemise import grapheme_bounds

TEXTS = {
    "en": "The office affairs of a quick brown fox, 1,234.50",
    "zh-Hans": "春天的咖啡馆正式开业，欢迎光临！第1回",
    "zh-Hant": "春天的咖啡館正式開業，歡迎光臨！第1回",
    "ja": "春のコーヒー、今日からはじまります。「直骨」第1回",
    "ko": "봄날의 카페가 문을 엽니다! 입장료 5,000원",
    "hi": "वसंत का कैफ़े खुल गया है। क्षत्रिय ज्ञान किताबें",
    "bn": "বসন্তের ক্যাফে খুলেছে, বিশ্ববিদ্যালয় স্ত্রী কৃষ্ণ",
    "ar": "مقهى الربيع يفتح أبوابه (الساعة 10:30) بسعر 25 دولار",
    "ru": "Съешь же ещё этих мягких французских булок",
    "el": "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία",
    "": "Mixed 👨‍👩‍👧 emoji 😀 and 漢字 with עברית 12",
}
FLUSH = 0.02


def graphemes(text: str) -> list[str]:
    bounds = grapheme_bounds(text)
    return [text[a:b] for a, b in zip(bounds, bounds[1:], strict=False)]


@pytest.mark.parametrize("writing", ["horizontal", "vertical-rl"])
@pytest.mark.parametrize("language", TEXTS)
def test_every_grapheme_is_covered_exactly_once_by_real_glyphs(put, language, writing):
    text = TEXTS[language]
    layout = put(text, Box(0, 0, 500, 500), language=language, writing=writing)
    assert layout.overset == ""
    covered = sorted((c.start, c.end) for c in layout.clusters)
    bounds = grapheme_bounds(text)
    assert covered == list(zip(bounds, bounds[1:], strict=False))
    assert all(glyph != 0 for run in layout.runs for glyph in run.glyphs), "no .notdef, ever"
    assert all(math.isfinite(v) for run in layout.runs for p in run.positions for v in p)


@pytest.mark.parametrize("language", TEXTS)
def test_the_same_glyphs_are_set_however_the_lines_fall(put, language):
    def bag(width):
        layout = put(TEXTS[language], Box(0, 0, width, 3000), language=language, line_break="greedy")
        space = {c.start for c in layout.clusters if not TEXTS[language][c.start : c.end].strip()}
        return Counter(
            (run.font, glyph)
            for run in layout.runs
            for glyph, cluster in zip(run.glyphs, run.clusters, strict=True)
            if cluster not in space
        )

    assert bag(2000) == bag(330)


@pytest.mark.parametrize("mode", ["box", "shrink", "lines"])
@pytest.mark.parametrize("language", TEXTS)
def test_fitted_text_has_its_ink_inside_the_box(put, language, mode):
    for box in (Box(30, 40, 500, 120), Box(0, 0, 220, 600)):
        layout = put(TEXTS[language], box, size=90, fit=Fit(mode=mode, min_size=4), language=language)
        assert layout.overset == ""
        assert box.contains(layout.bounds, FLUSH), (layout.bounds, box)


@pytest.mark.parametrize("writing", ["horizontal", "vertical-rl"])
@pytest.mark.parametrize("family", ["Inter", "Playfair Display", "Roboto Flex"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(w=st.floats(60, 900), h=st.floats(60, 900), dw=st.floats(0, 300), dh=st.floats(0, 300))
def test_a_bigger_box_never_gives_a_smaller_size(put, family, writing, w, h, dw, dh):
    rest = {"family": family, "fit": Fit(mode="box", min_size=2), "writing": writing, "line_break": "greedy"}
    small = put("A fine day for reading outdoors", Box(0, 0, w, h), **rest)
    large = put("A fine day for reading outdoors", Box(0, 0, w + dw, h + dh), **rest)
    assert large.size >= small.size


def test_the_chosen_size_is_the_largest_that_fits(put):
    layout = put("Largest that fits", Box(0, 0, 640, 90), fit=Fit(mode="box"))
    more = put("Largest that fits", Box(0, 0, 640, 90), size=layout.size * 1.01, fit=Fit(mode="none"))
    assert more.overset or len(more.lines) > len(layout.lines)


def test_shrink_never_exceeds_the_asked_size_and_keeps_it_where_there_is_room(put):
    assert put("Room enough", Box(0, 0, 900, 300), size=40, fit=Fit(mode="shrink")).size == 40
    assert put("No room at all here", Box(0, 0, 100, 30), size=40, fit=Fit(mode="shrink")).size < 40


def test_max_lines_bounds_the_lines_of_a_fit(put):
    layout = put("One two three four five six", Box(0, 0, 300, 900), fit=Fit(mode="box", max_lines=2))
    assert len(layout.lines) <= 2 and not layout.overset


def test_text_that_does_not_fit_is_reported_in_whole(put):
    layout = put("First line\nSecond line\nThird line", Box(0, 0, 400, 60), size=40)
    assert layout.overset == "Second line\nThird line"
    assert [layout.text[line.start : line.end] for line in layout.lines] == ["First line"]
    assert layout.notes


def test_a_box_without_area_sets_nothing_and_says_so(put):
    layout = put("text", Box(0, 0, 0, 50))
    assert layout.overset == "text" and not layout.runs and layout.notes


@pytest.mark.parametrize("box", [(math.nan, 0, 10, 10), (0, 0, math.inf, 10), (0, 0, -5, 10)])
def test_a_box_that_is_no_rectangle_is_an_error(put, box):
    with pytest.raises(DocumentError, match="box"):
        put("text", Box(*box))


def test_a_character_no_face_covers_is_an_error_that_names_it(put):
    with pytest.raises(FontError, match=r"U\+F0123") as caught:
        put("fine \U000f0123 and x\U000f0124")
    assert "U+F0124" in str(caught.value)


def test_an_unknown_family_is_an_error_that_offers_the_nearest(put):
    with pytest.raises(FontError, match="Inter"):
        put("text", family="Intre")


def test_one_paint_a_letter_keeps_positions_and_one_shaping(put):
    word = "AVAToffice"
    plain = put(word)
    runs = tuple(Run(text=c, style=RunStyle(fill=Solid(color=f"#0000{k:02x}"))) for k, c in enumerate(word))
    painted = put((Paragraph(runs=runs),))
    assert abs(painted.bounds.w - plain.bounds.w) < 40 * 0.05
    assert len({run.fill.color for run in painted.runs}) == len(word), "no ligature swallows a colour"
    assert painted.clusters[1].box.x == pytest.approx(plain.clusters[1].box.x), "kerning survives"


def test_paint_inside_a_joined_word_keeps_the_joining(put):
    word = "الربيع"
    plain = put(word, family="Cairo")
    runs = tuple(Run(text=c, style=RunStyle(fill=Solid(color=f"#0000{k:02x}"))) for k, c in enumerate(word))
    painted = put((Paragraph(runs=runs),), family="Cairo")

    def placed(layout):
        return sorted(
            (g, round(p.x, 6), round(p.y, 6)) for r in layout.runs for g, p in zip(r.glyphs, r.positions, strict=True)
        )

    assert placed(painted) == placed(plain)
    assert len(painted.runs) == len(word)


def test_a_hundred_thousand_characters_take_linear_time(put):
    def seconds(count):
        text = "Some words of text to set in lines. " * (count // 36)
        start = time.process_time()
        put(text, Box(0, 0, 900, 1e6), size=12, line_break="optimal")
        return time.process_time() - start

    seconds(2_000)
    # The better of two: a collection of all that the whole suite has made may fall into one of them.
    small, large = (min(seconds(count) for _ in range(2)) for count in (20_000, 100_000))
    assert large < 15 * max(small, 0.08), f"5 times the text took {large / small:.1f} times as long"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.text(st.characters(blacklist_categories=["Cs", "Co", "Cn"]), max_size=40),
    width=st.floats(1, 600),
    writing=st.sampled_from(["horizontal", "vertical-rl"]),
    align=st.sampled_from(["start", "center", "end", "justify"]),
    mode=st.sampled_from(["none", "shrink", "box", "lines"]),
    breaks=st.sampled_from(["greedy", "balance", "optimal"]),
    tracking=st.floats(-0.1, 0.5),
)
def test_random_unicode_never_crashes_and_loses_nothing(put, text, width, writing, align, mode, breaks, tracking):
    text = unicodedata.normalize("NFC", text)
    try:
        layout = put(
            (Paragraph(runs=(Run(text=text),)),), Box(0, 0, width, 400), size=20, writing=writing, align=align,
            fit=Fit(mode=mode, min_size=1), line_break=breaks, style={"tracking": tracking},
        )  # fmt: skip
    except FontError:
        return
    spans = sorted((c.start, c.end) for c in layout.clusters)
    assert all(a[1] == b[0] for a, b in zip(spans, spans[1:], strict=False)), "no gap, no overlap"
    shown = text[: len(text) - len(layout.overset)]
    assert (spans[-1][1] if spans else 0) == len(shown)
    assert all(glyph for run in layout.runs for glyph in run.glyphs)
