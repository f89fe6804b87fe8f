"""Flat drawing: one colour a shape, for sheets printed in a few inks."""

from __future__ import annotations

import pytest

from limner.paint.illustrator.flatdrawing import flat
from limner.resources import Resources

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">'
BASE = '<linearGradient id="a"><stop stop-color="#ff0000"/><stop stop-color="#ff0000"/></linearGradient>'
GLOW = '<linearGradient id="b"><stop stop-color="#fff" stop-opacity="1"/><stop stop-color="#fff" stop-opacity="0"/></linearGradient>'
BLUR = '<filter id="c"><feFlood/><feBlend/><feGaussianBlur stdDeviation="1"/></filter>'


def drawn(*shapes: str) -> str:
    return flat(HEAD + "".join(shapes) + f"<defs>{BASE}{GLOW}{BLUR}</defs></svg>")


def test_a_gradient_is_the_colour_in_its_middle() -> None:
    assert 'fill="#ff0000"' in drawn('<path d="M0 0h8v8z" fill="url(#a)"/>')


def test_an_overlay_that_fades_out_leaves_the_drawing() -> None:
    out = drawn('<path d="M0 0h8v8z" fill="url(#a)"/>', '<path d="M0 0h8v8z" fill="url(#b)"/>')
    assert out.count("<path") == 1 and 'fill="#ff0000"' in out


def test_a_shape_painted_twice_over_keeps_its_first_colour() -> None:
    out = drawn('<circle r="2" fill="url(#b)"/>', '<circle r="2" fill="url(#a)"/>', '<circle r="2" fill="url(#a)"/>')
    assert out.count("<circle") == 1


def test_blurred_shapes_leave_the_drawing() -> None:
    assert "<path" not in drawn('<g filter="url(#c)"><path d="M0 0h8v8z" fill="#fff"/></g>')


@pytest.mark.parametrize("svg", ["", "<svg", "no drawing"])
def test_what_cannot_be_read_stays_as_it_is(svg: str) -> None:
    assert flat(svg) == svg


@pytest.mark.parametrize("concept", ["full-moon", "film-projector", "laptop", "cat", "red-apple"])
def test_no_gradient_is_left_in_a_drawing_of_the_pack(resources: Resources, concept: str) -> None:
    out = flat(resources.concepts.svg(concept))
    assert 'fill="url(' not in out and "filter=" not in out.split("<defs")[0]
