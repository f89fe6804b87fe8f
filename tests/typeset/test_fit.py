"""Fitting: groups, copyfitting, bounds, and text that does not fit."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from limner.document.document import Canvas, Document
from limner.document.geometry import Box
from limner.document.layers import TextLayer
from limner.document.text import Fit, Paragraph, Run, Tab
from limner.errors import OversetError
from limner.pipeline import Limner
from limner.typeset import typeset_group, typeset_layers

PROSE = (
    "Copyfitting is the craft of making a text fill exactly the room that a layout gives it, by means so small that no "
    "reader sees them: a little less leading, a hair of tracking, and only then another size. "
) * 2
FRAME = Box(10, 10, 420, 200)
COPYFIT = Fit(mode="copyfit", min_size=6)


def test_a_group_is_set_at_the_least_size_any_of_its_blocks_needs(block, resources):
    fit = Fit(mode="box", group="cards")
    items = [(block(text, fit=fit), Box(0, 0, 300, 60)) for text in ("Go", "A longer line", "The longest line of all")]
    laid = typeset_group(items, resources)
    assert len({layout.size for layout in laid}) == 1
    assert laid[0].size == typeset_group(items[2:], resources)[0].size
    assert "cards" in laid[0].notes[-1].message and not laid[2].notes


def test_a_fixed_block_bounds_its_group(block, resources):
    items = [
        (block("fixed", size=31, fit=Fit(group="g")), Box(0, 0, 300, 60)),
        (block("Go", fit=Fit(mode="box", group="g")), Box(0, 0, 300, 60)),
    ]
    one, two = typeset_group(items, resources)
    assert one.size == two.size == 31


def test_layers_of_no_group_keep_their_sizes(block, resources):
    layers = [
        TextLayer(id=str(k), block=block(t, fit=Fit(mode="box", group=g)), box=Box(0, 0, 300, 60))
        for k, (t, g) in enumerate([("Go", ""), ("Rather longer", ""), ("Go", "a"), ("Rather longer", "a")])
    ]
    sizes = [layout.size for layout in typeset_layers(layers, resources).values()]
    assert sizes[0] > sizes[1] == sizes[2] == sizes[3]


def test_copyfitting_changes_leading_first_then_tracking_then_size(put):
    seen = []
    for size in (16.0, 18.0, 19.0, 19.6, 20.0, 20.5, 21.0, 22.0, 26.0):
        layout = put(PROSE, FRAME, size=size, line_break="greedy", fit=COPYFIT)
        assert not layout.overset and FRAME.contains(layout.advance, 0.1)
        message = layout.notes[0].message if layout.notes else ""
        assert ("tracking" in message) <= ("leading" in message), "leading gives way before tracking"
        assert (layout.size < size) <= ("tracking" in message), "tracking gives way before size"
        seen.append((layout.size < size, "tracking" in message, "leading" in message))
    assert {(False, False, True), (True, True, True)} <= set(seen)


def test_copyfitted_text_fills_its_frame_to_less_than_a_line(put):
    for size in (19.0, 22.0, 26.0):
        layout = put(PROSE, FRAME, size=size, fit=COPYFIT)
        assert FRAME.bottom - layout.advance.bottom < 1.3 * layout.size


def test_text_far_too_short_for_its_frame_is_left_as_asked(put):
    layout = put("A few words.", FRAME, size=20, fit=COPYFIT)
    assert layout.size == 20 and not layout.notes


def test_copyfitting_that_cannot_succeed_reports_what_is_left_over(put):
    layout = put(PROSE * 9, FRAME, size=20, fit=Fit(mode="copyfit", min_size=18))
    assert layout.size == 18 and layout.overset


@pytest.mark.parametrize("mode", ["box", "shrink", "copyfit"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(w=st.floats(80, 500), h=st.floats(60, 500), dw=st.floats(0, 200), dh=st.floats(0, 200))
def test_a_larger_box_never_gives_a_smaller_size_to_lists_and_prices(put, mode, w, h, dw, dh):
    paragraphs = (
        Paragraph(runs=(Run(text="1.\tA numbered item that may wrap"),), start_indent=50, indent=-50),
        Paragraph(runs=(Run(text="Tea with lemon\t3.50"),), tabs=(Tab(align="end", leader="dots"),), space_before=8),
    )
    rest = {"fit": Fit(mode=mode, min_size=2), "line_break": "greedy", "size": 40}
    assert put(paragraphs, Box(0, 0, w + dw, h + dh), **rest).size >= put(paragraphs, Box(0, 0, w, h), **rest).size


@pytest.mark.parametrize("mode", ["none", "shrink", "box", "lines", "copyfit"])
@pytest.mark.parametrize("box", [Box(0, 0, 0.001, 50), Box(0, 0, 1, 400), Box(0, 0, 400, 0.5), Box(0, 0, 0, 0)])
def test_boxes_of_hardly_any_area_end_in_overset_not_in_a_crash(put, mode, box):
    layout = put("Some words\nin 2 lines", box, fit=Fit(mode=mode, max_lines=1))
    spans = sorted((c.start, c.end) for c in layout.clusters)
    shown = len(layout.text) - len(layout.overset)
    assert layout.overset and all(end <= shown for _, end in spans)


def test_columns_of_one_letter_are_set_letter_by_letter(put):
    layout = put("WIDE", Box(0, 0, 30, 600), size=40)
    assert [layout.text[line.start : line.end] for line in layout.lines] == list("WIDE")


def test_more_forced_breaks_than_lines_allowed_are_overset(put):
    layout = put("one\ntwo\nthree", Box(0, 0, 600, 600), fit=Fit(mode="box", max_lines=2))
    assert layout.overset == "three"


def test_a_huge_largest_size_is_bounded_by_the_box(put):
    layout = put("Hi", Box(0, 0, 300, 100), fit=Fit(mode="box", max_size=8192))
    assert layout.size < 300 and not layout.overset


def sheet(block, **rest) -> Document:
    layer = TextLayer(id="body", block=block(PROSE, size=30, **rest), box=Box(10, 10, 300, 120))
    return Document(canvas=Canvas(width=320, height=140), layers=(layer,))


@pytest.mark.parametrize("mode", ["none", "shrink", "box", "copyfit"])
def test_drawing_text_that_does_not_fit_is_an_error_that_says_what_and_where(block, resources, mode):
    document = sheet(block, fit=Fit(mode=mode, min_size=28))
    with pytest.raises(OversetError, match="300 × 120 px") as caught:
        Limner(resources, ocr=False).render(document)
    assert caught.value.where == "body" and "fit" in caught.value.hint
    assert str(caught.value.value) in PROSE and len(str(caught.value.value)) == 80


def test_asked_to_keep_going_drawing_notes_what_does_not_fit(block, resources):
    picture = Limner(resources, ocr=False).render(sheet(block), keep_going=True)
    (note,) = [note for note in picture.notes if note.severity == "error"]
    assert note.where == "body" and "does not fit" in note.message
