"""Letters that are each to have a colour of their own, and sheets that have one."""

from __future__ import annotations

import pytest

from limner.document.graphemes import graphemes
from limner.document.request import make_request
from limner.reason import reason
from limner.resources import open_resources


@pytest.mark.parametrize(
    "prompt",
    [
        'The word "GARDEN" in chunky type, each letter a different colour, on white',
        'पोस्टर पर "बहार" लिखें, हर अक्षर अलग रंग में',
        "「あきまつり」を一文字ずつ違う色で",
        "“春天来了”，每个字颜色不同，海报",
        'A banner with the word "Confetti" where every letter has a different colour',
        'The title "Jelly" with each letter in its own color',
        '"모두 함께" 글자마다 다른 색으로 포스터',
    ],
)
def test_every_letter_gets_a_colour_and_neighbours_differ(prompt: str) -> None:
    copy = reason(make_request(prompt), open_resources()).copy_[0]
    inked = [g for g in graphemes(copy.text) if g.strip()]
    colors = [one.color for one in copy.style.letter_colors]
    assert len(colors) == len(inked)
    assert all(a != b for a, b in zip(colors, colors[1:], strict=False))


def test_colours_that_are_named_are_taken_in_turn() -> None:
    prompt = 'The word "LOOP" in red, yellow and blue, every letter in a different color'
    colors = [one.color for one in reason(make_request(prompt), open_resources()).copy_[0].style.letter_colors]
    assert colors[0] == colors[3] and len(set(colors)) == 3


@pytest.mark.parametrize(
    "prompt",
    [
        'A red poster with gold foil title "LUCK"',
        "红色海报，标题“福”",
        'ملصق أحمر بعنوان "عيد"',
        '빨간 포스터, 제목 "축제"',
    ],
)
def test_a_colour_beside_the_word_for_the_sheet_is_the_sheets_own(prompt: str) -> None:
    assert reason(make_request(prompt), open_resources()).palette.background == "#d62828"
