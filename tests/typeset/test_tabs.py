"""Tab stops, leaders, decimal alignment, indents and alignment of single paragraphs."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from limner.document.geometry import Box
from limner.document.text import Fit, Paragraph, Run, Tab, Table, TableColumn
from limner.errors import FontError

ROOM = Box(20, 10, 500, 600)
FACES = {"en": "Inter", "ar": "Cairo", "bn": "Noto Sans Bengali", "ja": "Noto Sans JP"}


def tabbed(*texts: str, **rest: object) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(runs=(Run(text=text),), **rest) for text in texts)


def of(layout, start, end):
    return [c.box for c in layout.clusters if start <= c.start < end]


@pytest.mark.parametrize(("align", "share"), [("start", 0.0), ("center", 0.5), ("end", 1.0)])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_text_after_a_tab_stands_at_its_stop_and_mirrored_right_to_left(put, align, share, direction):
    layout = put(tabbed("ab\txyz", tabs=(Tab(at=200, align=align),)), ROOM, direction=direction)
    boxes = of(layout, 3, 6)
    left, right = min(b.x for b in boxes), max(b.right for b in boxes)
    held = left + share * (right - left) - ROOM.x if direction == "ltr" else ROOM.right - right + share * (right - left)
    assert held == pytest.approx(200, abs=0.5)


def test_tabs_work_down_vertical_columns(put):
    layout = put(tabbed("日\t本", tabs=(Tab(at=200),)), ROOM, writing="vertical-rl", family="Noto Sans JP")
    assert layout.clusters[2].box.y - ROOM.y == pytest.approx(200, abs=0.01)


@pytest.mark.parametrize(("texts", "sign", "family"), [
    (("Tea\t3.50", "Cake\t14.25", "All\t7"), ".", "Inter"),
    (("Thé\t3,50", "Gâteau\t1.214,25"), ",", "Inter"),
    (("شاي\t٣٫٥٠", "كعكة\t١٤٫٢٥"), "٫", "Cairo"),
    (("চা\t৩.৫০", "মিষ্টি\t১৪.২৫"), ".", "Noto Sans Bengali"),
])  # fmt: skip
def test_decimal_signs_stand_under_each_other(put, texts, sign, family):
    layout = put(tabbed(*texts, tabs=(Tab(at=300, align="decimal", decimal=sign),)), ROOM, family=family, size=24)
    places = []
    for line in layout.lines:
        text = layout.text[line.start : line.end]
        if sign in text:
            (box,) = of(layout, line.start + text.rindex(sign), line.start + text.rindex(sign) + 1)
            places.append(box.x)
        else:
            places.append(max(b.right for b in of(layout, line.start + text.index("\t") + 1, line.end)))
    assert places == pytest.approx([places[0]] * len(places), abs=0.01)


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_leader_dots_of_all_lines_share_one_grid(put, direction):
    stop = Tab(align="end", leader="dots")
    layout = put(tabbed("Tea\t3.00", "Just water\t14.20", tabs=(stop,)), ROOM, direction=direction, size=20)
    rows: dict[float, list[float]] = {}
    for run in layout.runs:
        for p, c in zip(run.positions, run.clusters, strict=True):
            if layout.text[c] == "\t":
                rows.setdefault(p.y, []).append(p.x)
    one, two = rows.values()
    steps = [b - a for a, b in itertools.pairwise(sorted(one))]
    assert len(steps) > 20 and steps == pytest.approx([steps[0]] * len(steps))
    off = (one[0] - two[0]) / steps[0]
    assert off == pytest.approx(round(off), abs=1e-6)


def test_a_long_name_wraps_before_its_leader_and_the_price_ends_the_last_line(put):
    name = "Spaghetti with clams, white wine and parsley from the garden"
    layout = put(tabbed(f"{name}\t18.00", tabs=(Tab(align="end", leader="dots"),)), ROOM, size=26)
    assert len(layout.lines) == 2 and layout.text[layout.lines[1].start :].endswith("garden\t18.00")
    assert max(b.right for b in of(layout, len(name) + 1, 99)) == pytest.approx(ROOM.right, abs=0.5)
    assert not of(layout, len(name), len(name) + 1)[0].y < layout.lines[1].box.y


def test_where_only_the_tab_parts_two_words_the_second_goes_down_with_its_leader(put):
    layout = put(tabbed("Donaudampfschifffahrt\t12.50", tabs=(Tab(align="end", leader="dots"),)), Box(0, 0, 400, 300))
    assert [layout.text[line.start : line.end] for line in layout.lines] == ["Donaudampfschifffahrt", "\t12.50"]
    assert layout.lines[1].box.right == pytest.approx(400, abs=0.5)


def test_past_the_last_stop_tabs_go_to_every_fourth_em(put):
    layout = put(tabbed("a\tb\tc", tabs=(Tab(at=100),)), ROOM)
    assert [layout.clusters[k].box.x - ROOM.x for k in (2, 4)] == pytest.approx([100, 160])


def test_a_trailing_tab_draws_its_leader(put):
    (rule,) = put(tabbed("Name:\t", tabs=(Tab(align="end", leader="line"),)), ROOM).rules
    assert rule.box.right == pytest.approx(ROOM.right, abs=20) and rule.box.w > 300


def test_stops_scale_with_the_fitted_size(put):
    layout = put(tabbed("a\tb", tabs=(Tab(at=100),)), Box(0, 0, 2000, 300), fit=Fit(mode="box", max_size=80))
    assert layout.size == 80 and layout.clusters[2].box.x == pytest.approx(200)


def test_a_fit_leaves_room_for_stops(put):
    layout = put(tabbed("a\t12", tabs=(Tab(at=300, align="end"),)), Box(0, 0, 150, 300), fit=Fit(mode="shrink"))
    assert layout.size == pytest.approx(20, abs=0.5)


@pytest.mark.parametrize("width", [1, 30, 90, 250])
def test_every_letter_of_a_tabbed_text_is_set_however_narrow_the_column(put, width):
    text = "No. 7\tOssobuco alla milanese\t24.50 EUR\t\tx"
    stops = (Tab(at=60), Tab(at=160, align="center"), Tab(align="decimal"))
    layout = put(tabbed(text, tabs=stops), Box(0, 0, width, 9000), size=18)
    spans = sorted((c.start, c.end) for c in layout.clusters)
    assert [a for a, _ in spans] == list(range(len(text))) and not layout.overset


def test_indents_narrow_a_paragraph_on_its_own_sides(put):
    words = "several words that need more than one line to be set " * 3
    for direction in ("ltr", "rtl"):
        layout = put(
            tabbed(words, start_indent=80, end_indent=30, indent=-50), ROOM, direction=direction, size=20,
            align="justify", line_break="greedy",
        )  # fmt: skip
        first, second = (line.box for line in layout.lines[:2])
        sides = [(b.x - ROOM.x, ROOM.right - b.right) for b in (first, second)]
        starts, ends = zip(*(s if direction == "ltr" else s[::-1] for s in sides), strict=True)
        assert starts == pytest.approx((30, 80), abs=1.5) and ends == pytest.approx((30, 30), abs=1.5)


def test_a_paragraph_has_its_own_alignment(put):
    one, two = tabbed("left")[0], tabbed("right", align="end")[0]
    first, second = (line.box for line in put((one, two), ROOM).lines)
    assert first.x == pytest.approx(ROOM.x, abs=3) and second.right == pytest.approx(ROOM.right, abs=3)


@pytest.mark.parametrize("line_break", ["greedy", "balance", "optimal"])
def test_the_text_after_a_marker_hangs_at_the_indent(put, line_break):
    text = "12.\tWrapped items of a list hang on one edge, whatever breaks their lines into two or three"
    layout = put(tabbed(text, start_indent=60, indent=-60), ROOM, size=20, line_break=line_break)
    assert len(layout.lines) > 1
    at = [layout.clusters[4].box.x, *(line.box.x for line in layout.lines[1:])]
    assert at == pytest.approx([ROOM.x + 60] * len(at), abs=1)


STOPS = st.builds(
    Tab, at=st.none() | st.floats(0, 400), align=st.sampled_from(["start", "center", "end", "decimal"]),
    leader=st.sampled_from([None, "dots", "line"]),
)  # fmt: skip


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.text("ab c.1,2\t\n漢字、قهو٫١ঢাকা", max_size=25), min_size=1, max_size=4),
    stops=st.lists(STOPS, max_size=3),
    indent=st.sampled_from([-30.0, 0.0, 30.0]),
    width=st.floats(1, 600),
    mode=st.sampled_from(["none", "shrink", "box", "copyfit"]),
    writing=st.sampled_from(["horizontal", "vertical-rl"]),
    direction=st.sampled_from(["auto", "ltr", "rtl"]),
    table=st.sampled_from([None, Table(columns=(TableColumn(), TableColumn(align="decimal", fr=1)), rules="grid")]),
)
def test_no_letter_is_lost_or_set_twice_whatever_the_stops_and_cells(
    put, texts, stops, indent, width, mode, writing, direction, table
):
    paragraphs = tabbed(*texts, tabs=tuple(stops), indent=indent, start_indent=20.0, end_indent=5.0)
    try:
        layout = put(
            paragraphs, Box(0, 0, width, 500), size=20, fit=Fit(mode=mode, min_size=2), writing=writing,
            direction=direction, table=table,
        )  # fmt: skip
    except FontError:
        return
    ends = list(itertools.accumulate((len(text) + 1 for text in texts), initial=-1))[1:-1]
    covered = sorted(k for c in layout.clusters for k in range(c.start, c.end))
    assert covered == [k for k in range(len(layout.text) - len(layout.overset)) if k not in ends]
