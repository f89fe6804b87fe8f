from __future__ import annotations

import pytest

from limner.assets.builder.charsets import codepoints
from limner.assets.builder.emoji import bare, slug
from limner.assets.builder.measure import measure


def test_character_sets_hold_what_their_standards_say() -> None:
    assert len([c for c in codepoints(["gb2312"]) if 0x4E00 <= c <= 0x9FFF]) == 6763
    assert len([c for c in codepoints(["big5-frequent"]) if 0x4E00 <= c <= 0x9FFF]) >= 5401
    assert len([c for c in codepoints(["jis"]) if 0x4E00 <= c <= 0x9FFF]) >= 6355
    assert len([c for c in codepoints(["ksx1001"]) if 0xAC00 <= c <= 0xD7A3]) == 2350
    assert len([c for c in codepoints(["hangul"]) if 0xAC00 <= c <= 0xD7A3]) == 11172


def test_an_unknown_character_set_is_an_error() -> None:
    with pytest.raises(KeyError):
        codepoints(["klingon"])


def test_slugs_are_plain_ascii() -> None:
    assert slug("Jack-o’-lantern") == "jack-o-lantern"
    assert slug("piñata") == "pinata"
    assert slug("ON! arrow") == "on-arrow"


def test_variation_selectors_do_not_make_another_emoji() -> None:
    assert bare("☀️") == bare("☀")


def test_a_drawing_is_measured_in_its_own_units() -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="8" y="4" width="16" height="24" fill="#ff0000"/></svg>'
    found = measure(svg, (0.0, 0.0, 32.0, 32.0))
    assert found is not None
    assert found.bbox == pytest.approx((8, 4, 16, 24), abs=0.2)
    assert found.colors == (("#ff0000", 1.0),)


def test_colours_are_ranked_by_their_share() -> None:
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#0000ff"/>'
        '<rect width="10" height="3" fill="#ffff00"/></svg>'
    )
    found = measure(svg, (0.0, 0.0, 10.0, 10.0))
    assert found is not None
    assert [color for color, _ in found.colors[:2]] == ["#0000ff", "#ffff00"]
    assert found.colors[0][1] == pytest.approx(0.7, abs=0.02)


def test_a_drawing_that_paints_nothing_has_no_measure() -> None:
    assert measure('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>', (0.0, 0.0, 8.0, 8.0)) is None
