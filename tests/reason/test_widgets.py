"""The names of an interface's parts are copy though nothing quotes them; in other briefs such lists stay what they are."""

from __future__ import annotations

import pytest

from limner.document.request import make_request
from limner.reason import reason
from limner.resources import Resources


@pytest.mark.parametrize(
    ("prompt", "named"),
    [
        ('Landing page "Moka", nav Home, Beans, About', ["Home", "Beans", "About"]),
        ('App login screen "Still", email and password fields, "Sign in" button', ["email", "password"]),
        ('Sign-up web page "Join" with fields for name, email and city', ["name", "email", "city"]),
        ("音乐App界面，底部导航：首页、发现、我的。「今日推荐」", ["首页", "发现", "我的"]),
        ('Web app with sidebar Overview, Invoices; heading "Due"', ["Overview", "Invoices"]),
    ],
)
def test_links_tabs_and_fields_are_labels(prompt: str, named: list[str], resources: Resources) -> None:
    plan = reason(make_request(prompt), resources)
    assert plan.medium == "ui"
    assert [copy.text for copy in plan.copy_ if copy.role == "label"] == named
    assert not plan.entities


@pytest.mark.parametrize(
    "prompt",
    [
        "A navigation chart, a compass and a map on a ship's desk",
        'Poster "Fields of Gold" with fields and hills',
        'App screen "Menu" with a dark menu',
    ],
)
def test_other_lists_are_not_copy(prompt: str, resources: Resources) -> None:
    assert len(reason(make_request(prompt), resources).copy_) <= 1
