"""Justified Arabic is filled by lengthened joins: where, how long, and never at the cost of the copy or its letters."""

from __future__ import annotations

from collections import Counter

import pytest

from limner.document.geometry import Box
from limner.document.text import FontSpec, Justification, Paragraph, Run, TextBlock, TextStyle
from limner.typeset.driver import _desk
from limner.typeset.setting.kashida import open_joins
from limner.typeset.shaping.arabic import TATWEEL, family, joins, letters
from limner.typeset.styles import sources

TEXT = (
    "الخط العربي هو فن وتصميم الكتابة في مختلف اللغات التي تستعمل الحروف العربية. تتميز الكتابة العربية بكونها متصلة مما "
    "يجعلها قابلة لاكتساب أشكال هندسية مختلفة من خلال المد والرجع والاستدارة والتزوية والتشابك والتداخل والتركيب."
)
FACES = ["Noto Naskh Arabic", "Amiri", "IBM Plex Sans Arabic", "Cairo", "Noto Sans Arabic"]
DOWNHILL = ["Aref Ruqaa", "Rakkas"]


def set_(put, text=TEXT, width=330, family="Amiri", **rest):
    rest = {"size": 24, "align": "justify", "line_break": "optimal", "language": "ar", **rest}
    return put(text, Box(0, 0, width, 4000), family=family, **rest)


def bars(put, layout) -> list[int]:
    """The clusters that bear more glyphs than where nothing is justified, once for every glyph more."""
    family = next(f for f in FACES + DOWNHILL if f.lower().replace(" ", "-") in layout.runs[0].font.key)
    plain = put(layout.text, Box(0, 0, 90000, 999), size=24, family=family, language="ar")
    more = Counter(c for run in layout.runs for c in run.clusters)
    more.subtract(Counter(c for run in plain.runs for c in run.clusters))
    return sorted(more.elements())


def word_spaces(layout) -> list[float]:
    """The widths of the word spaces inside lines that are filled, in parts of the narrowest natural one."""
    ends = {line.end for line in layout.lines}
    return [
        c.box.w
        for c in layout.clusters
        if layout.text[c.start] == " " and c.end not in ends and c.line < len(layout.lines) - 1
    ]


@pytest.mark.parametrize("family", FACES)
def test_lines_are_filled_to_both_edges_with_calm_word_spaces(put, family):
    layout = set_(put, family=family)
    assert len(layout.lines) > 4 and not layout.notes
    for line in layout.lines[:-1]:
        assert line.box.w == pytest.approx(330, abs=4)
    plain = set_(put, family=family, justification=Justification(kashida=False, word_space=(0.8, 1.0, 9.0)))
    natural = min(
        c.box.w for c in put(TEXT, Box(0, 0, 9000, 99), size=24, family=family).clusters if TEXT[c.start] == " "
    )
    spaces = sorted(word_spaces(layout))
    assert spaces[int(0.85 * len(spaces))] < 1.5 * natural and spaces[0] >= 0.79 * natural
    assert sum(spaces) < 0.8 * sum(word_spaces(plain))


@pytest.mark.parametrize("family", FACES[:2])
def test_what_lengthens_a_join_belongs_to_the_letter_before_it_and_the_copy_stays(put, resources, family):
    layout = set_(put, family=family)
    found = bars(put, layout)
    assert found and layout.text == TEXT and TATWEEL not in layout.text
    assert all(joins(TEXT[c]) == "both" for c in found), "letters that join the one after them"
    assert not bars(put, set_(put, family=family, justification=Justification(kashida=False)))
    spans = sorted((c.start, c.end) for c in layout.clusters)
    assert spans[0][0] == 0 and spans[-1][1] == len(TEXT)
    assert all(a[1] == b[0] for a, b in zip(spans, spans[1:], strict=False))


def test_no_join_of_lam_alef_or_of_the_name_of_god_is_lengthened(put, resources):
    text = "بسم الله الرحمن الرحيم لا إله إلا الله سلام على الأنام والله أعلم بالصواب وإلى الله المصير " * 3
    for width in range(240, 420, 20):
        for cluster in bars(put, set_(put, text, width, "Noto Naskh Arabic")):
            after = letters(text[cluster + 1 : cluster + 6])
            assert not (text[cluster] == "ل" and after[0] in "اأإآ")
            assert not text[cluster - 2 : cluster + 3].strip().endswith("لله")


def test_words_of_two_letters_are_left_alone_and_no_word_has_more_than_two_places(put, resources):
    for width in range(240, 480, 24):
        found = set(bars(put, set_(put, width=width)))
        at = 0
        for word in TEXT.split(" "):
            places = [c for c in found if at <= c < at + len(word)]
            assert len(places) <= 2
            assert not (places and len(word.strip(".")) <= 2)
            at += len(word) + 1


def test_places_are_ranked_as_scribes_rank_them(put, resources):
    def best(word):
        layout_units = _prepared(put, resources, word)
        found = open_joins(layout_units, 0, len(layout_units.units))
        return layout_units.units[min(found, key=lambda j: j.rank).unit].start if found else None

    assert best("مـقام") == 1, "after a tatweel of the copy"
    assert best("مسجد") == 1, "after seen, not before the dal"
    assert best("فقيد") == 2, "before a final dal"
    assert best("كتاب") == 1, "before an alef that ends its shape"
    assert best("كبير") == 1, "before the tooth that leads into a final reh"
    assert best("في") is None


def _prepared(put, resources, word):
    block = TextBlock(
        paragraphs=(Paragraph(runs=(Run(text=word),)),),
        style=TextStyle(font=FontSpec(families=("Noto Naskh Arabic",)), size=24),
    )
    (prepared,) = _desk(resources.fonts).prepared(block, sources(block), 24)
    return prepared


def test_marks_stay_over_their_letters(put):
    text = "الكِتَابَةُ العَرَبِيَّةُ فَنٌّ جَمِيلٌ يُزَيِّنُ المَسَاجِدَ وَالقُصُورَ مُنْذُ قُرُونٍ طَوِيلَةٍ " * 2

    def marks(layout) -> Counter:
        """How far each glyph off the baseline lies from the rightmost glyph on it, in its own cluster."""
        base = {line.baseline for line in layout.lines}
        own: dict[int, list] = {}
        for run in layout.runs:
            for g, p, c in zip(run.glyphs, run.positions, run.clusters, strict=True):
                own.setdefault(c, []).append((g, p, p.y in base))
        found: Counter = Counter()
        for glyphs in own.values():
            right = max((p.x for _, p, on in glyphs if on), default=None)
            found.update((g, round(p.x - right, 1)) for g, p, on in glyphs if not on and right is not None)
        return found

    family = "Noto Naskh Arabic"
    one, wide = set_(put, text, 9000, family, align="start"), set_(put, text, 200, family)
    assert len(wide.lines) > 3 and bars(put, wide)
    same = sum((marks(one) & marks(wide)).values())
    assert same > 0.9 * sum(marks(one).values()), "some forms differ beside a tatweel, their marks with them"


@pytest.mark.parametrize("family", DOWNHILL)
def test_faces_whose_words_run_downhill_are_spaced_by_words_alone(put, resources, family):
    assert not bars(put, set_(put, family=family))


def test_letter_spaced_and_unjustified_text_is_never_lengthened(put, resources):
    assert not bars(put, set_(put, style={"tracking": 0.05}))
    assert not bars(put, set_(put, align="start"))


def test_the_last_line_is_lengthened_only_when_it_is_to_be_filled(put, resources):
    layout = set_(put)
    assert not [c for c in bars(put, layout) if c >= layout.lines[-1].start]
    full = set_(put, "خط جميل يملأ هذا السطر كله", 330, justification=Justification(last="justify"))
    assert full.lines[-1].box.w == pytest.approx(330, abs=4) and bars(put, full)


def test_letters_know_how_they_join():
    assert [joins(c) for c in "بادءّـ\u200c"] == ["both", "before", "before", "none", "mark", "both", "none"]
    assert [family(c) for c in "شةچگ"] == ["seen", "teh marbuta", "", "gaf"]
    assert letters("بَّا") == "با"
