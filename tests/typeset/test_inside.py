"""Fitted text keeps its ink in its box, whatever is mixed on its lines."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from limner.document.fills import Solid
from limner.document.geometry import Box
from limner.document.letters import Decoration, Emphasis, Highlight, Ruby
from limner.document.text import Fit, FontSpec, Paragraph, Run, RunStyle, TextBlock, TextStyle
from limner.typeset import typeset
from limner.typeset.itemising.itemise import grapheme_bounds

WORDS = {
    "Latin": ("office", "Åfjord", "(quick)", "Ĵỹ", "x", "1,234.50"),
    "Arabic": ("مقهى", "الرَّبِيعِ", "١٢٣", "ﷺ"),
    "Devanagari": ("क्षत्रिय", "ज्ञान", "किताबें", "र्क्ष"),
    "Bengali": ("বিশ্ববিদ্যালয়", "স্ত্রী", "কৃষ্ণ"),
    "Japanese": ("春の", "コーヒー", "「直」", "第1回"),
    "Korean": ("봄날의", "문을"),
    "others": ("ขี้ผึ้ง", "ប្រក្រឹត្ត", "Ξεσκ", "עִבְרִית", "👨‍👩‍👧", "😀", "ကြွ", "தமிழ்"),
}
FAMILIES = ("Inter", "Playfair Display", "Noto Serif JP", "Amiri")
GAPS = (" ", " ", " ", "\t", "\t\t", "  ", "\u3000", "\u2028")
FAR = 1.0
HANGING, BAR = 0.5, 0.12
"""Ems by which what is meant to hang may leave the measure."""


def some(*of, rare=None, often=3):
    """Draw one of a few things, ``rare`` (None) the more often."""
    return st.sampled_from([rare] * often + list(of))


@st.composite
def runs(draw):
    words = draw(st.lists(st.sampled_from([w for group in WORDS.values() for w in group]), min_size=1, max_size=4))
    style = RunStyle(
        font=FontSpec(families=(draw(st.sampled_from(FAMILIES)),)),
        size=draw(some(20.0, 60.0)),
        baseline_shift=draw(some(0.3, -0.3)),
        rotation=draw(some(30.0, often=4)),
        highlight=draw(some(Highlight(fill=Solid(color="#ffee00")), often=4)),
        emphasis=draw(some(Emphasis())),
        decorations=draw(some((Decoration(), Decoration(line="overline", style="wavy")))),
    )
    ruby = draw(some(Ruby(texts=("るびÅy",))))
    return Run(text="".join(word + draw(st.sampled_from(GAPS)) for word in words), style=style, ruby=ruby)


@st.composite
def paragraphs(draw):
    parts = tuple(draw(st.lists(runs(), min_size=1, max_size=3)))
    if draw(st.integers(0, 5)) == 0:
        parts = (Run(text=draw(st.sampled_from(["", " ", "\t", "\u2028"]))),)
    bounds = grapheme_bounds("".join(part.text for part in parts))[1:-1]
    return Paragraph(
        runs=parts,
        breaks=(draw(st.sampled_from(bounds)),) if bounds and draw(st.booleans()) else (),
        space_before=draw(some(12.0, rare=0.0)),
        indent=draw(some(20.0, rare=0.0)),
        align=draw(some("center", "justify", "end")),
    )


@st.composite
def blocks(draw):
    style = TextStyle(
        font=FontSpec(families=(draw(st.sampled_from(FAMILIES)),)),
        size=40,
        line_height=draw(st.sampled_from([0.7, 0.9, 1.2, 1.5])),
        tracking=draw(some(0.1, -0.05, rare=0.0)),
    )
    return TextBlock(
        paragraphs=tuple(draw(st.lists(paragraphs(), min_size=1, max_size=3))),
        style=style,
        writing=draw(some("vertical-rl", rare="horizontal", often=2)),
        align=draw(st.sampled_from(["start", "center", "end", "justify"])),
        valign=draw(st.sampled_from(["top", "middle", "bottom"])),
        line_break=draw(st.sampled_from(["balance", "greedy", "optimal"])),
        drop_cap=draw(some(2, 3, rare=0)),
        drop_raised=draw(st.booleans()),
        columns=draw(some(2, rare=1)),
        column_gap=16.0,
        baseline_grid=draw(some(24.0, rare=0.0)),
        hanging=draw(some(True, rare=False)),
        fit=Fit(mode=draw(st.sampled_from(["box", "shrink"])), min_size=2, max_size=200),
    )


def outside(block, layout, box):
    """Return how far the ink of a block leaves its box (pixels), without what may: hung punctuation, the ends of bars."""
    ink = layout.bounds
    along, across = [box.x - ink.x, ink.right - box.right], [box.y - ink.y, ink.bottom - box.bottom]
    if block.writing == "vertical-rl":
        along, across = across, along
    barred = any(run.style.highlight for paragraph in block.paragraphs for run in paragraph.runs)
    free = layout.size * max(HANGING * block.hanging, BAR * barred)
    return max(max(along) - free, *across)


@settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(block=blocks(), w=st.integers(120, 700), h=st.integers(120, 500))
def test_no_ink_of_a_fitted_block_leaves_its_box(resources, block, w, h):
    box = Box(30, 40, w, h)
    layout = typeset(block, box, resources)
    broken = any("was broken" in note.message for note in layout.notes)
    assert layout.overset or broken or outside(block, layout, box) <= FAR


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("after", ["", "\nSecond paragraph that is long enough for a line or two of its own"])
def test_an_initial_of_a_paragraph_shorter_than_it_keeps_inside_and_meets_no_other(put, after, columns):
    box = Box(0, 0, 500, 400)
    layout = put(
        "Quick" + after,
        box,
        drop_cap=3,
        fit=Fit(mode="shrink"),
        columns=columns,
    )
    assert not layout.overset and box.contains(layout.bounds, FAR)
    initial = next(c for c in layout.clusters if c.start == 0)
    later = [c for c in layout.clusters if c.start > len("Quick") and c.box.x < initial.box.right - 1]
    assert all(c.box.y > initial.box.bottom - 0.3 * layout.size for c in later)


def test_ink_of_a_later_line_that_rises_above_a_blank_first_one_stays_inside(put):
    big = Run(text="Åÿ", style=RunStyle(size=160.0))
    block = (Paragraph(runs=(Run(text=" ", style=RunStyle(size=8.0)),)), Paragraph(runs=(big,)))
    box = Box(0, 0, 600, 300)
    layout = put(block, box, style={"line_height": 0.6}, fit=Fit(mode="shrink"))
    assert box.contains(layout.bounds, FAR) and layout.bounds.y >= 0
